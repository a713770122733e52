//! What the templates print: every type of the ABI, in the ledger's order, with its names in each language.

use serde::Serialize;
use toml::Table;

use crate::layout::{self, Sizes};
use crate::ledger::{Dated, Ledger, Line};
use crate::names::{Words, constant, plain_pascal, screaming, usable};
use crate::operations::Operation;
use crate::overlay::Overlay;
use crate::review::{Constant, Review};

#[derive(Serialize)]
pub struct Model {
    pub releases: Vec<Release>,
    pub structs: Vec<Struct>,
    /// What typed calls are asked with.
    pub params: Vec<Struct>,
    /// The kinds of pages: one for each row that an operation answers with.
    pub pages: Vec<Page>,
    pub enums: Vec<Enum>,
    pub codes: Vec<Code>,
    pub functions: Vec<Function>,
    pub operations: Vec<Operation>,
}

#[derive(Serialize)]
pub struct Release {
    pub name: String,
    /// As `FACTORY_VERSION_NUMBER` counts.
    pub number: u32,
}

/// A type's names.
#[derive(Clone, Serialize)]
pub struct Type {
    pub c: String,
    /// `SESSION`: constants in Rust.
    pub constant: String,
    pub rust: String,
    pub cpp: String,
    pub go: String,
    pub swift: String,
    /// Whether it is a structure that may grow, and so is reached by pointer or stride alone.
    pub grows: bool,
}

#[derive(Serialize)]
pub struct Struct {
    #[serde(flatten)]
    pub names: Type,
    pub text: String,
    pub since: String,
    /// Whether the contract says what is in it. The others are written by hand.
    pub of_contract: bool,
    /// Whether it is one entry of a map.
    pub entry: bool,
    /// Why it never grows.
    pub closed: Option<String>,
    /// All members, as C has them.
    pub fields: Vec<Field>,
    /// The contract's members, in the ledger's order.
    pub members: Vec<Member>,
    /// The same, in the contract's order, which is that of the wire.
    pub wire: Vec<Member>,
    /// Of one of several kinds of objects, the member of the JSON that tells which.
    pub tag: Option<String>,
    /// What the JSON has besides, always with the same text.
    pub constants: Vec<Constant>,
    /// Of what a call is asked with: whether rows have a type that is the same.
    pub is_row: bool,
    /// Its size in the release that brought it, in Rust.
    pub oldest: String,
    /// Size and alignment after each release that changed them.
    pub sizes: Vec<Size>,
}

/// Pages whose rows are of one kind.
#[derive(Serialize)]
pub struct Page {
    pub row: Type,
    /// `message`
    pub name: String,
    /// Whether they are parts of a list.
    pub pages: bool,
    pub since: String,
    /// Since when it tells its drift, has its JSON by rows and so on: the release of a function.
    pub functions: Vec<Function>,
}

#[derive(Serialize)]
pub struct Size {
    /// The release from which on it holds, and the one from which on it holds no more.
    pub from: u32,
    pub to: Option<u32>,
    pub size: usize,
    pub alignment: usize,
}

#[derive(Clone, Serialize)]
pub struct Field {
    pub name: String,
    /// text, json, integer, number, boolean, enum, row, texts, list, map, embedded, has, count, stride, filler, u32, ...
    pub kind: String,
    pub of: Option<Type>,
    /// Of a member that may be absent.
    pub optional: bool,
    pub contract: Option<String>,
    pub text: String,
    pub since: String,
    pub number: u32,
    pub offset: usize,
    pub size: usize,
}

