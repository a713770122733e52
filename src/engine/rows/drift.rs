//! Members that need not be there and are not of their type: the page goes without them, and tells.
#![forbid(unsafe_code)]

use std::ops::Range;

use super::path::Path;

/// How far a page is from the contract that this version knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// Where the first member was left out, for instance `sessions[3].completedAt`. Bounded; long names are cut.
    pub first: String,
    /// How many members were left out because they were not of their type.
    pub count: usize,
}

impl Drift {
    /// What the members drifted whose values begin at these places.
    pub(super) fn at(json: &[u8], places: &[usize]) -> Option<Drift> {
        let first = *places.first()?;
        Some(Drift {
            first: path(&json[..first]).to_string(),
            count: places.len(),
        })
    }
}

/// What surrounds the end of a document's beginning, in which some texts end with NUL in place of their quote.
fn path(before: &[u8]) -> Path {
    enum Inside {
        Object(Range<usize>),
        List(usize),
    }
    let mut around = Vec::new();
    let mut at = 0;
    while at < before.len() {
        match before[at] {
            b'{' => around.push(Inside::Object(0..0)),
            b'[' => around.push(Inside::List(0)),
            b'}' | b']' => drop(around.pop()),
            b',' => {
                if let Some(Inside::List(index)) = around.last_mut() {
                    *index += 1;
                }
            }
            b'"' => {
                let start = at + 1;
                at = text_end(before, start);
                // Of a member's two texts, the last before its value is its name.
                if let Some(Inside::Object(name)) = around.last_mut() {
                    *name = start..at;
                }
            }
            _ => {}
        }
        at += 1;
    }
    let mut path = Path::default();
    for inside in around.into_iter().rev() {
        match inside {
            Inside::Object(name) => path.inside(&String::from_utf8_lossy(&before[name])),
            Inside::List(index) => path.at(index),
        }
    }
    path
}

fn text_end(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && !matches!(bytes[at], b'"' | 0) {
        at += 1 + usize::from(bytes[at] == b'\\');
    }
    at.min(bytes.len())
}
