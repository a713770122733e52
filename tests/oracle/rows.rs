//! The library's rows written out as the oracle reads them: what is absent is left out, open maps are `entries`.

use factory::engine::rows::{Choice, Session, SessionPage, SessionSettings, Tag, TokenUsage};
use serde_json::{Map, Value};

use super::contract::entries;

pub fn page_json(page: &SessionPage) -> Value {
    let pagination = object([
        ("hasMore", Some(page.has_more().into())),
        ("nextCursor", page.next_cursor().map(Value::from)),
    ]);
    let sessions = page.sessions().iter().map(session_json).collect();
    object([
        ("sessions", Some(sessions)),
        ("pagination", Some(pagination)),
    ])
}

pub fn session_json(row: &Session) -> Value {
    object([
        ("sessionId", Some(row.session_id().into())),
        ("title", row.title().map(Value::from)),
        ("status", choice(row.status())),
        ("messageCount", Some(row.message_count().into())),
        ("createdAt", Some(row.created_at_ms().into())),
        ("updatedAt", Some(row.updated_at_ms().into())),
        ("completedAt", row.completed_at_ms().map(Value::from)),
        ("computerId", row.computer_id().map(Value::from)),
        ("sessionSettings", row.settings().map(settings_json)),
    ])
}

fn settings_json(row: &SessionSettings) -> Value {
    object([
        ("model", row.model().map(Value::from)),
        ("reasoningEffort", choice(row.reasoning_effort())),
        ("interactionMode", choice(row.interaction_mode())),
        ("autonomyLevel", choice(row.autonomy_level())),
        ("autonomyMode", choice(row.autonomy_mode())),
        ("specModeModel", row.spec_mode_model().map(Value::from)),
        (
            "specModeReasoningEffort",
            choice(row.spec_mode_reasoning_effort()),
        ),
        ("providerLock", choice(row.provider_lock())),
        (
            "providerLockTimestamp",
            row.provider_lock_timestamp().map(Value::from),
        ),
        ("apiProviderLock", choice(row.api_provider_lock())),
        (
            "assistantActiveTimeMs",
            row.assistant_active_time_ms().map(Value::from),
        ),
        ("tokenUsage", row.token_usage().map(usage_json)),
        (
            "inclusiveTokenUsage",
            row.inclusive_token_usage().map(usage_json),
        ),
        (
            "childInclusiveTokenUsageBySessionId",
            row.child_usages().map(|children| {
                entries(
                    children
                        .iter()
                        .map(|child| (child.session_id(), usage_json(child.usage()))),
                )
            }),
        ),
        ("archivedAt", row.archived_at().map(Value::from)),
        (
            "tags",
            row.tags().map(|tags| tags.iter().map(tag_json).collect()),
        ),
        (
            "enabledToolIds",
            row.enabled_tool_ids().map(Value::from_iter),
        ),
        (
            "disabledToolIds",
            row.disabled_tool_ids().map(Value::from_iter),
        ),
    ])
}

fn usage_json(row: &TokenUsage) -> Value {
    object([
        ("inputTokens", Some(row.input_tokens().into())),
        ("outputTokens", Some(row.output_tokens().into())),
        (
            "cacheCreationTokens",
            Some(row.cache_creation_tokens().into()),
        ),
        ("cacheReadTokens", Some(row.cache_read_tokens().into())),
        ("thinkingTokens", Some(row.thinking_tokens().into())),
        ("factoryCredits", row.factory_credits().map(Value::from)),
    ])
}

fn tag_json(row: &Tag) -> Value {
    object([
        ("name", Some(row.name().into())),
        (
            "metadata",
            row.metadata()
                .map(|pairs| entries(pairs.iter().map(|pair| (pair.key(), pair.value().into())))),
        ),
    ])
}

fn choice(choice: &Choice) -> Option<Value> {
    choice.text().map(Value::from)
}

fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let present = members
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Map::from_iter(present).into()
}
