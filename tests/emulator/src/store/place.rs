/// Where a page begins: among the sessions that live, latest change first, or among those that never changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Living(u64),
    Static(u32),
}

impl Place {
    const LIVING: u64 = 1 << 63;
    const TIES: u32 = 20;

    /// The later a session changed, the smaller its place; a number of its own decides between equals.
    pub fn living(updated_at: i64, number: usize) -> Self {
        let age = (1 << 43) - updated_at as u64 - 1;
        Place::Living(age << Self::TIES | number as u64 & ((1 << Self::TIES) - 1))
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
