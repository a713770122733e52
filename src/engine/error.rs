//! What went wrong, and what to do about it.

use std::borrow::Cow;
use std::collections::TryReserveError;
use std::fmt;
use std::time::Duration;

use super::text::TerminatedText;

/// What a message takes at most, in bytes. Whoever puts a text into one cuts that shorter, so that what follows it is kept.
const LONGEST_MESSAGE: usize = 1000;

/// The kind of a failure. Numbers are part of the C ABI: they never change, and retired ones stay as comments.
///
/// Bands: 1xx arguments, 2xx transport, 3xx HTTP, 4xx protocol, 5xx ended early, 9xx our own fault.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
    /// An argument, or a value in the environment, cannot be used; the message names it. Nothing was sent.
    InvalidArgument = 100,
    /// The host name was not found, or could not be looked up.
    Dns = 200,
    /// No connection came about.
    Connect = 201,
    /// No TLS: the certificate is not trusted, or the peer does not speak it.
    Tls = 202,
    /// The connection broke, or what came is not HTTP.
    Network = 203,
    /// 401: the key is not valid.
    Unauthorized = 300,
    /// 403: the key may not do this, which is enabled for each organization, or a firewall refused it.
    Forbidden = 301,
    /// 404: nothing there.
    NotFound = 302,
    /// 429: too many requests; see the time to wait.
    RateLimited = 303,
    /// 5xx: the service failed.
    Server = 304,
    /// Any other answer than 200, a redirect for instance.
    Http = 305,
    /// The answer is not a page of sessions; the message has the path of the member.
    Decode = 400,
    /// The answer is larger than allowed, or than the memory that is left.
    TooLarge = 401,
    /// The walk cannot go on: there is more, but no usable cursor, or one seen before.
    Pagination = 402,
    /// A cancel token ended the call.
    Cancelled = 500,
    /// The deadline passed.
    Timeout = 501,
    /// A fault of the library; please report it.
    Internal = 900,
}

impl Status {
    const ALL: [(Status, &'static str); 17] = [
        (Status::InvalidArgument, "FACTORY_ERR_INVALID_ARGUMENT\0"),
        (Status::Dns, "FACTORY_ERR_DNS\0"),
        (Status::Connect, "FACTORY_ERR_CONNECT\0"),
        (Status::Tls, "FACTORY_ERR_TLS\0"),
        (Status::Network, "FACTORY_ERR_NETWORK\0"),
        (Status::Unauthorized, "FACTORY_ERR_UNAUTHORIZED\0"),
        (Status::Forbidden, "FACTORY_ERR_FORBIDDEN\0"),
        (Status::NotFound, "FACTORY_ERR_NOT_FOUND\0"),
        (Status::RateLimited, "FACTORY_ERR_RATE_LIMITED\0"),
        (Status::Server, "FACTORY_ERR_SERVER\0"),
        (Status::Http, "FACTORY_ERR_HTTP\0"),
        (Status::Decode, "FACTORY_ERR_DECODE\0"),
        (Status::TooLarge, "FACTORY_ERR_TOO_LARGE\0"),
        (Status::Pagination, "FACTORY_ERR_PAGINATION\0"),
        (Status::Cancelled, "FACTORY_ERR_CANCELLED\0"),
        (Status::Timeout, "FACTORY_ERR_TIMEOUT\0"),
        (Status::Internal, "FACTORY_ERR_INTERNAL\0"),
    ];

    /// The status with this number, if this version knows it.
    pub fn from_number(number: i32) -> Option<Status> {
        Self::ALL
            .iter()
            .map(|(status, _)| *status)
            .find(|status| *status as i32 == number)
    }

    /// The status' name in C, NUL-terminated.
    pub(crate) fn c_name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(status, _)| *status == self)
            .map_or("FACTORY_ERR_?\0", |(_, name)| name)
    }

    /// The status of an HTTP answer that is not 200.
    pub(crate) fn of_http(http_status: u16) -> Status {
        match http_status {
            401 => Status::Unauthorized,
            403 => Status::Forbidden,
            404 => Status::NotFound,
            429 => Status::RateLimited,
            500..=599 => Status::Server,
            _ => Status::Http,
        }
    }
}

/// A failure with its details. Refers to nothing else: it may outlive its client and move between threads.
pub struct Error(Box<Details>);

struct Details {
    status: Status,
    message: TerminatedText,
    attempts: u32,
    /// Whether another attempt may succeed, if neither status nor answer tells.
    may_pass: Option<bool>,
    answer: Answer,
}

/// What the service said, as far as it said anything.
#[derive(Default)]
pub(crate) struct Answer {
    pub http_status: Option<u16>,
    pub title: Option<TerminatedText>,
    pub detail: Option<TerminatedText>,
    pub metadata: Option<TerminatedText>,
    pub body: Option<TerminatedText>,
    pub request_id: Option<TerminatedText>,
    pub retry_after: Option<Duration>,
}

