//! The deadline of a whole call, in each phase, to within 50 ms.

use std::thread;
use std::time::Duration;

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, head, ok};
use crate::check::{check_after, failure, in_time};
use crate::library::{Ask, Client, Failure, Setting};
use crate::peer::{Connection, Peer};
use crate::phases::{self, in_each_phase, while_the_peer};

const DEADLINE: Duration = Duration::from_millis(300);

/// Makes calls that only their deadline ends, and none of them returns before it.
fn times_out(client: &Client) -> Failure {
    let ask = Ask {
        timeout_ms: DEADLINE.as_millis() as u64,
        ..Ask::default()
    };
    in_time(|| {
        let failure = failure(client, &ask);
        failure
            .assert(Status::Timeout, failure.attempts)
            .assert_says("the call did not end within 300 ms");
        assert!(failure.took >= DEADLINE, "early: {failure:?}");
        let late = failure.took - DEADLINE;
        (failure, late)
    })
}

in_each_phase!(times_out);

#[test]
fn in_a_body_that_drips_over_tls() {
    alone(|| phases::in_a_body_over_tls(times_out));
}

/// A system may let a socket's timeout fire the later the longer it is. How late depends on the moment, so it is that of
/// most of many calls.
#[test]
fn of_several_seconds() {
    alone(|| {
        let peer = Peer::start(Connection::stall);
        let client = Client::new(&peer.url(), &[]);
        let one = |timeout_ms| {
            let ask = Ask {
                timeout_ms,
                ..Ask::default()
            };
            let failure = failure(&client, &ask);
            failure.assert(Status::Timeout, 1);
            let late = failure.took - Duration::from_millis(timeout_ms);
            (failure, late)
        };
        in_time(|| {
            let mut calls = thread::scope(|scope| {
                let calls: Vec<_> = (0..15)
                    .map(|call| scope.spawn(move || one(4_200 + 47 * call)))
                    .collect();
                let ended = calls.into_iter().map(|call| call.join().expect("no panic"));
                ended.collect::<Vec<_>>()
            });
            calls.sort_by_key(|(_, late)| *late);
            calls.swap_remove(7)
        });
    });
}

/// The deadline is that of all attempts together.
#[test]
fn in_a_later_attempt() {
    alone(|| {
        let script = |connection: &mut Connection| {
            connection.request();
            if connection.index % 2 == 0 {
                std::thread::sleep(DEADLINE * 2 / 3);
                connection.send(answer("503 Service Unavailable", &["Retry-After: 0"], "{}"));
            }
            connection.stall();
        };
        assert_eq!(while_the_peer(script, times_out).attempts, 2);
    });
}

/// A wait that the deadline does not allow is not begun: the error at hand says more than a timeout.
#[test]
fn between_attempts() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.answer(answer("503 Service Unavailable", &["Retry-After: 1"], "{}"));
        });
        let client = Client::new(&peer.url(), &[Setting::TimeoutMs(300)]);
        let failure = failure(&client, &Ask::default());
        failure.assert(Status::Server, 1);
        assert_eq!(failure.retry_after_ms, 1_000);
        check_after(&failure, &peer, &client);
    });
}

/// What the service has said so far is worth more than that it did not end.
#[test]
fn in_the_body_of_an_error() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.answer(head("401 Unauthorized", &["Content-Length: 100"]));
            connection.send(r#"{"detail":"#);
            connection.stall();
        });
        let client = Client::new(&peer.url(), &[Setting::TimeoutMs(300)]);
        let failure = failure(&client, &Ask::default());
        failure.assert(Status::Unauthorized, 1);
        assert_eq!(failure.body.as_deref(), Some(r#"{"detail":"#));
        assert!(failure.took < Duration::from_millis(800), "{failure:?}");
        check_after(&failure, &peer, &client);
    });
}

#[test]
fn of_one_call_takes_the_place_of_the_clients() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.request();
            std::thread::sleep(Duration::from_millis(400));
            connection.send(ok(PAGE));
        });
        let client = Client::new(&peer.url(), &[Setting::TimeoutMs(200)]);
        failure(&client, &Ask::default()).assert(Status::Timeout, 1);
        let longer = Ask {
            timeout_ms: 5_000,
            ..Ask::default()
        };
        client.fetch(&longer).expect("enough time");
    });
}
