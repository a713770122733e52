//! Made by `make generate` from contract/; do not edit.
//!
//! The rows as C reads them, which member of the JSON goes where, and how Rust reads them.

use std::ops::Deref;

use super::choices::*;
use crate::engine::rows::runtime::*;

/// Tokens used. The service's numbers may have fractions and may be negative. Since 0.1.0.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct TokenUsage {
    /// Input tokens.
    pub(crate) input_tokens: f64,
    /// Output tokens.
    pub(crate) output_tokens: f64,
    /// Tokens written to the cache.
    pub(crate) cache_creation_tokens: f64,
    /// Tokens read from the cache.
    pub(crate) cache_read_tokens: f64,
    /// Thinking tokens.
    pub(crate) thinking_tokens: f64,
    /// Factory credits. 0 when absent, which `has_factory_credits` tells.
    pub(crate) factory_credits: f64,
    /// Whether the service sent `factoryCredits`.
    pub(crate) has_factory_credits: bool,
}

impl Row for TokenUsage {
    const EMPTY: Self = TokenUsage {
        input_tokens: 0.0,
        output_tokens: 0.0,
        cache_creation_tokens: 0.0,
        cache_read_tokens: 0.0,
        thinking_tokens: 0.0,
        factory_credits: 0.0,
        has_factory_credits: false,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&TOKEN_USAGE, row)
    }
}

static TOKEN_USAGE: Schema<TokenUsage> = schema(&[
    required("inputTokens", |d, row| d.number(&mut row.input_tokens)),
    required("outputTokens", |d, row| d.number(&mut row.output_tokens)),
    required("cacheCreationTokens", |d, row| d.number(&mut row.cache_creation_tokens)),
    required("cacheReadTokens", |d, row| d.number(&mut row.cache_read_tokens)),
    required("thinkingTokens", |d, row| d.number(&mut row.thinking_tokens)),
    optional("factoryCredits", |d, row| d.some_number(&mut row.factory_credits, &mut row.has_factory_credits)),
]);

impl TokenUsage {
    /// Input tokens.
    pub fn input_tokens(&self) -> f64 {
        self.input_tokens
    }

    /// Output tokens.
    pub fn output_tokens(&self) -> f64 {
        self.output_tokens
    }

    /// Tokens written to the cache.
    pub fn cache_creation_tokens(&self) -> f64 {
        self.cache_creation_tokens
    }

    /// Tokens read from the cache.
    pub fn cache_read_tokens(&self) -> f64 {
        self.cache_read_tokens
    }

    /// Thinking tokens.
    pub fn thinking_tokens(&self) -> f64 {
        self.thinking_tokens
    }

    /// Factory credits.
    pub fn factory_credits(&self) -> Option<f64> {
        self.has_factory_credits.then_some(self.factory_credits)
    }
}

/// Token usage of one child session. Since 0.1.0.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ChildUsage {
    /// Identifier of the child session.
    pub(crate) session_id: Text,
    /// Its usage, its own children included.
    pub(crate) usage: TokenUsage,
}

impl Entry for ChildUsage {
    const EMPTY: Self = ChildUsage {
        session_id: Text::ABSENT,
        usage: TokenUsage::EMPTY,
    };

    fn read(d: &mut Decoder<'_>, key: Text, row: &mut Self) -> Outcome {
        row.session_id = key;
        TokenUsage::read(d, &mut row.usage)
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

/// One entry of a tag's metadata. Since 0.1.0.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct Metadata {
    /// Name of the entry.
    pub(crate) key: Text,
    /// Value of the entry.
    pub(crate) value: Text,
}

impl Entry for Metadata {
    const EMPTY: Self = Metadata {
        key: Text::ABSENT,
        value: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, key: Text, row: &mut Self) -> Outcome {
        row.key = key;
        d.text(&mut row.value)
    }
}

impl Metadata {
    /// Name of the entry.
    pub fn key(&self) -> &str {
        self.key.or_empty()
    }

    /// Value of the entry.
    pub fn value(&self) -> &str {
        self.value.or_empty()
    }
}

/// A tag of a session. Since 0.1.0.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct Tag {
    /// Name of the tag.
    pub(crate) name: Text,
    /// Its metadata, in the service's order. The first of them; NULL when absent, not NULL when empty.
    pub(crate) metadata: List<Metadata>,
    /// Number of elements of `metadata`.
    pub(crate) metadata_count: usize,
}

impl Row for Tag {
    const EMPTY: Self = Tag {
        name: Text::ABSENT,
        metadata: List::NULL,
        metadata_count: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&TAG, row)
    }
}

static TAG: Schema<Tag> = schema(&[
    required("name", |d, row| d.text(&mut row.name)),
    optional("metadata", |d, row| d.map(&mut row.metadata, &mut row.metadata_count)),
]);

impl Tag {
    /// Name of the tag.
    pub fn name(&self) -> &str {
        self.name.or_empty()
    }

    /// Its metadata, in the service's order.
    pub fn metadata(&self) -> Option<&[Metadata]> {
        self.metadata.get()
    }
}

/// Settings of a session. Every member is optional. Since 0.1.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct SessionSettings {
    /// Model. May be absent.
    pub(crate) model: Text,
    /// How much the model reasons. `FACTORY_REASONING_EFFORT_...`. May be absent.
    pub(crate) reasoning_effort: Choice,
    /// How the session interacts. `FACTORY_INTERACTION_MODE_...`. May be absent.
    pub(crate) interaction_mode: Choice,
    /// How much the session may do by itself. `FACTORY_AUTONOMY_LEVEL_...`. May be absent.
    pub(crate) autonomy_level: Choice,
    /// Deprecated by the service in favour of interaction mode and autonomy level. `FACTORY_AUTONOMY_MODE_...`. May be
    /// absent.
    pub(crate) autonomy_mode: Choice,
    /// Model in spec mode. May be absent.
    pub(crate) spec_mode_model: Text,
    /// How much the model reasons in spec mode. `FACTORY_REASONING_EFFORT_...`. May be absent.
    pub(crate) spec_mode_reasoning_effort: Choice,
    /// Provider that the session is bound to. `FACTORY_PROVIDER_...`. May be absent.
    pub(crate) provider_lock: Choice,
    /// When it was bound, as the service writes it. May be absent.
    pub(crate) provider_lock_timestamp: Text,
    /// Provider of the interface that the session is bound to. `FACTORY_API_PROVIDER_...`. May be absent.
    pub(crate) api_provider_lock: Choice,
    /// When the session was archived, as the service writes it. May be absent.
    pub(crate) archived_at: Text,
    /// Milliseconds in which the assistant was active; may have a fraction. 0 when absent, which
    /// `has_assistant_active_time_ms` tells.
    pub(crate) assistant_active_time_ms: f64,
    /// Whether the service sent `assistantActiveTimeMs`.
    pub(crate) has_assistant_active_time_ms: bool,
    /// Usage of this session alone. NULL when absent.
    pub(crate) token_usage: Pointer<TokenUsage>,
    /// Usage with its children. NULL when absent.
    pub(crate) inclusive_token_usage: Pointer<TokenUsage>,
    /// Usage of each child session, its own children included, in the service's order. The first of them; NULL when
    /// absent, not NULL when empty.
    pub(crate) child_usages: List<ChildUsage>,
    /// Number of elements of `childInclusiveTokenUsageBySessionId`.
    pub(crate) child_usage_count: usize,
    /// Tags. The first of them; NULL when absent, not NULL when empty.
    pub(crate) tags: List<Tag>,
    /// Number of elements of `tags`.
    pub(crate) tag_count: usize,
    /// Tools that are enabled. The first of them; NULL when absent, not NULL when empty.
    pub(crate) enabled_tool_ids: List<Text>,
    /// Number of elements of `enabledToolIds`.
    pub(crate) enabled_tool_id_count: usize,
    /// Tools that are disabled. The first of them; NULL when absent, not NULL when empty.
    pub(crate) disabled_tool_ids: List<Text>,
    /// Number of elements of `disabledToolIds`.
    pub(crate) disabled_tool_id_count: usize,
}

impl Row for SessionSettings {
    const EMPTY: Self = SessionSettings {
        model: Text::ABSENT,
        reasoning_effort: Choice::ABSENT,
        interaction_mode: Choice::ABSENT,
        autonomy_level: Choice::ABSENT,
        autonomy_mode: Choice::ABSENT,
        spec_mode_model: Text::ABSENT,
        spec_mode_reasoning_effort: Choice::ABSENT,
        provider_lock: Choice::ABSENT,
        provider_lock_timestamp: Text::ABSENT,
        api_provider_lock: Choice::ABSENT,
        archived_at: Text::ABSENT,
        assistant_active_time_ms: 0.0,
        has_assistant_active_time_ms: false,
        token_usage: Pointer::NULL,
        inclusive_token_usage: Pointer::NULL,
        child_usages: List::NULL,
        child_usage_count: 0,
        tags: List::NULL,
        tag_count: 0,
        enabled_tool_ids: List::NULL,
        enabled_tool_id_count: 0,
        disabled_tool_ids: List::NULL,
        disabled_tool_id_count: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&SESSION_SETTINGS, row)
    }
}

