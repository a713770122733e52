//! The client.

use super::argument::{clear, output};
use super::guard::{explicit, quiet};
use super::handle;
use super::process;
use super::status::factory_status;
use crate::engine::{Client, Config, Error};

/// Creates a client. It opens no connection yet.
///
/// @param config The configuration, copied; what it leaves unset comes from the environment and then from defaults. NULL:
///   everything does.
/// @param out_client Receives the client, to release with `factory_client_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`: a setting that was refused, no key anywhere, a bad value in the
///   environment, a CA file that cannot be read.
/// @par Threads
/// One client serves any number of threads at once and shares its connections among them. After `fork` the child uses
/// connections of its own.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_client_new(
    config: *const Config,
    out_client: *mut *mut Client,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, and config is NULL or live, as the header asks.
    unsafe {
        clear(out_client, std::ptr::null_mut());
        explicit(out_error, || {
            let out_client = output(out_client, "out_client")?;
            process::watch_forks();
            let client = Client::new(handle::look(config).unwrap_or(&Config::new()))?;
            *out_client = handle::give(client);
            Ok(())
        })
    }
}

/// Releases a client and wipes its key. Pages, errors and pagers that it gave stay valid.
///
/// @param client A client that no call is using, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_client_free(client: *mut Client) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(client) });
}
