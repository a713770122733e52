//! JSON numbers (RFC 8259, section 6), exactly: no wrap, no silent loss of a whole number, correct rounding.
#![forbid(unsafe_code)]

/// Why a number cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    Malformed,
    OutOfRange,
    Fraction,
}

/// Powers of ten that a double holds exactly.
const POWERS_OF_TEN: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// A number as written.
struct Parts {
    negative: bool,
    /// What to multiply the digits without their point with, as a power of ten.
    exponent: i64,
    end: usize,
}

/// Reads a whole number at `at` and gives it with the position after it.
#[inline(always)]
pub(super) fn integer(bytes: &[u8], at: usize) -> Result<(i64, usize), Wrong> {
    let negative = bytes[at] == b'-';
    let start = at + usize::from(negative);
    let mut digits = 0;
    let end = digits_from(bytes, start, &mut digits);
    let plain = end > start
        && (bytes[start] != b'0' || end == start + 1)
        && end - start <= 18
        && !matches!(bytes[end], b'.' | b'e' | b'E');
    if !plain {
        return long_integer(bytes, at);
    }
    // Eighteen digits fit.
    let value = digits as i64;
    Ok((if negative { -value } else { value }, end))
}

/// A whole number with more digits, a point or an exponent.
#[cold]
fn long_integer(bytes: &[u8], at: usize) -> Result<(i64, usize), Wrong> {
    let parts = parts(bytes, at)?;
    let mantissa = bytes[at..parts.end]
        .split(|byte| matches!(byte, b'e' | b'E'))
        .next();
    let mut digits: Vec<u8> = mantissa.unwrap_or_default().to_vec();
    digits.retain(u8::is_ascii_digit);
    let mut exponent = parts.exponent;
    while digits.last() == Some(&b'0') {
        digits.pop();
        exponent = exponent.saturating_add(1);
    }
    let significant = digits.iter().skip_while(|digit| **digit == b'0');
    let mut value = 0i128;
    for digit in significant {
        if exponent < 0 {
            return Err(Wrong::Fraction);
        }
        value = value
            .saturating_mul(10)
            .saturating_add(i128::from(digit - b'0'));
    }
    if value != 0 {
        let power = u32::try_from(exponent)
            .ok()
            .and_then(|exponent| 10i128.checked_pow(exponent));
        value = power
            .and_then(|power| value.checked_mul(power))
            .ok_or(Wrong::OutOfRange)?;
    }
    let value = if parts.negative { -value } else { value };
    Ok((
        i64::try_from(value).map_err(|_| Wrong::OutOfRange)?,
        parts.end,
    ))
}

/// Reads a number at `at` and gives it, correctly rounded, with the position after it.
#[inline(always)]
pub(super) fn float(bytes: &[u8], at: usize) -> Result<(f64, usize), Wrong> {
    match short(bytes, at) {
        Some((value, end)) => Ok((value as f64, end)),
        None => any_float(bytes, at),
    }
}

/// The usual case at once: a whole number of eight digits at most, and the comma or the brace that ends its member.
#[inline(always)]
fn short(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let (eight, count) = leading_digits(bytes.get(at..)?.first_chunk()?);
    let end = at + count;
    let ends = matches!(bytes.get(end), Some(b',' | b'}'));
    let zero = eight & 0xff == 0 && count > 1;
    if count == 0 || zero || !ends {
        return None;
    }
    Some((eight_digits(eight << (64 - 8 * count)), end))
}

fn any_float(bytes: &[u8], at: usize) -> Result<(f64, usize), Wrong> {
    let negative = bytes[at] == b'-';
    let start = at + usize::from(negative);
    let mut digits = 0;
    let point = digits_from(bytes, start, &mut digits);
    let mut end = point;
    if bytes[point] == b'.' {
        end = digits_from(bytes, point + 1, &mut digits);
    }
    let decimals = end.saturating_sub(point + 1);
    let plain = point > start
        && (bytes[start] != b'0' || point == start + 1)
        && (end == point || decimals > 0)
        && end - start <= 18
        && digits <= 1 << 53
        && !matches!(bytes[end], b'e' | b'E');
    if !plain {
        return long_float(bytes, at);
    }
    let mut value = digits as f64;
    if decimals > 0 {
        // Both are exact, so the one division rounds correctly (Clinger's fast path).
        value /= POWERS_OF_TEN[decimals];
    }
    Ok((if negative { -value } else { value }, end))
}

