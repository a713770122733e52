//! The raw call: what is not in the contract.

use std::ffi::c_char;

use super::argument::{clear, object, optional_text, output, text};
use super::call::terminated;
use super::guard::explicit;
use super::handle;
use super::options;
use super::status::factory_status;
use crate::engine::{CancelToken, Client, Error};

/// Asks for anything below the base URL: operations that this library has no call for. Deadline, retries, errors and the key
/// are as everywhere; GET, PUT and DELETE may be repeated, POST and PATCH are never done twice.
///
/// @param client The client; not NULL.
/// @param method "GET", "POST", "PUT", "PATCH" or "DELETE"; not NULL; copied.
/// @param path What stands behind the base URL, with its query, for instance "/api/v0/sessions?limit=1"; not NULL; copied. It
///   begins with a slash, is percent-encoded already, and has no segment "." or "..".
/// @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body, the only
///   choice with GET and DELETE.
/// @param timeout_ms Deadline of the call in milliseconds; 0 takes the client's.
/// @param cancel Token that ends the call early, or NULL. The caller keeps its own handle to it.
/// @param out_http_status Receives the status of a success, 200 to 206; 0 on failure.
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL when it has no body, and on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_request(
    client: *const Client,
    method: *const c_char,
    path: *const c_char,
    body_json: *const c_char,
    timeout_ms: u64,
    cancel: *const CancelToken,
    out_http_status: *mut u32,
    out_json: *mut *mut c_char,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe {
        clear(out_http_status, 0);
        clear(out_json, std::ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let (method, path) = (text(method, "method")?, text(path, "path")?);
            let body_json = optional_text(body_json, "body_json")?.filter(|json| !json.is_empty());
            let timeout = options::timeout(timeout_ms);
            let cancel = handle::look(cancel).cloned();
            let out_http_status = output(out_http_status, "out_http_status")?;
            let out_json = output(out_json, "out_json")?;
            let (http_status, json) = client.raw(method, path, body_json, timeout, cancel)?;
            if !json.is_empty() {
                *out_json = handle::give_text(terminated(json)?);
            }
            *out_http_status = u32::from(http_status);
            Ok(())
        })
    }
}
