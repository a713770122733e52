//! Objects that C holds by pointer: given out, looked at, taken back.

use std::ffi::{CString, c_char};

use super::live::{self, Kind};
use crate::engine::{CancelToken, Client, Config, Error};

/// What C holds by pointer.
pub(super) trait Handle {
    /// What it is to C. Numbers from 16 on are those of pages, from 128 on of pagers.
    const KIND: Kind;
}

pub(super) const fn kind(number: u8, name: &'static str) -> Kind {
    Kind { number, name }
}

impl Handle for Config {
    const KIND: Kind = kind(1, "factory_config");
}
impl Handle for Client {
    const KIND: Kind = kind(2, "factory_client");
}
impl Handle for CancelToken {
    const KIND: Kind = kind(3, "factory_cancel");
}
impl Handle for Error {
    const KIND: Kind = kind(4, "factory_error");
}

/// Texts that C frees.
const TEXT: Kind = kind(5, "text of factory_string_free");

/// Gives an object to C.
pub(super) fn give<T: Handle>(object: T) -> *mut T {
    let handle = Box::into_raw(Box::new(object));
    live::add(handle.addr(), T::KIND);
    handle
}

/// Looks at an object of C's; None for NULL.
///
/// # Safety
/// `handle` is NULL or live.
pub(super) unsafe fn look<'a, T: Handle>(handle: *const T) -> Option<&'a T> {
    live::check(handle.addr(), T::KIND);
    // SAFETY: the caller's promise.
    unsafe { handle.as_ref() }
}

/// Looks at an object of C's in order to change it; None for NULL.
///
/// # Safety
/// `handle` is NULL or live, and nobody else uses it meanwhile.
pub(super) unsafe fn look_mut<'a, T: Handle>(handle: *mut T) -> Option<&'a mut T> {
    live::check(handle.addr(), T::KIND);
    // SAFETY: the caller's promise.
    unsafe { handle.as_mut() }
}

/// Frees an object that C gives up; NULL does nothing.
///
/// # Safety
/// `handle` is NULL or live, and nobody uses it any more.
pub(super) unsafe fn free<T: Handle>(handle: *mut T) {
    if !handle.is_null() {
        live::remove(handle.addr(), T::KIND);
        // SAFETY: made by `give`, and the caller's promise.
        drop(unsafe { Box::from_raw(handle) });
    }
}

/// Gives a text to C.
pub(super) fn give_text(text: CString) -> *mut c_char {
    let text = text.into_raw();
    live::add(text.addr(), TEXT);
    text
}

/// Frees a text that C gives up; NULL does nothing.
///
/// # Safety
/// `text` is NULL or live, and nobody uses it any more.
pub(super) unsafe fn free_text(text: *mut c_char) {
    if !text.is_null() {
        live::remove(text.addr(), TEXT);
        // SAFETY: made by `give_text`, and the caller's promise.
        drop(unsafe { CString::from_raw(text) });
    }
}
