//! Proxies that do not let the call through, and which proxy is taken from where.

use factory::engine::Status;

use crate::alone::{alone, alone_with};
use crate::answer::{PAGE, answer, head, ok};
use crate::check::{assert_good, failure};
use crate::library::{Ask, Client, Failure, Setting};
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

fn fails_behind(proxy: &Peer, settings: &[Setting<'_>]) -> Failure {
    let url = proxy
        .url()
        .replace("://", &format!("://{USER}:{PASSWORD}@"));
    let client = Client::new(SERVICE, &[&[Setting::Proxy(&url)], settings].concat());
    let failure = failure(&client, &Ask::default());
    let shown = format!("{failure:?}");
    assert!(!shown.contains(PASSWORD), "{shown}");
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
        for (ours, host) in [(&trusted, "factory.test"), (&other, "127.0.0.1")] {
            let proxy = Peer::start_tls(ours.server(), |connection| {
                connection.start_tls();
                tunnel(connection);
            });
            let settings = [Setting::Proxy(&proxy.url()), Setting::CaFile(&file)];
            let client = Client::new("https://factory.test", &settings);
            failure(&client, &Ask::default())
                .assert(Status::Tls, 1)
                .assert_says(&format!("no TLS with {host}: "));
            proxy.wait_until("given up", |proxy| proxy.open_connections() == 0);
        }
    });
}

#[test]
fn refuses() {
    alone(|| {
        let proxy = Peer::start(|connection| connection.answer(answer("403 Forbidden", &[], "no")));
        fails_behind(&proxy, &[])
            .assert(Status::Connect, 3)
            .assert_says("HTTP 403");
    });
}

#[test]
fn wants_another_password() {
    alone(|| {
        let proxy = Peer::start(|connection| {
            connection.answer(answer("407 Proxy Authentication Required", &[], "no"));
        });
        fails_behind(&proxy, &[])
            .assert(Status::Connect, 3)
            .assert_says("HTTP 407")
            .assert_says("user name and password");
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
    let client = Client::new(service, &[Setting::MaxRetries(0)]);
    for (name, _) in environment {
        // SAFETY: as above. The client has read it.
        unsafe { std::env::remove_var(name) };
    }
    failure(&client, &Ask::default()).assert(Status::Connect, 1);
    proxy.connections() > 0
}

#[test]
fn the_environments_proxy_is_taken_as_curl_does() {
    alone(|| {
        let https = "https://127.0.0.1:9";
        assert!(!uses_proxy(SERVICE, &[]));
        assert!(uses_proxy(SERVICE, &[("http_proxy", "PROXY")]));
        assert!(uses_proxy(SERVICE, &[("http_proxy", "ADDRESS")]));
        assert!(uses_proxy(SERVICE, &[("http_proxy", "HTTP://ADDRESS")]));
        assert!(
            !uses_proxy(SERVICE, &[("HTTP_PROXY", "PROXY")]),
            "a request header could set it"
        );
        assert!(!uses_proxy(https, &[("http_proxy", "PROXY")]));
        assert!(!uses_proxy(SERVICE, &[("https_proxy", "PROXY")]));
        assert!(uses_proxy(https, &[("https_proxy", "PROXY")]));
        assert!(uses_proxy(https, &[("HTTPS_PROXY", "PROXY")]));
        assert!(uses_proxy(SERVICE, &[("all_proxy", "PROXY")]));
        assert!(uses_proxy(SERVICE, &[("ALL_PROXY", "PROXY")]));
        assert!(!uses_proxy(SERVICE, &[("http_proxy", "")]));
    });
}

#[test]
fn no_proxy_is_heard() {
    alone(|| {
        let proxied = ("http_proxy", "PROXY");
        for exempt in [
            "127.0.0.1",
            "*",
            "other, 127.0.0.1 ,more",
            "10.0.0.0/8,127.0.0.0/8",
        ] {
            assert!(
                !uses_proxy(SERVICE, &[proxied, ("no_proxy", exempt)]),
                "{exempt}"
            );
            assert!(
                !uses_proxy(SERVICE, &[proxied, ("NO_PROXY", exempt)]),
                "{exempt}"
            );
        }
        for other in ["127.0.0.2", "0.0.1", "10.0.0.0/8", "", "example.com"] {
            assert!(
                uses_proxy(SERVICE, &[proxied, ("no_proxy", other)]),
                "{other}"
            );
        }
    });
}

#[test]
fn a_bad_proxy_in_the_environment_is_named_but_not_shown() {
    let bad = format!("ftp://{USER}:{PASSWORD}@127.0.0.1");
    alone_with(&[("http_proxy", &bad)], || {
        let made = Client::try_new(Some(SERVICE), &[]).map(drop);
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
        let peer = Peer::good();
        assert_good(&Client::new(&peer.url(), &[Setting::Proxy("")]));
    });
}
