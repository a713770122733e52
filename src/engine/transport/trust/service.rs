//! Windows and Apple systems: a service of the system's verifies.

use std::sync::Arc;

use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;

use crate::engine::transport::verify::InTime;

pub fn verifier(
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, rustls::Error> {
    let verifier = rustls_platform_verifier::Verifier::new(provider)?;
    Ok(Arc::new(InTime::new(verifier)))
}
