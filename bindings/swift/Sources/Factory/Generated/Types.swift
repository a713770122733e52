// Made by `make generate` from contract/; do not edit.

/// Execution state of a session: whether a run is going on, not how it ended.
public struct SessionStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `idle`: No run is going on.
    public static let idle = Self(rawValue: "idle")
    /// `pending`: A run is about to start.
    public static let pending = Self(rawValue: "pending")
    /// `running`: A run is going on.
    public static let running = Self(rawValue: "running")

    public static let known: [Self] = [
        .idle,
        .pending,
        .running,
    ]
}

/// How much a model reasons.
public struct ReasoningEffort: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `none`: to compare an optional write `ReasoningEffort.none`: there `.none` alone is nil.
    public static let none = Self(rawValue: "none")
    /// `dynamic`
    public static let dynamic = Self(rawValue: "dynamic")
    /// `off`
    public static let off = Self(rawValue: "off")
    /// `minimal`
    public static let minimal = Self(rawValue: "minimal")
    /// `low`
    public static let low = Self(rawValue: "low")
    /// `medium`
    public static let medium = Self(rawValue: "medium")
    /// `high`
    public static let high = Self(rawValue: "high")
    /// `xhigh`
    public static let xhigh = Self(rawValue: "xhigh")
    /// `max`
    public static let max = Self(rawValue: "max")

    public static let known: [Self] = [
        .none,
        .dynamic,
        .off,
        .minimal,
        .low,
        .medium,
        .high,
        .xhigh,
        .max,
    ]
}

/// How a session interacts.
public struct InteractionMode: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `auto`
    public static let auto = Self(rawValue: "auto")
    /// `spec`
    public static let spec = Self(rawValue: "spec")
    /// `agi`: Deprecated by the service in favour of `mission`.
    public static let agi = Self(rawValue: "agi")
    /// `mission`: Not in the published contract: added by the service later.
    public static let mission = Self(rawValue: "mission")

    public static let known: [Self] = [
        .auto,
        .spec,
        .agi,
        .mission,
    ]
}

/// How much a session may do by itself.
public struct AutonomyLevel: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `off`
    public static let off = Self(rawValue: "off")
    /// `low`
    public static let low = Self(rawValue: "low")
    /// `medium`
    public static let medium = Self(rawValue: "medium")
    /// `high`
    public static let high = Self(rawValue: "high")

    public static let known: [Self] = [
        .off,
        .low,
        .medium,
        .high,
    ]
}

/// The older form of interaction mode and autonomy level in one.
public struct AutonomyMode: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `normal`
    public static let normal = Self(rawValue: "normal")
    /// `spec`
    public static let spec = Self(rawValue: "spec")
    /// `auto-low`
    public static let autoLow = Self(rawValue: "auto-low")
    /// `auto-medium`
    public static let autoMedium = Self(rawValue: "auto-medium")
    /// `auto-high`
    public static let autoHigh = Self(rawValue: "auto-high")

    public static let known: [Self] = [
        .normal,
        .spec,
        .autoLow,
        .autoMedium,
        .autoHigh,
    ]
}

/// Provider of a model.
public struct Provider: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `anthropic`
    public static let anthropic = Self(rawValue: "anthropic")
    /// `openai`
    public static let openAI = Self(rawValue: "openai")
    /// `generic-chat-completion-api`
    public static let genericChatCompletionAPI = Self(rawValue: "generic-chat-completion-api")
    /// `factory`
    public static let factory = Self(rawValue: "factory")
    /// `google`
    public static let google = Self(rawValue: "google")
    /// `xai`
    public static let xAI = Self(rawValue: "xai")
    /// `voyage`
    public static let voyage = Self(rawValue: "voyage")
    /// `bedrock-converse`: Not in the published contract: added by the service later.
    public static let bedrockConverse = Self(rawValue: "bedrock-converse")

    public static let known: [Self] = [
        .anthropic,
        .openAI,
        .genericChatCompletionAPI,
        .factory,
        .google,
        .xAI,
        .voyage,
        .bedrockConverse,
    ]
}

/// Provider of the interface that a model is called through.
public struct APIProvider: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `bedrock`
    public static let bedrock = Self(rawValue: "bedrock")
    /// `anthropic`
    public static let anthropic = Self(rawValue: "anthropic")
    /// `vertex_anthropic`
    public static let vertexAnthropic = Self(rawValue: "vertex_anthropic")
    /// `bedrock_anthropic`
    public static let bedrockAnthropic = Self(rawValue: "bedrock_anthropic")
    /// `openai`
    public static let openAI = Self(rawValue: "openai")
    /// `azure_openai`
    public static let azureOpenAI = Self(rawValue: "azure_openai")
    /// `google`
    public static let google = Self(rawValue: "google")
    /// `xai`
    public static let xAI = Self(rawValue: "xai")
    /// `fireworks`
    public static let fireworks = Self(rawValue: "fireworks")
    /// `baseten`
    public static let baseten = Self(rawValue: "baseten")
    /// `snowflake`
    public static let snowflake = Self(rawValue: "snowflake")
    /// `bedrock_converse`: Not in the published contract: added by the service later.
    public static let bedrockConverse = Self(rawValue: "bedrock_converse")

    public static let known: [Self] = [
        .bedrock,
        .anthropic,
        .vertexAnthropic,
        .bedrockAnthropic,
        .openAI,
        .azureOpenAI,
        .google,
        .xAI,
        .fireworks,
        .baseten,
        .snowflake,
        .bedrockConverse,
    ]
}

/// The contract's `Message.role`.
public struct MessageRole: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `user`
    public static let user = Self(rawValue: "user")
    /// `assistant`
    public static let assistant = Self(rawValue: "assistant")
    /// `tool`
    public static let tool = Self(rawValue: "tool")
    /// `system`
    public static let system = Self(rawValue: "system")

    public static let known: [Self] = [
        .user,
        .assistant,
        .tool,
        .system,
    ]
}

/// The kinds of blocks.
public struct ContentBlockKind: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `text`
    public static let text = Self(rawValue: "text")
    /// `image`
    public static let image = Self(rawValue: "image")
    /// `thinking`
    public static let thinking = Self(rawValue: "thinking")
    /// `redacted_thinking`
    public static let redactedThinking = Self(rawValue: "redacted_thinking")
    /// `tool_use`
    public static let toolUse = Self(rawValue: "tool_use")
    /// `tool_result`
    public static let toolResult = Self(rawValue: "tool_result")
    /// `document`
    public static let document = Self(rawValue: "document")

    public static let known: [Self] = [
        .text,
        .image,
        .thinking,
        .redactedThinking,
        .toolUse,
        .toolResult,
        .document,
    ]
}

