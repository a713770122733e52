use hyper::header::{
    CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER, TRANSFER_ENCODING,
};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, VecDeque};

/// What goes wrong with a request. The default changes nothing, so say only what should differ.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Fault {
    /// Answer with this status, and the error body of the contract if it is not 2xx.
    pub status: Option<u16>,
    /// Answer with this body: a text is sent as it is, anything else as JSON.
    pub body: Option<Value>,
    /// Set these headers, over those of the answer; not those that frame the body.
    pub headers: BTreeMap<String, String>,
    /// Set `Retry-After` to this text.
    pub retry_after: Option<String>,
    /// Wait before the head.
    pub delay_ms: u64,
    /// Close the connection without an answer, after the delay.
    pub hang_up: bool,
    /// Close the connection after so many bytes of the request's body, before anything is done with it.
    pub cut_request_at: Option<Cut>,
    /// Do what the request asks for all the same, before the delay and whatever is answered then.
    pub carry_out: bool,
    /// Name the request in the error body, and not in the header `x-request-id`.
    pub request_id_in_body: bool,
    /// Pause half-way through the body, or where it or the request's is cut.
    pub stall_ms: u64,
    /// Close the connection here in the body, as it goes over the wire.
    pub cut_body_at: Option<Cut>,
    /// Send the body byte by byte with this pause before each.
    pub drip_ms: u64,
    /// How many requests it happens to.
    pub times: u32,
}

/// A place in a body.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Cut {
    /// In the middle.
    Half,
    /// After so many bytes.
    #[serde(untagged)]
    Byte(usize),
}

impl Cut {
    pub(crate) fn in_body_of(self, len: usize) -> usize {
        match self {
            Cut::Half => len / 2,
            Cut::Byte(at) => at.min(len),
        }
    }
}

impl Default for Fault {
    fn default() -> Self {
        Fault {
            status: None,
            body: None,
            headers: BTreeMap::new(),
            retry_after: None,
            delay_ms: 0,
            hang_up: false,
            cut_request_at: None,
            carry_out: false,
            request_id_in_body: false,
            stall_ms: 0,
            cut_body_at: None,
            drip_ms: 0,
            times: 1,
        }
    }
}

impl Fault {
    /// An answer with this status and its error body.
    pub fn status(status: u16) -> Self {
        Fault {
            status: Some(status),
            ..Fault::default()
        }
    }

    /// A 200 with this body.
    pub fn body(body: impl Into<Value>) -> Self {
        Fault {
            body: Some(body.into()),
            ..Fault::default()
        }
    }

    /// Whether the service refuses the request or loses it, and so does nothing.
    pub(crate) fn prevents(&self) -> bool {
        let refuses = self
            .status
            .is_some_and(|status| !(200..300).contains(&status));
        (refuses || self.hang_up || self.cut_request_at.is_some()) && !self.carry_out
    }

    /// Why it cannot be played, in words for its author.
    pub(crate) fn check(&self) -> Result<(), String> {
        let status = self.status.unwrap_or(200);
        if !(200..=999).contains(&status) {
            return Err(format!("status {status} is not between 200 and 999"));
        }
        if self.times == 0 {
            return Err("times must be at least 1".to_owned());
        }
        if self.carry_out && self.cut_request_at.is_some() {
            return Err("a request that is cut cannot be carried out".to_owned());
        }
        self.header_map().map(drop)
    }

    /// `headers` and `retryAfter`, or why they cannot be sent.
    pub(crate) fn header_map(&self) -> Result<HeaderMap, String> {
        let mut map = HeaderMap::new();
        let retry_after = self
            .retry_after
            .iter()
            .map(|text| (RETRY_AFTER.as_str(), text));
        let headers = self
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value));
        for (name, value) in headers.chain(retry_after) {
            let parsed =
                HeaderName::try_from(name).map_err(|_| format!("{name:?} is not a header name"))?;
            if [CONTENT_LENGTH, TRANSFER_ENCODING].contains(&parsed) {
                return Err(format!("{name} follows from the body and cannot be set"));
            }
            let value = HeaderValue::try_from(value)
                .map_err(|_| format!("{value:?} is not a value for the header {name}"))?;
            map.insert(parsed, value);
        }
        Ok(map)
    }
}

/// The faults to come, first in first out.
#[derive(Default)]
pub struct FaultQueue(VecDeque<Fault>);

impl FaultQueue {
    pub fn extend(&mut self, faults: impl IntoIterator<Item = Fault>) {
        self.0.extend(faults);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn next(&mut self) -> Option<Fault> {
        let first = self.0.front_mut()?;
        if first.times > 1 {
            first.times -= 1;
            return Some(first.clone());
        }
        self.0.pop_front()
    }
}
