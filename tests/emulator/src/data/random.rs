//! Values by the contract alone, for whatever no hand has made life-like.

use super::chance::uuid;
use super::json::{Json, Member, Object};
use super::vocabulary::{AWKWARD_TITLES, TITLE_WITH_NUL, TITLES};
use crate::clock::{START, rfc3339};
use crate::contract::Schema;
use fastrand::Rng;
use serde_json::{Number, Value, json};

/// Below this, what may be left out is left out: schemas may hold themselves.
const DEPTH: u32 = 4;

/// Gives a hand-made object what the contract publishes and it does not know. One without any members gets only what
/// it must have.
pub fn complete_object(schema: Schema, object: &mut Object, rng: &mut Rng) {
    let bare = object.0.is_empty();
    for (name, member) in &mut object.0 {
        if let Some(known) = schema.member(name) {
            follow(known, schema.requires(name), member, rng);
        } else if let (Some(entries), Some(value)) = (schema.entries(), member.value_mut()) {
            complete(entries, value, rng);
        }
    }
    let published = |name: &str| !schema.is_live(name);
    for (name, member) in schema.members().filter(|(name, _)| published(name)) {
        let known = object.0.iter().any(|(known, _)| known == name);
        if !known && (schema.requires(name) || !bare && often(rng)) {
            object.set(name, random(member, 0, rng));
        }
    }
}

/// And what has only been seen in traffic.
pub fn add_live_members(schema: Schema, object: &mut Object, rng: &mut Rng) {
    for (name, member) in schema.members().filter(|(name, _)| schema.is_live(name)) {
        if object.get(name).is_none() && often(rng) {
            object.set(name, random(member, 0, rng));
        }
    }
}

/// Any value that the schema takes.
pub fn any(schema: Schema, rng: &mut Rng) -> Json {
    random(schema, 0, rng)
}

fn complete(schema: Schema, value: &mut Json, rng: &mut Rng) {
    match value {
        Json::Leaf(_) => {}
        Json::List(items) => {
            let lists = schema.variants().into_iter().chain([schema]);
            let of_items = lists.filter_map(Schema::items).next();
            for item in items {
                complete(of_items.expect("a list"), item, rng);
            }
        }
        Json::Object(object) => {
            let variant = schema.variant_of(|name| object.text(name));
            complete_object(variant.unwrap_or(schema), object, rng);
        }
    }
}

/// The contract may have come to require a member, or no longer do so.
fn follow(schema: Schema, required: bool, member: &mut Member, rng: &mut Rng) {
    match member {
        Member::Sometimes(None) if required => *member = Member::Always(random(schema, 0, rng)),
        Member::Always(_) if !required && !often(rng) => *member = Member::Sometimes(None),
        _ => {
            if let Some(value) = member.value_mut() {
                complete(schema, value, rng);
            }
        }
    }
}

fn random(schema: Schema, depth: u32, rng: &mut Rng) -> Json {
    if schema.is_nullable() && !often(rng) {
        return Json::Leaf(Value::Null);
    }
    if let Some(variant) = rng.choice(schema.variants()) {
        return random(variant, depth, rng);
    }
    if let Some(text) = rng.choice(schema.texts()) {
        return text.into();
    }
    match schema.kind() {
        Some("string") => text(schema, rng).into(),
        Some("integer") => integer(schema, rng).into(),
        Some("number") => number(schema, rng).into(),
        Some("boolean") => rng.bool().into(),
        Some("array") => list(schema, depth, rng),
        Some("object") => object(schema, depth, rng),
        Some(other) => panic!("no random value for the type {other}"),
        None => anything(rng).into(),
    }
}

fn list(schema: Schema, depth: u32, rng: &mut Rng) -> Json {
    let items = schema.items().expect("the schema of a list's items");
    let count = count(schema, ["minItems", "maxItems"], depth, rng);
    Json::List((0..count).map(|_| random(items, depth + 1, rng)).collect())
}

fn object(schema: Schema, depth: u32, rng: &mut Rng) -> Json {
    let mut object = Object::default();
    for (name, member) in schema.members() {
        if schema.requires(name) || depth < DEPTH && often(rng) {
            object.set(name, random(member, depth + 1, rng));
        }
    }
    if let Some(entries) = schema.entries() {
        for _ in 0..count(schema, ["minProperties", "maxProperties"], depth, rng) {
            let key = format!("{} {}", words(rng), rng.u16(..));
            object.set(&key, random(entries, depth + 1, rng));
        }
    }
    object.into()
}

/// None to three, unless the schema says otherwise.
fn count(schema: Schema, [least, most]: [&str; 2], depth: u32, rng: &mut Rng) -> i64 {
    let least = schema.limit(least).unwrap_or(0);
    let usual = if depth < DEPTH { least.max(3) } else { least };
    let most = schema.limit(most).unwrap_or(i64::MAX);
    rng.i64(least..=usual.min(most))
}

fn text(schema: Schema, rng: &mut Rng) -> String {
    let least = schema.limit("minLength").unwrap_or(0) as usize;
    let most = schema.limit("maxLength").unwrap_or(i64::MAX) as usize;
    match schema.format() {
        Some("uuid") => return uuid(rng),
        Some("uri") => return format!("https://emulator.example/{}", uuid(rng)),
        Some("date-time") => return rfc3339(START - rng.i64(0..1 << 40)),
        _ => {}
    }
    let text = words(rng);
    let missing = least.saturating_sub(text.chars().count());
    let padding = std::iter::repeat_n('x', missing);
    text.chars().chain(padding).take(most).collect()
}

fn words(rng: &mut Rng) -> &'static str {
    match rng.u32(0..32) {
        0 => "",
        1 => TITLE_WITH_NUL,
        2..10 => AWKWARD_TITLES[rng.usize(..AWKWARD_TITLES.len())],
        _ => TITLES[rng.usize(..TITLES.len())],
    }
}

fn integer(schema: Schema, rng: &mut Rng) -> i64 {
    let value = match rng.u32(0..16) {
        0 => 0,
        1 => -rng.i64(1..1000),
        2 => (1 << 53) + 1,
        _ => rng.i64(0..100_000),
    };
    let least = schema.limit("minimum").unwrap_or(i64::MIN);
    value.clamp(least, schema.limit("maximum").unwrap_or(i64::MAX))
}

/// As precise as a double, which is what clients make of it.
fn number(schema: Schema, rng: &mut Rng) -> Number {
    let whole = integer(schema, rng) as f64 as i64;
    let most = schema.limit("maximum").unwrap_or(i64::MAX);
    if rng.bool() || whole >= most.min(1 << 40) {
        return whole.into();
    }
    Number::from_f64(whole as f64 + f64::from(rng.u8(1..8)) / 8.0).expect("finite")
}

fn anything(rng: &mut Rng) -> Value {
    match rng.u32(0..7) {
        0 => json!(null),
        1 => json!(rng.bool()),
        2 => json!(rng.i32(..)),
        3 => json!(words(rng)),
        4 => json!([1.5, words(rng), null, []]),
        5 => json!({}),
        _ => json!({ words(rng): { "deep": [{ "er": rng.u8(..) }] } }),
    }
}

fn often(rng: &mut Rng) -> bool {
    rng.u32(0..8) != 0
}
