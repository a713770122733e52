//! What each key brings about; `keys.md` is the table for people.

use crate::fault::{Cut, Fault};
use crate::habits::Habits;
use hyper::HeaderMap;
use hyper::header::AUTHORIZATION;
use serde_json::json;
use std::collections::BTreeMap;

/// The key that a request brings in the one good way.
pub fn key_of(headers: &HeaderMap) -> Option<&str> {
    let (scheme, key) = credentials(headers)?;
    scheme.eq_ignore_ascii_case("bearer").then_some(key)
}

/// Scheme and key. A value of one word may be a key, so it is never taken for a scheme.
pub fn credentials(headers: &HeaderMap) -> Option<(&str, &str)> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    Some(value.split_once(' ').unwrap_or(("", value)))
}

/// The fault that goes with a key, the harmless one for the accepted key, none for a key that does not exist.
pub fn fault_of(key: &str, accepted: &str) -> Option<Fault> {
    if key == accepted {
        return Some(Fault::default());
    }
    let fault = match key {
        "fk-gated" => Fault::status(403),
        "fk-limited" => Fault {
            retry_after: Some("1".to_owned()),
            ..Fault::status(429)
        },
        "fk-limited-long" => Fault {
            retry_after: Some("3600".to_owned()),
            ..Fault::status(429)
        },
        "fk-unpaid" => Fault::status(402),
        "fk-invalid" => Fault {
            status: Some(400),
            ..Fault::body(
                json!({ "errors": [{ "message": "Invalid value" }, { "message": "Required" }] }),
            )
        },
        "fk-taken" => Fault::status(409),
        "fk-large" => Fault::status(413),
        "fk-unprocessable" => Fault::status(422),
        "fk-lost" => Fault {
            hang_up: true,
            carry_out: true,
            ..Fault::default()
        },
        "fk-broken" => Fault::status(500),
        "fk-unavailable" => Fault::status(503),
        "fk-html" => Fault {
            status: Some(502),
            headers: BTreeMap::from([("content-type".to_owned(), "text/html".to_owned())]),
            ..Fault::body(
                "<!doctype html>\n<html><head><title>502 Bad Gateway</title></head>\n<body><h1>502 Bad Gateway</h1></body></html>\n",
            )
        },
        "fk-garbled" => Fault::body(json!({ "sessions": "none", "pagination": null })),
        "fk-slow" => Fault {
            delay_ms: 60_000,
            hang_up: true,
            ..Fault::default()
        },
        "fk-cut" => Fault {
            cut_body_at: Some(Cut::Half),
            ..Fault::default()
        },
        "fk-drip" => Fault {
            drip_ms: 20,
            ..Fault::default()
        },
        _ if habits_of(key) != Habits::default() => Fault::default(),
        _ => return None,
    };
    Some(fault)
}

/// How the service behaves towards a key beside its contract.
pub fn habits_of(key: &str) -> Habits {
    let usual = Habits::default();
    match key {
        "fk-asleep" => Habits {
            asleep: true,
            ..usual
        },
        "fk-unreachable" => Habits {
            unreachable: true,
            ..usual
        },
        "fk-lagging" => Habits {
            unknown_ms: 20_000,
            lag_ms: 5_000,
            message_lag_ms: 20_000,
            ..usual
        },
        "fk-unanswered" => Habits {
            unanswered: true,
            ..usual
        },
        "fk-halved" => Habits {
            halved_emoji: true,
            ..usual
        },
        _ => usual,
    }
}
