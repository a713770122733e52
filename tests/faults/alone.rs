//! A process for each case: it may change signals, limits and the environment, and what it holds can be counted.

use std::env;
use std::ffi::OsString;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::library::KEY;
use crate::system;

const CASE: &str = "FAULT_CASE";
/// A case that hangs is ended.
const LONGEST_SECONDS: u32 = 240;

/// Runs a case in a process of its own, and checks that it leaves no descriptor, no thread and no word of the key.
pub fn alone<C: FnOnce()>(case: C) {
    alone_with(&[], case);
}

/// Does so with these environment variables.
pub fn alone_with<C: FnOnce()>(environment: &[(&str, &str)], case: C) {
    let name = test_name::<C>();
    if env::var(CASE).is_ok_and(|case| case == name) {
        return run(case);
    }
    let mut command = this_program();
    command.args(["--exact", name, "--test-threads=1", "--nocapture"]);
    for (variable, _) in env::vars_os() {
        let variable_name = variable.to_string_lossy().to_lowercase();
        let counts = ["factory_", "ssl_cert_"].map(|start| variable_name.starts_with(start));
        if counts.contains(&true) || variable_name.ends_with("_proxy") {
            command.env_remove(variable);
        }
    }
    command
        .env(CASE, name)
        .env("RUST_BACKTRACE", "0")
        .envs(environment.iter().copied());

    let output = command.output().expect("the test starts again");
    let printed = [output.stdout, output.stderr].concat();
    let printed = String::from_utf8_lossy(&printed);
    assert!(
        !printed.contains(KEY),
        "the key shows in what was printed:\n{}",
        printed.replace(KEY, "<the key>")
    );
    assert!(output.status.success(), "{}\n{printed}", output.status);
    assert!(printed.contains("1 passed"), "no such test: {printed}");
    println!("{printed}");
}

/// This program, under the runner that `FACTORY_TEST_RUNNER` names where the system cannot start it by itself.
fn this_program() -> Command {
    let program = env::current_exe().expect("a test has a path");
    let runner = env::var("FACTORY_TEST_RUNNER").unwrap_or_default();
    let mut words = runner.split_whitespace();
    let Some(first) = words.next() else {
        return Command::new(program);
    };
    let mut command = Command::new(first);
    command.args(words).arg(program);
    command
}

/// The name by which the harness knows the test that a closure was written in.
fn test_name<C>() -> &'static str {
    let path = std::any::type_name::<C>();
    let path = path.split_once("::").map_or(path, |(_, path)| path);
    path.trim_end_matches("::{{closure}}")
}

fn run(case: impl FnOnce()) {
    system::end_after(LONGEST_SECONDS);
    let before = held();
    case();
    let began = Instant::now();
    while held() != before {
        assert!(
            began.elapsed() < Duration::from_secs(3),
            "descriptors and threads left over: {:?}, {before:?} at the start",
            held()
        );
        sleep(Duration::from_millis(2));
    }
}

/// The descriptors and the number of threads of this process.
fn held() -> (Vec<OsString>, usize) {
    (system::descriptors(), system::threads())
}
