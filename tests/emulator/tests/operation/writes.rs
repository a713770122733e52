//! Writes that go wrong on the way: what arrived, and what was done.

use crate::client::{Client, KEY, emulator, open, standing, wire};
use factory_emulator::{Config, Cut, Emulator, Fault, LoggedRequest};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::time::Duration;

const BODY: &str = r#"{"computerId":"cmp-borealis"}"#;

fn create_request(body: &str) -> String {
    format!(
        "POST /api/v0/sessions HTTP/1.1\r\nhost: emulator\r\nauthorization: Bearer {KEY}\r\nconnection: close\r\n\
         content-length: {}\r\n\r\n{body}",
        BODY.len()
    )
}

fn last(emulator: &Emulator) -> LoggedRequest {
    emulator.requests().pop().expect("a request")
}

/// How many sessions clients have created.
fn created(emulator: &Emulator) -> usize {
    let sessions = Client::new(emulator.url(), KEY).all_sessions(100, "&computerId=cmp-borealis");
    sessions
        .iter()
        .filter(|session| session["messageCount"] == 0 && session["sessionSettings"] == json!({}))
        .count()
}

#[test]
fn the_log_tells_the_body_and_that_it_was_carried_out_once() {
    let emulator = emulator(0);
    let client = Client::new(emulator.url(), KEY);
    let body = json!({ "cwd": "/größe\n" });
    client.call("POST", "/sessions", Some(&body));
    let logged = last(&emulator);
    assert_eq!(logged.body, body.to_string().as_bytes());
    assert!(logged.complete && logged.carried_out);
    client.call("POST", "/sessions", Some(&json!({ "nonsense": 1 })));
    let logged = last(&emulator);
    assert!(logged.complete && !logged.carried_out);

    let log = client.get("/emulator/requests").json();
    assert_eq!(
        (&log[0]["body"], &log[0]["carriedOut"]),
        (&json!(body.to_string()), &json!(true))
    );
    assert_eq!(log[1]["carriedOut"], false);
}

#[test]
fn a_request_is_cut_at_any_byte_and_nothing_is_done() {
    let emulator = emulator(0);
    for at in 0..=BODY.len() {
        emulator.add_faults([Fault {
            cut_request_at: Some(Cut::Byte(at)),
            ..Fault::default()
        }]);
        // What is left unread when the connection is closed makes a reset of it.
        let mut answer = Vec::new();
        let _ = open(emulator.url(), &create_request(BODY)).read_to_end(&mut answer);
        assert_eq!(answer, b"", "cut at {at}");
        let logged = last(&emulator);
        assert_eq!(
            (logged.body.as_slice(), logged.carried_out),
            (&BODY.as_bytes()[..at], false)
        );
    }
    assert_eq!(created(&emulator), 0);
    let cut = json!([{ "cutRequestAt": "half" }]).to_string();
    Client::new(emulator.url(), KEY).post("/emulator/faults", &cut);
    let _ = open(emulator.url(), &create_request(BODY)).read_to_end(&mut Vec::new());
    assert_eq!(last(&emulator).body, &BODY.as_bytes()[..BODY.len() / 2]);
}

#[test]
fn a_client_that_leaves_in_the_middle_has_done_nothing() {
    let emulator = emulator(0);
    let mut stream = open(emulator.url(), &create_request(&BODY[..10]));
    stream.flush().expect("sent");
    while emulator
        .requests()
        .first()
        .is_none_or(|request| request.body.len() < 10)
    {
        std::thread::yield_now();
    }
    drop(stream);
    let logged = last(&emulator);
    assert!(!logged.complete && !logged.carried_out);
    assert_eq!(created(&emulator), 0);
}

#[test]
fn the_service_may_stop_reading_before_it_cuts() {
    let emulator = emulator(0);
    emulator.add_faults([Fault {
        cut_request_at: Some(Cut::Byte(4)),
        stall_ms: 60_000,
        ..Fault::default()
    }]);
    let client = Client::with_timeout(emulator.url(), KEY, Duration::from_millis(500));
    // More than a connection holds by itself: sending it does not come to an end.
    let large = json!({ "cwd": "x".repeat(16 << 20) });
    let stuck = client.try_call("POST", "/sessions", Some(&large));
    assert!(matches!(stuck, Err(ureq::Error::Timeout(_))));
    assert_eq!(last(&emulator).body.len(), 4);
}

/// So that a client which has given up cannot say that nothing was done.
#[test]
fn what_takes_its_time_is_done_although_the_client_has_left() {
    let slow = Config {
        pace: 10.0,
        ..Config::default()
    };
    let emulator = Emulator::start(slow).expect("the emulator starts");
    let client = Client::with_timeout(emulator.url(), KEY, Duration::from_millis(500));
    let body = json!({ "computerId": "cmp-atlas" });
    let given_up = client.try_call("POST", "/sessions", Some(&body));
    assert!(matches!(given_up, Err(ureq::Error::Timeout(_))));
    assert!(last(&emulator).carried_out);
    let delayed = json!([{ "delayMs": 60_000, "carryOut": true }, { "delayMs": 60_000 }]);
    client.post("/emulator/faults", &delayed.to_string());
    for carried_out in [true, false] {
        let path = "/computers/cmp-atlas/refresh";
        client
            .try_call("POST", path, None)
            .map(drop)
            .expect_err("a time-out");
        assert_eq!(last(&emulator).carried_out, carried_out);
    }
}

#[test]
fn an_answer_is_lost_after_the_work_was_done() {
    let emulator = emulator(0);
    let lost = Fault {
        hang_up: true,
        carry_out: true,
        ..Fault::default()
    };
    emulator.add_faults([lost]);
    assert_eq!(
        wire(emulator.url(), &create_request(BODY)),
        (String::new(), Vec::new())
    );
    assert!(last(&emulator).carried_out);
    assert_eq!(created(&emulator), 1);
    assert_eq!(
        wire(
            emulator.url(),
            &create_request(BODY).replace(KEY, "fk-lost")
        )
        .0,
        ""
    );
    assert_eq!(created(&emulator), 2);
}

#[test]
fn what_is_refused_or_lost_before_is_not_done() {
    let emulator = emulator(0);
    let client = Client::new(emulator.url(), KEY);
    let faults = json!([{ "hangUp": true }, { "status": 500 }, { "status": 503, "retryAfter": "1" }, { "status": 500, "carryOut": true }, { "cutBodyAt": 3 }, { "body": "{}" }]);
    client.post("/emulator/faults", &faults.to_string());
    let done = [(); 6].map(|()| {
        wire(emulator.url(), &create_request(BODY));
        last(&emulator).carried_out
    });
    assert_eq!(done, [false, false, false, true, true, true]);
    assert_eq!(created(&emulator), 3);
    for key in ["fk-nobody", "fk-gated", "fk-taken", "fk-invalid"] {
        Client::new(emulator.url(), key).call("POST", "/sessions", Some(&json!({})));
        assert!(!last(&emulator).carried_out, "{key}");
    }
}

#[test]
fn a_body_that_is_too_large_is_413() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let large = Value::from("x".repeat((32 << 20) + 1));
    let answer = client.call("POST", "/sessions", Some(&large));
    assert_eq!(answer.status, 413);
}

#[test]
fn a_cut_request_cannot_be_carried_out() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let answer = client.post(
        "/emulator/faults",
        r#"[{"cutRequestAt": 3, "carryOut": true}]"#,
    );
    assert_eq!(answer.status, 400);
    assert!(
        answer.body.contains("cannot be carried out"),
        "{}",
        answer.body
    );
}
