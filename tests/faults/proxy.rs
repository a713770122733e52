//! Proxies that do not let the call through, and which proxy is taken from where.

use std::collections::BTreeSet;

use factory::engine::Status;

use crate::alone::{alone, alone_with};
use crate::answer::{PAGE, answer, head, ok};
use crate::check::{assert_good, failure};
use crate::library::{Ask, Client, Failure, Setting};
use crate::names::{Meaning, NAME, mean};
use crate::peer::{Connection, Peer};
use crate::tls::Authority;

const USER: &str = "proxy-user";
const PASSWORD: &str = "proxy-password-0815";
/// Where the service would be; nobody listens there.
const SERVICE: &str = "http://127.0.0.1:9";

/// Lets every tunnel through, and plays the service at its end.
fn tunnel(connection: &mut Connection) {
    connection.answer(head("200 Connection established", &[]));
    connection.start_tls();
    connection.serve();
}

/// What a message calls a proxy that was configured.
fn named(proxy: &Peer) -> String {
    format!("the proxy {} of proxy_url", proxy.address())
}

fn fails_behind(proxy: &Peer, settings: &[Setting<'_>]) -> Failure {
    let url = proxy
        .url()
        .replace("://", &format!("://{USER}:{PASSWORD}@"));
    let client = Client::new(SERVICE, &[&[Setting::Proxy(&url)], settings].concat());
    let failure = failure(&client, &Ask::default());
    let shown = format!("{failure:?}");
    assert!(!shown.contains(PASSWORD), "{shown}");
    assert!(!shown.contains(USER), "{shown}");
    failure.assert_says(&named(proxy));
    proxy.wait_until("given up", |proxy| proxy.open_connections() == 0);
    failure
}

#[test]
fn lets_a_call_through() {
    alone(|| {
        let proxy = Peer::start(tunnel);
        let url = proxy
            .url()
            .replace("://", &format!("://{USER}:{PASSWORD}@"));
        let client = Client::new(SERVICE, &[Setting::Proxy(&url)]);
        assert_good(&client);
        assert_good(&client);
        assert_eq!(proxy.connections(), 1);
        let requests = proxy.requests();
        assert!(
            requests[0].starts_with("CONNECT 127.0.0.1:9 HTTP/1.1\r\n"),
            "{}",
            requests[0]
        );
        assert!(
            requests[0].contains("Proxy-Authorization: Basic "),
            "{}",
            requests[0]
        );
        assert!(
            !requests[0].contains(crate::library::KEY),
            "the proxy does not get the key"
        );
        assert!(
            requests[1].starts_with("GET /api/v0/sessions HTTP/1.1\r\n"),
            "{}",
            requests[1]
        );
        assert!(
            !requests[1].contains("Proxy-Authorization"),
            "{}",
            requests[1]
        );
    });
}

#[test]
fn lets_tls_through() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let proxy = Peer::start_tls(authority.server(), tunnel);
        let url = proxy.url().replace("https", "http");
        let service = "https://127.0.0.1:9";
        let client = Client::new(service, &[Setting::Proxy(&url), Setting::CaFile(&file)]);
        assert_good(&client);
        assert_good(&client);
        assert_eq!(proxy.connections(), 1);
    });
}

/// Proxy and service may both have TLS, and the message says with which of them there was none.
#[test]
fn is_not_trusted() {
    alone(|| {
        let (trusted, other) = (Authority::new(), Authority::new());
        let file = trusted.file();
        for ours in [&trusted, &other] {
            let proxy = Peer::start_tls(ours.server(), |connection| {
                connection.start_tls();
                tunnel(connection);
            });
            let settings = [Setting::Proxy(&proxy.url()), Setting::CaFile(&file)];
            let client = Client::new("https://factory.test", &settings);
            let peer = match std::ptr::eq(ours, &trusted) {
                true => "factory.test".to_owned(),
                false => named(&proxy),
            };
            failure(&client, &Ask::default())
                .assert(Status::Tls, 1)
                .assert_says(&format!("no TLS with {peer}: "));
            proxy.wait_until("given up", |proxy| proxy.open_connections() == 0);
        }
    });
}

