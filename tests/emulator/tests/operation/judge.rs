//! An independent validator, and the contract as it has to be put to it.

use crate::client::Answer;
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};
use std::fs;

pub struct Judge {
    pub document: Value,
    /// The same, with every object that names its members closed, as the service's own document has them.
    closed: Value,
}

/// Met in traffic and with no place in the contract, by any operation.
const UNDECLARED: [u16; 9] = [400, 402, 404, 409, 413, 422, 424, 429, 503];

impl Judge {
    pub fn new() -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../contract/openapi.yaml");
        let text = fs::read_to_string(path).expect("the document");
        let mut document = yaml_serde::from_str(&text).expect("YAML");
        replace_nullable(&mut document);
        let mut closed = document;
        let document = closed.clone();
        close(&mut closed["components"]["schemas"]);
        Judge { document, closed }
    }

    /// All operations with their paths and methods.
    pub fn operations(&self) -> impl Iterator<Item = (&str, &str, &Value)> {
        let paths = self.document["paths"].as_object().expect("paths");
        paths.iter().flat_map(|(path, methods)| {
            let methods = methods.as_object().expect("methods");
            methods
                .iter()
                .map(move |(method, operation)| (path.as_str(), method.as_str(), operation))
        })
    }

    pub fn operation(&self, id: &str) -> &Value {
        let mut operations = self.operations();
        let found = operations.find(|(_, _, operation)| operation["operationId"] == id);
        found.expect(id).2
    }

    /// Judges the bodies that an operation declares for a status.
    pub fn validator(&self, operation: &str, status: u16) -> Validator {
        let declared = &self.operation(operation)["responses"][status.to_string()];
        let mut response = declared;
        if let Some(reference) = declared["$ref"].as_str() {
            response = self
                .document
                .pointer(reference.trim_start_matches('#'))
                .expect(reference);
        }
        let schema = match response {
            Value::Null if UNDECLARED.contains(&status) => {
                json!({ "$ref": "#/components/schemas/Problem" })
            }
            Value::Null => panic!("{operation} does not declare {status}"),
            response => response["content"]["application/json"]["schema"].clone(),
        };
        build(&schema, &self.document)
    }

    /// The body is what the contract says for the status, or nothing where it says nothing.
    pub fn assert_answer(&self, operation: &str, answer: &Answer) {
        if answer.status == 204 {
            let declared = &self.operation(operation)["responses"]["204"];
            assert!(
                declared.is_object() && answer.body.is_empty(),
                "{operation}: {}",
                answer.body
            );
            return;
        }
        let validator = self.validator(operation, answer.status);
        assert_valid(&validator, &answer.json());
    }

    /// Judges the bodies of an operation's requests.
    pub fn request(&self, operation: &str) -> Validator {
        let schema =
            &self.operation(operation)["requestBody"]["content"]["application/json"]["schema"];
        build(schema, &self.closed)
    }
}

pub fn assert_valid(validator: &Validator, body: &Value) {
    let faults: Vec<String> = validator
        .iter_errors(body)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}\n{body}");
}

fn build(schema: &Value, document: &Value) -> Validator {
    let schema = json!({ "allOf": [schema], "components": document["components"] });
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .build(&schema)
        .expect("a schema")
}

/// `nullable` of OpenAPI 3.0 in the words of JSON Schema.
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

fn close(value: &mut Value) {
    match value {
        Value::Object(members) => {
            let names_members =
                members.get("type") == Some(&json!("object")) && members.contains_key("properties");
            if names_members && !members.contains_key("additionalProperties") {
                members.insert("additionalProperties".to_owned(), json!(false));
            }
            members.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}
