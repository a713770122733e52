//! How a body is coded, and its bytes without the coding.

use std::io::{self, Read};
use std::{error, fmt};

use flate2::read::MultiGzDecoder;
use ureq::http::HeaderMap;
use ureq::http::header::CONTENT_ENCODING;
use ureq::{Body, BodyReader};

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
            Coding::Gzip => Decoded::Gzip(Box::new(MultiGzDecoder::new(reader))),
            Coding::Identity | Coding::Unknown(_) => Decoded::AsSent(reader),
        }
    }
}

pub(super) enum Decoded<'body> {
    AsSent(BodyReader<'body>),
    Gzip(Box<MultiGzDecoder<BodyReader<'body>>>),
}

impl Read for Decoded<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        match self {
            Decoded::AsSent(reader) => reader.read(room),
            Decoded::Gzip(reader) => reader.read(room).map_err(|error| {
                let is_of_http = error
                    .get_ref()
                    .is_some_and(|inner| inner.is::<ureq::Error>());
                if is_of_http {
                    error
                } else {
                    io::Error::other(NotGzip(error))
                }
            }),
        }
    }
}

/// Why a body could not be decompressed; perhaps because the connection broke.
#[derive(Debug)]
pub(super) struct NotGzip(io::Error);

impl fmt::Display for NotGzip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl error::Error for NotGzip {}
