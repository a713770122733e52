//! The library against a peer that breaks every rule: one case a test, through the C ABI, each in a process of its own.
//!
//! A case says what the peer does ([`peer`]) and which failure the caller has to see. What holds for every failure is
//! checked in one place for all of them ([`check`]), and that nothing is left over when a case ends in another ([`alone`]).
#![cfg(any(target_os = "linux", windows))]
// Failures are what these tests are about: they come as they are.
#![allow(clippy::result_large_err)]

mod alone;
mod answer;
mod check;
mod library;
mod names;
mod peer;
mod phases;
mod system;

mod cancel;
mod compression;
mod connect;
mod deadlines;
mod http;
#[cfg(unix)] // needs a limit on memory that only POSIX has
mod memory;
mod midstream;
#[cfg(unix)] // forks
mod misuse;
mod operations;
mod paging;
mod panics;
#[cfg(unix)] // forks, signals, limits
mod process;
mod proxy;
mod records;
mod retry;
mod secrets;
#[cfg(windows)] // what it alone has
mod store;
mod tls;
mod writes;
