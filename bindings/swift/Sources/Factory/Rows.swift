/// Everything that a list has, a page fetched whenever the one before is used up. Every iterator walks by itself.
///
/// To save a walk's place and go on later, walk over the list's ``Pages`` and keep ``Page/nextCursor``.
public struct Rows<Row: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Row

    let pages: Pages<Row>

    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator())
    }

    /// A walk over all rows.
    public struct Iterator: AsyncIteratorProtocol {
        private var pages: Pages<Row>.Iterator
        private var rows: [Row].Iterator = [].makeIterator()

        init(pages: Pages<Row>.Iterator) {
            self.pages = pages
        }

        /// The next row; nil at the end. A failed fetch may be tried again, as in ``Pages``.
        ///
        /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
        public mutating func next() async throws -> Row? {
            try await next(isolation: nil)
        }

        /// The next row, on the caller's actor: a loop on the main actor only leaves it to wait for a page.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Row? {
            while true {
                if let row = rows.next() {
                    return row
                }
                guard let page = try await pages.next(isolation: actor) else {
                    return nil
                }
                rows = page.rows.makeIterator()
            }
        }
    }
}
