//! Version: of the library, and of its ABI.

use super::guard::quiet;
use crate::engine::rows::Text;

/// Number of the ABI that this header describes. Raised when a program built before could not run any more.
pub const FACTORY_ABI_VERSION: u32 = 1;

const VERSION_NUMBER: u32 = number(env!("CARGO_PKG_VERSION_MAJOR")) * 1_000_000
    + number(env!("CARGO_PKG_VERSION_MINOR")) * 1_000
    + number(env!("CARGO_PKG_VERSION_PATCH"));

#[allow(clippy::panic)] // By the compiler, if at all.
const fn number(text: &str) -> u32 {
    match u32::from_str_radix(text, 10) {
        Ok(number) => number,
        Err(_) => panic!("cargo gives numbers"),
    }
}

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

/// Tells the version of the library that is running as a number.
///
/// A program may run on a library of its header's version or a newer one with the same ABI number: compare it with
/// `FACTORY_VERSION_NUMBER`. An older library lacks functions and members of rows that the header declares.
///
/// @return MAJOR * 1000000 + MINOR * 1000 + PATCH, for instance 2000 for "0.2.0".
/// @par Threads
/// Any thread.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub extern "C" fn factory_version_number() -> u32 {
    VERSION_NUMBER
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
