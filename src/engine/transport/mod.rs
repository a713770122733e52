//! HTTP: one request, one answer, over connections that calls share.

mod answer;
mod coding;
mod connect;
mod endpoint;
mod exchange;
mod fault;
#[cfg(fuzzing)]
pub mod fuzzing;
mod proxy;
mod resolver;
mod socket;
mod stream;
mod tls;
mod tls_fault;
mod trust;
mod tunnel;
// Only there is its verifier called; its tests run everywhere.
#[cfg_attr(not(any(windows, target_vendor = "apple")), allow(dead_code))]
mod verify;
mod wire;

use std::collections::TryReserveError;
use std::io::Read;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ureq::Agent;
use ureq::http::header::{
    ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING,
    USER_AGENT,
};
use ureq::http::{self, HeaderValue, Response};
use ureq::unversioned::transport::Connector;

use self::coding::Coding;
use self::exchange::ExchangeConnector;
use self::resolver::CachingResolver;
use self::socket::TcpConnector;
use self::tls::{Peer, Tls, TlsConnector};
use self::tunnel::TunnelConnector;
use super::call::Call;
use super::config::Settled;
use super::operation::{LONGEST_SENT, Request};
use super::rows::{MemoryPool, PageMemory, Undecodable};
use super::secret::ApiKey;
use super::{Error, Status, retry};

pub(super) use endpoint::Endpoint;
pub(super) use proxy::HttpProxy;

/// Buffers of a connection. Larger ones gain nothing and cost memory.
const INPUT_BUFFER: usize = 64 * 1024;
const OUTPUT_BUFFER: usize = 16 * 1024;
/// Each line of a request goes through the output buffer, with its name.
const _: () = assert!(LONGEST_SENT + 64 <= OUTPUT_BUFFER);
/// As many idle connections as threads are likely to call at once.
const MAX_IDLE: usize = 32;
/// Longer than most servers keep one: a dead connection is noticed and replaced (see `socket`).
const MAX_IDLE_AGE: Duration = Duration::from_secs(120);

/// Connections to one service, with what every request carries.
pub(crate) struct Transport {
    agent: Agent,
    names: CachingResolver,
    proxy: Option<HttpProxy>,
    authorization: HeaderValue,
    user_agent: HeaderValue,
    api_key: ApiKey,
    max_response_bytes: usize,
    memory: Arc<MemoryPool>,
    /// Whether a call panicked inside the HTTP library, which may have left its locks poisoned.
    panicked: AtomicBool,
}

impl Transport {
    pub fn new(settled: &Settled) -> Result<Transport, Error> {
        let config = Agent::config_builder()
            // An error answer has a body that tells what happened.
            .http_status_as_error(false)
            // A redirect could lead the key to another host.
            .max_redirects(0)
            .max_redirects_will_error(false)
            // Not the environment's: ours is part of the chain below.
            .proxy(None)
            .input_buffer_size(INPUT_BUFFER)
            .output_buffer_size(OUTPUT_BUFFER)
            .max_idle_connections(MAX_IDLE)
            .max_idle_connections_per_host(MAX_IDLE)
            .max_idle_age(MAX_IDLE_AGE)
            .build();
        let trust = trust::Trust::new(settled.ca_file.as_deref())?;
        let tls = Arc::new(Tls::new(trust));
        let proxy = || settled.proxy.clone();
        let connector = ()
            .chain(TcpConnector { proxy: proxy() })
            .chain(TlsConnector {
                tls: Arc::clone(&tls),
                peer: Peer::Proxy(proxy()),
            })
            .chain(TunnelConnector {
                proxy: proxy(),
                user_agent: settled.user_agent.clone(),
            })
            .chain(TlsConnector {
                tls,
                peer: Peer::Service,
            })
            .chain(ExchangeConnector);
        let mut authorization = header("api_key", &settled.api_key.bearer())?;
        authorization.set_sensitive(true);
        let names = CachingResolver::new(proxy());
        Ok(Transport {
            agent: Agent::with_parts(config, connector, names.clone()),
            names,
            proxy: proxy(),
            authorization,
            user_agent: header("user_agent", &settled.user_agent)?,
            api_key: settled.api_key.clone(),
            max_response_bytes: settled.max_response_bytes,
            memory: Arc::default(),
            panicked: AtomicBool::new(false),
        })
    }

