//! What a later version of the service would say.

use super::chance::{pick, uuid};
use super::json::{Json, Object};
use super::settings::amount;
use super::vocabulary::*;
use fastrand::Rng;
use serde_json::json;

/// Makes a session of a later version of the service.
pub fn of_session(session: &mut Object, rng: &mut Rng) {
    match rng.u32(0..4) {
        0 => {
            let artifacts = json!([{ "kind": "pull-request", "id": rng.u32(1..9999).to_string() }]);
            let parent = uuid(rng);
            session.set("artifacts", artifacts);
            session.set("factoryCredits", amount(rng, 3_000_000));
            session.set("parent_session_id", parent);
        }
        1 => session.set("status", UNHEARD_OF),
        2 => {
            let settings = session.object("sessionSettings");
            let in_worktree = rng.bool();
            settings.set("compactionModel", pick(rng, &MODELS));
            settings.set("compactionThresholdCheckEnabled", rng.bool());
            settings.set("effectiveFactoryRouterModel", json!(null));
            settings.set("runInWorktree", in_worktree);
        }
        _ => {
            let settings = session.object("sessionSettings");
            settings.set("reasoningEffort", UNHEARD_OF);
            settings.set("interactionMode", pick(rng, &DRIFTED_INTERACTION_MODES));
            settings.set("autonomyLevel", UNHEARD_OF);
            settings.set("autonomyMode", UNHEARD_OF);
            settings.set("specModeReasoningEffort", UNHEARD_OF);
            settings.set("providerLock", pick(rng, &DRIFTED_PROVIDER_LOCKS));
            settings.set("apiProviderLock", pick(rng, &DRIFTED_API_PROVIDER_LOCKS));
        }
    }
}

/// A block of a kind that no version knows.
pub fn block(rng: &mut Rng) -> Json {
    Object::default()
        .always("type", UNHEARD_OF)
        .always(
            "payload",
            json!({ "state": [0, 1, rng.u32(..)], "said": pick(rng, &AWKWARD_TITLES) }),
        )
        .into()
}

pub fn of_message(message: &mut Object, rng: &mut Rng) {
    match rng.u32(0..4) {
        0 => message.set("traceId", uuid(rng)),
        1 => message.set("role", UNHEARD_OF),
        2 => message.set("visibility", UNHEARD_OF),
        // What may be left out has another type than it should.
        _ => {
            message.set("isError", "no");
            message.set("seq", json!({ "major": 1 }));
        }
    }
}

pub fn of_computer(computer: &mut Object, rng: &mut Rng) {
    match rng.u32(0..3) {
        0 => computer.set("region", "eu-north-1"),
        1 => computer.set("status", UNHEARD_OF),
        _ => computer.set("hostname", json!({ "name": "another type" })),
    }
}
