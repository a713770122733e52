//! A socket that reads and writes within a call's time and until the call is cancelled. How it waits differs by system.

use std::io;
use std::net::TcpStream;
use std::sync::Arc;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::socket::Interruption;
use crate::engine::call::Call;

#[cfg(not(windows))]
mod blocking;
#[cfg(not(windows))]
use blocking::Waiting;

#[cfg(windows)]
mod polled;
#[cfg(windows)]
use polled::Waiting;

#[derive(Debug)]
pub(super) struct Stream {
    /// Shared with the cancel token of the call in progress.
    socket: Arc<TcpStream>,
    waiting: Waiting,
}

impl Stream {
    pub fn new(socket: TcpStream) -> io::Result<Stream> {
        let socket = Arc::new(socket);
        let waiting = Waiting::new(&socket)?;
        Ok(Stream { socket, waiting })
    }

    /// Sends the first of `bytes`, and tells how many.
    pub fn write(&mut self, call: &Call, bytes: &[u8]) -> Result<usize, Interruption> {
        self.waiting.write(&self.socket, call, bytes)
    }

    /// Receives at least one byte, or 0 at the peer's end.
    pub fn read(&mut self, call: &Call, room: &mut [u8]) -> Result<usize, Interruption> {
        let read = self.waiting.read(&self.socket, call, room);
        // A cancel looks like the peer's end.
        call.go_on()?;
        read
    }

    /// Whether an idle connection still stands: the peer neither ended it nor said what nobody asked for, which would be
    /// taken for the next answer.
    pub fn is_silent(&self) -> bool {
        let mut polled = [PollFd::new(&self.socket, PollFlags::IN)];
        matches!(poll(&mut polled, Some(&Timespec::default())), Ok(0))
    }
}
