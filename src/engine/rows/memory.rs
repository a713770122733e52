//! Memory of freed pages, kept for the next ones, so that a warm call allocates nothing to decode.
#![forbid(unsafe_code)]

use std::mem;
use std::sync::{Arc, Mutex, Weak};

use super::arena::Arena;
use super::body::Body;
use super::decoder::Desk;

/// What a page is made in.
#[derive(Default)]
pub(crate) struct PageMemory {
    pub body: Body,
    pub(super) arena: Arena,
    pub(super) desk: Desk,
    /// Where it goes when its page is freed.
    home: Weak<MemoryPool>,
}

impl PageMemory {
    /// Memory of one page alone, which goes back to no client.
    pub fn own(body: Body) -> PageMemory {
        let mut memory = PageMemory::default();
        memory.body = body;
        memory
    }

    /// Gives back the body, which nothing points into.
    pub fn leave_body(&mut self) {
        let mut body = mem::take(&mut self.body);
        body.clear();
        self.give_back(|free| put(&mut free.bodies, body, Body::capacity));
    }

    /// Gives back what only decoding needed.
    pub fn leave_desk(&mut self) {
        let desk = mem::take(&mut self.desk);
        self.give_back(|free| put(&mut free.desks, desk, Desk::capacity));
    }

    fn leave_arena(&mut self) {
        let arena = mem::take(&mut self.arena);
        self.give_back(|free| put(&mut free.arenas, arena, Arena::capacity));
    }

    /// Puts a part back where it came from, if that still exists. Never waits, as [`MemoryPool::take`].
    fn give_back(&self, put: impl FnOnce(&mut Free)) {
        if let Some(pool) = self.home.upgrade() {
            if let Ok(mut free) = pool.0.try_lock() {
                put(&mut free);
            }
        }
    }
}

impl Drop for PageMemory {
    fn drop(&mut self) {
        self.leave_body();
        self.leave_desk();
        self.leave_arena();
    }
}

/// Memory that waits for the next pages of one client.
#[derive(Default)]
pub(crate) struct MemoryPool(Mutex<Free>);

/// Each by itself: a page keeps only some of them.
#[derive(Default)]
struct Free {
    bodies: Vec<Body>,
    arenas: Vec<Arena>,
    desks: Vec<Desk>,
}

/// Of each part.
const MAX_COUNT: usize = 16;
/// Memory of an unusually large page goes back to the system.
const MAX_BYTES: usize = 256 * 1024;

fn put<Part>(kept: &mut Vec<Part>, part: Part, capacity: impl Fn(&Part) -> usize) {
    if (1..=MAX_BYTES).contains(&capacity(&part)) && kept.len() < MAX_COUNT {
        kept.push(part);
    }
}

impl MemoryPool {
    /// Takes memory out, or makes some. Never waits: after a fork the lock might be held for ever.
    pub fn take(self: &Arc<Self>) -> PageMemory {
        let mut memory = PageMemory::default();
        memory.home = Arc::downgrade(self);
        if let Ok(mut free) = self.0.try_lock() {
            memory.body = free.bodies.pop().unwrap_or_default();
            memory.arena = free.arenas.pop().unwrap_or_default();
            memory.desk = free.desks.pop().unwrap_or_default();
        }
        memory
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Free, MAX_BYTES, MemoryPool};
    use crate::engine::rows::{
        Page, Session, arena::Arena, body::Body, decoder::Desk, roots::LIST_SESSIONS,
    };

    fn page(pool: &Arc<MemoryPool>, sessions: usize, discard_json: bool) -> Page<Session> {
        let session = r#"{"sessionId":"s\t1","title":"t","status":"idle","messageCount":1,"createdAt":1,"updatedAt":2,"sessionSettings":{"tags":[{"name":"n"}]}}"#;
        let json = format!(
            r#"{{"sessions":[{}],"pagination":{{"hasMore":false}}}}"#,
            vec![session; sessions].join(",")
        );
        let mut memory = pool.take();
        memory.body.reserve(json.len()).expect("memory");
        memory.body.spare().expect("memory")[..json.len()].copy_from_slice(json.as_bytes());
        memory.body.filled(json.len());
        let page = Page::decode(memory, LIST_SESSIONS, discard_json)
            .ok()
            .expect("a page");
        assert_eq!(page.rows().len(), sessions);
        page
    }

    /// How much memory waits, part by part.
    fn waiting(pool: &MemoryPool) -> [Vec<usize>; 3] {
        let free: &Free = &pool.0.lock().expect("no panic");
        [
            free.bodies.iter().map(Body::capacity).collect(),
            free.arenas.iter().map(Arena::capacity).collect(),
            free.desks.iter().map(Desk::capacity).collect(),
        ]
    }

    #[test]
    fn a_page_is_made_in_the_memory_of_the_one_before() {
        for discard_json in [false, true] {
            let pool = Arc::new(MemoryPool::default());
            drop(page(&pool, 100, discard_json));
            drop(page(&pool, 100, discard_json));
            let warm = waiting(&pool);
            assert!(warm.iter().all(|parts| parts.len() == 1), "{warm:?}");
            for sessions in [100, 1, 99, 0, 100] {
                drop(page(&pool, sessions, discard_json));
                assert_eq!(waiting(&pool), warm);
            }
        }
    }

    #[test]
    fn a_page_without_its_json_keeps_no_more_than_rows_and_texts() {
        let pool = Arc::new(MemoryPool::default());
        let kept: Vec<_> = (0..5).map(|_| page(&pool, 100, true)).collect();
        let [bodies, arenas, desks] = waiting(&pool);
        assert_eq!((bodies.len(), arenas.len(), desks.len()), (1, 0, 1));
        drop(kept);
        assert_eq!(waiting(&pool)[1].len(), 5);
    }

    #[test]
    fn memory_of_a_huge_page_is_given_back() {
        let pool = Arc::new(MemoryPool::default());
        drop(page(&pool, 10_000, false));
        assert!(waiting(&pool).concat().is_empty());
        drop(page(&pool, 100, false));
        assert!(
            waiting(&pool)
                .concat()
                .iter()
                .all(|&bytes| bytes <= MAX_BYTES)
        );
    }
}
