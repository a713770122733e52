//! What must not be done twice: how often it arrives, and whether the library's word agrees.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{answer, head, ok};
use crate::check::AMPLE_MS;
use crate::library::{Ask, Cancel, Client, Failure, Setting};
use crate::peer::{Connection, Peer};
use crate::tls::Authority;

const BODY: &str = r#"{"text":"do it \ud83d"}"#;
const SESSION: &str = "s/1";
/// Makes a body as long as that.
const TEXT: &str = "do it once +";
const ANSWER: &str = r#"{"messageId":"m","status":"idle","x":[1e9,"\ud83d"]}"#;

fn client(peer: &Peer) -> Client {
    Client::new(&peer.url(), &[Setting::TimeoutMs(AMPLE_MS)])
}

/// The two forms of a post.
type Post = fn(&Client) -> Result<(), Failure>;
const POSTS: [Post; 2] = [
    |client| client.post(BODY).map(drop),
    |client| client.post_typed(SESSION, TEXT, &Cancel::new()).map(drop),
];

/// How a post fails, plain and typed, with a peer that does this at every connection, and how often it arrived whole.
fn posts_fail(
    script: impl Fn(&mut Connection) + Clone + Send + Sync + 'static,
) -> [(Failure, usize); 2] {
    POSTS.map(|post| {
        let peer = Peer::start(script.clone());
        let failure = post(&client(&peer)).expect_err("no answer");
        let arrived = peer.requests().len();
        (failure, arrived)
    })
}

/// A post that arrived is never said to have failed without the mark.
fn assert_agree(failure: &Failure, arrived: usize) {
    assert!(arrived <= 1, "arrived {arrived} times: {failure:?}");
    assert!(arrived == 0 || failure.outcome_unknown, "{failure:?}");
    let says = failure
        .message
        .contains("the service may have carried it out");
    assert_eq!(says, failure.outcome_unknown, "{failure:?}");
}

