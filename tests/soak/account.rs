//! Writes, and what became of each: what the library says of it, held against what got to the service.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

/// What the library says of a write.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Said {
    Done,
    /// Without the mark that it may have been carried out.
    Failed,
    Unknown,
}

pub struct Write {
    /// Method, path and body: no two are the same.
    pub request: String,
    /// Whether it may arrive more than once.
    pub repeatable: bool,
    pub said: Said,
}

/// How often a write got to the service, and how often it did what it was asked for.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
pub struct Arrivals {
    pub arrived: u64,
    pub carried_out: u64,
}

/// Panics when the library did what it may not, or says what is not so.
pub fn judge(writes: &[Write], service: &HashMap<String, Arrivals>) {
    for Write {
        request,
        repeatable,
        said,
    } in writes
    {
        let there = service.get(request).copied().unwrap_or_default();
        assert!(*repeatable || there.arrived <= 1, "{request}: {there:?}");
        let agrees = match said {
            Said::Done => there.carried_out > 0,
            Said::Failed => there.carried_out == 0,
            Said::Unknown => true,
        };
        assert!(agrees, "{request}: {said:?}, and {there:?}");
    }
}
