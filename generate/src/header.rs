//! include/factory.h: what cbindgen makes of the Rust sources, with the names that the ledger gives.

use std::path::Path;

use crate::model::{Model, number};

/// The first function of each group, and the group's heading.
const GROUPS: &[(&str, &str)] = &[
    ("factory_version", "Version"),
    ("factory_status_name", "Status codes"),
    ("factory_config_new", "Configuration"),
    ("factory_client_new", "Client"),
    ("factory_list_sessions", "The plain calls: JSON in and JSON out"),
    ("factory_request", "The raw call: what has no call of its own"),
    ("factory_list_options_init", "The typed calls: a page and its rows"),
    ("factory_session_page_free", "Pages and their rows"),
    ("factory_session_pager_new", "Walks over all pages"),
    ("factory_archive_session", "Conveniences"),
    ("factory_follower_new", "Following a session"),
    ("factory_watcher_new", "Watching sessions"),
    ("factory_run", "Running a prompt to its answer"),
    ("factory_cancel_new", "Cancel"),
    ("factory_error_status", "Errors"),
];

/// The header of the sources that lie in `root`.
pub fn render(root: &Path, model: &Model) -> Result<String, String> {
    let wrong = |error: &dyn std::fmt::Display| format!("include/factory.h: {error}");
    let mut config = cbindgen::Config::from_file(root.join("cbindgen.toml"))?;
    let release = &model.releases.last().ok_or("contract/abi.toml names no release")?.name;
    config.after_includes = config.after_includes.map(|text| with_version(&text, release));
    let types = model.structs.iter().map(|made| &made.names);
    for names in types.chain(model.enums.iter().map(|made| &made.names)) {
        config.export.rename.insert(names.rust.clone(), names.c.clone());
    }
    for params in &model.params {
        config.export.rename.insert(params.names.rust.clone(), params.names.c.clone());
    }
    for row in model.pages.iter().map(|page| &page.row) {
        for handle in ["Page", "Pager"] {
            config
                .export
                .rename
                .insert(format!("{}{handle}", row.rust), format!("{}_{}", row.c, handle.to_lowercase()));
        }
    }
    // Nothing in the functions' signatures leads to these.
    let enums = model.enums.iter().map(|made| made.names.rust.clone());
    config.export.include.extend(enums);
    let mut header = Vec::new();
    cbindgen::Builder::new()
        .with_crate(root)
        .with_config(config)
        .generate()
        .map_err(|error| wrong(&error))?
        .write(&mut header);
    let header = with_plain_pointers(String::from_utf8(header).map_err(|error| wrong(&error))?);
    GROUPS.iter().try_fold(header, |header, (function, heading)| with_heading(header, function, heading))
}

fn with_version(text: &str, release: &str) -> String {
    let parts: Vec<&str> = release.split('.').collect();
    ["@MAJOR@", "@MINOR@", "@PATCH@"]
        .iter()
        .zip(parts)
        .fold(text.to_owned(), |text, (name, part)| text.replace(name, part))
        .replace("@VERSION@", release)
        .replace("@NUMBER@", &number(release).to_string())
}

/// Shows every `Pointer<Row>` and `List<Row>` as the pointer that it is, where cbindgen gives each a name of its own.
fn with_plain_pointers(mut header: String) -> String {
    for kind in ["Pointer_", "List_"] {
        while let Some(name) = header.find(&format!("*{kind}")).map(|star| star + 1) {
            let line = header[..name].rfind("typedef ").expect("a typedef");
            let end = name + header[name..].find(";\n\n").expect("its end");
            let pointer = header[line + "typedef ".len()..name].to_owned();
            let used = format!("{} ", &header[name..end]);
            let comment = header[..line].rfind("/**").expect("a comment");
            header.replace_range(comment..end + ";\n\n".len(), "");
            header = header.replace(&used, &pointer);
        }
    }
    header
}

/// Puts a group's heading in front of the comment of its first function.
fn with_heading(mut header: String, function: &str, heading: &str) -> Result<String, String> {
    let call = format!("{function}(");
    let calls = header.match_indices(&call);
    let declared = calls.map(|(at, _)| at).find(|&at| {
        let line = header[..at].rfind('\n').map_or(0, |newline| newline + 1);
        header[line..at].starts_with("FACTORY_API ") || header[..line].trim_end().ends_with("FACTORY_API")
    });
    let comment = declared.and_then(|at| header[..at].rfind("\n/**"));
    let comment = comment.ok_or_else(|| format!("{function}, which opens a group, is not in the header"))?;
    let rule = "-".repeat(110 - 9 - heading.len());
    header.insert_str(comment + 1, &format!("/* ---- {heading} {rule} */\n\n"));
    Ok(header)
}
