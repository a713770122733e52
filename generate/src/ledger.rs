//! The ledger, `contract/abi.toml`: the order of members, the codes of values, the release that brought each. Only ever
//! longer: what stands in it is compiled into programs.

use std::fmt::Write;

use serde::Deserialize;
use toml::Table;

/// What the file begins with.
pub const COMMENT: &str = "\
# The ABI's ledger: what programs have compiled in, under the release that brought it. Places in lists are order
# and code. Only ever longer: a line is appended under the last release, and then never changes and never goes.
# `make generate ADOPT=1` appends what the contract has and this file has not. Rules: docs/abi.md.

";

#[derive(Deserialize)]
pub struct Ledger {
    /// The last one is in the making.
    pub releases: Vec<String>,
    pub functions: Table,
    pub status: Table,
    pub enums: Table,
    pub structs: Table,
    /// What typed calls are asked with.
    #[serde(default)]
    pub params: Table,
}

/// An entry under the release that brought it.
pub struct Dated<'l> {
    pub since: &'l str,
    pub text: &'l str,
}

/// A member of a structure: `tag_count: count = tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub name: String,
    pub kind: String,
    /// The contract's name; None for a member that no contract has.
    pub contract: Option<String>,
}

impl Line {
    pub fn parse(text: &str) -> Result<Line, String> {
        let (name, rest) = text
            .split_once(": ")
            .ok_or_else(|| format!("the ledger's `{text}` is not `name: kind = contract's name`"))?;
        let (kind, contract) = match rest.split_once(" = ") {
            Some((kind, contract)) => (kind, Some(contract.to_owned())),
            None => (rest, None),
        };
        Ok(Line { name: name.to_owned(), kind: kind.to_owned(), contract })
    }
}

impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.kind)?;
        match &self.contract {
            Some(contract) => write!(f, " = {contract}"),
            None => Ok(()),
        }
    }
}

impl Ledger {
    pub fn parse(text: &str) -> Result<Ledger, String> {
        let ledger: Ledger = toml::from_str(text).map_err(|error| format!("contract/abi.toml: {error}"))?;
        if ledger.to_string() != text {
            return Err("contract/abi.toml is not laid out as `make generate ADOPT=1` does it: run that".to_owned());
        }
        Ok(ledger)
    }

    pub fn in_the_making(&self) -> &str {
        self.releases.last().map_or("", String::as_str)
    }

    /// All entries of a table of this ledger, oldest release first.
    pub fn entries<'l>(&'l self, table: &'l Table) -> impl Iterator<Item = Dated<'l>> {
        self.releases.iter().flat_map(move |since| {
            let texts = table.get(since).and_then(|texts| texts.as_array());
            texts.into_iter().flatten().filter_map(|text| Some(Dated { since, text: text.as_str()? }))
        })
    }

    /// The table of the type that stands for a place in the contract, with the type's name in C.
    pub fn find<'l>(types: &'l Table, schema: &str) -> Option<(&'l str, &'l Table)> {
        types.iter().find_map(|(name, table)| {
            let table = table.as_table()?;
            (table.get("schema")?.as_str()? == schema).then_some((name.as_str(), table))
        })
    }

    /// Appends an entry to a table, under the release in the making.
    pub fn append(table: &mut Table, release: &str, entry: String) {
        let texts = table.entry(release).or_insert_with(|| toml::Value::Array(Vec::new()));
        if let Some(texts) = texts.as_array_mut() {
            texts.push(toml::Value::String(entry));
        }
    }
}

/// As it is written to the file.
impl std::fmt::Display for Ledger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(COMMENT)?;
        let releases: Vec<String> = self.releases.iter().map(|release| format!("{release:?}")).collect();
        writeln!(f, "releases = [{}]", releases.join(", "))?;
        write_table(f, "functions", &self.functions)?;
        write_table(f, "status", &self.status)?;
        for (group, types) in [("enums", &self.enums), ("structs", &self.structs), ("params", &self.params)] {
            for (name, table) in types {
                write_table(f, &format!("{group}.{name}"), table.as_table().unwrap_or(&Table::new()))?;
            }
        }
        Ok(())
    }
}

fn write_table(f: &mut impl Write, name: &str, table: &Table) -> std::fmt::Result {
    writeln!(f, "\n[{name}]")?;
    for (key, value) in table {
        match value {
            toml::Value::Array(entries) => {
                writeln!(f, "{key:?} = [")?;
                for entry in entries.iter().filter_map(|entry| entry.as_str()) {
                    writeln!(f, "    {entry:?},")?;
                }
                writeln!(f, "]")?;
            }
            toml::Value::String(text) => writeln!(f, "{key} = {text:?}")?,
            other => writeln!(f, "{key} = {other:?}")?,
        }
    }
    Ok(())
}
