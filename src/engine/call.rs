//! One call in progress: its deadline, its cancel token, and what the transport learns in each attempt.
//!
//! The HTTP library runs our transport on the calling thread, deep inside its own code. So the call in progress is kept
//! beside the thread, and the transport finds it there.

use std::cell::{Cell, RefCell};
use std::net::TcpStream;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::cancel::{self, CancelToken, Watch};
use super::{Error, Status};

thread_local! {
    static CURRENT: RefCell<Option<Rc<Call>>> = const { RefCell::new(None) };
}

/// A call in progress: what holds for all of its attempts.
pub(crate) struct Call {
    deadline: Instant,
    timeout: Duration,
    connect_timeout: Duration,
    cancel: Option<CancelToken>,
    attempt: Cell<Attempt>,
    /// Whether an attempt before the one at hand ended without word of what became of its request.
    lost: Cell<bool>,
    /// What the transport failed with, in our own words; the HTTP library's error is then only its wrapping.
    failure: RefCell<Option<Error>>,
}

/// What one attempt has met so far.
#[derive(Clone, Copy, Default)]
pub(crate) struct Attempt {
    /// Whether pooled connections are passed over.
    pub fresh_only: bool,
    /// Until when the connection that is being made must stand.
    connect_deadline: Option<Instant>,
    /// Whether it goes over a connection that served another call before.
    pub reused: bool,
    /// Whether its request has a body.
    pub has_body: bool,
    /// Whether its connection has been given the request.
    pub requested: bool,
    /// Whether anything of the request has left.
    pub sent: bool,
    /// Whether the peer hung up before all of the request was out: what it said before that is its answer.
    pub hung_up: bool,
    /// Whether anything of an answer has come.
    pub answered: bool,
    /// Whether the answer's head has come, so that what comes is its body.
    pub in_body: bool,
    /// Whether the answer says that the request was not carried out.
    pub declined: bool,
    /// Whether the peer ended the connection, or a fault did.
    pub broken: bool,
    /// Whether the transport failed in its own words.
    failed: bool,
    /// Whether its connection serves no other.
    pub ends_connection: bool,
}

impl Attempt {
    /// Whether a fault that the connection met while its request went out may hide an answer.
    pub fn may_be_answered_early(self) -> bool {
        self.has_body && self.sent && !self.failed
    }

    /// Whether there is no connection yet.
    pub fn is_connecting(self) -> bool {
        self.connect_deadline.is_some()
    }

    /// Whether a pooled connection turned out to be dead.
    pub fn met_stale_connection(self) -> bool {
        self.reused && !self.answered && !self.failed
    }

    /// Whether the service may have carried out its request without saying so.
    fn is_open_ended(self) -> bool {
        self.sent && !self.declined
    }
}

/// Ends the call's time as the thread's current one.
pub(crate) struct Entered;

impl Call {
    pub fn new(
        timeout: Duration,
        connect_timeout: Duration,
        cancel: Option<CancelToken>,
    ) -> Rc<Call> {
        Rc::new(Call {
            deadline: Instant::now() + timeout,
            timeout,
            connect_timeout,
            cancel,
            attempt: Cell::default(),
            lost: Cell::default(),
            failure: RefCell::default(),
        })
    }

    /// Makes this the thread's current call until the result is dropped.
    pub fn enter(self: &Rc<Self>) -> Entered {
        CURRENT.set(Some(Rc::clone(self)));
        Entered
    }

    /// The thread's current call.
    pub fn current() -> Option<Rc<Call>> {
        CURRENT.with_borrow(Option::clone)
    }

    /// Begins an attempt. `fresh_only` passes pooled connections over.
    pub fn begin_attempt(&self, fresh_only: bool) {
        self.lost.set(self.outcome_is_unknown());
        self.attempt.set(Attempt {
            fresh_only,
            ..Attempt::default()
        });
    }

    /// What the attempt at hand has met so far.
    pub fn attempt(&self) -> Attempt {
        self.attempt.get()
    }

    /// Whether the service may have carried out the request, in any attempt that has failed, without saying so.
    pub fn outcome_is_unknown(&self) -> bool {
        self.lost.get() || self.attempt().is_open_ended()
    }

