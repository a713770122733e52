//! A page of the service's objects: the memory of one answer, and rows that point into it.
#![forbid(unsafe_code)]

use std::sync::OnceLock;

use super::arena::List;
use super::body::Body;
use super::decoder::Decoder;
use super::drift::Drift;
use super::fault::Outcome;
use super::memory::PageMemory;
use super::schema::{Read, Row, Schema, Span, optional, required, schema};
use crate::engine::text::{TerminatedText, Text};
use crate::engine::{Error, Status};

/// What an answer has: rows of one kind, and how it goes on.
pub struct Parts<R> {
    /// The rows: those of its list, or the one that the answer is.
    pub rows: List<R>,
    /// How many they are.
    pub count: usize,
    /// How the list goes on, where it comes in pages.
    pub pagination: Pagination,
}

/// How a list goes on.
#[derive(Default)]
pub struct Pagination {
    has_more: bool,
    next_cursor: Text,
}

/// How the parts of one kind of answer are read.
pub type Root<R> = Read<Parts<R>>;

/// The `pagination` of every list that comes in pages.
pub static PAGINATION: Schema<Pagination> = schema(&[
    required("hasMore", |d, page| d.boolean(&mut page.has_more)),
    optional("nextCursor", |d, page| d.text(&mut page.next_cursor)),
]);

/// One answer, with rows of one kind. Owns all that its rows point to.
pub struct Page<R> {
    parts: Parts<R>,
    /// Where most texts of the rows lie.
    text: Text,
    drift: Option<Drift>,
    memory: PageMemory,
    /// The JSON as it came, when somebody asked for it. It was discarded where None stands here from the start.
    json: OnceLock<Option<TerminatedText>>,
}

impl<R: Row> Page<R> {
    /// Decodes an answer that is there already, one that was saved for instance.
    pub fn of(json: &[u8], root: Root<R>, discard_json: bool) -> Result<Page<R>, Error> {
        let memory = PageMemory::own(Body::holding(json)?);
        Page::decode(memory, root, discard_json).map_err(|page| Error::new(page.status, page.what))
    }

    /// Decodes the body that `memory` holds.
    pub(crate) fn decode(
        mut memory: PageMemory,
        root: Root<R>,
        discard_json: bool,
    ) -> Result<Page<R>, Undecodable> {
        match read(&mut memory, root, discard_json) {
            Ok(Decoded { parts, text, drift }) => Ok(Page {
                parts,
                text,
                drift,
                memory,
                json: match discard_json {
                    true => OnceLock::from(None),
                    false => OnceLock::new(),
                },
            }),
            Err(fault) => Err(Undecodable {
                status: fault.status(),
                what: fault.describe(),
                body: std::mem::take(&mut memory.body).into_json(),
            }),
        }
    }

    /// The rows, in the service's order.
    pub fn rows(&self) -> &[R] {
        self.parts.rows.get().unwrap_or_default()
    }

    /// Whether the service has a further page.
    pub fn has_more(&self) -> bool {
        self.parts.pagination.has_more
    }

    /// Cursor of the next page, to be handed back unchanged.
    pub fn next_cursor(&self) -> Option<&str> {
        self.parts.pagination.next_cursor.get()
    }

    /// What the page goes without, because it was not of its type. None where it is as the contract says.
    pub fn drift(&self) -> Option<&Drift> {
        self.drift.as_ref()
    }

    /// The page's JSON, exactly as the service sent it. The first call makes a copy; None when there is no memory for it,
    /// or when the JSON was discarded.
    pub fn json(&self) -> Option<&str> {
        self.original().map(TerminatedText::as_str)
    }

    /// One row's own JSON; see [`json`](Page::json).
    pub fn row_json(&self, index: usize) -> Option<&str>
    where
        R: Span,
    {
        let (offset, len) = self.rows().get(index)?.span();
        let start = offset as usize;
        self.json()?.get(start..start + len as usize)
    }

    /// The memory that most texts lie in, for C.
    pub(crate) fn text(&self) -> Text {
        self.text
    }

    pub(crate) fn next_cursor_text(&self) -> Text {
        self.parts.pagination.next_cursor
    }

    pub(crate) fn json_text(&self) -> Text {
        Text::of(self.original())
    }

    fn original(&self) -> Option<&TerminatedText> {
        self.json.get_or_init(|| self.memory.body.json()).as_ref()
    }
}

/// Checks that the body which `memory` holds is JSON, and nothing else, and gives it.
pub(crate) fn json(mut memory: PageMemory) -> Result<Vec<u8>, Undecodable> {
    let PageMemory {
        body, arena, desk, ..
    } = &mut memory;
    let len = body.len();
    let checked = body.padded().map_err(Box::from).and_then(|bytes| {
        let mut decoder = Decoder::new(bytes, len, arena, desk, false)?;
        decoder.check()
    });
    let body = std::mem::take(&mut memory.body).into_json();
    match checked {
        Ok(()) => Ok(body),
        Err(fault) => Err(Undecodable {
            status: fault.status(),
            what: fault.describe(),
            body,
        }),
    }
}

/// Checks that an argument is JSON, and copies it.
pub(crate) fn checked_json(argument: &str, text: &str) -> Result<Vec<u8>, Error> {
    let memory = PageMemory::own(Body::holding(text.as_bytes())?);
    json(memory).map_err(|wrong| {
        let what = wrong.what.replacen("the answer ", "", 1);
        Error::invalid_argument(argument, &format!("is not JSON: {what}"))
    })
}

/// What was read, and where its texts lie.
struct Decoded<R> {
    parts: Parts<R>,
    text: Text,
    drift: Option<Drift>,
}

/// Reads the body that `memory` holds, and leaves in it what the rows point into. Of new memory, what was not needed is given
/// back. Should what was filled move then, which it hardly ever does, it is filled once more.
fn read<R>(memory: &mut PageMemory, root: Root<R>, discard_json: bool) -> Outcome<Decoded<R>> {
    let is_new = memory.arena.capacity() == 0;
    if !discard_json {
        memory.body.shrink();
    }
    let mut decoded = read_once(memory, root, discard_json)?;
    if is_new && !memory.arena.shrink() {
        memory.body.restore();
        decoded = read_once(memory, root, discard_json)?;
    }
    if discard_json {
        memory.leave_body();
    }
    memory.leave_desk();
    Ok(decoded)
}

fn read_once<R>(memory: &mut PageMemory, root: Root<R>, copying: bool) -> Outcome<Decoded<R>> {
    let PageMemory {
        body, arena, desk, ..
    } = memory;
    let mut parts = Parts {
        rows: List::NULL,
        count: 0,
        pagination: Pagination::default(),
    };
    let len = body.len();
    let mut decoder = Decoder::new(body.padded()?, len, arena, desk, copying)?;
    decoder.document(|d| root(d, &mut parts))?;
    Ok(Decoded {
        parts,
        text: decoder.memory_of_texts(),
        drift: decoder.drift(),
    })
}

/// A body that is not a page, or is too large to be made one.
pub(crate) struct Undecodable {
    pub status: Status,
    /// What is wrong, with the path of the member.
    pub what: String,
    pub body: Vec<u8>,
}
