//! Bodies that are compressed, or say so.

use std::io::Write;

use factory::engine::Status;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::alone::alone;
use crate::answer::{PAGE, answer, head, page_to};
use crate::check::{AMPLE_MS, fails, fails_with, succeeds};
use crate::library::{Ask, Client, Failure, Setting};
use crate::peer::Peer;
use crate::system::peak;

const GZIP: &str = "Content-Encoding: gzip";

fn gzip(text: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_ref()).expect("memory");
    encoder.finish().expect("memory")
}

fn accepted(body: Vec<u8>) {
    let page = succeeds(move |connection| connection.answer(answer("200 OK", &[GZIP], &body)));
    assert_eq!(page.ids(), ["s-1", "s-2"]);
}

fn refused(body: Vec<u8>) -> Failure {
    fails(move |connection| connection.answer(answer("200 OK", &[GZIP], &body)))
}

/// A good page of this many bytes, most of them blanks, compressed a thousandfold.
fn bomb(bytes: usize) -> Vec<u8> {
    let (start, end) = PAGE.split_at(1);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(start.as_bytes()).expect("memory");
    for _ in 0..bytes / 1024 {
        encoder.write_all(&[b' '; 1024]).expect("memory");
    }
    encoder.write_all(end.as_bytes()).expect("memory");
    encoder.finish().expect("memory")
}

#[test]
fn gzip_is_understood() {
    alone(|| accepted(gzip(PAGE)));
}

/// Names of codings have no case, "x-gzip" is one for gzip, and "identity" changes nothing (RFC 9110, section 8.4.1).
#[test]
fn gzip_by_all_its_names() {
    alone(|| {
        let document = r#"{"title":"No","detail":"nothing there"}"#;
        for (headers, coded) in [
            (&["Content-Encoding: GZIP"][..], true),
            (&["Content-Encoding: x-gzip"], true),
            (&["content-encoding:X-GZip  "], true),
            (&["Content-Encoding: identity, gzip"], true),
            (&["Content-Encoding: gzip,Identity"], true),
            (&["Content-Encoding: ,gzip,"], true),
            (
                &["Content-Encoding: identity", "Content-Encoding: Gzip"],
                true,
            ),
            (&["Content-Encoding: Identity"], false),
            (&["Content-Encoding: identity, identity"], false),
            (&["Content-Encoding:"], false),
        ] {
            let body = |text: &str| if coded { gzip(text) } else { text.into() };
            let good = answer("200 OK", headers, body(PAGE));
            let page = succeeds(move |connection| connection.answer(&good));
            assert_eq!(page.ids(), ["s-1", "s-2"], "{headers:?}");
            let error = answer("404 Not Found", headers, body(document));
            let failure = fails(move |connection| connection.answer(&error));
            failure.assert(Status::NotFound, 1);
            assert_eq!(failure.detail.as_deref(), Some("nothing there"));
            assert_eq!(failure.body.as_deref(), Some(document));
        }
    });
}

/// Neither page nor error is taken for what it is not, and all that can be read of it is told.
#[test]
fn codings_that_were_not_asked_for() {
    alone(|| {
        const ID: &str = "X-Request-Id: r-1";
        let document = r#"{"title":"No","detail":"nothing there"}"#;
        let long = "x".repeat(10_000);
        for name in [
            "br",
            "DEFLATE",
            "zstd",
            "gzip, gzip",
            "gzip, br",
            "gzip;q=1",
            "utf-8",
            &long,
        ] {
            let coding = format!("Content-Encoding: {name}");
            let page = answer("200 OK", &[&coding, ID], gzip(PAGE));
            let failure = fails(move |connection| connection.answer(&page));
            failure
                .assert(Status::Decode, 1)
                .assert_says("Content-Encoding that was not asked for: ");
            assert_eq!(failure.http_status, 200);
            assert_eq!(failure.request_id.as_deref(), Some("r-1"));

            let error = answer("404 Not Found", &[&coding, ID], gzip(document));
            let failure = fails(move |connection| connection.answer(&error));
            failure
                .assert(Status::NotFound, 1)
                .assert_says("HTTP 404: Not Found");
            assert_eq!(failure.request_id.as_deref(), Some("r-1"));
            assert_eq!(failure.body, None);

            // Not coded at all, whatever it says.
            let error = answer("404 Not Found", &[&coding, ID], document);
            let failure = fails(move |connection| connection.answer(&error));
            failure.assert(Status::NotFound, 1);
            assert_eq!(failure.title.as_deref(), Some("No"));
        }
    });
}

