//! A request's body against its schema, in the words in which the service refuses one.

use crate::clock::parse_rfc3339;
use crate::contract::Schema;
use crate::operation::RequestBody;
use crate::problem::Problem;
use hyper::body::Bytes;
use serde_json::Value;

/// The body as JSON; null where there is none and need not be one.
pub fn parse(expected: Option<&RequestBody>, body: &Bytes) -> Result<Value, Problem> {
    let Some(expected) = expected else {
        return Ok(Value::Null);
    };
    if body.is_empty() && !expected.required {
        return Ok(Value::Null);
    }
    let value = serde_json::from_slice(body)
        .map_err(|error| Problem::invalid_body(vec![format!("the body is not JSON: {error}")]))?;
    let mut faults = Vec::new();
    check(expected.schema, &value, "body", &mut faults);
    match faults.is_empty() {
        true => Ok(value),
        false => Err(Problem::invalid_body(faults)),
    }
}

/// Appends what is wrong with a value, each with its place.
pub fn check(schema: Schema, value: &Value, place: &str, faults: &mut Vec<String>) {
    if value.is_null() && schema.is_nullable() {
        return;
    }
    let variants = schema.variants();
    if !variants.is_empty() {
        return check_variants(schema, &variants, value, place, faults);
    }
    match (schema.kind(), value) {
        (Some("string"), Value::String(text)) => check_text(schema, text, place, faults),
        (Some("array"), Value::Array(items)) => {
            check_count(schema, ["minItems", "maxItems"], items.len(), place, faults);
            let item_schema = schema.items().expect("the schema of a list's items");
            for (position, item) in items.iter().enumerate() {
                check(item_schema, item, &format!("{place}[{position}]"), faults);
            }
        }
        (Some("object"), Value::Object(_)) => check_object(schema, value, place, faults),
        (Some("number"), Value::Number(_)) | (Some("boolean"), Value::Bool(_)) | (None, _) => {}
        (Some("integer"), Value::Number(number))
            if number.as_f64().is_some_and(|n| n.fract() == 0.0) => {}
        (Some(kind), _) => faults.push(format!(
            "{place}: invalid_type, a value of the type {kind} is expected"
        )),
    }
}

/// The refusal of an object tells what is wrong with it as the variant that it wants to be.
fn check_variants(
    schema: Schema,
    variants: &[Schema],
    value: &Value,
    place: &str,
    faults: &mut Vec<String>,
) {
    if let Some(meant) = schema.variant_of(|name| value[name].as_str()) {
        return check(meant, value, place, faults);
    }
    let fits = |variant: &Schema| {
        let mut wrong = Vec::new();
        check(*variant, value, place, &mut wrong);
        wrong.is_empty()
    };
    if !variants.iter().any(fits) {
        faults.push(format!(
            "{place}: invalid_union, it is none of what it may be"
        ));
    }
}

fn check_object(schema: Schema, value: &Value, place: &str, faults: &mut Vec<String>) {
    let object = value.as_object().expect("an object");
    for (name, _) in schema.members() {
        if schema.requires(name) && !object.contains_key(name) {
            faults.push(format!("{place}.{name}: required"));
        }
    }
    let is_open = schema.members().next().is_none();
    for (name, value) in object {
        let place = format!("{place}.{name}");
        match schema.member(name).or(schema.entries()) {
            Some(known) => check(known, value, &place, faults),
            None if is_open => {}
            None => faults.push(format!(
                "{place}: unrecognized_keys, there is no such member"
            )),
        }
    }
}

fn check_text(schema: Schema, text: &str, place: &str, faults: &mut Vec<String>) {
    check_count(
        schema,
        ["minLength", "maxLength"],
        text.chars().count(),
        place,
        faults,
    );
    let texts = schema.texts();
    if !texts.is_empty() && !texts.contains(&text) {
        faults.push(format!(
            "{place}: invalid_enum_value, one of {} is expected",
            texts.join(", ")
        ));
    }
    let formed = match schema.format() {
        Some("uuid") => is_uuid(text),
        Some("uri") => is_uri(text),
        Some("date-time") => parse_rfc3339(text).is_some(),
        _ => true,
    };
    if !formed {
        let format = schema.format().unwrap_or_default();
        faults.push(format!("{place}: invalid_string, a {format} is expected"));
    }
}

fn check_count(
    schema: Schema,
    [least, most]: [&str; 2],
    count: usize,
    place: &str,
    faults: &mut Vec<String>,
) {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    if let Some(least) = schema.limit(least).filter(|least| count < *least) {
        faults.push(format!("{place}: too_small, at least {least} is expected"));
    }
    if let Some(most) = schema.limit(most).filter(|most| count > *most) {
        faults.push(format!("{place}: too_big, at most {most} is expected"));
    }
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    lengths == [8, 4, 4, 4, 12] && groups.concat().bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_uri(text: &str) -> bool {
    text.parse::<hyper::Uri>()
        .is_ok_and(|uri| uri.scheme().is_some() && uri.host().is_some())
}
