//! The way through a proxy: the tunnel that it is asked for (RFC 9110, section 9.3.6).

use httparse::{EMPTY_HEADER, Response, Status as Parsed};
use ureq::http::Uri;
use ureq::unversioned::transport::{ConnectionDetails, Connector, NextTimeout};
use zeroize::Zeroizing;

use super::fault;
use super::proxy::HttpProxy;
use super::wire::Wire;
use crate::engine::call::Call;
use crate::engine::{Error, Status};

/// As many lines of a proxy's answer, and as many bytes, as of a service's.
const MOST_HEADERS: usize = 128;
const LONGEST_HEAD: usize = 64 * 1024;

/// Has the proxy, if there is one, connect us to the service.
#[derive(Debug)]
pub(super) struct TunnelConnector {
    pub proxy: Option<HttpProxy>,
    pub user_agent: String,
}

impl<In: Wire> Connector<In> for TunnelConnector {
    type Out = In;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<In>, ureq::Error> {
        let Some(proxy) = &self.proxy else {
            return Ok(chained);
        };
        let Some(mut wire) = chained else {
            return Ok(None);
        };
        let request = self.request(proxy, details.uri);
        wire.send(request.as_bytes(), details.timeout)?;
        await_tunnel(&mut wire, proxy, details.timeout)?;
        Ok(Some(wire))
    }
}

impl TunnelConnector {
    fn request(&self, proxy: &HttpProxy, service: &Uri) -> Zeroizing<String> {
        let host = service.host().unwrap_or_default();
        let https = service.scheme_str() == Some("https");
        let port = service.port_u16().unwrap_or(if https { 443 } else { 80 });
        let authorization = proxy.authorization().map_or_else(String::new, |value| {
            format!("Proxy-Authorization: {value}\r\n")
        });
        Zeroizing::new(format!(
            "CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\nUser-Agent: {}\r\nProxy-Connection: Keep-Alive\r\n{}\r\n",
            self.user_agent,
            Zeroizing::new(authorization).as_str(),
        ))
    }
}

/// Reads the proxy's answer: as far as its status when it refuses, to the end of its head when it does not.
fn await_tunnel<In: Wire>(
    wire: &mut In,
    proxy: &HttpProxy,
    timeout: NextTimeout,
) -> Result<(), ureq::Error> {
    let failed = |status, what: &str| {
        let error = Error::new(status, format!("{} {what}", proxy.name()));
        fail(error)
    };
    let mut head = vec![0; LONGEST_HEAD];
    let mut received = 0;
    loop {
        let mut headers = [EMPTY_HEADER; MOST_HEADERS];
        let mut answer = Response::new(&mut headers);
        match (answer.parse(&head[..received]), answer.code) {
            (_, Some(status @ 300..)) => return fail(refusal(proxy, status)),
            (Ok(Parsed::Complete(length)), Some(..200)) => {
                head.copy_within(length..received, 0);
                received -= length;
            }
            (Ok(Parsed::Complete(length)), _) if length == received => return Ok(()),
            (Ok(Parsed::Complete(_)), _) => {
                return failed(Status::Network, "said more than it was asked for");
            }
            (Err(error), _) => {
                let what = format!("gave an answer that is not valid HTTP: {error}");
                return failed(Status::Network, &what);
            }
            (Ok(Parsed::Partial), _) if received == head.len() => {
                return failed(Status::Network, "gave an answer whose header is too large");
            }
            (Ok(Parsed::Partial), _) => match wire.receive(&mut head[received..], timeout)? {
                0 => return failed(Status::Connect, "closed the connection before it answered"),
                came => received += came,
            },
        }
    }
}

fn fail(error: Error) -> Result<(), ureq::Error> {
    let call = Call::current().ok_or(ureq::Error::ConnectionFailed)?;
    Err(fault::carry(error, &call))
}

/// A proxy that wants another password or forbids the service does so again; one that could not connect may succeed.
fn refusal(proxy: &HttpProxy, status: u16) -> Error {
    let advice = match status {
        407 => "check the user name and password in its URL",
        _ => "it made no connection, check the base URL and the proxy",
    };
    let what = format!("{} answered HTTP {status}: {advice}", proxy.name());
    let error = Error::new(Status::Connect, what);
    match status {
        408 | 429 | 500.. => error,
        _ => error.that_is_final(),
    }
}
