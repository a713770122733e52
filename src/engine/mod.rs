//! The engine: everything that libfactory does, in safe Rust.
#![warn(missing_docs)]

mod call;
mod cancel;
mod client;
mod config;
mod environment;
mod error;
pub mod forked;
mod operation;
mod options;
pub mod page;
mod pager;
mod retry;
mod secret;
mod transport;

pub use cancel::CancelToken;
pub use client::Client;
pub use config::{Config, Proxy};
pub use error::{Error, Status};
pub use options::ListOptions;
pub use page::SessionPage;
pub use pager::SessionPager;
#[cfg(fuzzing)]
pub use transport::fuzzing;
pub(crate) use transport::is_on_own_thread;
