//! A process that may have no more memory: an answer that does not fit is an error, not the end of the process.

use std::time::Duration;

use factory::engine::{SessionPage, Status};

use crate::alone::alone_with;
use crate::answer::{PAGE, head, ok};
use crate::check::{assert_good, failure};
use crate::library::{Ask, Client, Setting};
use crate::peer::{Connection, Peer};
use crate::system::trim_memory;

const MIB: usize = 1024 * 1024;

/// A thread's own heap would have memory in reserve that the limit does not see.
const ONE_HEAP: &[(&str, &str)] = &[("MALLOC_ARENA_MAX", "1")];

/// Lets this process have only this much memory more than it has.
fn leave(bytes: usize) {
    trim_memory();
    let status = std::fs::read_to_string("/proc/self/statm").expect("/proc is there");
    let pages: usize = status
        .split_whitespace()
        .next()
        .and_then(|pages| pages.parse().ok())
        .expect("a number");
    let limit = (pages * 4096 + bytes) as libc::rlim_t;
    let limit = libc::rlimit {
        rlim_cur: limit,
        rlim_max: libc::RLIM_INFINITY,
    };
    // SAFETY: a limit of this process, which runs this one case.
    assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_AS, &limit) }, 0);
}

/// Sends a good answer with this body, which is never held as a whole.
fn send_repeated(connection: &mut Connection, start: &str, part: &str, parts: usize) {
    let length = start.len() + part.len() * parts;
    connection.send(head("200 OK", &[&format!("Content-Length: {length}")]));
    connection.send(start);
    for _ in 0..parts / 1000 {
        connection.send(part.repeat(1000));
    }
    connection.send(part.repeat(parts % 1000));
}

/// Has a process that may have `left` bytes more get an answer that needs too much, and good ones before and after.
fn needs_more_than(left: usize, script: impl Fn(&mut Connection) + Send + Sync + 'static) {
    let peer = Peer::start(move |connection| {
        while let Some(request) = connection.request() {
            if request.contains("cursor=large") {
                script(connection);
            } else {
                connection.send(ok(PAGE));
            }
        }
    });
    let settings = [
        Setting::MaxBytes(1 << 30),
        Setting::MaxRetries(0),
        Setting::TimeoutMs(30_000),
    ];
    let client = Client::new(&peer.url(), &settings);
    assert_good(&client);
    leave(left);
    let large = Ask {
        cursor: "large",
        ..Ask::default()
    };
    failure(&client, &large)
        .assert(Status::TooLarge, 1)
        .assert_says("needs more memory than there is");
    assert_good(&client);
}

#[test]
fn an_answer_of_known_length() {
    alone_with(ONE_HEAP, || {
        needs_more_than(64 * MIB, |connection| {
            let length = format!("Content-Length: {}", 500 * MIB);
            connection.send(head("200 OK", &[&length]));
            connection.stall();
        });
    });
}

#[test]
fn an_answer_of_unknown_length() {
    alone_with(ONE_HEAP, || {
        needs_more_than(64 * MIB, |connection| {
            connection.send(head("200 OK", &["Connection: close"]));
            connection.repeat([b' '; 64 * 1024], Duration::ZERO);
        });
    });
}

#[test]
fn rows() {
    let session =
        r#"{"sessionId":"","status":"idle","messageCount":1,"createdAt":1,"updatedAt":2},"#;
    alone_with(ONE_HEAP, || {
        needs_more_than(24 * MIB, move |connection| {
            send_repeated(
                connection,
                r#"{"sessions":["#,
                session,
                17 * MIB / session.len(),
            );
        });
    });
}

#[test]
fn a_text_with_escapes() {
    alone_with(ONE_HEAP, || {
        needs_more_than(12 * MIB, |connection| {
            send_repeated(connection, r#"{"sessions":[{"title":""#, r"\n", 4 * MIB);
        });
    });
}

/// There is room for all of the JSON as texts, beside the JSON itself.
#[test]
fn rows_without_their_json() {
    alone_with(ONE_HEAP, || {
        let id = "x".repeat(16 * MIB);
        let json = PAGE.replace("s-1", &id);
        for too_little in [8 * MIB, 24 * MIB] {
            leave(too_little);
            let error = SessionPage::from_discarded_json(json.as_bytes()).err();
            assert_eq!(error.expect("no memory").status(), Status::TooLarge);
        }
        leave(40 * MIB);
        let page = SessionPage::from_discarded_json(json.as_bytes()).expect("memory");
        assert_eq!(page.sessions()[0].session_id(), id);
        assert_eq!(page.sessions()[1].session_id(), "s-2");
    });
}

/// What is told of a name is short, and made without a copy of it.
#[test]
fn a_long_name_of_a_wrong_value() {
    alone_with(ONE_HEAP, || {
        let name = format!("\\n{}", "x".repeat(30 * MIB));
        for (before, after) in [
            (r#"{""#, r#"":?}"#),
            (
                r#"{"sessions":[{"sessionSettings":{"tags":[{"metadata":{""#,
                r#"":?}}]}}]}"#,
            ),
        ] {
            let json = format!("{before}{name}{after}");
            leave(96 * MIB);
            let error = SessionPage::from_json(json.as_bytes())
                .err()
                .expect("refused");
            assert_eq!(error.status(), Status::Decode, "{error}");
            assert!(error.message().len() < 300, "{error}");
        }
    });
}

/// A page stays what it is when its JSON cannot be copied.
#[test]
fn the_json_of_a_page() {
    alone_with(ONE_HEAP, || {
        let json = PAGE.replace(
            r#"{"sessions""#,
            &format!("{{{}\"sessions\"", " ".repeat(32 * MIB)),
        );
        let page = SessionPage::from_json(json.as_bytes()).expect("a page");
        drop(json);
        leave(8 * MIB);
        assert!(page.json().is_none());
        assert_eq!(page.session_json(0), None);
        assert_eq!(page.sessions()[1].session_id(), "s-2");
        leave(64 * MIB);
    });
}
