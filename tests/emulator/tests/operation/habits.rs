//! What the service does beside its contract, by key and by control call.

use crate::client::{Client, KEY, standing};
use factory_emulator::{Fault, Habits};
use serde_json::{Value, json};

fn create(client: &Client, body: Value) -> String {
    let answer = client.call("POST", "/sessions", Some(&body));
    assert_eq!(answer.status, 201, "{}", answer.body);
    format!(
        "/sessions/{}",
        answer.json()["sessionId"].as_str().expect("an id")
    )
}

#[test]
fn computers_may_be_asleep_or_out_of_reach() {
    let emulator = standing();
    let usual = Client::new(emulator.url(), KEY);
    let session = create(&usual, json!({ "computerId": "cmp-borealis" }));
    for (key, status) in [("fk-asleep", 424), ("fk-unreachable", 503)] {
        let client = Client::new(emulator.url(), key);
        let message = json!({ "text": "x" });
        let refused = client.call("POST", &format!("{session}/messages"), Some(&message));
        assert_eq!(refused.status, status);
        assert_eq!(
            client
                .call(
                    "POST",
                    "/sessions",
                    Some(&json!({ "computerId": "cmp-atlas" }))
                )
                .status,
            status
        );
        let anywhere = client.call("POST", "/sessions", Some(&json!({})));
        assert_eq!(anywhere.status, status);
        assert_eq!(client.call("GET", &session, None).status, 200);
        assert_eq!(
            client.call("GET", "/computers/cmp-atlas", None).json()["status"],
            "active"
        );
    }
    assert_eq!(usual.call("GET", &session, None).json()["messageCount"], 0);
}

#[test]
fn a_new_session_is_unknown_for_a_while_and_then_behind() {
    let emulator = standing();
    let client = Client::new(emulator.url(), "fk-lagging");
    let session = create(&client, json!({}));
    let messages = format!("{session}/messages");
    let posted = client.call("POST", &messages, Some(&json!({ "text": "x" })));
    assert_eq!(posted.status, 200);
    assert_eq!(
        (
            client.call("GET", &session, None).status,
            client.call("GET", &messages, None).status
        ),
        (404, 404)
    );
    let is_listed = || {
        session.ends_with(
            client.sessions("").json()["sessions"][0]["sessionId"]
                .as_str()
                .expect("an id"),
        )
    };
    assert!(!is_listed());
    emulator.advance(5_000);
    assert!(is_listed());
    emulator.advance(16_000);
    let usual = Client::new(emulator.url(), KEY);
    let count =
        |client: &Client| client.call("GET", &session, None).json()["messageCount"].as_i64();
    assert_eq!((count(&client), count(&usual)), (Some(4), Some(5)));
    assert_eq!(
        client
            .walk(&format!("{messages}?limit=9"), "messages")
            .len(),
        1
    );
    emulator.advance(8_000);
    assert_eq!(
        client.call("GET", &session, None).json()["status"],
        "running"
    );
    assert_eq!(usual.call("GET", &session, None).json()["status"], "idle");
    emulator.advance(30_000);
    assert_eq!((count(&client), count(&usual)), (Some(6), Some(6)));

    usual.call("DELETE", &session, None);
    assert!(is_listed(), "for a moment more");
    emulator.advance(5_000);
    assert!(!is_listed());
}

#[test]
fn a_run_may_stop_without_an_answer() {
    let emulator = standing();
    let client = Client::new(emulator.url(), "fk-unanswered");
    let session = create(&client, json!({}));
    client.call(
        "POST",
        &format!("{session}/messages"),
        Some(&json!({ "text": "x" })),
    );
    emulator.advance(100_000);
    let shown = client.call("GET", &session, None).json();
    assert_eq!(
        (
            &shown["status"],
            &shown["messageCount"],
            shown.get("artifacts")
        ),
        (&json!("idle"), &json!(5), None)
    );
}

#[test]
fn emoji_may_come_cut_in_half() {
    let emulator = standing();
    let whole = Client::new(emulator.url(), KEY).sessions("?limit=100").body;
    let halved = Client::new(emulator.url(), "fk-halved")
        .sessions("?limit=100")
        .body;
    assert!(whole.contains("the 🚀 release"));
    assert!(halved.contains("the \\ud83d release") && !halved.contains('🚀'));
    serde_json::from_str::<Value>(&halved).expect_err("half a surrogate pair");
}

#[test]
fn habits_can_be_set_for_every_key() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let control = |body: &str| client.post("/emulator/habits", body);
    assert_eq!(
        control(r#"{"asleep": true, "unknownMs": 1000}"#).status,
        204
    );
    let asked = client.get("/emulator/habits").json();
    assert_eq!(
        (&asked["asleep"], &asked["unknownMs"], &asked["lagMs"]),
        (&json!(true), &json!(1000), &json!(0))
    );
    let on_atlas = || {
        client
            .call(
                "POST",
                "/sessions",
                Some(&json!({ "computerId": "cmp-atlas" })),
            )
            .status
    };
    assert_eq!(on_atlas(), 424);
    assert_eq!(control(r#"{"awake": true}"#).status, 400);
    assert_eq!(client.delete("/emulator/habits").status, 204);
    assert_eq!(on_atlas(), 201);
    emulator.set_habits(Habits {
        asleep: true,
        ..Habits::default()
    });
    assert_eq!(on_atlas(), 424);
}

#[test]
fn the_clock_is_moved_by_a_call() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let now = || {
        client.get("/emulator/clock").json()["now"]
            .as_i64()
            .expect("a time")
    };
    let before = now();
    assert_eq!(
        client
            .post("/emulator/clock", r#"{"advanceMs": 90000}"#)
            .json()["now"]
            .as_i64(),
        Some(before + 90_000)
    );
    assert_eq!(now(), before + 90_000);
    assert_eq!(
        client
            .post("/emulator/clock", r#"{"advanceMs": -1}"#)
            .status,
        400
    );
}

#[test]
fn keys_for_refusals_of_writes() {
    let emulator = standing();
    for (key, status) in [
        ("fk-unpaid", 402),
        ("fk-taken", 409),
        ("fk-large", 413),
        ("fk-unprocessable", 422),
    ] {
        let answer = Client::new(emulator.url(), key).call("POST", "/sessions", Some(&json!({})));
        assert_eq!(
            (answer.status, &answer.json()["status"]),
            (status, &json!(status))
        );
    }
    let invalid =
        Client::new(emulator.url(), "fk-invalid").call("POST", "/sessions", Some(&json!({})));
    assert_eq!(
        (invalid.status, &invalid.json()["errors"][0]["message"]),
        (400, &json!("Invalid value"))
    );
    assert_eq!(invalid.json().get("detail"), None);
}

#[test]
fn a_request_may_be_named_in_the_body_alone() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    emulator.add_faults([Fault {
        request_id_in_body: true,
        ..Fault::status(424)
    }]);
    let answer = client.sessions("");
    assert_eq!((answer.status, answer.header("x-request-id")), (424, None));
    assert_eq!(
        answer.json()["requestId"],
        emulator.requests()[0].request_id.as_str()
    );
    assert_eq!(
        answer.json()["detail"],
        "Computer disconnected during request"
    );
}
