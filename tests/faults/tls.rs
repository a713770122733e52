//! Certificates that are not to be trusted, and peers that do TLS badly or not at all.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread::sleep;
use std::time::Duration;

use factory::engine::Status;
use rcgen::{
    BasicConstraints, CertificateParams, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SanType, date_time_ymd,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::ProducesTickets;
use rustls::{ServerConfig, SupportedProtocolVersion};

use crate::alone::{alone, alone_with};
use crate::answer::{PAGE, head, ok};
use crate::check::{AMPLE_MS, assert_good, check_after, failure, failure_of};
use crate::library::{Ask, Client, Failure, Setting};
use crate::peer::{Connection, Peer};

/// A certificate authority, and the file that has its certificate.
pub struct Authority {
    pub issuer: Issuer<'static, KeyPair>,
    folder: PathBuf,
}

impl Authority {
    /// The authority that the clients of a case trust.
    pub fn new() -> Authority {
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let certificate = params.self_signed(&key).expect("a certificate");
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "faults-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, SeqCst)
        );
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&folder).expect("the target folder is writable");
        std::fs::write(folder.join("ca.pem"), certificate.pem()).expect("writable");
        Authority {
            issuer: Issuer::new(params, key),
            folder,
        }
    }

    /// The path of its certificate.
    pub fn file(&self) -> String {
        self.folder.join("ca.pem").to_string_lossy().into_owned()
    }

    /// What a good server of this authority has.
    pub fn server(&self) -> Arc<ServerConfig> {
        self.server_with(|_| {})
    }

    /// What a server has whose certificate was changed in this way before it was signed.
    pub fn server_with(&self, change: impl FnOnce(&mut CertificateParams)) -> Arc<ServerConfig> {
        let key = KeyPair::generate().expect("a key");
        let mut params = good_certificate();
        change(&mut params);
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        server(vec![certificate.der().clone()], &key)
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn good_certificate() -> CertificateParams {
    let mut params = CertificateParams::default();
    let here: IpAddr = [127, 0, 0, 1].into();
    params.subject_alt_names = vec![SanType::IpAddress(here)];
    // Of the same name as its authority it would be taken by some for one that signed itself.
    params
        .distinguished_name
        .push(rcgen::DnType::CommonName, "a server");
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.not_after = date_time_ymd(2100, 1, 1);
    params
}

fn server(chain: Vec<CertificateDer<'static>>, key: &KeyPair) -> Arc<ServerConfig> {
    server_of(rustls::ALL_VERSIONS, chain, key)
}

fn server_of(
    versions: &[&'static SupportedProtocolVersion],
    chain: Vec<CertificateDer<'static>>,
    key: &KeyPair,
) -> Arc<ServerConfig> {
    let key = PrivateKeyDer::Pkcs8(key.serialize_der().into());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .expect("versions that there are")
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .expect("a key that fits");
    Arc::new(config)
}

/// A peer that does the handshake and then serves good pages.
pub fn serving(config: Arc<ServerConfig>) -> Peer {
    Peer::start_tls(config, |connection| {
        connection.start_tls();
        connection.serve();
    })
}

fn trusting(peer: &Peer, authority: &Authority) -> Client {
    let file = authority.file();
    Client::new(
        &peer.url(),
        &[Setting::CaFile(&file), Setting::TimeoutMs(AMPLE_MS)],
    )
}

/// The failure against a server of the trusted authority with a changed certificate.
fn refuses(change: impl FnOnce(&mut CertificateParams)) -> Failure {
    let authority = Authority::new();
    let peer = serving(authority.server_with(change));
    refuses_peer(&authority, &peer)
}

/// No request reaches a peer that is not trusted.
fn refuses_peer(authority: &Authority, peer: &Peer) -> Failure {
    let failure = failure(&trusting(peer, authority), &Ask::default());
    failure.assert(Status::Tls, 1);
    peer.wait_until("given up", |peer| peer.open_connections() == 0);
    assert_eq!(peer.requests().len(), 0);
    assert_eq!(peer.connections(), 1);
    failure
}

#[test]
fn an_authority_of_ones_own_is_trusted() {
    alone(|| {
        let authority = Authority::new();
        let peer = serving(authority.server());
        let client = trusting(&peer, &authority);
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.connections(), 1);
    });
}

#[test]
fn expired() {
    alone(|| {
        refuses(|certificate| certificate.not_after = date_time_ymd(2020, 1, 1))
            .assert_says("its certificate expired ")
            .assert_says(" days ago, unless this machine's clock is wrong");
    });
}

#[test]
fn not_yet_valid() {
    alone(|| {
        refuses(|certificate| certificate.not_before = date_time_ymd(2099, 1, 1))
            .assert_says("its certificate is not valid yet for another ");
    });
}

#[test]
fn for_another_host() {
    alone(|| {
        refuses(|certificate| {
            let name = "api.factory.ai".try_into().expect("ASCII");
            certificate.subject_alt_names = vec![SanType::DnsName(name)];
        })
        .assert_says(
            "its certificate is not valid for name \"127.0.0.1\", only for api.factory.ai;",
        );
    });
}

/// However many and long its names are, some are told.
#[test]
fn for_three_hundred_other_hosts() {
    alone(|| {
        let failure = refuses(|certificate| {
            let name = |i| format!("{}.{}.host-{i}.example", "a".repeat(60), "b".repeat(60));
            let names = (0..300).map(|i| SanType::DnsName(name(i).try_into().expect("ASCII")));
            certificate.subject_alt_names = names.collect();
        });
        failure
            .assert_says("(297 more); check the base URL")
            .assert_says("…");
        assert!(failure.message.len() < 500, "{failure:?}");
    });
}

#[test]
fn without_a_name() {
    alone(|| {
        refuses(|certificate| certificate.subject_alt_names.clear())
            .assert_says("no name in its subjectAltName");
    });
}

/// As of an authority with a key on P-521: nobody verifies that here, and the message says so.
#[test]
fn signed_in_a_way_that_is_not_supported() {
    alone(|| {
        const ECDSA_WITH_SHA256: [u8; 8] = [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
        let authority = Authority::new();
        let key = KeyPair::generate().expect("a key");
        let certificate = good_certificate().signed_by(&key, &authority.issuer);
        let mut der = certificate.expect("a certificate").der().to_vec();
        let mut renamed = 0;
        for start in 0..der.len() - 8 {
            if der[start..].starts_with(&ECDSA_WITH_SHA256) {
                der[start + 7] = 4; // ecdsa-with-SHA512
                renamed += 1;
            }
        }
        assert_eq!(renamed, 2, "what is signed names it, and what signs");
        let failure = refuses_peer(&authority, &serving(server(vec![der.into()], &key)));
        failure
            .assert_says("ECDSA with SHA-512, as on P-521")
            .assert_says("supported are");
        assert!(!failure.message.contains("CA file"), "{failure:?}");
    });
}

#[test]
fn not_for_a_server() {
    alone(|| {
        refuses(|certificate| {
            certificate.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        })
        .assert_says("not made for servers");
    });
}

#[test]
fn of_an_unknown_authority() {
    alone(|| {
        let (trusted, other) = (Authority::new(), Authority::new());
        let peer = serving(other.server());
        refuses_peer(&trusted, &peer).assert_says("its authority");
    });
}

#[cfg(unix)] // the words are rustls'; what Windows says of it is in `store`
#[test]
fn of_an_authority_that_the_system_does_not_know() {
    alone(|| {
        let authority = Authority::new();
        let peer = serving(authority.server());
        let client = Client::new(&peer.url(), &[]);
        failure(&client, &Ask::default())
            .assert(Status::Tls, 1)
            .assert_says("its authority");
    });
}

#[test]
fn self_signed() {
    alone(|| {
        let authority = Authority::new();
        let key = KeyPair::generate().expect("a key");
        let certificate = good_certificate().self_signed(&key).expect("a certificate");
        refuses_peer(
            &authority,
            &serving(server(vec![certificate.der().clone()], &key)),
        );
    });
}

#[test]
fn an_authority_that_serves_itself() {
    alone(|| {
        let authority = Authority::new();
        let key = KeyPair::generate().expect("a key");
        let mut params = good_certificate();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params.self_signed(&key).expect("a certificate");
        std::fs::write(authority.file(), certificate.pem()).expect("writable");
        let peer = serving(server(vec![certificate.der().clone()], &key));
        let failure = refuses_peer(&authority, &peer);
        failure.assert_says("its certificate is an authority's (CA:TRUE)");
        assert!(!failure.message.contains("CA file"), "{failure:?}");
    });
}

#[test]
fn a_key_that_is_not_the_certificates() {
    alone(|| {
        let authority = Authority::new();
        let (key, other) = (
            KeyPair::generate().expect("a key"),
            KeyPair::generate().expect("a key"),
        );
        let certificate = good_certificate()
            .signed_by(&key, &authority.issuer)
            .expect("a certificate");
        let signing = rustls::crypto::ring::sign::any_supported_type(&PrivateKeyDer::Pkcs8(
            other.serialize_der().into(),
        ));
        let chain = vec![certificate.der().clone()];
        let pair = rustls::sign::CertifiedKey::new(chain, signing.expect("a key"));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("the versions that there are")
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(rustls::sign::SingleCertAndKey::from(pair)));
        refuses_peer(&authority, &serving(Arc::new(config)));
    });
}

#[test]
fn a_client_certificate_wanted() {
    alone(|| {
        let authority = Authority::new();
        let mut roots = rustls::RootCertStore::empty();
        let file = std::fs::read(authority.file()).expect("written");
        let file = rustls::pki_types::pem::PemObject::from_pem_slice(&file);
        roots.add(file.expect("PEM")).expect("a certificate");
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = rustls::server::WebPkiClientVerifier::builder_with_provider(
            Arc::new(roots),
            Arc::clone(&provider),
        );
        let key = KeyPair::generate().expect("a key");
        let certificate = good_certificate()
            .signed_by(&key, &authority.issuer)
            .expect("a certificate");
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("the versions that there are")
            .with_client_cert_verifier(verifier.build().expect("roots"))
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::Pkcs8(key.serialize_der().into()),
            )
            .expect("a key that fits");
        let peer = Peer::start_tls(Arc::new(config), |connection| {
            connection.start_tls();
            connection.serve();
            // Closed with the request unread, the connection would be reset, and the reset might overtake the alert.
            connection.drain();
        });
        failure(&trusting(&peer, &authority), &Ask::default())
            .assert(Status::Tls, 1)
            .assert_says("CertificateRequired");
    });
}

