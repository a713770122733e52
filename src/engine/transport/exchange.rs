//! The connection as HTTP sees it, with TLS or without: what a call has to know of its request and its answer.

use std::io::{self, ErrorKind};
use std::mem;

use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, NextTimeout, Transport as HttpTransport,
};

use super::fault;
use crate::engine::call::Call;
use crate::engine::{Error, Status};

/// The end of the chain that makes a connection.
#[derive(Debug)]
pub(super) struct ExchangeConnector;

impl<In: HttpTransport> Connector<In> for ExchangeConnector {
    type Out = Exchange<In>;

    fn connect(
        &self,
        _: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, ureq::Error> {
        Ok(chained.map(|connection| Exchange {
            connection,
            used: false,
            head: Vec::new(),
        }))
    }
}

/// A connection to the service.
#[derive(Debug)]
pub(super) struct Exchange<In> {
    connection: In,
    /// Whether a request went over it.
    used: bool,
    /// The head of a request that waits for the first part of its body.
    head: Vec<u8>,
}

fn current() -> Result<std::rc::Rc<Call>, ureq::Error> {
    Call::current().ok_or(ureq::Error::ConnectionFailed)
}

impl<In: HttpTransport> HttpTransport for Exchange<In> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.connection.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        let call = current()?;
        call.end_connecting();
        if !call.attempt().requested {
            let reused = mem::replace(&mut self.used, true);
            call.note(|attempt| attempt.reused = reused);
            // From the pool, where its peer may have closed it.
            if reused && !self.connection.is_open() {
                return Err(io::Error::from(ErrorKind::NotConnected).into());
            }
            call.note(|attempt| attempt.requested = true);
            let output = &self.connection.buffers().output()[..amount];
            if call.attempt().has_body && output.ends_with(b"\r\n\r\n") {
                self.head = output.to_vec();
                return Ok(());
            }
        }
        if call.attempt().hung_up {
            return Ok(());
        }
        let transmitted = match self.head.is_empty() {
            true => self.connection.transmit_output(amount, timeout),
            false => self.transmit_after_head(amount, timeout),
        };
        transmitted.or_else(|error| match call.attempt().may_be_answered_early() {
            true => {
                call.note(|attempt| (attempt.hung_up, attempt.ends_connection) = (true, true));
                Ok(())
            }
            false => Err(error),
        })
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        let call = current()?;
        let buffers = self.connection.buffers();
        if buffers.input_append_buf().is_empty() {
            // Only a header is kept in the buffer until it is whole.
            let size = buffers.input().len();
            return Err(ureq::Error::LargeResponseHeader(size, size));
        }
        if call.attempt().in_body && buffers.input().contains(&b'\n') {
            // All of a body is taken at once but an unfinished line between two chunks: this one would never be finished.
            let what = "the answer is not valid HTTP: a line between its chunks ends without CR";
            let error = Error::new(Status::Network, what.to_owned());
            return Err(fault::carry(error, &call));
        }
        let came = self.connection.await_input(timeout);
        call.note(|attempt| match came {
            Ok(true) => attempt.answered = true,
            _ => attempt.broken = true,
        });
        came
    }

    /// Asked when a connection goes into the pool, which is after the attempt's request, and when one comes out, which is
    /// before. The pool is locked then, so the connection itself is looked at later, when it is used.
    fn is_open(&mut self) -> bool {
        let Some(call) = Call::current() else {
            return true;
        };
        let attempt = call.attempt();
        match attempt.requested {
            true => !attempt.ends_connection,
            false => !attempt.fresh_only,
        }
    }

    fn is_tls(&self) -> bool {
        self.connection.is_tls()
    }
}