#[test]
fn refuses() {
    alone(|| {
        let proxy = Peer::start(|connection| connection.answer(answer("403 Forbidden", &[], "no")));
        fails_behind(&proxy, &[])
            .assert(Status::Connect, 1)
            .assert_says("answered HTTP 403");
    });
}

#[test]
fn wants_another_password() {
    alone(|| {
        let proxy = Peer::start(|connection| {
            connection.answer(answer("407 Proxy Authentication Required", &[], "no"));
        });
        fails_behind(&proxy, &[])
            .assert(Status::Connect, 1)
            .assert_says("answered HTTP 407: check the user name and password");
    });
}

/// The status counts, whatever follows it, and as soon as it is there.
#[test]
fn refuses_at_length() {
    alone(|| {
        let refused = "HTTP/1.1 407 Proxy Authentication Required\r\n";
        for lines in [21, 127, 129, 2_000] {
            let proxy = Peer::start(move |connection| {
                connection.answer(refused);
                connection.send("X-Policy: no\r\n".repeat(lines));
                connection.send("\r\n");
            });
            fails_behind(&proxy, &[])
                .assert(Status::Connect, 1)
                .assert_says("answered HTTP 407");
        }
        let proxy = Peer::start(move |connection| {
            connection.answer(refused);
            connection.stall();
        });
        fails_behind(&proxy, &[])
            .assert(Status::Connect, 1)
            .assert_says("answered HTTP 407");
    });
}

#[test]
fn lets_a_call_through_in_many_words() {
    alone(|| {
        for (early, status, lines) in [
            ("", "200 OK", 100),
            ("", "204 No Content", 0),
            ("HTTP/1.1 100 Continue\r\n\r\n", "200", 21),
        ] {
            let proxy = Peer::start(move |connection| {
                connection.request();
                connection.send(early);
                connection.send(head(status, &["X-Policy: yes"].repeat(lines)));
                connection.serve();
            });
            assert_good(&Client::new(SERVICE, &[Setting::Proxy(&proxy.url())]));
        }
    });
}

#[test]
fn says_more_than_it_was_asked() {
    alone(|| {
        let ends = [
            (head("200 OK", &[]), ok(PAGE)),
            (b"HTTP/1.1 200 OK\r\n".to_vec(), b"A: b\r\n".repeat(20_000)),
        ];
        for (start, rest) in ends {
            let proxy = Peer::start(move |connection| {
                connection.answer([&start[..], &rest].concat());
                connection.stall();
            });
            let failure = fails_behind(&proxy, &[]);
            failure.assert(Status::Network, failure.attempts);
        }
    });
}

#[test]
fn cannot_reach_the_service() {
    alone(|| {
        let proxy =
            Peer::start(|connection| connection.answer(answer("502 Bad Gateway", &[], "no")));
        fails_behind(&proxy, &[])
            .assert(Status::Connect, 3)
            .assert_says("HTTP 502");
    });
}

#[test]
fn closes() {
    alone(|| {
        let proxy = Peer::start(|connection| drop(connection.request()));
        fails_behind(&proxy, &[])
            .assert(Status::Connect, 3)
            .assert_says("proxy");
    });
}

#[test]
fn resets() {
    alone(|| {
        let proxy = Peer::start(|connection| {
            connection.request();
            connection.reset();
        });
        fails_behind(&proxy, &[]).assert(Status::Network, 3);
    });
}

#[test]
fn speaks_no_http() {
    alone(|| {
        let proxy = Peer::start(|connection| connection.answer("220 smtp ready\r\n\r\n"));
        let failure = fails_behind(&proxy, &[]);
        failure.assert(Status::Network, failure.attempts);
    });
}

