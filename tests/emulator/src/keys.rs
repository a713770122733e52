//! What each key brings about; `keys.md` is the table for people.

use crate::fault::{Cut, Fault};
use serde_json::json;
use std::collections::BTreeMap;

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
        _ => return None,
    };
    Some(fault)
}
