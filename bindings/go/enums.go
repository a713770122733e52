package factory

// SessionStatus is the execution state of a session: whether a run is going on, not how it ended.
type SessionStatus string

// The states that the contract names.
const (
	SessionStatusIdle    SessionStatus = "idle"
	SessionStatusPending SessionStatus = "pending"
	SessionStatusRunning SessionStatus = "running"
)

// ReasoningEffort is how much a model reasons.
type ReasoningEffort string

// The efforts that the contract names.
const (
	ReasoningEffortNone    ReasoningEffort = "none"
	ReasoningEffortDynamic ReasoningEffort = "dynamic"
	ReasoningEffortOff     ReasoningEffort = "off"
	ReasoningEffortMinimal ReasoningEffort = "minimal"
	ReasoningEffortLow     ReasoningEffort = "low"
	ReasoningEffortMedium  ReasoningEffort = "medium"
	ReasoningEffortHigh    ReasoningEffort = "high"
	ReasoningEffortXHigh   ReasoningEffort = "xhigh"
	ReasoningEffortMax     ReasoningEffort = "max"
)

// InteractionMode is how a session interacts.
type InteractionMode string

// The modes that the contract names.
const (
	InteractionModeAuto InteractionMode = "auto"
	InteractionModeSpec InteractionMode = "spec"
	// InteractionModeAGI gives way to [InteractionModeMission].
	InteractionModeAGI     InteractionMode = "agi"
	InteractionModeMission InteractionMode = "mission"
)

// AutonomyLevel is how much a session may do by itself.
type AutonomyLevel string

// The levels that the contract names.
const (
	AutonomyLevelOff    AutonomyLevel = "off"
	AutonomyLevelLow    AutonomyLevel = "low"
	AutonomyLevelMedium AutonomyLevel = "medium"
	AutonomyLevelHigh   AutonomyLevel = "high"
)

// AutonomyMode is the older form of [InteractionMode] and [AutonomyLevel] in one.
type AutonomyMode string

// The modes that the contract names.
const (
	AutonomyModeNormal     AutonomyMode = "normal"
	AutonomyModeSpec       AutonomyMode = "spec"
	AutonomyModeAutoLow    AutonomyMode = "auto-low"
	AutonomyModeAutoMedium AutonomyMode = "auto-medium"
	AutonomyModeAutoHigh   AutonomyMode = "auto-high"
)

// Provider is the provider of a model.
type Provider string

// The providers that the contract names.
const (
	ProviderAnthropic                Provider = "anthropic"
	ProviderOpenAI                   Provider = "openai"
	ProviderGenericChatCompletionAPI Provider = "generic-chat-completion-api"
	ProviderFactory                  Provider = "factory"
	ProviderGoogle                   Provider = "google"
	ProviderXAI                      Provider = "xai"
	ProviderVoyage                   Provider = "voyage"
	ProviderBedrockConverse          Provider = "bedrock-converse"
)

// APIProvider is the provider of the interface that a model is called through.
type APIProvider string

// The providers that the contract names.
const (
	APIProviderBedrock          APIProvider = "bedrock"
	APIProviderAnthropic        APIProvider = "anthropic"
	APIProviderVertexAnthropic  APIProvider = "vertex_anthropic"
	APIProviderBedrockAnthropic APIProvider = "bedrock_anthropic"
	APIProviderOpenAI           APIProvider = "openai"
	APIProviderAzureOpenAI      APIProvider = "azure_openai"
	APIProviderGoogle           APIProvider = "google"
	APIProviderXAI              APIProvider = "xai"
	APIProviderFireworks        APIProvider = "fireworks"
	APIProviderBaseten          APIProvider = "baseten"
	APIProviderSnowflake        APIProvider = "snowflake"
	APIProviderBedrockConverse  APIProvider = "bedrock_converse"
)
