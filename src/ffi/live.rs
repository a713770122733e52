//! Which objects C holds, as debug builds know it.
//!
//! They stop a program that uses an object which it has freed, frees one twice or passes one as another kind, as C
//! libraries do when they find their heap damaged. Release builds know nothing and check nothing.

/// A kind of object that C holds.
#[derive(Clone, Copy)]
#[cfg_attr(not(debug_assertions), allow(dead_code))]
pub(super) struct Kind {
    /// Not 0. A byte, which the table keeps beside the address.
    pub number: u8,
    /// Its name in C.
    pub name: &'static str,
}

#[cfg(debug_assertions)]
pub(super) use table::{add, check, remove};

/// What release builds do.
#[cfg(not(debug_assertions))]
pub(super) use unchecked::{add, check, remove};

#[cfg(not(debug_assertions))]
mod unchecked {
    use super::Kind;

    #[inline(always)]
    pub fn add(_: usize, _: Kind) {}
    #[inline(always)]
    pub fn check(_: usize, _: Kind) {}
    #[inline(always)]
    pub fn remove(_: usize, _: Kind) {}
}

#[cfg(debug_assertions)]
mod table {
    use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

    use super::Kind;

    /// A table of atomics: a lock could be held by a thread that a fork leaves behind.
    static SLOTS: [AtomicU64; SIZE] = [const { AtomicU64::new(EMPTY) }; SIZE];
    const SIZE: usize = 1 << 14;
    /// Never used. A search ends here.
    const EMPTY: u64 = 0;
    /// Used before. A search goes on behind it. No kind is 0, so no object is this.
    const REMOVED: u64 = 1 << u8::BITS;
    /// More objects were alive at once than the table has room for: from then on nothing is known for sure.
    static OVERFLOWN: AtomicBool = AtomicBool::new(false);

    pub fn add(address: usize, kind: Kind) {
        let entry = entry(address, kind);
        for slot in slots_for(address) {
            for free in [EMPTY, REMOVED] {
                let set = slot.compare_exchange(free, entry, Ordering::AcqRel, Ordering::Relaxed);
                if set.is_ok() {
                    return;
                }
            }
        }
        OVERFLOWN.store(true, Ordering::Relaxed);
    }

    /// Stops the process unless C holds such an object there, or passes NULL.
    pub fn check(address: usize, kind: Kind) {
        if address != 0 && find(entry(address, kind)).is_none() {
            misused(address, kind);
        }
    }

    /// Stops the process unless C held such an object there. Of two threads that free the same one, one succeeds.
    pub fn remove(address: usize, kind: Kind) {
        let entry = entry(address, kind);
        let removed = find(entry).is_some_and(|slot| {
            slot.compare_exchange(entry, REMOVED, Ordering::AcqRel, Ordering::Relaxed)
                .is_ok()
        });
        if !removed {
            misused(address, kind);
        }
    }

    /// Address and kind in one: the kind takes the place of the address' highest byte. In user space no two objects differ in
    /// that byte alone: on 64 bits it is zero or, on ARM, a tag that the processor passes over; on 32 bits there is none.
    fn entry(address: usize, kind: Kind) -> u64 {
        (address as u64) << u8::BITS | u64::from(kind.number)
    }

    fn find(entry: u64) -> Option<&'static AtomicU64> {
        let address = (entry >> u8::BITS) as usize;
        slots_for(address)
            .take_while(|slot| slot.load(Ordering::Acquire) != EMPTY)
            .find(|slot| slot.load(Ordering::Acquire) == entry)
    }

    /// All slots, in the order in which an address tries them.
    fn slots_for(address: usize) -> impl Iterator<Item = &'static AtomicU64> {
        let (before, after) = SLOTS.split_at((address >> 4) % SIZE);
        after.iter().chain(before)
    }

    fn misused(address: usize, kind: Kind) {
        if OVERFLOWN.load(Ordering::Relaxed) {
            return;
        }
        eprintln!(
            "libfactory (debug build): the {} at {address:#x} is not alive: it was freed before, or never was one",
            kind.name
        );
        std::process::abort();
    }
}
