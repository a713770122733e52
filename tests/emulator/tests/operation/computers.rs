//! The computers: those that are there, those that are made, and how they sleep and wake.

use crate::client::{Answer, Client, KEY, standing};
use crate::judge::Judge;
use factory_emulator::FLEET;
use serde_json::{Value, json};

const ATLAS: &str = "/computers/cmp-atlas";
const OWN: &str = "/computers/cmp-borealis";
const SLEEPER: &str = "/computers/cmp-cygnus";

fn judged(operation: &str, answer: Answer) -> Value {
    assert!(answer.status < 300, "{}", answer.body);
    Judge::new().assert_answer(operation, &answer);
    answer.json()
}

#[test]
fn each_condition_has_a_computer() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let list = judged("listComputers", client.call("GET", "/computers", None));
    let list = list["computers"].as_array().expect("a list");
    assert_eq!(list.len(), FLEET.len());
    for ((id, name, provider, condition), computer) in FLEET.into_iter().zip(list) {
        let status = match condition.name() {
            "asleep" => None,
            status => Some(status),
        };
        assert_eq!(
            (computer["id"].as_str(), computer["providerType"].as_str()),
            (Some(id), Some(provider))
        );
        assert_eq!(
            computer.get("status").and_then(Value::as_str),
            status,
            "{name}"
        );
        assert_eq!(computer.get("provisioningSteps"), None);
        let by_name = judged(
            "getComputerByName",
            client.call("GET", &format!("/computers/name/{name}"), None),
        );
        let by_id = judged(
            "getComputer",
            client.call(
                "GET",
                &format!("/computers/{}", crate::client::encode(id)),
                None,
            ),
        );
        assert_eq!((&by_name, &by_id), (computer, computer));
    }
    let host = list[1]["hostId"].as_str().expect("a host");
    let of_host = client
        .call("GET", &format!("/computers?hostId={host}"), None)
        .json();
    assert_eq!(of_host["computers"], json!([list[1]]));
    let with_steps = judged(
        "listComputers",
        client.call("GET", "/computers?includeProvisioningSteps=true", None),
    );
    let statuses = |computer: usize| {
        with_steps["computers"][computer]["provisioningSteps"]
            .as_array()
            .map(|steps| {
                steps
                    .iter()
                    .filter_map(|step| step["status"].as_str())
                    .collect::<Vec<_>>()
            })
    };
    assert_eq!(statuses(0), Some(vec!["completed"; 3]));
    assert_eq!(statuses(1), None, "one of your own has no steps");
    assert_eq!(statuses(3), Some(vec!["completed", "failed", "pending"]));
    assert_eq!(
        statuses(5),
        Some(vec!["completed", "in_progress", "pending"])
    );
}

#[test]
fn a_managed_computer_is_provisioned_step_by_step() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let body = json!({ "name": "new-one", "remoteUser": "me", "repos": ["https://github.com/example/shop.git"], "autoInstallDeps": true });
    let created = judged(
        "createComputer",
        client.call("POST", "/computers", Some(&body)),
    );
    assert_eq!(
        (&created["status"], &created["providerType"]),
        (&json!("provisioning"), &json!("e2b"))
    );
    let path = format!("/computers/{}", created["id"].as_str().expect("an id"));
    let session = json!({ "computerId": created["id"], "cwd": "/home/me/shop" });
    assert_eq!(client.call("POST", "/sessions", Some(&session)).status, 503);
    assert_eq!(
        client
            .call("POST", &format!("{path}/install-deps"), None)
            .status,
        409
    );
    let mut seen = Vec::new();
    for _ in 0..5 {
        let shown = judged(
            "getComputer",
            client.call(
                "GET",
                &format!("{path}?includeProvisioningSteps=true"),
                None,
            ),
        );
        let steps = shown["provisioningSteps"].as_array().expect("steps");
        let done = steps
            .iter()
            .filter(|step| step["status"] == "completed")
            .count();
        seen.push((done, shown["status"].as_str().expect("a status").to_owned()));
        emulator.advance(15_000);
    }
    let expected = [0, 1, 2, 3, 3].map(|done| {
        (
            done,
            if done < 3 { "provisioning" } else { "active" }.to_owned(),
        )
    });
    assert_eq!(seen, expected);
    assert_eq!(client.call("POST", "/sessions", Some(&session)).status, 201);
}

#[test]
fn a_computer_of_ones_own_is_active_at_once_and_not_managed() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let body = json!({ "name": "mine", "remoteUser": "me", "provider": "byom" });
    let created = judged(
        "createComputer",
        client.call("POST", "/computers", Some(&body)),
    );
    assert_eq!(created["status"], "active");
    for call in ["restart", "refresh", "install-deps"] {
        let answer = client.call("POST", &format!("{OWN}/{call}"), None);
        assert_eq!(answer.status, 400, "{call}: {}", answer.body);
    }
    let metrics = client.call("GET", &format!("{OWN}/metrics"), None);
    assert_eq!(metrics.status, 400);
    Judge::new().assert_answer("getComputerMetrics", &metrics);
}