#[test]
fn stalls() {
    alone(|| {
        let proxy = Peer::start(Connection::stall);
        fails_behind(&proxy, &[Setting::ConnectTimeoutMs(250)])
            .assert(Status::Timeout, 1)
            .assert_says("no connection came about within 250 ms");
    });
}

/// Whoever answered, the proxy was on the way.
#[test]
fn lets_a_failure_through() {
    alone(|| {
        for (answer, status) in [
            (
                answer("403 Forbidden", &[], "<html>Blocked</html>"),
                Status::Forbidden,
            ),
            (
                answer("404 Not Found", &[], r#"{"detail":"No"}"#),
                Status::NotFound,
            ),
            (ok("no page"), Status::Decode),
            (
                b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}".to_vec(),
                Status::Network,
            ),
        ] {
            let proxy = Peer::start(move |connection| {
                connection.answer(head("200 OK", &[]));
                connection.answer(&answer);
            });
            fails_behind(&proxy, &[]).assert(status, 1);
        }
    });
}

#[test]
fn is_not_there() {
    alone(|| {
        let address = Peer::good().address();
        let url = format!("http://{address}");
        let client = Client::new(SERVICE, &[Setting::Proxy(&url)]);
        failure(&client, &Ask::default())
            .assert(Status::Connect, 3)
            .assert_says("proxy");
    });
}

#[test]
fn loses_a_warm_tunnel() {
    alone(|| {
        let proxy = Peer::start(|connection| {
            connection.answer(head("200 OK", &[]));
            connection.answer(ok(PAGE));
            if connection.index > 0 {
                connection.serve();
            }
        });
        let client = Client::new(SERVICE, &[Setting::Proxy(&proxy.url())]);
        assert_good(&client);
        assert_good(&client);
        assert_eq!(proxy.connections(), 2);
    });
}

/// Whether a client for `service` uses the proxy of an environment in which `PROXY` stands for a proxy's URL.
fn uses_proxy(service: &str, environment: &[(&str, &str)]) -> bool {
    let proxy = Peer::start(|connection| connection.answer(answer("403 Forbidden", &[], "")));
    let address = proxy.address().to_string();
    for (name, value) in environment {
        // SAFETY: no other thread of this process reads the environment.
        unsafe {
            std::env::set_var(
                name,
                value
                    .replace("PROXY", &proxy.url())
                    .replace("ADDRESS", &address),
            )
        };
    }
    let client = Client::new(service, &[Setting::AllowHttp]);
    for (name, _) in environment {
        // SAFETY: as above. The client has read it.
        unsafe { std::env::remove_var(name) };
    }
    let failure = failure(&client, &Ask::default());
    let used = proxy.connections() > 0;
    if used {
        failure.assert(Status::Connect, 1).assert_says(&address);
    } else {
        // Without the proxy there is no such host.
        failure.assert(Status::Dns, 1);
        assert!(!failure.message.contains("proxy"), "{failure:?}");
    }
    used
}

#[test]
fn the_environments_proxy_is_taken_as_curl_does() {
    alone(|| {
        let (http, https) = ("http://service.test", "https://service.test");
        assert!(!uses_proxy(http, &[]));
        assert!(uses_proxy(http, &[("http_proxy", "PROXY")]));
        assert!(uses_proxy(http, &[("http_proxy", "ADDRESS")]));
        assert!(uses_proxy(http, &[("http_proxy", "HTTP://ADDRESS")]));
        assert_eq!(
            uses_proxy(http, &[("HTTP_PROXY", "PROXY")]),
            cfg!(windows),
            "a request header could set it; on Windows it is the same variable"
        );
        assert!(!uses_proxy(https, &[("http_proxy", "PROXY")]));
        assert!(!uses_proxy(http, &[("https_proxy", "PROXY")]));
        assert!(uses_proxy(https, &[("https_proxy", "PROXY")]));
        assert!(uses_proxy(https, &[("HTTPS_PROXY", "PROXY")]));
        assert!(uses_proxy(http, &[("all_proxy", "PROXY")]));
        assert!(uses_proxy(http, &[("ALL_PROXY", "PROXY")]));
        assert!(!uses_proxy(http, &[("http_proxy", "")]));
    });
}

