//! The client: configuration, connections, calls.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use once_cell::race::OnceBox;

use super::call::Call;
use super::config::{Config, Settled, check_timeout};
use super::operation::{Operation, Request, Value};
use super::operations::{GET_SESSION, LIST_SESSIONS};
use super::rows::runtime::{Page, Root, Row};
use super::rows::{self, PageMemory, Session, SessionPage, Undecodable, roots};
use super::transport::Transport;
use super::{CallOptions, CancelToken, Error, ListOptions, Pager, forked, retry};

/// Calls the service. Cheap to clone; clones share their connections, as do threads.
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
        let (query, call) = (options.query(), options.call());
        let page = self.rows(
            &LIST_SESSIONS,
            roots::LIST_SESSIONS,
            &[],
            &query,
            None,
            &call,
        )?;
        Ok(SessionPage::from(page))
    }

    /// Carries out an operation, with one value for each parameter of its path and of its query and with a body of JSON, if
    /// there is one. Gives the rows of the answer.
    pub(crate) fn rows<R: Row>(
        &self,
        operation: &'static Operation,
        root: Root<R>,
        path: &[&str],
        query: &[Value<'_>],
        body: Option<Vec<u8>>,
        options: &CallOptions,
    ) -> Result<Page<R>, Error> {
        self.typed(operation, path, query, body, options, |memory| {
            Page::decode(memory, root, options.discard_json)
        })
    }

    /// As [`rows`](Self::rows), of an operation that answers with nothing.
    pub(crate) fn done(
        &self,
        operation: &'static Operation,
        path: &[&str],
        query: &[Value<'_>],
        body: Option<Vec<u8>>,
        options: &CallOptions,
    ) -> Result<(), Error> {
        self.typed(operation, path, query, body, options, |_| Ok(()))
    }

    fn typed<T>(
        &self,
        operation: &'static Operation,
        path: &[&str],
        query: &[Value<'_>],
        body: Option<Vec<u8>>,
        options: &CallOptions,
        decode: impl Fn(PageMemory) -> Result<T, Undecodable>,
    ) -> Result<T, Error> {
        options.check()?;
        let mut request = self.request(operation, path, query)?;
        if let Some(json) = body {
            request = request.with_body(json);
        }
        let call = self.begin(options.timeout, options.cancel.clone());
        self.run(&request, &call, |_, memory| decode(memory))
    }

    /// Carries out an operation, with one value for each parameter of its path and of its query and with a body of JSON, if
    /// there is one. Gives the JSON of the answer exactly as the service sent it; nothing when the answer has no body.
    pub(crate) fn call(
        &self,
        operation: &'static Operation,
        path: &[&str],
        query: &[Value<'_>],
        body: Option<&str>,
    ) -> Result<Vec<u8>, Error> {
        let mut request = self.request(operation, path, query)?;
        if let Some(json) = body {
            request = request.with_body(rows::checked_json("body_json", json)?);
        }
        self.run(
            &request,
            &self.begin(None, None),
            |http_status, memory| match http_status {
                204 => Ok(Vec::new()),
                _ => rows::json(memory),
            },
        )
    }

    /// Asks for anything below the base URL, with a body of JSON, if there is one. Gives the status of a success, and its JSON as
    /// it came; nothing when it has no body.
    pub fn raw(
        &self,
        method: &str,
        path: &str,
        body: Option<&str>,
        timeout: Option<Duration>,
        cancel: Option<CancelToken>,
    ) -> Result<(u16, Vec<u8>), Error> {
        let mut request = Request::raw(self.0.settled.endpoint.as_str(), method, path)?;
        if let Some(json) = body {
            if request.body.is_none() {
                let what = format!("cannot go with {method}");
                return Err(Error::invalid_argument("body_json", &what));
            }
            request = request.with_body(rows::checked_json("body_json", json)?);
        }
        check_timeout(timeout)?;
        self.run(
            &request,
            &self.begin(timeout, cancel),
            |http_status, memory| {
                let json = match memory.body.len() {
                    0 => Vec::new(),
                    _ => rows::json(memory)?,
                };
                Ok((http_status, json))
            },
        )
    }

    /// Deadline of a call that has no other.
    pub(crate) fn timeout(&self) -> Duration {
        self.0.settled.timeout
    }

    /// Checks that a session can be asked for.
    pub(crate) fn check_session(&self, session_id: &str) -> Result<(), Error> {
        let none = [Value::Text("")];
        self.request(&GET_SESSION, &[session_id], &none).map(drop)
    }

    fn begin(&self, timeout: Option<Duration>, cancel: Option<CancelToken>) -> Rc<Call> {
        let settled = &self.0.settled;
        let timeout = timeout.unwrap_or(settled.timeout);
        Call::new(timeout, settled.connect_timeout, cancel)
    }

    fn run<T>(
        &self,
        request: &Request,
        call: &Rc<Call>,
        decode: impl Fn(u16, PageMemory) -> Result<T, Undecodable>,
    ) -> Result<T, Error> {
        let settled = &self.0.settled;
        let transport = self.0.connections.transport(settled)?;
        retry::run(request.operation, call, settled.max_retries, || {
            transport.send(request, call, &decode)
        })
    }

    /// The request that asks for this. Fails when it cannot be asked for.
    pub(crate) fn request(
        &self,
        operation: &'static Operation,
        path: &[&str],
        query: &[Value<'_>],
    ) -> Result<Request, Error> {
        Request::new(operation, self.0.settled.endpoint.as_str(), path, query)
    }

    /// Walks over all pages of sessions. Fetches nothing yet.
    pub fn pager(&self, options: ListOptions) -> Result<Pager<Session>, Error> {
        let (query, call) = (options.query(), options.call());
        let client = self.clone();
        Pager::new(
            client,
            &LIST_SESSIONS,
            roots::LIST_SESSIONS,
            &[],
            &query,
            call,
        )
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
