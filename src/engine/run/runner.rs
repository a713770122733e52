//! Runs a prompt step by step.

use std::time::Duration;

use super::{Ask, Event, Outcome, Run};
use crate::engine::config::check_timeout;
use crate::engine::follow::{FollowEvent, View, gave_up, missing, told as told_by};
use crate::engine::looks::{Failure, Pace, Step};
use crate::engine::operations::{CREATE_SESSION, INTERRUPT_SESSION, POST_MESSAGE};
use crate::engine::rows::{Message, Session, roots};
use crate::engine::step::{Clock, StepLimits, Stepping};
use crate::engine::{CallOptions, CancelToken, Client, Error, Status, follow};

/// How long an interrupt may take, which comes when the time is over.
const INTERRUPT: Duration = Duration::from_secs(10);

/// What is run, and how.
#[derive(Clone, Default)]
pub struct RunOptions {
    /// The session to post to. None opens one.
    pub session_id: Option<String>,
    /// The body to open a session with, JSON.
    pub create_body: Vec<u8>,
    /// The body to post, JSON.
    pub post_body: Vec<u8>,
    /// How long it is borne that nothing happens, that calls fail, and that there is nothing to tell.
    pub pace: Pace,
    /// How long it may take in all. None: as long as it takes.
    pub timeout: Option<Duration>,
    /// Whether the session is interrupted when that time is over.
    pub interrupts: bool,
    /// Ends it at once.
    pub cancel: Option<CancelToken>,
}

/// How a run has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunEnd {
    /// It has not.
    None,
    /// The session has finished: there is an answer.
    Finished,
    /// The session has stopped without an answer.
    Stopped,
    /// Its time was over.
    TimedOut,
    /// It was cancelled.
    Cancelled,
    /// It failed, as the error says.
    Failed,
}

/// Something that a runner tells. It can be read until the next step.
pub enum RunEvent<'a> {
    /// The session is there.
    Opened,
    /// The prompt is there.
    Posted,
    /// What a follower of the session tells.
    Follow(FollowEvent<'a>),
    /// The time is over.
    TimedOut,
}

/// What a run has come to, and what it has begun, however it ends.
pub struct RunResult {
    view: View,
    is_open: bool,
    message_id: Option<String>,
    last_message_id: Option<String>,
    answer: Option<follow::Place>,
    end: RunEnd,
}

/// Runs a prompt to its answer.
pub struct Runner {
    client: Client,
    run: Run,
    result: RunResult,
    create_body: Vec<u8>,
    post_body: Vec<u8>,
    limits: StepLimits,
    clock: Clock,
    failure: Option<Error>,
    /// Of the write that may have been carried out.
    doubt: Option<Error>,
}

impl Client {
    /// Runs a prompt. Asks nothing yet.
    pub fn runner(&self, options: RunOptions) -> Result<Runner, Error> {
        check_timeout(options.timeout)?;
        if let Some(session_id) = &options.session_id {
            self.check_session(session_id)?;
        }
        let clock = Clock::start();
        let deadline = options.timeout.map(|timeout| timeout.as_millis() as u64);
        let is_new = options.session_id.is_none();
        Ok(Runner {
            client: self.clone(),
            run: Run::new(is_new, options.pace, deadline, options.interrupts),
            result: RunResult {
                view: View::of(options.session_id.unwrap_or_default()),
                is_open: !is_new,
                message_id: None,
                last_message_id: None,
                answer: None,
                end: RunEnd::None,
            },
            create_body: options.create_body,
            post_body: options.post_body,
            limits: StepLimits {
                timeout: None,
                cancel: options.cancel,
            },
            clock,
            failure: None,
            doubt: None,
        })
    }

    /// Runs a prompt to its end. The result is there also where there is an error.
    pub fn run_prompt(&self, options: RunOptions) -> Result<(RunResult, Option<Error>), Error> {
        let mut runner = self.runner(options)?;
        loop {
            match runner.next_event() {
                Ok(Some(_)) => {}
                Ok(None) => return Ok((runner.result, None)),
                Err(error) => return Ok((runner.result, Some(error))),
            }
        }
    }
}

impl Runner {
    /// What the run has come to so far.
    pub fn result(&self) -> &RunResult {
        &self.result
    }

    /// Takes what the run has come to.
    pub fn into_result(self) -> RunResult {
        self.result
    }

    /// Why the last call failed. None when it did not.
    pub fn failure(&self) -> Option<&Error> {
        self.failure.as_ref()
    }

