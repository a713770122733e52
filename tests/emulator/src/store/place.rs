use super::Key;
use crate::clock::END;

/// Where a page begins: among the sessions that live, latest change first, or among those that never changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Living(u64),
    Static(u32),
}

impl Place {
    const LIVING: u64 = 1 << 63;
    /// Bits that tell sessions apart which changed at the same time.
    const TIES: u32 = 23;

    /// The later a session changed, the smaller its place.
    pub fn living(updated_at: i64, key: Key) -> Self {
        let age = (END - updated_at) as u64;
        let tie = match key {
            Key::Static(index) => u64::from(index) << 1,
            Key::Born(number) => (number as u64) << 1 | 1,
        };
        Place::Living(age << Self::TIES | tie & ((1 << Self::TIES) - 1))
    }

    pub fn to_number(self) -> u64 {
        match self {
            Place::Living(place) => Self::LIVING | place,
            Place::Static(index) => index.into(),
        }
    }

    pub fn from_number(number: u64) -> Self {
        match u32::try_from(number) {
            Ok(index) => Place::Static(index),
            Err(_) => Place::Living(number & !Self::LIVING),
        }
    }
}
