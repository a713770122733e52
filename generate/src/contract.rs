//! An OpenAPI 3.0 document, as far as this project reads one.

use std::fs;
use std::path::Path;

use yaml_serde::{Mapping, Value};

/// The methods that a path may have.
pub const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

pub struct Contract {
    root: Value,
}

/// A schema, with its references followed.
#[derive(Clone, Copy)]
pub struct Schema<'c> {
    contract: &'c Contract,
    /// Where it is written down: `Session`, or `Session.status` where it has no name of its own.
    pub written: Option<&'c str>,
    pub value: &'c Value,
    /// Where it is referred to, which may say more: a description, a mark.
    outer: &'c Value,
}

/// What a value of a schema is.
pub enum Shape<'c> {
    Text,
    Choice(Vec<&'c str>),
    Integer,
    Number,
    Boolean,
    Object(Vec<(&'c str, Schema<'c>)>),
    /// An object whose names are free.
    Map(Schema<'c>),
    List(Schema<'c>),
    /// Any JSON.
    Free,
}

impl Contract {
    pub fn read(path: &Path) -> Result<Contract, String> {
        let text = fs::read_to_string(path).map_err(|error| error.to_string());
        text.and_then(|text| Contract::parse(&text)).map_err(|why| format!("{}: {why}", path.display()))
    }

    /// Reads YAML or JSON, which is YAML, too.
    pub fn parse(text: &str) -> Result<Contract, String> {
        let root: Value = yaml_serde::from_str(text).map_err(|error| error.to_string())?;
        if root.get("openapi").is_none() || !root["paths"].is_mapping() {
            return Err("is not an OpenAPI document: `openapi` or `paths` is missing".to_owned());
        }
        Ok(Contract { root })
    }

    pub fn paths(&self) -> &Mapping {
        self.root["paths"].as_mapping().expect("checked when it was read")
    }

    pub fn component<'c>(&'c self, name: &'c str) -> Option<Schema<'c>> {
        let value = self.root.get("components")?.get("schemas")?.get(name)?;
        Some(Schema { contract: self, written: Some(name), value, outer: value })
    }

    pub fn schema<'c>(&'c self, value: &'c Value) -> Schema<'c> {
        let inline = Schema { contract: self, written: None, value, outer: value };
        // `allOf` with one element is how a reference gets a description of its own.
        let only = value["allOf"].as_sequence().filter(|all| all.len() == 1);
        let reference = only.map_or(value, |all| &all[0]).get("$ref").and_then(Value::as_str);
        match reference.and_then(|reference| self.component(last_part(reference))) {
            Some(named) => Schema { outer: value, ..named },
            None => inline,
        }
    }

    /// What an operation answers when it succeeds.
    pub fn answer<'c>(&'c self, id: &str) -> Option<Schema<'c>> {
        let items = self.paths().values().filter_map(Value::as_mapping);
        let operation =
            items.flat_map(Mapping::values).find(|operation| operation["operationId"].as_str() == Some(id))?;
        let answers = operation["responses"].as_mapping()?.iter();
        let mut good = answers.filter(|(status, _)| status.as_str().is_some_and(|status| status.starts_with('2')));
        let content = &self.resolve(good.next()?.1)["content"]["application/json"];
        Some(self.schema(content.get("schema")?))
    }

    /// A parameter, response or body that may be a reference.
    pub fn resolve<'c>(&'c self, value: &'c Value) -> &'c Value {
        let Some(reference) = value.get("$ref").and_then(Value::as_str) else {
            return value;
        };
        let parts = reference.trim_start_matches("#/").split('/');
        parts.fold(&self.root, |value, part| &value[part])
    }
}

fn last_part(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}

/// Words about a schema that do not change what a value is.
const ABOUT: [&str; 14] = [
    "description",
    "title",
    "default",
    "example",
    "deprecated",
    "format",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "pattern",
    "readOnly",
];

impl<'c> Schema<'c> {
    /// Says what a value is, or why that is not known here.
    pub fn shape(&self) -> Result<Shape<'c>, String> {
        const MAPPED: [&str; 9] =
            ["type", "enum", "properties", "required", "additionalProperties", "items", "nullable", "$ref", "allOf"];
        let keys = self.value.as_mapping().into_iter().flat_map(Mapping::keys);
        for key in keys.filter_map(Value::as_str) {
            if !MAPPED.contains(&key) && !ABOUT.contains(&key) && !key.starts_with("x-") {
                return Err(format!("`{key}` is not mapped: generate/src/contract.rs has to learn it"));
            }
        }
        if let Some(reference) = self.value.get("$ref") {
            return Err(format!("{reference:?} leads nowhere"));
        }
        match self.word("type") {
            Some("string") => match self.value.get("enum").and_then(Value::as_sequence) {
                Some(values) => Ok(Shape::Choice(values.iter().filter_map(Value::as_str).collect())),
                None => Ok(Shape::Text),
            },
            Some("integer") => Ok(Shape::Integer),
            Some("number") => Ok(Shape::Number),
            Some("boolean") => Ok(Shape::Boolean),
            Some("array") => Ok(Shape::List(self.contract.schema(&self.value["items"]))),
            Some("object") | None => self.object(),
            Some(other) => Err(format!("type `{other}` is not mapped")),
        }
    }

    fn object(&self) -> Result<Shape<'c>, String> {
        let additional = &self.value["additionalProperties"];
        if let Some(properties) = self.value["properties"].as_mapping() {
            let members =
                properties.iter().filter_map(|(name, value)| Some((name.as_str()?, self.contract.schema(value))));
            return Ok(Shape::Object(members.collect()));
        }
        match additional.as_mapping() {
            Some(values) if !values.is_empty() => Ok(Shape::Map(self.contract.schema(additional))),
            _ => Ok(Shape::Free),
        }
    }

    pub fn requires(&self, member: &str) -> bool {
        let required = self.value["required"].as_sequence();
        required.is_some_and(|names| names.iter().any(|name| name.as_str() == Some(member)))
    }

    pub fn nullable(&self) -> bool {
        self.says("nullable")
    }

    pub fn says(&self, word: &str) -> bool {
        [self.outer, self.value].iter().any(|place| place[word].as_bool() == Some(true))
    }

    pub fn description(&self) -> Option<&'c str> {
        [self.outer, self.value].iter().find_map(|place| place["description"].as_str())
    }

    pub fn word(&self, word: &str) -> Option<&'c str> {
        self.value.get(word).and_then(Value::as_str)
    }
}