#[derive(Clone, Serialize)]
pub struct Member {
    #[serde(flatten)]
    pub field: Field,
    pub has: Option<String>,
    pub count: Option<String>,
    pub stride: Option<String>,
    /// The text that may be there in place of a list.
    pub or_text: Option<String>,
    /// Names in languages whose texts have the contract's names.
    pub go: String,
    pub go_base: String,
    /// Go's bool beside a value that cannot say itself that it is absent.
    pub go_has: Option<String>,
    pub swift: String,
    pub cpp: String,
    /// `unix_ms`, `ms`.
    pub unit: Option<String>,
    /// Whether a page without it is refused.
    pub required: bool,
    pub deprecated: bool,
    /// The only text that the contract has for it.
    pub constant: Option<String>,
    /// Of a map.
    pub entry: Option<Entry>,
    /// Of a text to be sent, the enumeration that has it.
    pub choice: Option<Type>,
    /// Of a text to be sent, whether it is `true` or `false`.
    pub truth: bool,
}

/// Key and value of a map.
#[derive(Clone, Serialize)]
pub struct Entry {
    pub key: String,
    pub value: Field,
}

#[derive(Serialize)]
pub struct Enum {
    #[serde(flatten)]
    pub names: Type,
    pub text: String,
    pub since: String,
    pub values: Vec<Value>,
}

#[derive(Serialize)]
pub struct Value {
    /// What the service sends.
    pub contract: String,
    pub code: usize,
    pub rust: String,
    pub c: String,
    pub cpp: String,
    pub go: String,
    pub swift: String,
    /// What the overlay says of it, drift included.
    pub text: Option<String>,
    pub since: String,
    pub number: u32,
}

/// A status code.
#[derive(Serialize)]
pub struct Code {
    pub number: i32,
    pub c: String,
    pub rust: String,
    pub cpp: String,
    pub go: String,
    pub swift: String,
    pub text: String,
    pub since: String,
    pub release: u32,
}

#[derive(Serialize)]
pub struct Function {
    pub name: String,
    pub since: String,
}

/// As `FACTORY_VERSION_NUMBER` counts.
pub fn number(release: &str) -> u32 {
    let parts = release.split('.').map(|part| part.parse().unwrap_or(0));
    parts.fold(0, |number: u32, part: u32| number * 1000 + part)
}

struct Printer<'r> {
    review: &'r Review<'r>,
    overlay: &'r Overlay,
    words: Words,
    operations: Vec<Operation>,
}

pub fn model(review: &Review<'_>, overlay: &Overlay) -> Result<Model, String> {
    let printer = Printer { review, overlay, words: overlay.spelling(), operations: review.asked() };
    let ledger = &review.ledger;
    let mut structs = Vec::new();
    let mut sizes = Sizes::new();
    for (name, table) in tables(&ledger.structs) {
        let made = printer.structure(name, table, &sizes)?;
        let last = made.sizes.last().ok_or_else(|| format!("{name} is empty"))?;
        sizes.insert(name.to_owned(), (last.size, last.alignment));
        structs.push(made);
    }
    // Only now is it known which entry a map has.
    let entries: Vec<(String, Vec<Field>)> =
        structs.iter().filter(|made| made.entry).map(|made| (made.names.c.clone(), made.fields.clone())).collect();
    for member in structs.iter_mut().flat_map(|made| made.members.iter_mut().chain(&mut made.wire)) {
        let of = member.field.of.as_ref().filter(|_| member.field.kind == "map");
        member.entry = of
            .and_then(|of| entries.iter().find(|(name, _)| *name == of.c))
            .map(|(_, fields)| Entry { key: fields[0].name.clone(), value: fields[1].clone() });
    }
    let mut params = Vec::new();
    for (name, table) in tables(&ledger.params) {
        params.push(printer.structure(name, table, &sizes)?);
    }
    let pages = structs.iter().filter_map(|made: &Struct| printer.page(made)).collect();
    Ok(Model {
        releases: ledger.releases.iter().map(|name| Release { name: name.clone(), number: number(name) }).collect(),
        structs,
        enums: tables(&ledger.enums).map(|(name, table)| printer.enumeration(name, table)).collect(),
        codes: ledger.entries(&ledger.status).map(|code| printer.code(&code)).collect::<Result<_, _>>()?,
        params: dependencies_first(params),
        pages,
        functions: functions(ledger),
        operations: printer.operations,
    })
}

