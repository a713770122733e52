//! The connection under TLS: bytes go out and come in without buffers of its own.

use ureq::unversioned::transport::{Either, NextTimeout, Transport as HttpTransport};

use super::socket::Socket;

pub(super) trait Wire: HttpTransport {
    /// Sends all of `bytes`.
    fn send(&mut self, bytes: &[u8], timeout: NextTimeout) -> Result<(), ureq::Error>;

    /// Receives at least one byte, or 0 at the peer's end.
    fn receive(&mut self, room: &mut [u8], timeout: NextTimeout) -> Result<usize, ureq::Error>;
}

/// A proxy's tunnel has buffers, which cannot be gone around; a socket's stay unused.
impl<Tunnel: HttpTransport> Wire for Either<Tunnel, Socket> {
    fn send(&mut self, mut bytes: &[u8], timeout: NextTimeout) -> Result<(), ureq::Error> {
        let tunnel = match self {
            Either::A(tunnel) => tunnel,
            Either::B(socket) => return socket.line.send(bytes),
        };
        while !bytes.is_empty() {
            let room = tunnel.buffers().output();
            let amount = room.len().min(bytes.len());
            let (now, later) = bytes.split_at(amount);
            room[..amount].copy_from_slice(now);
            tunnel.transmit_output(amount, timeout)?;
            bytes = later;
        }
        Ok(())
    }

    fn receive(&mut self, room: &mut [u8], timeout: NextTimeout) -> Result<usize, ureq::Error> {
        let tunnel = match self {
            Either::A(tunnel) => tunnel,
            Either::B(socket) => return socket.line.receive(room),
        };
        tunnel.maybe_await_input(timeout)?;
        let buffers = tunnel.buffers();
        let amount = room.len().min(buffers.input().len());
        room[..amount].copy_from_slice(&buffers.input()[..amount]);
        buffers.input_consume(amount);
        Ok(amount)
    }
}
