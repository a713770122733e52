//! A file as a message takes it: its kind by its bytes, its size checked before anything is sent.
#![forbid(unsafe_code)]

use std::ffi::CStr;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};

use super::Error;

/// The most that the service is known to take, in bytes.
const LARGEST: u64 = 5 << 20;
const LARGEST_PDF: u64 = 3 << 20;

/// A file that is there to be sent.
#[derive(Debug, PartialEq, Eq)]
pub struct Attachment {
    /// What it is.
    pub kind: AttachmentKind,
    /// Its last name; may be empty.
    pub name: String,
    /// Base64 (RFC 4648, section 4), or the text itself.
    pub data: String,
}

/// What a message can have attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentKind {
    /// A picture, by its media type.
    Image(&'static CStr),
    /// A PDF file.
    Pdf,
    /// A text in UTF-8.
    Text,
}

impl Attachment {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Attachment, Error> {
        let unreadable = |error: std::io::Error| {
            Error::invalid_argument("path", &format!("cannot be read: {error}"))
        };
        let file = File::open(path).map_err(unreadable)?;
        let mut bytes = Vec::new();
        file.take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Attachment::of("path", bytes, name.into_owned())
    }

    /// A file's content, which came as this argument.
    pub fn of(argument: &str, bytes: Vec<u8>, name: String) -> Result<Attachment, Error> {
        let refused = |what: &str| Error::invalid_argument(argument, what);
        let kind = kind(&bytes).ok_or_else(|| {
            refused("is no picture (JPEG, PNG, GIF, WebP), no PDF and no text in UTF-8: nothing else can be attached")
        })?;
        let largest = if kind == AttachmentKind::Pdf {
            LARGEST_PDF
        } else {
            LARGEST
        };
        if bytes.len() as u64 > largest {
            let what = format!(
                "is larger than {} MiB, the most that can be attached",
                largest >> 20
            );
            return Err(refused(&what));
        }
        let data = match kind {
            AttachmentKind::Text => {
                String::from_utf8(bytes).map_err(|_| refused("is not UTF-8"))?
            }
            _ => BASE64_STANDARD.encode(&bytes),
        };
        Ok(Attachment { kind, name, data })
    }
}

/// What bytes are, by how they begin; of those that are cut a text may end within a character.
fn kind(bytes: &[u8]) -> Option<AttachmentKind> {
    let begins = |with: &[u8]| bytes.starts_with(with);
    Some(match () {
        () if begins(b"\x89PNG\r\n\x1a\n") => AttachmentKind::Image(c"image/png"),
        () if begins(b"\xff\xd8\xff") => AttachmentKind::Image(c"image/jpeg"),
        () if begins(b"GIF87a") || begins(b"GIF89a") => AttachmentKind::Image(c"image/gif"),
        () if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") => {
            AttachmentKind::Image(c"image/webp")
        }
        () if begins(b"%PDF-") => AttachmentKind::Pdf,
        () if !bytes.contains(&0) && is_text(bytes) => AttachmentKind::Text,
        () => return None,
    })
}

fn is_text(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && bytes.len() as u64 > LARGEST,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Attachment, AttachmentKind, LARGEST, LARGEST_PDF};

    fn read(name: &str, bytes: &[u8]) -> Result<Attachment, String> {
        let folder = std::env::temp_dir().join(format!("attachment-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let path = folder.join(name);
        fs::write(&path, bytes).expect("a file");
        let read = Attachment::read(&path).map_err(|error| error.message().to_owned());
        fs::remove_dir_all(&folder).expect("as above");
        read
    }

    #[test]
    fn a_file_is_what_its_bytes_are() {
        for (name, bytes, kind) in [
            (
                "a.txt",
                &b"\x89PNG\r\n\x1a\nrest"[..],
                AttachmentKind::Image(c"image/png"),
            ),
            (
                "b",
                b"\xff\xd8\xff\xe0",
                AttachmentKind::Image(c"image/jpeg"),
            ),
            ("c", b"GIF89a", AttachmentKind::Image(c"image/gif")),
            (
                "d",
                b"RIFF\x01\x02\x03\x04WEBPVP8 ",
                AttachmentKind::Image(c"image/webp"),
            ),
            ("e.png", b"%PDF-1.7\n", AttachmentKind::Pdf),
            ("f", "\u{fc}ber".as_bytes(), AttachmentKind::Text),
            ("g", b"", AttachmentKind::Text),
        ] {
            let attachment = read(name, bytes).expect(name);
            assert_eq!((attachment.kind, attachment.name.as_str()), (kind, name));
        }
        assert!(read("h", b"a\xffb").is_err());
        assert!(read("i", b"a\0b").is_err());
        assert_eq!(
            read("j", "\u{fc}".as_bytes()).expect("a text").data,
            "\u{fc}"
        );
        assert_eq!(read("k", b"GIF89a").expect("a picture").data, "R0lGODlh");
    }

    #[test]
    fn what_is_too_large_is_refused_before_it_is_sent() {
        let whole = |size: u64| "\u{fc}".repeat(size as usize / 2);
        assert!(read("l", whole(LARGEST).as_bytes()).is_ok());
        let refused = read("m", format!("x{}", whole(LARGEST)).as_bytes()).expect_err("too large");
        assert!(refused.contains("larger than 5 MiB"), "{refused}");
        let mut pdf = b"%PDF-".to_vec();
        pdf.resize(LARGEST_PDF as usize + 1, b' ');
        let refused = read("n", &pdf).expect_err("too large");
        assert!(refused.contains("larger than 3 MiB"), "{refused}");
        let missing = Attachment::read("no/such/file".as_ref()).expect_err("missing");
        assert!(
            missing.message().starts_with("path cannot be read"),
            "{missing}"
        );
    }
}
