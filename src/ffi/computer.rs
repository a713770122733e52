//! A computer by its name or its id.

use std::ffi::c_char;

use super::argument::{clear, object, output, text};
use super::guard::explicit;
use super::handle;
use super::options::{self, factory_call_options};
use super::status::factory_status;
use crate::engine::rows::ComputerPage;
use crate::engine::{Client, Error};

/// Finds a computer by its name, or else by its id, and waits until it can be used where that is asked for: a managed one
/// that is asleep is woken.
///
/// @param client The client; not NULL.
/// @param name_or_id Its name or its id. Not NULL and not empty; copied.
/// @param wait_ms How long to wait until it is active, in milliseconds; 0 does not wait. `FACTORY_ERR_TIMEOUT` when it is not
///   active by then, `FACTORY_ERR_FAILED_DEPENDENCY` when it failed to come up.
/// @param options How to call; read before the call returns. NULL for the defaults. Its timeout holds for each look, its token
///   ends the waiting, too.
/// @param out_page Receives a page with the one computer, to release with `factory_computer_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the computer is found, and
/// active where that is waited for.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_find_computer(
    client: *const Client,
    name_or_id: *const c_char,
    wait_ms: u64,
    options: *const factory_call_options,
    out_page: *mut *mut ComputerPage,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe {
        clear(out_page, std::ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let name_or_id = text(name_or_id, "name_or_id")?;
            let options = options::read_call(options)?;
            let out_page = output(out_page, "out_page")?;
            let wait = options::timeout(wait_ms);
            let found = client.find_computer(name_or_id, wait, &options)?;
            *out_page = handle::give(ComputerPage::from(found));
            Ok(())
        })
    }
}
