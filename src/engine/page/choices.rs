//! The service's enumerations, as far as this version knows them. Open: a text that is not here stays readable.

use super::key::Key;

/// What every enumeration offers the decoder: its texts, in the order of their codes from 1 on.
pub(super) type Choices = [Key];

/// Code of a member that is absent.
pub(super) const ABSENT: i32 = 0;
/// Code of a text that this version does not know.
pub(super) const UNKNOWN: i32 = -1;

/// Execution state of a session. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStatus {
    /// A state that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `idle`: no run is going on.
    Idle = 1,
    /// `pending`: a run is about to start.
    Pending = 2,
    /// `running`: a run is going on.
    Running = 3,
}
pub(super) static SESSION_STATUS: &Choices = &[
    Key::value("idle"),
    Key::value("pending"),
    Key::value("running"),
];

/// How much a model reasons. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasoningEffort {
    /// An effort that this version does not know; the text tells.
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
pub(super) static REASONING_EFFORT: &Choices = &[
    Key::value("none"),
    Key::value("dynamic"),
    Key::value("off"),
    Key::value("minimal"),
    Key::value("low"),
    Key::value("medium"),
    Key::value("high"),
    Key::value("xhigh"),
    Key::value("max"),
];

/// How a session interacts. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InteractionMode {
    /// A mode that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
    /// `auto`
    Auto = 1,
    /// `spec`
    Spec = 2,
    /// `agi`; deprecated by the service in favour of `mission`.
    Agi = 3,
    /// `mission`
    Mission = 4,
}
pub(super) static INTERACTION_MODE: &Choices = &[
    Key::value("auto"),
    Key::value("spec"),
    Key::value("agi"),
    Key::value("mission"),
];

/// How much a session may do by itself. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutonomyLevel {
    /// A level that this version does not know; the text tells.
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
pub(super) static AUTONOMY_LEVEL: &Choices = &[
    Key::value("off"),
    Key::value("low"),
    Key::value("medium"),
    Key::value("high"),
];

/// The older form of interaction mode and autonomy level in one. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutonomyMode {
    /// A mode that this version does not know; the text tells.
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
pub(super) static AUTONOMY_MODE: &Choices = &[
    Key::value("normal"),
    Key::value("spec"),
    Key::value("auto-low"),
    Key::value("auto-medium"),
    Key::value("auto-high"),
];

/// Provider of a model. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// A provider that this version does not know; the text tells.
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
    /// `bedrock-converse`
    BedrockConverse = 8,
}
pub(super) static PROVIDER: &Choices = &[
    Key::value("anthropic"),
    Key::value("openai"),
    Key::value("generic-chat-completion-api"),
    Key::value("factory"),
    Key::value("google"),
    Key::value("xai"),
    Key::value("voyage"),
    Key::value("bedrock-converse"),
];

/// Provider of the interface that a model is called through. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiProvider {
    /// A provider that this version does not know; the text tells.
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
    /// `bedrock_converse`
    BedrockConverse = 12,
}
pub(super) static API_PROVIDER: &Choices = &[
    Key::value("bedrock"),
    Key::value("anthropic"),
    Key::value("vertex_anthropic"),
    Key::value("bedrock_anthropic"),
    Key::value("openai"),
    Key::value("azure_openai"),
    Key::value("google"),
    Key::value("xai"),
    Key::value("fireworks"),
    Key::value("baseten"),
    Key::value("snowflake"),
    Key::value("bedrock_converse"),
];
