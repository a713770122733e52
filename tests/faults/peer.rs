//! A scripted TCP server: it sends what no HTTP framework can be brought to send.

use std::io::{self, Read, Write};
use std::mem;
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex, Weak};
use std::thread::{self, JoinHandle, sleep};
use std::time::{Duration, Instant};

use rustls::{ServerConfig, ServerConnection, StreamOwned};
use socket2::SockRef;

use crate::answer::{PAGE, ok};
use crate::system;

/// Listens on loopback, and runs its script for each connection until it [recovers](Peer::recover).
pub struct Peer {
    address: SocketAddr,
    state: Arc<State>,
    acceptor: Option<JoinHandle<()>>,
    listener: Arc<TcpListener>,
}

#[derive(Default)]
struct State {
    tls: Option<Arc<ServerConfig>>,
    recovered: AtomicBool,
    stopped: AtomicBool,
    connections: AtomicUsize,
    open: Mutex<Vec<Weak<TcpStream>>>,
    requests: Mutex<Vec<String>>,
}

impl Peer {
    pub fn start(script: impl Fn(&mut Connection) + Send + Sync + 'static) -> Peer {
        Peer::listen("127.0.0.1:0", None, script)
    }

    /// A peer whose clients use TLS. The script itself says when to [do the handshake](Connection::start_tls).
    pub fn start_tls(
        config: Arc<ServerConfig>,
        script: impl Fn(&mut Connection) + Send + Sync + 'static,
    ) -> Peer {
        Peer::listen("127.0.0.1:0", Some(config), script)
    }

    /// A peer that serves good pages, at this address.
    pub fn good_at(address: SocketAddr) -> Peer {
        Peer::listen(&address.to_string(), None, Connection::serve)
    }

    pub fn good() -> Peer {
        Peer::start(Connection::serve)
    }

    fn listen(
        address: &str,
        tls: Option<Arc<ServerConfig>>,
        script: impl Fn(&mut Connection) + Send + Sync + 'static,
    ) -> Peer {
        let listener = Arc::new(TcpListener::bind(address).expect("a free port"));
        let state = Arc::new(State {
            tls,
            ..State::default()
        });
        let acceptor = {
            let (listener, state) = (Arc::clone(&listener), Arc::clone(&state));
            thread::spawn(move || accept(&listener, &state, &script))
        };
        Peer {
            address: listener.local_addr().expect("bound"),
            state,
            acceptor: Some(acceptor),
            listener,
        }
    }

