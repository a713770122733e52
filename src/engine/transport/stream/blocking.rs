//! Where a shutdown wakes what blocks on the socket: by the socket's own timeouts, which cost a warm call nothing.

use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use crate::engine::call::Call;
use crate::engine::transport::socket::Interruption;

/// How much later than the deadline a socket's own timeout may fire. Setting it anew costs a system call, so a warm
/// call, which has almost all its time left, keeps what the call before has set.
const SLACK: Duration = Duration::from_millis(20);

#[derive(Debug)]
pub(super) struct Waiting {
    read_timeout: Armed,
    write_timeout: Armed,
}

/// The timeout that a socket has now; none at first.
type Armed = Option<Duration>;

impl Waiting {
    pub fn new(_: &TcpStream) -> io::Result<Waiting> {
        Ok(Waiting {
            read_timeout: None,
            write_timeout: None,
        })
    }

    pub fn write(
        &mut self,
        socket: &Arc<TcpStream>,
        call: &Call,
        bytes: &[u8],
    ) -> Result<usize, Interruption> {
        loop {
            let left = call.remaining()?;
            arm(&mut self.write_timeout, left, |timeout| {
                socket.set_write_timeout(timeout)
            })?;
            let _watch = call.watch(socket)?;
            match (&**socket).write(bytes) {
                Ok(written) => return Ok(written),
                Err(error) => retry_later(error, &mut self.write_timeout)?,
            }
        }
    }

    pub fn read(
        &mut self,
        socket: &Arc<TcpStream>,
        call: &Call,
        room: &mut [u8],
    ) -> Result<usize, Interruption> {
        loop {
            let left = call.remaining()?;
            arm(&mut self.read_timeout, left, |timeout| {
                socket.set_read_timeout(timeout)
            })?;
            let _watch = call.watch(socket)?;
            match (&**socket).read(room) {
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