/// The contract's `ImageSource.mediaType`.
public struct ImageMediaType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `image/jpeg`
    public static let imageJPEG = Self(rawValue: "image/jpeg")
    /// `image/png`
    public static let imagePNG = Self(rawValue: "image/png")
    /// `image/gif`
    public static let imageGIF = Self(rawValue: "image/gif")
    /// `image/webp`
    public static let imageWebP = Self(rawValue: "image/webp")

    public static let known: [Self] = [
        .imageJPEG,
        .imagePNG,
        .imageGIF,
        .imageWebP,
    ]
}

/// The kinds of files, by how their content is sent.
public struct DocumentSourceKind: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `base64`
    public static let base64 = Self(rawValue: "base64")
    /// `text`
    public static let text = Self(rawValue: "text")

    public static let known: [Self] = [
        .base64,
        .text,
    ]
}

/// The contract's `Message.visibility`.
public struct MessageVisibility: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `both`
    public static let both = Self(rawValue: "both")
    /// `llm_only`
    public static let llmOnly = Self(rawValue: "llm_only")
    /// `user_only`
    public static let userOnly = Self(rawValue: "user_only")

    public static let known: [Self] = [
        .both,
        .llmOnly,
        .userOnly,
    ]
}

/// The contract's `Message.openaiPhase`.
public struct OpenAIPhase: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `commentary`
    public static let commentary = Self(rawValue: "commentary")
    /// `final_answer`
    public static let finalAnswer = Self(rawValue: "final_answer")

    public static let known: [Self] = [
        .commentary,
        .finalAnswer,
    ]
}

/// The contract's `Message.chatCompletionReasoningField`.
public struct ChatCompletionReasoningField: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `reasoning`
    public static let reasoning = Self(rawValue: "reasoning")
    /// `reasoning_content`
    public static let reasoningContent = Self(rawValue: "reasoning_content")

    public static let known: [Self] = [
        .reasoning,
        .reasoningContent,
    ]
}

/// The contract's `Message.userMessageSource`.
public struct UserMessageSource: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `web`
    public static let web = Self(rawValue: "web")
    /// `desktop`
    public static let desktop = Self(rawValue: "desktop")
    /// `cli_tui`
    public static let cliTUI = Self(rawValue: "cli_tui")
    /// `cli_exec`
    public static let cliExec = Self(rawValue: "cli_exec")
    /// `cli_acp`
    public static let cliACP = Self(rawValue: "cli_acp")
    /// `slack`
    public static let slack = Self(rawValue: "slack")
    /// `linear`
    public static let linear = Self(rawValue: "linear")
    /// `sessions_api`
    public static let sessionsAPI = Self(rawValue: "sessions_api")
    /// `api`
    public static let api = Self(rawValue: "api")
    /// `automation`
    public static let automation = Self(rawValue: "automation")
    /// `readiness-remediation`
    public static let readinessRemediation = Self(rawValue: "readiness-remediation")
    /// `readiness-evaluation`
    public static let readinessEvaluation = Self(rawValue: "readiness-evaluation")
    /// `wiki-generation`
    public static let wikiGeneration = Self(rawValue: "wiki-generation")
    /// `wiki-ci-setup`
    public static let wikiCISetup = Self(rawValue: "wiki-ci-setup")

    public static let known: [Self] = [
        .web,
        .desktop,
        .cliTUI,
        .cliExec,
        .cliACP,
        .slack,
        .linear,
        .sessionsAPI,
        .api,
        .automation,
        .readinessRemediation,
        .readinessEvaluation,
        .wikiGeneration,
        .wikiCISetup,
    ]
}

/// The contract's `Computer.providerType`.
public struct ProviderType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `byom`
    public static let byom = Self(rawValue: "byom")
    /// `e2b`
    public static let e2b = Self(rawValue: "e2b")

    public static let known: [Self] = [
        .byom,
        .e2b,
    ]
}

/// The contract's `Computer.status`.
public struct ComputerStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `provisioning`
    public static let provisioning = Self(rawValue: "provisioning")
    /// `active`
    public static let active = Self(rawValue: "active")
    /// `error`
    public static let error = Self(rawValue: "error")

    public static let known: [Self] = [
        .provisioning,
        .active,
        .error,
    ]
}

/// What a computer can be made from.
public struct ComputerSourceKind: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `template`
    public static let template = Self(rawValue: "template")
    /// `computer`
    public static let computer = Self(rawValue: "computer")

    public static let known: [Self] = [
        .template,
        .computer,
    ]
}

/// Tokens used. The service's numbers may have fractions and may be negative. Encodes to and decodes from the service's
/// JSON.
public struct TokenUsage: Codable, Hashable, Sendable {
    /// Input tokens.
    public var inputTokens: Double

    /// Output tokens.
    public var outputTokens: Double

    /// Tokens written to the cache.
    public var cacheCreationTokens: Double

    /// Tokens read from the cache.
    public var cacheReadTokens: Double

    /// Thinking tokens.
    public var thinkingTokens: Double

    /// Factory credits.
    public var factoryCredits: Double?

    /// Makes one, for instance for a preview.
    public init(
        inputTokens: Double = 0,
        outputTokens: Double = 0,
        cacheCreationTokens: Double = 0,
        cacheReadTokens: Double = 0,
        thinkingTokens: Double = 0,
        factoryCredits: Double? = nil
    ) {
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.cacheCreationTokens = cacheCreationTokens
        self.cacheReadTokens = cacheReadTokens
        self.thinkingTokens = thinkingTokens
        self.factoryCredits = factoryCredits
    }

    private enum CodingKeys: String, CodingKey {
        case inputTokens
        case outputTokens
        case cacheCreationTokens
        case cacheReadTokens
        case thinkingTokens
        case factoryCredits
    }
}

/// A tag of a session. Encodes to and decodes from the service's JSON.
public struct Tag: Codable, Hashable, Sendable {
    /// Name of the tag.
    public var name: String

    /// Its metadata, in the service's order.
    public var metadata: [String: String]?

    /// Makes one, for instance for a preview.
    public init(
        name: String,
        metadata: [String: String]? = nil
    ) {
        self.name = name
        self.metadata = metadata
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case metadata
    }
}

/// Settings of a session. Every member is optional. Encodes to and decodes from the service's JSON.
public struct SessionSettings: Codable, Hashable, Sendable {
    /// Model.
    public var model: String?

    /// How much the model reasons.
    public var reasoningEffort: ReasoningEffort?

    /// How the session interacts.
    public var interactionMode: InteractionMode?

    /// How much the session may do by itself.
    public var autonomyLevel: AutonomyLevel?

    /// Deprecated by the service in favour of interaction mode and autonomy level.
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

    /// When the session was archived, as the service writes it.
    public var archivedAt: String?

    /// Milliseconds in which the assistant was active; may have a fraction.
    public var assistantActiveTimeMilliseconds: Double?

    /// Usage of this session alone.
    public var tokenUsage: TokenUsage?

    /// Usage with its children.
    public var inclusiveTokenUsage: TokenUsage?

    /// Usage of each child session, its own children included, in the service's order.
    public var childInclusiveTokenUsageBySessionID: [String: TokenUsage]?

