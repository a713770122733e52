//! To watch all sessions, or one computer's: which appear, change, finish and go.
//!
//! [`Watch`] decides, and has neither clock nor network, as [`Follow`](super::follow::Follow).

#[cfg(test)]
mod simulation;
mod watcher;

use std::collections::{HashMap, HashSet, VecDeque};

use super::follow::{Next, Place};
use super::looks::{Failure, LATE, Looks, Pace, Sight, Step};

pub use watcher::{WatchEvent, WatchOptions, Watcher};

/// How often the whole list is gone through, where it has more than a page, and how many pages a minute that may cost: what
/// changes far down and what goes is seen by that alone.
const SWEEP: u64 = 60_000;
const SWEPT_PAGES: u64 = 10;

/// A session as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    pub id: String,
    pub sight: Sight,
}

/// What to ask the service: a page of sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ask {
    /// Without one a walk begins, and what the one before has brought is no longer needed.
    pub cursor: Option<String>,
}

/// What there is to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// A session is there that was not, or that was there when the watch began.
    Appeared(Place),
    Changed(Place),
    /// It was busy, and is idle, as another look has shown, too.
    Finished(Place),
    Gone(String),
}

/// Watches sessions.
pub(crate) struct Watch {
    looks: Looks,
    known: HashMap<String, Known>,
    walk: Option<Walk>,
    /// When the whole list was seen last, and how many pages it had then.
    swept_at: Option<u64>,
    pages: u64,
    told: VecDeque<Event>,
    has_given_up: bool,
}

struct Known {
    sight: Sight,
    /// Since when only replicas have told of it that are behind, as it seems.
    behind_since: Option<u64>,
    /// Where its run stands.
    run: Run,
    /// In how many looks at the whole list it was missing, one after the other.
    missed: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Run {
    None,
    Busy,
    /// One look has shown it idle.
    Ending,
}

/// A walk over pages, as far as it has come.
struct Walk {
    is_sweep: bool,
    cursor: Option<String>,
    cursors: HashSet<String>,
    pages: usize,
    rows: Vec<(Place, Listed)>,
    ids: HashSet<String>,
}

impl Watch {
    pub fn new(pace: &Pace) -> Watch {
        Watch {
            looks: Looks::new(pace),
            known: HashMap::new(),
            walk: None,
            swept_at: None,
            pages: 0,
            told: VecDeque::new(),
            has_given_up: false,
        }
    }

    /// What to do at this time.
    pub fn next(&mut self, now: u64) -> Step<Ask, Event> {
        if let Some(event) = self.told.pop_front() {
            self.looks.told(now);
            return Step::Tell(event);
        }
        if std::mem::take(&mut self.has_given_up) {
            return Step::Fail;
        }
        let cursor = self.walk.as_ref().and_then(|walk| walk.cursor.clone());
        self.looks.ask(now, || Ask { cursor })
    }

    /// Whether it is time to go through the whole list: something may be gone, or some time has passed.
    fn is_sweep_due(&self, now: u64) -> bool {
        let interval = SWEEP * (self.pages / SWEPT_PAGES).max(1);
        self.swept_at.is_none_or(|at| now - at >= interval)
            || self.known.values().any(|known| known.missed > 0)
    }

    /// A page of sessions, as it was asked for. Tells whether the list can be walked; where it cannot, that is the failure.
    pub fn page(&mut self, now: u64, sessions: Vec<Listed>, next: Next) -> bool {
        let begun = self.walk.take();
        let mut walk = begun.unwrap_or_else(|| Walk::new(self.is_sweep_due(now)));
        // Newest first: what is newer than the last look goes on on the next page if it goes on to the end of this one.
        let ends_new = sessions.last().is_some_and(|last| {
            let known = self.known.get(&last.id);
            known.is_none_or(|known| known.sight != last.sight)
        });
        walk.add(sessions);
        let goes_on = walk.is_sweep || ends_new || self.misses_an_ending(&walk);
        match next {
            Next::End => self.looked(now, walk, true),
            _ if !goes_on => self.looked(now, walk, false),
            Next::Cursor(cursor) if walk.cursors.insert(cursor.clone()) => {
                walk.cursor = Some(cursor);
                self.walk = Some(walk);
            }
            Next::Cursor(_) | Next::Lost => {
                self.failed(now, Failure::astray());
                return false;
            }
        }
        true
    }

    /// Whether a session that seems to have finished is still to be looked at once more.
    fn misses_an_ending(&self, walk: &Walk) -> bool {
        let mut known = self.known.iter();
        known.any(|(id, known)| known.run == Run::Ending && !walk.ids.contains(id))
    }

    /// There was no answer.
    pub fn failed(&mut self, now: u64, failure: Failure) {
        self.has_given_up = !self.looks.failed(now, failure);
    }

    fn looked(&mut self, now: u64, walk: Walk, is_whole: bool) {
        if is_whole {
            self.swept_at = Some(now);
            self.pages = walk.pages as u64;
            self.tell_gone(&walk);
        }
        for (place, Listed { id, sight }) in walk.rows.into_iter().rev() {
            self.tell(now, place, id, sight);
        }
        self.looks.looked(now, !self.told.is_empty());
    }

    /// Lists lag: what is missing once may be there again.
    fn tell_gone(&mut self, walk: &Walk) {
        let told = &mut self.told;
        self.known.retain(|id, known| {
            known.missed = match walk.ids.contains(id) {
                true => 0,
                false => known.missed + 1,
            };
            let is_gone = known.missed == 2;
            if is_gone {
                told.push_back(Event::Gone(id.clone()));
            }
            !is_gone
        });
    }

    fn tell(&mut self, now: u64, place: Place, id: String, sight: Sight) {
        let is_busy = !sight.is_idle();
        let Some(known) = self.known.get_mut(&id) else {
            self.known.insert(id, Known::new(sight));
            return self.told.push_back(Event::Appeared(place));
        };
        if known.is_ahead_of(&sight) && now - *known.behind_since.get_or_insert(now) < LATE {
            return;
        }
        known.behind_since = None;
        if known.sight != sight {
            known.sight = sight;
            self.told.push_back(Event::Changed(place));
        }
        known.run = match (known.run, is_busy) {
            (_, true) => Run::Busy,
            (Run::Busy, false) => Run::Ending,
            (Run::Ending, false) => {
                self.told.push_back(Event::Finished(place));
                Run::None
            }
            (Run::None, false) => Run::None,
        };
    }
}

impl Known {
    fn new(sight: Sight) -> Known {
        Known {
            run: match sight.is_idle() {
                true => Run::None,
                false => Run::Busy,
            },
            sight,
            behind_since: None,
            missed: 0,
        }
    }

    /// Whether a replica that is behind may tell this. After some time it is the service's clock that was set back.
    fn is_ahead_of(&self, sight: &Sight) -> bool {
        sight.updated_at < self.sight.updated_at && sight.message_count <= self.sight.message_count
    }
}

impl Walk {
    fn new(is_sweep: bool) -> Walk {
        Walk {
            is_sweep,
            cursor: None,
            cursors: HashSet::new(),
            pages: 0,
            rows: Vec::new(),
            ids: HashSet::new(),
        }
    }

    fn add(&mut self, sessions: Vec<Listed>) {
        let page = self.pages;
        self.pages += 1;
        for (row, session) in sessions.into_iter().enumerate() {
            // A page repeats what moved down while the one before was on its way.
            if self.ids.insert(session.id.clone()) {
                self.rows.push((Place { page, row }, session));
            }
        }
    }
}
