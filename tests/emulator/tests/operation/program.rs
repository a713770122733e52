//! The program: its one line, its options, its refusals.

use crate::client::{Client, KEY, request, wire};
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::time::{Duration, Instant};

struct Program {
    process: Child,
    stdout: BufReader<ChildStdout>,
    url: String,
}

impl Program {
    fn start(arguments: &[&str]) -> Self {
        let mut process = command(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdout = BufReader::new(process.stdout.take().expect("a pipe"));
        let mut line = String::new();
        stdout.read_line(&mut line).expect("a line");
        Program {
            process,
            stdout,
            url: line.trim_end().to_owned(),
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.process.kill().expect("it is ours to end");
        self.process.wait().expect("it ends");
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factory-emulator"));
    command.args(arguments);
    command
}

fn run(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program runs")
}

#[test]
fn it_prints_its_url_and_nothing_else() {
    let mut program = Program::start(&[]);
    assert!(
        program.url.starts_with("http://127.0.0.1:"),
        "{}",
        program.url
    );
    assert_eq!(
        Client::new(&program.url, KEY).all_sessions(100, "").len(),
        250
    );

    program.process.kill().expect("it is ours to end");
    let mut rest = String::new();
    program.stdout.read_to_string(&mut rest).expect("the end");
    assert_eq!(rest, "");
}

#[test]
fn options_reach_the_emulator() {
    let options = "--sessions 1200 --seed=9 --key fk-other --no-gzip --drift --latency 20 --port 0";
    let options: Vec<&str> = options.split(' ').collect();
    let program = Program::start(&options);
    let client = Client::new(&program.url, "fk-other");
    let sessions = client.all_sessions(100, "");
    assert_eq!(sessions.len(), 1200);
    assert!(
        sessions
            .iter()
            .any(|session| session["status"] == "quantum")
    );
    assert_eq!(Client::new(&program.url, KEY).sessions("").status, 401);

    let begin = Instant::now();
    let (head, _) = wire(
        &program.url,
        &request("", "accept-encoding: gzip\r\n").replace(KEY, "fk-other"),
    );
    assert!(
        head.starts_with("HTTP/1.1 200 ") && !head.contains("content-encoding"),
        "{head}"
    );
    assert!(begin.elapsed() >= Duration::from_millis(20));

    let seed_1 = Program::start(&["--key", "fk-other"]);
    let first = |page: serde_json::Value| page["sessions"][0]["sessionId"].to_string();
    let of_seed_1 = first(Client::new(&seed_1.url, "fk-other").sessions("").json());
    assert_ne!(first(client.sessions("").json()), of_seed_1);
}

#[test]
fn a_port_that_is_taken_is_named() {
    let program = Program::start(&[]);
    let port = program.url.rsplit(':').next().expect("a port");
    let output = run(&["--port", port]);
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(message.contains(port), "{message}");
}

#[test]
fn nonsense_is_refused() {
    for arguments in [
        &["--sessions", "many"][..],
        &["--unknown"],
        &["extra"],
        &["--port", "65536"],
        &["--seed"],
        &["--pace", "-1"],
        &["--pace", "fast"],
    ] {
        let output = run(arguments);
        assert!(!output.status.success(), "{arguments:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("--help"),
            "{arguments:?}"
        );
    }
}

#[test]
fn help_tells_options_computers_keys_and_control() {
    let output = run(&["--help"]);
    assert!(output.status.success());
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    for part in [
        "--latency MS",
        "Zürich rack/5 & 50%+",
        "fk-limited-long",
        "POST /emulator/faults",
        "cutBodyAt",
        "POST /emulator/clock",
        "messageLagMs",
        "--pace F",
    ] {
        assert!(help.contains(part), "{part} is missing");
    }
}
