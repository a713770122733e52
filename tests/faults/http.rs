//! Answers that are odd, or no HTTP at all.

use std::time::Duration;

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, chunked, head, ok};
use crate::check::{assert_good, fails, fails_with, succeeds};
use crate::library::{Client, Failure, Setting};
use crate::peer::Peer;

fn accepted(bytes: impl Into<Vec<u8>>) {
    let bytes = bytes.into();
    let page = succeeds(move |connection| connection.answer(&bytes));
    assert_eq!(page.ids(), ["s-1", "s-2"]);
}

fn refused(bytes: impl Into<Vec<u8>>) -> Failure {
    let bytes = bytes.into();
    fails(move |connection| connection.answer(&bytes))
}

fn one_chunk() -> String {
    format!("{:x}\r\n{PAGE}\r\n0\r\n", PAGE.len())
}

#[test]
fn http_1_0_is_accepted() {
    alone(|| accepted(format!("HTTP/1.0 200 OK\r\n\r\n{PAGE}")));
}

#[test]
fn bare_line_feeds_are_accepted() {
    alone(|| {
        accepted(format!(
            "HTTP/1.1 200 OK\nContent-Length: {}\n\n{PAGE}",
            PAGE.len()
        ))
    });
}

#[test]
fn no_content_type_is_accepted() {
    alone(|| accepted(answer("200 OK", &[], PAGE)));
}

#[test]
fn no_reason_is_accepted() {
    alone(|| accepted(answer("200", &[], PAGE)));
}

#[test]
fn no_length_is_accepted() {
    alone(|| accepted([head("200 OK", &["Connection: close"]), PAGE.into()].concat()));
}

#[test]
fn some_early_answers_are_passed_over() {
    alone(|| {
        let early = head("100 Continue", &[]).repeat(5);
        let hints = head("103 Early Hints", &["Link: </a>"]);
        accepted([early, hints, ok(PAGE)].concat());
    });
}

#[test]
fn trailers_are_accepted() {
    alone(|| accepted(chunked(&format!("{}Checked: yes\r\n\r\n", one_chunk()))));
}

#[test]
fn chunk_extensions_are_accepted() {
    alone(|| {
        accepted(chunked(&format!(
            "{:x};a=b\r\n{PAGE}\r\n0\r\n\r\n",
            PAGE.len()
        )))
    });
}

/// Lines between chunks end in CR LF (RFC 9112, section 7.1). The rest of one that does not is not waited for.
#[test]
fn a_chunk_line_that_ends_in_a_line_feed_alone() {
    alone(|| {
        let size = PAGE.len();
        for chunks in [
            format!("{size:x}\n{PAGE}\n0\n\n"),
            format!("{size:x};a=b\n{PAGE}\r\n0\r\n\r\n"),
            format!("{size:x}\r\n{PAGE}\n0\n\n"),
            format!("{size:x}\r\n{PAGE}\r\n0\n\n"),
            format!("{size:x}\r\n{PAGE}\r\n0\r\n\n"),
            format!("{size:x}\r\n{PAGE}\r\n0\r\nChecked: yes\n\n"),
        ] {
            for pause in [Duration::ZERO, Duration::from_millis(20)] {
                let answer = chunked(&chunks);
                let head = answer.len() - chunks.len();
                let failure = fails(move |connection| {
                    connection.answer(&answer[..head]);
                    std::thread::sleep(pause);
                    connection.send(&answer[head..]);
                    connection.stall();
                });
                failure.assert(Status::Network, 1);
                assert!(failure.took < Duration::from_secs(2), "{failure:?}");
            }
        }
    });
}

/// A limit of the HTTP library: no server needs lines that long.
#[test]
fn a_chunk_line_of_more_than_twenty_bytes_is_refused_at_once() {
    alone(|| {
        let size = PAGE.len();
        accepted(chunked(&format!("{size:020x}\r\n{PAGE}\r\n0\r\n\r\n")));
        for line in [
            format!("{size:021x}"),
            format!("{size:x};signature=0123456789abcdef"),
        ] {
            let answer = chunked(&format!("{line}\r\n{PAGE}\r\n0\r\n\r\n"));
            let failure = fails(move |connection| {
                connection.answer(&answer);
                connection.stall();
            });
            failure.assert(Status::Network, 1);
            assert!(failure.took < Duration::from_secs(2), "{failure:?}");
        }
    });
}

