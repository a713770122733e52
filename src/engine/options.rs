//! What a listing call asks for.

use std::time::Duration;

use super::config::checked_timeout;
use super::{CancelToken, Error};

/// What a listing call asks for. The default lists all, from the start.
#[derive(Clone, Default)]
pub struct ListOptions {
    /// Sessions a page, 1 to 100; 0 lets the service choose.
    pub limit: u32,
    /// Where to go on. None or empty: from the start.
    pub cursor: Option<String>,
    /// Only the sessions of this computer. None or empty: of all.
    pub computer_id: Option<String>,
    /// Deadline of each call; None takes the client's.
    pub timeout: Option<Duration>,
    /// Ends the call early.
    pub cancel: Option<CancelToken>,
    /// Whether a page keeps its rows and their texts alone, in two fifths of the memory: for programs that keep many
    /// pages. [`Page::json`](super::rows::Page::json) then gives nothing.
    pub discard_json: bool,
}

impl ListOptions {
    /// Checks what is not sent; the rest is checked where it is.
    pub(crate) fn check(&self) -> Result<(), Error> {
        self.timeout.map_or(Ok(()), |timeout| {
            checked_timeout("timeout_ms", timeout).map(drop)
        })
    }
}
