//! The service seen without the library: plain sockets, and serde_json as the independent decoder.

use std::io::{Read, Write};
use std::net::TcpStream;

use factory_emulator::Emulator;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Number, Value};

use crate::contract::Schema;

/// The body of a page, exactly as the service sends it. `query` has its question mark.
pub fn body(emulator: &Emulator, query: &str) -> Vec<u8> {
    get(emulator, &format!("/api/v0/sessions{query}"))
}

/// What is at a path, exactly as the service sends it.
pub fn get(emulator: &Emulator, path: &str) -> Vec<u8> {
    let address = emulator.url().strip_prefix("http://").expect("an http URL");
    let mut stream = TcpStream::connect(address).expect("the emulator listens");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer fk-emulator\r\nConnection: close\r\n\r\n"
    )
    .expect("the emulator reads");
    let mut answer = Vec::new();
    stream
        .read_to_end(&mut answer)
        .expect("the emulator answers");
    assert!(
        answer.starts_with(b"HTTP/1.1 200 "),
        "{}",
        String::from_utf8_lossy(&answer)
    );
    let end_of_head = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .expect("a head");
    answer.split_off(end_of_head + 4)
}

/// Makes any call, and gives the JSON of its answer. `path` is below `/api/v0`.
pub fn send(emulator: &Emulator, method: &str, path: &str, body: &Value) -> Value {
    let address = emulator.url().strip_prefix("http://").expect("an http URL");
    let mut stream = TcpStream::connect(address).expect("the emulator listens");
    let body = match body {
        Value::Null => String::new(),
        body => body.to_string(),
    };
    write!(
        stream,
        "{method} /api/v0{path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer fk-emulator\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
    .expect("the emulator reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("UTF-8");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    assert!(head.starts_with("HTTP/1.1 20"), "{answer}");
    serde_json::from_str(body).expect("JSON")
}

/// All sessions, page by page.
pub fn sessions(emulator: &Emulator) -> Vec<Value> {
    let mut sessions = Vec::new();
    let mut query = "?limit=100".to_owned();
    loop {
        let mut page: Value = serde_json::from_slice(&body(emulator, &query)).expect("a page");
        let Value::Array(more) = page["sessions"].take() else {
            panic!("no sessions in {page}")
        };
        sessions.extend(more);
        let Some(cursor) = page["pagination"]["nextCursor"].as_str() else {
            return sessions;
        };
        query = format!(
            "?limit=100&cursor={}",
            utf8_percent_encode(cursor, NON_ALPHANUMERIC)
        );
    }
}

pub fn ids(sessions: &[Value]) -> Vec<Value> {
    sessions
        .iter()
        .map(|session| session["sessionId"].clone())
        .collect()
}

/// What a row can show of a session: the members of the contract. A null says the same as nothing.
pub fn known_members(session: &Value) -> Value {
    canonical(known(Schema::component("Session"), session))
}

fn known(schema: Schema, value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let schema = schema.items().expect("the schema of a list's items");
            items.iter().map(|item| known(schema, item)).collect()
        }
        Value::Object(members) if schema.kind().is_some() => {
            let members = members.iter().filter(|(_, value)| !value.is_null());
            let known = members.filter_map(|(name, value)| {
                let schema = schema.member(name).or(schema.entries())?;
                Some((name.clone(), known(schema, value)))
            });
            Value::Object(known.collect())
        }
        // The contract's numbers are doubles, as precise as those are.
        Value::Number(number) if schema.kind() == Some("number") => number.as_f64().into(),
        other => other.clone(),
    }
}

/// One form for each number: `1`, `1.0` and `1e0` are the same.
pub fn canonical(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(canonical_number(number)),
        Value::Array(items) => items.into_iter().map(canonical).collect(),
        Value::Object(members) => members
            .into_iter()
            .map(|(name, value)| (name, canonical(value)))
            .collect(),
        other => other,
    }
}

fn canonical_number(number: Number) -> Number {
    match number.as_f64() {
        Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 2f64.powi(53) => {
            (float as i64).into()
        }
        _ => number,
    }
}