#[test]
fn a_body_arrives_as_it_is() {
    alone(|| {
        let peer = Peer::start(|connection| connection.serve_with(|_| ok(ANSWER)));
        let client = client(&peer);
        let long = format!(r#"{{"text":"{}"}}"#, "x".repeat(3 << 20));
        let bodies = [0, 15_000, 15_900, 16_000, 16_384, 40_000].map(|len| format!("[{:len$}]", 1));
        let bodies = bodies.iter().chain([&long]).map(String::as_str);
        for body in bodies.chain([BODY, " [1] ", ""]) {
            let answer = client.post(body).expect("an answer");
            assert_eq!(answer, ANSWER);
            let requests = peer.requests();
            let request = requests.last().expect("one");
            let (head, arrived) = request.split_once("\r\n\r\n").expect("a head");
            assert!(arrived == body, "{} of {}", arrived.len(), body.len());
            assert!(head.starts_with("POST /api/v0/sessions/s%2F1/messages HTTP/1.1\r\n"));
            assert!(
                head.contains(&format!("content-length: {}", body.len())),
                "{head}"
            );
            let typed = head.contains("content-type: application/json");
            assert_eq!(typed, !body.is_empty(), "{head}");
        }
        assert_eq!(peer.connections(), 1);
    });
}

#[test]
fn a_body_that_is_not_json_is_not_sent() {
    alone(|| {
        let peer = Peer::good();
        for body in ["{", "nonsense", "{}{}", "[01]", "\u{feff}{}", " "] {
            let failure = client(&peer).post(body).expect_err("no JSON");
            failure
                .assert(Status::InvalidArgument, 0)
                .assert_says("body_json is not JSON: ");
            assert!(!failure.outcome_unknown);
        }
        assert_eq!(peer.connections(), 0);
    });
}

#[test]
fn a_connection_that_is_cut_within_the_request() {
    alone(|| {
        let whole = {
            let peer = Peer::start(|connection| connection.answer(ok(ANSWER)));
            client(&peer).post(BODY).expect("an answer");
            peer.requests()[0].len()
        };
        for reset in [false, true] {
            for bytes in (1..whole).step_by(7).chain([whole - 1]) {
                let failed = posts_fail(move |connection| {
                    connection.read(bytes);
                    if reset {
                        connection.reset();
                    }
                });
                for (failure, arrived) in failed {
                    failure.assert(Status::Network, 1);
                    assert!(failure.outcome_unknown, "{failure:?}");
                    assert_agree(&failure, arrived);
                }
            }
        }
    });
}

#[test]
fn a_connection_that_is_cut_before_or_after_the_request() {
    alone(|| {
        for reset in [false, true] {
            let failed = posts_fail(move |connection| {
                if reset {
                    connection.reset();
                }
            });
            for (failure, arrived) in failed {
                assert_agree(&failure, arrived);
            }

            let failed = posts_fail(move |connection| {
                connection.request();
                if reset {
                    connection.reset();
                }
            });
            for (failure, arrived) in failed {
                failure.assert(Status::Network, 1);
                assert_eq!(arrived, 1);
                assert_agree(&failure, arrived);
            }
        }
    });
}

#[test]
fn a_connection_that_is_cut_within_the_answer() {
    alone(|| {
        let whole = ok(ANSWER);
        for bytes in (1..whole.len()).step_by(5) {
            let part = whole[..bytes].to_vec();
            for (failure, arrived) in posts_fail(move |connection| connection.answer(&part)) {
                failure.assert(Status::Network, 1);
                assert_eq!(arrived, 1);
                assert_agree(&failure, arrived);
            }
        }
    });
}

#[test]
fn an_answer_that_cannot_be_used() {
    alone(|| {
        for answered in [
            ok("nonsense"),
            ok(""),
            answer("206 Partial Content", &[], ANSWER),
        ] {
            for (failure, arrived) in posts_fail(move |connection| connection.answer(&answered)) {
                assert_eq!((arrived, failure.attempts), (1, 1), "{failure:?}");
                assert_agree(&failure, arrived);
            }
        }
    });
}

#[test]
fn an_answer_that_is_no_row() {
    alone(|| {
        let peer = Peer::start(|connection| connection.answer(ok(r#"{"messageId":1}"#)));
        let failure = POSTS[1](&client(&peer)).expect_err("no row");
        failure.assert(Status::Decode, 1);
        assert_agree(&failure, peer.requests().len());
        assert!(failure.outcome_unknown);
    });
}

#[test]
fn a_pooled_connection_that_was_closed_before() {
    alone(|| {
        let peer = Peer::start(|connection| connection.answer(ok(ANSWER)));
        let client = client(&peer);
        for posts in 1..5 {
            POSTS[posts % 2](&client).expect("over a new connection");
            assert_eq!((peer.requests().len(), peer.connections()), (posts, posts));
            peer.wait_until("the connection is closed", |peer| {
                peer.open_connections() == 0
            });
        }
    });
}

#[test]
fn a_pooled_connection_that_is_closed_with_the_request_on_its_way() {
    alone(|| {
        for post in POSTS {
            let peer = Peer::start(|connection| {
                connection.answer(ok(ANSWER));
                connection.read(1);
            });
            let client = client(&peer);
            post(&client).expect("an answer");
            let failure = post(&client).expect_err("cut");
            failure.assert(Status::Network, 1);
            assert!(failure.outcome_unknown, "{failure:?}");
            assert_eq!(peer.connections(), 1, "sent again");
        }
    });
}

#[test]
fn only_what_was_not_taken_is_sent_again() {
    alone(|| {
        for (status, headers, attempts, unknown) in [
            ("429 Too Many Requests", "Retry-After: 0", 3, false),
            ("429 Too Many Requests", "X: y", 3, false),
            ("503 Service Unavailable", "Retry-After: 0", 3, false),
            ("503 Service Unavailable", "X: y", 1, true),
            ("408 Request Timeout", "X: y", 1, false),
            ("424 Failed Dependency", "Retry-After: 0", 1, true),
            ("500 Internal Server Error", "Retry-After: 0", 1, true),
            ("502 Bad Gateway", "Retry-After: 0", 1, true),
            ("504 Gateway Timeout", "Retry-After: 0", 1, true),
            ("400 Bad Request", "X: y", 1, false),
            ("401 Unauthorized", "X: y", 1, false),
            ("402 Payment Required", "X: y", 1, false),
            ("403 Forbidden", "X: y", 1, false),
            ("404 Not Found", "X: y", 1, false),
            ("409 Conflict", "X: y", 1, false),
            ("413 Content Too Large", "X: y", 1, false),
            ("422 Unprocessable Content", "X: y", 1, false),
            ("302 Found", "Location: /there", 1, false),
        ] {
            let refusal = answer(status, &[headers], "{}");
            let script = move |connection: &mut Connection| {
                connection.serve_with(|_| refusal.clone());
            };
            for (failure, arrived) in posts_fail(script) {
                assert_eq!(
                    (failure.attempts, arrived as u32),
                    (attempts, attempts),
                    "{failure:?}"
                );
                assert_eq!(failure.outcome_unknown, unknown, "{failure:?}");
            }
        }
    });
}

/// Whoever refuses a body need not read it to its end (RFC 9110, section 15.5.14), and may have hung up when it is out.
#[test]
fn an_answer_that_comes_before_the_body_is_out() {
    alone(|| {
        let authority = Authority::new();
        let refusal = answer(
            "413 Content Too Large",
            &["Connection: close"],
            r#"{"detail":"over 1 MB"}"#,
        );
        let script = move |connection: &mut Connection| {
            connection.start_tls();
            connection.read(1);
            connection.send(&refusal);
        };
        let long = format!("[1{}]", " ".repeat(32 << 20));
        for peer in [
            Peer::start(script.clone()),
            Peer::start_tls(authority.server(), script),
        ] {
            let settings = [
                Setting::TimeoutMs(AMPLE_MS),
                Setting::CaFile(&authority.file()),
            ];
            let client = Client::new(&peer.url(), &settings);
            for connections in 1..3 {
                let failure = client.post(&long).expect_err("too large");
                failure
                    .assert(Status::PayloadTooLarge, 1)
                    .assert_says("over 1 MB");
                assert!(!failure.outcome_unknown, "{failure:?}");
                assert_eq!(peer.connections(), connections);
            }
        }
    });
}

#[test]
fn what_was_not_taken_is_done_once_in_the_end() {
    alone(|| {
        let asked = AtomicUsize::new(0);
        let peer = Peer::start(move |connection| {
            connection.serve_with(|_| match asked.fetch_add(1, SeqCst) {
                0 | 1 => answer("429 Too Many Requests", &["Retry-After: 0"], "{}"),
                _ => ok(ANSWER),
            });
        });
        POSTS[1](&client(&peer)).expect("the third");
        assert_eq!(peer.requests().len(), 3);
    });
}

#[test]
fn no_connection_is_no_doubt() {
    alone(|| {
        let peer = Peer::start(|connection| connection.answer(ok(ANSWER)));
        let (url, settings) = (peer.url(), [Setting::TimeoutMs(AMPLE_MS)]);
        drop(peer);
        for post in POSTS {
            let failure = post(&Client::new(&url, &settings)).expect_err("nobody there");
            failure.assert(Status::Connect, 3);
            assert!(!failure.outcome_unknown, "{failure:?}");
        }
    });
}

#[test]
fn a_deadline_after_the_request() {
    alone(|| {
        for answered in [
            "",
            "HTTP/1.1 200 OK\r\nContent-Le",
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{",
        ] {
            for post in POSTS {
                let peer = Peer::start(move |connection| {
                    connection.answer(answered);
                    connection.stall();
                });
                let client = Client::new(&peer.url(), &[Setting::TimeoutMs(200)]);
                let failure = post(&client).expect_err("too late");
                failure.assert(Status::Timeout, 1);
                assert_eq!(peer.requests().len(), 1);
                assert_agree(&failure, 1);
            }
        }
    });
}

#[test]
fn a_deadline_within_a_body_that_nobody_reads() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.read(1);
            std::thread::sleep(Duration::from_millis(400));
        });
        let client = Client::new(&peer.url(), &[Setting::TimeoutMs(200)]);
        let long = format!("[1{}]", " ".repeat(32 << 20));
        let failure = client.post(&long).expect_err("too late");
        failure.assert(Status::Timeout, 1);
        assert!(failure.outcome_unknown, "{failure:?}");
        assert_eq!(peer.connections(), 1);
    });
}

