//! What a listing call asks for, and the request's address that says so.

use std::fmt::{Display, Write};
use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use ureq::http::Uri;

use super::config::checked_timeout;
use super::endpoint::{Endpoint, LONGEST_SENT};
use super::{CancelToken, Error};

/// All but the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

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
    /// pages. [`SessionPage::json`](super::SessionPage::json) then gives nothing.
    pub discard_json: bool,
}

impl ListOptions {
    /// Checks everything that can be checked before a byte is sent.
    pub(crate) fn check(&self) -> Result<(), Error> {
        if self.limit > 100 {
            return Err(Error::invalid_argument(
                "limit",
                &format!(
                    "is {}: use 1 to 100, or 0 for the service's choice",
                    self.limit
                ),
            ));
        }
        check_text("cursor", self.cursor.as_deref())?;
        check_text("computer_id", self.computer_id.as_deref())?;
        self.timeout.map_or(Ok(()), |timeout| {
            checked_timeout("timeout_ms", timeout).map(drop)
        })
    }

    /// The request's address. What is absent is not sent.
    pub(crate) fn uri(&self, endpoint: &Endpoint) -> Result<Uri, Error> {
        let mut address = format!("{}/api/v0/sessions", endpoint.as_str());
        let mut separator = '?';
        let mut add = |name: &str, value: &dyn Display| {
            let _ = write!(address, "{separator}{name}={value}");
            separator = '&';
        };
        if self.limit != 0 {
            add("limit", &self.limit);
        }
        if let Some(cursor) = present(self.cursor.as_deref()) {
            add("cursor", &utf8_percent_encode(cursor, RESERVED));
        }
        if let Some(computer_id) = present(self.computer_id.as_deref()) {
            add("computerId", &utf8_percent_encode(computer_id, RESERVED));
        }
        if address.len() > LONGEST_SENT {
            let len = |text: &Option<String>| text.as_ref().map_or(0, String::len);
            let name = match len(&self.computer_id) > len(&self.cursor) {
                true => "computer_id",
                false => "cursor",
            };
            return Err(Error::invalid_argument(name, "is too long to be sent"));
        }
        address
            .parse()
            .map_err(|_| Error::invalid_argument("base_url", "makes no valid address"))
    }
}

/// An empty text counts as absent.
fn present(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}

fn check_text(name: &str, text: Option<&str>) -> Result<(), Error> {
    if text.is_some_and(|text| text.chars().any(char::is_control)) {
        return Err(Error::invalid_argument(
            name,
            "holds a line break or another control character",
        ));
    }
    Ok(())
}
