//! Version: of the library, and of its ABI.

use super::guard::quiet;
use crate::engine::rows::Text;

/// Number of the ABI that this header describes. Raised when a program built before could not run any more.
pub const FACTORY_ABI_VERSION: u32 = 1;

/// Tells the version of the library that is running.
///
/// @return The version, for instance "0.1.0"; static, never NULL.
/// @par Threads
/// Any thread.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn factory_version() -> Text {
    quiet(Text::ABSENT, || {
        Text::constant(concat!(env!("CARGO_PKG_VERSION"), "\0"))
    })
}

/// Tells the number of the ABI of the library that is running.
///
/// A binding compares it with `FACTORY_ABI_VERSION` when it loads.
///
/// @return The number.
/// @par Threads
/// Any thread.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn factory_abi_version() -> u32 {
    FACTORY_ABI_VERSION
}
