//! Where the system's authorities are files, or those that the environment names in their place.

#[cfg(target_os = "android")]
use std::path::Path;
#[cfg(not(target_os = "android"))]
use std::path::PathBuf;
use std::sync::Arc;

use rustls::RootCertStore;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls_native_certs::{CertificateResult, load_certs_from_paths, load_native_certs};

use crate::engine::environment::variable;

/// What OpenSSL reads, too.
const VARIABLES: [&str; 2] = ["SSL_CERT_FILE", "SSL_CERT_DIR"];

pub fn verifier(
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, rustls::Error> {
    let named = VARIABLES.iter().find(|name| variable(name).is_some());
    let found = match named {
        Some(_) => load_native_certs(),
        None => without_variables(),
    };
    let mut roots = RootCertStore::empty();
    // A system may have one that cannot be used, and the others can.
    roots.add_parsable_certificates(found.certs);
    if roots.is_empty() {
        let why = found.errors.last();
        let why = why.map_or_else(|| "no certificate is there".to_owned(), ToString::to_string);
        return Err(rustls::Error::General(match named {
            Some(name) => format!(
                "the environment variable {name} leads to no certificate authority: {why}; correct it, or unset it"
            ),
            None => "the system has no certificate authorities that can be read: install them (the package ca-certificates), or configure a CA file".to_owned(),
        }));
    }
    super::trusting(Arc::new(roots), provider)
}

/// Those of the usual places, also when a variable is there but empty.
fn without_variables() -> CertificateResult {
    #[cfg(target_os = "android")] // where openssl-probe knows Termux alone
    return load_certs_from_paths(None, Some(Path::new("/system/etc/security/cacerts")));

    #[cfg(not(target_os = "android"))]
    {
        let places = openssl_probe::probe();
        let dir = places.cert_dir.first();
        load_certs_from_paths(places.cert_file.as_deref(), dir.map(PathBuf::as_path))
    }
}
