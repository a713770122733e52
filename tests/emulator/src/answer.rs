//! From an answer to the bytes of a response: headers, gzip, and the ways a body can go wrong under way.

use crate::fault::Fault;
use crate::problem::Problem;
use flate2::{Compression, write::GzEncoder};
use http_body_util::channel::{Channel, Sender};
use http_body_util::{Either, Full};
use hyper::body::Bytes;
use hyper::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue, VARY,
};
use hyper::{Response, StatusCode};
use serde_json::Value;
use std::io::{self, Write};
use std::time::Duration;
use tokio::time::sleep;

pub type Body = Either<Full<Bytes>, Channel<Bytes, io::Error>>;

/// Below this, gzip is not worth its header.
const SMALLEST_GZIP: usize = 1024;

/// A whole answer, before it is known how it travels.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn json(status: StatusCode, body: impl Into<Bytes>) -> Self {
        let headers =
            HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))]);
        Answer {
            status,
            headers,
            body: body.into(),
        }
    }

    pub fn empty(status: StatusCode) -> Self {
        Answer {
            status,
            headers: HeaderMap::new(),
            body: Bytes::new(),
        }
    }

    /// What a fault makes of the answer. The fault has been checked.
    pub fn changed_by(self, fault: &Fault) -> Self {
        let status = fault
            .status
            .map(|status| StatusCode::from_u16(status).expect("a checked status"));
        let mut answer = match (&fault.body, status) {
            (Some(Value::String(text)), _) => Self::json(status.unwrap_or_default(), text.clone()),
            (Some(value), _) => Self::json(status.unwrap_or_default(), value.to_string()),
            (None, Some(status)) if !status.is_success() => Problem::of_status(status).into(),
            (None, status) => Answer {
                status: status.unwrap_or(self.status),
                ..self
            },
        };
        let headers = fault.header_map().expect("checked headers");
        answer.headers.extend(headers);
        answer
    }

    /// With the request's name in a body that is an error's.
    pub fn naming(mut self, request_id: &str) -> Self {
        if let Ok(Value::Object(mut problem)) = serde_json::from_slice(&self.body) {
            problem.insert("requestId".to_owned(), request_id.into());
            self.body = Value::from(problem).to_string().into();
        }
        self
    }

    /// With the first half of each surrogate pair in place of an emoji.
    pub fn halved(mut self) -> Self {
        if let Ok(text) = std::str::from_utf8(&self.body) {
            let half = |character: char| match character.encode_utf16(&mut [0; 2]) {
                [high, _] => format!("\\u{high:04x}"),
                _ => character.to_string(),
            };
            self.body = text.chars().map(half).collect::<String>().into();
        }
        self
    }

    /// Compresses the body if the client accepts that, it is long enough, and no fault has claimed an encoding.
    pub fn gzipped_for(mut self, request: &HeaderMap) -> Self {
        self.headers
            .entry(VARY)
            .or_insert(HeaderValue::from_static("accept-encoding"));
        let encoded = self.headers.contains_key(CONTENT_ENCODING);
        if encoded || self.body.len() < SMALLEST_GZIP || !accepts_gzip(request) {
            return self;
        }
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        let encoded = encoder
            .write_all(&self.body)
            .and_then(|()| encoder.finish());
        self.body = encoded.expect("writing to memory does not fail").into();
        self.headers
            .insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        self
    }

    /// The response, whose body travels as the fault says. A gzip body goes chunked, as from most servers.
    pub fn sent_with(self, fault: &Fault) -> Response<Body> {
        let compressed = self.headers.contains_key(CONTENT_ENCODING);
        let troubled = fault.cut_body_at.is_some() || fault.stall_ms > 0 || fault.drip_ms > 0;
        let mut headers = self.headers;
        let body = if troubled || compressed {
            if !compressed {
                headers.insert(CONTENT_LENGTH, self.body.len().into());
            }
            let (sender, body) = Channel::new(1);
            tokio::spawn(send_body(sender, self.body, fault.clone()));
            Either::Right(body)
        } else {
            Either::Left(Full::new(self.body))
        };
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = headers;
        response
    }
}

impl From<Problem> for Answer {
    fn from(problem: Problem) -> Self {
        Answer::json(problem.status, problem.body.to_string())
    }
}

/// Ends early without a word when the client has left.
async fn send_body(mut sender: Sender<Bytes, io::Error>, body: Bytes, fault: Fault) {
    let halt = fault
        .cut_body_at
        .map_or(body.len() / 2, |cut| cut.in_body_of(body.len()));
    if !send_piece(&mut sender, body.slice(..halt), fault.drip_ms).await {
        return;
    }
    sleep(Duration::from_millis(fault.stall_ms)).await;
    if fault.cut_body_at.is_some() {
        // The last piece has to leave before the end.
        wait_until_taken(&mut sender).await;
        sleep(Duration::from_millis(50)).await;
        sender.abort(io::Error::other("cut on purpose"));
        return;
    }
    if send_piece(&mut sender, body.slice(halt..), fault.drip_ms).await {
        // A piece that is in the channel when its sender goes may be lost: three in a million were.
        wait_until_taken(&mut sender).await;
    }
}

/// There is room for an empty piece once the last one is on its way.
async fn wait_until_taken(sender: &mut Sender<Bytes, io::Error>) {
    let _ = sender.send_data(Bytes::new()).await;
}

/// Whether the client is still there.
async fn send_piece(sender: &mut Sender<Bytes, io::Error>, piece: Bytes, drip_ms: u64) -> bool {
    if drip_ms == 0 {
        return sender.send_data(piece).await.is_ok();
    }
    for at in 0..piece.len() {
        sleep(Duration::from_millis(drip_ms)).await;
        if sender.send_data(piece.slice(at..at + 1)).await.is_err() {
            return false;
        }
    }
    true
}

fn accepts_gzip(request: &HeaderMap) -> bool {
    let values = request
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
        let refused = weight
            .trim()
            .strip_prefix("q=")
            .and_then(|q| q.parse().ok())
            == Some(0.0);
        name.trim().eq_ignore_ascii_case("gzip") && !refused
    })
}
