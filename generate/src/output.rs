//! The files that are made, each from its template.

use std::fs;
use std::path::{Path, PathBuf};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};

use crate::model::Model;
use crate::names::plain_pascal;

/// Each template in generate/templates, and the file that it makes.
const FILES: &[(&str, &str)] = &[
    ("operations.rs", "src/engine/operations.rs"),
    ("plain.rs", "src/ffi/plain.rs"),
    ("params.rs", "src/ffi/params.rs"),
    ("typed.rs", "src/ffi/typed.rs"),
    ("pages.rs", "src/ffi/pages.rs"),
    ("pagers.rs", "src/ffi/pagers.rs"),
    ("rows.rs", "src/engine/rows/generated/rows.rs"),
    ("roots.rs", "src/engine/rows/generated/roots.rs"),
    ("choices.rs", "src/engine/rows/generated/choices.rs"),
    ("status.rs", "src/engine/status.rs"),
    ("layout.c", "tests/abi/layout.c"),
    ("numbers.c", "tests/abi/numbers.c"),
    ("symbols.txt", "tests/abi/symbols.txt"),
    ("types.go", "bindings/go/types_gen.go"),
    ("enums.go", "bindings/go/enums_gen.go"),
    ("codes.go", "bindings/go/codes_gen.go"),
    ("rows.go", "bindings/go/rows_gen.go"),
    ("json.go", "bindings/go/json_gen.go"),
    ("pages.go", "bindings/go/pages_gen.go"),
    ("params.go", "bindings/go/params_gen.go"),
    ("calls.go", "bindings/go/calls_gen.go"),
    ("bridge.go.h", "bindings/go/bridge_gen.h"),
    ("bridge.go.c", "bindings/go/bridge_gen.c"),
    ("types.swift", "bindings/swift/Sources/Factory/Generated/Types.swift"),
    ("conversions.swift", "bindings/swift/Sources/Factory/Generated/Conversions.swift"),
    ("kinds.swift", "bindings/swift/Sources/Factory/Generated/Kinds.swift"),
    ("operations.swift", "bindings/swift/Sources/Factory/Generated/Operations.swift"),
    ("times.swift", "bindings/swift/Sources/FactoryFoundation/Generated/Times.swift"),
    ("status.hpp", "include/factory/status.hpp"),
    ("page_of.hpp", "include/factory/page_of.hpp"),
    ("types.hpp", "include/factory/types.hpp"),
    ("options.hpp", "include/factory/options.hpp"),
    ("operations.hpp", "include/factory/operations.hpp"),
    ("written.rs", "tests/oracle/written.rs"),
    ("calls_gen.h", "tests/c/calls_gen.h"),
    ("nulls_gen.h", "tests/c/nulls_gen.h"),
    ("params_gen.h", "tests/c/params_gen.h"),
    ("rows_gen.h", "tests/c/rows_gen.h"),
    ("rows_gen.hpp", "tests/cpp/rows_gen.hpp"),
    ("requests_gen.hpp", "tests/cpp/requests_gen.hpp"),
];

/// Every file with its text.
pub fn files(root: &Path, model: &Model) -> Result<Vec<(PathBuf, String)>, String> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
    environment.set_syntax(syntax.build().map_err(|error| error.to_string())?);
    environment.add_filter("comment", comment);
    environment.add_filter("aligned", aligned);
    environment.add_filter("swift_name", swift_name);
    environment.add_filter("lower_first", |name: &str| name[..1].to_lowercase() + &name[1..]);
    environment.add_filter("rust_name", |c: &str| plain_pascal(c.trim_start_matches("factory_")));
    let made = FILES.iter().map(|(template, path)| {
        let source = fs::read_to_string(root.join("generate/templates").join(template));
        let source = source.map_err(|error| format!("{template}: {error}"))?;
        let made = environment.render_named_str(template, &source, Serde(model));
        let made = made.map_err(|error| format!("{template}: {error:#}"))?;
        Ok((PathBuf::from(path), made))
    });
    made.collect()
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

/// Pads what stands before each `⇥` as gofmt does: to one width among neighbouring lines that have as many of them.
fn aligned(text: &str) -> String {
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('⇥').collect()).collect();
    let mut aligned = String::new();
    for block in lines.chunk_by(|line, next| line.len() == next.len()) {
        for line in block {
            let (last, cells) = line.split_last().expect("a line has a cell");
            for (column, cell) in cells.iter().enumerate() {
                let width = block.iter().map(|line| line[column].len()).max();
                let width = width.expect("a block has a line");
                aligned += &format!("{cell:width$} ");
            }
            aligned = aligned + last + "\n";
        }
    }
    aligned
}

/// A name as Swift takes it where it is no word of the language.
fn swift_name(name: &str) -> String {
    const RESERVED: [&str; 50] = [
        "as",
        "associatedtype",
        "break",
        "case",
        "catch",
        "class",
        "continue",
        "default",
        "defer",
        "deinit",
        "do",
        "else",
        "enum",
        "extension",
        "fallthrough",
        "false",
        "fileprivate",
        "for",
        "func",
        "guard",
        "if",
        "import",
        "in",
        "init",
        "inout",
        "internal",
        "is",
        "let",
        "nil",
        "operator",
        "private",
        "protocol",
        "public",
        "repeat",
        "rethrows",
        "return",
        "self",
        "static",
        "struct",
        "subscript",
        "super",
        "switch",
        "throw",
        "throws",
        "true",
        "try",
        "typealias",
        "var",
        "where",
        "while",
    ];
    match RESERVED.contains(&name) {
        true => format!("`{name}`"),
        false => name.to_owned(),
    }
}
