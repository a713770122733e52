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

/// The parts of a number as written.
struct Parts {
    negative: bool,
    /// The digits without point, if they fit.
    digits: Option<u64>,
    /// What to multiply the digits with, as a power of ten.
    exponent: i64,
    end: usize,
}

/// Reads a whole number at `at` and gives it with the position after it.
#[inline]
pub(super) fn integer(bytes: &[u8], at: usize) -> Result<(i64, usize), Wrong> {
    let start = at + usize::from(bytes[at] == b'-');
    let mut end = start;
    let mut value = 0i64;
    while bytes[end].is_ascii_digit() && end - start < 18 {
        value = value * 10 + i64::from(bytes[end] - b'0');
        end += 1;
    }
    let plain = !matches!(bytes[end], b'0'..=b'9' | b'.' | b'e' | b'E');
    if plain && end > start && (bytes[start] != b'0' || end == start + 1) {
        return Ok((if start > at { -value } else { value }, end));
    }
    long_integer(bytes, at)
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
#[inline]
pub(super) fn float(bytes: &[u8], at: usize) -> Result<(f64, usize), Wrong> {
    let parts = parts(bytes, at)?;
    let exact = parts
        .digits
        .filter(|&digits| digits <= 1 << 53 && (-22..=22).contains(&parts.exponent));
    let Some(digits) = exact else {
        return long_float(bytes, at, parts.end);
    };
    // Both are exact, so the one operation rounds correctly (Clinger's fast path).
    let power = POWERS_OF_TEN[parts.exponent.unsigned_abs() as usize];
    let value = if parts.exponent < 0 {
        digits as f64 / power
    } else {
        digits as f64 * power
    };
    Ok((if parts.negative { -value } else { value }, parts.end))
}

#[cold]
fn long_float(bytes: &[u8], at: usize, end: usize) -> Result<(f64, usize), Wrong> {
    let value: f64 = std::str::from_utf8(&bytes[at..end])
        .ok()
        .and_then(|text| text.parse().ok())
        .ok_or(Wrong::Malformed)?;
    if value.is_infinite() {
        return Err(Wrong::OutOfRange);
    }
    Ok((value, end))
}

#[inline]
fn parts(bytes: &[u8], at: usize) -> Result<Parts, Wrong> {
    let negative = bytes[at] == b'-';
    let start = at + usize::from(negative);
    let mut digits = Some(0u64);
    let mut end = run(bytes, start, &mut digits);
    if end == start || (bytes[start] == b'0' && end > start + 1) {
        return Err(Wrong::Malformed);
    }
    let mut exponent = 0i64;
    if bytes[end] == b'.' {
        let fraction = end + 1;
        end = run(bytes, fraction, &mut digits);
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
        digits,
        exponent,
        end,
    })
}

/// Passes over digits and adds them to `digits`, which becomes None when they do not fit.
#[inline(always)]
fn run(bytes: &[u8], mut at: usize, digits: &mut Option<u64>) -> usize {
    while bytes[at].is_ascii_digit() {
        let digit = u64::from(bytes[at] - b'0');
        *digits = digits.and_then(|digits| digits.checked_mul(10)?.checked_add(digit));
        at += 1;
    }
    at
}

#[cold]
fn written_exponent(bytes: &[u8], at: usize) -> Result<(i64, usize), Wrong> {
    let negative = bytes[at] == b'-';
    let start = at + usize::from(matches!(bytes[at], b'-' | b'+'));
    let mut value = Some(0);
    let end = run(bytes, start, &mut value);
    if end == start {
        return Err(Wrong::Malformed);
    }
    let value = value.map_or(i64::MAX, |value| i64::try_from(value).unwrap_or(i64::MAX));
    Ok((if negative { -value } else { value }, end))
}
