use super::ascii::AsciiFormatter;
use super::json::{Json, Object};
use super::random::complete_object;
use super::vocabulary::*;
use crate::config::Config;
use crate::contract::Schema;
use fastrand::Rng;
use serde::Serialize;
use serde_json::{Number, Serializer, json};
use siphasher::sip::SipHasher24;
use std::hash::Hasher;

/// 2026-07-01T00:00:00Z, the end of the newest session's slot.
const NEWEST: i64 = 1_782_864_000_000;

/// Each session has half an hour to itself. It is created in the first quarter and updated in the rest, so that
/// both times order the sessions alike.
const SLOT: i64 = 30 * 60 * 1000;

/// All sessions, newest first. Nothing is stored: each is made when it is asked for.
pub struct Catalog {
    seed: u64,
    count: u32,
    drift: bool,
    schema: Schema,
}

impl Catalog {
    pub fn new(config: &Config) -> Self {
        Catalog {
            seed: config.seed,
            count: config.sessions,
            drift: config.drift,
            schema: Schema::component("Session"),
        }
    }

    /// The indexes of the sessions of a computer, or of all, from an index on.
    pub fn indexes(&self, from: u32, computer_id: Option<&str>) -> impl Iterator<Item = u32> {
        (from..self.count)
            .filter(move |index| computer_id.is_none() || self.computer_of(*index) == computer_id)
    }

    /// Appends the session with this index as compact JSON.
    pub fn write_session(&self, index: u32, out: &mut Vec<u8>) {
        let mut rng = self.rng(index, b"session.");
        let mut session = self.session(index, &mut rng);
        // By a chance of its own: what the contract gains leaves the rest of the data as it is.
        complete_object(self.schema, &mut session, &mut self.rng(index, b"contract"));
        if self.drift && one_in(&mut rng, 4) {
            drift(&mut session, &mut rng);
        }
        let written = if one_in(&mut rng, 16) {
            session.serialize(&mut Serializer::with_formatter(out, AsciiFormatter))
        } else {
            session.serialize(&mut Serializer::new(out))
        };
        written.expect("writing to memory does not fail");
    }

    /// By itself, because a filter has to know it of sessions that are never made.
    fn computer_of(&self, index: u32) -> Option<&'static str> {
        let mut rng = self.rng(index, b"computer");
        (!one_in(&mut rng, 5)).then(|| pick(&mut rng, &COMPUTERS))
    }

    fn rng(&self, index: u32, purpose: &[u8; 8]) -> Rng {
        let mut hasher = SipHasher24::new_with_keys(self.seed, u64::from_le_bytes(*purpose));
        hasher.write_u32(index);
        Rng::with_seed(hasher.finish())
    }

    fn session(&self, index: u32, rng: &mut Rng) -> Object {
        let slot_begin = NEWEST - SLOT * (i64::from(index) + 1);
        let created_at = slot_begin + rng.i64(0..SLOT / 4);
        let updated_at = slot_begin + rng.i64(SLOT / 4..SLOT);
        let status = if one_in(rng, 4) {
            choice(rng, self.schema, "status")
        } else {
            "idle"
        };
        let completed = status == "idle" && !one_in(rng, 4);
        Object::default()
            .always("sessionId", session_id(rng))
            .sometimes("title", title(rng))
            .always("status", status)
            .always("messageCount", rng.u32(0..400))
            .always("createdAt", created_at)
            .always("updatedAt", updated_at)
            .sometimes(
                "completedAt",
                completed.then(|| rng.i64(created_at..=updated_at)),
            )
            .sometimes("computerId", self.computer_of(index))
            .sometimes("sessionSettings", settings(rng, updated_at))
    }
}

fn title(rng: &mut Rng) -> Option<String> {
    let title = match rng.u32(0..600) {
        0..50 => return None,
        50..75 => "",
        75..77 => TITLE_WITH_NUL,
        77..150 => pick(rng, &AWKWARD_TITLES),
        _ => pick(rng, &TITLES),
    };
    Some(title.to_owned())
}

fn settings(rng: &mut Rng, updated_at: i64) -> Option<Object> {
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
fn amount(rng: &mut Rng, limit: i64) -> Number {
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
    (0..count)
        .map(|_| (session_id(rng), token_usage(rng)))
        .collect()
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

fn session_id(rng: &mut Rng) -> String {
    let (high, low) = (rng.u64(..), rng.u64(..));
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        low >> 48 & 0x3fff | 0x8000,
        low & 0xffff_ffff_ffff,
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

/// Makes a session of a later version of the service.
fn drift(session: &mut Object, rng: &mut Rng) {
    match rng.u32(0..4) {
        0 => {
            let artifacts = json!([{ "kind": "pull-request", "id": rng.u32(1..9999).to_string() }]);
            let parent = session_id(rng);
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

/// Any text of a member's enumeration.
fn choice(rng: &mut Rng, schema: Schema, member: &str) -> &'static str {
    let member = schema.member(member).expect(member);
    pick(rng, &member.texts())
}

fn one_in(rng: &mut Rng, count: u32) -> bool {
    rng.u32(0..count) == 0
}

fn often<T>(rng: &mut Rng, percent: u32, make: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    (rng.u32(0..100) < percent).then(|| make(rng))
}

fn pick<T: Copy>(rng: &mut Rng, from: &[T]) -> T {
    from[rng.usize(0..from.len())]
}

/// So many different ones, in any order.
fn some_of<T: Copy>(rng: &mut Rng, count: usize, from: &[T]) -> Vec<T> {
    rng.choose_multiple(from.iter().copied(), count)
}
