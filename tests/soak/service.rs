//! The service that the soak calls, in a process of its own: what it holds does not count.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;

use fastrand::Rng;
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::account::Arrivals;
use crate::data;
use crate::line::{self, Line};

/// Has this program be the service.
pub const ARGUMENT: &str = "service";

pub struct Service {
    process: Child,
    output: BufReader<std::process::ChildStdout>,
    pub address: Address,
}

/// Where the service is: by HTTP, and by HTTPS with the file of the authority to trust.
pub struct Address {
    pub http: String,
    pub https: String,
    pub authority: String,
}

impl Service {
    pub fn start(seed: u64) -> Service {
        let program = std::env::current_exe().expect("a program has a path");
        let mut process = Command::new(program)
            .arg(ARGUMENT)
            .env("SEED", seed.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts again");
        let mut output = BufReader::new(process.stdout.take().expect("piped"));
        let mut line = || {
            let mut line = String::new();
            output.read_line(&mut line).expect("a line");
            line.trim_end().to_owned()
        };
        let address = Address {
            http: line(),
            https: line(),
            authority: line(),
        };
        assert!(
            address.http.starts_with("http://"),
            "the service does not start"
        );
        Service {
            process,
            output,
            address,
        }
    }

    /// The writes that got to it since this was last asked.
    pub fn writes(&self) -> HashMap<String, Arrivals> {
        let answer = line::tell(&self.address.http);
        serde_json::from_str(&answer).expect("the line's own JSON")
    }

    /// Ends it, and gives how many faults it played.
    pub fn stop(mut self) -> u64 {
        drop(self.process.stdin.take());
        let mut faults = String::new();
        self.output.read_to_string(&mut faults).expect("a line");
        self.process.wait().expect("a child");
        faults.trim_end().parse().expect("a number")
    }
}

/// Serves until its standard input ends, as it does when the soak ends in any way.
pub fn run(seed: u64) {
    let (standing, living) = (data::emulator(), data::living_emulator());
    let line = Arc::new(Line::to(standing.url(), living.url()));
    let (config, authority) = certificate();
    println!("http://{}", serve(&line, None, seed));
    println!("https://{}", serve(&line, Some(config), !seed));
    println!("{authority}");
    io::stdout().flush().expect("somebody reads");
    io::stdin().read_to_end(&mut Vec::new()).expect("readable");
    // Nobody reads it when the soak has found a fault.
    let _ = writeln!(io::stdout(), "{}", line.faults.load(Relaxed));
}

/// Accepts connections in a thread of its own, and tells where.
fn serve(line: &Arc<Line>, tls: Option<Arc<ServerConfig>>, seed: u64) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("bound");
    let line = Arc::clone(line);
    thread::spawn(move || {
        for (number, socket) in (1..).zip(listener.incoming()) {
            let (line, tls) = (Arc::clone(&line), tls.clone());
            let chance = Rng::with_seed(seed ^ number);
            thread::spawn(move || {
                let socket = socket.expect("descriptors are left");
                match tls {
                    None => line.serve(&socket, &socket, chance),
                    Some(config) => {
                        let tls = ServerConnection::new(config).expect("a good configuration");
                        line.serve(&socket, StreamOwned::new(tls, &socket), chance)
                    }
                }
            });
        }
    });
    address
}

/// A certificate that is its own authority, and the file that it is in.
fn certificate() -> (Arc<ServerConfig>, String) {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/soak-authority.pem");
    std::fs::write(file, made.cert.pem()).expect("the target folder is writable");
    let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions that there are")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .expect("a key that fits");
    (Arc::new(config), file.to_owned())
}
