//! The rows of a page, laid out as C reads them, and the tables that own them.
//!
//! This is the one module of the engine that may use `unsafe`: rows hold plain pointers, and here they become
//! references again. What makes that sound, and what every constructor in this file upholds:
//!
//! 1. A [`Text`] or [`Choice`] of a page is NULL, or points at `len` bytes of valid UTF-8 followed by a NUL, all inside
//!    `Tables::body` or one of the chunks of `Tables::unescaped`. Neither is moved, grown or written while its page lives.
//! 2. A list pointer of a finished page is NULL, or points at `count` elements of the table of its kind in `Tables`,
//!    which no longer changes. While a page is decoded, list pointers hold table positions; [`Tables::link`] turns
//!    them into pointers, once, when the tables stopped growing.
//! 3. Rows cannot be made outside this module, and are only lent out borrowed from the page that owns the tables.

#![allow(unsafe_code)]

use std::ffi::c_char;
use std::ptr;

/// A text: UTF-8, counted and also NUL-terminated.
///
/// `ptr` is NULL when the text is absent; an empty text has a pointer and `len` 0. A text of the service may hold NUL
/// characters, so `len` is what counts. Who owns the text is said where it is handed out. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Text {
    /// First byte, or NULL when absent.
    pub(crate) ptr: *const c_char,
    /// Length in bytes, without the terminating NUL.
    pub(crate) len: usize,
}

/// An enumerated text: what the service sent, and the code that this library knows it by.
///
/// A text that this version does not know has code -1 (`..._UNKNOWN`) and stays readable; an absent member has code 0
/// (`..._ABSENT`) and `text` NULL. New codes are added at the end. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Choice {
    /// What the service sent, NUL-terminated UTF-8; NULL when absent. Valid until the page is freed.
    pub(crate) text: *const c_char,
    /// Length of `text` in bytes.
    pub(crate) text_len: u32,
    /// One of the member's own constants, for instance `FACTORY_SESSION_STATUS_IDLE`.
    pub(crate) code: i32,
}

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

/// Token usage of one child session. Since 0.1.0.
#[repr(C)]
pub struct ChildUsage {
    /// Identifier of the child session.
    pub(crate) session_id: Text,
    /// Its usage, its own children included.
    pub(crate) usage: TokenUsage,
}

/// One entry of a tag's metadata. Since 0.1.0.
#[repr(C)]
pub struct Metadata {
    /// Name of the entry.
    pub(crate) key: Text,
    /// Value of the entry.
    pub(crate) value: Text,
}

/// A tag of a session. Since 0.1.0.
#[repr(C)]
pub struct Tag {
    /// Name of the tag.
    pub(crate) name: Text,
    /// First entry of its metadata; NULL when absent, not NULL when empty.
    pub(crate) metadata: *const Metadata,
    /// Number of entries.
    pub(crate) metadata_count: usize,
}