static SESSION_SETTINGS: Schema<SessionSettings> = schema(&[
    optional("model", |d, row| d.text(&mut row.model)),
    optional("reasoningEffort", |d, row| d.choice(REASONING_EFFORT, &mut row.reasoning_effort)),
    optional("interactionMode", |d, row| d.choice(INTERACTION_MODE, &mut row.interaction_mode)),
    optional("autonomyLevel", |d, row| d.choice(AUTONOMY_LEVEL, &mut row.autonomy_level)),
    optional("autonomyMode", |d, row| d.choice(AUTONOMY_MODE, &mut row.autonomy_mode)),
    optional("specModeModel", |d, row| d.text(&mut row.spec_mode_model)),
    optional("specModeReasoningEffort", |d, row| d.choice(REASONING_EFFORT, &mut row.spec_mode_reasoning_effort)),
    optional("providerLock", |d, row| d.choice(PROVIDER, &mut row.provider_lock)),
    optional("providerLockTimestamp", |d, row| d.text(&mut row.provider_lock_timestamp)),
    optional("apiProviderLock", |d, row| d.choice(API_PROVIDER, &mut row.api_provider_lock)),
    optional("assistantActiveTimeMs", |d, row| d.some_number(&mut row.assistant_active_time_ms, &mut row.has_assistant_active_time_ms)),
    optional("tokenUsage", |d, row| d.row(&mut row.token_usage)),
    optional("inclusiveTokenUsage", |d, row| d.row(&mut row.inclusive_token_usage)),
    optional("childInclusiveTokenUsageBySessionId", |d, row| d.map(&mut row.child_usages, &mut row.child_usage_count)),
    optional("archivedAt", |d, row| d.text(&mut row.archived_at)),
    optional("tags", |d, row| d.list(&mut row.tags, &mut row.tag_count)),
    optional("enabledToolIds", |d, row| d.list(&mut row.enabled_tool_ids, &mut row.enabled_tool_id_count)),
    optional("disabledToolIds", |d, row| d.list(&mut row.disabled_tool_ids, &mut row.disabled_tool_id_count)),
]);

impl SessionSettings {
    /// Model.
    pub fn model(&self) -> Option<&str> {
        self.model.get()
    }

    /// How much the model reasons.
    pub fn reasoning_effort(&self) -> &Choice {
        &self.reasoning_effort
    }

    /// How the session interacts.
    pub fn interaction_mode(&self) -> &Choice {
        &self.interaction_mode
    }

    /// How much the session may do by itself.
    pub fn autonomy_level(&self) -> &Choice {
        &self.autonomy_level
    }

    /// Deprecated by the service in favour of interaction mode and autonomy level.
    pub fn autonomy_mode(&self) -> &Choice {
        &self.autonomy_mode
    }

    /// Model in spec mode.
    pub fn spec_mode_model(&self) -> Option<&str> {
        self.spec_mode_model.get()
    }

    /// How much the model reasons in spec mode.
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

    /// Milliseconds in which the assistant was active; may have a fraction.
    pub fn assistant_active_time_ms(&self) -> Option<f64> {
        self.has_assistant_active_time_ms.then_some(self.assistant_active_time_ms)
    }

    /// Usage of this session alone.
    pub fn token_usage(&self) -> Option<&TokenUsage> {
        self.token_usage.get()
    }

    /// Usage with its children.
    pub fn inclusive_token_usage(&self) -> Option<&TokenUsage> {
        self.inclusive_token_usage.get()
    }

    /// Usage of each child session, its own children included, in the service's order.
    pub fn child_usages(&self) -> Option<&[ChildUsage]> {
        self.child_usages.get()
    }

    /// Tags.
    pub fn tags(&self) -> Option<&[Tag]> {
        self.tags.get()
    }

    /// Tools that are enabled.
    pub fn enabled_tool_ids(&self) -> Option<impl Iterator<Item = &str>> {
        Some(self.enabled_tool_ids.get()?.iter().map(Text::or_empty))
    }

    /// Tools that are disabled.
    pub fn disabled_tool_ids(&self) -> Option<impl Iterator<Item = &str>> {
        Some(self.disabled_tool_ids.get()?.iter().map(Text::or_empty))
    }
}

/// One session. Since 0.1.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct Session {
    /// Identifier.
    pub(crate) session_id: Text,
    /// Title. May be absent.
    pub(crate) title: Text,
    /// Computer that it runs on. May be absent.
    pub(crate) computer_id: Text,
    /// Execution state: whether a run is going on, not how it ended. `FACTORY_SESSION_STATUS_...`.
    pub(crate) status: Choice,
    /// Number of messages.
    pub(crate) message_count: i64,
    /// Created, in Unix milliseconds.
    pub(crate) created_at_ms: i64,
    /// Updated, in Unix milliseconds.
    pub(crate) updated_at_ms: i64,
    /// Completed, in Unix milliseconds. 0 when absent, which `has_completed_at` tells.
    pub(crate) completed_at_ms: i64,
    /// Whether the service sent `completedAt`.
    pub(crate) has_completed_at: bool,
    /// Settings. NULL when absent.
    pub(crate) settings: Pointer<SessionSettings>,
    /// Where its JSON begins in the page's, in bytes: see `factory_session_page_session_json`. 0 with `discard_json`.
    pub(crate) json_offset: u32,
    /// Length of its JSON in bytes; 0 with `discard_json`.
    pub(crate) json_len: u32,
    /// What it cost, its children included. Where a session is asked for by itself. Known from traffic only: the
    /// published contract has not got it. 0 when absent, which `has_factory_credits` tells. Since 0.2.0.
    pub(crate) factory_credits: f64,
    /// Whether the service sent `factoryCredits`. Since 0.2.0.
    pub(crate) has_factory_credits: bool,
    /// The session that started it. Known from traffic only: the published contract has not got it. May be absent.
    /// Since 0.2.0.
    pub(crate) parent_session_id: Text,
    /// What came of it, pull requests for instance. Known from traffic only: the published contract has not got it. The
    /// first of them; NULL when absent, not NULL when empty. Since 0.2.0.
    pub(crate) artifacts: List<Artifact>,
    /// Number of elements of `artifacts`. Since 0.2.0.
    pub(crate) artifact_count: usize,
    /// Bytes from one of them to the next, which may be more than `sizeof` of this header's structure. Since 0.2.0.
    pub(crate) artifact_stride: usize,
}

impl Row for Session {
    const EMPTY: Self = Session {
        session_id: Text::ABSENT,
        title: Text::ABSENT,
        computer_id: Text::ABSENT,
        status: Choice::ABSENT,
        message_count: 0,
        created_at_ms: 0,
        updated_at_ms: 0,
        completed_at_ms: 0,
        has_completed_at: false,
        settings: Pointer::NULL,
        json_offset: 0,
        json_len: 0,
        factory_credits: 0.0,
        has_factory_credits: false,
        parent_session_id: Text::ABSENT,
        artifacts: List::NULL,
        artifact_count: 0,
        artifact_stride: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        let start = d.position();
        d.object(&SESSION, row)?;
        d.span(start, &mut row.json_offset, &mut row.json_len);
        Ok(())
    }
}

static SESSION: Schema<Session> = schema(&[
    required("sessionId", |d, row| d.text(&mut row.session_id)),
    optional("title", |d, row| d.text(&mut row.title)),
    required("status", |d, row| d.choice(SESSION_STATUS, &mut row.status)),
    required("messageCount", |d, row| d.integer(&mut row.message_count)),
    required("createdAt", |d, row| d.integer(&mut row.created_at_ms)),
    required("updatedAt", |d, row| d.integer(&mut row.updated_at_ms)),
    optional("completedAt", |d, row| d.some_integer(&mut row.completed_at_ms, &mut row.has_completed_at)),
    optional("computerId", |d, row| d.text(&mut row.computer_id)),
    optional("sessionSettings", |d, row| d.row(&mut row.settings)),
    optional("factoryCredits", |d, row| d.some_number(&mut row.factory_credits, &mut row.has_factory_credits)),
    optional("parent_session_id", |d, row| d.text(&mut row.parent_session_id)),
    optional("artifacts", |d, row| d.strided_list(&mut row.artifacts, &mut row.artifact_count, &mut row.artifact_stride)),
]);

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

    /// Execution state: whether a run is going on, not how it ended.
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
        self.settings.get()
    }

    /// What it cost, its children included. Where a session is asked for by itself. Known from traffic only: the
    /// published contract has not got it.
    pub fn factory_credits(&self) -> Option<f64> {
        self.has_factory_credits.then_some(self.factory_credits)
    }

    /// The session that started it. Known from traffic only: the published contract has not got it.
    pub fn parent_session_id(&self) -> Option<&str> {
        self.parent_session_id.get()
    }

    /// What came of it, pull requests for instance. Known from traffic only: the published contract has not got it.
    pub fn artifacts(&self) -> Option<&[Artifact]> {
        self.artifacts.get()
    }
}

/// The contract's `Artifact`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct Artifact {
    /// `id`, as the service sends it. May be absent.
    pub(crate) id: Text,
    /// What it is: pull_request, issue, document and others. May be absent.
    pub(crate) kind: Text,
    /// `url`, as the service sends it. May be absent.
    pub(crate) url: Text,
    /// `title`, as the service sends it. May be absent.
    pub(crate) title: Text,
    /// `provider`, as the service sends it. May be absent.
    pub(crate) provider: Text,
    /// What was done: create, merge, view and others. May be absent.
    pub(crate) action: Text,
    /// `externalId`, as the service sends it. May be absent.
    pub(crate) external_id: Text,
    /// A text, unlike most times. May be absent.
    pub(crate) created_at: Text,
}

impl Row for Artifact {
    const EMPTY: Self = Artifact {
        id: Text::ABSENT,
        kind: Text::ABSENT,
        url: Text::ABSENT,
        title: Text::ABSENT,
        provider: Text::ABSENT,
        action: Text::ABSENT,
        external_id: Text::ABSENT,
        created_at: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&ARTIFACT, row)
    }
}

static ARTIFACT: Schema<Artifact> = schema(&[
    optional("id", |d, row| d.text(&mut row.id)),
    optional("kind", |d, row| d.text(&mut row.kind)),
    optional("url", |d, row| d.text(&mut row.url)),
    optional("title", |d, row| d.text(&mut row.title)),
    optional("provider", |d, row| d.text(&mut row.provider)),
    optional("action", |d, row| d.text(&mut row.action)),
    optional("externalId", |d, row| d.text(&mut row.external_id)),
    optional("createdAt", |d, row| d.text(&mut row.created_at)),
]);

impl Artifact {
    /// `id`, as the service sends it.
    pub fn id(&self) -> Option<&str> {
        self.id.get()
    }

