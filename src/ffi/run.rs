//! Running a prompt to its answer.

use std::ffi::c_char;
use std::mem::size_of;
use std::ptr;

use super::argument::{clear, object, object_mut, optional_text, output};
use super::follow::{
    FACTORY_END_NONE, FACTORY_EVENT_OPENED, FACTORY_EVENT_POSTED, Told, end, factory_event, pace,
};
use super::guard::{Outcome, explicit, getter, quiet};
use super::handle::{self, Handle};
use super::live::Kind;
use super::options::timeout;
use super::page::Params;
use super::params::{CreateSessionParams, PostMessageParams};
use super::sized::{self, Sized};
use super::status::factory_status;
use crate::engine::rows::{Message, Session, Text};
use crate::engine::text::TerminatedText;
use crate::engine::{CancelToken, Client, Error, RunEvent, RunOptions, RunResult, Runner};

/// What is run, and how. Begin with `{ sizeof(factory_run_options) }`: all else 0, which is the default, then set members.
/// Since 0.2.0.
#[allow(non_camel_case_types)]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct factory_run_options {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// The session to post to. NULL or empty: one is opened. Copied.
    pub session_id: *const c_char,
    /// How a session is opened: its computer, for instance. NULL: as the service does without being told. Copied.
    pub create: *const CreateSessionParams,
    /// What is posted: `text` at least, which is the prompt. Not NULL. Copied.
    pub message: *const PostMessageParams,
    /// After how many milliseconds without anything else a runner tells a sign of life; 0: never.
    pub sign_of_life_ms: u64,
    /// How many milliseconds a session may be idle without an answer before it has stopped without one; 0: 90 s.
    pub settle_ms: u64,
    /// For how many milliseconds failures in a row are borne; 0: 180 s.
    pub patience_ms: u64,
    /// How many milliseconds it may take in all, counted from the making of the runner; 0: as long as it takes.
    pub timeout_ms: u64,
    /// Token that ends it at once, or NULL. The session goes on. The caller keeps its own handle to it.
    pub cancel: *const CancelToken,
    /// Whether the session is interrupted when `timeout_ms` are over.
    pub interrupt_on_timeout: bool,
}

// SAFETY: so it is declared.
unsafe impl Sized for factory_run_options {
    const NAME: &'static str = "factory_run_options";
    const OLDEST: usize = size_of::<factory_run_options>();
}

/// What a run has come to, and what it has begun, however it has ended.
pub struct RunResultHandle {
    end: i32,
    session_id: Option<TerminatedText>,
    message_id: Option<TerminatedText>,
    last_message_id: Option<TerminatedText>,
    text: Option<TerminatedText>,
    answer: *const Message,
    session: *const Session,
    /// What the rows lie in, unless a runner has it.
    owner: Option<RunResult>,
}

impl Handle for RunResultHandle {
    const KIND: Kind = Kind {
        number: 9,
        name: "factory_run_result",
    };
}

impl RunResultHandle {
    fn of(result: &RunResult) -> RunResultHandle {
        let text = |text: Option<&str>| text.map(TerminatedText::new);
        let answer = result.answer();
        RunResultHandle {
            end: end(result.end()),
            session_id: text(result.session_id()),
            message_id: text(result.message_id()),
            last_message_id: text(result.last_message_id()),
            text: answer.map(|answer| TerminatedText::from_string(answer.plain_text())),
            answer: answer.map_or(ptr::null(), ptr::from_ref),
            session: result.session().map_or(ptr::null(), ptr::from_ref),
            owner: None,
        }
    }
}

/// Runs a prompt step by step.
pub struct RunnerHandle {
    runner: Runner,
    told: Told,
    result: *mut RunResultHandle,
}

impl Handle for RunnerHandle {
    const KIND: Kind = Kind {
        number: 8,
        name: "factory_runner",
    };
}

impl RunnerHandle {
    fn new(runner: Runner) -> RunnerHandle {
        RunnerHandle {
            result: handle::give(RunResultHandle::of(runner.result())),
            runner,
            told: Told::nothing(),
        }
    }

    fn step(&mut self) -> Outcome<*const factory_event> {
        self.told = Told::nothing();
        let event = self.runner.next_event();
        let told = event.map(|event| event.map(told));
        // SAFETY: given by `new`, and freed by nobody else.
        if let Some(result) = unsafe { handle::look_mut(self.result) } {
            *result = RunResultHandle::of(self.runner.result());
        }
        let Some(told) = told? else {
            return Ok(ptr::null());
        };
        self.told = told.with(self.runner.result().session(), self.runner.failure());
        Ok(self.told.event())
    }
}

