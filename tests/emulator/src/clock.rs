use std::time::{Duration, Instant};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// 2026-07-01T00:00:00Z, when the emulator starts by its own clock: right after the newest static session.
pub const START: i64 = 1_782_864_000_000;

/// In the year 2061, when it stops.
pub const END: i64 = START + (1 << 40) - 1;

/// The service's time. It is ahead of the real one by as much as the service is faster than the real one.
pub struct Clock {
    started: Instant,
    /// How long an hour of the service takes, in hours; 0 where only `advance` moves the clock.
    pace: f64,
    advanced: i64,
    /// No two things are done at the same time.
    last: i64,
}

impl Clock {
    pub fn new(pace: f64) -> Self {
        Clock {
            started: Instant::now(),
            pace,
            advanced: 0,
            last: START,
        }
    }

    /// In milliseconds since 1970.
    pub fn now(&self) -> i64 {
        let passed = match self.pace > 0.0 {
            true => self.started.elapsed().as_secs_f64() * 1000.0 / self.pace,
            false => 0.0,
        };
        (START + self.advanced)
            .saturating_add(passed as i64)
            .min(END)
    }

    /// A moment for something that is done now.
    pub fn tick(&mut self) -> i64 {
        self.advanced += (self.last + 1 - self.now()).max(0);
        self.last = self.now();
        self.last
    }

    pub fn advance(&mut self, milliseconds: u64) {
        self.advanced = self.advanced.saturating_add_unsigned(milliseconds).min(END);
    }

    /// How long the real world has to wait for so many milliseconds of the service's.
    pub fn wait(&self, milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds).mul_f64(self.pace)
    }
}

/// As RFC 3339 writes a time.
pub fn rfc3339(milliseconds: i64) -> String {
    let moment = OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000);
    let text = moment.ok().and_then(|moment| moment.format(&Rfc3339).ok());
    text.expect("a year of four digits")
}

pub fn parse_rfc3339(text: &str) -> Option<i64> {
    let moment = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    i64::try_from(moment.unix_timestamp_nanos() / 1_000_000).ok()
}
