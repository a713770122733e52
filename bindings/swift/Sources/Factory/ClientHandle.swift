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

    /// Blocks.
    func fetchPage(_ request: ListRequest, timeout: Duration, cancel: CancelToken) throws -> SessionPage {
        try request.withOptions(timeout: timeout, cancel: cancel) { options in
            var page: OpaquePointer?
            var error: OpaquePointer?
            try FactoryError.check(factory_session_page_fetch(pointer, options, &page, &error), error)
            return SessionPage(PageHandle(page!), discardJSON: request.discardJSON)
        }
    }

    func makePager(_ request: ListRequest, cancel: CancelToken) throws -> OpaquePointer {
        try request.withOptions(timeout: request.timeout, cancel: cancel) { options in
            var pager: OpaquePointer?
            var error: OpaquePointer?
            try FactoryError.check(factory_session_pager_new(pointer, options, &pager, &error), error)
            return pager!
        }
    }
}
