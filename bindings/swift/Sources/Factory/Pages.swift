internal import CFactory

/// All pages of a list, each fetched when it is asked for. Every iterator walks by itself.
///
/// An iterator whose `next()` failed may be asked again: it makes the same request. Once its task was cancelled, it
/// stays cancelled; a new walk goes on where this one stopped when it gets the last page's ``Page/nextCursor``.
public struct Pages<Row: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Page<Row>

    let client: FactoryClient
    let kind: PageKind<Row>
    let timeout: Duration
    let discardJSON: Bool
    /// Makes the library's pager.
    let start: FactoryClient.Call

    public func makeAsyncIterator() -> Iterator {
        Iterator(walk: Walk(self))
    }

    /// A walk over all pages.
    public struct Iterator: AsyncIteratorProtocol {
        let walk: Walk<Row>

        /// The next page, which may have no rows; nil at the end.
        ///
        /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
        public mutating func next() async throws -> Page<Row>? {
            try await walk.next()
        }

        /// The next page, on the caller's actor.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Page<Row>? {
            try await walk.next(isolation: actor)
        }
    }
}

/// The library's pager, made when the first page is asked for.
final class Walk<Row: Sendable>: @unchecked Sendable {
    private let pages: Pages<Row>
    private let cancel = CancelToken()
    private let monitor = Monitor()
    // Under the monitor's lock, since copies of an iterator share their walk:
    private var pager: OpaquePointer?

    init(_ pages: Pages<Row>) {
        self.pages = pages
    }

    deinit {
        pages.kind.pager?.free(pager)
    }

    func next(isolation: isolated (any Actor)? = #isolation) async throws -> Page<Row>? {
        try await pages.client.run(timeout: pages.timeout, cancel: cancel) { _ in
            try self.monitor.withLock { try self.fetchNext() }
        }
    }

    private func fetchNext() throws -> Page<Row>? {
        // The pager keeps the whole timeout, for each page anew.
        let pager = try self.pager ?? pages.client.handle.make(timeout: pages.timeout, cancel: cancel, pages.start)!
        self.pager = pager
        var page: OpaquePointer?
        var error: OpaquePointer?
        try FactoryError.check(pages.kind.pager!.next(pager, &page, &error), error)
        return page.map { Page(PageHandle($0, pages.kind), discardJSON: pages.discardJSON) }
    }
}
