//! Pages of the service's objects: their memory, the decoder that fills it, and rows that point into it.

mod arena;
mod body;
mod choice;
mod copies;
mod decoder;
mod drift;
mod escape;
mod fault;
mod generated;
mod key;
mod memory;
mod number;
mod page;
mod path;
mod scan;
mod schema;
mod session_page;

pub use arena::Choice;
pub use drift::Drift;
pub use generated::*;
pub(crate) use memory::{MemoryPool, PageMemory};
pub use page::Page;
pub(crate) use page::{Undecodable, checked_json, json};

pub use crate::engine::text::Text;

/// What generated code stands on.
pub mod runtime {
    pub use super::arena::{Choice, List, Pointer};
    pub use super::choice::{Choices, value};
    pub use super::decoder::Decoder;
    pub use super::fault::Outcome;
    pub use super::page::{PAGINATION, Page, Pagination, Parts, Root};
    pub use super::schema::{
        Entry, Member, Row, Schema, Span, Union, Variant, optional, required, schema, union,
    };
    pub use crate::engine::text::Text;
}