    /// What it is: pull_request, issue, document and others.
    pub fn kind(&self) -> Option<&str> {
        self.kind.get()
    }

    /// `url`, as the service sends it.
    pub fn url(&self) -> Option<&str> {
        self.url.get()
    }

    /// `title`, as the service sends it.
    pub fn title(&self) -> Option<&str> {
        self.title.get()
    }

    /// `provider`, as the service sends it.
    pub fn provider(&self) -> Option<&str> {
        self.provider.get()
    }

    /// What was done: create, merge, view and others.
    pub fn action(&self) -> Option<&str> {
        self.action.get()
    }

    /// `externalId`, as the service sends it.
    pub fn external_id(&self) -> Option<&str> {
        self.external_id.get()
    }

    /// A text, unlike most times.
    pub fn created_at(&self) -> Option<&str> {
        self.created_at.get()
    }
}

/// The contract's `InterruptedSession`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct InterruptedSession {
    /// `status`, as the service sends it. `FACTORY_SESSION_STATUS_...`.
    pub(crate) status: Choice,
    /// Where its JSON begins in the page's, in bytes: see `factory_interrupted_session_page_interrupted_session_json`.
    /// 0 with `discard_json`.
    pub(crate) json_offset: u32,
    /// Length of its JSON in bytes; 0 with `discard_json`.
    pub(crate) json_len: u32,
}

impl Row for InterruptedSession {
    const EMPTY: Self = InterruptedSession {
        status: Choice::ABSENT,
        json_offset: 0,
        json_len: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        let start = d.position();
        d.object(&INTERRUPTED_SESSION, row)?;
        d.span(start, &mut row.json_offset, &mut row.json_len);
        Ok(())
    }
}

static INTERRUPTED_SESSION: Schema<InterruptedSession> = schema(&[
    required("status", |d, row| d.choice(SESSION_STATUS, &mut row.status)),
]);

impl InterruptedSession {
    /// `status`, as the service sends it.
    pub fn status(&self) -> &Choice {
        &self.status
    }
}

/// One message of a session. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct Message {
    /// Names the message for good.
    pub(crate) id: Text,
    /// Whose message it is. `FACTORY_MESSAGE_ROLE_...`.
    pub(crate) role: Choice,
    /// What it says, a block after the other. The first of them; NULL when absent, not NULL when empty.
    pub(crate) content: List<ContentBlock>,
    /// Number of elements of `content`.
    pub(crate) content_count: usize,
    /// Bytes from one of them to the next, which may be more than `sizeof` of this header's structure.
    pub(crate) content_stride: usize,
    /// Created, in Unix milliseconds.
    pub(crate) created_at_ms: f64,
    /// Last changed, in Unix milliseconds.
    pub(crate) updated_at_ms: f64,
    /// The message before it. May be absent.
    pub(crate) parent_id: Text,
    /// Who sees it. `FACTORY_MESSAGE_VISIBILITY_...`. May be absent.
    pub(crate) visibility: Choice,
    /// `openaiMessageId`, as the service sends it. May be absent.
    pub(crate) openai_message_id: Text,
    /// `openaiPhase`, as the service sends it. `FACTORY_OPENAI_PHASE_...`. May be absent.
    pub(crate) openai_phase: Choice,
    /// `openaiEncryptedContent`, as the service sends it. May be absent.
    pub(crate) openai_encrypted_content: Text,
    /// `openaiReasoningId`, as the service sends it. May be absent.
    pub(crate) openai_reasoning_id: Text,
    /// `openaiReasoningSummary`, as the service sends it. May be absent.
    pub(crate) openai_reasoning_summary: Text,
    /// `geminiThoughtSignature`, as the service sends it. Deprecated by the service. May be absent.
    pub(crate) gemini_thought_signature: Text,
    /// `chatCompletionReasoningField`, as the service sends it. `FACTORY_CHAT_COMPLETION_REASONING_FIELD_...`. May be
    /// absent.
    pub(crate) chat_completion_reasoning_field: Choice,
    /// `chatCompletionReasoningContent`, as the service sends it. May be absent.
    pub(crate) chat_completion_reasoning_content: Text,
    /// Gave way to `visibility`. Deprecated by the service. False when absent, which `has_is_user_visible` tells.
    pub(crate) is_user_visible: bool,
    /// Whether the service sent `isUserVisible`.
    pub(crate) has_is_user_visible: bool,
    /// Whether it tells of a failure. False when absent, which `has_is_error` tells.
    pub(crate) is_error: bool,
    /// Whether the service sent `isError`.
    pub(crate) has_is_error: bool,
    /// Where a user's message came from. `FACTORY_USER_MESSAGE_SOURCE_...`. May be absent.
    pub(crate) user_message_source: Choice,
    /// `seq`, as the service sends it. Not confirmed by what is published. 0 when absent, which `has_seq` tells.
    pub(crate) seq: f64,
    /// Whether the service sent `seq`.
    pub(crate) has_seq: bool,
    /// The model that wrote it. Known from traffic only: the published contract has not got it. May be absent.
    pub(crate) model_id: Text,
    /// `reasoningEffort`, as the service sends it. Known from traffic only: the published contract has not got it. May
    /// be absent.
    pub(crate) reasoning_effort: Text,
    /// `hiddenFromUserViews`, as the service sends it. Known from traffic only: the published contract has not got it.
    /// False when absent, which `has_hidden_from_user_views` tells.
    pub(crate) hidden_from_user_views: bool,
    /// Whether the service sent `hiddenFromUserViews`.
    pub(crate) has_hidden_from_user_views: bool,
    /// `interactionMode`, as the service sends it. Not confirmed by what is published. May be absent.
    pub(crate) interaction_mode: Text,
    /// `routerId`, as the service sends it. Not confirmed by what is published. May be absent.
    pub(crate) router_id: Text,
    /// `isParallelExecution`, as the service sends it. Not confirmed by what is published. False when absent, which
    /// `has_is_parallel_execution` tells.
    pub(crate) is_parallel_execution: bool,
    /// Whether the service sent `isParallelExecution`.
    pub(crate) has_is_parallel_execution: bool,
    /// `parallelGroupId`, as the service sends it. Not confirmed by what is published. May be absent.
    pub(crate) parallel_group_id: Text,
    /// Where its JSON begins in the page's, in bytes: see `factory_message_page_message_json`. 0 with `discard_json`.
    pub(crate) json_offset: u32,
    /// Length of its JSON in bytes; 0 with `discard_json`.
    pub(crate) json_len: u32,
}

impl Row for Message {
    const EMPTY: Self = Message {
        id: Text::ABSENT,
        role: Choice::ABSENT,
        content: List::NULL,
        content_count: 0,
        content_stride: 0,
        created_at_ms: 0.0,
        updated_at_ms: 0.0,
        parent_id: Text::ABSENT,
        visibility: Choice::ABSENT,
        openai_message_id: Text::ABSENT,
        openai_phase: Choice::ABSENT,
        openai_encrypted_content: Text::ABSENT,
        openai_reasoning_id: Text::ABSENT,
        openai_reasoning_summary: Text::ABSENT,
        gemini_thought_signature: Text::ABSENT,
        chat_completion_reasoning_field: Choice::ABSENT,
        chat_completion_reasoning_content: Text::ABSENT,
        is_user_visible: false,
        has_is_user_visible: false,
        is_error: false,
        has_is_error: false,
        user_message_source: Choice::ABSENT,
        seq: 0.0,
        has_seq: false,
        model_id: Text::ABSENT,
        reasoning_effort: Text::ABSENT,
        hidden_from_user_views: false,
        has_hidden_from_user_views: false,
        interaction_mode: Text::ABSENT,
        router_id: Text::ABSENT,
        is_parallel_execution: false,
        has_is_parallel_execution: false,
        parallel_group_id: Text::ABSENT,
        json_offset: 0,
        json_len: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        let start = d.position();
        d.object(&MESSAGE, row)?;
        d.span(start, &mut row.json_offset, &mut row.json_len);
        Ok(())
    }
}

static MESSAGE: Schema<Message> = schema(&[
    required("id", |d, row| d.text(&mut row.id)),
    required("role", |d, row| d.choice(MESSAGE_ROLE, &mut row.role)),
    required("content", |d, row| d.strided_list(&mut row.content, &mut row.content_count, &mut row.content_stride)),
    required("createdAt", |d, row| d.number(&mut row.created_at_ms)),
    required("updatedAt", |d, row| d.number(&mut row.updated_at_ms)),
    optional("parentId", |d, row| d.text(&mut row.parent_id)),
    optional("visibility", |d, row| d.choice(MESSAGE_VISIBILITY, &mut row.visibility)),
    optional("openaiMessageId", |d, row| d.text(&mut row.openai_message_id)),
    optional("openaiPhase", |d, row| d.choice(OPENAI_PHASE, &mut row.openai_phase)),
    optional("openaiEncryptedContent", |d, row| d.text(&mut row.openai_encrypted_content)),
    optional("openaiReasoningId", |d, row| d.text(&mut row.openai_reasoning_id)),
    optional("openaiReasoningSummary", |d, row| d.text(&mut row.openai_reasoning_summary)),
    optional("geminiThoughtSignature", |d, row| d.text(&mut row.gemini_thought_signature)),
    optional("chatCompletionReasoningField", |d, row| d.choice(CHAT_COMPLETION_REASONING_FIELD, &mut row.chat_completion_reasoning_field)),
    optional("chatCompletionReasoningContent", |d, row| d.text(&mut row.chat_completion_reasoning_content)),
    optional("isUserVisible", |d, row| d.some_boolean(&mut row.is_user_visible, &mut row.has_is_user_visible)),
    optional("isError", |d, row| d.some_boolean(&mut row.is_error, &mut row.has_is_error)),
    optional("userMessageSource", |d, row| d.choice(USER_MESSAGE_SOURCE, &mut row.user_message_source)),
    optional("seq", |d, row| d.some_number(&mut row.seq, &mut row.has_seq)),
    optional("modelId", |d, row| d.text(&mut row.model_id)),
    optional("reasoningEffort", |d, row| d.text(&mut row.reasoning_effort)),
    optional("hiddenFromUserViews", |d, row| d.some_boolean(&mut row.hidden_from_user_views, &mut row.has_hidden_from_user_views)),
    optional("interactionMode", |d, row| d.text(&mut row.interaction_mode)),
    optional("routerId", |d, row| d.text(&mut row.router_id)),
    optional("isParallelExecution", |d, row| d.some_boolean(&mut row.is_parallel_execution, &mut row.has_is_parallel_execution)),
    optional("parallelGroupId", |d, row| d.text(&mut row.parallel_group_id)),
]);

