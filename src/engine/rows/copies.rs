//! Texts of a page that does not keep its JSON, copied while it is decoded.
#![forbid(unsafe_code)]

use std::collections::TryReserveError;

use super::arena::Arena;
use crate::engine::text::Text;

/// Where texts were put last. Sessions repeat each other's models, tags and tools: one that was met a little before is not
/// kept twice.
#[derive(Default)]
pub(super) struct Copies {
    /// The last text of each hash.
    met: Vec<Met>,
}

/// A text that was kept. Equal texts have equal ends, so most others are told apart without a look at them.
#[derive(Clone, PartialEq)]
struct Met {
    end: u64,
    start: u32,
    len: u32,
}

impl Copies {
    const HASHES: usize = 512;
    /// No text ends in zeros and is as long.
    const NOT_MET: Met = Met {
        end: 0,
        start: 0,
        len: u32::MAX,
    };

    /// Makes room for all texts of so much JSON: each is shorter than its JSON by a quote at least, which is its NUL.
    pub fn begin(&mut self, arena: &mut Arena, json: usize) -> Result<(), TryReserveError> {
        arena.reserve_texts(json)?;
        self.met.clear();
        self.met.try_reserve_exact(Self::HASHES)?;
        self.met.resize(Self::HASHES, Self::NOT_MET);
        Ok(())
    }

    /// Keeps a text. Where there is no room after all, it is placed like a row.
    #[inline(always)]
    pub fn keep(&mut self, arena: &mut Arena, text: &str) -> Result<Text, TryReserveError> {
        let bytes = text.as_bytes();
        let end = end(bytes);
        let met = &mut self.met[hash(end, bytes.len())];
        if met.end == end && met.len as usize == bytes.len() {
            let known = met.start as usize..met.start as usize + bytes.len();
            if begins_alike(&arena.texts()[known.clone()], bytes) {
                return Ok(arena.appended(known));
            }
        }
        let Some(place) = arena.append_text(text) else {
            return arena.place_text(text);
        };
        // A page is smaller than 4 GiB.
        *met = Met {
            end,
            start: place.start as u32,
            len: bytes.len() as u32,
        };
        Ok(arena.appended(place))
    }

    /// Bytes that it holds.
    pub fn capacity(&self) -> usize {
        self.met.capacity() * size_of::<Met>()
    }
}

/// The last eight bytes, or all of a shorter text: two of the same length are equal where these are.
#[inline(always)]
fn end(text: &[u8]) -> u64 {
    match (text.last_chunk(), text.last_chunk(), text) {
        (Some(eight), _, _) => u64::from_le_bytes(*eight),
        (None, Some(four), [a, b, c, d, ..]) => {
            u64::from(u32::from_le_bytes(*four)) << 32
                | u64::from(u32::from_le_bytes([*a, *b, *c, *d]))
        }
        _ => text
            .iter()
            .fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

/// By the length and the end: names that belong together begin alike.
#[inline(always)]
fn hash(end: u64, len: usize) -> usize {
    let mixed = (end ^ len as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 32) as usize % Copies::HASHES
}

/// Whether texts of one length and with one end are equal in all whole words, behind which the end begins at the latest.
#[inline(always)]
fn begins_alike(text: &[u8], other: &[u8]) -> bool {
    let mut words = text.chunks_exact(8).zip(other.chunks_exact(8));
    words.all(|(word, other)| word == other)
}
