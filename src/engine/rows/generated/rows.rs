//! Made by `make generate` from contract/; do not edit.
//!
//! The rows as C reads them, which member of the JSON goes where, and how Rust reads them.

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
    /// Where this session's JSON begins in the page's, in bytes: see `factory_session_page_session_json`. 0 with
    /// `discard_json`.
    pub(crate) json_offset: u32,
    /// Length of this session's JSON in bytes; 0 with `discard_json`.
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
