//! Answers against the project's OpenAPI document, judged by an independent validator.

use crate::client::{Client, KEY, emulator};
use factory_emulator::{COMPUTERS, Config, Emulator};
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

/// The document, with `nullable` of OpenAPI 3.0 in the words of JSON Schema.
fn document() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../contract/openapi.yaml");
    let text = fs::read_to_string(path).expect("the document");
    let mut document = yaml_serde::from_str(&text).expect("YAML");
    replace_nullable(&mut document);
    document
}

fn replace_nullable(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if members.remove("nullable") == Some(Value::Bool(true)) {
                members["type"] = json!([members["type"], "null"]);
            }
            members.values_mut().for_each(replace_nullable);
        }
        Value::Array(items) => items.iter_mut().for_each(replace_nullable),
        _ => {}
    }
}

/// Judges the bodies that the operation declares for a status.
fn validator(status: &str) -> Validator {
    let document = document();
    let response = &document["paths"]["/api/v0/sessions"]["get"]["responses"][status];
    let body = &response["content"]["application/json"]["schema"];
    let schema = json!({ "$ref": body["$ref"], "components": document["components"] });
    jsonschema::options()
        .with_draft(Draft::Draft7)
        .build(&schema)
        .expect("a schema")
}

fn assert_valid(validator: &Validator, body: &Value) {
    let faults: Vec<String> = validator
        .iter_errors(body)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_page_is_valid() {
    let validator = validator("200");
    for seed in [1, 2, 77, u64::MAX] {
        let config = Config {
            sessions: 1000,
            seed,
            ..Config::default()
        };
        let emulator = Emulator::start(config).expect("the emulator starts");
        let pages = Client::new(emulator.url(), KEY).pages(100, "");
        assert_eq!(pages.len(), 10);
        pages.iter().for_each(|page| assert_valid(&validator, page));
    }
}

#[test]
fn an_empty_page_is_valid() {
    let emulator = emulator(0);
    let page = Client::new(emulator.url(), KEY).sessions("").json();
    assert_eq!(
        page,
        json!({ "sessions": [], "pagination": { "hasMore": false, "nextCursor": null } })
    );
    assert_valid(&validator("200"), &page);
}

#[test]
fn every_error_body_is_valid() {
    let emulator = emulator(1);
    for (key, status) in [
        ("fk-nobody", "401"),
        ("fk-gated", "403"),
        ("fk-broken", "500"),
    ] {
        let answer = Client::new(emulator.url(), key).sessions("");
        assert_eq!(answer.status.to_string(), status);
        assert_eq!(answer.json()["status"], answer.status);
        assert_valid(&validator(status), &answer.json());
    }
}

/// The checks above mean something only if the validator refuses what is wrong.
#[test]
fn the_validator_bites() {
    let emulator = emulator(100);
    let page = Client::new(emulator.url(), KEY)
        .sessions("?limit=100")
        .json();
    let sessions = page["sessions"].as_array().expect("sessions");
    let used = sessions
        .iter()
        .position(|session| session.pointer("/sessionSettings/tokenUsage").is_some());
    let used = used.expect("a session with token usage");

    let mutations: [(&str, Value); 7] = [
        ("/pagination/hasMore", json!("yes")),
        ("/pagination/nextCursor", json!(7)),
        ("/sessions/0/sessionId", json!(null)),
        ("/sessions/0/status", json!("quantum")),
        ("/sessions/0/createdAt", json!(1.5)),
        (
            &format!("/sessions/{used}/sessionSettings/tokenUsage"),
            json!({ "inputTokens": 1 }),
        ),
        (
            &format!("/sessions/{used}/sessionSettings"),
            json!({ "unknown": true }),
        ),
    ];
    let validator = validator("200");
    assert!(validator.is_valid(&page));
    for (place, value) in mutations {
        let mut mutated = page.clone();
        *mutated.pointer_mut(place).expect(place) = value;
        assert!(!validator.is_valid(&mutated), "{place} is wrong and passes");
    }
}

/// Every member and every enum text of the contract occurs, and each optional member is also absent somewhere.
#[test]
fn the_data_covers_the_contract() {
    let document = document();
    let mut expected = BTreeSet::new();
    list_schema(
        &document,
        &document["components"]["schemas"]["Session"],
        "",
        &mut expected,
    );

    let emulator = emulator(3000);
    let mut seen = BTreeSet::new();
    let client = Client::new(emulator.url(), KEY);
    let sessions = client.all_sessions(100, "");
    // Some members come only where a session is asked for by itself.
    let by_themselves = sessions
        .iter()
        .take(300)
        .map(|session| client.session(session));
    for session in sessions.iter().chain(&by_themselves.collect::<Vec<_>>()) {
        list_values(
            &document,
            &document["components"]["schemas"]["Session"],
            session,
            "",
            &mut seen,
        );
    }
    assert_eq!(
        expected.difference(&seen).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );

    let computers: BTreeSet<Option<&str>> = sessions
        .iter()
        .map(|session| session["computerId"].as_str())
        .collect();
    assert_eq!(
        computers,
        COMPUTERS.into_iter().map(Some).chain([None]).collect()
    );
}

#[test]
fn drift_leaves_the_contract() {
    let config = Config {
        sessions: 400,
        drift: true,
        ..Config::default()
    };
    let emulator = Emulator::start(config).expect("the emulator starts");
    let client = Client::new(emulator.url(), KEY);
    let validator = validator("200");
    let pages = client.pages(100, "");
    assert!(pages.iter().all(|page| !validator.is_valid(page)));

    let last = pages.last().expect("a page");
    assert_eq!(
        last["pagination"],
        json!({ "hasMore": false }),
        "nextCursor is left out"
    );
    let text = format!("{pages:?}");
    for added in [
        "artifacts",
        "runInWorktree",
        "mission",
        "bedrock-converse",
        "bedrock_converse",
        "quantum",
    ] {
        assert!(
            text.contains(&format!("\"{added}\"")),
            "{added} never occurs"
        );
    }
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(reference) => document
            .pointer(reference.trim_start_matches('#'))
            .expect(reference),
        None => schema,
    }
}

