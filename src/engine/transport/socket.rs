//! A TCP connection as the HTTP library uses it, bound to the deadline and the cancel token of the call in progress.

use std::io::{self, ErrorKind};
use std::net::TcpStream;

use ureq::http::Uri;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport as HttpTransport,
};

use super::proxy::HttpProxy;
use super::stream::Stream;
use super::{connect, fault};
use crate::engine::call::Call;
use crate::engine::error::shortened;
use crate::engine::{Error, Status, forked};

/// Opens the connection, to the proxy if there is one.
#[derive(Debug)]
pub(super) struct TcpConnector {
    pub proxy: Option<HttpProxy>,
}

impl Connector<()> for TcpConnector {
    type Out = Socket;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        _: Option<()>,
    ) -> Result<Option<Socket>, ureq::Error> {
        let call = Call::current().ok_or(ureq::Error::ConnectionFailed)?;
        call.connecting();
        // The resolver has given the addresses of the proxy, too, if there is one.
        let stream = connect::connect(&details.addrs, &call).map_err(|fault| {
            let error = match fault {
                Interruption::Call(error) => error,
                Interruption::Fault(why) => self.no_connection(details.uri, &why),
            };
            fault::carry(error, &call)
        })?;
        let buffers = LazyBuffers::new(
            details.config.input_buffer_size(),
            details.config.output_buffer_size(),
        );
        let line = Line::new(stream)?;
        Ok(Some(Socket { line, buffers }))
    }
}

impl TcpConnector {
    fn no_connection(&self, service: &Uri, why: &io::Error) -> Error {
        let what = match &self.proxy {
            Some(proxy) => {
                let name = proxy.name();
                format!("no connection to {name}: {why}; check its URL and the network")
            }
            None => {
                let host = shortened(service.host().unwrap_or_default(), 100);
                format!("no connection to {host}: {why}; check the base URL and the network")
            }
        };
        Error::new(Status::Connect, what)
    }
}

#[derive(Debug)]
pub(super) struct Socket {
    pub line: Line,
    buffers: LazyBuffers,
}

/// The socket alone.
#[derive(Debug)]
pub(super) struct Line {
    stream: Stream,
    /// Ended by the peer, a fault or a cancel.
    dead: bool,
    /// The process it belongs to.
    generation: u32,
}

impl Line {
    fn new(stream: TcpStream) -> io::Result<Line> {
        Ok(Line {
            stream: Stream::new(stream)?,
            dead: false,
            generation: forked::generation(),
        })
    }

    /// Sends all of `bytes`.
    pub fn send(&mut self, bytes: &[u8]) -> Result<(), ureq::Error> {
        let call = self.call()?;
        self.send_during(&call, bytes).map_err(|interruption| {
            self.dead = true;
            interruption.carry(&call)
        })
    }

    /// Receives at least one byte, or 0 at the peer's end.
    pub fn receive(&mut self, room: &mut [u8]) -> Result<usize, ureq::Error> {
        let call = self.call()?;
        let received = self.stream.read(&call, room);
        self.dead = !matches!(received, Ok(1..));
        received.map_err(|interruption| interruption.carry(&call))
    }

    /// The call in progress; a connection of the parent process has none.
    fn call(&self) -> Result<std::rc::Rc<Call>, ureq::Error> {
        if self.generation != forked::generation() {
            return Err(io::Error::from(ErrorKind::NotConnected).into());
        }
        Call::current().ok_or(ureq::Error::ConnectionFailed)
    }

    fn send_during(&mut self, call: &Call, mut bytes: &[u8]) -> Result<(), Interruption> {
        while !bytes.is_empty() {
            match self.stream.write(call, bytes)? {
                0 => return Err(io::Error::from(ErrorKind::WriteZero).into()),
                written => {
                    // From here on nobody knows how much of it the peer has.
                    call.note(|attempt| attempt.sent |= attempt.requested);
                    bytes = &bytes[written..];
                }
            }
        }
        Ok(())
    }
}

/// Why I/O ended early: by the call itself, or by a fault of the connection.
pub(super) enum Interruption {
    Call(Error),
    Fault(io::Error),
}

impl From<Error> for Interruption {
    fn from(error: Error) -> Interruption {
        Interruption::Call(error)
    }
}

impl From<io::Error> for Interruption {
    fn from(error: io::Error) -> Interruption {
        Interruption::Fault(error)
    }
}

impl Interruption {
    fn carry(self, call: &Call) -> ureq::Error {
        match self {
            Interruption::Call(error) => fault::carry(error, call),
            Interruption::Fault(error) => error.into(),
        }
    }
}

impl HttpTransport for Socket {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), ureq::Error> {
        self.line.send(&self.buffers.output()[..amount])
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, ureq::Error> {
        let received = self.line.receive(self.buffers.input_append_buf())?;
        self.buffers.input_appended(received);
        Ok(received > 0)
    }

    fn is_open(&mut self) -> bool {
        let line = &self.line;
        !line.dead && line.generation == forked::generation() && line.stream.is_silent()
    }
}
