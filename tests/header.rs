//! Every function that include/factory.h declares is documented in full.

use std::path::Path;

#[test]
fn every_function_is_documented_in_full() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("include/factory.h");
    let header = std::fs::read_to_string(path).expect("the header");
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
