//! The connection breaks, stalls or says too much within an answer.

use std::sync::Barrier;
use std::thread::{self, sleep};
use std::time::Duration;

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, chunked, head, ok};
use crate::check::{assert_good, fails, fails_with, succeeds};
use crate::library::{Ask, Client, Setting};
use crate::peer::{Connection, Peer};

/// A good answer without its last ten bytes.
fn cut() -> Vec<u8> {
    let whole = ok(PAGE);
    whole[..whole.len() - 10].to_vec()
}

/// Serves one good page, then does `then` with what comes on the same connection; later connections are good.
fn good_then(then: impl Fn(&mut Connection) + Send + Sync + 'static) -> (Peer, Client) {
    let peer = Peer::start(move |connection| {
        if connection.index > 0 {
            return connection.serve();
        }
        connection.answer(ok(PAGE));
        then(connection);
    });
    let client = Client::new(&peer.url(), &[]);
    assert_good(&client);
    (peer, client)
}

#[test]
fn closed_before_the_status() {
    alone(|| {
        fails(|connection| drop(connection.request()))
            .assert(Status::Network, 3)
            .assert_says("before an answer came");
    });
}

#[test]
fn closed_in_the_head() {
    alone(|| {
        fails(|connection| connection.answer("HTTP/1.1 200 OK\r\nContent-Le"))
            .assert(Status::Network, 1);
    });
}

#[test]
fn closed_in_the_body() {
    alone(|| {
        fails(|connection| connection.answer(cut()))
            .assert(Status::Network, 1)
            .assert_says("within the answer");
    });
}

#[test]
fn reset_before_the_status() {
    alone(|| {
        fails(|connection| {
            connection.request();
            connection.reset();
        })
        .assert(Status::Network, 3);
    });
}

#[test]
fn reset_in_the_head() {
    alone(|| {
        fails(|connection| {
            connection.answer("HTTP/1.1 200 OK\r\nContent-Le");
            // What was sent is to arrive before the reset.
            sleep(Duration::from_millis(30));
            connection.reset();
        })
        .assert(Status::Network, 1);
    });
}

#[test]
fn reset_in_the_body() {
    alone(|| {
        fails(|connection| {
            connection.answer(cut());
            sleep(Duration::from_millis(30));
            connection.reset();
        })
        .assert(Status::Network, 1)
        .assert_says("within the answer");
    });
}

#[test]
fn stalled_in_the_head() {
    alone(|| {
        fails_with(&[Setting::TimeoutMs(250)], |connection| {
            connection.answer("HTTP/1.1 200 OK\r\nContent-Le");
            connection.stall();
        })
        .assert(Status::Timeout, 1)
        .assert_says("within 250 ms");
    });
}

#[test]
fn stalled_in_the_body() {
    alone(|| {
        fails_with(&[Setting::TimeoutMs(250)], |connection| {
            connection.answer(cut());
            connection.stall();
        })
        .assert(Status::Timeout, 1)
        .assert_says("within 250 ms");
    });
}

#[test]
fn dripped() {
    alone(|| {
        fails_with(&[Setting::TimeoutMs(250)], |connection| {
            connection.request();
            connection.drip(ok(PAGE), Duration::from_millis(20));
        })
        .assert(Status::Timeout, 1);
    });
}

#[test]
fn stalled_after_continue() {
    alone(|| {
        fails_with(&[Setting::TimeoutMs(250)], |connection| {
            connection.answer("HTTP/1.1 100 Continue\r\n\r\n");
            connection.stall();
        })
        .assert(Status::Timeout, 1);
    });
}

#[test]
fn a_body_without_length_that_breaks_off_is_no_page() {
    alone(|| {
        fails(|connection| {
            connection.answer(head("200 OK", &[]));
            connection.send(&PAGE[..PAGE.len() - 10]);
        })
        .assert(Status::Decode, 1);
    });
}

/// A good answer of which nobody asked anything.
fn unasked() -> Vec<u8> {
    ok(r#"{"sessions":[],"pagination":{"hasMore":false}}"#)
}

#[test]
fn what_follows_an_answer_is_never_taken_for_the_next() {
    alone(|| {
        let peer = Peer::start(|connection| {
            if connection.index == 0 {
                connection.answer([ok(PAGE), unasked()].concat());
            }
            connection.serve();
        });
        let client = Client::new(&peer.url(), &[]);
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.connections(), 2);
    });
}

