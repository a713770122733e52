//! The emulator over HTTP, as its clients meet it.

mod bodies;
mod chance;
mod client;
mod computers;
mod contract;
mod coverage;
mod data;
mod faults;
mod habits;
mod judge;
mod keys;
mod life;
mod paging;
mod program;
mod requests;
mod sequences;
mod sessions;
mod writes;
