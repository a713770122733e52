//! What typed calls are asked with: each member that is set arrives, and no other; what cannot be is refused by its place.

use std::sync::OnceLock;

use factory_emulator::{Emulator, Fault, LoggedRequest};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::contract::Schema;
use crate::operations::{Operation, operations};
use crate::program::{Program, succeed};
use crate::{KEY, emulator};

/// How the program fills what it asks with.
#[derive(Clone, Copy, PartialEq)]
enum Filling {
    Whole,
    Empty,
    Unset,
}
use Filling::{Empty, Unset, Whole};

impl Filling {
    fn text(self, name: &str) -> String {
        match self {
            Whole => format!("{name} \"\\é"),
            Empty | Unset => String::new(),
        }
    }

    /// What a member of the schema is sent as; None where it is not, or is for `body_json` alone: a map of objects.
    fn value(self, name: &str, schema: Schema, required: bool) -> Option<Value> {
        if self == Unset && !required {
            return None;
        }
        let whole = self == Whole;
        Some(match schema.kind() {
            Some("string") => self.text(name).into(),
            Some("boolean") => whole.into(),
            Some("number") => (if whole { 0.5 } else { 0.0 }).into(),
            Some("array") if whole => {
                let item = self.value(name, schema.items()?, true)?;
                vec![item.clone(), item].into()
            }
            Some("array") => Value::Array(Vec::new()),
            Some("object") => match schema.entries() {
                Some(entries) if entries.kind() != Some("string") => return None,
                Some(_) => self.map(name).into(),
                None => self.object(schema).into(),
            },
            _ => self.one_of(schema).into(),
        })
    }

    fn map(self, name: &str) -> Map<String, Value> {
        let keys = [self.text("key"), String::new()];
        let entries = keys.map(|key| (key, self.text(name).into()));
        entries.into_iter().filter(|_| self == Whole).collect()
    }

    fn object(self, schema: Schema) -> Map<String, Value> {
        let members = schema.members().filter_map(|(name, member)| {
            let value = match member.texts()[..] {
                // It is not the caller's to choose.
                [only] => Some(only.into()),
                _ => self.value(name, member, schema.requires(name)),
            };
            Some((name.to_owned(), value?))
        });
        members.collect()
    }

    /// One structure has the members of all variants, and the caller says which variant it is.
    fn one_of(self, schema: Schema) -> Map<String, Value> {
        let variants = schema.variants();
        let tells = |name: &str| {
            let mut others = variants.iter().map(|variant| variant.member(name));
            others.all(|member| member.is_some_and(|member| member.texts().len() == 1))
        };
        let names = variants[0].members().map(|(name, _)| name);
        let tags: Vec<_> = names.filter(|name| tells(name)).collect();
        // As for the oracle.
        let tag = tags.iter().find(|name| ["type", "kind"].contains(name));
        let tag = *tag.or(tags.first()).expect("a tag");
        let members = variants.iter().flat_map(|variant| variant.members());
        let members = members.filter_map(|(name, member)| {
            Some((name.to_owned(), self.value(name, member, name == tag)?))
        });
        members.collect()
    }

    fn query(self, operation: &Operation) -> Vec<(String, String)> {
        let parameters = operation.parameters("query").filter(|_| self == Whole);
        let values = parameters.map(|(name, _)| match name {
            "limit" => (name.to_owned(), "7".to_owned()),
            _ => (name.to_owned(), self.text(name)),
        });
        values.collect()
    }
}

fn params() -> &'static Program {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    PROGRAM.get_or_init(|| Program::new("params"))
}

/// The operations that are asked with more than their path.
fn questions() -> impl Iterator<Item = Operation> {
    operations().filter(|operation| {
        operation.body().is_some() || operation.parameters("query").next().is_some()
    })
}

/// What arrives when it is asked for like this.
fn asked(how: &str, operation: &Operation) -> LoggedRequest {
    let emulator = emulator(1);
    emulator.add_faults([Fault::status(400)]);
    assert_eq!(run(&emulator, how, operation), b"");
    let mut requests = emulator.requests();
    assert_eq!(requests.len(), 1, "{}", operation.id);
    requests.remove(0)
}

fn run(emulator: &Emulator, how: &str, operation: &Operation) -> Vec<u8> {
    let mut command = params().command(KEY, emulator.url());
    command.args([how, operation.id]);
    succeed(command)
}

fn assert_arrives(how: &str, filling: Filling) {
    for operation in questions() {
        let request = asked(how, &operation);
        assert_eq!(request.method, operation.method);
        let (_, query) = request.target.split_once('?').unwrap_or_default();
        let decoded = |text: &str| {
            percent_decode_str(text)
                .decode_utf8()
                .expect("UTF-8")
                .into_owned()
        };
        let query: Vec<_> = query
            .split_terminator('&')
            .map(|pair| pair.split_once('=').expect("a pair"))
            .map(|(name, value)| (name.to_owned(), decoded(value)))
            .collect();
        assert_eq!(query, filling.query(&operation), "{}", operation.id);
        let Some(schema) = operation.body() else {
            assert_eq!(request.body, b"", "{}", operation.id);
            continue;
        };
        let body: Value = serde_json::from_slice(&request.body).expect("JSON");
        assert_eq!(
            body,
            Value::Object(filling.object(schema)),
            "{}",
            operation.id
        );
    }
}

#[test]
fn every_member_that_is_set_arrives() {
    assert_arrives("whole", Whole);
}

#[test]
fn what_is_empty_arrives_as_that() {
    assert_arrives("empty", Empty);
}

#[test]
fn what_is_not_set_is_not_sent() {
    assert_arrives("unset", Unset);
}

#[test]
fn a_later_program_that_sets_nothing_new_is_understood() {
    assert_arrives("newer", Whole);
}

#[test]
fn a_body_as_json_stands_in_place_of_the_members() {
    for operation in questions().filter(|operation| operation.body().is_some()) {
        let request = asked("json", &operation);
        assert_eq!(request.body, br#" {"a":[1e999]}"#, "{}", operation.id);
    }
}

#[test]
fn what_cannot_be_is_refused_by_its_place_and_nothing_is_sent() {
    let emulator = emulator(1);
    for operation in questions() {
        assert_eq!(run(&emulator, "refused", &operation), b"");
    }
    assert_eq!(emulator.requests().len(), 0);
}
