//! The engine: everything that libfactory does, in safe Rust.
#![warn(missing_docs)]

mod attachment;
mod call;
mod cancel;
mod client;
mod computer;
mod config;
mod environment;
mod error;
mod follow;
pub mod forked;
mod looks;
pub(crate) mod operation;
#[rustfmt::skip]
pub(crate) mod operations;
mod options;
mod pager;
mod retry;
pub mod rows;
mod run;
mod secret;
mod settings;
#[rustfmt::skip]
mod status;
mod step;
pub(crate) mod text;
mod transport;
mod watch;

pub use attachment::{Attachment, AttachmentKind};
pub use cancel::CancelToken;
pub use client::Client;
pub use config::{Config, Proxy};
pub use error::Error;
pub use follow::{FollowEvent, FollowOptions, Follower, Start};
pub use looks::Pace;
pub use options::{CallOptions, ListOptions};
pub use pager::Pager;
pub use rows::SessionPage;
pub use run::{RunEnd, RunEvent, RunOptions, RunResult, Runner};
pub use status::Status;
pub use step::StepLimits;
#[cfg(fuzzing)]
pub use transport::fuzzing;
pub(crate) use transport::is_on_own_thread;
pub use watch::{WatchEvent, WatchOptions, Watcher};
