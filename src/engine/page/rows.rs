//! The rows of a page, laid out as C reads them.
//!
//! This is the one module of the engine that may use `unsafe`: rows hold plain pointers, and here they become
//! references again. What makes that sound, and what every constructor in this file upholds:
//!
//! 1. A [`Text`] or [`Choice`] of a page is NULL, or holds the address of `len` bytes of valid UTF-8 followed by a NUL, all
//!    inside the page's body or a chunk of its tables' unescaped texts. Neither is moved, grown or written once the page is made,
//!    and both have exposed their provenance by then. While a page is made [compact](super::compact), each text is read
//!    from where the decoder left it, which is exposed and still there, and then holds a place, which is not read.
//! 2. A list pointer of a finished page is NULL, or points at `count` elements of the table of its kind in [`Tables`](super::tables::Tables),
//!    which no longer changes. While a page is decoded, list pointers hold table places; [`Tables::link`](super::tables::Tables::link) turns
//!    them into pointers, once, when the tables stopped growing.
//! 3. Rows are made by the decoder of this page and nobody else, and lent out borrowed from the page that owns them.

#![allow(unsafe_code)]

use std::ffi::c_char;
use std::{ptr, slice, str};

use super::choices::ABSENT;

/// A text: UTF-8, counted and also NUL-terminated.
///
/// `ptr` is NULL when the text is absent; an empty text has a pointer and `len` 0. A text of the service may hold NUL
/// characters, so `len` is what counts. Who owns the text is said where it is handed out. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Text {
    /// First byte, or NULL when absent.
    pub(super) ptr: *const c_char,
    /// Length in bytes, without the terminating NUL.
    pub(super) len: usize,
}

/// An enumerated text: what the service sent, and the code that this library knows it by.
///
/// A text that this version does not know has code -1 (`..._UNKNOWN`) and stays readable; an absent member has code 0
/// (`..._ABSENT`) and `text` NULL. New codes are added at the end. Since 0.1.0.
#[repr(C)]
pub struct Choice {
    /// What the service sent, NUL-terminated UTF-8; NULL when absent. Valid until the page is freed.
    pub(super) text: *const c_char,
    /// Length of `text` in bytes.
    pub(super) text_len: u32,
    /// One of the member's own constants, for instance `FACTORY_SESSION_STATUS_IDLE`.
    pub(super) code: i32,
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
    pub(super) session_id: Text,
    /// Its usage, its own children included.
    pub(super) usage: TokenUsage,
}

/// One entry of a tag's metadata. Since 0.1.0.
#[repr(C)]
pub struct Metadata {
    /// Name of the entry.
    pub(super) key: Text,
    /// Value of the entry.
    pub(super) value: Text,
}

/// A tag of a session. Since 0.1.0.
#[repr(C)]
pub struct Tag {
    /// Name of the tag.
    pub(super) name: Text,
    /// First entry of its metadata; NULL when absent, not NULL when empty.
    pub(super) metadata: *const Metadata,
    /// Number of entries.
    pub(super) metadata_count: usize,
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
    pub(super) token_usage: *const TokenUsage,
    /// Usage with its children; NULL when absent.
    pub(super) inclusive_token_usage: *const TokenUsage,
    /// First usage of a child session, in the service's order; NULL when absent, not NULL when empty.
    pub(super) child_usages: *const ChildUsage,
    /// Number of child usages.
    pub(super) child_usage_count: usize,
    /// First tag; NULL when absent, not NULL when empty.
    pub(super) tags: *const Tag,
    /// Number of tags.
    pub(super) tag_count: usize,
    /// First enabled tool; NULL when absent, not NULL when empty.
    pub(super) enabled_tool_ids: *const Text,
    /// Number of enabled tools.
    pub(super) enabled_tool_id_count: usize,
    /// First disabled tool; NULL when absent, not NULL when empty.
    pub(super) disabled_tool_ids: *const Text,
    /// Number of disabled tools.
    pub(super) disabled_tool_id_count: usize,
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
    pub(super) settings: *const SessionSettings,
    /// Where this session's JSON begins in the page's, in bytes: see `factory_session_page_session_json`. 0 with
    /// `discard_json`.
    pub(super) json_offset: u32,
    /// Length of this session's JSON in bytes; 0 with `discard_json`.
    pub(super) json_len: u32,
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

