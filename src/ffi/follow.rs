//! Following a session.

use std::ffi::c_char;
use std::mem::size_of;
use std::ptr;

use super::argument::{clear, object, object_mut, optional_text, output, text};
use super::call::terminated;
use super::guard::{Outcome, explicit, getter, plain, quiet};
use super::handle::{self, Handle};
use super::live::Kind;
use super::options;
use super::sized::{self, Sized};
use super::status::factory_status;
use crate::engine::rows::{Message, Session, Text};
use crate::engine::text::TerminatedText;
use crate::engine::{
    CancelToken, Client, Error, FollowEvent, FollowOptions, Follower, Pace, RunEnd, Start,
    StepLimits,
};

/// How a session is followed. Begin with `{ sizeof(factory_follow_options) }`: all else 0, which is the default, then set
/// members. Since 0.2.0.
#[allow(non_camel_case_types)]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct factory_follow_options {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// The message after which to begin: what `factory_post_message` gave, or what `factory_follower_last_message_id` gave to
    /// another process. NULL or empty: what is not there yet. Copied.
    pub from_message_id: *const c_char,
    /// After how many milliseconds without anything else a sign of life is told; 0: never.
    pub sign_of_life_ms: u64,
    /// How many milliseconds a session may be idle without an answer before it has stopped without one; 0: 90 s.
    pub settle_ms: u64,
    /// For how many milliseconds failures in a row are borne; 0: 180 s.
    pub patience_ms: u64,
    /// How many milliseconds one step may take; 0: as long as it takes.
    pub timeout_ms: u64,
    /// Token that ends a step at once, or NULL. The caller keeps its own handle to it.
    pub cancel: *const CancelToken,
    /// Whether to begin with the session's first message. Not together with `from_message_id`.
    pub from_start: bool,
}

// SAFETY: so it is declared.
unsafe impl Sized for factory_follow_options {
    const NAME: &'static str = "factory_follow_options";
    const OLDEST: usize = size_of::<factory_follow_options>();
}

/// Kind of an event: the session's status is another one than before, or the first that is known: `session`. Later versions may
/// add kinds: pass over those that you do not know. Since 0.2.0.
pub const FACTORY_EVENT_STATUS: i32 = 1;
/// Kind of an event: messages that are new, or have changed since they were told: `messages`. Since 0.2.0.
pub const FACTORY_EVENT_MESSAGES: i32 = 2;
/// Kind of an event: a sign of life, nothing else for as long as was asked for. `error` tells why the last look failed, if it
/// did. Since 0.2.0.
pub const FACTORY_EVENT_WAITING: i32 = 3;
/// Kind of an event: the end, which `end` tells; the last event, told once. Since 0.2.0.
pub const FACTORY_EVENT_ENDED: i32 = 4;
/// Kind of a runner's event: the session is open. Its id is in the runner's result. Since 0.2.0.
pub const FACTORY_EVENT_OPENED: i32 = 5;
/// Kind of a runner's event: the prompt is posted. Its id is in the runner's result. Since 0.2.0.
pub const FACTORY_EVENT_POSTED: i32 = 6;

/// How a run has ended: it has not. Later versions may add ends. Since 0.2.0.
pub const FACTORY_END_NONE: i32 = 0;
/// How a run has ended: the session has finished, there is an answer. Since 0.2.0.
pub const FACTORY_END_FINISHED: i32 = 1;
/// How a run has ended: the session has stopped without an answer. Since 0.2.0.
pub const FACTORY_END_STOPPED: i32 = 2;
/// How a run has ended: its time was over. Since 0.2.0.
pub const FACTORY_END_TIMED_OUT: i32 = 3;
/// How a run has ended: it was cancelled. Since 0.2.0.
pub const FACTORY_END_CANCELLED: i32 = 4;
/// How a run has ended: it failed, as the error says. Since 0.2.0.
pub const FACTORY_END_FAILED: i32 = 5;

/// The number of an end.
pub(super) fn end(end: RunEnd) -> i32 {
    match end {
        RunEnd::None => FACTORY_END_NONE,
        RunEnd::Finished => FACTORY_END_FINISHED,
        RunEnd::Stopped => FACTORY_END_STOPPED,
        RunEnd::TimedOut => FACTORY_END_TIMED_OUT,
        RunEnd::Cancelled => FACTORY_END_CANCELLED,
        RunEnd::Failed => FACTORY_END_FAILED,
    }
}

/// Something that a follower or a runner tells. Reached by pointer only: later versions add members at its end. It belongs to
/// the follower or the runner, and is valid, with all that it points to, until the next step, or until that is freed.
/// Since 0.2.0.
#[allow(non_camel_case_types)]
#[repr(C)]
pub struct factory_event {
    /// `FACTORY_EVENT_...`.
    pub kind: i32,
    /// `FACTORY_END_...`; 0 before the end.
    pub end: i32,
    /// The session as the last look has shown it; NULL before the first.
    pub session: *const Session,
    /// The messages, oldest first; NULL when there are none.
    pub messages: *const *const Message,
    /// How many they are.
    pub message_count: usize,
    /// The message that is the answer; NULL when there is none.
    pub answer: *const Message,
    /// What it says: its text blocks, joined by a blank line. Absent when there is none.
    pub answer_text: Text,
    /// Why the last look failed; NULL when it did not. Do not free it.
    pub error: *const Error,
}

