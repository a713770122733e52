//! The emulator over HTTP, as its clients meet it.

mod client;
mod contract;
mod data;
mod faults;
mod keys;
mod paging;
mod program;
mod requests;
