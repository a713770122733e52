//! What each key brings about, and the shape of a good answer on the wire.

use crate::client::{Client, KEY, emulator, request, wire};
use factory_emulator::{Config, Emulator};
use flate2::read::GzDecoder;
use serde_json::json;
use std::io::Read;
use std::time::{Duration, Instant};

#[test]
fn a_key_is_needed() {
    let emulator = emulator(1);
    let expected =
        json!({ "detail": "Api key not found or deleted", "status": 401, "title": "Unauthorized" });
    let wrong = Client::new(emulator.url(), "fk-emulator2").sessions("");
    assert_eq!((wrong.status, wrong.json()), (401, expected.clone()));
    let missing = Client::new(emulator.url(), "").get("/api/v0/sessions");
    assert_eq!((missing.status, missing.json()), (401, expected));

    let basic = "GET /api/v0/sessions HTTP/1.1\r\nhost: e\r\nauthorization: Basic fk-emulator\r\nconnection: close\r\n\r\n";
    let (head, _) = wire(emulator.url(), basic);
    assert!(head.starts_with("HTTP/1.1 401 "), "{head}");
}

#[test]
fn another_key_can_be_the_good_one() {
    let config = Config {
        key: "fk-mine".to_owned(),
        ..Config::default()
    };
    let emulator = Emulator::start(config).expect("the emulator starts");
    assert_eq!(
        Client::new(emulator.url(), "fk-mine").sessions("").status,
        200
    );
    assert_eq!(Client::new(emulator.url(), KEY).sessions("").status, 401);
}

#[test]
fn keys_for_each_refusal() {
    let emulator = emulator(1);
    let expectations = [
        ("fk-gated", 403, "Forbidden", None),
        ("fk-limited", 429, "Too Many Requests", Some("1")),
        ("fk-limited-long", 429, "Too Many Requests", Some("3600")),
        ("fk-broken", 500, "Internal Server Error", None),
        ("fk-unavailable", 503, "Service Unavailable", None),
    ];
    for (key, status, title, retry_after) in expectations {
        let client = Client::new(emulator.url(), key);
        for _ in 0..2 {
            let answer = client.sessions("?limit=1");
            assert_eq!(answer.status, status, "{key}");
            assert_eq!(answer.json()["title"], title);
            assert!(
                answer.json()["detail"]
                    .as_str()
                    .is_some_and(|detail| !detail.is_empty())
            );
            assert_eq!(answer.header("retry-after"), retry_after, "{key}");
        }
    }
    let gated = Client::new(emulator.url(), "fk-gated").sessions("").json();
    assert!(gated["metadata"].is_object(), "no error has metadata");
}

#[test]
fn keys_for_bodies_that_are_no_pages() {
    let emulator = emulator(1);
    let html = Client::new(emulator.url(), "fk-html").sessions("");
    assert_eq!(
        (html.status, html.header("content-type")),
        (502, Some("text/html"))
    );
    assert!(html.body.starts_with("<!doctype html>"));

    let garbled = Client::new(emulator.url(), "fk-garbled").sessions("");
    assert_eq!(
        (garbled.status, garbled.header("content-type")),
        (200, Some("application/json"))
    );
    assert!(!garbled.json()["sessions"].is_array());
}

#[test]
fn a_key_that_is_never_answered() {
    let emulator = emulator(1);
    let client = Client::with_timeout(emulator.url(), "fk-slow", Duration::from_millis(500));
    assert!(matches!(
        client.try_sessions(""),
        Err(ureq::Error::Timeout(_))
    ));
    assert_eq!(emulator.requests().len(), 1, "the request did not arrive");
}

#[test]
fn a_key_that_cuts_the_body() {
    let emulator = emulator(20);
    let whole = wire(emulator.url(), &request("", "")).1;
    let (head, half) = wire(emulator.url(), &request("", "").replace(KEY, "fk-cut"));
    assert!(
        head.contains(&format!("content-length: {}\r\n", whole.len())),
        "{head}"
    );
    assert_eq!(half, whole[..whole.len() / 2]);
}