#[test]
fn tls_1_2_is_accepted() {
    alone(|| {
        let authority = Authority::new();
        let key = KeyPair::generate().expect("a key");
        let certificate = good_certificate()
            .signed_by(&key, &authority.issuer)
            .expect("a certificate");
        let chain = vec![certificate.der().clone()];
        let peer = serving(server_of(&[&rustls::version::TLS12], chain, &key));
        assert_good(&trusting(&peer, &authority));
    });
}

/// A server's whole answer to a ClientHello when it knows no version that the client offers.
const PROTOCOL_VERSION_ALERT: [u8; 7] = [21, 3, 2, 0, 2, 2, 70];
/// The same when it knows no cipher.
const HANDSHAKE_FAILURE_ALERT: [u8; 7] = [21, 3, 3, 0, 2, 2, 40];

fn after_hello(then: impl Fn(&mut Connection) + Send + Sync + 'static) -> Failure {
    let authority = Authority::new();
    let peer = Peer::start_tls(authority.server(), move |connection| {
        connection.read_some();
        then(connection);
    });
    let client = trusting(&peer, &authority);
    let failure = failure(&client, &Ask::default());
    check_after(&failure, &peer, &client);
    failure
}

#[test]
fn only_old_versions() {
    alone(|| {
        after_hello(|connection| connection.send(PROTOCOL_VERSION_ALERT))
            .assert(Status::Tls, 1)
            .assert_says("ProtocolVersion");
    });
}