    /// Tags.
    public var tags: [Tag]?

    /// Tools that are enabled.
    public var enabledToolIDs: [String]?

    /// Tools that are disabled.
    public var disabledToolIDs: [String]?

    /// Makes one, for instance for a preview.
    public init(
        model: String? = nil,
        reasoningEffort: ReasoningEffort? = nil,
        interactionMode: InteractionMode? = nil,
        autonomyLevel: AutonomyLevel? = nil,
        autonomyMode: AutonomyMode? = nil,
        specModeModel: String? = nil,
        specModeReasoningEffort: ReasoningEffort? = nil,
        providerLock: Provider? = nil,
        providerLockTimestamp: String? = nil,
        apiProviderLock: APIProvider? = nil,
        archivedAt: String? = nil,
        assistantActiveTimeMilliseconds: Double? = nil,
        tokenUsage: TokenUsage? = nil,
        inclusiveTokenUsage: TokenUsage? = nil,
        childInclusiveTokenUsageBySessionID: [String: TokenUsage]? = nil,
        tags: [Tag]? = nil,
        enabledToolIDs: [String]? = nil,
        disabledToolIDs: [String]? = nil
    ) {
        self.model = model
        self.reasoningEffort = reasoningEffort
        self.interactionMode = interactionMode
        self.autonomyLevel = autonomyLevel
        self.autonomyMode = autonomyMode
        self.specModeModel = specModeModel
        self.specModeReasoningEffort = specModeReasoningEffort
        self.providerLock = providerLock
        self.providerLockTimestamp = providerLockTimestamp
        self.apiProviderLock = apiProviderLock
        self.archivedAt = archivedAt
        self.assistantActiveTimeMilliseconds = assistantActiveTimeMilliseconds
        self.tokenUsage = tokenUsage
        self.inclusiveTokenUsage = inclusiveTokenUsage
        self.childInclusiveTokenUsageBySessionID = childInclusiveTokenUsageBySessionID
        self.tags = tags
        self.enabledToolIDs = enabledToolIDs
        self.disabledToolIDs = disabledToolIDs
    }

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
        case archivedAt
        case assistantActiveTimeMilliseconds = "assistantActiveTimeMs"
        case tokenUsage
        case inclusiveTokenUsage
        case childInclusiveTokenUsageBySessionID = "childInclusiveTokenUsageBySessionId"
        case tags
        case enabledToolIDs = "enabledToolIds"
        case disabledToolIDs = "disabledToolIds"
    }
}

/// One session. Encodes to and decodes from the service's JSON.
public struct Session: Codable, Hashable, Sendable {
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

    /// What it cost, its children included. Where a session is asked for by itself. Known from traffic only: the
    /// published contract has not got it.
    public var factoryCredits: Double?

    /// The session that started it. Known from traffic only: the published contract has not got it.
    public var parentSessionID: String?

    /// What came of it, pull requests for instance. Known from traffic only: the published contract has not got it.
    public var artifacts: [Artifact]?

    /// Makes one, for instance for a preview.
    public init(
        sessionID: String,
        title: String? = nil,
        computerID: String? = nil,
        status: SessionStatus = .idle,
        messageCount: Int64 = 0,
        createdAtMilliseconds: Int64,
        updatedAtMilliseconds: Int64,
        completedAtMilliseconds: Int64? = nil,
        settings: SessionSettings? = nil,
        factoryCredits: Double? = nil,
        parentSessionID: String? = nil,
        artifacts: [Artifact]? = nil
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
        self.factoryCredits = factoryCredits
        self.parentSessionID = parentSessionID
        self.artifacts = artifacts
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
        case factoryCredits
        case parentSessionID = "parent_session_id"
        case artifacts
    }
}

/// The contract's `Artifact`. Encodes to and decodes from the service's JSON.
public struct Artifact: Codable, Hashable, Sendable {
    /// `id`, as the service sends it.
    public var id: String?

    /// What it is: pull_request, issue, document and others.
    public var kind: String?

    /// `url`, as the service sends it.
    public var url: String?

    /// `title`, as the service sends it.
    public var title: String?

    /// `provider`, as the service sends it.
    public var provider: String?

    /// What was done: create, merge, view and others.
    public var action: String?

    /// `externalId`, as the service sends it.
    public var externalID: String?

    /// A text, unlike most times.
    public var createdAt: String?

    /// Makes one, for instance for a preview.
    public init(
        id: String? = nil,
        kind: String? = nil,
        url: String? = nil,
        title: String? = nil,
        provider: String? = nil,
        action: String? = nil,
        externalID: String? = nil,
        createdAt: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.url = url
        self.title = title
        self.provider = provider
        self.action = action
        self.externalID = externalID
        self.createdAt = createdAt
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case kind
        case url
        case title
        case provider
        case action
        case externalID = "externalId"
        case createdAt
    }
}

/// The contract's `InterruptedSession`. Encodes to and decodes from the service's JSON.
public struct InterruptedSession: Codable, Hashable, Sendable {
    /// `status`, as the service sends it.
    public var status: SessionStatus

    /// Makes one, for instance for a preview.
    public init(
        status: SessionStatus = .idle
    ) {
        self.status = status
    }

    private enum CodingKeys: String, CodingKey {
        case status
    }
}

/// One message of a session. Encodes to and decodes from the service's JSON.
public struct Message: Codable, Hashable, Sendable {
    /// Names the message for good.
    public var id: String

    /// Whose message it is.
    public var role: MessageRole

    /// What it says, a block after the other.
    public var content: [ContentBlock]

    /// Created, in Unix milliseconds. The module `FactoryFoundation` has it as a `Date`.
    public var createdAtMilliseconds: Double

    /// Last changed, in Unix milliseconds. The module `FactoryFoundation` has it as a `Date`.
    public var updatedAtMilliseconds: Double

    /// The message before it.
    public var parentID: String?

    /// Who sees it.
    public var visibility: MessageVisibility?

    /// `openaiMessageId`, as the service sends it.
    public var openAIMessageID: String?

    /// `openaiPhase`, as the service sends it.
    public var openAIPhase: OpenAIPhase?

    /// `openaiEncryptedContent`, as the service sends it.
    public var openAIEncryptedContent: String?

    /// `openaiReasoningId`, as the service sends it.
    public var openAIReasoningID: String?

    /// `openaiReasoningSummary`, as the service sends it.
    public var openAIReasoningSummary: String?

    /// `geminiThoughtSignature`, as the service sends it. Deprecated by the service.
    public var geminiThoughtSignature: String?

    /// `chatCompletionReasoningField`, as the service sends it.
    public var chatCompletionReasoningField: ChatCompletionReasoningField?

    /// `chatCompletionReasoningContent`, as the service sends it.
    public var chatCompletionReasoningContent: String?

    /// Gave way to `visibility`. Deprecated by the service.
    public var isUserVisible: Bool?

    /// Whether it tells of a failure.
    public var isError: Bool?

