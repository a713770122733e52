//! Walks over pages that do not lead to the end.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, ok, page_to};
use crate::library::{Ask, Cancel, Client, Failure, Pager};
use crate::peer::Peer;

const LAST: &str = r#"{"sessions":[],"pagination":{"hasMore":false,"nextCursor":null}}"#;

/// Answers the requests with these bodies in turn, and the last one for ever.
fn pages(bodies: Vec<String>) -> Peer {
    let next = AtomicUsize::new(0);
    Peer::start(move |connection| {
        connection.serve_with(|_| ok(&bodies[next.fetch_add(1, SeqCst).min(bodies.len() - 1)]));
    })
}

fn pager(peer: &Peer) -> Pager {
    Client::new(&peer.url(), &[])
        .pager(&Ask::default())
        .expect("good options")
}

/// Walks to the end or to the first failure.
fn walk(pager: &mut Pager) -> (Vec<String>, Option<Failure>) {
    let mut ids = Vec::new();
    loop {
        match pager.next() {
            Ok(Some(page)) => ids.extend(page.ids()),
            Ok(None) => return (ids, None),
            Err(failure) => return (ids, Some(failure)),
        }
    }
}

fn assert_stuck(peer: &Peer, ids: &[&str]) {
    let mut pager = pager(peer);
    let (seen, failure) = walk(&mut pager);
    assert_eq!(seen, ids, "no page is lost");
    failure.expect("not the end").assert(Status::Pagination, 0);
    let sent = peer.requests().len();
    pager
        .next()
        .map(drop)
        .expect_err("as before")
        .assert(Status::Pagination, 0);
    assert_eq!(peer.requests().len(), sent, "nothing more is sent");
}