#[test]
fn no_proxy_is_heard() {
    alone(|| {
        let service = "http://service.test";
        let proxied = ("http_proxy", "PROXY");
        for exempt in [
            "service.test",
            "*",
            "other, SERVICE.test ,more",
            "10.0.0.0/8,.test",
        ] {
            for name in ["no_proxy", "NO_PROXY"] {
                assert!(!uses_proxy(service, &[proxied, (name, exempt)]), "{exempt}");
            }
        }
        for other in ["vice.test", "service", "10.0.0.0/8", "", "example.com"] {
            assert!(
                uses_proxy(service, &[proxied, ("no_proxy", other)]),
                "{other}"
            );
        }
    });
}

/// What the environment says is meant for the network: a service on this machine is reached without it, also when it says
/// what cannot be used.
#[test]
fn a_service_on_this_machine_needs_no_proxy() {
    let nowhere = "http://127.0.0.1:9";
    let socks = "socks5://127.0.0.1:1080";
    let environment = [
        ("http_proxy", nowhere),
        ("https_proxy", nowhere),
        ("all_proxy", socks),
    ];
    alone_with(&environment, || {
        let peer = Peer::good();
        let port = peer.address().port();
        for host in ["127.0.0.1", "localhost", "LOCALHOST"] {
            assert_good(&Client::new(&format!("http://{host}:{port}"), &[]));
        }
        drop(Client::new("https://[::1]", &[]));
        // In so many words, it is.
        let proxy = Peer::start(tunnel);
        assert_good(&Client::new(&peer.url(), &[Setting::Proxy(&proxy.url())]));
        assert_eq!((peer.connections(), proxy.connections()), (3, 1));
    });
}

#[test]
fn a_service_elsewhere_needs_a_proxy_that_can_be_used() {
    alone_with(&[("all_proxy", "socks5://127.0.0.1:1080")], || {
        let made = Client::try_new(Some("https://service.test"), &[]).map(drop);
        made.expect_err("no SOCKS")
            .assert(Status::InvalidArgument, 0)
            .assert_says("all_proxy is not the URL of a proxy that can be used: http://");
    });
}

/// Characters with a meaning in URLs would cut user name and password, and part of them be looked up as a host's name.
#[test]
fn special_characters_in_user_and_password_are_refused() {
    alone(|| {
        let mut told = BTreeSet::new();
        for secret in [
            "user:p#ss",
            "user:p/ss",
            "user:p?ss",
            "us#er:pass",
            "us/er:pass",
            "us?er:pass",
            "#:pass",
            "user:#",
            "user:/",
            "user:pass#",
            "user:p@s/s",
            "user:p@s#s",
            "user:p%ss",
            "user:100%",
            "user:p%2",
            "user:p ss",
            "user:p\"ss",
            "user:p<ss",
            "user:p[ss]",
            "user:p\\ss",
            "user:p^ss",
            "user:pä",
            "user:p|ss",
            "user:p`ss",
            "user:{pass}",
            "user://pass",
            "http://user:p#ss",
        ] {
            for scheme in ["http://", "https://", ""] {
                for address in [
                    "proxy.test:3128",
                    "proxy.test",
                    "127.0.0.1:3128",
                    "[::1]:3128",
                    "proxy.test/",
                ] {
                    let url = format!("{scheme}{secret}@{address}");
                    let made = Client::try_new(Some(SERVICE), &[Setting::Proxy(&url)]).map(drop);
                    let failure = made.expect_err(&url);
                    failure
                        .assert(Status::InvalidArgument, 0)
                        .assert_says("proxy_url")
                        .assert_says("percent-encode");
                    told.insert(failure.message);
                }
            }
        }
        // Nothing of it is shown: the words are the same, whatever the secret is.
        assert!(told.len() <= 2, "{told:?}");
    });
}

