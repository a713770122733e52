//! Runs a compiled program in a known environment.
//!
//! `FACTORY_TEST_RUNNER` puts a tool in front of each, for instance `valgrind --error-exitcode=9`.

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::compiler;

/// What the library reads from the environment; a test sets its own.
const INPUTS: [&str; 9] = [
    "FACTORY_API_KEY",
    "FACTORY_BASE_URL",
    "http_proxy",
    "https_proxy",
    "HTTPS_PROXY",
    "all_proxy",
    "ALL_PROXY",
    "no_proxy",
    "NO_PROXY",
];

pub struct Program(PathBuf);

impl Program {
    /// Compiles `tests/c/NAME.c`.
    pub fn new(name: &str) -> Program {
        let project = compiler::project();
        let source = project.join("tests/c").join(name).with_extension("c");
        Program(compiler::program(&source, &project.join("include"), &[]))
    }

    /// Compiles any source against any header.
    pub fn of(source: &Path, include: &Path, flags: &[&str]) -> Program {
        Program(compiler::program(source, include, flags))
    }

    /// The program under the runner, with this key and service in its environment.
    pub fn command(&self, key: &str, url: &str) -> Command {
        let mut command = self.bare_command();
        command
            .env("FACTORY_API_KEY", key)
            .env("FACTORY_BASE_URL", url);
        command
    }

    /// The program under the runner, with nothing of the library's in its environment.
    pub fn bare_command(&self) -> Command {
        let mut words = runner().into_iter().chain([self.0.display().to_string()]);
        let mut command = Command::new(words.next().expect("a program"));
        command
            .args(words)
            .env("LD_LIBRARY_PATH", compiler::library_folder());
        for name in INPUTS {
            command.env_remove(name);
        }
        command
    }
}

fn runner() -> Vec<String> {
    let words = env::var("FACTORY_TEST_RUNNER").unwrap_or_default();
    words.split_whitespace().map(str::to_owned).collect()
}

/// Runs to a good end and gives what came on stdout. The library prints nothing, so whatever the program did not print
/// itself shows: in what the caller expects of stdout, and on stderr, which must be empty.
pub fn succeed(mut command: Command) -> Vec<u8> {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    good(&command, output)
}

/// As `succeed`, and gives the program a line on stdin when `ready` or, should that never be, when the program has ended.
pub fn succeed_with_line(mut command: Command, mut ready: impl FnMut() -> bool) -> Vec<u8> {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    while !ready() && child.try_wait().expect("a child").is_none() {
        sleep(Duration::from_millis(5));
    }
    // A program that has ended reads no more; why it ended shows below.
    let _ = child.stdin.take().expect("piped").write_all(b"\n");
    good(&command, child.wait_with_output().expect("a child"))
}

fn good(command: &Command, output: Output) -> Vec<u8> {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{command:?}: {}\n{errors}",
        output.status
    );
    // A runner has its own to say there.
    assert!(
        errors.is_empty() || !runner().is_empty(),
        "{command:?} printed to stderr:\n{errors}"
    );
    output.stdout
}
