//! Follows a session step by step.

use super::view::View;
use super::{Event, Follow, Start};
use crate::engine::looks::{Failure, Pace, Step};
use crate::engine::rows::{Message, Session};
use crate::engine::step::{Clock, StepLimits, Stepping};
use crate::engine::{Client, Error, Status};

/// How a session is followed. The default tells what happens from now on, and no signs of life.
#[derive(Clone, Default)]
pub struct FollowOptions {
    /// Where to begin.
    pub start: Start,
    /// How long it is borne that nothing happens, that calls fail, and that there is nothing to tell.
    pub pace: Pace,
    /// What ends each step.
    pub limits: StepLimits,
}

/// Something that a follower tells. It can be read until the next step.
pub enum FollowEvent<'a> {
    /// The session's status is another one than before.
    Status,
    /// Messages that are new or have changed, oldest first.
    Messages(Vec<&'a Message>),
    /// Nothing for so long as was asked for.
    Waiting,
    /// The end: the answer, or None when the session has stopped without one.
    Finished(Option<&'a Message>),
}

/// Follows one session to the end of its run.
pub struct Follower {
    client: Client,
    follow: Follow,
    view: View,
    limits: StepLimits,
    clock: Clock,
    failure: Option<Error>,
}

impl Client {
    /// Follows a session. Asks nothing yet.
    pub fn follow(&self, session_id: &str, options: FollowOptions) -> Result<Follower, Error> {
        options.limits.check()?;
        self.check_session(session_id)?;
        Ok(Follower {
            client: self.clone(),
            follow: Follow::new(options.start, options.pace),
            view: View::of(session_id.to_owned()),
            limits: options.limits,
            clock: Clock::start(),
            failure: None,
        })
    }
}

impl Follower {
    /// The session.
    pub fn session_id(&self) -> &str {
        &self.view.session_id
    }

    /// The newest message that was told, or the one to begin after. With the session, it is what another follower needs to
    /// go on from here. None when there is none yet.
    pub fn last_message_id(&self) -> Option<&str> {
        self.follow.last_message_id()
    }

    /// The session as it was shown last.
    pub fn session(&self) -> Option<&Session> {
        self.view.session()
    }

    /// Why the last look failed. None when it did not.
    pub fn failure(&self) -> Option<&Error> {
        self.failure.as_ref()
    }

    /// Waits until there is something to tell. None after the end. A step that failed may be taken again.
    pub fn next_event(&mut self) -> Result<Option<FollowEvent<'_>>, Error> {
        let step = Stepping::begin(self.clock, &self.limits);
        let event = loop {
            match self.follow.next(step.clock.now()) {
                Step::Ask(ask) => {
                    let options = step.call(&self.client, None)?;
                    let now = || step.clock.now();
                    let (client, follow) = (&self.client, &mut self.follow);
                    match self.view.ask(client, follow, &ask, &options, now) {
                        Ok(()) => self.failure = None,
                        Err(error) => {
                            // What the step's end has broken is no failure of the service.
                            step.go_on()?;
                            if error.status() != Status::Pagination {
                                self.follow.failed(now(), Failure::of(&error));
                            }
                            self.failure = Some(error);
                        }
                    }
                }
                Step::Wait(until) => step.wait(until)?,
                Step::Tell(event) => break event,
                Step::GiveSign => return Ok(Some(FollowEvent::Waiting)),
                Step::Fail => return Err(gave_up(self.failure.as_ref())),
                Step::Missing => return Err(missing()),
                Step::Done => return Ok(None),
            }
        };
        Ok(Some(told(&self.view, event)))
    }
}

/// What an event is, with its rows.
pub(crate) fn told(view: &View, event: Event) -> FollowEvent<'_> {
    match event {
        Event::Status => FollowEvent::Status,
        Event::Messages(places) => {
            let messages = places.into_iter().filter_map(|place| view.message(place));
            FollowEvent::Messages(messages.collect())
        }
        Event::Finished(answer) => {
            FollowEvent::Finished(answer.and_then(|place| view.message(place)))
        }
    }
}

pub(crate) fn gave_up(failure: Option<&Error>) -> Error {
    let unknown = || Error::new(Status::Internal, "a step failed".to_owned());
    failure.cloned().unwrap_or_else(unknown)
}

pub(crate) fn missing() -> Error {
    let what = "is no message of the session, as far as the service lists them";
    Error::invalid_argument("from_message_id", what)
}
