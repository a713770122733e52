//! The page's schema as data: which member goes where, and which must be there.
#![forbid(unsafe_code)]

use super::choices::{
    API_PROVIDER, AUTONOMY_LEVEL, AUTONOMY_MODE, INTERACTION_MODE, PROVIDER, REASONING_EFFORT,
    SESSION_STATUS,
};
use super::decoder::{Decoder, Schema, optional, required, schema};
use super::fault::Outcome;
use super::rows::{ChildUsage, Metadata, Session, SessionSettings, Tag, Text, TokenUsage};
use super::tables::{Places, Tables};

/// Decodes the page in `bytes[..len]`. The closing quotes of the texts that rows point to become NUL.
pub(super) fn decode(bytes: &mut [u8], len: usize, tables: &mut Tables) -> Outcome<Pagination> {
    let mut pagination = Pagination::default();
    Decoder::new(bytes, len, tables)?.document(|d| d.object(&PAGE, &mut pagination))?;
    Ok(pagination)
}

/// What a page says besides its sessions.
#[derive(Default)]
pub(super) struct Pagination {
    pub has_more: bool,
    pub next_cursor: Text,
}

static PAGE: Schema<Pagination> = schema(&[
    required("sessions", |d, _| d.list(Decoder::session)),
    required("pagination", |d, page| d.object(&PAGINATION, page)),
]);

static PAGINATION: Schema<Pagination> = schema(&[
    required("hasMore", |d, page| d.boolean(&mut page.has_more)),
    optional("nextCursor", |d, page| d.text(&mut page.next_cursor)),
]);

static SESSION: Schema<Session> = schema(&[
    required("sessionId", |d, s| d.text(&mut s.session_id)),
    optional("title", |d, s| d.text(&mut s.title)),
    required("status", |d, s| d.choice(SESSION_STATUS, &mut s.status)),
    required("messageCount", |d, s| d.integer(&mut s.message_count)),
    required("createdAt", |d, s| d.integer(&mut s.created_at_ms)),
    required("updatedAt", |d, s| d.integer(&mut s.updated_at_ms)),
    optional("completedAt", |d, s| {
        s.has_completed_at = true;
        d.integer(&mut s.completed_at_ms)
    }),
    optional("computerId", |d, s| d.text(&mut s.computer_id)),
    optional("sessionSettings", |d, s| d.settings(&mut s.settings)),
]);

static SETTINGS: Schema<SessionSettings> = schema(&[
    optional("model", |d, s| d.text(&mut s.model)),
    optional("reasoningEffort", |d, s| {
        d.choice(REASONING_EFFORT, &mut s.reasoning_effort)
    }),
    optional("interactionMode", |d, s| {
        d.choice(INTERACTION_MODE, &mut s.interaction_mode)
    }),
    optional("autonomyLevel", |d, s| {
        d.choice(AUTONOMY_LEVEL, &mut s.autonomy_level)
    }),
    optional("autonomyMode", |d, s| {
        d.choice(AUTONOMY_MODE, &mut s.autonomy_mode)
    }),
    optional("specModeModel", |d, s| d.text(&mut s.spec_mode_model)),
    optional("specModeReasoningEffort", |d, s| {
        d.choice(REASONING_EFFORT, &mut s.spec_mode_reasoning_effort)
    }),
    optional("providerLock", |d, s| {
        d.choice(PROVIDER, &mut s.provider_lock)
    }),
    optional("providerLockTimestamp", |d, s| {
        d.text(&mut s.provider_lock_timestamp)
    }),
    optional("apiProviderLock", |d, s| {
        d.choice(API_PROVIDER, &mut s.api_provider_lock)
    }),
    optional("assistantActiveTimeMs", |d, s| {
        s.has_assistant_active_time_ms = true;
        d.number(&mut s.assistant_active_time_ms)
    }),
    optional("tokenUsage", |d, s| d.usage(&mut s.token_usage)),
    optional("inclusiveTokenUsage", |d, s| {
        d.usage(&mut s.inclusive_token_usage)
    }),
    optional("childInclusiveTokenUsageBySessionId", |d, s| {
        d.child_usages(s)
    }),
    optional("archivedAt", |d, s| d.text(&mut s.archived_at)),
    optional("tags", |d, s| d.tags(s)),
    optional("enabledToolIds", |d, s| {
        d.texts(&mut s.enabled_tool_ids, &mut s.enabled_tool_id_count)
    }),
    optional("disabledToolIds", |d, s| {
        d.texts(&mut s.disabled_tool_ids, &mut s.disabled_tool_id_count)
    }),
]);