    /// Whether no call can use it any more.
    pub fn panicked(&self) -> bool {
        self.panicked.load(Ordering::Relaxed)
    }

    /// Sends a request and decodes what a success has: its status and its body.
    pub fn send<T>(
        &self,
        request: &Request,
        call: &Rc<Call>,
        decode: impl Fn(u16, PageMemory) -> Result<T, Undecodable>,
    ) -> Result<T, Error> {
        call.begin_attempt(false);
        loop {
            let outcome = self.attempt(request, call, &decode);
            let met = call.attempt();
            if outcome.is_err() && met.is_connecting() {
                // None of the addresses will do: the name may mean others by now.
                self.names.forget();
                call.end_connecting();
            }
            let again =
                met.met_stale_connection() && retry::may_be_repeated(request.operation, call);
            if outcome.is_ok() || !again || call.remaining().is_err() {
                return outcome.map_err(|error| self.naming_proxy(error));
            }
            // The server had closed an idle connection and did nothing with the request, as far as one can tell: this is still
            // the same attempt. The pool's next connection will do, unless this one seemed to stand.
            call.begin_attempt(met.sent);
        }
    }

    /// Says which proxy the call went through, unless its own end is all that happened, or the proxy has been named.
    fn naming_proxy(&self, error: Error) -> Error {
        let Some(proxy) = &self.proxy else {
            return error;
        };
        if error.status() == Status::Cancelled || error.message().contains(proxy.name()) {
            return error;
        }
        error.with_more(&format!(" (through {})", proxy.name()))
    }

    fn attempt<T>(
        &self,
        request: &Request,
        call: &Rc<Call>,
        decode: impl Fn(u16, PageMemory) -> Result<T, Undecodable>,
    ) -> Result<T, Error> {
        let _current = call.enter();
        let inside = Inside(&self.panicked);
        let explain = |error| fault::explain(error, call);
        let mut response = match &request.body {
            Some(json) => {
                call.note(|attempt| attempt.has_body = request.has_body());
                self.agent.run(self.http_request(request, json.as_slice())?)
            }
            None => self.agent.run(self.http_request(request, ())?),
        }
        .map_err(explain)?;
        let headers = response.headers();
        if headers.contains_key(TRANSFER_ENCODING) && headers.contains_key(CONTENT_LENGTH) {
            // Whoever sent both may disagree with us on where this answer ends (RFC 9112, section 6.1).
            call.note(|attempt| attempt.ends_connection = true);
        }
        call.note(|attempt| attempt.in_body = true);
        let http_status = response.status().as_u16();
        if !request.operation.accepts.contains(&http_status) {
            let error = answer::error(&mut response, request, &self.api_key);
            call.note(|attempt| attempt.declined = retry::declines(&error));
            return Err(error);
        }
        let mut memory = self.memory.take();
        let read = self.read_body(&mut response, &mut memory);
        drop(inside);
        read.map_err(|fault| match fault {
            BodyFault::Io(error) => fault::explain(ureq::Error::from(error), call),
            BodyFault::Refused(error) => error,
        })
        .and_then(|()| {
            decode(http_status, memory).map_err(|page| answer::undecodable(page, &self.api_key))
        })
        .map_err(|error| error.within(answer::head(&response, &self.api_key)))
    }

