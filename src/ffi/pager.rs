//! A walk over all pages of sessions.

use super::argument::{clear, object, output};
use super::guard::explicit;
use super::handle;
use super::options::{self, factory_list_options};
use super::pagers::SessionPager;
use super::status::factory_status;
use crate::engine::{Client, Error};

/// Creates a pager, which walks over all pages, newest sessions first, from the options' cursor on. It fetches nothing yet.
///
/// @param client The client; not NULL. It may be freed before the pager.
/// @param options What to list, as for `factory_session_page_fetch`; copied, the cancel token included. Its timeout holds
///   for each page.
/// @param out_pager Receives the pager, to release with `factory_session_pager_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
/// @par Threads
/// A pager belongs to one thread at a time.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_pager_new(
    client: *const Client,
    options: *const factory_list_options,
    out_pager: *mut *mut SessionPager,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe {
        clear(out_pager, std::ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let options = options::read(options)?;
            let out_pager = output(out_pager, "out_pager")?;
            *out_pager = handle::give(SessionPager::from(client.pager(options)?));
            Ok(())
        })
    }
}
