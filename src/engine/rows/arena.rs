//! The memory of a page: its rows, the texts that were copied for it, and the JSON that other texts lie in.
//!
//! This is the one module of the engine that may use `unsafe`: rows hold plain pointers, as C reads them, and here the
//! pointers are made and become references again. Nobody else can make one, so what a row points to is right by its type:
//!
//! 1. A [`Pointer`] is NULL or points at a row in a chunk of the page's [`Arena`]; a [`List`] is NULL or points at a run of
//!    rows there, whose number stands in front of it. A chunk never moves or grows, and what was placed is not written again.
//! 2. A [`Text`] or [`Choice`] of a page is NULL or points at UTF-8, in the JSON under the page ([`Ground`]), in a chunk, or
//!    among the arena's texts.
//! 3. All this memory has exposed its provenance: JSON and texts are written, and chunks and texts shrunk, while something
//!    points into them already, after which only the address counts.
//! 4. A page owns arena and JSON and lends its rows out borrowed. Rows are plain data: nothing in them is dropped.

#![allow(unsafe_code)]

use std::collections::TryReserveError;
use std::ffi::c_char;
use std::marker::PhantomData;
use std::mem::{self, MaybeUninit};
use std::ops::Range;
use std::{ptr, slice, str};

use super::escape::escaped;
use super::scan::marks;
use crate::engine::text::Text;

/// A row that another one points to, or none. A plain pointer to C.
#[repr(transparent)]
pub struct Pointer<Row>(*const Row);

/// The rows of a list, or none where the list is absent. To C, a plain pointer to the first, with their number beside it.
#[repr(transparent)]
pub struct List<Row>(*const Row);

/// An enumerated text: what the service sent, and the code that this library knows it by.
///
/// A text that this version does not know has code -1 (`..._UNKNOWN`) and stays readable; an absent member has code 0
/// (`..._ABSENT`) and `text` NULL. New codes are added at the end. Since 0.1.0.
#[repr(C)]
pub struct Choice {
    /// What the service sent, NUL-terminated UTF-8; NULL when absent. Valid until the page is freed.
    text: *const c_char,
    /// Length of `text` in bytes.
    text_len: u32,
    /// One of the member's own constants, for instance `FACTORY_SESSION_STATUS_IDLE`.
    code: i32,
}

// SAFETY: rows are plain data and pointers into memory that their page owns and does not change; nothing is bound to a
// thread, and shared rows are only read. The same holds for the four below.
unsafe impl<Row: Sync> Send for Pointer<Row> {}
// SAFETY: as above.
unsafe impl<Row: Sync> Sync for Pointer<Row> {}
// SAFETY: as above.
unsafe impl<Row: Sync> Send for List<Row> {}
// SAFETY: as above.
unsafe impl<Row: Sync> Sync for List<Row> {}
// SAFETY: as above.
unsafe impl Send for Choice {}
// SAFETY: as above.
unsafe impl Sync for Choice {}
// SAFETY: as above; texts that belong to no page are the program's own, or lie in something that is shared as well.
unsafe impl Send for Text {}
// SAFETY: as above.
unsafe impl Sync for Text {}

impl<Row> Pointer<Row> {
    /// Points at no row.
    pub const NULL: Pointer<Row> = Pointer(ptr::null());

    /// The row, or None where there is none.
    pub fn get(&self) -> Option<&Row> {
        let row: *const Row = ptr::with_exposed_provenance(self.0.addr());
        // SAFETY: invariants 1 and 3; the row lives as long as the one that points at it.
        unsafe { row.as_ref() }
    }
}

impl<Row> List<Row> {
    /// No list.
    pub const NULL: List<Row> = List(ptr::null());

    /// What an empty list points at, with its number in front.
    const EMPTY: &'static [u64; 2] = &[0; 2];

    /// The rows, or None where the list is absent.
    pub fn get(&self) -> Option<&[Row]> {
        if self.0.is_null() {
            return None;
        }
        let first: *const Row = ptr::with_exposed_provenance(self.0.addr());
        // SAFETY: invariants 1 and 3: the number of rows stands in the word in front of the first.
        Some(unsafe {
            let count = first.cast::<u64>().sub(1).read();
            slice::from_raw_parts(first, count as usize)
        })
    }
}

