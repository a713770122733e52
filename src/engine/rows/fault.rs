//! Why a text is not a page, and where in it.
#![forbid(unsafe_code)]

use std::collections::TryReserveError;

use super::path::Path;
use crate::engine::{Error, Status};

/// What reading gives: nothing but what it wrote, or why it could not.
pub type Outcome<T = ()> = Result<T, Box<Fault>>;

/// Why a text is not a page, or cannot be made one.
pub struct Fault {
    wrong: Wrong,
    path: Path,
    /// Whether it costs the whole page, also where the member need not be there.
    fatal: bool,
}

enum Wrong {
    Json { what: String, offset: usize },
    NoMemory,
}

impl Fault {
    #[cold]
    pub(super) fn new(what: &str, offset: usize) -> Box<Fault> {
        Box::new(Fault {
            wrong: Wrong::Json {
                what: what.to_owned(),
                offset,
            },
            path: Path::default(),
            fatal: false,
        })
    }

    pub(super) fn status(&self) -> Status {
        match self.wrong {
            Wrong::Json { .. } => Status::Decode,
            Wrong::NoMemory => Status::TooLarge,
        }
    }

    #[cold]
    pub(super) fn inside(mut self: Box<Self>, member: &str) -> Box<Fault> {
        self.path.inside(member);
        self
    }

    #[cold]
    pub(super) fn at(mut self: Box<Self>, index: usize) -> Box<Fault> {
        self.path.at(index);
        self
    }

    #[cold]
    pub(super) fn fatal(mut self: Box<Self>) -> Box<Fault> {
        self.fatal = true;
        self
    }

    pub(super) fn is_fatal(&self) -> bool {
        self.fatal
    }

    /// For instance: `sessions[3].createdAt should be a whole number, but is a text (at byte 812)`.
    pub(super) fn describe(&self) -> String {
        let path = match self.path.is_empty() {
            true => "the answer".to_owned(),
            false => self.path.to_string(),
        };
        match &self.wrong {
            Wrong::Json { what, offset } => format!("{path} {what} (at byte {offset})"),
            Wrong::NoMemory => format!("{path} {}", Error::NO_MEMORY),
        }
    }
}

impl From<TryReserveError> for Box<Fault> {
    #[cold]
    fn from(_: TryReserveError) -> Box<Fault> {
        Box::new(Fault {
            wrong: Wrong::NoMemory,
            path: Path::default(),
            fatal: true,
        })
    }
}
