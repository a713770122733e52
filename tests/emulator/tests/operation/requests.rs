//! The log of requests, and the life of the emulator's connections.

use crate::client::{Client, KEY, emulator, open, request, wire};
use factory_emulator::{Authorization, Fault};
use serde_json::json;
use std::io::Read;
use std::net::TcpStream;

#[test]
fn the_log_has_what_arrived() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    wire(
        emulator.url(),
        &request(
            "?limit=5&computerId=a%2fb+c&x=%FF",
            "x-two: 1\r\nX-Two: 2\r\n",
        ),
    );
    client.get("/elsewhere");
    client.get("/emulator/requests");

    let logged = emulator.requests();
    assert_eq!(logged.len(), 1, "only session requests are logged");
    assert_eq!(logged[0].method, "GET");
    assert_eq!(
        logged[0].target,
        "/api/v0/sessions?limit=5&computerId=a%2fb+c&x=%FF"
    );
    assert_eq!(logged[0].headers["x-two"], ["1", "2"]);
    assert_eq!(logged[0].header("host"), Some("emulator"));

    let over_http = client.get("/emulator/requests").json();
    assert_eq!(over_http, serde_json::to_value(&logged).expect("JSON"));
    assert_eq!(
        over_http[0]["authorization"],
        json!({ "scheme": "Bearer", "accepted": true })
    );
    assert!(over_http[0]["requestId"].is_string() && over_http[0]["connection"].is_u64());
}

#[test]
fn the_log_tells_no_key() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), "fk-very-secret");
    client.sessions("");
    client.get("/api/v0/sessions");
    wire(emulator.url(), &request("", "").replace(" Bearer ", " "));

    let authorizations: Vec<Option<Authorization>> = emulator
        .requests()
        .into_iter()
        .map(|request| request.authorization)
        .collect();
    let refused = |scheme: &str| {
        Some(Authorization {
            scheme: scheme.to_owned(),
            accepted: false,
        })
    };
    assert_eq!(authorizations, [refused("Bearer"), None, refused("")]);
    let log = client.get("/emulator/requests").body;
    assert!(!log.contains("fk-"), "{log}");
}

#[test]
fn the_log_can_be_cleared() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    client.sessions("");
    assert_eq!(client.delete("/emulator/requests").status, 204);
    assert!(emulator.requests().is_empty());
    client.sessions("");
    assert_eq!(emulator.requests().len(), 1);
    emulator.clear_requests();
    assert!(emulator.requests().is_empty());
}

#[test]
fn connections_are_kept_until_something_cuts_them() {
    let emulator = emulator(1);
    let client = Client::new(emulator.url(), KEY);
    client.sessions("");
    client.sessions("");
    emulator.add_faults([Fault {
        hang_up: true,
        ..Fault::default()
    }]);
    client.try_sessions("").map(|_| ()).expect_err("a hang-up");
    client.sessions("");
    let connections: Vec<u64> = emulator
        .requests()
        .iter()
        .map(|request| request.connection)
        .collect();
    assert_eq!(connections[0], connections[1]);
    assert_eq!(connections[1], connections[2]);
    assert_ne!(connections[2], connections[3]);
}

#[test]
fn dropping_the_emulator_closes_everything() {
    let emulator = emulator(1);
    let url = emulator.url().to_owned();
    let mut stalled = open(&url, &request("", "").replace(KEY, "fk-slow"));
    while emulator.requests().is_empty() {
        std::thread::yield_now();
    }
    drop(emulator);
    assert_eq!(stalled.read(&mut [0]).expect("an orderly end"), 0);
    let address = url.strip_prefix("http://").expect("an http URL");
    TcpStream::connect(address).expect_err("nobody listens any more");
}