#[test]
fn a_name_is_had_once() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let taken = client.call(
        "POST",
        "/computers",
        Some(&json!({ "name": "atlas", "remoteUser": "me" })),
    );
    assert_eq!(taken.status, 409);
    Judge::new().assert_answer("createComputer", &taken);
    assert_eq!(
        client
            .call("PATCH", OWN, Some(&json!({ "name": "atlas" })))
            .status,
        409
    );
    let renamed = judged(
        "updateComputer",
        client.call(
            "PATCH",
            OWN,
            Some(&json!({ "name": "north", "remoteUser": "root" })),
        ),
    );
    assert_eq!(
        (&renamed["name"], &renamed["remoteUser"]),
        (&json!("north"), &json!("root"))
    );
    assert_eq!(
        client
            .call("PATCH", OWN, Some(&json!({ "name": "north" })))
            .status,
        200,
        "its own name"
    );
    assert_eq!(
        client.call("GET", "/computers/name/borealis", None).status,
        404
    );
}

#[test]
fn a_sleeper_is_woken_by_a_restart() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let session = json!({ "computerId": "cmp-cygnus" });
    let refused = client.call("POST", "/sessions", Some(&session));
    assert_eq!(
        (refused.status, &refused.json()["detail"]),
        (424, &json!("Computer disconnected during request"))
    );
    assert!(refused.json()["requestId"].is_string());
    assert_eq!(
        client
            .call("GET", &format!("{SLEEPER}/metrics"), None)
            .json(),
        json!([])
    );
    let restart = |path: &str, body: Option<&Value>| {
        judged(
            "restartComputer",
            client.call("POST", &format!("{path}/restart"), body),
        )["wasRestarted"]
            .clone()
    };
    assert_eq!(restart(SLEEPER, None), true);
    assert_eq!(restart(SLEEPER, Some(&json!({ "mode": "resume" }))), false);
    assert_eq!(restart(ATLAS, Some(&json!({ "mode": "reboot" }))), true);
    assert_eq!(client.call("POST", "/sessions", Some(&session)).status, 201);

    for (id, path) in [("cmp-atlas", ATLAS), ("cmp-borealis", OWN)] {
        let set = |asleep: bool| {
            client
                .post(
                    "/emulator/computers",
                    &json!({ "computerId": id, "asleep": asleep }).to_string(),
                )
                .status
        };
        let create = || {
            client
                .call("POST", "/sessions", Some(&json!({ "computerId": id })))
                .status
        };
        assert_eq!((set(true), create()), (204, 424));
        assert_eq!(client.call("GET", path, None).status, 200);
        assert_eq!((set(false), create()), (204, 201));
    }
}

#[test]
fn dependencies_are_installed_once_at_a_time() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let install = || client.call("POST", &format!("{ATLAS}/install-deps"), None);
    let begun = install();
    assert_eq!(begun.status, 202);
    let begun = judged("retryInstallDeps", begun);
    let step = &begun["provisioningSteps"][2];
    assert_eq!(step["status"], "in_progress");
    let by = json!({ "sessionId": step["installSessionId"] });
    assert_eq!(client.session(&by)["computerId"], "cmp-atlas");
    let refused = install();
    assert_eq!(refused.status, 409);
    Judge::new().assert_answer("retryInstallDeps", &refused);
    emulator.advance(15_000);
    assert_eq!(install().status, 202);
    judged(
        "refreshComputer",
        client.call("POST", &format!("{ATLAS}/refresh"), None),
    );
}

#[test]
fn metrics_are_a_sample_every_five_minutes() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let metrics = |query: &str| {
        judged(
            "getComputerMetrics",
            client.call("GET", &format!("{ATLAS}/metrics{query}"), None),
        )
    };
    let all = metrics("");
    let all = all.as_array().expect("a list");
    assert_eq!(
        (all.len(), &all[1152]["timestamp"]),
        (1153, &json!("2026-07-01T00:00:00Z"))
    );
    assert_eq!(all[1151]["timestamp"], "2026-06-30T23:55:00Z");
    assert_eq!(
        metrics("?start=2026-07-01T01:50:00%2B02:00"),
        json!(all[1150..])
    );
    assert_eq!(
        client
            .call("GET", &format!("{ATLAS}/metrics?start=yesterday"), None)
            .status,
        400
    );
}

#[test]
fn a_deleted_computer_takes_its_sessions_into_the_archive() {
    let emulator = standing();
    let client = Client::new(emulator.url(), KEY);
    let created = client
        .call(
            "POST",
            "/sessions",
            Some(&json!({ "computerId": "cmp-atlas" })),
        )
        .json();
    let deleted = client.call("DELETE", ATLAS, None);
    Judge::new().assert_answer("deleteComputer", &deleted);
    assert_eq!(client.call("GET", ATLAS, None).status, 404);
    assert_eq!(client.call("DELETE", ATLAS, None).status, 404);
    let sessions = client.all_sessions(100, "&computerId=cmp-atlas");
    assert!(
        sessions.len() > 10
            && sessions
                .iter()
                .any(|session| session["sessionId"] == created["sessionId"])
    );
    assert!(
        sessions
            .iter()
            .all(|session| session["sessionSettings"]["archivedAt"].is_string())
    );
    assert_eq!(
        client
            .call(
                "POST",
                "/sessions",
                Some(&json!({ "computerId": "cmp-atlas" }))
            )
            .status,
        404
    );
}