#[test]
fn only_weak_ciphers() {
    alone(|| {
        after_hello(|connection| connection.send(HANDSHAKE_FAILURE_ALERT))
            .assert(Status::Tls, 1)
            .assert_says("HandshakeFailure");
    });
}

/// A ServerHello of its own choice (RFC 5246, section 7.4.1.3), whatever the client offered.
fn server_hello(version: [u8; 2], cipher: [u8; 2]) -> Vec<u8> {
    let random = [7; 32];
    let hello = [&version[..], &random, &[0], &cipher, &[0]].concat();
    let handshake = [&[2, 0, 0, hello.len() as u8][..], &hello].concat();
    [
        &[22, version[0], version[1], 0, handshake.len() as u8][..],
        &handshake,
    ]
    .concat()
}

#[test]
fn an_older_version_than_was_offered() {
    alone(|| {
        const ECDHE_RSA_AES_128_CBC_SHA: [u8; 2] = [0xc0, 0x13];
        for minor in [0, 1, 2] {
            let hello = server_hello([3, minor], ECDHE_RSA_AES_128_CBC_SHA);
            after_hello(move |connection| connection.send(&hello)).assert(Status::Tls, 1);
        }
    });
}

#[test]
fn a_weak_cipher_that_was_not_offered() {
    alone(|| {
        const RSA_RC4_128_SHA: [u8; 2] = [0, 5];
        let hello = server_hello([3, 3], RSA_RC4_128_SHA);
        after_hello(move |connection| connection.send(&hello)).assert(Status::Tls, 1);
    });
}

