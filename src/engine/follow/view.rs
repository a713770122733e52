//! What the service shows of a session, as rows, and what that means to a follower.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Ask, Follow, Kind, Next, transcript};
use crate::engine::looks::Sight;
use crate::engine::operation::Value;
use crate::engine::operations::{GET_MESSAGES, GET_SESSION};
use crate::engine::rows::runtime::Span;
use crate::engine::rows::{
    ContentBlock, ContentBlockKind, Message, MessageRole, MessageVisibility, OpenaiPhase, Page,
    Session, roots,
};
use crate::engine::{CallOptions, Client, Error, Status};

/// A session as it was shown last.
pub(crate) struct View {
    pub session_id: String,
    /// One row.
    session: Option<Page<Session>>,
    /// Of the last walk.
    pages: Vec<Page<Message>>,
}

impl View {
    pub fn of(session_id: String) -> View {
        View {
            session_id,
            session: None,
            pages: Vec::new(),
        }
    }

    /// The session as the last look has shown it.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()?.rows().first()
    }

    /// A message of the last walk.
    pub fn message(&self, place: super::Place) -> Option<&Message> {
        self.pages.get(place.page)?.rows().get(place.row)
    }

    /// Asks, and gives the answer to the follower. `now` is asked when the answer is there.
    pub fn ask(
        &mut self,
        client: &Client,
        follow: &mut Follow,
        ask: &Ask,
        options: &CallOptions,
        now: impl Fn() -> u64,
    ) -> Result<(), Error> {
        let path = [self.session_id.as_str()];
        match ask {
            Ask::Session => {
                let query = [Value::Text("")];
                let root = roots::GET_SESSION;
                let page = client.rows(&GET_SESSION, root, &path, &query, None, options)?;
                if let Some(session) = page.rows().first() {
                    follow.session(now(), sight(session));
                }
                self.session = Some(page);
            }
            Ask::Messages { limit, cursor } => {
                let none = Value::Text("");
                let cursor_value = Value::Text(cursor.as_deref().unwrap_or_default());
                let query = [Value::Number(*limit), cursor_value, none, none];
                let root = roots::GET_MESSAGES;
                let page = client.rows(&GET_MESSAGES, root, &path, &query, None, options)?;
                let messages = page.rows().iter().map(read).collect();
                let next = next(&page);
                if cursor.is_none() {
                    self.pages.clear();
                }
                self.pages.push(page);
                if !follow.messages(now(), messages, next) {
                    return Err(astray("messages"));
                }
            }
        }
        Ok(())
    }
}

/// What a list that leads nowhere is.
pub(crate) fn astray(rows: &str) -> Error {
    let what = format!("the service says that there are more {rows}, and gives no way to them");
    Error::new(Status::Pagination, what)
}

/// A session as a state machine sees it.
pub(crate) fn sight(session: &Session) -> Sight {
    Sight {
        status: session.status().text().unwrap_or_default().to_owned(),
        updated_at: session.updated_at_ms(),
        message_count: session.message_count(),
    }
}

/// How a list goes on.
pub(crate) fn next<R: crate::engine::rows::runtime::Row>(page: &Page<R>) -> Next {
    let cursor = page.next_cursor().filter(|cursor| !cursor.is_empty());
    match (page.has_more(), cursor) {
        (false, _) => Next::End,
        (true, Some(cursor)) => Next::Cursor(cursor.to_owned()),
        (true, None) => Next::Lost,
    }
}

/// A message as the state machine sees it.
fn read(message: &Message) -> transcript::Message {
    transcript::Message {
        id: message.id().to_owned(),
        kind: kind(message),
        created_at: message.created_at_ms() as i64,
        updated_at: message.updated_at_ms() as i64,
        version: version(message),
    }
}

fn blocks(message: &Message) -> &[ContentBlock] {
    message.content().unwrap_or_default()
}

fn kind(message: &Message) -> Kind {
    let has =
        |kind: ContentBlockKind| move |block: &ContentBlock| block.kind().code() == kind as i32;
    let blocks = blocks(message);
    let role = message.role().code();
    if role == MessageRole::Assistant as i32 {
        let goes_on = blocks.iter().any(has(ContentBlockKind::ToolUse))
            || message.openai_phase().code() == OpenaiPhase::Commentary as i32;
        let says_something = texts(message).any(|text| !text.trim().is_empty());
        return match says_something && !goes_on {
            true => Kind::Answer,
            false => Kind::Work,
        };
    }
    if role == MessageRole::Tool as i32 {
        return Kind::Work;
    }
    if role == MessageRole::User as i32 {
        // What a tool gave may stand in a user's message, and so may notes that only the model sees.
        let is_result = !blocks.is_empty() && blocks.iter().all(has(ContentBlockKind::ToolResult));
        let is_note = message.visibility().code() == MessageVisibility::LlmOnly as i32;
        return match (is_result, is_note) {
            (true, _) => Kind::Work,
            (false, true) => Kind::Aside,
            (false, false) => Kind::Prompt,
        };
    }
    Kind::Aside
}

/// Another one when the message has changed. Its texts, and how long the rest is, tell.
fn version(message: &Message) -> u64 {
    let mut hasher = DefaultHasher::new();
    message.updated_at_ms().to_bits().hash(&mut hasher);
    message.span().1.hash(&mut hasher);
    texts(message).for_each(|text| text.hash(&mut hasher));
    hasher.finish()
}

fn texts(message: &Message) -> impl Iterator<Item = &str> {
    let texts = blocks(message).iter().filter_map(ContentBlock::text);
    texts.map(|block| block.text())
}

impl Message {
    /// What it says: its text blocks, joined by a blank line.
    pub fn plain_text(&self) -> String {
        texts(self).collect::<Vec<_>>().join("\n\n")
    }
}
