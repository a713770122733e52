//! The operations of the contract, and which of them a request asks for.

use crate::contract::{self, Schema};
use hyper::{Method, StatusCode};
use percent_encoding::percent_decode_str;
use serde_json::Value;
use std::collections::BTreeMap;

pub struct Operation {
    pub id: &'static str,
    pub method: Method,
    path: Vec<Segment>,
    pub queries: Vec<(&'static str, Schema)>,
    pub body: Option<RequestBody>,
    /// What it answers when all is well.
    pub success: StatusCode,
}

pub struct RequestBody {
    pub schema: Schema,
    pub required: bool,
}

enum Segment {
    Literal(&'static str),
    Parameter(&'static str),
}

/// The values of the parameters in a path, by their names.
pub type PathValues = BTreeMap<&'static str, String>;

pub enum Route<'a> {
    Operation(&'a Operation, PathValues),
    /// The path is known, but not with this method; these are its own.
    OtherMethods(Vec<&'a Method>),
    Nowhere,
}

/// All operations, each where its path has words before each that has a parameter there.
pub struct Operations(Vec<Operation>);

impl Operations {
    pub fn of_contract() -> Self {
        let mut operations = Vec::new();
        for (path, methods) in contract::paths().as_object().expect("paths") {
            for (method, operation) in methods.as_object().expect("methods") {
                operations.push(Operation::new(path, method, operation));
            }
        }
        operations.sort_by_key(|operation| {
            operation
                .path
                .iter()
                .map(Segment::is_parameter)
                .collect::<Vec<_>>()
        });
        Operations(operations)
    }

    pub fn route(&self, method: &Method, path: &str) -> Route<'_> {
        let mut others = Vec::new();
        for operation in &self.0 {
            let Some(values) = operation.match_path(path) else {
                continue;
            };
            if operation.method == *method {
                return Route::Operation(operation, values);
            }
            others.push(&operation.method);
        }
        match others.is_empty() {
            true => Route::Nowhere,
            false => Route::OtherMethods(others),
        }
    }
}

impl Operation {
    fn new(path: &'static str, method: &str, operation: &'static Value) -> Self {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let queries = parameters.filter(|parameter| parameter["in"] == "query");
        let body = &operation["requestBody"];
        let statuses = operation["responses"]
            .as_object()
            .expect("responses")
            .keys();
        let mut successes =
            statuses.filter_map(|status| status.parse().ok().filter(StatusCode::is_success));
        Operation {
            id: operation["operationId"]
                .as_str()
                .expect("an operation has a name"),
            method: method.to_uppercase().parse().expect("a method"),
            path: path.split('/').map(Segment::new).collect(),
            queries: queries
                .map(|query| {
                    (
                        query["name"].as_str().expect("a name"),
                        Schema::of(&query["schema"]),
                    )
                })
                .collect(),
            body: body.is_object().then(|| RequestBody {
                schema: Schema::of(&body["content"]["application/json"]["schema"]),
                required: body["required"] == true,
            }),
            success: successes.next().expect("an operation can succeed"),
        }
    }

    /// Percent-encoding hides a slash from the path, as it should. A parameter is never empty.
    fn match_path(&self, path: &str) -> Option<PathValues> {
        let mut given = path.split('/');
        let mut values = PathValues::new();
        for segment in &self.path {
            let given = given.next()?;
            match segment {
                Segment::Literal(word) if *word == given => {}
                Segment::Parameter(name) if !given.is_empty() => {
                    let value = percent_decode_str(given).decode_utf8().ok()?;
                    values.insert(name, value.into_owned());
                }
                _ => return None,
            }
        }
        given.next().is_none().then_some(values)
    }
}

impl Segment {
    fn new(text: &'static str) -> Self {
        match text
            .strip_prefix('{')
            .and_then(|text| text.strip_suffix('}'))
        {
            Some(name) => Segment::Parameter(name),
            None => Segment::Literal(text),
        }
    }

    fn is_parameter(&self) -> bool {
        matches!(self, Segment::Parameter(_))
    }
}
