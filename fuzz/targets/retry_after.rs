//! `Retry-After`: a number of seconds, a date, or nothing, and never more than a year.
#![no_main]

use std::time::{Duration, SystemTime};

use factory::engine::fuzzing;

const YEAR: Duration = Duration::from_secs(365 * 86_400);

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Some(error) = fuzzing::error_of_answer("fk-fuzz", 429, text, "", Vec::new()) else {
        return;
    };
    // A header of other than visible ASCII says nothing.
    let said = if text.is_ascii() { text.trim() } else { "" };
    let is_number = !said.is_empty() && said.bytes().all(|byte| byte.is_ascii_digit());
    let date = httpdate::parse_http_date(said).ok();
    match (error.retry_after(), date) {
        (Some(wait), _) if is_number => {
            // More than u64 holds is more than a year.
            let seconds = said.parse().unwrap_or(u64::MAX);
            assert_eq!(wait, Duration::from_secs(seconds).min(YEAR));
        }
        (Some(wait), Some(date)) => {
            let left = date.duration_since(SystemTime::now()).unwrap_or_default().min(YEAR);
            assert!(wait >= left && wait <= left + Duration::from_secs(60), "{wait:?}, {left:?}");
        }
        (wait, date) => assert!(wait.is_none() && date.is_none() && !is_number, "{text:?}: {wait:?}"),
    }
});