impl Text {
    /// The text, or None when it is absent.
    pub fn get(&self) -> Option<&str> {
        read(self.start(), self.len())
    }

    pub(super) fn or_empty(&self) -> &str {
        self.get().unwrap_or_default()
    }
}

impl Choice {
    /// No text.
    pub const ABSENT: Choice = Choice {
        text: ptr::null(),
        text_len: 0,
        code: 0,
    };

    /// A page is smaller than 4 GiB, so is each of its texts.
    pub(super) fn new(text: Text, code: i32) -> Choice {
        Choice {
            text: text.start(),
            text_len: text.len() as u32,
            code,
        }
    }

    /// What the service sent, or None when the member is absent.
    pub fn text(&self) -> Option<&str> {
        read(self.text, self.text_len as usize)
    }

    /// The code of the text: a variant of the member's enumeration as a number.
    pub fn code(&self) -> i32 {
        self.code
    }
}

/// The text at a pointer that may hold just its address.
fn read<'page>(start: *const c_char, len: usize) -> Option<&'page str> {
    if start.is_null() {
        return None;
    }
    let start: *const u8 = ptr::with_exposed_provenance(start.addr());
    // SAFETY: invariants 2 and 3.
    Some(unsafe { str::from_utf8_unchecked(slice::from_raw_parts(start, len)) })
}

/// Bytes of zero that follow the JSON in its memory: a NUL ends every scan, and chunks may be read whole.
pub(super) const PADDING: usize = 48;

/// The JSON that a page is decoded from, known to be UTF-8.
pub(super) struct Ground<'a> {
    /// The JSON, then [`PADDING`].
    bytes: &'a mut [u8],
    /// Address of the first byte, where texts will be read.
    address: usize,
    /// Length of the JSON.
    len: usize,
}

impl<'a> Ground<'a> {
    /// The first `len` bytes of `memory`, which goes on for [`PADDING`], or the position where they stop being UTF-8.
    #[expect(
        clippy::ptr_arg,
        reason = "the vector's own pointer stays good whatever is written through a slice of it"
    )]
    pub fn new(memory: &'a mut Vec<u8>, len: usize) -> Result<Ground<'a>, usize> {
        let address = memory.as_ptr().expose_provenance();
        let bytes = &mut memory[..len + PADDING];
        let (json, padding) = bytes.split_at_mut(len);
        if simdutf8::basic::from_utf8(json).is_err() {
            return Err(str::from_utf8(json).map_or_else(|e| e.valid_up_to(), |_| len));
        }
        padding.fill(0);
        Ok(Ground {
            bytes,
            address,
            len,
        })
    }

    #[inline(always)]
    pub fn bytes(&self) -> &[u8] {
        self.bytes
    }

    pub fn len(&self) -> usize {
        self.len
    }

    /// What lies between two quotes, the second of which becomes NUL if it is not. The decoder has found it behind the first.
    #[inline(always)]
    pub fn terminate(&mut self, open: usize, close: usize) -> Text {
        debug_assert!(open < close);
        assert!(self.bytes[open] == b'"' && matches!(self.bytes[close], b'"' | 0));
        self.bytes[close] = 0;
        self.at(open + 1, close)
    }

    /// Undoes that in a part of the JSON, which itself has no NUL.
    pub fn restore(&mut self, part: Range<usize>) {
        unterminate(&mut self.bytes[part]);
    }

    /// A part of the JSON as it stands. Not NUL-terminated.
    pub fn part(&self, part: Range<usize>) -> Text {
        let _ = self.text(part.clone());
        self.at(part.start, part.end)
    }

    /// A part of the JSON as it stands, to be copied. It begins and ends between two characters.
    #[inline]
    pub fn text(&self, part: Range<usize>) -> &str {
        let continues = |at: usize| self.bytes.get(at).is_some_and(|byte| byte & 0xc0 == 0x80);
        assert!(!continues(part.start) && !continues(part.end));
        // SAFETY: the JSON was UTF-8 in the beginning, quotes and NULs in place of each other and zeros after it leave it so,
        // and neither end parts a character.
        unsafe { str::from_utf8_unchecked(&self.bytes[part]) }
    }

    #[inline(always)]
    fn at(&self, start: usize, end: usize) -> Text {
        let place = ptr::without_provenance(self.address + start);
        // SAFETY: between two characters of UTF-8, as both callers have seen; new() has exposed its memory.
        unsafe { Text::new(place, end - start) }
    }
}

