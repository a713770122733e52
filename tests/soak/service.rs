//! The service that the soak calls, in a process of its own: what it holds does not count.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;

use fastrand::Rng;

use crate::data;
use crate::line::Line;

/// Has this program be the service.
pub const ARGUMENT: &str = "service";

pub struct Service {
    process: Child,
    output: BufReader<std::process::ChildStdout>,
    url: String,
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
        let mut url = String::new();
        output.read_line(&mut url).expect("a line");
        let url = url.trim_end().to_owned();
        assert!(url.starts_with("http://"), "the service does not start");
        Service {
            process,
            output,
            url,
        }
    }

    pub fn url(&self) -> &str {
        &self.url
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
    let emulator = data::emulator();
    let line = Arc::new(Line::to(emulator.url()));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    println!("http://{}", listener.local_addr().expect("bound"));
    io::stdout().flush().expect("somebody reads");
    let accepting = Arc::clone(&line);
    thread::spawn(move || {
        for (number, stream) in (1..).zip(listener.incoming()) {
            let (line, chance) = (Arc::clone(&accepting), Rng::with_seed(seed ^ number));
            thread::spawn(move || line.serve(stream.expect("descriptors are left"), chance));
        }
    });
    io::stdin().read_to_end(&mut Vec::new()).expect("readable");
    // Nobody reads it when the soak has found a fault.
    let _ = writeln!(io::stdout(), "{}", line.faults.load(Relaxed));
}
