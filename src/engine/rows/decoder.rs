//! Reads a page's JSON in one pass, strictly by RFC 8259, straight into its rows.
#![forbid(unsafe_code)]

use super::arena::{Arena, Choice, Ground, List, Pile, Plain, Pointer, Run};
use super::choice::{self, Choices, UNKNOWN};
use super::copies::{Copies, Ends};
use super::drift::Drift;
use super::escape::{escape_at, unescape};
use super::fault::{Fault, Outcome};
use super::key::Key;
use super::number;
use super::scan::special;
use super::schema::{Entry, Found, Member, Row, Schema, Union};
use crate::engine::text::Text;

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

/// What decoding needs besides the page's own memory.
#[derive(Default)]
pub(super) struct Desk {
    /// Elements of the lists that have not ended.
    pile: Pile,
    /// Where a text with escapes is put together.
    plain: Plain,
    copies: Copies,
    /// Where the members begin that need not be there and are not of their type.
    drifted: Vec<usize>,
}

impl Desk {
    fn clear(&mut self) {
        self.pile.clear();
        self.drifted.clear();
    }

    /// Bytes that it holds.
    pub fn capacity(&self) -> usize {
        self.pile.capacity()
            + self.plain.capacity()
            + self.copies.capacity()
            + self.drifted.capacity() * size_of::<usize>()
    }
}

/// Reads values into rows.
///
/// What reads a member writes it only when it succeeds.
pub struct Decoder<'a> {
    json: Ground<'a>,
    at: usize,
    depth: u32,
    arena: &'a mut Arena,
    desk: &'a mut Desk,
    /// Whether texts are copied, because the JSON is not kept.
    copying: bool,
    /// Whether a number that is passed over may be larger than any that can be read.
    takes_any_number: bool,
}

