//! Holds the contract against the ledger: what is new is appended where that is asked for, what does not fit is refused.

use std::collections::{BTreeMap, BTreeSet};

use toml::Table;

use crate::contract::{Contract, Schema, Shape};
use crate::ledger::{Ledger, Line};
use crate::names::{constant, singular, snake, usable};
use crate::operations::{Operation, operations};
use crate::overlay::Overlay;

/// What a member is in the contract, for those who print it.
#[derive(Clone, Default)]
pub struct Known {
    pub required: bool,
    pub description: Option<String>,
    pub deprecated: bool,
    /// Why it may not be as it stands here: known from traffic only, or not confirmed.
    pub mark: Option<&'static str>,
}

pub struct Review<'c> {
    contract: &'c Contract,
    overlay: &'c Overlay,
    /// With everything that was missing.
    pub ledger: Ledger,
    /// The lines that were missing, each with its table.
    pub missing: Vec<String>,
    pub refused: Vec<String>,
    /// Of each type its members, in the order of the contract.
    members: BTreeMap<String, Vec<(String, Known)>>,
    /// Types that were visited, by their names in C.
    visited: BTreeSet<String>,
}

impl<'c> Review<'c> {
    pub fn of(contract: &'c Contract, overlay: &'c Overlay, ledger: Ledger) -> Review<'c> {
        let mut review = Review {
            contract,
            overlay,
            ledger,
            missing: Vec::new(),
            refused: Vec::new(),
            members: BTreeMap::new(),
            visited: BTreeSet::new(),
        };
        review.operations();
        review.types_that_went();
        review
    }

    /// What a member of a type is in the contract, and its place there.
    pub fn known(&self, owner: &str, member: Option<&str>) -> Option<(usize, Known)> {
        let members = self.members.get(owner)?;
        let at = members.iter().position(|(name, _)| Some(name.as_str()) == member)?;
        Some((at, members[at].1.clone()))
    }

    /// Every operation, with the release that brought it.
    pub fn asked(&self) -> Vec<Operation> {
        let mut asked = operations(self.contract, self.overlay);
        for operation in &mut asked {
            let function = format!("factory_{}", operation.name);
            let known = self.ledger.entries(&self.ledger.functions).find(|known| known.text == function);
            operation.since = known.map_or_else(String::new, |known| known.since.to_owned());
        }
        asked
    }

    fn operations(&mut self) {
        let contract = self.contract;
        for operation in operations(contract, self.overlay) {
            let function = format!("factory_{}", operation.name);
            if !self.ledger.entries(&self.ledger.functions).any(|known| known.text == function) {
                self.missing.push(format!("functions: {function:?}"));
                let release = self.ledger.in_the_making().to_owned();
                Ledger::append(&mut self.ledger.functions, &release, function);
            }
            self.answer(&operation);
        }
    }

    /// The rows that an operation's answer is made of.
    fn answer(&mut self, operation: &Operation) {
        let id = &operation.id;
        let place = format!("operations.{id}");
        if self.overlay.word(&place, "untyped").is_some() {
            return;
        }
        let Some(rows) = self.overlay.word(&place, "rows") else {
            return self.refused.push(format!(
                "{id} is a new operation. Say in contract/names.toml what its answer is made of, \
                 [operations.{id}] rows = \"…\", why it is only to be had as JSON, untyped = \"…\", or why it is not there, \
                 left_out = \"…\"."
            ));
        };
        let list = match self.contract.answer(&operation.id).map(|root| root.shape()) {
            Some(Ok(Shape::Object(members))) => members.into_iter().find(|(name, _)| *name == rows),
            _ => None,
        };
        match list.map(|(_, list)| list.shape()) {
            Some(Ok(Shape::List(row))) => {
                let name = self.type_of("structs", row, id, rows, "");
                self.object(&name, row);
            }
            _ => self.refused.push(format!("{id}: its answer has no list `{rows}`")),
        }
    }

    /// The name in C of the type that a schema is, which is appended to the ledger when it is not there.
    fn type_of(&mut self, group: &str, schema: Schema<'c>, owner: &str, member: &str, owner_c: &str) -> String {
        let place = schema.written.map_or_else(|| format!("{owner}.{member}"), str::to_owned);
        if let Some((name, _)) = Ledger::find(self.types(group), &place) {
            return name.to_owned();
        }
        // A type that the member has already keeps its name, wherever the contract has it written down now.
        let lines = self.lines(owner_c).into_iter().filter(|line| line.contract.as_deref() == Some(member));
        let known = lines.filter_map(|line| Some(line.kind.split_once(' ')?.1.to_owned())).next();
        if let Some(table) = known.as_ref().and_then(|name| self.types_mut(group).get_mut(name)?.as_table_mut()) {
            table.insert("schema".to_owned(), place.clone().into());
            self.missing.push(format!("{group}.{}: schema = {place:?}", known.as_deref().unwrap_or_default()));
            return known.unwrap_or_default();
        }
        let name = self.name_of_type(schema, member, owner_c);
        if self.is_taken(&name) {
            self.refused.push(format!(
                "{owner}.{member} would make a second {name}: give its type another name, [{owner_c}.{member}] type = \
                 \"factory_…\" in contract/names.toml"
            ));
            return name;
        }
        let mut table = Table::new();
        table.insert("schema".to_owned(), place.into());
        if group == "structs" {
            table.insert("class".to_owned(), "grows".into());
        }
        self.missing.push(format!("[{group}.{name}]"));
        self.types_mut(group).insert(name.clone(), table.into());
        name
    }

    /// A name for a new type: the contract's, or else its member's. A word alone says too little, and has its owner's before it.
    fn name_of_type(&self, schema: Schema<'c>, member: &str, owner: &str) -> String {
        if let Some(name) = self.overlay.word(&format!("{owner}.{member}"), "type") {
            return name.to_owned();
        }
        let own = snake(schema.written.unwrap_or(&singular(member)));
        let alone = format!("factory_{own}");
        match (schema.written.is_some() || own.contains('_')) && !self.is_taken(&alone) {
            true => alone,
            false => format!("{owner}_{own}"),
        }
    }

    fn is_taken(&self, name: &str) -> bool {
        self.ledger.enums.contains_key(name) || self.ledger.structs.contains_key(name)
    }

    fn object(&mut self, name: &str, schema: Schema<'c>) {
        if !self.visited.insert(name.to_owned()) {
            return;
        }
        let members = match schema.shape() {
            Ok(Shape::Object(members)) => members,
            Ok(_) => {
                return self.refused.push(format!("{name} is no object in the contract any more"));
            }
            Err(why) => return self.refused.push(format!("{name}: {why}")),
        };
        let place = self.ledger.structs[name]["schema"].as_str().unwrap_or_default().to_owned();
        for (member, value) in &members {
            if self.overlay.left_out(name, member) {
                continue;
            }
            let optional = !schema.requires(member) || value.nullable();
            match self.kind(name, &place, member, *value) {
                Ok(kind) => self.member(name, member, &kind, optional),
                Err(why) => self.refused.push(format!("{place}.{member}: {why}")),
            }
            let known = Known {
                required: !optional,
                description: value.description().map(str::to_owned),
                deprecated: value.says("deprecated"),
                mark: mark(*value),
            };
            self.members.entry(name.to_owned()).or_default().push(((*member).to_owned(), known));
        }
        for line in self.lines(name) {
            let Some(gone) = line.contract.filter(|own| !members.iter().any(|(member, _)| member == own)) else {
                continue;
            };
            if self.overlay.word(&format!("{name}.{gone}"), "gone").is_none() && !self.overlay.left_out(name, &gone) {
                self.refused.push(format!(
                    "{place}.{gone} is in the ledger and not in the contract any more. A member never goes: put it back, \
                     or say in contract/names.toml since when it is absent, [{name}.{gone}] gone = \"{}\". If it was \
                     renamed, the new name is a new member.",
                    self.ledger.in_the_making()
                ));
            }
        }
    }

    /// What a member is, in the ledger's words.
    fn kind(&mut self, owner: &str, place: &str, member: &'c str, value: Schema<'c>) -> Result<String, String> {
        let stem = owner.to_owned();
        let named = |review: &mut Self, group, schema| review.type_of(group, schema, place, member, &stem);
        Ok(match value.shape()? {
            Shape::Text => "text".to_owned(),
            Shape::Integer => "integer".to_owned(),
            Shape::Number => "number".to_owned(),
            Shape::Boolean => "boolean".to_owned(),
            Shape::Free => "json".to_owned(),
            Shape::Choice(values) => {
                let name = named(self, "enums", value);
                self.values(&name, &values);
                format!("enum {name}")
            }
            Shape::Object(_) => {
                let name = named(self, "structs", value);
                self.object(&name, value);
                format!("row {name}")
            }
            Shape::List(element) => match element.shape()? {
                // Texts that a contract enumerates are texts in a list: open, as everywhere.
                Shape::Text | Shape::Choice(_) => "texts".to_owned(),
                Shape::Object(_) => {
                    let name = self.type_of("structs", element, place, member, &stem);
                    self.object(&name, element);
                    format!("list {name}")
                }
                _ => return Err("a list of such elements is not mapped".to_owned()),
            },
            Shape::Map(values) => {
                let name = named(self, "structs", value);
                self.entry(&name, values, &format!("{place}.{member}"))?;
                format!("map {name}")
            }
        })
    }

    /// The structure of one entry of a map: its key and its value.
    fn entry(&mut self, name: &str, values: Schema<'c>, place: &str) -> Result<(), String> {
        let value = match values.shape()? {
            Shape::Text => "text".to_owned(),
            Shape::Object(_) => {
                let value = self.type_of("structs", values, place, "value", name);
                self.object(&value, values);
                format!("row {value}")
            }
            _ => return Err("a map of such values is not mapped".to_owned()),
        };
        if self.lines(name).is_empty() {
            let table = self.ledger.structs[name].as_table_mut().expect("just found or made");
            table.insert("class".to_owned(), "closed: an entry is a key and a value".into());
            self.append("structs", name, "key: text = {key}".to_owned());
            self.append("structs", name, format!("value: {value} = {{value}}"));
        }
        Ok(())
    }

    /// Holds a member against its lines in the ledger.
    fn member(&mut self, owner: &str, member: &str, kind: &str, optional: bool) {
        let lines = self.lines(owner);
        let own = lines.iter().find(|line| line.contract.as_deref() == Some(member));
        let Some(own) = own else {
            return self.new_member(owner, member, kind, optional, &lines);
        };
        let was_optional = own.kind.contains('?');
        let was = own.kind.replace('?', "");
        if was.replace("embedded ", "row ") != kind {
            self.refused.push(format!(
                "{owner}.{member} is `{was}` in the ledger and `{kind}` in the contract. A member never changes its type: \
                 put the contract back, or leave it out, [{owner}.{member}] left_out = \"…\" in contract/names.toml; its \
                 value stays readable in the JSON."
            ));
        } else if optional && !was_optional && self.overlay.word(&format!("{owner}.{member}"), "lenient").is_none() {
            self.refused.push(format!(
                "{owner}.{member} was required and is optional now, which changes its type in C++ and Swift. Keep it \
                 required in the contract, or take its absence for 0, false or the empty text: [{owner}.{member}] \
                 lenient = \"why\" in contract/names.toml."
            ));
        }
    }

    fn new_member(&mut self, owner: &str, member: &str, kind: &str, optional: bool, lines: &[Line]) {
        let class = self.ledger.structs[owner].get("class").and_then(|class| class.as_str());
        let before = lines.iter().any(|line| line.contract.is_some());
        if let Some(reason) = class.and_then(|class| class.strip_prefix("closed: ")).filter(|_| before) {
            return self.refused.push(format!(
                "{owner}.{member} is new, and {owner} is closed: {reason}. Leave it out, [{owner}.{member}] left_out = \"…\" \
                 in contract/names.toml; its value stays readable in the JSON."
            ));
        }
        let place = format!("{owner}.{member}");
        let base = usable(snake(self.overlay.word(&place, "name").unwrap_or(member)));
        let name = match self.overlay.word(&place, "unit") {
            Some("unix_ms") => format!("{base}_ms"),
            _ => base.clone(),
        };
        if lines.iter().any(|line| line.name == name) {
            return self.refused.push(format!(
                "{owner} has a member `{name}` already: give {member} another name, [{place}] name = \"…\" in \
                 contract/names.toml"
            ));
        }
        let question = if optional { "?" } else { "" };
        let (word, of) = kind.split_once(' ').map_or((kind, String::new()), |(word, of)| (word, format!(" {of}")));
        let mut add = |name: String, kind: String| self.append("structs", owner, format!("{name}: {kind} = {member}"));
        add(name.clone(), format!("{word}{question}{of}"));
        match word {
            "integer" | "number" | "boolean" if optional => add(format!("has_{base}"), "has".to_owned()),
            "texts" | "map" => add(format!("{}_count", singular(&name)), "count".to_owned()),
            "list" => {
                add(format!("{}_count", singular(&name)), "count".to_owned());
                add(format!("{}_stride", singular(&name)), "stride".to_owned());
            }
            _ => {}
        }
    }

    /// Holds the values of an enumeration against the ledger.
    fn values(&mut self, name: &str, values: &[&str]) {
        if !self.visited.insert(name.to_owned()) {
            return;
        }
        let table = self.ledger.enums[name].as_table().cloned().unwrap_or_default();
        let known: Vec<String> = self.ledger.entries(&table).map(|entry| entry.text.to_owned()).collect();
        let drift = self.overlay.names(name, "drift");
        let here: Vec<&str> = values.iter().copied().chain(drift.iter().map(String::as_str)).collect();
        for value in here.iter().filter(|value| !known.iter().any(|known| known == *value)) {
            match here.iter().find(|other| other != &value && constant(other) == constant(value)) {
                Some(other) => self.refused.push(format!(
                    "`{value}` and `{other}` of {name} would have one name: the generator has to learn to tell them apart"
                )),
                None => self.append("enums", name, (*value).to_owned()),
            }
        }
        let gone = self.overlay.names(name, "gone");
        for value in known.iter().filter(|known| !here.contains(&known.as_str()) && !gone.contains(known)) {
            self.refused.push(format!(
                "`{value}` of {name} is in the ledger and not in the contract any more. A value never goes, for its code is \
                 compiled into programs: put it back, or say since when the service has not got it, [{name}.gone] \
                 \"{value}\" = \"{}\" in contract/names.toml.",
                self.ledger.in_the_making()
            ));
        }
    }

    /// Types of the ledger that no operation leads to any more.
    fn types_that_went(&mut self) {
        for group in ["structs", "enums"] {
            let of_contract = self.types(group).iter().filter(|(_, table)| table.get("schema").is_some());
            let gone: Vec<String> = of_contract.map(|(name, _)| name.clone()).collect();
            for name in gone {
                let is_entry = self.lines(&name).iter().any(|line| line.contract.as_deref() == Some("{key}"));
                if !is_entry && !self.visited.contains(&name) {
                    self.refused
                        .push(format!("{name} is in the ledger, and the contract does not lead to it any more"));
                }
            }
        }
    }

    fn lines(&self, name: &str) -> Vec<Line> {
        let table = self.ledger.structs.get(name).and_then(|table| table.as_table());
        let entries = table.map(|table| self.ledger.entries(table));
        entries.into_iter().flatten().filter_map(|entry| Line::parse(entry.text).ok()).collect()
    }

    fn append(&mut self, group: &str, name: &str, entry: String) {
        self.missing.push(format!("{group}.{name}: {entry:?}"));
        let release = self.ledger.in_the_making().to_owned();
        if let Some(table) = self.types_mut(group).get_mut(name).and_then(|table| table.as_table_mut()) {
            Ledger::append(table, &release, entry);
        }
    }

    fn types(&self, group: &str) -> &Table {
        match group {
            "enums" => &self.ledger.enums,
            _ => &self.ledger.structs,
        }
    }

    fn types_mut(&mut self, group: &str) -> &mut Table {
        match group {
            "enums" => &mut self.ledger.enums,
            _ => &mut self.ledger.structs,
        }
    }
}

fn mark(value: Schema<'_>) -> Option<&'static str> {
    [
        ("x-live", "Known from traffic only: the published contract has not got it."),
        ("x-unconfirmed", "Not confirmed by what is published."),
    ]
    .into_iter()
    .find_map(|(word, text)| value.says(word).then_some(text))
}
