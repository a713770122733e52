//! A session as the contract has it; absent members are not written.

use serde::{Serialize, Serializer};
use serde_json::{Map, Number, Value};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    pub session_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub status: &'static str,
    pub message_count: u32,
    pub created_at: i64,
    pub updated_at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computer_id: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_settings: Option<Settings>,
    /// Members the contract does not know.
    #[serde(flatten)]
    pub drift: Map<String, Value>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasoning_effort: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interaction_mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autonomy_level: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autonomy_mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spec_mode_model: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spec_mode_reasoning_effort: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_lock: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_lock_timestamp: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_provider_lock: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assistant_active_time_ms: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_usage: Option<TokenUsage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inclusive_token_usage: Option<TokenUsage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child_inclusive_token_usage_by_session_id: Option<OpenMap<TokenUsage>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled_tool_ids: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_tool_ids: Option<Vec<&'static str>>,
    /// Members the contract does not know.
    #[serde(flatten)]
    pub drift: Map<String, Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TokenUsage {
    pub input_tokens: Number,
    pub output_tokens: Number,
    pub cache_creation_tokens: Number,
    pub cache_read_tokens: Number,
    pub thinking_tokens: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factory_credits: Option<Number>,
}

#[derive(Serialize)]
pub struct Tag {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<OpenMap<String>>,
}

/// A map with any keys, in the order they were made: clients must not rely on a sorted one.
pub struct OpenMap<T>(pub Vec<(String, T)>);

impl<T: Serialize> Serialize for OpenMap<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}
