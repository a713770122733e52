//! Each status code by a failure of its own, with all that the error tells.
//!
//! `FACTORY_ERR_PAGINATION` is in pager.rs, `FACTORY_ERR_CANCELLED` in cancel.c. `FACTORY_ERR_INTERNAL` takes a fault of
//! the library, which nothing outside can bring about.

use std::net::TcpListener;
use std::sync::OnceLock;

use factory_emulator::{Cut, Emulator, Fault};
use serde_json::{Value, json};

use crate::program::{Program, succeed};
use crate::{KEY, emulator};

const FORMS: [&str; 3] = ["typed", "plain", "pager"];

/// The error of one failed call, in one of its forms and with settings such as `max_retries=0`.
fn failure(key: &str, url: &str, form: &str, settings: &[&str]) -> Value {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    let mut command = PROGRAM
        .get_or_init(|| Program::new("failure"))
        .command(key, url);
    command.arg(form).args(settings);
    judged(key, &succeed(command))
}

fn judged(key: &str, stdout: &[u8]) -> Value {
    let printed = String::from_utf8_lossy(stdout);
    assert!(
        key.is_empty() || !printed.contains(key),
        "the key shows: {printed}"
    );
    let error: Value = serde_json::from_str(&printed).expect("JSON");
    let message = error["message"].as_str().expect("always a message");
    assert!(
        !message.is_empty() && !message.contains('\n'),
        "not one line: {message:?}"
    );
    error
}

/// A failure that the emulator brings about by the key.
fn by_key(key: &str, settings: &[&str]) -> (Value, Emulator) {
    let emulator = emulator(100);
    (failure(key, emulator.url(), "typed", settings), emulator)
}

/// A failure that a fault brings about, for every attempt.
fn by_fault(fault: Fault, settings: &[&str]) -> Value {
    let emulator = emulator(100);
    emulator.add_faults([Fault { times: 20, ..fault }]);
    failure(KEY, emulator.url(), "typed", settings)
}

fn message(error: &Value) -> &str {
    error["message"].as_str().expect("a text")
}

/// What the service said, and nothing that it did not say.
fn assert_answer(error: &Value, status: &str, http_status: u32, body: Value) {
    assert_eq!(error["status"], status, "{error:#}");
    assert_eq!(error["http_status"], http_status);
    assert_eq!(error["title"], body["title"]);
    assert_eq!(error["detail"], body["detail"]);
    let metadata = error["metadata_json"]
        .as_str()
        .map(|text| serde_json::from_str::<Value>(text).expect("JSON"));
    assert_eq!(metadata.unwrap_or_default(), body["metadata"]);
    let sent: Value = serde_json::from_str(error["body"].as_str().expect("a body")).expect("JSON");
    assert_eq!(sent, body);
}

/// No answer came, so there is nothing to tell of one.
fn assert_no_answer(error: &Value, status: &str) {
    assert_eq!(error["status"], status, "{error:#}");
    assert_eq!(error["http_status"], 0, "{error:#}");
    for member in ["title", "detail", "metadata_json", "body", "request_id"] {
        assert_eq!(error[member], Value::Null, "{error:#}");
    }
    assert_eq!(error["retry_after_ms"], -1);
}

#[test]
fn unauthorized() {
    let (error, emulator) = by_key("fk-wrong", &[]);
    let body =
        json!({ "detail": "Api key not found or deleted", "status": 401, "title": "Unauthorized" });
    assert_answer(&error, "FACTORY_ERR_UNAUTHORIZED", 401, body);
    assert!(
        message(&error).contains("Api key not found or deleted"),
        "{error:#}"
    );
    assert_eq!(error["request_id"], emulator.requests()[0].request_id);
    assert_eq!(error["retry_after_ms"], -1);
    assert_eq!(error["attempts"], 1);
}

#[test]
fn forbidden() {
    let (error, _) = by_key("fk-gated", &[]);
    let body = json!({
        "detail": "Listing sessions is not enabled for this organization",
        "status": 403,
        "title": "Forbidden",
        "metadata": { "feature": "public-api-sessions", "organizationId": "org-emulator" },
    });
    assert_answer(&error, "FACTORY_ERR_FORBIDDEN", 403, body);
    assert!(
        message(&error).contains("Listing sessions is not enabled"),
        "{error:#}"
    );
    assert_eq!(error["attempts"], 1);
}

