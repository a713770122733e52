//! Finds where a text ends, sixteen bytes at a time.
#![forbid(unsafe_code)]

use wide::{i8x16, u8x16};

/// Position of the first byte from `at` on that a JSON text cannot simply hold: a quote, a backslash or a control
/// character (RFC 8259, section 7). The end of `bytes` where there is none.
#[inline(always)]
pub(super) fn special(bytes: &[u8], at: usize) -> usize {
    let mut rest = bytes.get(at..).unwrap_or_default();
    while let Some((chunk, after)) = rest.split_first_chunk() {
        let marks = few_marks(chunk);
        if marks != 0 {
            return bytes.len() - rest.len() + marks.trailing_zeros() as usize;
        }
        rest = after;
    }
    plain_special(bytes, bytes.len() - rest.len())
}

/// A bit for each special one of thirty-two bytes, the lowest for the first.
#[inline(always)]
pub(super) fn marks(chunk: &[u8; 32]) -> u32 {
    let halves = chunk.first_chunk().zip(chunk.last_chunk());
    halves.map_or(0, |(low, high)| few_marks(low) | few_marks(high) << 16)
}

/// The same for sixteen.
#[inline(always)]
fn few_marks(chunk: &[u8; 16]) -> u32 {
    let chunk = u8x16::new(*chunk);
    // Turning this bit over puts the quote right behind the control characters, and the space and its neighbours further.
    let turned = chunk ^ u8x16::splat(b'"' ^ b' ');
    let quote_or_control = turned.min(u8x16::splat(b' ')).cmp_eq(turned);
    let backslash = chunk.cmp_eq(u8x16::splat(b'\\'));
    let marks = (quote_or_control | backslash).to_array();
    i8x16::new(marks.map(|mark| mark as i8)).move_mask() as u32
}

/// The same, byte by byte.
#[cold]
fn plain_special(bytes: &[u8], at: usize) -> usize {
    let is_special = |byte: u8| byte == b'"' || byte == b'\\' || byte < 0x20;
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest
        .iter()
        .position(|&byte| is_special(byte))
        .unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::{plain_special, special};

    #[test]
    fn vector_and_plain_code_agree() {
        for byte in 0..=255 {
            for place in 0..40 {
                let mut bytes = [b'x'; 40];
                bytes[place] = byte;
                for at in 0..=40 {
                    assert_eq!(
                        special(&bytes, at),
                        plain_special(&bytes, at),
                        "{byte} at {place} from {at}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_end_is_found_where_nothing_is_special() {
        assert_eq!(special(b"", 0), 0);
        assert_eq!(special(&[0xff; 33], 0), 33);
    }
}
