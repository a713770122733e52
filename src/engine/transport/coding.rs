//! How a body is coded, and its bytes without the coding.

use std::io::{self, Read};
use std::{error, fmt};

use ureq::http::HeaderMap;
use ureq::http::header::CONTENT_ENCODING;
use ureq::{Body, BodyReader};
use zlib_rs::{Inflate, InflateFlush, Status};

use crate::engine::error::shortened;

/// The content coding of an answer (RFC 9110, section 8.4.1). The HTTP library knows one spelling of gzip alone.
pub(super) enum Coding {
    Identity,
    Gzip,
    /// One that was not asked for, or several.
    Unknown(String),
}

impl Coding {
    pub fn of(headers: &HeaderMap) -> Coding {
        let codings: Vec<String> = headers
            .get_all(CONTENT_ENCODING)
            .iter()
            .flat_map(|value| value.as_bytes().split(|byte| *byte == b','))
            .map(|coding| String::from_utf8_lossy(coding.trim_ascii()).to_ascii_lowercase())
            .filter(|coding| !coding.is_empty() && coding != "identity")
            .collect();
        match codings.as_slice() {
            [] => Coding::Identity,
            [one] if one == "gzip" || one == "x-gzip" => Coding::Gzip,
            _ => Coding::Unknown(shortened(&codings.join(", "), 100).into_owned()),
        }
    }

    /// The body's bytes; as they were sent if their coding is not known.
    pub fn reader<'body>(&self, body: &'body mut Body) -> Decoded<'body> {
        let reader = body.as_reader();
        match self {
            Coding::Gzip => Decoded::Gzip(Gunzip::new(reader)),
            Coding::Identity | Coding::Unknown(_) => Decoded::AsSent(reader),
        }
    }
}

pub(super) enum Decoded<'body> {
    AsSent(BodyReader<'body>),
    Gzip(Gunzip<'body>),
}

impl Read for Decoded<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        match self {
            Decoded::AsSent(reader) => reader.read(room),
            Decoded::Gzip(reader) => reader.read(room),
        }
    }
}

/// The text of a gzip body: that of its members, one after another (RFC 1952, section 2.2).
pub(super) struct Gunzip<'body> {
    reader: BodyReader<'body>,
    /// What came of the body; `opened..received` is still to be decompressed.
    input: Vec<u8>,
    opened: usize,
    received: usize,
    /// The member that has not ended.
    member: Option<Inflate>,
}

impl<'body> Gunzip<'body> {
    /// Most bodies in one piece: the decompressor is the faster the more it sees at once.
    const INPUT: usize = 64 * 1024;

    fn new(reader: BodyReader<'body>) -> Gunzip<'body> {
        Gunzip {
            reader,
            input: vec![0; Gunzip::INPUT],
            opened: 0,
            received: 0,
            member: Some(Gunzip::member()),
        }
    }

    fn member() -> Inflate {
        const WINDOW_BITS: u8 = 15;
        const AS_GZIP: u8 = 16;
        Inflate::new(true, AS_GZIP + WINDOW_BITS)
    }

    /// Into room for at least one byte.
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.opened == self.received {
                self.received = self.reader.read(&mut self.input)?;
                self.opened = 0;
                if self.received == 0 {
                    return match self.member {
                        None => Ok(0),
                        Some(_) => Err(io::Error::other(NotGzip("it ends early"))),
                    };
                }
            }
            let member = self.member.get_or_insert_with(Gunzip::member);
            let input = &self.input[self.opened..self.received];
            let (opened, written) = (member.total_in(), member.total_out());
            let status = member
                .decompress(input, room, InflateFlush::NoFlush)
                .map_err(|error| member.error_message().unwrap_or(error.as_str()))
                .map_err(|why| io::Error::other(NotGzip(why)))?;
            self.opened += (member.total_in() - opened) as usize;
            let written = (member.total_out() - written) as usize;
            if status == Status::StreamEnd {
                self.member = None;
            }
            if written > 0 {
                return Ok(written);
            }
        }
    }
}

/// Why a body could not be decompressed; perhaps because the connection broke.
#[derive(Debug)]
pub(super) struct NotGzip(&'static str);

impl fmt::Display for NotGzip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl error::Error for NotGzip {}
