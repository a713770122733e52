//! What is done for users in several calls: changes that keep all else, computers by name, waited for until they are there.

use std::time::Duration;

use factory::engine::rows::{Session, SessionPage};
use factory::engine::{CallOptions, CancelToken, Client, Config, ListOptions, Status};
use factory_emulator::{Emulator, FLEET, LoggedRequest};
use serde_json::{Value, json};

fn service() -> (Emulator, Client) {
    let emulator = Emulator::start(factory_emulator::Config::default()).expect("a free port");
    let mut config = Config::new();
    config.set_api_key("fk-emulator").expect("a key");
    config.set_base_url(emulator.url()).expect("a URL");
    let client = Client::new(&config).expect("a client");
    (emulator, client)
}

/// A session with tags, and what the service says of its settings.
fn tagged(client: &Client) -> (String, Value) {
    let page = client
        .list_sessions(&ListOptions::default())
        .expect("a page");
    let is_tagged = |session: &&Session| {
        let settings = session.settings();
        settings.is_some_and(|settings| settings.tags().is_some_and(|tags| !tags.is_empty()))
    };
    let session = page
        .sessions()
        .iter()
        .find(is_tagged)
        .expect("a session with tags");
    let id = session.session_id().to_owned();
    let settings = settings(&page, &id);
    (id, settings)
}

fn settings(page: &SessionPage, id: &str) -> Value {
    let mut rows = page.sessions().iter();
    let index = rows
        .position(|session| session.session_id() == id)
        .expect("it is there");
    let session: Value =
        serde_json::from_str(page.session_json(index).expect("kept")).expect("JSON");
    session["sessionSettings"].clone()
}

fn now(client: &Client, id: &str) -> Value {
    let options = ListOptions {
        limit: 100,
        ..ListOptions::default()
    };
    settings(&client.list_sessions(&options).expect("a page"), id)
}

fn written(emulator: &Emulator) -> Vec<Value> {
    let sent = emulator
        .requests()
        .into_iter()
        .filter(|request| request.method == "PATCH");
    sent.map(|request: LoggedRequest| serde_json::from_slice(&request.body).expect("JSON"))
        .collect()
}

#[test]
fn archiving_keeps_every_other_setting() {
    let (emulator, client) = service();
    let (id, before) = tagged(&client);
    let options = CallOptions::default();
    let page = client.archive_session(&id, &options).expect("archived");
    let archived = page.rows()[0]
        .settings()
        .expect("settings")
        .archived_at()
        .map(str::to_owned);
    assert!(archived.is_some());
    // Once more keeps the moment.
    client.archive_session(&id, &options).expect("archived");
    let mut expected = before.clone();
    expected["archivedAt"] = json!(archived);
    assert_eq!(now(&client, &id), expected);
    let body = &written(&emulator)[0]["sessionSettings"];
    assert_eq!(body["tags"], before["tags"]);
    assert_eq!(
        body["tokenUsage"],
        Value::Null,
        "the service's own is not written"
    );
    client.unarchive_session(&id, &options).expect("unarchived");
    let body = &written(&emulator)[2]["sessionSettings"];
    assert_eq!(
        (&body["archivedAt"], &body["tags"]),
        (&Value::Null, &before["tags"])
    );
}

#[test]
fn a_tag_is_there_once_and_goes_alone() {
    let (_emulator, client) = service();
    let (id, before) = tagged(&client);
    let options = CallOptions::default();
    for _ in 0..2 {
        client
            .tag_session(&id, "release", &options)
            .expect("tagged");
    }
    let mut tags = before["tags"].as_array().expect("tags").clone();
    tags.push(json!({"name": "release"}));
    assert_eq!(now(&client, &id)["tags"], json!(tags));
    client
        .untag_session(&id, "release", &options)
        .expect("untagged");
    assert_eq!(now(&client, &id)["tags"], before["tags"]);
}

#[test]
fn an_unknown_session_is_not_changed() {
    let (emulator, client) = service();
    let failed = client
        .archive_session("no-such", &CallOptions::default())
        .map(drop);
    assert_eq!(failed.expect_err("unknown").status(), Status::NotFound);
    assert!(written(&emulator).is_empty());
}

fn found(
    client: &Client,
    name: &str,
    wait_ms: Option<u64>,
) -> Result<(String, Option<String>), Status> {
    let wait = wait_ms.map(Duration::from_millis);
    let page = client.find_computer(name, wait, &CallOptions::default());
    let page = page.map_err(|error| error.status())?;
    let computer = &page.rows()[0];
    let status = computer.status().text().map(str::to_owned);
    Ok((computer.id().to_owned(), status))
}

#[test]
fn a_computer_is_found_by_name_and_by_id() {
    let (_emulator, client) = service();
    for (id, name, _, _) in FLEET {
        assert_eq!(found(&client, name, None).expect("by name").0, id);
        assert_eq!(found(&client, id, None).expect("by id").0, id);
    }
    assert_eq!(found(&client, "nobody", None), Err(Status::NotFound));
}

#[test]
fn a_computer_is_waited_for() {
    let (_emulator, client) = service();
    let active = Some("active".to_owned());
    assert_eq!(found(&client, "atlas", Some(1)).expect("active").1, active);
    // Asleep: it is woken.
    assert_eq!(found(&client, "cygnus", None).expect("asleep").1, None);
    assert_eq!(
        found(&client, "cygnus", Some(30_000)).expect("woken").1,
        active
    );
    assert_eq!(
        found(&client, "draco", Some(30_000)),
        Err(Status::FailedDependency)
    );
    assert_eq!(found(&client, "eridanus", Some(10)), Err(Status::Timeout));
    let cancel = CancelToken::new();
    cancel.cancel();
    let options = CallOptions {
        cancel: Some(cancel),
        ..CallOptions::default()
    };
    let waited = client.find_computer("eridanus", Some(Duration::from_secs(60)), &options);
    assert_eq!(
        waited.map(drop).expect_err("cancelled").status(),
        Status::Cancelled
    );
}
