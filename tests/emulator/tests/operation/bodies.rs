//! Requests that the service refuses, and the words it has for them.

use crate::client::{Answer, Client, KEY, standing};
use crate::judge::Judge;
use serde_json::{Value, json};

fn refused(client: &Client, operation: &str, method: &str, path: &str, body: Value) -> Answer {
    let answer = client.call(method, path, Some(&body));
    assert_eq!(answer.status, 400, "{body}: {}", answer.body);
    Judge::new().assert_answer(operation, &answer);
    assert!(answer.json()["requestId"].is_string());
    answer
}

#[test]
fn a_refusal_names_the_place_and_the_reason() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let session = client.call("POST", "/sessions", None);
    assert_eq!(session.status, 400, "a body is required");
    let session = client.call("POST", "/sessions", Some(&json!({}))).json();
    let messages = format!(
        "/sessions/{}/messages",
        session["sessionId"].as_str().expect("an id")
    );
    let long = "x".repeat(64);
    let many: Vec<String> = (0..21)
        .map(|number| format!("https://example.com/{number}"))
        .collect();
    let cases = [
        (
            "createSession",
            "/sessions",
            json!({ "title": "x" }),
            "body.title: unrecognized_keys",
        ),
        (
            "createSession",
            "/sessions",
            json!({ "sessionSettings": { "mood": 1 } }),
            "body.sessionSettings.mood: unrecognized_keys",
        ),
        (
            "createSession",
            "/sessions",
            json!({ "sessionSettings": { "interactionMode": "quantum" } }),
            "invalid_enum_value",
        ),
        (
            "createSession",
            "/sessions",
            json!({ "sessionSettings": { "tags": [{}] } }),
            "tags[0].name: required",
        ),
        (
            "createSession",
            "/sessions",
            json!({ "sessionSettings": { "tags": [{ "name": "" }] } }),
            "too_small",
        ),
        (
            "createSession",
            "/sessions",
            json!({ "cwd": "/".repeat(4097) }),
            "body.cwd: too_big",
        ),
        (
            "createSession",
            "/sessions",
            json!({ "cwd": "relative" }),
            "Invalid cwd",
        ),
        (
            "createSession",
            "/sessions",
            json!({ "computerId": "cmp-atlas", "cwd": "/srv/other" }),
            "Invalid cwd",
        ),
        (
            "createSession",
            "/sessions",
            json!({ "computerId": null }),
            "invalid_type",
        ),
        (
            "createSession",
            "/sessions",
            json!([]),
            "body: invalid_type",
        ),
        ("postMessage", &messages, json!({}), "body.text: required"),
        (
            "postMessage",
            &messages,
            json!({ "text": "" }),
            "must not be empty",
        ),
        (
            "postMessage",
            &messages,
            json!({ "text": "x", "images": [{ "type": "base64", "data": "", "mediaType": "image/bmp" }] }),
            "images[0].mediaType: invalid_enum_value",
        ),
        (
            "postMessage",
            &messages,
            json!({ "text": "x", "files": [{ "type": "text", "data": "" }] }),
            "files[0]: invalid_union",
        ),
        (
            "createComputer",
            "/computers",
            json!({ "name": "a" }),
            "body.remoteUser: required",
        ),
        (
            "createComputer",
            "/computers",
            json!({ "name": "", "remoteUser": "a" }),
            "body.name: too_small",
        ),
        (
            "createComputer",
            "/computers",
            json!({ "name": long, "remoteUser": "a" }),
            "body.name: too_big",
        ),
        (
            "createComputer",
            "/computers",
            json!({ "name": "A_b", "remoteUser": "a" }),
            "lower case letters",
        ),
        (
            "createComputer",
            "/computers",
            json!({ "name": "a", "remoteUser": "a", "repos": many }),
            "body.repos: too_big",
        ),
        (
            "createComputer",
            "/computers",
            json!({ "name": "a", "remoteUser": "a", "repos": ["shop"] }),
            "repos[0]: invalid_string",
        ),
        (
            "createComputer",
            "/computers",
            json!({ "name": "a", "remoteUser": "a", "hostId": "h" }),
            "body.hostId: invalid_string",
        ),
        (
            "createComputer",
            "/computers",
            json!({ "name": "a", "source": { "kind": "template" } }),
            "body.source.templateId: required",
        ),
    ];
    for (operation, path, body, reason) in cases {
        let answer = refused(&client, operation, "POST", path, body);
        assert!(
            answer.json()["detail"]
                .as_str()
                .is_some_and(|detail| detail.contains(reason)),
            "{reason}: {}",
            answer.body
        );
    }
    let settings = json!({ "sessionSettings": { "archivedAt": null } });
    refused(
        &client,
        "updateSession",
        "PATCH",
        messages.trim_end_matches("/messages"),
        settings,
    );
    assert_eq!(
        client.sessions("?limit=1").json()["sessions"][0]["sessionId"],
        session["sessionId"]
    );
    assert_eq!(
        client.call("GET", "/computers", None).json()["computers"]
            .as_array()
            .map(Vec::len),
        Some(6)
    );
}

