//! Made by `make generate` from contract/; do not edit.
//!
//! The plain calls: one for every operation, JSON in and JSON out.

use std::ffi::c_char;

use super::call::{Argument, plain_call};
use super::status::factory_status;
use crate::engine::{Client, operations};

/// List sessions. The sessions that the caller may see, newest first, one page at a time. Open to organizations for
/// which Factory has switched it on; others get 403.
///
/// `GET /api/v0/sessions`
///
/// @param handle The client; not NULL.
/// @param limit How many sessions a page holds at most, from 1 to 100. Declared as a string, as all query values are, and not as
///   the integer one would expect; it has to be plain decimal digits. 0 lets the service choose.
/// @param cursor Where to go on, the `pagination.nextCursor` of the page before. It means nothing to a client. NULL or empty: not
///   sent; copied.
/// @param computer_id Asks this one computer for its sessions. NULL or empty: not sent; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_list_sessions(
    handle: *const Client,
    limit: u32,
    cursor: *const c_char,
    computer_id: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [];
    let query = [Argument::Number(limit), Argument::Text(cursor), Argument::Text(computer_id)];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::LIST_SESSIONS, handle, &path, &query, None, Some(out_json)) }
}

/// Create a session. Opens a session on a computer. An unknown member of the body is refused with 400, and so is a
/// `cwd` that the computer has not got.
///
/// `POST /api/v0/sessions`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param handle The client; not NULL.
/// @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_create_session(
    handle: *const Client,
    body_json: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::CREATE_SESSION, handle, &path, &query, Some(body_json), Some(out_json)) }
}

/// Get a session. For some seconds after it was created a session can be unknown here.
///
/// `GET /api/v0/sessions/{session_id}`
///
/// @param handle The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param computer_id Asks this one computer. NULL or empty: not sent; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_session(
    handle: *const Client,
    session_id: *const c_char,
    computer_id: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("session_id", session_id)];
    let query = [Argument::Text(computer_id)];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::GET_SESSION, handle, &path, &query, None, Some(out_json)) }
}

/// Update a session. Changes its settings. Whether those that are not sent stay is not known.
///
/// `PATCH /api/v0/sessions/{session_id}`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param handle The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_update_session(
    handle: *const Client,
    session_id: *const c_char,
    body_json: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("session_id", session_id)];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::UPDATE_SESSION, handle, &path, &query, Some(body_json), Some(out_json)) }
}

/// Delete a session. The session can be restored for a while; it may be listed for a moment more.
///
/// `DELETE /api/v0/sessions/{session_id}`
///
/// @param handle The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param computer_id Asks this one computer. NULL or empty: not sent; copied.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_delete_session(
    handle: *const Client,
    session_id: *const c_char,
    computer_id: *const c_char,
) -> factory_status {
    let path = [("session_id", session_id)];
    let query = [Argument::Text(computer_id)];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::DELETE_SESSION, handle, &path, &query, None, None) }
}

/// Interrupt a session. Ends the run that is going on, if there is one.
///
/// `POST /api/v0/sessions/{session_id}/interrupt`
///
/// @param handle The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupt_session(
    handle: *const Client,
    session_id: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("session_id", session_id)];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::INTERRUPT_SESSION, handle, &path, &query, None, Some(out_json)) }
}

/// List the messages of a session. Newest first, one page at a time.
///
/// `GET /api/v0/sessions/{session_id}/messages`
///
/// @param handle The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param limit How many a page holds at most, from 1 to 100, in plain decimal digits. 0 lets the service choose.
/// @param cursor Where to go on, the `pagination.nextCursor` of the page before. It means nothing to a client. NULL or empty: not
///   sent; copied.
/// @param computer_id Asks this one computer. NULL or empty: not sent; copied.
/// @param role Only the messages of this role. NULL or empty: not sent; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_messages(
    handle: *const Client,
    session_id: *const c_char,
    limit: u32,
    cursor: *const c_char,
    computer_id: *const c_char,
    role: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("session_id", session_id)];
    let query = [Argument::Number(limit), Argument::Text(cursor), Argument::Text(computer_id), Argument::Text(role)];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::GET_MESSAGES, handle, &path, &query, None, Some(out_json)) }
}

/// Post a message. Starts a run, or waits for its turn where one is going on.
///
/// `POST /api/v0/sessions/{session_id}/messages`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param handle The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_post_message(
    handle: *const Client,
    session_id: *const c_char,
    body_json: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("session_id", session_id)];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::POST_MESSAGE, handle, &path, &query, Some(body_json), Some(out_json)) }
}