#[test]
fn not_found() {
    let error = by_fault(Fault::status(404), &[]);
    assert_answer(
        &error,
        "FACTORY_ERR_NOT_FOUND",
        404,
        json!({ "detail": "Not Found", "status": 404, "title": "Not Found" }),
    );
    assert_eq!(error["attempts"], 1);
}

#[test]
fn rate_limited_longer_than_the_deadline_fails_at_once() {
    let (error, emulator) = by_key("fk-limited-long", &[]);
    let body =
        json!({ "detail": "Too many requests", "status": 429, "title": "Too Many Requests" });
    assert_answer(&error, "FACTORY_ERR_RATE_LIMITED", 429, body);
    assert_eq!(error["retry_after_ms"], 3_600_000);
    assert_eq!(error["attempts"], 1);
    assert_eq!(emulator.requests().len(), 1);
}

#[test]
fn rate_limited_is_tried_again_after_the_wait() {
    let (error, emulator) = by_key("fk-limited", &["max_retries=1"]);
    assert_eq!(error["status"], "FACTORY_ERR_RATE_LIMITED");
    assert_eq!(error["retry_after_ms"], 1000);
    assert_eq!(error["attempts"], 2);
    assert_eq!(emulator.requests().len(), 2);
}

#[test]
fn server_error_is_tried_again_once() {
    let (error, emulator) = by_key("fk-broken", &["max_retries=5"]);
    let body = json!({
        "detail": "Something went wrong on our side",
        "status": 500,
        "title": "Internal Server Error",
        "metadata": { "incident": "emulated", "retryable": true },
    });
    assert_answer(&error, "FACTORY_ERR_SERVER", 500, body);
    assert_eq!(error["attempts"], 2);
    assert_eq!(emulator.requests().len(), 2);
}

#[test]
fn unavailable_is_tried_as_often_as_configured() {
    for (settings, attempts) in [(&["max_retries=0"][..], 1), (&[], 3)] {
        let (error, emulator) = by_key("fk-unavailable", settings);
        assert_eq!(error["status"], "FACTORY_ERR_SERVER");
        assert_eq!(error["http_status"], 503);
        assert_eq!(error["attempts"], attempts);
        assert_eq!(emulator.requests().len(), attempts);
    }
}

#[test]
fn html_of_a_proxy_is_kept_as_it_is() {
    let (error, _) = by_key("fk-html", &["max_retries=0"]);
    assert_eq!(error["status"], "FACTORY_ERR_SERVER");
    assert_eq!(error["http_status"], 502);
    assert_eq!(error["title"], Value::Null);
    assert_eq!(error["detail"], Value::Null);
    assert!(
        error["body"]
            .as_str()
            .expect("a body")
            .starts_with("<!doctype html>\n"),
        "{error:#}"
    );
    assert!(!message(&error).contains('<'), "{error:#}");
}

#[test]
fn redirect_is_not_followed() {
    let elsewhere = emulator(1);
    let location = format!("{}/api/v0/sessions", elsewhere.url());
    let error = by_fault(
        Fault {
            headers: [("location".to_owned(), location)].into(),
            ..Fault::status(307)
        },
        &[],
    );
    assert_eq!(error["status"], "FACTORY_ERR_HTTP");
    assert_eq!(error["http_status"], 307);
    assert!(message(&error).contains("127.0.0.1"), "{error:#}");
    assert_eq!(elsewhere.requests().len(), 0);
}

#[test]
fn any_other_answer() {
    for (status, expected) in [
        (201, "FACTORY_ERR_HTTP"),
        (204, "FACTORY_ERR_HTTP"),
        (400, "FACTORY_ERR_BAD_REQUEST"),
        (402, "FACTORY_ERR_PAYMENT_REQUIRED"),
        (409, "FACTORY_ERR_CONFLICT"),
        (413, "FACTORY_ERR_PAYLOAD_TOO_LARGE"),
        (418, "FACTORY_ERR_HTTP"),
        (422, "FACTORY_ERR_UNPROCESSABLE"),
        (424, "FACTORY_ERR_FAILED_DEPENDENCY"),
    ] {
        let error = by_fault(Fault::status(status), &[]);
        assert_eq!(error["status"], expected, "{error:#}");
        assert_eq!(error["http_status"], status);
        assert_eq!(error["attempts"], 1);
    }
}

