internal import CFactory

/// What the library is lent for one call.
final class LibraryCall {
    let client: OpaquePointer
    let options: UnsafeMutablePointer<factory_call_options>
    /// Receives what the call makes: a page, or a pager.
    let output = UnsafeMutablePointer<OpaquePointer?>.allocate(capacity: 1)
    let error = UnsafeMutablePointer<OpaquePointer?>.allocate(capacity: 1)
    private let cancel: CancelToken
    private var texts: [UnsafeMutablePointer<CChar>] = []

    init(_ client: OpaquePointer, timeout: Duration, cancel: CancelToken) throws {
        if timeout <= .zero {
            throw FactoryError(code: .invalidArgument, message: "timeout is \(timeout): use a longer one, up to a day")
        }
        self.client = client
        self.cancel = cancel
        options = .allocate(capacity: 1)
        options.initialize(to: factory_call_options())
        options.pointee.size = MemoryLayout<factory_call_options>.size
        options.pointee.timeout_ms = timeout.wholeMilliseconds
        options.pointee.cancel = cancel.pointer
        output.initialize(to: nil)
        error.initialize(to: nil)
    }

    deinit {
        texts.forEach { $0.deallocate() }
        options.deallocate()
        output.deallocate()
        error.deallocate()
    }

    /// A copy of the text for as long as the call; NULL for nil.
    func text(_ text: String?, _ name: String) throws -> UnsafePointer<CChar>? {
        guard let text else {
            return nil
        }
        try checkText(text, named: name)
        let characters = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: characters.count)
        characters.withUnsafeBufferPointer { copy.initialize(from: $0.baseAddress!, count: $0.count) }
        texts.append(copy)
        return UnsafePointer(copy)
    }

    /// How many a page holds; 0 for nil.
    func limit(_ limit: Int?) throws -> UInt32 {
        if let limit, !(1...100).contains(limit) {
            throw FactoryError(
                code: .invalidArgument, message: "limit is \(limit): use 1 to 100, or nil for the service's choice")
        }
        return UInt32(limit ?? 0)
    }
}
