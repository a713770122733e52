//! Answers that are not 200: what the service said about it.

use std::io::Read;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use ureq::http::header::{LOCATION, RETRY_AFTER};
use ureq::http::{HeaderMap, Response, Uri};

use crate::engine::error::{Answer, shortened, start};
use crate::engine::page::{TerminatedText, Undecodable};
use crate::engine::secret::ApiKey;
use crate::engine::{Error, Status};

/// Read at most; what is longer is no error document.
const MAX_READ: usize = 256 * 1024;
/// Kept for the caller at most.
const MAX_KEPT: usize = 16 * 1024;
/// Said in the message at most.
const MAX_SAID: usize = 300;
/// The longest wait that is passed on; what is longer means "never".
const LONGEST_WAIT: Duration = Duration::from_secs(365 * 86_400);

/// Makes the error of an answer, with all that the service said.
pub(super) fn error(response: &mut Response<ureq::Body>, key: &ApiKey) -> Error {
    let head = head(response, key);
    let http_status = response.status().as_u16();
    let reason = response.status().canonical_reason().unwrap_or("no name");
    let status = Status::of_http(http_status);
    let headers = response.headers();
    let retry_after = retry_after(headers);
    let redirect = redirect_target(http_status, headers);

    let (text, document) = without_key(&read(response), key);
    let member = |name: &str| document.get(name).and_then(Value::as_str);
    let said = said(&document).map_or_else(
        || reason.to_owned(),
        |said| shortened(said, MAX_SAID).into_owned(),
    );

    let message = message(status, http_status, &said, retry_after, redirect.as_deref());
    let answer = Answer {
        title: member("title").map(TerminatedText::new),
        detail: member("detail").map(TerminatedText::new),
        metadata: document
            .get("metadata")
            .filter(|metadata| !metadata.is_null())
            .map(|metadata| TerminatedText::from_string(key.redact(&metadata.to_string()))),
        body: (!text.is_empty()).then(|| TerminatedText::new(start(&text, MAX_KEPT))),
        retry_after,
        ..head
    };
    Error::answered(status, key.redact(&message), answer)
}

/// What every answer tells before its body.
pub(super) fn head(response: &Response<ureq::Body>, key: &ApiKey) -> Answer {
    let request_id = response.headers().get("x-request-id");
    Answer {
        http_status: Some(response.status().as_u16()),
        request_id: request_id
            .and_then(|value| value.to_str().ok())
            .map(|id| TerminatedText::new(&key.redact(id))),
        ..Answer::default()
    }
}

/// Makes the error of a body that is not a page, with the body: often it is a proxy's own page.
pub(super) fn undecodable(page: Undecodable, key: &ApiKey) -> Error {
    let read = &page.body[..page.body.len().min(MAX_READ)];
    let (text, _) = without_key(read, key);
    let answer = Answer {
        body: (!text.is_empty()).then(|| TerminatedText::new(start(&text, MAX_KEPT))),
        ..Answer::default()
    };
    Error::answered(page.status, key.redact(&page.what), answer)
}

/// What happened, in the service's words, and what to do.
fn message(
    status: Status,
    http_status: u16,
    said: &str,
    retry_after: Option<Duration>,
    redirect: Option<&str>,
) -> String {
    let advice = match status {
        Status::Unauthorized => "check the API key, and that the base URL is that of your region".to_owned(),
        Status::Forbidden => {
            "the key is known, but may not list sessions: Factory enables this for each organization, ask for it there"
                .to_owned()
        }
        Status::NotFound => "check the base URL and the computer id".to_owned(),
        Status::RateLimited => match retry_after {
            Some(wait) => format!("wait {} s before the next call", wait.as_secs_f64()),
            None => "call less often".to_owned(),
        },
        Status::Server => "the service failed, try again later".to_owned(),
        _ => match redirect {
            Some(host) => {
                format!("redirects to {host} are not followed, the key would go along: check the base URL")
            }
            None => "the service does not take the request: check the arguments, the cursor first of all".to_owned(),
        },
    };
    format!("HTTP {http_status}: {said} ({advice})")
}

/// The error document's own words: the first of these that is a text.
fn said(document: &Value) -> Option<&str> {
    [
        document.get("detail"),
        document.pointer("/errors/0/message"),
        document.get("title"),
        document.get("message"),
        document.get("error"),
    ]
    .into_iter()
    .flatten()
    .find_map(|value| value.as_str().filter(|text| !text.is_empty()))
}

/// The body, as far as it came.
fn read(response: &mut Response<ureq::Body>) -> Vec<u8> {
    let mut bytes = Vec::new();
    // A body that breaks off still says something, and the status says the rest.
    let _ = response
        .body_mut()
        .as_reader()
        .take(MAX_READ as u64)
        .read_to_end(&mut bytes);
    bytes
}

/// A body without the key, as text and, if it is that, as JSON. JSON can hide the key behind escapes, so a document that
/// repeats it is written anew.
fn without_key(body: &[u8], key: &ApiKey) -> (String, Value) {
    let text = String::from_utf8_lossy(body);
    let mut document: Value = serde_json::from_str(&text).unwrap_or_default();
    let text = if key.redact_json(&mut document) {
        document.to_string()
    } else {
        key.redact(&text)
    };
    (text, document)
}

/// Seconds, or an HTTP date (RFC 9110, section 10.2.3). A date in the past means now; anything else nothing.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds = text.parse().unwrap_or(u64::MAX);
        return Some(Duration::from_secs(seconds).min(LONGEST_WAIT));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    let wait = date.duration_since(SystemTime::now()).unwrap_or_default();
    Some(wait.min(LONGEST_WAIT))
}

/// The host that a redirect points to, or the path where it stays. None when the answer is no redirect.
fn redirect_target(http_status: u16, headers: &HeaderMap) -> Option<String> {
    if !matches!(http_status, 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = headers.get(LOCATION).and_then(|value| value.to_str().ok());
    let uri = location.and_then(|location| location.parse::<Uri>().ok());
    Some(uri.map_or_else(
        || "elsewhere".to_owned(),
        |uri| uri.host().unwrap_or(uri.path()).to_owned(),
    ))
}
