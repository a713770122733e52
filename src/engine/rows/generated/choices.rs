//! Made by `make generate` from contract/; do not edit.
//!
//! The service's enumerations, as far as this version knows them. Open: a text that is not here stays readable.

use crate::engine::rows::runtime::*;

/// Execution state of a session: whether a run is going on, not how it ended. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStatus {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `idle`: No run is going on.
    Idle = 1,
    /// `pending`: A run is about to start.
    Pending = 2,
    /// `running`: A run is going on.
    Running = 3,
}

/// The texts of [`SessionStatus`], in the order of their codes.
pub(super) static SESSION_STATUS: &Choices = &[
    value("idle"),
    value("pending"),
    value("running"),
];

/// How much a model reasons. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasoningEffort {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `none`
    None = 1,
    /// `dynamic`
    Dynamic = 2,
    /// `off`
    Off = 3,
    /// `minimal`
    Minimal = 4,
    /// `low`
    Low = 5,
    /// `medium`
    Medium = 6,
    /// `high`
    High = 7,
    /// `xhigh`
    Xhigh = 8,
    /// `max`
    Max = 9,
}

/// The texts of [`ReasoningEffort`], in the order of their codes.
pub(super) static REASONING_EFFORT: &Choices = &[
    value("none"),
    value("dynamic"),
    value("off"),
    value("minimal"),
    value("low"),
    value("medium"),
    value("high"),
    value("xhigh"),
    value("max"),
];

/// How a session interacts. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InteractionMode {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `auto`
    Auto = 1,
    /// `spec`
    Spec = 2,
    /// `agi`: Deprecated by the service in favour of `mission`.
    Agi = 3,
    /// `mission`: Not in the published contract: added by the service later.
    Mission = 4,
}

/// The texts of [`InteractionMode`], in the order of their codes.
pub(super) static INTERACTION_MODE: &Choices = &[
    value("auto"),
    value("spec"),
    value("agi"),
    value("mission"),
];

/// How much a session may do by itself. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutonomyLevel {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `off`
    Off = 1,
    /// `low`
    Low = 2,
    /// `medium`
    Medium = 3,
    /// `high`
    High = 4,
}

/// The texts of [`AutonomyLevel`], in the order of their codes.
pub(super) static AUTONOMY_LEVEL: &Choices = &[
    value("off"),
    value("low"),
    value("medium"),
    value("high"),
];

/// The older form of interaction mode and autonomy level in one. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutonomyMode {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `normal`
    Normal = 1,
    /// `spec`
    Spec = 2,
    /// `auto-low`
    AutoLow = 3,
    /// `auto-medium`
    AutoMedium = 4,
    /// `auto-high`
    AutoHigh = 5,
}

/// The texts of [`AutonomyMode`], in the order of their codes.
pub(super) static AUTONOMY_MODE: &Choices = &[
    value("normal"),
    value("spec"),
    value("auto-low"),
    value("auto-medium"),
    value("auto-high"),
];

/// Provider of a model. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `anthropic`
    Anthropic = 1,
    /// `openai`
    Openai = 2,
    /// `generic-chat-completion-api`
    GenericChatCompletionApi = 3,
    /// `factory`
    Factory = 4,
    /// `google`
    Google = 5,
    /// `xai`
    Xai = 6,
    /// `voyage`
    Voyage = 7,
    /// `bedrock-converse`: Not in the published contract: added by the service later.
    BedrockConverse = 8,
}

/// The texts of [`Provider`], in the order of their codes.
pub(super) static PROVIDER: &Choices = &[
    value("anthropic"),
    value("openai"),
    value("generic-chat-completion-api"),
    value("factory"),
    value("google"),
    value("xai"),
    value("voyage"),
    value("bedrock-converse"),
];

/// Provider of the interface that a model is called through. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiProvider {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `bedrock`
    Bedrock = 1,
    /// `anthropic`
    Anthropic = 2,
    /// `vertex_anthropic`
    VertexAnthropic = 3,
    /// `bedrock_anthropic`
    BedrockAnthropic = 4,
    /// `openai`
    Openai = 5,
    /// `azure_openai`
    AzureOpenai = 6,
    /// `google`
    Google = 7,
    /// `xai`
    Xai = 8,
    /// `fireworks`
    Fireworks = 9,
    /// `baseten`
    Baseten = 10,
    /// `snowflake`
    Snowflake = 11,
    /// `bedrock_converse`: Not in the published contract: added by the service later.
    BedrockConverse = 12,
}

/// The texts of [`ApiProvider`], in the order of their codes.
pub(super) static API_PROVIDER: &Choices = &[
    value("bedrock"),
    value("anthropic"),
    value("vertex_anthropic"),
    value("bedrock_anthropic"),
    value("openai"),
    value("azure_openai"),
    value("google"),
    value("xai"),
    value("fireworks"),
    value("baseten"),
    value("snowflake"),
    value("bedrock_converse"),
];

/// The contract's `Message.role`. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageRole {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `user`
    User = 1,
    /// `assistant`
    Assistant = 2,
    /// `tool`
    Tool = 3,
    /// `system`
    System = 4,
}