/// Each behind those that it holds, as C++ wants them.
fn dependencies_first(mut left: Vec<Struct>) -> Vec<Struct> {
    let mut sorted = Vec::new();
    while !left.is_empty() {
        let held = |made: &Struct| {
            made.fields.iter().filter_map(|field| field.of.as_ref()).map(|of| of.c.clone()).collect::<Vec<_>>()
        };
        let free = |made: &Struct| !held(made).iter().any(|of| left.iter().any(|other| other.names.c == *of));
        // One that holds itself could not be sent: there always is a next.
        let next = left.iter().position(free).unwrap_or_default();
        sorted.push(left.remove(next));
    }
    sorted
}

fn functions(ledger: &Ledger) -> Vec<Function> {
    let entries = ledger.entries(&ledger.functions);
    let mut functions: Vec<Function> =
        entries.map(|function| Function { name: function.text.to_owned(), since: function.since.to_owned() }).collect();
    functions.sort_by(|a, b| a.name.cmp(&b.name));
    functions
}

fn tables(types: &Table) -> impl Iterator<Item = (&str, &Table)> {
    types.iter().filter_map(|(name, table)| Some((name.as_str(), table.as_table()?)))
}

impl Printer<'_> {
    fn names(&self, c: &str) -> Type {
        let own = c.trim_start_matches("factory_");
        let given = |language| self.overlay.word(c, language).map(str::to_owned);
        let table = self.review.ledger.structs.get(c).and_then(|table| table.get("class"));
        let own_in_go = self.row_of(c).map_or(own, |row| row.trim_start_matches("factory_"));
        Type {
            c: c.to_owned(),
            constant: screaming(own),
            rust: given("rust").unwrap_or_else(|| plain_pascal(own)),
            cpp: given("cpp").unwrap_or_else(|| plain_pascal(&self.in_cpp(c, own))),
            go: self.words.pascal(self.in_go(own_in_go)),
            // Of what a call is asked with, Swift has the parts alone, by their names in the contract.
            swift: self.words.pascal(own_in_go.trim_end_matches("_params")),
            grows: table.and_then(|class| class.as_str()) == Some("grows"),
        }
    }

    /// Go says of what a call is asked with that it is params, and not of what is in it.
    fn in_go<'n>(&self, own: &'n str) -> &'n str {
        let nested = own.strip_suffix("_params");
        nested.filter(|name| !self.operations.iter().any(|operation| operation.name == *name)).unwrap_or(own)
    }

    /// What C++ calls a type: of what a call is asked with, the call's options, or what the contract calls it where no row
    /// has that name.
    fn in_cpp(&self, c: &str, own: &str) -> String {
        match own.strip_suffix("_params") {
            Some(call) if self.operations.iter().any(|operation| operation.name == call) => format!("{call}_options"),
            Some(schema) if self.row_of(c).is_none() => schema.to_owned(),
            _ => own.to_owned(),
        }
    }

    fn structure(&self, name: &str, table: &Table, before: &Sizes) -> Result<Struct, String> {
        let mut fields: Vec<Field> = Vec::new();
        let mut sizes: Vec<Size> = Vec::new();
        let (mut end, mut alignment) = (0, 1);
        for entry in self.review.ledger.entries(table) {
            let line = Line::parse(entry.text)?;
            let (size, own) = layout::of_kind(&line.kind, before).map_err(|why| format!("{name}: {why}"))?;
            let release = number(entry.since);
            // No new member may fall into what was padding before: a program could not tell that it is not there.
            let opens = fields.last().is_some_and(|last| last.number != release);
            let whole = layout::aligned(end, alignment);
            let offset = layout::aligned(if opens { whole } else { end }, own);
            if opens && whole != end {
                fields.push(self.filler(name, &entry, end, whole - end));
            }
            (end, alignment) = (offset + size, alignment.max(own));
            fields.push(self.field(name, line, &entry, offset, size));
            let size = layout::aligned(end, alignment);
            match sizes.last_mut().filter(|last| last.from == release) {
                Some(last) => (last.size, last.alignment) = (size, alignment),
                None => {
                    if let Some(last) = sizes.last_mut() {
                        last.to = Some(release);
                    }
                    sizes.push(Size { from: release, to: None, size, alignment });
                }
            }
        }
        let members: Vec<Member> =
            fields.iter().filter(|field| is_member(field)).map(|field| self.member(name, field, &fields)).collect();
        let mut wire = members.clone();
        wire.sort_by_key(|member| {
            self.review.known(name, member.field.contract.as_deref()).map_or(usize::MAX, |(at, _)| at)
        });
        let class = table.get("class").and_then(|class| class.as_str()).unwrap_or_default();
        let constants = self.review.constants.get(name).into_iter().flatten();
        Ok(Struct {
            names: self.names(name),
            text: self.text(name, ""),
            since: fields.first().map_or_else(String::new, |first| first.since.clone()),
            tag: self.review.tags.get(name).cloned(),
            constants: constants
                .filter(|constant| !members.iter().any(|of| of.field.contract.as_ref() == Some(&constant.contract)))
                .cloned()
                .collect(),
            is_row: name.ends_with("_params") && self.row_of(name).is_some(),
            oldest: match fields.iter().find(|field| field.since != fields[0].since) {
                Some(later) => format!("std::mem::offset_of!(Self, {})", later.name),
                None => "size_of::<Self>()".to_owned(),
            },
            of_contract: table.contains_key("schema"),
            entry: fields.iter().any(|field| field.contract.as_deref() == Some("{key}")),
            closed: class.strip_prefix("closed: ").map(str::to_owned),
            fields,
            members,
            wire,
            sizes,
        })
    }

    fn page(&self, row: &Struct) -> Option<Page> {
        let answers = self.operations.iter().filter_map(|operation| operation.answer.as_ref());
        let answers: Vec<_> = answers.filter(|answer| answer.row == row.names.c).collect();
        answers.first()?;
        let prefix = format!("{}_page_", row.names.c);
        let functions: Vec<Function> = functions(&self.review.ledger)
            .into_iter()
            .filter_map(|function| {
                let name = function.name.strip_prefix(&prefix)?.to_owned();
                Some(Function { name, ..function })
            })
            .collect();
        Some(Page {
            row: row.names.clone(),
            name: row.names.c.trim_start_matches("factory_").to_owned(),
            pages: answers.iter().any(|answer| answer.pages),
            since: functions.iter().find(|function| function.name == "free")?.since.clone(),
            functions,
        })
    }

    /// The row that is the same in the contract as what a call is asked with.
    fn row_of(&self, params: &str) -> Option<&str> {
        let schema = self.review.ledger.params.get(params)?.get("schema")?.as_str()?;
        Ledger::find(&self.review.ledger.structs, schema).map(|(name, _)| name)
    }

    fn filler(&self, name: &str, entry: &Dated<'_>, offset: usize, size: usize) -> Field {
        let line = Line { name: format!("reserved_{offset}"), kind: format!("filler {size}"), contract: None };
        Field { text: "Not used.".to_owned(), ..self.field(name, line, entry, offset, size) }
    }

    fn field(&self, owner: &str, line: Line, entry: &Dated<'_>, offset: usize, size: usize) -> Field {
        let (word, of) = line.kind.split_once(' ').unwrap_or((&line.kind, ""));
        let optional = word.ends_with('?');
        let kind = word.trim_end_matches('?').to_owned();
        let place = line.contract.clone().unwrap_or_else(|| line.name.clone());
        let text = match (kind.as_str(), &line.contract) {
            ("has", Some(contract)) => format!("Whether the service sent `{contract}`."),
            ("or_text", Some(contract)) => format!("`{contract}` where the service sent a text in place of a list."),
            ("count", Some(contract)) => format!("Number of elements of `{contract}`."),
            ("u32", None) if line.name == "json_offset" => {
                format!(
                    "Where its JSON begins in the page's, in bytes: see `{owner}_page_{}_json`. 0 with `discard_json`.",
                    owner.trim_start_matches("factory_")
                )
            }
            ("u32", None) if line.name == "json_len" => {
                "Length of its JSON in bytes; 0 with `discard_json`.".to_owned()
            }
            ("size", None) => "`sizeof` this structure as the caller knows it.".to_owned(),
            ("string", Some(contract)) if contract == "{body}" => {
                "The whole body as JSON, in place of all members; NULL where they say it.".to_owned()
            }
            ("stride", Some(_)) => {
                "Bytes from one of them to the next, which may be more than `sizeof` of this header's structure."
                    .to_owned()
            }
            _ => self.text(owner, &place),
        };
        Field {
            of: of.starts_with("factory_").then(|| self.names(of)),
            name: line.name,
            kind,
            optional,
            contract: line.contract,
            text,
            since: entry.since.to_owned(),
            number: number(entry.since),
            offset,
            size,
        }
    }

    fn member(&self, owner: &str, field: &Field, fields: &[Field]) -> Member {
        let contract = field.contract.clone().unwrap_or_default();
        let place = format!("{owner}.{contract}");
        let beside = |kind: &str| {
            let mut same = fields.iter().filter(|other| other.contract == field.contract && other.kind == kind);
            same.next().map(|other| other.name.clone())
        };
        let unit = self.overlay.word(&place, "unit").map(str::to_owned);
        let base = match unit {
            Some(_) => field.name.trim_end_matches("_ms").to_owned(),
            None => field.name.clone(),
        };
        let own = self.overlay.word(&place, "name").unwrap_or_else(|| contract.trim_matches(['{', '}']));
        let bare = match unit {
            Some(_) => own.trim_end_matches("Ms"),
            None => own,
        };
        let (go_unit, swift_unit) = if unit.is_some() { ("Ms", "Milliseconds") } else { ("", "") };
        let known = self.review.known(owner, field.contract.as_deref()).map(|(_, known)| known).unwrap_or_default();
        let mut constants = self.review.constants.get(owner).into_iter().flatten();
        let constant = constants.find(|constant| constant.contract == contract);
        let itself = matches!(field.kind.as_str(), "texts" | "list" | "list_or_text" | "map" | "json");
        let go_has = (field.optional && !itself).then(|| match unit.as_deref() {
            Some("unix_ms") => self.words.pascal(bare),
            _ => self.words.pascal(bare) + go_unit,
        });
        Member {
            has: beside("has"),
            count: beside("count"),
            stride: beside("stride"),
            or_text: beside("or_text"),
            go_has: go_has.map(|name| format!("Has{name}")),
            go: self.words.pascal(bare) + go_unit,
            go_base: self.words.pascal(bare),
            swift: self.words.camel(bare) + swift_unit,
            // C++ has these of its own for every row, unless it is a union's whole.
            cpp: match base.as_str() {
                "json" | "get" | "page" if contract != "{json}" => base + "_",
                _ => usable(base),
            },
            unit,
            required: known.required && !field.optional,
            deprecated: known.deprecated,
            constant: constant.map(|constant| constant.text.clone()),
            entry: None,
            choice: if field.kind == "string" { self.choice(owner, &contract, &known.texts) } else { None },
            truth: known.texts.len() == 2 && known.texts.iter().all(|text| matches!(text.as_str(), "true" | "false")),
            field: field.clone(),
        }
    }

    /// The enumeration of a text to be sent: the member's own, or the smallest that has all its texts.
    fn choice(&self, owner: &str, contract: &str, texts: &[String]) -> Option<Type> {
        let ledger = &self.review.ledger;
        let schema = ledger.params.get(owner)?.get("schema")?.as_str()?;
        let own = Ledger::find(&ledger.enums, &format!("{schema}.{contract}")).map(|(name, _)| name);
        let with_all = || {
            let all = tables(&ledger.enums).map(|(name, table)| (name, ledger.entries(table).collect::<Vec<_>>()));
            let has_all = |values: &[Dated<'_>]| texts.iter().all(|text| values.iter().any(|value| value.text == text));
            let fitting = all.filter(|(_, values)| !texts.is_empty() && has_all(values));
            fitting.min_by_key(|(_, values)| values.len()).map(|(name, _)| name)
        };
        own.or_else(with_all).map(|name| self.names(name))
    }

    fn enumeration(&self, name: &str, table: &Table) -> Enum {
        let names = self.names(name);
        let entries: Vec<Dated<'_>> = self.review.ledger.entries(table).collect();
        let values = entries.iter().enumerate().map(|(at, entry)| {
            let text = self.overlay.word(&format!("{name}.values"), entry.text);
            let drift = self.overlay.word(&format!("{name}.drift"), entry.text);
            let gone = self.overlay.word(&format!("{name}.gone"), entry.text);
            let all = [
                text.map(str::to_owned),
                drift.map(|source| format!("Not in the published contract: {source}.")),
                gone.map(|since| format!("The service has not got it any more since {since}.")),
            ];
            let text = all.into_iter().flatten().collect::<Vec<_>>().join(" ");
            let own = constant(entry.text);
            Value {
                contract: entry.text.to_owned(),
                code: at + 1,
                rust: plain_pascal(&own),
                c: format!("{}_{}", screaming(name), screaming(&own)),
                cpp: usable(own.clone()),
                go: names.go.clone() + &self.words.pascal(&own),
                swift: self.words.camel(&own),
                text: (!text.is_empty()).then_some(text),
                since: entry.since.to_owned(),
                number: number(entry.since),
            }
        });
        Enum {
            values: values.collect(),
            text: self.text(name, ""),
            since: entries.first().map_or_else(String::new, |first| first.since.to_owned()),
            names,
        }
    }

    fn code(&self, entry: &Dated<'_>) -> Result<Code, String> {
        let wrong = || format!("the ledger's status `{}` is not `NAME = number`", entry.text);
        let (name, number_text) = entry.text.split_once(" = ").ok_or_else(wrong)?;
        Ok(Code {
            number: number_text.parse().map_err(|_| wrong())?,
            c: format!("FACTORY_ERR_{name}"),
            rust: plain_pascal(name),
            cpp: usable(name.to_lowercase()),
            go: format!("Err{}", self.words.pascal(&name.to_lowercase())),
            swift: self.words.camel(&name.to_lowercase()),
            text: self.text("status", &name.to_lowercase()),
            since: entry.since.to_owned(),
            release: number(entry.since),
        })
    }

    /// What there is to say of a type, or of a member of it.
    fn text(&self, owner: &str, member: &str) -> String {
        let place = if member.is_empty() { owner.to_owned() } else { format!("{owner}.{member}") };
        let known = self.review.known(owner, Some(member)).map(|(_, known)| known).unwrap_or_default();
        let own = self.overlay.word(&place, "text").map(str::to_owned).or(known.description);
        let ledger = &self.review.ledger;
        let types = [&ledger.enums, &ledger.structs, &ledger.params];
        let table = types.iter().find_map(|types| types.get(owner));
        let schema = table.and_then(|table| table.get("schema")?.as_str()).unwrap_or(owner);
        let plain = || match member {
            "" => format!("The contract's `{schema}`."),
            _ if owner.ends_with("_params") => format!("`{member}`, as the service takes it."),
            _ => format!("`{member}`, as the service sends it."),
        };
        let gone = self
            .overlay
            .word(&place, "gone")
            .map(|since| format!("Absent since {since}: the service has not got it any more."));
        let mut text = own.unwrap_or_else(plain).trim().to_owned();
        if !text.ends_with(['.', '!', '?']) {
            text.push('.');
        }
        let deprecated = known.deprecated.then(|| "Deprecated by the service.".to_owned());
        let more = [known.mark.map(str::to_owned), deprecated, gone].into_iter().flatten();
        more.fold(text, |text, more| format!("{text} {more}"))
    }
}

/// A member of the contract, and not what stands beside it.
fn is_member(field: &Field) -> bool {
    field.contract.is_some() && !matches!(field.kind.as_str(), "has" | "count" | "stride" | "or_text")
}
