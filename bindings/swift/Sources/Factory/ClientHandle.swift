internal import CFactory

/// The library's client. Freed when neither a `FactoryClient` nor a call that still runs needs it.
final class ClientHandle: @unchecked Sendable {
    private let pointer: OpaquePointer

    init(_ configuration: FactoryClient.Configuration) throws {
        pointer = try configuration.withLibraryForm { config in
            var client: OpaquePointer?
            var error: OpaquePointer?
            try FactoryError.check(factory_client_new(config, &client, &error), error)
            return client!
        }
    }

    deinit {
        factory_client_free(pointer)
    }

    /// Makes a call, which blocks. Gives what the library made, if the call makes something.
    func make(timeout: Duration, cancel: CancelToken, _ body: (LibraryCall) throws -> factory_status) throws -> OpaquePointer? {
        let call = try LibraryCall(pointer, timeout: timeout, cancel: cancel)
        let status = try body(call)
        try FactoryError.check(status, call.error.pointee)
        return call.output.pointee
    }
}
