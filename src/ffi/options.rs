//! What typed calls are given beside what they ask for.

use std::ffi::c_char;
use std::mem::{offset_of, size_of};
use std::time::Duration;

use super::argument::optional_text;
use super::guard::{Outcome, plain};
use super::handle;
use super::sized::{self, Sized, is_size};
use super::status::factory_status;
use crate::engine::{CallOptions, CancelToken, Error, ListOptions};

/// What a listing call asks for. Set it up with `factory_list_options_init`, then set members. Since 0.1.0.
#[allow(non_camel_case_types)]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct factory_list_options {
    /// Size of this structure as the caller knows it; set by `factory_list_options_init`.
    pub size: usize,
    /// Sessions a page, 1 to 100; 0 lets the service choose (20).
    pub limit: u32,
    /// Where to go on: the next cursor of the page before. NULL or empty: from the start. Copied by the call.
    pub cursor: *const c_char,
    /// Only the sessions of this computer. NULL or empty: of all. Copied by the call.
    pub computer_id: *const c_char,
    /// Deadline of each call in milliseconds; 0 takes the client's.
    pub timeout_ms: u64,
    /// Token that ends the call early, or NULL. The caller keeps its own handle to it.
    pub cancel: *const CancelToken,
    /// Whether a page keeps its rows and their texts alone, for programs that keep many pages: each then takes two fifths of
    /// the memory where sessions repeat each other's tools and tags (0.7 instead of 1.8 bytes a byte of its JSON; 1.1 where
    /// nothing is repeated), and a quarter more CPU time to fetch. Rows read the same; `factory_session_page_json` and
    /// `factory_session_page_session_json` give the absent text.
    pub discard_json: bool,
}

// SAFETY: so it is declared.
unsafe impl Sized for factory_list_options {
    const NAME: &'static str = "factory_list_options";
    // That of tests/abi/older.
    const OLDEST: usize = offset_of!(factory_list_options, timeout_ms);
    const SET_UP: &'static str = "set it up with factory_list_options_init";
}

/// How a typed call is made, whatever it asks for. Begin with `{ .size = sizeof(factory_call_options) }`: all else 0, which is the
/// default, then set members. Since 0.2.0.
#[allow(non_camel_case_types)]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct factory_call_options {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Deadline of the call in milliseconds; 0 takes the client's. A pager's holds for each page.
    pub timeout_ms: u64,
    /// Token that ends the call early, or NULL. The caller keeps its own handle to it.
    pub cancel: *const CancelToken,
    /// Whether a page keeps its rows and their texts alone, as `factory_list_options.discard_json` says.
    pub discard_json: bool,
}

// SAFETY: so it is declared.
unsafe impl Sized for factory_call_options {
    const NAME: &'static str = "factory_call_options";
    const OLDEST: usize = size_of::<factory_call_options>();
}

/// Sets up options: everything empty, and the size.
///
/// @param options The options; not NULL.
/// @param size `sizeof *options`.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_list_options_init(
    options: *mut factory_list_options,
    size: usize,
) -> factory_status {
    plain(|| {
        if options.is_null() {
            return Err(Error::invalid_argument("options", "is NULL"));
        }
        if !is_size::<factory_list_options>(size) {
            return Err(Error::invalid_argument(
                "size",
                "is not the size of factory_list_options: pass sizeof options",
            ));
        }
        // SAFETY: the caller owns `size` bytes there.
        unsafe {
            options.cast::<u8>().write_bytes(0, size);
            (&raw mut (*options).size).write(size);
        }
        Ok(())
    })
}

/// Reads what a listing call asks for.
///
/// # Safety
/// `options` is NULL or points at `options->size` readable bytes with valid members.
pub(super) unsafe fn read(options: *const factory_list_options) -> Outcome<ListOptions> {
    // SAFETY: the caller's promise.
    unsafe {
        let options = sized::read(options, "options")?;
        Ok(ListOptions {
            limit: options.limit,
            cursor: optional_text(options.cursor, "options.cursor")?.map(str::to_owned),
            computer_id: optional_text(options.computer_id, "options.computer_id")?
                .map(str::to_owned),
            timeout: timeout(options.timeout_ms),
            cancel: handle::look(options.cancel).cloned(),
            discard_json: options.discard_json,
        })
    }
}

/// Reads how a call is made; NULL is the default.
///
/// # Safety
/// As [`read`].
pub(super) unsafe fn read_call(options: *const factory_call_options) -> Outcome<CallOptions> {
    // SAFETY: the caller's promise.
    unsafe {
        let options = sized::read_optional(options, "options")?;
        Ok(CallOptions {
            timeout: timeout(options.timeout_ms),
            cancel: handle::look(options.cancel).cloned(),
            discard_json: options.discard_json,
        })
    }
}

/// Milliseconds, of which 0 says nothing.
pub(super) fn timeout(milliseconds: u64) -> Option<Duration> {
    (milliseconds != 0).then(|| Duration::from_millis(milliseconds))
}