static USAGE: Schema<TokenUsage> = schema(&[
    required("inputTokens", |d, u| d.number(&mut u.input_tokens)),
    required("outputTokens", |d, u| d.number(&mut u.output_tokens)),
    required("cacheCreationTokens", |d, u| {
        d.number(&mut u.cache_creation_tokens)
    }),
    required("cacheReadTokens", |d, u| d.number(&mut u.cache_read_tokens)),
    required("thinkingTokens", |d, u| d.number(&mut u.thinking_tokens)),
    optional("factoryCredits", |d, u| {
        u.has_factory_credits = true;
        d.number(&mut u.factory_credits)
    }),
]);

static TAG: Schema<Tag> = schema(&[
    required("name", |d, tag| d.text(&mut tag.name)),
    optional("metadata", |d, tag| d.metadata(tag)),
]);

impl Decoder<'_> {
    fn session(&mut self) -> Outcome {
        let start = self.position();
        let mut row = Session::EMPTY;
        self.object(&SESSION, &mut row)?;
        row.json_offset = start as u32;
        row.json_len = (self.position() - start) as u32;
        self.tables.sessions.add(row)?;
        Ok(())
    }

    fn settings(&mut self, place: &mut *const SessionSettings) -> Outcome {
        let mut row = SessionSettings::EMPTY;
        self.object(&SETTINGS, &mut row)?;
        *place = self.tables.settings.next_place();
        self.tables.settings.add(row)?;
        Ok(())
    }

    fn usage(&mut self, place: &mut *const TokenUsage) -> Outcome {
        let mut row = TokenUsage::default();
        self.object(&USAGE, &mut row)?;
        *place = self.tables.usages.next_place();
        self.tables.usages.add(row)?;
        Ok(())
    }

    fn child_usages(&mut self, settings: &mut SessionSettings) -> Outcome {
        settings.child_usages = self.tables.child_usages.next_place();
        let before = self.tables.child_usages.len();
        self.map(|d, session_id| {
            let mut usage = TokenUsage::default();
            d.object(&USAGE, &mut usage)?;
            d.tables
                .child_usages
                .add(ChildUsage { session_id, usage })?;
            Ok(())
        })?;
        settings.child_usage_count = self.tables.child_usages.len() - before;
        Ok(())
    }

    fn tags(&mut self, settings: &mut SessionSettings) -> Outcome {
        settings.tags = self.tables.tags.next_place();
        let before = self.tables.tags.len();
        self.list(|d| {
            let mut row = Tag::EMPTY;
            d.object(&TAG, &mut row)?;
            d.tables.tags.add(row)?;
            Ok(())
        })?;
        settings.tag_count = self.tables.tags.len() - before;
        Ok(())
    }

    fn metadata(&mut self, tag: &mut Tag) -> Outcome {
        tag.metadata = self.tables.metadata.next_place();
        let before = self.tables.metadata.len();
        self.map(|d, key| {
            let mut value = Text::ABSENT;
            d.text(&mut value)?;
            d.tables.metadata.add(Metadata { key, value })?;
            Ok(())
        })?;
        tag.metadata_count = self.tables.metadata.len() - before;
        Ok(())
    }

    fn texts(&mut self, place: &mut *const Text, count: &mut usize) -> Outcome {
        *place = self.tables.texts.next_place();
        let before = self.tables.texts.len();
        self.list(|d| {
            let mut text = Text::ABSENT;
            d.text(&mut text)?;
            d.tables.texts.add(text)?;
            Ok(())
        })?;
        *count = self.tables.texts.len() - before;
        Ok(())
    }
}