/// Passes over digits and adds them to `digits`, eight at a time. Wraps where there are more than fit.
#[inline(always)]
fn digits_from(bytes: &[u8], mut at: usize, digits: &mut u64) -> usize {
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let (eight, count) = leading_digits(eight);
        if count == 0 {
            return at;
        }
        append(digits, eight, count);
        at += count;
        if count < 8 {
            return at;
        }
    }
    at
}

/// The digits at the start of eight bytes as numbers, the first in the lowest byte, and how many they are.
#[inline(always)]
fn leading_digits(eight: &[u8; 8]) -> (u64, usize) {
    // Digits become 0 to 9; in what is more, the high bit gets set. A carry only reaches bytes behind the first such.
    let eight = u64::from_le_bytes(*eight) ^ 0x3030_3030_3030_3030;
    let others = (eight.wrapping_add(0x7676_7676_7676_7676) | eight) & 0x8080_8080_8080_8080;
    (eight, others.trailing_zeros() as usize / 8)
}

/// Appends the first `count` of eight digits, one at least.
#[inline(always)]
fn append(digits: &mut u64, eight: u64, count: usize) {
    let value = eight_digits(eight << (64 - 8 * count));
    *digits = digits.wrapping_mul(TENS[count]).wrapping_add(value);
}

const TENS: [u64; 9] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
];

/// The number that eight digits make, the first in the lowest byte: neighbours are joined to pairs, pairs to fours, fours
/// to the whole.
#[inline(always)]
fn eight_digits(digits: u64) -> u64 {
    let pairs = (digits.wrapping_mul(10 * 0x100 + 1) >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs.wrapping_mul(100 * 0x1_0000 + 1) >> 16) & 0x0000_ffff_0000_ffff;
    fours.wrapping_mul(10_000 * 0x1_0000_0000 + 1) >> 32
}

#[cold]
fn long_float(bytes: &[u8], at: usize) -> Result<(f64, usize), Wrong> {
    let end = parts(bytes, at)?.end;
    let value: f64 = std::str::from_utf8(&bytes[at..end])
        .ok()
        .and_then(|text| text.parse().ok())
        .ok_or(Wrong::Malformed)?;
    if value.is_infinite() {
        return Err(Wrong::OutOfRange);
    }
    Ok((value, end))
}

/// Gives the position after a number of any size.
#[cold]
pub(super) fn end(bytes: &[u8], at: usize) -> Result<usize, Wrong> {
    parts(bytes, at).map(|parts| parts.end)
}

/// Checks a number's grammar.
fn parts(bytes: &[u8], at: usize) -> Result<Parts, Wrong> {
    let negative = bytes[at] == b'-';
    let start = at + usize::from(negative);
    let mut end = digits_from(bytes, start, &mut 0);
    if end == start || (bytes[start] == b'0' && end > start + 1) {
        return Err(Wrong::Malformed);
    }
    let mut exponent = 0;
    if bytes[end] == b'.' {
        let fraction = end + 1;
        end = digits_from(bytes, fraction, &mut 0);
        if end == fraction {
            return Err(Wrong::Malformed);
        }
        exponent = -((end - fraction) as i64);
    }
    if matches!(bytes[end], b'e' | b'E') {
        let (written, after) = written_exponent(bytes, end + 1)?;
        exponent = exponent.saturating_add(written);
        end = after;
    }
    Ok(Parts {
        negative,
        exponent,
        end,
    })
}

/// An exponent and the position after it. One that does not fit is as good as the largest.
fn written_exponent(bytes: &[u8], at: usize) -> Result<(i64, usize), Wrong> {
    let negative = bytes[at] == b'-';
    let start = at + usize::from(matches!(bytes[at], b'-' | b'+'));
    let end = digits_from(bytes, start, &mut 0);
    if end == start {
        return Err(Wrong::Malformed);
    }
    let mut value = 0i64;
    for digit in &bytes[start..end] {
        value = value
            .saturating_mul(10)
            .saturating_add(i64::from(digit - b'0'));
    }
    Ok((if negative { -value } else { value }, end))
}
