//! Counts forks, so that a child process leaves its parent's connections alone.

use std::sync::atomic::{AtomicU32, Ordering};

static GENERATION: AtomicU32 = AtomicU32::new(0);

/// To be called in the child after every fork. Only adds to a counter, as is allowed there.
pub fn in_child() {
    GENERATION.fetch_add(1, Ordering::Relaxed);
}

/// Number of forks between the first process and this one.
pub(crate) fn generation() -> u32 {
    GENERATION.load(Ordering::Relaxed)
}
