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
#[allow(dead_code)] // Until its driver is there.
mod follow;
pub mod forked;
#[allow(dead_code)]
mod looks;
pub(crate) mod operation;
#[rustfmt::skip]
pub(crate) mod operations;
mod options;
mod pager;
mod retry;
pub mod rows;
#[allow(dead_code)]
mod run;
mod secret;
mod settings;
#[rustfmt::skip]
mod status;
mod text;
mod transport;
#[allow(dead_code)]
mod watch;

pub use attachment::{Attachment, AttachmentKind};
pub use cancel::CancelToken;
pub use client::Client;
pub use config::{Config, Proxy};
pub use error::Error;
pub use options::{CallOptions, ListOptions};
pub use pager::Pager;
pub use rows::SessionPage;
pub use status::Status;
#[cfg(fuzzing)]
pub use transport::fuzzing;
pub(crate) use transport::is_on_own_thread;
