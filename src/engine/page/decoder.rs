//! Reads a page's JSON in one pass, strictly by RFC 8259, straight into the page's tables.
#![forbid(unsafe_code)]

use std::fmt::Write;

use super::choices::{Choices, UNKNOWN};
use super::key::Key;
use super::number;
use super::rows::{Choice, Tables, Text};
use super::scan::special;
use super::schema::{Member, PAGE, Pagination, Schema};

/// Bytes of zero that follow the JSON in the decoder's memory: a NUL ends every scan, and chunks may be read whole.
pub(super) const PADDING: usize = 48;

/// How deep objects and lists may nest. The same as serde_json's.
const MAX_DEPTH: u32 = 127;

pub(super) type Outcome<T = ()> = Result<T, Box<Fault>>;

/// Why a text is not a page.
pub(super) struct Fault {
    what: String,
    offset: usize,
    /// Innermost first.
    path: Vec<Step>,
}

enum Step {
    Member(String),
    Element(usize),
}

pub(super) struct Decoder<'a> {
    /// The JSON, then [`PADDING`].
    bytes: &'a mut [u8],
    /// Address of the first byte, where the rows' texts will be read.
    address: usize,
    at: usize,
    depth: u32,
    pub tables: &'a mut Tables,
}

/// Decodes the page in `bytes[..len]`. The closing quotes of the texts that rows point to become NUL.
pub(super) fn decode(bytes: &mut [u8], len: usize, tables: &mut Tables) -> Outcome<Pagination> {
    debug_assert!(bytes.len() >= len + PADDING);
    if simdutf8::basic::from_utf8(&bytes[..len]).is_err() {
        let offset = std::str::from_utf8(&bytes[..len]).map_or_else(|e| e.valid_up_to(), |_| len);
        return Err(Fault::new("is not UTF-8", offset));
    }
    bytes[len..len + PADDING].fill(0);
    tables.clear();
    let mut decoder = Decoder {
        address: bytes.as_ptr().addr(),
        bytes,
        at: 0,
        depth: 0,
        tables,
    };
    let mut pagination = Pagination::default();
    decoder.blank();
    decoder.object(&PAGE, &mut pagination)?;
    decoder.blank();
    if decoder.at != len {
        return Err(decoder.fault("has more after its end"));
    }
    Ok(pagination)
}

impl<'a> Decoder<'a> {
    pub fn position(&self) -> usize {
        self.at
    }

    /// Reads an object whose members `schema` knows; others are checked and passed over.
    pub fn object<Row>(&mut self, schema: &Schema<Row>, row: &mut Row) -> Outcome {
        self.enter(b'{', "an object")?;
        let mut seen = 0u32;
        let mut next = 0;
        if !self.leave_empty(b'}') {
            loop {
                match self.key(schema, next)? {
                    Some(index) => {
                        let member = &schema.members[index];
                        if seen & (1 << index) != 0 {
                            return Err(self.fault("is there twice").inside(member.name.text));
                        }
                        if self.peek() == b'n' && !member.required {
                            self.literal("null")?;
                        } else {
                            (member.read)(self, row)
                                .map_err(|fault| fault.inside(member.name.text))?;
                        }
                        seen |= 1 << index;
                        next = index + 1;
                    }
                    None => self.skip()?,
                }
                if self.ends(b'}')? {
                    break;
                }
            }
        }
        self.depth -= 1;
        if seen & schema.required != schema.required {
            return Err(self.missing(schema, seen));
        }
        Ok(())
    }

