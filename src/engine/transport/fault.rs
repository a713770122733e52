//! What the HTTP library's errors mean, in our own codes and words.

use std::error::Error as StdError;
use std::io;

use ureq::Error as HttpError;

use super::coding::NotGzip;
use super::tls_fault;
use crate::engine::call::Call;
use crate::engine::error::shortened;
use crate::engine::{Error, Status};

/// Hands an error of our own through the HTTP library, which wraps what it gets in its own way.
pub(super) fn carry(error: Error, call: &Call) -> HttpError {
    call.set_failure(error);
    HttpError::Io(io::Error::other("carried beside"))
}

/// Says of a fault of TLS whose it is: a proxy may have TLS of its own.
pub(super) fn name_peer(error: HttpError, peer: &str) -> HttpError {
    let what = match (&error, find::<rustls::Error>(&error)) {
        (HttpError::Tls(what), _) => (*what).to_owned(),
        (_, Some(tls)) => tls_fault::message(tls),
        _ => return error,
    };
    let error = Error::new(
        Status::Tls,
        format!("no TLS with {}: {what}", shortened(peer, 150)),
    );
    match Call::current() {
        Some(call) => carry(error, &call),
        None => HttpError::ConnectionFailed,
    }
}

/// Explains why an exchange failed.
pub(super) fn explain(error: HttpError, call: &Call) -> Error {
    if let Some(failure) = call.take_failure() {
        return failure;
    }
    if let Some(tls) = find::<rustls::Error>(&error) {
        let what = format!("no TLS with the service: {}", tls_fault::message(tls));
        return Error::new(Status::Tls, what);
    }
    if let Some(why) = find::<NotGzip>(&error).filter(|_| !call.attempt().broken) {
        let what = format!("the answer is not valid gzip: {why}");
        return Error::new(Status::Decode, what);
    }
    let (status, what) = match &error {
        HttpError::Tls(what) => (Status::Tls, format!("no TLS with the service: {what}")),
        HttpError::ConnectionFailed => (Status::Connect, "no connection to the service".to_owned()),
        HttpError::HostNotFound => (Status::Dns, "the host name was not found".to_owned()),
        HttpError::Io(_) if !call.attempt().answered => (
            Status::Network,
            format!("the connection broke before an answer came: {error}"),
        ),
        HttpError::Io(_) if call.attempt().broken => (
            Status::Network,
            "the connection broke within the answer".to_owned(),
        ),
        HttpError::Io(_) => (
            Status::Network,
            format!("the connection broke within the answer: {error}"),
        ),
        HttpError::LargeResponseHeader(..) => (
            Status::Network,
            format!("the answer's header is too large: {error}"),
        ),
        HttpError::Protocol(_) | HttpError::Http(_) | HttpError::BodyStalled => (
            Status::Network,
            format!("the answer is not valid HTTP: {error}"),
        ),
        _ => (Status::Internal, format!("unexpected: {error}")),
    };
    Error::new(status, what)
}

/// Finds an error of a kind in what it was wrapped in.
fn find<E: StdError + 'static>(error: &HttpError) -> Option<&E> {
    let mut next: Option<&(dyn StdError + 'static)> = match error {
        HttpError::Io(io) => io.get_ref().map(|inner| inner as &(dyn StdError + 'static)),
        _ => None,
    };
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        next = match error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
        {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    None
}
