//! What a session's life makes of what is told about it.

use crate::clock::rfc3339;
use crate::contract::Schema;
use crate::data::{Json, Object};
use crate::life::{Life, Said};
use serde_json::{Map, Number, Value, json};

pub fn apply(session: &mut Object, life: &Life, at: i64) {
    let steps = life.steps(at);
    if let Some(status) = life.status(at) {
        session.set("status", status);
        match life.completed_at(at) {
            Some(time) => session.set("completedAt", time),
            None => session.remove("completedAt"),
        }
    } else if life.interrupts.iter().any(|time| *time <= at) {
        session.set("status", "idle");
    }
    let before = session.integer("messageCount").unwrap_or(0);
    session.set("messageCount", before + steps.len() as i64);
    if let Some(time) = life.updated_at(at) {
        session.set("updatedAt", time);
    }
    if let Some(title) = life.title(at).filter(|_| session.get("title").is_none()) {
        session.set("title", title);
    }
    for (_, patch) in life.patches.iter().filter(|(time, _)| *time <= at) {
        change_settings(session.object("sessionSettings"), patch);
    }
    let said = steps
        .iter()
        .filter(|step| matches!(step.said, Said::Plan | Said::Look | Said::Answer))
        .count();
    if said > 0 {
        let settings = session.object("sessionSettings");
        settings.set("assistantActiveTimeMs", life.active_for(at));
        for name in ["tokenUsage", "inclusiveTokenUsage"] {
            use_tokens(settings.object(name), said);
        }
    }
}

/// What is told of a created session by itself: its costs, and what came of it.
pub fn add_results(session: &mut Object, life: &Life, at: i64) {
    let answered = life
        .steps(at)
        .iter()
        .filter(|step| step.said == Said::Answer)
        .count();
    session.set("factoryCredits", 100 * life.steps(at).len());
    if answered > 0 {
        let url = "https://example.com/storefront/pull/4812";
        let artifact =
            json!({ "id": "4812", "kind": "pull_request", "url": url, "action": "create" });
        session.set("artifacts", json!([artifact]));
    }
}

pub fn archive(session: &mut Object, when: i64) {
    let settings = session.object("sessionSettings");
    if settings.get("archivedAt").is_none() {
        settings.set("archivedAt", rfc3339(when));
    }
}

/// Merges, but a session stays archived only if it is said again.
pub fn change_settings(settings: &mut Object, patch: &Map<String, Value>) {
    let schema = Schema::component("SessionSettings");
    settings.remove("archivedAt");
    for (name, value) in patch {
        if schema.member(name).is_some() {
            settings.set(name, value.clone());
        }
    }
}

/// Each of the counts that there are grows with each message of the assistant.
fn use_tokens(usage: &mut Object, messages: usize) {
    for (position, (name, _)) in Schema::component("TokenUsage").members().enumerate() {
        let before = usage.get(name).and_then(Json::number).unwrap_or(0.0);
        let used = 150 * (position + 1) * messages;
        usage.set(name, number(before + used as f64));
    }
}

fn number(value: f64) -> Number {
    match value.fract() == 0.0 && value.abs() < (1_u64 << 53) as f64 {
        true => Number::from(value as i64),
        false => Number::from_f64(value).expect("finite"),
    }
}