    /// Reads a list; `element` reads each of its elements.
    pub fn list(&mut self, mut element: impl FnMut(&mut Self) -> Outcome) -> Outcome {
        self.enter(b'[', "a list")?;
        if !self.leave_empty(b']') {
            let mut index = 0;
            loop {
                self.blank();
                element(self).map_err(|fault| fault.at(index))?;
                index += 1;
                if self.ends(b']')? {
                    break;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads an object with keys of the service's choice; `entry` reads each value. An entry that is null counts as not
    /// there.
    pub fn map(&mut self, mut entry: impl FnMut(&mut Self, Text) -> Outcome) -> Outcome {
        self.enter(b'{', "an object")?;
        if !self.leave_empty(b'}') {
            loop {
                self.blank();
                let start = self.at;
                let mut key = Text::ABSENT;
                self.text(&mut key)?;
                let end = self.at;
                self.colon()?;
                if self.peek() == b'n' {
                    self.literal("null")?;
                } else if let Err(fault) = entry(self, key) {
                    let name = String::from_utf8_lossy(&self.bytes[start + 1..end - 1]);
                    return Err(fault.inside(&name));
                }
                if self.ends(b'}')? {
                    break;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads a text, ends it with NUL and points `text` at it.
    #[inline]
    pub fn text(&mut self, text: &mut Text) -> Outcome {
        if self.peek() != b'"' {
            return Err(self.unexpected("a text"));
        }
        let start = self.at + 1;
        let end = special(self.bytes, start);
        if self.bytes[end] != b'"' {
            return self.escaped_text(start, text);
        }
        *text = self.terminate(start, end);
        Ok(())
    }

    /// Ends the text in place with NUL, where its closing quote was.
    #[inline(always)]
    fn terminate(&mut self, start: usize, end: usize) -> Text {
        self.bytes[end] = 0;
        self.at = end + 1;
        Text::at(self.address + start, end - start)
    }

    /// Reads a text and looks up its code.
    pub fn choice(&mut self, choices: &Choices, choice: &mut Choice) -> Outcome {
        let start = self.at + 1;
        let known = choices
            .iter()
            .position(|known| known.stands(self.bytes, start));
        let mut text = Text::ABSENT;
        let code = match known {
            Some(index) if self.peek() == b'"' => {
                let len = choices[index].text.len();
                text = self.terminate(start, start + len);
                index as i32 + 1
            }
            _ => {
                self.text(&mut text)?;
                self.escaped_choice(choices)
            }
        };
        *choice = Choice::new(text, code);
        Ok(())
    }

    /// Code of the text just read, which is not known as it stands; without its escapes it may be.
    #[cold]
    fn escaped_choice(&self, choices: &Choices) -> i32 {
        let escaped = self.bytes[self.at - 1] == b'"';
        let known = |known: &Key| escaped && known.text.as_bytes() == self.tables.scratch;
        choices
            .iter()
            .position(known)
            .map_or(UNKNOWN, |index| index as i32 + 1)
    }

    /// Reads a whole number; `1.0` and `1e3` are whole.
    #[inline(always)]
    pub fn integer(&mut self, value: &mut i64) -> Outcome {
        match number::integer(self.bytes, self.at) {
            Ok((read, end)) => {
                *value = read;
                self.at = end;
                Ok(())
            }
            Err(wrong) => Err(self.wrong_number("a whole number", wrong)),
        }
    }

    /// Reads a number.
    #[inline(always)]
    pub fn number(&mut self, value: &mut f64) -> Outcome {
        match number::float(self.bytes, self.at) {
            Ok((read, end)) => {
                *value = read;
                self.at = end;
                Ok(())
            }
            Err(wrong) => Err(self.wrong_number("a number", wrong)),
        }
    }

    pub fn boolean(&mut self, value: &mut bool) -> Outcome {
        *value = self.peek() == b't';
        match self.peek() {
            b't' => self.literal("true"),
            b'f' => self.literal("false"),
            _ => Err(self.unexpected("true or false")),
        }
    }

    /// Reads a member's name and its colon, and gives its place in the schema. The service writes members in the
    /// schema's order and without blanks, so the one after the last is tried first, with its colon.
    #[inline(always)]
    fn key<Row>(&mut self, schema: &Schema<Row>, next: usize) -> Outcome<Option<usize>> {
        if self.peek() != b'"' {
            self.blank();
            if self.peek() != b'"' {
                return Err(self.unexpected("a member's name"));
            }
        }
        let start = self.at + 1;
        let found = match schema.members.get(next) {
            Some(member) if member.name.stands(self.bytes, start) => Some(next),
            _ => position(schema, next, |name| name.stands(self.bytes, start)),
        };
        let Some(index) = found else {
            return self.other_key(schema);
        };
        self.at = start + schema.members[index].name.text.len() + 2;
        self.blank();
        Ok(found)
    }

    /// A name that is not in the schema as it stands; without its escapes, or its blanks before the colon, it may be.
    #[cold]
    fn other_key<Row>(&mut self, schema: &Schema<Row>) -> Outcome<Option<usize>> {
        let mut name = Vec::new();
        let end = self.unescape(self.at + 1, &mut name)?;
        self.at = end + 1;
        self.colon()?;
        Ok(position(schema, 0, |known| known.text.as_bytes() == name))
    }

    #[cold]
    fn escaped_text(&mut self, start: usize, text: &mut Text) -> Outcome {
        let mut plain = std::mem::take(&mut self.tables.scratch);
        plain.clear();
        let end = self.unescape(start, &mut plain)?;
        *text = self.tables.keep_unescaped(&plain);
        self.tables.scratch = plain;
        self.at = end + 1;
        Ok(())
    }

    /// Decodes the text from `start` into `plain` and gives the position of its closing quote.
    fn unescape(&self, start: usize, plain: &mut Vec<u8>) -> Outcome<usize> {
        let mut from = start;
        loop {
            let at = special(self.bytes, from);
            plain.extend_from_slice(&self.bytes[from..at]);
            match self.bytes[at] {
                b'"' => return Ok(at),
                b'\\' => from = self.escape(at + 1, plain)?,
                0 => return Err(Fault::new("ends inside a text", at)),
                _ => return Err(Fault::new("has a control character in a text", at)),
            }
        }
    }

    /// Decodes the escape behind a backslash (RFC 8259, section 7) and gives the position after it.
    fn escape(&self, at: usize, plain: &mut Vec<u8>) -> Outcome<usize> {
        plain.push(match self.bytes[at] {
            quoted @ (b'"' | b'\\' | b'/') => quoted,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                let (character, end) = self.unicode(at + 1)?;
                plain.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                return Ok(end);
            }
            _ => return Err(Fault::new("has a wrong escape in a text", at)),
        });
        Ok(at + 1)
    }

    /// Decodes the digits of a `\u`, and of the second one where they are half of a surrogate pair.
    fn unicode(&self, at: usize) -> Outcome<(char, usize)> {
        let wrong = || Fault::new("has a wrong \\u escape in a text", at);
        let first = self.hex(at).ok_or_else(wrong)?;
        if !(0xd800..0xe000).contains(&first) {
            return Ok((char::from_u32(first).ok_or_else(wrong)?, at + 4));
        }
        let second = (self.bytes[at + 4] == b'\\' && self.bytes[at + 5] == b'u')
            .then(|| self.hex(at + 6))
            .flatten();
        match second {
            Some(second) if first < 0xdc00 && (0xdc00..0xe000).contains(&second) => {
                let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                Ok((char::from_u32(code).ok_or_else(wrong)?, at + 10))
            }
            _ => Err(Fault::new("has half a surrogate pair in a text", at)),
        }
    }

    fn hex(&self, at: usize) -> Option<u32> {
        self.bytes[at..at + 4].iter().try_fold(0, |code, &digit| {
            Some(code * 16 + (digit as char).to_digit(16)?)
        })
    }

    /// Checks a value of any kind and passes over it.
    fn skip(&mut self) -> Outcome {
        match self.peek() {
            b'"' => {
                let start = self.at + 1;
                let end = special(self.bytes, start);
                let end = match self.bytes[end] {
                    b'"' => end,
                    _ => self.unescape(start, &mut Vec::new())?,
                };
                self.at = end + 1;
                Ok(())
            }
            b'{' => {
                self.enter(b'{', "an object")?;
                if !self.leave_empty(b'}') {
                    loop {
                        self.blank();
                        if self.peek() != b'"' {
                            return Err(self.unexpected("a member's name"));
                        }
                        self.skip()?;
                        self.colon()?;
                        self.skip()?;
                        if self.ends(b'}')? {
                            break;
                        }
                    }
                }
                self.depth -= 1;
                Ok(())
            }
            b'[' => self.list(Self::skip),
            b't' => self.literal("true"),
            b'f' => self.literal("false"),
            b'n' => self.literal("null"),
            b'-' | b'0'..=b'9' => self.number(&mut 0.0),
            _ => Err(self.unexpected("a value")),
        }
    }

    #[inline(always)]
    fn peek(&self) -> u8 {
        self.bytes[self.at]
    }

    /// Passes over white space (RFC 8259, section 2). The service sends none, so one look is the usual case.
    #[inline(always)]
    fn blank(&mut self) {
        if self.bytes[self.at] <= b' ' {
            self.blanks();
        }
    }

    #[cold]
    fn blanks(&mut self) {
        while matches!(self.bytes[self.at], b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    #[inline(always)]
    fn enter(&mut self, open: u8, what: &str) -> Outcome {
        if self.peek() != open {
            return Err(self.unexpected(what));
        }
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.fault("nests too deep"));
        }
        Ok(())
    }

    /// After an opening bracket: passes over blanks, and over `close` if it comes at once.
    #[inline(always)]
    fn leave_empty(&mut self, close: u8) -> bool {
        self.blank();
        let empty = self.peek() == close;
        if empty {
            self.at += 1;
        }
        empty
    }

    #[inline]
    fn colon(&mut self) -> Outcome {
        self.blank();
        if self.peek() != b':' {
            return Err(self.unexpected("a colon"));
        }
        self.at += 1;
        self.blank();
        Ok(())
    }

    /// After a value: passes over a comma (then more follows) or over `close` (then the end is reached).
    #[inline(always)]
    fn ends(&mut self, close: u8) -> Outcome<bool> {
        let mut found = self.peek();
        if found != b',' && found != close {
            self.blank();
            found = self.peek();
            if found != b',' && found != close {
                return Err(self.unexpected("a comma or the end"));
            }
        }
        self.at += 1;
        Ok(found == close)
    }

    #[inline]
    fn literal(&mut self, word: &'static str) -> Outcome {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return Err(self.unexpected(word));
        }
        self.at += word.len();
        Ok(())
    }

    #[cold]
    fn unexpected(&self, wanted: &str) -> Box<Fault> {
        let found = match self.peek() {
            0 => "the end",
            b'"' => "a text",
            b'{' => "an object",
            b'[' => "a list",
            b't' | b'f' => "true or false",
            b'n' => "null",
            b'-' | b'0'..=b'9' => "a number",
            b'<' if self.at == 0 => "what looks like HTML",
            _ => "something else",
        };
        self.fault(&format!("should be {wanted}, but is {found}"))
    }

    #[cold]
    fn wrong_number(&self, wanted: &str, wrong: number::Wrong) -> Box<Fault> {
        match wrong {
            number::Wrong::Malformed => self.unexpected(wanted),
            number::Wrong::OutOfRange => self.fault("is out of range"),
            number::Wrong::Fraction => self.fault("should be a whole number, but has a fraction"),
        }
    }

    #[cold]
    fn missing<Row>(&self, schema: &Schema<Row>, seen: u32) -> Box<Fault> {
        let missing = schema
            .members
            .iter()
            .enumerate()
            .find(|(index, member)| member.required && seen & (1 << index) == 0);
        self.fault("is missing")
            .inside(missing.map_or("?", |(_, member)| member.name.text))
    }

    #[cold]
    fn fault(&self, what: &str) -> Box<Fault> {
        Fault::new(what, self.at)
    }
}

/// Place of the member with the wanted name, looked for from `next` on, and then from the start.
fn position<Row>(
    schema: &Schema<Row>,
    next: usize,
    wanted: impl Fn(&Key) -> bool,
) -> Option<usize> {
    let (before, after) = schema.members.split_at(next.min(schema.members.len()));
    let found = |members: &[Member<Row>]| members.iter().position(|member| wanted(&member.name));
    found(after)
        .map(|index| before.len() + index)
        .or_else(|| found(before))
}

impl Fault {
    #[cold]
    fn new(what: &str, offset: usize) -> Box<Fault> {
        Box::new(Fault {
            what: what.to_owned(),
            offset,
            path: Vec::new(),
        })
    }

    #[cold]
    fn inside(mut self: Box<Self>, member: &str) -> Box<Fault> {
        self.path.push(Step::Member(member.to_owned()));
        self
    }

    #[cold]
    fn at(mut self: Box<Self>, index: usize) -> Box<Fault> {
        self.path.push(Step::Element(index));
        self
    }

    /// For instance: `sessions[3].createdAt should be a whole number, but is a text (at byte 812)`.
    pub fn describe(&self) -> String {
        let mut text = String::new();
        for step in self.path.iter().rev() {
            let _ = match step {
                Step::Member(name) if text.is_empty() => write!(text, "{name}"),
                Step::Member(name) => write!(text, ".{name}"),
                Step::Element(index) => write!(text, "[{index}]"),
            };
        }
        if text.is_empty() {
            text.push_str("the answer");
        }
        let _ = write!(text, " {} (at byte {})", self.what, self.offset);
        text
    }
}
