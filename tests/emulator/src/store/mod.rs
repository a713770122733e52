//! All that there is: the clock, the sessions with their messages, the computers. No request, no transport.

mod computers;
mod conversation;
mod place;
mod provisioning;
mod sessions;
mod view;

pub use computers::{Computer, Computers, Power};
pub use conversation::Conversation;
pub use sessions::{Key, Sessions};
pub use view::change_settings;

use crate::clock::Clock;
use crate::config::Config;

pub struct Store {
    pub clock: Clock,
    pub sessions: Sessions,
    pub computers: Computers,
    pub seed: u64,
    /// Whether the last page says `nextCursor: null`; some answers of the service leave it out.
    pub null_at_end: bool,
}

impl Store {
    pub fn new(config: &Config) -> Self {
        Store {
            clock: Clock::new(config.pace),
            sessions: Sessions::new(config),
            computers: Computers::new(config),
            seed: config.seed,
            null_at_end: !config.drift,
        }
    }
}
