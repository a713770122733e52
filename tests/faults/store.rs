//! Windows: the system's own store says whom to trust, and its own verifier asks for revocation lists.
//!
//! The store is this user's, and Windows asks the user before it takes an authority in; Wine does not. Wine, other than
//! Windows, wants a list that it can fetch, and no addresses for names.

use std::ffi::c_void;
use std::ptr;
use std::time::Duration;

use factory::engine::Status;
use rcgen::{
    CertificateParams, CertificateRevocationListParams, CrlDistributionPoint, KeyIdMethod, SanType,
    SerialNumber, date_time_ymd,
};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use crate::alone::alone;
use crate::answer::answer;
use crate::check::{LATE, assert_good, failure};
use crate::library::{Ask, Client, Setting};
use crate::peer::{Connection, Peer};
use crate::tls::{Authority, serving};

#[link(name = "crypt32")]
unsafe extern "system" {
    fn CertOpenSystemStoreW(provider: usize, name: *const u16) -> *mut c_void;
    fn CertAddEncodedCertificateToStore(
        store: *mut c_void,
        encoding: u32,
        certificate: *const u8,
        length: u32,
        disposition: u32,
        context: *mut *mut c_void,
    ) -> i32;
    fn CertControlStore(store: *mut c_void, flags: u32, control: u32, value: *const c_void) -> i32;
    fn CertDeleteCertificateFromStore(context: *mut c_void) -> i32;
    fn CertCloseStore(store: *mut c_void, flags: u32) -> i32;
}

const X509_ASN_ENCODING: u32 = 1;
const CERT_STORE_ADD_ALWAYS: u32 = 4;
const CERT_STORE_CTRL_COMMIT: u32 = 3;

/// An authority that this user trusts, until dropped.
struct Trusted {
    store: *mut c_void,
    context: *mut c_void,
}

impl Trusted {
    fn new(authority: &Authority) -> Trusted {
        let certificate = CertificateDer::from_pem_file(authority.file()).expect("PEM");
        let name: Vec<u16> = "ROOT\0".encode_utf16().collect();
        let mut context = ptr::null_mut();
        // SAFETY: a string, as many bytes as said, and an output.
        let store = unsafe {
            let store = CertOpenSystemStoreW(0, name.as_ptr());
            assert!(!store.is_null());
            let added = CertAddEncodedCertificateToStore(
                store,
                X509_ASN_ENCODING,
                certificate.as_ptr(),
                certificate.len() as u32,
                CERT_STORE_ADD_ALWAYS,
                &mut context,
            );
            assert_ne!(added, 0);
            // Wine shows it to nobody else before.
            let committed = CertControlStore(store, 0, CERT_STORE_CTRL_COMMIT, ptr::null());
            assert_ne!(committed, 0);
            store
        };
        Trusted { store, context }
    }
}

impl Drop for Trusted {
    fn drop(&mut self) {
        // SAFETY: made above; the context is freed with its certificate.
        unsafe {
            CertDeleteCertificateFromStore(self.context);
            CertCloseStore(self.store, 0);
        }
    }
}

/// A service whose certificate is for `name` and sends to `lists` for revocation lists.
fn service(authority: &Authority, name: &str, lists: &Peer) -> Peer {
    let uri = format!("{}/list.crl", lists.url());
    serving(
        authority.server_with(|certificate: &mut CertificateParams| {
            certificate.subject_alt_names = vec![SanType::DnsName(name.try_into().expect("ASCII"))];
            certificate.crl_distribution_points = vec![CrlDistributionPoint { uris: vec![uri] }];
        }),
    )
}

/// Whoever serves the authority's list, on which nobody stands.
fn lists_of(authority: &Authority) -> Peer {
    let list = CertificateRevocationListParams {
        this_update: date_time_ymd(2024, 1, 1),
        next_update: date_time_ymd(2100, 1, 1),
        crl_number: SerialNumber::from(1),
        issuing_distribution_point: None,
        revoked_certs: Vec::new(),
        key_identifier_method: KeyIdMethod::Sha256,
    };
    let list = list.signed_by(&authority.issuer).expect("a list");
    let list = answer(
        "200 OK",
        &[
            "Content-Type: application/pkix-crl",
            "Connection: close", // or the system keeps a thread for it
        ],
        list.der(),
    );
    Peer::start(move |connection| connection.serve_with(|_| list.clone()))
}

fn client(service: &Peer, timeout_ms: u64) -> Client {
    let url = service.url().replace("127.0.0.1", "localhost");
    Client::new(&url, &[Setting::TimeoutMs(timeout_ms)])
}

#[test]
fn an_authority_in_the_store_is_trusted_and_no_other() {
    alone(|| {
        let [authority, other] = [Authority::new(), Authority::new()];
        let _trusted = Trusted::new(&authority);
        let lists = lists_of(&authority);
        let trusted = service(&authority, "localhost", &lists);
        assert_good(&client(&trusted, 20_000));
        let lists = lists_of(&other);
        let untrusted = service(&other, "localhost", &lists);
        failure(&client(&untrusted, 20_000), &Ask::default())
            .assert(Status::Tls, 1)
            .assert_says("no TLS with localhost: ")
            .assert_says("certificate");
    });
}

#[test]
fn a_certificate_for_another_name_is_refused() {
    alone(|| {
        let authority = Authority::new();
        let lists = lists_of(&authority);
        let service = service(&authority, "elsewhere.test", &lists);
        let _trusted = Trusted::new(&authority);
        let failure = failure(&client(&service, 20_000), &Ask::default());
        failure.assert(Status::Tls, 1);
        assert!(!failure.message.contains("OtherError"), "{failure:?}");
        assert_eq!(service.requests().len(), 0);
    });
}

/// The verifier itself would wait ten seconds or longer.
#[test]
fn the_deadline_holds_while_nobody_serves_the_list() {
    alone(|| {
        let authority = Authority::new();
        let lists = Peer::start(Connection::stall);
        let service = service(&authority, "localhost", &lists);
        let _trusted = Trusted::new(&authority);
        let failure = failure(&client(&service, 1_000), &Ask::default());
        failure.assert(Status::Timeout, 1);
        assert!(
            failure.took < Duration::from_millis(1_950) + LATE,
            "{failure:?}"
        );
        // Lets the verifier end.
        drop(lists);
    });
}