#[test]
fn several_members_are_one_body() {
    alone(|| {
        let (start, end) = PAGE.split_at(50);
        accepted([gzip(start), gzip(end)].concat());
    });
}

/// Members that hold nothing, and one for each byte.
#[test]
fn many_members_are_one_body() {
    alone(|| {
        let bytes = PAGE.as_bytes().chunks(1);
        accepted(
            bytes
                .flat_map(|byte| [gzip(""), gzip(byte)])
                .flatten()
                .collect(),
        );
    });
}

/// What hardly shrinks comes in many pieces, and a member ends within one of them.
#[test]
fn more_than_is_read_at_once() {
    alone(|| {
        let mut chance = fastrand::Rng::with_seed(7);
        let id: String = (0..1_000_000).map(|_| chance.alphanumeric()).collect();
        let text = page_to(&id, "c");
        let (start, end) = text.split_at(300_000);
        let body = [gzip(start), gzip(end)].concat();
        assert!(body.len() > 600_000);
        let page = succeeds(move |connection| connection.answer(answer("200 OK", &[GZIP], &body)));
        assert_eq!(page.ids(), [id]);
    });
}

#[test]
fn something_else_after_the_last_member() {
    alone(|| {
        for stray in [&b"x"[..], b"\0\0\0\0", &gzip(PAGE)[..5]] {
            refused([&gzip(PAGE), stray].concat())
                .assert(Status::Decode, 1)
                .assert_says("gzip");
        }
    });
}

#[test]
fn no_member_at_all() {
    alone(|| {
        refused(Vec::new())
            .assert(Status::Decode, 1)
            .assert_says("gzip");
    });
}

#[test]
fn the_json_text_is_what_was_compressed() {
    alone(|| {
        let peer =
            Peer::start(|connection| connection.answer(answer("200 OK", &[GZIP], gzip(PAGE))));
        let client = Client::new(&peer.url(), &[]);
        assert_eq!(client.json(&Ask::default()).expect("a page"), PAGE);
        assert!(
            peer.requests()[0]
                .to_lowercase()
                .contains("accept-encoding: gzip\r\n")
        );
    });
}

#[test]
fn cut_gzip() {
    alone(|| {
        let mut body = gzip(PAGE);
        body.truncate(body.len() - 20);
        refused(body).assert(Status::Decode, 1).assert_says("gzip");
    });
}

#[test]
fn a_wrong_checksum() {
    alone(|| {
        let mut body = gzip(PAGE);
        let checksum = body.len() - 8;
        body[checksum] ^= 1;
        refused(body).assert(Status::Decode, 1).assert_says("gzip");
    });
}

#[test]
fn gzip_of_nothing() {
    alone(|| {
        refused(gzip("")).assert(Status::Decode, 1);
    });
}

#[test]
fn gzip_said_and_plain_sent() {
    alone(|| {
        refused(PAGE.into())
            .assert(Status::Decode, 1)
            .assert_says("gzip");
    });
}

#[test]
fn gzip_whose_connection_breaks_off() {
    alone(|| {
        fails(|connection| {
            let whole = answer("200 OK", &[GZIP], gzip(PAGE));
            connection.answer(&whole[..whole.len() - 20]);
        })
        .assert(Status::Network, 1);
    });
}

#[test]
fn gzip_whose_connection_stalls() {
    alone(|| {
        fails_with(&[Setting::TimeoutMs(250)], |connection| {
            let whole = answer("200 OK", &[GZIP], gzip(PAGE));
            connection.answer(&whole[..whole.len() - 20]);
            connection.stall();
        })
        .assert(Status::Timeout, 1);
    });
}