#[test]
fn special_characters_in_the_environment_are_refused_too() {
    alone_with(
        &[("https_proxy", "http://hidden:p#ss@proxy.test:3128")],
        || {
            let made = Client::try_new(Some("https://service.test"), &[]).map(drop);
            let failure = made.expect_err("not encoded");
            failure
                .assert(Status::InvalidArgument, 0)
                .assert_says("https_proxy")
                .assert_says("percent-encode");
            assert!(!failure.message.contains("hidden"), "{failure:?}");
        },
    );
}

#[test]
fn user_and_password_reach_the_proxy_as_they_are() {
    alone(|| {
        for (written, basic) in [
            ("user:pass", "dXNlcjpwYXNz"),
            ("user:p%23s%2fs%3F%40%3A%25", "dXNlcjpwI3Mvcz9AOiU="),
            ("user:p@s:s", "dXNlcjpwQHM6cw=="),
            ("user", "dXNlcjo="),
            (":pass", "OnBhc3M="),
            ("us%C3%A4r:~!$&'()*+,;=", "dXPDpHI6fiEkJicoKSorLDs9"),
        ] {
            let proxy = Peer::start(tunnel);
            let url = proxy.url().replace("://", &format!("://{written}@"));
            assert_good(&Client::new(SERVICE, &[Setting::Proxy(&url)]));
            let sent = format!("\r\nProxy-Authorization: Basic {basic}\r\n");
            assert!(
                proxy.requests()[0].contains(&sent),
                "{:?}",
                proxy.requests()
            );
        }
        let proxy = Peer::start(tunnel);
        let url = proxy.url().replace("://", "://@");
        assert_good(&Client::new(SERVICE, &[Setting::Proxy(&url)]));
        assert!(!proxy.requests()[0].contains("Authorization"));
    });
}

#[test]
fn urls_that_are_no_proxys() {
    alone(|| {
        for url in [
            "http://",
            "http:///",
            "http://:3128",
            "http://proxy.test:",
            "http://proxy.test:0",
            "http://proxy.test:99999",
            "http://proxy.test:3128/path",
            "http://proxy.test?a",
            "http://proxy.test#a",
            "ftp://proxy.test",
            "socks5://proxy.test",
            "socks5h://proxy.test",
            "http://[fe80::1%25eth0]:3128",
            "http://[::1",
            "http://proxy test",
            "http://pröxy.test",
            "://proxy.test",
        ] {
            let made = Client::try_new(Some(SERVICE), &[Setting::Proxy(url)]).map(drop);
            made.expect_err(url)
                .assert(Status::InvalidArgument, 0)
                .assert_says("proxy_url is not the URL of a proxy");
        }
    });
}

#[test]
fn a_bad_proxy_in_the_environment_is_named_but_not_shown() {
    let bad = format!("ftp://{USER}:{PASSWORD}@127.0.0.1");
    alone_with(&[("http_proxy", &bad)], || {
        let made = Client::try_new(Some("http://service.test"), &[Setting::AllowHttp]).map(drop);
        let failure = made.expect_err("not a proxy");
        failure
            .assert(Status::InvalidArgument, 0)
            .assert_says("http_proxy");
        assert!(!failure.message.contains(PASSWORD), "{}", failure.message);
    });
}

#[test]
fn a_proxy_can_be_switched_off() {
    alone_with(&[("http_proxy", "http://127.0.0.1:9")], || {
        mean(Meaning::Addresses(&["127.0.0.1"]));
        let peer = Peer::good();
        let service = format!("http://{NAME}:{}", peer.address().port());
        let off = [Setting::AllowHttp, Setting::Proxy("")];
        assert_good(&Client::new(&service, &off));
        let failure = failure(&Client::new(&service, &off[..1]), &Ask::default());
        failure
            .assert(Status::Connect, 3)
            .assert_says("no connection to the proxy 127.0.0.1:9 of http_proxy: ");
    });
}