    /// Memory that its owner keeps in place. Not necessarily NUL-terminated.
    pub(super) fn bytes(bytes: &[u8]) -> Text {
        Text {
            ptr: bytes.as_ptr().cast(),
            len: bytes.len(),
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
        TerminatedText::from_string(terminated)
    }

    pub(crate) fn from_string(mut text: String) -> TerminatedText {
        text.push('\0');
        TerminatedText(text.into_boxed_str())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0[..self.0.len() - 1]
    }
}

impl Default for Text {
    fn default() -> Text {
        Text::ABSENT
    }
}

impl Choice {
    const ABSENT: Choice = Choice {
        text: ptr::null(),
        text_len: 0,
        code: ABSENT,
    };
}

impl Session {
    pub(super) const EMPTY: Session = Session {
        session_id: Text::ABSENT,
        title: Text::ABSENT,
        computer_id: Text::ABSENT,
        status: Choice::ABSENT,
        message_count: 0,
        created_at_ms: 0,
        updated_at_ms: 0,
        completed_at_ms: 0,
        has_completed_at: false,
        settings: ptr::null(),
        json_offset: 0,
        json_len: 0,
    };
}

impl SessionSettings {
    pub(super) const EMPTY: SessionSettings = SessionSettings {
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
        token_usage: ptr::null(),
        inclusive_token_usage: ptr::null(),
        child_usages: ptr::null(),
        child_usage_count: 0,
        tags: ptr::null(),
        tag_count: 0,
        enabled_tool_ids: ptr::null(),
        enabled_tool_id_count: 0,
        disabled_tool_ids: ptr::null(),
        disabled_tool_id_count: 0,
    };
}

impl Tag {
    pub(super) const EMPTY: Tag = Tag {
        name: Text::ABSENT,
        metadata: ptr::null(),
        metadata_count: 0,
    };
}

/// Rows are plain data and pointers into memory that their page owns and does not change; nothing is bound to a thread,
/// and shared rows are only read.
macro_rules! shared_freely {
    ($($row:ty),*) => {$(
        // SAFETY: as said above.
        unsafe impl Send for $row {}
        // SAFETY: as said above.
        unsafe impl Sync for $row {}
    )*};
}
shared_freely!(
    Text,
    Choice,
    ChildUsage,
    Metadata,
    Tag,
    SessionSettings,
    Session
);

/// The run of a table that a row's list points at.
pub(super) fn run<'page, Row>(first: *const Row, count: usize) -> Option<&'page [Row]> {
    // SAFETY: invariant 2: not NULL, it points at `count` rows that live as long as the page.
    (!first.is_null()).then(|| unsafe { slice::from_raw_parts(first, count) })
}

impl Text {
    pub(super) fn at(address: usize, len: usize) -> Text {
        Text {
            ptr: ptr::without_provenance(address),
            len,
        }
    }

    /// The text, or None when it is absent.
    pub fn get(&self) -> Option<&str> {
        read(self.ptr, self.len)
    }

    pub(super) fn or_empty(&self) -> &str {
        self.get().unwrap_or_default()
    }
}

/// The text of a page at a pointer that may hold just its address.
fn read<'page>(start: *const c_char, len: usize) -> Option<&'page str> {
    if start.is_null() {
        return None;
    }
    let start: *const u8 = ptr::with_exposed_provenance(start.addr());
    // SAFETY: invariant 1.
    Some(unsafe { str::from_utf8_unchecked(slice::from_raw_parts(start, len)) })
}

impl Choice {
    pub(super) fn new(text: Text, code: i32) -> Choice {
        // A page is smaller than 4 GiB, so is each of its texts.
        let text_len = text.len as u32;
        Choice {
            text: text.ptr,
            text_len,
            code,
        }
    }

    /// What the service sent, or None when the member is absent.
    pub fn text(&self) -> Option<&str> {
        read(self.text, self.text_len as usize)
    }

    /// The code of the text: a variant of the member's enumeration as a number.
    pub fn code(&self) -> i32 {
        self.code
    }
}
