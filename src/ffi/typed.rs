//! Made by `make generate` from contract/; do not edit.
//!
//! The typed calls: one for every operation that is not told to be without, rows out.

use std::ffi::c_char;

use super::options::factory_call_options;
use super::page::{NoParams, TypedCall};
use super::params::*;
use super::status::factory_status;
use crate::engine::rows::*;
use crate::engine::{Client, Error, operations};

/// List sessions. The sessions that the caller may see, newest first, one page at a time. Open to organizations for
/// which Factory has switched it on; others get 403.
///
/// The typed form of `factory_list_sessions`.
///
/// @param client The client; not NULL.
/// @param params What to ask for; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives the page, to release with `factory_session_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_list_sessions_typed(
    client: *const Client,
    params: *const ListSessionsParams,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [];
    let call = TypedCall { operation: &operations::LIST_SESSIONS, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::LIST_SESSIONS, out_page, out_error) }
}

/// Create a session. Opens a session on a computer. An unknown member of the body is refused with 400, and so is a
/// `cwd` that the computer has not got.
///
/// The typed form of `factory_create_session`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param client The client; not NULL.
/// @param params What to send; read before the call returns. NULL: a body without members.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_session_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_create_session_typed(
    client: *const Client,
    params: *const CreateSessionParams,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [];
    let call = TypedCall { operation: &operations::CREATE_SESSION, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::CREATE_SESSION, out_page, out_error) }
}

/// Get a session. For some seconds after it was created a session can be unknown here.
///
/// The typed form of `factory_get_session`.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param params What to ask for; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_session_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_session_typed(
    client: *const Client,
    session_id: *const c_char,
    params: *const GetSessionParams,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("session_id", session_id)];
    let call = TypedCall { operation: &operations::GET_SESSION, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::GET_SESSION, out_page, out_error) }
}

/// Update a session. Changes its settings. Whether those that are not sent stay is not known.
///
/// The typed form of `factory_update_session`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param params What to send; read before the call returns. NULL: a body without members.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_session_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_update_session_typed(
    client: *const Client,
    session_id: *const c_char,
    params: *const UpdateSessionParams,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("session_id", session_id)];
    let call = TypedCall { operation: &operations::UPDATE_SESSION, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::UPDATE_SESSION, out_page, out_error) }
}

/// Delete a session. The session can be restored for a while; it may be listed for a moment more.
///
/// The typed form of `factory_delete_session`.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param params What to ask for; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_delete_session_typed(
    client: *const Client,
    session_id: *const c_char,
    params: *const DeleteSessionParams,
    options: *const factory_call_options,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("session_id", session_id)];
    let call = TypedCall { operation: &operations::DELETE_SESSION, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.done(out_error) }
}

/// Interrupt a session. Ends the run that is going on, if there is one.
///
/// The typed form of `factory_interrupt_session`.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_interrupted_session_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupt_session_typed(
    client: *const Client,
    session_id: *const c_char,
    options: *const factory_call_options,
    out_page: *mut *mut InterruptedSessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("session_id", session_id)];
    let params = std::ptr::null::<NoParams>();
    let call = TypedCall { operation: &operations::INTERRUPT_SESSION, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::INTERRUPT_SESSION, out_page, out_error) }
}

/// List the messages of a session. Newest first, one page at a time.
///
/// The typed form of `factory_get_messages`.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param params What to ask for; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives the page, to release with `factory_message_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_messages_typed(
    client: *const Client,
    session_id: *const c_char,
    params: *const GetMessagesParams,
    options: *const factory_call_options,
    out_page: *mut *mut MessagePage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("session_id", session_id)];
    let call = TypedCall { operation: &operations::GET_MESSAGES, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::GET_MESSAGES, out_page, out_error) }
}

/// Post a message. Starts a run, or waits for its turn where one is going on.
///
/// The typed form of `factory_post_message`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param params What to send; read before the call returns. NULL: a body without members.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_posted_message_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_post_message_typed(
    client: *const Client,
    session_id: *const c_char,
    params: *const PostMessageParams,
    options: *const factory_call_options,
    out_page: *mut *mut PostedMessagePage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("session_id", session_id)];
    let call = TypedCall { operation: &operations::POST_MESSAGE, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::POST_MESSAGE, out_page, out_error) }
}

/// Get one message.
///
/// The typed form of `factory_get_message`.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param message_id The message. Not NULL and not empty; copied.
/// @param params What to ask for; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_message_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_message_typed(
    client: *const Client,
    session_id: *const c_char,
    message_id: *const c_char,
    params: *const GetMessageParams,
    options: *const factory_call_options,
    out_page: *mut *mut MessagePage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("session_id", session_id), ("message_id", message_id)];
    let call = TypedCall { operation: &operations::GET_MESSAGE, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::GET_MESSAGE, out_page, out_error) }
}

/// List the child sessions of a session.
///
/// The typed form of `factory_list_session_children`.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param params What to ask for; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives the page, to release with `factory_session_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_list_session_children_typed(
    client: *const Client,
    session_id: *const c_char,
    params: *const ListSessionChildrenParams,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("session_id", session_id)];
    let call = TypedCall { operation: &operations::LIST_SESSION_CHILDREN, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::LIST_SESSION_CHILDREN, out_page, out_error) }
}

