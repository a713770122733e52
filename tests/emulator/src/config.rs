use std::time::Duration;

/// What an [`Emulator`](crate::Emulator) serves, and how.
#[derive(Clone, Debug)]
pub struct Config {
    /// The port on 127.0.0.1; 0 lets the system choose.
    pub port: u16,
    /// How many sessions there are.
    pub sessions: u32,
    /// The same seed gives the same sessions.
    pub seed: u64,
    /// Waited before each answer to a session request.
    pub latency: Duration,
    /// The key that is answered normally.
    pub key: String,
    /// Whether a client that accepts gzip gets it.
    pub gzip: bool,
    /// Adds what the published contract does not know yet: members, enum texts, a last page without `nextCursor`.
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
            drift: false,
        }
    }
}
