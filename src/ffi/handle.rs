//! Objects that C holds by pointer: given out, looked at, taken back.

use std::ffi::{CString, c_char};

use super::live::{self, Kind};
use crate::engine::{CancelToken, Client, Config, Error, SessionPage, SessionPager};

/// What C holds by pointer.
pub(super) trait Handle {
    /// What it is to C.
    const KIND: Kind;
}

impl Handle for Config {
    const KIND: Kind = Kind::Config;
}
impl Handle for Client {
    const KIND: Kind = Kind::Client;
}
impl Handle for SessionPage {
    const KIND: Kind = Kind::Page;
}
impl Handle for SessionPager {
    const KIND: Kind = Kind::Pager;
}
impl Handle for CancelToken {
    const KIND: Kind = Kind::Cancel;
}
impl Handle for Error {
    const KIND: Kind = Kind::Error;
}

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
    live::add(text.addr(), Kind::Text);
    text
}

/// Frees a text that C gives up; NULL does nothing.
///
/// # Safety
/// `text` is NULL or live, and nobody uses it any more.
pub(super) unsafe fn free_text(text: *mut c_char) {
    if !text.is_null() {
        live::remove(text.addr(), Kind::Text);
        // SAFETY: made by `give_text`, and the caller's promise.
        drop(unsafe { CString::from_raw(text) });
    }
}
