//! A page that does not keep its JSON: rows, and texts of their own, in memory of just their size.
#![forbid(unsafe_code)]

use std::collections::TryReserveError;
use std::mem;
use std::ops::Range;

use super::body::Body;
use super::memory::PageMemory;
use super::rows::{Choice, Text};
use super::tables::Tables;

type Outcome<T = ()> = Result<T, TryReserveError>;

impl PageMemory {
    /// Moves out the rows that were just decoded here, and are not linked yet, with all their texts and the page's cursor.
    /// The room for them stays.
    pub fn compact(&mut self, cursor: &mut Text) -> Outcome<PageMemory> {
        self.tables.expose(self.body.bytes());
        let mut block = Block::new(mem::take(&mut self.tables.scratch));
        let mut tables = self.tables.move_rows()?;
        block.keep(cursor)?;
        each_text(&mut tables, |text| block.keep(text))?;

        let body = Body::holding(&block.bytes)?;
        let start = body.bytes().as_ptr().addr();
        place(cursor, start)?;
        each_text(&mut tables, |text| place(text, start))?;
        for session in &mut tables.sessions {
            (session.json_offset, session.json_len) = (0, 0);
        }
        self.tables.scratch = block.bytes;
        Ok(PageMemory::own(body, tables))
    }
}

/// Texts one behind the other, each ended by NUL. Sessions repeat each other's models, tags and tools: one that was met
/// a little before is not kept twice.
struct Block {
    bytes: Vec<u8>,
    /// Where the last text of each hash is.
    met: [Range<usize>; Block::HASHES],
}

impl Block {
    const HASHES: usize = 512;
    const NOT_MET: Range<usize> = usize::MAX..usize::MAX;

    fn new(mut memory: Vec<u8>) -> Block {
        memory.clear();
        Block {
            bytes: memory,
            met: [Block::NOT_MET; Block::HASHES],
        }
    }

    /// Keeps a text, and puts its position in the block plus one in place of its address.
    fn keep(&mut self, text: &mut Text) -> Outcome {
        let Some(bytes) = text.get().map(str::as_bytes) else {
            return Ok(());
        };
        let met = &mut self.met[hash(bytes)];
        if self.bytes.get(met.clone()) != Some(bytes) {
            let start = self.bytes.len();
            self.bytes.try_reserve(bytes.len() + 1)?;
            self.bytes.extend_from_slice(bytes);
            self.bytes.push(0);
            *met = start..start + bytes.len();
        }
        *text = Text::at(met.start + 1, bytes.len());
        Ok(())
    }
}

/// By the length and the last bytes: names that belong together begin alike.
fn hash(text: &[u8]) -> usize {
    let last = &text[text.len().saturating_sub(8)..];
    let mut word = [0; 8];
    word[..last.len()].copy_from_slice(last);
    let mixed = (u64::from_le_bytes(word) ^ text.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 32) as usize % Block::HASHES
}

/// Makes a text's position in the block that begins at `start` its address.
fn place(text: &mut Text, start: usize) -> Outcome {
    if let Some(position) = text.ptr.addr().checked_sub(1) {
        *text = Text::at(start + position, text.len);
    }
    Ok(())
}

/// Visits every text of the rows, absent ones as well.
fn each_text(tables: &mut Tables, mut visit: impl FnMut(&mut Text) -> Outcome) -> Outcome {
    for row in &mut tables.sessions {
        visit(&mut row.session_id)?;
        visit(&mut row.title)?;
        visit(&mut row.computer_id)?;
        inside(&mut row.status, &mut visit)?;
    }
    for row in &mut tables.settings {
        visit(&mut row.model)?;
        visit(&mut row.spec_mode_model)?;
        visit(&mut row.provider_lock_timestamp)?;
        visit(&mut row.archived_at)?;
        inside(&mut row.reasoning_effort, &mut visit)?;
        inside(&mut row.interaction_mode, &mut visit)?;
        inside(&mut row.autonomy_level, &mut visit)?;
        inside(&mut row.autonomy_mode, &mut visit)?;
        inside(&mut row.spec_mode_reasoning_effort, &mut visit)?;
        inside(&mut row.provider_lock, &mut visit)?;
        inside(&mut row.api_provider_lock, &mut visit)?;
    }
    for row in &mut tables.child_usages {
        visit(&mut row.session_id)?;
    }
    for row in &mut tables.tags {
        visit(&mut row.name)?;
    }
    for row in &mut tables.metadata {
        visit(&mut row.key)?;
        visit(&mut row.value)?;
    }
    tables.texts.iter_mut().try_for_each(visit)
}

fn inside(choice: &mut Choice, visit: &mut impl FnMut(&mut Text) -> Outcome) -> Outcome {
    let mut text = Text::at(choice.text.addr(), choice.text_len as usize);
    visit(&mut text)?;
    *choice = Choice::new(text, choice.code);
    Ok(())
}
