//! A TCP connection to the first address that answers, within the call's time, and until it is cancelled.

use std::io;
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use socket2::{Domain, Protocol, Socket, Type};

use super::socket::Interruption;
use crate::engine::call::Call;

/// How long an address has before the next one is tried beside it (RFC 8305, section 5).
const HEAD_START: Duration = Duration::from_millis(250);
/// How often a waiting call looks whether it was cancelled.
const LOOK: Duration = Duration::from_millis(10);

/// Connects to the first of `addresses` that answers; they are tried in turn, later ones beside slow earlier ones.
pub(super) fn connect(addresses: &[SocketAddr], call: &Call) -> Result<TcpStream, Interruption> {
    let mut waiting = addresses.iter();
    let mut attempts: Vec<Socket> = Vec::new();
    let mut last_fault = io::Error::from(io::ErrorKind::AddrNotAvailable);
    let mut next_start = Instant::now();
    loop {
        let left = call.remaining()?;
        if attempts.is_empty() || Instant::now() >= next_start {
            if let Some(address) = waiting.next() {
                next_start = Instant::now() + HEAD_START;
                match begin(*address) {
                    Ok(Progress::Connected(socket)) => return Ok(finish(socket)?),
                    Ok(Progress::Connecting(socket)) => attempts.push(socket),
                    Err(fault) => last_fault = fault,
                }
                continue;
            }
            if attempts.is_empty() {
                return Err(last_fault.into());
            }
        }
        let ready = wait(&attempts, left.min(LOOK))?;
        let Some(index) = ready else { continue };
        let socket = attempts.swap_remove(index);
        match socket
            .take_error()
            .and_then(|fault| fault.map_or(Ok(()), Err))
        {
            Ok(()) => return Ok(finish(socket)?),
            Err(fault) => last_fault = fault,
        }
    }
}

enum Progress {
    Connected(Socket),
    Connecting(Socket),
}

fn begin(address: SocketAddr) -> io::Result<Progress> {
    let socket = Socket::new(
        Domain::for_address(address),
        Type::STREAM,
        Some(Protocol::TCP),
    )?;
    socket.set_nonblocking(true)?;
    match socket.connect(&address.into()) {
        Ok(()) => Ok(Progress::Connected(socket)),
        Err(error) if is_in_progress(&error) => Ok(Progress::Connecting(socket)),
        Err(error) => Err(error),
    }
}

fn is_in_progress(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::WouldBlock
        || error.kind() == io::ErrorKind::Interrupted
        || error.raw_os_error() == Some(rustix::io::Errno::INPROGRESS.raw_os_error())
}

/// Waits until one of the sockets is connected or has failed, and tells which.
fn wait(sockets: &[Socket], time: Duration) -> io::Result<Option<usize>> {
    let mut polled: Vec<PollFd<'_>> = sockets
        .iter()
        .map(|socket| PollFd::new(socket, PollFlags::OUT))
        .collect();
    let time = Timespec {
        tv_sec: time.as_secs() as _,
        tv_nsec: time.subsec_nanos() as _,
    };
    match poll(&mut polled, Some(&time)) {
        Ok(_) | Err(rustix::io::Errno::INTR) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(polled
        .iter()
        .position(|socket| !socket.revents().is_empty()))
}

fn finish(socket: Socket) -> io::Result<TcpStream> {
    socket.set_nonblocking(false)?;
    socket.set_tcp_nodelay(true)?;
    Ok(socket.into())
}
