//! What a typed listing call asks for.

use std::ffi::c_char;
use std::mem::{MaybeUninit, align_of, offset_of, size_of};
use std::time::Duration;

use super::argument::{input, optional_text};
use super::guard::{Outcome, plain};
use super::handle;
use super::status::factory_status;
use crate::engine::{CancelToken, Error, ListOptions};

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

/// Size in the oldest header, `tests/abi/older`: no caller knows less.
const OLDEST_SIZE: usize = offset_of!(factory_list_options, timeout_ms);

/// A structure of a later release may be larger; one this large is a mistake.
const MAX_SIZE: usize = 4096;

fn is_size(size: usize) -> bool {
    (OLDEST_SIZE..=MAX_SIZE).contains(&size) && size % align_of::<factory_list_options>() == 0
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
        if !is_size(size) {
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

/// Reads the options that a caller passed, which may know fewer or more members than this version.
///
/// # Safety
/// `options` is NULL or points at `options->size` readable bytes with valid members.
pub(super) unsafe fn read(options: *const factory_list_options) -> Outcome<ListOptions> {
    // SAFETY: the caller's promise; members that the caller does not know stay zero, which is a value of each.
    unsafe {
        let size = *input(options.cast::<usize>(), "options")?;
        if !is_size(size) {
            return Err(Error::invalid_argument(
                "options",
                "has a wrong size: set it up with factory_list_options_init",
            ));
        }
        let known = size_of::<factory_list_options>();
        if size > known {
            let tail = std::slice::from_raw_parts(options.cast::<u8>().add(known), size - known);
            if tail.iter().any(|byte| *byte != 0) {
                return Err(Error::invalid_argument(
                    "options",
                    "sets members that this version of the library does not know",
                ));
            }
        }
        let mut whole = MaybeUninit::<factory_list_options>::zeroed();
        let bytes = whole.as_mut_ptr().cast::<u8>();
        bytes.copy_from_nonoverlapping(options.cast(), size.min(known));
        let options = whole.assume_init();
        Ok(ListOptions {
            limit: options.limit,
            cursor: optional_text(options.cursor, "options.cursor")?.map(str::to_owned),
            computer_id: optional_text(options.computer_id, "options.computer_id")?
                .map(str::to_owned),
            timeout: (options.timeout_ms != 0).then(|| Duration::from_millis(options.timeout_ms)),
            cancel: handle::look(options.cancel).cloned(),
            discard_json: options.discard_json,
        })
    }
}
