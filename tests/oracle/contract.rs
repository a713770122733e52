//! JSON read by the contract alone: the members it knows, by the types it gives them.

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::fmt;

#[path = "../emulator/src/contract.rs"]
#[allow(dead_code, reason = "the emulator's, who asks it more")]
pub mod schema;

pub use schema::Schema;

/// Reads a value of the schema, or says why it is none. Null and absent are one, and so is what need not be there and is not
/// of its type.
pub fn read(schema: Schema, json: &[u8]) -> Result<Value, serde_json::Error> {
    let json = &with_whole_surrogates(json);
    // Limits the depth, and refuses what is no JSON, also where the other pass only passes over.
    serde_json::from_slice::<Value>(json)?;
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let value = By(schema).deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// Half a surrogate pair stands for no character; serde_json refuses it.
fn with_whole_surrogates(json: &[u8]) -> Vec<u8> {
    let half = |at: usize| {
        let digits = json.get(at..at + 6)?.strip_prefix(b"\\u")?;
        let code = u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        (digits[0] != b'+').then_some(code)
    };
    let mut whole = json.to_vec();
    let mut at = 0;
    while at < json.len() {
        if json[at] != b'\\' {
            at += 1;
            continue;
        }
        at += match (half(at), half(at + 6)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => 12,
            (Some(0xd800..0xe000), _) => {
                whole[at..at + 6].copy_from_slice(b"\\ufffd");
                6
            }
            (Some(_), _) => 6,
            (None, _) => 2,
        };
    }
    whole
}

/// What `read` makes of an open map: pairs, which keep the order of its entries and keys that come twice.
pub fn entries<'a>(entries: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let entries = entries.into_iter();
    entries
        .map(|(key, value)| Value::from(vec![key.into(), value]))
        .collect()
}

/// An object with any names and any values is any JSON.
fn is_free(schema: Schema) -> bool {
    let anything = |entries: Schema| entries.kind().is_none() && entries.variants().is_empty();
    schema.entries().is_some_and(anything) && schema.members().next().is_none()
}

#[derive(Clone, Copy)]
struct By(Schema);

impl<'de> DeserializeSeed<'de> for By {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        if !self.0.variants().is_empty() {
            return self.one_of(from);
        }
        match self.0.kind() {
            Some("string") => String::deserialize(from).map(Value::from),
            Some("boolean") => bool::deserialize(from).map(Value::from),
            Some("number") => f64::deserialize(from).map(Value::from),
            Some("integer") => whole_number(from).map(Value::from),
            Some("array") => from.deserialize_seq(self),
            Some("object") if is_free(self.0) => Value::deserialize(from),
            Some("object") => from.deserialize_map(self),
            None => Value::deserialize(from),
            Some(other) => panic!("the oracle reads no {other}"),
        }
    }
}

impl By {
    /// Reads one of several kinds: a text or a list, or objects, of which one of an unknown kind stays whole.
    fn one_of<'de, D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        let json = Box::<RawValue>::deserialize(from)?;
        let json = json.get();
        let wanted = match json.as_bytes()[0] {
            b'"' => "string",
            b'[' => "array",
            _ => return one_object(self.0, json).map_err(de::Error::custom),
        };
        let mut variants = self.0.variants().into_iter();
        let fits = variants.find(|schema| schema.kind() == Some(wanted));
        let fits = fits.ok_or_else(|| de::Error::custom(format!("no {wanted} fits")))?;
        let mut json = serde_json::Deserializer::from_str(json);
        By(fits).deserialize(&mut json).map_err(de::Error::custom)
    }
}

