//! Windows.

use std::ffi::{OsStr, OsString, c_char, c_int, c_void};
use std::mem::{size_of, zeroed};
use std::net::{TcpListener, TcpStream};
use std::os::windows::ffi::{OsStrExt, OsStringExt};
use std::process;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

/// `ADDRINFOA` of ws2tcpip.h.
#[allow(non_camel_case_types)]
#[repr(C)]
pub struct addrinfo {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: *mut c_char,
    pub ai_addr: *mut libc::sockaddr,
    pub ai_next: *mut addrinfo,
}

// What its `getaddrinfo` answers (ws2tcpip.h).
pub const EAI_NONAME: c_int = 11_001;
pub const EAI_AGAIN: c_int = 11_002;
pub const EAI_FAIL: c_int = 11_003;
pub const EAI_NODATA: c_int = 11_004;
pub const EAI_MEMORY: c_int = 8;
/// Any other.
pub const EAI_SYSTEM: c_int = 10_022;

/// `THREADENTRY32` of tlhelp32.h.
#[repr(C)]
struct ThreadEntry {
    size: u32,
    usage: u32,
    thread: u32,
    process: u32,
    priority: i32,
    priority_change: i32,
    flags: u32,
}

/// `PROCESS_MEMORY_COUNTERS` of psapi.h.
#[repr(C)]
struct MemoryCounters {
    size: u32,
    page_faults: u32,
    peak_working_set: usize,
    working_set: usize,
    others: [usize; 6],
}

const SNAPSHOT_OF_THREADS: u32 = 4;

#[link(name = "kernel32")]
unsafe extern "system" {
    fn CreateToolhelp32Snapshot(flags: u32, process: u32) -> *mut c_void;
    fn Thread32First(snapshot: *mut c_void, entry: *mut ThreadEntry) -> i32;
    fn Thread32Next(snapshot: *mut c_void, entry: *mut ThreadEntry) -> i32;
    fn CloseHandle(handle: *mut c_void) -> i32;
    fn GetCurrentProcess() -> *mut c_void;
    fn K32GetProcessMemoryInfo(
        process: *mut c_void,
        counters: *mut MemoryCounters,
        size: u32,
    ) -> i32;
}

/// Ends this process when a case hangs.
pub fn end_after(seconds: u32) {
    thread::spawn(move || {
        thread::sleep(Duration::from_secs(seconds.into()));
        eprintln!("the case hangs");
        process::exit(9);
    });
}

/// Handles have no list here.
pub fn descriptors() -> Vec<OsString> {
    Vec::new()
}

/// The number of threads of this process.
pub fn threads() -> usize {
    // SAFETY: a snapshot that is closed once, and an entry that says its size.
    unsafe {
        let snapshot = CreateToolhelp32Snapshot(SNAPSHOT_OF_THREADS, 0);
        let mut entry: ThreadEntry = zeroed();
        entry.size = size_of::<ThreadEntry>() as u32;
        let mut count = 0;
        let mut more = Thread32First(snapshot, &mut entry);
        while more != 0 {
            count += usize::from(entry.process == process::id());
            more = Thread32Next(snapshot, &mut entry);
        }
        CloseHandle(snapshot);
        assert!(count > 0, "no snapshot");
        count
    }
}

/// The most memory that this process held at once during `work`, beyond what it held before. It must be the first to need
/// as much: the peak is that of the whole process here.
pub fn peak(work: impl FnOnce()) -> usize {
    let before = memory().working_set;
    work();
    memory().peak_working_set.saturating_sub(before)
}

fn memory() -> MemoryCounters {
    // SAFETY: numbers alone, an output and its size.
    unsafe {
        let mut counters: MemoryCounters = zeroed();
        let size = size_of::<MemoryCounters>() as u32;
        assert_ne!(
            K32GetProcessMemoryInfo(GetCurrentProcess(), &mut counters, size),
            0
        );
        counters
    }
}

/// A value of the environment that is no text: half a surrogate pair at its end.
pub fn no_text(start: &str) -> OsString {
    let mut wide: Vec<u16> = OsStr::new(start).encode_wide().collect();
    wide.push(0xd800);
    OsString::from_wide(&wide)
}

/// Wakes a thread that accepts, which a shutdown does not do here.
pub fn end_accept(listener: &TcpListener) {
    let _ = TcpStream::connect(listener.local_addr().expect("bound"));
}

/// Returns when the socket can be read, or the peer has stopped: its shutdown does not wake a read here.
pub fn wait_readable(stream: &TcpStream, stopped: &AtomicBool) {
    let look = Timespec {
        tv_sec: 0,
        tv_nsec: 10_000_000,
    };
    while !stopped.load(SeqCst)
        && poll(&mut [PollFd::new(&stream, PollFlags::IN)], Some(&look)) == Ok(0)
    {}
}
