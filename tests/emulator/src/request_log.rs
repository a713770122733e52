use crate::keys::credentials;
use hyper::Request;
use hyper::header::AUTHORIZATION;
use serde::{Serialize, Serializer};
use std::collections::{BTreeMap, VecDeque};

/// A request to the service as it arrived, and whether it had an effect.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LoggedRequest {
    /// The method.
    pub method: String,
    /// Path and query exactly as they were sent, percent-encoding and all.
    pub target: String,
    /// Header values by lower-case name, in the order received; `authorization` is left out.
    pub headers: BTreeMap<String, Vec<String>>,
    /// What is told of the `Authorization` header; its value never is.
    pub authorization: Option<Authorization>,
    /// Requests over the same connection have the same number.
    pub connection: u64,
    /// The `x-request-id` of the answer.
    pub request_id: String,
    /// What has arrived of its body; a text in JSON.
    #[serde(serialize_with = "as_text")]
    pub body: Vec<u8>,
    /// Whether its body has arrived to the end.
    pub complete: bool,
    /// Whether the service did what it asks for, whatever was answered then.
    pub carried_out: bool,
}

fn as_text<S: Serializer>(body: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&String::from_utf8_lossy(body))
}

/// What may be told of an `Authorization` header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Authorization {
    /// Its first word, `Bearer` in a good request; empty if there is but one word.
    pub scheme: String,
    /// Whether the key exists.
    pub accepted: bool,
}

impl LoggedRequest {
    /// One of which nothing but its head has arrived.
    pub(crate) fn new<B>(
        request: &Request<B>,
        accepted: bool,
        connection: u64,
        request_id: &str,
    ) -> Self {
        let mut headers: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in request.headers() {
            if name != AUTHORIZATION {
                let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                headers.entry(name.to_string()).or_default().push(value);
            }
        }
        LoggedRequest {
            method: request.method().to_string(),
            target: request.uri().to_string(),
            headers,
            authorization: credentials(request.headers()).map(|(scheme, _)| Authorization {
                scheme: scheme.to_owned(),
                accepted,
            }),
            connection,
            request_id: request_id.to_owned(),
            body: Vec::new(),
            complete: false,
            carried_out: false,
        }
    }

    /// The first value of a header, by lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        Some(self.headers.get(name)?.first()?.as_str())
    }
}

/// The last requests, oldest first; bounded, because an emulator may run for weeks.
#[derive(Default)]
pub struct RequestLog {
    requests: VecDeque<LoggedRequest>,
    /// Bytes of all bodies.
    bytes: usize,
}

const CAPACITY: usize = 10_000;
const BYTES: usize = 256 << 20;

impl RequestLog {
    pub fn push(&mut self, request: LoggedRequest) {
        self.requests.push_back(request);
        self.shrink();
    }

    pub fn append_to_body(&mut self, request_id: &str, bytes: &[u8]) {
        if let Some(request) = self.find(request_id) {
            request.body.extend(bytes);
            self.bytes += bytes.len();
            self.shrink();
        }
    }

    pub fn body_is_complete(&mut self, request_id: &str) {
        if let Some(request) = self.find(request_id) {
            request.complete = true;
        }
    }

    pub fn is_carried_out(&mut self, request_id: &str) {
        if let Some(request) = self.find(request_id) {
            request.carried_out = true;
        }
    }

    pub fn clear(&mut self) {
        *self = RequestLog::default();
    }

    pub fn to_vec(&self) -> Vec<LoggedRequest> {
        self.requests.iter().cloned().collect()
    }

    /// Not one that was forgotten in the meantime.
    fn find(&mut self, request_id: &str) -> Option<&mut LoggedRequest> {
        let mut newest_first = self.requests.iter_mut().rev();
        newest_first.find(|request| request.request_id == request_id)
    }

    fn shrink(&mut self) {
        while self.requests.len() > CAPACITY || self.bytes > BYTES && self.requests.len() > 1 {
            let forgotten = self.requests.pop_front();
            self.bytes -= forgotten.map_or(0, |request| request.body.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BYTES, CAPACITY, LoggedRequest, RequestLog};
    use std::collections::BTreeMap;

    fn request(number: usize) -> LoggedRequest {
        LoggedRequest {
            method: "GET".to_owned(),
            target: number.to_string(),
            headers: BTreeMap::new(),
            authorization: None,
            connection: 1,
            request_id: number.to_string(),
            body: Vec::new(),
            complete: false,
            carried_out: false,
        }
    }

    #[test]
    fn a_full_log_forgets_the_oldest() {
        let mut log = RequestLog::default();
        (0..=CAPACITY).for_each(|number| log.push(request(number)));
        let kept = log.to_vec();
        assert_eq!(kept.len(), CAPACITY);
        assert_eq!(kept[0].target, "1");
        assert_eq!(kept[CAPACITY - 1].target, CAPACITY.to_string());
    }

    #[test]
    fn large_bodies_are_forgotten_with_their_requests() {
        let mut log = RequestLog::default();
        for number in 0..3 {
            log.push(request(number));
            log.append_to_body(&number.to_string(), &vec![b'x'; BYTES / 2]);
        }
        let kept: Vec<String> = log
            .to_vec()
            .into_iter()
            .map(|request| request.target)
            .collect();
        assert_eq!(kept, ["1", "2"]);
        log.append_to_body("0", b"late");
        assert_eq!(log.bytes, BYTES);
    }
}
