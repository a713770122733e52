//! Sessions: their rows, enumerations and schemas.
#![forbid(unsafe_code)]

use std::ops::Deref;

use crate::engine::Error;
use crate::engine::rows::runtime::*;
use crate::engine::rows::{PageMemory, Undecodable};

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

static SESSION_STATUS: &Choices = &[value("idle"), value("pending"), value("running")];

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

static REASONING_EFFORT: &Choices = &[
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

static INTERACTION_MODE: &Choices = &[value("auto"), value("spec"), value("agi"), value("mission")];

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

static AUTONOMY_LEVEL: &Choices = &[value("off"), value("low"), value("medium"), value("high")];

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

static AUTONOMY_MODE: &Choices = &[
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

static PROVIDER: &Choices = &[
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

static API_PROVIDER: &Choices = &[
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

/// Tokens used. The service's numbers may have fractions and may be negative. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TokenUsage {
    /// Input tokens.
    pub input_tokens: f64,
    /// Output tokens.
    pub output_tokens: f64,
    /// Tokens written to the cache.
    pub cache_creation_tokens: f64,
    /// Tokens read from the cache.
    pub cache_read_tokens: f64,
    /// Thinking tokens.
    pub thinking_tokens: f64,
    /// Factory credits; 0 when absent, which `has_factory_credits` tells.
    pub factory_credits: f64,
    /// Whether the service sent `factoryCredits`.
    pub has_factory_credits: bool,
}

impl Row for TokenUsage {
    const EMPTY: TokenUsage = TokenUsage {
        input_tokens: 0.0,
        output_tokens: 0.0,
        cache_creation_tokens: 0.0,
        cache_read_tokens: 0.0,
        thinking_tokens: 0.0,
        factory_credits: 0.0,
        has_factory_credits: false,
    };

    fn read(decoder: &mut Decoder<'_>, row: &mut TokenUsage) -> Outcome {
        decoder.object(&TOKEN_USAGE, row)
    }
}

static TOKEN_USAGE: Schema<TokenUsage> = schema(&[
    required("inputTokens", |d, row| d.number(&mut row.input_tokens)),
    required("outputTokens", |d, row| d.number(&mut row.output_tokens)),
    required("cacheCreationTokens", |d, row| {
        d.number(&mut row.cache_creation_tokens)
    }),
    required("cacheReadTokens", |d, row| {
        d.number(&mut row.cache_read_tokens)
    }),
    required("thinkingTokens", |d, row| {
        d.number(&mut row.thinking_tokens)
    }),
    optional("factoryCredits", |d, row| {
        d.some_number(&mut row.factory_credits, &mut row.has_factory_credits)
    }),
]);

/// Token usage of one child session. Since 0.1.0.
#[repr(C)]
pub struct ChildUsage {
    /// Identifier of the child session.
    pub(super) session_id: Text,
    /// Its usage, its own children included.
    pub(super) usage: TokenUsage,
}

impl Entry for ChildUsage {
    const EMPTY: ChildUsage = ChildUsage {
        session_id: Text::ABSENT,
        usage: TokenUsage::EMPTY,
    };

    fn read(decoder: &mut Decoder<'_>, key: Text, entry: &mut ChildUsage) -> Outcome {
        entry.session_id = key;
        decoder.object(&TOKEN_USAGE, &mut entry.usage)
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
#[repr(C)]
pub struct Metadata {
    /// Name of the entry.
    pub(super) key: Text,
    /// Value of the entry.
    pub(super) value: Text,
}

impl Entry for Metadata {
    const EMPTY: Metadata = Metadata {
        key: Text::ABSENT,
        value: Text::ABSENT,
    };

    fn read(decoder: &mut Decoder<'_>, key: Text, entry: &mut Metadata) -> Outcome {
        entry.key = key;
        decoder.text(&mut entry.value)
    }
}

/// A tag of a session. Since 0.1.0.
#[repr(C)]
pub struct Tag {
    /// Name of the tag.
    pub(super) name: Text,
    /// First entry of its metadata; NULL when absent, not NULL when empty.
    pub(super) metadata: List<Metadata>,
    /// Number of entries.
    pub(super) metadata_count: usize,
}

impl Row for Tag {
    const EMPTY: Tag = Tag {
        name: Text::ABSENT,
        metadata: List::NULL,
        metadata_count: 0,
    };

    fn read(decoder: &mut Decoder<'_>, row: &mut Tag) -> Outcome {
        decoder.object(&TAG, row)
    }
}

static TAG: Schema<Tag> = schema(&[
    required("name", |d, row| d.text(&mut row.name)),
    optional("metadata", |d, row| {
        d.map(&mut row.metadata, &mut row.metadata_count)
    }),
]);

impl Tag {
    /// Name of the tag.
    pub fn name(&self) -> &str {
        self.name.or_empty()
    }

    /// Its metadata, in the service's order.
    pub fn metadata(&self) -> Option<impl Iterator<Item = (&str, &str)>> {
        let entries = self.metadata.get()?;
        Some(
            entries
                .iter()
                .map(|entry| (entry.key.or_empty(), entry.value.or_empty())),
        )
    }
}

/// Settings of a session. Every member is optional. Since 0.1.0.
#[repr(C)]
pub struct SessionSettings {
    /// Model.
    pub(super) model: Text,
    /// Reasoning effort: `FACTORY_REASONING_EFFORT_...`.
    pub(super) reasoning_effort: Choice,
    /// Interaction mode: `FACTORY_INTERACTION_MODE_...`.
    pub(super) interaction_mode: Choice,
    /// Autonomy level: `FACTORY_AUTONOMY_LEVEL_...`.
    pub(super) autonomy_level: Choice,
    /// Deprecated by the service in favour of the two above: `FACTORY_AUTONOMY_MODE_...`.
    pub(super) autonomy_mode: Choice,
    /// Model in spec mode.
    pub(super) spec_mode_model: Text,
    /// Reasoning effort in spec mode: `FACTORY_REASONING_EFFORT_...`.
    pub(super) spec_mode_reasoning_effort: Choice,
    /// Provider that the session is bound to: `FACTORY_PROVIDER_...`.
    pub(super) provider_lock: Choice,
    /// When it was bound, as the service writes it.
    pub(super) provider_lock_timestamp: Text,
    /// Provider of the interface that the session is bound to: `FACTORY_API_PROVIDER_...`.
    pub(super) api_provider_lock: Choice,
    /// When the session was archived, as the service writes it.
    pub(super) archived_at: Text,
    /// Milliseconds in which the assistant was active; 0 when absent, which `has_assistant_active_time_ms` tells.
    pub(super) assistant_active_time_ms: f64,
    /// Whether the service sent `assistantActiveTimeMs`.
    pub(super) has_assistant_active_time_ms: bool,
    /// Usage of this session alone; NULL when absent.
    pub(super) token_usage: Pointer<TokenUsage>,
    /// Usage with its children; NULL when absent.
    pub(super) inclusive_token_usage: Pointer<TokenUsage>,
    /// First usage of a child session, in the service's order; NULL when absent, not NULL when empty.
    pub(super) child_usages: List<ChildUsage>,
    /// Number of child usages.
    pub(super) child_usage_count: usize,
    /// First tag; NULL when absent, not NULL when empty.
    pub(super) tags: List<Tag>,
    /// Number of tags.
    pub(super) tag_count: usize,
    /// First enabled tool; NULL when absent, not NULL when empty.
    pub(super) enabled_tool_ids: List<Text>,
    /// Number of enabled tools.
    pub(super) enabled_tool_id_count: usize,
    /// First disabled tool; NULL when absent, not NULL when empty.
    pub(super) disabled_tool_ids: List<Text>,
    /// Number of disabled tools.
    pub(super) disabled_tool_id_count: usize,
}

impl Row for SessionSettings {
    const EMPTY: SessionSettings = SessionSettings {
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

    fn read(decoder: &mut Decoder<'_>, row: &mut SessionSettings) -> Outcome {
        decoder.object(&SESSION_SETTINGS, row)
    }
}

static SESSION_SETTINGS: Schema<SessionSettings> = schema(&[
    optional("model", |d, row| d.text(&mut row.model)),
    optional("reasoningEffort", |d, row| {
        d.choice(REASONING_EFFORT, &mut row.reasoning_effort)
    }),
    optional("interactionMode", |d, row| {
        d.choice(INTERACTION_MODE, &mut row.interaction_mode)
    }),
    optional("autonomyLevel", |d, row| {
        d.choice(AUTONOMY_LEVEL, &mut row.autonomy_level)
    }),
    optional("autonomyMode", |d, row| {
        d.choice(AUTONOMY_MODE, &mut row.autonomy_mode)
    }),
    optional("specModeModel", |d, row| d.text(&mut row.spec_mode_model)),
    optional("specModeReasoningEffort", |d, row| {
        d.choice(REASONING_EFFORT, &mut row.spec_mode_reasoning_effort)
    }),
    optional("providerLock", |d, row| {
        d.choice(PROVIDER, &mut row.provider_lock)
    }),
    optional("providerLockTimestamp", |d, row| {
        d.text(&mut row.provider_lock_timestamp)
    }),
    optional("apiProviderLock", |d, row| {
        d.choice(API_PROVIDER, &mut row.api_provider_lock)
    }),
    optional("assistantActiveTimeMs", |d, row| {
        d.some_number(
            &mut row.assistant_active_time_ms,
            &mut row.has_assistant_active_time_ms,
        )
    }),
    optional("tokenUsage", |d, row| d.row(&mut row.token_usage)),
    optional("inclusiveTokenUsage", |d, row| {
        d.row(&mut row.inclusive_token_usage)
    }),
    optional("childInclusiveTokenUsageBySessionId", |d, row| {
        d.map(&mut row.child_usages, &mut row.child_usage_count)
    }),
    optional("archivedAt", |d, row| d.text(&mut row.archived_at)),
    optional("tags", |d, row| d.list(&mut row.tags, &mut row.tag_count)),
    optional("enabledToolIds", |d, row| {
        d.list(&mut row.enabled_tool_ids, &mut row.enabled_tool_id_count)
    }),
    optional("disabledToolIds", |d, row| {
        d.list(&mut row.disabled_tool_ids, &mut row.disabled_tool_id_count)
    }),
]);

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
        self.token_usage.get()
    }

    /// Usage with its children.
    pub fn inclusive_token_usage(&self) -> Option<&TokenUsage> {
        self.inclusive_token_usage.get()
    }

    /// Usages of the child sessions, in the service's order.
    pub fn child_usages(&self) -> Option<&[ChildUsage]> {
        self.child_usages.get()
    }

    /// Tags.
    pub fn tags(&self) -> Option<&[Tag]> {
        self.tags.get()
    }

    /// Enabled tools.
    pub fn enabled_tool_ids(&self) -> Option<impl Iterator<Item = &str>> {
        Some(self.enabled_tool_ids.get()?.iter().map(Text::or_empty))
    }

    /// Disabled tools.
    pub fn disabled_tool_ids(&self) -> Option<impl Iterator<Item = &str>> {
        Some(self.disabled_tool_ids.get()?.iter().map(Text::or_empty))
    }
}

/// One session, read-only and owned by its page.
///
/// Grows at its end only. Walk rows with `factory_session_page_at`, or by the stride that `factory_session_page_rows`
/// gives; never by `sizeof`, and never declare one. Everything a row points to is valid until its page is freed. Since
/// 0.1.0.
#[repr(C)]
pub struct Session {
    /// Identifier.
    pub(super) session_id: Text,
    /// Title; absent when the session has none.
    pub(super) title: Text,
    /// Computer that it runs on; absent when it has none.
    pub(super) computer_id: Text,
    /// Execution state, `FACTORY_SESSION_STATUS_...`: whether a run is going on, not how it ended.
    pub(super) status: Choice,
    /// Number of messages.
    pub(super) message_count: i64,
    /// Created, in Unix milliseconds.
    pub(super) created_at_ms: i64,
    /// Updated, in Unix milliseconds.
    pub(super) updated_at_ms: i64,
    /// Completed, in Unix milliseconds; 0 when absent, which `has_completed_at` tells.
    pub(super) completed_at_ms: i64,
    /// Whether the service sent `completedAt`.
    pub(super) has_completed_at: bool,
    /// Settings; NULL when absent.
    pub(super) settings: Pointer<SessionSettings>,
    /// Where this session's JSON begins in the page's, in bytes: see `factory_session_page_session_json`. 0 with
    /// `discard_json`.
    pub(super) json_offset: u32,
    /// Length of this session's JSON in bytes; 0 with `discard_json`.
    pub(super) json_len: u32,
}

impl Row for Session {
    const EMPTY: Session = Session {
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
    };

    fn read(decoder: &mut Decoder<'_>, row: &mut Session) -> Outcome {
        let start = decoder.position();
        decoder.object(&SESSION, row)?;
        decoder.span(start, &mut row.json_offset, &mut row.json_len);
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
    optional("completedAt", |d, row| {
        d.some_integer(&mut row.completed_at_ms, &mut row.has_completed_at)
    }),
    optional("computerId", |d, row| d.text(&mut row.computer_id)),
    optional("sessionSettings", |d, row| d.row(&mut row.settings)),
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
        self.settings.get()
    }
}

/// One page of sessions. Owns all that its rows point to.
pub struct SessionPage(Page<Session>);

static SESSION_LIST: Schema<Parts<Session>> = schema(&[
    required("sessions", |d, row| d.list(&mut row.rows, &mut row.count)),
    required("pagination", |d, row| {
        d.object(&PAGINATION, &mut row.pagination)
    }),
]);

impl SessionPage {
    const ROOT: Root<Session> = |d, row| d.object(&SESSION_LIST, row);

    /// Decodes a page that is there already, one that was saved for instance.
    pub fn from_json(json: &[u8]) -> Result<SessionPage, Error> {
        Page::of(json, Self::ROOT, false).map(SessionPage)
    }

    /// Decodes a page as a call with [`discard_json`](crate::engine::ListOptions::discard_json) does.
    pub fn from_discarded_json(json: &[u8]) -> Result<SessionPage, Error> {
        Page::of(json, Self::ROOT, true).map(SessionPage)
    }

    /// Decodes the body that `memory` holds.
    pub(crate) fn decode(
        memory: PageMemory,
        discard_json: bool,
    ) -> Result<SessionPage, Undecodable> {
        Page::decode(memory, Self::ROOT, discard_json).map(SessionPage)
    }

    /// The page's JSON without a copy; the page is spent.
    pub(crate) fn into_json(self) -> Vec<u8> {
        self.0.into_json()
    }

    /// The sessions, newest first. What they give cannot outlive the page:
    ///
    /// ```compile_fail,E0505
    /// # let json = br#"{"sessions":[],"pagination":{"hasMore":false}}"#;
    /// let page = factory::engine::SessionPage::from_json(json)?;
    /// let status = page.sessions()[0].status();
    /// drop(page);
    /// println!("{:?}", status.text());
    /// # Ok::<(), factory::engine::Error>(())
    /// ```
    pub fn sessions(&self) -> &[Session] {
        self.rows()
    }

    /// One session's own JSON; see [`json`](Page::json).
    pub fn session_json(&self, index: usize) -> Option<&str> {
        let session = self.sessions().get(index)?;
        self.json_part(session.json_offset, session.json_len)
    }
}

impl Deref for SessionPage {
    type Target = Page<Session>;

    fn deref(&self) -> &Page<Session> {
        &self.0
    }
}
