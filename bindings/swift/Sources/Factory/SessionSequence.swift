/// All sessions of a listing, a page fetched whenever the one before is used up. Every iterator walks by itself.
///
/// To save a walk's place and go on later, walk over ``FactoryClient/pages(limit:cursor:computerID:timeout:discardJSON:)`` and keep
/// ``SessionPage/nextCursor``.
public struct SessionSequence: AsyncSequence, Sendable {
    public typealias Element = Session

    let pages: PageSequence

    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator())
    }

    /// A walk over all sessions.
    public struct Iterator: AsyncIteratorProtocol {
        private var pages: PageSequence.Iterator
        private var sessions: [Session].Iterator = [].makeIterator()

        init(pages: PageSequence.Iterator) {
            self.pages = pages
        }

        /// The next session; nil at the end. A failed fetch may be tried again, as in ``PageSequence``.
        ///
        /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
        public mutating func next() async throws -> Session? {
            try await next(isolation: nil)
        }

        /// The next session, on the caller's actor: a loop on the main actor only leaves it to wait for a page.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Session? {
            while true {
                if let session = sessions.next() {
                    return session
                }
                guard let page = try await pages.next(isolation: actor) else {
                    return nil
                }
                sessions = page.sessions.makeIterator()
            }
        }
    }
}