fn with_pagination(pagination: &str) -> String {
    page_to("a", "x").replace(r#""hasMore":true,"nextCursor":"x""#, pagination)
}

#[test]
fn an_empty_page_does_not_end_a_walk() {
    alone(|| {
        let empty = r#"{"sessions":[],"pagination":{"hasMore":true,"nextCursor":"2"}}"#;
        let peer = pages(vec![page_to("a", "1"), empty.into(), PAGE.into()]);
        let (ids, failure) = walk(&mut pager(&peer));
        assert_eq!(ids, ["a", "s-1", "s-2"]);
        assert!(failure.is_none());
        assert_eq!(peer.requests().len(), 3);
    });
}

#[test]
fn the_same_cursor_twice() {
    alone(|| assert_stuck(&pages(vec![page_to("a", "1")]), &["a", "a"]));
}

#[test]
fn a_loop_of_two_cursors() {
    alone(|| {
        let peer = pages(vec![
            page_to("a", "1"),
            page_to("b", "2"),
            page_to("c", "1"),
        ]);
        assert_stuck(&peer, &["a", "b", "c"]);
    });
}

#[test]
fn the_cursor_that_the_walk_began_with() {
    alone(|| {
        let peer = pages(vec![page_to("a", "begin")]);
        let ask = Ask {
            cursor: "begin",
            ..Ask::default()
        };
        let mut pager = Client::new(&peer.url(), &[])
            .pager(&ask)
            .expect("good options");
        let (ids, failure) = walk(&mut pager);
        assert_eq!(ids, ["a"]);
        failure.expect("not the end").assert(Status::Pagination, 0);
    });
}

#[test]
fn more_without_a_cursor() {
    alone(|| {
        for pagination in [
            r#""hasMore":true,"nextCursor":null"#,
            r#""hasMore":true,"nextCursor":"""#,
            r#""hasMore":true"#,
            r#""hasMore":true,"nextCursor":"a\u0000b""#,
            r#""hasMore":true,"nextCursor":"a\r\nb""#,
        ] {
            assert_stuck(&pages(vec![with_pagination(pagination)]), &["a"]);
        }
    });
}

#[test]
fn no_more_with_a_cursor_ends_the_walk() {
    alone(|| {
        let peer = pages(vec![with_pagination(r#""hasMore":false,"nextCursor":"1""#)]);
        let (ids, failure) = walk(&mut pager(&peer));
        assert_eq!(ids, ["a"]);
        assert!(failure.is_none());
        assert_eq!(peer.requests().len(), 1);
    });
}

#[test]
fn a_cursor_that_vanishes_midway() {
    alone(|| {
        let stuck = with_pagination(r#""hasMore":true,"nextCursor":null"#);
        assert_stuck(&pages(vec![page_to("a", "1"), stuck]), &["a", "a"]);
    });
}

#[test]
fn cursors_are_sent_back_as_they_came() {
    alone(|| {
        let long = "c".repeat(15_000);
        for (json, sent) in [
            (r#"\"&=?#% +/"#, "%22%26%3D%3F%23%25%20%2B%2F"),
            ("ü\\u00fc🙂", "%C3%BC%C3%BC%F0%9F%99%82"),
            (&*long, &*long),
        ] {
            let peer = pages(vec![page_to("a", json), LAST.into()]);
            let (_, failure) = walk(&mut pager(&peer));
            assert!(failure.is_none(), "{failure:?}");
            let line = format!("GET /api/v0/sessions?cursor={sent} HTTP/1.1\r\n");
            assert!(
                peer.requests()[1].starts_with(&line),
                "{}",
                peer.requests()[1]
            );
        }
    });
}

#[test]
fn a_cursor_too_long_to_send() {
    alone(|| {
        let peer = pages(vec![page_to("a", &"c".repeat(20_000)), LAST.into()]);
        let (ids, failure) = walk(&mut pager(&peer));
        assert_eq!(ids, ["a"]);
        failure.expect("cannot go on").assert(Status::Pagination, 0);
        assert_eq!(peer.requests().len(), 1);
    });
}

#[test]
fn ten_thousand_pages() {
    alone(|| {
        const PAGES: usize = 10_000;
        let next = AtomicUsize::new(1);
        let peer = Peer::start(move |connection| {
            connection.serve_with(|request| {
                let number = next.fetch_add(1, SeqCst);
                if number > 1 {
                    assert!(
                        request.contains(&format!("?cursor={} ", number - 1)),
                        "{request}"
                    );
                }
                if number == PAGES {
                    return ok(LAST);
                }
                ok(page_to(&number.to_string(), &number.to_string()))
            });
        });
        let (ids, failure) = walk(&mut pager(&peer));
        assert!(failure.is_none(), "{failure:?}");
        assert!(
            ids.iter()
                .enumerate()
                .all(|(index, id)| *id == (index + 1).to_string())
        );
        assert_eq!(ids.len(), PAGES - 1);
        assert_eq!((peer.connections(), peer.requests().len()), (1, PAGES));
    });
}

#[test]
fn more_sessions_than_asked_for() {
    alone(|| {
        let peer = Peer::good();
        let ask = Ask {
            limit: 1,
            ..Ask::default()
        };
        let page = Client::new(&peer.url(), &[]).fetch(&ask).expect("a page");
        assert_eq!(page.ids().len(), 2);
        assert!(peer.requests()[0].starts_with("GET /api/v0/sessions?limit=1 HTTP/1.1\r\n"));
    });
}

#[test]
fn an_error_midway_can_be_tried_again() {
    alone(|| {
        let next = AtomicUsize::new(0);
        let peer = Peer::start(move |connection| {
            connection.serve_with(|_| match next.fetch_add(1, SeqCst) {
                0 => ok(page_to("a", "1")),
                1 => answer("403 Forbidden", &[], "{}"),
                2 => ok("nonsense"),
                _ => ok(PAGE),
            });
        });
        let mut pager = pager(&peer);
        assert_eq!(walk(&mut pager).1.expect("fails").status, Status::Forbidden);
        assert_eq!(walk(&mut pager).1.expect("fails").status, Status::Decode);
        let (ids, failure) = walk(&mut pager);
        assert_eq!(ids, ["s-1", "s-2"]);
        assert!(failure.is_none());
        for request in &peer.requests()[1..] {
            assert!(request.contains("?cursor=1 "), "{request}");
        }
        assert!(
            pager.next().expect("the end").is_none(),
            "the end stays the end"
        );
        assert_eq!(peer.requests().len(), 4);
    });
}

#[test]
fn a_cancelled_walk_can_be_resumed_from_its_cursor() {
    alone(|| {
        let peer = pages(vec![page_to("a", "1"), PAGE.into()]);
        let client = Client::new(&peer.url(), &[]);
        let cancel = Cancel::new();
        let ask = Ask {
            cancel: Some(&cancel),
            ..Ask::default()
        };
        let mut pager = client.pager(&ask).expect("good options");
        let page = pager.next().expect("a page").expect("not the end");
        cancel.cancel();
        pager
            .next()
            .map(drop)
            .expect_err("cancelled")
            .assert(Status::Cancelled, 0);
        let cursor = page.next_cursor().expect("more");
        let rest = client.fetch(&Ask {
            cursor: &cursor,
            ..Ask::default()
        });
        assert_eq!(rest.expect("a page").ids(), ["s-1", "s-2"]);
        assert_eq!(peer.requests().len(), 2);
    });
}

fn messages_to(id: &str, cursor: &str) -> String {
    format!(
        r#"{{"messages":[{{"id":"{id}","role":"user","content":[],"createdAt":1,"updatedAt":1}}],"pagination":{{"hasMore":true,"nextCursor":"{cursor}"}}}}"#
    )
}

/// The walk over messages is the one over sessions, but for what it asks for.
#[test]
fn a_walk_over_messages_goes_on_after_a_failure_and_ends_in_a_loop() {
    alone(|| {
        let next = AtomicUsize::new(0);
        let peer = Peer::start(move |connection| {
            while connection.request().is_some() {
                match next.fetch_add(1, SeqCst) {
                    0 => connection.send(ok(messages_to("a", "1"))),
                    1 => {
                        let whole = ok(messages_to("b", "2"));
                        return connection.send(&whole[..whole.len() - 20]);
                    }
                    2 => connection.send(ok("nonsense")),
                    3 => connection.send(ok(messages_to("b", "2"))),
                    _ => connection.send(ok(messages_to("c", "1"))),
                }
            }
        });
        let client = Client::new(&peer.url(), &[]);
        let mut messages = client.messages();
        let mut next = || messages.next();
        let ids = |id: &str| Some(vec![id.to_owned()]);
        assert_eq!(next().expect("a page"), ids("a"));
        next().expect_err("cut").assert(Status::Network, 1);
        next().expect_err("no page").assert(Status::Decode, 1);
        assert_eq!(next().expect("the same once more"), ids("b"));
        assert_eq!(next().expect("a page"), ids("c"));
        for _ in 0..2 {
            next().expect_err("a loop").assert(Status::Pagination, 0);
        }
        let asked = peer.requests();
        let queries = ["", "?cursor=1", "?cursor=1", "?cursor=1", "?cursor=2"];
        assert_eq!(asked.len(), queries.len());
        for (request, query) in asked.iter().zip(queries) {
            let line = format!("GET /api/v0/sessions/s%2F1/messages{query} HTTP/1.1\r\n");
            assert!(request.starts_with(&line), "{request}");
        }
    });
}
