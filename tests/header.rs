//! include/factory.h is what cbindgen makes of the sources, and every item in it is documented.
//!
//! After a change of the ABI: `FACTORY_WRITE_HEADER=1 cargo test --test header`, and read the difference.

use std::path::Path;

/// The first function of each group, and the group's heading.
const GROUPS: [(&str, &str); 9] = [
    ("factory_version", "Version"),
    ("factory_status_name", "Status codes"),
    ("factory_config_new", "Configuration"),
    ("factory_client_new", "Client"),
    ("factory_list_sessions", "The plain call: one page as JSON"),
    (
        "factory_list_options_init",
        "The typed calls: a page and its rows",
    ),
    ("factory_session_pager_new", "A walk over all pages"),
    ("factory_cancel_new", "Cancel"),
    ("factory_error_status", "Errors"),
];

#[test]
fn header_is_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let committed = root.join("include/factory.h");
    let rendered = render(root);
    if std::env::var_os("FACTORY_WRITE_HEADER").is_some() {
        std::fs::write(&committed, &rendered).expect("include/ is writable");
    }
    let found = std::fs::read_to_string(&committed).unwrap_or_default();
    assert!(
        found == rendered,
        "include/factory.h does not match the sources: run FACTORY_WRITE_HEADER=1 cargo test --test header"
    );
}

#[test]
fn every_function_is_documented_in_full() {
    let header = render(Path::new(env!("CARGO_MANIFEST_DIR")));
    let mut functions = 0;
    for (text, declaration) in declarations(&header) {
        functions += 1;
        let parameters = declaration.split_once('(').expect("a function").1;
        for parameter in parameters.trim_end_matches([')', ';']).split(',') {
            let name = parameter
                .rsplit(|c: char| !(c.is_alphanumeric() || c == '_'))
                .find(|word| !word.is_empty())
                .unwrap_or("void");
            assert!(
                name == "void" || text.contains(&format!("@param {name} ")),
                "{declaration}: `{name}` is not documented"
            );
        }
        assert!(text.contains("@since "), "{declaration}: no @since");
        assert!(
            declaration.starts_with("void ") || text.contains("@return "),
            "{declaration}: no @return"
        );
    }
    assert!(functions > 40, "only {functions} functions found");
}

fn render(root: &Path) -> String {
    let mut config =
        cbindgen::Config::from_file(root.join("cbindgen.toml")).expect("cbindgen.toml");
    config.after_includes = config.after_includes.map(|text| with_version(&text));
    let mut header = Vec::new();
    cbindgen::Builder::new()
        .with_crate(root)
        .with_config(config)
        .generate()
        .expect("the sources can be read")
        .write(&mut header);
    with_headings(&String::from_utf8(header).expect("the header is UTF-8"))
}

fn with_version(text: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let parts: Vec<u32> = version
        .split('.')
        .map(|part| part.parse().expect("a number"))
        .collect();
    let number = parts[0] * 1_000_000 + parts[1] * 1_000 + parts[2];
    text.replace("@VERSION@", version)
        .replace("@MAJOR@", &parts[0].to_string())
        .replace("@MINOR@", &parts[1].to_string())
        .replace("@PATCH@", &parts[2].to_string())
        .replace("@NUMBER@", &number.to_string())
}

/// Puts each group's heading in front of the comment of its first function.
fn with_headings(header: &str) -> String {
    let mut header = header.to_owned();
    for (function, heading) in GROUPS {
        let declaration = header
            .find(&format!("{function}("))
            .filter(|_| header.contains("FACTORY_API"))
            .and_then(|_| {
                header
                    .match_indices(&format!("{function}("))
                    .map(|(at, _)| at)
                    .find(|&at| {
                        let line = header[..at].rfind('\n').map_or(0, |newline| newline + 1);
                        let before = &header[..at];
                        header[line..at].starts_with("FACTORY_API ")
                            || before[..line].trim_end().ends_with("FACTORY_API")
                    })
            })
            .unwrap_or_else(|| panic!("{function} is not in the header"));
        let comment = header[..declaration].rfind("\n/**").expect("a comment") + 1;
        let rule = "-".repeat(110 - 9 - heading.len());
        header.insert_str(comment, &format!("/* ---- {heading} {rule} */\n\n"));
    }
    header
}

/// Every declared function with the comment in front of it.
fn declarations(header: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = header;
    while let Some(at) = rest.find("\nFACTORY_API") {
        let comment = rest[..at].rfind("/**").expect("a comment");
        let end = at + rest[at..].find(';').expect("a declaration ends");
        let declaration = rest[at + "\nFACTORY_API".len()..=end].trim();
        found.push((
            rest[comment..at].to_owned(),
            declaration.split_whitespace().collect::<Vec<_>>().join(" "),
        ));
        rest = &rest[end..];
    }
    found
}
