//! The connection as HTTP sees it, with TLS or without: what a call has to know of its request and its answer.

use std::io::{self, ErrorKind};
use std::mem;

use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, Either, NextTimeout, Transport as HttpTransport,
};

use crate::engine::call::Call;

/// The end of the chain that makes a connection.
#[derive(Debug)]
pub(super) struct ExchangeConnector {
    /// Whether the service is reached through a proxy. The same chain then makes the connection to the proxy itself.
    pub through_proxy: bool,
}

impl<In: HttpTransport> Connector<In> for ExchangeConnector {
    type Out = Either<In, Exchange<In>>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, ureq::Error> {
        let to_proxy = self.through_proxy && details.config.proxy().is_none();
        Ok(chained.map(|connection| {
            if to_proxy {
                Either::A(connection)
            } else {
                Either::B(Exchange {
                    connection,
                    pooled: false,
                })
            }
        }))
    }
}

/// A connection to the service.
#[derive(Debug)]
pub(super) struct Exchange<In> {
    connection: In,
    /// Whether it comes from the pool and has not been used since, so that its peer may have closed it.
    pooled: bool,
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
        call.connected();
        if mem::take(&mut self.pooled) {
            call.set_reused();
            if !self.connection.is_open() {
                call.set_found_closed();
                return Err(io::Error::from(ErrorKind::NotConnected).into());
            }
        }
        self.connection.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        let call = current()?;
        let buffers = self.connection.buffers();
        if buffers.input_append_buf().is_empty() {
            // Only a header is kept in the buffer until it is whole.
            let size = buffers.input().len();
            return Err(ureq::Error::LargeResponseHeader(size, size));
        }
        let came = self.connection.await_input(timeout);
        match came {
            Ok(true) => call.set_answered(),
            _ => call.set_broken(),
        }
        came
    }

    /// Asked when a connection goes into the pool, and when it comes out, while the pool is locked: so the connection itself
    /// is looked at later, when it is used.
    fn is_open(&mut self) -> bool {
        let call = Call::current();
        let comes_out = mem::replace(&mut self.pooled, true);
        if comes_out {
            !call.is_some_and(|call| call.wants_fresh_connection())
        } else {
            !call.is_some_and(|call| call.ends_connection())
        }
    }

    fn is_tls(&self) -> bool {
        self.connection.is_tls()
    }
}