#[test]
fn a_body_that_is_no_json_is_refused() {
    let emulator = standing();
    let request = "POST /api/v0/sessions HTTP/1.1\r\nhost: e\r\nauthorization: Bearer fk-emulator\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{]";
    let (head, body) = crate::client::wire(emulator.url(), request);
    assert!(head.starts_with("HTTP/1.1 400 "), "{head}");
    assert!(String::from_utf8_lossy(&body).contains("not JSON"));
}

#[test]
fn parameters_are_checked_by_the_contract() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let session = client.sessions("").json()["sessions"][0]["sessionId"]
        .as_str()
        .expect("an id")
        .to_owned();
    let cases = [
        "/computers?hostId=h".to_owned(),
        "/computers?includeProvisioningSteps=yes".to_owned(),
        "/computers/cmp-atlas?includeProvisioningSteps=".to_owned(),
        "/computers/cmp-atlas/metrics?start=2026-07-01".to_owned(),
        format!("/sessions/{session}/children?includeArtifacts=1"),
        format!("/sessions/{session}/messages?role=system"),
        format!("/sessions/{session}/messages?limit=0"),
        format!("/sessions/{session}/messages?limit=101"),
        format!("/sessions/{session}/messages?cursor=x"),
        format!("/sessions/{session}/messages?role=user&role=tool"),
    ];
    for path in cases {
        assert_eq!(client.call("GET", &path, None).status, 400, "{path}");
    }
}

#[test]
fn a_cursor_of_messages_belongs_to_its_session_and_role() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let sessions = client.all_sessions(100, "");
    let mut long = sessions
        .iter()
        .filter(|session| session["messageCount"].as_i64() > Some(50))
        .filter_map(|session| session["sessionId"].as_str());
    let (one, other) = (long.next().expect("one"), long.next().expect("another"));
    let page = client
        .call("GET", &format!("/sessions/{one}/messages"), None)
        .json();
    let cursor =
        crate::client::encode(page["pagination"]["nextCursor"].as_str().expect("a cursor"));
    let status = |session: &str, filter: &str| {
        client
            .call(
                "GET",
                &format!("/sessions/{session}/messages?cursor={cursor}{filter}"),
                None,
            )
            .status
    };
    assert_eq!(
        (
            status(one, ""),
            status(other, ""),
            status(one, "&role=user")
        ),
        (200, 400, 400)
    );
}

#[test]
fn a_name_in_a_path_is_decoded_whole() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let odd = client.call(
        "GET",
        "/computers/Z%C3%BCrich%20rack%2F5%20%26%2050%25%2B",
        None,
    );
    assert_eq!(
        (odd.status, &odd.json()["name"]),
        (200, &json!("zurich-rack-5"))
    );
    for path in [
        "/computers/Z%C3%BCrich%20rack/5",
        "/computers/",
        "/sessions//messages",
        "/computers/%FF",
    ] {
        assert_eq!(client.call("GET", path, None).status, 404, "{path}");
    }
    let unknown = client.call("PUT", "/computers/cmp-atlas", None);
    assert_eq!(
        (unknown.status, unknown.header("allow")),
        (405, Some("DELETE, GET, PATCH"))
    );
}
