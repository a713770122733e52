//! The settings of a session, and what it has used.

use super::chance::{choice, often, pick, some_of, uuid};
use super::json::{Json, Object};
use super::vocabulary::*;
use crate::contract::Schema;
use fastrand::Rng;
use serde_json::Number;

pub fn settings(rng: &mut Rng, updated_at: i64) -> Option<Object> {
    match rng.u32(0..100) {
        0..10 => return None,
        10..14 => return Some(Object::default()),
        _ => {}
    }
    let schema = Schema::component("SessionSettings");
    Some(
        Object::default()
            .sometimes("model", often(rng, 98, |rng| pick(rng, &MODELS)))
            .sometimes(
                "reasoningEffort",
                often(rng, 92, |rng| choice(rng, schema, "reasoningEffort")),
            )
            .sometimes(
                "interactionMode",
                often(rng, 90, |rng| choice(rng, schema, "interactionMode")),
            )
            .sometimes(
                "autonomyLevel",
                often(rng, 90, |rng| choice(rng, schema, "autonomyLevel")),
            )
            .sometimes(
                "autonomyMode",
                often(rng, 60, |rng| choice(rng, schema, "autonomyMode")),
            )
            .sometimes("specModeModel", often(rng, 50, |rng| pick(rng, &MODELS)))
            .sometimes(
                "specModeReasoningEffort",
                often(rng, 50, |rng| {
                    choice(rng, schema, "specModeReasoningEffort")
                }),
            )
            .sometimes(
                "providerLock",
                often(rng, 85, |rng| choice(rng, schema, "providerLock")),
            )
            .sometimes(
                "providerLockTimestamp",
                often(rng, 80, |rng| moment(rng, updated_at)),
            )
            .sometimes(
                "apiProviderLock",
                often(rng, 80, |rng| choice(rng, schema, "apiProviderLock")),
            )
            .sometimes(
                "assistantActiveTimeMs",
                often(rng, 95, |rng| amount(rng, 3_600_000)),
            )
            .sometimes("tokenUsage", often(rng, 95, token_usage))
            .sometimes("inclusiveTokenUsage", often(rng, 90, token_usage))
            .sometimes(
                "childInclusiveTokenUsageBySessionId",
                often(rng, 85, children),
            )
            .sometimes("archivedAt", often(rng, 12, |rng| moment(rng, updated_at)))
            .sometimes("tags", often(rng, 92, tags))
            .sometimes("enabledToolIds", often(rng, 80, tools))
            .sometimes("disabledToolIds", often(rng, 60, tools)),
    )
}

fn token_usage(rng: &mut Rng) -> Object {
    Object::default()
        .always("inputTokens", amount(rng, 2_000_000))
        .always("outputTokens", amount(rng, 200_000))
        .always("cacheCreationTokens", amount(rng, 1_000_000))
        .always("cacheReadTokens", amount(rng, 50_000_000))
        .always("thinkingTokens", amount(rng, 80_000))
        .sometimes(
            "factoryCredits",
            often(rng, 60, |rng| amount(rng, 3_000_000)),
        )
}

/// A count that the contract calls a number: mostly whole, sometimes zero, and rarely what nobody expects.
pub fn amount(rng: &mut Rng, limit: i64) -> Number {
    match rng.u32(0..400) {
        0..24 => Number::from(0),
        24..50 => fraction(rng.i64(0..limit) as f64 / 1000.0),
        50..52 => Number::from(-rng.i64(1..limit)),
        52 => Number::from(u64::from(u32::MAX) + 2),
        53 => fraction(1.5e-7),
        _ => Number::from(rng.i64(0..limit)),
    }
}

fn fraction(value: f64) -> Number {
    Number::from_f64(value).expect("finite")
}

fn children(rng: &mut Rng) -> Object {
    let count = match rng.u32(0..1000) {
        0 => 150,
        1..200 => 0,
        200..700 => rng.u32(1..3),
        _ => rng.u32(3..7),
    };
    (0..count).map(|_| (uuid(rng), token_usage(rng))).collect()
}

fn tags(rng: &mut Rng) -> Json {
    let count = rng.usize(0..7);
    let names = some_of(rng, count, &TAG_NAMES).into_iter();
    let tags = names.map(|name| {
        Object::default()
            .always("name", name)
            .sometimes("metadata", often(rng, 75, tag_metadata))
            .into()
    });
    Json::List(tags.collect())
}

fn tag_metadata(rng: &mut Rng) -> Object {
    let count = rng.usize(0..7);
    let entries = some_of(rng, count, &TAG_METADATA).into_iter();
    entries
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

fn tools(rng: &mut Rng) -> Json {
    let count = rng.usize(0..=TOOLS.len());
    Json::List(
        some_of(rng, count, &TOOLS)
            .into_iter()
            .map(Json::from)
            .collect(),
    )
}

/// A time of the day of the session, as text; the contract does not say in which form.
fn moment(rng: &mut Rng, near: i64) -> String {
    let since_midnight = near.rem_euclid(86_400_000) / 1000;
    let (hours, minutes, seconds) = (
        since_midnight / 3600,
        since_midnight / 60 % 60,
        since_midnight % 60,
    );
    let day = rng.u32(1..29);
    format!(
        "2026-06-{day:02}T{hours:02}:{minutes:02}:{seconds:02}.{:03}Z",
        near.rem_euclid(1000)
    )
}
