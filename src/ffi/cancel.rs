//! Cancel tokens.

use super::guard::{getter, quiet};
use super::handle;
use crate::engine::CancelToken;

/// Creates a cancel token. One token may serve one call or many.
///
/// @return A token to release with `factory_cancel_free`; never NULL.
/// @par Threads
/// Every function of a token may be called from any thread, at any time, also while calls use it.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn factory_cancel_new() -> *mut CancelToken {
    quiet(std::ptr::null_mut(), || handle::give(CancelToken::new()))
}

/// Makes a second handle to the same token, for instance for the thread that will cancel.
///
/// @param cancel A token, or NULL.
/// @return A handle to release with `factory_cancel_free`; NULL when `cancel` is NULL.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_cancel_clone(cancel: *const CancelToken) -> *mut CancelToken {
    quiet(std::ptr::null_mut(), || {
        // SAFETY: NULL or a live token, as the header asks.
        unsafe { handle::look(cancel) }
            .map_or(std::ptr::null_mut(), |cancel| handle::give(cancel.clone()))
    })
}

/// Cancels every call that uses the token, now and later, for good. They return `FACTORY_ERR_CANCELLED`.
///
/// @param cancel A token, or NULL, which does nothing. Cancelling twice does nothing more.
/// @par Threads
/// Any thread; never blocks. Not from a signal handler.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_cancel_cancel(cancel: *const CancelToken) {
    quiet((), || {
        // SAFETY: NULL or a live token, as the header asks.
        if let Some(cancel) = unsafe { handle::look(cancel) } {
            cancel.cancel();
        }
    })
}

/// Tells whether the token was cancelled, so that a wait or a loop of the program's own can end with the calls.
///
/// @param cancel A token; NULL is never cancelled.
/// @return Whether it was.
/// @par Threads
/// Any thread; never blocks.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_cancel_is_cancelled(cancel: *const CancelToken) -> bool {
    // SAFETY: NULL or a live token, as the header asks.
    unsafe { getter(cancel, false, CancelToken::is_cancelled) }
}

/// Releases one handle to a token. Calls that use the token are not affected.
///
/// @param cancel A handle, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_cancel_free(cancel: *mut CancelToken) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(cancel) });
}
