//! What a peer may do with TLS records, under an answer that is good.

use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::Duration;

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, head, ok, page_to};
use crate::check::{AMPLE_MS, assert_good, failure_of};
use crate::library::{Ask, Client, Setting};
use crate::peer::{Connection, Peer};
use crate::tls::Authority;

/// A peer that runs this script after the handshake, and a client that trusts it.
fn over_tls(script: impl Fn(&mut Connection) + Send + Sync + 'static) -> (Peer, Client, Authority) {
    let authority = Authority::new();
    let peer = Peer::start_tls(authority.server(), move |connection| {
        connection.start_tls();
        script(connection);
    });
    let file = authority.file();
    let settings = [Setting::CaFile(&file), Setting::TimeoutMs(AMPLE_MS)];
    let client = Client::new(&peer.url(), &settings);
    (peer, client, authority)
}

#[test]
fn one_for_each_byte() {
    alone(|| {
        let (peer, client, _authority) = over_tls(|connection| {
            while connection.request().is_some() {
                connection.drip(ok(PAGE), Duration::ZERO);
            }
        });
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.connections(), 1);
    });
}

#[test]
fn more_than_is_received_at_once() {
    alone(|| {
        let id = "s".repeat(3_000_000);
        let expected = id.clone();
        let (_peer, client, _authority) = over_tls(move |connection| {
            connection.serve_with(|_| ok(page_to(&id, "c")));
        });
        let page = client.fetch(&Ask::default()).expect("a page");
        assert_eq!(page.ids(), [expected]);
    });
}

#[test]
fn empty_ones() {
    alone(|| {
        let (_peer, client, _authority) = over_tls(|connection| {
            while connection.request().is_some() {
                for byte in ok(PAGE).chunks(100) {
                    connection.send("");
                    connection.send(byte);
                }
            }
        });
        assert_good(&client);
        assert_good(&client);
    });
}

/// The peer asks for new keys, too: the client answers before its next request.
#[test]
fn new_keys_within_an_answer() {
    alone(|| {
        let (peer, client, _authority) = over_tls(|connection| {
            while connection.request().is_some() {
                let whole = ok(PAGE);
                let (first, second) = whole.split_at(whole.len() / 2);
                connection.send(first);
                connection.renew_keys();
                connection.send(second);
            }
        });
        for _ in 0..3 {
            assert_good(&client);
        }
        assert_eq!(peer.connections(), 1);
    });
}

/// Two answers to one request, in one record: the second is not the next call's.
#[test]
fn an_answer_that_nobody_asked_for() {
    alone(|| {
        let (peer, client, _authority) = over_tls(|connection| {
            if connection.index > 0 {
                return connection.serve();
            }
            connection.answer([ok(PAGE), ok(page_to("stray", "c"))].concat());
            connection.stall();
        });
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.connections(), 2);
    });
}

/// The same, of which half of a record has come: only whole ones can be read.
#[test]
fn half_of_an_answer_that_nobody_asked_for() {
    alone(|| {
        let (peer, client, _authority) = over_tls(|connection| {
            if connection.index > 0 {
                return connection.serve();
            }
            connection.request();
            let (page, stray) = (ok(PAGE), ok(page_to("stray", "c")));
            let half = page.len() + stray.len() / 2;
            connection.send_in_two(&[&page, &stray], half, Duration::from_millis(50));
            connection.stall();
        });
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.connections(), 2);
    });
}

/// The same behind a proxy, received by the tunnel and not yet by TLS: the answer's records fill the memory for records to
/// the last byte.
#[test]
fn an_answer_that_nobody_asked_for_in_a_tunnel() {
    alone(|| {
        const RECORDS: usize = 64 * 1024;
        const OF_FOUR_RECORDS: usize = 4 * 22;
        let size = RECORDS - OF_FOUR_RECORDS;
        let of_five_digits = ok(format!("{PAGE:10000}"));
        let page = ok(format!("{PAGE:0$}", 10_000 + size - of_five_digits.len()));
        assert_eq!(page.len(), size);
        let authority = Authority::new();
        let file = authority.file();
        let proxy = Peer::start_tls(authority.server(), move |connection| {
            connection.answer(head("200 Connection established", &[]));
            connection.start_tls();
            if connection.index > 0 {
                return connection.serve();
            }
            connection.request();
            let stray = ok(page_to("stray", "c"));
            connection.send_in_two(&[&page, &stray], 2_000, Duration::from_millis(50));
            connection.stall();
        });
        let url = proxy.url().replace("https", "http");
        let settings = [Setting::Proxy(&url), Setting::CaFile(&file)];
        let client = Client::new("https://127.0.0.1:9", &settings);
        assert_good(&client);
        assert_good(&client);
        assert_eq!(proxy.connections(), 2);
    });
}

