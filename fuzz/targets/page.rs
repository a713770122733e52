//! The page decoder against serde_json: no document on which they disagree.
#![no_main]

#[path = "../../tests/oracle/mod.rs"]
mod oracle;

libfuzzer_sys::fuzz_target!(|json: &[u8]| {
    oracle::agree(json);
});
