//! The Factory API on loopback: sessions, messages and computers, the whole contract over deterministic data and over
//! what clients create, and every failure a client has to live with.
//!
//! Embedded in a Rust test:
//!
//! ```
//! use factory_emulator::{Config, Emulator, Fault};
//!
//! let emulator = Emulator::start(Config { sessions: 40, ..Config::default() })?;
//! emulator.add_faults([Fault { times: 2, ..Fault::status(503) }]);
//! // ... point a client at emulator.url(), with the key `fk-emulator` ...
//! assert!(emulator.requests().is_empty());
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! As a program, for clients in any language: `factory-emulator --sessions 40` prints its URL when it listens.
//!
//! # Data
//!
//! Session `n` depends on the seed and on `n` alone and is made when it is asked for, so a million sessions cost nothing.
//! They run on the computers [`COMPUTERS`], or on none. Newest first holds for `createdAt` and for `updatedAt`.
//! What clients do to sessions and computers is kept until the emulator ends; what becomes of it follows from the
//! emulator's own clock, which begins on 2026-07-01 and runs faster than the real one.
//!
#![doc = include_str!("keys.md")]
//!
#![doc = include_str!("control.md")]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod answer;
mod body;
mod calls;
mod clock;
mod config;
mod contract;
mod control;
mod cursor;
mod data;
mod emulator;
mod fault;
mod habits;
mod keys;
mod life;
mod operation;
mod problem;
mod query;
mod receive;
mod request_log;
mod server;
mod store;

/// Any answer that the contract allows, as JSON, by the name of its schema.
pub fn random_answer(component: &str, seed: u64) -> String {
    let mut rng = fastrand::Rng::with_seed(seed);
    let answer = data::any(contract::Schema::component(component), &mut rng);
    serde_json::to_string(&answer).expect("JSON has a text")
}

pub use config::Config;
pub use data::{COMPUTERS, Condition, FLEET};
pub use emulator::Emulator;
pub use fault::{Cut, Fault};
pub use habits::Habits;
pub use request_log::{Authorization, LoggedRequest};