/// Settings of a session. Every member is optional. Since 0.1.0.
#[repr(C)]
pub struct SessionSettings {
    /// Model.
    pub(crate) model: Text,
    /// Reasoning effort: `FACTORY_REASONING_EFFORT_...`.
    pub(crate) reasoning_effort: Choice,
    /// Interaction mode: `FACTORY_INTERACTION_MODE_...`.
    pub(crate) interaction_mode: Choice,
    /// Autonomy level: `FACTORY_AUTONOMY_LEVEL_...`.
    pub(crate) autonomy_level: Choice,
    /// Deprecated by the service in favour of the two above: `FACTORY_AUTONOMY_MODE_...`.
    pub(crate) autonomy_mode: Choice,
    /// Model in spec mode.
    pub(crate) spec_mode_model: Text,
    /// Reasoning effort in spec mode: `FACTORY_REASONING_EFFORT_...`.
    pub(crate) spec_mode_reasoning_effort: Choice,
    /// Provider that the session is bound to: `FACTORY_PROVIDER_...`.
    pub(crate) provider_lock: Choice,
    /// When it was bound, as the service writes it.
    pub(crate) provider_lock_timestamp: Text,
    /// Provider of the interface that the session is bound to: `FACTORY_API_PROVIDER_...`.
    pub(crate) api_provider_lock: Choice,
    /// When the session was archived, as the service writes it.
    pub(crate) archived_at: Text,
    /// Milliseconds in which the assistant was active; 0 when absent, which `has_assistant_active_time_ms` tells.
    pub(crate) assistant_active_time_ms: f64,
    /// Whether the service sent `assistantActiveTimeMs`.
    pub(crate) has_assistant_active_time_ms: bool,
    /// Usage of this session alone; NULL when absent.
    pub(crate) token_usage: *const TokenUsage,
    /// Usage with its children; NULL when absent.
    pub(crate) inclusive_token_usage: *const TokenUsage,
    /// First usage of a child session, in the service's order; NULL when absent, not NULL when empty.
    pub(crate) child_usages: *const ChildUsage,
    /// Number of child usages.
    pub(crate) child_usage_count: usize,
    /// First tag; NULL when absent, not NULL when empty.
    pub(crate) tags: *const Tag,
    /// Number of tags.
    pub(crate) tag_count: usize,
    /// First enabled tool; NULL when absent, not NULL when empty.
    pub(crate) enabled_tool_ids: *const Text,
    /// Number of enabled tools.
    pub(crate) enabled_tool_id_count: usize,
    /// First disabled tool; NULL when absent, not NULL when empty.
    pub(crate) disabled_tool_ids: *const Text,
    /// Number of disabled tools.
    pub(crate) disabled_tool_id_count: usize,
}

/// One session, read-only and owned by its page.
///
/// Grows at its end only. Walk rows with `factory_session_page_at`, or by the stride that `factory_session_page_rows`
/// gives; never by `sizeof`, and never declare one. Everything a row points to is valid until its page is freed. Since
/// 0.1.0.
#[repr(C)]
pub struct Session {
    /// Identifier.
    pub(crate) session_id: Text,
    /// Title; absent when the session has none.
    pub(crate) title: Text,
    /// Computer that it runs on; absent when it has none.
    pub(crate) computer_id: Text,
    /// Execution state, `FACTORY_SESSION_STATUS_...`: whether a run is going on, not how it ended.
    pub(crate) status: Choice,
    /// Number of messages.
    pub(crate) message_count: i64,
    /// Created, in Unix milliseconds.
    pub(crate) created_at_ms: i64,
    /// Updated, in Unix milliseconds.
    pub(crate) updated_at_ms: i64,
    /// Completed, in Unix milliseconds; 0 when absent, which `has_completed_at` tells.
    pub(crate) completed_at_ms: i64,
    /// Whether the service sent `completedAt`.
    pub(crate) has_completed_at: bool,
    /// Settings; NULL when absent.
    pub(crate) settings: *const SessionSettings,
    /// Where this session's JSON begins in the page's, in bytes: see `factory_session_page_session_json`.
    pub(crate) json_offset: u32,
    /// Length of this session's JSON in bytes.
    pub(crate) json_len: u32,
}

impl Text {
    pub(crate) const ABSENT: Text = Text {
        ptr: ptr::null(),
        len: 0,
    };

    /// A text of the program itself. `terminated` ends with NUL, which does not count.
    pub(crate) const fn constant(terminated: &'static str) -> Text {
        assert!(matches!(terminated.as_bytes().last(), Some(0)));
        Text {
            ptr: terminated.as_ptr().cast(),
            len: terminated.len() - 1,
        }
    }

    /// A text that its owner keeps in place, or the absent one.
    pub(crate) fn of(text: Option<&TerminatedText>) -> Text {
        text.map_or(Text::ABSENT, |text| Text {
            ptr: text.0.as_ptr().cast(),
            len: text.0.len() - 1,
        })
    }
}

/// A text that also ends with NUL, so that C can read it where it lies.
pub(crate) struct TerminatedText(Box<str>);

impl TerminatedText {
    pub(crate) fn new(text: &str) -> TerminatedText {
        let mut terminated = String::with_capacity(text.len() + 1);
        terminated.push_str(text);
        terminated.push('\0');
        TerminatedText(terminated.into_boxed_str())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0[..self.0.len() - 1]
    }
}
