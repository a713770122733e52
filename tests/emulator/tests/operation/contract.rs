//! Answers against the project's OpenAPI document, judged by an independent validator.

use crate::client::{Client, KEY, emulator};
use crate::judge::{Judge, assert_valid};
use factory_emulator::{Config, Emulator};
use serde_json::{Value, json};

#[test]
fn every_page_is_valid() {
    let validator = Judge::new().validator("listSessions", 200);
    for seed in [1, 2, 77, u64::MAX] {
        let config = Config {
            sessions: 1000,
            seed,
            ..Config::default()
        };
        let emulator = Emulator::start(config).expect("the emulator starts");
        let pages = Client::new(emulator.url(), KEY).pages(100, "");
        assert_eq!(pages.len(), 10);
        pages.iter().for_each(|page| assert_valid(&validator, page));
    }
}

#[test]
fn every_message_and_computer_is_valid() {
    let judge = Judge::new();
    let validators = ["getMessages", "listComputers"].map(|id| judge.validator(id, 200));
    for seed in 1..9 {
        let config = Config {
            sessions: 4,
            seed,
            ..Config::default()
        };
        let emulator = Emulator::start(config).expect("the emulator starts");
        let client = Client::new(emulator.url(), KEY);
        for session in client.all_sessions(100, "") {
            let id = session["sessionId"].as_str().expect("an id");
            let page = client.call("GET", &format!("/sessions/{id}/messages?limit=100"), None);
            assert_valid(&validators[0], &page.json());
        }
        let computers = client.call("GET", "/computers?includeProvisioningSteps=true", None);
        assert_valid(&validators[1], &computers.json());
    }
}

#[test]
fn an_empty_page_is_valid() {
    let emulator = emulator(0);
    let page = Client::new(emulator.url(), KEY).sessions("").json();
    assert_eq!(
        page,
        json!({ "sessions": [], "pagination": { "hasMore": false, "nextCursor": null } })
    );
    assert_valid(&Judge::new().validator("listSessions", 200), &page);
}

#[test]
fn every_error_body_is_valid() {
    let emulator = emulator(1);
    for (key, status) in [("fk-nobody", 401), ("fk-gated", 403), ("fk-broken", 500)] {
        let answer = Client::new(emulator.url(), key).sessions("");
        assert_eq!(answer.status, status);
        assert_eq!(answer.json()["status"], answer.status);
        Judge::new().assert_answer("listSessions", &answer);
    }
}

/// The checks above mean something only if the validator refuses what is wrong.
#[test]
fn the_validator_bites() {
    let emulator = emulator(100);
    let page = Client::new(emulator.url(), KEY)
        .sessions("?limit=100")
        .json();
    let sessions = page["sessions"].as_array().expect("sessions");
    let used = sessions
        .iter()
        .position(|session| session.pointer("/sessionSettings/tokenUsage").is_some());
    let used = used.expect("a session with token usage");

    let mutations: [(&str, Value); 7] = [
        ("/pagination/hasMore", json!("yes")),
        ("/pagination/nextCursor", json!(7)),
        ("/sessions/0/sessionId", json!(null)),
        ("/sessions/0/status", json!("quantum")),
        ("/sessions/0/createdAt", json!(1.5)),
        (
            &format!("/sessions/{used}/sessionSettings/tokenUsage"),
            json!({ "inputTokens": 1 }),
        ),
        (
            &format!("/sessions/{used}/sessionSettings"),
            json!({ "unknown": true }),
        ),
    ];
    let validator = Judge::new().validator("listSessions", 200);
    assert!(validator.is_valid(&page));
    for (place, value) in mutations {
        let mut mutated = page.clone();
        *mutated.pointer_mut(place).expect(place) = value;
        assert!(!validator.is_valid(&mutated), "{place} is wrong and passes");
    }
}

#[test]
fn drift_leaves_the_contract() {
    let config = Config {
        sessions: 400,
        drift: true,
        ..Config::default()
    };
    let emulator = Emulator::start(config).expect("the emulator starts");
    let client = Client::new(emulator.url(), KEY);
    let validator = Judge::new().validator("listSessions", 200);
    let pages = client.pages(100, "");
    assert!(pages.iter().all(|page| !validator.is_valid(page)));

    let last = pages.last().expect("a page");
    assert_eq!(
        last["pagination"],
        json!({ "hasMore": false }),
        "nextCursor is left out"
    );
    let text = format!("{pages:?}");
    let messages = client.all_messages(&pages[0]["sessions"][0]);
    let kinds = messages
        .iter()
        .flat_map(|message| message["content"].as_array().expect("blocks"));
    assert!(
        kinds.into_iter().any(|block| block["type"] == "quantum"),
        "no new kind of block"
    );
    assert!(
        messages.iter().any(|message| message["isError"] == "no"),
        "no wrong type"
    );
    let computers = client.call("GET", "/computers", None).json();
    let judge = Judge::new();
    assert!(!judge.validator("listComputers", 200).is_valid(&computers));
    for added in [
        "artifacts",
        "runInWorktree",
        "mission",
        "bedrock-converse",
        "bedrock_converse",
        "quantum",
    ] {
        assert!(
            text.contains(&format!("\"{added}\"")),
            "{added} never occurs"
        );
    }
}