#[test]
fn what_may_be_repeated_is() {
    alone(|| {
        let peer = Peer::start(|connection| match connection.index {
            0 => drop(connection.request()),
            _ => connection.serve_with(|request| match request.starts_with("DELETE ") {
                true => head("204 No Content", &[]),
                false => ok(ANSWER),
            }),
        });
        let client = client(&peer);
        assert_eq!(client.interrupt(SESSION).expect("the second time"), ANSWER);
        client.delete(SESSION).expect("over the same connection");
        let requests = peer.requests();
        let lines: Vec<_> = requests
            .iter()
            .map(|request| request.lines().next())
            .collect();
        let interrupt = Some("POST /api/v0/sessions/s%2F1/interrupt HTTP/1.1");
        let delete = Some("DELETE /api/v0/sessions/s%2F1 HTTP/1.1");
        assert_eq!(lines, [interrupt, interrupt, delete]);
        assert!(
            requests[0].contains("content-length: 0\r\n"),
            "{}",
            requests[0]
        );
        assert!(!requests[2].contains("content-length"), "{}", requests[2]);
    });
}

/// The first attempt may have done it, whatever is said to the second.
#[test]
fn a_repeated_write_that_was_lost_before_stays_unknown() {
    alone(|| {
        let peer = Peer::start(|connection| match connection.index {
            0 => drop(connection.request()),
            _ => connection.answer(answer("404 Not Found", &[], "{}")),
        });
        let failure = client(&peer).delete(SESSION).expect_err("gone");
        failure.assert(Status::NotFound, 2);
        assert!(failure.outcome_unknown, "{failure:?}");
    });
}

#[test]
fn what_changes_nothing_has_no_unknown_outcome() {
    alone(|| {
        for lost in [Vec::new(), answer("502 Bad Gateway", &[], "{}")] {
            let peer = Peer::start(move |connection| connection.answer(&lost));
            let failure = client(&peer).json(&Ask::default()).expect_err("no page");
            assert!(!failure.outcome_unknown, "{failure:?}");
        }
    });
}