#[test]
fn an_error_that_is_compressed() {
    alone(|| {
        let failure = fails(|connection| {
            let body = gzip(r#"{"title":"Not Found","status":404,"detail":"nothing there"}"#);
            connection.answer(answer("404 Not Found", &[GZIP], body));
        });
        failure.assert(Status::NotFound, 1);
        assert_eq!(failure.detail.as_deref(), Some("nothing there"));
    });
}

#[test]
fn an_error_that_is_a_bomb() {
    alone(|| {
        let body = bomb(40 << 20);
        let peer = Peer::start(move |connection| {
            connection.answer(answer("404 Not Found", &[GZIP], &body));
        });
        let client = Client::new(&peer.url(), &[Setting::TimeoutMs(AMPLE_MS)]);
        let peak = peak(|| {
            crate::check::failure(&client, &Ask::default()).assert(Status::NotFound, 1);
        });
        assert!(peak < 4 << 20, "{peak} bytes");
    });
}

#[test]
fn a_bomb_is_refused_within_its_limit() {
    alone(|| {
        const LIMIT: usize = 16 << 20;
        let body = bomb(40 << 20);
        let peer =
            Peer::start(move |connection| connection.answer(answer("200 OK", &[GZIP], &body)));
        let settings = [Setting::TimeoutMs(20_000), Setting::MaxBytes(LIMIT as u64)];
        let client = Client::new(&peer.url(), &settings);
        let peak = peak(|| {
            crate::check::failure(&client, &Ask::default())
                .assert(Status::TooLarge, 1)
                .assert_says("max_response_bytes");
        });
        println!("limit {LIMIT}, peak {peak}");
        assert!(peak < LIMIT + (4 << 20), "{peak} bytes");
        peer.recover();
        crate::check::assert_good(&client);
    });
}

/// Rows take more memory than their JSON: the worst page is one of very many very small sessions.
#[test]
fn a_bomb_of_sessions_takes_memory_in_proportion() {
    alone(|| bomb_of_sessions(false));
}

/// For a moment there are two of all rows.
#[test]
fn a_bomb_of_sessions_without_their_json_does_too() {
    alone(|| bomb_of_sessions(true));
}

fn bomb_of_sessions(discard_json: bool) {
    const LIMIT: usize = 8 << 20;
    let session = r#"{"sessionId":"","status":"","messageCount":0,"createdAt":0,"updatedAt":0}"#;
    let mut page = String::from(r#"{"sessions":["#);
    while page.len() < LIMIT - 200 {
        page.push_str(session);
        page.push(',');
    }
    page.push_str(session);
    page.push_str(r#"],"pagination":{"hasMore":false}}"#);
    let body = gzip(page);
    let peer = Peer::start(move |connection| connection.answer(answer("200 OK", &[GZIP], &body)));
    let settings = [Setting::TimeoutMs(20_000), Setting::MaxBytes(LIMIT as u64)];
    let client = Client::new(&peer.url(), &settings);
    let ask = Ask {
        discard_json,
        ..Ask::default()
    };
    let mut page = None;
    let peak = peak(|| page = client.fetch(&ask).ok());
    let sessions = page.expect("a page").ids().len();
    println!("limit {LIMIT}, {sessions} sessions, peak {peak}");
    assert!(peak < 8 * LIMIT, "{peak} bytes");
}

#[test]
fn a_bomb_within_the_limit_is_a_page() {
    alone(|| {
        accepted(bomb(4 << 20));
    });
}

#[test]
fn a_length_above_the_limit_is_refused_at_once() {
    alone(|| {
        const LIMIT: usize = 1000;
        fails_with(&[Setting::MaxBytes(LIMIT as u64)], |connection| {
            let length = format!("Content-Length: {}", LIMIT + 1);
            connection.answer(head("200 OK", &[&length]));
            connection.stall();
        })
        .assert(Status::TooLarge, 1);
    });
}

#[test]
fn the_limit_itself_is_allowed() {
    alone(|| {
        let peer = Peer::good();
        let exact = Client::new(&peer.url(), &[Setting::MaxBytes(PAGE.len() as u64)]);
        crate::check::assert_good(&exact);
        let less = Client::new(&peer.url(), &[Setting::MaxBytes(PAGE.len() as u64 - 1)]);
        crate::check::failure(&less, &Ask::default()).assert(Status::TooLarge, 1);
    });
}