    /// Where a user's message came from.
    public var userMessageSource: UserMessageSource?

    /// `seq`, as the service sends it. Not confirmed by what is published.
    public var seq: Double?

    /// The model that wrote it. Known from traffic only: the published contract has not got it.
    public var modelID: String?

    /// `reasoningEffort`, as the service sends it. Known from traffic only: the published contract has not got it.
    public var reasoningEffort: String?

    /// `hiddenFromUserViews`, as the service sends it. Known from traffic only: the published contract has not got it.
    public var hiddenFromUserViews: Bool?

    /// `interactionMode`, as the service sends it. Not confirmed by what is published.
    public var interactionMode: String?

    /// `routerId`, as the service sends it. Not confirmed by what is published.
    public var routerID: String?

    /// `isParallelExecution`, as the service sends it. Not confirmed by what is published.
    public var isParallelExecution: Bool?

    /// `parallelGroupId`, as the service sends it. Not confirmed by what is published.
    public var parallelGroupID: String?

    /// Makes one, for instance for a preview.
    public init(
        id: String,
        role: MessageRole = .user,
        content: [ContentBlock],
        createdAtMilliseconds: Double,
        updatedAtMilliseconds: Double,
        parentID: String? = nil,
        visibility: MessageVisibility? = nil,
        openAIMessageID: String? = nil,
        openAIPhase: OpenAIPhase? = nil,
        openAIEncryptedContent: String? = nil,
        openAIReasoningID: String? = nil,
        openAIReasoningSummary: String? = nil,
        geminiThoughtSignature: String? = nil,
        chatCompletionReasoningField: ChatCompletionReasoningField? = nil,
        chatCompletionReasoningContent: String? = nil,
        isUserVisible: Bool? = nil,
        isError: Bool? = nil,
        userMessageSource: UserMessageSource? = nil,
        seq: Double? = nil,
        modelID: String? = nil,
        reasoningEffort: String? = nil,
        hiddenFromUserViews: Bool? = nil,
        interactionMode: String? = nil,
        routerID: String? = nil,
        isParallelExecution: Bool? = nil,
        parallelGroupID: String? = nil
    ) {
        self.id = id
        self.role = role
        self.content = content
        self.createdAtMilliseconds = createdAtMilliseconds
        self.updatedAtMilliseconds = updatedAtMilliseconds
        self.parentID = parentID
        self.visibility = visibility
        self.openAIMessageID = openAIMessageID
        self.openAIPhase = openAIPhase
        self.openAIEncryptedContent = openAIEncryptedContent
        self.openAIReasoningID = openAIReasoningID
        self.openAIReasoningSummary = openAIReasoningSummary
        self.geminiThoughtSignature = geminiThoughtSignature
        self.chatCompletionReasoningField = chatCompletionReasoningField
        self.chatCompletionReasoningContent = chatCompletionReasoningContent
        self.isUserVisible = isUserVisible
        self.isError = isError
        self.userMessageSource = userMessageSource
        self.seq = seq
        self.modelID = modelID
        self.reasoningEffort = reasoningEffort
        self.hiddenFromUserViews = hiddenFromUserViews
        self.interactionMode = interactionMode
        self.routerID = routerID
        self.isParallelExecution = isParallelExecution
        self.parallelGroupID = parallelGroupID
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case role
        case content
        case createdAtMilliseconds = "createdAt"
        case updatedAtMilliseconds = "updatedAt"
        case parentID = "parentId"
        case visibility
        case openAIMessageID = "openaiMessageId"
        case openAIPhase = "openaiPhase"
        case openAIEncryptedContent = "openaiEncryptedContent"
        case openAIReasoningID = "openaiReasoningId"
        case openAIReasoningSummary = "openaiReasoningSummary"
        case geminiThoughtSignature
        case chatCompletionReasoningField
        case chatCompletionReasoningContent
        case isUserVisible
        case isError
        case userMessageSource
        case seq
        case modelID = "modelId"
        case reasoningEffort
        case hiddenFromUserViews
        case interactionMode
        case routerID = "routerId"
        case isParallelExecution
        case parallelGroupID = "parallelGroupId"
    }
}

/// A part of a message: of which kind it is, and what is there of that kind. Encodes to and decodes from the service's
/// JSON.
public enum ContentBlock: Codable, Hashable, Sendable {
    /// Text.
    case text(TextBlock)

    /// A picture.
    case image(ImageBlock)

    /// What the model thought.
    case thinking(ThinkingBlock)

    /// Thoughts that are not shown.
    case redactedThinking(RedactedThinkingBlock)

    /// A tool that the agent uses.
    case toolUse(ToolUseBlock)

    /// What a tool gave.
    case toolResult(ToolResultBlock)

    /// A file.
    case document(DocumentBlock)

    /// The whole of one whose kind this version does not know.
    case unknown(kind: ContentBlockKind, json: RawJSON)

    /// Which kind it is.
    public var kind: ContentBlockKind {
        switch self {
        case .text: .text
        case .image: .image
        case .thinking: .thinking
        case .redactedThinking: .redactedThinking
        case .toolUse: .toolUse
        case .toolResult: .toolResult
        case .document: .document
        case .unknown(let kind, _): kind
        }
    }

