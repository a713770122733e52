//! Texts of a page that does not keep its JSON, copied while it is decoded.
#![forbid(unsafe_code)]

use std::collections::TryReserveError;
use std::ops::Range;

use super::arena::Arena;
use crate::engine::text::Text;

/// Where texts were put last. Sessions repeat each other's models, tags and tools: one that was met a little before is not
/// kept twice.
#[derive(Default)]
pub(super) struct Copies {
    /// Where the last text of each hash is.
    met: Vec<Range<u32>>,
}

impl Copies {
    const HASHES: usize = 512;
    const NOT_MET: Range<u32> = u32::MAX..u32::MAX;

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
        let met = &mut self.met[hash(text.as_bytes())];
        let known = met.start as usize..met.end as usize;
        if arena.texts().get(known.clone()) == Some(text.as_bytes()) {
            return Ok(arena.appended(known));
        }
        let Some(place) = arena.append_text(text) else {
            return arena.place_text(text);
        };
        // A page is smaller than 4 GiB.
        *met = place.start as u32..place.end as u32;
        Ok(arena.appended(place))
    }

    /// Bytes that it holds.
    pub fn capacity(&self) -> usize {
        self.met.capacity() * size_of::<Range<u32>>()
    }
}

/// By the length and the last bytes: names that belong together begin alike.
#[inline(always)]
fn hash(text: &[u8]) -> usize {
    let last = match (text.last_chunk(), text.last_chunk(), text) {
        (Some(eight), _, _) => u64::from_le_bytes(*eight),
        (None, Some(four), [a, b, c, d, ..]) => {
            u64::from(u32::from_le_bytes(*four)) << 32
                | u64::from(u32::from_le_bytes([*a, *b, *c, *d]))
        }
        _ => text
            .iter()
            .fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    let mixed = (last ^ text.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 32) as usize % Copies::HASHES
}
