//! The key reaches the service alone, and no text.

use factory::engine::Status;

use crate::alone::{alone, alone_with};
use crate::answer::{answer, ok};
use crate::check::{AMPLE_MS, assert_good, fails, failure, failure_of};
use crate::library::{Ask, Client, Failure, KEY, Setting};
use crate::peer::Peer;
use crate::system::no_text;

/// The failure of a setting, before anything is sent.
fn refused(url: &str, settings: &[Setting<'_>]) -> Failure {
    let made = Client::try_new(Some(url), settings).map(drop);
    made.expect_err("cannot be used")
}

#[test]
fn the_key_is_sent_as_a_bearer_token() {
    alone(|| {
        let peer = Peer::good();
        assert_good(&Client::new(&peer.url(), &[]));
        let request = &peer.requests()[0];
        let lines: Vec<&str> = request
            .lines()
            .filter(|line| line.to_lowercase().starts_with("authorization:"))
            .collect();
        assert_eq!(lines.len(), 1, "{request}");
        let (_, value) = lines[0].split_once(": ").expect("a value");
        assert_eq!(value.replace(KEY, "<the key>"), "Bearer <the key>");
        assert_eq!(request.matches(KEY).count(), 1, "nowhere else");
    });
}

#[test]
fn line_breaks_in_what_is_sent() {
    alone(|| {
        let peer = Peer::good();
        let url = peer.url();
        for injected in ["a\r\nX: y", "a\nX: y", "a\ry", "a\u{7f}", "a\u{1}b"] {
            for setting in [Setting::Key(injected), Setting::UserAgent(injected)] {
                refused(&url, &[setting]).assert(Status::InvalidArgument, 0);
            }
            refused(&format!("{url}/{injected}"), &[]).assert(Status::InvalidArgument, 0);
            let client = Client::new(&url, &[]);
            let cursor = Ask {
                cursor: injected,
                ..Ask::default()
            };
            let computer_id = Ask {
                computer_id: injected,
                ..Ask::default()
            };
            for (ask, name) in [(cursor, "cursor"), (computer_id, "computer_id")] {
                failure(&client, &ask)
                    .assert(Status::InvalidArgument, 0)
                    .assert_says(name);
            }
        }
        assert_eq!(peer.connections(), 0);
    });
}

#[test]
fn what_is_no_key() {
    alone(|| {
        for key in ["", " ", "fk a", "Bearer fk-1", "fk-ü"] {
            let failure = refused("https://127.0.0.1:1", &[Setting::Key(key)]);
            failure
                .assert(Status::InvalidArgument, 0)
                .assert_says("api_key");
            assert!(
                key.trim().is_empty() || !failure.message.contains(key),
                "{key}"
            );
        }
    });
}

#[test]
fn a_bad_key_in_the_environment_is_not_shown() {
    alone_with(&[("FACTORY_API_KEY", "bad key 4711")], || {
        // SAFETY: NULL stands for what the environment has.
        let (client, error) = unsafe {
            let (mut client, mut error) = (std::ptr::null_mut(), std::ptr::null_mut());
            let status =
                factory::ffi::client::factory_client_new(std::ptr::null(), &mut client, &mut error);
            assert_eq!(status, Status::InvalidArgument as i32);
            (client, Box::from_raw(error))
        };
        assert!(client.is_null());
        assert!(error.message().starts_with("FACTORY_API_KEY "), "{error}");
        assert!(!format!("{error} {error:?}").contains("4711"), "{error:?}");
    });
}

/// Were such a value passed over, the key would go to the default service, or around the proxy.
#[test]
fn an_environment_that_is_not_utf_8() {
    alone(|| {
        let value = no_text("https://127.0.0.1:1/");
        for name in ["FACTORY_BASE_URL", "https_proxy"] {
            // SAFETY: no other thread of this process reads the environment.
            unsafe { std::env::set_var(name, &value) };
            let made = Client::try_new(None, &[]).map(drop);
            made.expect_err(name)
                .assert(Status::InvalidArgument, 0)
                .assert_says(name);
            // SAFETY: as above.
            unsafe { std::env::remove_var(name) };
        }
    });
}

#[test]
fn urls_that_lead_astray() {
    alone(|| {
        for url in [
            "ftp://127.0.0.1",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "127.0.0.1",
            "//127.0.0.1",
            "https://",
            "https:///path",
            "https://:443",
            "https://127.0.0.1?key=1",
            "https://127.0.0.1#fragment",
            "https://127.0.0.1/a b",
            "https://127.0.0.1/ü",
            "http://example.com",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "http://10.0.0.1",
            "http://0.0.0.0",
            "http://[2001:db8::1]",
            "http://[::ffff:10.0.0.1]",
            "",
        ] {
            refused(url, &[])
                .assert(Status::InvalidArgument, 0)
                .assert_says("base_url");
        }
    });
}

#[test]
fn urls_with_a_zone() {
    alone(|| {
        for host in [
            "[fe80::1%25eth0]",
            "[fe80::1%eth0]",
            "[fe80::1%251]",
            "[::1%25lo]",
            "[::1%25]",
            "[v1.x]",
            "[127.0.0.1]",
            "[localhost]",
            "[]",
        ] {
            for scheme in ["http", "https"] {
                for port in ["", ":8080"] {
                    let url = format!("{scheme}://{host}{port}");
                    let failure = refused(&url, &[Setting::AllowHttp]);
                    failure
                        .assert(Status::InvalidArgument, 0)
                        .assert_says("base_url");
                }
            }
        }
        refused("https://[fe80::1%25eth0]", &[]).assert_says("with a zone");
        drop(Client::new("https://[fe80::1]", &[]));
    });
}

#[test]
fn urls_with_a_user() {
    alone(|| {
        for url in [
            "https://user@127.0.0.1",
            "https://user:password-0815@127.0.0.1",
            "https://user:443@127.0.0.1:443",
            "https://api.factory.ai@127.0.0.1",
            "https://@127.0.0.1",
        ] {
            let failure = refused(url, &[]);
            failure
                .assert(Status::InvalidArgument, 0)
                .assert_says("base_url holds a user name");
            assert!(!failure.message.contains("0815"), "{}", failure.message);
        }
    });
}

#[test]
fn plain_http_only_to_this_machine() {
    alone(|| {
        for url in [
            "http://127.0.0.1:1",
            "http://127.1.2.3:1",
            "http://localhost:1",
            "http://LOCALHOST:1",
            "http://localhost.:1",
            "http://[::1]:1",
        ] {
            drop(Client::new(url, &[]));
        }
        drop(Client::new("http://example.com", &[Setting::AllowHttp]));
    });
}

#[test]
fn redirects_are_not_followed() {
    alone(|| {
        let other = Peer::good();
        let port = other.address().port();
        for (location, said) in [
            (
                format!("http://127.0.0.1:{port}/api/v0/sessions"),
                "127.0.0.1",
            ),
            (format!("http://127.0.0.2:{port}/"), "127.0.0.2"),
            (format!("//127.0.0.3:{port}/"), "//127.0.0.3"),
            ("https://evil.example/?key=1".into(), "evil.example"),
            (
                "http://user:password-0815@evil.example/".into(),
                "evil.example",
            ),
            ("file:///etc/passwd".into(), "elsewhere"),
            ("/elsewhere".into(), "/elsewhere"),
        ] {
            for status in [
                "301 Moved Permanently",
                "302 Found",
                "303 See Other",
                "307 Temporary Redirect",
                "308 Permanent Redirect",
            ] {
                let header = format!("Location: {location}");
                let failure =
                    fails(move |connection| connection.answer(answer(status, &[&header], "")));
                failure
                    .assert(Status::Http, 1)
                    .assert_says(&format!("redirects to {said}"));
                assert!(
                    !failure.message.contains("password-0815"),
                    "{}",
                    failure.message
                );
                assert_eq!(failure.http_status.to_string(), status[..3]);
            }
        }
        assert_eq!(other.connections(), 0);
    });
}

#[test]
fn redirects_to_nowhere() {
    alone(|| {
        for headers in [&[][..], &["Location: "], &["Location: http://["]] {
            fails(move |connection| connection.answer(answer("302 Found", headers, "")))
                .assert(Status::Http, 1)
                .assert_says("are not followed");
        }
    });
}

/// An answer that repeats the key wherever it can.
fn echoing(status: &'static str, key: &str) -> Peer {
    let body = format!(
        r#"{{"title":"{key}","detail":"key {key} is bad","status":400,"metadata":{{"{key}":["{key}"]}},"errors":[{{"message":"{key}"}}]}}"#
    );
    let headers = [
        format!("X-Request-Id: {key}"),
        format!("Location: https://{key}.example/{key}"),
        format!("Retry-After: {key}"),
    ];
    Peer::start(move |connection| {
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        connection.answer(answer(status, &headers, &body));
    })
}

#[test]
fn a_service_that_repeats_the_key() {
    alone(|| {
        for status in [
            "400 Bad Request",
            "401 Unauthorized",
            "302 Found",
            "503 Service Unavailable",
        ] {
            // The failure itself is searched for the key wherever one is read.
            let failure = failure_of(&echoing(status, KEY), &[]);
            assert_eq!(failure.title.as_deref(), Some("[key]"));
            assert_eq!(failure.detail.as_deref(), Some("key [key] is bad"));
            assert_eq!(failure.metadata.as_deref(), Some(r#"{"[key]":["[key]"]}"#));
            assert_eq!(failure.request_id.as_deref(), Some("[key]"));
        }
    });
}

#[test]
fn a_service_that_repeats_the_key_with_escapes() {
    alone(|| {
        let escaped: String = KEY
            .chars()
            .map(|c| format!("\\u{:04x}", c as u32))
            .collect();
        let failure = failure_of(&echoing("400 Bad Request", &escaped), &[]);
        assert_eq!(failure.title.as_deref(), Some("[key]"));
        assert_eq!(failure.metadata.as_deref(), Some(r#"{"[key]":["[key]"]}"#));
    });
}

#[test]
fn a_page_that_is_none_and_repeats_the_key() {
    alone(|| {
        for body in [
            format!("<html>{KEY}</html>"),
            format!(r#"{{"sessions":[{{"{KEY}":1}}]}}"#),
            format!(r#"{{"sessions":[{{"sessionId":"{KEY}","status":1}}]}}"#),
        ] {
            fails(move |connection| connection.answer(ok(&body))).assert(Status::Decode, 1);
        }
    });
}

#[test]
fn a_key_at_the_end_of_what_is_kept_of_a_body() {
    alone(|| {
        const KEPT: usize = 16 * 1024;
        for (status, shown) in [
            ("200 OK", Status::Decode),
            ("400 Bad Request", Status::BadRequest),
        ] {
            for part in [1, KEY.len() / 2, KEY.len() - 1] {
                let body = format!("{}{KEY}{}", "x".repeat(KEPT - part), "y".repeat(100));
                let failure =
                    fails(move |connection| connection.answer(answer(status, &[], &body)));
                failure.assert(shown, 1);
                let kept = failure.body.expect("a body");
                assert!(kept.len() <= KEPT, "{}", kept.len());
                assert!(
                    !kept.contains("fk"),
                    "half of the key: {}",
                    &kept[KEPT - 40..]
                );
            }
        }
    });
}

#[test]
fn a_failure_that_only_the_machine_has() {
    alone(|| {
        let address = Peer::good().address();
        let client = Client::new(
            &format!("http://{address}"),
            &[Setting::TimeoutMs(AMPLE_MS)],
        );
        failure(&client, &Ask::default()).assert(Status::Connect, 3);
    });
}

#[test]
fn only_what_the_contract_names_is_sent() {
    alone(|| {
        let peer = Peer::good();
        let client = Client::new(
            &format!("{}/base/", peer.url()),
            &[Setting::UserAgent("tool/1 (x)")],
        );
        assert_good(&client);
        let request = peer.requests().remove(0);
        let mut lines: Vec<String> = request.lines().map(|line| line.to_lowercase()).collect();
        assert_eq!(lines.remove(0), "get /base/api/v0/sessions http/1.1");
        lines.retain(|line| !line.is_empty() && !line.starts_with("authorization: "));
        lines.sort();
        let host = format!("host: {}", peer.address());
        assert_eq!(
            lines,
            [
                "accept-encoding: gzip",
                "accept: application/json",
                &host,
                "user-agent: tool/1 (x)"
            ]
        );
    });
}

#[test]
fn what_a_rust_program_prints_of_a_configuration() {
    alone(|| {
        let mut config = factory::engine::Config::new();
        config.set_api_key(KEY).expect("a key");
        let proxy = "http://user:password-0815@127.0.0.1:9".to_owned();
        config
            .set_proxy(factory::engine::Proxy::Url(proxy))
            .expect("a proxy");
        let shown = format!("{config:?}");
        assert!(
            shown.contains("[key]"),
            "{}",
            shown.replace(KEY, "<the key>")
        );
        assert!(!shown.contains(KEY));
        assert!(!shown.contains("password-0815"), "{shown}");
    });
}

#[test]
fn long_keys_and_names_are_sent_whole() {
    alone(|| {
        let peer = Peer::good();
        // A token with many claims, and a user agent of many parts.
        let key = "k".repeat(12_000);
        let agent = "a".repeat(9_000);
        let client = Client::new(
            &peer.url(),
            &[Setting::Key(&key), Setting::UserAgent(&agent)],
        );
        assert_good(&client);
        let request = &peer.requests()[0];
        assert!(request.contains(&key) && request.contains(&agent));
        let longer = "k".repeat(20_000);
        for setting in [Setting::Key(&longer), Setting::UserAgent(&longer)] {
            refused(&peer.url(), &[setting])
                .assert(Status::InvalidArgument, 0)
                .assert_says("too long");
        }
        for (name, cursor, computer_id) in
            [("cursor", &*longer, "c"), ("computer_id", "c", &longer)]
        {
            let ask = Ask {
                cursor,
                computer_id,
                ..Ask::default()
            };
            failure(&client, &ask)
                .assert(Status::InvalidArgument, 0)
                .assert_says(&format!("{name} is too long"));
        }
    });
}
