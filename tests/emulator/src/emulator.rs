use crate::config::Config;
use crate::fault::Fault;
use crate::habits::Habits;
use crate::request_log::LoggedRequest;
use crate::server::Server;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;
use tokio::runtime::{self, Runtime};

/// A running emulator. Dropping it closes its port and every connection.
pub struct Emulator {
    server: Arc<Server>,
    url: String,
    runtime: Option<Runtime>,
}

impl Emulator {
    /// Listens on loopback and answers from then on.
    pub fn start(config: Config) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port))?;
        listener.set_nonblocking(true)?;
        let url = format!("http://{}", listener.local_addr()?);
        let runtime = runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let server = Arc::new(Server::new(config));
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        runtime.spawn(Arc::clone(&server).serve(listener));
        Ok(Emulator {
            server,
            url,
            runtime: Some(runtime),
        })
    }

    /// Where it listens, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Appends to the queue of faults. Panics if one could not be played.
    pub fn add_faults(&self, faults: impl IntoIterator<Item = Fault>) {
        let faults: Vec<Fault> = faults.into_iter().collect();
        for fault in &faults {
            if let Err(message) = fault.check() {
                panic!("{message}: {fault:?}");
            }
        }
        self.server.faults().extend(faults);
    }

    /// Empties the queue of faults.
    pub fn clear_faults(&self) {
        self.server.faults().clear();
    }

    /// Moves the clock of the service on, by its own milliseconds.
    pub fn advance(&self, milliseconds: u64) {
        self.server.store().clock.advance(milliseconds);
    }

    /// How the service behaves from now on beside its contract, towards every key.
    pub fn set_habits(&self, habits: Habits) {
        *self.server.habits() = habits;
    }

    /// The requests to the service received so far (the last 10 000), oldest first.
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.server.log().to_vec()
    }

    /// Forgets the requests received so far.
    pub fn clear_requests(&self) {
        self.server.log().clear();
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        // On a thread of its own: a runtime must not be dropped inside another one, where a user's test may run.
        let runtime = self.runtime.take();
        let _ = thread::spawn(move || drop(runtime)).join();
    }
}
