//! What follows from the contract alone, a file for each kind of object: rows, enumerations, schemas.

mod session;

pub use session::*;
