//! Watching sessions.

use std::ffi::c_char;
use std::mem::size_of;
use std::ptr;

use super::argument::{clear, object, object_mut, optional_text, output};
use super::follow::{limits, pace};
use super::guard::{Outcome, explicit, quiet};
use super::handle::{self, Handle};
use super::live::Kind;
use super::sized::{self, Sized};
use super::status::factory_status;
use crate::engine::rows::{Session, Text};
use crate::engine::text::TerminatedText;
use crate::engine::{CancelToken, Client, Error, WatchEvent, WatchOptions, Watcher};

/// What is watched, and how. Begin with `{ sizeof(factory_watch_options) }`: all else 0, which is the default, then set
/// members. Since 0.2.0.
#[allow(non_camel_case_types)]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct factory_watch_options {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Only the sessions of this computer. NULL or empty: of all. Copied.
    pub computer_id: *const c_char,
    /// After how many milliseconds without anything else a sign of life is told; 0: never.
    pub sign_of_life_ms: u64,
    /// For how many milliseconds failures in a row are borne; 0: 180 s.
    pub patience_ms: u64,
    /// How many milliseconds one step may take; 0: as long as it takes.
    pub timeout_ms: u64,
    /// Token that ends a step at once, or NULL. The caller keeps its own handle to it.
    pub cancel: *const CancelToken,
}

// SAFETY: so it is declared.
unsafe impl Sized for factory_watch_options {
    const NAME: &'static str = "factory_watch_options";
    const OLDEST: usize = size_of::<factory_watch_options>();
}

/// Kind of a watcher's event: a session is there that was not. All that are there when the watch begins are told so first. Later
/// versions may add kinds: pass over those that you do not know. Since 0.2.0.
pub const FACTORY_WATCH_APPEARED: i32 = 1;
/// Kind of a watcher's event: the session's status, its number of messages or the time of its last change are others than
/// before. Since 0.2.0.
pub const FACTORY_WATCH_CHANGED: i32 = 2;
/// Kind of a watcher's event: the session was busy, and is idle, which two looks have shown. Told once for each time.
/// Since 0.2.0.
pub const FACTORY_WATCH_FINISHED: i32 = 3;
/// Kind of a watcher's event: the session is not listed any more, which two looks have shown. `session` is NULL. Since 0.2.0.
pub const FACTORY_WATCH_GONE: i32 = 4;
/// Kind of a watcher's event: a sign of life, nothing else for as long as was asked for. `error` tells why the last look
/// failed, if it did. Since 0.2.0.
pub const FACTORY_WATCH_WAITING: i32 = 5;

/// Something that a watcher tells. Reached by pointer only: later versions add members at its end. It belongs to the watcher,
/// and is valid, with all that it points to, until the next step, or until the watcher is freed. Since 0.2.0.
#[allow(non_camel_case_types)]
#[repr(C)]
pub struct factory_watch_event {
    /// `FACTORY_WATCH_...`.
    pub kind: i32,
    /// The session; NULL when it is gone, and for a sign of life.
    pub session: *const Session,
    /// The session's id; absent for a sign of life.
    pub session_id: Text,
    /// Why the last look failed; NULL when it did not. Do not free it.
    pub error: *const Error,
}

/// Watches sessions.
pub struct WatcherHandle {
    watcher: Watcher,
    event: factory_watch_event,
    session_id: Option<TerminatedText>,
    error: *mut Error,
}

impl Handle for WatcherHandle {
    const KIND: Kind = Kind {
        number: 7,
        name: "factory_watcher",
    };
}

const NOTHING: factory_watch_event = factory_watch_event {
    kind: 0,
    session: ptr::null(),
    session_id: Text::ABSENT,
    error: ptr::null(),
};

