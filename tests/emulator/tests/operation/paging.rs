//! Pages, limits, cursors, the filter.

use crate::client::{Client, KEY, emulator, encode};
use factory_emulator::{COMPUTERS, Config, Emulator};
use serde_json::{Value, json};
use std::collections::HashSet;

#[test]
fn a_walk_meets_each_session_once_newest_first() {
    let emulator = emulator(1003);
    let client = Client::new(emulator.url(), KEY);
    for limit in [1003 / 17, 100, 7] {
        let sessions = client.all_sessions(limit, "");
        let ids: HashSet<&str> = sessions
            .iter()
            .map(|session| session["sessionId"].as_str().expect("id"))
            .collect();
        assert_eq!((sessions.len(), ids.len()), (1003, 1003));
        for time in ["createdAt", "updatedAt"] {
            assert!(
                sessions.is_sorted_by(|newer, older| newer[time].as_i64() > older[time].as_i64()),
                "{time}"
            );
        }
    }
}

#[test]
fn a_last_page_that_is_full_is_the_last() {
    let emulator = emulator(40);
    let pages = Client::new(emulator.url(), KEY).pages(20, "");
    let sizes: Vec<usize> = pages
        .iter()
        .map(|page| page["sessions"].as_array().expect("sessions").len())
        .collect();
    assert_eq!(sizes, [20, 20]);
    assert_eq!(
        pages[1]["pagination"],
        json!({ "hasMore": false, "nextCursor": null })
    );
}

#[test]
fn the_filter_keeps_one_computer() {
    let emulator = emulator(600);
    let client = Client::new(emulator.url(), KEY);
    let all = client.all_sessions(100, "");
    for computer in COMPUTERS {
        let expected: Vec<&Value> = all
            .iter()
            .filter(|session| session["computerId"] == computer)
            .collect();
        let filtered = client.all_sessions(7, &format!("&computerId={}", encode(computer)));
        assert!(expected.len() > 7);
        assert_eq!(filtered.iter().collect::<Vec<_>>(), expected);
    }
    assert_eq!(
        client.all_sessions(7, "&computerId=nobody"),
        Vec::<Value>::new()
    );
    assert_eq!(client.all_sessions(7, "&computerId="), Vec::<Value>::new());
}

#[test]
fn the_limit_is_decimal_text_from_1_to_100() {
    let emulator = emulator(250);
    let client = Client::new(emulator.url(), KEY);
    for (query, count) in [
        ("", 20),
        ("?limit=1", 1),
        ("?limit=100", 100),
        ("?limit=007", 7),
        ("?other=1", 20),
    ] {
        let page = client.sessions(query).json();
        assert_eq!(
            page["sessions"].as_array().map(Vec::len),
            Some(count),
            "{query}"
        );
    }
    for limit in [
        "0",
        "101",
        "-1",
        "%2B5",
        "1.0",
        "1e1",
        "",
        "%20",
        "ten",
        "99999999999999999999",
        "5&limit=5",
    ] {
        let answer = client.sessions(&format!("?limit={limit}"));
        assert_eq!(answer.status, 400, "{limit}");
        let body = answer.json();
        assert!(body["errors"][0]["message"].is_string(), "{body}");
        assert_eq!(body.get("detail"), None);
    }
}

#[test]
fn a_cursor_is_awkward_and_has_to_be_encoded() {
    let emulator = emulator(250);
    let client = Client::new(emulator.url(), KEY);
    let page = client.sessions("").json();
    let cursor = page["pagination"]["nextCursor"].as_str().expect("a cursor");
    assert!(cursor.contains('+') && cursor.contains('/') && cursor.ends_with('='));
    assert_eq!(
        client
            .sessions(&format!("?cursor={}", encode(cursor)))
            .status,
        200
    );
    assert_eq!(
        client.sessions(&format!("?cursor={cursor}")).status,
        400,
        "+ is a space in a query"
    );
}

#[test]
fn a_forged_cursor_is_refused() {
    let emulator = emulator(250);
    let client = Client::new(emulator.url(), KEY);
    let page = client.sessions("?computerId=cmp-atlas").json();
    let cursor = page["pagination"]["nextCursor"]
        .as_str()
        .expect("a cursor")
        .to_owned();
    let refused = |client: &Client, query: &str| {
        let answer = client.sessions(query);
        assert_eq!(answer.status, 400, "{query}");
        assert!(answer.json()["detail"].is_string());
    };

    for at in 0..cursor.len() {
        let mut forged = cursor.clone().into_bytes();
        forged[at] = if forged[at] == b'B' { b'C' } else { b'B' };
        let forged = String::from_utf8(forged).expect("ASCII");
        refused(
            &client,
            &format!("?computerId=cmp-atlas&cursor={}", encode(&forged)),
        );
    }
    for forged in ["", "20", "null", "%00", "%ff", "%2B%2F%2B%2F"] {
        refused(&client, &format!("?computerId=cmp-atlas&cursor={forged}"));
    }
    let cursor = encode(&cursor);
    assert_eq!(
        client
            .sessions(&format!("?computerId=cmp-atlas&cursor={cursor}"))
            .status,
        200
    );
    refused(&client, &format!("?cursor={cursor}"));
    refused(&client, &format!("?computerId=cmp-cygnus&cursor={cursor}"));

    let other = Config {
        seed: 2,
        ..Config::default()
    };
    let other = Emulator::start(other).expect("the emulator starts");
    refused(
        &Client::new(other.url(), KEY),
        &format!("?computerId=cmp-atlas&cursor={cursor}"),
    );
}
