//! libfactory lists Factory sessions: a C ABI over a blocking Rust core.
//!
//! Two layers. [`engine`] has all behaviour, in safe Rust, and is a Rust API of its own. [`ffi`] is the C ABI over it:
//! it checks arguments, makes one engine call and converts the result. A call flows one way: ffi, client, retry,
//! transport, decoder, rows.
//!
//! ```no_run
//! use factory::engine::{Client, Config, ListOptions};
//!
//! let client = Client::new(&Config::new())?; // FACTORY_API_KEY
//! let page = client.list_sessions(&ListOptions::default())?;
//! for session in page.sessions() {
//!     println!("{} {}", session.session_id(), session.title().unwrap_or("-"));
//! }
//! # Ok::<(), factory::engine::Error>(())
//! ```
#![deny(unsafe_code)]

pub mod engine;
#[allow(unsafe_code)]
pub mod ffi;