impl Error {
    /// What is said of an answer, or a part of it, for which there is no memory.
    pub(crate) const NO_MEMORY: &'static str =
        "needs more memory than there is: ask for fewer sessions a page";

    pub(crate) fn new(status: Status, message: String) -> Error {
        Error::answered(status, message, Answer::default())
    }

    pub(crate) fn answered(status: Status, message: String, answer: Answer) -> Error {
        Error(Box::new(Details {
            status,
            message: TerminatedText::new(&one_line(&message)),
            attempts: 0,
            may_pass: None,
            answer,
        }))
    }

    /// `what` reads on from the argument's name: "limit" "is 101, ...".
    pub(crate) fn invalid_argument(name: &str, what: &str) -> Error {
        Error::new(Status::InvalidArgument, format!("{name} {what}"))
    }

    /// Adds the head of the answer within which it happened.
    pub(crate) fn within(mut self, head: Answer) -> Error {
        self.0.answer.http_status = head.http_status;
        self.0.answer.request_id = head.request_id;
        self
    }

    /// Says that another attempt may succeed.
    pub(crate) fn that_may_pass(mut self) -> Error {
        self.0.may_pass = Some(true);
        self
    }

    /// Says that no other attempt will succeed.
    pub(crate) fn that_is_final(mut self) -> Error {
        self.0.may_pass = Some(false);
        self
    }

    /// Whether another attempt may succeed, if that was said.
    pub(crate) fn may_pass(&self) -> Option<bool> {
        self.0.may_pass
    }

    /// Adds to the message.
    pub(crate) fn with_more(mut self, more: &str) -> Error {
        let message = format!("{}{more}", self.message());
        self.0.message = TerminatedText::new(&one_line(&message));
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Error {
        self.0.attempts = attempts;
        self
    }

    /// The kind of the failure.
    pub fn status(&self) -> Status {
        self.0.status
    }

    /// One line for people: what happened and what to do. Never holds the key.
    pub fn message(&self) -> &str {
        self.0.message.as_str()
    }

    /// The HTTP status of the answer, if there was one.
    pub fn http_status(&self) -> Option<u16> {
        self.0.answer.http_status
    }

    /// The `title` of the service's error answer.
    pub fn title(&self) -> Option<&str> {
        self.title_text().map(TerminatedText::as_str)
    }

    /// The `detail` of the service's error answer.
    pub fn detail(&self) -> Option<&str> {
        self.detail_text().map(TerminatedText::as_str)
    }

    /// The `metadata` of the service's error answer, as JSON.
    pub fn metadata_json(&self) -> Option<&str> {
        self.metadata_text().map(TerminatedText::as_str)
    }

    /// The body of the answer, cut to 16 KiB at a character.
    pub fn body(&self) -> Option<&str> {
        self.body_text().map(TerminatedText::as_str)
    }

    /// The `x-request-id` of the answer.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id_text().map(TerminatedText::as_str)
    }

    /// How long the service asked to wait, from the moment of its answer.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.answer.retry_after
    }

    /// How many attempts the call made.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    pub(crate) fn message_text(&self) -> Option<&TerminatedText> {
        Some(&self.0.message)
    }

    pub(crate) fn title_text(&self) -> Option<&TerminatedText> {
        self.0.answer.title.as_ref()
    }

    pub(crate) fn detail_text(&self) -> Option<&TerminatedText> {
        self.0.answer.detail.as_ref()
    }

    pub(crate) fn metadata_text(&self) -> Option<&TerminatedText> {
        self.0.answer.metadata.as_ref()
    }

    pub(crate) fn body_text(&self) -> Option<&TerminatedText> {
        self.0.answer.body.as_ref()
    }

    pub(crate) fn request_id_text(&self) -> Option<&TerminatedText> {
        self.0.answer.request_id.as_ref()
    }
}

/// A message is one line of bounded length, whatever the service put into it.
fn one_line(message: &str) -> String {
    shortened(message, LONGEST_MESSAGE).replace(char::is_control, " ")
}

/// A text or, in place of one that is longer than so many bytes, its start and "…".
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    if text.len() <= most {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{}…", start(text, most)))
}

/// The start of a text: so many bytes at most, cut between two characters.
pub(crate) fn start(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

impl From<TryReserveError> for Error {
    fn from(_: TryReserveError) -> Error {
        Error::new(Status::TooLarge, format!("the answer {}", Error::NO_MEMORY))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("status", &self.status())
            .field("message", &self.message())
            .field("http_status", &self.http_status())
            .field("request_id", &self.request_id())
            .field("retry_after", &self.retry_after())
            .field("attempts", &self.attempts())
            .finish()
    }
}

impl std::error::Error for Error {}
