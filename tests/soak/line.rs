//! The line between the library and the emulators: it delivers answers whole, late, in pieces, in part or not at all, and
//! writes as well.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread::sleep;
use std::time::Duration;

use fastrand::Rng;
use socket2::SockRef;

use crate::account::Arrivals;
use crate::library::KEY;

/// What one line does to the answers of the emulators behind it.
pub struct Line {
    /// What is read is asked of one whose answers never change, so each is asked for once.
    standing_url: String,
    answers: Mutex<HashMap<String, Vec<u8>>>,
    /// What is written goes to another.
    living_url: String,
    writes: Mutex<HashMap<String, Arrivals>>,
    pub faults: AtomicU64,
}

/// Path of what the line itself tells: the writes since it was last asked.
const WRITES: &str = "/soak/writes";

struct Request {
    method: String,
    target: String,
    body: String,
}

/// What happens to one answer.
enum Fate {
    Delivered,
    Late(Duration),
    InPieces,
    /// Delivered, but the connection is not kept, as promised.
    LastOfItsConnection,
    Cut {
        reset: bool,
    },
    Stalled,
    Replaced(&'static str),
}

/// Stands for an answer that is not given.
const LOST: &[u8] = b"-";

/// JSON that is no page: rows refuse it, a plain call hands it on.
pub const NO_PAGE: &str = "{\"sessions\":[{}],\"page\":{}}";

const REPLACEMENTS: [&str; 6] = [
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 2\r\n\r\n{}",
    "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 15\r\n\r\n<html>no</html>",
    "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 27\r\n\r\n{\"sessions\":[{}],\"page\":{}}",
    "HTTP/1.1 2",
];

impl Line {
    pub fn to(standing_url: &str, living_url: &str) -> Line {
        Line {
            standing_url: standing_url.to_owned(),
            answers: Mutex::default(),
            living_url: living_url.to_owned(),
            writes: Mutex::default(),
            faults: AtomicU64::new(0),
        }
    }

    /// Serves one connection until one of the sides ends it. A client that left is no error.
    ///
    /// `wire` is `socket`, or TLS over it.
    pub fn serve(
        &self,
        socket: &TcpStream,
        wire: impl Read + Write,
        mut chance: Rng,
    ) -> io::Result<()> {
        socket.set_nodelay(true)?;
        let mut requests = BufReader::new(wire);
        while let Some(request) = next_request(&mut requests)? {
            if request.target == WRITES {
                let answer = self.told_writes();
                return requests.get_mut().write_all(&answer);
            }
            let fate = Fate::by(&mut chance);
            let answer = match &*request.method {
                "GET" => self.answer(request.target),
                _ if fate.loses_request(&mut chance) => return Ok(()),
                _ if fate.declines() => LOST.to_vec(),
                _ => self.write(request),
            };
            self.faults.fetch_add(fate.is_fault().into(), Relaxed);
            let somewhere = chance.usize(..answer.len());
            let mut send = |bytes: &[u8]| {
                let wire = requests.get_mut();
                wire.write_all(bytes).and_then(|()| wire.flush())
            };
            match fate {
                Fate::Delivered => send(&answer)?,
                Fate::Late(time) => {
                    sleep(time);
                    send(&answer)?;
                }
                Fate::InPieces => {
                    for piece in answer.chunks(answer.len() / 10 + 1) {
                        sleep(Duration::from_millis(chance.u64(..5)));
                        send(piece)?;
                    }
                }
                Fate::LastOfItsConnection => return send(&answer),
                Fate::Cut { reset } => {
                    if reset {
                        SockRef::from(socket).set_linger(Some(Duration::ZERO))?;
                    }
                    return send(&answer[..somewhere]);
                }
                Fate::Stalled => {
                    send(&answer[..somewhere])?;
                    // Until the client gives up.
                    requests.read_to_end(&mut Vec::new())?;
                }
                Fate::Replaced(other) => {
                    send(other.as_bytes())?;
                    if !other.contains("\r\n\r\n") {
                        return Ok(());
                    }
                }
            }
        }
        Ok(())
    }

