//! The sessions: static ones, and those that were created or changed since.

use super::place::Place;
use super::view;
use crate::config::Config;
use crate::data::{Catalog, Entity, Object, Transcript, source, uuid};
use crate::life::Life;
use std::collections::BTreeMap;
use std::hash::Hasher;

/// Static sessions that nobody has touched.
static UNTOUCHED: Life = Life::untouched();

pub struct Sessions {
    seed: u64,
    catalog: Catalog,
    born: Vec<Born>,
    /// What was done to static sessions.
    touched: BTreeMap<u32, Life>,
    /// When computers were deleted, which archived their sessions.
    archived: BTreeMap<String, i64>,
}

/// A session that a client created.
struct Born {
    id: String,
    created_at: i64,
    computer_id: Option<String>,
    object: Object,
    life: Life,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Static(u32),
    Born(usize),
}

impl Sessions {
    pub fn new(config: &Config) -> Self {
        Sessions {
            seed: config.seed,
            catalog: Catalog::new(config),
            born: Vec::new(),
            touched: BTreeMap::new(),
            archived: BTreeMap::new(),
        }
    }

    /// Adds a session with these settings.
    pub fn create(&mut self, at: i64, computer_id: Option<&str>, settings: Object) -> Key {
        // Its own chance: the names of a seed do not depend on what else is done.
        let number = self.born.len();
        let id = uuid(&mut source(self.seed, b"sessions", |hasher| {
            hasher.write_u64(number as u64);
        }));
        let object = Object::default()
            .always("sessionId", id.as_str())
            .sometimes("title", None::<&str>)
            .always("status", "idle")
            .always("messageCount", 0)
            .always("createdAt", at)
            .always("updatedAt", at)
            .sometimes("completedAt", None::<i64>)
            .sometimes("computerId", computer_id)
            .always("sessionSettings", settings);
        self.born.push(Born {
            id,
            created_at: at,
            computer_id: computer_id.map(str::to_owned),
            object,
            life: Life::default(),
        });
        Key::Born(number)
    }

    /// Not one that was deleted or is not there yet.
    pub fn find(&self, id: &str, at: i64) -> Option<Key> {
        let born = self
            .born
            .iter()
            .position(|born| born.id == id)
            .map(Key::Born);
        let key = born.or_else(|| self.catalog.find(id).map(Key::Static))?;
        (!self.life(key).is_deleted(at)).then_some(key)
    }

    pub fn id(&self, key: Key) -> String {
        match key {
            Key::Static(index) => self.catalog.id(index),
            Key::Born(number) => self.born[number].id.clone(),
        }
    }

    pub fn life(&self, key: Key) -> &Life {
        match key {
            Key::Static(index) => self.touched.get(&index).unwrap_or(&UNTOUCHED),
            Key::Born(number) => &self.born[number].life,
        }
    }

    pub fn life_mut(&mut self, key: Key) -> &mut Life {
        match key {
            Key::Static(index) => self.touched.entry(index).or_default(),
            Key::Born(number) => &mut self.born[number].life,
        }
    }

    /// Nothing for static sessions, which are older than any question.
    pub fn created_at(&self, key: Key) -> Option<i64> {
        match key {
            Key::Static(_) => None,
            Key::Born(number) => Some(self.born[number].created_at),
        }
    }

    pub fn computer_of(&self, key: Key) -> Option<&str> {
        match key {
            Key::Static(index) => self.catalog.computer_of(index),
            Key::Born(number) => self.born[number].computer_id.as_deref(),
        }
    }

    /// The messages that it had before anything was done to it.
    pub fn transcript(&self, key: Key) -> Option<Transcript> {
        match key {
            Key::Static(index) => Some(self.catalog.transcript(index)),
            Key::Born(_) => None,
        }
    }

    /// Newest first.
    pub fn children(&self, key: Key, at: i64) -> Vec<Key> {
        let Key::Static(index) = key else {
            return Vec::new();
        };
        let children = self.catalog.children(index).map(Key::Static);
        children
            .filter(|child| !self.life(*child).is_deleted(at))
            .collect()
    }

    pub fn archive_all_of(&mut self, computer_id: &str, at: i64) {
        self.archived.insert(computer_id.to_owned(), at);
    }

    /// As a list tells of it.
    pub fn listed(&self, key: Key, at: i64) -> Entity {
        let entity = match key {
            Key::Static(index) => self.catalog.session(index),
            Key::Born(number) => Entity::plain(self.born[number].object.clone()),
        };
        self.lived(entity, key, at)
    }

    pub fn status(&self, key: Key, at: i64) -> String {
        let session = self.listed(key, at).object;
        session.text("status").unwrap_or_default().to_owned()
    }

    /// As it is told by itself.
    pub fn whole(&self, key: Key, at: i64) -> Entity {
        match key {
            Key::Static(index) => self.lived(self.catalog.whole_session(index), key, at),
            Key::Born(_) => {
                let mut entity = self.listed(key, at);
                view::add_results(&mut entity.object, self.life(key), at);
                entity
            }
        }
    }

    fn lived(&self, mut entity: Entity, key: Key, at: i64) -> Entity {
        view::apply(&mut entity.object, self.life(key), at);
        let archived = self
            .computer_of(key)
            .and_then(|computer| self.archived.get(computer));
        if let Some(when) = archived.filter(|when| **when <= at) {
            view::archive(&mut entity.object, *when);
        }
        entity
    }

    /// A page of the list from a place on, and the place of the next one.
    pub fn page(
        &self,
        at: i64,
        computer_id: Option<&str>,
        from: Option<u64>,
        limit: usize,
    ) -> (Vec<Entity>, Option<u64>) {
        let from = from.map_or(Place::Living(0), Place::from_number);
        let living = self.living(at, computer_id);
        let living = living.into_iter().filter(|(place, _)| *place >= from);
        let first = match from {
            Place::Living(_) => 0,
            Place::Static(index) => index,
        };
        let statics = self.catalog.indexes(first, computer_id);
        let untouched = statics.filter(|index| self.touched_at(*index, at).is_none());
        let untouched = untouched.map(|index| (Place::Static(index), Key::Static(index)));
        let mut all = living.chain(untouched);
        let page = all
            .by_ref()
            .take(limit)
            .map(|(_, key)| self.listed(key, at))
            .collect();
        (page, all.next().map(|(place, _)| place.to_number()))
    }

    /// The sessions with a life, latest change first.
    fn living(&self, at: i64, computer_id: Option<&str>) -> Vec<(Place, Key)> {
        let born = self.born.iter().enumerate();
        let born = born.filter(|(_, born)| born.created_at <= at);
        let born = born.map(|(number, born)| {
            let updated_at = born.life.updated_at(at).unwrap_or(born.created_at);
            (updated_at, Key::Born(number))
        });
        let touched = self.touched.keys().filter_map(|index| {
            let updated_at = self.touched_at(*index, at)?;
            Some((updated_at, Key::Static(*index)))
        });
        let living = born.chain(touched);
        let living = living.map(|(updated_at, key)| (Place::living(updated_at, key), key));
        let there = |(_, key): &(Place, Key)| {
            let wanted = computer_id.is_none() || self.computer_of(*key) == computer_id;
            wanted && !self.life(*key).is_deleted(at)
        };
        let mut living: Vec<(Place, Key)> = living.filter(there).collect();
        living.sort_by_key(|(place, _)| *place);
        living
    }

    /// When a static session was changed last.
    fn touched_at(&self, index: u32, at: i64) -> Option<i64> {
        self.touched.get(&index)?.updated_at(at)
    }
}