#[test]
fn a_chain_without_end() {
    alone(|| {
        let authority = Authority::new();
        let key = KeyPair::generate().expect("a key");
        let certificate = good_certificate()
            .signed_by(&key, &authority.issuer)
            .expect("a certificate");
        for certificates in [100, 5_000] {
            let chain = vec![certificate.der().clone(); certificates];
            let peer = serving(server_of(rustls::ALL_VERSIONS, chain, &key));
            let client = trusting(&peer, &authority);
            match client.fetch(&Ask::default()) {
                Ok(page) => assert_eq!((certificates, page.ids().len()), (100, 2)),
                Err(failure) => {
                    assert_eq!(certificates, 5_000);
                    failure.assert(Status::Tls, 1);
                }
            }
        }
    });
}

#[test]
fn http_on_the_tls_port() {
    alone(|| {
        after_hello(|connection| connection.send("HTTP/1.1 400 Bad Request\r\n\r\n"))
            .assert(Status::Tls, 1)
            .assert_says("does the port speak TLS?");
    });
}

#[test]
fn tls_on_the_http_port() {
    alone(|| {
        let authority = Authority::new();
        let tls = serving(authority.server());
        let url = tls.url().replace("https", "http");
        let client = Client::new(&url, &[]);
        failure(&client, &Ask::default()).assert(Status::Network, 1);
        assert_eq!(tls.requests().len(), 0);
    });
}

#[test]
fn closed_during_the_handshake() {
    alone(|| {
        after_hello(|_| {}).assert(Status::Network, 3);
    });
}

#[test]
fn reset_during_the_handshake() {
    alone(|| {
        after_hello(Connection::reset).assert(Status::Network, 3);
    });
}

#[test]
fn stalled_during_the_handshake() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), Connection::stall);
        failure_of(
            &peer,
            &[Setting::CaFile(&file), Setting::ConnectTimeoutMs(250)],
        )
        .assert(Status::Timeout, 1)
        .assert_says("no connection came about within 250 ms");
    });
}

#[test]
fn reset_before_the_status() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            connection.request();
            connection.reset();
        });
        failure_of(&peer, &[Setting::CaFile(&file)]).assert(Status::Network, 3);
        assert_eq!(peer.requests().len(), 4);
    });
}

/// A server that answers without a length and then closes TLS in this way.
fn closes_a_body_by(close: fn(&mut Connection), body: &'static str) -> (Peer, Client, Authority) {
    let authority = Authority::new();
    let peer = Peer::start_tls(authority.server(), move |connection| {
        connection.start_tls();
        connection.answer(head("200 OK", &[]));
        connection.send(body);
        close(connection);
    });
    let client = trusting(&peer, &authority);
    (peer, client, authority)
}

