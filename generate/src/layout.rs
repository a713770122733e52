//! Where the members of a structure lie where a pointer has 64 bits.

use std::collections::BTreeMap;

/// Size and alignment of each structure.
pub type Sizes = BTreeMap<String, (usize, usize)>;

/// Size and alignment of a member.
pub fn of_kind(kind: &str, structs: &Sizes) -> Result<(usize, usize), String> {
    let (word, of) = kind.split_once(' ').unwrap_or((kind, ""));
    Ok(match word.trim_end_matches('?') {
        "text" | "json" | "enum" | "or_text" => (16, 8),
        "integer" | "number" | "row" | "texts" | "list" | "list_or_text" | "map" | "count" | "stride" => (8, 8),
        "string" | "strings" | "object" | "objects" | "entries" | "size" | "pointer" | "u64" => (8, 8),
        "u32" | "i32" => (4, 4),
        "boolean" | "has" => (1, 1),
        "filler" => (of.parse().map_err(|_| format!("`{kind}` has no length"))?, 1),
        "embedded" => *structs.get(of).ok_or_else(|| format!("`{kind}` comes before its structure"))?,
        _ => return Err(format!("`{kind}` is no kind of member")),
    })
}

pub fn aligned(offset: usize, alignment: usize) -> usize {
    offset.next_multiple_of(alignment)
}
