//! A walk over all pages.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::{Client, Error, ListOptions, SessionPage, Status};

/// Walks over all pages, one fetch a call, and never in circles.
pub struct SessionPager {
    client: Client,
    /// What to ask next.
    options: ListOptions,
    state: State,
    hasher: RandomState,
    /// Hashes of the cursors of this walk: 64 bits each, so that a long walk stays small. Two cursors of one walk of a
    /// million pages share a hash with a chance of one in thirty million.
    seen: HashSet<u64>,
}

enum State {
    Walking,
    Ended,
    /// The service said that there is more, and gave no way to it.
    Stuck(&'static str),
}

impl SessionPager {
    pub(crate) fn new(client: Client, options: ListOptions) -> Result<SessionPager, Error> {
        client.request(&options)?;
        let mut pager = SessionPager {
            client,
            options,
            state: State::Walking,
            hasher: RandomState::new(),
            seen: HashSet::new(),
        };
        pager
            .seen
            .insert(pager.hasher.hash_one(&pager.options.cursor));
        Ok(pager)
    }

    /// Fetches the next page; None at the end. After a failure the same call may be made again.
    pub fn next_page(&mut self) -> Result<Option<SessionPage>, Error> {
        match self.state {
            State::Ended => return Ok(None),
            State::Stuck(why) => return Err(Error::new(Status::Pagination, why.to_owned())),
            State::Walking => {}
        }
        let page = self.client.list_sessions(&self.options)?;
        if page.has_more() {
            self.advance(page.next_cursor());
        } else {
            self.state = State::Ended;
        }
        Ok(Some(page))
    }

    fn advance(&mut self, cursor: Option<&str>) {
        let next = cursor
            .filter(|cursor| !cursor.is_empty())
            .map(|cursor| ListOptions {
                cursor: Some(cursor.to_owned()),
                ..self.options.clone()
            })
            .filter(|next| self.client.request(next).is_ok());
        let Some(next) = next else {
            self.state = State::Stuck(
                "the service says that there are more sessions, but gave no usable cursor: the walk is not complete",
            );
            return;
        };
        if !self.seen.insert(self.hasher.hash_one(&next.cursor)) {
            self.state = State::Stuck(
                "the service gave a cursor that this walk has seen before: the walk would not end, and may not be complete",
            );
            return;
        }
        self.options = next;
    }
}
