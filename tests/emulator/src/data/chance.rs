//! Draws that all data is made by.

use crate::contract::Schema;
use fastrand::Rng;
use siphasher::sip::SipHasher24;
use std::hash::Hasher;

/// A source of chance for one purpose and one thing: what else is drawn does not change it.
pub fn source(seed: u64, purpose: &[u8; 8], thing: impl FnOnce(&mut SipHasher24)) -> Rng {
    let mut hasher = SipHasher24::new_with_keys(seed, u64::from_le_bytes(*purpose));
    thing(&mut hasher);
    Rng::with_seed(hasher.finish())
}

pub fn uuid(rng: &mut Rng) -> String {
    let (high, low) = (rng.u64(..), rng.u64(..));
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        low >> 48 & 0x3fff | 0x8000,
        low & 0xffff_ffff_ffff,
    )
}

/// Any text of a member's enumeration.
pub fn choice(rng: &mut Rng, schema: Schema, member: &str) -> &'static str {
    let member = schema.member(member).expect(member);
    pick(rng, &member.texts())
}

pub fn one_in(rng: &mut Rng, count: u32) -> bool {
    rng.u32(0..count) == 0
}

pub fn often<T>(rng: &mut Rng, percent: u32, make: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    (rng.u32(0..100) < percent).then(|| make(rng))
}

pub fn pick<T: Copy>(rng: &mut Rng, from: &[T]) -> T {
    from[rng.usize(0..from.len())]
}

/// So many different ones, in any order.
pub fn some_of<T: Copy>(rng: &mut Rng, count: usize, from: &[T]) -> Vec<T> {
    rng.choose_multiple(from.iter().copied(), count)
}
