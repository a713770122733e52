//! A prompt and its answer: a session is opened, unless there is one, the prompt is posted, and the session followed.
//!
//! [`Run`] decides, and has neither clock nor network, as [`Follow`]. Nothing is posted twice: what may have been carried out is
//! looked for, where that can be told, and not sent again.

mod runner;
#[cfg(test)]
mod simulation;

use super::follow::{self, Follow, Start};
use super::looks::{Failure, Looks, Pace, Step};

pub use runner::{RunEnd, RunEvent, RunOptions, RunResult, Runner};

/// What to ask the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    Create,
    Post,
    Follow(follow::Ask),
    Interrupt,
}

/// What there is to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// The session is there.
    Opened,
    /// The prompt is there.
    Posted,
    Follow(follow::Event),
    /// The time is over.
    TimedOut,
}

/// What is known of a write that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The service has declined it, or has never seen it.
    Declined,
    /// There is nothing at the service to post to.
    NotFound,
    /// It may have been carried out.
    Unknown,
}

/// Runs a prompt.
pub(crate) struct Run {
    pace: Pace,
    looks: Looks,
    doing: Doing,
    deadline: Option<u64>,
    interrupts: bool,
    /// Whether the session was opened for this run.
    is_new: bool,
    /// Whether it is not known that the prompt has arrived.
    is_in_doubt: bool,
    last: Option<String>,
    tells: Option<Event>,
    has_given_up: bool,
}

enum Doing {
    Create,
    Post,
    Follow(Box<Follow>),
    Interrupt,
    /// It is not known what became of a write.
    Failed,
    Nothing,
}

impl Run {
    /// `deadline` is a time of the same clock that the others are of.
    pub fn new(is_new: bool, pace: Pace, deadline: Option<u64>, interrupts: bool) -> Run {
        Run {
            looks: Looks::new(&pace),
            pace,
            doing: match is_new {
                true => Doing::Create,
                false => Doing::Post,
            },
            deadline,
            interrupts,
            is_new,
            is_in_doubt: false,
            last: None,
            tells: None,
            has_given_up: false,
        }
    }

    /// Until when the service may be asked, except for the interrupt.
    pub fn deadline(&self) -> Option<u64> {
        self.deadline
    }

    /// The newest message that was told.
    pub fn last_message_id(&self) -> Option<&str> {
        self.last.as_deref()
    }

    /// What to do at this time.
    pub fn next(&mut self, now: u64) -> Step<Ask, Event> {
        if let Some(event) = self.tells.take() {
            self.looks.told(now);
            return Step::Tell(event);
        }
        if std::mem::take(&mut self.has_given_up) {
            return Step::Fail;
        }
        let is_over = self.deadline.is_some_and(|deadline| now >= deadline);
        let step = match &mut self.doing {
            Doing::Nothing => return Step::Done,
            Doing::Failed => return Step::Fail,
            Doing::Interrupt => return Step::Ask(Ask::Interrupt),
            _ if is_over => return self.time_out(),
            Doing::Create => self.looks.ask(now, || Ask::Create),
            Doing::Post => self.looks.ask(now, || Ask::Post),
            Doing::Follow(follow) => match follow.next(now) {
                Step::Ask(ask) => Step::Ask(Ask::Follow(ask)),
                Step::Tell(event) => {
                    self.last = follow.last_message_id().map(str::to_owned);
                    return self.follow_tells(event);
                }
                Step::Wait(until) => Step::Wait(until),
                Step::GiveSign => Step::GiveSign,
                Step::Fail => Step::Fail,
                Step::Missing => Step::Missing,
                Step::Done => Step::Done,
            },
        };
        match (step, self.deadline) {
            (Step::Wait(until), Some(deadline)) => Step::Wait(until.min(deadline)),
            (step, _) => step,
        }
    }

    fn follow_tells(&mut self, event: follow::Event) -> Step<Ask, Event> {
        match &event {
            follow::Event::Finished(answer) => {
                self.doing = Doing::Nothing;
                if answer.is_none() && self.is_in_doubt {
                    self.doing = Doing::Failed;
                    return Step::Fail;
                }
            }
            // It is the session's first message.
            follow::Event::Messages(_) => self.is_in_doubt = false,
            follow::Event::Status => {}
        }
        Step::Tell(Event::Follow(event))
    }

    fn time_out(&mut self) -> Step<Ask, Event> {
        let is_open = !matches!(self.doing, Doing::Create);
        if self.interrupts && is_open {
            self.doing = Doing::Interrupt;
            return Step::Ask(Ask::Interrupt);
        }
        self.doing = Doing::Nothing;
        Step::Tell(Event::TimedOut)
    }

    /// The session was opened.
    pub fn created(&mut self) {
        self.looks = Looks::new(&self.pace);
        self.doing = Doing::Post;
        self.tells = Some(Event::Opened);
    }

    /// The prompt was posted, as this message.
    pub fn posted(&mut self, message_id: String) {
        self.tells = Some(Event::Posted);
        self.follow(match self.is_new {
            true => Start::Beginning,
            false => Start::At(message_id),
        });
    }

    fn follow(&mut self, start: Start) {
        self.doing = Doing::Follow(Box::new(Follow::new(start, self.pace.clone())));
    }

    /// The session that is followed, to give it what it has asked for.
    pub fn followed(&mut self) -> Option<&mut Follow> {
        match &mut self.doing {
            Doing::Follow(follow) => Some(follow),
            _ => None,
        }
    }

    /// The session was opened or the prompt posted, or neither.
    pub fn write_failed(&mut self, now: u64, outcome: Outcome, failure: Failure) {
        let is_post = matches!(self.doing, Doing::Post);
        let bearable = match outcome {
            Outcome::Declined => failure.bearable,
            // A new session is not known everywhere at once.
            Outcome::NotFound => self.is_new && is_post,
            // Whatever is in a new session is the prompt, if it has arrived.
            Outcome::Unknown if self.is_new && is_post => {
                self.is_in_doubt = true;
                return self.follow(Start::Beginning);
            }
            Outcome::Unknown => return self.doing = Doing::Failed,
        };
        self.has_given_up = !self.looks.failed(
            now,
            Failure {
                bearable,
                ..failure
            },
        );
    }

    /// The run was interrupted, or it was tried to.
    pub fn interrupted(&mut self) {
        self.doing = Doing::Nothing;
        self.tells = Some(Event::TimedOut);
    }
}
