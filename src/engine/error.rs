//! What went wrong, and what to do about it.

use std::borrow::Cow;
use std::collections::TryReserveError;
use std::fmt;
use std::time::Duration;

use super::status::Status;
use super::text::TerminatedText;

/// What a message takes at most, in bytes. Whoever puts a text into one cuts that shorter, so that what follows it is kept.
const LONGEST_MESSAGE: usize = 1000;

impl Status {
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

    /// The status of an HTTP answer that is no success.
    pub(crate) fn of_http(http_status: u16) -> Status {
        match http_status {
            400 => Status::BadRequest,
            401 => Status::Unauthorized,
            402 => Status::PaymentRequired,
            403 => Status::Forbidden,
            404 => Status::NotFound,
            409 => Status::Conflict,
            413 => Status::PayloadTooLarge,
            422 => Status::Unprocessable,
            424 => Status::FailedDependency,
            429 => Status::RateLimited,
            500..=599 => Status::Server,
            _ => Status::Http,
        }
    }
}

/// A failure with its details. Refers to nothing else: it may outlive its client and move between threads.
#[derive(Clone)]
pub struct Error(Box<Details>);

#[derive(Clone)]
struct Details {
    status: Status,
    message: TerminatedText,
    attempts: u32,
    /// Whether another attempt may succeed, if neither status nor answer tells.
    may_pass: Option<bool>,
    outcome_unknown: bool,
    answer: Answer,
}

/// What the service said, as far as it said anything.
#[derive(Clone, Default)]
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

    /// What is said, after all else, of a write that may have been carried out.
    const UNKNOWN_OUTCOME: &'static str =
        "; the service may have carried it out: look there before you send it again";

    pub(crate) fn new(status: Status, message: String) -> Error {
        Error::answered(status, message, Answer::default())
    }

    pub(crate) fn answered(status: Status, message: String, answer: Answer) -> Error {
        Error(Box::new(Details {
            status,
            message: TerminatedText::new(&one_line(&message)),
            attempts: 0,
            may_pass: None,
            outcome_unknown: false,
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

    /// Says that the service may have carried out what was asked for.
    pub(crate) fn of_unknown_outcome(self) -> Error {
        let mut error = self.with_more(Error::UNKNOWN_OUTCOME);
        error.0.outcome_unknown = true;
        error
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

    /// The `x-request-id` of the answer, or the `requestId` of the service's error answer.
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

    /// Whether the service may have carried out what changes something there, although the call failed: its request had
    /// left, in whole or in part, and no answer says that it was declined.
    pub fn outcome_unknown(&self) -> bool {
        self.0.outcome_unknown
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
