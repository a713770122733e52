//! A walk over all pages.

use super::argument::{clear, object, object_mut, output};
use super::guard::{explicit, quiet};
use super::handle;
use super::options::{self, factory_list_options};
use super::status::factory_status;
use crate::engine::{Client, Error, SessionPage, SessionPager};

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
            *out_pager = handle::give(client.pager(options)?);
            Ok(())
        })
    }
}

/// Fetches the next page of a walk.
///
/// The walk ends when the service says that there is no more; an empty page does not end it. After a page that says that
/// there is more, but gives no usable cursor or one that this walk has seen before, the next call fails with
/// `FACTORY_ERR_PAGINATION`. A failed call changes nothing: it may be made again.
///
/// @param pager The pager; not NULL.
/// @param out_page Receives the page, to release with `factory_session_page_free`; NULL at the end and on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
/// @return `FACTORY_OK`, also at the end; or what went wrong.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_pager_next(
    pager: *mut SessionPager,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as above; one thread at a time uses the pager.
    unsafe {
        clear(out_page, std::ptr::null_mut());
        explicit(out_error, || {
            let pager = object_mut(pager, "pager")?;
            let out_page = output(out_page, "out_page")?;
            if let Some(page) = pager.next_page()? {
                *out_page = handle::give(page);
            }
            Ok(())
        })
    }
}

/// Releases a pager. Its pages stay valid.
///
/// @param pager A pager, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_pager_free(pager: *mut SessionPager) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(pager) });
}
