//! The line between the library and the emulator: it delivers answers whole, late, in pieces, in part or not at all.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread::sleep;
use std::time::Duration;

use fastrand::Rng;
use socket2::SockRef;

use crate::library::KEY;

/// What one line does to the answers of the emulator behind it.
pub struct Line {
    emulator_url: String,
    /// The emulator's answers never change, so each is asked for once.
    answers: Mutex<HashMap<String, Vec<u8>>>,
    pub faults: AtomicU64,
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
    pub fn to(emulator_url: &str) -> Line {
        Line {
            emulator_url: emulator_url.to_owned(),
            answers: Mutex::default(),
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
        while let Some(target) = next_target(&mut requests)? {
            let answer = self.answer(target);
            let fate = Fate::by(&mut chance);
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

    fn answer(&self, target: String) -> Vec<u8> {
        let mut answers = self.answers.lock().expect("the emulator answers");
        let url = &self.emulator_url;
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

    fn is_fault(&self) -> bool {
        !matches!(self, Fate::Delivered | Fate::Late(_) | Fate::InPieces)
    }
}

/// Path and query of the next request; None when the client has closed the connection.
fn next_target(requests: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut first = String::new();
    requests.read_line(&mut first)?;
    let mut header = String::new();
    while requests.read_line(&mut header)? > 2 {
        header.clear();
    }
    Ok(first.split(' ').nth(1).map(str::to_owned))
}

/// The emulator's answer, as it came, but for its promise to close the connection.
pub fn ask(emulator_url: &str, target: &str, encoding: &str) -> Vec<u8> {
    let address = emulator_url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).expect("the emulator listens");
    let request = format!(
        "GET {target} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {KEY}\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
    );
    stream
        .write_all(request.as_bytes())
        .expect("the emulator reads");
    let mut answer = Vec::new();
    stream
        .read_to_end(&mut answer)
        .expect("the emulator answers");
    let _ = stream.shutdown(Shutdown::Both);
    assert!(
        answer.starts_with(b"HTTP/1.1 200 "),
        "{}",
        String::from_utf8_lossy(&answer)
    );
    without(&answer, b"connection: close\r\n")
}

fn without(bytes: &[u8], part: &[u8]) -> Vec<u8> {
    let at = bytes
        .windows(part.len())
        .position(|window| window == part)
        .expect("as was asked for");
    [&bytes[..at], &bytes[at + part.len()..]].concat()
}
