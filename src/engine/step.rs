//! One step of something that goes on for long: it takes so much time at most, waits between calls, and can be cancelled.

use std::time::{Duration, Instant};

use super::cancel;
use super::config::check_timeout;
use super::looks::Failure;
use super::{CallOptions, CancelToken, Client, Error, Status};

/// What ends a step before it has something to say.
#[derive(Clone, Default)]
pub struct StepLimits {
    /// How long it may take. None: as long as it takes.
    pub timeout: Option<Duration>,
    /// Ends it at once.
    pub cancel: Option<CancelToken>,
}

impl StepLimits {
    pub(super) fn check(&self) -> Result<(), Error> {
        check_timeout(self.timeout)
    }
}

/// Milliseconds since something began, by a clock that never goes back.
#[derive(Clone, Copy)]
pub(super) struct Clock(Instant);

impl Clock {
    pub fn start() -> Clock {
        Clock(Instant::now())
    }

    pub fn now(self) -> u64 {
        u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// A step that is being taken.
pub(super) struct Stepping<'a> {
    pub clock: Clock,
    cancel: Option<&'a CancelToken>,
    /// When it has to end, and how long it was given.
    deadline: Option<(u64, Duration)>,
}

impl<'a> Stepping<'a> {
    pub fn begin(clock: Clock, limits: &'a StepLimits) -> Stepping<'a> {
        let until = |timeout: Duration| (clock.now() + timeout.as_millis() as u64, timeout);
        Stepping {
            clock,
            cancel: limits.cancel.as_ref(),
            deadline: limits.timeout.map(until),
        }
    }

    /// How a call is made in it that must end by `until`, too.
    pub fn call(&self, client: &Client, until: Option<u64>) -> Result<CallOptions, Error> {
        let now = self.go_on()?;
        let deadline = self.deadline.map(|(deadline, _)| deadline);
        let ends = [deadline, until].into_iter().flatten().min();
        let left = ends.map(|end| Duration::from_millis(end.saturating_sub(now).max(1)));
        Ok(CallOptions {
            timeout: Some(left.map_or(client.timeout(), |left| left.min(client.timeout()))),
            cancel: self.cancel.cloned(),
            discard_json: false,
        })
    }

    /// Waits until a time.
    pub fn wait(&self, until: u64) -> Result<(), Error> {
        let now = self.go_on()?;
        let end = self
            .deadline
            .map_or(until, |(deadline, _)| deadline.min(until));
        let time = Duration::from_millis(end.saturating_sub(now));
        cancel::sleep(self.cancel, time);
        self.go_on().map(drop)
    }

    /// The time, or why there is none left.
    pub fn go_on(&self) -> Result<u64, Error> {
        if self.cancel.is_some_and(CancelToken::is_cancelled) {
            let what = "the step was cancelled: it may be taken again";
            return Err(Error::new(Status::Cancelled, what.to_owned()));
        }
        let now = self.clock.now();
        match self.deadline {
            Some((deadline, timeout)) if now >= deadline => {
                let what = format!(
                    "there was nothing to say within {} ms: take the step again",
                    timeout.as_millis()
                );
                Err(Error::new(Status::Timeout, what))
            }
            _ => Ok(now),
        }
    }
}

impl Failure {
    /// What a failed look means for the next.
    pub(super) fn of(error: &Error) -> Failure {
        let may_pass = match error.status() {
            Status::Dns | Status::Connect | Status::Network | Status::Timeout => true,
            Status::Decode | Status::TooLarge => false,
            _ => matches!(error.http_status(), Some(404 | 408 | 424 | 429 | 500..=599)),
        };
        Failure {
            bearable: error.may_pass().unwrap_or(may_pass),
            retry_after: error.retry_after().map(|wait| wait.as_millis() as u64),
        }
    }
}