#[test]
fn what_follows_an_answer_late_is_never_taken_for_the_next() {
    alone(|| {
        for pause in [10, 600] {
            let (peer, client) = good_then(move |connection| {
                sleep(Duration::from_millis(pause));
                connection.send(unasked());
                connection.stall();
            });
            sleep(Duration::from_millis(pause + 50));
            assert_good(&client);
            assert_eq!(peer.connections(), 2);
        }
    });
}

#[test]
fn closed_while_idle() {
    alone(|| {
        let (peer, client) = good_then(|_| {});
        peer.wait_until("closed", |peer| peer.open_connections() == 0);
        assert_good(&client);
        assert_eq!(
            peer.requests().len(),
            2,
            "the closed connection took no request"
        );
    });
}

#[test]
fn closed_while_idle_for_long() {
    alone(|| {
        let (peer, client) = good_then(|_| {});
        sleep(Duration::from_millis(600));
        assert_good(&client);
        assert_eq!(peer.requests().len(), 2);
    });
}

/// Of several idle connections the call takes one that still stands, whichever it comes to first.
#[test]
fn all_but_one_closed_while_idle() {
    alone(|| {
        for stands in 0..3 {
            let all_asked = Barrier::new(3);
            let peer = Peer::start(move |connection| {
                connection.request();
                if connection.index < 3 {
                    all_asked.wait();
                }
                connection.send(ok(PAGE));
                if connection.index == stands {
                    connection.serve();
                }
            });
            let client = Client::new(&peer.url(), &[]);
            thread::scope(|scope| {
                for _ in 0..3 {
                    scope.spawn(|| assert_good(&client));
                }
            });
            peer.wait_until("closed", |peer| peer.open_connections() == 1);
            assert_good(&client);
            assert_eq!(peer.connections(), 3);
            assert_eq!(peer.requests().len(), 4);
        }
    });
}

#[test]
fn closed_while_the_next_request_is_on_its_way() {
    alone(|| {
        let (peer, client) = good_then(|connection| drop(connection.request()));
        assert_good(&client);
        assert_eq!(peer.requests().len(), 3, "the lost one is sent again");
    });
}

#[test]
fn reset_while_the_next_request_is_on_its_way() {
    alone(|| {
        let (peer, client) = good_then(|connection| {
            connection.request();
            connection.reset();
        });
        assert_good(&client);
        assert_eq!(peer.requests().len(), 3);
    });
}

#[test]
fn a_stale_connection_costs_no_attempt() {
    alone(|| {
        let peer = Peer::start(|connection| {
            if connection.index == 0 {
                connection.answer(ok(PAGE));
            }
            connection.request();
        });
        let client = Client::new(&peer.url(), &[Setting::MaxRetries(0)]);
        assert_good(&client);
        let failure = crate::check::failure(&client, &Ask::default());
        failure.assert(Status::Network, 1);
        assert_eq!(
            peer.requests().len(),
            3,
            "one on the stale connection, one on a fresh one"
        );
    });
}

#[test]
fn a_peer_that_vanished_costs_one_deadline() {
    alone(|| {
        let (_peer, client) = good_then(Connection::stall);
        let ask = Ask {
            timeout_ms: 250,
            ..Ask::default()
        };
        crate::check::failure(&client, &ask).assert(Status::Timeout, 1);
        assert_good(&client);
    });
}

#[test]
fn an_answer_in_single_bytes() {
    alone(|| {
        let page = succeeds(|connection| {
            connection.request();
            connection.drip(ok(PAGE), Duration::ZERO);
        });
        assert_eq!(page.ids().len(), 2);
    });
}

#[test]
fn an_error_whose_body_breaks_off_keeps_its_status() {
    alone(|| {
        let failure = fails(|connection| {
            let whole = answer("404 Not Found", &[], r#"{"detail":"nothing there"}"#);
            connection.answer(&whole[..whole.len() - 5]);
        });
        failure.assert(Status::NotFound, 1);
        assert_eq!(failure.body.as_deref(), Some(r#"{"detail":"nothing th"#));
    });
}

#[test]
fn a_chunked_body_that_breaks_off() {
    alone(|| {
        fails(|connection| connection.answer(chunked(&format!("{:x}\r\n{PAGE}\r\n", PAGE.len()))))
            .assert(Status::Network, 1);
    });
}
