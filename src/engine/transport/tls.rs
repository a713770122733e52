//! A TLS connection as the HTTP library uses it.
//!
//! rustls is driven in its unbuffered form: records are received into our buffer whole, instead of going through rustls' own
//! in pieces of 4 KiB, and are decrypted there. What was decrypted rustls 0.23 copies into a vector of its own once more,
//! before it hands it out.
//!
//! rustls 0.24 has no such form (rustls pull request 2905), but a `ClientConnection` that takes its caller's buffer (2940): then
//! that takes the place of `TlsStream`'s state machine. The `ClientConnection` of 0.23 in this place, given the records of the
//! same large buffer, was measured on 2026-11-25: CPU of an HTTPS walk 1.03 to 1.035 of this form's, p50 of a warm call 1.02,
//! instructions 1.057, for 50 lines less. And it does not tell whether part of a record is left in it, by which a connection that
//! an answer nobody asked for has begun to come over is known. `tests/faults/records.rs` says what there must be.

use std::fmt;
use std::io::{self, ErrorKind};
use std::mem;
use std::sync::Arc;

use once_cell::race::OnceBox;
use rustls::ClientConfig;
use rustls::client::{ClientConnectionData, UnbufferedClientConnection};
use rustls::pki_types::ServerName;
use rustls::unbuffered::{ConnectionState, EncodeError, EncodeTlsData};
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, Either, LazyBuffers, NextTimeout,
    Transport as HttpTransport,
};

use super::fault::name_peer;
use super::proxy::HttpProxy;
use super::trust::Trust;
use super::wire::Wire;

/// What is received at once; a message of the handshake must fit in whole.
const RECORDS: usize = 64 * 1024;
/// By how much records may be larger than an output buffer, and the room for the client's part of most handshakes.
const FRAMING: usize = 2 * 1024;

/// What every handshake of a client has in common.
pub(super) struct Tls {
    trust: Trust,
    /// Made for the first connection. A lock, which OnceBox does without, could be left held by a fork.
    config: OnceBox<Arc<ClientConfig>>,
}

impl Tls {
    pub fn new(trust: Trust) -> Tls {
        Tls {
            trust,
            config: OnceBox::new(),
        }
    }

    fn config(&self) -> Result<Arc<ClientConfig>, rustls::Error> {
        let make = || self.trust.client_config().map(Arc::new).map(Box::new);
        self.config.get_or_try_init(make).map(Arc::clone)
    }
}

/// Wraps the connection in TLS if its peer wants it.
#[derive(Debug)]
pub(super) struct TlsConnector {
    pub tls: Arc<Tls>,
    pub peer: Peer,
}

/// Who is at the other end of the connection as far as it has been made.
#[derive(Debug)]
pub(super) enum Peer {
    /// The proxy, if there is one.
    Proxy(Option<HttpProxy>),
    Service,
}

impl<In: Wire> Connector<In> for TlsConnector {
    type Out = Either<In, TlsStream<In>>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, ureq::Error> {
        let Some(wire) = chained else { return Ok(None) };
        let (host, name) = match &self.peer {
            Peer::Proxy(Some(proxy)) if proxy.is_https() => (proxy.host(), proxy.name()),
            Peer::Service if details.needs_tls() => {
                let host = details.uri.host().unwrap_or_default();
                (host, host)
            }
            _ => return Ok(Some(Either::A(wire))),
        };
        self.handshake(wire, host, details)
            .map(|stream| Some(Either::B(stream)))
            .map_err(|error| name_peer(error, name))
    }
}

impl TlsConnector {
    fn handshake<In: Wire>(
        &self,
        wire: In,
        host: &str,
        details: &ConnectionDetails<'_>,
    ) -> Result<TlsStream<In>, ureq::Error> {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let name = ServerName::try_from(bare)
            .map_err(|_| ureq::Error::Tls("the host's name cannot be in a certificate"))?
            .to_owned();
        let session = UnbufferedClientConnection::new(self.tls.config().map_err(fault)?, name)
            .map_err(fault)?;
        let mut stream = TlsStream {
            wire,
            session,
            records: vec![0; RECORDS],
            opened: 0,
            received: 0,
            sealed: vec![0; details.config.output_buffer_size() + FRAMING],
            to_send: 0,
            closed: false,
            // Whatever is received finds room beside an unfinished header.
            buffers: LazyBuffers::new(
                details.config.input_buffer_size() + RECORDS,
                details.config.output_buffer_size(),
            ),
        };
        while stream.advance(0, details.timeout)? == Awaits::Handshake {
            stream.receive_records(details.timeout)?;
        }
        Ok(stream)
    }
}

pub(super) struct TlsStream<In> {
    wire: In,
    session: UnbufferedClientConnection,
    /// What came from the peer; `opened..received` is still to be decrypted.
    records: Vec<u8>,
    opened: usize,
    received: usize,
    /// Records for the peer, the first `to_send` bytes.
    sealed: Vec<u8>,
    to_send: usize,
    /// The peer said that nothing follows.
    closed: bool,
    /// Requests and answers in the clear.
    buffers: LazyBuffers,
}

/// What the protocol waits for.
#[derive(PartialEq)]
enum Awaits {
    Handshake,
    Request,
}

