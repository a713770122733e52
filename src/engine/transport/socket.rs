//! A TCP connection as the HTTP library uses it, bound to the deadline and the cancel token of the call in progress.

use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use ureq::http::Uri;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport as HttpTransport,
};

use super::proxy::HttpProxy;
use super::{connect, fault};
use crate::engine::call::Call;
use crate::engine::error::shortened;
use crate::engine::{Error, Status, forked};

/// How much later than the deadline a socket's own timeout may fire. Setting it anew costs a system call, so a warm
/// call, which has almost all its time left, keeps what the call before has set.
const SLACK: Duration = Duration::from_millis(20);

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
        let line = Line::new(stream);
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
    /// Shared with the cancel token of the call in progress.
    stream: Arc<TcpStream>,
    read_timeout: Armed,
    write_timeout: Armed,
    /// Ended by the peer, a fault or a cancel.
    dead: bool,
    /// The process it belongs to.
    generation: u32,
}

/// The timeout that a socket has now; none at first.
type Armed = Option<Duration>;

impl Line {
    fn new(stream: TcpStream) -> Line {
        Line {
            stream: Arc::new(stream),
            read_timeout: None,
            write_timeout: None,
            dead: false,
            generation: forked::generation(),
        }
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
        let received = self.receive_during(&call, room);
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
            let left = call.remaining()?;
            arm(&mut self.write_timeout, left, |timeout| {
                self.stream.set_write_timeout(timeout)
            })?;
            let _watch = call.watch(&self.stream)?;
            match (&*self.stream).write(bytes) {
                Ok(0) => return Err(io::Error::from(ErrorKind::WriteZero).into()),
                Ok(written) => {
                    // From here on nobody knows how much of it the peer has.
                    call.note(|attempt| attempt.sent |= attempt.requested);
                    bytes = &bytes[written..];
                }
                Err(error) => retry_later(error, &mut self.write_timeout)?,
            }
        }
        Ok(())
    }

    fn receive_during(&mut self, call: &Call, room: &mut [u8]) -> Result<usize, Interruption> {
        loop {
            let left = call.remaining()?;
            arm(&mut self.read_timeout, left, |timeout| {
                self.stream.set_read_timeout(timeout)
            })?;
            let watch = call.watch(&self.stream)?;
            let read = (&*self.stream).read(room);
            drop(watch);
            // A cancel looks like the peer's end.
            call.go_on()?;
            match read {
                Ok(read) => return Ok(read),
                Err(error) => retry_later(error, &mut self.read_timeout)?,
            }
        }
    }
}

/// Sets a socket's timeout, unless the one it has will do.
fn arm(
    armed: &mut Armed,
    left: Duration,
    set: impl FnOnce(Option<Duration>) -> io::Result<()>,
) -> io::Result<()> {
    // Linux may let a socket's timeout fire late by an eighth of it: what is left then is waited for anew.
    let at_once = left - left / 8;
    if armed.is_some_and(|armed| armed <= at_once + SLACK) {
        return Ok(());
    }
    let timeout = at_once.max(Duration::from_millis(1));
    set(Some(timeout))?;
    *armed = Some(timeout);
    Ok(())
}

/// A signal or the socket's own timeout: the call itself decides whether to go on. The timeout was too short for it then,
/// so the next one is set anew.
fn retry_later(error: io::Error, armed: &mut Armed) -> io::Result<()> {
    match error.kind() {
        ErrorKind::Interrupted => Ok(()),
        ErrorKind::WouldBlock | ErrorKind::TimedOut => {
            *armed = None;
            Ok(())
        }
        _ => Err(error),
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
        !line.dead && line.generation == forked::generation() && is_silent(&line.stream)
    }
}

/// Whether an idle connection still stands: the peer neither ended it nor said what nobody asked for, which would be
/// taken for the next answer.
fn is_silent(stream: &TcpStream) -> bool {
    let mut polled = [PollFd::new(stream, PollFlags::IN)];
    matches!(poll(&mut polled, Some(&Timespec::default())), Ok(0))
}