fn one_object(union: Schema, json: &str) -> Result<Value, serde_json::Error> {
    let constant = |schema: &Schema, name| match schema.member(name).map(Schema::texts).as_deref() {
        Some([only]) => Some(*only),
        _ => None,
    };
    let mut variants = union.variants();
    let names = variants[0].members().map(|(name, _)| name);
    let tells: Vec<_> = names
        .filter(|name| {
            let mut variants = variants.iter();
            variants.all(|variant| constant(variant, name).is_some())
        })
        .collect();
    // A file's media type is as constant as its type; what tells kinds apart is called that.
    let tag = tells.iter().find(|name| ["type", "kind"].contains(name));
    let tag = tag.or(tells.first()).copied();
    let tag = tag.ok_or_else(|| de::Error::custom("nothing tells the variants apart"))?;
    // A result's blocks may be of fewer kinds; those of the others are read all the same.
    let blocks = Schema::component("ContentBlock").variants();
    if blocks
        .iter()
        .any(|block| constant(block, tag) == constant(&variants[0], tag))
    {
        variants = blocks;
    }
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let kind = deserializer.deserialize_map(First(tag))?;
    match variants
        .into_iter()
        .find(|variant| constant(variant, tag) == Some(&kind))
    {
        Some(variant) => {
            let mut deserializer = serde_json::Deserializer::from_str(json);
            let mut value = deserializer.deserialize_map(Without(variant, tag))?;
            value[tag] = kind.into();
            Ok(value)
        }
        None => serde_json::from_str(json),
    }
}

/// The text of the first member of a name.
struct First(&'static str);

impl<'de> Visitor<'de> for First {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with {}", self.0)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<String, A::Error> {
        let mut found = None;
        while let Some(name) = map.next_key::<String>()? {
            if name == self.0 && found.is_none() {
                found = Some(map.next_value::<String>()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        found.ok_or_else(|| de::Error::missing_field(self.0))
    }
}

/// An object but for the member that told its kind.
struct Without(Schema, &'static str);

impl<'de> Visitor<'de> for Without {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        object(self.0, &mut map, Some(self.1))
    }
}

impl<'de> Visitor<'de> for By {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.kind().unwrap_or("any value"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let items = By(self.0.items().expect("the schema of a list's items"));
        let mut read = Vec::new();
        while let Some(item) = list.next_element_seed(items)? {
            read.push(item);
        }
        Ok(read.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        match self.0.entries() {
            Some(schema) => open_map(schema, map),
            None => object(self.0, &mut map, None),
        }
    }
}

fn open_map<'de, A: MapAccess<'de>>(schema: Schema, mut map: A) -> Result<Value, A::Error> {
    let mut read = Vec::new();
    while let Some(key) = map.next_key::<String>()? {
        if let Some(value) = map.next_value_seed(Optional(By(schema)))? {
            read.push((key, value));
        }
    }
    Ok(entries(
        read.iter()
            .map(|(key, value)| (key.as_str(), value.clone())),
    ))
}

fn object<'de, A: MapAccess<'de>>(
    schema: Schema,
    map: &mut A,
    tag: Option<&str>,
) -> Result<Value, A::Error> {
    let must_be_there = |schema, name: &str| Some(name) != tag && must_be_there(schema, name);
    let mut read = Map::new();
    let mut seen = Vec::new();
    while let Some(name) = map.next_key::<String>()? {
        let member = schema.member(&name).filter(|_| Some(name.as_str()) != tag);
        let Some(member) = member else {
            map.next_value::<IgnoredAny>()?;
            continue;
        };
        if seen.contains(&name) {
            return Err(de::Error::custom(format!("{name} comes twice")));
        }
        let value = match must_be_there(schema, &name) {
            true => Some(map.next_value_seed(By(member))?),
            false => {
                let raw = map.next_value::<&RawValue>()?.get();
                let mut raw = serde_json::Deserializer::from_str(raw);
                Optional(By(member)).deserialize(&mut raw).unwrap_or(None)
            }
        };
        read.extend(value.map(|value| (name.clone(), value)));
        seen.push(name);
    }
    match schema
        .members()
        .find(|(name, _)| must_be_there(schema, name) && !read.contains_key(*name))
    {
        Some((name, _)) => Err(de::Error::custom(format!("{name} is missing"))),
        None => Ok(read.into()),
    }
}

fn must_be_there(schema: Schema, name: &str) -> bool {
    schema.requires(name)
        && schema
            .member(name)
            .is_some_and(|member| !member.is_nullable())
}

/// A value or null.
struct Optional(By);

impl<'de> DeserializeSeed<'de> for Optional {
    type Value = Option<Value>;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for Optional {
    type Value = Option<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        self.0.deserialize(from).map(Some)
    }
}

/// A whole number however it is written.
fn whole_number<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    let raw = <&RawValue>::deserialize(from)?.get();
    let number = raw.starts_with(|c: char| c == '-' || c.is_ascii_digit());
    let value = if number { whole(raw) } else { None };
    value.ok_or_else(|| de::Error::custom("no whole number in range"))
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
