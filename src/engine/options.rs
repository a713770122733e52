//! What a listing call asks for.

use std::time::Duration;

use super::config::check_timeout;
use super::operation::Value;
use super::{CancelToken, Error};

/// How a call is made, whatever it asks for. The default takes the client's deadline.
#[derive(Clone, Default)]
pub struct CallOptions {
    /// Deadline of each call; None takes the client's.
    pub timeout: Option<Duration>,
    /// Ends the call early.
    pub cancel: Option<CancelToken>,
    /// Whether a page keeps its rows and their texts alone, in two fifths of the memory: for programs that keep many
    /// pages. [`Page::json`](super::rows::Page::json) then gives nothing.
    pub discard_json: bool,
}

impl CallOptions {
    pub(crate) fn check(&self) -> Result<(), Error> {
        check_timeout(self.timeout)
    }
}

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
    /// What is sent.
    pub(crate) fn query(&self) -> [Value<'_>; 3] {
        [
            Value::Number(self.limit),
            Value::Text(self.cursor.as_deref().unwrap_or_default()),
            Value::Text(self.computer_id.as_deref().unwrap_or_default()),
        ]
    }

    /// How it is asked.
    pub(crate) fn call(&self) -> CallOptions {
        CallOptions {
            timeout: self.timeout,
            cancel: self.cancel.clone(),
            discard_json: self.discard_json,
        }
    }
}
