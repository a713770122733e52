//! The plain call: one page as JSON text.

use std::ffi::{CString, c_char};

use super::argument::{clear, object, optional_text, output};
use super::guard::{plain, quiet, take_last_error};
use super::handle;
use super::status::factory_status;
use crate::engine::{Client, Error, ListOptions, Status};

/// Lists one page of sessions as JSON text: exactly the bytes that the service sent, checked to be a well-formed page.
///
/// @param handle The client; not NULL.
/// @param limit Sessions a page, 1 to 100; 0 lets the service choose (20).
/// @param cursor Where to go on: the `nextCursor` of the page before; copied. NULL or empty: from the start.
/// @param computer_id Only the sessions of this computer; copied. NULL or empty: of all.
/// @param out_json Receives a NUL-terminated UTF-8 text to release with `factory_string_free`; NULL on failure.
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
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe {
        clear(out_json, std::ptr::null_mut());
        plain(|| {
            let client = object(handle, "handle")?;
            let options = ListOptions {
                limit,
                cursor: optional_text(cursor, "cursor")?.map(str::to_owned),
                computer_id: optional_text(computer_id, "computer_id")?.map(str::to_owned),
                ..ListOptions::default()
            };
            let out_json = output(out_json, "out_json")?;
            let json = CString::new(client.list_sessions_json(&options)?)
                .map_err(|_| Error::new(Status::Internal, "a page holds a NUL".to_owned()))?;
            *out_json = handle::give_text(json);
            Ok(())
        })
    }
}

/// Releases a text that `factory_list_sessions` gave. Nothing else may release it, C's `free` included.
///
/// @param text The text, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_string_free(text: *mut c_char) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free_text(text) });
}

/// Takes the details of this thread's last failed plain call: `factory_list_sessions` or a setter of `factory_config`.
/// Every plain call on this thread, failed or not, replaces them.
///
/// @return The error, to release with `factory_error_free`; NULL when there is none, or when it was taken before.
/// @par Threads
/// Each thread has its own. Code that moves between threads (goroutines, Swift tasks) uses the typed calls.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn factory_last_error_take() -> *mut Error {
    quiet(std::ptr::null_mut(), || {
        take_last_error().map_or(std::ptr::null_mut(), handle::give)
    })
}
