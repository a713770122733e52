//! Name resolution that is not asked on every call, ends with the caller's deadline, and never has more than one thread
//! a name. It has a memory because the HTTP library resolves the name of every call, before it looks into its pool of
//! connections.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::panic::catch_unwind;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use dns_lookup::{AddrInfoHints, LookupError, LookupErrorKind, SockType};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::fault;
use super::proxy::HttpProxy;
use crate::engine::call::Call;
use crate::engine::error::shortened;
use crate::engine::{Error, Status};

/// As many addresses of a name as are tried.
const MOST: usize = 16;
/// How long addresses are believed. Failures are not kept.
const TIME_TO_LIVE: Duration = Duration::from_secs(60);
/// How often a waiting call looks whether it was cancelled.
const LOOK: Duration = Duration::from_millis(10);
/// The system's resolver loads modules and parses files.
const STACK: usize = 512 * 1024;
/// The name of the threads that wait for it.
pub(super) const THREAD: &str = "factory-resolve";

/// Resolves the service's name, or its proxy's, and remembers it for a minute. Clones share what they remember.
#[derive(Clone, Debug, Default)]
pub(super) struct CachingResolver {
    proxy: Option<HttpProxy>,
    lookups: Arc<Mutex<HashMap<String, Arc<Lookup>>>>,
}

/// One look-up, which any number of calls may wait for.
#[derive(Debug)]
struct Lookup {
    started: Instant,
    result: Mutex<Option<Result<Vec<IpAddr>, NoAddress>>>,
    done: Condvar,
}

/// Why a name has no address.
#[derive(Clone, Debug)]
struct NoAddress {
    kind: LookupErrorKind,
    why: String,
}

impl Resolver for CachingResolver {
    fn resolve(
        &self,
        uri: &Uri,
        _: &Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let call = Call::current().ok_or(ureq::Error::ConnectionFailed)?;
        let uri = self.proxy.as_ref().map_or(uri, HttpProxy::uri);
        let host = uri.host().unwrap_or_default();
        let addresses = match literal(host) {
            Some(address) => vec![address],
            None => self
                .look_up(host, &call)
                .map_err(|error| fault::carry(error, &call))?,
        };
        let mut resolved = self.empty();
        for address in addresses.into_iter().take(MOST) {
            resolved.push(SocketAddr::new(address, port(uri)));
        }
        Ok(resolved)
    }
}

/// The address that a host without a name is.
fn literal(host: &str) -> Option<IpAddr> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.parse().ok()
}

fn port(uri: &Uri) -> u16 {
    let https = uri.scheme_str() == Some("https");
    uri.port_u16().unwrap_or(if https { 443 } else { 80 })
}

impl CachingResolver {
    pub fn new(proxy: Option<HttpProxy>) -> CachingResolver {
        CachingResolver {
            proxy,
            lookups: Arc::default(),
        }
    }

    /// Has every name be looked up anew, unless that is going on.
    pub fn forget(&self) {
        let mut lookups = self.lookups.lock().unwrap_or_else(PoisonError::into_inner);
        lookups.retain(|_, lookup| lookup.is_in_progress());
    }

    fn look_up(&self, host: &str, call: &Call) -> Result<Vec<IpAddr>, Error> {
        call.connecting();
        let found = self.lookup(host)?.wait(call)?;
        found.map_err(|no_address| self.explain(host, &no_address))
    }

    fn explain(&self, host: &str, no_address: &NoAddress) -> Error {
        let (host, why) = (shortened(host, 100), &no_address.why);
        let url = match &self.proxy {
            Some(_) => "the proxy's URL",
            None => "the base URL",
        };
        let error = |what: &str| Error::new(Status::Dns, format!("the host name {host} {what}"));
        match no_address.kind {
            LookupErrorKind::NoName | LookupErrorKind::NoData => error(&format!(
                "was not found: {why}; check {url} and the network"
            )),
            LookupErrorKind::Again => error(&format!(
                "cannot be looked up now: {why}; check the network, or try again later"
            ))
            .that_may_pass(),
            _ => error(&format!("cannot be looked up: {why}; check the network")),
        }
    }

    /// The look-up in progress or still good, or a new one.
    fn lookup(&self, host: &str) -> Result<Arc<Lookup>, Error> {
        let mut lookups = self.lookups.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lookup) = lookups.get(host).filter(|lookup| lookup.is_good()) {
            return Ok(Arc::clone(lookup));
        }
        let lookup = Arc::new(Lookup {
            started: Instant::now(),
            result: Mutex::new(None),
            done: Condvar::new(),
        });
        lookup.start(host.to_owned())?;
        lookups.insert(host.to_owned(), Arc::clone(&lookup));
        Ok(lookup)
    }
}

