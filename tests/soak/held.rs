//! What this process holds: descriptors, threads and memory.

use std::fmt;
use std::fs;
use std::thread::sleep;
use std::time::Duration;

pub struct Held {
    pub descriptors: usize,
    pub threads: usize,
    /// Bytes that are allocated and not freed.
    pub heap: usize,
    /// Bytes of physical memory.
    pub resident: usize,
}

impl Held {
    pub fn now() -> Held {
        // A thread that was joined is gone from the system's list a moment later.
        sleep(Duration::from_millis(200));
        // What the allocator keeps of what was freed, the soak's own account of writes among it, says nothing of the library.
        // SAFETY: no pointers.
        unsafe { libc::malloc_trim(0) };
        // SAFETY: no arguments.
        let heap = unsafe { libc::mallinfo2() };
        Held {
            // Without the one that reads the folder.
            descriptors: entries("/proc/self/fd") - 1,
            threads: entries("/proc/self/task"),
            heap: heap.uordblks + heap.hblkhd,
            resident: resident(),
        }
    }
}

fn entries(folder: &str) -> usize {
    fs::read_dir(folder).expect("/proc is there").count()
}

fn resident() -> usize {
    let sizes = fs::read_to_string("/proc/self/statm").expect("/proc is there");
    let pages: usize = sizes
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse().ok())
        .expect("a number");
    // SAFETY: no pointers.
    let page = unsafe { libc::sysconf(libc::_SC_PAGESIZE) };
    pages * usize::try_from(page).expect("a size")
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} descriptors, {} threads, {} KiB allocated, {} KiB resident",
            self.descriptors,
            self.threads,
            self.heap >> 10,
            self.resident >> 10
        )
    }
}
