//! Texts with escapes (RFC 8259, section 7).
#![forbid(unsafe_code)]

use super::arena::Ground;
use super::fault::{Fault, Outcome};
use super::scan::special;

/// Decodes the text from `start`, hands its parts to `plain`, each with the character whose escape follows, and gives the
/// position of its closing quote. `at` is where the first [`special`] of it stands.
pub(super) fn unescape(
    json: &Ground<'_>,
    start: usize,
    mut at: usize,
    mut plain: impl FnMut(&str, Option<char>) -> Outcome,
) -> Outcome<usize> {
    let mut from = start;
    loop {
        let Some((character, end)) = escape_at(json.bytes(), at)? else {
            plain(json.text(from..at), None)?;
            return Ok(at);
        };
        plain(json.text(from..at), Some(character))?;
        from = end;
        at = special(json.bytes(), from);
    }
}

/// Decodes the escape at the first special byte of a text and gives the position after it. None where the text ends.
#[inline(always)]
pub(super) fn escape_at(bytes: &[u8], at: usize) -> Outcome<Option<(char, usize)>> {
    match bytes[at] {
        b'"' => Ok(None),
        b'\\' => match escaped(bytes, at) {
            Some(character) => Ok(Some((char::from(character), at + 2))),
            None if bytes[at + 1] == b'u' => unicode(bytes, at + 2).map(Some),
            None => Err(Fault::new("has a wrong escape in a text", at + 1)),
        },
        0 => Err(Fault::new("ends inside a text", at)),
        _ => Err(Fault::new("has a control character in a text", at)),
    }
}

/// The character of an escape of two bytes, if one stands at `at`: ASCII.
#[inline(always)]
pub(super) fn escaped(bytes: &[u8], at: usize) -> Option<u8> {
    match bytes.get(at..)?.first_chunk()? {
        [b'\\', byte] => Some(ESCAPED[usize::from(*byte)]).filter(|&character| character != 0),
        _ => None,
    }
}

/// What a backslash and each byte stand for, 0 where that is not a character. A table, because which comes is by chance.
const ESCAPED: [u8; 256] = {
    let mut escaped = [0; 256];
    let known = b"\"\"\\\\//b\x08f\x0cn\nr\rt\t";
    let mut i = 0;
    while i < known.len() {
        escaped[known[i] as usize] = known[i + 1];
        i += 2;
    }
    escaped
};

/// Decodes the digits of a `\u`, and of the second one where they are half of a surrogate pair. Half a pair alone stands for
/// no character: JavaScript writes it where it cuts a text (RFC 8259, section 8.2).
fn unicode(bytes: &[u8], at: usize) -> Outcome<(char, usize)> {
    let wrong = || Fault::new("has a wrong \\u escape in a text", at);
    let first = hex(bytes, at).ok_or_else(wrong)?;
    let is_half = (0xd800..0xdc00).contains(&first);
    if is_half && bytes[at + 4] == b'\\' && bytes[at + 5] == b'u' {
        if let Some(second @ 0xdc00..0xe000) = hex(bytes, at + 6) {
            let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            return Ok((char::from_u32(code).ok_or_else(wrong)?, at + 10));
        }
    }
    Ok((
        char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER),
        at + 4,
    ))
}

fn hex(bytes: &[u8], at: usize) -> Option<u32> {
    let digits: &[u8; 4] = bytes.get(at..)?.first_chunk()?;
    let [a, b, c, d] = digits.map(|digit| u32::from(HEX[usize::from(digit)]));
    let code = a << 12 | b << 8 | c << 4 | d;
    ((a | b | c | d) < 16).then_some(code)
}

/// What each byte counts as a digit, 16 where it is none.
const HEX: [u8; 256] = {
    let mut digits = [16; 256];
    let known = b"0123456789abcdefABCDEF";
    let mut i = 0;
    while i < known.len() {
        digits[known[i] as usize] = if i < 16 { i as u8 } else { i as u8 - 6 };
        i += 1;
    }
    digits
};