/// The end of TLS is the end of the body, though the connection stays.
#[test]
fn a_farewell_without_a_close() {
    alone(|| {
        let (peer, client, _authority) = over_tls(|connection| {
            connection.answer(head("200 OK", &[]));
            connection.send(PAGE);
            connection.say_farewell();
            connection.stall();
        });
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.connections(), 2);
    });
}

/// The same after an answer that has a length: nothing more can be asked here.
#[test]
fn a_farewell_after_an_answer() {
    alone(|| {
        let (peer, client, _authority) = over_tls(|connection| {
            if connection.index > 0 {
                return connection.serve();
            }
            connection.request();
            connection.together(|connection| {
                connection.send(ok(PAGE));
                connection.say_farewell();
            });
            connection.request();
        });
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.connections(), 2);
        assert_eq!(peer.requests().len(), 2);
    });
}

/// What is received at once must find room beside the part of the header that waits for the rest.
#[test]
fn a_header_in_two_with_a_long_body() {
    alone(|| {
        let id = "s".repeat(300_000);
        let expected = id.clone();
        let (_peer, client, _authority) = over_tls(move |connection| {
            let filler = format!("X-Filler: {}", "f".repeat(60_000));
            let whole = answer("200 OK", &[&filler], page_to(&id, "c"));
            while connection.request().is_some() {
                connection.send(&whole[..60_000]);
                sleep(Duration::from_millis(20));
                connection.send(&whole[60_000..]);
            }
        });
        for _ in 0..3 {
            let page = client.fetch(&Ask::default()).expect("a page");
            assert_eq!(page.ids(), [expected.as_str()]);
        }
    });
}

#[test]
fn a_header_without_end() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            let line = format!("X-Filler: {}", "f".repeat(200_000));
            connection.answer(answer("200 OK", &[&line], PAGE));
        });
        failure_of(&peer, &[Setting::CaFile(&file)])
            .assert(Status::Network, 1)
            .assert_says("header is too large");
    });
}

/// A server's log should say what was wrong with it.
#[test]
fn a_peer_that_is_refused_learns_why() {
    alone(|| {
        let learnt = Arc::new(Mutex::new(String::new()));
        let served = Authority::new();
        let trusted = Authority::new();
        let file = trusted.file();
        let peer = Peer::start_tls(served.server(), {
            let learnt = Arc::clone(&learnt);
            move |connection| {
                connection.start_tls();
                *learnt.lock().expect("one script") = connection.read_error();
                connection.stall();
            }
        });
        let client = Client::new(&peer.url(), &[Setting::CaFile(&file)]);
        let failure = crate::check::failure(&client, &Ask::default());
        failure.assert(Status::Tls, 1);
        peer.wait_until("given up", |peer| peer.open_connections() == 0);
        let learnt = learnt.lock().expect("one script");
        assert!(learnt.contains("fatal alert"), "{learnt}");
    });
}

/// TLS to the proxy, and TLS to the service within it.
#[test]
fn within_those_of_a_proxy() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let id = "s".repeat(300_000);
        let expected = id.clone();
        let proxy = Peer::start_tls(authority.server(), move |connection| {
            connection.start_tls();
            connection.answer(head("200 Connection established", &[]));
            connection.start_tls();
            connection.serve_with(|_| ok(page_to(&id, "c")));
        });
        let settings = [Setting::Proxy(&proxy.url()), Setting::CaFile(&file)];
        let client = Client::new("https://127.0.0.1:9", &settings);
        for _ in 0..2 {
            let page = client.fetch(&Ask::default()).expect("a page");
            assert_eq!(page.ids(), [expected.as_str()]);
        }
        assert_eq!(proxy.connections(), 1);
    });
}