/// Creates a watcher, which tells step by step which sessions appear, change, finish and go. It asks nothing yet.
///
/// A look is one call, however many sessions there are: the newest hundred are listed, at once, then after 1 s, and ever more
/// rarely, every 5 s in the end, until something changes. Further pages are asked for only while they hold something that is
/// newer than the last look. Every minute the whole list is gone through, more rarely where it has more than ten pages: what
/// changes far down in it, and what goes, is told then. Failures are borne as by a follower.
///
/// Whether a session that has finished has an answer is told by a follower.
///
/// @param client The client; not NULL. It may be freed before the watcher.
/// @param options What to watch, and how; copied, the cancel token included. NULL for the defaults.
/// @param out_watcher Receives the watcher, to release with `factory_watcher_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
/// @par Threads
/// A watcher belongs to one thread at a time.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_watcher_new(
    client: *const Client,
    options: *const factory_watch_options,
    out_watcher: *mut *mut WatcherHandle,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe {
        clear(out_watcher, ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let options = read(options)?;
            let out_watcher = output(out_watcher, "out_watcher")?;
            *out_watcher = handle::give(WatcherHandle {
                watcher: client.watch(options)?,
                event: NOTHING,
                session_id: None,
                error: ptr::null_mut(),
            });
            Ok(())
        })
    }
}

/// # Safety
/// `options` is NULL or points at `options->size` readable bytes with valid members.
unsafe fn read(options: *const factory_watch_options) -> Outcome<WatchOptions> {
    // SAFETY: the caller's promise.
    unsafe {
        let options = sized::read_optional(options, "options")?;
        let computer_id = optional_text(options.computer_id, "options.computer_id")?;
        Ok(WatchOptions {
            computer_id: computer_id.map(str::to_owned),
            pace: pace(0, options.patience_ms, options.sign_of_life_ms),
            limits: limits(options.timeout_ms, options.cancel),
        })
    }
}

/// Takes the next step: waits until there is something to tell. There is no last one.
///
/// @param watcher The watcher; not NULL.
/// @param out_event Receives the event, which belongs to the watcher and is valid until the next step, or until the watcher is
///   freed; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
/// @return `FACTORY_OK`, or what went wrong: `FACTORY_ERR_CANCELLED`, `FACTORY_ERR_TIMEOUT` after `timeout_ms`, or the failure
///   that was not to be borne. After a failure the step may be taken again: nothing is lost, and nothing is told twice.
/// @par Threads
/// Blocks. A cancel token ends it at once, from any thread.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_watcher_next(
    watcher: *mut WatcherHandle,
    out_event: *mut *const factory_watch_event,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as above; one thread at a time uses the watcher.
    unsafe {
        clear(out_event, ptr::null());
        explicit(out_error, || {
            let handle = object_mut(watcher, "watcher")?;
            let out_event = output(out_event, "out_event")?;
            handle.clear();
            let event = handle.watcher.next_event()?;
            let (kind, session, id) = match &event {
                WatchEvent::Appeared(row) => (FACTORY_WATCH_APPEARED, Some(*row), None),
                WatchEvent::Changed(row) => (FACTORY_WATCH_CHANGED, Some(*row), None),
                WatchEvent::Finished(row) => (FACTORY_WATCH_FINISHED, Some(*row), None),
                WatchEvent::Gone(id) => (FACTORY_WATCH_GONE, None, Some(id.as_str())),
                WatchEvent::Waiting => (FACTORY_WATCH_WAITING, None, None),
            };
            let id = id.or(session.map(Session::session_id));
            handle.session_id = id.map(TerminatedText::new);
            handle.event = factory_watch_event {
                kind,
                session: session.map_or(ptr::null(), ptr::from_ref),
                ..NOTHING
            };
            handle.event.session_id = Text::of(handle.session_id.as_ref());
            if handle.event.kind == FACTORY_WATCH_WAITING {
                let failure = handle.watcher.failure();
                handle.error = failure.map_or(ptr::null_mut(), |error| handle::give(error.clone()));
                handle.event.error = handle.error;
            }
            *out_event = &raw const handle.event;
            Ok(())
        })
    }
}

impl WatcherHandle {
    fn clear(&mut self) {
        self.event = NOTHING;
        self.session_id = None;
        let error = std::mem::replace(&mut self.error, ptr::null_mut());
        // SAFETY: given by a step, and C reads it no longer than this.
        unsafe { handle::free(error) };
    }
}

impl Drop for WatcherHandle {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Releases a watcher with its last event.
///
/// @param watcher A watcher, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_watcher_free(watcher: *mut WatcherHandle) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(watcher) });
}
