//! The library's rows written out as the oracle reads them: what is absent is left out, open maps are `entries`.

use factory::engine::rows::Choice;
use factory::engine::rows::runtime::{Page, Row};
use serde_json::{Map, Value};

pub fn pagination<R: Row>(page: &Page<R>) -> Value {
    object([
        ("hasMore", Some(page.has_more().into())),
        ("nextCursor", page.next_cursor().map(Value::from)),
    ])
}

pub fn choice(choice: &Choice) -> Option<Value> {
    choice.text().map(Value::from)
}

/// Free JSON as it came.
pub fn raw(json: &str) -> Value {
    serde_json::from_str(json).expect("JSON, as the decoder checked")
}

/// The one that is there of an object's kinds.
pub fn one_of<const N: usize>(kind: &Choice, kinds: [Option<Value>; N]) -> Value {
    let mut there = kinds.into_iter().flatten();
    let only = there.next().expect("the whole, at least");
    assert!(there.next().is_none(), "{:?} is of two kinds", kind.text());
    only
}

pub fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let present = members
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Map::from_iter(present).into()
}