#[test]
fn body_that_is_not_a_page() {
    let (error, emulator) = by_key("fk-garbled", &[]);
    assert_eq!(error["status"], "FACTORY_ERR_DECODE");
    assert_eq!(error["http_status"], 200);
    assert_eq!(error["body"], r#"{"pagination":null,"sessions":"none"}"#);
    assert_eq!(error["request_id"], emulator.requests()[0].request_id);
    assert_eq!(error["attempts"], 1);
}

#[test]
fn member_that_is_not_as_it_must_be_is_named_by_its_path() {
    let good = r#""sessionId":"s","status":"idle","messageCount":0,"createdAt":0,"updatedAt":0"#;
    let settings = |settings: &str| {
        format!(r#"{{"sessions":[{{{good}}},{{{good},"sessionSettings":{{{settings}}}}}]}}"#)
    };
    let session = |session: &str| format!(r#"{{"sessions":[{{{good}}},{{{session}}}]}}"#);
    for (body, path) in [
        ("{}".to_owned(), "sessions"),
        (r#"{"sessions":{}}"#.to_owned(), "sessions"),
        (r#"{"sessions":[]}"#.to_owned(), "pagination"),
        (
            r#"{"sessions":[],"pagination":[]}"#.to_owned(),
            "pagination",
        ),
        (
            r#"{"sessions":[],"pagination":{}}"#.to_owned(),
            "pagination.hasMore",
        ),
        (
            r#"{"sessions":[],"pagination":{"hasMore":1}}"#.to_owned(),
            "pagination.hasMore",
        ),
        (session(""), "sessions[1].sessionId"),
        (session(r#""sessionId":null"#), "sessions[1].sessionId"),
        (
            session(&good.replace(r#""messageCount":0"#, r#""messageCount":1.5"#)),
            "sessions[1].messageCount",
        ),
        (
            session(&good.replace(
                r#""messageCount":0"#,
                r#""messageCount":9223372036854775808"#,
            )),
            "sessions[1].messageCount",
        ),
        (
            session(&good.replace(r#""createdAt":0"#, r#""createdAt":-1e19"#)),
            "sessions[1].createdAt",
        ),
        (
            session(&good.replace(r#","updatedAt":0"#, "")),
            "sessions[1].updatedAt",
        ),
        // What need not be there, and is not of its type, is left out: only what is no JSON is refused in it.
        (
            settings(r#""tags":[{"name":"a"},{"name":01}]"#),
            "sessions[1].sessionSettings.tags[1]",
        ),
        (
            settings(r#""assistantActiveTimeMs":1e999"#),
            "sessions[1].sessionSettings.assistantActiveTimeMs",
        ),
    ] {
        let error = by_fault(Fault::body(body.as_str()), &[]);
        assert_eq!(error["status"], "FACTORY_ERR_DECODE", "{body}: {error:#}");
        assert_eq!(message(&error).split(' ').next(), Some(path), "{body}");
    }
}

#[test]
fn body_that_is_not_json() {
    for body in [
        "",
        "null",
        "[]",
        "<html>",
        "{",
        r#"{"sessions":[],"pagination":{"hasMore":false}}}"#,
        r#"{"sessions":["\u12"]}"#,
    ] {
        let error = by_fault(Fault::body(body), &[]);
        assert_eq!(error["status"], "FACTORY_ERR_DECODE", "{body}: {error:#}");
    }
}

#[test]
fn body_that_is_too_large() {
    let (error, _) = by_key(KEY, &["max_response_bytes=1000"]);
    assert_eq!(error["status"], "FACTORY_ERR_TOO_LARGE");
    assert!(message(&error).contains("1000"), "{error:#}");
}

#[test]
fn body_that_breaks_off() {
    let error = by_fault(
        Fault {
            cut_body_at: Some(Cut::Half),
            ..Fault::default()
        },
        &[],
    );
    assert_eq!(error["status"], "FACTORY_ERR_NETWORK");
    assert_eq!(
        error["attempts"], 1,
        "an answer that has begun is not asked for again"
    );
}

#[test]
fn connection_that_breaks_off_is_tried_again() {
    let error = by_fault(
        Fault {
            hang_up: true,
            ..Fault::default()
        },
        &[],
    );
    assert_no_answer(&error, "FACTORY_ERR_NETWORK");
    assert_eq!(error["attempts"], 3);
}

#[test]
fn answer_that_does_not_come_in_time() {
    let (error, _) = by_key("fk-slow", &["timeout_ms=300"]);
    assert_no_answer(&error, "FACTORY_ERR_TIMEOUT");
    assert_eq!(error["attempts"], 1);
}

#[test]
fn body_that_drips_past_the_deadline() {
    let (error, _) = by_key("fk-drip", &["timeout_ms=300"]);
    assert_eq!(error["status"], "FACTORY_ERR_TIMEOUT");
    assert_eq!(error["attempts"], 1);
}

#[test]
fn nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let error = failure(KEY, &url, "typed", &["max_retries=1"]);
    assert_no_answer(&error, "FACTORY_ERR_CONNECT");
    assert_eq!(error["attempts"], 2);
}

#[test]
fn no_tls_at_the_other_end() {
    let emulator = emulator(1);
    let url = emulator.url().replace("http://", "https://");
    // Under valgrind the system's authorities alone take seconds to read.
    let patiently = ["max_retries=0", "connect_timeout_ms=60000"];
    assert_no_answer(&failure(KEY, &url, "typed", &patiently), "FACTORY_ERR_TLS");
}

/// A label of a name has 63 bytes at most, so every resolver says no without asking anybody.
#[test]
fn host_that_is_not_found() {
    let url = format!("https://{}.test", "a".repeat(64));
    let error = failure(KEY, &url, "typed", &["max_retries=0"]);
    assert_no_answer(&error, "FACTORY_ERR_DNS");
    assert!(message(&error).contains(&"a".repeat(64)), "{error:#}");
}

/// `failure` sees to it that the key does not show.
#[test]
fn key_that_the_service_repeats_is_not_passed_on() {
    let echo =
        json!({ "detail": format!("no such key: {KEY}"), "title": KEY, "metadata": { KEY: KEY } });
    let refusal = Fault {
        status: Some(400),
        ..Fault::body(echo.clone())
    };
    let error = by_fault(refusal, &[]);
    assert!(message(&error).contains("no such key: "), "{error:#}");
    let error = by_fault(Fault::body(echo), &[]);
    assert_eq!(error["status"], "FACTORY_ERR_DECODE");
    assert!(error["body"].is_string(), "{error:#}");
}

#[test]
fn every_form_of_the_call_tells_the_same() {
    let emulator = emulator(100);
    for key in ["fk-wrong", "fk-gated", "fk-limited-long"] {
        let mut errors = FORMS.map(|form| failure(key, emulator.url(), form, &[]));
        for error in &mut errors {
            assert!(
                error["request_id"].take().is_string(),
                "each request has an id of its own: {error:#}"
            );
        }
        assert_eq!(errors[0], errors[1]);
        assert_eq!(errors[0], errors[2]);
    }
}

#[test]
fn environment_that_makes_no_sense_is_refused() {
    let emulator = emulator(1);
    let program = Program::new("failure");
    for (name, value) in [
        ("FACTORY_API_KEY", ""),
        ("FACTORY_API_KEY", "fk-a\r\nX-Injected: yes"),
        ("FACTORY_API_KEY", "fk with blanks"),
        ("FACTORY_BASE_URL", "factory.test"),
        ("FACTORY_BASE_URL", "ftp://factory.test"),
        ("FACTORY_BASE_URL", "http://factory.test"),
        ("FACTORY_BASE_URL", "https://user:password@factory.test"),
        ("FACTORY_BASE_URL", "https://factory.test:65536"),
    ] {
        let mut command = program.command(KEY, emulator.url());
        command.arg("typed").env(name, value);
        let error = judged("", &succeed(command));
        assert_eq!(
            error["status"], "FACTORY_ERR_INVALID_ARGUMENT",
            "{name}={value:?}: {error:#}"
        );
        assert!(
            message(&error).contains(name),
            "{name}={value:?}: {error:#}"
        );
        assert_eq!(error["attempts"], 0);
    }
    assert_eq!(emulator.requests().len(), 0);
}

#[test]
fn missing_key_is_refused_and_the_message_says_where_to_put_one() {
    let mut command = Program::new("failure").bare_command();
    command.arg("typed");
    let error = judged("", &succeed(command));
    assert_eq!(error["status"], "FACTORY_ERR_INVALID_ARGUMENT");
    assert!(message(&error).contains("FACTORY_API_KEY"), "{error:#}");
}
