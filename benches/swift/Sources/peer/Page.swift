struct Page: Decodable, Sendable {
    let sessions: [Session]
    let pagination: Pagination
}

struct Pagination: Decodable, Sendable {
    let hasMore: Bool
    let nextCursor: String?
}

struct Session: Decodable, Sendable {
    let sessionId: String
    let title: String?
    let status: String
    let messageCount: Int64
    let createdAt: Int64
    let updatedAt: Int64
    let completedAt: Int64?
    let computerId: String?
    let sessionSettings: Settings?
}

struct Settings: Decodable, Sendable {
    let model: String?
    let reasoningEffort: String?
    let interactionMode: String?
    let autonomyLevel: String?
    let autonomyMode: String?
    let specModeModel: String?
    let specModeReasoningEffort: String?
    let providerLock: String?
    let providerLockTimestamp: String?
    let apiProviderLock: String?
    let assistantActiveTimeMs: Double?
    let tokenUsage: TokenUsage?
    let inclusiveTokenUsage: TokenUsage?
    let childInclusiveTokenUsageBySessionId: [String: TokenUsage]?
    let archivedAt: String?
    let tags: [Tag]?
    let enabledToolIds: [String]?
    let disabledToolIds: [String]?
}

struct TokenUsage: Decodable, Sendable {
    let inputTokens: Double
    let outputTokens: Double
    let cacheCreationTokens: Double
    let cacheReadTokens: Double
    let thinkingTokens: Double
    let factoryCredits: Double?
}

struct Tag: Decodable, Sendable {
    let name: String
    let metadata: [String: String]?
}
