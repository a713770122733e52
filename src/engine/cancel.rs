//! Cancel tokens: sticky, shared, from any thread.

use std::net::{Shutdown, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::forked;

/// Ends calls early: those that use it now, and those that will.
#[derive(Clone, Default)]
pub struct CancelToken(Arc<State>);

#[derive(Default)]
struct State {
    cancelled: AtomicBool,
    /// Sockets that calls are blocked on.
    sockets: Mutex<Vec<Watched>>,
    /// Wakes calls that wait between two attempts.
    woken: Condvar,
}

struct Watched {
    socket: Arc<TcpStream>,
    /// The process whose call it is: to shut down a socket of the parent would end the parent's call.
    generation: u32,
}

impl CancelToken {
    /// A token that is not cancelled.
    pub fn new() -> CancelToken {
        CancelToken::default()
    }

    /// Cancels, for good. Never waits for a call.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::SeqCst);
        for watched in self.sockets().drain(..) {
            if watched.generation == forked::generation() {
                // Fails only when the socket is shut down already.
                let _ = watched.socket.shutdown(Shutdown::Both);
            }
        }
        self.0.woken.notify_all();
    }

    /// Whether it was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::SeqCst)
    }

    /// Has a cancel shut down `socket` until the watch is dropped. None when it is too late.
    pub(crate) fn watch<'call>(&'call self, socket: &'call Arc<TcpStream>) -> Option<Watch<'call>> {
        let mut sockets = self.sockets();
        // Under the lock: a cancel after this look will find the socket.
        if self.is_cancelled() {
            return None;
        }
        sockets.push(Watched {
            socket: Arc::clone(socket),
            generation: forked::generation(),
        });
        Some(Watch {
            token: self,
            socket,
        })
    }

    fn sleep(&self, time: Duration) {
        let asleep = |_: &mut Vec<_>| !self.is_cancelled();
        drop(
            self.0
                .woken
                .wait_timeout_while(self.sockets(), time, asleep),
        );
    }

    fn sockets(&self) -> MutexGuard<'_, Vec<Watched>> {
        self.0
            .sockets
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sleeps, no longer than until the token is cancelled, if there is one.
pub(crate) fn sleep(cancel: Option<&CancelToken>, time: Duration) {
    match cancel {
        Some(cancel) => cancel.sleep(time),
        None => std::thread::sleep(time),
    }
}

/// While it lives, a cancel shuts the socket down.
pub(crate) struct Watch<'call> {
    token: &'call CancelToken,
    socket: &'call Arc<TcpStream>,
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        let mut sockets = self.token.sockets();
        if let Some(index) = sockets
            .iter()
            .position(|watched| Arc::ptr_eq(&watched.socket, self.socket))
        {
            sockets.swap_remove(index);
        }
    }
}
