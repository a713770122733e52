//! Holds another OpenAPI document against ours, whatever it writes out and whatever it refers to: operations, parameters,
//! bodies, statuses, members, values, and what must be there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use yaml_serde::{Mapping, Value};

use crate::contract::{Contract, METHODS};

/// What a document says, an operation at a time: a place in it, and what stands there.
type Facts = BTreeMap<String, BTreeMap<String, String>>;

/// Prints the differences, ours first; false when there are any.
pub fn print(root: &Path, theirs: &Path) -> Result<bool, String> {
    let ours = Contract::read(&root.join(crate::CONTRACT))?;
    let differences = between(&ours, &Contract::read(theirs)?);
    for line in &differences {
        println!("{line}");
    }
    println!("{} differences", differences.len());
    Ok(differences.is_empty())
}

/// A line for each difference. One that several operations share is told once.
fn between(ours: &Contract, theirs: &Contract) -> Vec<String> {
    let (ours, theirs) = (facts(ours), facts(theirs));
    let mut lines: Vec<String> = Vec::new();
    let mut shared: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let operations: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    for operation in operations {
        match (ours.get(operation), theirs.get(operation)) {
            (Some(_), None) => lines.push(format!("gone: {operation}")),
            (None, Some(_)) => lines.push(format!("new: {operation}")),
            (ours, theirs) => {
                let empty = BTreeMap::new();
                for change in changes(ours.unwrap_or(&empty), theirs.unwrap_or(&empty)) {
                    shared.entry(change).or_default().insert(operation);
                }
            }
        }
    }
    lines.extend(shared.into_iter().map(|(change, operations)| {
        let operations: Vec<&str> = operations.into_iter().collect();
        match operations.as_slice() {
            [one] => format!("{change}, in {one}"),
            [first, rest @ ..] => format!("{change}, in {first} and {} more", rest.len()),
            [] => change,
        }
    }));
    lines
}

fn changes(ours: &BTreeMap<String, String>, theirs: &BTreeMap<String, String>) -> Vec<String> {
    let places: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    // What is within something new or gone is not told again.
    let mut whole: Option<String> = None;
    let mut changes = Vec::new();
    for place in places {
        if whole.as_deref().is_some_and(|whole| place.starts_with(whole)) {
            continue;
        }
        let change = match (ours.get(place), theirs.get(place)) {
            (Some(ours), Some(theirs)) if ours == theirs => continue,
            (Some(ours), Some(theirs)) => format!("changed: {place}: {ours}, now {theirs}"),
            (None, Some(theirs)) => format!("new: {place}: {theirs}"),
            (Some(ours), None) => format!("gone: {place}: {ours}"),
            (None, None) => continue,
        };
        let everywhere = ours.contains_key(place) && theirs.contains_key(place);
        whole = (!everywhere).then(|| format!("{place}."));
        changes.push(change);
    }
    changes
}

fn facts(contract: &Contract) -> Facts {
    let mut facts = Facts::new();
    for (path, item) in contract.paths() {
        let path = path.as_str().unwrap_or_default().trim_end_matches('/');
        for method in METHODS {
            let Some(operation) = item.get(method) else {
                continue;
            };
            let mut reader = Reader { contract, facts: BTreeMap::new(), within: Vec::new() };
            reader.operation(item, operation);
            facts.insert(format!("{} {}", method.to_uppercase(), unnamed(path)), reader.facts);
        }
    }
    facts
}

