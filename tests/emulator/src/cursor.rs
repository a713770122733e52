//! Cursors: opaque, bound to the data and the listing they came from, and awkward on purpose.

use base64::{Engine, engine::general_purpose::STANDARD};
use siphasher::sip::SipHasher24;
use std::hash::Hasher;

/// Encodes as `+/+/`. With the padding of a 19-byte token, a cursor that is not percent-encoded never arrives intact.
const PREFIX: [u8; 3] = [0xfb, 0xff, 0xbf];

/// Makes and reads the cursors of one walk: one seed, one listing with one filter.
pub struct CursorSeal<'a> {
    seed: u64,
    filter: Option<&'a str>,
}

impl<'a> CursorSeal<'a> {
    pub fn new(seed: u64, filter: Option<&'a str>) -> Self {
        CursorSeal { seed, filter }
    }

    /// The cursor of the page that begins at this place of the listing.
    pub fn seal(&self, place: u64) -> String {
        let tag = self.tag(place);
        let mut token = PREFIX.to_vec();
        token.extend(tag.to_le_bytes());
        token.extend((place ^ self.mask(tag)).to_le_bytes());
        STANDARD.encode(token)
    }

    /// The place in a cursor, if it is one of ours.
    pub fn open(&self, cursor: &str) -> Option<u64> {
        let token = STANDARD.decode(cursor).ok()?;
        let (tag, masked) = token.strip_prefix(&PREFIX)?.split_first_chunk::<8>()?;
        let tag = u64::from_le_bytes(*tag);
        let place = u64::from_le_bytes(masked.try_into().ok()?) ^ self.mask(tag);
        (self.tag(place) == tag).then_some(place)
    }

    fn tag(&self, place: u64) -> u64 {
        let mut hasher = SipHasher24::new_with_keys(self.seed, u64::from_le_bytes(*b"the tag."));
        // As long as it has to be: the cursors of a seed stay what they were.
        match u32::try_from(place) {
            Ok(short) => hasher.write_u32(short),
            Err(_) => hasher.write_u64(place),
        }
        // One byte apart, so that no filter and an empty one differ.
        hasher.write_u8(self.filter.is_some().into());
        hasher.write(self.filter.unwrap_or_default().as_bytes());
        hasher.finish()
    }

    fn mask(&self, tag: u64) -> u64 {
        let mut hasher = SipHasher24::new_with_keys(self.seed, u64::from_le_bytes(*b"the mask"));
        hasher.write_u64(tag);
        hasher.finish()
    }
}
