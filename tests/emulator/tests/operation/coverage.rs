//! The data has everything that the contract names.

use crate::client::{Client, KEY, emulator};
use crate::judge::Judge;
use factory_emulator::{COMPUTERS, Config, Emulator};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Every member and every enum text occurs, and each optional member is also absent somewhere.
fn assert_covered(component: &str, values: &[Value]) {
    let document = Judge::new().document;
    let schema = &document["components"]["schemas"][component];
    let (mut expected, mut seen) = (BTreeSet::new(), BTreeSet::new());
    list_schema(&document, schema, "", &mut expected);
    for value in values {
        list_values(&document, schema, value, "", &mut seen);
    }
    let missing: Vec<&String> = expected.difference(&seen).collect();
    assert!(missing.is_empty(), "{component}: {missing:#?}");
}

#[test]
fn the_sessions_cover_the_contract() {
    let emulator = emulator(3000);
    let client = Client::new(emulator.url(), KEY);
    let mut sessions = client.all_sessions(100, "");
    let computers: BTreeSet<Option<&str>> = sessions
        .iter()
        .map(|session| session["computerId"].as_str())
        .collect();
    assert_eq!(
        computers,
        COMPUTERS.into_iter().map(Some).chain([None]).collect()
    );
    // Some members come only where a session is asked for by itself.
    let schema = &Judge::new().document["components"]["schemas"]["Session"];
    for (name, member) in schema["properties"].as_object().expect("members") {
        let is_live = member["x-live"] == true;
        let listed = sessions.iter().any(|session| session.get(name).is_some());
        assert_ne!(listed, is_live, "{name}");
    }
    let by_themselves = sessions
        .iter()
        .take(300)
        .map(|session| client.session(session));
    sessions.extend(by_themselves.collect::<Vec<_>>());
    assert_covered("Session", &sessions);
}

#[test]
fn the_messages_cover_the_contract() {
    let emulator = emulator(40);
    let client = Client::new(emulator.url(), KEY);
    let sessions = client.all_sessions(100, "");
    let messages = sessions
        .iter()
        .flat_map(|session| client.all_messages(session));
    assert_covered("Message", &messages.collect::<Vec<_>>());
}

#[test]
fn the_computers_cover_the_contract() {
    let mut computers = Vec::new();
    for seed in 0..20 {
        let emulator = Emulator::start(Config {
            seed,
            ..Config::default()
        })
        .expect("the emulator starts");
        let client = Client::new(emulator.url(), KEY);
        client.call("POST", "/computers/cmp-atlas/install-deps", None);
        let source = json!({ "kind": "template", "templateId": "t" });
        let bare = json!({ "name": "bare", "source": source });
        assert_eq!(client.call("POST", "/computers", Some(&bare)).status, 201);
        for query in ["", "?includeProvisioningSteps=true"] {
            let list = client
                .call("GET", &format!("/computers{query}"), None)
                .json();
            computers.extend(list["computers"].as_array().expect("a list").clone());
        }
        let metrics = client
            .call("GET", "/computers/cmp-atlas/metrics", None)
            .json();
        assert_covered("ComputerMetric", metrics.as_array().expect("a list"));
    }
    // A status is left out by one that sleeps.
    assert_covered("Computer", &computers);
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
    for (number, variant) in variants(schema).iter().enumerate() {
        list_schema(document, variant, &format!("{path}|{number}"), out);
    }
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
    for (number, variant) in variants(schema).iter().enumerate() {
        if is_meant(resolve(document, variant), value) {
            list_values(document, variant, value, &format!("{path}|{number}"), out);
        }
    }
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

fn variants(schema: &Value) -> &[Value] {
    schema["oneOf"].as_array().map_or(&[], Vec::as_slice)
}

/// By the JSON type, and by what members like `type` say.
fn is_meant(variant: &Value, value: &Value) -> bool {
    let mut members = variant["properties"].as_object().into_iter().flatten();
    match variant["type"].as_str() {
        Some("string") => value.is_string(),
        Some("array") => value.is_array(),
        Some("object") => members.all(|(name, member)| match member["enum"].as_array() {
            Some(texts) if texts.len() == 1 => value[name] == texts[0],
            _ => true,
        }),
        _ => variants(variant).len() > 1,
    }
}

fn is_required(schema: &Value, name: &str) -> bool {
    schema["required"]
        .as_array()
        .is_some_and(|required| required.iter().any(|entry| entry == name))
}
