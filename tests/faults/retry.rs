//! What is tried again, and when.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, SystemTime};

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, ok};
use crate::check::{AMPLE_MS, failure_of};
use crate::library::{Ask, Cancel, Client, Failure, Setting};
use crate::peer::Peer;

/// Answers so many requests with `bytes`, and all others with a good page.
fn failing_times(times: usize, bytes: Vec<u8>) -> Peer {
    let made = AtomicUsize::new(0);
    Peer::start(move |connection| {
        connection.serve_with(|_| {
            if made.fetch_add(1, SeqCst) < times {
                bytes.clone()
            } else {
                ok(PAGE)
            }
        });
    })
}

fn failing(bytes: Vec<u8>) -> Peer {
    failing_times(usize::MAX, bytes)
}

fn limited(headers: &[&str]) -> Vec<u8> {
    answer("429 Too Many Requests", headers, "{}")
}

/// How long a call takes that succeeds at last.
fn time_to_success(peer: &Peer) -> Duration {
    let client = Client::new(&peer.url(), &[Setting::TimeoutMs(AMPLE_MS)]);
    let began = std::time::Instant::now();
    client.fetch(&Ask::default()).expect("succeeds at last");
    began.elapsed()
}

fn assert_within(time: Duration, from_ms: u64, to_ms: u64) {
    let bounds = Duration::from_millis(from_ms)..Duration::from_millis(to_ms);
    assert!(bounds.contains(&time), "{time:?}");
}

/// The failure of one call, which does not wait.
fn fails_at_once(peer: &Peer) -> Failure {
    let failure = failure_of(peer, &[]);
    assert!(failure.took < Duration::from_secs(1), "{failure:?}");
    failure
}

#[test]
fn limited_for_seconds() {
    alone(|| {
        let peer = failing_times(1, limited(&["Retry-After: 1"]));
        assert_within(time_to_success(&peer), 1_000, 2_000);
        assert_eq!(peer.requests().len(), 2);
    });
}

#[test]
fn limited_until_a_date() {
    alone(|| {
        // Dates have whole seconds: this one is between one and two seconds ahead.
        let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(2));
        let peer = failing_times(1, limited(&[&format!("Retry-After: {date}")]));
        assert_within(time_to_success(&peer), 900, 3_000);
    });
}

#[test]
fn limited_until_a_date_in_the_past() {
    alone(|| {
        let date = "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT";
        let peer = failing_times(1, limited(&[date]));
        assert_within(time_to_success(&peer), 0, 900);
        let failure = failure_of(&failing(limited(&[date])), &[]);
        failure.assert(Status::RateLimited, 3);
        assert_eq!(failure.retry_after_ms, 0);
    });
}

/// A date as the answer's own clock sees it, which is an hour ahead or behind.
#[test]
fn limited_until_a_date_of_another_clock() {
    alone(|| {
        let hour = Duration::from_secs(3_600);
        for now in [SystemTime::now() + hour, SystemTime::now() - hour] {
            let date = |time| httpdate::fmt_http_date(time);
            let limited = |seconds| {
                let until = date(now + Duration::from_secs(seconds));
                limited(&[
                    &format!("Date: {}", date(now)),
                    &format!("Retry-After: {until}"),
                ])
            };
            assert_within(time_to_success(&failing_times(1, limited(1))), 1_000, 2_000);
            let failure = fails_at_once(&failing(limited(120)));
            failure
                .assert(Status::RateLimited, 1)
                .assert_says("(wait 120 s before");
            assert_eq!(failure.retry_after_ms, 120_000);
            let failure = failure_of(&failing(limited(0)), &[]);
            failure.assert(Status::RateLimited, 3);
            assert_eq!(failure.retry_after_ms, 0);
        }
    });
}

#[test]
fn limited_until_a_date_beside_a_date_that_is_none() {
    alone(|| {
        let until = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(120));
        for date in ["Date: yesterday", "Date:", "Date: 0"] {
            let headers = [date, &format!("Retry-After: {until}")];
            let failure = fails_at_once(&failing(limited(&headers)));
            failure.assert(Status::RateLimited, 1);
            assert!(
                (100_000..=120_000).contains(&failure.retry_after_ms),
                "{failure:?}"
            );
            let told = failure.message.split(['(', ')']).nth(1).expect("advice");
            let seconds = told.split(' ').nth(1).map(str::parse::<u64>);
            assert!(
                matches!(seconds, Some(Ok(100..=120))),
                "whole seconds: {told}"
            );
        }
    });
}

#[test]
fn limited_for_longer_than_the_deadline() {
    alone(|| {
        let failure = fails_at_once(&failing(limited(&["Retry-After: 120"])));
        failure
            .assert(Status::RateLimited, 1)
            .assert_says("wait 120 s");
        assert_eq!(failure.retry_after_ms, 120_000);
    });
}

#[test]
fn limited_for_ever() {
    alone(|| {
        for seconds in [
            "31536001",
            "18446744073709551615",
            "99999999999999999999999",
        ] {
            let header = format!("Retry-After: {seconds}");
            let failure = fails_at_once(&failing(limited(&[&header])));
            failure.assert(Status::RateLimited, 1);
            assert_eq!(failure.retry_after_ms, 365 * 86_400_000, "{seconds}");
        }
    });
}

