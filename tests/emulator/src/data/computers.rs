//! The computers that are there from the start, and what any computer measures of itself.

use super::chance::{one_in, source, uuid};
use super::drift;
use super::json::{Json, Object};
use super::random::{add_live_members, complete_object};
use super::vocabulary::COMPUTERS;
use crate::clock::{START, rfc3339};
use crate::contract::Schema;
use fastrand::Rng;
use serde_json::{Value, json};
use std::hash::Hasher;

const SAMPLE_EVERY: i64 = 5 * 60 * 1000;
const SAMPLES_FOR: i64 = 4 * 24 * 60 * 60 * 1000;

/// How a computer is that does not change by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// Ready for sessions.
    Active,
    /// Paused: it says nothing of its status.
    Asleep,
    /// Being made, for ever.
    Provisioning,
    /// Its provisioning failed.
    Failed,
}

impl Condition {
    /// In a word.
    pub fn name(self) -> &'static str {
        match self {
            Condition::Active => "active",
            Condition::Asleep => "asleep",
            Condition::Provisioning => "provisioning",
            Condition::Failed => "error",
        }
    }
}

/// Id, name, provider and condition of the computers that are there from the start.
/// By their names, so that a program can ask for each condition; the first five are those of the sessions.
pub const FLEET: [(&str, &str, &str, Condition); 6] = [
    (COMPUTERS[0], "atlas", "e2b", Condition::Active),
    (COMPUTERS[1], "borealis", "byom", Condition::Active),
    (COMPUTERS[2], "cygnus", "e2b", Condition::Asleep),
    (COMPUTERS[3], "draco", "e2b", Condition::Failed),
    (COMPUTERS[4], "zurich-rack-5", "byom", Condition::Active),
    ("cmp-eridanus", "eridanus", "e2b", Condition::Provisioning),
];

/// What does not change about the computers that are there from the start.
pub fn fleet(seed: u64, drift: bool) -> impl Iterator<Item = (Object, Condition)> {
    let numbered = FLEET.into_iter().enumerate();
    numbered.map(move |(number, (id, name, provider, condition))| {
        let mut rng = source(seed, b"computer", |hasher| hasher.write_u64(number as u64));
        let directories = vec![
            Json::from("/home/dev/storefront"),
            Json::from("/home/dev/größe"),
        ];
        let mut computer = Object::default()
            .always("id", id)
            .always("name", name)
            .sometimes("hostname", Some(format!("{name}.example")))
            .sometimes("hostId", Some(uuid(&mut rng)))
            .always("providerType", provider)
            .sometimes("status", None::<&str>)
            .always("createdAt", START - rng.i64(1 << 30..1 << 34))
            .sometimes("provisioningSteps", None::<&str>)
            .sometimes("remoteUser", Some("dev"))
            .sometimes("ownerPrincipalKind", Some("user"))
            .sometimes("clonedRepoDirectories", Some(Json::List(directories)));
        let schema = Schema::component("Computer");
        complete_object(schema, &mut computer, &mut rng);
        add_live_members(schema, &mut computer, &mut rng);
        if drift && one_in(&mut rng, 2) {
            drift::of_computer(&mut computer, &mut rng);
        }
        (computer, condition)
    })
}

/// What a computer has measured, oldest first, from a moment on, but no longer ago than it is kept.
pub fn samples(seed: u64, id: &str, from: i64, now: i64) -> Value {
    let oldest = from.max(now - SAMPLES_FOR);
    let first = oldest.div_euclid(SAMPLE_EVERY) + i64::from(oldest.rem_euclid(SAMPLE_EVERY) > 0);
    let last = now.div_euclid(SAMPLE_EVERY);
    let sample = |slot: i64| {
        let mut rng = source(seed, b"samples.", |hasher| {
            hasher.write(id.as_bytes());
            hasher.write_i64(slot);
        });
        sample(slot * SAMPLE_EVERY, &mut rng)
    };
    (first..=last).map(sample).collect()
}

fn sample(at: i64, rng: &mut Rng) -> Value {
    let (memory, disk) = (8_i64 << 30, 100_i64 << 30);
    json!({
        "timestamp": rfc3339(at),
        "cpuUsedPct": f64::from(rng.u32(0..4000)) / 10.0,
        "cpuCount": 4,
        "memUsed": rng.i64(1 << 28..memory),
        "memTotal": memory,
        "diskUsed": rng.i64(1 << 33..disk),
        "diskTotal": disk,
    })
}
