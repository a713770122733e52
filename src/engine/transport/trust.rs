//! Whom TLS trusts: the system's authorities, or a file's.

use std::path::Path;
use std::sync::Arc;

use rustls::client::danger::ServerCertVerifier;
use rustls::client::{ClientConfig, WebPkiServerVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ALL_VERSIONS, RootCertStore};
use rustls_platform_verifier::Verifier;

use crate::engine::Error;

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
            Trust::System => Arc::new(Verifier::new(provider).map_err(no_authorities)?),
            Trust::Authorities(roots) => {
                WebPkiServerVerifier::builder_with_provider(Arc::clone(roots), provider)
                    .build()
                    .map_err(|error| rustls::Error::General(error.to_string()))?
            }
        })
    }
}

/// As on a small system, in a container for instance.
fn no_authorities(_: rustls::Error) -> rustls::Error {
    let what = "the system has no certificate authorities that can be read: install them (the package ca-certificates), or configure a CA file";
    rustls::Error::General(what.to_owned())
}

fn read_authorities(path: &Path) -> Result<RootCertStore, Error> {
    let wrong = |what: String| Error::invalid_argument("ca_file", &what);
    let pem = std::fs::read(path)
        .map_err(|error| wrong(format!("{} cannot be read: {error}", path.display())))?;
    let certificates: Vec<_> = CertificateDer::pem_slice_iter(&pem)
        .collect::<Result<_, _>>()
        .map_err(|_| wrong("is not a PEM file".to_owned()))?;
    if certificates.is_empty() {
        return Err(wrong("holds no certificate in PEM form".to_owned()));
    }
    let mut roots = RootCertStore::empty();
    // A system's bundle may hold one that cannot be used, and the others can.
    let (usable, _) = roots.add_parsable_certificates(certificates);
    if usable == 0 {
        return Err(wrong("holds no certificate that can be used".to_owned()));
    }
    Ok(roots)
}
