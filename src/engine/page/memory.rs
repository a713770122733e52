//! Memory of freed pages, kept for the next ones, so that a warm call allocates nothing to decode.
#![forbid(unsafe_code)]

use std::sync::{Arc, Mutex, Weak};

use super::body::Body;
use super::tables::Tables;

/// What a page is made in.
#[derive(Default)]
pub(crate) struct PageMemory {
    pub body: Body,
    pub tables: Tables,
    /// Whether a page was made in it before.
    pub used: bool,
    /// Where it goes when its page is freed.
    home: Weak<MemoryPool>,
}

impl PageMemory {
    /// Memory of one page alone, which goes back to no client.
    pub fn own(body: Body, tables: Tables) -> PageMemory {
        PageMemory {
            body,
            tables,
            ..PageMemory::default()
        }
    }
}

/// Memory that waits for the next pages of one client.
#[derive(Default)]
pub(crate) struct MemoryPool {
    free: Mutex<Vec<PageMemory>>,
}

impl MemoryPool {
    const MAX_COUNT: usize = 16;
    /// Memory of an unusually large page goes back to the system.
    const MAX_BYTES: usize = 512 * 1024;

    /// Takes memory out, or makes some. Never waits: after a fork the lock might be held for ever.
    pub fn take(self: &Arc<Self>) -> PageMemory {
        let kept = self.free.try_lock().ok().and_then(|mut free| free.pop());
        let mut memory = kept.unwrap_or_default();
        memory.body.clear();
        memory.home = Arc::downgrade(self);
        memory
    }

    /// Puts memory back where it came from, if that still exists and has room.
    pub fn give_back(mut memory: PageMemory) {
        let home = std::mem::take(&mut memory.home);
        let Some(pool) = home.upgrade() else {
            return;
        };
        if memory.body.capacity() + memory.tables.capacity() > Self::MAX_BYTES {
            return;
        }
        memory.used = true;
        match pool.free.try_lock() {
            Ok(mut free) if free.len() < Self::MAX_COUNT => free.push(memory),
            _ => {}
        }
    }
}