#[test]
fn limited_in_words_that_mean_nothing() {
    alone(|| {
        for nonsense in ["soon", "-1", "1.5", "", "0x10", "+1"] {
            let peer = failing(limited(&[&format!("Retry-After: {nonsense}")]));
            let failure = failure_of(&peer, &[Setting::MaxRetries(0)]);
            failure.assert(Status::RateLimited, 1);
            assert_eq!(failure.retry_after_ms, -1, "{nonsense}");
        }
    });
}

#[test]
fn limited_without_a_time() {
    alone(|| {
        let peer = failing_times(1, limited(&[]));
        time_to_success(&peer);
        assert_eq!(peer.requests().len(), 2);
    });
}

#[test]
fn unavailable_once() {
    alone(|| {
        let peer = failing_times(1, answer("503 Service Unavailable", &[], "{}"));
        assert_within(time_to_success(&peer), 0, 900);
        assert_eq!(peer.requests().len(), 2);
    });
}

#[test]
fn unavailable_for_ever() {
    alone(|| {
        for (status, name) in [
            (502, "Bad Gateway"),
            (503, "Service Unavailable"),
            (504, "Gateway Timeout"),
            (520, "Web Server Returned an Unknown Error"),
            (521, "Web Server Is Down"),
            (522, "Connection Timed Out"),
            (523, "Origin Is Unreachable"),
            (524, "A Timeout Occurred"),
            (529, "Site is overloaded"),
        ] {
            let peer = failing(answer(&format!("{status} {name}"), &[], "{}"));
            let failure = failure_of(&peer, &[]);
            failure.assert(Status::Server, 3);
            assert_eq!(failure.http_status, status);
        }
        failure_of(&failing(answer("408 Request Timeout", &[], "")), &[])
            .assert(Status::Http, 3)
            .assert_says("did not arrive in time: try again later");
    });
}

#[test]
fn as_often_as_configured() {
    alone(|| {
        for retries in [0, 1, 5] {
            let peer = failing(answer("503 Service Unavailable", &["Retry-After: 0"], "{}"));
            failure_of(&peer, &[Setting::MaxRetries(retries)]).assert(Status::Server, retries + 1);
        }
    });
}

#[test]
fn an_internal_error_is_tried_again_once() {
    alone(|| {
        let error = answer("500 Internal Server Error", &[], "{}");
        failure_of(&failing(error.clone()), &[Setting::MaxRetries(5)]).assert(Status::Server, 2);
        assert_within(time_to_success(&failing_times(1, error)), 0, 900);
    });
}

#[test]
fn what_will_not_pass_is_not_tried_again() {
    alone(|| {
        for (status, expected) in [
            ("400 Bad Request", Status::BadRequest),
            ("401 Unauthorized", Status::Unauthorized),
            ("403 Forbidden", Status::Forbidden),
            ("404 Not Found", Status::NotFound),
            ("501 Not Implemented", Status::Server),
            ("525 SSL Handshake Failed", Status::Server),
            ("530 Origin DNS Error", Status::Server),
            ("505 HTTP Version Not Supported", Status::Server),
        ] {
            let peer = failing(answer(status, &["Retry-After: 0"], "{}"));
            failure_of(&peer, &[]).assert(expected, 1);
        }
        failure_of(&failing(ok("nonsense")), &[]).assert(Status::Decode, 1);
    });
}

#[test]
fn a_lost_connection_is_tried_again() {
    alone(|| {
        let peer = Peer::start(|connection| match connection.index {
            0 => connection.reset(),
            1 => drop(connection.request()),
            _ => connection.serve(),
        });
        assert_within(time_to_success(&peer), 0, 1_000);
        assert_eq!(peer.connections(), 3);
    });
}

#[test]
fn attempts_of_different_kinds_count_together() {
    alone(|| {
        let peer = Peer::start(|connection| match connection.index {
            0 => connection.reset(),
            1 => connection.answer(answer(
                "503 Service Unavailable",
                &["Connection: close"],
                "{}",
            )),
            _ => connection.answer(answer("500 Internal Server Error", &[], "{}")),
        });
        failure_of(&peer, &[]).assert(Status::Server, 3);
    });
}

#[test]
fn waits_differ_from_call_to_call() {
    alone(|| {
        // The first wait is between nothing and 50 ms.
        let times: Vec<Duration> = (0..12)
            .map(|_| {
                time_to_success(&failing_times(
                    1,
                    answer("503 Service Unavailable", &[], "{}"),
                ))
            })
            .collect();
        let (least, most) = (times.iter().min(), times.iter().max());
        let spread = *most.expect("some") - *least.expect("some");
        assert!(spread > Duration::from_millis(10), "{times:?}");
    });
}

#[test]
fn nothing_is_sent_after_a_cancel() {
    alone(|| {
        let peer = failing(limited(&["Retry-After: 30"]));
        let client = Client::new(&peer.url(), &[]);
        let cancel = Cancel::new();
        let ask = Ask {
            cancel: Some(&cancel),
            ..Ask::default()
        };
        let failure = std::thread::scope(|scope| {
            scope.spawn(|| {
                peer.wait_until("a request", |peer| peer.requests().len() == 1);
                cancel.cancel();
            });
            crate::check::failure(&client, &ask)
        });
        failure.assert(Status::Cancelled, 1);
        std::thread::sleep(Duration::from_millis(100));
        assert_eq!(peer.requests().len(), 1);
        crate::check::failure(&client, &ask).assert(Status::Cancelled, 0);
        assert_eq!(peer.requests().len(), 1);
    });
}
