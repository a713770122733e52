//! The connection under TLS, or under a tunnel: bytes go out and come in without buffers of its own.

use ureq::unversioned::transport::{Either, NextTimeout, Transport as HttpTransport};

use super::socket::Socket;
use super::tls::TlsStream;

pub(super) trait Wire: HttpTransport {
    /// Sends all of `bytes`.
    fn send(&mut self, bytes: &[u8], timeout: NextTimeout) -> Result<(), ureq::Error>;

    /// Receives at least one byte if there is room, or 0 at the peer's end.
    fn receive(&mut self, room: &mut [u8], timeout: NextTimeout) -> Result<usize, ureq::Error>;
}

impl Wire for Socket {
    fn send(&mut self, bytes: &[u8], _: NextTimeout) -> Result<(), ureq::Error> {
        self.line.send(bytes)
    }

    fn receive(&mut self, room: &mut [u8], _: NextTimeout) -> Result<usize, ureq::Error> {
        self.line.receive(room)
    }
}

/// TLS to a proxy has buffers, which cannot be gone around.
impl<In: Wire> Wire for TlsStream<In> {
    fn send(&mut self, mut bytes: &[u8], timeout: NextTimeout) -> Result<(), ureq::Error> {
        while !bytes.is_empty() {
            let room = self.buffers().output();
            let amount = room.len().min(bytes.len());
            let (now, later) = bytes.split_at(amount);
            room[..amount].copy_from_slice(now);
            self.transmit_output(amount, timeout)?;
            bytes = later;
        }
        Ok(())
    }

    fn receive(&mut self, room: &mut [u8], timeout: NextTimeout) -> Result<usize, ureq::Error> {
        self.maybe_await_input(timeout)?;
        let buffers = self.buffers();
        let amount = room.len().min(buffers.input().len());
        room[..amount].copy_from_slice(&buffers.input()[..amount]);
        buffers.input_consume(amount);
        Ok(amount)
    }
}

impl<A: Wire, B: Wire> Wire for Either<A, B> {
    fn send(&mut self, bytes: &[u8], timeout: NextTimeout) -> Result<(), ureq::Error> {
        match self {
            Either::A(wire) => wire.send(bytes, timeout),
            Either::B(wire) => wire.send(bytes, timeout),
        }
    }

    fn receive(&mut self, room: &mut [u8], timeout: NextTimeout) -> Result<usize, ureq::Error> {
        match self {
            Either::A(wire) => wire.receive(room, timeout),
            Either::B(wire) => wire.receive(room, timeout),
        }
    }
}
