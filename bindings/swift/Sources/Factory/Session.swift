/// A session. Absent members are nil, which is not the same as empty or zero.
///
/// Encodes to and decodes from the service's JSON.
public struct Session: Codable, Hashable, Identifiable, Sendable {
    /// Identifier.
    public var sessionID: String

    /// Title.
    public var title: String?

    /// Computer that it runs on.
    public var computerID: String?

    /// Execution state: whether a run is going on, not how it ended.
    public var status: SessionStatus

    /// Number of messages.
    public var messageCount: Int64

    /// Created, in Unix milliseconds. The module `FactoryFoundation` has it as a `Date`.
    public var createdAtMilliseconds: Int64

    /// Updated, in Unix milliseconds. The module `FactoryFoundation` has it as a `Date`.
    public var updatedAtMilliseconds: Int64

    /// Completed, in Unix milliseconds. The module `FactoryFoundation` has it as a `Date`.
    public var completedAtMilliseconds: Int64?

    /// Settings.
    public var settings: SessionSettings?

    /// The same as ``sessionID``.
    public var id: String {
        sessionID
    }

    /// Makes a session, for instance for a preview.
    public init(
        sessionID: String,
        title: String? = nil,
        computerID: String? = nil,
        status: SessionStatus = .idle,
        messageCount: Int64 = 0,
        createdAtMilliseconds: Int64,
        updatedAtMilliseconds: Int64,
        completedAtMilliseconds: Int64? = nil,
        settings: SessionSettings? = nil
    ) {
        self.sessionID = sessionID
        self.title = title
        self.computerID = computerID
        self.status = status
        self.messageCount = messageCount
        self.createdAtMilliseconds = createdAtMilliseconds
        self.updatedAtMilliseconds = updatedAtMilliseconds
        self.completedAtMilliseconds = completedAtMilliseconds
        self.settings = settings
    }

    private enum CodingKeys: String, CodingKey {
        case sessionID = "sessionId"
        case title
        case computerID = "computerId"
        case status
        case messageCount
        case createdAtMilliseconds = "createdAt"
        case updatedAtMilliseconds = "updatedAt"
        case completedAtMilliseconds = "completedAt"
        case settings = "sessionSettings"
    }
}
