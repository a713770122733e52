//! The service's enumerations. Open: a text that this version does not know stays readable.
#![forbid(unsafe_code)]

use super::key::Key;

/// The texts of an enumeration, in the order of their codes from 1 on.
pub type Choices = [Key];

/// Code of a text that this version does not know. That of an absent one is 0.
pub(super) const UNKNOWN: i32 = -1;

/// One text of an enumeration. It needs no escape in JSON.
pub const fn value(text: &'static str) -> Key {
    Key::value(text)
}

/// Code of the text that is known by `wanted`.
#[inline(always)]
pub(super) fn code(choices: &Choices, wanted: impl Fn(&Key) -> bool) -> Option<i32> {
    choices
        .iter()
        .position(wanted)
        .map(|index| index as i32 + 1)
}