/// A text that is put together from parts of the JSON and from characters.
#[derive(Default)]
pub(super) struct Plain {
    /// Initialised memory, which the text is at the beginning of.
    memory: Vec<u8>,
    len: usize,
}

impl Plain {
    /// What is copied at once: no character takes more, and in texts of many escapes the next one is seldom farther.
    const CHUNK: usize = 32;

    pub fn clear(&mut self) {
        self.len = 0;
    }

    pub fn as_str(&self) -> &str {
        // SAFETY: append() and push() have put whole characters there; escaped() gives ASCII.
        unsafe { str::from_utf8_unchecked(&self.memory[..self.len]) }
    }

    /// Bytes that it holds.
    pub fn capacity(&self) -> usize {
        self.memory.capacity()
    }

    /// Appends the text in the JSON from `at` on, its escapes of two bytes decoded, and gives the position of what comes
    /// then: the text's end, an escape of another kind, or what may not be there.
    #[inline]
    pub fn append(&mut self, json: &Ground<'_>, mut at: usize) -> Result<usize, TryReserveError> {
        // Between two characters, as where it ends: what is special is one.
        assert!(at <= json.len && json.bytes[at] & 0xc0 != 0x80);
        while let Some(chunk) = json.bytes[at..].first_chunk() {
            let mut marks = marks(chunk);
            let mut done = 0;
            while done < chunk.len() {
                let Some(rest) = json.bytes[at + done..].first_chunk() else {
                    return Ok(at + done);
                };
                *self.room()? = *rest;
                let special = marks.trailing_zeros() as usize;
                self.len += special - done;
                done = special;
                if special < chunk.len() {
                    let Some(character) = escaped(json.bytes, at + special) else {
                        return Ok(at + special);
                    };
                    self.memory[self.len] = character;
                    self.len += 1;
                    done += 2;
                    marks &= u32::MAX.checked_shl(done as u32).unwrap_or(0);
                }
            }
            at += done;
        }
        Ok(at)
    }

    #[inline]
    pub fn push(&mut self, character: char) -> Result<(), TryReserveError> {
        self.len += character.encode_utf8(self.room()?).len();
        Ok(())
    }

    /// Room for more.
    #[inline(always)]
    fn room(&mut self) -> Result<&mut [u8; Self::CHUNK], TryReserveError> {
        if self.memory.len() - self.len < Self::CHUNK {
            self.grow()?;
        }
        let room = self.memory[self.len..].first_chunk_mut();
        Ok(room.expect("it has grown"))
    }

    #[cold]
    fn grow(&mut self) -> Result<(), TryReserveError> {
        let size = 2 * self.memory.len() + 32 * Self::CHUNK;
        self.memory.try_reserve_exact(size - self.memory.len())?;
        self.memory.resize(size, 0);
        Ok(())
    }
}

/// Undoes what the decoder did to the JSON: it replaced closing quotes by NUL, and JSON itself has no NUL.
pub(super) fn unterminate(json: &mut [u8]) {
    for byte in json {
        if *byte == 0 {
            *byte = b'"';
        }
    }
}

/// A chunk's memory: words, so that every row is aligned in it.
type Words = Vec<MaybeUninit<u64>>;

const WORD: usize = size_of::<u64>();

/// What can lie in it: rows without a destructor, aligned as words at most.
const fn assert_plain<Row>() {
    assert!(align_of::<Row>() <= align_of::<u64>());
    assert!(size_of::<Row>() > 0 && !mem::needs_drop::<Row>());
}

/// Where a page's rows and copied texts are placed, for good.
#[derive(Default)]
pub(super) struct Arena {
    /// Filled up to its length, and never beyond its capacity.
    current: Words,
    full: Vec<Words>,
    /// Texts one behind the other, each ended by NUL, of a page that does not keep its JSON.
    texts: Vec<u8>,
}

impl Arena {
    /// Words of a chunk. What a list does not fit into is lost to the page, and of a new page's last chunk nothing.
    const CHUNK: usize = 16 * 1024 / WORD;

