//! Texts of a page that does not keep its JSON, copied while it is decoded.
#![forbid(unsafe_code)]

use std::collections::TryReserveError;
use std::ops::Range;
use std::ptr;

use super::arena::Arena;
use super::key::Key;
use crate::engine::text::Text;

/// Where texts were put last. Sessions repeat each other's models, tags and tools: one that was met a little before is not
/// kept twice.
#[derive(Default)]
pub(super) struct Copies {
    /// The last text of each hash.
    met: Vec<Met>,
    /// Where the last text of an enumeration was put, by its place in the program.
    known: Vec<Option<(&'static Key, u32)>>,
}

/// A text that was kept: at first the empty one, which all texts begin with.
#[derive(Clone, Copy, Default)]
struct Met {
    ends: Ends,
    start: u32,
    len: u32,
}

impl Copies {
    const BITS: u32 = 10;
    const KNOWN: usize = 128;

    /// Makes room for all texts of so much JSON: each is shorter than its JSON by a quote at least, which is its NUL.
    pub fn begin(&mut self, arena: &mut Arena, json: usize) -> Result<(), TryReserveError> {
        arena.reserve_texts(json)?;
        self.met.clear();
        self.met.try_reserve_exact(1 << Self::BITS)?;
        self.met.resize(1 << Self::BITS, Met::default());
        self.known.clear();
        self.known.try_reserve_exact(Self::KNOWN)?;
        self.known.resize(Self::KNOWN, None);
        Ok(())
    }

    /// Keeps a text of an enumeration.
    #[inline(always)]
    pub fn keep_known(
        &mut self,
        arena: &mut Arena,
        known: &'static Key,
    ) -> Result<Text, TryReserveError> {
        // Those of an enumeration are an odd number of words apart.
        let place = ptr::from_ref(known).addr() / 8 % Self::KNOWN;
        match self.known[place] {
            Some((met, start)) if ptr::eq(met, known) => {
                Ok(arena.appended(start as usize, known.text.len()))
            }
            _ => self.add_known(arena, known, place),
        }
    }

    #[cold]
    fn add_known(
        &mut self,
        arena: &mut Arena,
        known: &'static Key,
        place: usize,
    ) -> Result<Text, TryReserveError> {
        let Some(start) = arena.append_text(known.text) else {
            return arena.place_text(known.text);
        };
        self.known[place] = Some((known, start as u32));
        Ok(arena.appended(start, known.text.len()))
    }

    /// The text that stands in `json` and has these ends, if it was met a little before.
    #[inline(always)]
    pub fn find(
        &self,
        arena: &Arena,
        json: &[u8],
        place: Range<usize>,
        ends: Ends,
    ) -> Option<Text> {
        let len = place.len();
        let met = self.met.get(ends.hash(len))?;
        if met.ends != ends || met.len as usize != len {
            return None;
        }
        let start = met.start as usize;
        let known = arena.texts().get(start..start + len)?;
        if len > 16 && !alike_within(known, json.get(place)?) {
            return None;
        }
        Some(arena.appended(start, len))
    }

    /// Keeps a text that was not found. Where there is no room for it after all, it is placed like a row.
    #[inline(always)]
    pub fn add(
        &mut self,
        arena: &mut Arena,
        text: &str,
        ends: Ends,
    ) -> Result<Text, TryReserveError> {
        let Some(start) = arena.append_text(text) else {
            return arena.place_text(text);
        };
        // A page is smaller than 4 GiB.
        self.met[ends.hash(text.len())] = Met {
            ends,
            start: start as u32,
            len: text.len() as u32,
        };
        Ok(arena.appended(start, text.len()))
    }

    /// Bytes that it holds.
    pub fn capacity(&self) -> usize {
        self.met.capacity() * size_of::<Met>()
            + self.known.capacity() * size_of::<Option<(&Key, u32)>>()
    }
}

/// The first and the last eight bytes of a text, twice all of a shorter one.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Ends(u64, u64);

impl Ends {
    #[inline(always)]
    pub fn of(json: &[u8], place: &Range<usize>) -> Ends {
        let first = json.get(place.start..).and_then(|text| text.first_chunk());
        let last = json.get(..place.end).and_then(|text| text.last_chunk());
        let (Some(first), Some(last)) = (first, last) else {
            return Ends::of_few(&json[place.clone()]);
        };
        // Without a branch, which would be taken at random.
        let more = 8 * place.len().min(8) as u32;
        Ends(
            u64::from_le_bytes(*first) & !u64::MAX.checked_shl(more).unwrap_or(0),
            u64::from_le_bytes(*last)
                .checked_shr(64 - more)
                .unwrap_or(0),
        )
    }

    /// Of a text with fewer than eight bytes before or behind it.
    #[cold]
    fn of_few(text: &[u8]) -> Ends {
        let few = text.len().min(8);
        let [mut first, mut last] = [[0; 8]; 2];
        first[..few].copy_from_slice(&text[..few]);
        last[..few].copy_from_slice(&text[text.len() - few..]);
        Ends(u64::from_le_bytes(first), u64::from_le_bytes(last))
    }

    #[inline(always)]
    fn hash(self, len: usize) -> usize {
        let mixed = self.0.rotate_left(32) ^ self.1 ^ len as u64;
        (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - Copies::BITS)) as usize
    }
}

/// Whether a text is another one in all of its whole words. Of two with equal ends, that is all of it.
#[inline(always)]
fn alike_within(mut text: &[u8], mut other: &[u8]) -> bool {
    while let Some((word, rest)) = text.split_first_chunk::<8>() {
        match other.split_first_chunk::<8>() {
            Some((same, others)) if word == same => (text, other) = (rest, others),
            _ => return false,
        }
    }
    true
}
