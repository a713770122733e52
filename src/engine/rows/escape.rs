//! Texts with escapes (RFC 8259, section 7).
#![forbid(unsafe_code)]

use super::arena::Ground;
use super::fault::{Fault, Outcome};
use super::scan::special;

/// Bytes of the longest character.
pub(super) const LONGEST_CHARACTER: usize = 4;

/// Decodes the text from `start`, hands its parts to `plain`, each with the character whose escape follows, and gives the
/// position of its closing quote. `at` is where the first [`special`] of it stands.
pub(super) fn unescape(
    json: &Ground<'_>,
    start: usize,
    mut at: usize,
    mut plain: impl FnMut(&str, Option<char>) -> Outcome,
) -> Outcome<usize> {
    let bytes = json.bytes();
    let mut from = start;
    loop {
        match bytes[at] {
            b'"' => {
                plain(json.text(from..at), None)?;
                return Ok(at);
            }
            b'\\' => {
                let (character, end) = escape(bytes, at + 1)?;
                plain(json.text(from..at), Some(character))?;
                from = end;
                at = special(bytes, from);
            }
            0 => return Err(Fault::new("ends inside a text", at)),
            _ => return Err(Fault::new("has a control character in a text", at)),
        }
    }
}

/// Decodes the escape behind a backslash and gives the position after it.
#[inline(always)]
fn escape(bytes: &[u8], at: usize) -> Outcome<(char, usize)> {
    let character = match bytes[at] {
        quoted @ (b'"' | b'\\' | b'/') => char::from(quoted),
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode(bytes, at + 1),
        _ => return Err(Fault::new("has a wrong escape in a text", at)),
    };
    Ok((character, at + 1))
}

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
    bytes[at..at + 4].iter().try_fold(0, |code, &digit| {
        Some(code * 16 + (digit as char).to_digit(16)?)
    })
}
