//! The files that are made, each from its template.

use std::path::PathBuf;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};

use crate::model::Model;

/// Template and file.
const FILES: [(&str, &str); 3] = [
    (include_str!("../templates/layout.c"), "tests/abi/layout.c"),
    (
        include_str!("../templates/numbers.c"),
        "tests/abi/numbers.c",
    ),
    (
        include_str!("../templates/symbols.txt"),
        "tests/abi/symbols.txt",
    ),
];

/// Every file with its text.
pub fn files(model: &Model) -> Result<Vec<(PathBuf, String)>, String> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let mut syntax = SyntaxConfig::builder();
    syntax
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true);
    environment.set_syntax(syntax.build().map_err(|error| error.to_string())?);
    environment.add_filter("comment", comment);
    FILES
        .iter()
        .map(|(template, path)| {
            let made = environment
                .render_named_str(path, template, Serde(model))
                .map_err(|error| format!("{path}: {error:#}"))?;
            Ok((PathBuf::from(path), made))
        })
        .collect()
}

/// Text as lines of a comment that fit `width`, each behind `prefix`; the first one's stands in the template.
fn comment(text: &str, prefix: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("never empty");
        if line.is_empty() {
            line.push_str(word);
        } else if prefix.len() + line.len() + 1 + word.len() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join(&format!("\n{prefix}"))
}