    /// Has the living emulator do it, and counts that.
    fn write(
        &self,
        Request {
            method,
            target,
            body,
        }: Request,
    ) -> Vec<u8> {
        let answer = send(&self.living_url, &method, &target, "identity", &body);
        let mut writes = self.writes.lock().expect("no thread failed");
        let arrivals = writes
            .entry(format!("{method} {target} {body}"))
            .or_default();
        arrivals.arrived += 1;
        arrivals.carried_out += u64::from(answer.starts_with(b"HTTP/1.1 2"));
        answer
    }

    fn told_writes(&self) -> Vec<u8> {
        let writes = std::mem::take(&mut *self.writes.lock().expect("no thread failed"));
        let json = serde_json::to_string(&writes).expect("texts and numbers");
        format!("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{json}").into_bytes()
    }

    fn answer(&self, target: String) -> Vec<u8> {
        let mut answers = self.answers.lock().expect("the emulator answers");
        let url = &self.standing_url;
        let answer = answers.entry(target);
        answer
            .or_insert_with_key(|target| ask(url, target, "gzip"))
            .clone()
    }
}

impl Fate {
    fn by(chance: &mut Rng) -> Fate {
        match chance.u32(..100) {
            ..70 => Fate::Delivered,
            70..77 => Fate::Late(Duration::from_millis(chance.u64(..30))),
            77..82 => Fate::InPieces,
            82..86 => Fate::LastOfItsConnection,
            86..92 => Fate::Cut {
                reset: chance.bool(),
            },
            92..94 => Fate::Stalled,
            _ => Fate::Replaced(REPLACEMENTS[chance.usize(..REPLACEMENTS.len())]),
        }
    }

    /// Whether the service says that it did not take the request.
    fn declines(&self) -> bool {
        matches!(self, Fate::Replaced(other) if other.contains(" 429 "))
    }

    /// Whether the connection ends before the service has the request.
    fn loses_request(&self, chance: &mut Rng) -> bool {
        matches!(self, Fate::Cut { .. }) && chance.bool()
    }

    fn is_fault(&self) -> bool {
        !matches!(self, Fate::Delivered | Fate::Late(_) | Fate::InPieces)
    }
}

/// The next request; None when the client has closed the connection.
fn next_request(requests: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut first = String::new();
    requests.read_line(&mut first)?;
    let mut length = 0;
    let mut header = String::new();
    while requests.read_line(&mut header)? > 2 {
        if let Some(value) = header.strip_prefix("content-length: ") {
            length = value.trim_end().parse().expect("a length");
        }
        header.clear();
    }
    let mut words = first.split(' ').map(str::to_owned);
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let mut body = vec![0; length];
    requests.read_exact(&mut body)?;
    let body = String::from_utf8(body).expect("JSON");
    Ok(Some(Request {
        method,
        target,
        body,
    }))
}

/// A good answer to a GET.
pub fn ask(url: &str, target: &str, encoding: &str) -> Vec<u8> {
    let answer = send(url, "GET", target, encoding, "");
    assert!(
        answer.starts_with(b"HTTP/1.1 200 "),
        "{}",
        String::from_utf8_lossy(&answer)
    );
    answer
}

/// An answer as it came, but for its promise to close the connection.
fn send(url: &str, method: &str, target: &str, encoding: &str, body: &str) -> Vec<u8> {
    let address = url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).expect("the emulator listens");
    let request = format!(
        "{method} {target} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {KEY}\r\nAccept-Encoding: {encoding}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream
        .write_all(request.as_bytes())
        .expect("the emulator reads");
    let mut answer = Vec::new();
    stream
        .read_to_end(&mut answer)
        .expect("the emulator answers");
    let _ = stream.shutdown(Shutdown::Both);
    without(&answer, b"connection: close\r\n")
}

/// The writes that got to the service, as the line at this address tells.
pub fn tell(url: &str) -> String {
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).expect("it listens");
    write!(stream, "GET {WRITES} HTTP/1.1\r\n\r\n").expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    let (_, json) = answer.split_once("\r\n\r\n").expect("a head");
    json.to_owned()
}

fn without(bytes: &[u8], part: &[u8]) -> Vec<u8> {
    let at = bytes
        .windows(part.len())
        .position(|window| window == part)
        .expect("as was asked for");
    [&bytes[..at], &bytes[at + part.len()..]].concat()
}