impl<In: HttpTransport> Exchange<In> {
    /// Sends the head in one with the first part of its body, which the output buffer holds, and what there was no room for
    /// after it.
    fn transmit_after_head(
        &mut self,
        amount: usize,
        timeout: NextTimeout,
    ) -> Result<(), ureq::Error> {
        let head = mem::take(&mut self.head);
        let output = self.connection.buffers().output();
        let together = amount.min(output.len() - head.len());
        let rest = output[together..amount].to_vec();
        output.copy_within(..together, head.len());
        output[..head.len()].copy_from_slice(&head);
        self.connection
            .transmit_output(head.len() + together, timeout)?;
        if rest.is_empty() {
            return Ok(());
        }
        self.connection.buffers().output()[..rest.len()].copy_from_slice(&rest);
        self.connection.transmit_output(rest.len(), timeout)
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    use ureq::Agent;
    use ureq::unversioned::transport::LazyBuffers;

    use super::super::resolver::CachingResolver;
    use super::*;

    /// Peers that answer every request, until they all close.
    #[derive(Clone, Debug, Default)]
    struct Peers {
        connections: Arc<AtomicUsize>,
        closed: Arc<AtomicBool>,
        /// Whether the connection had the request, at each asking of the pool.
        askings: Arc<Mutex<Vec<bool>>>,
    }

    /// A connection to one of them.
    #[derive(Debug)]
    struct Line(Peers, LazyBuffers);

    /// Hears what the pool asks of a connection.
    #[derive(Debug)]
    struct Overheard<In>(Peers, In);

    #[derive(Debug)]
    struct Overhear(Peers);

    impl Connector<()> for Peers {
        type Out = Line;

        fn connect(
            &self,
            _: &ConnectionDetails<'_>,
            _: Option<()>,
        ) -> Result<Option<Line>, ureq::Error> {
            self.connections.fetch_add(1, SeqCst);
            Ok(Some(Line(self.clone(), LazyBuffers::new(1024, 1024))))
        }
    }

    impl HttpTransport for Line {
        fn buffers(&mut self) -> &mut dyn Buffers {
            &mut self.1
        }

        fn transmit_output(&mut self, _: usize, _: NextTimeout) -> Result<(), ureq::Error> {
            Ok(())
        }

        fn await_input(&mut self, _: NextTimeout) -> Result<bool, ureq::Error> {
            if self.0.closed.load(SeqCst) {
                return Ok(false);
            }
            let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
            self.1.input_append_buf()[..answer.len()].copy_from_slice(answer);
            self.1.input_appended(answer.len());
            Ok(true)
        }

        fn is_open(&mut self) -> bool {
            !self.0.closed.load(SeqCst)
        }
    }

    impl<In: HttpTransport> Connector<In> for Overhear {
        type Out = Overheard<In>;

        fn connect(
            &self,
            _: &ConnectionDetails<'_>,
            chained: Option<In>,
        ) -> Result<Option<Self::Out>, ureq::Error> {
            Ok(chained.map(|connection| Overheard(self.0.clone(), connection)))
        }
    }

    impl<In: HttpTransport> HttpTransport for Overheard<In> {
        fn buffers(&mut self) -> &mut dyn Buffers {
            self.1.buffers()
        }

        fn transmit_output(&mut self, n: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
            self.1.transmit_output(n, timeout)
        }

        fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
            self.1.await_input(timeout)
        }

        fn is_open(&mut self) -> bool {
            let requested = Call::current().expect("a call").attempt().requested;
            self.0.askings.lock().expect("one thread").push(requested);
            self.1.is_open()
        }
    }

    impl Peers {
        fn agent(&self) -> Agent {
            let exchange = ExchangeConnector;
            let connector = ().chain(self.clone()).chain(exchange).chain(Overhear(self.clone()));
            let config = Agent::config_builder().proxy(None).build();
            Agent::with_parts(config, connector, CachingResolver::default())
        }
    }

    fn exchange(agent: &Agent, fresh_only: bool) -> (Result<Vec<u8>, ureq::Error>, Rc<Call>) {
        let minute = Duration::from_secs(60);
        let call = Call::new(minute, minute, None);
        call.begin_attempt(fresh_only);
        let _current = call.enter();
        let answer = agent.get("http://127.0.0.1/").call();
        let body = answer.and_then(|mut answer| answer.body_mut().read_to_vec());
        (body, call)
    }

    /// What `is_open` relies on: an update of the HTTP library that asks at other times shows here.
    #[test]
    fn the_pool_asks_after_the_request_and_before_the_next() {
        let peers = Peers::default();
        let agent = peers.agent();
        for reused in [false, true] {
            let (body, call) = exchange(&agent, false);
            assert_eq!(body.expect("an answer"), b"{}");
            let attempt = call.attempt();
            assert!(attempt.requested && attempt.answered);
            assert_eq!(attempt.reused, reused);
        }
        assert_eq!(peers.connections.load(SeqCst), 1);
        let askings = peers.askings.lock().expect("one thread");
        assert_eq!(*askings, [true, false, true], "goes in, comes out, goes in");
    }

    #[test]
    fn pooled_connections_are_passed_over_when_a_fresh_one_is_wanted() {
        let peers = Peers::default();
        let agent = peers.agent();
        for connections in 1..4 {
            let (body, call) = exchange(&agent, true);
            body.expect("an answer");
            assert!(!call.attempt().reused);
            assert_eq!(peers.connections.load(SeqCst), connections);
        }
    }

    #[test]
    fn nothing_is_sent_over_a_pooled_connection_that_is_found_closed() {
        let peers = Peers::default();
        let agent = peers.agent();
        exchange(&agent, false).0.expect("an answer");
        peers.closed.store(true, SeqCst);
        let (body, call) = exchange(&agent, false);
        body.expect_err("closed");
        assert!(call.attempt().met_stale_connection() && !call.attempt().requested);
        // A new one breaks only when the request is on its way.
        let (body, call) = exchange(&agent, false);
        body.expect_err("closed");
        assert!(!call.attempt().met_stale_connection() && call.attempt().requested);
    }
}
