//! C programs (`tests/c/*.c`), compiled here, linked with the library that cargo has just built, and run against the
//! emulator. One program a subject; where a program prints what it saw, the file beside it (`tests/c/*.rs`) judges that.
#![cfg(target_os = "linux")]

#[path = "c/support/compiler.rs"]
mod compiler;
#[path = "oracle/contract.rs"]
#[allow(dead_code, reason = "the oracle's, who asks it more")]
mod contract;
#[path = "c/support/declared.rs"]
mod declared;
#[path = "c/support/operations.rs"]
mod operations;
#[path = "c/support/program.rs"]
mod program;
#[path = "c/support/raw.rs"]
mod raw;

#[path = "c/calls.rs"]
mod calls;
#[path = "c/failure.rs"]
mod failure;
#[path = "c/follow.rs"]
mod follow;
#[path = "c/header.rs"]
mod header;
#[path = "c/pager.rs"]
mod pager;
#[path = "c/params.rs"]
mod params;
#[path = "c/plain.rs"]
mod plain;
#[path = "c/rows.rs"]
mod rows;

use std::thread::sleep;
use std::time::Duration;

use factory_emulator::{Config, Emulator, Fault};
use program::{Program, succeed, succeed_with_line};

const KEY: &str = "fk-emulator";

fn emulator(sessions: u32) -> Emulator {
    Emulator::start(Config {
        sessions,
        ..Config::default()
    })
    .expect("a free port")
}

#[test]
fn objects_live_as_long_as_the_header_says() {
    let emulator = emulator(40);
    assert_eq!(
        succeed(Program::new("lifecycle").command("fk-wrong", emulator.url())),
        b""
    );
    let agents: Vec<_> = emulator
        .requests()
        .iter()
        .map(|request| request.header("user-agent").map(str::to_owned))
        .collect();
    assert!(
        agents.contains(&Some("lifecycle/1.0 (test)".to_owned())),
        "{agents:?}"
    );
    assert!(
        agents.contains(&Some(
            concat!("libfactory/", env!("CARGO_PKG_VERSION")).to_owned()
        )),
        "{agents:?}"
    );
}

#[test]
fn null_is_answered_in_every_position() {
    let emulator = emulator(40);
    assert_eq!(
        succeed(Program::new("nulls").command(KEY, emulator.url())),
        b""
    );
    assert_eq!(
        emulator.requests().len(),
        3,
        "only the calls that are to succeed send anything"
    );
}

#[test]
fn bad_input_is_refused_before_anything_is_sent() {
    let emulator = emulator(40);
    assert_eq!(
        succeed(Program::new("bad_input").command("fk-wrong", emulator.url())),
        b""
    );
    let requests = emulator.requests();
    assert_eq!(requests.len(), 1, "{requests:?}");
    assert_eq!(requests[0].header("user-agent"), Some("before/1"));
    assert_eq!(requests[0].target, "/api/v0/sessions");
    assert!(
        requests[0]
            .authorization
            .as_ref()
            .is_some_and(|authorization| authorization.accepted)
    );
}

#[test]
fn the_last_error_belongs_to_its_thread_and_is_taken_once() {
    let emulator = emulator(40);
    assert_eq!(
        succeed(Program::new("last_error").command(KEY, emulator.url())),
        b""
    );
}

#[test]
fn threads_share_a_client() {
    let emulator = emulator(300);
    let mut command = Program::new("threads").command(KEY, emulator.url());
    command.arg("300");
    assert_eq!(succeed(command), b"");
}

#[test]
fn a_cancelled_token_sends_nothing() {
    let emulator = emulator(40);
    let mut command = Program::new("cancel").command(KEY, emulator.url());
    command.arg("before");
    assert_eq!(succeed(command), b"");
    assert_eq!(emulator.requests().len(), 0);
}

#[test]
fn cancel_ends_a_call_that_waits_for_an_answer() {
    cancel_during(Fault {
        delay_ms: 50_000,
        ..Fault::default()
    });
}

#[test]
fn cancel_ends_a_call_in_the_middle_of_a_body() {
    cancel_during(Fault {
        stall_ms: 50_000,
        ..Fault::default()
    });
}

#[test]
fn cancel_ends_a_call_that_waits_to_try_again() {
    cancel_during(Fault {
        retry_after: Some("50".to_owned()),
        ..Fault::status(503)
    });
}

fn cancel_during(fault: Fault) {
    let emulator = emulator(40);
    emulator.add_faults([fault]);
    let mut command = Program::new("cancel").command(KEY, emulator.url());
    command.arg("during");
    let stdout = succeed_with_line(command, || {
        let asked = !emulator.requests().is_empty();
        if asked {
            // Time for the answer to come as far as the fault lets it.
            sleep(Duration::from_millis(200));
        }
        asked
    });
    assert_eq!(stdout, b"");
    assert_eq!(
        emulator.requests().len(),
        2,
        "the cancelled call and the one after it"
    );
}
