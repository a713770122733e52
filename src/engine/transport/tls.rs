//! What TLS trusts: the system's authorities, or a file's.

use std::path::Path;
use std::sync::Arc;

use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

use crate::engine::Error;

/// TLS 1.2 and 1.3 by rustls on ring, whatever another part of the process chose as its default.
pub(super) fn config(ca_file: Option<&Path>) -> Result<TlsConfig, Error> {
    let roots = match ca_file {
        None => RootCerts::PlatformVerifier,
        Some(path) => RootCerts::Specific(Arc::new(read_authorities(path)?)),
    };
    Ok(TlsConfig::builder()
        .root_certs(roots)
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build())
}

fn read_authorities(path: &Path) -> Result<Vec<Certificate<'static>>, Error> {
    let wrong = |what: String| Error::invalid_argument("ca_file", &what);
    let pem = std::fs::read(path)
        .map_err(|error| wrong(format!("{} cannot be read: {error}", path.display())))?;
    let mut authorities = Vec::new();
    for item in parse_pem(&pem) {
        match item {
            Ok(PemItem::Certificate(certificate)) => authorities.push(certificate),
            Ok(_) => {}
            Err(_) => return Err(wrong("is not a PEM file".to_owned())),
        }
    }
    if authorities.is_empty() {
        return Err(wrong("holds no certificate in PEM form".to_owned()));
    }
    Ok(authorities)
}