    /// Notes what the attempt at hand meets.
    pub fn note(&self, meet: impl FnOnce(&mut Attempt)) {
        let mut attempt = self.attempt.get();
        meet(&mut attempt);
        self.attempt.set(attempt);
    }

    /// Time left, or why there is none: cancelled, or too late.
    pub fn remaining(&self) -> Result<Duration, Error> {
        self.go_on()?;
        let deadline = match self.attempt.get().connect_deadline {
            Some(connect) => connect.min(self.deadline),
            None => self.deadline,
        };
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(self.timed_out(deadline < self.deadline));
        }
        Ok(left)
    }

    fn timed_out(&self, connecting: bool) -> Error {
        let (what, limit) = if connecting {
            ("no connection came about", self.connect_timeout)
        } else {
            ("the call did not end", self.timeout)
        };
        let what = format!("{what} within {} ms", limit.as_millis());
        Error::new(Status::Timeout, what)
    }

    /// Fails when the call was cancelled.
    pub fn go_on(&self) -> Result<(), Error> {
        go_on(self.cancel.as_ref())
    }

    /// Whether it has a token that may be cancelled.
    #[cfg(windows)]
    pub fn can_be_cancelled(&self) -> bool {
        self.cancel.is_some()
    }

    /// Has a cancel interrupt what blocks on `socket`, until the watch is dropped. Fails when the cancel was first.
    pub fn watch<'call>(
        &'call self,
        socket: &'call Arc<TcpStream>,
    ) -> Result<Option<Watch<'call>>, Error> {
        let Some(cancel) = &self.cancel else {
            return Ok(None);
        };
        cancel.watch(socket).map(Some).ok_or_else(cancelled)
    }

    /// Waits between two attempts; fails when the call ends meanwhile.
    pub fn sleep(&self, time: Duration) -> Result<(), Error> {
        let time = time.min(self.remaining()?);
        cancel::sleep(self.cancel.as_ref(), time);
        self.remaining().map(drop)
    }

    /// From here on the connect timeout holds, for name, connection, proxy and TLS together, until
    /// [`end_connecting`](Self::end_connecting).
    pub fn connecting(&self) {
        self.note(|attempt| {
            attempt
                .connect_deadline
                .get_or_insert_with(|| Instant::now() + self.connect_timeout);
        });
    }

    /// The connection stands, or never will.
    pub fn end_connecting(&self) {
        self.note(|attempt| attempt.connect_deadline = None);
    }

    /// Keeps the first: what follows from it says less.
    pub fn set_failure(&self, error: Error) {
        self.note(|attempt| attempt.failed = true);
        self.failure.borrow_mut().get_or_insert(error);
    }

    pub fn take_failure(&self) -> Option<Error> {
        self.failure.take()
    }
}

/// Fails when the token was cancelled, if there is one.
pub(crate) fn go_on(cancel: Option<&CancelToken>) -> Result<(), Error> {
    match cancel {
        Some(cancel) if cancel.is_cancelled() => Err(cancelled()),
        _ => Ok(()),
    }
}

fn cancelled() -> Error {
    Error::new(Status::Cancelled, "the call was cancelled".to_owned())
}

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.set(None);
    }
}

#[cfg(test)]
mod tests {
    use std::net::{TcpListener, TcpStream};
    use std::sync::Arc;
    use std::time::Duration;

    use super::Call;
    use crate::engine::{CancelToken, Status};

    /// Between its look at the token and its wait for the socket a call could miss a cancel, and wait for ever.
    #[test]
    fn a_cancelled_call_watches_no_socket() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("bound");
        let socket = Arc::new(TcpStream::connect(address).expect("listening"));
        let cancel = CancelToken::new();
        let minute = Duration::from_secs(60);
        let call = Call::new(minute, minute, Some(cancel.clone()));
        assert!(call.watch(&socket).is_ok_and(|watch| watch.is_some()));
        cancel.cancel();
        let error = call.watch(&socket).map(drop).expect_err("too late");
        assert_eq!(error.status(), Status::Cancelled);
    }
}