impl Message {
    /// Names the message for good.
    pub fn id(&self) -> &str {
        self.id.or_empty()
    }

    /// Whose message it is.
    pub fn role(&self) -> &Choice {
        &self.role
    }

    /// What it says, a block after the other.
    pub fn content(&self) -> Option<&[ContentBlock]> {
        self.content.get()
    }

    /// Created, in Unix milliseconds.
    pub fn created_at_ms(&self) -> f64 {
        self.created_at_ms
    }

    /// Last changed, in Unix milliseconds.
    pub fn updated_at_ms(&self) -> f64 {
        self.updated_at_ms
    }

    /// The message before it.
    pub fn parent_id(&self) -> Option<&str> {
        self.parent_id.get()
    }

    /// Who sees it.
    pub fn visibility(&self) -> &Choice {
        &self.visibility
    }

    /// `openaiMessageId`, as the service sends it.
    pub fn openai_message_id(&self) -> Option<&str> {
        self.openai_message_id.get()
    }

    /// `openaiPhase`, as the service sends it.
    pub fn openai_phase(&self) -> &Choice {
        &self.openai_phase
    }

    /// `openaiEncryptedContent`, as the service sends it.
    pub fn openai_encrypted_content(&self) -> Option<&str> {
        self.openai_encrypted_content.get()
    }

    /// `openaiReasoningId`, as the service sends it.
    pub fn openai_reasoning_id(&self) -> Option<&str> {
        self.openai_reasoning_id.get()
    }

    /// `openaiReasoningSummary`, as the service sends it.
    pub fn openai_reasoning_summary(&self) -> Option<&str> {
        self.openai_reasoning_summary.get()
    }

    /// `geminiThoughtSignature`, as the service sends it. Deprecated by the service.
    pub fn gemini_thought_signature(&self) -> Option<&str> {
        self.gemini_thought_signature.get()
    }

    /// `chatCompletionReasoningField`, as the service sends it.
    pub fn chat_completion_reasoning_field(&self) -> &Choice {
        &self.chat_completion_reasoning_field
    }

    /// `chatCompletionReasoningContent`, as the service sends it.
    pub fn chat_completion_reasoning_content(&self) -> Option<&str> {
        self.chat_completion_reasoning_content.get()
    }

    /// Gave way to `visibility`. Deprecated by the service.
    pub fn is_user_visible(&self) -> Option<bool> {
        self.has_is_user_visible.then_some(self.is_user_visible)
    }

    /// Whether it tells of a failure.
    pub fn is_error(&self) -> Option<bool> {
        self.has_is_error.then_some(self.is_error)
    }

    /// Where a user's message came from.
    pub fn user_message_source(&self) -> &Choice {
        &self.user_message_source
    }

    /// `seq`, as the service sends it. Not confirmed by what is published.
    pub fn seq(&self) -> Option<f64> {
        self.has_seq.then_some(self.seq)
    }

    /// The model that wrote it. Known from traffic only: the published contract has not got it.
    pub fn model_id(&self) -> Option<&str> {
        self.model_id.get()
    }

    /// `reasoningEffort`, as the service sends it. Known from traffic only: the published contract has not got it.
    pub fn reasoning_effort(&self) -> Option<&str> {
        self.reasoning_effort.get()
    }

    /// `hiddenFromUserViews`, as the service sends it. Known from traffic only: the published contract has not got it.
    pub fn hidden_from_user_views(&self) -> Option<bool> {
        self.has_hidden_from_user_views.then_some(self.hidden_from_user_views)
    }

    /// `interactionMode`, as the service sends it. Not confirmed by what is published.
    pub fn interaction_mode(&self) -> Option<&str> {
        self.interaction_mode.get()
    }

    /// `routerId`, as the service sends it. Not confirmed by what is published.
    pub fn router_id(&self) -> Option<&str> {
        self.router_id.get()
    }

    /// `isParallelExecution`, as the service sends it. Not confirmed by what is published.
    pub fn is_parallel_execution(&self) -> Option<bool> {
        self.has_is_parallel_execution.then_some(self.is_parallel_execution)
    }

    /// `parallelGroupId`, as the service sends it. Not confirmed by what is published.
    pub fn parallel_group_id(&self) -> Option<&str> {
        self.parallel_group_id.get()
    }
}

/// A part of a message: of which kind it is, and what is there of that kind. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ContentBlock {
    /// What it is; says which member is there. `FACTORY_CONTENT_BLOCK_KIND_...`.
    pub(crate) kind: Choice,
    /// The whole of one whose kind this version does not know. JSON, byte for byte; counted, not NUL-terminated. May be
    /// absent.
    pub(crate) json: Text,
    /// Text. NULL when absent.
    pub(crate) text: Pointer<TextBlock>,
    /// A picture. NULL when absent.
    pub(crate) image: Pointer<ImageBlock>,
    /// What the model thought. NULL when absent.
    pub(crate) thinking: Pointer<ThinkingBlock>,
    /// Thoughts that are not shown. NULL when absent.
    pub(crate) redacted_thinking: Pointer<RedactedThinkingBlock>,
    /// A tool that the agent uses. NULL when absent.
    pub(crate) tool_use: Pointer<ToolUseBlock>,
    /// What a tool gave. NULL when absent.
    pub(crate) tool_result: Pointer<ToolResultBlock>,
    /// A file. NULL when absent.
    pub(crate) document: Pointer<DocumentBlock>,
}

impl Row for ContentBlock {
    const EMPTY: Self = ContentBlock {
        kind: Choice::ABSENT,
        json: Text::ABSENT,
        text: Pointer::NULL,
        image: Pointer::NULL,
        thinking: Pointer::NULL,
        redacted_thinking: Pointer::NULL,
        tool_use: Pointer::NULL,
        tool_result: Pointer::NULL,
        document: Pointer::NULL,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.union(&CONTENT_BLOCK, row)
    }
}

static CONTENT_BLOCK: Union<ContentBlock> = union(
    "type",
    CONTENT_BLOCK_KIND,
    |row| &mut row.kind,
    |row| &mut row.json,
    &[
        |d, row| d.row(&mut row.text),
        |d, row| d.row(&mut row.image),
        |d, row| d.row(&mut row.thinking),
        |d, row| d.row(&mut row.redacted_thinking),
        |d, row| d.row(&mut row.tool_use),
        |d, row| d.row(&mut row.tool_result),
        |d, row| d.row(&mut row.document),
    ],
);

impl ContentBlock {
    /// What it is; says which member is there.
    pub fn kind(&self) -> &Choice {
        &self.kind
    }

    /// The whole of one whose kind this version does not know.
    pub fn json(&self) -> Option<&str> {
        self.json.get()
    }

    /// Text.
    pub fn text(&self) -> Option<&TextBlock> {
        self.text.get()
    }

    /// A picture.
    pub fn image(&self) -> Option<&ImageBlock> {
        self.image.get()
    }

    /// What the model thought.
    pub fn thinking(&self) -> Option<&ThinkingBlock> {
        self.thinking.get()
    }

    /// Thoughts that are not shown.
    pub fn redacted_thinking(&self) -> Option<&RedactedThinkingBlock> {
        self.redacted_thinking.get()
    }

    /// A tool that the agent uses.
    pub fn tool_use(&self) -> Option<&ToolUseBlock> {
        self.tool_use.get()
    }

    /// What a tool gave.
    pub fn tool_result(&self) -> Option<&ToolResultBlock> {
        self.tool_result.get()
    }

    /// A file.
    pub fn document(&self) -> Option<&DocumentBlock> {
        self.document.get()
    }
}

/// The contract's `TextBlock`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct TextBlock {
    /// The text.
    pub(crate) text: Text,
    /// `id`, as the service sends it. May be absent.
    pub(crate) id: Text,
}

impl Row for TextBlock {
    const EMPTY: Self = TextBlock {
        text: Text::ABSENT,
        id: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&TEXT_BLOCK, row)
    }
}

static TEXT_BLOCK: Schema<TextBlock> = schema(&[
    required("text", |d, row| d.text(&mut row.text)),
    optional("id", |d, row| d.text(&mut row.id)),
]);

impl TextBlock {
    /// The text.
    pub fn text(&self) -> &str {
        self.text.or_empty()
    }

    /// `id`, as the service sends it.
    pub fn id(&self) -> Option<&str> {
        self.id.get()
    }
}

/// The contract's `ImageBlock`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ImageBlock {
    /// A picture's bytes.
    pub(crate) source: Pointer<ImageSource>,
    /// `id`, as the service sends it. May be absent.
    pub(crate) id: Text,
    /// `generated`, as the service sends it. Not confirmed by what is published. False when absent, which
    /// `has_generated` tells.
    pub(crate) generated: bool,
    /// Whether the service sent `generated`.
    pub(crate) has_generated: bool,
}

impl Row for ImageBlock {
    const EMPTY: Self = ImageBlock {
        source: Pointer::NULL,
        id: Text::ABSENT,
        generated: false,
        has_generated: false,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&IMAGE_BLOCK, row)
    }
}

static IMAGE_BLOCK: Schema<ImageBlock> = schema(&[
    required("source", |d, row| d.row(&mut row.source)),
    optional("id", |d, row| d.text(&mut row.id)),
    optional("generated", |d, row| d.some_boolean(&mut row.generated, &mut row.has_generated)),
]);

