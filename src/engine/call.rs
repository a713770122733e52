//! One call in progress: its deadline, its cancel token, and what the transport learns on the way.
//!
//! The HTTP library runs our transport on the calling thread, deep inside its own code. So the call in progress is kept
//! beside the thread, and the transport finds it there.

use std::cell::{Cell, RefCell};
use std::net::TcpStream;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::cancel::{CancelToken, Watch};
use super::{Error, Status};

thread_local! {
    static CURRENT: RefCell<Option<Rc<Call>>> = const { RefCell::new(None) };
}

/// A call in progress.
pub(crate) struct Call {
    deadline: Instant,
    timeout: Duration,
    connect_timeout: Duration,
    cancel: Option<CancelToken>,
    /// Until when the connection that is being made must stand.
    connect_deadline: Cell<Option<Instant>>,
    /// What the transport failed with, in our own words; the HTTP library's error is then only its wrapping.
    failure: RefCell<Option<Error>>,
    /// Whether the transport failed in its own words in this attempt.
    failed: Cell<bool>,
    /// Whether this attempt goes over a connection that served another call before.
    reused: Cell<bool>,
    /// Whether that connection had ended before anything was sent.
    found_closed: Cell<bool>,
    /// Whether anything of an answer has come in this attempt.
    answered: Cell<bool>,
    /// Whether the peer ended the connection in this attempt, or a fault did.
    broken: Cell<bool>,
    /// Whether pooled connections are passed over.
    fresh_only: Cell<bool>,
    /// Whether this attempt's connection serves no other.
    ends_connection: Cell<bool>,
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
            connect_deadline: Cell::new(None),
            failure: RefCell::new(None),
            failed: Cell::new(false),
            reused: Cell::new(false),
            found_closed: Cell::new(false),
            answered: Cell::new(false),
            broken: Cell::new(false),
            fresh_only: Cell::new(false),
            ends_connection: Cell::new(false),
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
        self.fresh_only.set(fresh_only);
        self.ends_connection.set(false);
        self.reused.set(false);
        self.found_closed.set(false);
        self.answered.set(false);
        self.broken.set(false);
        self.connect_deadline.set(None);
        self.failed.set(false);
    }

    /// Time left, or why there is none: cancelled, or too late.
    pub fn remaining(&self) -> Result<Duration, Error> {
        self.go_on()?;
        let deadline = match self.connect_deadline.get() {
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
        match &self.cancel {
            Some(cancel) if cancel.is_cancelled() => Err(cancelled()),
            _ => Ok(()),
        }
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
        match &self.cancel {
            Some(cancel) => drop(cancel.sleep(time)),
            None => std::thread::sleep(time),
        }
        self.remaining().map(drop)
    }

    /// From here on the connect timeout holds, for name, connection, proxy and TLS together, until
    /// [`connected`](Self::connected).
    pub fn connecting(&self) {
        if self.connect_deadline.get().is_none() {
            self.connect_deadline
                .set(Some(Instant::now() + self.connect_timeout));
        }
    }

    pub fn connected(&self) {
        self.connect_deadline.set(None);
    }

    pub fn set_reused(&self) {
        self.reused.set(true);
    }

    pub fn set_found_closed(&self) {
        self.found_closed.set(true);
    }

    pub fn found_closed(&self) -> bool {
        self.found_closed.get()
    }

    pub fn set_answered(&self) {
        self.answered.set(true);
    }

    pub fn set_broken(&self) {
        self.broken.set(true);
    }

    /// Keeps this attempt's connection out of the pool.
    pub fn end_connection(&self) {
        self.ends_connection.set(true);
    }

    pub fn ends_connection(&self) -> bool {
        self.ends_connection.get()
    }

    pub fn wants_fresh_connection(&self) -> bool {
        self.fresh_only.get()
    }

    pub fn was_broken(&self) -> bool {
        self.broken.get()
    }

    pub fn was_answered(&self) -> bool {
        self.answered.get()
    }

    /// Whether a pooled connection turned out to be dead: the server had closed it, so it never saw the request.
    pub fn met_stale_connection(&self) -> bool {
        self.reused.get() && !self.answered.get() && !self.failed.get()
    }

    pub fn set_failure(&self, error: Error) {
        self.failed.set(true);
        self.failure.replace(Some(error));
    }

    pub fn take_failure(&self) -> Option<Error> {
        self.failure.take()
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