#[test]
fn a_length_beside_chunks_does_not_count_and_ends_the_connection() {
    alone(|| {
        let peer = Peer::start(|connection| {
            let both = ["Transfer-Encoding: chunked", "Content-Length: 5"];
            connection.answer(head("200 OK", &both));
            connection.send(format!("{}\r\n", one_chunk()));
            connection.serve();
        });
        let client = Client::new(&peer.url(), &[]);
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.connections(), 2);
    });
}

#[test]
fn a_folded_header() {
    alone(|| {
        refused(answer("200 OK", &["A: b\r\n c"], PAGE)).assert(Status::Network, 1);
    });
}

#[test]
fn a_nul_in_a_header() {
    alone(|| {
        refused(answer("200 OK", &["A: b\0c"], PAGE)).assert(Status::Network, 1);
    });
}

#[test]
fn more_headers_than_anybody_needs() {
    alone(|| {
        refused(answer("200 OK", &["A: b"; 129], PAGE)).assert(Status::Network, 1);
    });
}

#[test]
fn a_head_of_65_kib() {
    alone(|| {
        let header = format!("A: {}", "b".repeat(65 * 1024));
        refused(answer("200 OK", &[&header], PAGE))
            .assert(Status::Network, 1)
            .assert_says("header");
    });
}

#[test]
fn early_answers_without_end() {
    alone(|| {
        fails_with(&[Setting::TimeoutMs(300)], |connection| {
            connection.request();
            let hint = head("103 Early Hints", &["Link: </a>"]);
            connection.repeat(&hint, Duration::from_millis(5));
        })
        .assert(Status::Timeout, 1);
    });
}

#[test]
fn two_lengths() {
    alone(|| {
        refused(
            [
                head("200 OK", &["Content-Length: 5", "Content-Length: 300"]),
                PAGE.into(),
            ]
            .concat(),
        )
        .assert(Status::Network, 1);
    });
}

#[test]
fn a_negative_length() {
    alone(|| {
        refused([head("200 OK", &["Content-Length: -1"]), PAGE.into()].concat())
            .assert(Status::Network, 1);
    });
}

#[test]
fn a_length_that_is_no_number() {
    alone(|| {
        refused([head("200 OK", &["Content-Length: 0x20"]), PAGE.into()].concat())
            .assert(Status::Network, 1);
    });
}

#[test]
fn the_largest_length() {
    alone(|| {
        let length = format!("Content-Length: {}", u64::MAX);
        refused([head("200 OK", &[&length]), PAGE.into()].concat()).assert(Status::TooLarge, 1);
    });
}

#[test]
fn a_length_that_no_number_holds() {
    alone(|| {
        refused(
            [
                head("200 OK", &["Content-Length: 99999999999999999999"]),
                PAGE.into(),
            ]
            .concat(),
        )
        .assert(Status::Network, 1);
    });
}

#[test]
fn a_chunk_size_that_is_no_number() {
    alone(|| {
        refused(chunked(&format!("zz\r\n{PAGE}\r\n0\r\n\r\n"))).assert(Status::Network, 1);
    });
}

#[test]
fn a_chunk_size_that_overflows() {
    alone(|| {
        refused(chunked(&format!(
            "fffffffffffffffff\r\n{PAGE}\r\n0\r\n\r\n"
        )))
        .assert(Status::Network, 1);
    });
}

#[test]
fn a_chunk_longer_than_its_size() {
    alone(|| {
        refused(chunked(&format!("5\r\n{PAGE}\r\n0\r\n\r\n"))).assert(Status::Network, 1);
    });
}

