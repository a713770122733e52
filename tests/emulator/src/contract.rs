//! The contract as data: what a component is made of, by its schema.

use serde_json::Value;
use std::sync::LazyLock;

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    yaml_serde::from_str(include_str!("../../../contract/openapi.yaml"))
        .expect("the contract is YAML")
});

/// The operations by path and method.
pub fn paths() -> &'static Value {
    &DOCUMENT["paths"]
}

/// One schema of the contract, references followed.
#[derive(Clone, Copy)]
pub struct Schema(&'static Value);

impl Schema {
    /// Panics where the contract has no such component: its user was written for another contract.
    pub fn component(name: &str) -> Schema {
        let schema = &DOCUMENT["components"]["schemas"][name];
        assert!(schema.is_object(), "the contract has no component {name}");
        Schema::of(schema)
    }

    pub fn of(schema: &'static Value) -> Schema {
        match (schema["$ref"].as_str(), schema["allOf"].as_array()) {
            (Some(reference), _) => {
                let place = reference.trim_start_matches('#');
                Schema::of(DOCUMENT.pointer(place).expect(reference))
            }
            // A reference with words of its own.
            (None, Some(all)) if all.len() == 1 => Schema::of(&all[0]),
            _ => Schema(schema),
        }
    }

    /// `string`, `object` and so on; nothing where any JSON will do, or one of several schemas.
    pub fn kind(self) -> Option<&'static str> {
        self.0["type"].as_str()
    }

    pub fn is_nullable(self) -> bool {
        self.0["nullable"] == true
    }

    /// The texts of an enumeration, in the contract's order; none where the schema is no enumeration.
    pub fn texts(self) -> Vec<&'static str> {
        let texts = self.0["enum"].as_array().into_iter().flatten();
        texts.filter_map(Value::as_str).collect()
    }

    /// A limit like `minLength`, where there is one.
    pub fn limit(self, keyword: &str) -> Option<i64> {
        self.0[keyword].as_i64()
    }

    /// What a text is besides a text: `uuid` and so on.
    pub fn format(self) -> Option<&'static str> {
        self.0["format"].as_str()
    }

    /// Whether a member is not published and has only been seen in traffic.
    pub fn is_live(self, name: &str) -> bool {
        self.0["properties"][name]["x-live"] == true
    }

    pub fn members(self) -> impl Iterator<Item = (&'static str, Schema)> {
        let members = self.0["properties"].as_object().into_iter().flatten();
        members.map(|(name, schema)| (name.as_str(), Schema::of(schema)))
    }

    pub fn member(self, name: &str) -> Option<Schema> {
        self.0["properties"].get(name).map(Schema::of)
    }

    pub fn requires(self, name: &str) -> bool {
        let required = self.0["required"].as_array();
        required.is_some_and(|required| required.iter().any(|entry| entry == name))
    }

    /// The schema of a list's items.
    pub fn items(self) -> Option<Schema> {
        self.0.get("items").map(Schema::of)
    }

    /// The schema of what an open map holds beside the members it names.
    pub fn entries(self) -> Option<Schema> {
        let entries = self.0.get("additionalProperties")?;
        entries.is_object().then(|| Schema::of(entries))
    }

    /// The schemas of which a value follows one; none where there is no choice.
    pub fn variants(self) -> Vec<Schema> {
        let variants = ["oneOf", "anyOf"].map(|keyword| self.0[keyword].as_array());
        let variants = variants.into_iter().flatten().flatten();
        variants.map(Schema::of).collect()
    }

    /// The one of its variants whose members with a single text are what `text_of` says, like `type` of a block.
    pub fn variant_of<'a>(self, text_of: impl Fn(&str) -> Option<&'a str>) -> Option<Schema> {
        let fits = |variant: &Schema| {
            let mut members = variant.members();
            members.all(|(name, member)| match member.texts()[..] {
                [only] => text_of(name) == Some(only),
                _ => true,
            })
        };
        let mut objects = self.variants().into_iter();
        objects.find(|variant| variant.kind() == Some("object") && fits(variant))
    }
}
