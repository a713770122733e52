//! What the service's objects are made of, as data: which member goes where, and which must be there.
#![forbid(unsafe_code)]

use super::arena::Choice;
use super::choice::Choices;
use super::decoder::Decoder;
use super::fault::Outcome;
use super::key::Key;
use crate::engine::text::Text;

/// A kind of value that lists hold and rows point to.
pub trait Row: Sized + 'static {
    /// One in which every member is absent.
    const EMPTY: Self;

    /// Reads a value into an empty row.
    fn read(decoder: &mut Decoder<'_>, row: &mut Self) -> Outcome;
}

/// A row that tells where its JSON lies in the page's.
pub trait Span {
    /// Its first byte, and how many they are.
    fn span(&self) -> (u32, u32);
}

/// A kind of entry of an object whose keys are of the service's choice.
pub trait Entry: Sized + 'static {
    /// One in which every member is absent.
    const EMPTY: Self;

    /// Puts the key into an empty entry and reads the value into it.
    fn read(decoder: &mut Decoder<'_>, key: Text, entry: &mut Self) -> Outcome;
}

/// Reads a value into a row. Writes its members only when it succeeds.
pub type Read<Row> = fn(&mut Decoder<'_>, &mut Row) -> Outcome;

/// The members of one kind of object, in the order in which the service writes them.
pub struct Schema<Row: 'static> {
    pub(super) members: &'static [Member<Row>],
    /// Bit i is set when member i must be there.
    pub(super) required: u64,
}

/// One member: its name, whether it must be there, and what reads its value into the row.
pub struct Member<Row> {
    pub(super) name: Key,
    pub(super) required: bool,
    pub(super) read: Read<Row>,
}

/// A member that was found, with its place.
pub(super) type Found<'s, Row> = Option<(usize, &'s Member<Row>)>;

impl<Row> Schema<Row> {
    /// The member with the wanted name, looked for from `next` on, and then from the start.
    pub(super) fn find(&self, next: usize, wanted: impl Fn(&Key) -> bool) -> Found<'_, Row> {
        let (before, after) = self.members.split_at(next.min(self.members.len()));
        let later = (before.len()..).zip(after);
        let mut all = later.chain((0..).zip(before));
        all.find(|(_, member)| wanted(&member.name))
    }
}

/// An object with these members, 64 at most.
pub const fn schema<Row>(members: &'static [Member<Row>]) -> Schema<Row> {
    assert!(members.len() <= 64);
    let mut required = 0;
    let mut i = 0;
    while i < members.len() {
        required |= (members[i].required as u64) << i;
        i += 1;
    }
    Schema { members, required }
}

/// A member that must be there, and of its type: otherwise the page is refused.
pub const fn required<Row>(name: &'static str, read: Read<Row>) -> Member<Row> {
    Member {
        name: Key::member(name),
        required: true,
        read,
    }
}

/// A member that need not be there. One that is null, or not of its type, counts as not there.
pub const fn optional<Row>(name: &'static str, read: Read<Row>) -> Member<Row> {
    Member {
        name: Key::member(name),
        required: false,
        read,
    }
}

/// An object of one of several kinds, which one of its members tells.
pub struct Union<Row: 'static> {
    pub(super) tag: Key,
    pub(super) kinds: &'static Choices,
    pub(super) kind: fn(&mut Row) -> &mut Choice,
    pub(super) json: fn(&mut Row) -> &mut Text,
    pub(super) variants: &'static [Variant<Row>],
}

/// Reads an object of one kind into the union's row.
pub type Variant<Row> = Read<Row>;

/// An object whose member `tag` is one of `kinds`, which goes to `kind` of its row, and is read by the variant in the same
/// place. The JSON of one of another kind goes to `json`.
pub const fn union<Row>(
    tag: &'static str,
    kinds: &'static Choices,
    kind: fn(&mut Row) -> &mut Choice,
    json: fn(&mut Row) -> &mut Text,
    variants: &'static [Variant<Row>],
) -> Union<Row> {
    assert!(kinds.len() == variants.len());
    Union {
        tag: Key::member(tag),
        kinds,
        kind,
        json,
        variants,
    }
}