/// The event that C is reading, and what it points to.
pub(super) struct Told {
    event: factory_event,
    messages: Vec<*const Message>,
    text: Option<TerminatedText>,
    error: *mut Error,
}

impl Told {
    pub fn nothing() -> Told {
        Told {
            event: factory_event {
                kind: 0,
                end: 0,
                session: ptr::null(),
                messages: ptr::null(),
                message_count: 0,
                answer: ptr::null(),
                answer_text: Text::ABSENT,
                error: ptr::null(),
            },
            messages: Vec::new(),
            text: None,
            error: ptr::null_mut(),
        }
    }

    /// An event without more.
    pub fn kind(kind: i32) -> Told {
        let mut told = Told::nothing();
        told.event.kind = kind;
        told
    }

    /// What a follower tells.
    pub fn of(event: FollowEvent<'_>) -> Told {
        match event {
            FollowEvent::Status => Told::kind(FACTORY_EVENT_STATUS),
            FollowEvent::Waiting => Told::kind(FACTORY_EVENT_WAITING),
            FollowEvent::Messages(messages) => {
                let mut told = Told::kind(FACTORY_EVENT_MESSAGES);
                told.messages = messages.into_iter().map(ptr::from_ref).collect();
                told
            }
            FollowEvent::Finished(answer) => {
                let mut told = Told::kind(FACTORY_EVENT_ENDED);
                told.event.answer = answer.map_or(ptr::null(), ptr::from_ref);
                told.text = answer.map(|answer| TerminatedText::from_string(answer.plain_text()));
                told.event.end = match answer {
                    Some(_) => FACTORY_END_FINISHED,
                    None => FACTORY_END_STOPPED,
                };
                told
            }
        }
    }

    /// The end of a run whose time is over.
    pub fn timed_out() -> Told {
        let mut told = Told::kind(FACTORY_EVENT_ENDED);
        told.event.end = FACTORY_END_TIMED_OUT;
        told
    }

    pub fn with(mut self, session: Option<&Session>, failure: Option<&Error>) -> Told {
        self.event.session = session.map_or(ptr::null(), ptr::from_ref);
        if self.event.kind == FACTORY_EVENT_WAITING {
            self.error = failure.map_or(ptr::null_mut(), |error| handle::give(error.clone()));
        }
        self
    }

    /// The event, once this stays where it is.
    pub fn event(&mut self) -> *const factory_event {
        if !self.messages.is_empty() {
            self.event.messages = self.messages.as_ptr();
        }
        self.event.message_count = self.messages.len();
        self.event.answer_text = Text::of(self.text.as_ref());
        self.event.error = self.error;
        &raw const self.event
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        // SAFETY: given by `with`, and C reads it no longer than this.
        unsafe { handle::free(self.error) };
    }
}

/// Follows one session to the end of its run.
pub struct FollowerHandle {
    follower: Follower,
    session_id: TerminatedText,
    last_message_id: Option<TerminatedText>,
    told: Told,
}

impl Handle for FollowerHandle {
    const KIND: Kind = Kind {
        number: 6,
        name: "factory_follower",
    };
}

/// Creates a follower, which tells step by step what happens in a session until its run has ended. It asks nothing yet.
///
/// A session has finished when it is idle and the assistant's last message, which uses no tool, is newer than the prompt and
/// still there when looked at again; it has stopped without an answer when it is idle for 90 s (`settle_ms`) without one. The
/// service tells all that with delay, in parts that contradict each other for a while; the follower waits until they agree,
/// for half a minute at most.
///
/// It looks at the session at once, then after 1 s, and ever more rarely, every 5 s in the end, until something changes; it
/// asks for messages when the session has changed, and when it is idle. It bears that a session is not known yet (404), 408,
/// 424, 429, server errors, timeouts and broken connections for 180 s in a row (`patience_ms`), and keeps `Retry-After`.
///
/// @param client The client; not NULL. It may be freed before the follower.
/// @param session_id The session; not NULL and not empty; copied.
/// @param options How to follow; copied, the cancel token included. NULL for the defaults.
/// @param out_follower Receives the follower, to release with `factory_follower_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
/// @par Threads
/// A follower belongs to one thread at a time.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_follower_new(
    client: *const Client,
    session_id: *const c_char,
    options: *const factory_follow_options,
    out_follower: *mut *mut FollowerHandle,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe {
        clear(out_follower, ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let session_id = text(session_id, "session_id")?;
            let options = read(options)?;
            let out_follower = output(out_follower, "out_follower")?;
            let follower = client.follow(session_id, options)?;
            *out_follower = handle::give(FollowerHandle {
                session_id: TerminatedText::new(session_id),
                last_message_id: follower.last_message_id().map(TerminatedText::new),
                follower,
                told: Told::nothing(),
            });
            Ok(())
        })
    }
}

