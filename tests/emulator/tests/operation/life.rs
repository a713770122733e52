//! Sessions that clients create: they run, say things, and come to rest, by the emulator's clock.

use crate::client::{Client, KEY, standing};
use crate::judge::Judge;
use factory_emulator::{Config, Emulator};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A session on a computer of one's own, which does not have to warm up for long.
fn create(client: &Client) -> String {
    let body = json!({ "computerId": "cmp-borealis", "cwd": "/home/dev/storefront/src", "sessionSettings": { "model": "m" } });
    let answer = client.call("POST", "/sessions", Some(&body));
    assert_eq!(answer.status, 201, "{}", answer.body);
    Judge::new().assert_answer("createSession", &answer);
    answer.json()["sessionId"]
        .as_str()
        .expect("an id")
        .to_owned()
}

fn post(client: &Client, session: &str, text: &str) -> Value {
    let answer = client.call(
        "POST",
        &format!("/sessions/{session}/messages"),
        Some(&json!({ "text": text })),
    );
    assert_eq!(answer.status, 200, "{}", answer.body);
    Judge::new().assert_answer("postMessage", &answer);
    answer.json()
}

fn get(client: &Client, session: &str) -> Value {
    let answer = client.call("GET", &format!("/sessions/{session}"), None);
    Judge::new().assert_answer("getSession", &answer);
    answer.json()
}

/// Newest first.
fn messages(client: &Client, session: &str) -> Vec<Value> {
    client.walk(&format!("/sessions/{session}/messages?limit=2"), "messages")
}

fn start() -> (Emulator, Client) {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    (emulator, client)
}

#[test]
fn a_prompt_is_run_to_its_answer() {
    let (emulator, client) = start();
    let id = create(&client);
    let new = get(&client, &id);
    assert_eq!(
        (&new["status"], &new["messageCount"]),
        (&json!("idle"), &json!(0))
    );
    assert_eq!(new["sessionSettings"]["model"], "m");

    let posted = post(&client, &id, "Fix the \"flaky\" test\nand tell me why");
    assert_eq!(
        (&posted["status"], posted.get("recipientDroidStatus")),
        (&json!("pending"), None)
    );
    let (mut statuses, mut counts, mut used) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = get(&client, &id);
    for _ in 0..40 {
        statuses.push(last["status"].as_str().expect("a status").to_owned());
        counts.push(last["messageCount"].as_i64().expect("a count"));
        used.extend(last["sessionSettings"]["tokenUsage"]["inputTokens"].as_i64());
        assert_eq!(
            messages(&client, &id).len() as i64,
            counts[counts.len() - 1]
        );
        emulator.advance(1000);
        let next = get(&client, &id);
        assert!(next["updatedAt"].as_i64() >= last["updatedAt"].as_i64());
        last = next;
    }
    statuses.dedup();
    assert_eq!(statuses, ["pending", "running", "idle"]);
    assert!(
        counts.is_sorted() && counts[0] == 1 && counts[39] == 6,
        "{counts:?}"
    );
    assert!(
        used.is_sorted() && used[0] < used[used.len() - 1],
        "{used:?}"
    );
    assert_eq!(last["title"], "Fix the \"flaky\" test");
    assert_eq!(last["artifacts"][0]["kind"], "pull_request");
    assert_eq!(last["completedAt"], last["updatedAt"]);
}

#[test]
fn a_run_says_all_kinds_of_things() {
    let (emulator, client) = start();
    let id = create(&client);
    let posted = post(&client, &id, "Look at the page");
    emulator.advance(60_000);
    let said = messages(&client, &id);
    let roles: Vec<&str> = said
        .iter()
        .filter_map(|message| message["role"].as_str())
        .collect();
    assert_eq!(
        roles,
        [
            "assistant",
            "tool",
            "assistant",
            "tool",
            "assistant",
            "user"
        ]
    );
    assert_eq!(said[5]["id"], posted["messageId"]);
    assert!(
        said.iter()
            .zip(&said[1..])
            .all(|(newer, older)| newer["parentId"] == older["id"])
    );
    assert!(
        said.is_sorted_by(|newer, older| newer["createdAt"].as_i64() > older["createdAt"].as_i64())
    );
    let kinds = |message: usize| {
        said[message]["content"]
            .as_array()
            .expect("blocks")
            .iter()
            .map(|block| &block["type"])
    };
    assert_eq!(
        kinds(4).collect::<Vec<_>>(),
        ["thinking", "text", "tool_use"]
    );
    assert_eq!(
        said[3]["content"][0]["toolUseId"],
        said[4]["content"][2]["id"]
    );
    let results = said[1]["content"][0]["content"].as_array().expect("blocks");
    let results: Vec<&Value> = results.iter().map(|block| &block["type"]).collect();
    assert_eq!(results, ["text", "image", "document"]);
    assert!(
        said[0]["content"][1]["text"]
            .as_str()
            .is_some_and(|text| text.contains("Look at the page"))
    );

    for message in &said {
        let path = format!(
            "/sessions/{id}/messages/{}",
            message["id"].as_str().expect("an id")
        );
        let alone = client.call("GET", &path, None);
        Judge::new().assert_answer("getMessage", &alone);
        assert_eq!(alone.json(), *message);
    }
    let tools = client.walk(
        &format!("/sessions/{id}/messages?limit=1&role=tool"),
        "messages",
    );
    assert_eq!(tools, [said[1].clone(), said[3].clone()]);
}

