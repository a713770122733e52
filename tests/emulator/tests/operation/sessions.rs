//! What can be done to sessions besides prompting them.

use crate::client::{Client, KEY, standing};
use crate::judge::Judge;
use serde_json::{Value, json};
use std::collections::HashSet;

fn id(session: &Value) -> &str {
    session["sessionId"].as_str().expect("an id")
}

#[test]
fn settings_are_merged_and_archiving_is_said_each_time() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let session = client
        .all_sessions(100, "")
        .into_iter()
        .find(|session| session["sessionSettings"]["model"].is_string());
    let session = session.expect("a session with a model");
    let patch = |settings: Value| {
        let body = json!({ "sessionSettings": settings });
        let answer = client.call("PATCH", &format!("/sessions/{}", id(&session)), Some(&body));
        Judge::new().assert_answer("updateSession", &answer);
        answer.json()["sessionSettings"].clone()
    };
    let tags = json!([{ "name": "mission:x", "metadata": { "a": "b" } }]);
    let archived =
        patch(json!({ "archivedAt": "2026-07-02T00:00:00Z", "compactionModel": "current-model" }));
    assert_eq!(archived["archivedAt"], "2026-07-02T00:00:00Z");
    assert_eq!(archived["model"], session["sessionSettings"]["model"]);
    let unarchived = patch(json!({ "tags": tags }));
    assert_eq!(
        (unarchived.get("archivedAt"), &unarchived["tags"]),
        (None, &tags)
    );
    assert_eq!(unarchived["model"], session["sessionSettings"]["model"]);
    let first = client.sessions("?limit=1").json()["sessions"][0].clone();
    assert_eq!(
        (id(&first), &first["sessionSettings"]["tags"]),
        (id(&session), &tags),
        "it was changed last"
    );
}

#[test]
fn a_deleted_session_is_gone() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let created = client.call("POST", "/sessions", Some(&json!({}))).json();
    let old = client.all_sessions(100, "")[7].clone();
    for session in [&created, &old] {
        let path = format!("/sessions/{}", id(session));
        let deleted = client.call("DELETE", &path, None);
        Judge::new().assert_answer("deleteSession", &deleted);
        assert_eq!(
            (deleted.status, deleted.header("content-type")),
            (204, None)
        );
        let all = client.all_sessions(100, "");
        assert!(all.iter().all(|other| id(other) != id(session)));
        for (method, path) in [
            ("GET", path.clone()),
            ("DELETE", path.clone()),
            ("GET", format!("{path}/messages")),
            ("POST", format!("{path}/interrupt")),
        ] {
            assert_eq!(
                client.call(method, &path, None).status,
                404,
                "{method} {path}"
            );
        }
    }
}

#[test]
fn the_list_has_each_session_once_latest_change_first() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let before = client.all_sessions(100, "");
    for number in 0..7 {
        emulator.advance(1000);
        client.call(
            "POST",
            "/sessions",
            Some(&json!({ "computerId": "cmp-borealis" })),
        );
        let old = format!("/sessions/{}", id(&before[number * 10]));
        client.call("PATCH", &old, Some(&json!({ "sessionSettings": {} })));
    }
    for limit in [1, 3, 100] {
        let all = client.all_sessions(limit, "");
        let ids: HashSet<&str> = all.iter().map(id).collect();
        assert_eq!((all.len(), ids.len()), (before.len() + 7, before.len() + 7));
        assert!(
            all.is_sorted_by(
                |newer, older| newer["updatedAt"].as_i64() > older["updatedAt"].as_i64()
            )
        );
    }
    let of_computer = client.all_sessions(3, "&computerId=cmp-borealis");
    let expected = client.all_sessions(100, "");
    let expected: Vec<&Value> = expected
        .iter()
        .filter(|session| session["computerId"] == "cmp-borealis")
        .collect();
    assert_eq!(of_computer.iter().collect::<Vec<_>>(), expected);
}

#[test]
fn children_name_their_parents() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let mut children = 0;
    for session in client.all_sessions(100, "").iter().take(60) {
        let path = format!("/sessions/{}/children", id(session));
        let bare = client.call("GET", &path, None);
        Judge::new().assert_answer("listSessionChildren", &bare);
        let whole = client
            .call("GET", &format!("{path}?includeArtifacts=true"), None)
            .json();
        for (child, bare) in whole["sessions"]
            .as_array()
            .expect("a list")
            .iter()
            .zip(bare.json()["sessions"].as_array().expect("a list"))
        {
            assert_eq!(child["parent_session_id"], session["sessionId"]);
            assert_eq!(client.session(child), *child);
            assert_eq!(bare.get("artifacts"), None);
            children += 1;
        }
    }
    assert!(children > 5, "{children}");
}

#[test]
fn a_session_is_asked_for_on_its_computer() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let session = client.all_sessions(100, "&computerId=cmp-atlas")[0].clone();
    let asked = |computer: &str| {
        client
            .call(
                "GET",
                &format!("/sessions/{}?computerId={computer}", id(&session)),
                None,
            )
            .status
    };
    assert_eq!((asked("cmp-atlas"), asked("cmp-cygnus")), (200, 404));
}

#[test]
fn sessions_of_laptops_cannot_be_driven() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let session = client
        .all_sessions(100, "")
        .into_iter()
        .find(|session| session.get("computerId").is_none());
    let path = format!(
        "/sessions/{}/messages",
        id(&session.expect("one without a computer"))
    );
    let answer = client.call("POST", &path, Some(&json!({ "text": "x" })));
    assert_eq!(answer.status, 400, "{}", answer.body);
}