/// Names of path parameters are not part of what is sent.
fn unnamed(path: &str) -> String {
    let parts = path.split('/');
    let parts = parts.map(|part| if part.starts_with('{') { "{}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

struct Reader<'c> {
    contract: &'c Contract,
    facts: BTreeMap<String, String>,
    /// References that are being read: a schema may hold itself.
    within: Vec<&'c str>,
}

impl<'c> Reader<'c> {
    fn operation(&mut self, item: &'c Value, operation: &'c Value) {
        self.say("operation id", operation["operationId"].as_str().unwrap_or("none"));
        for list in [&item["parameters"], &operation["parameters"]] {
            for parameter in list.as_sequence().into_iter().flatten() {
                self.parameter(self.contract.resolve(parameter));
            }
        }
        let body = self.contract.resolve(&operation["requestBody"]);
        self.content("body", body, body["required"].as_bool() == Some(true));
        for (status, answer) in operation["responses"].as_mapping().into_iter().flatten() {
            let status = status.as_str().map_or_else(|| format!("{status:?}"), str::to_owned);
            self.say(&format!("status {status}"), "answered");
            self.content(&status, self.contract.resolve(answer), true);
        }
    }

    fn parameter(&mut self, parameter: &'c Value) {
        let place = parameter["in"].as_str().unwrap_or_default();
        // The path itself says which there are.
        if place != "path" {
            let name = parameter["name"].as_str().unwrap_or_default();
            let required = parameter["required"].as_bool() == Some(true);
            self.schema(&format!("{place} parameter {name}"), &parameter["schema"], required);
        }
    }

    fn content(&mut self, place: &str, holder: &'c Value, required: bool) {
        for (kind, content) in holder["content"].as_mapping().into_iter().flatten() {
            let kind = kind.as_str().unwrap_or_default();
            let place = match kind {
                "application/json" => place.to_owned(),
                other => format!("{place} ({other})"),
            };
            self.schema(&place, &content["schema"], required);
        }
    }

    /// Says what a value is, and what is in it. Where it is one of several kinds, each kind has a place of its own.
    fn schema(&mut self, place: &str, schema: &'c Value, required: bool) {
        let reference = schema["$ref"].as_str();
        if let Some(reference) = reference {
            if self.within.contains(&reference) {
                return;
            }
            self.within.push(reference);
        }
        let value = self.contract.resolve(schema);
        if let Some(all) = value["allOf"].as_sequence() {
            all.iter().for_each(|part| self.schema(place, part, required));
        } else if let Some(kinds) = ["oneOf", "anyOf"].iter().find_map(|word| value[*word].as_sequence()) {
            let must = if required { "required" } else { "optional" };
            self.say(place, &format!("{must} choice"));
            for (at, kind) in kinds.iter().enumerate() {
                self.schema(&format!("{place}.<{}>", self.kind_name(kind, at)), kind, true);
            }
        } else {
            self.plain(place, value, required);
        }
        if reference.is_some() {
            self.within.pop();
        }
    }

    fn plain(&mut self, place: &str, value: &'c Value, required: bool) {
        let (kind, nullable) = kind(value);
        let must = if required { "required" } else { "optional" };
        let null = if nullable { ", may be null" } else { "" };
        self.say(place, &format!("{must} {kind}{null}"));
        for choice in values(value) {
            self.say(&format!("{place}.`{choice}`"), "value");
        }
        for (name, member) in value["properties"].as_mapping().into_iter().flat_map(Mapping::iter) {
            let name = name.as_str().unwrap_or_default();
            let names = value["required"].as_sequence();
            let required = names.is_some_and(|names| names.iter().any(|other| other.as_str() == Some(name)));
            self.schema(&format!("{place}.{name}"), member, required);
        }
        if value["items"].is_mapping() {
            self.schema(&format!("{place}.[]"), &value["items"], true);
        }
        if value["additionalProperties"].as_mapping().is_some_and(|values| !values.is_empty()) {
            self.schema(&format!("{place}.{{}}"), &value["additionalProperties"], true);
        }
    }

    /// What tells a kind from the others: the one value of a member of it, or else its type.
    fn kind_name(&self, schema: &'c Value, at: usize) -> String {
        let value = self.contract.resolve(schema);
        let members = value["properties"].as_mapping().into_iter().flat_map(Mapping::values);
        let mut only = members.filter_map(|member| match values(self.contract.resolve(member)).as_slice() {
            [only] => Some((*only).to_owned()),
            _ => None,
        });
        only.next().unwrap_or_else(|| format!("{} {at}", kind(value).0))
    }

    fn say(&mut self, place: &str, what: &str) {
        self.facts.insert(place.to_owned(), what.to_owned());
    }
}

fn values(value: &Value) -> Vec<&str> {
    let listed = value["enum"].as_sequence().into_iter().flatten();
    listed.chain(value.get("const")).filter_map(Value::as_str).collect()
}

/// The type, and whether null is as good. OpenAPI 3.1 writes both in one list.
fn kind(value: &Value) -> (String, bool) {
    let nullable = value["nullable"].as_bool() == Some(true);
    let listed: Vec<&str> = match &value["type"] {
        Value::String(kind) => vec![kind],
        list => list.as_sequence().into_iter().flatten().filter_map(Value::as_str).collect(),
    };
    let kinds: Vec<&str> = listed.iter().copied().filter(|kind| *kind != "null").collect();
    let guessed = if value["properties"].is_mapping() { "object" } else { "anything" };
    let kind = if kinds.is_empty() { guessed.to_owned() } else { kinds.join(" or ") };
    (kind, nullable || listed.contains(&"null"))
}

#[cfg(test)]
mod tests {
    use super::{Contract, between};

    const OURS: &str = "
openapi: 3.0.3
paths:
  /things:
    get:
      operationId: listThings
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
  /old: {get: {operationId: old, responses: {}}}
components:
  schemas:
    Page: {type: object, properties: {things: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
    Thing:
      type: object
      required: [id]
      properties:
        id: {type: string}
        state: {type: string, enum: [on, 'off']}
        part: {$ref: '#/components/schemas/Thing'}
";

    fn differences(change: impl Fn(String) -> String) -> Vec<String> {
        let read = |text: &str| Contract::parse(text).expect("a document");
        between(&read(OURS), &read(&change(OURS.to_owned())))
    }

    #[test]
    fn a_document_does_not_differ_from_itself() {
        assert_eq!(differences(|same| same), Vec::<String>::new());
    }

    #[test]
    fn each_change_is_told() {
        for (from, to, told) in [
            (
                "id: {type: string}",
                "id: {type: string}\n        size: {type: number}",
                "new: 200.things.[].size: optional number, in GET /things",
            ),
            ("[on, 'off']", "[on, 'off', broken]", "new: 200.things.[].state.`broken`: value, in GET /things"),
            ("[on, 'off']", "[on]", "gone: 200.things.[].state.`off`: value, in GET /things"),
            (
                "required: [id]",
                "required: [id, state]",
                "changed: 200.things.[].state: optional string, now required string, in GET /things",
            ),
            (
                "id: {type: string}",
                "id: {type: integer}",
                "changed: 200.things.[].id: required string, now required integer, in GET /things",
            ),
            (
                "id: {type: string}",
                "id: {type: string, nullable: true}",
                "changed: 200.things.[].id: required string, now required string, may be null, in GET /things",
            ),
            (
                "      responses:\n",
                "      responses:\n        '404': {description: none}\n",
                "new: status 404: answered, in GET /things",
            ),
            ("  /old: {get:", "  /new: {post:", "gone: GET /old"),
            ("  /old: {get:", "  /old: {post:", "new: POST /old"),
            (
                "      responses:\n",
                "      parameters: [{name: limit, in: query, schema: {type: string}}]\n      responses:\n",
                "new: query parameter limit: optional string, in GET /things",
            ),
        ] {
            let found = differences(|ours| ours.replacen(from, to, 1));
            assert!(found.iter().any(|line| line == told), "{told}: {found:#?}");
        }
    }

    #[test]
    fn json_and_what_is_written_out_are_the_same_document() {
        let flat = "{\"openapi\": \"3.0.0\", \"paths\": {\"/things/\": {\"get\": {\"operationId\": \"listThings\", \"responses\": {\"200\":
            {\"content\": {\"application/json\": {\"schema\": {\"type\": \"object\", \"properties\": {\"things\": {\"type\": \"array\",
            \"items\": {\"type\": \"object\", \"required\": [\"id\"], \"properties\": {\"id\": {\"type\": \"string\"},
            \"state\": {\"type\": \"string\", \"enum\": [\"on\", \"off\"]}}}}}}}}}}}}, \"/old\": {\"get\": {\"operationId\": \"old\", \"responses\": {}}}}}";
        assert_eq!(differences(|_| flat.to_owned()), Vec::<String>::new());
    }
}
