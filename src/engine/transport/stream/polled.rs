//! Windows: a shutdown by another thread wakes nothing that blocks on the socket (rust-lang/rust#121594), and after a timeout
//! the socket is in no certain state (Winsock, SO_RCVTIMEO). So nothing blocks: what can be done at once is done, and else
//! waited for by poll, in slices that see a cancel.

use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::engine::call::Call;
use crate::engine::transport::socket::Interruption;

/// How often a waiting call looks whether it was cancelled.
const LOOK: Duration = Duration::from_millis(10);

#[derive(Debug)]
pub(super) struct Waiting;

impl Waiting {
    pub fn new(socket: &TcpStream) -> io::Result<Waiting> {
        socket.set_nonblocking(true)?;
        Ok(Waiting)
    }

    pub fn write(
        &mut self,
        socket: &Arc<TcpStream>,
        call: &Call,
        bytes: &[u8],
    ) -> Result<usize, Interruption> {
        as_soon_as(PollFlags::OUT, socket, call, || (&**socket).write(bytes))
    }

    pub fn read(
        &mut self,
        socket: &Arc<TcpStream>,
        call: &Call,
        room: &mut [u8],
    ) -> Result<usize, Interruption> {
        as_soon_as(PollFlags::IN, socket, call, || (&**socket).read(room))
    }
}

/// Does what needs the socket to be ready, now or when it is.
fn as_soon_as(
    ready: PollFlags,
    socket: &Arc<TcpStream>,
    call: &Call,
    mut work: impl FnMut() -> io::Result<usize>,
) -> Result<usize, Interruption> {
    loop {
        let left = call.remaining()?;
        match work() {
            Ok(done) => return Ok(done),
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => return Err(error.into()),
        }
        let slice = if call.can_be_cancelled() {
            left.min(LOOK)
        } else {
            left
        };
        // The cancel still ends the connection.
        let _watch = call.watch(socket)?;
        wait(socket, ready, slice)?;
    }
}

fn wait(socket: &TcpStream, ready: PollFlags, time: Duration) -> io::Result<()> {
    let time = Timespec {
        tv_sec: time.as_secs() as _,
        tv_nsec: time.subsec_nanos() as _,
    };
    match poll(&mut [PollFd::new(&socket, ready)], Some(&time)) {
        Ok(_) | Err(rustix::io::Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