impl ImageBlock {
    /// A picture's bytes.
    pub fn source(&self) -> Option<&ImageSource> {
        self.source.get()
    }

    /// `id`, as the service sends it.
    pub fn id(&self) -> Option<&str> {
        self.id.get()
    }

    /// `generated`, as the service sends it. Not confirmed by what is published.
    pub fn generated(&self) -> Option<bool> {
        self.has_generated.then_some(self.generated)
    }
}

/// The contract's `ImageSource`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ImageSource {
    /// `type`, as the service sends it.
    pub(crate) encoding: Text,
    /// Base64, RFC 4648 section 4.
    pub(crate) data: Text,
    /// `mediaType`, as the service sends it. `FACTORY_IMAGE_MEDIA_TYPE_...`.
    pub(crate) media_type: Choice,
}

impl Row for ImageSource {
    const EMPTY: Self = ImageSource {
        encoding: Text::ABSENT,
        data: Text::ABSENT,
        media_type: Choice::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&IMAGE_SOURCE, row)
    }
}

static IMAGE_SOURCE: Schema<ImageSource> = schema(&[
    required("type", |d, row| d.text(&mut row.encoding)),
    required("data", |d, row| d.text(&mut row.data)),
    required("mediaType", |d, row| d.choice(IMAGE_MEDIA_TYPE, &mut row.media_type)),
]);

impl ImageSource {
    /// `type`, as the service sends it.
    pub fn encoding(&self) -> &str {
        self.encoding.or_empty()
    }

    /// Base64, RFC 4648 section 4.
    pub fn data(&self) -> &str {
        self.data.or_empty()
    }

    /// `mediaType`, as the service sends it.
    pub fn media_type(&self) -> &Choice {
        &self.media_type
    }
}

/// The contract's `ThinkingBlock`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ThinkingBlock {
    /// May be empty.
    pub(crate) signature: Text,
    /// The thoughts.
    pub(crate) thinking: Text,
    /// `id`, as the service sends it. May be absent.
    pub(crate) id: Text,
    /// A model's provider, or unknown. May be absent.
    pub(crate) signature_provider: Text,
    /// How long it took, in milliseconds. 0 when absent, which `has_duration_ms` tells.
    pub(crate) duration_ms: f64,
    /// Whether the service sent `durationMs`.
    pub(crate) has_duration_ms: bool,
}

impl Row for ThinkingBlock {
    const EMPTY: Self = ThinkingBlock {
        signature: Text::ABSENT,
        thinking: Text::ABSENT,
        id: Text::ABSENT,
        signature_provider: Text::ABSENT,
        duration_ms: 0.0,
        has_duration_ms: false,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&THINKING_BLOCK, row)
    }
}

static THINKING_BLOCK: Schema<ThinkingBlock> = schema(&[
    required("signature", |d, row| d.text(&mut row.signature)),
    required("thinking", |d, row| d.text(&mut row.thinking)),
    optional("id", |d, row| d.text(&mut row.id)),
    optional("signatureProvider", |d, row| d.text(&mut row.signature_provider)),
    optional("durationMs", |d, row| d.some_number(&mut row.duration_ms, &mut row.has_duration_ms)),
]);

impl ThinkingBlock {
    /// May be empty.
    pub fn signature(&self) -> &str {
        self.signature.or_empty()
    }

    /// The thoughts.
    pub fn thinking(&self) -> &str {
        self.thinking.or_empty()
    }

    /// `id`, as the service sends it.
    pub fn id(&self) -> Option<&str> {
        self.id.get()
    }

    /// A model's provider, or unknown.
    pub fn signature_provider(&self) -> Option<&str> {
        self.signature_provider.get()
    }

    /// How long it took, in milliseconds.
    pub fn duration_ms(&self) -> Option<f64> {
        self.has_duration_ms.then_some(self.duration_ms)
    }
}

/// The contract's `RedactedThinkingBlock`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct RedactedThinkingBlock {
    /// `data`, as the service sends it.
    pub(crate) data: Text,
    /// `id`, as the service sends it. May be absent.
    pub(crate) id: Text,
}

impl Row for RedactedThinkingBlock {
    const EMPTY: Self = RedactedThinkingBlock {
        data: Text::ABSENT,
        id: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&REDACTED_THINKING_BLOCK, row)
    }
}

static REDACTED_THINKING_BLOCK: Schema<RedactedThinkingBlock> = schema(&[
    required("data", |d, row| d.text(&mut row.data)),
    optional("id", |d, row| d.text(&mut row.id)),
]);

impl RedactedThinkingBlock {
    /// `data`, as the service sends it.
    pub fn data(&self) -> &str {
        self.data.or_empty()
    }

    /// `id`, as the service sends it.
    pub fn id(&self) -> Option<&str> {
        self.id.get()
    }
}

/// The contract's `ToolUseBlock`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ToolUseBlock {
    /// What its result names as `toolUseId`.
    pub(crate) id: Text,
    /// What the tool is given, as JSON. JSON, byte for byte; counted, not NUL-terminated.
    pub(crate) input: Text,
    /// The tool.
    pub(crate) name: Text,
    /// `thoughtSignature`, as the service sends it. May be absent.
    pub(crate) thought_signature: Text,
}

impl Row for ToolUseBlock {
    const EMPTY: Self = ToolUseBlock {
        id: Text::ABSENT,
        input: Text::ABSENT,
        name: Text::ABSENT,
        thought_signature: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&TOOL_USE_BLOCK, row)
    }
}

static TOOL_USE_BLOCK: Schema<ToolUseBlock> = schema(&[
    required("id", |d, row| d.text(&mut row.id)),
    required("input", |d, row| d.json(&mut row.input)),
    required("name", |d, row| d.text(&mut row.name)),
    optional("thoughtSignature", |d, row| d.text(&mut row.thought_signature)),
]);

impl ToolUseBlock {
    /// What its result names as `toolUseId`.
    pub fn id(&self) -> &str {
        self.id.or_empty()
    }

    /// What the tool is given, as JSON.
    pub fn input(&self) -> &str {
        self.input.or_empty()
    }

    /// The tool.
    pub fn name(&self) -> &str {
        self.name.or_empty()
    }

    /// `thoughtSignature`, as the service sends it.
    pub fn thought_signature(&self) -> Option<&str> {
        self.thought_signature.get()
    }
}

/// The contract's `ToolResultBlock`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ToolResultBlock {
    /// The use that it belongs to.
    pub(crate) tool_use_id: Text,
    /// What it gave, where that is blocks. The first of them; NULL when absent, not NULL when empty.
    pub(crate) content: List<ContentBlock>,
    /// `content` where the service sent a text in place of a list.
    pub(crate) content_text: Text,
    /// Number of elements of `content`.
    pub(crate) content_count: usize,
    /// Bytes from one of them to the next, which may be more than `sizeof` of this header's structure.
    pub(crate) content_stride: usize,
    /// Whether the tool failed. False when absent, which `has_is_error` tells.
    pub(crate) is_error: bool,
    /// Whether the service sent `isError`.
    pub(crate) has_is_error: bool,
    /// `id`, as the service sends it. May be absent.
    pub(crate) id: Text,
}

impl Row for ToolResultBlock {
    const EMPTY: Self = ToolResultBlock {
        tool_use_id: Text::ABSENT,
        content: List::NULL,
        content_text: Text::ABSENT,
        content_count: 0,
        content_stride: 0,
        is_error: false,
        has_is_error: false,
        id: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&TOOL_RESULT_BLOCK, row)
    }
}

static TOOL_RESULT_BLOCK: Schema<ToolResultBlock> = schema(&[
    required("toolUseId", |d, row| d.text(&mut row.tool_use_id)),
    optional("content", |d, row| d.list_or_text(&mut row.content_text, &mut row.content, &mut row.content_count, &mut row.content_stride)),
    optional("isError", |d, row| d.some_boolean(&mut row.is_error, &mut row.has_is_error)),
    optional("id", |d, row| d.text(&mut row.id)),
]);

impl ToolResultBlock {
    /// The use that it belongs to.
    pub fn tool_use_id(&self) -> &str {
        self.tool_use_id.or_empty()
    }

    /// What it gave, where that is blocks.
    pub fn content(&self) -> Option<&[ContentBlock]> {
        self.content.get()
    }

    /// The text that is there in place of `content`.
    pub fn content_text(&self) -> Option<&str> {
        self.content_text.get()
    }

    /// Whether the tool failed.
    pub fn is_error(&self) -> Option<bool> {
        self.has_is_error.then_some(self.is_error)
    }

    /// `id`, as the service sends it.
    pub fn id(&self) -> Option<&str> {
        self.id.get()
    }
}

/// The contract's `DocumentBlock`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct DocumentBlock {
    /// A file's content, which `type` tells apart.
    pub(crate) source: Pointer<DocumentSource>,
    /// `id`, as the service sends it. May be absent.
    pub(crate) id: Text,
}

impl Row for DocumentBlock {
    const EMPTY: Self = DocumentBlock {
        source: Pointer::NULL,
        id: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&DOCUMENT_BLOCK, row)
    }
}

static DOCUMENT_BLOCK: Schema<DocumentBlock> = schema(&[
    required("source", |d, row| d.row(&mut row.source)),
    optional("id", |d, row| d.text(&mut row.id)),
]);

impl DocumentBlock {
    /// A file's content, which `type` tells apart.
    pub fn source(&self) -> Option<&DocumentSource> {
        self.source.get()
    }

    /// `id`, as the service sends it.
    pub fn id(&self) -> Option<&str> {
        self.id.get()
    }
}

/// The contract's `DocumentSource`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct DocumentSource {
    /// What it is; says which member is there. `FACTORY_DOCUMENT_SOURCE_KIND_...`.
    pub(crate) kind: Choice,
    /// The whole of one whose kind this version does not know. JSON, byte for byte; counted, not NUL-terminated. May be
    /// absent.
    pub(crate) json: Text,
    /// A PDF file. NULL when absent.
    pub(crate) pdf: Pointer<PdfSource>,
    /// A text file. NULL when absent.
    pub(crate) text_file: Pointer<TextFileSource>,
}

