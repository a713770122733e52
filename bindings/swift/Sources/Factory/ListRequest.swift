internal import CFactory

/// What a listing call asks for, as the user gave it.
struct ListRequest: Sendable {
    var limit: Int?
    var cursor: String?
    var computerID: String?
    var timeout: Duration
    /// Nothing for the library: what a page shows is copied, and without its JSON the library's page is not needed.
    var discardJSON: Bool

    /// Lends the library's form of this request. `timeout` is what is left of this request's.
    func withOptions<Result>(
        timeout: Duration, cancel: CancelToken, _ body: (UnsafePointer<factory_list_options>) throws -> Result
    ) throws -> Result {
        if let limit, !(1...100).contains(limit) {
            throw FactoryError(
                code: .invalidArgument, message: "limit is \(limit): use 1 to 100, or nil for the service's choice")
        }
        if timeout <= .zero {
            throw FactoryError(code: .invalidArgument, message: "timeout is \(timeout): use a longer one, up to a day")
        }
        return try withText(cursor, named: "cursor") { cursor in
            try withText(computerID, named: "computerID") { computerID in
                var options = factory_list_options()
                try FactoryError.check(factory_list_options_init(&options, MemoryLayout.size(ofValue: options)), nil)
                options.limit = UInt32(limit ?? 0)
                options.cursor = cursor
                options.computer_id = computerID
                options.timeout_ms = timeout.wholeMilliseconds
                options.cancel = cancel.pointer
                return try body(&options)
            }
        }
    }
}
