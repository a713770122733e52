//! The data itself: what sessions, messages and computers look like, and how one comes out of a seed and a number.

mod ascii;
mod chance;
mod computers;
mod drift;
mod entity;
mod generator;
mod json;
mod prose;
mod random;
mod settings;
mod transcript;
mod vocabulary;

pub use chance::{source, uuid};
pub use computers::{Condition, FLEET, fleet, samples};
pub use entity::{Entity, write_all};
pub use generator::Catalog;
pub use json::{Json, Object};
pub use random::any;
pub use transcript::{PIXEL, Transcript, document, image, text};
pub use vocabulary::COMPUTERS;
