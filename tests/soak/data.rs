//! What the service lists, read from the emulator without the library: session by session, with and without a filter.

use factory_emulator::{COMPUTERS, Config, Emulator};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::library::{KEY, Page};
use crate::line;
use crate::oracle::contract::{Schema, read};
use crate::oracle::written;

/// All listings that the soak asks for.
pub struct Data(Vec<Listing>);

/// What one filter lists.
pub struct Listing {
    pub computer_id: &'static str,
    sessions: Vec<Expected>,
}

struct Expected {
    json: String,
    row: Value,
}

/// The emulator of the soak. It makes the same data and the same cursors each time.
pub fn emulator() -> Emulator {
    let config = Config {
        sessions: 230,
        key: KEY.to_owned(),
        drift: true,
        ..Config::default()
    };
    Emulator::start(config).expect("a free port")
}

/// The emulator that is written to. Its clock stands, so it makes nobody wait.
pub fn living_emulator() -> Emulator {
    let config = Config {
        sessions: 0,
        key: KEY.to_owned(),
        pace: 0.0,
        ..Config::default()
    };
    Emulator::start(config).expect("a free port")
}

impl Data {
    pub fn of_emulator() -> Data {
        let emulator = emulator();
        let filters = ["", COMPUTERS[0], COMPUTERS[1]];
        Data(
            filters
                .map(|computer_id| Listing::of(&emulator, computer_id))
                .into(),
        )
    }

    pub fn any(&self, chance: &mut fastrand::Rng) -> &Listing {
        &self.0[chance.usize(..self.0.len())]
    }
}

#[derive(Deserialize)]
struct RawPage<'a> {
    #[serde(borrow)]
    sessions: Vec<&'a RawValue>,
    pagination: Pagination,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Pagination {
    next_cursor: Option<String>,
}

impl Listing {
    fn of(emulator: &Emulator, computer_id: &'static str) -> Listing {
        let schema = Schema::component("Session");
        let mut sessions = Vec::new();
        let mut cursor = String::new();
        loop {
            let target = format!("/api/v0/sessions?limit=100{}{cursor}", filter(computer_id));
            let answer = line::ask(emulator.url(), &target, "identity");
            let head = answer
                .windows(4)
                .position(|end| end == b"\r\n\r\n")
                .expect("a head");
            let page: RawPage<'_> = serde_json::from_slice(&answer[head + 4..]).expect("a page");
            sessions.extend(page.sessions.into_iter().map(|session| Expected {
                json: session.get().to_owned(),
                row: read(schema, session.get().as_bytes()).expect("a session"),
            }));
            let Some(next) = page.pagination.next_cursor else {
                return Listing {
                    computer_id,
                    sessions,
                };
            };
            cursor = format!(
                "&cursor={}",
                percent_encoding::utf8_percent_encode(&next, percent_encoding::NON_ALPHANUMERIC)
            );
        }
    }

    pub fn len(&self) -> usize {
        self.sessions.len()
    }

    /// Panics unless the page has the sessions from `first` on, to the last leaf; gives the place after them.
    pub fn check(&self, page: &Page, first: usize) -> usize {
        let mut place = first;
        for row in page.rows() {
            let expected = self
                .sessions
                .get(place)
                .expect("no more sessions than there are");
            assert_eq!(written::session(row), expected.row, "session {place}");
            place += 1;
        }
        place
    }

    /// Panics unless this is the page of the first `limit` sessions.
    pub fn check_json(&self, json: &str, limit: usize) {
        let page: RawPage<'_> = serde_json::from_str(json).expect("a page");
        let sessions: Vec<_> = page.sessions.iter().map(|session| session.get()).collect();
        let expected: Vec<_> = self
            .sessions
            .iter()
            .map(|session| session.json.as_str())
            .collect();
        assert_eq!(sessions, expected[..limit.min(expected.len())]);
    }
}

fn filter(computer_id: &str) -> String {
    match computer_id {
        "" => String::new(),
        id => format!("&computerId={id}"),
    }
}
