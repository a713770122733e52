//! When a call is tried again, and after how long.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use super::call::Call;
use super::operation::Operation;
use super::{Error, Status};

/// First backoff after a fault that may pass at once, and after the service asked for fewer requests.
const BASE: Duration = Duration::from_millis(50);
const BASE_LIMITED: Duration = Duration::from_secs(1);
/// A resolver that says "try again" does so while a network comes up.
const BASE_LOOKUP: Duration = Duration::from_millis(250);
const LONGEST: Duration = Duration::from_secs(20);

/// Makes attempts until one succeeds, the last is spent, or a failure says that another makes no sense.
pub(crate) fn run<T>(
    operation: &Operation,
    call: &Call,
    max_retries: u32,
    attempt: impl FnMut() -> Result<T, Error>,
) -> Result<T, Error> {
    attempts(operation, call, max_retries, attempt).map_err(|error| {
        match call.outcome_is_unknown() && !operation.is_safe() {
            true => error.of_unknown_outcome(),
            false => error,
        }
    })
}

fn attempts<T>(
    operation: &Operation,
    call: &Call,
    max_retries: u32,
    mut attempt: impl FnMut() -> Result<T, Error>,
) -> Result<T, Error> {
    call.remaining()?;
    let mut server_errors = 0;
    for made in 0.. {
        let error = match attempt() {
            Ok(value) => return Ok(value),
            Err(error) => error.with_attempts(made + 1),
        };
        // A cancel breaks connections and bodies in its own way; what it broke does not matter.
        call.go_on()
            .map_err(|cancelled| cancelled.with_attempts(made + 1))?;
        if error.http_status() == Some(500) {
            server_errors += 1;
        }
        let again = may_be_repeated(operation, call) || is_not_taken(&error);
        if made == max_retries || !again || !may_pass(&error, call, server_errors) {
            return Err(error);
        }
        let wait = error.retry_after().unwrap_or_else(|| backoff(&error, made));
        match call.remaining() {
            // The answer to a wait that the deadline does not allow is the error at hand, which says how long.
            Ok(left) if wait >= left => return Err(error),
            Ok(_) => call
                .sleep(wait)
                .map_err(|ended| ended.with_attempts(made + 1))?,
            Err(ended) => return Err(ended.with_attempts(made + 1)),
        }
    }
    unreachable!("the loop ends by its attempts")
}

/// Whether the request of the attempt at hand, of which no word came, may be sent once more: never where the service could
/// then carry out twice what was meant once.
pub(crate) fn may_be_repeated(operation: &Operation, call: &Call) -> bool {
    operation.repeatable || !call.attempt().sent
}

/// Whether the service said that it has not taken the request, and to come back.
fn is_not_taken(error: &Error) -> bool {
    match error.http_status() {
        Some(429) => true,
        Some(503) => error.retry_after().is_some(),
        _ => false,
    }
}

/// Whether an answer that is no success says that the request was not carried out. A success that is none we know does not,
/// nor does what the service, or a gateway in front of it, says when it has lost sight of the work: 503 is that, unless it
/// says when to come back.
pub(crate) fn declines(answer: &Error) -> bool {
    match answer.http_status() {
        Some(503) => is_not_taken(answer),
        Some(200..=299 | 424 | 500 | 502 | 504 | 520 | 524) | None => false,
        Some(_) => true,
    }
}

fn may_pass(error: &Error, call: &Call, server_errors: u32) -> bool {
    if let Some(said) = error.may_pass() {
        return said;
    }
    match error.http_status() {
        Some(408 | 429 | 502..=504) => true,
        // Of proxies that many services are behind: no connection, no answer, overloaded.
        Some(520..=524 | 529) => true,
        Some(500) => server_errors == 1,
        Some(_) => false,
        None => match error.status() {
            Status::Connect => true,
            Status::Network => !call.attempt().answered,
            _ => false,
        },
    }
}

/// Full jitter: anything from nothing to the exponential bound, so that many clients do not come back together.
fn backoff(error: &Error, made: u32) -> Duration {
    let base = match error.status() {
        Status::RateLimited => BASE_LIMITED,
        Status::Dns => BASE_LOOKUP,
        _ => BASE,
    };
    let bound = base.saturating_mul(1 << made.min(16)).min(LONGEST);
    // The hasher's keys are random; nothing here needs to be secret.
    let random = RandomState::new().hash_one(std::time::Instant::now().elapsed()) >> 11;
    bound.mul_f64(random as f64 / (1u64 << 53) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many attempts a call makes that fails with this each time, after it was sent or before.
    fn attempts(repeatable: bool, status: Status, sent: bool) -> u32 {
        let operation = Operation {
            method: "POST",
            path: "/",
            query: &[],
            needs_body: false,
            accepts: &[200],
            repeatable,
        };
        let minute = Duration::from_secs(60);
        let call = Call::new(minute, minute, None);
        let failed = run(&operation, &call, 2, || {
            call.begin_attempt(false);
            call.note(|attempt| attempt.sent = sent);
            Err::<(), _>(Error::new(status, "it failed".to_owned()))
        });
        failed.expect_err("it fails each time").attempts()
    }

    #[test]
    fn what_may_have_been_carried_out_goes_again_only_where_that_does_no_harm() {
        assert_eq!(attempts(true, Status::Network, true), 3);
        assert_eq!(attempts(false, Status::Network, true), 1);
        assert_eq!(attempts(false, Status::Network, false), 3);
        assert_eq!(attempts(false, Status::Connect, false), 3);
    }
}
