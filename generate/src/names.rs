//! Names: taken apart into words, and put together again as each language writes them.

use toml::Table;

/// How some words are written that are not simply capitalised: `id = "ID"`, or `openai = ["OpenAI", "openAI"]` where a
/// name that begins with a small letter has a form of its own.
pub struct Words(Table);

impl Words {
    pub fn new(special: &Table) -> Words {
        Words(special.clone())
    }

    /// `SessionID`: Go's exported names, and types in Go and Swift.
    pub fn pascal(&self, name: &str) -> String {
        words(name).iter().map(|word| self.upper(word)).collect()
    }

    /// `sessionID`: Swift's members.
    pub fn camel(&self, name: &str) -> String {
        let words = words(name);
        let (first, rest) = words.split_first().expect("a name has a word");
        let rest = rest.iter().map(|word| self.upper(word));
        [self.lower(first)].into_iter().chain(rest).collect()
    }

    fn upper(&self, word: &str) -> String {
        let special = self.0.get(word).and_then(|form| form.get(0).or(Some(form)));
        special.and_then(|form| form.as_str()).map_or_else(|| capitalised(word), str::to_owned)
    }

    fn lower(&self, word: &str) -> String {
        let special = self.0.get(word).and_then(|form| form.get(1));
        special.and_then(|form| form.as_str()).map_or_else(|| word.to_owned(), str::to_owned)
    }
}

/// `childSessionIDs`, `child_session_ids` and `child-session-ids` are all child, session, ids.
fn words(name: &str) -> Vec<String> {
    let characters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = vec![String::new()];
    for (i, &character) in characters.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| characters[i]);
        let after = characters.get(i + 1).copied();
        let hump = character.is_uppercase()
            && (before.is_some_and(|before| !before.is_uppercase()) || after.is_some_and(char::is_lowercase));
        if hump || !character.is_alphanumeric() {
            words.push(String::new());
        }
        if character.is_alphanumeric() {
            let word = words.last_mut().expect("never empty");
            word.extend(character.to_lowercase());
        }
    }
    // Initials in the plural: `IDs` is not I, Ds.
    let mut joined: Vec<String> = Vec::new();
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        match joined.last_mut() {
            Some(last) if word == "ds" && last == "i" => last.push_str("ds"),
            _ => joined.push(word),
        }
    }
    joined
}

/// `session_id`
pub fn snake(name: &str) -> String {
    words(name).join("_")
}

/// `SESSION_ID`
pub fn screaming(name: &str) -> String {
    snake(name).to_uppercase()
}

/// `SessionId`: Rust's types and variants.
pub fn plain_pascal(name: &str) -> String {
    words(name).iter().map(|word| capitalised(word)).collect()
}

/// A name that no language that reads the header takes for a word of its own.
pub fn usable(name: String) -> String {
    // Words of C, C++ and Rust, as far as a contract could use them.
    const RESERVED: [&str; 76] = [
        "abstract",
        "and",
        "as",
        "asm",
        "async",
        "auto",
        "await",
        "bool",
        "box",
        "break",
        "case",
        "catch",
        "char",
        "class",
        "const",
        "continue",
        "crate",
        "default",
        "delete",
        "do",
        "double",
        "dyn",
        "else",
        "enum",
        "explicit",
        "export",
        "extern",
        "false",
        "final",
        "float",
        "fn",
        "for",
        "friend",
        "goto",
        "if",
        "impl",
        "in",
        "inline",
        "int",
        "let",
        "long",
        "loop",
        "match",
        "mod",
        "move",
        "mut",
        "namespace",
        "new",
        "not",
        "operator",
        "or",
        "private",
        "protected",
        "pub",
        "public",
        "ref",
        "register",
        "return",
        "self",
        "short",
        "signed",
        "sizeof",
        "static",
        "struct",
        "super",
        "switch",
        "template",
        "this",
        "throw",
        "trait",
        "true",
        "type",
        "union",
        "use",
        "void",
        "while",
    ];
    match RESERVED.contains(&name.as_str()) {
        true => name + "_",
        false => name,
    }
}

/// What the constant of a value is called: a word, and none of those that every enumeration has.
pub fn constant(value: &str) -> String {
    match snake(value) {
        name if name.is_empty() => "empty".to_owned(),
        name if name == "unknown" || name == "absent" => name + "_value",
        name if name.starts_with(|first: char| first.is_ascii_digit()) => format!("value_{name}"),
        name => name,
    }
}

/// One of several: `tags` are each a `tag`.
pub fn singular(plural: &str) -> String {
    match plural {
        _ if plural.ends_with("ies") => format!("{}y", &plural[..plural.len() - 3]),
        _ if plural.ends_with("sses") => plural[..plural.len() - 2].to_owned(),
        _ if plural.ends_with('s') && !plural.ends_with("ss") && !plural.ends_with("us") => {
            plural[..plural.len() - 1].to_owned()
        }
        _ => plural.to_owned(),
    }
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}

#[cfg(test)]
mod tests {
    use super::{Words, plain_pascal, singular, snake, usable};

    #[test]
    fn a_name_is_written_as_each_language_writes_it() {
        let special = toml::from_str("id = 'ID'\nids = 'IDs'\nxai = ['XAI', 'xAI']").expect("TOML");
        let words = Words::new(&special);
        for (contract, snake_case, rust, go, swift) in [
            ("sessionId", "session_id", "SessionId", "SessionID", "sessionID"),
            ("enabledToolIds", "enabled_tool_ids", "EnabledToolIds", "EnabledToolIDs", "enabledToolIDs"),
            ("parent_session_id", "parent_session_id", "ParentSessionId", "ParentSessionID", "parentSessionID"),
            ("auto-low", "auto_low", "AutoLow", "AutoLow", "autoLow"),
            ("xai", "xai", "Xai", "XAI", "xAI"),
        ] {
            assert_eq!(snake(contract), snake_case);
            assert_eq!(plain_pascal(contract), rust);
            assert_eq!(words.pascal(contract), go);
            assert_eq!(words.camel(contract), swift);
        }
        assert_eq!(snake("sessionIDs"), "session_ids");
        assert_eq!(usable(snake("type")), "type_");
        assert_eq!(singular("entries"), "entry");
        assert_eq!(singular("tags"), "tag");
        assert_eq!(singular("status"), "status");
    }
}
