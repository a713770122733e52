//! When to look again: soon while something changes, less often while nothing does; and for how long failures are borne.
//!
//! Nothing here has a clock. Times are milliseconds of one that never goes back.

/// Between two looks, when something has just changed, and at most.
const SOON: u64 = 1_000;
const SELDOM: u64 = 5_000;

/// How long a session that is idle may go on without an answer before that is its end.
const SETTLE: u64 = 90_000;
/// For how long failures in a row are borne.
const PATIENCE: u64 = 180_000;
/// How late the service may tell something: for so long what it tells may contradict itself.
pub(crate) const LATE: u64 = 30_000;

/// What is borne for how long, in milliseconds. The default bears 90 s without an answer and 180 s of failures, and tells no
/// signs of life.
#[derive(Clone, Debug)]
pub struct Pace {
    /// How long a session that is idle may go on without an answer before that is its end.
    pub settle: u64,
    /// For how long failures in a row are borne.
    pub patience: u64,
    /// After how long without news that is told, if it is.
    pub sign_of_life: Option<u64>,
}

impl Default for Pace {
    fn default() -> Pace {
        Pace {
            settle: SETTLE,
            patience: PATIENCE,
            sign_of_life: None,
        }
    }
}

/// A session as one look shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sight {
    /// As the service spells it.
    pub status: String,
    /// In the service's milliseconds.
    pub updated_at: i64,
    pub message_count: i64,
}

impl Sight {
    pub fn is_idle(&self) -> bool {
        self.status == "idle"
    }
}

/// What to do next: to ask something, or to tell something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step<Ask, Event> {
    /// What is asked stays asked until it is answered or has failed.
    Ask(Ask),
    /// Nothing before this time.
    Wait(u64),
    Tell(Event),
    /// Nothing to tell for so long as was asked for.
    GiveSign,
    /// The last failure was too much. It may be tried again.
    Fail,
    /// The message to begin with is not there.
    Missing,
    Done,
}

/// The looks at something that changes at the service, one after the other. The first is due at once.
pub(crate) struct Looks {
    patience: u64,
    sign_of_life: Option<u64>,
    due: u64,
    /// How long the next wait is, if nothing changes.
    pause: u64,
    failing_since: Option<u64>,
    /// When something was told last.
    told_at: Option<u64>,
}

/// Why a look got no answer, as far as it matters for the next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failure {
    /// Whether it may pass.
    pub bearable: bool,
    /// How long the service asked to wait.
    pub retry_after: Option<u64>,
}

impl Failure {
    /// Of a list that leads nowhere: another time it may.
    pub fn astray() -> Failure {
        Failure {
            bearable: true,
            retry_after: None,
        }
    }
}

impl Looks {
    pub fn new(pace: &Pace) -> Looks {
        Looks {
            patience: pace.patience,
            sign_of_life: pace.sign_of_life,
            due: 0,
            pause: SOON,
            failing_since: None,
            told_at: None,
        }
    }

    /// Something is told, which is a sign of life.
    pub fn told(&mut self, now: u64) {
        self.told_at = Some(now);
    }

    /// Asks when it is time to, and waits until then.
    pub fn ask<Ask, Event>(&mut self, now: u64, ask: impl FnOnce() -> Ask) -> Step<Ask, Event> {
        let told_at = *self.told_at.get_or_insert(now);
        if now >= self.due {
            return Step::Ask(ask());
        }
        let sign_at = |interval| told_at.saturating_add(interval);
        match self.sign_of_life.map(sign_at) {
            Some(at) if now >= at => {
                self.told(now);
                Step::GiveSign
            }
            Some(at) => Step::Wait(self.due.min(at)),
            None => Step::Wait(self.due),
        }
    }

    /// A look has succeeded.
    pub fn looked(&mut self, now: u64, changed: bool) {
        self.failing_since = None;
        if changed {
            self.pause = SOON;
        }
        self.wait(now);
    }

    /// A look has failed. Tells whether that is borne, so that it is tried again; a failure that is not may be tried again
    /// at once, unless the service has asked to wait.
    pub fn failed(&mut self, now: u64, failure: Failure) -> bool {
        let since = *self.failing_since.get_or_insert(now);
        let earliest = now.saturating_add(failure.retry_after.unwrap_or_default());
        self.wait(now);
        self.due = self.due.max(earliest);
        let is_borne = failure.bearable && self.due <= since.saturating_add(self.patience);
        if !is_borne {
            self.failing_since = None;
            self.pause = SOON;
            self.due = earliest;
        }
        is_borne
    }

    fn wait(&mut self, now: u64) {
        self.due = now + self.pause;
        self.pause = (self.pause * 3 / 2).min(SELDOM);
    }
}

#[cfg(test)]
mod tests {
    use super::{Failure, Looks, Pace};

    const BEARABLE: Failure = Failure {
        bearable: true,
        retry_after: None,
    };

    fn looks(patience: u64) -> Looks {
        Looks::new(&Pace {
            patience,
            ..Pace::default()
        })
    }

    /// How long is waited after each of so many looks.
    fn waits(looks: &mut Looks, count: usize) -> Vec<u64> {
        let wait = |_| {
            let now = looks.due;
            looks.looked(now, false);
            looks.due - now
        };
        (0..count).map(wait).collect()
    }

    #[test]
    fn looks_become_rarer_until_something_changes() {
        let mut looks = looks(180_000);
        assert_eq!(looks.due, 0, "at once");
        let growing = [1000, 1500, 2250, 3375, 5000, 5000];
        assert_eq!(waits(&mut looks, 6), growing);
        let now = looks.due;
        looks.looked(now, true);
        assert_eq!(looks.due - now, 1000);
        assert_eq!(waits(&mut looks, 5), growing[1..]);
    }

    #[test]
    fn failures_in_a_row_are_borne_for_so_long_and_no_longer() {
        let mut looks = looks(20_000);
        looks.looked(0, true);
        let began = looks.due;
        let mut tries = 1;
        while looks.failed(looks.due, BEARABLE) {
            tries += 1;
        }
        assert!((15_000..=20_000).contains(&(looks.due - began)));
        assert!((5..9).contains(&tries), "{tries}");
        assert!(
            looks.failed(looks.due, BEARABLE),
            "taken again, it is borne again"
        );
    }

    #[test]
    fn one_success_makes_the_next_failure_the_first() {
        let mut looks = looks(4_000);
        for _ in 0..50 {
            assert!(looks.failed(looks.due, BEARABLE));
            looks.looked(looks.due, true);
        }
    }

    #[test]
    fn the_time_that_the_service_asks_for_is_kept() {
        let mut looks = looks(180_000);
        let limited = |seconds: u64| Failure {
            bearable: true,
            retry_after: Some(seconds * 1000),
        };
        assert!(looks.failed(10, limited(7)));
        assert_eq!(looks.due, 7_010);
        assert!(!looks.failed(7_010, limited(3600)), "longer than is borne");
        assert_eq!(looks.due, 3_607_010, "but kept, whoever tries again");
    }

    #[test]
    fn what_will_not_pass_is_not_borne() {
        let mut looks = looks(180_000);
        let denied = Failure {
            bearable: false,
            retry_after: None,
        };
        assert!(!looks.failed(5, denied));
        assert_eq!(looks.due, 5);
    }
}
