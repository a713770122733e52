//! The error bodies of the service.

use hyper::StatusCode;
use serde_json::{Value, json};

/// An answer that is not a page.
pub struct Problem {
    pub status: StatusCode,
    pub body: Value,
}

impl Problem {
    pub fn new(status: StatusCode, detail: &str) -> Self {
        let body = json!({
            "detail": detail,
            "status": status.as_u16(),
            "title": title(status),
        });
        Problem { status, body }
    }

    /// With the free-form details that some errors carry.
    pub fn with_metadata(mut self, metadata: Value) -> Self {
        self.body["metadata"] = metadata;
        self
    }

    pub fn not_found(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, &format!("{what} not found"))
    }

    pub fn bad_request(detail: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    pub fn invalid_body(faults: Vec<String>) -> Self {
        Self::invalid("Invalid request body", faults)
    }

    pub fn invalid_query(faults: Vec<String>) -> Self {
        Self::invalid("Invalid query", faults)
    }

    fn invalid(what: &str, faults: Vec<String>) -> Self {
        let mut problem = Self::bad_request(&format!("{what}: {}", faults.join("; ")));
        let errors = faults
            .into_iter()
            .map(|message| json!({ "message": message }));
        problem.body["errors"] = errors.collect();
        problem
    }

    /// The other shape of a 400: messages and no detail.
    pub fn invalid_page(message: &str) -> Self {
        let status = StatusCode::BAD_REQUEST;
        let body = json!({
            "errors": [{ "message": message }],
            "status": status.as_u16(),
            "title": title(status),
        });
        Problem { status, body }
    }

    /// What the service says with a status, if nothing more particular is known.
    pub fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::new(status, "Api key not found or deleted"),
            StatusCode::FAILED_DEPENDENCY => {
                Self::new(status, "Computer disconnected during request")
            }
            StatusCode::FORBIDDEN => Self::new(
                status,
                "Listing sessions is not enabled for this organization",
            )
            .with_metadata(
                json!({ "feature": "public-api-sessions", "organizationId": "org-emulator" }),
            ),
            StatusCode::TOO_MANY_REQUESTS => Self::new(status, "Too many requests"),
            StatusCode::INTERNAL_SERVER_ERROR => {
                Self::new(status, "Something went wrong on our side")
                    .with_metadata(json!({ "incident": "emulated", "retryable": true }))
            }
            StatusCode::SERVICE_UNAVAILABLE => {
                Self::new(status, "The service is starting, try again shortly")
            }
            _ => Self::new(status, title(status)),
        }
    }
}

fn title(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or("Unknown")
}
