//! Texts with escapes (RFC 8259, section 7).
#![forbid(unsafe_code)]

use super::fault::{Fault, Outcome};
use super::scan::special;

/// Bytes of the longest character.
const LONGEST: usize = 4;

/// Decodes the text from `start` into `plain` and gives the position of its closing quote.
pub(super) fn unescape(bytes: &[u8], start: usize, plain: &mut Vec<u8>) -> Outcome<usize> {
    let mut from = start;
    loop {
        let at = special(bytes, from);
        plain.try_reserve(at - from + LONGEST)?;
        plain.extend_from_slice(&bytes[from..at]);
        match bytes[at] {
            b'"' => return Ok(at),
            b'\\' => from = escape(bytes, at + 1, plain)?,
            0 => return Err(Fault::new("ends inside a text", at)),
            _ => return Err(Fault::new("has a control character in a text", at)),
        }
    }
}

/// Decodes the escape behind a backslash (RFC 8259, section 7) and gives the position after it.
fn escape(bytes: &[u8], at: usize, plain: &mut Vec<u8>) -> Outcome<usize> {
    plain.push(match bytes[at] {
        quoted @ (b'"' | b'\\' | b'/') => quoted,
        b'b' => 8,
        b'f' => 12,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'u' => {
            let (character, end) = unicode(bytes, at + 1)?;
            plain.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            return Ok(end);
        }
        _ => return Err(Fault::new("has a wrong escape in a text", at)),
    });
    Ok(at + 1)
}

/// Decodes the digits of a `\u`, and of the second one where they are half of a surrogate pair.
fn unicode(bytes: &[u8], at: usize) -> Outcome<(char, usize)> {
    let wrong = || Fault::new("has a wrong \\u escape in a text", at);
    let first = hex(bytes, at).ok_or_else(wrong)?;
    if !(0xd800..0xe000).contains(&first) {
        return Ok((char::from_u32(first).ok_or_else(wrong)?, at + 4));
    }
    let second = (bytes[at + 4] == b'\\' && bytes[at + 5] == b'u')
        .then(|| hex(bytes, at + 6))
        .flatten();
    match second {
        Some(second) if first < 0xdc00 && (0xdc00..0xe000).contains(&second) => {
            let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            Ok((char::from_u32(code).ok_or_else(wrong)?, at + 10))
        }
        _ => Err(Fault::new("has half a surrogate pair in a text", at)),
    }
}

fn hex(bytes: &[u8], at: usize) -> Option<u32> {
    bytes[at..at + 4].iter().try_fold(0, |code, &digit| {
        Some(code * 16 + (digit as char).to_digit(16)?)
    })
}