impl Drop for RunnerHandle {
    fn drop(&mut self) {
        // SAFETY: given by `new`, and C reads it no longer than the runner.
        unsafe { handle::free(self.result) };
    }
}

fn told(event: RunEvent<'_>) -> Told {
    match event {
        RunEvent::Opened => Told::kind(FACTORY_EVENT_OPENED),
        RunEvent::Posted => Told::kind(FACTORY_EVENT_POSTED),
        RunEvent::TimedOut => Told::timed_out(),
        RunEvent::Follow(event) => Told::of(event),
    }
}

/// # Safety
/// `options` is NULL or points at `options->size` readable bytes with valid members.
unsafe fn read(options: *const factory_run_options) -> Outcome<RunOptions> {
    // SAFETY: the caller's promise.
    unsafe {
        let options = sized::read(options, "options")?;
        let session_id = optional_text(options.session_id, "options.session_id")?;
        let create = sized::read_optional(options.create, "options.create")?;
        let message = sized::read(options.message, "options.message")?;
        // Before a session is opened for nothing.
        if message.body_json.is_null() && optional_text(message.text, "text")? == Some("") {
            return Err(Error::invalid_argument("options.message.text", "is empty"));
        }
        Ok(RunOptions {
            session_id: session_id.filter(|id| !id.is_empty()).map(str::to_owned),
            create_body: create.body()?.unwrap_or_default(),
            post_body: message.body()?.unwrap_or_default(),
            pace: pace(
                options.settle_ms,
                options.patience_ms,
                options.sign_of_life_ms,
            ),
            timeout: timeout(options.timeout_ms),
            interrupts: options.interrupt_on_timeout,
            cancel: handle::look(options.cancel).cloned(),
        })
    }
}

/// Runs a prompt to its answer: opens a session, unless one is given, posts the prompt, and follows the session, as a follower
/// does, until it has finished.
///
/// Nothing is posted twice. A write that the service has declined is made again for as long as failures are borne: 429, 503 with
/// `Retry-After`, no connection, and 404 of the new session. Where it is not known what became of the prompt, it is looked for
/// in the new session; in a session that was there before, that is the error.
///
/// @param client The client; not NULL.
/// @param options What to run, and how; not NULL; read before the call returns.
/// @param out_result Receives what the run has come to, to release with `factory_run_result_free`. **Also on failure**, so that
///   nothing that was begun is lost; NULL only when `options` or another argument was refused.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK` when the session has finished, has stopped without an answer, or its time was over, which
///   `factory_run_result_end` tells apart; or what went wrong, `FACTORY_ERR_CANCELLED` among it.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the end.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_run(
    client: *const Client,
    options: *const factory_run_options,
    out_result: *mut *mut RunResultHandle,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe {
        clear(out_result, ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let options = read(options)?;
            let out_result = output(out_result, "out_result")?;
            let (result, error) = client.run_prompt(options)?;
            let mut handle = RunResultHandle::of(&result);
            handle.owner = Some(result);
            *out_result = handle::give(handle);
            error.map_or(Ok(()), Err)
        })
    }
}

/// Creates a runner, which runs a prompt as `factory_run` does, step by step. It asks nothing yet; its time is counted from
/// here.
///
/// @param client The client; not NULL. It may be freed before the runner.
/// @param options What to run, and how; not NULL; copied, the cancel token included.
/// @param out_runner Receives the runner, to release with `factory_runner_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
/// @par Threads
/// A runner belongs to one thread at a time.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_runner_new(
    client: *const Client,
    options: *const factory_run_options,
    out_runner: *mut *mut RunnerHandle,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as above.
    unsafe {
        clear(out_runner, ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let options = read(options)?;
            let out_runner = output(out_runner, "out_runner")?;
            *out_runner = handle::give(RunnerHandle::new(client.runner(options)?));
            Ok(())
        })
    }
}

