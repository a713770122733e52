//! What follows from the contract alone: rows, their schemas, enumerations.
#![forbid(unsafe_code)]

#[rustfmt::skip]
mod choices;
#[rustfmt::skip]
pub mod roots;
#[rustfmt::skip]
mod rows;

pub use choices::*;
pub use rows::*;
