//! Connections in, requests routed, logged and answered.

use crate::answer::{Answer, Body};
use crate::body;
use crate::calls::{Call, Reply};
use crate::config::Config;
use crate::control;
use crate::fault::{Fault, FaultQueue};
use crate::habits::Habits;
use crate::keys;
use crate::operation::{Operation, Operations, PathValues, Route};
use crate::problem::Problem;
use crate::query::Query;
use crate::receive::{Received, receive};
use crate::request_log::{LoggedRequest, RequestLog};
use crate::store::Store;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

pub struct Server {
    operations: Operations,
    store: Mutex<Store>,
    config: Config,
    faults: Mutex<FaultQueue>,
    habits: Mutex<Habits>,
    log: Mutex<RequestLog>,
    requests_so_far: AtomicU64,
}

/// What one request is about.
struct Task<'a> {
    operation: &'a Operation,
    path: PathValues,
    query: String,
    habits: Habits,
    id: &'a str,
}

impl Server {
    pub fn new(config: Config) -> Self {
        Server {
            operations: Operations::of_contract(),
            store: Mutex::new(Store::new(&config)),
            config,
            faults: Mutex::default(),
            habits: Mutex::default(),
            log: Mutex::default(),
            requests_so_far: AtomicU64::new(0),
        }
    }

    pub fn store(&self) -> MutexGuard<'_, Store> {
        locked(&self.store)
    }

    pub fn faults(&self) -> MutexGuard<'_, FaultQueue> {
        locked(&self.faults)
    }

    /// Those for every key.
    pub fn habits(&self) -> MutexGuard<'_, Habits> {
        locked(&self.habits)
    }

    pub fn log(&self) -> MutexGuard<'_, RequestLog> {
        locked(&self.log)
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

    /// An error hangs up.
    async fn answer(
        &self,
        request: Request<Incoming>,
        connection: u64,
    ) -> io::Result<Response<Body>> {
        let number = self.requests_so_far.fetch_add(1, Ordering::Relaxed) + 1;
        let id = format!("req-{number:08}");
        let (method, uri) = (request.method().clone(), request.uri().clone());
        let answer = if uri.path().starts_with("/emulator/") {
            control::answer(self, request).await
        } else {
            match self.operations.route(&method, uri.path()) {
                Route::Operation(operation, path) => {
                    let task = Task {
                        operation,
                        path,
                        query: uri.query().unwrap_or_default().to_owned(),
                        habits: Habits::default(),
                        id: &id,
                    };
                    return self.operate(request, task, connection).await;
                }
                Route::OtherMethods(methods) => {
                    self.log()
                        .push(LoggedRequest::new(&request, false, connection, &id));
                    not_allowed(&methods)
                }
                Route::Nowhere => Problem::of_status(StatusCode::NOT_FOUND).into(),
            }
        };
        Ok(named(answer, &id).sent_with(&Fault::default()))
    }

    async fn operate(
        &self,
        request: Request<Incoming>,
        mut task: Task<'_>,
        connection: u64,
    ) -> io::Result<Response<Body>> {
        let key = keys::key_of(request.headers());
        let by_key = key.and_then(|key| keys::fault_of(key, &self.config.key));
        task.habits = self
            .habits()
            .and(&key.map(keys::habits_of).unwrap_or_default());
        self.log().push(LoggedRequest::new(
            &request,
            by_key.is_some(),
            connection,
            task.id,
        ));
        let queued = self.faults().next();
        let by_key = by_key.unwrap_or_else(|| Fault::status(401));
        let fault = queued.as_ref().unwrap_or(&by_key);
        let (head, body) = request.into_parts();
        let arrived = |part: &[u8]| self.log().append_to_body(task.id, part);
        let received = receive(body, fault, arrived).await?;
        if let Received::Whole(_) = received {
            self.log().body_is_complete(task.id);
        }

        let delay = self.config.latency + Duration::from_millis(fault.delay_ms);
        if !fault.carry_out {
            sleep(delay).await;
        }
        let mut answer = match received {
            _ if by_key.prevents() || fault.prevents() => Answer::empty(task.operation.success),
            Received::TooLarge => Problem::of_status(StatusCode::PAYLOAD_TOO_LARGE).into(),
            Received::Whole(body) => self.perform(&task, &body).await,
        };
        if fault.carry_out {
            sleep(delay).await;
        }
        if fault.hang_up {
            return Err(io::Error::other("hung up on purpose"));
        }

        answer = answer.changed_by(&by_key);
        if let Some(queued) = &queued {
            answer = answer.changed_by(queued);
        }
        answer = match fault.request_id_in_body {
            true => answer.naming(task.id),
            false => named(answer, task.id),
        };
        if task.habits.halved_emoji {
            answer = answer.halved();
        }
        if self.config.gzip {
            answer = answer.gzipped_for(&head.headers);
        }
        Ok(answer.sent_with(fault))
    }

    /// Does what is asked for, and waits as long as the service takes for it.
    async fn perform(&self, task: &Task<'_>, body: &Bytes) -> Answer {
        let reply = match self.reply(task, body) {
            Ok(reply) => reply,
            Err(problem) => return Answer::from(problem).naming(task.id),
        };
        self.log().is_carried_out(task.id);
        let takes = self.store().clock.wait(reply.takes);
        sleep(takes).await;
        match reply.body.is_empty() {
            true => Answer::empty(task.operation.success),
            false => Answer::json(task.operation.success, reply.body),
        }
    }

    fn reply(&self, task: &Task, body: &Bytes) -> Result<Reply, Problem> {
        let call = Call {
            path: &task.path,
            query: Query::parse(&task.query, &task.operation.queries)?,
            body: body::parse(task.operation.body.as_ref(), body)?,
            habits: &task.habits,
        };
        self.store().answer(task.operation, &call)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// With the header by which its request can be found in the log.
fn named(mut answer: Answer, id: &str) -> Answer {
    let id = HeaderValue::try_from(id).expect("ASCII");
    answer.headers.entry(REQUEST_ID).or_insert(id);
    answer
}

fn not_allowed(methods: &[&Method]) -> Answer {
    let mut answer = Answer::from(Problem::of_status(StatusCode::METHOD_NOT_ALLOWED));
    let mut methods: Vec<&str> = methods.iter().map(|method| method.as_str()).collect();
    methods.sort_unstable();
    let allowed = HeaderValue::try_from(methods.join(", ")).expect("ASCII");
    answer.headers.insert(ALLOW, allowed);
    answer
}
