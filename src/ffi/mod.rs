//! The C ABI: one file per exported type. An export checks its arguments, makes one engine call and converts the
//! result; behaviour lives in the engine.
#![deny(
    missing_docs,
    unsafe_op_in_unsafe_fn,
    clippy::undocumented_unsafe_blocks,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
// The header states what each export asks of its caller; a second "# Safety" in Rust would only repeat it.
#![allow(clippy::missing_safety_doc)]

mod argument;
mod body;
mod guard;
mod handle;
mod live;
mod process;
mod sized;

// The header has the groups in this order, so it is not the alphabet's.
pub mod version;

pub mod status;

pub mod config;

pub mod client;

#[rustfmt::skip]
pub mod plain;

pub mod call;

pub mod request;

pub mod options;

#[rustfmt::skip]
pub mod params;

pub mod page;

#[rustfmt::skip]
pub mod typed;

#[rustfmt::skip]
pub mod pages;

pub mod pager;

#[rustfmt::skip]
pub mod pagers;

pub mod settings;

pub mod computer;

pub mod attachment;

pub mod follow;

pub mod watch;

pub mod run;

pub mod cancel;

pub mod error;