    /// Forgets all that lies here, and makes one chunk of several, so that a page like the last one fits into it.
    pub fn clear(&mut self) {
        self.texts.clear();
        self.current.clear();
        if !self.full.is_empty() {
            let size = self.chunks().map(Vec::capacity).sum::<usize>();
            self.full.clear();
            self.current = Words::new();
            // Without it, there are chunks again.
            let _ = self.current.try_reserve_exact(size + size / 8);
            let _ = self.current.as_ptr().expose_provenance();
        }
    }

    /// Bytes that it holds.
    pub fn capacity(&self) -> usize {
        self.chunks().map(Vec::capacity).sum::<usize>() * WORD + self.texts.capacity()
    }

    fn chunks(&self) -> impl Iterator<Item = &Words> {
        self.full.iter().chain([&self.current])
    }

    /// Places one row, to be filled where it stays.
    #[inline(always)]
    pub fn slot<Row>(&mut self, empty: Row) -> Result<Slot<Row>, TryReserveError> {
        const { assert_plain::<Row>() };
        let place = self.room(size_of::<Row>().div_ceil(WORD))?.cast::<Row>();
        // SAFETY: there is room for a row, aligned, and nobody else has it.
        unsafe { place.write(empty) };
        Ok(Slot(place))
    }

    /// Moves the rows of a list that has ended from the pile.
    #[inline]
    pub fn place_run<Row>(
        &mut self,
        pile: &mut Pile,
        run: Run<Row>,
    ) -> Result<List<Row>, TryReserveError> {
        // Rows of another kind would lie there if lists did not end in turn.
        assert!(pile.top == run.start + run.count * size_of::<Row>());
        if run.count == 0 {
            pile.drop_run(run);
            let none: *const u64 = List::<Row>::EMPTY.as_ptr();
            let _ = none.expose_provenance();
            return Ok(List(none.wrapping_add(1).cast()));
        }
        let size = run.count * size_of::<Row>();
        let place = self.room(1 + size.div_ceil(WORD))?;
        // SAFETY: there is room for the number and the rows, aligned, and nobody else has it; and the rows lie on the pile,
        // where they are left as bytes without a meaning.
        let first = unsafe {
            place.write(run.count as u64);
            let first = place.add(1).cast::<u8>();
            first.copy_from_nonoverlapping(pile.memory.as_ptr().cast::<u8>().add(run.start), size);
            first.cast::<Row>()
        };
        pile.drop_run(run);
        Ok(List(first))
    }

    /// Copies a text, and ends it with NUL.
    pub fn place_text(&mut self, text: &str) -> Result<Text, TryReserveError> {
        let place = self.room((text.len() + 1).div_ceil(WORD))?.cast::<u8>();
        // SAFETY: there is room for the text and the NUL, and nobody else has it; grow() has exposed its memory.
        unsafe {
            place.copy_from_nonoverlapping(text.as_ptr(), text.len());
            place.add(text.len()).write(0);
            Ok(Text::new(place.cast(), text.len()))
        }
    }

    /// Room for so many words.
    #[inline(always)]
    fn room(&mut self, words: usize) -> Result<*mut u64, TryReserveError> {
        if self.current.capacity() - self.current.len() < words {
            return self.grow(words);
        }
        Ok(take(&mut self.current, words))
    }

    #[cold]
    fn grow(&mut self, words: usize) -> Result<*mut u64, TryReserveError> {
        let mut chunk = Words::new();
        chunk.try_reserve_exact(words.max(Self::CHUNK))?;
        self.full.try_reserve(1)?;
        let _ = chunk.as_ptr().expose_provenance();
        let place = take(&mut chunk, words);
        let older = match words > Self::CHUNK / 4 {
            // It leaves little room, or none: the current chunk has more.
            true if self.current.capacity() > 0 => chunk,
            _ => mem::replace(&mut self.current, chunk),
        };
        self.full.push(older);
        Ok(place)
    }

    /// Makes room for texts of so many bytes in all, each counted with its NUL. There is none yet but the empty one.
    pub fn reserve_texts(&mut self, bytes: usize) -> Result<(), TryReserveError> {
        self.texts.clear();
        self.texts.try_reserve_exact(1 + bytes)?;
        let _ = self.texts.as_ptr().expose_provenance();
        self.texts.push(0);
        Ok(())
    }