/// List the computers. All of them: there are no pages.
///
/// The typed form of `factory_list_computers`.
///
/// @param client The client; not NULL.
/// @param params What to ask for; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives the page, to release with `factory_computer_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_list_computers_typed(
    client: *const Client,
    params: *const ListComputersParams,
    options: *const factory_call_options,
    out_page: *mut *mut ComputerPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [];
    let call = TypedCall { operation: &operations::LIST_COMPUTERS, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::LIST_COMPUTERS, out_page, out_error) }
}

/// Create a computer. A managed one is provisioned after the answer, one of your own is active at once.
///
/// The typed form of `factory_create_computer`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param client The client; not NULL.
/// @param params What to send; read before the call returns. NULL: a body without members.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_create_computer_typed(
    client: *const Client,
    params: *const CreateComputerParams,
    options: *const factory_call_options,
    out_page: *mut *mut ComputerPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [];
    let call = TypedCall { operation: &operations::CREATE_COMPUTER, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::CREATE_COMPUTER, out_page, out_error) }
}

/// Get a computer by its name.
///
/// The typed form of `factory_get_computer_by_name`.
///
/// @param client The client; not NULL.
/// @param name Its name. Not NULL and not empty; copied.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_computer_by_name_typed(
    client: *const Client,
    name: *const c_char,
    options: *const factory_call_options,
    out_page: *mut *mut ComputerPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("name", name)];
    let params = std::ptr::null::<NoParams>();
    let call = TypedCall { operation: &operations::GET_COMPUTER_BY_NAME, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::GET_COMPUTER_BY_NAME, out_page, out_error) }
}

/// Get a computer. A computer that is asleep is not to be told from one that is not.
///
/// The typed form of `factory_get_computer`.
///
/// @param client The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param params What to ask for; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_computer_typed(
    client: *const Client,
    computer_id: *const c_char,
    params: *const GetComputerParams,
    options: *const factory_call_options,
    out_page: *mut *mut ComputerPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let call = TypedCall { operation: &operations::GET_COMPUTER, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::GET_COMPUTER, out_page, out_error) }
}

/// Update a computer.
///
/// The typed form of `factory_update_computer`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param client The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param params What to send; read before the call returns. NULL: a body without members.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_update_computer_typed(
    client: *const Client,
    computer_id: *const c_char,
    params: *const UpdateComputerParams,
    options: *const factory_call_options,
    out_page: *mut *mut ComputerPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let call = TypedCall { operation: &operations::UPDATE_COMPUTER, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::UPDATE_COMPUTER, out_page, out_error) }
}

/// Delete a computer. For good: its key is revoked and its sessions are archived.
///
/// The typed form of `factory_delete_computer`.
///
/// @param client The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_delete_computer_typed(
    client: *const Client,
    computer_id: *const c_char,
    options: *const factory_call_options,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let params = std::ptr::null::<NoParams>();
    let call = TypedCall { operation: &operations::DELETE_COMPUTER, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.done(out_error) }
}

/// Restart a managed computer. Wakes one that is paused, and does nothing to one that runs. 400 for one of your own.
///
/// The typed form of `factory_restart_computer`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param client The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param params What to send; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_restarted_computer_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restart_computer_typed(
    client: *const Client,
    computer_id: *const c_char,
    params: *const RestartComputerParams,
    options: *const factory_call_options,
    out_page: *mut *mut RestartedComputerPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let call = TypedCall { operation: &operations::RESTART_COMPUTER, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::RESTART_COMPUTER, out_page, out_error) }
}

/// Refresh a managed computer.
///
/// The typed form of `factory_refresh_computer`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param client The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_refreshed_computer_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refresh_computer_typed(
    client: *const Client,
    computer_id: *const c_char,
    options: *const factory_call_options,
    out_page: *mut *mut RefreshedComputerPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let params = std::ptr::null::<NoParams>();
    let call = TypedCall { operation: &operations::REFRESH_COMPUTER, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::REFRESH_COMPUTER, out_page, out_error) }
}

/// Install the dependencies of a managed computer again. 409 while an installation is going on.
///
/// The typed form of `factory_retry_install_deps`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
///
/// @param client The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_retry_install_deps_typed(
    client: *const Client,
    computer_id: *const c_char,
    options: *const factory_call_options,
    out_page: *mut *mut ComputerPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let params = std::ptr::null::<NoParams>();
    let call = TypedCall { operation: &operations::RETRY_INSTALL_DEPS, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::RETRY_INSTALL_DEPS, out_page, out_error) }
}

/// Get the metrics of a managed computer. A sample every five minutes, about four days back; none while it is asleep.
///
/// The typed form of `factory_get_computer_metrics`.
///
/// @param client The client; not NULL.
/// @param computer_id The computer. Not NULL and not empty; copied.
/// @param params What to ask for; read before the call returns. NULL: nothing of it.
/// @param options How to call; read before the call returns. NULL for the defaults.
/// @param out_page Receives the page, to release with `factory_computer_metric_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_get_computer_metrics_typed(
    client: *const Client,
    computer_id: *const c_char,
    params: *const GetComputerMetricsParams,
    options: *const factory_call_options,
    out_page: *mut *mut ComputerMetricPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("computer_id", computer_id)];
    let call = TypedCall { operation: &operations::GET_COMPUTER_METRICS, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.rows(roots::GET_COMPUTER_METRICS, out_page, out_error) }
}
