//! Requests by the contract and by chance: good ones, and good ones with one thing wrong.

use fastrand::Rng;
use serde_json::{Map, Value, json};

pub struct Requests<'a> {
    pub document: &'a Value,
    pub rng: Rng,
}

impl Requests<'_> {
    /// A value that the schema takes.
    pub fn good(&mut self, schema: &Value) -> Value {
        let schema = self.resolve(schema).clone();
        if let Some(variants) = schema["oneOf"].as_array() {
            let variant = self.rng.choice(variants).expect("variants");
            return self.good(variant);
        }
        if let Some(values) = schema["enum"].as_array() {
            return self.rng.choice(values).expect("values").clone();
        }
        match schema["type"].as_str() {
            Some("object") => self.object(&schema).into(),
            Some("array") => (0..self.rng.usize(0..3))
                .map(|_| self.good(&schema["items"]))
                .collect(),
            Some("number" | "integer") => json!(self.rng.i32(..)),
            Some("boolean") => json!(self.rng.bool()),
            Some("string") => self.text(&schema).into(),
            other => panic!("{other:?}"),
        }
    }

    /// The same with one thing about it changed, which may make it bad.
    pub fn bent(&mut self, good: &Value) -> Value {
        let mut bent = good.clone();
        let places = places(good, String::new());
        let place = self.rng.choice(&places).expect("a place").clone();
        let value = bent.pointer_mut(&place).expect("a place");
        match (value, self.rng.u8(0..4)) {
            (Value::Object(members), 0) => drop(members.insert("unheardOf".to_owned(), json!(1))),
            (Value::Object(members), 1) => {
                let names: Vec<String> = members.keys().cloned().collect();
                if let Some(name) = self.rng.choice(names) {
                    members.remove(&name);
                }
            }
            (Value::String(text), 0) => text.clear(),
            (Value::String(text), 1) => *text = "x".repeat(5000),
            (value, _) => {
                *value = self
                    .rng
                    .choice([
                        json!(null),
                        json!(7),
                        json!("x"),
                        json!([]),
                        json!({}),
                        json!(true),
                    ])
                    .expect("one")
            }
        }
        bent
    }

    fn object(&mut self, schema: &Value) -> Map<String, Value> {
        let mut object = Map::new();
        let required = |name: &str| {
            schema["required"]
                .as_array()
                .is_some_and(|names| names.iter().any(|required| required == name))
        };
        for (name, member) in schema["properties"].as_object().into_iter().flatten() {
            if required(name) || self.rng.bool() {
                object.insert(name.clone(), self.good(member));
            }
        }
        if schema["additionalProperties"].is_object() && self.rng.bool() {
            object.insert(
                "any key".to_owned(),
                self.good(&schema["additionalProperties"]),
            );
        }
        object
    }

    fn text(&mut self, schema: &Value) -> String {
        match schema["format"].as_str() {
            Some("uuid") => {
                return format!(
                    "{:08x}-0000-4000-8000-{:012x}",
                    self.rng.u32(..),
                    self.rng.u32(..)
                );
            }
            Some("uri") => return format!("https://example.com/{}", self.rng.u32(..)),
            _ => {}
        }
        // Base64, a good name, a good user, and short enough for all.
        (0..4 * self.rng.usize(1..4))
            .map(|_| self.rng.lowercase())
            .collect()
    }

    fn resolve<'b>(&'b self, schema: &'b Value) -> &'b Value {
        match (schema["$ref"].as_str(), schema["allOf"].as_array()) {
            (Some(reference), _) => self
                .document
                .pointer(reference.trim_start_matches('#'))
                .expect(reference),
            (None, Some(all)) => self.resolve(&all[0]),
            _ => schema,
        }
    }
}

/// Pointers to a value and to all in it.
fn places(value: &Value, place: String) -> Vec<String> {
    let inner: Vec<String> = match value {
        Value::Object(members) => members
            .iter()
            .flat_map(|(name, value)| places(value, format!("{place}/{name}")))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(number, value)| places(value, format!("{place}/{number}")))
            .collect(),
        _ => Vec::new(),
    };
    [place].into_iter().chain(inner).collect()
}
