//! A walk gives each session once, ends on the service's word, fails without losing anything, and never walks in circles.

use factory_emulator::{Emulator, Fault};
use serde_json::{Value, json};

use crate::program::{Program, succeed};
use crate::{KEY, emulator, raw};

/// What each of so many calls gave.
fn walk(emulator: &Emulator, limit: usize, calls: usize, cursor: Option<&str>) -> Vec<Value> {
    let mut command = Program::new("pager").command(KEY, emulator.url());
    command
        .arg(limit.to_string())
        .arg(calls.to_string())
        .args(cursor);
    serde_json::from_slice(&succeed(command)).expect("a JSON array")
}

fn pages(ids: &[Value], limit: usize) -> Vec<Value> {
    ids.chunks(limit)
        .map(|page| Value::from(page.to_vec()))
        .collect()
}

fn cursor_after(emulator: &Emulator, query: &str) -> String {
    let page: Value = serde_json::from_slice(&raw::body(emulator, query)).expect("a page");
    page["pagination"]["nextCursor"]
        .as_str()
        .expect("more than one page")
        .to_owned()
}

fn page(ids: &[&str], has_more: bool, next_cursor: Value) -> Fault {
    let sessions: Vec<Value> = ids
        .iter()
        .map(|id| json!({ "sessionId": id, "status": "idle", "messageCount": 0, "createdAt": 0, "updatedAt": 0 }))
        .collect();
    Fault::body(
        json!({ "sessions": sessions, "pagination": { "hasMore": has_more, "nextCursor": next_cursor } }),
    )
}

#[test]
fn gives_each_session_once_and_stays_at_the_end() {
    let emulator = emulator(250);
    let ids = raw::ids(&raw::sessions(&emulator));
    assert_eq!(ids.len(), 250);
    emulator.clear_requests();
    let mut expected = pages(&ids, 100);
    expected.extend([json!("end"), json!("end")]);
    assert_eq!(walk(&emulator, 100, 5, None), expected);
    assert_eq!(
        emulator.requests().len(),
        3,
        "nothing is fetched that nobody asked for"
    );
}

#[test]
fn goes_on_from_a_cursor() {
    let emulator = emulator(250);
    let ids = raw::ids(&raw::sessions(&emulator));
    let cursor = cursor_after(&emulator, "?limit=90");
    let mut expected = pages(&ids[90..], 80);
    expected.push(json!("end"));
    assert_eq!(walk(&emulator, 80, 3, Some(&cursor)), expected);
}

#[test]
fn failed_call_can_be_made_again() {
    let emulator = emulator(30);
    let ids = raw::ids(&raw::sessions(&emulator));
    emulator.add_faults([
        Fault::status(503),
        Fault::default(),
        Fault {
            times: 2,
            ..Fault::status(429)
        },
        Fault::body("{"),
        Fault::default(),
        Fault::default(),
    ]);
    let page = pages(&ids, 10);
    let expected = [
        json!("FACTORY_ERR_SERVER"),
        page[0].clone(),
        json!("FACTORY_ERR_RATE_LIMITED"),
        json!("FACTORY_ERR_RATE_LIMITED"),
        json!("FACTORY_ERR_DECODE"),
        page[1].clone(),
        page[2].clone(),
        json!("end"),
    ];
    assert_eq!(walk(&emulator, 10, expected.len(), None), expected);
}

#[test]
fn empty_page_does_not_end_it() {
    let emulator = emulator(30);
    let ids = raw::ids(&raw::sessions(&emulator));
    let cursor = cursor_after(&emulator, "?limit=10");
    emulator.add_faults([page(&[], true, json!(cursor))]);
    assert_eq!(
        walk(&emulator, 20, 3, None),
        [json!([]), Value::from(ids[10..].to_vec()), json!("end")]
    );
}

#[test]
fn word_of_the_end_counts_more_than_a_cursor() {
    let emulator = emulator(30);
    emulator.add_faults([page(&["a"], false, json!("more"))]);
    assert_eq!(walk(&emulator, 20, 2, None), [json!(["a"]), json!("end")]);
    assert_eq!(emulator.requests().len(), 1);
}

#[test]
fn more_without_a_usable_cursor_is_an_error_after_the_page() {
    for cursor in [Value::Null, json!("")] {
        let emulator = emulator(30);
        emulator.add_faults([page(&["a"], true, cursor)]);
        let stuck = json!("FACTORY_ERR_PAGINATION");
        assert_eq!(
            walk(&emulator, 20, 3, None),
            [json!(["a"]), stuck.clone(), stuck]
        );
        assert_eq!(emulator.requests().len(), 1);
    }
}

#[test]
fn circle_of_any_length_is_an_error_after_the_page() {
    let emulator = emulator(30);
    emulator.add_faults([
        page(&["a"], true, json!("1")),
        page(&["b"], true, json!("2")),
        page(&["c"], true, json!("3")),
        page(&["d"], true, json!("1")),
    ]);
    let stuck = json!("FACTORY_ERR_PAGINATION");
    let expected = [
        json!(["a"]),
        json!(["b"]),
        json!(["c"]),
        json!(["d"]),
        stuck.clone(),
        stuck,
    ];
    assert_eq!(walk(&emulator, 20, 6, None), expected);
    assert_eq!(emulator.requests().len(), 4);
}

#[test]
fn circle_back_to_the_first_cursor_is_an_error_too() {
    let emulator = emulator(30);
    emulator.add_faults([page(&["a"], true, json!("start"))]);
    assert_eq!(
        walk(&emulator, 20, 2, Some("start")),
        [json!(["a"]), json!("FACTORY_ERR_PAGINATION")]
    );
}
