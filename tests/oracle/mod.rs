//! What a page means, by serde_json and the contract: the decoder's oracle. Slow, plain, and written apart from the
//! decoder.

pub mod contract;
pub mod rows;
#[rustfmt::skip]
#[allow(dead_code, reason = "no test reads answers of every kind")]
pub mod written;

use contract::{Schema, read};
use factory::engine::rows::runtime::{Page, Root, Row};
use factory::engine::rows::{Computer, ComputerMetric, Message, Session, roots};
use serde_json::Value;

/// One kind of answer.
#[allow(dead_code, reason = "no test reads answers of every kind")]
pub struct Kind<R: 'static> {
    root: Root<R>,
    /// What it is in the contract.
    component: &'static str,
    /// The member that is its list of rows; None where the answer is the list.
    list: Option<&'static str>,
    written: fn(&R) -> Value,
}

pub static SESSIONS: Kind<Session> = Kind {
    root: roots::LIST_SESSIONS,
    component: "SessionPage",
    list: Some("sessions"),
    written: written::session,
};
#[allow(dead_code, reason = "as above")]
pub static MESSAGES: Kind<Message> = Kind {
    root: roots::GET_MESSAGES,
    component: "MessagePage",
    list: Some("messages"),
    written: written::message,
};
#[allow(dead_code, reason = "as above")]
pub static COMPUTERS: Kind<Computer> = Kind {
    root: roots::LIST_COMPUTERS,
    component: "Computers",
    list: Some("computers"),
    written: written::computer,
};
#[allow(dead_code, reason = "as above")]
pub static METRICS: Kind<ComputerMetric> = Kind {
    root: roots::GET_COMPUTER_METRICS,
    component: "ComputerMetrics",
    list: None,
    written: written::computer_metric,
};

/// Reads a page of sessions, or says why it is none.
pub fn read_page(json: &[u8]) -> Result<Value, serde_json::Error> {
    SESSIONS.read(json)
}

/// Decodes a page of sessions by both, and panics where they disagree.
pub fn agree(json: &[u8]) -> Option<Value> {
    SESSIONS.agree(json)
}

impl<R: Row> Kind<R> {
    /// Reads an answer by the contract, or says why it is none.
    pub fn read(&self, json: &[u8]) -> Result<Value, serde_json::Error> {
        read(Schema::component(self.component), json)
    }

    /// A page's rows as the contract writes them.
    pub fn json_of(&self, page: &Page<R>) -> Value {
        let rows: Value = page.rows().iter().map(self.written).collect();
        let Some(list) = self.list else { return rows };
        let pages = Schema::component(self.component)
            .member("pagination")
            .is_some();
        let pagination = pages.then(|| rows::pagination(page));
        rows::object([(list, Some(rows)), ("pagination", pagination)])
    }

    /// Decodes by both, and without keeping the JSON as well, and panics where they disagree.
    pub fn agree(&self, json: &[u8]) -> Option<Value> {
        let ours = Page::of(json, self.root, false);
        let rows = Page::of(json, self.root, true);
        let theirs = self.read(json);
        let shown = || String::from_utf8_lossy(json).into_owned();
        assert_eq!(ours.is_ok(), rows.is_ok(), "{}", shown());
        match (ours, theirs) {
            (Ok(page), Ok(expected)) => {
                assert_eq!(self.json_of(&page), expected, "{}", shown());
                assert_eq!(page.json().map(str::as_bytes), Some(json));
                let rows = rows.expect("as above");
                assert_eq!(self.json_of(&rows), expected, "{}", shown());
                assert_eq!(rows.json(), None);
                Some(expected)
            }
            (Err(_), Err(_)) => None,
            (Ok(_), Err(why)) => panic!("we take what serde_json refuses ({why}): {}", shown()),
            (Err(why), Ok(_)) => panic!("we refuse what serde_json takes ({why}): {}", shown()),
        }
    }
}
