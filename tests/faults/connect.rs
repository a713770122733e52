//! No connection comes about.

use std::net::{SocketAddr, TcpListener};
#[cfg(unix)]
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread::sleep;
use std::time::{Duration, Instant};

use factory::engine::Status;
use socket2::{Domain, Socket, Type};

use crate::alone::alone;
use crate::answer::{PAGE, ok};
use crate::check::{LATE, assert_good, fails, failure};
use crate::library::{Ask, Client, Setting};
#[cfg(unix)]
use crate::names::LATIN_1;
use crate::names::{Meaning, NAME, mean};
use crate::peer::{Connection, Peer};
use crate::system::{self, threads};

const NOISE: Duration = Duration::from_millis(450);

/// A port that answers no connection: its backlog is full, and nobody accepts.
pub struct BlackHole {
    address: SocketAddr,
    _listener: Socket,
    _waiting: Vec<Socket>,
}

impl BlackHole {
    pub fn at(ip: &str) -> BlackHole {
        BlackHole::at_port(ip, 0)
    }

    fn at_port(ip: &str, port: u16) -> BlackHole {
        let address = SocketAddr::new(ip.parse().expect("an address"), port);
        let socket = || {
            let domain = Domain::for_address(address);
            Socket::new(domain, Type::STREAM, None).expect("a socket")
        };
        let listener = socket();
        listener.bind(&address.into()).expect("a free port");
        listener.listen(0).expect("listens");
        let address = listener
            .local_addr()
            .expect("bound")
            .as_socket()
            .expect("IP");
        let waiting = (0..4)
            .map(|_| {
                let socket = socket();
                socket.set_nonblocking(true).expect("can be set");
                let _ = socket.connect(&address.into());
                socket
            })
            .collect();
        BlackHole {
            address,
            _listener: listener,
            _waiting: waiting,
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("bound")
}

fn named_url(address: SocketAddr) -> String {
    format!("http://{NAME}:{}", address.port())
}

#[test]
fn refused() {
    alone(|| {
        let address = free_address();
        let client = Client::new(&format!("http://{address}"), &[]);
        failure(&client, &Ask::default())
            .assert(Status::Connect, 3)
            .assert_says("check the base URL");
        let _peer = Peer::good_at(address);
        assert_good(&client);
    });
}

#[test]
fn black_hole() {
    alone(|| {
        let hole = BlackHole::at("127.0.0.1");
        let client = Client::new(&hole.url(), &[Setting::ConnectTimeoutMs(300)]);
        let failure = failure(&client, &Ask::default());
        failure
            .assert(Status::Timeout, 1)
            .assert_says("no connection came about within 300 ms");
        assert!(failure.took >= Duration::from_millis(300), "{failure:?}");
        assert!(
            failure.took < Duration::from_millis(300) + LATE + NOISE,
            "{failure:?}"
        );
        let address = hole.address();
        drop(hole);
        let _peer = Peer::good_at(address);
        assert_good(&client);
    });
}

#[test]
fn unreachable() {
    alone(|| {
        // Never leaves this machine: TCP has no broadcast.
        mean(Meaning::Addresses(&["255.255.255.255"]));
        let peer = Peer::good();
        let client = Client::new(&named_url(peer.address()), &[Setting::AllowHttp]);
        failure(&client, &Ask::default()).assert(Status::Connect, 3);
    });
}

#[test]
fn a_refusing_address_gives_way_to_the_next() {
    alone(|| {
        mean(Meaning::Addresses(&["127.0.0.2", "127.0.0.1"]));
        let peer = Peer::good();
        let client = Client::new(&named_url(peer.address()), &[Setting::AllowHttp]);
        assert_good(&client);
    });
}

#[test]
fn a_dead_ipv6_address_gives_way_to_ipv4() {
    alone(|| {
        mean(Meaning::Addresses(&["::1", "127.0.0.1"]));
        let peer = Peer::good();
        let client = Client::new(&named_url(peer.address()), &[Setting::AllowHttp]);
        assert_good(&client);
    });
}

#[test]
fn a_silent_address_gives_way_to_the_next() {
    alone(|| {
        mean(Meaning::Addresses(&["127.0.0.2", "127.0.0.1"]));
        let hole = BlackHole::at("127.0.0.2");
        let live = SocketAddr::new([127, 0, 0, 1].into(), hole.address().port());
        let _peer = Peer::good_at(live);
        let client = Client::new(
            &named_url(live),
            &[Setting::AllowHttp, Setting::ConnectTimeoutMs(5_000)],
        );
        let began = Instant::now();
        assert_good(&client);
        assert!(
            began.elapsed() < Duration::from_secs(2),
            "{:?}",
            began.elapsed()
        );
    });
}

#[test]
fn no_such_name() {
    alone(|| {
        mean(Meaning::Nothing);
        let peer = Peer::good();
        let client = Client::new(&named_url(peer.address()), &[Setting::AllowHttp]);
        failure(&client, &Ask::default())
            .assert(Status::Dns, 1)
            .assert_says(NAME);
        // A failure is not remembered.
        mean(Meaning::Addresses(&["127.0.0.1"]));
        assert_good(&client);
    });
}

/// A client of a good peer at 127.0.0.1, by name.
fn by_name(peer: &Peer) -> Client {
    Client::new(&named_url(peer.address()), &[Setting::AllowHttp])
}

#[test]
fn a_resolver_that_says_try_again_is_asked_again() {
    alone(|| {
        mean(Meaning::Fault(system::EAI_AGAIN));
        let peer = Peer::good();
        let client = by_name(&peer);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                sleep(Duration::from_millis(20));
                mean(Meaning::Addresses(&["127.0.0.1"]));
            });
            assert_good(&client);
        });
    });
}

