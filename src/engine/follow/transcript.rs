//! The messages of a session as far as a follower knows them: what is new in a list that comes newest first, in pages, while
//! it grows.

use std::collections::{HashMap, HashSet};

/// Where a follower begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// With what is not there yet.
    #[default]
    Now,
    /// With the first message.
    Beginning,
    /// With the message after this one.
    After(String),
    /// With this message.
    At(String),
}

/// What a message is in the course of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Asks for something.
    Prompt,
    /// The assistant says something, and does not go on to use a tool: the last of a run.
    Answer,
    /// What else a run consists of: a tool is used, a tool gave something.
    Work,
    /// No part of it.
    Aside,
}

/// One message, as far as it matters here.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub id: String,
    pub kind: Kind,
    /// In the service's milliseconds.
    pub created_at: i64,
    pub updated_at: i64,
    /// Stands for what it says: another one when that has changed.
    pub version: u64,
}

/// Where a message lies in the pages of the last walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub page: usize,
    pub row: usize,
}

/// How a page says that the list goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    End,
    Cursor(String),
    /// There is more, and no way to it.
    Lost,
}

/// Where a walk over pages stands.
pub(super) enum Walk {
    /// The page with this cursor is missing.
    Open(String),
    Done(News),
    /// The list cannot be walked: a cursor leads in a circle, or there is none.
    Astray,
}

/// What a walk has brought.
#[derive(Default)]
pub(super) struct News {
    /// New and changed messages, oldest first.
    pub told: Vec<Place>,
    /// The newest message that was told then, or is older than what is told.
    pub last: Option<String>,
    /// The assistant's last word after the last prompt.
    pub answer: Option<Answer>,
    /// Whether the list lacks the newest message that is known: it is an older one.
    pub is_behind: bool,
}

/// The assistant's last word.
pub(super) struct Answer {
    pub place: Place,
    pub id: String,
    pub version: u64,
    pub created_at: i64,
    /// Whether nothing of the run came after it.
    pub is_last: bool,
}

pub(super) struct Transcript {
    /// The message by which the old and the new are told apart, and whether it is itself new.
    floor: Option<(String, bool)>,
    /// Whether that is so by now: before, nothing is told.
    has_floor: bool,
    /// Whether what the first walk sees is old.
    from_now: bool,
    known: HashMap<String, Known>,
    /// Whether all messages that were listed are known, as it seems.
    is_whole: bool,
    last: Option<String>,
    rows: Vec<(Place, Message)>,
    ids: HashSet<String>,
    cursors: HashSet<String>,
    pages: usize,
}

struct Known {
    updated_at: i64,
    /// What it said, what it says now last.
    versions: Vec<u64>,
    is_old: bool,
    /// Whether it was told, or never will be.
    is_done: bool,
}

impl Known {
    /// Takes what a list says now. Tells whether that is a change, and not what a replica says that is behind.
    fn changes(&mut self, row: &Message) -> bool {
        let is_known = self.versions.last() == Some(&row.version)
            || (self.versions.contains(&row.version) && row.updated_at < self.updated_at);
        if !is_known {
            self.updated_at = row.updated_at;
            self.versions.retain(|version| *version != row.version);
            self.versions.push(row.version);
        }
        !is_known
    }
}

impl Transcript {
    pub fn new(start: Start) -> Transcript {
        let (floor, from_now) = match start {
            Start::Now => (None, true),
            Start::Beginning => (None, false),
            Start::After(id) => (Some((id, false)), false),
            Start::At(id) => (Some((id, true)), false),
        };
        Transcript {
            has_floor: floor.is_none(),
            last: floor.as_ref().map(|(id, _)| id.clone()),
            floor,
            from_now,
            known: HashMap::new(),
            is_whole: false,
            rows: Vec::new(),
            ids: HashSet::new(),
            cursors: HashSet::new(),
            pages: 0,
        }
    }

    /// Whether it is known where to begin.
    pub fn has_floor(&self) -> bool {
        self.has_floor
    }

    /// Whether the session has more messages than were ever listed.
    pub fn lacks(&self, message_count: i64) -> bool {
        self.is_whole && message_count > self.known.len() as i64
    }

    /// How many messages a page of the next walk should have.
    pub fn limit(&self, message_count: i64) -> u32 {
        const OVERLAP: i64 = 2;
        if self.known.is_empty() {
            return 100;
        }
        let missing = match self.is_whole {
            true => message_count.saturating_sub(self.known.len() as i64),
            false => 0,
        };
        u32::try_from(missing.saturating_add(OVERLAP).clamp(10, 100)).unwrap_or(100)
    }