#[test]
fn a_whole_body_cut_without_a_farewell_is_a_page() {
    alone(|| {
        let (_peer, client, _authority) = closes_a_body_by(|_| {}, PAGE);
        assert_good(&client);
    });
}

#[test]
fn half_a_body_cut_without_a_farewell_is_none() {
    alone(|| {
        let (peer, client, _authority) = closes_a_body_by(|_| {}, &PAGE[..100]);
        let failure = failure(&client, &Ask::default());
        failure.assert(Status::Decode, 1);
        check_after(&failure, &peer, &client);
    });
}

#[test]
fn a_body_with_length_cut_without_a_farewell() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            let whole = ok(PAGE);
            connection.answer(&whole[..whole.len() - 10]);
        });
        failure_of(&peer, &[Setting::CaFile(&file)]).assert(Status::Network, 1);
    });
}

/// A server that closes its first connection after one answer, with TLS's own farewell.
fn closing_politely(pause: Duration) {
    let authority = Authority::new();
    let peer = Peer::start_tls(authority.server(), |connection| {
        connection.start_tls();
        if connection.index == 0 {
            connection.answer(ok(PAGE));
            connection.say_farewell();
        } else {
            connection.serve();
        }
    });
    let client = trusting(&peer, &authority);
    assert_good(&client);
    peer.wait_until("closed", |peer| peer.open_connections() == 0);
    sleep(pause);
    assert_good(&client);
    assert_eq!(peer.connections(), 2);
}

#[test]
fn closed_while_idle() {
    alone(|| closing_politely(Duration::ZERO));
}

#[test]
fn closed_while_idle_for_long() {
    alone(|| closing_politely(Duration::from_millis(600)));
}

#[test]
fn closed_while_the_next_request_is_on_its_way() {
    alone(|| {
        let authority = Authority::new();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            if connection.index > 0 {
                return connection.serve();
            }
            connection.answer(ok(PAGE));
            connection.request();
            connection.say_farewell();
        });
        let client = trusting(&peer, &authority);
        assert_good(&client);
        assert_good(&client);
        assert_eq!(peer.requests().len(), 3, "the lost one is sent again");
    });
}

/// Makes tickets that are larger than what a request takes.
#[derive(Debug)]
struct LargeTickets(Arc<dyn ProducesTickets>);

impl LargeTickets {
    const EXTRA: usize = 20_000;
}

impl ProducesTickets for LargeTickets {
    fn enabled(&self) -> bool {
        true
    }

    fn lifetime(&self) -> u32 {
        self.0.lifetime()
    }

    fn encrypt(&self, plain: &[u8]) -> Option<Vec<u8>> {
        Some([self.0.encrypt(plain)?, vec![0; LargeTickets::EXTRA]].concat())
    }

    fn decrypt(&self, ticket: &[u8]) -> Option<Vec<u8>> {
        self.0
            .decrypt(&ticket[..ticket.len() - LargeTickets::EXTRA])
    }
}

/// The client shows a server's ticket when it comes back, however large the ticket is.
#[test]
fn large_tickets() {
    alone(|| {
        for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
            let authority = Authority::new();
            let key = KeyPair::generate().expect("a key");
            let certificate = good_certificate()
                .signed_by(&key, &authority.issuer)
                .expect("a certificate");
            let chain = vec![certificate.der().clone()];
            let mut config = Arc::unwrap_or_clone(server_of(&[version], chain, &key));
            let tickets = rustls::crypto::ring::Ticketer::new().expect("random keys");
            config.ticketer = Arc::new(LargeTickets(tickets));
            let peer = Peer::start_tls(Arc::new(config), |connection| {
                connection.start_tls();
                connection.answer(ok(PAGE));
            });
            let client = trusting(&peer, &authority);
            for connections in 1..=3 {
                assert_good(&client);
                peer.wait_until("closed", |peer| peer.open_connections() == 0);
                assert_eq!(peer.connections(), connections);
            }
        }
    });
}

