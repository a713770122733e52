//! A cancel from another thread, in each phase of a call.

use std::sync::{Arc, Mutex};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, head, ok};
use crate::check::{AMPLE_MS, LATE, assert_good, check_after, failure};
use crate::connect::BlackHole;
use crate::library::{Ask, Cancel, Client, Failure, Setting};
use crate::names::{Meaning, NAME, mean};
use crate::peer::{Connection, Peer};
use crate::tls::Authority;

/// Long enough for a call to get where it is to be cancelled.
const UNDER_WAY: Duration = Duration::from_millis(80);
/// How often a measured case is tried: a busy machine is not late every time.
const TRIES: usize = 5;

/// Cancels calls of the client that are under way; the fastest has to return within the time that the contract has.
fn cancelled(client: &Client) -> Failure {
    let mut tries = Vec::new();
    for _ in 0..TRIES {
        let (failure, late) = cancelled_once(client);
        failure.assert(Status::Cancelled, failure.attempts);
        tries.push(late);
        if late < LATE {
            println!("returned {late:?} after the cancel");
            return failure;
        }
    }
    panic!("each time late: {tries:?}");
}

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
        (failure, returned.saturating_duration_since(at))
    })
}

/// Cancels while the peer does this, and checks that the client works on.
fn cancelled_while(script: impl Fn(&mut Connection) + Send + Sync + 'static) -> Failure {
    let peer = Peer::start(script);
    let client = Client::new(&peer.url(), &[]);
    let failure = cancelled(&client);
    check_after(&failure, &peer, &client);
    failure
}

#[test]
fn waiting_for_a_name() {
    alone(|| {
        mean(Meaning::Hang);
        let peer = Peer::good();
        let url = format!("http://{NAME}:{}", peer.address().port());
        let client = Client::new(&url, &[Setting::AllowHttp]);
        cancelled(&client);
        mean(Meaning::Addresses(&["127.0.0.1"]));
        assert_good(&client);
    });
}

#[test]
fn connecting() {
    alone(|| {
        let hole = BlackHole::at("127.0.0.1");
        let client = Client::new(&hole.url(), &[]);
        cancelled(&client);
        let address = hole.address();
        drop(hole);
        let _peer = Peer::good_at(address);
        assert_good(&client);
    });
}

#[test]
fn in_the_handshake() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), Connection::stall);
        let client = Client::new(&peer.url(), &[Setting::CaFile(&file)]);
        let failure = cancelled(&client);
        check_after(&failure, &peer, &client);
    });
}

#[test]
fn waiting_for_the_status() {
    alone(|| {
        cancelled_while(|connection| {
            connection.request();
            connection.stall();
        });
    });
}

#[test]
fn in_the_head() {
    alone(|| {
        cancelled_while(|connection| {
            connection.answer("HTTP/1.1 200 OK\r\nContent-");
            connection.stall();
        });
    });
}

#[test]
fn in_the_body() {
    alone(|| {
        cancelled_while(|connection| {
            connection.answer(&ok(PAGE)[..200]);
            connection.stall();
        });
    });
}

#[test]
fn in_a_body_that_drips() {
    alone(|| {
        cancelled_while(|connection| {
            connection.request();
            connection.drip(ok(PAGE), Duration::from_millis(5));
        });
    });
}

#[test]
fn in_a_body_over_tls() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            connection.answer(&ok(PAGE)[..200]);
            connection.stall();
        });
        let client = Client::new(&peer.url(), &[Setting::CaFile(&file)]);
        let failure = cancelled(&client);
        check_after(&failure, &peer, &client);
    });
}

#[test]
fn in_the_body_of_an_error() {
    alone(|| {
        cancelled_while(|connection| {
            connection.answer(head("404 Not Found", &["Content-Length: 100"]));
            connection.stall();
        });
    });
}

#[test]
fn between_attempts() {
    alone(|| {
        cancelled_while(|connection| {
            let wait = ["Retry-After: 30"];
            connection.answer(answer("429 Too Many Requests", &wait, "{}"));
        });
    });
}

#[test]
fn on_a_warm_connection() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.answer(ok(PAGE));
            connection.request();
            connection.stall();
        });
        let client = Client::new(&peer.url(), &[]);
        assert_good(&client);
        let (failure, _) = cancelled_once(&client);
        failure.assert(Status::Cancelled, 1);
        check_after(&failure, &peer, &client);
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
