//! Answers that are no success: what the service said about it.

use std::borrow::Cow;
use std::io::Read;
use std::ops::RangeInclusive;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use ureq::http::header::{DATE, LOCATION, RETRY_AFTER};
use ureq::http::{HeaderMap, Response, Uri};

use super::coding::Coding;
use crate::engine::error::{Answer, shortened, start};
use crate::engine::operation::Request;
use crate::engine::rows::Undecodable;
use crate::engine::secret::ApiKey;
use crate::engine::text::TerminatedText;
use crate::engine::{Error, Status};

/// Read at most; what is longer is no error document.
const MAX_READ: usize = 256 * 1024;
/// Kept for the caller at most.
const MAX_KEPT: usize = 16 * 1024;
/// Said in the message at most.
const MAX_SAID: usize = 300;
/// Of a redirect's target.
const MAX_TARGET: usize = 100;
/// The longest wait that is passed on; what is longer means "never".
const LONGEST_WAIT: Duration = Duration::from_secs(365 * 86_400);

/// Makes the error of an answer, with all that the service said.
pub(super) fn error(response: &mut Response<ureq::Body>, request: &Request, key: &ApiKey) -> Error {
    let head = head(response, key);
    let http_status = response.status().as_u16();
    let reason = response.status().canonical_reason().unwrap_or("no name");
    let status = Status::of_http(http_status);
    let headers = response.headers();
    let retry_after = retry_after(headers);
    let redirect = redirect_target(http_status, headers, key);

    let (text, document) = without_key(&read(response), key);
    let member = |name: &str| document.get(name).and_then(Value::as_str);
    let said = said(&document).unwrap_or(reason);
    let advice = match redirect {
        Some(target) => format!(
            "redirects to {target} are not followed, the key would go along: check the base URL"
        ),
        None => advice(http_status, retry_after, document.is_object(), request),
    };
    let message = format!(
        "HTTP {http_status}: {} ({advice})",
        shortened(said, MAX_SAID)
    );
    let answer = Answer {
        title: member("title").map(TerminatedText::new),
        detail: member("detail").map(TerminatedText::new),
        metadata: document
            .get("metadata")
            .filter(|metadata| !metadata.is_null())
            .map(|metadata| TerminatedText::from_string(key.redact(&metadata.to_string()))),
        body: (!text.is_empty()).then(|| TerminatedText::new(start(&text, MAX_KEPT))),
        retry_after,
        request_id: head
            .request_id
            .or_else(|| member("requestId").map(|id| TerminatedText::new(&key.redact(id)))),
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

/// What to do about an answer, by what was asked for and who seems to have written it: an error of the service's own is a JSON
/// object.
fn advice(
    http_status: u16,
    retry_after: Option<Duration>,
    of_service: bool,
    request: &Request,
) -> String {
    let path = request.operation.path;
    let advice = match http_status {
        400 if of_service && request.has_body() => {
            "the service does not take the request: check its arguments, and the body for members that it does not know"
        }
        401 => "check the API key, and that the base URL is that of your region",
        402 if of_service => {
            "the organization's plan or billing does not allow it: see to them there"
        }
        403 if of_service => {
            "the key may not do this: Factory enables it for each organization, ask for it there"
        }
        403 => {
            "this is not the service's own error: a firewall or a proxy on the way may have refused the request"
        }
        404 if of_service && path.contains("{session_id}") => {
            "check the ids in the request, and the base URL; for some seconds after it was created a session can be unknown"
        }
        404 if of_service => "check the ids in the request, and the base URL",
        404 => "this is not the service's own error: check the base URL",
        407 => "a proxy on the way wants a user name and password: check the proxy's URL",
        408 => "the request did not arrive in time: try again later",
        409 if of_service && path.ends_with("/install-deps") => {
            "an installation may be going on: wait for its end"
        }
        409 if of_service && path.starts_with("/api/v0/computers") && request.has_body() => {
            "the name may be taken: use another, or that computer"
        }
        409 if of_service => "it does not go with what is there now: look there first",
        413 => "the body is too large: send less",
        414 | 431 => "the request is too long: check the cursor and the ids in it",
        422 if of_service => "the service does not take what the body says: check its values",
        424 if of_service => {
            "the computer may be asleep or away: restart it if it is a managed one, then try again"
        }
        429 => match retry_after {
            Some(wait) => return format!("wait {} s before the next call", rounded_up(wait)),
            None => "call less often",
        },
        503 if of_service && path != "/api/v0/sessions" => {
            "the service failed, or could not reach the computer: try again later"
        }
        511 => "the network wants a sign-in first",
        500..600 => "the service failed: try again later",
        400..500 if of_service => "the service does not take the request: check its arguments",
        _ => "this is no answer of the service's that is known here: check the base URL",
    };
    advice.to_owned()
}

/// In whole seconds.
fn rounded_up(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
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
    let coding = Coding::of(response.headers());
    let mut bytes = Vec::new();
    // A body that breaks off still says something, and the status says the rest.
    let _ = coding
        .reader(response.body_mut())
        .take(MAX_READ as u64)
        .read_to_end(&mut bytes);
    if matches!(coding, Coding::Unknown(_)) && std::str::from_utf8(&bytes).is_err() {
        // Coded indeed, and nothing to show to people.
        bytes.clear();
    }
    bytes
}

/// A body without the key, as text and, if it is that, as JSON. JSON can hide the key behind escapes, so a document that
/// repeats it is written anew.
fn without_key(body: &[u8], key: &ApiKey) -> (String, Value) {
    let text = String::from_utf8_lossy(body);
    let json = without_half_surrogates(text.trim_start_matches('\u{feff}'));
    let mut document: Value = serde_json::from_str(&json).unwrap_or_default();
    // Written anew, an escape may make the key of what was none: `\f` before the rest of it.
    let text = match key.redact_json(&mut document) {
        true => key.redact(&document.to_string()),
        false => key.redact(&text),
    };
    (text, document)
}

/// A JSON text in which U+FFFD stands for each escape of half a surrogate pair (RFC 8259, section 8.2): what JavaScript
/// writes for a text that was cut within an emoji, and serde_json refuses.
fn without_half_surrogates(json: &str) -> Cow<'_, str> {
    const HIGH: RangeInclusive<u16> = 0xd800..=0xdbff;
    const LOW: RangeInclusive<u16> = 0xdc00..=0xdfff;
    let escaped = |at: usize| {
        let digits = json.get(at..)?.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut mended = String::new();
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = json[at..].find('\\') {
        at += found;
        let unit = escaped(at);
        let is = |half: &RangeInclusive<u16>, unit: Option<u16>| {
            unit.is_some_and(|unit| half.contains(&unit))
        };
        if is(&HIGH, unit) && is(&LOW, escaped(at + 6)) {
            at += 12;
        } else if is(&HIGH, unit) || is(&LOW, unit) {
            mended.push_str(&json[copied..at]);
            mended.push_str("\\ufffd");
            at += 6;
            copied = at;
        } else {
            // The backslash and the character that it escapes.
            at += 1 + json[at + 1..].chars().next().map_or(0, char::len_utf8);
        }
    }
    if copied == 0 {
        return Cow::Borrowed(json);
    }
    mended.push_str(&json[copied..]);
    Cow::Owned(mended)
}

/// Seconds, or an HTTP date (RFC 9110, section 10.2.3), which is reckoned by the clock that wrote the answer, if that tells
/// its time. A date in the past means now; anything else nothing.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds = text.parse().unwrap_or(u64::MAX);
        return Some(Duration::from_secs(seconds).min(LONGEST_WAIT));
    }
    let until = httpdate::parse_http_date(text).ok()?;
    let now = headers
        .get(DATE)
        .and_then(|date| httpdate::parse_http_date(date.to_str().ok()?.trim()).ok())
        .unwrap_or_else(SystemTime::now);
    let wait = until.duration_since(now).unwrap_or_default();
    Some(wait.min(LONGEST_WAIT))
}

/// The host that a redirect points to, or the path where it stays. None when the answer is no redirect.
fn redirect_target(http_status: u16, headers: &HeaderMap, key: &ApiKey) -> Option<String> {
    if !matches!(http_status, 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = headers.get(LOCATION).and_then(|value| value.to_str().ok());
    let uri = location.and_then(|location| location.parse::<Uri>().ok());
    let Some(uri) = uri else {
        return Some("elsewhere".to_owned());
    };
    // Cut only once the key is out: a part of it would not be found.
    let target = key.redact(uri.host().unwrap_or(uri.path()));
    Some(shortened(&target, MAX_TARGET).into_owned())
}
