//! Changes of a session that keep all else.

use std::ffi::c_char;

use super::argument::{clear, object, output, text};
use super::guard::{Outcome, explicit};
use super::handle;
use super::options::{self, factory_call_options};
use super::status::factory_status;
use crate::engine::rows::runtime::Page;
use crate::engine::rows::{Session, SessionPage};
use crate::engine::{CallOptions, Client, Error};

/// What is changed, with the session and a name where it takes one.
type Change<'a> = &'a dyn Fn(&Client, &str, &CallOptions) -> Outcome<Page<Session>>;

/// # Safety
/// Outputs are NULL or valid for writes, the rest NULL or valid.
unsafe fn change(
    client: *const Client,
    session_id: *const c_char,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
    change: Change<'_>,
) -> factory_status {
    // SAFETY: the caller's promise.
    unsafe {
        clear(out_page, std::ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let session_id = text(session_id, "session_id")?;
            let options = options::read_call(options)?;
            let out_page = output(out_page, "out_page")?;
            *out_page = handle::give(SessionPage::from(change(client, session_id, &options)?));
            Ok(())
        })
    }
}

/// Archives a session, and keeps its other settings: reads them, and writes them back with the moment. A session that is
/// archived already keeps its moment.
///
/// The service has no call that changes one setting alone: a change that somebody else makes between the two calls is lost.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param options How to call; read before the call returns. NULL for the defaults. Its timeout holds for each of the calls.
/// @param out_page Receives a page with the session as it is now, to release with `factory_session_page_free`; NULL on
///   failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answers are complete,
/// a deadline has passed or the token is cancelled.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_archive_session(
    client: *const Client,
    session_id: *const c_char,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let archive: Change = &|client, id, options| client.archive_session(id, options);
    // SAFETY: as the header asks.
    unsafe { change(client, session_id, options, out_page, out_error, archive) }
}

/// Takes a session out of the archive, and keeps its other settings, as `factory_archive_session` does.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param options As for `factory_archive_session`.
/// @param out_page As for `factory_archive_session`.
/// @param out_error As for `factory_archive_session`.
/// @return `FACTORY_OK`, or what went wrong.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_unarchive_session(
    client: *const Client,
    session_id: *const c_char,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    let unarchive: Change = &|client, id, options| client.unarchive_session(id, options);
    // SAFETY: as the header asks.
    unsafe { change(client, session_id, options, out_page, out_error, unarchive) }
}

/// Gives a session a tag, unless it has it, and keeps its other settings, as `factory_archive_session` does.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param name The tag's name. Not NULL and not empty; copied.
/// @param options As for `factory_archive_session`.
/// @param out_page As for `factory_archive_session`.
/// @param out_error As for `factory_archive_session`.
/// @return `FACTORY_OK`, or what went wrong.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_tag_session(
    client: *const Client,
    session_id: *const c_char,
    name: *const c_char,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as the header asks.
    let tag: Change =
        &|client, id, options| client.tag_session(id, unsafe { text(name, "name") }?, options);
    // SAFETY: as the header asks.
    unsafe { change(client, session_id, options, out_page, out_error, tag) }
}

/// Takes a tag off a session, and keeps its other settings, as `factory_archive_session` does. Does nothing to a session
/// that has not got it.
///
/// @param client The client; not NULL.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param name The tag's name. Not NULL; copied.
/// @param options As for `factory_archive_session`.
/// @param out_page As for `factory_archive_session`.
/// @param out_error As for `factory_archive_session`.
/// @return `FACTORY_OK`, or what went wrong.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_untag_session(
    client: *const Client,
    session_id: *const c_char,
    name: *const c_char,
    options: *const factory_call_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as the header asks.
    let untag: Change =
        &|client, id, options| client.untag_session(id, unsafe { text(name, "name") }?, options);
    // SAFETY: as the header asks.
    unsafe { change(client, session_id, options, out_page, out_error, untag) }
}