/// Members as paths, enum texts as `path=text`, and `path absent` for what may be left out.
fn list_schema(document: &Value, schema: &Value, path: &str, out: &mut BTreeSet<String>) {
    let schema = resolve(document, schema);
    out.insert(path.to_owned());
    for text in schema["enum"].as_array().into_iter().flatten() {
        out.insert(format!("{path}={text}"));
    }
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        list_schema(document, member, &format!("{path}/{name}"), out);
        if !is_required(schema, name) {
            out.insert(format!("{path}/{name} absent"));
        }
    }
    for nested in [&schema["items"], &schema["additionalProperties"]] {
        if nested.is_object() {
            list_schema(document, nested, &format!("{path}/*"), out);
        }
    }
}

fn list_values(
    document: &Value,
    schema: &Value,
    value: &Value,
    path: &str,
    out: &mut BTreeSet<String>,
) {
    let schema = resolve(document, schema);
    out.insert(path.to_owned());
    if schema["enum"].is_array() {
        out.insert(format!("{path}={value}"));
    }
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        match value.get(name) {
            Some(value) => list_values(document, member, value, &format!("{path}/{name}"), out),
            None => drop(out.insert(format!("{path}/{name} absent"))),
        }
    }
    for item in value.as_array().into_iter().flatten() {
        list_values(document, &schema["items"], item, &format!("{path}/*"), out);
    }
    if schema["additionalProperties"].is_object() {
        for entry in value
            .as_object()
            .into_iter()
            .flat_map(|entries| entries.values())
        {
            list_values(
                document,
                &schema["additionalProperties"],
                entry,
                &format!("{path}/*"),
                out,
            );
        }
    }
}

fn is_required(schema: &Value, name: &str) -> bool {
    schema["required"]
        .as_array()
        .is_some_and(|required| required.iter().any(|entry| entry == name))
}
