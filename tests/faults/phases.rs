//! The phases of a call, and a peer that keeps a call in each: what ends calls early has to end them in every one.

use std::time::Duration;

use crate::answer::{PAGE, head, ok};
use crate::check::{assert_good, check_after};
use crate::connect::BlackHole;
use crate::library::{Client, Failure, Setting};
use crate::names::{Meaning, NAME, mean};
use crate::peer::{Connection, Peer};
use crate::tls::Authority;

/// Makes calls that would not end by themselves, and has them end.
pub type End = fn(&Client) -> Failure;

/// Less often than a call may look whether it is to end, more often than a deadline passes: neither looks between two
/// reads nor a limit for each of them are enough.
const DRIP: Duration = Duration::from_millis(200);

/// A test of each phase, in which `$end` has to end calls.
macro_rules! in_each_phase {
    ($end:path) => {
        $crate::phases::in_each_phase! { $end:
            waiting_for_a_name, connecting, in_the_handshake, waiting_for_the_status, in_the_head, in_the_body,
            in_a_body_that_drips, on_a_warm_connection
        }
    };
    ($end:path: $($phase:ident),*) => {
        $(
            #[test]
            fn $phase() {
                $crate::alone::alone(|| $crate::phases::$phase($end));
            }
        )*
    };
}
pub(crate) use in_each_phase;

pub fn waiting_for_a_name(end: End) {
    mean(Meaning::Hang);
    let peer = Peer::good();
    let url = format!("http://{NAME}:{}", peer.address().port());
    let client = Client::new(&url, &[Setting::AllowHttp]);
    end(&client);
    mean(Meaning::Addresses(&["127.0.0.1"]));
    assert_good(&client);
}

pub fn connecting(end: End) {
    let hole = BlackHole::at("127.0.0.1");
    let client = Client::new(&hole.url(), &[]);
    end(&client);
    let address = hole.address();
    drop(hole);
    let _peer = Peer::good_at(address);
    assert_good(&client);
}

pub fn in_the_handshake(end: End) {
    while_a_tls_peer(Connection::stall, end);
}

pub fn waiting_for_the_status(end: End) {
    while_the_peer(request_and_stall, end);
}

pub fn in_the_head(end: End) {
    let script = |connection: &mut Connection| {
        connection.answer("HTTP/1.1 200 OK\r\n");
        connection.repeat("X-Slow: 1\r\n", DRIP);
    };
    while_the_peer(script, end);
}

pub fn in_the_body(end: End) {
    let script = |connection: &mut Connection| {
        connection.answer(&ok(PAGE)[..200]);
        connection.stall();
    };
    while_the_peer(script, end);
}

pub fn in_a_body_that_drips(end: End) {
    while_the_peer(drip_a_body, end);
}

pub fn in_a_body_over_tls(end: End) {
    let script = |connection: &mut Connection| {
        connection.start_tls();
        drip_a_body(connection);
    };
    while_a_tls_peer(script, end);
}

pub fn on_a_warm_connection(end: End) {
    let peer = Peer::start(|connection| {
        if connection.index == 0 {
            connection.answer(ok(PAGE));
        }
        request_and_stall(connection);
    });
    let client = Client::new(&peer.url(), &[]);
    assert_good(&client);
    let failure = end(&client);
    assert_eq!(failure.attempts, 1, "{failure:?}");
    check_after(&failure, &peer, &client);
}

/// Ends calls while the peer does this, and checks that the client works on.
pub fn while_the_peer(
    script: impl Fn(&mut Connection) + Send + Sync + 'static,
    end: End,
) -> Failure {
    let peer = Peer::start(script);
    ended(end, &peer, &[])
}

fn while_a_tls_peer(script: impl Fn(&mut Connection) + Send + Sync + 'static, end: End) -> Failure {
    let authority = Authority::new();
    let peer = Peer::start_tls(authority.server(), script);
    ended(end, &peer, &[Setting::CaFile(&authority.file())])
}

fn ended(end: End, peer: &Peer, settings: &[Setting<'_>]) -> Failure {
    let client = Client::new(&peer.url(), settings);
    let failure = end(&client);
    check_after(&failure, peer, &client);
    failure
}

fn request_and_stall(connection: &mut Connection) {
    connection.request();
    connection.stall();
}

fn drip_a_body(connection: &mut Connection) {
    connection.answer(head("200 OK", &["Content-Length: 100000"]));
    connection.repeat(" ", DRIP);
}
