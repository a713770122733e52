//! What include/factory.h declares.

use std::fs;
use std::path::Path;

pub fn header() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("include/factory.h");
    fs::read_to_string(path).expect("include/factory.h is there")
}

/// The header without its comments.
pub fn code() -> String {
    let header = header();
    let mut code = String::new();
    let mut rest = header.as_str();
    while let Some((before, comment)) = rest.split_once("/*") {
        code.push_str(before);
        rest = comment.split_once("*/").expect("comments end").1;
    }
    code + rest
}

/// The names of all functions, sorted.
pub fn functions() -> Vec<String> {
    let code = code();
    let before_parentheses = code
        .split('(')
        .map(|before| before.rsplit(|c| !is_name(c)).next().unwrap_or_default());
    let mut functions: Vec<String> = before_parentheses
        .filter(|name| name.starts_with("factory_"))
        .map(str::to_owned)
        .collect();
    functions.sort();
    functions
}

pub fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}
