//! Name resolution that is not asked on every call, ends with the caller's deadline, and never has more than one thread
//! a name. It has a memory because the HTTP library resolves the name of every call, before it looks into its pool of
//! connections.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::fault;
use crate::engine::call::Call;
use crate::engine::{Error, Status};

/// As many addresses of a name as are tried.
const MOST: usize = 16;
/// How long addresses are believed. Failures are not kept.
const TIME_TO_LIVE: Duration = Duration::from_secs(60);
/// How often a waiting call looks whether it was cancelled.
const LOOK: Duration = Duration::from_millis(10);
/// The system's resolver loads modules and parses files.
const STACK: usize = 512 * 1024;

/// Resolves names, and remembers them for a minute.
#[derive(Debug, Default)]
pub(super) struct CachingResolver {
    lookups: Mutex<HashMap<String, Arc<Lookup>>>,
}

/// One look-up, which any number of calls may wait for.
#[derive(Debug)]
struct Lookup {
    started: Instant,
    result: Mutex<Option<Result<Vec<SocketAddr>, String>>>,
    done: Condvar,
}

impl Resolver for CachingResolver {
    fn resolve(
        &self,
        uri: &Uri,
        _: &Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let call = Call::current().ok_or(ureq::Error::ConnectionFailed)?;
        let mut resolved = self.empty();
        let mut add = |address| {
            if resolved.len() < MOST {
                resolved.push(address);
            }
        };
        match literal(uri) {
            Some(address) => add(address),
            None => self
                .look_up(uri, &call)
                .map_err(|error| fault::carry(error, &call))?
                .into_iter()
                .for_each(add),
        }
        Ok(resolved)
    }
}

/// The address that a host without a name is.
fn literal(uri: &Uri) -> Option<SocketAddr> {
    let host = uri.host()?;
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let address = bare.parse::<IpAddr>().ok()?;
    Some(SocketAddr::new(address, port(uri)))
}

fn port(uri: &Uri) -> u16 {
    let https = uri.scheme_str() == Some("https");
    uri.port_u16().unwrap_or(if https { 443 } else { 80 })
}

impl CachingResolver {
    fn look_up(&self, uri: &Uri, call: &Call) -> Result<Vec<SocketAddr>, Error> {
        let host = uri.host().unwrap_or_default();
        call.connecting();
        let lookup = self.lookup(format!("{host}:{}", port(uri)))?;
        lookup.wait(call)?.map_err(|why| {
            Error::new(
                Status::Dns,
                format!(
                    "the host name {host} was not found: {why}; check the base URL and the network"
                ),
            )
        })
    }

    /// The look-up in progress or still good, or a new one.
    fn lookup(&self, name: String) -> Result<Arc<Lookup>, Error> {
        let mut lookups = self.lookups.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lookup) = lookups.get(&name).filter(|lookup| lookup.is_good()) {
            return Ok(Arc::clone(lookup));
        }
        let lookup = Arc::new(Lookup {
            started: Instant::now(),
            result: Mutex::new(None),
            done: Condvar::new(),
        });
        lookup.start(name.clone())?;
        lookups.insert(name, Arc::clone(&lookup));
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

    /// The system's resolver cannot be interrupted, so it has a thread, which nobody needs to wait for.
    fn start(self: &Arc<Self>, name: String) -> Result<(), Error> {
        let lookup = Arc::clone(self);
        let work = move || {
            let found = match name.to_socket_addrs() {
                Ok(addresses) => Ok(addresses.collect()),
                Err(error) => Err(error.to_string()),
            };
            *lookup.result.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
            lookup.done.notify_all();
        };
        thread::Builder::new()
            .name("factory-resolve".to_owned())
            .stack_size(STACK)
            .spawn(work)
            .map(drop)
            .map_err(|error| {
                let what = format!("no thread could be started to look up the host name: {error}");
                Error::new(Status::Dns, what)
            })
    }

    /// Waits as long as the call may take.
    fn wait(&self, call: &Call) -> Result<Result<Vec<SocketAddr>, String>, Error> {
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
