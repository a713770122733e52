use serde::Serialize;
use std::collections::{BTreeMap, VecDeque};

/// A session request as it arrived.
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
    /// The first value of a header, by lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        Some(self.headers.get(name)?.first()?.as_str())
    }
}

/// The last requests, oldest first; bounded, because an emulator may run for weeks.
#[derive(Default)]
pub struct RequestLog(VecDeque<LoggedRequest>);

const CAPACITY: usize = 10_000;

impl RequestLog {
    pub fn push(&mut self, request: LoggedRequest) {
        if self.0.len() == CAPACITY {
            self.0.pop_front();
        }
        self.0.push_back(request);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn to_vec(&self) -> Vec<LoggedRequest> {
        self.0.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, LoggedRequest, RequestLog};
    use std::collections::BTreeMap;

    #[test]
    fn a_full_log_forgets_the_oldest() {
        let mut log = RequestLog::default();
        for number in 0..=CAPACITY {
            log.push(LoggedRequest {
                method: "GET".to_owned(),
                target: number.to_string(),
                headers: BTreeMap::new(),
                authorization: None,
                connection: 1,
                request_id: String::new(),
            });
        }
        let kept = log.to_vec();
        assert_eq!(kept.len(), CAPACITY);
        assert_eq!(kept[0].target, "1");
        assert_eq!(kept[CAPACITY - 1].target, CAPACITY.to_string());
    }
}