impl Lookup {
    /// In progress, however long it takes, or succeeded not long ago.
    fn is_good(&self) -> bool {
        let result = self.result.lock().unwrap_or_else(PoisonError::into_inner);
        match &*result {
            None => true,
            Some(Ok(_)) => self.started.elapsed() < TIME_TO_LIVE,
            Some(Err(_)) => false,
        }
    }

    fn is_in_progress(&self) -> bool {
        let result = self.result.lock().unwrap_or_else(PoisonError::into_inner);
        result.is_none()
    }

    /// The system's resolver cannot be interrupted, so it has a thread, which nobody needs to wait for.
    fn start(self: &Arc<Self>, host: String) -> Result<(), Error> {
        let lookup = Arc::clone(self);
        let work = move || {
            // The crate takes the system's words for UTF-8, which they are not in every locale.
            let found = catch_unwind(|| addresses_of(&host)).unwrap_or_else(|_| {
                Err(NoAddress {
                    kind: LookupErrorKind::Again,
                    why: "the system's words for it are not UTF-8".to_owned(),
                })
            });
            *lookup.result.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
            lookup.done.notify_all();
        };
        thread::Builder::new()
            .name(THREAD.to_owned())
            .stack_size(STACK)
            .spawn(work)
            .map(drop)
            .map_err(|error| {
                let what = format!("no thread could be started to look up the host name: {error}");
                Error::new(Status::Dns, what)
            })
    }

    /// Waits as long as the call may take.
    fn wait(&self, call: &Call) -> Result<Result<Vec<IpAddr>, NoAddress>, Error> {
        let mut result = self.result.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(found) = &*result {
                return Ok(found.clone());
            }
            let left = call.remaining()?;
            let waited = self.done.wait_timeout(result, left.min(LOOK));
            result = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// The addresses of a host in the order in which they are to be tried. Not by std, which does not tell "no such name" from
/// "try again".
fn addresses_of(host: &str) -> Result<Vec<IpAddr>, NoAddress> {
    let hints = AddrInfoHints {
        socktype: SockType::Stream.into(),
        ..AddrInfoHints::default()
    };
    let found: Vec<IpAddr> = dns_lookup::getaddrinfo(Some(host), None, Some(hints))
        .map_err(no_address)?
        // What the system may know beside IPv4 and IPv6 is passed over.
        .filter_map(Result::ok)
        .map(|info| info.sockaddr.ip())
        .collect();
    Ok(alternate(found))
}

/// One of each family in turn, from the first one's on, each family in the order that it had (RFC 8305, section 4).
fn alternate(addresses: Vec<IpAddr>) -> Vec<IpAddr> {
    let first = addresses.first().copied();
    let is_first =
        |address: &IpAddr| first.is_some_and(|first| first.is_ipv4() == address.is_ipv4());
    let (preferred, other): (Vec<_>, Vec<_>) = addresses.into_iter().partition(is_first);
    let (mut preferred, mut other) = (preferred.into_iter(), other.into_iter());
    let mut alternated = Vec::new();
    loop {
        let pair = [preferred.next(), other.next()];
        if pair == [None, None] {
            return alternated;
        }
        alternated.extend(pair.into_iter().flatten());
    }
}

fn no_address(error: LookupError) -> NoAddress {
    NoAddress {
        kind: error.kind(),
        why: io::Error::from(error).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::alternate;

    #[test]
    fn families_alternate_and_keep_their_order() {
        for (given, expected) in [
            ("", ""),
            ("::1 ::2", "::1 ::2"),
            (
                "::1 ::2 ::3 10.0.0.1 10.0.0.2",
                "::1 10.0.0.1 ::2 10.0.0.2 ::3",
            ),
            ("10.0.0.1 10.0.0.2 ::1", "10.0.0.1 ::1 10.0.0.2"),
            ("10.0.0.1 ::1 ::2 ::3", "10.0.0.1 ::1 ::2 ::3"),
        ] {
            let addresses = |list: &str| -> Vec<IpAddr> {
                let parsed = list.split_whitespace().map(str::parse);
                parsed.collect::<Result<_, _>>().expect("addresses")
            };
            assert_eq!(alternate(addresses(given)), addresses(expected));
        }
    }
}
