//! What a page means, by serde_json: the decoder's oracle. Slow, plain, and written apart from the decoder.

pub mod rows;

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

#[derive(serde::Deserialize, Debug, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    pub sessions: Vec<Session>,
    pub pagination: Pagination,
}

#[derive(serde::Deserialize, Debug, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Pagination {
    pub has_more: bool,
    pub next_cursor: Option<String>,
}

#[derive(serde::Deserialize, Debug, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    pub session_id: String,
    pub title: Option<String>,
    pub status: String,
    pub message_count: Whole,
    pub created_at: Whole,
    pub updated_at: Whole,
    pub completed_at: Option<Whole>,
    pub computer_id: Option<String>,
    pub session_settings: Option<Settings>,
}

#[derive(serde::Deserialize, Debug, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    pub model: Option<String>,
    pub reasoning_effort: Option<String>,
    pub interaction_mode: Option<String>,
    pub autonomy_level: Option<String>,
    pub autonomy_mode: Option<String>,
    pub spec_mode_model: Option<String>,
    pub spec_mode_reasoning_effort: Option<String>,
    pub provider_lock: Option<String>,
    pub provider_lock_timestamp: Option<String>,
    pub api_provider_lock: Option<String>,
    pub assistant_active_time_ms: Option<f64>,
    pub token_usage: Option<Usage>,
    pub inclusive_token_usage: Option<Usage>,
    pub child_inclusive_token_usage_by_session_id: Option<Entries<Usage>>,
    pub archived_at: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub enabled_tool_ids: Option<Vec<String>>,
    pub disabled_tool_ids: Option<Vec<String>>,
}

#[derive(serde::Deserialize, Clone, Copy, Debug, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Usage {
    pub input_tokens: f64,
    pub output_tokens: f64,
    pub cache_creation_tokens: f64,
    pub cache_read_tokens: f64,
    pub thinking_tokens: f64,
    pub factory_credits: Option<f64>,
}

#[derive(serde::Deserialize, Debug, PartialEq)]
pub struct Tag {
    pub name: String,
    pub metadata: Option<Entries<String>>,
}

/// Reads a page, or says why it is none.
pub fn read(json: &[u8]) -> Result<Page, serde_json::Error> {
    // Limits the depth also where the typed pass only passes over.
    let value: Value = serde_json::from_slice(json)?;
    // serde reads a list as a structure's members in turn; the contract has objects.
    if !value.is_object() {
        return Err(de::Error::custom("not an object"));
    }
    objects_are_objects(&value)?;
    serde_json::from_slice(json)
}

fn objects_are_objects(page: &Value) -> Result<(), serde_json::Error> {
    let wrong = |what: &Value| what.is_array();
    let mut found = wrong(&page["pagination"]);
    for session in page["sessions"].as_array().into_iter().flatten() {
        let settings = &session["sessionSettings"];
        found |= wrong(session) | wrong(settings);
        found |= wrong(&settings["tokenUsage"]) | wrong(&settings["inclusiveTokenUsage"]);
        let children = settings["childInclusiveTokenUsageBySessionId"].as_object();
        found |= children.is_some_and(|children| children.values().any(wrong));
        found |= settings["tags"]
            .as_array()
            .is_some_and(|tags| tags.iter().any(wrong));
    }
    match found {
        true => Err(de::Error::custom("a list where an object belongs")),
        false => Ok(()),
    }
}

/// The entries of an open map as they come; null counts as not there.
#[derive(Debug, PartialEq)]
pub struct Entries<T>(pub Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Each<T> {
            type Value = Vec<(String, T)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key()? {
                    if let Some(value) = map.next_value::<Option<T>>()? {
                        entries.push((key, value));
                    }
                }
                Ok(entries)
            }
        }
        deserializer
            .deserialize_map(Each(std::marker::PhantomData))
            .map(Entries)
    }
}

/// A whole number however it is written.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub struct Whole(pub i64);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?.get();
        let number = raw.starts_with(|c: char| c == '-' || c.is_ascii_digit());
        let value = if number { whole(raw) } else { None };
        value
            .map(Whole)
            .ok_or_else(|| de::Error::custom("no whole number in range"))
    }
}

/// Writes the number out in full, and reads that.
fn whole(text: &str) -> Option<i64> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (
            mantissa,
            exponent
                .parse::<i64>()
                .unwrap_or(if exponent.starts_with('-') {
                    i64::MIN / 2
                } else {
                    i64::MAX / 2
                }),
        ),
        None => (text, 0),
    };
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", mantissa),
    };
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{before}{after}");
    if all.bytes().all(|digit| digit == b'0') {
        return Some(0);
    }
    let point = before.len() as i64 + exponent;
    if !(0..=400).contains(&point) {
        return None;
    }
    let point = point as usize;
    let padded = format!("{all:0<point$}");
    let (integer, fraction) = padded.split_at(point);
    if fraction.bytes().any(|digit| digit != b'0') {
        return None;
    }
    let integer = integer.trim_start_matches('0');
    format!("{sign}{}", if integer.is_empty() { "0" } else { integer })
        .parse()
        .ok()
}
