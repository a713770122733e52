//! Cursors: opaque, bound to the data and the filter they came from, and awkward on purpose.

use base64::{Engine, engine::general_purpose::STANDARD};
use siphasher::sip::SipHasher24;
use std::hash::Hasher;

/// Encodes as `+/+/`. With the padding of a 19-byte token, a cursor that is not percent-encoded never arrives intact.
const PREFIX: [u8; 3] = [0xfb, 0xff, 0xbf];

/// Makes and reads the cursors of one walk: one seed, one `computerId`.
pub struct CursorSeal<'a> {
    seed: u64,
    computer_id: Option<&'a str>,
}

impl<'a> CursorSeal<'a> {
    pub fn new(seed: u64, computer_id: Option<&'a str>) -> Self {
        CursorSeal { seed, computer_id }
    }

    /// The cursor of the page that begins at the session with this index.
    pub fn seal(&self, index: u32) -> String {
        let tag = self.tag(index);
        let mut token = PREFIX.to_vec();
        token.extend(tag.to_le_bytes());
        token.extend((u64::from(index) ^ self.mask(tag)).to_le_bytes());
        STANDARD.encode(token)
    }

    /// The index in a cursor, if it is one of ours.
    pub fn open(&self, cursor: &str) -> Option<u32> {
        let token = STANDARD.decode(cursor).ok()?;
        let (tag, masked) = token.strip_prefix(&PREFIX)?.split_first_chunk::<8>()?;
        let tag = u64::from_le_bytes(*tag);
        let masked = u64::from_le_bytes(masked.try_into().ok()?);
        let index = u32::try_from(masked ^ self.mask(tag)).ok()?;
        (self.tag(index) == tag).then_some(index)
    }

    fn tag(&self, index: u32) -> u64 {
        let mut hasher = SipHasher24::new_with_keys(self.seed, u64::from_le_bytes(*b"the tag."));
        hasher.write_u32(index);
        // One byte apart, so that no filter and an empty one differ.
        hasher.write_u8(self.computer_id.is_some().into());
        hasher.write(self.computer_id.unwrap_or_default().as_bytes());
        hasher.finish()
    }

    fn mask(&self, tag: u64) -> u64 {
        let mut hasher = SipHasher24::new_with_keys(self.seed, u64::from_le_bytes(*b"the mask"));
        hasher.write_u64(tag);
        hasher.finish()
    }
}