/// # Safety
/// `options` is NULL or points at `options->size` readable bytes with valid members.
unsafe fn read(options: *const factory_follow_options) -> Outcome<FollowOptions> {
    // SAFETY: the caller's promise.
    unsafe {
        let options = sized::read_optional(options, "options")?;
        let from = optional_text(options.from_message_id, "options.from_message_id")?;
        let start = match (from.filter(|id| !id.is_empty()), options.from_start) {
            (Some(_), true) => {
                let what = "cannot go with options.from_start";
                return Err(Error::invalid_argument("options.from_message_id", what));
            }
            (Some(id), false) => Start::After(id.to_owned()),
            (None, true) => Start::Beginning,
            (None, false) => Start::Now,
        };
        Ok(FollowOptions {
            start,
            pace: pace(
                options.settle_ms,
                options.patience_ms,
                options.sign_of_life_ms,
            ),
            limits: limits(options.timeout_ms, options.cancel),
        })
    }
}

/// What is 0 is the default.
pub(super) fn pace(settle: u64, patience: u64, sign_of_life: u64) -> Pace {
    let default = Pace::default();
    let or = |value, default| if value == 0 { default } else { value };
    Pace {
        settle: or(settle, default.settle),
        patience: or(patience, default.patience),
        sign_of_life: (sign_of_life != 0).then_some(sign_of_life),
    }
}

/// # Safety
/// `cancel` is NULL or live.
pub(super) unsafe fn limits(timeout: u64, cancel: *const CancelToken) -> StepLimits {
    StepLimits {
        timeout: options::timeout(timeout),
        // SAFETY: the caller's promise.
        cancel: unsafe { handle::look(cancel) }.cloned(),
    }
}

/// Takes the next step: waits until there is something to tell.
///
/// @param follower The follower; not NULL.
/// @param out_event Receives the event, which belongs to the follower and is valid until the next step, or until the follower
///   is freed; NULL after the last event, and on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
/// @return `FACTORY_OK`, also after the last event; or what went wrong: `FACTORY_ERR_CANCELLED`, `FACTORY_ERR_TIMEOUT` after
///   `timeout_ms`, `FACTORY_ERR_INVALID_ARGUMENT` when the session has no message `from_message_id`, or the failure that was
///   not to be borne. After a failure the step may be taken again: nothing is lost, and nothing is told twice.
/// @par Threads
/// Blocks. A cancel token ends it at once, from any thread.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_follower_next(
    follower: *mut FollowerHandle,
    out_event: *mut *const factory_event,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as above; one thread at a time uses the follower.
    unsafe {
        clear(out_event, ptr::null());
        explicit(out_error, || {
            let handle = object_mut(follower, "follower")?;
            let out_event = output(out_event, "out_event")?;
            handle.told = Told::nothing();
            let Some(event) = handle.follower.next_event()? else {
                return Ok(());
            };
            let told = Told::of(event);
            let follower = &handle.follower;
            handle.told = told.with(follower.session(), follower.failure());
            handle.last_message_id = follower.last_message_id().map(TerminatedText::new);
            *out_event = handle.told.event();
            Ok(())
        })
    }
}

/// Gives the session that is followed.
///
/// @param follower The follower, or NULL.
/// @return The session's id, owned by the follower; `ptr` NULL when `follower` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_follower_session_id(follower: *const FollowerHandle) -> Text {
    // SAFETY: NULL or live, as the header asks. The same holds below.
    unsafe {
        getter(follower, Text::ABSENT, |handle| {
            Text::of(Some(&handle.session_id))
        })
    }
}

/// Gives the newest message that was told, or the one to begin after: with it as `from_message_id` another process goes on
/// from here, and neither loses nor repeats a message.
///
/// @param follower The follower, or NULL.
/// @return The message's id, owned by the follower and valid until its next step; `ptr` NULL while there is none: then go on
///   with `from_start`, or from now on, as this follower did.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_follower_last_message_id(follower: *const FollowerHandle) -> Text {
    // SAFETY: as above.
    unsafe {
        getter(follower, Text::ABSENT, |handle| {
            Text::of(handle.last_message_id.as_ref())
        })
    }
}

/// Releases a follower with its last event. The session goes on.
///
/// @param follower A follower, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_follower_free(follower: *mut FollowerHandle) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(follower) });
}

/// Gives what a message says: its text blocks, joined by a blank line.
///
/// @param message The message; not NULL.
/// @param out_text Receives the text, NUL-terminated UTF-8, to release with `factory_string_free`; empty when the message has
///   no text block. NULL on failure. A NUL inside the text is left out.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may read one message at once.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_text(
    message: *const Message,
    out_text: *mut *mut c_char,
) -> factory_status {
    // SAFETY: NULL or valid, as the header asks.
    unsafe {
        clear(out_text, ptr::null_mut());
        plain(|| {
            let message = super::argument::input(message, "message")?;
            let out_text = output(out_text, "out_text")?;
            let text = message.plain_text().replace('\0', "");
            *out_text = handle::give_text(terminated(text.into_bytes())?);
            Ok(())
        })
    }
}