    /// Begins to walk over the list.
    pub fn walk(&mut self) {
        self.rows.clear();
        self.ids.clear();
        self.cursors.clear();
        self.pages = 0;
    }

    /// Takes the next page of the walk.
    pub fn page(&mut self, messages: Vec<Message>, limit: u32, next: Next) -> Walk {
        let page = self.pages;
        self.pages += 1;
        let mut is_known = self.from_now;
        let is_short = messages.len() < limit as usize;
        let mut index = self.rows.len();
        for (row, message) in messages.into_iter().enumerate().rev() {
            let is_floor = self.is_floor(&message.id);
            is_known |= self.known.contains_key(&message.id) || (is_floor && !self.has_floor);
            let place = Place { page, row };
            match self.ids.contains(&message.id) {
                // It moved down while the page before was on its way. What is above it here may be newer than that page, as
                // may be what it says.
                true => {
                    let is_it = |(_, seen): &(Place, Message)| seen.id == message.id;
                    index = self.rows.iter().position(is_it).unwrap_or(index);
                    self.rows[index] = (place, message);
                }
                false => {
                    self.ids.insert(message.id.clone());
                    self.rows.insert(index, (place, message));
                }
            }
        }
        match next {
            Next::End => Walk::Done(self.close(true)),
            _ if is_known => Walk::Done(self.close(is_short)),
            Next::Cursor(cursor) if self.cursors.insert(cursor.clone()) => Walk::Open(cursor),
            Next::Cursor(_) | Next::Lost => Walk::Astray,
        }
    }

    fn is_floor(&self, id: &str) -> bool {
        self.floor.as_ref().is_some_and(|(floor, _)| floor == id)
    }

    /// Ends the walk, which came down to what was known, or, as it seems, to the end of the list.
    fn close(&mut self, at_end: bool) -> News {
        self.is_whole |= at_end;
        let rows = std::mem::take(&mut self.rows);
        let floor = rows.iter().position(|(_, row)| self.is_floor(&row.id));
        let finds_floor = !self.has_floor && floor.is_some();
        self.has_floor |= floor.is_some();
        let old_from = self.old_from(&rows, floor);

        let lists = |id: &String| rows.iter().any(|(_, row)| row.id == *id);
        let mut news = News {
            is_behind: self.last.as_ref().is_some_and(|last| !lists(last)),
            ..News::default()
        };
        let mut newest = None;
        for (index, (place, row)) in rows.iter().enumerate() {
            let is_old = index >= old_from;
            let known = self.known.entry(row.id.clone()).or_insert(Known {
                updated_at: row.updated_at,
                versions: vec![row.version],
                is_old,
                is_done: is_old,
            });
            let is_new = !known.is_done && index < old_from && self.has_floor;
            let has_changed = !news.is_behind && known.changes(row) && known.is_done;
            known.is_done |= is_new;
            if newest.is_none() && (is_new || self.from_now || self.last.as_ref() == Some(&row.id))
            {
                newest = Some(row.id.clone());
            }
            if is_new || has_changed {
                news.told.push(*place);
            }
        }
        if finds_floor {
            // What was there before the floor was, and is not above it, is old.
            for known in self.known.values_mut().filter(|known| !known.is_done) {
                (known.is_old, known.is_done) = (true, true);
            }
        }
        self.from_now = false;
        self.last = newest.or(self.last.take());
        news.last.clone_from(&self.last);
        news.told.reverse();
        if self.has_floor {
            news.answer = answer(&rows);
        }
        news
    }

    /// From which row of a walk on messages that were not known are old. One that is listed late, above a message that is
    /// known to be old, is new.
    fn old_from(&self, rows: &[(Place, Message)], floor: Option<usize>) -> usize {
        if self.from_now {
            return 0;
        }
        let tells_floor = self.floor.as_ref().is_some_and(|(_, told)| *told);
        let below_floor = floor.map(|floor| floor + usize::from(tells_floor));
        let is_old = |row: &Message| self.known.get(&row.id).is_some_and(|known| known.is_old);
        let last_old = rows.iter().rposition(|(_, row)| is_old(row));
        below_floor.max(last_old).unwrap_or(rows.len())
    }
}

/// The assistant's last word among messages that come newest first.
fn answer(rows: &[(Place, Message)]) -> Option<Answer> {
    let mut is_last = true;
    for (place, row) in rows {
        match row.kind {
            Kind::Prompt => return None,
            Kind::Aside => {}
            Kind::Work => is_last = false,
            Kind::Answer => {
                return Some(Answer {
                    place: *place,
                    id: row.id.clone(),
                    version: row.version,
                    created_at: row.created_at,
                    is_last,
                });
            }
        }
    }
    None
}
