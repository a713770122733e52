//! Linux.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::ffi::OsStrExt;
use std::sync::atomic::AtomicBool;

use socket2::SockRef;

pub use libc::{EAI_AGAIN, EAI_FAIL, EAI_MEMORY, EAI_NODATA, EAI_NONAME, EAI_SYSTEM, addrinfo};

/// What getrlimit(2) takes for a resource.
#[cfg(target_env = "gnu")]
pub type Resource = libc::__rlimit_resource_t;
#[cfg(not(target_env = "gnu"))]
pub type Resource = libc::c_int;

/// Gives back to the system what the allocator keeps.
pub fn trim_memory() {
    // SAFETY: only gives back what is free.
    #[cfg(target_env = "gnu")]
    unsafe {
        libc::malloc_trim(0)
    };
}

/// Ends this process when a case hangs.
pub fn end_after(seconds: u32) {
    // SAFETY: no handler is set, so the signal only ends this process.
    unsafe { libc::alarm(seconds) };
}

/// The descriptors of this process.
pub fn descriptors() -> Vec<OsString> {
    let mut descriptors = entries("/proc/self/fd");
    descriptors.sort();
    descriptors
}

/// The number of threads of this process.
pub fn threads() -> usize {
    entries("/proc/self/task").len()
}

fn entries(folder: &str) -> Vec<OsString> {
    let entries = fs::read_dir(folder).expect("/proc is there");
    entries
        .map(|entry| entry.expect("readable").file_name())
        .collect()
}

/// The most memory that this process held at once during `work`, beyond what it held before.
pub fn peak(work: impl FnOnce()) -> usize {
    // Has the system count the peak from here on (proc(5)).
    fs::write("/proc/self/clear_refs", "5").expect("/proc is there");
    let before = memory("VmRSS:");
    work();
    memory("VmHWM:") - before
}

fn memory(name: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").expect("/proc is there");
    let line = status.lines().find(|line| line.starts_with(name));
    let kib = line.and_then(|line| line.split_whitespace().nth(1));
    kib.and_then(|kib| kib.parse::<usize>().ok())
        .expect("a number")
        * 1024
}

/// A value of the environment that is no text.
pub fn no_text(start: &str) -> OsString {
    OsStr::from_bytes(&[start.as_bytes(), b"\xff"].concat()).to_owned()
}

/// Wakes a thread that accepts; fails only when that has ended.
pub fn end_accept(listener: &TcpListener) {
    let _ = SockRef::from(listener).shutdown(Shutdown::Both);
}

/// Returns when the socket can be read. A shutdown wakes a read here, so there is nothing to wait for.
pub fn wait_readable(_: &TcpStream, _stopped: &AtomicBool) {}
