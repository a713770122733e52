//! Reads a page's JSON in one pass, strictly by RFC 8259, straight into the page's tables.
#![forbid(unsafe_code)]

use super::choices::{Choices, UNKNOWN};
use super::escape::unescape;
use super::fault::{Fault, Outcome};
use super::key::Key;
use super::number;
use super::rows::{Choice, Text};
use super::scan::special;
use super::tables::Tables;

/// Bytes of zero that follow the JSON in the decoder's memory: a NUL ends every scan, and chunks may be read whole.
pub(super) const PADDING: usize = 48;

/// How deep objects and lists may nest. The same as serde_json's.
const MAX_DEPTH: u32 = 127;

/// What encloses an object's members or a list's elements.
#[derive(Clone, Copy)]
struct Brackets {
    open: u8,
    close: u8,
    /// What stands in them, for messages.
    what: &'static str,
}

const OBJECT: Brackets = Brackets {
    open: b'{',
    close: b'}',
    what: "an object",
};
const LIST: Brackets = Brackets {
    open: b'[',
    close: b']',
    what: "a list",
};

pub(super) struct Decoder<'a> {
    /// The JSON, then [`PADDING`].
    bytes: &'a mut [u8],
    /// Address of the first byte, where the rows' texts will be read.
    address: usize,
    /// Length of the JSON.
    len: usize,
    at: usize,
    depth: u32,
    pub tables: &'a mut Tables,
}

/// The members of one kind of object, in the order in which the service writes them.
pub(super) struct Schema<Row: 'static> {
    pub members: &'static [Member<Row>],
    /// Bit i is set when member i must be there.
    pub required: u32,
}

/// One member: its name, whether it must be there, and what reads its value into the row.
pub(super) struct Member<Row> {
    pub name: Key,
    pub required: bool,
    pub read: fn(&mut Decoder<'_>, &mut Row) -> Outcome,
}

/// A member that was found, with its place.
type Found<'s, Row> = Option<(usize, &'s Member<Row>)>;

impl<Row> Schema<Row> {
    /// The member with the wanted name, looked for from `next` on, and then from the start.
    fn find(&self, next: usize, wanted: impl Fn(&Key) -> bool) -> Found<'_, Row> {
        let (before, after) = self.members.split_at(next.min(self.members.len()));
        let later = (before.len()..).zip(after);
        let mut all = later.chain((0..).zip(before));
        all.find(|(_, member)| wanted(&member.name))
    }
}

pub(super) const fn schema<Row>(members: &'static [Member<Row>]) -> Schema<Row> {
    assert!(members.len() <= 32);
    let mut required = 0;
    let mut i = 0;
    while i < members.len() {
        required |= (members[i].required as u32) << i;
        i += 1;
    }
    Schema { members, required }
}

