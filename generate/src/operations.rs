//! What can be asked of the service: the contract's operations, as the templates print them.

use serde::Serialize;
use yaml_serde::Value;

use crate::contract::{Contract, METHODS};
use crate::names::{Words, screaming, snake};
use crate::overlay::Overlay;

#[derive(Serialize)]
pub struct Operation {
    /// `listSessions`
    pub id: String,
    /// `list_sessions`, after `factory_` the plain call's name.
    pub name: String,
    /// `ListSessions`
    pub go: String,
    /// `LIST_SESSIONS`
    pub constant: String,
    pub method: String,
    /// With the names of our arguments in braces.
    pub path: String,
    pub path_parameters: Vec<Parameter>,
    pub query: Vec<Parameter>,
    pub body: bool,
    /// Whether it is never sent without one.
    pub needs_body: bool,
    pub accepts: Vec<u16>,
    /// Whether a success has a body.
    pub answers: bool,
    /// Whether the service may carry it out twice where it was meant once.
    pub repeatable: bool,
    pub text: String,
    pub since: String,
    /// When its typed call came, empty where it has none.
    pub typed_since: String,
    /// The word before what it is asked of, in Swift: `of`, `to`, or `_` for none.
    pub preposition: String,
    /// The structure of what it is asked with besides its path, by its name in C.
    pub params: Option<String>,
    /// The rows of its typed call.
    pub answer: Option<Answer>,
}

/// What a typed call answers with.
#[derive(Clone, Serialize)]
pub struct Answer {
    /// The row, by its name in C.
    pub row: String,
    /// The member that is the list of rows; empty where the answer is the one row.
    pub list: String,
    /// Whether the answer is the list itself.
    pub bare: bool,
    /// Whether the list comes in pages.
    pub pages: bool,
}

#[derive(Serialize)]
pub struct Parameter {
    pub contract: String,
    pub argument: String,
    /// `messageID`, in Go and Swift.
    pub camel: String,
    /// Whether it is a number of ours: how many a page holds.
    pub number: bool,
    /// The texts that the contract enumerates for it.
    pub texts: Vec<String>,
    pub text: String,
}

/// Every operation that the overlay does not leave out, in the contract's order.
pub fn operations(contract: &Contract, overlay: &Overlay) -> Vec<Operation> {
    let mut found = Vec::new();
    for (path, item) in contract.paths() {
        let path = path.as_str().unwrap_or_default();
        for method in METHODS {
            let Some(operation) = item.get(method) else {
                continue;
            };
            let id = operation["operationId"].as_str().unwrap_or(path);
            if !overlay.left_out("operations", id) {
                found.push(read(contract, overlay, path, method, id, operation));
            }
        }
    }
    found
}

fn read(contract: &Contract, overlay: &Overlay, path: &str, method: &str, id: &str, operation: &Value) -> Operation {
    let parameters = operation["parameters"].as_sequence().into_iter().flatten();
    let parameters: Vec<&Value> = parameters.map(|parameter| contract.resolve(parameter)).collect();
    let words = overlay.spelling();
    let of = |place: &str| {
        let here = parameters.iter().filter(|parameter| parameter["in"].as_str() == Some(place));
        here.map(|parameter| self::parameter(contract, parameter, &words)).collect::<Vec<_>>()
    };
    let path_parameters = of("path");
    let named = path_parameters.iter().fold(path.to_owned(), |path, parameter| {
        path.replace(&format!("{{{}}}", parameter.contract), &format!("{{{}}}", parameter.argument))
    });
    let answers = operation["responses"].as_mapping().into_iter().flatten();
    let statuses = answers.filter_map(|(status, answer)| {
        let status: u16 = status.as_str()?.parse().ok()?;
        (200..300).contains(&status).then(|| (status, contract.resolve(answer)))
    });
    let (accepts, bodies): (Vec<u16>, Vec<&Value>) = statuses.unzip();
    let preposition = overlay.word(&format!("operations.{id}"), "preposition").unwrap_or("_");
    let idempotent = overlay.word(&format!("operations.{id}"), "repeatable").is_some();
    let texts = [&operation["summary"], &operation["description"]];
    let texts = texts.iter().filter_map(|text| text.as_str());
    let texts = texts.map(|text| if text.ends_with('.') { text.to_owned() } else { format!("{text}.") });
    Operation {
        id: id.to_owned(),
        name: snake(id),
        go: words.pascal(id),
        constant: screaming(id),
        method: method.to_uppercase(),
        path: named,
        path_parameters,
        query: of("query"),
        body: operation.get("requestBody").is_some(),
        needs_body: operation["requestBody"]["required"].as_bool() == Some(true),
        // 204 has no body, whatever is published (RFC 9110, section 15.3.5).
        answers: accepts.iter().zip(&bodies).any(|(status, body)| *status != 204 && body.get("content").is_some()),
        accepts,
        repeatable: matches!(method, "get" | "delete" | "put") || idempotent,
        text: texts.collect::<Vec<_>>().join(" "),
        since: String::new(),
        typed_since: String::new(),
        preposition: preposition.to_owned(),
        params: None,
        answer: None,
    }
}

fn parameter(contract: &Contract, parameter: &Value, words: &Words) -> Parameter {
    let name = parameter["name"].as_str().unwrap_or_default();
    let described = parameter["description"].as_str().or(parameter["schema"]["description"].as_str());
    Parameter {
        contract: name.to_owned(),
        argument: snake(name),
        camel: words.camel(name),
        number: name == "limit",
        texts: contract.schema(&parameter["schema"]).texts(),
        text: described.map_or_else(|| format!("`{name}` of the contract."), str::to_owned),
    }
}