/// The texts of [`MessageRole`], in the order of their codes.
pub(super) static MESSAGE_ROLE: &Choices = &[
    value("user"),
    value("assistant"),
    value("tool"),
    value("system"),
];

/// The kinds of blocks. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentBlockKind {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `text`
    Text = 1,
    /// `image`
    Image = 2,
    /// `thinking`
    Thinking = 3,
    /// `redacted_thinking`
    RedactedThinking = 4,
    /// `tool_use`
    ToolUse = 5,
    /// `tool_result`
    ToolResult = 6,
    /// `document`
    Document = 7,
}

/// The texts of [`ContentBlockKind`], in the order of their codes.
pub(super) static CONTENT_BLOCK_KIND: &Choices = &[
    value("text"),
    value("image"),
    value("thinking"),
    value("redacted_thinking"),
    value("tool_use"),
    value("tool_result"),
    value("document"),
];

/// The contract's `ImageSource.mediaType`. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageMediaType {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `image/jpeg`
    ImageJpeg = 1,
    /// `image/png`
    ImagePng = 2,
    /// `image/gif`
    ImageGif = 3,
    /// `image/webp`
    ImageWebp = 4,
}

/// The texts of [`ImageMediaType`], in the order of their codes.
pub(super) static IMAGE_MEDIA_TYPE: &Choices = &[
    value("image/jpeg"),
    value("image/png"),
    value("image/gif"),
    value("image/webp"),
];

/// The kinds of files, by how their content is sent. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentSourceKind {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `base64`
    Base64 = 1,
    /// `text`
    Text = 2,
}

/// The texts of [`DocumentSourceKind`], in the order of their codes.
pub(super) static DOCUMENT_SOURCE_KIND: &Choices = &[
    value("base64"),
    value("text"),
];

/// The contract's `Message.visibility`. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageVisibility {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `both`
    Both = 1,
    /// `llm_only`
    LlmOnly = 2,
    /// `user_only`
    UserOnly = 3,
}

/// The texts of [`MessageVisibility`], in the order of their codes.
pub(super) static MESSAGE_VISIBILITY: &Choices = &[
    value("both"),
    value("llm_only"),
    value("user_only"),
];

/// The contract's `Message.openaiPhase`. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenaiPhase {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `commentary`
    Commentary = 1,
    /// `final_answer`
    FinalAnswer = 2,
}

/// The texts of [`OpenaiPhase`], in the order of their codes.
pub(super) static OPENAI_PHASE: &Choices = &[
    value("commentary"),
    value("final_answer"),
];

/// The contract's `Message.chatCompletionReasoningField`. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatCompletionReasoningField {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `reasoning`
    Reasoning = 1,
    /// `reasoning_content`
    ReasoningContent = 2,
}

/// The texts of [`ChatCompletionReasoningField`], in the order of their codes.
pub(super) static CHAT_COMPLETION_REASONING_FIELD: &Choices = &[
    value("reasoning"),
    value("reasoning_content"),
];

/// The contract's `Message.userMessageSource`. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserMessageSource {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `web`
    Web = 1,
    /// `desktop`
    Desktop = 2,
    /// `cli_tui`
    CliTui = 3,
    /// `cli_exec`
    CliExec = 4,
    /// `cli_acp`
    CliAcp = 5,
    /// `slack`
    Slack = 6,
    /// `linear`
    Linear = 7,
    /// `sessions_api`
    SessionsApi = 8,
    /// `api`
    Api = 9,
    /// `automation`
    Automation = 10,
    /// `readiness-remediation`
    ReadinessRemediation = 11,
    /// `readiness-evaluation`
    ReadinessEvaluation = 12,
    /// `wiki-generation`
    WikiGeneration = 13,
    /// `wiki-ci-setup`
    WikiCiSetup = 14,
}

/// The texts of [`UserMessageSource`], in the order of their codes.
pub(super) static USER_MESSAGE_SOURCE: &Choices = &[
    value("web"),
    value("desktop"),
    value("cli_tui"),
    value("cli_exec"),
    value("cli_acp"),
    value("slack"),
    value("linear"),
    value("sessions_api"),
    value("api"),
    value("automation"),
    value("readiness-remediation"),
    value("readiness-evaluation"),
    value("wiki-generation"),
    value("wiki-ci-setup"),
];

/// The contract's `Computer.providerType`. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderType {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `byom`
    Byom = 1,
    /// `e2b`
    E2b = 2,
}

/// The texts of [`ProviderType`], in the order of their codes.
pub(super) static PROVIDER_TYPE: &Choices = &[
    value("byom"),
    value("e2b"),
];

/// The contract's `Computer.status`. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComputerStatus {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `provisioning`
    Provisioning = 1,
    /// `active`
    Active = 2,
    /// `error`
    Error = 3,
}

/// The texts of [`ComputerStatus`], in the order of their codes.
pub(super) static COMPUTER_STATUS: &Choices = &[
    value("provisioning"),
    value("active"),
    value("error"),
];

/// What a computer can be made from. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComputerSourceKind {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `template`
    Template = 1,
    /// `computer`
    Computer = 2,
}

/// The texts of [`ComputerSourceKind`], in the order of their codes.
pub(super) static COMPUTER_SOURCE_KIND: &Choices = &[
    value("template"),
    value("computer"),
];