#[test]
fn a_resolver_that_says_try_again_for_ever() {
    alone(|| {
        mean(Meaning::Fault(system::EAI_AGAIN));
        let peer = Peer::good();
        let failure = failure(&by_name(&peer), &Ask::default());
        failure
            .assert(Status::Dns, 3)
            .assert_says(NAME)
            .assert_says("cannot be looked up now")
            .assert_says("try again later");
        assert!(!failure.message.contains("not found"), "{failure:?}");
    });
}

#[test]
fn what_else_a_resolver_says_is_final() {
    alone(|| {
        let peer = Peer::good();
        let client = by_name(&peer);
        for code in [system::EAI_NONAME, system::EAI_NODATA] {
            mean(Meaning::Fault(code));
            failure(&client, &Ask::default())
                .assert(Status::Dns, 1)
                .assert_says("was not found");
        }
        for code in [
            system::EAI_FAIL,
            system::EAI_MEMORY,
            system::EAI_SYSTEM,
            -4711,
        ] {
            mean(Meaning::Fault(code));
            let failure = failure(&client, &Ask::default());
            failure
                .assert(Status::Dns, 1)
                .assert_says("cannot be looked up");
            assert!(!failure.message.contains("not found"), "{failure:?}");
        }
        mean(Meaning::Addresses(&["127.0.0.1"]));
        assert_good(&client);
    });
}

/// The system's words for it need not be UTF-8. Nothing is printed about that, either.
#[cfg(unix)] // Windows has them in UTF-16
#[test]
fn a_resolver_in_a_locale_of_another_charset() {
    alone(|| {
        static PRINTED: AtomicUsize = AtomicUsize::new(0);
        std::panic::set_hook(Box::new(|_| {
            PRINTED.fetch_add(1, SeqCst);
        }));
        LATIN_1.store(true, SeqCst);
        mean(Meaning::Fault(system::EAI_AGAIN));
        let peer = Peer::good();
        let failure = failure(&by_name(&peer), &Ask::default());
        let _ = std::panic::take_hook();
        failure
            .assert(Status::Dns, 3)
            .assert_says("cannot be looked up");
        assert_eq!(PRINTED.load(SeqCst), 0);
    });
}

#[test]
fn a_name_that_moved_from_an_address_that_refuses() {
    alone(|| {
        mean(Meaning::Addresses(&["127.0.0.9", "127.0.0.10"]));
        let peer = Peer::good();
        let client = by_name(&peer);
        failure(&client, &Ask::default()).assert(Status::Connect, 3);
        mean(Meaning::Addresses(&["127.0.0.1"]));
        assert_good(&client);
    });
}

#[test]
fn a_name_that_moves_during_a_call() {
    alone(|| {
        mean(Meaning::Slow(Duration::from_millis(100), &["127.0.0.9"]));
        let peer = Peer::good();
        let client = by_name(&peer);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                sleep(Duration::from_millis(50));
                mean(Meaning::Addresses(&["127.0.0.1"]));
            });
            assert_good(&client);
        });
    });
}

