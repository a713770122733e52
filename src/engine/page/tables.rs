//! The tables that own a page's rows.
#![forbid(unsafe_code)]

use std::collections::TryReserveError;
use std::ptr;

use super::rows::{ChildUsage, Metadata, Session, SessionSettings, Tag, Text, TokenUsage};

/// All rows of a page, one table a kind. A list of a row is a run of its table.
#[derive(Default)]
pub(crate) struct Tables {
    pub(super) sessions: Vec<Session>,
    pub(super) settings: Vec<SessionSettings>,
    pub(super) usages: Vec<TokenUsage>,
    pub(super) child_usages: Vec<ChildUsage>,
    pub(super) tags: Vec<Tag>,
    pub(super) metadata: Vec<Metadata>,
    pub(super) texts: Vec<Text>,
    /// Texts whose JSON has escapes. A chunk never grows beyond its first capacity, so texts in it stay in place.
    unescaped: Vec<Vec<u8>>,
    /// Where one such text is put together, or all texts of a compact page.
    pub(super) scratch: Vec<u8>,
}

/// Where the next row of a table will stand, in a row's pointer until [`Tables::link`]: its position plus one.
pub(super) trait Places<Row> {
    fn next_place(&self) -> *const Row;
    /// Appends a row, unless there is no memory for it.
    fn add(&mut self, row: Row) -> Result<(), TryReserveError>;
    fn pointer_to(&self, place: *const Row) -> *const Row;
}

impl<Row> Places<Row> for Vec<Row> {
    fn next_place(&self) -> *const Row {
        ptr::without_provenance(self.len() + 1)
    }

    #[inline(always)]
    fn add(&mut self, row: Row) -> Result<(), TryReserveError> {
        if self.len() == self.capacity() {
            self.try_reserve(1)?;
        }
        self.push(row);
        Ok(())
    }

    fn pointer_to(&self, place: *const Row) -> *const Row {
        match place.addr() {
            0 => ptr::null(),
            place => self.as_ptr().wrapping_add(place - 1),
        }
    }
}

impl Tables {
    const CHUNK: usize = 4096;

    pub(super) fn clear(&mut self) {
        self.sessions.clear();
        self.settings.clear();
        self.usages.clear();
        self.child_usages.clear();
        self.tags.clear();
        self.metadata.clear();
        self.texts.clear();
        self.unescaped.truncate(1);
        self.unescaped.iter_mut().for_each(Vec::clear);
    }

    /// Keeps a text that does not stand in the body as it is.
    pub(super) fn keep_unescaped(&mut self, text: &[u8]) -> Result<Text, TryReserveError> {
        let needed = text.len() + 1;
        let fits = |chunk: &Vec<u8>| chunk.capacity() - chunk.len() >= needed;
        if !self.unescaped.last().is_some_and(fits) {
            let mut chunk = Vec::new();
            chunk.try_reserve_exact(needed.max(Self::CHUNK))?;
            self.unescaped.add(chunk)?;
        }
        let Some(chunk) = self.unescaped.last_mut() else {
            return Ok(Text::ABSENT);
        };
        let start = chunk.len();
        chunk.extend_from_slice(text);
        chunk.push(0);
        Ok(Text::at(chunk.as_ptr().addr() + start, text.len()))
    }

    /// Makes the texts readable that lie in `body` and beside it.
    pub(super) fn expose(&self, body: &[u8]) {
        let _ = body.as_ptr().expose_provenance();
        for chunk in &self.unescaped {
            let _ = chunk.as_ptr().expose_provenance();
        }
    }

    /// Moves the rows to tables without room for more.
    pub(super) fn move_rows(&mut self) -> Result<Tables, TryReserveError> {
        fn rows_of<Row>(table: &mut Vec<Row>) -> Result<Vec<Row>, TryReserveError> {
            let mut moved = Vec::new();
            moved.try_reserve_exact(table.len())?;
            moved.append(table);
            Ok(moved)
        }
        Ok(Tables {
            sessions: rows_of(&mut self.sessions)?,
            settings: rows_of(&mut self.settings)?,
            usages: rows_of(&mut self.usages)?,
            child_usages: rows_of(&mut self.child_usages)?,
            tags: rows_of(&mut self.tags)?,
            metadata: rows_of(&mut self.metadata)?,
            texts: rows_of(&mut self.texts)?,
            ..Tables::default()
        })
    }

    /// Turns the places in the rows into pointers. The tables must not change afterwards.
    pub(super) fn link(&mut self) {
        for session in &mut self.sessions {
            session.settings = self.settings.pointer_to(session.settings);
        }
        for row in &mut self.settings {
            row.token_usage = self.usages.pointer_to(row.token_usage);
            row.inclusive_token_usage = self.usages.pointer_to(row.inclusive_token_usage);
            row.child_usages = self.child_usages.pointer_to(row.child_usages);
            row.tags = self.tags.pointer_to(row.tags);
            row.enabled_tool_ids = self.texts.pointer_to(row.enabled_tool_ids);
            row.disabled_tool_ids = self.texts.pointer_to(row.disabled_tool_ids);
        }
        for tag in &mut self.tags {
            tag.metadata = self.metadata.pointer_to(tag.metadata);
        }
    }

    /// Gives back what the tables grew too much. For tables that will not be used again.
    pub(super) fn shrink(&mut self) {
        self.sessions.shrink_to_fit();
        self.settings.shrink_to_fit();
        self.usages.shrink_to_fit();
        self.child_usages.shrink_to_fit();
        self.tags.shrink_to_fit();
        self.metadata.shrink_to_fit();
        self.texts.shrink_to_fit();
        self.scratch = Vec::new();
    }

    /// Bytes that the tables hold.
    pub(super) fn capacity(&self) -> usize {
        fn of<Row>(table: &Vec<Row>) -> usize {
            table.capacity() * size_of::<Row>()
        }
        of(&self.sessions)
            + of(&self.settings)
            + of(&self.usages)
            + of(&self.child_usages)
            + of(&self.tags)
            + of(&self.metadata)
            + of(&self.texts)
            + of(&self.scratch)
            + self.unescaped.iter().map(Vec::capacity).sum::<usize>()
    }
}
