internal import CFactory

/// All pages of a listing, each fetched when it is asked for. Every iterator walks by itself.
///
/// An iterator whose `next()` failed may be asked again: it makes the same request. Once its task was cancelled, it
/// stays cancelled; a new walk goes on where this one stopped when it gets the last page's ``SessionPage/nextCursor``.
public struct PageSequence: AsyncSequence, Sendable {
    public typealias Element = SessionPage

    let client: FactoryClient
    let request: ListRequest

    public func makeAsyncIterator() -> Iterator {
        Iterator(walk: Walk(client, request))
    }

    /// A walk over all pages.
    public struct Iterator: AsyncIteratorProtocol {
        let walk: Walk

        /// The next page, which may have no sessions; nil at the end.
        ///
        /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
        public mutating func next() async throws -> SessionPage? {
            try await walk.next()
        }

        /// The next page, on the caller's actor.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> SessionPage? {
            try await walk.next(isolation: actor)
        }
    }
}

/// The library's pager, made when the first page is asked for.
final class Walk: @unchecked Sendable {
    private let client: FactoryClient
    private let request: ListRequest
    private let cancel = CancelToken()
    private let monitor = Monitor()
    // Under the monitor's lock, since copies of an iterator share their walk:
    private var pager: OpaquePointer?

    init(_ client: FactoryClient, _ request: ListRequest) {
        self.client = client
        self.request = request
    }

    deinit {
        factory_session_pager_free(pager)
    }

    func next(isolation: isolated (any Actor)? = #isolation) async throws -> SessionPage? {
        try await client.run(timeout: request.timeout, cancel: cancel) { _ in
            try self.monitor.withLock { try self.fetchNext() }
        }
    }

    private func fetchNext() throws -> SessionPage? {
        let pager = try self.pager ?? client.makePager(request, cancel: cancel)
        self.pager = pager
        var page: OpaquePointer?
        var error: OpaquePointer?
        try FactoryError.check(factory_session_pager_next(pager, &page, &error), error)
        return page.map { SessionPage(PageHandle($0), discardJSON: request.discardJSON) }
    }
}
