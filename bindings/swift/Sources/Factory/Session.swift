extension Session: Identifiable {
    /// The same as ``sessionID``.
    public var id: String {
        sessionID
    }
}

/// All pages of the list of sessions.
public typealias PageSequence = Pages<Session>

/// All sessions.
public typealias SessionSequence = Rows<Session>

extension Page where Row == Session {
    /// One session as the service sent it: ``json(ofRowAt:)``.
    public func json(ofSessionAt index: Int) -> String {
        json(ofRowAt: index)
    }
}
