//! The library's rows written out as the oracle reads them: what is absent is left out, open maps are `entries`.

use factory::engine::rows::{Choice, Session, SessionPage};
use serde_json::{Map, Value};

use super::written;

pub fn page_json(page: &SessionPage) -> Value {
    let pagination = object([
        ("hasMore", Some(page.has_more().into())),
        ("nextCursor", page.next_cursor().map(Value::from)),
    ]);
    let sessions = page.sessions().iter().map(session_json).collect();
    object([
        ("sessions", Some(sessions)),
        ("pagination", Some(pagination)),
    ])
}

pub fn session_json(row: &Session) -> Value {
    written::session(row)
}

pub fn choice(choice: &Choice) -> Option<Value> {
    choice.text().map(Value::from)
}

pub fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let present = members
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Map::from_iter(present).into()
}
