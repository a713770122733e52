//! A cancel from another thread, in each phase of a call.

use std::sync::{Arc, Mutex};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, head, ok};
use crate::check::{AMPLE_MS, assert_good, failure, in_time};
use crate::library::{Ask, Cancel, Client, Failure, Setting};
use crate::peer::{Connection, Peer};
use crate::phases::{self, in_each_phase, while_the_peer};

/// Long enough for a call to get where it is to be cancelled.
const UNDER_WAY: Duration = Duration::from_millis(80);

/// Cancels calls of the client that are under way.
fn cancelled(client: &Client) -> Failure {
    in_time(|| cancelled_once(client))
}

/// The cancelled call, and how long after the cancel it returned.
fn cancelled_once(client: &Client) -> (Failure, Duration) {
    let cancel = Cancel::new();
    thread::scope(|scope| {
        let call = scope.spawn(|| {
            let ask = Ask {
                cancel: Some(&cancel),
                ..Ask::default()
            };
            (failure(client, &ask), Instant::now())
        });
        sleep(UNDER_WAY);
        let at = Instant::now();
        cancel.cancel();
        let (failure, returned) = call.join().expect("the call returns");
        failure.assert(Status::Cancelled, failure.attempts);
        (failure, returned.saturating_duration_since(at))
    })
}

in_each_phase!(cancelled);

#[test]
fn in_a_body_over_tls() {
    alone(|| phases::in_a_body_over_tls(cancelled));
}

#[test]
fn in_the_body_of_an_error() {
    alone(|| {
        let script = |connection: &mut Connection| {
            connection.answer(head("404 Not Found", &["Content-Length: 100"]));
            connection.stall();
        };
        while_the_peer(script, cancelled);
    });
}

#[test]
fn between_attempts() {
    alone(|| {
        let script = |connection: &mut Connection| {
            let wait = ["Retry-After: 30"];
            connection.answer(answer("429 Too Many Requests", &wait, "{}"));
        };
        while_the_peer(script, cancelled);
    });
}

#[test]
fn with_no_retries_left() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.answer("HTTP/1.1 200 OK\r\n");
            connection.stall();
        });
        let client = Client::new(&peer.url(), &[Setting::MaxRetries(0)]);
        cancelled(&client).assert(Status::Cancelled, 1);
    });
}

/// What cancels it cannot count on the peer, which neither answers nor looks whether the connection ended.
#[test]
fn while_the_peer_is_deaf() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.request();
            sleep(Duration::from_secs(2));
        });
        let client = Client::new(&peer.url(), &[Setting::MaxRetries(0)]);
        cancelled(&client).assert(Status::Cancelled, 1);
    });
}

#[test]
fn before_the_call() {
    alone(|| {
        let peer = Peer::good();
        let client = Client::new(&peer.url(), &[]);
        let cancel = Cancel::new();
        cancel.cancel();
        let ask = Ask {
            cancel: Some(&cancel),
            ..Ask::default()
        };
        failure(&client, &ask).assert(Status::Cancelled, 0);
        assert_eq!(peer.connections(), 0);
    });
}

#[test]
fn of_one_call_leaves_the_others_alone() {
    alone(|| {
        let peer = Peer::start(|connection| {
            while let Some(request) = connection.request() {
                if request.contains("computerId=stall") {
                    return connection.stall();
                }
                sleep(Duration::from_millis(150));
                connection.send(ok(PAGE));
            }
        });
        let client = Client::new(&peer.url(), &[Setting::MaxRetries(0)]);
        let cancel = Cancel::new();
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| assert_good(&client));
            }
            let call = scope.spawn(|| {
                let ask = Ask {
                    computer_id: "stall",
                    cancel: Some(&cancel),
                    ..Ask::default()
                };
                failure(&client, &ask).assert(Status::Cancelled, 1);
            });
            peer.wait_until("all requests", |peer| peer.requests().len() == 5);
            cancel.cancel();
            call.join().expect("cancelled");
        });
        assert_eq!(peer.connections(), 5);
    });
}

#[test]
fn of_many_calls_by_one_token() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.request();
            connection.stall();
        });
        let client = Client::new(&peer.url(), &[]);
        let cancel = Cancel::new();
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let ask = Ask {
                        cancel: Some(&cancel),
                        ..Ask::default()
                    };
                    failure(&client, &ask).assert(Status::Cancelled, 1);
                });
            }
            peer.wait_until("all requests", |peer| peer.requests().len() == 8);
            cancel.cancel();
        });
        peer.recover();
        assert_good(&client);
    });
}

/// A cancel that comes while a call goes from one phase to the next is not lost.
#[test]
fn at_any_moment() {
    alone(|| {
        let current = Arc::new(Mutex::new(Arc::new(Cancel::new())));
        let peer = {
            let current = Arc::clone(&current);
            Peer::start(move |connection| {
                // The client is sending its request, or about to.
                let cancel = Arc::clone(&current.lock().expect("not poisoned"));
                let pause = Duration::from_micros(connection.index as u64 % 300);
                let accepted = Instant::now();
                while accepted.elapsed() < pause {}
                cancel.cancel();
                connection.stall();
            })
        };
        let client = Client::new(&peer.url(), &[Setting::TimeoutMs(AMPLE_MS)]);
        for round in 0..2_000 {
            let cancel = Arc::new(Cancel::new());
            *current.lock().expect("not poisoned") = Arc::clone(&cancel);
            let ask = Ask {
                cancel: Some(&cancel),
                ..Ask::default()
            };
            let failure = failure(&client, &ask);
            failure.assert(Status::Cancelled, 1);
            assert!(
                failure.took < Duration::from_secs(1),
                "round {round}: {failure:?}"
            );
        }
    });
}
