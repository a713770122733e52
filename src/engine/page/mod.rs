//! A page of sessions: the memory of one answer, and rows that point into it.

mod body;
mod choices;
mod compact;
mod decoder;
mod escape;
mod fault;
mod key;
mod memory;
mod number;
mod rows;
mod scan;
mod schema;
mod tables;
mod view;

use std::mem;
use std::sync::OnceLock;

use super::{Error, Status};
use body::Body;
use tables::Tables;

pub use choices::{
    ApiProvider, AutonomyLevel, AutonomyMode, InteractionMode, Provider, ReasoningEffort,
    SessionStatus,
};
pub(crate) use memory::{MemoryPool, PageMemory};
pub(crate) use rows::TerminatedText;
pub use rows::{ChildUsage, Choice, Session, SessionSettings, Tag, Text, TokenUsage};

/// One page of sessions. Owns all that its rows point to.
pub struct SessionPage {
    memory: PageMemory,
    has_more: bool,
    next_cursor: Text,
    /// The JSON as it came, when somebody asked for it. It was discarded where None stands here from the start.
    json: OnceLock<Option<TerminatedText>>,
}

impl SessionPage {
    /// Decodes a page that is there already, one that was saved for instance.
    pub fn from_json(json: &[u8]) -> Result<SessionPage, Error> {
        SessionPage::from_copy(json, false)
    }

    /// Decodes a page as a call with [`discard_json`](super::ListOptions::discard_json) does.
    pub fn from_discarded_json(json: &[u8]) -> Result<SessionPage, Error> {
        SessionPage::from_copy(json, true)
    }

    fn from_copy(json: &[u8], discard_json: bool) -> Result<SessionPage, Error> {
        let memory = PageMemory::own(Body::holding(json)?, Tables::default());
        SessionPage::decode(memory, discard_json).map_err(|page| Error::new(page.status, page.what))
    }

    /// Decodes the body that `memory` holds.
    pub(crate) fn decode(
        mut memory: PageMemory,
        discard_json: bool,
    ) -> Result<SessionPage, Undecodable> {
        if !memory.used {
            memory.body.shrink();
        }
        let len = memory.body.len();
        let decoded = memory
            .body
            .padded()
            .map_err(Into::into)
            .and_then(|body| schema::decode(body, len, &mut memory.tables));
        let settled = decoded.and_then(|mut pagination| {
            if discard_json {
                let compact = memory.compact(&mut pagination.next_cursor)?;
                MemoryPool::give_back(mem::replace(&mut memory, compact));
            }
            Ok(pagination)
        });
        let pagination = match settled {
            Ok(pagination) => pagination,
            Err(fault) => {
                let mut body = memory.body.into_bytes();
                unterminate(&mut body);
                return Err(Undecodable {
                    status: fault.status(),
                    what: fault.describe(),
                    body,
                });
            }
        };
        if !memory.used {
            memory.tables.shrink();
        }
        memory.tables.link();
        memory.tables.expose(memory.body.bytes());
        Ok(SessionPage {
            memory,
            has_more: pagination.has_more,
            next_cursor: pagination.next_cursor,
            json: match discard_json {
                true => OnceLock::from(None),
                false => OnceLock::new(),
            },
        })
    }

    /// The sessions, newest first. What they give cannot outlive the page:
    ///
    /// ```compile_fail,E0505
    /// # let json = br#"{"sessions":[],"pagination":{"hasMore":false}}"#;
    /// let page = factory::engine::SessionPage::from_json(json)?;
    /// let status = page.sessions()[0].status();
    /// drop(page);
    /// println!("{:?}", status.text());
    /// # Ok::<(), factory::engine::Error>(())
    /// ```
    pub fn sessions(&self) -> &[Session] {
        &self.memory.tables.sessions
    }

    /// Whether the service has a further page.
    pub fn has_more(&self) -> bool {
        self.has_more
    }

    /// Cursor of the next page, to be handed back unchanged.
    pub fn next_cursor(&self) -> Option<&str> {
        self.next_cursor.get()
    }

    /// The page's JSON, exactly as the service sent it. The first call makes a copy; None when there is no memory for it,
    /// or when the JSON was discarded.
    pub fn json(&self) -> Option<&str> {
        self.original().map(TerminatedText::as_str)
    }

    /// One session's own JSON; see [`json`](Self::json).
    pub fn session_json(&self, index: usize) -> Option<&str> {
        let session = self.sessions().get(index)?;
        let start = session.json_offset as usize;
        self.json()?.get(start..start + session.json_len as usize)
    }

    /// The page's JSON without a copy; the page is spent.
    pub(crate) fn into_json(mut self) -> Vec<u8> {
        let mut json = mem::take(&mut self.memory.body).into_bytes();
        unterminate(&mut json);
        json
    }

    /// The memory that most texts lie in, for C.
    pub(crate) fn text(&self) -> Text {
        Text::bytes(self.memory.body.bytes())
    }

    pub(crate) fn next_cursor_text(&self) -> Text {
        self.next_cursor
    }

    pub(crate) fn json_text(&self) -> Text {
        Text::of(self.original())
    }

    pub(crate) fn session_json_text(&self, index: usize) -> Text {
        self.session_json(index)
            .map_or(Text::ABSENT, |json| Text::bytes(json.as_bytes()))
    }

    fn original(&self) -> Option<&TerminatedText> {
        let copy = || {
            let body = self.memory.body.bytes();
            let mut json = Vec::new();
            json.try_reserve_exact(body.len() + 1).ok()?;
            json.extend_from_slice(body);
            unterminate(&mut json);
            // The decoder has checked that the body is UTF-8, and a quote in place of a NUL leaves it so.
            String::from_utf8(json)
                .ok()
                .map(TerminatedText::from_string)
        };
        self.json.get_or_init(copy).as_ref()
    }
}

impl Drop for SessionPage {
    fn drop(&mut self) {
        MemoryPool::give_back(mem::take(&mut self.memory));
    }
}

/// A body that is not a page, or is too large to be made one.
pub(crate) struct Undecodable {
    pub status: Status,
    /// What is wrong, with the path of the member.
    pub what: String,
    pub body: Vec<u8>,
}

/// Undoes what the decoder did to the JSON: it replaced closing quotes by NUL, and JSON itself has no NUL.
fn unterminate(json: &mut [u8]) {
    for byte in json {
        if *byte == 0 {
            *byte = b'"';
        }
    }
}
