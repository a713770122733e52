/// Settings of a session.
public struct SessionSettings: Codable, Hashable, Sendable {
    /// Model.
    public var model: String?

    /// How much the model reasons.
    public var reasoningEffort: ReasoningEffort?

    /// How the session interacts.
    public var interactionMode: InteractionMode?

    /// How much the session may do by itself.
    public var autonomyLevel: AutonomyLevel?

    /// Deprecated by the service in favour of ``interactionMode`` with ``autonomyLevel``.
    public var autonomyMode: AutonomyMode?

    /// Model in spec mode.
    public var specModeModel: String?

    /// How much the model reasons in spec mode.
    public var specModeReasoningEffort: ReasoningEffort?

    /// Provider that the session is bound to.
    public var providerLock: Provider?

    /// When it was bound, as the service writes it.
    public var providerLockTimestamp: String?

    /// Provider of the interface that the session is bound to.
    public var apiProviderLock: APIProvider?

    /// Milliseconds in which the assistant was active.
    public var assistantActiveTimeMilliseconds: Double?

    /// Usage of this session alone.
    public var tokenUsage: TokenUsage?

    /// Usage with its children.
    public var inclusiveTokenUsage: TokenUsage?

    /// Usage of each child session, its own children included.
    public var childInclusiveTokenUsageBySessionID: [String: TokenUsage]?

    /// When the session was archived, as the service writes it.
    public var archivedAt: String?

    /// Tags.
    public var tags: [Tag]?

    /// Tools that are enabled.
    public var enabledToolIDs: [String]?

    /// Tools that are disabled.
    public var disabledToolIDs: [String]?

    /// Makes settings in which everything is absent.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case model
        case reasoningEffort
        case interactionMode
        case autonomyLevel
        case autonomyMode
        case specModeModel
        case specModeReasoningEffort
        case providerLock
        case providerLockTimestamp
        case apiProviderLock
        case assistantActiveTimeMilliseconds = "assistantActiveTimeMs"
        case tokenUsage
        case inclusiveTokenUsage
        case childInclusiveTokenUsageBySessionID = "childInclusiveTokenUsageBySessionId"
        case archivedAt
        case tags
        case enabledToolIDs = "enabledToolIds"
        case disabledToolIDs = "disabledToolIds"
    }
}
