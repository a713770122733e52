use std::time::Duration;

/// What an [`Emulator`](crate::Emulator) serves, and how.
#[derive(Clone, Debug)]
pub struct Config {
    /// The port on 127.0.0.1; 0 lets the system choose.
    pub port: u16,
    /// How many sessions there are from the start.
    pub sessions: u32,
    /// The same seed gives the same sessions.
    pub seed: u64,
    /// Waited before each answer of the service.
    pub latency: Duration,
    /// The key that is answered normally.
    pub key: String,
    /// Whether a client that accepts gzip gets it.
    pub gzip: bool,
    /// The times of the service, multiplied: 1 as they are, 0.02 fifty times as fast. 0 stops the clock, so that only
    /// [`Emulator::advance`](crate::Emulator::advance) moves it, and nothing is waited for.
    pub pace: f64,
    /// Adds what the published contract does not know yet: members, enum texts, kinds of blocks, a last page without `nextCursor`.
    pub drift: bool,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            port: 0,
            sessions: 250,
            seed: 1,
            latency: Duration::ZERO,
            key: "fk-emulator".to_owned(),
            gzip: true,
            pace: 0.02,
            drift: false,
        }
    }
}
