//! A walk over all pages of a list.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::operation::{Operation, Value};
use super::rows::runtime::{Page, Root, Row};
use super::{CallOptions, Client, Error, Status};

/// Walks over all pages, one fetch a call, and never in circles.
pub struct Pager<R: Row> {
    client: Client,
    list: List<R>,
    options: CallOptions,
    state: State,
    hasher: RandomState,
    /// Hashes of the cursors of this walk: 64 bits each, so that a long walk stays small. Two cursors of one walk of a
    /// million pages share a hash with a chance of one in thirty million.
    seen: HashSet<u64>,
}

/// What is walked over.
struct List<R: Row> {
    operation: &'static Operation,
    root: Root<R>,
    path: Vec<String>,
    query: Vec<Asked>,
    /// Where the cursor is in the query.
    cursor: usize,
}

/// What the pager asks with, which outlives its maker's.
enum Asked {
    Number(u32),
    Text(String),
}

enum State {
    Walking,
    Ended,
    /// The service said that there is more, and gave no way to it.
    Stuck(&'static str),
}

impl<R: Row> Pager<R> {
    /// Walks over what an operation lists, with one value for each parameter of its path and of its query.
    pub(crate) fn new(
        client: Client,
        operation: &'static Operation,
        root: Root<R>,
        path: &[&str],
        query: &[Value<'_>],
        options: CallOptions,
    ) -> Result<Pager<R>, Error> {
        options.check()?;
        client.request(operation, path, query)?;
        let is_cursor = |parameter: &_| operation.is_cursor(parameter);
        let list = List {
            operation,
            root,
            path: path.iter().map(|&value| value.to_owned()).collect(),
            query: query.iter().map(Asked::from).collect(),
            cursor: operation.query.iter().position(is_cursor).unwrap_or(0),
        };
        let mut pager = Pager {
            client,
            list,
            options,
            state: State::Walking,
            hasher: RandomState::new(),
            seen: HashSet::new(),
        };
        pager.seen.insert(pager.list.hash(&pager.hasher));
        Ok(pager)
    }

    /// Fetches the next page; None at the end. After a failure the same call may be made again.
    pub fn next_page(&mut self) -> Result<Option<Page<R>>, Error> {
        match self.state {
            State::Ended => return Ok(None),
            State::Stuck(why) => return Err(Error::new(Status::Pagination, why.to_owned())),
            State::Walking => {}
        }
        let List {
            operation, root, ..
        } = self.list;
        let page = self.list.asked(|path, query| {
            self.client
                .rows(operation, root, path, query, None, &self.options)
        })?;
        if page.has_more() {
            self.advance(page.next_cursor());
        } else {
            self.state = State::Ended;
        }
        Ok(Some(page))
    }

    fn advance(&mut self, cursor: Option<&str>) {
        let cursor = cursor.filter(|cursor| !cursor.is_empty());
        let usable = cursor.is_some_and(|cursor| {
            let asked = Asked::Text(cursor.to_owned());
            let before = std::mem::replace(&mut self.list.query[self.list.cursor], asked);
            let operation = self.list.operation;
            let request = self
                .list
                .asked(|path, query| self.client.request(operation, path, query));
            if request.is_err() {
                self.list.query[self.list.cursor] = before;
            }
            request.is_ok()
        });
        if !usable {
            self.state = State::Stuck(
                "the service says that there is more, but gave no usable cursor: the walk is not complete",
            );
        } else if !self.seen.insert(self.list.hash(&self.hasher)) {
            self.state = State::Stuck(
                "the service gave a cursor that this walk has seen before: the walk would not end, and may not be complete",
            );
        }
    }
}

impl<R: Row> List<R> {
    /// Hands the values of path and query to `ask`.
    fn asked<T>(&self, ask: impl FnOnce(&[&str], &[Value<'_>]) -> T) -> T {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let query: Vec<Value<'_>> = self.query.iter().map(Value::from).collect();
        ask(&path, &query)
    }

    fn hash(&self, hasher: &RandomState) -> u64 {
        match &self.query[self.cursor] {
            Asked::Text(cursor) => hasher.hash_one(cursor),
            Asked::Number(number) => hasher.hash_one(number),
        }
    }
}

impl From<&Value<'_>> for Asked {
    fn from(value: &Value<'_>) -> Asked {
        match *value {
            Value::Number(number) => Asked::Number(number),
            Value::Text(text) => Asked::Text(text.to_owned()),
        }
    }
}

impl<'a> From<&'a Asked> for Value<'a> {
    fn from(asked: &'a Asked) -> Value<'a> {
        match asked {
            Asked::Number(number) => Value::Number(*number),
            Asked::Text(text) => Value::Text(text),
        }
    }
}