#[test]
fn no_last_chunk() {
    alone(|| {
        refused(chunked(&format!("{:x}\r\n{PAGE}\r\n", PAGE.len()))).assert(Status::Network, 1);
    });
}

#[test]
fn success_without_a_page() {
    alone(|| {
        let failure = refused([head("204 No Content", &[]), PAGE.into()].concat());
        failure.assert(Status::Http, 1);
        assert_eq!(failure.http_status, 204);
    });
}

#[test]
fn a_part_is_no_page() {
    alone(|| {
        refused(answer("206 Partial Content", &[], PAGE)).assert(Status::Http, 1);
    });
}

#[test]
fn not_modified() {
    alone(|| {
        refused(head("304 Not Modified", &[])).assert(Status::Http, 1);
    });
}

#[test]
fn an_error_of_several_lines_is_told_in_one() {
    alone(|| {
        let body = r#"{"detail":"first\nsecond\u0000third"}"#;
        let failure = refused(answer("400 Bad Request", &[], body));
        failure
            .assert(Status::BadRequest, 1)
            .assert_says("first second third");
        assert_eq!(failure.detail.as_deref(), Some("first\nsecond\0third"));
    });
}

/// However much the service says, a message is a line that can be read, with the advice at its end.
#[test]
fn what_is_long_is_told_in_short() {
    alone(|| {
        let long = "x".repeat(50_000);
        let detail = format!(r#"{{"detail":"{long}","title":"No"}}"#);
        let failure = refused(answer("400 Bad Request", &[], &detail));
        failure.assert_says("xxx… (the service does not take the request");
        assert_eq!(failure.detail.as_deref(), Some(long.as_str()));
        for location in [
            format!("Location: https://{long}.example/"),
            format!("Location: /{long}"),
            format!("Location: https://{}/{long}", "é".repeat(100)),
            format!("Location: {long}"),
        ] {
            refused(answer("302 Found", &[&location], ""))
                .assert(Status::Http, 1)
                .assert_says("are not followed, the key would go along: check the base URL");
        }
        let id = format!("X-Request-Id: {long}");
        let failure = refused(answer("404 Not Found", &[&id], "{}"));
        assert_eq!(failure.request_id.as_deref(), Some(long.as_str()));
    });
}

/// What JavaScript writes for a text that was cut within an emoji costs no other member of the error.
#[test]
fn half_a_surrogate_pair_in_an_error() {
    alone(|| {
        for (sent, read) in [
            (r"cut \ud83d", "cut \u{fffd}"),
            (r"\uD83D", "\u{fffd}"),
            (r"\ude00 cut", "\u{fffd} cut"),
            (r"\ud83d\ud83d\ude00", "\u{fffd}\u{1f600}"),
            (r"\ud83d\ude00\ude00", "\u{1f600}\u{fffd}"),
            (r"\ude00\ud83d", "\u{fffd}\u{fffd}"),
            (r"\ud83d\n\ude00", "\u{fffd}\n\u{fffd}"),
            (r"\ud83d\\ude00", "\u{fffd}\\ude00"),
            (r"\\ud83d", r"\ud83d"),
            (r"\\\ud83d", "\\\u{fffd}"),
            (r#"\ud83d\""#, "\u{fffd}\""),
            (r"\ud83dé", "\u{fffd}é"),
        ] {
            let body = format!(
                r#"{{"title":"{sent}","detail":"d","k\udfff":["\ud800"],"metadata":{{"a":"{sent}"}}}}"#
            );
            let failure = refused(answer("400 Bad Request", &[], &body));
            assert_eq!(failure.title.as_deref(), Some(read), "{sent}");
            assert_eq!(failure.detail.as_deref(), Some("d"));
            assert!(failure.metadata.is_some());
            assert_eq!(failure.body, Some(body));
        }
        for wrong in [r"\ud83", r"\ud83g", r"\x", r"\ud83d\", r"\uD83D\u"] {
            let body = format!(r#"{{"title":"{wrong}","detail":"d"}}"#);
            let failure = refused(answer("400 Bad Request", &[], &body));
            assert_eq!((failure.title, failure.body), (None, Some(body)));
        }
    });
}

#[test]
fn a_byte_order_mark_before_an_error() {
    alone(|| {
        let failure = refused(answer("404 Not Found", &[], "\u{feff}{\"title\":\"No\"}"));
        assert_eq!(failure.title.as_deref(), Some("No"));
    });
}

/// Whoever wrote the page knows nothing of the key.
#[test]
fn a_firewalls_page_in_place_of_an_error() {
    alone(|| {
        for (status, expected, said) in [
            (
                "403 Forbidden",
                Status::Forbidden,
                "a firewall or a proxy on the way",
            ),
            ("404 Not Found", Status::NotFound, "check the base URL"),
            ("405 Method Not Allowed", Status::Http, "check the base URL"),
            (
                "407 Proxy Authentication Required",
                Status::Http,
                "check the proxy's URL",
            ),
            (
                "451 Unavailable For Legal Reasons",
                Status::Http,
                "check the base URL",
            ),
            (
                "511 Network Authentication Required",
                Status::Server,
                "sign-in",
            ),
        ] {
            for body in [
                "<html>Blocked</html>",
                "",
                "Forbidden",
                "\"Forbidden\"",
                "[]",
            ] {
                let failure = refused(answer(status, &[], body));
                failure.assert(expected, 1).assert_says(said);
                for claim in ["the key", "cursor", "ids"] {
                    assert!(!failure.message.contains(claim), "{failure:?}");
                }
            }
        }
        refused(answer("403 Forbidden", &[], r#"{"detail":"Not you"}"#))
            .assert(Status::Forbidden, 1)
            .assert_says("HTTP 403: Not you (the key may not do this");
    });
}

#[test]
fn an_error_is_cut_between_two_characters() {
    alone(|| {
        let body = format!("x{}", "\u{e9}".repeat(20_000));
        let kept = refused(answer("400 Bad Request", &[], &body)).body;
        assert_eq!(kept.as_deref(), body.get(..16 * 1024 - 1));
    });
}

#[test]
fn a_status_beyond_all() {
    alone(|| {
        let failure = refused(answer("999 Whatever", &[], "{}"));
        failure.assert(Status::Http, 1);
        assert_eq!(failure.http_status, 999);
    });
}

#[test]
fn other_protocols() {
    alone(|| {
        refused(answer("101 Switching Protocols", &["Upgrade: h2c"], "")).assert(Status::Http, 1);
    });
}

#[test]
fn html_in_place_of_a_page() {
    alone(|| {
        let failure = refused(answer(
            "200 OK",
            &["Content-Type: text/html"],
            "<html>Sign in</html>",
        ));
        failure.assert(Status::Decode, 1);
        assert_eq!(failure.http_status, 200);
        assert_eq!(failure.body.as_deref(), Some("<html>Sign in</html>"));
    });
}

#[test]
fn an_html_error() {
    alone(|| {
        let failure = refused(answer("400 Bad Request", &[], "<html>nginx</html>"));
        failure
            .assert(Status::BadRequest, 1)
            .assert_says("HTTP 400: Bad Request");
        assert_eq!(failure.body.as_deref(), Some("<html>nginx</html>"));
    });
}

#[test]
fn an_empty_page() {
    alone(|| {
        let failure = refused(ok(""));
        failure.assert(Status::Decode, 1);
        assert_eq!(failure.body, None);
    });
}

#[test]
fn what_is_not_http() {
    alone(|| {
        refused("SSH-2.0-OpenSSH_9.2\r\n\r\n").assert(Status::Network, 1);
    });
}

#[test]
fn an_endless_error_is_cut() {
    alone(|| {
        let failure = fails(|connection| {
            connection.request();
            connection.send(head("404 Not Found", &["Content-Length: 4000000000"]));
            for _ in 0..1_000 {
                connection.send("x".repeat(10_000));
            }
        });
        failure.assert(Status::NotFound, 1);
        assert_eq!(failure.body.map(|body| body.len()), Some(16 * 1024));
    });
}
