//! Faults by request, over HTTP and from Rust.

use crate::client::{Client, KEY, emulator, open, request, wire};
use factory_emulator::{Cut, Fault};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{ErrorKind, Read};
use std::time::{Duration, Instant};

fn queue(client: &Client, faults: Value) {
    let answer = client.post("/emulator/faults", &faults.to_string());
    assert_eq!(answer.status, 204, "{}", answer.body);
}

#[test]
fn faults_happen_in_order_and_then_no_more() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    queue(
        &client,
        json!([{ "status": 503, "retryAfter": "1", "times": 2 }]),
    );
    queue(
        &client,
        json!([{ "status": 404 }, { "status": 429, "retryAfter": "Wed, 21 Oct 2026 07:28:00 GMT" }]),
    );

    let expectations = [
        (503, Some("1")),
        (503, Some("1")),
        (404, None),
        (429, Some("Wed, 21 Oct 2026 07:28:00 GMT")),
        (200, None),
    ];
    for (status, retry_after) in expectations {
        let answer = client.sessions("");
        assert_eq!(
            (answer.status, answer.header("retry-after")),
            (status, retry_after)
        );
    }
}

#[test]
fn an_error_status_brings_the_error_body() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    queue(&client, json!([{ "status": 402 }, { "status": 201 }]));
    assert_eq!(
        client.sessions("").json(),
        json!({ "detail": "Payment Required", "status": 402, "title": "Payment Required" })
    );
    let odd = client.sessions("");
    assert_eq!(odd.status, 201);
    assert!(
        odd.json()["sessions"].is_array(),
        "a success keeps the page"
    );
}

#[test]
fn a_body_and_headers_of_ones_own() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    queue(
        &client,
        json!([
            { "body": "not { JSON" },
            { "body": { "sessions": [] } },
            { "status": 302, "body": "", "headers": { "Location": "http://127.0.0.1:1/", "X-Request-Id": "mine" } },
        ]),
    );

    let text = client.sessions("");
    assert_eq!((text.status, text.body.as_str()), (200, "not { JSON"));
    assert_eq!(client.sessions("").json(), json!({ "sessions": [] }));
    let (head, _) = wire(emulator.url(), &request("", ""));
    assert!(head.starts_with("HTTP/1.1 302 "), "{head}");
    assert!(
        head.contains("location: http://127.0.0.1:1/\r\n")
            && head.contains("x-request-id: mine\r\n"),
        "{head}"
    );
}

#[test]
fn an_encoding_of_ones_own_is_left_alone() {
    let emulator = emulator(20);
    let headers = BTreeMap::from([("content-encoding".to_owned(), "gzip".to_owned())]);
    emulator.add_faults([Fault {
        headers,
        ..Fault::body("x".repeat(5000))
    }]);
    let (head, body) = wire(emulator.url(), &request("", "accept-encoding: gzip\r\n"));
    assert!(head.contains("content-encoding: gzip\r\n"), "{head}");
    assert!(
        body.windows(100).any(|window| window == [b'x'; 100]),
        "compressed all the same"
    );
}

#[test]
fn a_body_is_cut_where_the_fault_says() {
    let emulator = emulator(20);
    let whole = wire(emulator.url(), &request("", "")).1;
    for at in [0, 1, whole.len() - 1] {
        emulator.add_faults([Fault {
            cut_body_at: Some(Cut::Byte(at)),
            ..Fault::default()
        }]);
        assert_eq!(wire(emulator.url(), &request("", "")).1, whole[..at]);
    }
    queue(
        &Client::new(emulator.url(), KEY),
        json!([{ "cutBodyAt": "half" }]),
    );
    assert_eq!(
        wire(emulator.url(), &request("", "")).1,
        whole[..whole.len() / 2]
    );
}

#[test]
fn a_chunked_body_that_is_cut_lacks_its_end() {
    let emulator = emulator(20);
    let gzip = request("", "accept-encoding: gzip\r\n");
    let (_, whole) = wire(emulator.url(), &gzip);
    assert!(whole.ends_with(b"\r\n0\r\n\r\n"));
    emulator.add_faults([Fault {
        cut_body_at: Some(Cut::Half),
        ..Fault::default()
    }]);
    let (head, half) = wire(emulator.url(), &gzip);
    assert!(head.contains("transfer-encoding: chunked\r\n"), "{head}");
    assert!(!half.ends_with(b"\r\n0\r\n\r\n") && half.len() < whole.len());
}

