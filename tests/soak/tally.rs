//! What was done, and how it went.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use factory::engine::Status;

use crate::account::{Said, Write};

#[derive(Default)]
pub struct Tally {
    pub calls: u64,
    /// Walks to the end, each session compared.
    pub walks: u64,
    pub cancelled: u64,
    /// What is to be held against the service's own account.
    pub writes: Vec<Write>,
    pub written: u64,
    /// Writes of which nobody knows.
    pub unknown: u64,
    pub forks: u64,
    /// By number of the status.
    failures: BTreeMap<i32, u64>,
    /// The largest time by which a call missed its deadline.
    pub latest: Duration,
}

impl Tally {
    /// Counts a call that came back after `took`.
    pub fn call(&mut self, took: Duration, timeout: Duration, failure: Option<Status>) {
        self.calls += 1;
        self.latest = self.latest.max(took.saturating_sub(timeout));
        if let Some(status) = failure {
            *self.failures.entry(status as i32).or_default() += 1;
            self.cancelled += u64::from(status == Status::Cancelled);
        }
    }

    pub fn write(&mut self, write: Write) {
        self.written += 1;
        self.unknown += u64::from(write.said == Said::Unknown);
        self.writes.push(write);
    }

    pub fn and(mut self, other: Tally) -> Tally {
        self.calls += other.calls;
        self.walks += other.walks;
        self.cancelled += other.cancelled;
        self.forks += other.forks;
        self.writes.extend(other.writes);
        self.written += other.written;
        self.unknown += other.unknown;
        self.latest = self.latest.max(other.latest);
        for (status, count) in other.failures {
            *self.failures.entry(status).or_default() += count;
        }
        self
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tally {
            calls,
            walks,
            cancelled,
            written,
            unknown,
            forks,
            ..
        } = self;
        write!(
            f,
            "{calls} calls, {walks} walks checked, {written} writes, {unknown} of them unknown, {cancelled} cancelled, {forks} forks, "
        )?;
        write!(
            f,
            "at most {} ms beyond a deadline; failures:",
            self.latest.as_millis()
        )?;
        for (number, count) in &self.failures {
            let status = Status::from_number(*number).expect("a status");
            write!(f, " {status:?} {count}")?;
        }
        Ok(())
    }
}
