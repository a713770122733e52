//! A page of sessions.
#![forbid(unsafe_code)]

use std::ops::Deref;

use super::Session;
use super::memory::PageMemory;
use super::page::{PAGINATION, Page, Parts, Root, Undecodable};
use super::schema::{Schema, required, schema};
use crate::engine::Error;

/// One page of sessions. Owns all that its rows point to.
pub struct SessionPage(Page<Session>);

static SESSION_LIST: Schema<Parts<Session>> = schema(&[
    required("sessions", |d, row| d.list(&mut row.rows, &mut row.count)),
    required("pagination", |d, row| {
        d.object(&PAGINATION, &mut row.pagination)
    }),
]);

impl SessionPage {
    const ROOT: Root<Session> = |d, row| d.object(&SESSION_LIST, row);

    /// Decodes a page that is there already, one that was saved for instance.
    pub fn from_json(json: &[u8]) -> Result<SessionPage, Error> {
        Page::of(json, Self::ROOT, false).map(SessionPage)
    }

    /// Decodes a page as a call with [`discard_json`](crate::engine::ListOptions::discard_json) does.
    pub fn from_discarded_json(json: &[u8]) -> Result<SessionPage, Error> {
        Page::of(json, Self::ROOT, true).map(SessionPage)
    }

    /// Decodes the body that `memory` holds.
    pub(crate) fn decode(
        memory: PageMemory,
        discard_json: bool,
    ) -> Result<SessionPage, Undecodable> {
        Page::decode(memory, Self::ROOT, discard_json).map(SessionPage)
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
        self.rows()
    }

    /// One session's own JSON; see [`json`](Page::json).
    pub fn session_json(&self, index: usize) -> Option<&str> {
        let session = self.sessions().get(index)?;
        self.json_part(session.json_offset, session.json_len)
    }
}

impl Deref for SessionPage {
    type Target = Page<Session>;

    fn deref(&self) -> &Page<Session> {
        &self.0
    }
}