pub(super) const fn required<Row>(
    name: &'static str,
    read: fn(&mut Decoder<'_>, &mut Row) -> Outcome,
) -> Member<Row> {
    Member {
        name: Key::member(name),
        required: true,
        read,
    }
}

pub(super) const fn optional<Row>(
    name: &'static str,
    read: fn(&mut Decoder<'_>, &mut Row) -> Outcome,
) -> Member<Row> {
    Member {
        name: Key::member(name),
        required: false,
        read,
    }
}

impl<'a> Decoder<'a> {
    /// A decoder for `bytes[..len]`, which [`PADDING`] must follow. Checks that they are UTF-8.
    pub fn new(bytes: &'a mut [u8], len: usize, tables: &'a mut Tables) -> Outcome<Decoder<'a>> {
        let (json, padding) = bytes.split_at_mut(len);
        if simdutf8::basic::from_utf8(json).is_err() {
            let offset = std::str::from_utf8(json).map_or_else(|e| e.valid_up_to(), |_| len);
            return Err(Fault::new("is not UTF-8", offset));
        }
        padding[..PADDING].fill(0);
        tables.clear();
        Ok(Decoder {
            address: bytes.as_ptr().addr(),
            bytes,
            len,
            at: 0,
            depth: 0,
            tables,
        })
    }

    /// Reads the one value of a document; `value` reads it.
    pub fn document(&mut self, value: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        self.blank();
        value(self)?;
        self.blank();
        if self.at != self.len {
            return Err(self.fault("has more after its end"));
        }
        Ok(())
    }

    pub fn position(&self) -> usize {
        self.at
    }

    /// Reads an object whose members `schema` knows; others are checked and passed over.
    pub fn object<Row>(&mut self, schema: &Schema<Row>, row: &mut Row) -> Outcome {
        let mut seen = 0u32;
        let mut next = 0;
        self.enclosed(OBJECT, |d| {
            let Some((index, member)) = d.key(schema, next)? else {
                return d.skip();
            };
            if seen & (1 << index) != 0 {
                return Err(d.fault("is there twice").inside(member.name.text));
            }
            seen |= 1 << index;
            next = index + 1;
            if d.peek() == b'n' && !member.required {
                return d.literal("null");
            }
            (member.read)(d, row).map_err(|fault| fault.inside(member.name.text))
        })?;
        if seen & schema.required != schema.required {
            return Err(self.missing(schema, seen));
        }
        Ok(())
    }

    /// Reads a list; `element` reads each of its elements.
    pub fn list(&mut self, mut element: impl FnMut(&mut Self) -> Outcome) -> Outcome {
        let mut index = 0;
        self.enclosed(LIST, |d| {
            d.blank();
            element(d).map_err(|fault| fault.at(index))?;
            index += 1;
            Ok(())
        })
    }

    /// Reads an object with keys of the service's choice; `entry` reads each value. An entry that is null counts as not
    /// there.
    pub fn map(&mut self, mut entry: impl FnMut(&mut Self, Text) -> Outcome) -> Outcome {
        self.enclosed(OBJECT, |d| {
            d.blank();
            let start = d.at;
            let mut key = Text::ABSENT;
            d.text(&mut key)?;
            let end = d.at;
            d.colon()?;
            if d.peek() == b'n' {
                return d.literal("null");
            }
            entry(d, key).map_err(|fault| {
                let name = String::from_utf8_lossy(&d.bytes[start + 1..end - 1]);
                fault.inside(&name)
            })
        })
    }

    /// Reads what brackets enclose; `part` reads each of the parts between the commas.
    #[inline(always)]
    fn enclosed(
        &mut self,
        brackets: Brackets,
        mut part: impl FnMut(&mut Self) -> Outcome,
    ) -> Outcome {
        self.enter(brackets)?;
        if !self.leave_empty(brackets.close) {
            loop {
                part(self)?;
                if self.ends(brackets.close)? {
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
    fn key<'s, Row>(&mut self, schema: &'s Schema<Row>, next: usize) -> Outcome<Found<'s, Row>> {
        if self.peek() != b'"' {
            self.blank();
            if self.peek() != b'"' {
                return Err(self.unexpected("a member's name"));
            }
        }
        let start = self.at + 1;
        let found = match schema.members.get(next) {
            Some(member) if member.name.stands(self.bytes, start) => Some((next, member)),
            _ => schema.find(next, |name| name.stands(self.bytes, start)),
        };
        let Some((_, member)) = found else {
            return self.other_key(schema);
        };
        self.at = start + member.name.text.len() + 2;
        self.blank();
        Ok(found)
    }

    /// A name that is not in the schema as it stands; without its escapes, or its blanks before the colon, it may be.
    #[cold]
    fn other_key<'s, Row>(&mut self, schema: &'s Schema<Row>) -> Outcome<Found<'s, Row>> {
        let mut name = Vec::new();
        let end = unescape(self.bytes, self.at + 1, &mut name)?;
        self.at = end + 1;
        self.colon()?;
        Ok(schema.find(0, |known| known.text.as_bytes() == name))
    }

    #[cold]
    fn escaped_text(&mut self, start: usize, text: &mut Text) -> Outcome {
        let mut plain = std::mem::take(&mut self.tables.scratch);
        plain.clear();
        let end = unescape(self.bytes, start, &mut plain)?;
        *text = self.tables.keep_unescaped(&plain)?;
        self.tables.scratch = plain;
        self.at = end + 1;
        Ok(())
    }

    /// Checks a value of any kind and passes over it.
    fn skip(&mut self) -> Outcome {
        match self.peek() {
            b'"' => {
                let start = self.at + 1;
                let end = special(self.bytes, start);
                let end = match self.bytes[end] {
                    b'"' => end,
                    _ => unescape(self.bytes, start, &mut Vec::new())?,
                };
                self.at = end + 1;
                Ok(())
            }
            b'{' => self.enclosed(OBJECT, |d| {
                d.blank();
                if d.peek() != b'"' {
                    return Err(d.unexpected("a member's name"));
                }
                d.skip()?;
                d.colon()?;
                d.skip()
            }),
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
    fn enter(&mut self, brackets: Brackets) -> Outcome {
        if self.peek() != brackets.open {
            return Err(self.unexpected(brackets.what));
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
