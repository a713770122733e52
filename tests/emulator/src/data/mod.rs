//! The sessions themselves: what they look like, and how one comes out of a seed and an index.

mod ascii;
mod generator;
mod json;
mod random;
mod vocabulary;

pub use generator::Catalog;
pub use vocabulary::COMPUTERS;