#[test]
fn ca_files_that_are_none() {
    alone(|| {
        let folder = Authority::new();
        let file = folder.file();
        let url = "https://127.0.0.1:1";
        let cases: [(&str, &[u8]); 5] = [
            ("is empty of certificates", b""),
            ("is no PEM", b"\x30\x82\x01\x02"),
            ("is cut", b"-----BEGIN CERTIFICATE-----\nMIIB"),
            (
                "is no base64",
                b"-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
            ),
            (
                "is no certificate",
                b"-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n",
            ),
        ];
        for (what, bytes) in cases {
            std::fs::write(&file, bytes).expect("writable");
            let failure = Client::try_new(Some(url), &[Setting::CaFile(&file)]).map(drop);
            let failure = failure.expect_err(what);
            failure
                .assert(Status::InvalidArgument, 0)
                .assert_says("ca_file");
        }
        std::fs::remove_file(&file).expect("there");
        let failure = Client::try_new(Some(url), &[Setting::CaFile(&file)]).map(drop);
        failure
            .expect_err("is missing")
            .assert(Status::InvalidArgument, 0)
            .assert_says("cannot be read");
    });
}

/// Both authorities of a file are trusted, in whatever way they stand there.
#[test]
fn a_ca_file_of_any_layout() {
    alone(|| {
        let (first, second) = (Authority::new(), Authority::new());
        let file = first.file();
        let pem = |authority: &Authority| std::fs::read_to_string(authority.file()).expect("there");
        let (one, other) = (pem(&first), pem(&second));
        let (peer, other_peer) = (serving(first.server()), serving(second.server()));
        // As a server's operator may have it: certificate and key in one.
        let key = KeyPair::generate().expect("a key").serialize_pem();
        for layout in [
            format!("{key}\n{one}{other}"),
            format!("\u{feff}{one}{other}"),
            format!("\u{feff}{one}\u{feff}{other}"),
            format!("{}{other}", one.trim_end()),
            format!("{one}{}", other.trim_end()),
            format!("{one}{other}").replace('\n', "\r\n"),
            format!("{one}{other}").replace('\n', "\r"),
            format!("{one}{other}").replace('\n', " \n  "),
            format!("# one:\n{one}\nSubject: other\n-----\n{other}\nthe end"),
            format!("# one: {one}and \u{fffd}other: {other}\0\0\0"),
        ] {
            std::fs::write(&file, &layout).expect("writable");
            assert_good(&trusting(&peer, &first));
            assert_good(&trusting(&other_peer, &first));
        }
        let latin_1 = [b"# Autorit\xe9\n", one.as_bytes(), other.as_bytes()].concat();
        std::fs::write(&file, latin_1).expect("writable");
        assert_good(&trusting(&peer, &first));
    });
}

/// No authority of a file gets lost without a word.
#[test]
fn a_ca_file_with_an_authority_that_cannot_be_used() {
    alone(|| {
        let (first, second) = (Authority::new(), Authority::new());
        let file = first.file();
        let pem = |authority: &Authority| std::fs::read_to_string(authority.file()).expect("there");
        let (good, bad) = (pem(&first), pem(&second));
        let last_line = "-----END CERTIFICATE-----";
        let no_certificate = "-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n";
        for (bad, said) in [
            (no_certificate.to_owned(), "number 1 in the file"),
            (bad.replacen("MII", "!!!", 1), "number 1 in the file"),
            (bad.replace(last_line, ""), "number 1 in the file"),
            (
                bad.replace(last_line, &format!("MIIB\n{last_line}")),
                "number 1 in the file",
            ),
            (bad.replace("-----BEGIN", "----BEGIN"), "line is damaged"),
            (bad.to_ascii_lowercase(), "line is damaged"),
            (
                bad.replacen("CERTIFICATE", "CERTIFlCATE", 1),
                "line is damaged",
            ),
            (
                bad.replace("BEGIN CERT", "BEGIN TRUSTED CERT"),
                "BEGIN TRUSTED CERTIFICATE",
            ),
            (
                bad.replace("BEGIN CERT", "BEGIN X509 CERT"),
                "BEGIN X509 CERTIFICATE",
            ),
            (bad.replace(" CERTIFICATE", " PKCS7"), "BEGIN PKCS7"),
        ] {
            std::fs::write(&file, format!("{bad}{good}")).expect("writable");
            let refused = Client::try_new(Some("https://127.0.0.1:1"), &[Setting::CaFile(&file)]);
            let refused = refused.map(drop).expect_err(said);
            refused
                .assert(Status::InvalidArgument, 0)
                .assert_says("ca_file")
                .assert_says(said);
        }
    });
}