impl Row for DocumentSource {
    const EMPTY: Self = DocumentSource {
        kind: Choice::ABSENT,
        json: Text::ABSENT,
        pdf: Pointer::NULL,
        text_file: Pointer::NULL,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.union(&DOCUMENT_SOURCE, row)
    }
}

static DOCUMENT_SOURCE: Union<DocumentSource> = union(
    "type",
    DOCUMENT_SOURCE_KIND,
    |row| &mut row.kind,
    |row| &mut row.json,
    &[
        |d, row| d.row(&mut row.pdf),
        |d, row| d.row(&mut row.text_file),
    ],
);

impl DocumentSource {
    /// What it is; says which member is there.
    pub fn kind(&self) -> &Choice {
        &self.kind
    }

    /// The whole of one whose kind this version does not know.
    pub fn json(&self) -> Option<&str> {
        self.json.get()
    }

    /// A PDF file.
    pub fn pdf(&self) -> Option<&PdfSource> {
        self.pdf.get()
    }

    /// A text file.
    pub fn text_file(&self) -> Option<&TextFileSource> {
        self.text_file.get()
    }
}

/// The contract's `PdfSource`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct PdfSource {
    /// `mediaType`, as the service sends it.
    pub(crate) media_type: Text,
    /// Base64, RFC 4648 section 4.
    pub(crate) data: Text,
    /// Its text. May be absent.
    pub(crate) parsed_data: Text,
    /// `name`, as the service sends it. May be absent.
    pub(crate) name: Text,
    /// `path`, as the service sends it. May be absent.
    pub(crate) path: Text,
}

impl Row for PdfSource {
    const EMPTY: Self = PdfSource {
        media_type: Text::ABSENT,
        data: Text::ABSENT,
        parsed_data: Text::ABSENT,
        name: Text::ABSENT,
        path: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&PDF_SOURCE, row)
    }
}

static PDF_SOURCE: Schema<PdfSource> = schema(&[
    required("mediaType", |d, row| d.text(&mut row.media_type)),
    required("data", |d, row| d.text(&mut row.data)),
    optional("parsedData", |d, row| d.text(&mut row.parsed_data)),
    optional("name", |d, row| d.text(&mut row.name)),
    optional("path", |d, row| d.text(&mut row.path)),
]);

impl PdfSource {
    /// `mediaType`, as the service sends it.
    pub fn media_type(&self) -> &str {
        self.media_type.or_empty()
    }

    /// Base64, RFC 4648 section 4.
    pub fn data(&self) -> &str {
        self.data.or_empty()
    }

    /// Its text.
    pub fn parsed_data(&self) -> Option<&str> {
        self.parsed_data.get()
    }

    /// `name`, as the service sends it.
    pub fn name(&self) -> Option<&str> {
        self.name.get()
    }

    /// `path`, as the service sends it.
    pub fn path(&self) -> Option<&str> {
        self.path.get()
    }
}

/// The contract's `TextFileSource`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct TextFileSource {
    /// `mediaType`, as the service sends it.
    pub(crate) media_type: Text,
    /// The text.
    pub(crate) data: Text,
    /// `name`, as the service sends it. May be absent.
    pub(crate) name: Text,
    /// `mime`, as the service sends it. May be absent.
    pub(crate) mime: Text,
}

impl Row for TextFileSource {
    const EMPTY: Self = TextFileSource {
        media_type: Text::ABSENT,
        data: Text::ABSENT,
        name: Text::ABSENT,
        mime: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&TEXT_FILE_SOURCE, row)
    }
}

static TEXT_FILE_SOURCE: Schema<TextFileSource> = schema(&[
    required("mediaType", |d, row| d.text(&mut row.media_type)),
    required("data", |d, row| d.text(&mut row.data)),
    optional("name", |d, row| d.text(&mut row.name)),
    optional("mime", |d, row| d.text(&mut row.mime)),
]);

impl TextFileSource {
    /// `mediaType`, as the service sends it.
    pub fn media_type(&self) -> &str {
        self.media_type.or_empty()
    }

    /// The text.
    pub fn data(&self) -> &str {
        self.data.or_empty()
    }

    /// `name`, as the service sends it.
    pub fn name(&self) -> Option<&str> {
        self.name.get()
    }

    /// `mime`, as the service sends it.
    pub fn mime(&self) -> Option<&str> {
        self.mime.get()
    }
}

/// The contract's `PostedMessage`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct PostedMessage {
    /// The message that was stored.
    pub(crate) message_id: Text,
    /// `status`, as the service sends it. `FACTORY_SESSION_STATUS_...`.
    pub(crate) status: Choice,
    /// The text running when a run was going on, after which this message has its turn. Not confirmed by what is
    /// published. May be absent.
    pub(crate) recipient_droid_status: Text,
    /// Where its JSON begins in the page's, in bytes: see `factory_posted_message_page_posted_message_json`. 0 with
    /// `discard_json`.
    pub(crate) json_offset: u32,
    /// Length of its JSON in bytes; 0 with `discard_json`.
    pub(crate) json_len: u32,
}

impl Row for PostedMessage {
    const EMPTY: Self = PostedMessage {
        message_id: Text::ABSENT,
        status: Choice::ABSENT,
        recipient_droid_status: Text::ABSENT,
        json_offset: 0,
        json_len: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        let start = d.position();
        d.object(&POSTED_MESSAGE, row)?;
        d.span(start, &mut row.json_offset, &mut row.json_len);
        Ok(())
    }
}

static POSTED_MESSAGE: Schema<PostedMessage> = schema(&[
    required("messageId", |d, row| d.text(&mut row.message_id)),
    required("status", |d, row| d.choice(SESSION_STATUS, &mut row.status)),
    optional("recipientDroidStatus", |d, row| d.text(&mut row.recipient_droid_status)),
]);

impl PostedMessage {
    /// The message that was stored.
    pub fn message_id(&self) -> &str {
        self.message_id.or_empty()
    }

    /// `status`, as the service sends it.
    pub fn status(&self) -> &Choice {
        &self.status
    }

    /// The text running when a run was going on, after which this message has its turn. Not confirmed by what is
    /// published.
    pub fn recipient_droid_status(&self) -> Option<&str> {
        self.recipient_droid_status.get()
    }
}

/// The contract's `Computer`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct Computer {
    /// Names the computer for good.
    pub(crate) id: Text,
    /// One to 63 lower case letters, digits and hyphens.
    pub(crate) name: Text,
    /// `hostname`, as the service sends it. May be absent.
    pub(crate) hostname: Text,
    /// `hostId`, as the service sends it. May be absent.
    pub(crate) host_id: Text,
    /// Whose it is: your own, or managed by Factory. `FACTORY_PROVIDER_TYPE_...`.
    pub(crate) provider_type: Choice,
    /// Its state. A managed one that is asleep says nothing of it. `FACTORY_COMPUTER_STATUS_...`. May be absent.
    pub(crate) status: Choice,
    /// Created, in Unix milliseconds.
    pub(crate) created_at_ms: f64,
    /// `provisioningSteps`, as the service sends it. The first of them; NULL when absent, not NULL when empty.
    pub(crate) provisioning_steps: List<ProvisioningStep>,
    /// Number of elements of `provisioningSteps`.
    pub(crate) provisioning_step_count: usize,
    /// Bytes from one of them to the next, which may be more than `sizeof` of this header's structure.
    pub(crate) provisioning_step_stride: usize,
    /// `relayClientUrl`, as the service sends it. May be absent.
    pub(crate) relay_client_url: Text,
    /// `relayAgentUrl`, as the service sends it. May be absent.
    pub(crate) relay_agent_url: Text,
    /// The user that sessions run as. May be absent.
    pub(crate) remote_user: Text,
    /// `ownerPrincipalKind`, as the service sends it. May be absent.
    pub(crate) owner_principal_kind: Text,
    /// `ownerId`, as the service sends it. May be absent.
    pub(crate) owner_id: Text,
    /// What a computer is made from. NULL when absent.
    pub(crate) computer_source: Pointer<ComputerSource>,
    /// `clonedRepoDirectories`, as the service sends it. Not confirmed by what is published. The first of them; NULL
    /// when absent, not NULL when empty.
    pub(crate) cloned_repo_directories: List<Text>,
    /// Number of elements of `clonedRepoDirectories`.
    pub(crate) cloned_repo_directory_count: usize,
    /// `computerIdentity`, as the service sends it. Not confirmed by what is published. NULL when absent.
    pub(crate) computer_identity: Pointer<ComputerIdentity>,
    /// Where its JSON begins in the page's, in bytes: see `factory_computer_page_computer_json`. 0 with `discard_json`.
    pub(crate) json_offset: u32,
    /// Length of its JSON in bytes; 0 with `discard_json`.
    pub(crate) json_len: u32,
}

impl Row for Computer {
    const EMPTY: Self = Computer {
        id: Text::ABSENT,
        name: Text::ABSENT,
        hostname: Text::ABSENT,
        host_id: Text::ABSENT,
        provider_type: Choice::ABSENT,
        status: Choice::ABSENT,
        created_at_ms: 0.0,
        provisioning_steps: List::NULL,
        provisioning_step_count: 0,
        provisioning_step_stride: 0,
        relay_client_url: Text::ABSENT,
        relay_agent_url: Text::ABSENT,
        remote_user: Text::ABSENT,
        owner_principal_kind: Text::ABSENT,
        owner_id: Text::ABSENT,
        computer_source: Pointer::NULL,
        cloned_repo_directories: List::NULL,
        cloned_repo_directory_count: 0,
        computer_identity: Pointer::NULL,
        json_offset: 0,
        json_len: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        let start = d.position();
        d.object(&COMPUTER, row)?;
        d.span(start, &mut row.json_offset, &mut row.json_len);
        Ok(())
    }
}

