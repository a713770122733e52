//! Status codes.

use super::guard::{OK, quiet};
use crate::engine::Status;
use crate::engine::rows::Text;

/// What a call returns: `FACTORY_OK`, or one of `FACTORY_ERR_...`.
///
/// Numbers never change. Later versions add codes, so be prepared for one that this header does not name.
#[allow(non_camel_case_types)]
pub type factory_status = i32;

/// The call succeeded.
pub const FACTORY_OK: factory_status = 0;

/// Names a status code.
///
/// @param status Any number.
/// @return Its name, for instance "FACTORY_ERR_TIMEOUT", or "FACTORY_ERR_?" for a number that this version does not
///   know; static, never NULL.
/// @par Threads
/// Any thread.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn factory_status_name(status: factory_status) -> Text {
    quiet(Text::ABSENT, || {
        Text::constant(match status {
            OK => "FACTORY_OK\0",
            number => Status::from_number(number).map_or("FACTORY_ERR_?\0", Status::c_name),
        })
    })
}
