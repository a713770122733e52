//! To follow one session: what is asked, when, and what there is to tell, until it has finished.
//!
//! [`Follow`] decides, and has neither clock nor network: it is given times and answers, and says what to ask next. So hours
//! are tested in milliseconds (`simulation`).

mod follower;
mod transcript;
mod view;

#[cfg(test)]
mod simulation;

use std::collections::VecDeque;

use super::looks::{Failure, LATE, Looks, Pace, Sight, Step};
pub use follower::{FollowEvent, FollowOptions, Follower};
pub(crate) use follower::{gave_up, missing, told};
pub use transcript::Start;
pub(crate) use transcript::{Kind, Message, Next, Place};
use transcript::{News, Transcript, Walk};
pub(crate) use view::{View, astray, next, sight};

/// What to ask the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    Session,
    /// Without a cursor a walk begins, and what the one before has brought is no longer needed.
    Messages {
        limit: u32,
        cursor: Option<String>,
    },
}

/// What there is to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// The session's status is another one than was told before.
    Status,
    /// Messages that are new or have changed, oldest first.
    Messages(Vec<Place>),
    /// The end: the answer, unless the session has stopped without one.
    Finished(Option<Place>),
}

/// Follows one session.
pub(crate) struct Follow {
    pace: Pace,
    looks: Looks,
    transcript: Transcript,
    doing: Doing,
    /// As the last look showed it, and as it was when its messages were asked for.
    session: Option<Sight>,
    fetched: Option<Sight>,
    /// Whether the look at hand shows something else than the one before.
    has_changed: bool,
    /// The answer that the last look at the messages showed, and its version.
    shown: Option<(String, u64)>,
    /// Since when nothing has happened to a session that is idle.
    idle_since: Option<u64>,
    /// Since when the message to begin with is not there.
    missing_since: Option<u64>,
    last: Option<String>,
    told: VecDeque<(Event, Option<String>)>,
    stop: Option<Step<Ask, Event>>,
}

enum Doing {
    Session,
    Messages { limit: u32, cursor: Option<String> },
    Nothing,
}

impl Follow {
    pub fn new(start: Start, pace: Pace) -> Follow {
        Follow {
            looks: Looks::new(&pace),
            last: match &start {
                Start::After(id) | Start::At(id) => Some(id.clone()),
                Start::Now | Start::Beginning => None,
            },
            transcript: Transcript::new(start),
            pace,
            doing: Doing::Session,
            session: None,
            fetched: None,
            has_changed: false,
            shown: None,
            idle_since: None,
            missing_since: None,
            told: VecDeque::new(),
            stop: None,
        }
    }

    /// The newest message that was told, or the one to begin after. None while there is none.
    pub fn last_message_id(&self) -> Option<&str> {
        self.last.as_deref()
    }

    /// What to do at this time.
    pub fn next(&mut self, now: u64) -> Step<Ask, Event> {
        if let Some((event, last)) = self.told.pop_front() {
            self.last = last.or(self.last.take());
            self.looks.told(now);
            return Step::Tell(event);
        }
        if let Some(stop) = self.stop.take() {
            return stop;
        }
        let ask = match &self.doing {
            Doing::Nothing => return Step::Done,
            Doing::Session => Ask::Session,
            Doing::Messages { limit, cursor } => Ask::Messages {
                limit: *limit,
                cursor: cursor.clone(),
            },
        };
        self.looks.ask(now, || ask)
    }

    /// The session, as it was asked for.
    pub fn session(&mut self, now: u64, sight: Sight) {
        self.has_changed = self.session.as_ref() != Some(&sight);
        let status = self.session.as_ref().map(|session| &session.status);
        if status != Some(&sight.status) {
            self.told.push_back((Event::Status, None));
        }
        // Messages may come late, so that only they tell whether an idle session has finished.
        let asks = sight.is_idle()
            || self.fetched.as_ref() != Some(&sight)
            || self.transcript.lacks(sight.message_count)
            || !self.transcript.has_floor();
        let limit = self.transcript.limit(sight.message_count);
        self.session = Some(sight);
        if asks {
            self.transcript.walk();
            self.doing = Doing::Messages {
                limit,
                cursor: None,
            };
        } else {
            self.looked(now);
        }
    }

    /// A page of messages, newest first, as it was asked for. Tells whether the list can be walked; where it cannot, that is
    /// the failure.
    pub fn messages(&mut self, now: u64, messages: Vec<Message>, next: Next) -> bool {
        let Doing::Messages { limit, cursor } = &mut self.doing else {
            return true;
        };
        match self.transcript.page(messages, *limit, next) {
            Walk::Open(after) => {
                *cursor = Some(after);
                true
            }
            Walk::Done(news) => {
                self.walked(now, news);
                true
            }
            Walk::Astray => {
                self.doing = Doing::Session;
                self.failed(now, Failure::astray());
                false
            }
        }
    }

    /// There was no answer.
    pub fn failed(&mut self, now: u64, failure: Failure) {
        if !self.looks.failed(now, failure) {
            self.stop = Some(Step::Fail);
        }
    }

    fn walked(&mut self, now: u64, news: News) {
        self.fetched.clone_from(&self.session);
        self.has_changed |= !news.told.is_empty();
        if self.transcript.has_floor() {
            self.missing_since = None;
        } else if now - *self.missing_since.get_or_insert(now) >= self.pace.settle {
            self.missing_since = None;
            self.stop = Some(Step::Missing);
        }
        let ends = self.transcript.has_floor() && self.ends(now, &news);
        let News {
            told, last, answer, ..
        } = news;
        match told.is_empty() {
            true => self.last = last,
            false => self.told.push_back((Event::Messages(told), last)),
        }
        self.looked(now);
        if ends {
            let answer = answer.map(|answer| answer.place);
            self.told.push_back((Event::Finished(answer), None));
            self.doing = Doing::Nothing;
        }
    }

    /// Whether the session has finished, as this look at its messages shows.
    fn ends(&mut self, now: u64, news: &News) -> bool {
        let idle_since = match self.idle_since {
            Some(since) if !self.has_changed => since,
            _ => now,
        };
        let session = self.session.as_ref().filter(|session| session.is_idle());
        self.idle_since = session.map(|_| idle_since);
        let idle_for = now - idle_since;
        if news.is_behind && idle_for < self.pace.settle + LATE {
            return false;
        }
        let last = news.answer.as_ref().filter(|answer| answer.is_last);
        let shown = last.map(|answer| (answer.id.clone(), answer.version));
        let is_confirmed = shown.is_some() && shown == self.shown;
        self.shown = shown;
        session.is_some_and(|session| {
            let is_consistent = !self.transcript.lacks(session.message_count)
                && last.is_some_and(|answer| session.updated_at >= answer.created_at);
            (is_confirmed && (is_consistent || idle_for >= LATE)) || idle_for >= self.pace.settle
        })
    }

    fn looked(&mut self, now: u64) {
        self.looks.looked(now, self.has_changed);
        if let Doing::Messages { .. } = self.doing {
            self.doing = Doing::Session;
        }
    }
}