impl<'a> Decoder<'a> {
    /// A decoder for the first `len` bytes of `memory`, which [`PADDING`](super::arena::PADDING) must follow. Checks that they are UTF-8.
    pub(super) fn new(
        memory: &'a mut Vec<u8>,
        len: usize,
        arena: &'a mut Arena,
        desk: &'a mut Desk,
        copying: bool,
    ) -> Outcome<Decoder<'a>> {
        let json = Ground::new(memory, len).map_err(|at| Fault::new("is not UTF-8", at))?;
        arena.clear();
        desk.clear();
        if copying {
            desk.copies.begin(arena, len)?;
        }
        Ok(Decoder {
            json,
            at: 0,
            depth: 0,
            arena,
            desk,
            copying,
            takes_any_number: false,
        })
    }

    /// Reads the one value of a document; `value` reads it.
    pub(super) fn document(&mut self, value: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        self.blank();
        value(self)?;
        self.blank();
        if self.at != self.json.len() {
            return Err(self.fault("has more after its end"));
        }
        Ok(())
    }

    /// Checks that the document is JSON, and nothing else.
    pub(super) fn check(&mut self) -> Outcome {
        self.takes_any_number = true;
        self.document(Self::skip)
    }

    /// The memory that most texts lie in.
    pub(super) fn memory_of_texts(&self) -> Text {
        match self.copying {
            true => self.arena.appended(0, self.arena.texts().len()),
            false => self.json.part(0..self.json.len()),
        }
    }

    /// What had to be left out.
    pub(super) fn drift(&self) -> Option<Drift> {
        Drift::at(self.bytes(), &self.desk.drifted)
    }

    /// Where in the JSON it stands: in front of a value where it is about to read one.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Tells where the value lies that began at `start` and was just read, unless the JSON is not kept.
    pub fn span(&self, start: usize, offset: &mut u32, len: &mut u32) {
        if !self.copying {
            // A page is smaller than 4 GiB.
            *offset = start as u32;
            *len = (self.at - start) as u32;
        }
    }

    /// Reads an object whose members `schema` knows; others are checked and passed over.
    pub fn object<R>(&mut self, schema: &Schema<R>, row: &mut R) -> Outcome {
        let mut seen = 0u64;
        let mut next = 0;
        let depth = self.depth + 1;
        self.enclosed(OBJECT, |d| {
            let Some((index, member)) = d.key(schema, next)? else {
                return d.skip();
            };
            if seen & (1 << index) != 0 {
                return Err(d.fault("is there twice").inside(member.name.text));
            }
            seen |= 1 << index;
            next = index + 1;
            if d.first() == b'n' && !member.required {
                return d.literal("null");
            }
            let start = d.at;
            (member.read)(d, row).or_else(|fault| d.without(member, fault, start, depth))
        })?;
        if seen & schema.required != schema.required {
            return Err(self.missing(schema, seen));
        }
        Ok(())
    }

    /// Goes on without a member whose value, from `start` on, could not be read, if it need not be there and is JSON.
    #[cold]
    fn without<R>(
        &mut self,
        member: &Member<R>,
        fault: Box<Fault>,
        start: usize,
        depth: u32,
    ) -> Outcome {
        if member.required || fault.is_fatal() {
            return Err(fault.inside(member.name.text));
        }
        self.json.restore(start..self.at);
        self.at = start;
        self.depth = depth;
        self.skip()
            .map_err(|fault| fault.fatal().inside(member.name.text))?;
        // Those within it are gone with it.
        let drifted = &mut self.desk.drifted;
        drifted.truncate(drifted.partition_point(|&at| at < start));
        drifted.try_reserve(1)?;
        drifted.push(start);
        Ok(())
    }

    /// Reads one value into a row of its own.
    pub fn row<R: Row>(&mut self, place: &mut Pointer<R>) -> Outcome {
        let mut slot = self.arena.slot(R::EMPTY)?;
        R::read(self, slot.row())?;
        *place = slot.done();
        Ok(())
    }

    /// Reads a list.
    pub fn list<R: Row>(&mut self, rows: &mut List<R>, count: &mut usize) -> Outcome {
        self.collect(rows, count, |d, run| {
            let mut index = 0;
            d.enclosed(LIST, |d| {
                d.blank();
                d.element(run).map_err(|fault| fault.at(index))?;
                index += 1;
                Ok(())
            })
        })
    }

    /// Reads a list whose rows may grow in a later version, and tells how far they are apart.
    pub fn strided_list<R: Row>(
        &mut self,
        rows: &mut List<R>,
        count: &mut usize,
        stride: &mut usize,
    ) -> Outcome {
        self.list(rows, count)?;
        *stride = size_of::<R>();
        Ok(())
    }

    /// Reads a list, or the text that stands in its place.
    pub fn list_or_text<R: Row>(
        &mut self,
        text: &mut Text,
        rows: &mut List<R>,
        count: &mut usize,
        stride: &mut usize,
    ) -> Outcome {
        match self.peek() {
            b'"' => self.text(text),
            _ => self.strided_list(rows, count, stride),
        }
    }

    /// Reads one value as a list of one.
    pub fn one<R: Row>(&mut self, rows: &mut List<R>, count: &mut usize) -> Outcome {
        self.collect(rows, count, Self::element)
    }

    /// Reads an object with keys of the service's choice. An entry that is null counts as not there.
    pub fn map<E: Entry>(&mut self, entries: &mut List<E>, count: &mut usize) -> Outcome {
        self.collect(entries, count, |d, run| {
            d.enclosed(OBJECT, |d| {
                d.blank();
                let start = d.at;
                let mut key = Text::ABSENT;
                d.text(&mut key)?;
                let end = d.at;
                d.colon()?;
                if d.peek() == b'n' {
                    return d.literal("null");
                }
                let mut entry = E::EMPTY;
                E::read(d, key, &mut entry)
                    .map_err(|fault| fault.inside(d.json.text(start + 1..end - 1)))?;
                Ok(d.desk.pile.push(run, entry)?)
            })
        })
    }

    /// Collects the rows of a list on the pile, and places them when it has ended.
    #[inline(always)]
    fn collect<R>(
        &mut self,
        rows: &mut List<R>,
        count: &mut usize,
        read: impl FnOnce(&mut Self, &mut Run<R>) -> Outcome,
    ) -> Outcome {
        let mut run = self.desk.pile.begin();
        if let Err(fault) = read(self, &mut run) {
            self.desk.pile.drop_run(run);
            return Err(fault);
        }
        let read = run.count();
        *rows = self.arena.place_run(&mut self.desk.pile, run)?;
        *count = read;
        Ok(())
    }

    #[inline(always)]
    fn element<R: Row>(&mut self, run: &mut Run<R>) -> Outcome {
        let mut row = R::EMPTY;
        R::read(self, &mut row)?;
        Ok(self.desk.pile.push(run, row)?)
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

    /// Reads an object of one of several kinds.
    pub fn union<R>(&mut self, union: &Union<R>, row: &mut R) -> Outcome {
        let start = self.at;
        let open = self.tag(&union.tag)?;
        let known = choice::code(union.kinds, |kind| kind.stands(self.bytes(), open + 1));
        let Some(code) = known else {
            return self.escaped_union(union, row, start, open);
        };
        let index = code as usize - 1;
        union.variants[index](self, row)?;
        let after = self.at;
        let mut kind = Text::ABSENT;
        self.keep_known(open, &union.kinds[index], &mut kind)?;
        self.at = after;
        *(union.kind)(row) = Choice::new(kind, code);
        Ok(())
    }

    /// Reads an object whose kind is not known as it stands; without its escapes it may be. The JSON of one that is not
    /// stays as it is, so its kind is copied.
    #[cold]
    fn escaped_union<R>(
        &mut self,
        union: &Union<R>,
        row: &mut R,
        start: usize,
        open: usize,
    ) -> Outcome {
        self.plain_text(open)?;
        let plain = self.desk.plain.as_str();
        let known = choice::code(union.kinds, |kind| kind.text == plain);
        let kind = self.arena.place_text(plain)?;
        self.at = start;
        match known {
            Some(code) => union.variants[code as usize - 1](self, row)?,
            None => self.json((union.json)(row))?,
        }
        *(union.kind)(row) = Choice::new(kind, known.unwrap_or(UNKNOWN));
        Ok(())
    }

    /// Looks for the member of an object that tells its kind, and gives the position of its text. Stays where it is.
    fn tag(&mut self, name: &Key) -> Outcome<usize> {
        let start = self.at;
        let mut found = None;
        if self.peek() == b'{' {
            self.at += 1;
            self.blank();
            if self.peek() == b'"' && name.stands(self.bytes(), self.at + 1) {
                self.at += name.text.len() + 3;
                self.blank();
                found = Some(self.at);
            }
            self.at = start;
        }
        if found.is_none() {
            self.enclosed(OBJECT, |d| {
                let is_tag = d.any_key(|key| key == Some(name.text))?;
                if is_tag {
                    found.get_or_insert(d.at);
                }
                d.skip()
            })?;
            self.at = start;
        }
        let Some(open) = found else {
            return Err(self.fault("is missing").inside(name.text));
        };
        if self.bytes()[open] != b'"' {
            self.at = open;
            return Err(self.unexpected("a text").inside(name.text));
        }
        Ok(open)
    }

    /// Reads a value of any kind as JSON, byte for byte and not NUL-terminated.
    pub fn json(&mut self, json: &mut Text) -> Outcome {
        let start = self.at;
        self.skip()?;
        *json = match self.copying {
            true => self.arena.place_text(self.json.text(start..self.at))?,
            false => self.json.part(start..self.at),
        };
        Ok(())
    }

    /// Reads a text.
    #[inline]
    pub fn text(&mut self, text: &mut Text) -> Outcome {
        if self.copying {
            return self.copied_text(text);
        }
        if self.peek() != b'"' {
            return Err(self.unexpected("a text"));
        }
        let end = special(self.bytes(), self.at + 1);
        if self.bytes()[end] != b'"' {
            return self.escaped_text(text);
        }
        *text = self.json.terminate(self.at, end);
        self.at = end + 1;
        Ok(())
    }

    /// The same for a text that is copied.
    #[inline(never)]
    fn copied_text(&mut self, text: &mut Text) -> Outcome {
        if self.peek() != b'"' {
            return Err(self.unexpected("a text"));
        }
        let end = special(self.bytes(), self.at + 1);
        if self.bytes()[end] != b'"' {
            return self.escaped_text(text);
        }
        let (json, place) = (self.bytes(), self.at + 1..end);
        let ends = Ends::of(json, &place);
        let Some(known) = self.desk.copies.find(self.arena, json, place, ends) else {
            return self.copy_anew(end, ends, text);
        };
        *text = known;
        self.at = end + 1;
        Ok(())
    }

    #[inline(never)]
    fn copy_anew(&mut self, close: usize, ends: Ends, text: &mut Text) -> Outcome {
        let part = self.json.text(self.at + 1..close);
        *text = self.desk.copies.add(self.arena, part, ends)?;
        self.at = close + 1;
        Ok(())
    }

    /// Keeps the text of an enumeration whose quote is at `open`, and passes over it.
    #[inline(always)]
    fn keep_known(&mut self, open: usize, known: &'static Key, text: &mut Text) -> Outcome {
        let close = open + 1 + known.text.len();
        *text = match self.copying {
            true => self.desk.copies.keep_known(self.arena, known)?,
            false => self.json.terminate(open, close),
        };
        self.at = close + 1;
        Ok(())
    }

    #[cold]
    fn escaped_text(&mut self, text: &mut Text) -> Outcome {
        self.at = self.plain_text(self.at)?;
        let plain = self.desk.plain.as_str();
        if !self.copying {
            *text = self.arena.place_text(plain)?;
            return Ok(());
        }
        let (copies, place) = (&mut self.desk.copies, 0..plain.len());
        let ends = Ends::of(plain.as_bytes(), &place);
        *text = match copies.find(self.arena, plain.as_bytes(), place, ends) {
            Some(known) => known,
            None => copies.add(self.arena, plain, ends)?,
        };
        Ok(())
    }

    /// Puts the text whose quote is at `open` together without its escapes, and gives the position after it.
    fn plain_text(&mut self, open: usize) -> Outcome<usize> {
        let plain = &mut self.desk.plain;
        plain.clear();
        let mut at = open + 1;
        loop {
            at = plain.append(&self.json, at)?;
            let Some((character, end)) = escape_at(self.json.bytes(), at)? else {
                return Ok(at + 1);
            };
            plain.push(character)?;
            at = end;
        }
    }

    /// Reads a text and looks up its code.
    pub fn choice(&mut self, choices: &'static Choices, choice: &mut Choice) -> Outcome {
        let open = self.at;
        let known = choice::code(choices, |known| known.stands(self.bytes(), open + 1));
        *choice = match known {
            Some(code) if self.peek() == b'"' => {
                let mut text = Text::ABSENT;
                self.keep_known(open, &choices[code as usize - 1], &mut text)?;
                Choice::new(text, code)
            }
            _ => self.other_choice(choices)?,
        };
        Ok(())
    }

    /// A text that is not known as it stands; without its escapes it may be.
    #[cold]
    fn other_choice(&mut self, choices: &Choices) -> Outcome<Choice> {
        let mut text = Text::ABSENT;
        self.desk.plain.clear();
        self.text(&mut text)?;
        let plain = self.desk.plain.as_str();
        let known = choice::code(choices, |known| known.text == plain);
        Ok(Choice::new(text, known.unwrap_or(UNKNOWN)))
    }

    /// Reads a whole number; `1.0` and `1e3` are whole.
    #[inline(always)]
    pub fn integer(&mut self, value: &mut i64) -> Outcome {
        match number::integer(self.bytes(), self.at) {
            Ok((read, end)) => {
                *value = read;
                self.at = end;
                Ok(())
            }
            Err(wrong) => Err(self.wrong_number("a whole number", wrong)),
        }
    }

    /// Reads a whole number that need not be there.
    #[inline(always)]
    pub fn some_integer(&mut self, value: &mut i64, is_there: &mut bool) -> Outcome {
        self.integer(value)?;
        *is_there = true;
        Ok(())
    }

    /// Reads a number.
    #[inline(always)]
    pub fn number(&mut self, value: &mut f64) -> Outcome {
        match number::float(self.bytes(), self.at) {
            Ok((read, end)) => {
                *value = read;
                self.at = end;
                Ok(())
            }
            Err(wrong) => Err(self.wrong_number("a number", wrong)),
        }
    }

    /// Reads a number that need not be there.
    #[inline(always)]
    pub fn some_number(&mut self, value: &mut f64, is_there: &mut bool) -> Outcome {
        self.number(value)?;
        *is_there = true;
        Ok(())
    }

    /// Reads true or false.
    pub fn boolean(&mut self, value: &mut bool) -> Outcome {
        let read = self.peek() == b't';
        match self.peek() {
            b't' => self.literal("true")?,
            b'f' => self.literal("false")?,
            _ => return Err(self.unexpected("true or false")),
        }
        *value = read;
        Ok(())
    }

    /// Reads true or false, which need not be there.
    pub fn some_boolean(&mut self, value: &mut bool, is_there: &mut bool) -> Outcome {
        self.boolean(value)?;
        *is_there = true;
        Ok(())
    }

    /// Reads a member's name and its colon, and gives its place in the schema; blanks may follow. The service writes members in the
    /// schema's order and without blanks, so the one after the last is tried first, with its colon.
    #[inline(always)]
    fn key<'s, R>(&mut self, schema: &'s Schema<R>, next: usize) -> Outcome<Found<'s, R>> {
        if self.peek() != b'"' {
            self.blank();
            if self.peek() != b'"' {
                return Err(self.unexpected("a member's name"));
            }
        }
        let start = self.at + 1;
        let found = match schema.members.get(next) {
            Some(member) if member.name.stands(self.bytes(), start) => Some((next, member)),
            _ => schema.find(next, |name| name.stands(self.bytes(), start)),
        };
        let Some((_, member)) = found else {
            return self.other_key(schema);
        };
        self.at = start + member.name.text.len() + 2;
        Ok(found)
    }

    /// A name that is not in the schema as it stands; without its escapes, or its blanks before the colon, it may be.
    #[cold]
    fn other_key<'s, R>(&mut self, schema: &'s Schema<R>) -> Outcome<Found<'s, R>> {
        self.any_key(|name| schema.find(0, |known| name == Some(known.text)))
    }

    /// Reads any member's name and its colon. `look` gets it, without its escapes, if it is as short as those that are known.
    fn any_key<T>(&mut self, look: impl FnOnce(Option<&str>) -> T) -> Outcome<T> {
        self.blank();
        if self.peek() != b'"' {
            return Err(self.unexpected("a member's name"));
        }
        let mut name = String::new();
        let mut longer = false;
        let start = self.at + 1;
        let first = special(self.bytes(), start);
        let close = unescape(&self.json, start, first, |part, escaped| {
            longer |= name.len() + part.len() > Key::LONGEST;
            if !longer {
                name.push_str(part);
                name.extend(escaped);
            }
            Ok(())
        })?;
        self.at = close + 1;
        self.colon()?;
        Ok(look((!longer).then_some(&name)))
    }

    /// Checks a value of any kind and passes over it.
    fn skip(&mut self) -> Outcome {
        match self.peek() {
            b'"' => {
                let end = special(self.bytes(), self.at + 1);
                let close = match self.bytes()[end] {
                    b'"' => end,
                    _ => unescape(&self.json, self.at + 1, end, |_, _| Ok(()))?,
                };
                self.at = close + 1;
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
            b'[' => {
                let mut index = 0;
                self.enclosed(LIST, |d| {
                    d.blank();
                    d.skip().map_err(|fault| fault.at(index))?;
                    index += 1;
                    Ok(())
                })
            }
            b't' => self.literal("true"),
            b'f' => self.literal("false"),
            b'n' => self.literal("null"),
            b'-' | b'0'..=b'9' => {
                let end = match number::float(self.bytes(), self.at) {
                    Err(number::Wrong::OutOfRange) if self.takes_any_number => {
                        number::end(self.bytes(), self.at)
                    }
                    read => read.map(|(_, end)| end),
                };
                self.at = end.map_err(|wrong| self.wrong_number("a number", wrong))?;
                Ok(())
            }
            _ => Err(self.unexpected("a value")),
        }
    }

    #[inline(always)]
    fn bytes(&self) -> &[u8] {
        self.json.bytes()
    }

    #[inline(always)]
    fn peek(&self) -> u8 {
        self.bytes()[self.at]
    }

    /// The first byte that is no white space, where it then stands.
    #[inline(always)]
    fn first(&mut self) -> u8 {
        let byte = self.peek();
        if byte > b' ' {
            return byte;
        }
        self.blanks();
        self.peek()
    }

    /// Passes over white space (RFC 8259, section 2). The service sends none, so one look is the usual case.
    #[inline(always)]
    fn blank(&mut self) {
        if self.bytes()[self.at] <= b' ' {
            self.blanks();
        }
    }

    #[cold]
    fn blanks(&mut self) {
        while matches!(self.bytes()[self.at], b' ' | b'\t' | b'\n' | b'\r') {
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
            return Err(self.fault("nests too deep").fatal());
        }
        Ok(())
    }

    /// After an opening bracket: passes over blanks, and over `close` if it comes at once.
    #[inline(always)]
    fn leave_empty(&mut self, close: u8) -> bool {
        let empty = self.first() == close;
        if empty {
            self.at += 1;
        }
        empty
    }

    #[inline(always)]
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
        if !self.bytes()[self.at..].starts_with(word.as_bytes()) {
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
            number::Wrong::Malformed if matches!(self.peek(), b'-' | b'0'..=b'9') => {
                self.fault("is a malformed number")
            }
            number::Wrong::Malformed => self.unexpected(wanted),
            number::Wrong::OutOfRange => self.fault("is out of range"),
            number::Wrong::Fraction => self.fault("should be a whole number, but has a fraction"),
        }
    }

    #[cold]
    fn missing<R>(&self, schema: &Schema<R>, seen: u64) -> Box<Fault> {
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

impl Row for Text {
    const EMPTY: Text = Text::ABSENT;

    fn read(decoder: &mut Decoder<'_>, row: &mut Text) -> Outcome {
        decoder.text(row)
    }
}

impl Row for i64 {
    const EMPTY: i64 = 0;

    fn read(decoder: &mut Decoder<'_>, row: &mut i64) -> Outcome {
        decoder.integer(row)
    }
}

impl Row for f64 {
    const EMPTY: f64 = 0.0;

    fn read(decoder: &mut Decoder<'_>, row: &mut f64) -> Outcome {
        decoder.number(row)
    }
}
