//! The parameters in a request's query.

use crate::body;
use crate::contract::Schema;
use crate::problem::Problem;
use serde_json::Value;
use std::collections::BTreeMap;

const DEFAULT_LIMIT: usize = 20;
const LARGEST_LIMIT: usize = 100;

/// The values that were given, by the names of the contract.
#[derive(Default)]
pub struct Query(BTreeMap<&'static str, String>);

impl Query {
    /// Parameters that the contract does not know are ignored.
    pub fn parse(query: &str, known: &[(&'static str, Schema)]) -> Result<Self, Problem> {
        let mut values = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let Some((name, schema)) = known.iter().find(|(known, _)| *known == name) else {
                continue;
            };
            let mut faults = Vec::new();
            body::check(*schema, &Value::from(value.as_ref()), name, &mut faults);
            if !faults.is_empty() {
                return Err(Problem::invalid_query(faults));
            }
            if values.insert(*name, value.into_owned()).is_some() {
                return Err(Problem::invalid_page(&format!(
                    "{name} is given more than once"
                )));
            }
        }
        Ok(Query(values))
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub fn flag(&self, name: &str) -> bool {
        self.text(name) == Some("true")
    }

    pub fn limit(&self) -> Result<usize, Problem> {
        self.text("limit").map_or(Ok(DEFAULT_LIMIT), parse_limit)
    }
}

/// Decimal digits only: `+5` and ` 5` are texts that `str::parse` or a trim would let pass.
fn parse_limit(text: &str) -> Result<usize, Problem> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(limit @ 1..=LARGEST_LIMIT) if digits => Ok(limit),
        _ => Err(Problem::invalid_page(&format!(
            "limit must be a whole number from 1 to {LARGEST_LIMIT}"
        ))),
    }
}
