//! Message pages against serde_json, as for sessions.
#![no_main]

#[path = "../../tests/oracle/mod.rs"]
#[allow(dead_code, reason = "the tests', who ask it more")]
mod oracle;

libfuzzer_sys::fuzz_target!(|json: &[u8]| {
    oracle::MESSAGES.agree(json);
});
