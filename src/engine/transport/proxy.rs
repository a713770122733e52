//! The proxy between us and the service: its URL, checked.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use percent_encoding::percent_decode_str;
use ureq::http::Uri;
use zeroize::Zeroizing;

use super::endpoint::has_whole_address;
use crate::engine::Error;
use crate::engine::error::shortened;
use crate::engine::operation::LONGEST_SENT;

/// A proxy that can be used. Shows nothing of its user name and password.
#[derive(Clone)]
pub(crate) struct HttpProxy(Arc<Parts>);

struct Parts {
    /// Without user name and password.
    uri: Uri,
    /// Where its URL came from, and its address: for messages.
    name: String,
    /// The value of the Proxy-Authorization header.
    authorization: Option<Zeroizing<String>>,
}

impl HttpProxy {
    /// Checks a proxy's URL. `name` is where it came from, for the message, which repeats nothing of the URL: it may hold a
    /// password.
    pub fn new(url: &str, name: &str) -> Result<HttpProxy, Error> {
        let wrong = |what: &str| Err(Error::invalid_argument(name, what));
        const NO_PROXY: &str = "is not the URL of a proxy that can be used: http://[user:password@]host[:port] or https://..., percent-encode what is special in user and password";
        const SPECIAL: &str = "holds a character in the user name or password that has a meaning in a URL: percent-encode it, as %23 for # and %2F for /";
        if url.len() > LONGEST_SENT {
            return wrong("is too long to be sent");
        }
        // As curl does, a host alone means an HTTP proxy. Schemes may be written in capitals (RFC 3986, section 3.1).
        let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
        let scheme = scheme.to_ascii_lowercase();
        if scheme != "http" && scheme != "https" {
            return wrong(NO_PROXY);
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if path.contains('@') {
            return wrong(SPECIAL);
        }
        let (user, address) = match authority.rsplit_once('@') {
            Some((user, address)) => (Some(user), address),
            None => (None, authority),
        };
        if user.is_some_and(|user| !is_encoded(user)) {
            return wrong(SPECIAL);
        }
        let Ok(uri) = format!("{scheme}://{address}/").parse::<Uri>() else {
            return wrong(NO_PROXY);
        };
        let host = uri.host().unwrap_or_default();
        let port = address.strip_prefix(host).unwrap_or_default();
        let is_port = port.is_empty() || matches!(port[1..].parse::<u16>(), Ok(1..));
        let no_path = matches!(path, "" | "/");
        if host.is_empty() || !has_whole_address(host) || !is_port || !no_path {
            return wrong(NO_PROXY);
        }
        Ok(HttpProxy(Arc::new(Parts {
            name: format!("the proxy {} of {name}", shortened(address, 100)),
            authorization: user.filter(|user| !user.is_empty()).map(basic),
            uri,
        })))
    }

    pub(super) fn uri(&self) -> &Uri {
        &self.0.uri
    }

    pub(super) fn host(&self) -> &str {
        self.0.uri.host().unwrap_or_default()
    }

    pub(super) fn is_https(&self) -> bool {
        self.0.uri.scheme_str() == Some("https")
    }

    /// What messages call it.
    pub(super) fn name(&self) -> &str {
        &self.0.name
    }

    pub(super) fn authorization(&self) -> Option<&str> {
        self.0.authorization.as_ref().map(|value| value.as_str())
    }
}

impl fmt::Debug for HttpProxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Whether user name and password hold only what they may (RFC 3986, section 3.2.1), and an `@`, which does no harm.
fn is_encoded(user: &str) -> bool {
    let escaped = user.split('%').skip(1).all(|after| {
        let digits = after.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:%@".contains(&byte);
    escaped && user.bytes().all(allowed)
}

/// RFC 7617, section 2. A user name alone has an empty password.
fn basic(user: &str) -> Zeroizing<String> {
    let (user, password) = user.split_once(':').unwrap_or((user, ""));
    let decoded = |text| percent_decode_str(text);
    let pair: Vec<u8> = decoded(user)
        .chain([b':'])
        .chain(decoded(password))
        .collect();
    Zeroizing::new(format!(
        "Basic {}",
        BASE64_STANDARD.encode(Zeroizing::new(pair))
    ))
}
