//! A page of sessions and its rows.

use super::argument::{clear, object, output};
use super::guard::{explicit, getter, quiet};
use super::handle;
use super::options::{self, factory_list_options};
use super::status::factory_status;
use crate::engine::rows::{Session, Text};
use crate::engine::{Client, Error, SessionPage};

/// Fetches one page of sessions, newest first. The service does not say which of their times it goes by.
///
/// @param client The client; not NULL.
/// @param options What to list, set up with `factory_list_options_init`; not NULL, read before the call returns.
/// @param out_page Receives the page, to release with `factory_session_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_fetch(
    client: *const Client,
    options: *const factory_list_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe {
        clear(out_page, std::ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let options = options::read(options)?;
            let out_page = output(out_page, "out_page")?;
            *out_page = handle::give(client.list_sessions(&options)?);
            Ok(())
        })
    }
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_free(page: *mut SessionPage) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the sessions of a page. A page in the middle of a walk may have none.
///
/// @param page The page; NULL counts 0.
/// @return The number of sessions.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const factory_session_page *`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_count(page: *const SessionPage) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.sessions().len()) }
}

/// Gives one session of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The session, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_at(
    page: *const SessionPage,
    index: usize,
) -> *const Session {
    quiet(std::ptr::null(), || {
        // SAFETY: as above.
        unsafe { handle::look(page) }
            .and_then(|page| page.sessions().get(index))
            .map_or(std::ptr::null(), std::ptr::from_ref)
    })
}

/// Gives all sessions of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof(factory_session)` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_rows(
    page: *const SessionPage,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const Session {
    quiet(std::ptr::null(), || {
        // SAFETY: as above; outputs are NULL or valid for writes.
        unsafe {
            clear(out_count, 0);
            clear(out_stride, 0);
            let Some(page) = handle::look(page) else {
                return std::ptr::null();
            };
            clear(out_count, page.sessions().len());
            clear(out_stride, size_of::<Session>());
            page.sessions().as_ptr()
        }
    })
}

/// Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
///
/// It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
/// an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
/// texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
///
/// @param page The page, or NULL.
/// @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_text(page: *const SessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}

/// Tells whether the service has a further page.
///
/// @param page The page; NULL has none.
/// @return Whether there is one.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_has_more(page: *const SessionPage) -> bool {
    // SAFETY: as above.
    unsafe { getter(page, false, |page| page.has_more()) }
}

/// Gives the cursor of the next page, to be handed back unchanged.
///
/// @param page The page, or NULL.
/// @return The cursor, owned by the page and valid until it is freed; `ptr` NULL when there is none.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_next_cursor(page: *const SessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.next_cursor_text()) }
}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_json(page: *const SessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one session's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `factory_session_page_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no session at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_session_json(
    page: *const SessionPage,
    index: usize,
) -> Text {
    quiet(Text::ABSENT, || {
        // SAFETY: as above.
        unsafe { handle::look(page) }.map_or(Text::ABSENT, |page| {
            page.session_json(index).map_or(Text::ABSENT, Text::lent)
        })
    })
}
