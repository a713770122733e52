//! What typed calls are asked with: a structure for each operation that takes more than a path, of the parameters of its query
//! or the members of its body, and one for each object in that.

use toml::Table;

use crate::contract::{Schema, Shape};
use crate::names::{singular, snake, usable};
use crate::operations::Operation;
use crate::review::{Known, Review};

/// The structure of an operation, if it needs one.
pub fn of_operation(review: &mut Review<'_>, operation: &Operation) {
    let name = format!("factory_{}_params", operation.name);
    if let Some(body) = review.contract.body(&operation.id) {
        structure(review, &name, body);
        member(review, &name, "{body}", "string", true);
    } else if !operation.query.is_empty() {
        begin(review, &name, &operation.id);
        for parameter in &operation.query {
            let (description, texts) = (Some(parameter.text.clone()), parameter.texts.clone());
            let known = Known { description, texts, ..Known::default() };
            review.note(&name, &parameter.contract, known);
            member(review, &name, &parameter.contract, if parameter.number { "u32" } else { "string" }, true);
        }
    }
}

fn begin(review: &mut Review<'_>, name: &str, schema: &str) {
    if !review.ledger.params.contains_key(name) {
        let mut table = Table::new();
        table.insert("schema".to_owned(), schema.into());
        table.insert("class".to_owned(), "sized".into());
        review.missing.push(format!("[params.{name}]"));
        review.ledger.params.insert(name.to_owned(), table.into());
        review.append("params", name, "size: size".to_owned());
    }
}

/// An object, or a union: then the members of all its variants, of which a caller sets those of one.
fn structure<'c>(review: &mut Review<'c>, name: &str, schema: Schema<'c>) {
    begin(review, name, schema.written.unwrap_or_default());
    match schema.shape() {
        Ok(Shape::Object(members)) => {
            for (contract, value) in members {
                let required = schema.requires(contract);
                match value.shape() {
                    Ok(Shape::Constant(text)) => review.constant(name, contract, text, required),
                    _ => add(review, name, contract, value, !required),
                }
            }
        }
        Ok(Shape::Union { tag, variants }) => {
            let kinds: Vec<String> = variants.iter().map(|(kind, _)| format!("`{kind}`")).collect();
            let text = format!("Which kind it is: {}.", kinds.join(" or "));
            review.note(name, tag, Known { description: Some(text), required: true, ..Known::default() });
            member(review, name, tag, "string", false);
            for (_, variant) in variants {
                let Ok(Shape::Object(members)) = variant.shape() else { continue };
                for (contract, value) in members.into_iter().filter(|(contract, _)| *contract != tag) {
                    add(review, name, contract, value, true);
                }
            }
        }
        Ok(_) => review.refused.push(format!("{name}: the body is no object")),
        Err(why) => review.refused.push(format!("{name}: {why}")),
    }
}

fn add<'c>(review: &mut Review<'c>, owner: &str, contract: &str, value: Schema<'c>, optional: bool) {
    if review.overlay.left_out(owner, contract) {
        return;
    }
    match kind(review, value) {
        Ok(kind) => {
            review.note_schema(owner, contract, value, !optional);
            member(review, owner, contract, &kind, optional);
        }
        Err(why) => review.refused.push(format!(
            "{owner}.{contract}: {why}. Leave it out, [{owner}.{contract}] left_out = \"…\" in contract/names.toml; it can \
             still be sent as JSON."
        )),
    }
}

/// What a member is, in the ledger's words.
fn kind<'c>(review: &mut Review<'c>, value: Schema<'c>) -> Result<String, String> {
    let nested = |review: &mut Review<'c>, schema: Schema<'c>| {
        let name = schema.written.map(|written| format!("factory_{}_params", snake(written)));
        let name = name.ok_or("an object without a name of its own is not mapped")?;
        structure(review, &name, schema);
        Ok::<String, String>(name)
    };
    Ok(match value.shape()? {
        // Any text is taken: the service may know more than we do.
        Shape::Text | Shape::Choice(_) | Shape::Constant(_) => "string".to_owned(),
        Shape::Number | Shape::Integer => "number".to_owned(),
        Shape::Boolean => "boolean".to_owned(),
        Shape::Object(_) | Shape::Union { .. } => format!("object {}", nested(review, value)?),
        Shape::List(element) => match element.shape()? {
            Shape::Text | Shape::Choice(_) => "strings".to_owned(),
            Shape::Object(_) | Shape::Union { .. } => format!("objects {}", nested(review, element)?),
            _ => return Err("a list of such elements is not mapped in a request".to_owned()),
        },
        Shape::Map(values) if matches!(values.shape()?, Shape::Text) => "entries factory_text_entry".to_owned(),
        _ => return Err("such a value is not mapped in a request".to_owned()),
    })
}

/// Holds a member against the ledger, and appends it where it is new.
fn member(review: &mut Review<'_>, owner: &str, contract: &str, kind: &str, optional: bool) {
    let (word, of) = kind.split_once(' ').map_or((kind, String::new()), |(word, of)| (word, format!(" {of}")));
    let own = review.lines_of("params", owner).into_iter().find(|line| line.contract.as_deref() == Some(contract));
    if let Some(own) = own {
        if own.kind.replace('?', "") != kind {
            review.refused.push(format!(
                "{owner}.{contract} is `{}` in the ledger and `{kind}` in the contract. A member never changes its type: leave \
                 it out, [{owner}.{contract}] left_out = \"…\" in contract/names.toml; it can still be sent as JSON.",
                own.kind
            ));
        }
        return;
    }
    let given = review.overlay.word(&format!("{owner}.{contract}"), "name").unwrap_or(contract).to_owned();
    let name = match contract {
        "{body}" => "body_json".to_owned(),
        _ => usable(snake(&given)),
    };
    let question = if optional { "?" } else { "" };
    review.append("params", owner, format!("{name}: {word}{question}{of} = {contract}"));
    match word {
        "number" | "boolean" => review.append("params", owner, format!("has_{name}: has = {contract}")),
        "strings" | "objects" | "entries" => {
            review.append("params", owner, format!("{}_count: count = {contract}", singular(&name)));
        }
        _ => {}
    }
}
