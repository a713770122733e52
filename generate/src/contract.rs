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
#[derive(Clone)]
pub enum Shape<'c> {
    Text,
    /// Always the same text, the one that tells a union's variants apart for instance.
    Constant(&'c str),
    Choice(Vec<&'c str>),
    Integer,
    Number,
    Boolean,
    Object(Vec<(&'c str, Schema<'c>)>),
    /// An object whose names are free.
    Map(Schema<'c>),
    List(Schema<'c>),
    /// Objects of several kinds, each known by what stands in the member `tag`.
    Union {
        tag: &'c str,
        variants: Vec<(&'c str, Schema<'c>)>,
    },
    /// A text, or in its place a list.
    TextOrList(Schema<'c>),
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
        let named = reference.and_then(|reference| self.component(last_part(reference)));
        match named.or_else(|| self.wider_union(value)) {
            Some(named) => Schema { outer: value, ..named },
            None => inline,
        }
    }

    /// The named union that has all variants of one without a name.
    fn wider_union<'c>(&'c self, value: &'c Value) -> Option<Schema<'c>> {
        let own = value.get("oneOf")?.as_sequence()?;
        let own: Vec<&Value> = own.iter().filter(|variant| variant.get("$ref").is_some()).collect();
        let schemas = self.root.get("components")?.get("schemas")?.as_mapping()?;
        let (name, _) = schemas.iter().find(|(_, schema)| {
            let all = schema.get("oneOf").and_then(Value::as_sequence);
            all.is_some_and(|all| !own.is_empty() && own.iter().all(|variant| all.contains(variant)))
        })?;
        self.component(name.as_str()?)
    }

    /// What an operation answers when it succeeds.
    pub fn answer<'c>(&'c self, id: &str) -> Option<Schema<'c>> {
        let answers = self.operation(id)?["responses"].as_mapping()?.iter();
        let mut good = answers.filter(|(status, _)| status.as_str().is_some_and(|status| status.starts_with('2')));
        self.json(good.next()?.1)
    }

    /// What an operation is sent.
    pub fn body<'c>(&'c self, id: &str) -> Option<Schema<'c>> {
        self.json(self.operation(id)?.get("requestBody")?)
    }

    fn operation(&self, id: &str) -> Option<&Value> {
        let items = self.paths().values().filter_map(Value::as_mapping);
        items.flat_map(Mapping::values).find(|operation| operation["operationId"].as_str() == Some(id))
    }

    fn json<'c>(&'c self, of: &'c Value) -> Option<Schema<'c>> {
        let content = &self.resolve(of)["content"]["application/json"];
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
        const MAPPED: [&str; 11] = [
            "type",
            "enum",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "nullable",
            "oneOf",
            "discriminator",
            "$ref",
            "allOf",
        ];
        let keys = self.value.as_mapping().into_iter().flat_map(Mapping::keys);
        for key in keys.filter_map(Value::as_str) {
            if !MAPPED.contains(&key) && !ABOUT.contains(&key) && !key.starts_with("x-") {
                return Err(format!("`{key}` is not mapped: generate/src/contract.rs has to learn it"));
            }
        }
        if let Some(reference) = self.value.get("$ref") {
            return Err(format!("{reference:?} leads nowhere"));
        }
        if let Some(options) = self.value.get("oneOf").and_then(Value::as_sequence) {
            return self.one_of(options.iter().map(|option| self.contract.schema(option)).collect());
        }
        match self.word("type") {
            Some("string") => match self.value.get("enum").and_then(Value::as_sequence) {
                Some(values) => Ok(match values.iter().filter_map(Value::as_str).collect::<Vec<_>>()[..] {
                    [only] => Shape::Constant(only),
                    ref values => Shape::Choice(values.to_vec()),
                }),
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

    /// A text or a list, or objects that a constant member tells apart.
    fn one_of(&self, options: Vec<Schema<'c>>) -> Result<Shape<'c>, String> {
        let shapes = options.iter().map(Schema::shape).collect::<Result<Vec<_>, _>>()?;
        if let [Shape::Text, Shape::List(element)] | [Shape::List(element), Shape::Text] = shapes[..] {
            return Ok(Shape::TextOrList(element));
        }
        let constants = |shape: &Shape<'c>| match shape {
            Shape::Object(members) => members
                .iter()
                .filter_map(|(name, value)| match value.shape() {
                    Ok(Shape::Constant(constant)) => Some((*name, constant)),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        };
        let constants: Vec<Vec<(&str, &str)>> = shapes.iter().map(constants).collect();
        let mut tags = constants.first().into_iter().flatten().map(|(tag, _)| *tag);
        let tag = tags.find(|tag| constants.iter().all(|of| of.iter().any(|(name, _)| name == tag)));
        let tag = tag
            .ok_or("`oneOf` is mapped for a text or a list, and for objects that a member of one value tells apart")?;
        let kinds = constants.iter().flatten().filter(|(name, _)| *name == tag).map(|(_, kind)| *kind);
        Ok(Shape::Union { tag, variants: kinds.zip(options).collect() })
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

    /// The texts that it enumerates.
    pub fn texts(&self) -> Vec<String> {
        match self.shape() {
            Ok(Shape::Choice(texts)) => texts.into_iter().map(str::to_owned).collect(),
            _ => Vec::new(),
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
