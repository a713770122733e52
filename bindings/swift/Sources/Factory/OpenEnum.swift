/// A text of the service of which some values are known. Others, of later versions of the service, are kept as they
/// are: give every `switch` a `default`.
public protocol OpenEnum: RawRepresentable<String>, Codable, CustomStringConvertible, Hashable, Sendable {
    /// The values that this version knows, in the order of the library's codes from 1 on.
    static var known: [Self] { get }

    /// A value of any text.
    init(rawValue: String)
}

extension OpenEnum {
    /// The text itself.
    public var description: String {
        rawValue
    }

    /// Whether this version knows the value.
    public var isKnown: Bool {
        Self.known.contains(self)
    }
}

/// Execution state of a session.
public struct SessionStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `idle`: no run is going on.
    public static let idle = Self(rawValue: "idle")
    /// `pending`: a run is about to start.
    public static let pending = Self(rawValue: "pending")
    /// `running`: a run is going on.
    public static let running = Self(rawValue: "running")

    public static let known: [Self] = [.idle, .pending, .running]
}

/// How much a model reasons.
public struct ReasoningEffort: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `none`. To compare an optional write `ReasoningEffort.none`: there `.none` alone is nil, as the compiler warns.
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

    public static let known: [Self] = [.none, .dynamic, .off, .minimal, .low, .medium, .high, .xhigh, .max]
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
    /// `agi`: deprecated by the service in favour of ``mission``.
    public static let agi = Self(rawValue: "agi")
    /// `mission`
    public static let mission = Self(rawValue: "mission")

    public static let known: [Self] = [.auto, .spec, .agi, .mission]
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

    public static let known: [Self] = [.off, .low, .medium, .high]
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

    public static let known: [Self] = [.normal, .spec, .autoLow, .autoMedium, .autoHigh]
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
    /// `bedrock-converse`
    public static let bedrockConverse = Self(rawValue: "bedrock-converse")

    public static let known: [Self] = [
        .anthropic, .openAI, .genericChatCompletionAPI, .factory, .google, .xAI, .voyage, .bedrockConverse,
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
    /// `bedrock_converse`
    public static let bedrockConverse = Self(rawValue: "bedrock_converse")

    public static let known: [Self] = [
        .bedrock, .anthropic, .vertexAnthropic, .bedrockAnthropic, .openAI, .azureOpenAI, .google, .xAI, .fireworks,
        .baseten, .snowflake, .bedrockConverse,
    ]
}
