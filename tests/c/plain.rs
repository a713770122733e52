//! The plain call gives exactly the bytes that the service sent, and asks exactly what it was told.

use factory_emulator::Fault;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::program::{Program, succeed};
use crate::{KEY, emulator, raw};

/// In the order of the parameters; "-" is NULL.
fn list(program: &Program, url: &str, parameters: [&str; 3]) -> Vec<u8> {
    let mut command = program.command(KEY, url);
    command.args(parameters);
    succeed(command)
}

#[test]
fn gives_the_bytes_of_the_service() {
    let emulator = emulator(300);
    let program = Program::new("plain");
    let first = raw::body(&emulator, "");
    let page: Value = serde_json::from_slice(&first).expect("a page");
    let cursor = page["pagination"]["nextCursor"]
        .as_str()
        .expect("more than one page");
    let encoded_cursor = utf8_percent_encode(cursor, NON_ALPHANUMERIC);
    let computer = "Zürich rack/5 & 50%+";
    let encoded_computer = utf8_percent_encode(computer, NON_ALPHANUMERIC);

    for (parameters, query) in [
        (["0", "-", "-"], String::new()),
        (["0", "", ""], String::new()),
        (["3", "-", "-"], "?limit=3".to_owned()),
        (["100", "-", "-"], "?limit=100".to_owned()),
        (["0", cursor, "-"], format!("?cursor={encoded_cursor}")),
        (
            ["0", "-", computer],
            format!("?computerId={encoded_computer}"),
        ),
        (
            ["5", "-", computer],
            format!("?limit=5&computerId={encoded_computer}"),
        ),
    ] {
        let expected = raw::body(&emulator, &query);
        emulator.clear_requests();
        let actual = list(&program, emulator.url(), parameters);
        assert!(
            actual == expected,
            "{parameters:?}: {}",
            String::from_utf8_lossy(&actual)
        );
        let requests = emulator.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(
            decoded(&requests[0].target),
            decoded(&format!("/api/v0/sessions{query}"))
        );
        assert_eq!(requests[0].method, "GET");
    }
}

/// Absent means not sent, and order is as in the contract; how a byte is percent-encoded is open.
fn decoded(target: &str) -> Vec<Vec<u8>> {
    target
        .split(['?', '&'])
        .map(|part| percent_encoding::percent_decode_str(part).collect())
        .collect()
}

#[test]
fn changes_nothing_in_an_unusual_page() {
    let emulator = emulator(1);
    let body = concat!(
        " {\n\t\"pagination\" : {\"hasMore\":false} , \"x\":[1e2, -0.0, \"\\u0000\\/\"],\r\n",
        "\"sessions\":[{\"updatedAt\":1.0,\"createdAt\":0,\"messageCount\":1e1,\"status\":\"idle\",\"sessionId\":\"\\ud83d\\ude80 é\"}]}\n",
    );
    emulator.add_faults([Fault::body(body)]);
    let printed = list(&Program::new("plain"), emulator.url(), ["0", "-", "-"]);
    assert_eq!(String::from_utf8_lossy(&printed), body);
}