#[test]
fn hanging_up_sends_nothing() {
    let emulator = emulator(1);
    queue(
        &Client::new(emulator.url(), KEY),
        json!([{ "hangUp": true }]),
    );
    assert_eq!(
        wire(emulator.url(), &request("", "")),
        (String::new(), Vec::new())
    );
}

#[test]
fn a_delay_comes_before_the_head() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    queue(&client, json!([{ "delayMs": 200 }]));
    let begin = Instant::now();
    assert_eq!(client.sessions("").status, 200);
    assert!(begin.elapsed() >= Duration::from_millis(200));
}

#[test]
fn a_stall_comes_in_the_middle_of_the_body() {
    let emulator = emulator(20);
    let (head, body) = wire(emulator.url(), &request("", ""));
    emulator.add_faults([Fault {
        stall_ms: 60_000,
        ..Fault::default()
    }]);

    let mut stream = open(emulator.url(), &request("", ""));
    let mut half = vec![0; head.len() + body.len() / 2];
    stream
        .read_exact(&mut half)
        .expect("the head and half of the body");
    assert!(half.ends_with(&body[..body.len() / 2]));
    stream
        .set_read_timeout(Some(Duration::from_millis(300)))
        .expect("a timeout");
    let stalled = stream.read(&mut [0]).expect_err("a stall");
    assert!(
        matches!(stalled.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
        "{stalled}"
    );
}

#[test]
fn a_stall_ends() {
    let emulator = emulator(20);
    let client = Client::new(emulator.url(), KEY);
    let body = client.sessions("").body;
    queue(&client, json!([{ "stallMs": 200 }]));
    let begin = Instant::now();
    assert_eq!(client.sessions("").body, body);
    assert!(begin.elapsed() >= Duration::from_millis(200));
}

#[test]
fn a_drip_takes_its_time_for_each_byte() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    queue(&client, json!([{ "dripMs": 50, "body": "12345678" }]));
    let begin = Instant::now();
    assert_eq!(client.sessions("").body, "12345678");
    assert!(begin.elapsed() >= Duration::from_millis(8 * 50));
}

#[test]
fn a_fault_goes_over_what_the_key_brings() {
    let emulator = emulator(1);
    let gated = Client::new(emulator.url(), "fk-gated");
    queue(&gated, json!([{ "delayMs": 1 }, { "status": 503 }]));
    assert_eq!(gated.sessions("").status, 403, "a delay changes no answer");
    assert_eq!(gated.sessions("").status, 503);
}

#[test]
fn faults_can_be_cleared() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    queue(&client, json!([{ "status": 503, "times": 1000 }]));
    assert_eq!(client.sessions("").status, 503);
    assert_eq!(client.delete("/emulator/faults").status, 204);
    assert_eq!(client.sessions("").status, 200);

    emulator.add_faults([Fault {
        times: 2,
        ..Fault::status(500)
    }]);
    assert_eq!(client.sessions("").status, 500);
    emulator.clear_faults();
    assert_eq!(client.sessions("").status, 200);
}

#[test]
fn a_fault_that_cannot_be_played_is_refused_with_all_beside_it() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    let refusals = [
        (json!({ "status": 503 }), "array"),
        (
            json!([{ "status": 503 }, { "status": 100 }]),
            "fault 1: status 100",
        ),
        (
            json!([{ "status": 503 }, { "state": 500 }]),
            "unknown field `state`",
        ),
        (json!([{ "times": 0 }]), "times"),
        (json!([{ "headers": { "a b": "c" } }]), "header name"),
        (json!([{ "headers": { "a": "b\nc" } }]), "header a"),
        (json!([{ "retryAfter": "\n" }]), "retry-after"),
        (
            json!([{ "headers": { "Content-Length": "5" } }]),
            "cannot be set",
        ),
        (
            json!([{ "headers": { "transfer-encoding": "chunked" } }]),
            "cannot be set",
        ),
        (json!([{ "cutBodyAt": "end" }]), "array"),
    ];
    for (faults, reason) in refusals {
        let answer = client.post("/emulator/faults", &faults.to_string());
        assert_eq!(answer.status, 400, "{faults}");
        let detail = answer.json()["detail"].to_string();
        assert!(detail.contains(reason), "{detail}");
    }
    assert_eq!(
        client.sessions("").status,
        200,
        "a refused list left a fault behind"
    );
}

#[test]
#[should_panic(expected = "is not a header name")]
fn the_same_check_stands_in_rust() {
    let headers = BTreeMap::from([("a b".to_owned(), "c".to_owned())]);
    emulator(1).add_faults([Fault {
        headers,
        ..Fault::default()
    }]);
}
