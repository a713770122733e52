// Made by `make generate` from contract/; do not edit.
//! Each row as the contract writes it, to be compared with what the service sent.

use factory::engine::rows::*;
use serde_json::Value;

use super::contract::entries;
use super::rows::{choice, object};

pub fn token_usage(row: &TokenUsage) -> Value {
    object([
        ("inputTokens", Some(row.input_tokens().into())),
        ("outputTokens", Some(row.output_tokens().into())),
        ("cacheCreationTokens", Some(row.cache_creation_tokens().into())),
        ("cacheReadTokens", Some(row.cache_read_tokens().into())),
        ("thinkingTokens", Some(row.thinking_tokens().into())),
        ("factoryCredits", row.factory_credits().map(Value::from)),
    ])
}

pub fn tag(row: &Tag) -> Value {
    object([
        ("name", Some(row.name().into())),
        ("metadata", row.metadata().map(|map| entries(map.iter().map(|entry| (entry.key(), entry.value().into()))))),
    ])
}

pub fn session_settings(row: &SessionSettings) -> Value {
    object([
        ("model", row.model().map(Value::from)),
        ("reasoningEffort", choice(row.reasoning_effort())),
        ("interactionMode", choice(row.interaction_mode())),
        ("autonomyLevel", choice(row.autonomy_level())),
        ("autonomyMode", choice(row.autonomy_mode())),
        ("specModeModel", row.spec_mode_model().map(Value::from)),
        ("specModeReasoningEffort", choice(row.spec_mode_reasoning_effort())),
        ("providerLock", choice(row.provider_lock())),
        ("providerLockTimestamp", row.provider_lock_timestamp().map(Value::from)),
        ("apiProviderLock", choice(row.api_provider_lock())),
        ("assistantActiveTimeMs", row.assistant_active_time_ms().map(Value::from)),
        ("tokenUsage", row.token_usage().map(token_usage)),
        ("inclusiveTokenUsage", row.inclusive_token_usage().map(token_usage)),
        ("childInclusiveTokenUsageBySessionId", row.child_usages().map(|map| entries(map.iter().map(|entry| (entry.session_id(), token_usage(entry.usage())))))),
        ("archivedAt", row.archived_at().map(Value::from)),
        ("tags", row.tags().map(|rows| rows.iter().map(tag).collect())),
        ("enabledToolIds", row.enabled_tool_ids().map(|texts| texts.map(Value::from).collect())),
        ("disabledToolIds", row.disabled_tool_ids().map(|texts| texts.map(Value::from).collect())),
    ])
}

pub fn session(row: &Session) -> Value {
    object([
        ("sessionId", Some(row.session_id().into())),
        ("title", row.title().map(Value::from)),
        ("status", choice(row.status())),
        ("messageCount", Some(row.message_count().into())),
        ("createdAt", Some(row.created_at_ms().into())),
        ("updatedAt", Some(row.updated_at_ms().into())),
        ("completedAt", row.completed_at_ms().map(Value::from)),
        ("computerId", row.computer_id().map(Value::from)),
        ("sessionSettings", row.settings().map(session_settings)),
        ("factoryCredits", row.factory_credits().map(Value::from)),
        ("parent_session_id", row.parent_session_id().map(Value::from)),
        ("artifacts", row.artifacts().map(|rows| rows.iter().map(artifact).collect())),
    ])
}

pub fn artifact(row: &Artifact) -> Value {
    object([
        ("id", row.id().map(Value::from)),
        ("kind", row.kind().map(Value::from)),
        ("url", row.url().map(Value::from)),
        ("title", row.title().map(Value::from)),
        ("provider", row.provider().map(Value::from)),
        ("action", row.action().map(Value::from)),
        ("externalId", row.external_id().map(Value::from)),
        ("createdAt", row.created_at().map(Value::from)),
    ])
}