impl<In: Wire> TlsStream<In> {
    /// Decrypts what has come and sends what the protocol wants sent, then the first `output` bytes of the output buffer,
    /// once the handshake is done.
    fn advance(&mut self, mut output: usize, timeout: NextTimeout) -> Result<Awaits, ureq::Error> {
        loop {
            let records = &mut self.records[self.opened..self.received];
            let status = self.session.process_tls_records(records);
            let mut opened = status.discard;
            let awaits = match status.state {
                Ok(ConnectionState::ReadTraffic(mut traffic)) => {
                    while let Some(record) = traffic.next_record() {
                        let record = record.map_err(fault)?;
                        opened += record.discard;
                        append(&mut self.buffers, record.payload)?;
                    }
                    None
                }
                Ok(ConnectionState::EncodeTlsData(mut message)) => {
                    self.to_send += seal(&mut message, &mut self.sealed, self.to_send)?;
                    None
                }
                Ok(ConnectionState::TransmitTlsData(messages)) => {
                    messages.done();
                    let sealed = &self.sealed[..mem::take(&mut self.to_send)];
                    self.wire.send(sealed, timeout)?;
                    None
                }
                Ok(ConnectionState::WriteTraffic(mut traffic)) if output > 0 => {
                    let plain = &self.buffers.output()[..mem::take(&mut output)];
                    let sealed = traffic
                        .encrypt(plain, &mut self.sealed)
                        .map_err(io::Error::other)?;
                    self.wire.send(&self.sealed[..sealed], timeout)?;
                    Some(Awaits::Request)
                }
                Ok(ConnectionState::WriteTraffic(_)) => Some(Awaits::Request),
                Ok(ConnectionState::BlockedHandshake) => Some(Awaits::Handshake),
                Ok(ConnectionState::PeerClosed) => {
                    self.closed = true;
                    None
                }
                Ok(_) => return Err(ureq::Error::Tls("the protocol is in an unexpected state")),
                Err(error) => {
                    self.opened += opened;
                    self.send_alert(timeout);
                    return Err(fault(error));
                }
            };
            self.opened += opened;
            if let Some(awaits) = awaits {
                return Ok(awaits);
            }
        }
    }

    /// Waits for more of the peer's records.
    fn receive_records(&mut self, timeout: NextTimeout) -> Result<(), ureq::Error> {
        self.records.copy_within(self.opened..self.received, 0);
        self.received -= mem::take(&mut self.opened);
        let room = &mut self.records[self.received..];
        if room.is_empty() {
            return Err(ureq::Error::Tls("the peer's certificates are too large"));
        }
        let came = self.wire.receive(room, timeout)?;
        if came == 0 {
            // Without close_notify the answer may have been cut (RFC 8446, section 6.1).
            return Err(io::Error::from(ErrorKind::UnexpectedEof).into());
        }
        self.received += came;
        Ok(())
    }

    /// Tells the peer why the connection ends, if that is still possible.
    fn send_alert(&mut self, timeout: NextTimeout) {
        let records = &mut self.records[self.opened..self.received];
        let status = self.session.process_tls_records(records);
        if let Ok(ConnectionState::EncodeTlsData(mut alert)) = status.state {
            if let Ok(sealed) = alert.encode(&mut self.sealed) {
                let _ = self.wire.send(&self.sealed[..sealed], timeout);
            }
        }
    }
}

impl<In: Wire> HttpTransport for TlsStream<In> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        self.advance(amount, timeout).map(drop)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        let before = self.buffers.input().len();
        loop {
            self.advance(0, timeout)?;
            if self.buffers.input().len() > before {
                return Ok(true);
            }
            if self.closed {
                return Ok(false);
            }
            self.receive_records(timeout)?;
        }
    }

    fn is_open(&mut self) -> bool {
        // A tunnel may have received more than there was room for here.
        let all_opened = self.opened == self.received && self.wire.buffers().input().is_empty();
        !self.closed && all_opened && self.wire.is_open()
    }

    fn is_tls(&self) -> bool {
        true
    }
}

/// Puts a message behind what is to be sent. A hello that shows a server its ticket takes as much as the ticket does.
fn seal(
    message: &mut EncodeTlsData<'_, ClientConnectionData>,
    sealed: &mut Vec<u8>,
    to_send: usize,
) -> Result<usize, ureq::Error> {
    let mut written = message.encode(&mut sealed[to_send..]);
    if let Err(EncodeError::InsufficientSize(needed)) = written {
        sealed.resize(to_send + needed.required_size, 0);
        written = message.encode(&mut sealed[to_send..]);
    }
    written.map_err(|error| io::Error::other(error).into())
}

/// Adds what was decrypted to an answer's bytes.
fn append(buffers: &mut LazyBuffers, plain: &[u8]) -> Result<(), ureq::Error> {
    let Some(room) = buffers.input_append_buf().get_mut(..plain.len()) else {
        // Only a header is kept in the buffer until it is whole.
        let size = buffers.input().len();
        return Err(ureq::Error::LargeResponseHeader(size, size));
    };
    room.copy_from_slice(plain);
    buffers.input_appended(plain.len());
    Ok(())
}

/// Finds its words in [`super::fault`].
fn fault(error: rustls::Error) -> ureq::Error {
    io::Error::other(error).into()
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").finish_non_exhaustive()
    }
}

impl<In: fmt::Debug> fmt::Debug for TlsStream<In> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TlsStream")
            .field("wire", &self.wire)
            .finish_non_exhaustive()
    }
}
