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
