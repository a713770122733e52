//! The JSON parsing test suite (github.com/nst/JSONTestSuite) against the page decoder: each document stands wherever a
//! page may have a value that the library does not know. `make conformance` fetches the documents.

#[path = "../oracle/mod.rs"]
#[allow(dead_code)]
mod oracle;

use std::collections::BTreeMap;
use std::{env, fs};

use oracle::agree;

/// Documents that the suite leaves open, but the package that brings them renames to ones that must be taken.
const RENAMED: [&str; 11] = [
    "y_number_double_huge_neg_exp",
    "y_number_huge_exp",
    "y_number_neg_int_huge_exp",
    "y_number_pos_double_huge_exp",
    "y_number_real_neg_overflow",
    "y_number_real_pos_overflow",
    "y_number_real_underflow",
    "y_number_too_big_neg_int",
    "y_number_too_big_pos_int",
    "y_number_very_big_negative_int",
    "y_structure_500_nested_arrays",
];
/// The package's own.
const ADDED: [&str; 1] = ["y_issue_1"];

/// A page before and after an unknown value: its own member, its pagination's, a session's, its settings', an element.
const PLACES: [(&str, &str); 5] = [
    (
        r#"{"new":"#,
        r#","sessions":[],"pagination":{"hasMore":false}}"#,
    ),
    (
        r#"{"sessions":[],"pagination":{"hasMore":false,"new":"#,
        "}}",
    ),
    (
        r#"{"sessions":[{"sessionId":"s","status":"idle","messageCount":1,"createdAt":1,"updatedAt":2,"new":"#,
        r#"}],"pagination":{"hasMore":false}}"#,
    ),
    (
        r#"{"pagination":{"hasMore":false},"sessions":[{"sessionId":"s","status":"idle","messageCount":1,"createdAt":1,"updatedAt":2,"sessionSettings":{"new":"#,
        "}}]}",
    ),
    (
        r#"{"sessions":[],"pagination":{"hasMore":false},"new":[null,"#,
        "]}",
    ),
];
const PAGE: &[u8] = br#"{"sessions":[],"pagination":{"hasMore":false}}"#;

/// All documents by name, without those that are not the suite's.
fn cases() -> BTreeMap<String, Vec<u8>> {
    let folder = env::var_os("FACTORY_JSON_CASES")
        .expect("run this by make conformance, which fetches the cases");
    let cases: BTreeMap<_, _> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("readable").path())
        .map(|path| {
            let name = path
                .file_stem()
                .expect("a file")
                .to_string_lossy()
                .into_owned();
            (name, fs::read(&path).expect("readable"))
        })
        .filter(|(name, _)| !ADDED.contains(&name.as_str()))
        .collect();
    assert!(RENAMED.iter().all(|name| cases.contains_key(*name)));
    cases
}

fn is_open(name: &str) -> bool {
    name.starts_with("i_") || RENAMED.contains(&name)
}

/// Whether the document is taken; the same everywhere, and the same as by serde_json.
fn is_taken(name: &str, document: &[u8]) -> bool {
    let taken = PLACES.map(|(before, after)| {
        agree(&[before.as_bytes(), document, after.as_bytes()].concat()).is_some()
    });
    assert!(
        taken.iter().all(|one| *one == taken[0]),
        "{name}: {taken:?}"
    );
    taken[0]
}

#[test]
fn must_be_taken() {
    let mut taken = 0;
    for (name, document) in cases() {
        if name.starts_with("y_") && !is_open(&name) {
            assert!(is_taken(&name, &document), "{name} is refused");
            taken += 1;
        }
    }
    assert_eq!(taken, 95);
}

#[test]
fn must_be_refused() {
    let mut refused = 0;
    for (name, document) in cases() {
        if name.starts_with("n_") {
            assert!(!is_taken(&name, &document), "{name} is taken");
            refused += 1;
        }
    }
    assert_eq!(refused, 188);
}

#[test]
fn may_be_either_and_is_as_with_serde_json() {
    let open: Vec<_> = cases()
        .into_iter()
        .filter(|(name, _)| is_open(name))
        .collect();
    assert_eq!(open.len(), 30);
    let taken = open
        .iter()
        .filter(|(name, document)| is_taken(name, document));
    println!("{} of {} are taken", taken.count(), open.len());
}

/// Only blanks may stand before and after a page.
#[test]
fn nothing_stands_beside_a_page() {
    for (name, document) in cases() {
        let blank = document.iter().all(|byte| b" \t\r\n".contains(byte));
        for beside in [[PAGE, &document].concat(), [&document, PAGE].concat()] {
            assert_eq!(agree(&beside).is_some(), blank, "{name}");
        }
    }
}
