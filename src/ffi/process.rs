//! What the process does around the library: fork.

use std::sync::Once;

#[cfg(unix)]
use crate::engine::forked;

/// Has the C library tell the engine of every fork, so that a child never shares its parent's connections.
pub(super) fn watch_forks() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        #[cfg(unix)]
        {
            extern "C" fn child() {
                forked::in_child();
            }
            // SAFETY: the handler only adds to an atomic, which is allowed after fork in a threaded process.
            unsafe { libc::pthread_atfork(None, None, Some(child)) };
        }
    });
}
