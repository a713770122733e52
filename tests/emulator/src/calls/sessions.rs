use super::{Answered, Call, Reply};
use crate::cursor::CursorSeal;
use crate::data::Object;
use crate::problem::Problem;
use crate::store::{Key, Store, change_settings};
use serde_json::json;

/// How long it takes to create a session, by whose computer it runs on, in the service's milliseconds.
const CREATING_MANAGED: u64 = 16_000;
const CREATING: u64 = 1_000;

pub fn list(store: &mut Store, call: &Call) -> Answered {
    let limit = call.query.limit()?;
    let computer_id = call.query.text("computerId");
    let seal = CursorSeal::new(store.seed, computer_id);
    let from = call.opened(&seal)?;
    let at = store.clock.now() - i64::from(call.habits.lag_ms);
    let page = store.sessions.page(at, computer_id, from, limit);
    Ok(store.page("sessions", &seal, page))
}

pub fn create(store: &mut Store, call: &Call) -> Answered {
    let computer_id = call.body["computerId"].as_str();
    let computer = store.ready_computer(computer_id, call.habits)?;
    if let Some(folder) = call.body["cwd"].as_str() {
        let is_there = computer.map_or(folder.starts_with('/'), |computer| {
            computer.has_folder(folder)
        });
        if !is_there {
            return Err(Problem::bad_request("Invalid cwd"));
        }
    }
    let takes = match computer.is_some_and(|computer| computer.is_managed()) {
        true => CREATING_MANAGED,
        false => CREATING,
    };
    let mut settings = Object::default();
    if let Some(given) = call.body["sessionSettings"].as_object() {
        change_settings(&mut settings, given);
    }
    let at = store.clock.tick();
    let key = store.sessions.create(at, computer_id, settings);
    Ok(Reply::entity(&store.sessions.listed(key, at)).after(takes))
}

pub fn get(store: &mut Store, call: &Call) -> Answered {
    let key = store.seen_session(call)?;
    let at = store.lagging(key, call.habits.lag_ms);
    Ok(Reply::entity(&store.sessions.whole(key, at)))
}

pub fn update(store: &mut Store, call: &Call) -> Answered {
    let key = store.session(call)?;
    let at = store.clock.tick();
    if let Some(settings) = call.body["sessionSettings"].as_object() {
        let life = store.sessions.life_mut(key);
        life.patches.push((at, settings.clone()));
    }
    Ok(Reply::entity(&store.sessions.whole(key, at)))
}

pub fn delete(store: &mut Store, call: &Call) -> Answered {
    let key = store.session(call)?;
    let at = store.clock.tick();
    store.sessions.life_mut(key).deleted = Some(at);
    Ok(Reply::nothing())
}

/// The answer is the same where nothing is going on.
pub fn interrupt(store: &mut Store, call: &Call) -> Answered {
    let key = store.session(call)?;
    let at = store.clock.tick();
    if ["pending", "running"].contains(&store.sessions.status(key, at).as_str()) {
        store.sessions.life_mut(key).interrupts.push(at);
    }
    let status = store.sessions.status(key, at);
    Ok(Reply::json(&json!({ "status": status })))
}

pub fn children(store: &mut Store, call: &Call) -> Answered {
    let key = store.session(call)?;
    let at = store.clock.now();
    let children = store.sessions.children(key, at).into_iter().map(|child| {
        let mut child = store.sessions.whole(child, at);
        if !call.query.flag("includeArtifacts") {
            child.object.remove("artifacts");
        }
        child
    });
    Ok(Reply::list("sessions", &children.collect::<Vec<_>>()))
}

impl Store {
    /// The session that a call names, on the computer that it asks.
    pub(super) fn session(&self, call: &Call) -> Result<Key, Problem> {
        let found = self.sessions.find(call.path("sessionId"), self.clock.now());
        let on = call.query.text("computerId");
        let asked = found.filter(|key| on.is_none() || self.sessions.computer_of(*key) == on);
        asked.ok_or_else(|| Problem::not_found("Session"))
    }

    /// Only if it may be seen already.
    pub(super) fn seen_session(&self, call: &Call) -> Result<Key, Problem> {
        let key = self.session(call)?;
        let visible = self
            .sessions
            .created_at(key)
            .map(|at| at + i64::from(call.habits.unknown_ms));
        match visible.is_some_and(|visible| self.clock.now() < visible) {
            true => Err(Problem::not_found("Session")),
            false => Ok(key),
        }
    }

    /// So long ago, but no longer than there is a session.
    pub(super) fn lagging(&self, key: Key, lag: u32) -> i64 {
        let at = self.clock.now() - i64::from(lag);
        at.max(self.sessions.created_at(key).unwrap_or(at))
    }
}