    /// Appends a text to the others, if there is room for it, and tells where it begins.
    #[inline]
    pub fn append_text(&mut self, text: &str) -> Option<usize> {
        let start = self.texts.len();
        if self.texts.capacity() - start <= text.len() {
            return None;
        }
        self.texts.extend_from_slice(text.as_bytes());
        self.texts.push(0);
        Some(start)
    }

    /// A text that was appended.
    #[inline(always)]
    pub fn appended(&self, start: usize, len: usize) -> Text {
        let bytes = &self.texts[start..start + len];
        debug_assert!(str::from_utf8(bytes).is_ok());
        let start = ptr::without_provenance(bytes.as_ptr().addr());
        // SAFETY: append_text() has put UTF-8 there; reserve_texts() has exposed its memory, which did not grow since.
        unsafe { Text::new(start, len) }
    }

    pub fn texts(&self) -> &[u8] {
        &self.texts
    }

    /// Gives back the room that rows and texts did not need, and tells whether they are still where they were.
    pub fn shrink(&mut self) -> bool {
        let before = self.places();
        self.current.shrink_to_fit();
        self.texts.shrink_to_fit();
        self.places() == before
    }

    /// Where rows are placed and texts appended.
    fn places(&self) -> [usize; 2] {
        [
            self.current.as_ptr().expose_provenance(),
            self.texts.as_ptr().expose_provenance(),
        ]
    }
}

/// A row that was placed and is being filled. The decoder that fills it holds its arena, which does not change meanwhile.
pub(super) struct Slot<Row>(*mut Row);

impl<Row> Slot<Row> {
    #[inline(always)]
    pub fn row(&mut self) -> &mut Row {
        // SAFETY: placed by slot(), and nobody else has it before it is done.
        unsafe { &mut *self.0 }
    }

    #[inline(always)]
    pub fn done(self) -> Pointer<Row> {
        Pointer(self.0)
    }
}

/// The next words of a chunk that has them.
#[inline(always)]
fn take(chunk: &mut Words, words: usize) -> *mut u64 {
    let len = chunk.len();
    assert!(chunk.capacity() - len >= words);
    // SAFETY: within the capacity, and these words may hold anything.
    unsafe {
        chunk.set_len(len + words);
        chunk.as_mut_ptr().add(len).cast()
    }
}

/// Rows of the lists that have not ended yet, the innermost on top.
#[derive(Default)]
pub(super) struct Pile {
    memory: Words,
    /// Bytes in use.
    top: usize,
}

/// The rows of one list, on the pile.
pub(super) struct Run<Row> {
    /// First byte.
    start: usize,
    count: usize,
    /// What the pile goes back to.
    below: usize,
    kind: PhantomData<Row>,
}

impl<Row> Run<Row> {
    pub fn count(&self) -> usize {
        self.count
    }
}

impl Pile {
    pub fn clear(&mut self) {
        self.top = 0;
    }

    /// Bytes that it holds.
    pub fn capacity(&self) -> usize {
        self.memory.capacity() * WORD
    }

    /// Begins a list.
    pub fn begin<Row>(&mut self) -> Run<Row> {
        let below = self.top;
        self.top = below.next_multiple_of(WORD);
        Run {
            start: self.top,
            count: 0,
            below,
            kind: PhantomData,
        }
    }

    /// Adds a row to the list that began last of those that have not ended: place_run() sees to that.
    #[inline]
    pub fn push<Row>(&mut self, run: &mut Run<Row>, row: Row) -> Result<(), TryReserveError> {
        const { assert_plain::<Row>() };
        let end = self.top + size_of::<Row>();
        if self.memory.capacity() * WORD < end {
            self.grow(end.div_ceil(WORD))?;
        }
        // SAFETY: within the capacity; rows follow one another in an array that begins at a word.
        unsafe {
            let place = self.memory.as_mut_ptr().cast::<u8>().add(self.top);
            place.cast::<Row>().write(row);
        }
        self.top = end;
        run.count += 1;
        Ok(())
    }

    #[cold]
    fn grow(&mut self, words: usize) -> Result<(), TryReserveError> {
        // SAFETY: within the capacity, and words may hold anything. What is in use must be moved along.
        unsafe { self.memory.set_len(self.top.div_ceil(WORD)) };
        self.memory.try_reserve(words - self.memory.len())
    }

    /// Takes the rows of the list away that began last.
    pub fn drop_run<Row>(&mut self, run: Run<Row>) {
        self.top = run.below;
    }
}
