//! Connections in, requests routed, session requests logged and answered.

use crate::answer::{Answer, Body};
use crate::config::Config;
use crate::control;
use crate::fault::{Fault, FaultQueue};
use crate::keys;
use crate::listing::Listing;
use crate::problem::Problem;
use crate::request_log::{Authorization, LoggedRequest, RequestLog};
use hyper::body::Incoming;
use hyper::header::{ALLOW, AUTHORIZATION, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

pub struct Server {
    listing: Listing,
    config: Config,
    faults: Mutex<FaultQueue>,
    log: Mutex<RequestLog>,
    requests_so_far: AtomicU64,
}

impl Server {
    pub fn new(config: Config) -> Self {
        Server {
            listing: Listing::new(&config),
            config,
            faults: Mutex::default(),
            log: Mutex::default(),
            requests_so_far: AtomicU64::new(0),
        }
    }

    pub fn faults(&self) -> MutexGuard<'_, FaultQueue> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn log(&self) -> MutexGuard<'_, RequestLog> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Serves until it is dropped.
    pub async fn serve(self: Arc<Self>, listener: TcpListener) {
        for connection in 1.. {
            match listener.accept().await {
                Ok((stream, _)) => drop(tokio::spawn(
                    Arc::clone(&self).serve_connection(stream, connection),
                )),
                // Out of file descriptors, most likely: some may come back.
                Err(_) => sleep(Duration::from_millis(50)).await,
            }
        }
    }

    async fn serve_connection(self: Arc<Self>, stream: TcpStream, connection: u64) {
        // Without it, an answer in two writes waits for the client's delayed acknowledgement.
        if stream.set_nodelay(true).is_err() {
            return;
        }
        let service = service_fn(|request| self.answer(request, connection));
        // An error here is a client that left, or a fault that cut the connection.
        let _ = http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service)
            .await;
    }

    async fn answer(
        &self,
        request: Request<Incoming>,
        connection: u64,
    ) -> io::Result<Response<Body>> {
        let request_id = format!(
            "req-{:08}",
            self.requests_so_far.fetch_add(1, Ordering::Relaxed) + 1
        );
        let mut response = match request.uri().path() {
            "/api/v0/sessions" => self.sessions(&request, connection, &request_id).await?,
            "/emulator/faults" => plain(control::faults(self, request).await),
            "/emulator/requests" => plain(control::requests(self, request.method())),
            _ => plain(Problem::of_status(StatusCode::NOT_FOUND).into()),
        };
        let request_id = HeaderValue::try_from(request_id).expect("ASCII");
        response
            .headers_mut()
            .entry(REQUEST_ID)
            .or_insert(request_id);
        Ok(response)
    }

    /// An error hangs up.
    async fn sessions<B>(
        &self,
        request: &Request<B>,
        connection: u64,
        request_id: &str,
    ) -> io::Result<Response<Body>> {
        let (scheme, key) = credentials(request.headers()).unwrap_or_default();
        let by_key = (scheme.eq_ignore_ascii_case("bearer"))
            .then(|| keys::fault_of(key, &self.config.key))
            .flatten();
        self.log()
            .push(logged(request, by_key.is_some(), connection, request_id));
        if request.method() != Method::GET {
            let mut answer = Answer::from(Problem::of_status(StatusCode::METHOD_NOT_ALLOWED));
            answer
                .headers
                .insert(ALLOW, HeaderValue::from_static("GET"));
            return Ok(plain(answer));
        }

        let queued = self.faults().next();
        let by_key = by_key.unwrap_or_else(|| Fault::status(401));
        let fault = queued.as_ref().unwrap_or(&by_key);
        sleep(self.config.latency + Duration::from_millis(fault.delay_ms)).await;
        if fault.hang_up {
            return Err(io::Error::other("hung up on purpose"));
        }

        let page = self.listing.page(request.uri().query().unwrap_or_default());
        let mut answer = page
            .map_or_else(Answer::from, |page| Answer::json(StatusCode::OK, page))
            .changed_by(&by_key);
        if let Some(queued) = &queued {
            answer = answer.changed_by(queued);
        }
        if self.config.gzip {
            answer = answer.gzipped_for(request.headers());
        }
        Ok(answer.sent_with(fault))
    }
}

fn plain(answer: Answer) -> Response<Body> {
    answer.sent_with(&Fault::default())
}

/// Scheme and key. A value of one word may be a key, so it is never taken for a scheme.
fn credentials(headers: &HeaderMap) -> Option<(&str, &str)> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    Some(value.split_once(' ').unwrap_or(("", value)))
}

fn logged<B>(
    request: &Request<B>,
    accepted: bool,
    connection: u64,
    request_id: &str,
) -> LoggedRequest {
    let mut headers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in request.headers() {
        if name != AUTHORIZATION {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            headers.entry(name.to_string()).or_default().push(value);
        }
    }
    LoggedRequest {
        method: request.method().to_string(),
        target: request.uri().to_string(),
        headers,
        authorization: credentials(request.headers()).map(|(scheme, _)| Authorization {
            scheme: scheme.to_owned(),
            accepted,
        }),
        connection,
        request_id: request_id.to_owned(),
    }
}