/// The failure of a client that trusts whom the system trusts, with a server that nobody else knows.
fn untrusted_by_the_system() -> Failure {
    let authority = Authority::new();
    let peer = serving(authority.server());
    let failure = failure(&Client::new(&peer.url(), &[]), &Ask::default());
    failure.assert(Status::Tls, 1);
    assert_eq!(peer.requests().len(), 0);
    failure
}

#[cfg(unix)] // elsewhere authorities are no files, and no variable names them
#[test]
fn the_systems_authorities_are_those_of_the_environment() {
    // Nothing of a real system's store is needed, nor its network.
    let nowhere = "/nonexistent";
    alone_with(
        &[("SSL_CERT_FILE", nowhere), ("SSL_CERT_DIR", nowhere)],
        || {
            let failure = untrusted_by_the_system();
            failure
                .assert_says("SSL_CERT_FILE leads to no certificate authority")
                .assert_says(nowhere)
                .assert_says("unset it");
            assert!(!failure.message.contains("install"), "{failure:?}");
        },
    );
}

#[cfg(unix)] // elsewhere authorities are no files, and no variable names them
#[test]
fn a_file_of_the_environment_without_an_authority() {
    alone_with(&[("SSL_CERT_FILE", "/dev/null")], || {
        untrusted_by_the_system().assert_says(
            "SSL_CERT_FILE leads to no certificate authority: no certificate is there",
        );
    });
}

#[cfg(unix)] // elsewhere authorities are no files, and no variable names them
#[test]
fn a_folder_of_the_environment_that_is_not_there() {
    alone_with(&[("SSL_CERT_DIR", "/nonexistent")], || {
        untrusted_by_the_system().assert_says("SSL_CERT_DIR leads to no certificate authority");
    });
}

/// As without them: the message is of a system that has authorities, or of one that has none.
#[test]
fn empty_variables_count_as_unset() {
    alone_with(&[("SSL_CERT_FILE", ""), ("SSL_CERT_DIR", "")], || {
        let with_empty_ones = untrusted_by_the_system();
        for name in ["SSL_CERT_FILE", "SSL_CERT_DIR"] {
            // SAFETY: no other thread of this process reads the environment.
            unsafe { std::env::remove_var(name) };
        }
        assert_eq!(with_empty_ones.message, untrusted_by_the_system().message);
        assert!(!with_empty_ones.message.contains("SSL_CERT"));
    });
}

#[test]
fn writes_of_every_size_arrive_as_they_are() {
    alone(|| {
        let authority = Authority::new();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            connection.serve_with(|_| ok("{}"));
        });
        let client = trusting(&peer, &authority);
        for len in [1, 15_900, 16_100, 16_384, 3 << 20] {
            let body = format!("[1{}]", " ".repeat(len));
            client.post(&body).expect("an answer");
            let request = peer.requests().pop().expect("one");
            assert!(request.ends_with(&format!("\r\n\r\n{body}")), "{len}");
        }
        assert_eq!(peer.connections(), 1);
    });
}

/// What the handshake sent is nothing of the request.
#[test]
fn a_write_that_met_no_tls_is_not_in_doubt() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| connection.read(1));
        let client = Client::new(&peer.url(), &[Setting::CaFile(&file)]);
        let failure = client.post("{}").expect_err("no TLS");
        assert_eq!(
            (failure.attempts, failure.outcome_unknown),
            (3, false),
            "{failure:?}"
        );
        assert!(peer.requests().is_empty());

        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            connection.request();
        });
        let failure = trusting(&peer, &authority).post("{}").expect_err("lost");
        assert_eq!(
            (failure.attempts, failure.outcome_unknown),
            (1, true),
            "{failure:?}"
        );
        assert_eq!(peer.requests().len(), 1);
    });
}
