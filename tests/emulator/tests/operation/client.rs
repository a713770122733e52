//! A plain HTTP client and a walk over all pages.

use factory_emulator::{Config, Emulator};
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use ureq::Agent;
use ureq::http::HeaderMap;

pub const KEY: &str = "fk-emulator";

/// Far more than any answer takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

pub fn emulator(sessions: u32) -> Emulator {
    Emulator::start(Config {
        sessions,
        ..Config::default()
    })
    .expect("the emulator starts")
}

/// One whose clock is moved by its test alone.
pub fn standing() -> Emulator {
    Emulator::start(Config {
        pace: 0.0,
        ..Config::default()
    })
    .expect("the emulator starts")
}

/// Keeps its connections, and asks with one key.
pub struct Client {
    agent: Agent,
    url: String,
    key: String,
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Client {
    pub fn new(url: &str, key: &str) -> Self {
        Self::with_timeout(url, key, PATIENCE)
    }

    pub fn with_timeout(url: &str, key: &str, timeout: Duration) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(timeout))
            .build();
        Client {
            agent: config.into(),
            url: url.to_owned(),
            key: key.to_owned(),
        }
    }

    /// `query` comes percent-encoded, with its question mark.
    pub fn sessions(&self, query: &str) -> Answer {
        self.try_sessions(query).expect("an answer")
    }

    pub fn try_sessions(&self, query: &str) -> Result<Answer, ureq::Error> {
        let url = format!("{}/api/v0/sessions{query}", self.url);
        let request = self
            .agent
            .get(url)
            .header("authorization", format!("Bearer {}", self.key));
        read(request.call()?)
    }

    /// A session of a list, asked for by itself.
    pub fn session(&self, listed: &Value) -> Value {
        let id = listed["sessionId"].as_str().expect("an id");
        let answer = self.call("GET", &format!("/sessions/{id}"), None);
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }

    /// A call to the service with the key; the path is what comes behind `/api/v0`.
    pub fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Answer {
        self.try_call(method, path, body).expect("an answer")
    }

    pub fn try_call(
        &self,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> Result<Answer, ureq::Error> {
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}/api/v0{path}", self.url))
            .header("authorization", format!("Bearer {}", self.key))
            .body(body.map_or_else(String::new, Value::to_string))
            .expect("a request");
        let with_any_method = self
            .agent
            .configure_request(request)
            .allow_non_standard_methods(true);
        read(self.agent.run(with_any_method.build())?)
    }

    /// Newest first.
    pub fn all_messages(&self, session: &Value) -> Vec<Value> {
        let id = session["sessionId"].as_str().expect("an id");
        self.walk(&format!("/sessions/{id}/messages?limit=100"), "messages")
    }

    /// The entries of all pages of a listing.
    pub fn walk(&self, path: &str, list: &str) -> Vec<Value> {
        let mut entries = Vec::new();
        let mut cursor = String::new();
        loop {
            let answer = self.call("GET", &format!("{path}{cursor}"), None);
            assert_eq!(answer.status, 200, "{}", answer.body);
            let page = answer.json();
            entries.extend(page[list].as_array().expect("a list").clone());
            match page["pagination"]["nextCursor"].as_str() {
                Some(next) => {
                    let next = format!("&cursor={}", encode(next));
                    assert_ne!(next, cursor, "the walk goes in circles");
                    cursor = next;
                }
                None => return entries,
            }
        }
    }

    pub fn get(&self, path: &str) -> Answer {
        let response = self.agent.get(format!("{}{path}", self.url)).call();
        read(response.expect("an answer")).expect("a body")
    }

    pub fn post(&self, path: &str, body: &str) -> Answer {
        let response = self.agent.post(format!("{}{path}", self.url)).send(body);
        read(response.expect("an answer")).expect("a body")
    }

    pub fn delete(&self, path: &str) -> Answer {
        let response = self.agent.delete(format!("{}{path}", self.url)).call();
        read(response.expect("an answer")).expect("a body")
    }

    /// All pages, from the first to the one that says it is the last.
    pub fn pages(&self, limit: u32, filter: &str) -> Vec<Value> {
        let mut pages = Vec::new();
        let mut cursor = String::new();
        loop {
            let answer = self.sessions(&format!("?limit={limit}{filter}{cursor}"));
            assert_eq!(answer.status, 200, "{}", answer.body);
            let page = answer.json();
            let more = page["pagination"]["hasMore"].as_bool().expect("hasMore");
            let next = page["pagination"]["nextCursor"].as_str().map(encode);
            pages.push(page);
            if !more {
                return pages;
            }
            let next = format!("&cursor={}", next.expect("a cursor, as there is more"));
            assert_ne!(next, cursor, "the walk goes in circles");
            cursor = next;
        }
    }

    pub fn all_sessions(&self, limit: u32, filter: &str) -> Vec<Value> {
        let pages = self.pages(limit, filter);
        pages
            .iter()
            .flat_map(|page| page["sessions"].as_array().expect("sessions").clone())
            .collect()
    }
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("JSON")
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .get(name)
            .map(|value| value.to_str().expect("ASCII"))
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Result<Answer, ureq::Error> {
    let body = response.body_mut().read_to_string()?;
    Ok(Answer {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        body,
    })
}

/// Percent-encodes all but letters and digits.
pub fn encode(text: &str) -> String {
    let encoded = |byte: u8| match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encoded).collect()
}

/// Sends a request on a connection of its own and leaves the answer to be read as it comes.
pub fn open(url: &str, request: &str) -> TcpStream {
    let address = url.strip_prefix("http://").expect("an http URL");
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    stream
        .write_all(request.as_bytes())
        .expect("a request sent");
    stream
}

/// What the emulator sends until it closes the connection, head and body.
pub fn wire(url: &str, request: &str) -> (String, Vec<u8>) {
    let mut bytes = Vec::new();
    open(url, request).read_to_end(&mut bytes).expect("an end");
    let end = bytes
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .map_or(bytes.len(), |at| at + 4);
    let body = bytes.split_off(end);
    (String::from_utf8(bytes).expect("ASCII"), body)
}

/// A session request that asks to close the connection, with more header lines if there are any.
pub fn request(query: &str, lines: &str) -> String {
    format!(
        "GET /api/v0/sessions{query} HTTP/1.1\r\nhost: emulator\r\nauthorization: Bearer {KEY}\r\n\
         connection: close\r\n{lines}\r\n"
    )
}
