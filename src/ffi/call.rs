//! What the plain calls share: an operation carried out, its answer as a text, and the place of its error.

use std::ffi::{CString, c_char};

use super::argument::{clear, object, optional_text, output, text};
use super::guard::{Outcome, plain, quiet, take_last_error};
use super::handle;
use super::status::factory_status;
use crate::engine::operation::{Operation, Value};
use crate::engine::{Client, Error, Status};

/// What a parameter of the query is set to, as it came from C.
#[derive(Clone, Copy)]
pub(super) enum Argument {
    Number(u32),
    Text(*const c_char),
}

/// Carries out an operation. `path` has a name and a value for each parameter of its path, `query` a value for each one of
/// its query; `body` is there where it takes one, and `out_json` where it answers with one.
///
/// # Safety
/// `handle` is NULL or live, each text NULL or a NUL-terminated string, and `out_json` NULL or valid for writes.
pub(super) unsafe fn plain_call(
    operation: &'static Operation,
    handle: *const Client,
    path: &[(&str, *const c_char)],
    query: &[Argument],
    body_json: Option<*const c_char>,
    out_json: Option<*mut *mut c_char>,
) -> factory_status {
    // SAFETY: the caller's promise.
    unsafe {
        if let Some(out_json) = out_json {
            clear(out_json, std::ptr::null_mut());
        }
        plain(|| {
            let client = object(handle, "handle")?;
            let path: Vec<&str> = path
                .iter()
                .map(|(name, value)| text(*value, name))
                .collect::<Outcome<_>>()?;
            let query: Vec<Value> = query
                .iter()
                .zip(operation.query)
                .map(|(value, parameter)| value.read(parameter.argument))
                .collect::<Outcome<_>>()?;
            let body_json = match body_json {
                Some(json) => optional_text(json, "body_json")?,
                None => None,
            };
            let body_json = body_json.filter(|json| !json.is_empty());
            let out_json = match out_json {
                Some(out_json) => Some(output(out_json, "out_json")?),
                None => None,
            };
            let json = client.call(operation, &path, &query, body_json)?;
            if let Some(out_json) = out_json {
                *out_json = handle::give_text(terminated(json)?);
            }
            Ok(())
        })
    }
}

impl Argument {
    /// # Safety
    /// A text is NULL or a NUL-terminated string.
    pub unsafe fn read<'a>(self, name: &str) -> Outcome<Value<'a>> {
        Ok(match self {
            Argument::Number(number) => Value::Number(number),
            Argument::Text(text) => {
                // SAFETY: the caller's promise.
                let text = unsafe { optional_text(text, name) }?;
                Value::Text(text.unwrap_or_default())
            }
        })
    }
}

pub(super) fn terminated(json: Vec<u8>) -> Outcome<CString> {
    CString::new(json).map_err(|_| Error::new(Status::Internal, "JSON holds a NUL".to_owned()))
}

/// Releases a text that a plain call gave. Nothing else may release it, C's `free` included.
///
/// @param text The text, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_string_free(text: *mut c_char) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free_text(text) });
}

/// Takes the details of this thread's last failed plain call, or of a setter of `factory_config` that failed.
/// Every one of them on this thread, failed or not, replaces them.
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
