//! Holds the contract against the ledger: what is new is appended where that is asked for, what does not fit is refused.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use toml::Table;

use crate::contract::{Contract, Schema, Shape};
use crate::ledger::{Ledger, Line};
use crate::names::{constant, singular, snake, usable};
use crate::operations::{Answer, Operation, operations};
use crate::overlay::Overlay;
use crate::params;

/// A member that always has the same text.
#[derive(Clone, Serialize)]
pub struct Constant {
    pub contract: String,
    pub text: String,
    pub required: bool,
}

/// What a member is in the contract, for those who print it.
#[derive(Clone, Default)]
pub struct Known {
    pub required: bool,
    pub description: Option<String>,
    pub deprecated: bool,
    /// The texts that the contract enumerates for it.
    pub texts: Vec<String>,
    /// Why it may not be as it stands here: known from traffic only, or not confirmed.
    pub mark: Option<&'static str>,
}

pub struct Review<'c> {
    pub contract: &'c Contract,
    pub overlay: &'c Overlay,
    /// With everything that was missing.
    pub ledger: Ledger,
    /// The lines that were missing, each with its table.
    pub missing: Vec<String>,
    pub refused: Vec<String>,
    /// Of each type its members, in the order of the contract.
    members: BTreeMap<String, Vec<(String, Known)>>,
    /// Types that were visited, by their names in C.
    visited: BTreeSet<String>,
    /// What each operation answers, by its id.
    answers: BTreeMap<String, Answer>,
    /// The members of each type that always have the same text.
    pub constants: BTreeMap<String, Vec<Constant>>,
    /// The member that tells the variants of each union apart.
    pub tags: BTreeMap<String, String>,
    /// The same by the variants.
    kinds_of: BTreeMap<String, String>,
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
            answers: BTreeMap::new(),
            constants: BTreeMap::new(),
            tags: BTreeMap::new(),
            kinds_of: BTreeMap::new(),
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

    /// Every operation, with the release that brought it and what it is asked with and answers.
    pub fn asked(&self) -> Vec<Operation> {
        let mut asked = operations(self.contract, self.overlay);
        for operation in &mut asked {
            let since = |function: String| {
                let known = self.ledger.entries(&self.ledger.functions).find(|known| known.text == function);
                known.map_or_else(String::new, |known| known.since.to_owned())
            };
            operation.since = since(format!("factory_{}", operation.name));
            operation.typed_since = since(format!("factory_{}_typed", operation.name));
            operation.answer = self.answers.get(&operation.id).cloned();
            let params = format!("factory_{}_params", operation.name);
            operation.params = self.ledger.params.contains_key(&params).then_some(params);
        }
        asked
    }

    fn operations(&mut self) {
        let contract = self.contract;
        for operation in operations(contract, self.overlay) {
            self.function(format!("factory_{}", operation.name));
            if self.overlay.word(&format!("operations.{}", operation.id), "untyped").is_some() {
                continue;
            }
            self.answer(&operation);
            self.function(format!("factory_{}_typed", operation.name));
            params::of_operation(self, &operation);
        }
        self.operations_that_went();
    }

    fn operations_that_went(&mut self) {
        let here = operations(self.contract, self.overlay);
        let is_here =
            |function: &str| here.iter().any(|operation| function == format!("factory_{}_typed", operation.name));
        let all = self.ledger.entries(&self.ledger.functions);
        let gone = all.filter(|known| known.text.ends_with("_typed") && !is_here(known.text));
        let gone: Vec<String> = gone
            .map(|known| {
                format!(
                    "{} is in the ledger, and the contract has no such operation any more. A function never goes: put the \
                     operation back, marked `deprecated`",
                    known.text
                )
            })
            .collect();
        self.refused.extend(gone);
    }

    /// A function that the contract asks for.
    fn function(&mut self, function: String) {
        if !self.ledger.entries(&self.ledger.functions).any(|known| known.text == function) {
            self.missing.push(format!("functions: {function:?}"));
            let release = self.ledger.in_the_making().to_owned();
            Ledger::append(&mut self.ledger.functions, &release, function);
        }
    }

    /// The rows that an operation's answer is made of: those of its list, or the one that it is.
    fn answer(&mut self, operation: &Operation) {
        let id = &operation.id;
        if !operation.answers {
            return;
        }
        let root = self.contract.answer(id);
        let found = root.and_then(|root| match root.shape().ok()? {
            Shape::List(row) => Some((row, None, false)),
            Shape::Object(members) => {
                let pages = members.iter().any(|(name, _)| *name == "pagination");
                let mut lists = members.iter().filter_map(|(name, value)| match value.shape() {
                    Ok(Shape::List(row)) if pages || members.len() == 1 => Some((row, Some((*name).to_owned()), pages)),
                    _ => None,
                });
                lists.next().or(Some((root, Some(String::new()), false)))
            }
            _ => None,
        });
        let Some((row, member, pages)) = found else {
            return self.refused.push(format!(
                "{id} answers with nothing that rows could be made of. Say in contract/names.toml why it is only to be had as \
                 JSON, [operations.{id}] untyped = \"…\", or why it is not there, left_out = \"…\"."
            ));
        };
        let name = self.type_of("structs", row, id, "answer", "");
        self.object(&name, row);
        if !self.lines(&name).iter().any(|line| line.name == "json_offset") {
            self.append("structs", &name, "json_offset: u32".to_owned());
            self.append("structs", &name, "json_len: u32".to_owned());
        }
        for function in page_functions(&name, pages) {
            self.function(function);
        }
        self.answers.insert(
            id.clone(),
            Answer { row: name, list: member.clone().unwrap_or_default(), bare: member.is_none(), pages },
        );
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
            Ok(Shape::Union { tag, variants }) => return self.union(name, tag, &variants),
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
            if let Ok(Shape::Constant(text)) = value.shape() {
                self.constant(name, member, text, schema.requires(member));
                // The union that it tells the kind of has that.
                if self.kinds_of.get(name).is_some_and(|tag| tag == member) {
                    continue;
                }
            }
            let optional = !schema.requires(member) || value.nullable();
            match self.kind(name, &place, member, *value) {
                Ok(kind) => self.member(name, member, &kind, optional),
                Err(why) => self.refused.push(format!("{place}.{member}: {why}")),
            }
            self.note_schema(name, member, *value, !optional);
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

    /// What there is to say of a member.
    pub fn note(&mut self, owner: &str, member: &str, known: Known) {
        let members = self.members.entry(owner.to_owned()).or_default();
        if !members.iter().any(|(name, _)| name == member) {
            members.push((member.to_owned(), known));
        }
    }

    pub fn note_schema(&mut self, owner: &str, member: &str, value: Schema<'_>, required: bool) {
        let known = Known {
            required,
            description: value.description().map(str::to_owned),
            deprecated: value.says("deprecated"),
            texts: value.texts(),
            mark: mark(value),
        };
        self.note(owner, member, known);
    }

    pub fn constant(&mut self, name: &str, member: &str, text: &str, required: bool) {
        let constant = Constant { contract: member.to_owned(), text: text.to_owned(), required };
        let constants = self.constants.entry(name.to_owned()).or_default();
        if !constants.iter().any(|known| known.contract == member) {
            constants.push(constant);
        }
    }

    /// One of several kinds of objects: its kind, the whole where that is not known, and a pointer for each.
    fn union(&mut self, name: &str, tag: &str, variants: &[(&'c str, Schema<'c>)]) {
        let place = self.ledger.structs[name]["schema"].as_str().unwrap_or_default().to_owned();
        self.tags.insert(name.to_owned(), tag.to_owned());
        let kinds = format!("{name}_kind");
        if !self.ledger.enums.contains_key(&kinds) {
            let mut table = Table::new();
            table.insert("schema".to_owned(), format!("{place}.{tag}").into());
            self.missing.push(format!("[enums.{kinds}]"));
            self.ledger.enums.insert(kinds.clone(), table.into());
        }
        self.values(&kinds, &variants.iter().map(|(kind, _)| *kind).collect::<Vec<_>>());
        let known = |text: &str| Known { description: Some(text.to_owned()), ..Known::default() };
        let mut members = vec![
            (
                "{kind}".to_owned(),
                format!("enum {kinds}"),
                Known { required: true, ..known("What it is; says which member is there.") },
            ),
            ("{json}".to_owned(), "json".to_owned(), known("The whole of one whose kind this version does not know.")),
        ];
        for (kind, variant) in variants {
            let row = self.type_of("structs", *variant, &place, kind, name);
            self.kinds_of.insert(row.clone(), tag.to_owned());
            self.object(&row, *variant);
            members.push((format!("{{{kind}}}"), format!("row {row}"), known(variant.description().unwrap_or(kind))));
        }
        for (member, kind, known) in members {
            self.member(name, &member, &kind, !known.required);
            self.note(name, &member, known);
        }
    }

    /// What a member is, in the ledger's words.
    fn kind(&mut self, owner: &str, place: &str, member: &'c str, value: Schema<'c>) -> Result<String, String> {
        let stem = owner.to_owned();
        let named = |review: &mut Self, group, schema| review.type_of(group, schema, place, member, &stem);
        Ok(match value.shape()? {
            Shape::Text | Shape::Constant(_) => "text".to_owned(),
            Shape::Integer => "integer".to_owned(),
            Shape::Number => "number".to_owned(),
            Shape::Boolean => "boolean".to_owned(),
            Shape::Free => "json".to_owned(),
            Shape::Choice(values) => {
                let name = named(self, "enums", value);
                self.values(&name, &values);
                format!("enum {name}")
            }
            Shape::Object(_) | Shape::Union { .. } => {
                let name = named(self, "structs", value);
                self.object(&name, value);
                format!("row {name}")
            }
            Shape::TextOrList(element) => {
                let name = self.type_of("structs", element, place, member, &stem);
                self.object(&name, element);
                format!("list_or_text {name}")
            }
            Shape::List(element) => match element.shape()? {
                // Texts that a contract enumerates are texts in a list: open, as everywhere.
                Shape::Text | Shape::Choice(_) | Shape::Constant(_) => "texts".to_owned(),
                Shape::Object(_) | Shape::Union { .. } => {
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
            "list" | "list_or_text" => {
                if word == "list_or_text" {
                    add(format!("{name}_text"), "or_text".to_owned());
                }
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
        self.lines_of("structs", name)
    }

    pub fn lines_of(&self, group: &str, name: &str) -> Vec<Line> {
        let table = self.types(group).get(name).and_then(|table| table.as_table());
        let entries = table.map(|table| self.ledger.entries(table));
        entries.into_iter().flatten().filter_map(|entry| Line::parse(entry.text).ok()).collect()
    }

    pub fn append(&mut self, group: &str, name: &str, entry: String) {
        self.missing.push(format!("{group}.{name}: {entry:?}"));
        let release = self.ledger.in_the_making().to_owned();
        if let Some(table) = self.types_mut(group).get_mut(name).and_then(|table| table.as_table_mut()) {
            Ledger::append(table, &release, entry);
        }
    }

    fn types(&self, group: &str) -> &Table {
        match group {
            "enums" => &self.ledger.enums,
            "params" => &self.ledger.params,
            _ => &self.ledger.structs,
        }
    }

    fn types_mut(&mut self, group: &str) -> &mut Table {
        match group {
            "enums" => &mut self.ledger.enums,
            "params" => &mut self.ledger.params,
            _ => &mut self.ledger.structs,
        }
    }
}

/// What every kind of page has; `pages` tells whether its list comes in pages.
fn page_functions(row: &str, pages: bool) -> Vec<String> {
    let own = row.trim_start_matches("factory_");
    let json = format!("{own}_json");
    let mut page = vec!["free", "count", "at", "rows", "text", "json", &json, "drift_count", "drift_first"];
    if pages {
        page.extend(["has_more", "next_cursor"]);
    }
    let pager = ["new", "next", "free"].into_iter().filter(|_| pages).map(|name| format!("{row}_pager_{name}"));
    page.into_iter().map(|name| format!("{row}_page_{name}")).chain(pager).collect()
}

fn mark(value: Schema<'_>) -> Option<&'static str> {
    [
        ("x-live", "Known from traffic only: the published contract has not got it."),
        ("x-unconfirmed", "Not confirmed by what is published."),
    ]
    .into_iter()
    .find_map(|(word, text)| value.says(word).then_some(text))
}
