//! The rows as Rust reads them.
#![forbid(unsafe_code)]

use super::rows::{ChildUsage, Choice, Session, SessionSettings, Tag, Text, TokenUsage, run};

impl Session {
    /// Identifier.
    pub fn session_id(&self) -> &str {
        self.session_id.or_empty()
    }

    /// Title.
    pub fn title(&self) -> Option<&str> {
        self.title.get()
    }

    /// Computer that it runs on.
    pub fn computer_id(&self) -> Option<&str> {
        self.computer_id.get()
    }

    /// Execution state.
    pub fn status(&self) -> &Choice {
        &self.status
    }

    /// Number of messages.
    pub fn message_count(&self) -> i64 {
        self.message_count
    }

    /// Created, in Unix milliseconds.
    pub fn created_at_ms(&self) -> i64 {
        self.created_at_ms
    }

    /// Updated, in Unix milliseconds.
    pub fn updated_at_ms(&self) -> i64 {
        self.updated_at_ms
    }

    /// Completed, in Unix milliseconds.
    pub fn completed_at_ms(&self) -> Option<i64> {
        self.has_completed_at.then_some(self.completed_at_ms)
    }

    /// Settings.
    pub fn settings(&self) -> Option<&SessionSettings> {
        run(self.settings, 1)?.first()
    }
}

impl SessionSettings {
    /// Model.
    pub fn model(&self) -> Option<&str> {
        self.model.get()
    }

    /// Reasoning effort.
    pub fn reasoning_effort(&self) -> &Choice {
        &self.reasoning_effort
    }

    /// Interaction mode.
    pub fn interaction_mode(&self) -> &Choice {
        &self.interaction_mode
    }

    /// Autonomy level.
    pub fn autonomy_level(&self) -> &Choice {
        &self.autonomy_level
    }

    /// Deprecated by the service in favour of the two above.
    pub fn autonomy_mode(&self) -> &Choice {
        &self.autonomy_mode
    }

    /// Model in spec mode.
    pub fn spec_mode_model(&self) -> Option<&str> {
        self.spec_mode_model.get()
    }

    /// Reasoning effort in spec mode.
    pub fn spec_mode_reasoning_effort(&self) -> &Choice {
        &self.spec_mode_reasoning_effort
    }

    /// Provider that the session is bound to.
    pub fn provider_lock(&self) -> &Choice {
        &self.provider_lock
    }

    /// When it was bound, as the service writes it.
    pub fn provider_lock_timestamp(&self) -> Option<&str> {
        self.provider_lock_timestamp.get()
    }

    /// Provider of the interface that the session is bound to.
    pub fn api_provider_lock(&self) -> &Choice {
        &self.api_provider_lock
    }

    /// When the session was archived, as the service writes it.
    pub fn archived_at(&self) -> Option<&str> {
        self.archived_at.get()
    }

    /// Milliseconds in which the assistant was active.
    pub fn assistant_active_time_ms(&self) -> Option<f64> {
        self.has_assistant_active_time_ms
            .then_some(self.assistant_active_time_ms)
    }

    /// Usage of this session alone.
    pub fn token_usage(&self) -> Option<&TokenUsage> {
        run(self.token_usage, 1)?.first()
    }

    /// Usage with its children.
    pub fn inclusive_token_usage(&self) -> Option<&TokenUsage> {
        run(self.inclusive_token_usage, 1)?.first()
    }

    /// Usages of the child sessions, in the service's order.
    pub fn child_usages(&self) -> Option<&[ChildUsage]> {
        run(self.child_usages, self.child_usage_count)
    }

    /// Tags.
    pub fn tags(&self) -> Option<&[Tag]> {
        run(self.tags, self.tag_count)
    }

    /// Enabled tools.
    pub fn enabled_tool_ids(&self) -> Option<impl Iterator<Item = &str>> {
        Some(
            run(self.enabled_tool_ids, self.enabled_tool_id_count)?
                .iter()
                .map(Text::or_empty),
        )
    }

    /// Disabled tools.
    pub fn disabled_tool_ids(&self) -> Option<impl Iterator<Item = &str>> {
        Some(
            run(self.disabled_tool_ids, self.disabled_tool_id_count)?
                .iter()
                .map(Text::or_empty),
        )
    }
}

impl ChildUsage {
    /// Identifier of the child session.
    pub fn session_id(&self) -> &str {
        self.session_id.or_empty()
    }

    /// Its usage, its own children included.
    pub fn usage(&self) -> &TokenUsage {
        &self.usage
    }
}

impl Tag {
    /// Name of the tag.
    pub fn name(&self) -> &str {
        self.name.or_empty()
    }

    /// Its metadata, in the service's order.
    pub fn metadata(&self) -> Option<impl Iterator<Item = (&str, &str)>> {
        let entries = run(self.metadata, self.metadata_count)?;
        Some(
            entries
                .iter()
                .map(|entry| (entry.key.or_empty(), entry.value.or_empty())),
        )
    }
}
