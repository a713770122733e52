internal import CFactory

/// One page of sessions.
public struct SessionPage: Sendable {
    /// The sessions, newest first. A page in the middle of a walk may have none.
    public let sessions: [Session]

    /// Whether the service has a further page.
    public let hasMore: Bool

    /// Where the next page begins; nil when the service did not say.
    public let nextCursor: String?

    /// Nil when the JSON was discarded.
    private let handle: PageHandle?

    init(_ handle: PageHandle, discardJSON: Bool) {
        sessions = handle.sessions()
        hasMore = handle.hasMore
        nextCursor = handle.nextCursor
        self.handle = discardJSON ? nil : handle
    }

    /// The page as the service sent it. Empty when it was fetched with `discardJSON`.
    ///
    /// The page keeps the answer in memory for this and for ``json(ofSessionAt:)``; its ``sessions`` do not need it.
    public var json: String {
        handle?.json ?? ""
    }

    /// One session as the service sent it, for members that the service added after this version was made. Empty when the
    /// page was fetched with `discardJSON`.
    public func json(ofSessionAt index: Int) -> String {
        precondition(sessions.indices.contains(index), "no session at \(index)")
        return handle?.json(ofSessionAt: index) ?? ""
    }
}