/// Get one message.
///
/// `GET /api/v0/sessions/{session_id}/messages/{message_id}`
///
/// @param handle The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param message_id The message. Not NULL and not empty; copied.
/// @param computer_id Asks this one computer. NULL or empty: not sent; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_message(
    handle: *const Client,
    session_id: *const c_char,
    message_id: *const c_char,
    computer_id: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("session_id", session_id), ("message_id", message_id)];
    let query = [Argument::Text(computer_id)];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::GET_MESSAGE, handle, &path, &query, None, Some(out_json)) }
}

/// List the child sessions of a session.
///
/// `GET /api/v0/sessions/{session_id}/children`
///
/// @param handle The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param include_artifacts Whether their artifacts come along. NULL or empty: not sent; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_list_session_children(
    handle: *const Client,
    session_id: *const c_char,
    include_artifacts: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("session_id", session_id)];
    let query = [Argument::Text(include_artifacts)];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::LIST_SESSION_CHILDREN, handle, &path, &query, None, Some(out_json)) }
}

/// List the computers. All of them: there are no pages.
///
/// `GET /api/v0/computers`
///
/// @param handle The client; not NULL.
/// @param host_id Only those of this host. NULL or empty: not sent; copied.
/// @param include_provisioning_steps Whether the steps of their provisioning come along. NULL or empty: not sent; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_list_computers(
    handle: *const Client,
    host_id: *const c_char,
    include_provisioning_steps: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [];
    let query = [Argument::Text(host_id), Argument::Text(include_provisioning_steps)];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::LIST_COMPUTERS, handle, &path, &query, None, Some(out_json)) }
}

/// Create a computer. A managed one is provisioned after the answer, one of your own is active at once.
///
/// `POST /api/v0/computers`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param handle The client; not NULL.
/// @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_create_computer(
    handle: *const Client,
    body_json: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::CREATE_COMPUTER, handle, &path, &query, Some(body_json), Some(out_json)) }
}

/// Get a computer by its name.
///
/// `GET /api/v0/computers/name/{name}`
///
/// @param handle The client; not NULL.
/// @param name Its name. Not NULL and not empty; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_computer_by_name(
    handle: *const Client,
    name: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("name", name)];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::GET_COMPUTER_BY_NAME, handle, &path, &query, None, Some(out_json)) }
}

/// Get a computer. A computer that is asleep is not to be told from one that is not.
///
/// `GET /api/v0/computers/{computer_id}`
///
/// @param handle The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param include_provisioning_steps Whether the steps of its provisioning come along. NULL or empty: not sent; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_computer(
    handle: *const Client,
    computer_id: *const c_char,
    include_provisioning_steps: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let query = [Argument::Text(include_provisioning_steps)];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::GET_COMPUTER, handle, &path, &query, None, Some(out_json)) }
}

/// Update a computer.
///
/// `PATCH /api/v0/computers/{computer_id}`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param handle The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_update_computer(
    handle: *const Client,
    computer_id: *const c_char,
    body_json: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::UPDATE_COMPUTER, handle, &path, &query, Some(body_json), Some(out_json)) }
}

/// Delete a computer. For good: its key is revoked and its sessions are archived.
///
/// `DELETE /api/v0/computers/{computer_id}`
///
/// @param handle The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_delete_computer(
    handle: *const Client,
    computer_id: *const c_char,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::DELETE_COMPUTER, handle, &path, &query, None, None) }
}

/// Restart a managed computer. Wakes one that is paused, and does nothing to one that runs. 400 for one of your own.
///
/// `POST /api/v0/computers/{computer_id}/restart`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param handle The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restart_computer(
    handle: *const Client,
    computer_id: *const c_char,
    body_json: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::RESTART_COMPUTER, handle, &path, &query, Some(body_json), Some(out_json)) }
}

/// Refresh a managed computer.
///
/// `POST /api/v0/computers/{computer_id}/refresh`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param handle The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refresh_computer(
    handle: *const Client,
    computer_id: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::REFRESH_COMPUTER, handle, &path, &query, None, Some(out_json)) }
}

/// Install the dependencies of a managed computer again. 409 while an installation is going on.
///
/// `POST /api/v0/computers/{computer_id}/install-deps`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param handle The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_retry_install_deps(
    handle: *const Client,
    computer_id: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let query = [];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::RETRY_INSTALL_DEPS, handle, &path, &query, None, Some(out_json)) }
}

/// Get the metrics of a managed computer. A sample every five minutes, about four days back; none while it is asleep.
///
/// `GET /api/v0/computers/{computer_id}/metrics`
///
/// @param handle The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param start The oldest sample that is wanted, as RFC 3339 writes a time. NULL or empty: not sent; copied.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_computer_metrics(
    handle: *const Client,
    computer_id: *const c_char,
    start: *const c_char,
    out_json: *mut *mut c_char,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let query = [Argument::Text(start)];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::GET_COMPUTER_METRICS, handle, &path, &query, None, Some(out_json)) }
}
