//! Answers that are not 200: whatever they hold, an error comes of them, in one line, without the key.
#![no_main]

use factory::engine::fuzzing;

const KEY: &str = "fk-fuzz-0123456789";

libfuzzer_sys::fuzz_target!(|input: (u16, &str, &str, Vec<u8>)| {
    let (status, retry_after, location, body) = input;
    let Some(error) = fuzzing::error_of_answer(KEY, status, retry_after, location, body) else {
        return;
    };
    assert!(!error.message().contains(['\n', '\r', '\0']));
    assert!(error.message().len() < 2000);
    assert!(error.body().is_none_or(|body| body.len() <= 16 * 1024));
    let texts = [
        Some(error.message()),
        error.title(),
        error.detail(),
        error.metadata_json(),
        error.body(),
        error.request_id(),
    ];
    assert!(texts.into_iter().flatten().all(|text| !text.contains(KEY)));
});
