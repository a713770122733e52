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
