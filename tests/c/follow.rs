//! From prompt to answer: what C programs are told of sessions that live.

use std::collections::BTreeMap;
use std::time::Duration;

use factory_emulator::{Config, Emulator, Habits};
use serde_json::{Value, json};

use crate::program::{Program, succeed, succeed_with_line};
use crate::{KEY, raw};

/// A run takes 24 s of the service's, of which one lasts so long.
const PACE: f64 = 0.1;
const STATUSES: [&str; 3] = ["status pending", "status running", "status idle"];
const ANSWER: &str = "Done. All tests pass, and the page looks as it should.\n\nYou asked:\n\nWhy is the test flaky?";

fn emulator(habits: Habits) -> Emulator {
    emulator_of(PACE, habits)
}

fn emulator_of(pace: f64, habits: Habits) -> Emulator {
    let emulator = Emulator::start(Config {
        sessions: 3,
        pace,
        ..Config::default()
    })
    .expect("a free port");
    emulator.set_habits(habits);
    emulator
}

/// A session with a prompt, and the prompt's message.
fn prompted(emulator: &Emulator) -> (String, String) {
    let session = raw::send(
        emulator,
        "POST",
        "/sessions",
        &json!({"computerId": "cmp-borealis"}),
    );
    let session = session["sessionId"].as_str().expect("an id").to_owned();
    let body = json!({"text": "Why is the test flaky?"});
    let posted = raw::send(
        emulator,
        "POST",
        &format!("/sessions/{session}/messages"),
        &body,
    );
    let prompt = posted["messageId"].as_str().expect("an id").to_owned();
    (session, prompt)
}

/// The messages of a session as the service has them now, oldest first.
fn transcript(emulator: &Emulator, session: &str) -> Vec<String> {
    emulator.set_habits(Habits::default());
    let path = format!("/sessions/{session}/messages?limit=100");
    let page = raw::send(emulator, "GET", &path, &Value::Null);
    let messages = page["messages"].as_array().expect("messages").iter().rev();
    let text = |message: &Value, member: &str| message[member].as_str().expect("a text").to_owned();
    let line = |message| format!("message {} {}", text(message, "id"), text(message, "role"));
    messages.map(line).collect()
}

fn tell(program: &Program, emulator: &Emulator, arguments: [&str; 3]) -> Vec<String> {
    let mut command = program.command(KEY, emulator.url());
    command.arg("tell").args(arguments);
    lines(succeed(command))
}

fn lines(stdout: Vec<u8>) -> Vec<String> {
    let text = String::from_utf8(stdout).expect("UTF-8");
    text.lines().map(str::to_owned).collect()
}

fn of_kind(lines: &[String], kind: &str) -> Vec<String> {
    let lines = lines.iter().filter(|line| line.starts_with(kind));
    lines.cloned().collect()
}

/// The lines from one that begins so on.
fn from(lines: &[String], start: &str) -> String {
    let at = lines.iter().position(|line| line.starts_with(start));
    lines[at.unwrap_or(lines.len())..].join("\n")
}

#[test]
fn a_session_is_followed_to_its_answer() {
    for habits in [
        Habits::default(),
        Habits {
            unknown_ms: 20_000,
            lag_ms: 5_000,
            message_lag_ms: 20_000,
            ..Habits::default()
        },
    ] {
        let emulator = emulator(habits);
        let (session, _) = prompted(&emulator);
        let told = tell(&Program::new("follow"), &emulator, [&session, "start", "0"]);
        let transcript = transcript(&emulator, &session);
        assert_eq!(of_kind(&told, "message"), transcript);
        assert!(
            of_kind(&told, "status").ends_with(&[STATUSES[2].to_owned()]),
            "{told:?}"
        );
        let answer = transcript[5].split(' ').nth(1).expect("an id");
        let end = from(&told, "ended");
        assert_eq!(end, format!("ended 1 {answer}\n{ANSWER}\nlast {answer}"));
    }
}

#[test]
fn another_process_goes_on_where_one_has_ended() {
    let emulator = emulator(Habits::default());
    let program = Program::new("follow");
    let (session, _) = prompted(&emulator);
    let mut told = Vec::new();
    let mut from = "start".to_owned();
    while !told.iter().any(|line: &String| line.starts_with("ended")) {
        let more = tell(&program, &emulator, [&session, &from, "1"]);
        from = more
            .last()
            .and_then(|line| line.strip_prefix("last "))
            .expect("where to go on")
            .to_owned();
        told.extend(more);
    }
    assert_eq!(of_kind(&told, "message"), transcript(&emulator, &session));
}