static COMPUTER: Schema<Computer> = schema(&[
    required("id", |d, row| d.text(&mut row.id)),
    required("name", |d, row| d.text(&mut row.name)),
    optional("hostname", |d, row| d.text(&mut row.hostname)),
    optional("hostId", |d, row| d.text(&mut row.host_id)),
    required("providerType", |d, row| d.choice(PROVIDER_TYPE, &mut row.provider_type)),
    optional("status", |d, row| d.choice(COMPUTER_STATUS, &mut row.status)),
    required("createdAt", |d, row| d.number(&mut row.created_at_ms)),
    optional("provisioningSteps", |d, row| d.strided_list(&mut row.provisioning_steps, &mut row.provisioning_step_count, &mut row.provisioning_step_stride)),
    optional("relayClientUrl", |d, row| d.text(&mut row.relay_client_url)),
    optional("relayAgentUrl", |d, row| d.text(&mut row.relay_agent_url)),
    optional("remoteUser", |d, row| d.text(&mut row.remote_user)),
    optional("ownerPrincipalKind", |d, row| d.text(&mut row.owner_principal_kind)),
    optional("ownerId", |d, row| d.text(&mut row.owner_id)),
    optional("computerSource", |d, row| d.row(&mut row.computer_source)),
    optional("clonedRepoDirectories", |d, row| d.list(&mut row.cloned_repo_directories, &mut row.cloned_repo_directory_count)),
    optional("computerIdentity", |d, row| d.row(&mut row.computer_identity)),
]);

impl Computer {
    /// Names the computer for good.
    pub fn id(&self) -> &str {
        self.id.or_empty()
    }

    /// One to 63 lower case letters, digits and hyphens.
    pub fn name(&self) -> &str {
        self.name.or_empty()
    }

    /// `hostname`, as the service sends it.
    pub fn hostname(&self) -> Option<&str> {
        self.hostname.get()
    }

    /// `hostId`, as the service sends it.
    pub fn host_id(&self) -> Option<&str> {
        self.host_id.get()
    }

    /// Whose it is: your own, or managed by Factory.
    pub fn provider_type(&self) -> &Choice {
        &self.provider_type
    }

    /// Its state. A managed one that is asleep says nothing of it.
    pub fn status(&self) -> &Choice {
        &self.status
    }

    /// Created, in Unix milliseconds.
    pub fn created_at_ms(&self) -> f64 {
        self.created_at_ms
    }

    /// `provisioningSteps`, as the service sends it.
    pub fn provisioning_steps(&self) -> Option<&[ProvisioningStep]> {
        self.provisioning_steps.get()
    }

    /// `relayClientUrl`, as the service sends it.
    pub fn relay_client_url(&self) -> Option<&str> {
        self.relay_client_url.get()
    }

    /// `relayAgentUrl`, as the service sends it.
    pub fn relay_agent_url(&self) -> Option<&str> {
        self.relay_agent_url.get()
    }

    /// The user that sessions run as.
    pub fn remote_user(&self) -> Option<&str> {
        self.remote_user.get()
    }

    /// `ownerPrincipalKind`, as the service sends it.
    pub fn owner_principal_kind(&self) -> Option<&str> {
        self.owner_principal_kind.get()
    }

    /// `ownerId`, as the service sends it.
    pub fn owner_id(&self) -> Option<&str> {
        self.owner_id.get()
    }

    /// What a computer is made from.
    pub fn computer_source(&self) -> Option<&ComputerSource> {
        self.computer_source.get()
    }

    /// `clonedRepoDirectories`, as the service sends it. Not confirmed by what is published.
    pub fn cloned_repo_directories(&self) -> Option<impl Iterator<Item = &str>> {
        Some(self.cloned_repo_directories.get()?.iter().map(Text::or_empty))
    }

    /// `computerIdentity`, as the service sends it. Not confirmed by what is published.
    pub fn computer_identity(&self) -> Option<&ComputerIdentity> {
        self.computer_identity.get()
    }
}

/// The contract's `ProvisioningStep`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ProvisioningStep {
    /// Which one: create-computer, clone-repos, install-deps and others.
    pub(crate) id: Text,
    /// What people see.
    pub(crate) name: Text,
    /// How it stands: pending, in_progress, completed, failed, error and others.
    pub(crate) status: Text,
    /// `error`, as the service sends it. May be absent.
    pub(crate) error: Text,
    /// Begun, in Unix milliseconds. 0 when absent, which `has_started_at` tells.
    pub(crate) started_at_ms: f64,
    /// Whether the service sent `startedAt`.
    pub(crate) has_started_at: bool,
    /// Ended, in Unix milliseconds. 0 when absent, which `has_completed_at` tells.
    pub(crate) completed_at_ms: f64,
    /// Whether the service sent `completedAt`.
    pub(crate) has_completed_at: bool,
    /// The session that installs. May be absent.
    pub(crate) install_session_id: Text,
}

impl Row for ProvisioningStep {
    const EMPTY: Self = ProvisioningStep {
        id: Text::ABSENT,
        name: Text::ABSENT,
        status: Text::ABSENT,
        error: Text::ABSENT,
        started_at_ms: 0.0,
        has_started_at: false,
        completed_at_ms: 0.0,
        has_completed_at: false,
        install_session_id: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&PROVISIONING_STEP, row)
    }
}

static PROVISIONING_STEP: Schema<ProvisioningStep> = schema(&[
    required("id", |d, row| d.text(&mut row.id)),
    required("name", |d, row| d.text(&mut row.name)),
    required("status", |d, row| d.text(&mut row.status)),
    optional("error", |d, row| d.text(&mut row.error)),
    optional("startedAt", |d, row| d.some_number(&mut row.started_at_ms, &mut row.has_started_at)),
    optional("completedAt", |d, row| d.some_number(&mut row.completed_at_ms, &mut row.has_completed_at)),
    optional("installSessionId", |d, row| d.text(&mut row.install_session_id)),
]);

impl ProvisioningStep {
    /// Which one: create-computer, clone-repos, install-deps and others.
    pub fn id(&self) -> &str {
        self.id.or_empty()
    }

    /// What people see.
    pub fn name(&self) -> &str {
        self.name.or_empty()
    }

    /// How it stands: pending, in_progress, completed, failed, error and others.
    pub fn status(&self) -> &str {
        self.status.or_empty()
    }

    /// `error`, as the service sends it.
    pub fn error(&self) -> Option<&str> {
        self.error.get()
    }

    /// Begun, in Unix milliseconds.
    pub fn started_at_ms(&self) -> Option<f64> {
        self.has_started_at.then_some(self.started_at_ms)
    }

    /// Ended, in Unix milliseconds.
    pub fn completed_at_ms(&self) -> Option<f64> {
        self.has_completed_at.then_some(self.completed_at_ms)
    }

    /// The session that installs.
    pub fn install_session_id(&self) -> Option<&str> {
        self.install_session_id.get()
    }
}

/// The contract's `ComputerSource`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ComputerSource {
    /// What it is; says which member is there. `FACTORY_COMPUTER_SOURCE_KIND_...`.
    pub(crate) kind: Choice,
    /// The whole of one whose kind this version does not know. JSON, byte for byte; counted, not NUL-terminated. May be
    /// absent.
    pub(crate) json: Text,
    /// template. NULL when absent.
    pub(crate) from_template: Pointer<TemplateSource>,
    /// computer. NULL when absent.
    pub(crate) from_computer: Pointer<CopySource>,
}

impl Row for ComputerSource {
    const EMPTY: Self = ComputerSource {
        kind: Choice::ABSENT,
        json: Text::ABSENT,
        from_template: Pointer::NULL,
        from_computer: Pointer::NULL,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.union(&COMPUTER_SOURCE, row)
    }
}

static COMPUTER_SOURCE: Union<ComputerSource> = union(
    "kind",
    COMPUTER_SOURCE_KIND,
    |row| &mut row.kind,
    |row| &mut row.json,
    &[
        |d, row| d.row(&mut row.from_template),
        |d, row| d.row(&mut row.from_computer),
    ],
);

impl ComputerSource {
    /// What it is; says which member is there.
    pub fn kind(&self) -> &Choice {
        &self.kind
    }

    /// The whole of one whose kind this version does not know.
    pub fn json(&self) -> Option<&str> {
        self.json.get()
    }

    /// template.
    pub fn from_template(&self) -> Option<&TemplateSource> {
        self.from_template.get()
    }

    /// computer.
    pub fn from_computer(&self) -> Option<&CopySource> {
        self.from_computer.get()
    }
}

/// The contract's `TemplateSource`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct TemplateSource {
    /// `templateId`, as the service sends it.
    pub(crate) template_id: Text,
}

impl Row for TemplateSource {
    const EMPTY: Self = TemplateSource {
        template_id: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&TEMPLATE_SOURCE, row)
    }
}

static TEMPLATE_SOURCE: Schema<TemplateSource> = schema(&[
    required("templateId", |d, row| d.text(&mut row.template_id)),
]);

impl TemplateSource {
    /// `templateId`, as the service sends it.
    pub fn template_id(&self) -> &str {
        self.template_id.or_empty()
    }
}

/// The contract's `CopySource`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct CopySource {
    /// `computerId`, as the service sends it.
    pub(crate) computer_id: Text,
}

impl Row for CopySource {
    const EMPTY: Self = CopySource {
        computer_id: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&COPY_SOURCE, row)
    }
}

static COPY_SOURCE: Schema<CopySource> = schema(&[
    required("computerId", |d, row| d.text(&mut row.computer_id)),
]);

impl CopySource {
    /// `computerId`, as the service sends it.
    pub fn computer_id(&self) -> &str {
        self.computer_id.or_empty()
    }
}

/// The contract's `Computer.computerIdentity`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ComputerIdentity {
    /// `publicKey`, as the service sends it. May be absent.
    pub(crate) public_key: Text,
}

impl Row for ComputerIdentity {
    const EMPTY: Self = ComputerIdentity {
        public_key: Text::ABSENT,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        d.object(&COMPUTER_IDENTITY, row)
    }
}