    pub fn url(&self) -> String {
        let scheme = if self.state.tls.is_some() {
            "https"
        } else {
            "http"
        };
        format!("{scheme}://{}", self.address)
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// From now on connections get good answers.
    pub fn recover(&self) {
        self.state.recovered.store(true, SeqCst);
    }

    /// How many connections were accepted.
    pub fn connections(&self) -> usize {
        self.state.connections.load(SeqCst)
    }

    /// All requests that came whole, each with its body behind its head.
    pub fn requests(&self) -> Vec<String> {
        self.state
            .requests
            .lock()
            .expect("no script failed")
            .clone()
    }

    /// How many connections are open on this side.
    pub fn open_connections(&self) -> usize {
        let open = self.state.open.lock().expect("no script failed");
        open.iter()
            .filter(|stream| stream.strong_count() > 0)
            .count()
    }

    /// Waits until something has come about, such as a number of requests.
    pub fn wait_until(&self, what: &str, come_about: impl Fn(&Peer) -> bool) {
        let began = Instant::now();
        while !come_about(self) {
            assert!(
                began.elapsed() < Duration::from_secs(5),
                "never: {what}; connections {}, open {}, requests {}",
                self.connections(),
                self.open_connections(),
                self.requests().len()
            );
            sleep(Duration::from_millis(1));
        }
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.state.stopped.store(true, SeqCst);
        system::end_accept(&self.listener);
        for stream in self.state.open.lock().expect("no script failed").iter() {
            if let Some(stream) = stream.upgrade() {
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
        let ended = self.acceptor.take().map(JoinHandle::join);
        if !thread::panicking() {
            ended.expect("one acceptor").expect("no script failed");
        }
    }
}

fn accept(
    listener: &TcpListener,
    state: &Arc<State>,
    script: &(impl Fn(&mut Connection) + Send + Sync),
) {
    thread::scope(|scope| {
        while !state.stopped.load(SeqCst) {
            // Fails when the peer ends, and while a case leaves this process no descriptor.
            let Ok((stream, _)) = listener.accept() else {
                sleep(Duration::from_millis(1));
                continue;
            };
            // What waits for an acknowledgement is never sent when the connection ends in a reset.
            let _ = stream.set_nodelay(true);
            let stream = Arc::new(stream);
            state
                .open
                .lock()
                .expect("no script failed")
                .push(Arc::downgrade(&stream));
            if state.stopped.load(SeqCst) {
                return;
            }
            let plain = Plain {
                stream,
                state: Arc::clone(state),
                held: Arc::default(),
            };
            let mut connection = Connection {
                index: state.connections.fetch_add(1, SeqCst),
                wire: Box::new(plain.clone()),
                plain,
                state: Arc::clone(state),
            };
            scope.spawn(move || {
                if connection.state.recovered.load(SeqCst) {
                    connection.start_tls();
                    connection.serve();
                } else {
                    script(&mut connection);
                }
            });
        }
    });
}

/// One connection of the peer. It is closed when the script ends. Writing to a client that has gone does nothing.
pub struct Connection {
    /// 0 for the first.
    pub index: usize,
    plain: Plain,
    wire: Box<dyn Wire>,
    state: Arc<State>,
}

trait Wire: Read + Write + Send {
    fn say_farewell(&mut self);
    fn renew_keys(&mut self) {}
    /// What the socket is to send for `plain`, not sent yet.
    fn seal(&mut self, plain: &[u8]) -> Vec<u8> {
        plain.to_vec()
    }
}

/// The socket alone.
#[derive(Clone)]
struct Plain {
    stream: Arc<TcpStream>,
    state: Arc<State>,
    /// What waits to be sent at once; None sends everything as it comes.
    held: Arc<Mutex<Option<Vec<u8>>>>,
}

impl Wire for Plain {
    fn say_farewell(&mut self) {
        let _ = self.stream.shutdown(Shutdown::Write);
    }
}

impl Wire for StreamOwned<ServerConnection, Box<dyn Wire>> {
    fn say_farewell(&mut self) {
        self.conn.send_close_notify();
        let _ = self.flush();
    }

    fn renew_keys(&mut self) {
        self.conn.refresh_traffic_keys().expect("TLS 1.3");
    }

    fn seal(&mut self, plain: &[u8]) -> Vec<u8> {
        let mut sealed = Vec::new();
        self.conn.writer().write_all(plain).expect("room");
        while self.conn.wants_write() {
            self.conn.write_tls(&mut sealed).expect("a Vec takes all");
        }
        sealed
    }
}

impl Read for Plain {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        system::wait_readable(&self.stream, &self.state.stopped);
        (&*self.stream).read(buffer)
    }
}

impl Write for Plain {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut *self.held.lock().expect("not poisoned") {
            Some(held) => held.write(bytes),
            None => (&*self.stream).write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Connection {
    /// Reads one request, with its body; None when the client has closed the connection before its end.
    pub fn request(&mut self) -> Option<String> {
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            match self.wire.read(&mut byte) {
                Ok(1) => head.push(byte[0]),
                _ => return None,
            }
        }
        let mut request = String::from_utf8(head).expect("the library sends ASCII");
        let length = request
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .map_or(0, |length| length.parse().expect("a length"));
        let mut body = vec![0; length];
        self.wire.read_exact(&mut body).ok()?;
        request += &String::from_utf8(body).expect("JSON");
        self.state
            .requests
            .lock()
            .expect("no script failed")
            .push(request.clone());
        Some(request)
    }

    /// Answers the next request with these bytes.
    pub fn answer(&mut self, bytes: impl AsRef<[u8]>) {
        if self.request().is_some() {
            self.send(bytes);
        }
    }

    /// Answers all requests with good pages.
    pub fn serve(&mut self) {
        self.serve_with(|_| ok(PAGE));
    }

    /// Answers all requests in this way, and with good pages once the peer has recovered.
    pub fn serve_with(&mut self, answer: impl Fn(&str) -> Vec<u8>) {
        while let Some(request) = self.request() {
            self.send(if self.state.recovered.load(SeqCst) {
                ok(PAGE)
            } else {
                answer(&request)
            });
        }
    }

    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let _ = self
            .wire
            .write_all(bytes.as_ref())
            .and_then(|()| self.wire.flush());
    }

    /// Sends each text in records of its own, in two parts: the first is so many bytes of the records long.
    pub fn send_in_two(&mut self, texts: &[&[u8]], first: usize, pause: Duration) {
        let sealed: Vec<Vec<u8>> = texts.iter().map(|text| self.wire.seal(text)).collect();
        let sealed = sealed.concat();
        let (first, second) = sealed.split_at(first);
        let _ = (&*self.plain.stream).write_all(first);
        sleep(pause);
        let _ = (&*self.plain.stream).write_all(second);
    }

    /// Has what this sends arrive at once.
    pub fn together(&mut self, send: impl FnOnce(&mut Connection)) {
        *self.plain.held.lock().expect("not poisoned") = Some(Vec::new());
        send(self);
        let held = self.plain.held.lock().expect("not poisoned").take();
        let _ = (&*self.plain.stream).write_all(&held.expect("held since then"));
    }

    /// Sends one byte at a time until all are sent or the client has gone.
    pub fn drip(&mut self, bytes: impl AsRef<[u8]>, every: Duration) {
        for byte in bytes.as_ref() {
            sleep(every);
            if self.wire.write_all(&[*byte]).is_err() {
                return;
            }
        }
    }

    /// Sends the same again and again until the client has gone.
    pub fn repeat(&mut self, bytes: impl AsRef<[u8]>, every: Duration) {
        while self.wire.write_all(bytes.as_ref()).is_ok() {
            sleep(every);
        }
    }

    /// Says nothing more until the client closes the connection.
    pub fn stall(&mut self) {
        while self.wire.read(&mut [0; 1024]).is_ok_and(|read| read > 0) {}
    }

    /// Reads what comes, whatever it is, until the client closes the connection.
    pub fn drain(&mut self) {
        while self.plain.read(&mut [0; 1024]).is_ok_and(|read| read > 0) {}
    }

    /// Has the connection end in a reset when it is closed.
    pub fn reset(&mut self) {
        // What is unread makes a reset of a close on some systems; a linger of nothing does so on all.
        let _ = SockRef::from(&*self.plain.stream).set_linger(Some(Duration::ZERO));
    }

    /// Does the server's part of a TLS handshake, if this peer has TLS. The data comes with the next read or write. Done
    /// again, TLS goes through TLS.
    pub fn start_tls(&mut self) {
        if let Some(config) = &self.state.tls {
            let tls = ServerConnection::new(Arc::clone(config)).expect("a good configuration");
            let under = mem::replace(&mut self.wire, Box::new(self.plain.clone()));
            self.wire = Box::new(StreamOwned::new(tls, under));
        }
    }

    /// Sends with new keys of TLS from here on, and asks the client to do the same.
    pub fn renew_keys(&mut self) {
        self.wire.renew_keys();
    }

    /// Why nothing can be read.
    pub fn read_error(&mut self) -> String {
        let read = self.wire.read(&mut [0]);
        read.map_or_else(|error| error.to_string(), |_| String::new())
    }

    /// Reads so many bytes, or as many as come.
    pub fn read(&mut self, bytes: usize) {
        let _ = self.wire.read_exact(&mut vec![0; bytes]);
    }

    /// Reads once, whatever comes.
    pub fn read_some(&mut self) {
        let _ = self.wire.read(&mut [0; 4096]);
    }

    /// Ends TLS in its own way, before the connection is closed.
    pub fn say_farewell(&mut self) {
        self.wire.say_farewell();
    }
}
