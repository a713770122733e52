//! Checks of what C passes in: pointers that must not be NULL, texts that must be UTF-8, outputs that start empty.

use std::ffi::{CStr, c_char};

use super::guard::Outcome;
use super::handle::{self, Handle};
use crate::engine::Error;

/// Borrows a required object.
///
/// # Safety
/// `handle` is NULL or live.
pub(super) unsafe fn object<'a, T: Handle>(handle: *const T, name: &str) -> Outcome<&'a T> {
    // SAFETY: the caller's promise.
    unsafe { handle::look(handle) }.ok_or_else(|| null(name))
}

/// Borrows a required object that the call changes.
///
/// # Safety
/// `handle` is NULL or live, and nobody else uses it meanwhile.
pub(super) unsafe fn object_mut<'a, T: Handle>(handle: *mut T, name: &str) -> Outcome<&'a mut T> {
    // SAFETY: the caller's promise.
    unsafe { handle::look_mut(handle) }.ok_or_else(|| null(name))
}

/// Borrows required data of the caller's.
///
/// # Safety
/// `data` is NULL or valid for reads and initialised.
pub(super) unsafe fn input<'a, T>(data: *const T, name: &str) -> Outcome<&'a T> {
    // SAFETY: the caller's promise.
    unsafe { data.as_ref() }.ok_or_else(|| null(name))
}

/// Borrows a required text.
///
/// # Safety
/// `pointer` is NULL or a NUL-terminated string.
pub(super) unsafe fn text<'a>(pointer: *const c_char, name: &str) -> Outcome<&'a str> {
    // SAFETY: the caller's promise.
    unsafe { optional_text(pointer, name) }?.ok_or_else(|| null(name))
}

/// Borrows a text that may be absent (NULL).
///
/// # Safety
/// `pointer` is NULL or a NUL-terminated string.
pub(super) unsafe fn optional_text<'a>(
    pointer: *const c_char,
    name: &str,
) -> Outcome<Option<&'a str>> {
    if pointer.is_null() {
        return Ok(None);
    }
    // SAFETY: not NULL, and the caller's promise.
    let bytes = unsafe { CStr::from_ptr(pointer) };
    match bytes.to_str() {
        Ok(text) => Ok(Some(text)),
        Err(_) => Err(Error::invalid_argument(name, "is not valid UTF-8")),
    }
}

/// Empties an output before anything else can fail. A NULL output is reported by [`output`] later.
///
/// # Safety
/// `out` is NULL or valid for writes.
pub(super) unsafe fn clear<T>(out: *mut T, empty: T) {
    if !out.is_null() {
        // SAFETY: not NULL, and the caller's promise. `write` because what is there need not be initialised.
        unsafe { out.write(empty) };
    }
}

/// Borrows an output that [`clear`] has emptied.
///
/// # Safety
/// `out` is NULL or valid for writes and initialised.
pub(super) unsafe fn output<'a, T>(out: *mut T, name: &str) -> Outcome<&'a mut T> {
    // SAFETY: the caller's promise.
    unsafe { out.as_mut() }.ok_or_else(|| null(name))
}

fn null(name: &str) -> Error {
    Error::invalid_argument(name, "is NULL")
}