#[test]
fn attachments_come_back_as_blocks() {
    let (_emulator, client) = start();
    let id = create(&client);
    let image = json!({ "type": "base64", "data": "AAEC", "mediaType": "image/gif" });
    let pdf = json!({ "type": "base64", "data": "JVBERg==", "mediaType": "application/pdf", "name": "a.pdf" });
    let note = json!({ "type": "text", "data": "größe\n", "mediaType": "text/plain" });
    let body = json!({ "text": "Here", "images": [image], "files": [pdf, note] });
    let path = format!("/sessions/{id}/messages");
    assert_eq!(client.call("POST", &path, Some(&body)).status, 200);
    let expected = json!([
        { "type": "text", "text": "Here" },
        { "type": "image", "source": image },
        { "type": "document", "source": pdf },
        { "type": "document", "source": note },
    ]);
    assert_eq!(messages(&client, &id)[0]["content"], expected);

    let broken = json!({ "text": "x", "images": [{ "type": "base64", "data": "A", "mediaType": "image/gif" }] });
    let refused = client.call("POST", &path, Some(&broken));
    assert_eq!(refused.status, 400, "{}", refused.body);
    assert_eq!(messages(&client, &id).len(), 1);
}

#[test]
fn a_message_to_a_running_session_waits_for_its_turn() {
    let (emulator, client) = start();
    let id = create(&client);
    post(&client, &id, "first");
    emulator.advance(8_000);
    let second = post(&client, &id, "second");
    assert_eq!(
        (&second["status"], &second["recipientDroidStatus"]),
        (&json!("running"), &json!("running"))
    );
    assert_eq!(messages(&client, &id)[0]["id"], second["messageId"]);
    emulator.advance(18_000);
    let between = get(&client, &id);
    assert_eq!(between["status"], "pending");
    assert_eq!(between["messageCount"], 7, "the second has not begun");
    emulator.advance(60_000);
    assert_eq!(get(&client, &id)["messageCount"], 12);
}

#[test]
fn an_interrupt_ends_the_run_and_can_be_repeated() {
    let (emulator, client) = start();
    let id = create(&client);
    let interrupt = || {
        let answer = client.call("POST", &format!("/sessions/{id}/interrupt"), None);
        Judge::new().assert_answer("interruptSession", &answer);
        assert_eq!(answer.json(), json!({ "status": "idle" }));
    };
    interrupt();
    post(&client, &id, "long work");
    emulator.advance(12_000);
    interrupt();
    let stopped = get(&client, &id);
    interrupt();
    emulator.advance(60_000);
    assert_eq!(get(&client, &id), stopped, "it changes no more");
    assert_eq!(stopped["status"], "idle");
    assert!(stopped["messageCount"].as_i64() < Some(6));
}

#[test]
fn a_managed_computer_takes_longer_to_begin() {
    let (emulator, client) = start();
    let created = client.call(
        "POST",
        "/sessions",
        Some(&json!({ "computerId": "cmp-atlas" })),
    );
    let id = created.json()["sessionId"]
        .as_str()
        .expect("an id")
        .to_owned();
    post(&client, &id, "x");
    emulator.advance(24_000);
    assert_eq!(get(&client, &id)["status"], "pending");
    emulator.advance(25_000);
    assert_eq!(get(&client, &id)["status"], "idle");
}

#[test]
fn the_clock_runs_by_itself_at_its_pace() {
    let emulator = Emulator::start(Config {
        pace: 0.005,
        ..Config::default()
    })
    .expect("the emulator starts");
    let client = Client::new(emulator.url(), KEY);
    let id = create(&client);
    let begin = Instant::now();
    assert_eq!(post(&client, &id, "x")["status"], "pending");
    while get(&client, &id)["status"] != "idle" {
        assert!(begin.elapsed() < Duration::from_secs(60), "it never ends");
    }
    assert!(begin.elapsed() >= Duration::from_millis(24 * 5));
    assert_eq!(messages(&client, &id).len(), 6);
}

/// The same things done at the same times give the same bytes.
#[test]
fn what_becomes_of_a_session_follows_from_what_was_done() {
    let bytes = || {
        let (emulator, client) = start();
        let id = create(&client);
        post(&client, &id, "a");
        emulator.advance(5_000);
        post(&client, &id, "b");
        emulator.advance(15_000);
        let path = format!("/sessions/{id}/messages");
        (
            client.call("GET", &path, None).body,
            client.sessions("").body,
        )
    };
    assert_eq!(bytes(), bytes());
}

#[test]
fn static_sessions_live_on_when_they_are_prompted() {
    let (emulator, client) = start();
    let old = client
        .walk("/sessions?limit=100&computerId=cmp-borealis", "sessions")
        .pop()
        .expect("a session");
    let id = old["sessionId"].as_str().expect("an id");
    let before = messages(&client, id);
    post(&client, id, "go on");
    assert_eq!(
        client.sessions("").json()["sessions"][0]["sessionId"],
        id,
        "it was changed last"
    );
    emulator.advance(60_000);
    let said = messages(&client, id);
    assert_eq!(said[6..], before);
    assert_eq!(
        said[5]["parentId"],
        before
            .first()
            .map_or(Value::Null, |message| message["id"].clone())
    );
    assert_eq!(
        get(&client, id)["messageCount"].as_i64(),
        Some(said.len() as i64)
    );
}
