//! The client: configuration, connections, calls.

use std::sync::Arc;

use once_cell::race::OnceBox;

use super::call::Call;
use super::config::{Config, Settled};
use super::operation::{LIST_SESSIONS, Request, Value};
use super::rows::SessionPage;
use super::transport::Transport;
use super::{Error, ListOptions, SessionPager, forked, retry};

/// Lists sessions. Cheap to clone; clones share their connections, as do threads.
#[derive(Clone)]
pub struct Client(Arc<Shared>);

struct Shared {
    settled: Settled,
    connections: Connections,
}

/// The connections of one process. A child process finds them to be its parent's, and makes its own beside
/// them; nothing here takes a lock that another thread of the parent might have held at the fork. Nor are connections used
/// in which a call panicked.
struct Connections {
    generation: u32,
    transport: Option<Transport>,
    next: OnceBox<Connections>,
}

impl Client {
    /// Makes a client. Opens no connection yet.
    pub fn new(config: &Config) -> Result<Client, Error> {
        let settled = config.settle()?;
        let connections = Connections::new(&settled)?;
        Ok(Client(Arc::new(Shared {
            settled,
            connections,
        })))
    }

    /// Lists one page of sessions.
    pub fn list_sessions(&self, options: &ListOptions) -> Result<SessionPage, Error> {
        self.fetch(options, options.discard_json)
    }

    /// Lists one page of sessions as JSON, exactly as the service sent it.
    pub fn list_sessions_json(&self, options: &ListOptions) -> Result<Vec<u8>, Error> {
        self.fetch(options, false).map(SessionPage::into_json)
    }

    fn fetch(&self, options: &ListOptions, discard_json: bool) -> Result<SessionPage, Error> {
        let request = self.request(options)?;
        let settled = &self.0.settled;
        let transport = self.0.connections.transport(settled)?;
        let timeout = options.timeout.unwrap_or(settled.timeout);
        let call = Call::new(timeout, settled.connect_timeout, options.cancel.clone());
        retry::run(request.operation, &call, settled.max_retries, || {
            transport.send(&request, &call, |memory| {
                SessionPage::decode(memory, discard_json)
            })
        })
    }

    /// The request that asks for this. Fails when it cannot be asked for.
    pub(crate) fn request(&self, options: &ListOptions) -> Result<Request, Error> {
        options.check()?;
        let query = [
            Value::Number(options.limit),
            Value::Text(options.cursor.as_deref().unwrap_or_default()),
            Value::Text(options.computer_id.as_deref().unwrap_or_default()),
        ];
        Request::new(
            &LIST_SESSIONS,
            self.0.settled.endpoint.as_str(),
            &[],
            &query,
        )
    }

    /// Walks over all pages. Fetches nothing yet.
    pub fn pager(&self, options: ListOptions) -> Result<SessionPager, Error> {
        SessionPager::new(self.clone(), options)
    }
}

impl Connections {
    fn new(settled: &Settled) -> Result<Connections, Error> {
        Ok(Connections {
            generation: forked::generation(),
            transport: Some(Transport::new(settled)?),
            next: OnceBox::new(),
        })
    }

    /// The transport that a call of this process can use.
    fn transport(&self, settled: &Settled) -> Result<&Transport, Error> {
        let mut connections = self;
        loop {
            // Taken out only by drop.
            let transport = connections.transport.as_ref().filter(|transport| {
                connections.generation == forked::generation() && !transport.panicked()
            });
            if let Some(transport) = transport {
                return Ok(transport);
            }
            let own = || Connections::new(settled).map(Box::new);
            connections = connections.next.get_or_try_init(own)?;
        }
    }
}

impl Drop for Connections {
    fn drop(&mut self) {
        if self.generation != forked::generation() {
            // The parent's: its locks may be held for ever, and ending its TLS would end the parent's, too.
            std::mem::forget(self.transport.take());
        }
    }
}