static COMPUTER_IDENTITY: Schema<ComputerIdentity> = schema(&[
    optional("publicKey", |d, row| d.text(&mut row.public_key)),
]);

impl ComputerIdentity {
    /// `publicKey`, as the service sends it.
    pub fn public_key(&self) -> Option<&str> {
        self.public_key.get()
    }
}

/// The contract's `RestartedComputer`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct RestartedComputer {
    /// `wasRestarted`, as the service sends it. Not confirmed by what is published. False when absent, which
    /// `has_was_restarted` tells.
    pub(crate) was_restarted: bool,
    /// Whether the service sent `wasRestarted`.
    pub(crate) has_was_restarted: bool,
    /// Where its JSON begins in the page's, in bytes: see `factory_restarted_computer_page_restarted_computer_json`. 0
    /// with `discard_json`.
    pub(crate) json_offset: u32,
    /// Length of its JSON in bytes; 0 with `discard_json`.
    pub(crate) json_len: u32,
}

impl Row for RestartedComputer {
    const EMPTY: Self = RestartedComputer {
        was_restarted: false,
        has_was_restarted: false,
        json_offset: 0,
        json_len: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        let start = d.position();
        d.object(&RESTARTED_COMPUTER, row)?;
        d.span(start, &mut row.json_offset, &mut row.json_len);
        Ok(())
    }
}

static RESTARTED_COMPUTER: Schema<RestartedComputer> = schema(&[
    optional("wasRestarted", |d, row| d.some_boolean(&mut row.was_restarted, &mut row.has_was_restarted)),
]);

impl RestartedComputer {
    /// `wasRestarted`, as the service sends it. Not confirmed by what is published.
    pub fn was_restarted(&self) -> Option<bool> {
        self.has_was_restarted.then_some(self.was_restarted)
    }
}

/// The contract's `RefreshedComputer`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct RefreshedComputer {
    /// `configured`, as the service sends it.
    pub(crate) configured: f64,
    /// `secretsConfigured`, as the service sends it. Not confirmed by what is published. 0 when absent, which
    /// `has_secrets_configured` tells.
    pub(crate) secrets_configured: f64,
    /// Whether the service sent `secretsConfigured`.
    pub(crate) has_secrets_configured: bool,
    /// Where its JSON begins in the page's, in bytes: see `factory_refreshed_computer_page_refreshed_computer_json`. 0
    /// with `discard_json`.
    pub(crate) json_offset: u32,
    /// Length of its JSON in bytes; 0 with `discard_json`.
    pub(crate) json_len: u32,
}

impl Row for RefreshedComputer {
    const EMPTY: Self = RefreshedComputer {
        configured: 0.0,
        secrets_configured: 0.0,
        has_secrets_configured: false,
        json_offset: 0,
        json_len: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        let start = d.position();
        d.object(&REFRESHED_COMPUTER, row)?;
        d.span(start, &mut row.json_offset, &mut row.json_len);
        Ok(())
    }
}

static REFRESHED_COMPUTER: Schema<RefreshedComputer> = schema(&[
    required("configured", |d, row| d.number(&mut row.configured)),
    optional("secretsConfigured", |d, row| d.some_number(&mut row.secrets_configured, &mut row.has_secrets_configured)),
]);

impl RefreshedComputer {
    /// `configured`, as the service sends it.
    pub fn configured(&self) -> f64 {
        self.configured
    }

    /// `secretsConfigured`, as the service sends it. Not confirmed by what is published.
    pub fn secrets_configured(&self) -> Option<f64> {
        self.has_secrets_configured.then_some(self.secrets_configured)
    }
}

/// The contract's `ComputerMetric`. Since 0.2.0.
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct ComputerMetric {
    /// The moment, as RFC 3339 writes a time.
    pub(crate) timestamp: Text,
    /// Processor time used, in per cent.
    pub(crate) cpu_used_pct: f64,
    /// `cpuCount`, as the service sends it.
    pub(crate) cpu_count: f64,
    /// In bytes.
    pub(crate) mem_used: f64,
    /// In bytes.
    pub(crate) mem_total: f64,
    /// In bytes.
    pub(crate) disk_used: f64,
    /// In bytes.
    pub(crate) disk_total: f64,
    /// Where its JSON begins in the page's, in bytes: see `factory_computer_metric_page_computer_metric_json`. 0 with
    /// `discard_json`.
    pub(crate) json_offset: u32,
    /// Length of its JSON in bytes; 0 with `discard_json`.
    pub(crate) json_len: u32,
}

impl Row for ComputerMetric {
    const EMPTY: Self = ComputerMetric {
        timestamp: Text::ABSENT,
        cpu_used_pct: 0.0,
        cpu_count: 0.0,
        mem_used: 0.0,
        mem_total: 0.0,
        disk_used: 0.0,
        disk_total: 0.0,
        json_offset: 0,
        json_len: 0,
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
        let start = d.position();
        d.object(&COMPUTER_METRIC, row)?;
        d.span(start, &mut row.json_offset, &mut row.json_len);
        Ok(())
    }
}

static COMPUTER_METRIC: Schema<ComputerMetric> = schema(&[
    required("timestamp", |d, row| d.text(&mut row.timestamp)),
    required("cpuUsedPct", |d, row| d.number(&mut row.cpu_used_pct)),
    required("cpuCount", |d, row| d.number(&mut row.cpu_count)),
    required("memUsed", |d, row| d.number(&mut row.mem_used)),
    required("memTotal", |d, row| d.number(&mut row.mem_total)),
    required("diskUsed", |d, row| d.number(&mut row.disk_used)),
    required("diskTotal", |d, row| d.number(&mut row.disk_total)),
]);

impl ComputerMetric {
    /// The moment, as RFC 3339 writes a time.
    pub fn timestamp(&self) -> &str {
        self.timestamp.or_empty()
    }

    /// Processor time used, in per cent.
    pub fn cpu_used_pct(&self) -> f64 {
        self.cpu_used_pct
    }

    /// `cpuCount`, as the service sends it.
    pub fn cpu_count(&self) -> f64 {
        self.cpu_count
    }

    /// In bytes.
    pub fn mem_used(&self) -> f64 {
        self.mem_used
    }

    /// In bytes.
    pub fn mem_total(&self) -> f64 {
        self.mem_total
    }

    /// In bytes.
    pub fn disk_used(&self) -> f64 {
        self.disk_used
    }

    /// In bytes.
    pub fn disk_total(&self) -> f64 {
        self.disk_total
    }
}

/// A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
pub struct SessionPage(Page<Session>);

impl From<Page<Session>> for SessionPage {
    fn from(page: Page<Session>) -> Self {
        SessionPage(page)
    }
}

impl Deref for SessionPage {
    type Target = Page<Session>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Span for Session {
    fn span(&self) -> (u32, u32) {
        (self.json_offset, self.json_len)
    }
}

/// A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
pub struct InterruptedSessionPage(Page<InterruptedSession>);

impl From<Page<InterruptedSession>> for InterruptedSessionPage {
    fn from(page: Page<InterruptedSession>) -> Self {
        InterruptedSessionPage(page)
    }
}

impl Deref for InterruptedSessionPage {
    type Target = Page<InterruptedSession>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Span for InterruptedSession {
    fn span(&self) -> (u32, u32) {
        (self.json_offset, self.json_len)
    }
}

/// A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
pub struct MessagePage(Page<Message>);

impl From<Page<Message>> for MessagePage {
    fn from(page: Page<Message>) -> Self {
        MessagePage(page)
    }
}

impl Deref for MessagePage {
    type Target = Page<Message>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Span for Message {
    fn span(&self) -> (u32, u32) {
        (self.json_offset, self.json_len)
    }
}

/// A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
pub struct PostedMessagePage(Page<PostedMessage>);

impl From<Page<PostedMessage>> for PostedMessagePage {
    fn from(page: Page<PostedMessage>) -> Self {
        PostedMessagePage(page)
    }
}

impl Deref for PostedMessagePage {
    type Target = Page<PostedMessage>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Span for PostedMessage {
    fn span(&self) -> (u32, u32) {
        (self.json_offset, self.json_len)
    }
}

/// A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
pub struct ComputerPage(Page<Computer>);

impl From<Page<Computer>> for ComputerPage {
    fn from(page: Page<Computer>) -> Self {
        ComputerPage(page)
    }
}

impl Deref for ComputerPage {
    type Target = Page<Computer>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Span for Computer {
    fn span(&self) -> (u32, u32) {
        (self.json_offset, self.json_len)
    }
}

/// A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
pub struct RestartedComputerPage(Page<RestartedComputer>);

impl From<Page<RestartedComputer>> for RestartedComputerPage {
    fn from(page: Page<RestartedComputer>) -> Self {
        RestartedComputerPage(page)
    }
}

impl Deref for RestartedComputerPage {
    type Target = Page<RestartedComputer>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Span for RestartedComputer {
    fn span(&self) -> (u32, u32) {
        (self.json_offset, self.json_len)
    }
}

/// A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
pub struct RefreshedComputerPage(Page<RefreshedComputer>);

impl From<Page<RefreshedComputer>> for RefreshedComputerPage {
    fn from(page: Page<RefreshedComputer>) -> Self {
        RefreshedComputerPage(page)
    }
}

impl Deref for RefreshedComputerPage {
    type Target = Page<RefreshedComputer>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Span for RefreshedComputer {
    fn span(&self) -> (u32, u32) {
        (self.json_offset, self.json_len)
    }
}

/// A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
pub struct ComputerMetricPage(Page<ComputerMetric>);

impl From<Page<ComputerMetric>> for ComputerMetricPage {
    fn from(page: Page<ComputerMetric>) -> Self {
        ComputerMetricPage(page)
    }
}

impl Deref for ComputerMetricPage {
    type Target = Page<ComputerMetric>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Span for ComputerMetric {
    fn span(&self) -> (u32, u32) {
        (self.json_offset, self.json_len)
    }
}