    /// Waits until there is something to tell. None after the end. A step that failed may be taken again: what may have been
    /// carried out is not sent twice.
    pub fn next_event(&mut self) -> Result<Option<RunEvent<'_>>, Error> {
        let event = self.step().inspect_err(|error| {
            self.result.end = match error.status() {
                Status::Cancelled => RunEnd::Cancelled,
                _ => RunEnd::Failed,
            };
        });
        let told = match event? {
            Some(Told::Event(event)) => event,
            Some(Told::Sign) => return Ok(Some(RunEvent::Follow(FollowEvent::Waiting))),
            None => return Ok(None),
        };
        let result = &mut self.result;
        result.end = match &told {
            Event::TimedOut => RunEnd::TimedOut,
            Event::Follow(follow::Event::Finished(Some(_))) => RunEnd::Finished,
            Event::Follow(follow::Event::Finished(None)) => RunEnd::Stopped,
            _ => RunEnd::None,
        };
        if let Event::Follow(follow::Event::Finished(answer)) = &told {
            result.answer = *answer;
        }
        Ok(Some(match told {
            Event::Opened => RunEvent::Opened,
            Event::Posted => RunEvent::Posted,
            Event::TimedOut => RunEvent::TimedOut,
            Event::Follow(event) => RunEvent::Follow(told_by(&result.view, event)),
        }))
    }

    fn step(&mut self) -> Result<Option<Told>, Error> {
        let limits = self.limits.clone();
        let step = Stepping::begin(self.clock, &limits);
        loop {
            match self.run.next(step.clock.now()) {
                Step::Ask(ask) => self.ask(ask, &step)?,
                Step::Wait(until) => step.wait(until)?,
                Step::Tell(event) => {
                    let last = self.run.last_message_id();
                    self.result.last_message_id = last.map(str::to_owned);
                    return Ok(Some(Told::Event(event)));
                }
                Step::GiveSign => return Ok(Some(Told::Sign)),
                Step::Fail => return Err(gave_up(self.doubt.as_ref().or(self.failure.as_ref()))),
                Step::Missing => return Err(missing()),
                Step::Done => return Ok(None),
            }
        }
    }

    fn ask(&mut self, ask: Ask, step: &Stepping<'_>) -> Result<(), Error> {
        let outcome = match ask {
            Ask::Interrupt => return self.interrupt(step),
            Ask::Create => self.create(step),
            Ask::Post => self.post(step),
            Ask::Follow(ask) => return self.look(&ask, step),
        };
        let Err(error) = outcome else {
            self.failure = None;
            return Ok(());
        };
        if error.outcome_unknown() || error.status() != Status::Cancelled {
            self.run
                .write_failed(step.clock.now(), outcome_of(&error), failure_of(&error));
        }
        let cancelled = step.go_on();
        match error.outcome_unknown() {
            true => self.doubt = Some(error),
            false => self.failure = Some(error),
        }
        cancelled.map(drop)
    }

    fn create(&mut self, step: &Stepping<'_>) -> Result<(), Error> {
        let options = step.call(&self.client, self.run.deadline())?;
        let body = Some(self.create_body.clone());
        let page = self.client.rows(
            &CREATE_SESSION,
            roots::CREATE_SESSION,
            &[],
            &[],
            body,
            &options,
        )?;
        if let Some(session) = page.rows().first() {
            self.result.view.session_id = session.session_id().to_owned();
            self.result.is_open = true;
            self.run.created();
        }
        Ok(())
    }

    fn post(&mut self, step: &Stepping<'_>) -> Result<(), Error> {
        let options = step.call(&self.client, self.run.deadline())?;
        let body = Some(self.post_body.clone());
        let path = [self.result.view.session_id.as_str()];
        let page = self.client.rows(
            &POST_MESSAGE,
            roots::POST_MESSAGE,
            &path,
            &[],
            body,
            &options,
        )?;
        if let Some(posted) = page.rows().first() {
            let message_id = posted.message_id().to_owned();
            self.result.message_id = Some(message_id.clone());
            self.run.posted(message_id);
        }
        Ok(())
    }

    fn look(&mut self, ask: &follow::Ask, step: &Stepping<'_>) -> Result<(), Error> {
        let options = step.call(&self.client, self.run.deadline())?;
        let now = || step.clock.now();
        let Some(follow) = self.run.followed() else {
            return Ok(());
        };
        match self
            .result
            .view
            .ask(&self.client, follow, ask, &options, now)
        {
            Ok(()) => self.failure = None,
            Err(error) => {
                // What the step's end has broken is no failure of the service.
                step.go_on()?;
                if error.status() != Status::Pagination {
                    follow.failed(now(), Failure::of(&error));
                }
                self.failure = Some(error);
            }
        }
        Ok(())
    }

    fn interrupt(&mut self, step: &Stepping<'_>) -> Result<(), Error> {
        let options = CallOptions {
            timeout: Some(INTERRUPT),
            ..step.call(&self.client, None)?
        };
        let path = [self.result.view.session_id.as_str()];
        let root = roots::INTERRUPT_SESSION;
        let asked = self
            .client
            .rows(&INTERRUPT_SESSION, root, &path, &[], None, &options);
        self.failure = asked.err();
        step.go_on()?;
        self.run.interrupted();
        Ok(())
    }
}

enum Told {
    Event(Event),
    Sign,
}

impl RunResult {
    /// How it has ended.
    pub fn end(&self) -> RunEnd {
        self.end
    }

    /// The session, as soon as it is known.
    pub fn session_id(&self) -> Option<&str> {
        self.is_open.then_some(self.view.session_id.as_str())
    }

    /// The prompt, as soon as it is known.
    pub fn message_id(&self) -> Option<&str> {
        self.message_id.as_deref()
    }

    /// The newest message that was told, with which a follower goes on from here.
    pub fn last_message_id(&self) -> Option<&str> {
        self.last_message_id.as_deref().or(self.message_id())
    }

    /// The assistant's last message, if there is an answer.
    pub fn answer(&self) -> Option<&Message> {
        self.answer.and_then(|place| self.view.message(place))
    }

    /// The session as it was shown last, with its usage.
    pub fn session(&self) -> Option<&Session> {
        self.view.session()
    }
}

fn outcome_of(error: &Error) -> Outcome {
    match (error.outcome_unknown(), error.http_status()) {
        (true, _) => Outcome::Unknown,
        (false, Some(404)) => Outcome::NotFound,
        (false, _) => Outcome::Declined,
    }
}

/// As of a look, but only what surely was not carried out is sent again.
fn failure_of(error: &Error) -> Failure {
    let failure = Failure::of(error);
    let is_not_taken = match error.http_status() {
        None | Some(429) => true,
        Some(503) => error.retry_after().is_some(),
        Some(_) => false,
    };
    Failure {
        bearable: failure.bearable && is_not_taken,
        ..failure
    }
}
