//! Every operation, by its plain and by its typed call, against the emulator: what it answers, read by a C program to the last
//! leaf, against the contract's own reading of the same JSON.

use std::sync::OnceLock;

use factory_emulator::{Config, Emulator, Fault};
use serde_json::{Map, Value, json};

use crate::contract::{self, Schema};
use crate::operations::{Operation, operations};
use crate::program::{Program, succeed};
use crate::{KEY, emulator, raw};

/// A managed computer of the emulator's, that nothing is wrong with.
const COMPUTER: [&str; 2] = ["cmp-atlas", "atlas"];

/// What a call is asked with: all that the contract has, each with something that the service takes.
fn values(operation: &Operation, emulator: &Emulator) -> Vec<String> {
    let sessions = raw::sessions(emulator);
    let runs_there = |session: &&Value| session["computerId"] == COMPUTER[0];
    let session = sessions.iter().find(runs_there).expect("one of many");
    let session = session["sessionId"].as_str().expect("an id");
    let messages = raw::get(emulator, &format!("/api/v0/sessions/{session}/messages"));
    let messages: Value = serde_json::from_slice(&messages).expect("a page");
    let value = |name: &str, schema: Schema| match name {
        "sessionId" => session.to_owned(),
        "messageId" => messages["messages"][0]["id"]
            .as_str()
            .expect("an id")
            .to_owned(),
        "computerId" => COMPUTER[0].to_owned(),
        "name" => COMPUTER[1].to_owned(),
        "limit" => "3".to_owned(),
        _ => good(name, schema).as_str().expect("a text").to_owned(),
    };
    let parameters = ["path", "query"].map(|place| operation.parameters(place));
    let mut values: Vec<String> = parameters
        .into_iter()
        .flatten()
        // It would have to come from a page.
        .filter(|(name, _)| *name != "cursor")
        .map(|(name, schema)| format!("{name}={}", value(name, schema)))
        .collect();
    values.extend(
        operation
            .body()
            .map(|schema| format!("{{body}}={}", good("{body}", schema))),
    );
    values
}

/// A value of the schema with all of its members, that the emulator takes.
fn good(name: &str, schema: Schema) -> Value {
    match (name, schema.kind()) {
        ("computerId", _) => COMPUTER[0].into(),
        ("cwd", _) => "/tmp".into(),
        (_, Some("string")) => match (schema.texts().first(), schema.format()) {
            (Some(text), _) => (*text).into(),
            (None, Some("uuid")) => "11111111-2222-4333-8444-555555555555".into(),
            (None, Some("uri")) => "https://example.com/".into(),
            (None, Some("date-time")) => "2026-06-30T23:00:00Z".into(),
            // Also a name of a computer, and base64.
            (None, _) => "abcd".into(),
        },
        (_, Some("boolean")) => true.into(),
        (_, Some("number" | "integer")) => 1.into(),
        (_, Some("array")) => json!([good("", schema.items().expect("items"))]),
        (_, Some("object")) => {
            let members = schema
                .members()
                .map(|(name, schema)| (name.to_owned(), good(name, schema)));
            let entry = schema
                .entries()
                .map(|schema| ("key".to_owned(), good("", schema)));
            members.chain(entry).collect::<Map<_, _>>().into()
        }
        _ => good("", *schema.variants().first().expect("one of several")),
    }
}

fn calls() -> &'static Program {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    PROGRAM.get_or_init(|| Program::new("calls"))
}

fn printed(emulator: &Emulator, operation: &Operation, form: &str, values: &[String]) -> Vec<u8> {
    let mut command = calls().command(KEY, emulator.url());
    command.args([operation.id, form]).args(values);
    succeed(command)
}

/// What the last request was, and that it did what it was to do.
fn assert_asked(emulator: &Emulator, operation: &Operation) {
    let requests = emulator.requests();
    let [request] = &requests[..] else {
        panic!("{}: {requests:?}", operation.id)
    };
    assert_eq!(request.method, operation.method);
    assert!(request.complete && request.carried_out, "{request:?}");
}

#[test]
fn every_operation_is_answered_to_the_last_leaf() {
    for operation in operations() {
        let emulator = emulator(300);
        let values = values(&operation, &emulator);
        emulator.clear_requests();
        let read = printed(&emulator, &operation, "typed", &values);
        assert_asked(&emulator, &operation);
        let Some(schema) = operation.answer() else {
            assert_eq!(read, b"", "{}", operation.id);
            continue;
        };
        let [leaves, drift, json] = parts(&read);
        assert_eq!(drift, b"", "{}", operation.id);
        assert_same(&operation, schema, json, leaves);

        let sent = String::from_utf8(json.to_vec()).expect("UTF-8");
        emulator.add_faults([answer(&operation, sent)]);
        let read = printed(&emulator, &operation, "discarded", &values);
        let [again, _, kept] = parts(&read);
        assert_eq!(kept, b"");
        assert!(again == leaves, "{}", operation.id);
    }
}

/// A success with this body.
fn answer(operation: &Operation, body: String) -> Fault {
    Fault {
        status: Some(operation.status()),
        ..Fault::body(body)
    }
}

fn parts(printed: &[u8]) -> [&[u8]; 3] {
    let mut parts = printed.split(|byte| *byte == 0);
    let three = [(); 3].map(|()| parts.next().expect("three parts"));
    assert_eq!(parts.next(), None);
    three
}

/// Read by the contract, both are the same.
fn assert_same(operation: &Operation, schema: Schema, sent: &[u8], read: &[u8]) {
    let [sent_value, read_value] =
        [sent, read].map(|json| contract::read(schema, json).expect("an answer"));
    assert_eq!(
        sent_value,
        read_value,
        "{}: {}\nis not {}",
        operation.id,
        String::from_utf8_lossy(sent),
        String::from_utf8_lossy(read)
    );
}

#[test]
fn every_plain_call_is_answered_with_the_bytes_of_the_service() {
    for operation in operations() {
        let emulator = emulator(300);
        let values = values(&operation, &emulator);
        emulator.clear_requests();
        let read = printed(&emulator, &operation, "plain", &values);
        assert_asked(&emulator, &operation);
        let Some(schema) = operation.answer() else {
            assert_eq!(read, b"", "{}", operation.id);
            continue;
        };
        contract::read(schema, &read).expect("an answer");
        let odd = r#" [{"half":"\ud83d","large":1e999}] "#;
        emulator.add_faults([answer(&operation, odd.to_owned())]);
        let read = printed(&emulator, &operation, "plain", &values);
        assert_eq!(String::from_utf8_lossy(&read), odd);
    }
}

#[test]
fn messages_and_computers_are_read_to_the_last_leaf_whatever_is_in_them() {
    for drift in [false, true] {
        let emulator = Emulator::start(Config {
            sessions: 15,
            drift,
            ..Config::default()
        })
        .expect("a free port");
        let operations: Vec<_> = operations().collect();
        let read = |id: &str, values: &[String]| {
            let operation = operations.iter().find(|operation| operation.id == id);
            let operation = operation.expect("one of the contract's");
            let read = printed(&emulator, operation, "typed", values);
            let [leaves, place, json] = parts(&read);
            assert!(drift || place.is_empty());
            assert_same(operation, operation.answer().expect("JSON"), json, leaves);
        };
        for session in raw::ids(&raw::sessions(&emulator)) {
            let session = format!("sessionId={}", session.as_str().expect("an id"));
            read("getMessages", &[session, "limit=100".to_owned()]);
        }
        let steps = "includeProvisioningSteps=true";
        read("listComputers", &[steps.to_owned()]);
    }
}
