//! Why TLS did not come about: the cause by its name, and advice where there is any.

use rustls::{AlertDescription, CertificateError, Error};

use crate::engine::error::shortened;

/// What can be verified (see README.md, Limits).
const SUPPORTED: &str = "supported are RSA from 2048 bits on with SHA-256, SHA-384 or SHA-512, ECDSA on P-256 and P-384 with SHA-256 or SHA-384, and Ed25519";
/// DER of the object identifiers of RFC 5758, section 3.2, and RFC 8017, appendix C.
const ECDSA_WITH_SHA512: &[u8] = b"\x06\x08\x2a\x86\x48\xce\x3d\x04\x03\x04";
const ECDSA_WITH_SHA1: &[u8] = b"\x06\x07\x2a\x86\x48\xce\x3d\x04\x01";
const RSA_WITH_SHA1: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05";

/// How many of a certificate's names are told, and how long each may be.
const NAMES: usize = 3;
const NAME: usize = 80;

/// What is said of an error of TLS.
pub(super) fn message(error: &Error) -> String {
    match error {
        Error::InvalidCertificate(certificate) => of_certificate(certificate),
        Error::General(what) => shortened(what, 400).into_owned(),
        Error::InvalidMessage(_) => with(error, "; does the port speak TLS?"),
        Error::AlertReceived(AlertDescription::HandshakeFailure) => with(
            error,
            "; the server has no cipher or no kind of certificate that is supported here",
        ),
        Error::AlertReceived(AlertDescription::CertificateRequired) => {
            with(error, "; client certificates are not supported")
        }
        _ => with(error, ""),
    }
}

fn with(error: &Error, hint: &str) -> String {
    format!("{}{hint}", shortened(&error.to_string(), 200))
}

fn of_certificate(error: &CertificateError) -> String {
    match error {
        CertificateError::Expired => expired(None),
        CertificateError::ExpiredContext { time, not_after } => {
            expired(Some(days(not_after.as_secs(), time.as_secs())))
        }
        CertificateError::NotValidYet => not_yet(None),
        CertificateError::NotValidYetContext { time, not_before } => {
            not_yet(Some(days(time.as_secs(), not_before.as_secs())))
        }
        CertificateError::NotValidForNameContext {
            expected,
            presented,
        } => {
            let expected = expected.to_str();
            format!(
                "its certificate is not valid for name \"{}\", {}; check the base URL",
                shortened(&expected, NAME),
                names(presented)
            )
        }
        CertificateError::UnknownIssuer => {
            "its certificate is not of an authority that is trusted here; if the service, or a proxy that opens TLS, has an authority of its own, configure its authority as the CA file".to_owned()
        }
        CertificateError::BadSignature => {
            "the signature on its certificate is not that of the trusted authority of this name, or of an RSA key below 2048 bits; if the authority has a new key, configure its authority as the CA file".to_owned()
        }
        CertificateError::UnsupportedSignatureAlgorithmContext {
            signature_algorithm_id: id,
            ..
        }
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext {
            signature_algorithm_id: id,
            ..
        } => format!(
            "its certificate, or an authority's above it, is signed in a way that is not supported{}: {SUPPORTED}",
            algorithm(id)
        ),
        CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => {
            "its certificate is not made for servers".to_owned()
        }
        CertificateError::Revoked => "its certificate was revoked".to_owned(),
        CertificateError::Other(other) if other.to_string() == "CaUsedAsEndEntity" => {
            "its certificate is an authority's (CA:TRUE), which is not accepted as a server's: have the authority sign one for the server".to_owned()
        }
        // In the words of the system's verifier, where one verifies.
        CertificateError::Other(other) => not_accepted(other),
        _ => not_accepted(error),
    }
}

fn not_accepted(why: &dyn std::fmt::Display) -> String {
    shortened(&format!("its certificate is not accepted: {why}"), 200).into_owned()
}

fn days(from: u64, to: u64) -> u64 {
    to.saturating_sub(from) / 86_400
}

fn expired(days: Option<u64>) -> String {
    let ago = days.map_or_else(String::new, |days| format!(" {days} days ago"));
    format!("its certificate expired{ago}, unless this machine's clock is wrong")
}

fn not_yet(days: Option<u64>) -> String {
    let ahead = days.map_or_else(String::new, |days| format!(" for another {days} days"));
    format!("its certificate is not valid yet{ahead}, unless this machine's clock is wrong")
}

/// Some of the names that a certificate has, and how many there are.
fn names(presented: &[String]) -> String {
    if presented.is_empty() {
        return "as it has no name in its subjectAltName".to_owned();
    }
    let first: Vec<_> = presented
        .iter()
        .take(NAMES)
        .map(|name| shortened(bare(name), NAME))
        .collect();
    let more = match presented.len() - first.len() {
        0 => String::new(),
        more => format!(", … ({more} more)"),
    };
    format!("only for {}{more}", first.join(", "))
}

/// A name alone: rustls has it as in `DnsName("api.factory.ai")`.
fn bare(name: &str) -> &str {
    let inner = name.split_once('(').map_or(name, |(_, inner)| inner);
    inner.trim_end_matches(')').trim_matches('"')
}

fn algorithm(id: &[u8]) -> &'static str {
    match id {
        id if id.starts_with(ECDSA_WITH_SHA512) => " (ECDSA with SHA-512, as on P-521)",
        id if id.starts_with(ECDSA_WITH_SHA1) => " (ECDSA with SHA-1)",
        id if id.starts_with(RSA_WITH_SHA1) => " (RSA with SHA-1)",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::Arc;

    use rustls::{CertificateError, Error, OtherError};

    use super::message;

    /// Words and no names of types, which would say nothing to whom they are for.
    #[test]
    fn the_systems_verifier_is_quoted() {
        let why = Arc::new(io::Error::other("a chain could not be built"));
        let refused = CertificateError::Other(OtherError(why));
        assert_eq!(
            message(&Error::InvalidCertificate(refused)),
            "its certificate is not accepted: a chain could not be built"
        );
    }
}
