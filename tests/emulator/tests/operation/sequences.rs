//! Any operations in any order: every answer is one of the contract's, and every body is judged alike by the emulator
//! and by the validator.

use crate::chance::Requests;
use crate::client::{Answer, Client, KEY, encode, standing};
use crate::judge::{Judge, assert_valid};
use fastrand::Rng;
use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What a good body is refused for beside the contract's schemas: its words say so.
const REASONS: [&str; 6] = [
    "Invalid cwd",
    "must not be empty",
    "remoteUser: required",
    "lower case letters",
    "no computer that can be reached",
    "to copy does not exist",
];

/// One of the operations with the names of things that are there, or were, or never were.
struct Walk<'a> {
    client: &'a Client,
    judge: &'a Judge,
    requests: Requests<'a>,
    of_requests: BTreeMap<String, Validator>,
    of_answers: BTreeMap<(String, u16), Validator>,
    sessions: Vec<String>,
    messages: Vec<String>,
    computers: Vec<String>,
    seen: BTreeSet<(String, u16)>,
}

impl Walk<'_> {
    fn step(&mut self) {
        let operations: Vec<(&str, &str, &Value)> = self.judge.operations().collect();
        let (path, method, operation) = self.requests.rng.choice(operations).expect("operations");
        let id = operation["operationId"].as_str().expect("a name");
        let path = self.path(path) + &self.query(operation);
        let body = self.body(id, operation);
        let method = method.to_uppercase();
        let answer = self.client.call(&method, &path, body.as_ref());
        self.judge_body(id, body.as_ref(), &answer);
        self.judge_answer(id, &answer);
        self.seen.insert((id.to_owned(), answer.status));
        if answer.status < 300 && !answer.body.is_empty() {
            self.remember(&answer.json());
        }
    }

    fn path(&mut self, path: &str) -> String {
        let path = path.trim_start_matches("/api/v0");
        let rng = &mut self.requests.rng;
        let mut any = |names: &[String]| match rng.choice(names) {
            Some(name) if rng.u8(0..10) > 0 => encode(name),
            _ => "nobody%2F".to_owned(),
        };
        path.replace("{sessionId}", &any(&self.sessions))
            .replace("{messageId}", &any(&self.messages))
            .replace("{computerId}", &any(&self.computers))
            .replace("{name}", &any(&["atlas".to_owned(), "eridanus".to_owned()]))
    }

    fn query(&mut self, operation: &Value) -> String {
        let mut query = "?other=1".to_owned();
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().expect("a name");
            if parameter["in"] != "query" || self.requests.rng.bool() || name == "cursor" {
                continue;
            }
            let value = match name {
                "limit" => json!("3"),
                "start" => json!("2026-06-30T23:00:00Z"),
                "computerId" => json!(self.requests.rng.choice(&self.computers)),
                _ => self.requests.good(&parameter["schema"]),
            };
            query += &format!("&{name}={}", encode(value.as_str().expect("a text")));
        }
        query
    }

    fn body(&mut self, id: &str, operation: &Value) -> Option<Value> {
        let schema = operation["requestBody"]["content"]["application/json"]["schema"].clone();
        if schema.is_null() {
            return None;
        }
        let mut good = self.requests.good(&schema);
        let rng = &mut self.requests.rng;
        if good.get("computerId").is_some() || id == "createSession" && rng.bool() {
            good["computerId"] = json!(rng.choice(&self.computers));
        }
        if good.get("cwd").is_some() {
            good["cwd"] = json!(rng.choice([
                "/tmp",
                "/home/dev",
                "/home/dev/storefront/a",
                "/nowhere",
                "tmp"
            ]));
        }
        match rng.u8(0..3) {
            0 => Some(self.requests.bent(&good)),
            _ => Some(good),
        }
    }

    fn judge_answer(&mut self, id: &str, answer: &Answer) {
        if answer.status == 204 {
            return self.judge.assert_answer(id, answer);
        }
        let (judge, status) = (self.judge, answer.status);
        let validators = &mut self.of_answers;
        let validator = validators.entry((id.to_owned(), status));
        let validator = validator.or_insert_with(|| judge.validator(id, status));
        assert_valid(validator, &answer.json());
    }

    /// A body is refused when it breaks the contract, and otherwise only for a reason that is written down.
    fn judge_body(&mut self, id: &str, body: Option<&Value>, answer: &Answer) {
        let Some(body) = body else {
            return;
        };
        let judge = self.judge;
        let validator = self
            .of_requests
            .entry(id.to_owned())
            .or_insert_with(|| judge.request(id));
        if !validator.is_valid(body) {
            assert_eq!(answer.status, 400, "{id} takes {body}");
            assert!(
                answer.body.contains("Invalid request body"),
                "{}",
                answer.body
            );
        } else if answer.status == 400 && !id.starts_with("restart") {
            let reasons = REASONS.iter().chain(&["base64"]);
            assert!(
                reasons
                    .into_iter()
                    .any(|reason| answer.body.contains(reason)),
                "{id} refuses {body}: {}",
                answer.body
            );
        }
    }

    fn remember(&mut self, answer: &Value) {
        self.sessions
            .extend(answer["sessionId"].as_str().map(str::to_owned));
        self.messages
            .extend(answer["messageId"].as_str().map(str::to_owned));
        if answer["providerType"].is_string() {
            self.computers
                .extend(answer["id"].as_str().map(str::to_owned));
        }
    }
}

#[test]
fn any_operations_in_any_order() {
    let judge = Judge::new();
    let mut seen = BTreeSet::new();
    for seed in 0..4 {
        let emulator = standing();
        let client = Client::new(emulator.url(), KEY);
        let static_sessions = client.sessions("?limit=5").json();
        let ids = static_sessions["sessions"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(|session| session["sessionId"].as_str());
        let mut walk = Walk {
            client: &client,
            judge: &judge,
            requests: Requests {
                document: &judge.document,
                rng: Rng::with_seed(seed),
            },
            of_requests: BTreeMap::new(),
            of_answers: BTreeMap::new(),
            sessions: ids.map(str::to_owned).collect(),
            messages: Vec::new(),
            computers: factory_emulator::FLEET.map(|(id, ..)| id.to_owned()).into(),
            seen: BTreeSet::new(),
        };
        for _ in 0..400 {
            walk.step();
            emulator.advance(walk.requests.rng.u64(0..4000));
        }
        seen.extend(walk.seen);
    }
    for (_, _, operation) in judge.operations() {
        let id = operation["operationId"].as_str().expect("a name");
        assert!(
            seen.iter()
                .any(|(seen, status)| seen == id && *status < 300),
            "{id} never succeeded"
        );
    }
    let statuses: BTreeSet<u16> = seen.iter().map(|(_, status)| *status).collect();
    assert_eq!(
        statuses,
        BTreeSet::from([200, 201, 202, 204, 400, 404, 409, 424, 503])
    );
}

/// What a fault or a key makes of an operation is the contract's, too.
#[test]
fn every_operation_with_every_status_it_declares() {
    let judge = Judge::new();
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    for (path, method, operation) in judge.operations() {
        let id = operation["operationId"].as_str().expect("a name");
        for status in operation["responses"]
            .as_object()
            .expect("responses")
            .keys()
        {
            let status: u16 = status.parse().expect("a status");
            if status >= 400 {
                emulator.add_faults([factory_emulator::Fault::status(status)]);
                let path = path.trim_start_matches("/api/v0").replace(['{', '}'], "");
                let answer = client.call(&method.to_uppercase(), &path, None);
                assert_eq!(answer.status, status, "{id}");
                judge.assert_answer(id, &answer);
            }
        }
    }
}
