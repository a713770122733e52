//! The address of the service.

use std::net::{IpAddr, Ipv6Addr};

use ureq::http::Uri;

use crate::engine::Error;

/// A base URL that was checked: scheme, host, perhaps port and path, nothing else.
#[derive(Clone, Debug)]
pub(crate) struct Endpoint {
    uri: Uri,
    /// Without a slash at its end.
    text: String,
}

impl Endpoint {
    /// Checks a base URL. `name` is where it came from, for the message.
    pub fn new(url: &str, name: &str) -> Result<Endpoint, Error> {
        let wrong = |what: &str| Err(Error::invalid_argument(name, what));
        if url.bytes().any(|byte| !byte.is_ascii_graphic()) {
            return wrong("holds a blank, a control character or a character that is not ASCII");
        }
        let Ok(uri) = url.parse::<Uri>() else {
            return wrong("is not a URL: use https://host[:port][/path]");
        };
        if !matches!(uri.scheme_str(), Some("http" | "https")) {
            return wrong("has no scheme that can be used: begin with https://");
        }
        let Some(authority) = uri.authority() else {
            return wrong("has no host");
        };
        if authority.as_str().contains('@') {
            return wrong("holds a user name or password: the API key is configured by itself");
        }
        if authority.host().is_empty() {
            return wrong("has no host");
        }
        if !has_whole_address(authority.host()) {
            return wrong(
                "has brackets around what is no IPv6 address; one with a zone (%25eth0) cannot be used",
            );
        }
        let port = &authority.as_str()[authority.host().len()..];
        if !port.is_empty() && !matches!(port[1..].parse::<u16>(), Ok(1..)) {
            return wrong("has a wrong port: use 1 to 65535");
        }
        if uri.query().is_some() || url.contains('#') {
            return wrong("holds a query or a fragment");
        }
        Ok(Endpoint {
            text: url.trim_end_matches('/').to_owned(),
            uri,
        })
    }

    /// The URL without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn is_https(&self) -> bool {
        self.uri.scheme_str() == Some("https")
    }

    /// The host's name or address, without brackets.
    pub fn host(&self) -> &str {
        let host = self.uri.host().unwrap_or_default();
        host.trim_start_matches('[').trim_end_matches(']')
    }

    /// Whether the host is this machine, so that nobody else can listen.
    pub fn is_loopback(&self) -> bool {
        let host = self.host().trim_end_matches('.');
        match host.parse::<IpAddr>() {
            Ok(address) => address.is_loopback(),
            // RFC 6761, section 6.3.
            Err(_) => host.eq_ignore_ascii_case("localhost"),
        }
    }
}

/// Whether an IPv6 address is in a host's brackets, should it have any. Zones are not supported (RFC 6874): nobody has the
/// service on a link of this machine's.
pub(super) fn has_whole_address(host: &str) -> bool {
    match host.strip_prefix('[') {
        Some(rest) => {
            let address = rest.strip_suffix(']');
            address.is_some_and(|address| address.parse::<Ipv6Addr>().is_ok())
        }
        None => true,
    }
}
