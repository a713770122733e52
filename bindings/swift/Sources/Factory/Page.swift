/// One page of a list, as the service answered with it.
public struct Page<Row: Sendable>: Sendable {
    /// What is listed, in the service's order. A page in the middle of a walk may have nothing.
    public let rows: [Row]

    /// Whether the service has a further page. Never of a list that does not come in pages.
    public let hasMore: Bool

    /// Where the next page begins; nil when the service did not say.
    public let nextCursor: String?

    /// Where the answer is not what the contract says, nil where it is: members that may be absent and are of another type
    /// count as absent.
    public let drift: Drift?

    /// Nil when the JSON was discarded.
    private let handle: PageHandle<Row>?

    init(_ handle: PageHandle<Row>, discardJSON: Bool) {
        rows = handle.rows
        hasMore = handle.hasMore
        nextCursor = handle.nextCursor
        drift = handle.drift
        self.handle = discardJSON ? nil : handle
    }

    /// The page as the service sent it. Empty when it was fetched with `discardJSON`.
    ///
    /// The page keeps the answer in memory for this and for ``json(ofRowAt:)``; its ``rows`` do not need it.
    public var json: String {
        handle?.json ?? ""
    }

    /// One row as the service sent it, for members that the service added after this version was made. Empty when the
    /// page was fetched with `discardJSON`.
    public func json(ofRowAt index: Int) -> String {
        precondition(rows.indices.contains(index), "no row at \(index)")
        return handle?.json(ofRowAt: index) ?? ""
    }
}

/// How an answer departs from the contract.
public struct Drift: Hashable, Sendable {
    /// How many members were of another type than the contract says.
    public var count: Int

    /// Where the first of them is, for instance `sessions[3].title`.
    public var firstPath: String

    /// Makes one, for instance for a preview.
    public init(count: Int, firstPath: String) {
        self.count = count
        self.firstPath = firstPath
    }
}
