//! Details of a failure.

use super::guard::{getter, quiet};
use super::handle;
use super::status::{FACTORY_OK, factory_status};
use crate::engine::Error;
use crate::engine::rows::Text;

/// Gives the status code of an error.
///
/// @param error The error, or NULL.
/// @return The code that the failed call returned; `FACTORY_OK` when `error` is NULL.
/// @par Threads
/// An error is read-only and refers to nothing else: any thread may read it, also after its client is gone. This holds
/// for every function that takes `const factory_error *`. Texts are owned by the error and valid until it is freed.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_status(error: *const Error) -> factory_status {
    // SAFETY: NULL or live, as the header asks. The same holds in every function below.
    unsafe { getter(error, FACTORY_OK, |error| error.status() as i32) }
}

/// Gives the message for people: one line, what happened and what to do. Never holds the key.
///
/// @param error The error, or NULL.
/// @return The message; `ptr` NULL only when `error` is NULL.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_message(error: *const Error) -> Text {
    // SAFETY: as above.
    unsafe { getter(error, Text::ABSENT, |error| Text::of(error.message_text())) }
}

/// Gives the HTTP status of the answer.
///
/// @param error The error, or NULL.
/// @return The status, for instance 403; 0 when there was no answer.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_http_status(error: *const Error) -> u32 {
    // SAFETY: as above.
    unsafe { getter(error, 0, |error| error.http_status().map_or(0, u32::from)) }
}

/// Gives the `title` of the service's error answer.
///
/// @param error The error, or NULL.
/// @return The title; `ptr` NULL when there is none.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_title(error: *const Error) -> Text {
    // SAFETY: as above.
    unsafe { getter(error, Text::ABSENT, |error| Text::of(error.title_text())) }
}

/// Gives the `detail` of the service's error answer.
///
/// @param error The error, or NULL.
/// @return The detail; `ptr` NULL when there is none.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_detail(error: *const Error) -> Text {
    // SAFETY: as above.
    unsafe { getter(error, Text::ABSENT, |error| Text::of(error.detail_text())) }
}

/// Gives the `metadata` of the service's error answer, as JSON.
///
/// @param error The error, or NULL.
/// @return The JSON; `ptr` NULL when there is none.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_metadata_json(error: *const Error) -> Text {
    // SAFETY: as above.
    unsafe { getter(error, Text::ABSENT, |error| Text::of(error.metadata_text())) }
}

/// Gives the body of the answer, cut to 16 KiB at a character, whatever its type; bytes that are not UTF-8 are replaced.
///
/// @param error The error, or NULL.
/// @return The body; `ptr` NULL when there is none.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_body(error: *const Error) -> Text {
    // SAFETY: as above.
    unsafe { getter(error, Text::ABSENT, |error| Text::of(error.body_text())) }
}

/// Gives the `x-request-id` of the answer, or the `requestId` of the service's error document, for a report to the service.
///
/// @param error The error, or NULL.
/// @return The id; `ptr` NULL when there is none.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_request_id(error: *const Error) -> Text {
    // SAFETY: as above.
    unsafe {
        getter(error, Text::ABSENT, |error| {
            Text::of(error.request_id_text())
        })
    }
}

/// Tells how long the service asked to wait before the next attempt (RFC 9110, section 10.2.3).
///
/// @param error The error, or NULL.
/// @return Milliseconds from the moment of the answer; -1 when the service did not say.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_retry_after_ms(error: *const Error) -> i64 {
    // SAFETY: as above.
    unsafe {
        getter(error, -1, |error| {
            error.retry_after().map_or(-1, |wait| {
                i64::try_from(wait.as_millis()).unwrap_or(i64::MAX)
            })
        })
    }
}

/// Counts the attempts that the call made.
///
/// @param error The error, or NULL.
/// @return The number of requests sent or connections tried; 0 when the call failed before the first.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_attempts(error: *const Error) -> u32 {
    // SAFETY: as above.
    unsafe { getter(error, 0, Error::attempts) }
}

/// Tells whether the service may have carried out what the call was to change, although it failed: its request had left, in
/// whole or in part, and no answer came that says that it was not carried out. 424, 500, 502 and 504 do not say that. Look at
/// the service before you make such a call again.
///
/// @param error The error, or NULL.
/// @return Whether that is so; false for a call that changes nothing there, as every list and get.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_outcome_unknown(error: *const Error) -> bool {
    // SAFETY: as above.
    unsafe { getter(error, false, Error::outcome_unknown) }
}

/// Releases an error.
///
/// @param error An error, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_error_free(error: *mut Error) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(error) });
}
