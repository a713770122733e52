//! The overlay, `contract/names.toml`: what the contract does not say. Names, texts, units, drift, what is left out.

use toml::{Table, Value};

use crate::names::Words;

pub struct Overlay(Table);

impl Overlay {
    pub fn parse(text: &str) -> Result<Overlay, String> {
        let table = toml::from_str(text).map_err(|error| format!("contract/names.toml: {error}"))?;
        Ok(Overlay(table))
    }

    pub fn spelling(&self) -> Words {
        Words::new(self.table("words").unwrap_or(&Table::new()))
    }

    /// What a table, `factory_session.createdAt` for instance, says under a key.
    pub fn word(&self, place: &str, key: &str) -> Option<&str> {
        self.table(place)?.get(key)?.as_str()
    }

    /// Whether something is left out. The reason must stand there.
    pub fn left_out(&self, owner: &str, member: &str) -> bool {
        self.word(&format!("{owner}.{member}"), "left_out").is_some_and(|reason| !reason.is_empty())
    }

    /// The keys of a table within a type's.
    pub fn names(&self, name: &str, table: &str) -> Vec<String> {
        let table = self.table(&format!("{name}.{table}"));
        table.into_iter().flat_map(Table::keys).cloned().collect()
    }

    fn table(&self, place: &str) -> Option<&Table> {
        let mut parts = place.split('.');
        let first = self.0.get(parts.next()?)?;
        parts.try_fold(first, |value, part| value.get(part)).and_then(Value::as_table)
    }
}
