extension Session: Identifiable {
    /// The same as ``sessionID``.
    public var id: String {
        sessionID
    }
}
