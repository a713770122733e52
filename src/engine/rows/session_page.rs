//! What Rust reads a page of sessions by.
#![forbid(unsafe_code)]

use super::generated::{Session, SessionPage, roots};
use super::page::Page;
use crate::engine::Error;

impl SessionPage {
    /// Decodes a page that is there already, one that was saved for instance.
    pub fn from_json(json: &[u8]) -> Result<SessionPage, Error> {
        Page::of(json, roots::LIST_SESSIONS, false).map(SessionPage::from)
    }

    /// Decodes a page as a call with [`discard_json`](crate::engine::ListOptions::discard_json) does.
    pub fn from_discarded_json(json: &[u8]) -> Result<SessionPage, Error> {
        Page::of(json, roots::LIST_SESSIONS, true).map(SessionPage::from)
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
        self.row_json(index)
    }
}