#[test]
fn the_request_id_of_the_body() {
    alone(|| {
        let body = r#"{"status":424,"title":"Failed Dependency","detail":"Computer disconnected during request","requestId":"r-1"}"#;
        let gone = answer("424 Failed Dependency", &[], body);
        for (failure, _) in posts_fail(move |connection| connection.answer(&gone)) {
            failure
                .assert(Status::FailedDependency, 1)
                .assert_says("the computer may be asleep");
            assert_eq!(failure.request_id.as_deref(), Some("r-1"));
        }
        let both = answer("424 Failed Dependency", &["X-Request-Id: r-2"], body);
        for (failure, _) in posts_fail(move |connection| connection.answer(&both)) {
            assert_eq!(failure.request_id.as_deref(), Some("r-2"));
        }
    });
}

/// The two forms of a write that can be cancelled.
type Cancelled = fn(&Client, &Cancel) -> Result<(), Failure>;
const CANCELLED: [Cancelled; 2] = [
    |client, cancel| {
        let post = ("POST", "/api/v0/anything?a=b", BODY);
        client.request(post, cancel).map(drop)
    },
    |client, cancel| client.post_typed(SESSION, TEXT, cancel).map(drop),
];

#[test]
fn a_cancel_in_each_phase_of_a_write() {
    alone(|| {
        for post in CANCELLED {
            let peer = Peer::start(|connection| {
                connection.request();
                connection.stall();
            });
            let client = client(&peer);
            let cancel = Cancel::new();
            cancel.cancel();
            let failure = post(&client, &cancel).expect_err("before");
            failure.assert(Status::Cancelled, 0);
            assert!(
                !failure.outcome_unknown && peer.connections() == 0,
                "{failure:?}"
            );

            let cancel = Cancel::new();
            let failure = std::thread::scope(|scope| {
                let call = scope.spawn(|| post(&client, &cancel).expect_err("after"));
                peer.wait_until("it arrived", |peer| peer.requests().len() == 1);
                cancel.cancel();
                call.join().expect("a failure")
            });
            failure.assert(Status::Cancelled, 1);
            assert_eq!(peer.requests().len(), 1);
            assert_agree(&failure, 1);
        }
    });
}

/// Whenever the cancel comes, what arrived and the word agree.
#[test]
fn a_cancel_at_any_moment_of_a_write() {
    alone(|| {
        for delay in (0..400).step_by(4) {
            let peer = Peer::start(|connection| connection.serve_with(|_| ok(ANSWER)));
            let (client, cancel) = (client(&peer), Cancel::new());
            let post = CANCELLED[delay as usize / 4 % 2];
            let outcome = std::thread::scope(|scope| {
                let call = scope.spawn(|| post(&client, &cancel));
                std::thread::sleep(Duration::from_micros(delay));
                cancel.cancel();
                call.join().expect("an outcome")
            });
            drop(client);
            peer.wait_until("all is read", |peer| peer.open_connections() == 0);
            match outcome {
                Ok(()) => assert_eq!(peer.requests().len(), 1),
                Err(failure) => assert_agree(&failure, peer.requests().len()),
            }
        }
    });
}

#[test]
fn a_raw_call_repeats_by_its_method() {
    alone(|| {
        for (method, body, attempts) in [
            ("GET", "", 3),
            ("PUT", "{}", 3),
            ("DELETE", "", 3),
            ("POST", "{}", 1),
            ("PATCH", "{}", 1),
        ] {
            let peer = Peer::start(|connection| drop(connection.request()));
            let request = (method, "/api/v9/new", body);
            let failure = client(&peer)
                .request(request, &Cancel::new())
                .expect_err("lost");
            failure.assert(Status::Network, attempts);
            assert_eq!(peer.requests().len(), attempts as usize);
            assert_eq!(failure.outcome_unknown, method != "GET");
        }
    });
}

#[test]
fn a_raw_call_gives_status_and_json() {
    alone(|| {
        for (answered, expected) in [
            (ok(ANSWER), (200, Some(ANSWER))),
            (answer("202 Accepted", &[], "[]"), (202, Some("[]"))),
            (head("204 No Content", &[]), (204, None)),
            (ok(""), (200, None)),
        ] {
            let peer = Peer::start(move |connection| connection.answer(&answered));
            let (status, json) = client(&peer)
                .request(("PUT", "/a?b=%20", "[1]"), &Cancel::new())
                .expect("an answer");
            assert_eq!((status, json.as_deref()), expected);
            assert!(peer.requests()[0].starts_with("PUT /a?b=%20 HTTP/1.1\r\n"));
            assert!(peer.requests()[0].ends_with("[1]"));
        }
    });
}
