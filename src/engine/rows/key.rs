//! Texts that are known beforehand, compared eight bytes at a time: names of members and values of enumerations.
#![forbid(unsafe_code)]

/// A known text with what follows it, as words.
pub struct Key {
    pub(super) text: &'static str,
    words: [u64; Key::WORDS],
    masks: [u64; Key::WORDS],
    used: usize,
}

impl Key {
    /// Enough for the longest name, its quote and its colon.
    const WORDS: usize = 5;
    const SIZE: usize = Key::WORDS * 8;
    /// No known text is longer.
    pub(super) const LONGEST: usize = Key::SIZE;

    /// A member's name, with the quote and the colon that follow it. `text` needs no escape in JSON.
    pub(super) const fn member(text: &'static str) -> Key {
        Key::followed(text, b"\":")
    }

    /// A text as a value, with the quote that follows it.
    pub(super) const fn value(text: &'static str) -> Key {
        Key::followed(text, b"\"")
    }

    const fn followed(text: &'static str, by: &[u8]) -> Key {
        let len = text.len() + by.len();
        assert!(len <= Key::SIZE);
        let mut key = Key {
            text,
            words: [0; Key::WORDS],
            masks: [0; Key::WORDS],
            used: len.div_ceil(8),
        };
        let mut i = 0;
        while i < len {
            let byte = if i < text.len() {
                text.as_bytes()[i]
            } else {
                by[i - text.len()]
            };
            key.words[i / 8] |= (byte as u64) << (i % 8 * 8);
            key.masks[i / 8] |= 0xff << (i % 8 * 8);
            i += 1;
        }
        key
    }

    /// Whether the text and what follows it stand at `at`. Needs [`SIZE`](Self::SIZE) bytes there, of whatever kind.
    #[inline(always)]
    pub(super) fn stands(&self, bytes: &[u8], at: usize) -> bool {
        let Some(there) = bytes.get(at..).and_then(|rest| rest.first_chunk()) else {
            return false;
        };
        let differ = |index| (word(there, index) ^ self.words[index]) & self.masks[index];
        // Most keys are short.
        (differ(0) | differ(1)) == 0 && (self.used <= 2 || (differ(2) | differ(3) | differ(4)) == 0)
    }
}

/// The eight bytes at eight times `index`.
#[inline(always)]
fn word(bytes: &[u8; Key::SIZE], index: usize) -> u64 {
    let eight = bytes[8 * index..].first_chunk().copied();
    u64::from_le_bytes(eight.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn a_key_stands_where_all_of_it_stands() {
        for text in [
            "",
            "a",
            "sevenab",
            "eightabc",
            "a name of more than sixteen bytes",
        ] {
            let key = Key::member(text);
            let mut bytes = format!("x{text}\":").into_bytes();
            bytes.extend([0; 40]);
            assert!(key.stands(&bytes, 1));
            assert!(!key.stands(&bytes, 0) || text.is_empty());
            for at in 1..text.len() + 3 {
                let mut bent = bytes.clone();
                bent[at] ^= 1;
                assert!(!key.stands(&bent, 1), "{text} bent at {at}");
            }
            assert!(!key.stands(&bytes[..text.len() + 3], 1));
        }
    }
}
