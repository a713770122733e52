//! Why a text is not a page, and where in it.
#![forbid(unsafe_code)]

use std::collections::TryReserveError;
use std::fmt::Write;

use crate::engine::{Error, Status};

pub(super) type Outcome<T = ()> = Result<T, Box<Fault>>;

/// Why a text is not a page, or cannot be made one.
pub(super) struct Fault {
    wrong: Wrong,
    /// Innermost first.
    path: Vec<Step>,
}

enum Wrong {
    Json { what: String, offset: usize },
    NoMemory,
}

enum Step {
    Member(String),
    Element(usize),
}

impl Fault {
    #[cold]
    pub fn new(what: &str, offset: usize) -> Box<Fault> {
        Box::new(Fault {
            wrong: Wrong::Json {
                what: what.to_owned(),
                offset,
            },
            path: Vec::new(),
        })
    }

    pub fn status(&self) -> Status {
        match self.wrong {
            Wrong::Json { .. } => Status::Decode,
            Wrong::NoMemory => Status::TooLarge,
        }
    }

    #[cold]
    pub fn inside(mut self: Box<Self>, member: &str) -> Box<Fault> {
        self.path.push(Step::Member(member.to_owned()));
        self
    }

    #[cold]
    pub fn at(mut self: Box<Self>, index: usize) -> Box<Fault> {
        self.path.push(Step::Element(index));
        self
    }

    /// For instance: `sessions[3].createdAt should be a whole number, but is a text (at byte 812)`.
    pub fn describe(&self) -> String {
        let mut text = String::new();
        for step in self.path.iter().rev() {
            let _ = match step {
                Step::Member(name) if text.is_empty() => write!(text, "{name}"),
                Step::Member(name) => write!(text, ".{name}"),
                Step::Element(index) => write!(text, "[{index}]"),
            };
        }
        if text.is_empty() {
            text.push_str("the answer");
        }
        let _ = match &self.wrong {
            Wrong::Json { what, offset } => write!(text, " {what} (at byte {offset})"),
            Wrong::NoMemory => write!(text, " {}", Error::NO_MEMORY),
        };
        text
    }
}

impl From<TryReserveError> for Box<Fault> {
    #[cold]
    fn from(_: TryReserveError) -> Box<Fault> {
        Box::new(Fault {
            wrong: Wrong::NoMemory,
            path: Vec::new(),
        })
    }
}