#[test]
fn a_name_that_moved_from_an_address_that_is_silent() {
    alone(|| {
        mean(Meaning::Addresses(&["127.0.0.9"]));
        let peer = Peer::good();
        let port = peer.address().port();
        let _hole = BlackHole::at_port("127.0.0.9", port);
        let settings = [Setting::AllowHttp, Setting::ConnectTimeoutMs(200)];
        let client = Client::new(&named_url(peer.address()), &settings);
        failure(&client, &Ask::default()).assert(Status::Timeout, 1);
        mean(Meaning::Addresses(&["127.0.0.1"]));
        assert_good(&client);
    });
}

/// The one good address is of the other family, behind more silent ones than are tried.
#[test]
fn a_silent_family_gives_way_to_the_other() {
    alone(|| {
        const ADDRESSES: [&str; 17] = [
            "127.0.0.2",
            "127.0.0.3",
            "127.0.0.4",
            "127.0.0.5",
            "127.0.0.6",
            "127.0.0.7",
            "127.0.0.8",
            "127.0.0.9",
            "127.0.0.10",
            "127.0.0.11",
            "127.0.0.12",
            "127.0.0.13",
            "127.0.0.14",
            "127.0.0.15",
            "127.0.0.16",
            "127.0.0.17",
            "::1",
        ];
        let any_port = "[::1]:0".parse().expect("an address");
        let peer = Peer::good_at(any_port);
        let port = peer.address().port();
        let silent = ADDRESSES[..16].iter();
        let _holes: Vec<_> = silent.map(|ip| BlackHole::at_port(ip, port)).collect();
        mean(Meaning::Addresses(&ADDRESSES));
        let client = by_name(&peer);
        let began = Instant::now();
        assert_good(&client);
        let took = began.elapsed();
        assert!(took < Duration::from_secs(2), "{took:?}");
    });
}

#[test]
fn a_name_that_nobody_answers_for_holds_one_thread() {
    alone(|| {
        mean(Meaning::Hang);
        let peer = Peer::good();
        let settings = [Setting::AllowHttp, Setting::ConnectTimeoutMs(200)];
        let client = Client::new(&named_url(peer.address()), &settings);
        let before = threads();
        for _ in 0..4 {
            let failure = failure(&client, &Ask::default());
            failure
                .assert(Status::Timeout, 1)
                .assert_says("within 200 ms");
            assert!(
                failure.took < Duration::from_millis(200) + LATE + NOISE,
                "{failure:?}"
            );
            assert_eq!(threads(), before + 1);
        }
        mean(Meaning::Addresses(&["127.0.0.1"]));
        assert_good(&client);
    });
}

#[test]
fn the_connect_timeout_holds_for_name_and_connection_together() {
    alone(|| {
        mean(Meaning::Slow(Duration::from_millis(500), &["127.0.0.1"]));
        let hole = BlackHole::at("127.0.0.1");
        let settings = [Setting::AllowHttp, Setting::ConnectTimeoutMs(700)];
        let client = Client::new(&named_url(hole.address()), &settings);
        let failure = failure(&client, &Ask::default());
        failure
            .assert(Status::Timeout, 1)
            .assert_says("within 700 ms");
        assert!(
            failure.took < Duration::from_millis(700) + LATE + NOISE,
            "{failure:?}"
        );
    });
}

#[test]
fn the_connect_timeout_does_not_hold_for_the_answer() {
    alone(|| {
        mean(Meaning::Addresses(&["127.0.0.1"]));
        let peer = Peer::start(|connection| {
            while connection.request().is_some() {
                sleep(Duration::from_millis(500));
                connection.send(ok(PAGE));
            }
        });
        let settings = [Setting::AllowHttp, Setting::ConnectTimeoutMs(250)];
        let client = Client::new(&named_url(peer.address()), &settings);
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.connections(), 1);
    });
}

#[test]
fn ports_that_do_not_exist() {
    alone(|| {
        for port in ["0", "65536", "99999", "-1", "", "8o"] {
            let url = format!("http://127.0.0.1:{port}");
            let made = Client::try_new(Some(&url), &[]).map(drop);
            made.expect_err("no such port")
                .assert(Status::InvalidArgument, 0)
                .assert_says("base_url");
        }
    });
}

#[test]
fn reset_as_soon_as_connected() {
    alone(|| {
        // The reset may come while the library connects, or while it waits for the answer.
        let failure = fails(Connection::reset);
        assert!(
            matches!(failure.status, Status::Connect | Status::Network),
            "{failure:?}"
        );
        assert_eq!(failure.attempts, 3);
    });
}
