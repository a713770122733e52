//! The page decoder against serde_json: no document on which they disagree.
#![no_main]

#[path = "../../tests/oracle/mod.rs"]
#[allow(dead_code, reason = "the tests', who ask it more")]
mod oracle;

libfuzzer_sys::fuzz_target!(|json: &[u8]| {
    oracle::agree(json);
});