#[test]
fn what_was_there_before_is_not_told() {
    let emulator = emulator(Habits::default());
    let program = Program::new("follow");
    let (session, prompt) = prompted(&emulator);
    let told = tell(&program, &emulator, [&session, &prompt, "0"]);
    assert_eq!(
        of_kind(&told, "message"),
        transcript(&emulator, &session)[1..]
    );
    let told = tell(&program, &emulator, [&session, "now", "0"]);
    assert_eq!(
        (told[0].as_str(), &told[1][..7]),
        ("status idle", "ended 1")
    );
}

#[test]
fn a_follower_is_cancelled_while_it_waits() {
    let emulator = emulator(Habits::default());
    let (session, _) = prompted(&emulator);
    let mut command = Program::new("follow").command(KEY, emulator.url());
    command.args(["cancel", &session]);
    assert_eq!(
        succeed_with_line(command, || emulator.requests().len() > 3),
        b""
    );
}

fn run(emulator: &Emulator, key: &str, how: &str) -> Vec<String> {
    let mut command = Program::new("run").command(key, emulator.url());
    command.arg(how);
    lines(succeed(command))
}

/// What was carried out beside looks.
fn writes(emulator: &Emulator) -> Vec<String> {
    let requests = emulator.requests().into_iter();
    let writes = requests.filter(|request| request.method != "GET" && request.carried_out);
    let name = |target: &str| target.rsplit('/').next().unwrap_or_default().to_owned();
    writes.map(|request| name(&request.target)).collect()
}

#[test]
fn a_prompt_is_run_to_its_answer() {
    for key in [KEY, "fk-lagging"] {
        let emulator = emulator(Habits::default());
        let told = run(&emulator, key, "whole");
        assert_eq!(told[0], "end 1");
        let session = told[1].strip_prefix("session ").expect("the session");
        let transcript = transcript(&emulator, session);
        let id = |line: &str| line.split(' ').nth(1).expect("an id").to_owned();
        assert_eq!(told[2], format!("prompt {}", id(&transcript[0])));
        assert_eq!(told[3], format!("last {}", id(&transcript[5])));
        assert_eq!(told[4..].join("\n"), ANSWER);
        assert_eq!(writes(&emulator), ["sessions", "messages"]);
    }
}

#[test]
fn a_run_tells_what_happens_meanwhile() {
    let emulator = emulator(Habits::default());
    let told = run(&emulator, KEY, "steps");
    assert_eq!(told[..2], ["opened", "posted"]);
    let roles = of_kind(&told, "messages ")
        .join(" ")
        .replace("messages ", "");
    assert_eq!(roles, "user assistant tool assistant tool assistant");
    let ends = told.iter().filter(|line| *line == "ended");
    assert_eq!(ends.count(), 1, "{told:?}");
    assert!(from(&told, "end 1").ends_with(ANSWER), "{told:?}");
}

#[test]
fn a_run_that_takes_too_long_is_interrupted() {
    let emulator = emulator_of(1.0, Habits::default());
    let told = run(&emulator, KEY, "timeout");
    assert_eq!(told[0], "end 3");
    assert!(told[1] != "session -" && told[2] != "prompt -", "{told:?}");
    assert_eq!(writes(&emulator), ["sessions", "messages", "interrupt"]);
}

#[test]
fn a_run_without_an_answer_has_stopped() {
    let emulator = emulator(Habits::default());
    let told = run(&emulator, "fk-unanswered", "stop");
    assert_eq!((told[0].as_str(), told.len()), ("end 2", 4), "{told:?}");
}

#[test]
fn a_run_that_fails_tells_what_it_has_begun() {
    let emulator = emulator(Habits::default());
    let told = run(&emulator, "fk-asleep", "fail");
    assert_eq!(told, ["end 5", "session -", "prompt -", "last -"]);
    assert_eq!(emulator.requests().len(), 1, "not sent again");
}

#[test]
fn a_watch_tells_what_appears_runs_and_finishes() {
    let emulator = emulator(Habits::default());
    let mut command = Program::new("watch").command(KEY, emulator.url());
    command.arg("cmp-borealis");
    let mut made = None;
    let told = std::thread::scope(|scope| {
        let watching = scope.spawn(|| lines(succeed(command)));
        while emulator.requests().len() < 2 {
            std::thread::sleep(Duration::from_millis(20));
        }
        made = Some(prompted(&emulator).0);
        watching.join().expect("it ends")
    });
    let session = made.expect("made");
    let of_it = told
        .iter()
        .filter_map(|line| line.strip_suffix(&format!(" {session}")));
    let of_it: Vec<&str> = of_it.collect();
    let mut counts = BTreeMap::new();
    of_it
        .iter()
        .for_each(|kind| *counts.entry(*kind).or_insert(0) += 1);
    assert_eq!(
        (of_it[0], of_it[of_it.len() - 1]),
        ("appeared", "finished"),
        "{told:?}"
    );
    assert!(
        counts["changed"] >= 1 && counts["appeared"] == 1,
        "{told:?}"
    );
}