/// Takes the next step: waits until there is something to tell.
///
/// @param runner The runner; not NULL.
/// @param out_event Receives the event, which belongs to the runner and is valid until the next step, or until the runner is
///   freed; NULL after the last event, and on failure. It tells what a follower tells, and when the session is open and the
///   prompt posted; messages from the prompt on.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
/// @return `FACTORY_OK`, also after the last event; or what went wrong. After a failure the step may be taken again: nothing is
///   lost, and what may have been carried out is not sent twice.
/// @par Threads
/// Blocks. A cancel token ends it at once, from any thread.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_runner_next(
    runner: *mut RunnerHandle,
    out_event: *mut *const factory_event,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as above; one thread at a time uses the runner.
    unsafe {
        clear(out_event, ptr::null());
        explicit(out_error, || {
            let runner = object_mut(runner, "runner")?;
            let out_event = output(out_event, "out_event")?;
            *out_event = runner.step()?;
            Ok(())
        })
    }
}

/// Gives what a run has come to so far, also after a failure.
///
/// @param runner The runner, or NULL.
/// @return The result, owned by the runner, which changes with every step and is valid until the runner is freed: do not free
///   it. What it gives is valid until the next step. NULL when `runner` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_runner_result(
    runner: *const RunnerHandle,
) -> *const RunResultHandle {
    // SAFETY: NULL or live, as the header asks. The same holds in every function below.
    unsafe { getter(runner, ptr::null(), |runner| runner.result.cast_const()) }
}

/// Releases a runner with its event and its result. The session goes on.
///
/// @param runner A runner, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_runner_free(runner: *mut RunnerHandle) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(runner) });
}

/// Tells how a run has ended.
///
/// @param result The result, or NULL.
/// @return `FACTORY_END_...`; `FACTORY_END_NONE` while it goes on, and when `result` is NULL.
/// @par Threads
/// A result of `factory_run` is read-only: any number of threads may read it at once. That of a runner belongs to the runner's
/// thread. This holds for every function that takes `const factory_run_result *`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_run_result_end(result: *const RunResultHandle) -> i32 {
    // SAFETY: as above.
    unsafe { getter(result, FACTORY_END_NONE, |result| result.end) }
}

/// Gives the session, as soon as it is known.
///
/// @param result The result, or NULL.
/// @return The session's id, owned by the result; `ptr` NULL when no session was opened, or it is not known.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_run_result_session_id(result: *const RunResultHandle) -> Text {
    // SAFETY: as above.
    unsafe {
        getter(result, Text::ABSENT, |result| {
            Text::of(result.session_id.as_ref())
        })
    }
}

/// Gives the prompt, as soon as it is posted.
///
/// @param result The result, or NULL.
/// @return The message's id, owned by the result; `ptr` NULL when it was not posted, or that is not known.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_run_result_message_id(result: *const RunResultHandle) -> Text {
    // SAFETY: as above.
    unsafe {
        getter(result, Text::ABSENT, |result| {
            Text::of(result.message_id.as_ref())
        })
    }
}

/// Gives the newest message that was told: with it as `from_message_id` a follower goes on where the run has ended.
///
/// @param result The result, or NULL.
/// @return The message's id, owned by the result; `ptr` NULL when none is known.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_run_result_last_message_id(
    result: *const RunResultHandle,
) -> Text {
    // SAFETY: as above.
    unsafe {
        getter(result, Text::ABSENT, |result| {
            Text::of(result.last_message_id.as_ref())
        })
    }
}

/// Gives what the assistant has answered: the text blocks of its last message, joined by a blank line.
///
/// @param result The result, or NULL.
/// @return The text, owned by the result; `ptr` NULL when there is no answer.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_run_result_text(result: *const RunResultHandle) -> Text {
    // SAFETY: as above.
    unsafe {
        getter(result, Text::ABSENT, |result| {
            Text::of(result.text.as_ref())
        })
    }
}

/// Gives the message that is the answer.
///
/// @param result The result, or NULL.
/// @return The message, owned by the result; NULL when there is no answer.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_run_result_answer(
    result: *const RunResultHandle,
) -> *const Message {
    // SAFETY: as above.
    unsafe { getter(result, ptr::null(), |result| result.answer) }
}

/// Gives the session as the last look has shown it, its usage included.
///
/// @param result The result, or NULL.
/// @return The session, owned by the result; NULL when it was not looked at.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_run_result_session(
    result: *const RunResultHandle,
) -> *const Session {
    // SAFETY: as above.
    unsafe { getter(result, ptr::null(), |result| result.session) }
}

/// Releases a result of `factory_run`. Not that of a runner.
///
/// @param result A result, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_run_result_free(result: *mut RunResultHandle) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(result) });
}
