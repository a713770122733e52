//! The deadline of a whole call, in each phase, to within 50 ms.

use std::time::Duration;

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, head, ok};
use crate::check::{LATE, assert_good, check_after, failure};
use crate::connect::BlackHole;
use crate::library::{Ask, Client, Failure, Setting};
use crate::names::{Meaning, NAME, mean};
use crate::peer::{Connection, Peer};
use crate::tls::Authority;

const DEADLINE: Duration = Duration::from_millis(300);
/// How often a measured case is tried: a busy machine is not late every time.
const TRIES: usize = 5;

/// Makes calls that only their deadline ends; none returns before it, and the fastest not later than the contract says.
fn times_out(client: &Client) -> Failure {
    let mut tries = Vec::new();
    for _ in 0..TRIES {
        let ask = Ask {
            timeout_ms: DEADLINE.as_millis() as u64,
            ..Ask::default()
        };
        let failure = failure(client, &ask);
        failure
            .assert(Status::Timeout, failure.attempts)
            .assert_says("the call did not end within 300 ms");
        assert!(failure.took >= DEADLINE, "early: {failure:?}");
        let late = failure.took - DEADLINE;
        tries.push(late);
        if late < LATE {
            println!("returned {late:?} after the deadline");
            return failure;
        }
    }
    panic!("each time late: {tries:?}");
}

fn times_out_while(script: impl Fn(&mut Connection) + Send + Sync + 'static) -> Failure {
    let peer = Peer::start(script);
    let client = Client::new(&peer.url(), &[]);
    let failure = times_out(&client);
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
        times_out(&client);
        mean(Meaning::Addresses(&["127.0.0.1"]));
        assert_good(&client);
    });
}

#[test]
fn connecting() {
    alone(|| {
        let hole = BlackHole::at("127.0.0.1");
        times_out(&Client::new(&hole.url(), &[]));
    });
}

#[test]
fn in_the_handshake() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), Connection::stall);
        let client = Client::new(&peer.url(), &[Setting::CaFile(&file)]);
        let failure = times_out(&client);
        check_after(&failure, &peer, &client);
    });
}

#[test]
fn waiting_for_the_status() {
    alone(|| {
        times_out_while(|connection| {
            connection.request();
            connection.stall();
        });
    });
}

#[test]
fn in_the_head() {
    alone(|| {
        times_out_while(|connection| {
            connection.request();
            connection.drip(ok(PAGE), Duration::from_millis(10));
        });
    });
}

#[test]
fn in_the_body() {
    alone(|| {
        times_out_while(|connection| {
            connection.answer(&ok(PAGE)[..200]);
            connection.stall();
        });
    });
}

#[test]
fn in_a_body_that_drips() {
    alone(|| {
        times_out_while(|connection| {
            connection.answer(head("200 OK", &["Content-Length: 100000"]));
            connection.repeat(" ", Duration::from_millis(10));
        });
    });
}

#[test]
fn in_a_body_that_drips_over_tls() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            connection.answer(head("200 OK", &["Content-Length: 100000"]));
            connection.repeat(" ", Duration::from_millis(10));
        });
        let client = Client::new(&peer.url(), &[Setting::CaFile(&file)]);
        let failure = times_out(&client);
        check_after(&failure, &peer, &client);
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
        let ask = Ask {
            timeout_ms: 300,
            ..Ask::default()
        };
        let failure = failure(&client, &ask);
        failure.assert(Status::Timeout, 1);
        check_after(&failure, &peer, &client);
    });
}

/// The deadline is that of all attempts together.
#[test]
fn in_a_later_attempt() {
    alone(|| {
        let failure = times_out_while(|connection| {
            connection.request();
            if connection.index % 2 == 0 {
                std::thread::sleep(DEADLINE * 2 / 3);
                connection.send(answer("503 Service Unavailable", &["Retry-After: 0"], "{}"));
            }
            connection.stall();
        });
        assert_eq!(failure.attempts, 2);
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
