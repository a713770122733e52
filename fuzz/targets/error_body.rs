//! The body of an answer that is not 200, byte for byte: read as serde_json reads it, and never with the key in it.
#![no_main]

use factory::engine::fuzzing;
use serde_json::Value;

const KEY: &str = "fk-fuzz-0123456789";
/// What an error keeps of a body.
const KEPT: usize = 16 * 1024;

libfuzzer_sys::fuzz_target!(|body: &[u8]| {
    let error = fuzzing::error_of_answer(KEY, 400, "", "", body.to_vec()).expect("HTTP can carry it");
    let texts = [
        Some(error.message()),
        error.title(),
        error.detail(),
        error.metadata_json(),
        error.body(),
    ];
    assert!(texts.into_iter().flatten().all(|text| !text.contains(KEY)));

    let text = String::from_utf8_lossy(body);
    let document: Value = match serde_json::from_str(&text) {
        Ok(document) => document,
        // Half a surrogate pair and a byte-order mark are more than serde_json takes.
        Err(_) if text.contains("\\u") || text.starts_with('\u{feff}') => return,
        Err(_) => Value::Null,
    };
    if text.contains(KEY) || document.to_string().contains(KEY) {
        return;
    }
    let member = |name: &str| document.get(name).and_then(Value::as_str);
    assert_eq!(error.title(), member("title"));
    assert_eq!(error.detail(), member("detail"));
    let metadata = document.get("metadata").filter(|metadata| !metadata.is_null());
    assert_eq!(error.metadata_json(), metadata.map(Value::to_string).as_deref());
    match error.body() {
        Some(kept) => assert!(text.starts_with(kept) && (kept.len() == text.len() || kept.len() > KEPT - 4)),
        None => assert!(body.is_empty()),
    }
});