#[test]
fn a_key_that_drips_the_body() {
    let emulator = emulator(0);
    let begin = Instant::now();
    let answer = Client::new(emulator.url(), "fk-drip").sessions("");
    let least = Duration::from_millis(20) * answer.body.len().try_into().expect("a short body");
    assert!(
        begin.elapsed() >= least,
        "{:?} for {} bytes",
        begin.elapsed(),
        answer.body.len()
    );
    assert_eq!(
        answer.body,
        Client::new(emulator.url(), KEY).sessions("").body
    );
}

#[test]
fn gzip_goes_to_those_who_accept_it() {
    let emulator = emulator(100);
    let (head, plain) = wire(emulator.url(), &request("?limit=100", ""));
    assert!(
        head.contains(&format!("content-length: {}\r\n", plain.len())),
        "{head}"
    );
    assert!(!head.contains("content-encoding"), "{head}");

    for accepted in ["gzip", "br, GZIP;q=0.5", "deflate\r\naccept-encoding: gzip"] {
        let (head, body) = wire(
            emulator.url(),
            &request("?limit=100", &format!("accept-encoding: {accepted}\r\n")),
        );
        assert!(
            head.contains("content-encoding: gzip\r\n"),
            "{accepted}: {head}"
        );
        assert!(head.contains("transfer-encoding: chunked\r\n"), "{head}");
        assert!(body.len() < plain.len() / 2);
    }
    for refused in ["identity", "gzip;q=0", "br", "xgzip"] {
        let (head, body) = wire(
            emulator.url(),
            &request("?limit=100", &format!("accept-encoding: {refused}\r\n")),
        );
        assert!(!head.contains("content-encoding"), "{refused}: {head}");
        assert_eq!(body, plain);
    }

    let url = format!("{}/api/v0/sessions?limit=100", emulator.url());
    let key = format!("Bearer {KEY}");
    let asked = ureq::get(url).header("authorization", key);
    let zipped = asked.header("accept-encoding", "gzip").call();
    let mut unzipped = Vec::new();
    GzDecoder::new(zipped.expect("an answer").into_body().into_reader())
        .read_to_end(&mut unzipped)
        .expect("valid gzip");
    assert_eq!(unzipped, plain);
}

#[test]
fn gzip_can_be_switched_off() {
    let emulator = Emulator::start(Config {
        gzip: false,
        ..Config::default()
    })
    .expect("the emulator starts");
    let (head, _) = wire(emulator.url(), &request("", "accept-encoding: gzip\r\n"));
    assert!(
        head.starts_with("HTTP/1.1 200 ") && !head.contains("content-encoding"),
        "{head}"
    );
}

#[test]
fn latency_comes_before_each_answer() {
    let latency = Duration::from_millis(150);
    let emulator = Emulator::start(Config {
        latency,
        ..Config::default()
    })
    .expect("the emulator starts");
    let begin = Instant::now();
    assert_eq!(Client::new(emulator.url(), KEY).sessions("").status, 200);
    assert!(begin.elapsed() >= latency);
}

#[test]
fn nothing_else_is_served() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    for path in [
        "/",
        "/api/v0/sessions/",
        "//api/v0/sessions",
        "/api/v0/session",
        "/emulator",
    ] {
        assert_eq!(client.get(path).status, 404, "{path}");
    }
    let answer = client.delete("/api/v0/sessions");
    let allowed = (answer.status, answer.header("allow"));
    assert_eq!(allowed, (405, Some("GET, POST")));
}

#[test]
fn every_answer_has_a_request_id_of_its_own() {
    let emulator = emulator(1);
    let answers = [
        Client::new(emulator.url(), KEY).sessions(""),
        Client::new(emulator.url(), "fk-gated").sessions(""),
        Client::new(emulator.url(), KEY).get("/nowhere"),
        Client::new(emulator.url(), KEY).get("/emulator/requests"),
    ];
    let mut ids: Vec<&str> = answers
        .iter()
        .map(|answer| answer.header("x-request-id").expect("an id"))
        .collect();
    ids.dedup();
    assert_eq!(ids.len(), answers.len());
    assert_eq!(emulator.requests()[0].request_id, ids[0]);
}