    fn http_request<Body>(
        &self,
        request: &Request,
        body: Body,
    ) -> Result<http::Request<Body>, Error> {
        let mut http_request = http::Request::builder();
        if request.has_body() {
            http_request =
                http_request.header(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        http_request
            .method(request.operation.method)
            .uri(&request.address)
            .header(AUTHORIZATION, self.authorization.clone())
            .header(USER_AGENT, self.user_agent.clone())
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .header(ACCEPT_ENCODING, HeaderValue::from_static("gzip"))
            .body(body)
            .map_err(|error| Error::new(Status::Internal, error.to_string()))
    }

    /// Reads the body to its end, which gives the connection back to the pool.
    fn read_body(
        &self,
        response: &mut Response<ureq::Body>,
        memory: &mut PageMemory,
    ) -> Result<(), BodyFault> {
        let coding = Coding::of(response.headers());
        if let Coding::Unknown(name) = &coding {
            let what = format!("the answer has a Content-Encoding that was not asked for: {name}");
            return Err(BodyFault::Refused(Error::new(Status::Decode, what)));
        }
        let body = &mut memory.body;
        let length = response.body().content_length();
        if let (Coding::Identity, Some(length)) = (&coding, length) {
            if length > self.max_response_bytes as u64 {
                return Err(self.too_large());
            }
            // One byte more: reading the end needs room, too.
            body.reserve(length as usize + 1)?;
        }
        let mut reader = coding.reader(response.body_mut());
        loop {
            let read = reader.read(body.spare()?).map_err(BodyFault::Io)?;
            if read == 0 {
                return Ok(());
            }
            body.filled(read);
            if body.len() > self.max_response_bytes {
                return Err(self.too_large());
            }
            if body.len() > self.max_response_bytes / 2 {
                // Memory grows by doubling, which here would go beyond what is allowed.
                body.reserve(self.max_response_bytes + 1)?;
            }
        }
    }

    fn too_large(&self) -> BodyFault {
        BodyFault::Refused(Error::new(
            Status::TooLarge,
            format!(
                "the answer is larger than {} bytes: ask for fewer sessions a page, or raise max_response_bytes",
                self.max_response_bytes
            ),
        ))
    }
}

fn header(argument: &str, text: &str) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(text)
        .map_err(|_| Error::invalid_argument(argument, "cannot be sent in a header"))
}

/// A call while it is inside the HTTP library.
struct Inside<'a>(&'a AtomicBool);

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.store(true, Ordering::Relaxed);
        }
    }
}

enum BodyFault {
    Io(std::io::Error),
    Refused(Error),
}

impl From<TryReserveError> for BodyFault {
    fn from(no_memory: TryReserveError) -> BodyFault {
        BodyFault::Refused(no_memory.into())
    }
}

/// Whether this thread is one of the library's own, which wait for the system where the system cannot be interrupted.
pub(crate) fn is_on_own_thread() -> bool {
    let current = std::thread::current();
    let own = [resolver::THREAD, verify::THREAD];
    current.name().is_some_and(|name| own.contains(&name))
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::thread;

    use super::super::config::Config;
    use super::super::operation::Operation;
    use super::*;

    const ONCE: Operation = Operation {
        method: "DELETE",
        path: "/things",
        query: &[],
        needs_body: false,
        accepts: &[202],
        repeatable: false,
    };
    const AGAIN: Operation = Operation {
        repeatable: true,
        ..ONCE
    };

    /// Sends it twice to a peer that answers 202, but ends its first connection when the second request has come. Gives how
    /// the second one ended, and all that came.
    fn twice(operation: &'static Operation) -> (Result<(), Error>, Vec<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let mut config = Config::new();
        config.set_api_key("fk-test").expect("a key");
        config.set_base_url(&url).expect("a URL");
        config.set_proxy(super::super::Proxy::Off).expect("none");
        let transport = Transport::new(&config.settle().expect("complete")).expect("plain HTTP");

        let peer = thread::spawn(move || {
            let mut came = Vec::new();
            for answers in [1, usize::MAX] {
                let (stream, _) = listener.accept().expect("a connection");
                let mut answered = 0;
                for line in BufReader::new(&stream).lines().map_while(Result::ok) {
                    if line.is_empty() && answered == answers {
                        break;
                    } else if line.is_empty() {
                        let answer = b"HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";
                        (&stream).write_all(answer).expect("the peer listens");
                        answered += 1;
                    } else if line.ends_with("HTTP/1.1") {
                        came.push(line);
                    }
                }
            }
            came
        });
        let send = || {
            let minute = Duration::from_secs(60);
            let call = Call::new(minute, minute, None);
            let request = Request::new(operation, &url, &[], &[])?;
            transport.send(&request, &call, |_, _| Ok(()))
        };
        send().expect("202 is a success");
        let second = send();
        // Whether or not a second connection was needed, there is one to end the peer.
        let _ = std::net::TcpStream::connect(url.trim_start_matches("http://"));
        drop(transport);
        (second, peer.join().expect("the peer ends"))
    }

    #[test]
    fn a_request_that_left_goes_again_over_another_connection_only_if_it_may() {
        let line = "DELETE /things HTTP/1.1";
        let (second, came) = twice(&AGAIN);
        second.expect("the second connection answers");
        assert_eq!(came, [line; 3]);
        let (second, came) = twice(&ONCE);
        assert_eq!(second.expect_err("not again").status(), Status::Network);
        assert_eq!(came, [line; 2]);
    }
}
