use super::chance::{choice, one_in, pick, source, uuid};
use super::drift;
use super::entity::Entity;
use super::json::Object;
use super::random::{add_live_members, complete_object};
use super::settings::settings;
use super::transcript::Transcript;
use super::vocabulary::*;
use crate::clock::START;
use crate::config::Config;
use crate::contract::Schema;
use fastrand::Rng;
use std::hash::Hasher;

/// Each session has half an hour to itself. It is created in the first quarter and updated in the rest, so that
/// both times order the sessions alike.
const SLOT: i64 = 30 * 60 * 1000;

/// How many places a session is from its parent at most.
const FAMILY: u32 = 4;

/// All static sessions, newest first. Nothing is stored: each is made when it is asked for.
pub struct Catalog {
    seed: u64,
    count: u32,
    drift: bool,
    schema: Schema,
}

/// What is drawn of a session before anything else.
struct Head {
    id: String,
    status: &'static str,
    is_completed: bool,
    created_at: i64,
    updated_at: i64,
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

    pub fn find(&self, id: &str) -> Option<u32> {
        (0..self.count).find(|index| self.head(&mut self.rng(*index, b"session."), *index).id == id)
    }

    /// A session as a list tells of it.
    pub fn session(&self, index: u32) -> Entity {
        let mut rng = self.rng(index, b"session.");
        let mut session = self.sketch(index, &mut rng);
        // By a chance of its own: what the contract gains leaves the rest of the data as it is.
        complete_object(self.schema, &mut session, &mut self.rng(index, b"contract"));
        if self.drift && one_in(&mut rng, 4) {
            drift::of_session(&mut session, &mut rng);
        }
        Entity {
            object: session,
            escaped: one_in(&mut rng, 16),
        }
    }

    /// A session as it is told when it is asked for by itself.
    pub fn whole_session(&self, index: u32) -> Entity {
        let mut session = self.session(index);
        match self.parent_of(index) {
            Some(parent) => session.object.set("parent_session_id", self.id(parent)),
            None => session.object.remove("parent_session_id"),
        }
        let orphan = session.object.get("parent_session_id").is_none();
        add_live_members(
            self.schema,
            &mut session.object,
            &mut self.rng(index, b"by itsel"),
        );
        if orphan {
            session.object.remove("parent_session_id");
        }
        session
    }

    /// The sessions that a session started, newest first.
    pub fn children(&self, index: u32) -> impl Iterator<Item = u32> {
        (index.saturating_sub(FAMILY)..index)
            .filter(move |child| self.parent_of(*child) == Some(index))
    }

    pub fn transcript(&self, index: u32) -> Transcript {
        let session = self.sketch(index, &mut self.rng(index, b"session."));
        let time = |name| session.integer(name).expect("a time");
        Transcript {
            seed: self.seed,
            session: index,
            count: session.integer("messageCount").expect("a count") as u32,
            begin: time("createdAt"),
            end: time("updatedAt"),
            drift: self.drift,
        }
    }

    /// By itself, because a filter has to know it of sessions that are never made.
    pub fn computer_of(&self, index: u32) -> Option<&'static str> {
        let mut rng = self.rng(index, b"computer");
        (!one_in(&mut rng, 5)).then(|| pick(&mut rng, &COMPUTERS))
    }

    /// An older one, as a child comes after its parent.
    fn parent_of(&self, index: u32) -> Option<u32> {
        let mut rng = self.rng(index, b"parents.");
        let parent = index + 1 + rng.u32(0..FAMILY);
        (one_in(&mut rng, 4) && parent < self.count).then_some(parent)
    }

    pub fn id(&self, index: u32) -> String {
        self.head(&mut self.rng(index, b"session."), index).id
    }

    fn rng(&self, index: u32, purpose: &[u8; 8]) -> Rng {
        source(self.seed, purpose, |hasher| hasher.write_u32(index))
    }

    fn head(&self, rng: &mut Rng, index: u32) -> Head {
        let slot_begin = START - SLOT * (i64::from(index) + 1);
        let created_at = slot_begin + rng.i64(0..SLOT / 4);
        let updated_at = slot_begin + rng.i64(SLOT / 4..SLOT);
        let status = if one_in(rng, 4) {
            choice(rng, self.schema, "status")
        } else {
            "idle"
        };
        Head {
            is_completed: status == "idle" && !one_in(rng, 4),
            id: uuid(rng),
            status,
            created_at,
            updated_at,
        }
    }

    /// What is life-like about a session.
    fn sketch(&self, index: u32, rng: &mut Rng) -> Object {
        let head = self.head(rng, index);
        Object::default()
            .always("sessionId", head.id)
            .sometimes("title", title(rng))
            .always("status", head.status)
            .always("messageCount", rng.u32(0..400))
            .always("createdAt", head.created_at)
            .always("updatedAt", head.updated_at)
            .sometimes(
                "completedAt",
                (head.is_completed).then(|| rng.i64(head.created_at..=head.updated_at)),
            )
            .sometimes("computerId", self.computer_of(index))
            .sometimes("sessionSettings", settings(rng, head.updated_at))
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
