//! Whom TLS trusts: the system's authorities, or a file's.

use std::path::Path;
use std::sync::Arc;

use rustls::client::danger::ServerCertVerifier;
use rustls::client::{ClientConfig, WebPkiServerVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ALL_VERSIONS, RootCertStore};

use crate::engine::Error;
use crate::engine::error::shortened;

#[cfg(all(unix, not(target_vendor = "apple")))]
mod files;
#[cfg(all(unix, not(target_vendor = "apple")))]
use files as system;

#[cfg(any(windows, target_vendor = "apple"))]
mod service;
#[cfg(any(windows, target_vendor = "apple"))]
use service as system;

pub(super) enum Trust {
    /// What the operating system trusts. Its authorities are read when the first TLS connection is made.
    System,
    Authorities(Arc<RootCertStore>),
}

impl Trust {
    pub fn new(ca_file: Option<&Path>) -> Result<Trust, Error> {
        Ok(match ca_file {
            None => Trust::System,
            Some(path) => Trust::Authorities(Arc::new(read_authorities(path)?)),
        })
    }

    /// TLS 1.2 and 1.3 by rustls on ring, whatever another part of the process chose as its default.
    pub fn client_config(&self) -> Result<ClientConfig, rustls::Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = self.verifier(&provider)?;
        Ok(ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(ALL_VERSIONS)?
            // The name is rustls': a verifier of the caller's choice. Both of ours verify.
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth())
    }

    fn verifier(
        &self,
        provider: &Arc<CryptoProvider>,
    ) -> Result<Arc<dyn ServerCertVerifier>, rustls::Error> {
        let provider = Arc::clone(provider);
        Ok(match self {
            Trust::System => system::verifier(provider)?,
            Trust::Authorities(roots) => trusting(Arc::clone(roots), provider)?,
        })
    }
}

fn trusting(
    roots: Arc<RootCertStore>,
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, rustls::Error> {
    let verifier = WebPkiServerVerifier::builder_with_provider(roots, provider).build();
    Ok(verifier.map_err(|error| rustls::Error::General(error.to_string()))?)
}

/// The authorities of a file: all that it seems to hold, or none. One that got lost would be missed only by a connection.
fn read_authorities(path: &Path) -> Result<RootCertStore, Error> {
    let wrong = |what: String| Error::invalid_argument("ca_file", &what);
    let file = std::fs::read(path)
        .map_err(|error| wrong(format!("{} cannot be read: {error}", path.display())))?;
    let file = String::from_utf8_lossy(&file);
    let mut roots = RootCertStore::empty();
    for section in sections(&file) {
        let label = section.split("-----").nth(1).unwrap_or_default();
        if label == "BEGIN CERTIFICATE" {
            let added = CertificateDer::from_pem_slice(section.as_bytes())
                .ok()
                .and_then(|certificate| roots.add(certificate).ok());
            if added.is_none() {
                let number = roots.len() + 1;
                return Err(wrong(format!(
                    "holds a certificate that cannot be used, number {number} in the file: take it out, or get it anew"
                )));
            }
        } else if may_hold_authorities(label) {
            let label = shortened(label, 100);
            return Err(wrong(format!(
                "holds a \"{label}\", which cannot be read: use certificates in PEM form (BEGIN CERTIFICATE)"
            )));
        }
    }
    let capitals = file.to_ascii_uppercase();
    let is_each_taken = |line| capitals.matches(line).count() == roots.len();
    if !is_each_taken("BEGIN CERTIFICATE-") || !is_each_taken("END CERTIFICATE-") {
        return Err(wrong(
            "holds a certificate whose first or last line is damaged".to_owned(),
        ));
    }
    if roots.is_empty() {
        return Err(wrong("holds no certificate in PEM form".to_owned()));
    }
    Ok(roots)
}

/// The sections of a PEM file (RFC 7468, section 2), each with its first line first and no blanks around its lines. In the
/// file there may be anything before it: text, a byte-order mark, another's last line that was never ended.
fn sections(file: &str) -> Vec<String> {
    file.split("-----BEGIN ")
        .skip(1)
        .map(|section| {
            let lines: Vec<&str> = section.split(['\r', '\n']).map(str::trim).collect();
            format!("-----BEGIN {}", lines.join("\n"))
        })
        .collect()
}

/// Whether a section of another kind is one in which authorities come: as trusted certificates of OpenSSL, or in a bundle.
fn may_hold_authorities(label: &str) -> bool {
    let certificate = label.ends_with("CERTIFICATE") && label != "BEGIN ATTRIBUTE CERTIFICATE";
    certificate
        || matches!(
            label,
            "BEGIN PKCS7" | "BEGIN CMS" | "BEGIN CERTIFICATE CHAIN"
        )
}