    public init(from decoder: any Decoder) throws {
        let kind = try decoder.container(keyedBy: CodingKeys.self).decode(ContentBlockKind.self, forKey: .kind)
        switch kind {
        case .text: self = .text(try TextBlock(from: decoder))
        case .image: self = .image(try ImageBlock(from: decoder))
        case .thinking: self = .thinking(try ThinkingBlock(from: decoder))
        case .redactedThinking: self = .redactedThinking(try RedactedThinkingBlock(from: decoder))
        case .toolUse: self = .toolUse(try ToolUseBlock(from: decoder))
        case .toolResult: self = .toolResult(try ToolResultBlock(from: decoder))
        case .document: self = .document(try DocumentBlock(from: decoder))
        default: self = .unknown(kind: kind, json: try RawJSON(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        if case .unknown(_, let json) = self {
            return try json.encode(to: encoder)
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .text(let value): try value.encode(to: encoder)
        case .image(let value): try value.encode(to: encoder)
        case .thinking(let value): try value.encode(to: encoder)
        case .redactedThinking(let value): try value.encode(to: encoder)
        case .toolUse(let value): try value.encode(to: encoder)
        case .toolResult(let value): try value.encode(to: encoder)
        case .document(let value): try value.encode(to: encoder)
        case .unknown: break
        }
    }

    private enum CodingKeys: String, CodingKey {
        case kind = "type"
    }
}

/// The contract's `TextBlock`. Encodes to and decodes from the service's JSON.
public struct TextBlock: Codable, Hashable, Sendable {
    /// The text.
    public var text: String

    /// `id`, as the service sends it.
    public var id: String?

    /// Makes one, for instance for a preview.
    public init(
        text: String,
        id: String? = nil
    ) {
        self.text = text
        self.id = id
    }

    private enum CodingKeys: String, CodingKey {
        case text
        case id
    }
}

/// The contract's `ImageBlock`. Encodes to and decodes from the service's JSON.
public struct ImageBlock: Codable, Hashable, Sendable {
    /// A picture's bytes.
    public var source: ImageSource

    /// `id`, as the service sends it.
    public var id: String?

    /// `generated`, as the service sends it. Not confirmed by what is published.
    public var generated: Bool?

    /// Makes one, for instance for a preview.
    public init(
        source: ImageSource,
        id: String? = nil,
        generated: Bool? = nil
    ) {
        self.source = source
        self.id = id
        self.generated = generated
    }

    private enum CodingKeys: String, CodingKey {
        case source
        case id
        case generated
    }
}

/// The contract's `ImageSource`. Encodes to and decodes from the service's JSON.
public struct ImageSource: Codable, Hashable, Sendable {
    /// `type`, as the service sends it.
    public var encoding: String

    /// Base64, RFC 4648 section 4.
    public var data: String

    /// `mediaType`, as the service sends it.
    public var mediaType: ImageMediaType

    /// Makes one, for instance for a preview.
    public init(
        encoding: String = "base64",
        data: String,
        mediaType: ImageMediaType = .imageJPEG
    ) {
        self.encoding = encoding
        self.data = data
        self.mediaType = mediaType
    }

    private enum CodingKeys: String, CodingKey {
        case encoding = "type"
        case data
        case mediaType
    }
}

/// The contract's `ThinkingBlock`. Encodes to and decodes from the service's JSON.
public struct ThinkingBlock: Codable, Hashable, Sendable {
    /// May be empty.
    public var signature: String

    /// The thoughts.
    public var thinking: String

    /// `id`, as the service sends it.
    public var id: String?

    /// A model's provider, or unknown.
    public var signatureProvider: String?

    /// How long it took, in milliseconds.
    public var durationMilliseconds: Double?

    /// Makes one, for instance for a preview.
    public init(
        signature: String,
        thinking: String,
        id: String? = nil,
        signatureProvider: String? = nil,
        durationMilliseconds: Double? = nil
    ) {
        self.signature = signature
        self.thinking = thinking
        self.id = id
        self.signatureProvider = signatureProvider
        self.durationMilliseconds = durationMilliseconds
    }

    private enum CodingKeys: String, CodingKey {
        case signature
        case thinking
        case id
        case signatureProvider
        case durationMilliseconds = "durationMs"
    }
}

/// The contract's `RedactedThinkingBlock`. Encodes to and decodes from the service's JSON.
public struct RedactedThinkingBlock: Codable, Hashable, Sendable {
    /// `data`, as the service sends it.
    public var data: String

    /// `id`, as the service sends it.
    public var id: String?

    /// Makes one, for instance for a preview.
    public init(
        data: String,
        id: String? = nil
    ) {
        self.data = data
        self.id = id
    }

    private enum CodingKeys: String, CodingKey {
        case data
        case id
    }
}

/// The contract's `ToolUseBlock`. Encodes to and decodes from the service's JSON.
public struct ToolUseBlock: Codable, Hashable, Sendable {
    /// What its result names as `toolUseId`.
    public var id: String

    /// What the tool is given, as JSON.
    public var input: RawJSON

    /// The tool.
    public var name: String

    /// `thoughtSignature`, as the service sends it.
    public var thoughtSignature: String?

    /// Makes one, for instance for a preview.
    public init(
        id: String,
        input: RawJSON,
        name: String,
        thoughtSignature: String? = nil
    ) {
        self.id = id
        self.input = input
        self.name = name
        self.thoughtSignature = thoughtSignature
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case input
        case name
        case thoughtSignature
    }
}

/// The contract's `ToolResultBlock`. Encodes to and decodes from the service's JSON.
public struct ToolResultBlock: Codable, Hashable, Sendable {
    /// The use that it belongs to.
    public var toolUseID: String

    /// What it gave, where that is blocks.
    public var content: TextOrList<ContentBlock>?

    /// Whether the tool failed.
    public var isError: Bool?

    /// `id`, as the service sends it.
    public var id: String?

    /// Makes one, for instance for a preview.
    public init(
        toolUseID: String,
        content: TextOrList<ContentBlock>? = nil,
        isError: Bool? = nil,
        id: String? = nil
    ) {
        self.toolUseID = toolUseID
        self.content = content
        self.isError = isError
        self.id = id
    }

    private enum CodingKeys: String, CodingKey {
        case toolUseID = "toolUseId"
        case content
        case isError
        case id
    }
}

/// The contract's `DocumentBlock`. Encodes to and decodes from the service's JSON.
public struct DocumentBlock: Codable, Hashable, Sendable {
    /// A file's content, which `type` tells apart.
    public var source: DocumentSource

    /// `id`, as the service sends it.
    public var id: String?

    /// Makes one, for instance for a preview.
    public init(
        source: DocumentSource,
        id: String? = nil
    ) {
        self.source = source
        self.id = id
    }

    private enum CodingKeys: String, CodingKey {
        case source
        case id
    }
}

/// The contract's `DocumentSource`. Encodes to and decodes from the service's JSON.
public enum DocumentSource: Codable, Hashable, Sendable {
    /// A PDF file.
    case pdf(PDFSource)

    /// A text file.
    case textFile(TextFileSource)

    /// The whole of one whose kind this version does not know.
    case unknown(kind: DocumentSourceKind, json: RawJSON)

    /// Which kind it is.
    public var kind: DocumentSourceKind {
        switch self {
        case .pdf: .base64
        case .textFile: .text
        case .unknown(let kind, _): kind
        }
    }

    public init(from decoder: any Decoder) throws {
        let kind = try decoder.container(keyedBy: CodingKeys.self).decode(DocumentSourceKind.self, forKey: .kind)
        switch kind {
        case .base64: self = .pdf(try PDFSource(from: decoder))
        case .text: self = .textFile(try TextFileSource(from: decoder))
        default: self = .unknown(kind: kind, json: try RawJSON(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        if case .unknown(_, let json) = self {
            return try json.encode(to: encoder)
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .pdf(let value): try value.encode(to: encoder)
        case .textFile(let value): try value.encode(to: encoder)
        case .unknown: break
        }
    }

    private enum CodingKeys: String, CodingKey {
        case kind = "type"
    }
}

/// The contract's `PdfSource`. Encodes to and decodes from the service's JSON.
public struct PDFSource: Codable, Hashable, Sendable {
    /// `mediaType`, as the service sends it.
    public var mediaType: String

    /// Base64, RFC 4648 section 4.
    public var data: String

    /// Its text.
    public var parsedData: String?

    /// `name`, as the service sends it.
    public var name: String?

    /// `path`, as the service sends it.
    public var path: String?

    /// Makes one, for instance for a preview.
    public init(
        mediaType: String = "application/pdf",
        data: String,
        parsedData: String? = nil,
        name: String? = nil,
        path: String? = nil
    ) {
        self.mediaType = mediaType
        self.data = data
        self.parsedData = parsedData
        self.name = name
        self.path = path
    }

    private enum CodingKeys: String, CodingKey {
        case mediaType
        case data
        case parsedData
        case name
        case path
    }
}

/// The contract's `TextFileSource`. Encodes to and decodes from the service's JSON.
public struct TextFileSource: Codable, Hashable, Sendable {
    /// `mediaType`, as the service sends it.
    public var mediaType: String

    /// The text.
    public var data: String

    /// `name`, as the service sends it.
    public var name: String?

    /// `mime`, as the service sends it.
    public var mime: String?

    /// Makes one, for instance for a preview.
    public init(
        mediaType: String = "text/plain",
        data: String,
        name: String? = nil,
        mime: String? = nil
    ) {
        self.mediaType = mediaType
        self.data = data
        self.name = name
        self.mime = mime
    }

    private enum CodingKeys: String, CodingKey {
        case mediaType
        case data
        case name
        case mime
    }
}

/// The contract's `PostedMessage`. Encodes to and decodes from the service's JSON.
public struct PostedMessage: Codable, Hashable, Sendable {
    /// The message that was stored.
    public var messageID: String

    /// `status`, as the service sends it.
    public var status: SessionStatus

    /// The text running when a run was going on, after which this message has its turn. Not confirmed by what is
    /// published.
    public var recipientDroidStatus: String?

    /// Makes one, for instance for a preview.
    public init(
        messageID: String,
        status: SessionStatus = .idle,
        recipientDroidStatus: String? = nil
    ) {
        self.messageID = messageID
        self.status = status
        self.recipientDroidStatus = recipientDroidStatus
    }

    private enum CodingKeys: String, CodingKey {
        case messageID = "messageId"
        case status
        case recipientDroidStatus
    }
}

/// The contract's `Computer`. Encodes to and decodes from the service's JSON.
public struct Computer: Codable, Hashable, Sendable {
    /// Names the computer for good.
    public var id: String

    /// One to 63 lower case letters, digits and hyphens.
    public var name: String

    /// `hostname`, as the service sends it.
    public var hostname: String?

    /// `hostId`, as the service sends it.
    public var hostID: String?

    /// Whose it is: your own, or managed by Factory.
    public var providerType: ProviderType

    /// Its state. A managed one that is asleep says nothing of it.
    public var status: ComputerStatus?

    /// Created, in Unix milliseconds. The module `FactoryFoundation` has it as a `Date`.
    public var createdAtMilliseconds: Double

    /// `provisioningSteps`, as the service sends it.
    public var provisioningSteps: [ProvisioningStep]?

    /// `relayClientUrl`, as the service sends it.
    public var relayClientURL: String?

    /// `relayAgentUrl`, as the service sends it.
    public var relayAgentURL: String?

    /// The user that sessions run as.
    public var remoteUser: String?

    /// `ownerPrincipalKind`, as the service sends it.
    public var ownerPrincipalKind: String?

    /// `ownerId`, as the service sends it.
    public var ownerID: String?

    /// What a computer is made from.
    public var computerSource: ComputerSource?

    /// `clonedRepoDirectories`, as the service sends it. Not confirmed by what is published.
    public var clonedRepoDirectories: [String]?

    /// `computerIdentity`, as the service sends it. Not confirmed by what is published.
    public var computerIdentity: ComputerIdentity?

    /// Makes one, for instance for a preview.
    public init(
        id: String,
        name: String,
        hostname: String? = nil,
        hostID: String? = nil,
        providerType: ProviderType = .byom,
        status: ComputerStatus? = nil,
        createdAtMilliseconds: Double,
        provisioningSteps: [ProvisioningStep]? = nil,
        relayClientURL: String? = nil,
        relayAgentURL: String? = nil,
        remoteUser: String? = nil,
        ownerPrincipalKind: String? = nil,
        ownerID: String? = nil,
        computerSource: ComputerSource? = nil,
        clonedRepoDirectories: [String]? = nil,
        computerIdentity: ComputerIdentity? = nil
    ) {
        self.id = id
        self.name = name
        self.hostname = hostname
        self.hostID = hostID
        self.providerType = providerType
        self.status = status
        self.createdAtMilliseconds = createdAtMilliseconds
        self.provisioningSteps = provisioningSteps
        self.relayClientURL = relayClientURL
        self.relayAgentURL = relayAgentURL
        self.remoteUser = remoteUser
        self.ownerPrincipalKind = ownerPrincipalKind
        self.ownerID = ownerID
        self.computerSource = computerSource
        self.clonedRepoDirectories = clonedRepoDirectories
        self.computerIdentity = computerIdentity
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case name
        case hostname
        case hostID = "hostId"
        case providerType
        case status
        case createdAtMilliseconds = "createdAt"
        case provisioningSteps
        case relayClientURL = "relayClientUrl"
        case relayAgentURL = "relayAgentUrl"
        case remoteUser
        case ownerPrincipalKind
        case ownerID = "ownerId"
        case computerSource
        case clonedRepoDirectories
        case computerIdentity
    }
}

/// The contract's `ProvisioningStep`. Encodes to and decodes from the service's JSON.
public struct ProvisioningStep: Codable, Hashable, Sendable {
    /// Which one: create-computer, clone-repos, install-deps and others.
    public var id: String

    /// What people see.
    public var name: String

    /// How it stands: pending, in_progress, completed, failed, error and others.
    public var status: String

    /// `error`, as the service sends it.
    public var error: String?

    /// Begun, in Unix milliseconds. The module `FactoryFoundation` has it as a `Date`.
    public var startedAtMilliseconds: Double?

    /// Ended, in Unix milliseconds. The module `FactoryFoundation` has it as a `Date`.
    public var completedAtMilliseconds: Double?

    /// The session that installs.
    public var installSessionID: String?

    /// Makes one, for instance for a preview.
    public init(
        id: String,
        name: String,
        status: String,
        error: String? = nil,
        startedAtMilliseconds: Double? = nil,
        completedAtMilliseconds: Double? = nil,
        installSessionID: String? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.error = error
        self.startedAtMilliseconds = startedAtMilliseconds
        self.completedAtMilliseconds = completedAtMilliseconds
        self.installSessionID = installSessionID
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case name
        case status
        case error
        case startedAtMilliseconds = "startedAt"
        case completedAtMilliseconds = "completedAt"
        case installSessionID = "installSessionId"
    }
}

/// The contract's `ComputerSource`. Encodes to and decodes from the service's JSON.
public enum ComputerSource: Codable, Hashable, Sendable {
    /// template.
    case fromTemplate(TemplateSource)

    /// computer.
    case fromComputer(CopySource)

    /// The whole of one whose kind this version does not know.
    case unknown(kind: ComputerSourceKind, json: RawJSON)

    /// Which kind it is.
    public var kind: ComputerSourceKind {
        switch self {
        case .fromTemplate: .template
        case .fromComputer: .computer
        case .unknown(let kind, _): kind
        }
    }

    public init(from decoder: any Decoder) throws {
        let kind = try decoder.container(keyedBy: CodingKeys.self).decode(ComputerSourceKind.self, forKey: .kind)
        switch kind {
        case .template: self = .fromTemplate(try TemplateSource(from: decoder))
        case .computer: self = .fromComputer(try CopySource(from: decoder))
        default: self = .unknown(kind: kind, json: try RawJSON(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        if case .unknown(_, let json) = self {
            return try json.encode(to: encoder)
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .fromTemplate(let value): try value.encode(to: encoder)
        case .fromComputer(let value): try value.encode(to: encoder)
        case .unknown: break
        }
    }

    private enum CodingKeys: String, CodingKey {
        case kind = "kind"
    }
}

/// The contract's `TemplateSource`. Encodes to and decodes from the service's JSON.
public struct TemplateSource: Codable, Hashable, Sendable {
    /// `templateId`, as the service sends it.
    public var templateID: String

    /// Makes one, for instance for a preview.
    public init(
        templateID: String
    ) {
        self.templateID = templateID
    }

    private enum CodingKeys: String, CodingKey {
        case templateID = "templateId"
    }
}

/// The contract's `CopySource`. Encodes to and decodes from the service's JSON.
public struct CopySource: Codable, Hashable, Sendable {
    /// `computerId`, as the service sends it.
    public var computerID: String

    /// Makes one, for instance for a preview.
    public init(
        computerID: String
    ) {
        self.computerID = computerID
    }

    private enum CodingKeys: String, CodingKey {
        case computerID = "computerId"
    }
}

/// The contract's `Computer.computerIdentity`. Encodes to and decodes from the service's JSON.
public struct ComputerIdentity: Codable, Hashable, Sendable {
    /// `publicKey`, as the service sends it.
    public var publicKey: String?

    /// Makes one, for instance for a preview.
    public init(
        publicKey: String? = nil
    ) {
        self.publicKey = publicKey
    }

    private enum CodingKeys: String, CodingKey {
        case publicKey
    }
}

/// The contract's `RestartedComputer`. Encodes to and decodes from the service's JSON.
public struct RestartedComputer: Codable, Hashable, Sendable {
    /// `wasRestarted`, as the service sends it. Not confirmed by what is published.
    public var wasRestarted: Bool?

    /// Makes one, for instance for a preview.
    public init(
        wasRestarted: Bool? = nil
    ) {
        self.wasRestarted = wasRestarted
    }

    private enum CodingKeys: String, CodingKey {
        case wasRestarted
    }
}

/// The contract's `RefreshedComputer`. Encodes to and decodes from the service's JSON.
public struct RefreshedComputer: Codable, Hashable, Sendable {
    /// `configured`, as the service sends it.
    public var configured: Double

    /// `secretsConfigured`, as the service sends it. Not confirmed by what is published.
    public var secretsConfigured: Double?

    /// Makes one, for instance for a preview.
    public init(
        configured: Double = 0,
        secretsConfigured: Double? = nil
    ) {
        self.configured = configured
        self.secretsConfigured = secretsConfigured
    }

    private enum CodingKeys: String, CodingKey {
        case configured
        case secretsConfigured
    }
}

/// The contract's `ComputerMetric`. Encodes to and decodes from the service's JSON.
public struct ComputerMetric: Codable, Hashable, Sendable {
    /// The moment, as RFC 3339 writes a time.
    public var timestamp: String

    /// Processor time used, in per cent.
    public var cpuUsedPct: Double

    /// `cpuCount`, as the service sends it.
    public var cpuCount: Double

    /// In bytes.
    public var memUsed: Double

    /// In bytes.
    public var memTotal: Double

    /// In bytes.
    public var diskUsed: Double

    /// In bytes.
    public var diskTotal: Double

    /// Makes one, for instance for a preview.
    public init(
        timestamp: String,
        cpuUsedPct: Double = 0,
        cpuCount: Double = 0,
        memUsed: Double = 0,
        memTotal: Double = 0,
        diskUsed: Double = 0,
        diskTotal: Double = 0
    ) {
        self.timestamp = timestamp
        self.cpuUsedPct = cpuUsedPct
        self.cpuCount = cpuCount
        self.memUsed = memUsed
        self.memTotal = memTotal
        self.diskUsed = diskUsed
        self.diskTotal = diskTotal
    }

    private enum CodingKeys: String, CodingKey {
        case timestamp
        case cpuUsedPct
        case cpuCount
        case memUsed
        case memTotal
        case diskUsed
        case diskTotal
    }
}

/// The contract's `WritableSessionSettings`. Encodes to and decodes from the service's JSON.
public struct WritableSessionSettings: Codable, Hashable, Sendable {
    /// The model to use.
    public var model: String?

    /// `reasoningEffort`, as the service takes it.
    public var reasoningEffort: ReasoningEffort?

    /// `interactionMode`, as the service takes it.
    public var interactionMode: InteractionMode?

    /// `autonomyLevel`, as the service takes it.
    public var autonomyLevel: AutonomyLevel?

    /// The older form of `interactionMode` and `autonomyLevel` in one.
    public var autonomyMode: AutonomyMode?

    /// The model to use in spec mode, if it is another.
    public var specModeModel: String?

    /// `specModeReasoningEffort`, as the service takes it.
    public var specModeReasoningEffort: ReasoningEffort?

    /// `providerLock`, as the service takes it.
    public var providerLock: Provider?

    /// `providerLockTimestamp`, as the service takes it.
    public var providerLockTimestamp: String?

    /// `apiProviderLock`, as the service takes it.
    public var apiProviderLock: APIProvider?

    /// `assistantActiveTimeMs`, as the service takes it.
    public var assistantActiveTimeMilliseconds: Double?

    /// When it was archived, as text; that it is there archives the session.
    public var archivedAt: String?

    /// `tags`, as the service takes it.
    public var tags: [Tag]?

    /// `enabledToolIds`, as the service takes it.
    public var enabledToolIDs: [String]?

    /// `disabledToolIds`, as the service takes it.
    public var disabledToolIDs: [String]?

    /// Makes one, for instance for a preview.
    public init(
        model: String? = nil,
        reasoningEffort: ReasoningEffort? = nil,
        interactionMode: InteractionMode? = nil,
        autonomyLevel: AutonomyLevel? = nil,
        autonomyMode: AutonomyMode? = nil,
        specModeModel: String? = nil,
        specModeReasoningEffort: ReasoningEffort? = nil,
        providerLock: Provider? = nil,
        providerLockTimestamp: String? = nil,
        apiProviderLock: APIProvider? = nil,
        assistantActiveTimeMilliseconds: Double? = nil,
        archivedAt: String? = nil,
        tags: [Tag]? = nil,
        enabledToolIDs: [String]? = nil,
        disabledToolIDs: [String]? = nil
    ) {
        self.model = model
        self.reasoningEffort = reasoningEffort
        self.interactionMode = interactionMode
        self.autonomyLevel = autonomyLevel
        self.autonomyMode = autonomyMode
        self.specModeModel = specModeModel
        self.specModeReasoningEffort = specModeReasoningEffort
        self.providerLock = providerLock
        self.providerLockTimestamp = providerLockTimestamp
        self.apiProviderLock = apiProviderLock
        self.assistantActiveTimeMilliseconds = assistantActiveTimeMilliseconds
        self.archivedAt = archivedAt
        self.tags = tags
        self.enabledToolIDs = enabledToolIDs
        self.disabledToolIDs = disabledToolIDs
    }

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
        case archivedAt
        case tags
        case enabledToolIDs = "enabledToolIds"
        case disabledToolIDs = "disabledToolIds"
    }
}

/// The contract's `UpdatedSessionSettings`. Encodes to and decodes from the service's JSON.
public struct UpdatedSessionSettings: Codable, Hashable, Sendable {
    /// The model to use.
    public var model: String?

    /// `reasoningEffort`, as the service takes it.
    public var reasoningEffort: ReasoningEffort?

    /// `interactionMode`, as the service takes it.
    public var interactionMode: InteractionMode?

    /// `autonomyLevel`, as the service takes it.
    public var autonomyLevel: AutonomyLevel?

    /// The older form of `interactionMode` and `autonomyLevel` in one.
    public var autonomyMode: AutonomyMode?

    /// The model to use in spec mode, if it is another.
    public var specModeModel: String?

    /// `specModeReasoningEffort`, as the service takes it.
    public var specModeReasoningEffort: ReasoningEffort?

    /// `providerLock`, as the service takes it.
    public var providerLock: Provider?

    /// `providerLockTimestamp`, as the service takes it.
    public var providerLockTimestamp: String?

    /// `apiProviderLock`, as the service takes it.
    public var apiProviderLock: APIProvider?

    /// `assistantActiveTimeMs`, as the service takes it.
    public var assistantActiveTimeMilliseconds: Double?

    /// When it was archived, as text; that it is there archives the session.
    public var archivedAt: String?

    /// `tags`, as the service takes it.
    public var tags: [Tag]?

    /// `enabledToolIds`, as the service takes it.
    public var enabledToolIDs: [String]?

    /// `disabledToolIds`, as the service takes it.
    public var disabledToolIDs: [String]?

    /// The text `current-model`, the id of a model, or `custom:` and an id.
    public var compactionModel: String?

    /// `compactionThresholdCheckEnabled`, as the service takes it.
    public var compactionThresholdCheckEnabled: Bool?

    /// Makes one, for instance for a preview.
    public init(
        model: String? = nil,
        reasoningEffort: ReasoningEffort? = nil,
        interactionMode: InteractionMode? = nil,
        autonomyLevel: AutonomyLevel? = nil,
        autonomyMode: AutonomyMode? = nil,
        specModeModel: String? = nil,
        specModeReasoningEffort: ReasoningEffort? = nil,
        providerLock: Provider? = nil,
        providerLockTimestamp: String? = nil,
        apiProviderLock: APIProvider? = nil,
        assistantActiveTimeMilliseconds: Double? = nil,
        archivedAt: String? = nil,
        tags: [Tag]? = nil,
        enabledToolIDs: [String]? = nil,
        disabledToolIDs: [String]? = nil,
        compactionModel: String? = nil,
        compactionThresholdCheckEnabled: Bool? = nil
    ) {
        self.model = model
        self.reasoningEffort = reasoningEffort
        self.interactionMode = interactionMode
        self.autonomyLevel = autonomyLevel
        self.autonomyMode = autonomyMode
        self.specModeModel = specModeModel
        self.specModeReasoningEffort = specModeReasoningEffort
        self.providerLock = providerLock
        self.providerLockTimestamp = providerLockTimestamp
        self.apiProviderLock = apiProviderLock
        self.assistantActiveTimeMilliseconds = assistantActiveTimeMilliseconds
        self.archivedAt = archivedAt
        self.tags = tags
        self.enabledToolIDs = enabledToolIDs
        self.disabledToolIDs = disabledToolIDs
        self.compactionModel = compactionModel
        self.compactionThresholdCheckEnabled = compactionThresholdCheckEnabled
    }

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
        case archivedAt
        case tags
        case enabledToolIDs = "enabledToolIds"
        case disabledToolIDs = "disabledToolIds"
        case compactionModel
        case compactionThresholdCheckEnabled
    }
}

extension FactoryError.Code {
    /// An argument, or a value in the environment, cannot be used; the message names it. Nothing was sent.
    public static let invalidArgument = Self(rawValue: 100)
    /// The host name was not found, or could not be looked up.
    public static let dns = Self(rawValue: 200)
    /// No connection came about.
    public static let connect = Self(rawValue: 201)
    /// No TLS: the certificate is not trusted, or the peer does not speak it.
    public static let tls = Self(rawValue: 202)
    /// The connection broke, or what came is not HTTP.
    public static let network = Self(rawValue: 203)
    /// 401: the key is not valid.
    public static let unauthorized = Self(rawValue: 300)
    /// 403: the key may not do this, which Factory enables for each organization, or a firewall refused it.
    public static let forbidden = Self(rawValue: 301)
    /// 404: nothing there.
    public static let notFound = Self(rawValue: 302)
    /// 429: too many requests; see the time to wait.
    public static let rateLimited = Self(rawValue: 303)
    /// 5xx: the service failed.
    public static let server = Self(rawValue: 304)
    /// Any other answer that is no success, a redirect for instance.
    public static let http = Self(rawValue: 305)
    /// The answer is not JSON, or not what the operation answers; the message has the path of the member.
    public static let decode = Self(rawValue: 400)
    /// The answer is larger than allowed, or than the memory that is left.
    public static let tooLarge = Self(rawValue: 401)
    /// The walk cannot go on: there is more, but no usable cursor, or one seen before.
    public static let pagination = Self(rawValue: 402)
    /// A cancel token ended the call.
    public static let cancelled = Self(rawValue: 500)
    /// The deadline passed.
    public static let timeout = Self(rawValue: 501)
    /// A fault of the library; please report it.
    public static let `internal` = Self(rawValue: 900)
    /// 400: the service does not take the request.
    public static let badRequest = Self(rawValue: 306)
    /// 402: the organization's plan or billing does not allow it.
    public static let paymentRequired = Self(rawValue: 307)
    /// 409: it does not go with what is there, a name may be taken.
    public static let conflict = Self(rawValue: 308)
    /// 413: the body is larger than the service takes.
    public static let payloadTooLarge = Self(rawValue: 309)
    /// 422: the service does not take what the body says.
    public static let unprocessable = Self(rawValue: 310)
    /// 424: a computer did not do its part: it may be asleep or away.
    public static let failedDependency = Self(rawValue: 311)
}
