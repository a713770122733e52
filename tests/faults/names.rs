//! What names mean in a case: `getaddrinfo` of this program, which the linker prefers to the C library's.

use std::ffi::{CStr, CString, c_char, c_int};
use std::net::IpAddr;
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::thread::sleep;
use std::time::Duration;

use libc::addrinfo;

/// The one name that cases use.
pub const NAME: &str = "service.test";

static MEANING: Mutex<Meaning> = Mutex::new(Meaning::Nothing);
static CHANGED: Condvar = Condvar::new();

#[derive(Clone)]
pub enum Meaning {
    /// There is no such name.
    Nothing,
    /// These, in this order.
    Addresses(&'static [&'static str]),
    /// These, after a while.
    Slow(Duration, &'static [&'static str]),
    /// The look-up fails with this code of `getaddrinfo`.
    Fault(c_int),
    /// Nobody answers, until it means something else.
    Hang,
}

/// From now on [`NAME`] means this.
pub fn mean(meaning: Meaning) {
    *MEANING.lock().expect("not poisoned") = meaning;
    CHANGED.notify_all();
}

fn meaning() -> Meaning {
    let meaning = MEANING.lock().expect("not poisoned");
    CHANGED
        .wait_while(meaning, |meaning| matches!(meaning, Meaning::Hang))
        .expect("not poisoned")
        .clone()
}

type GetAddrInfo = unsafe extern "C" fn(
    *const c_char,
    *const c_char,
    *const addrinfo,
    *mut *mut addrinfo,
) -> c_int;

/// # Safety
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn getaddrinfo(
    node: *const c_char,
    service: *const c_char,
    hints: *const addrinfo,
    out: *mut *mut addrinfo,
) -> c_int {
    // SAFETY: the C library has this function, with this type.
    let system: GetAddrInfo = unsafe {
        let found = libc::dlsym(libc::RTLD_NEXT, c"getaddrinfo".as_ptr());
        std::mem::transmute(found)
    };
    // SAFETY: NULL, or a string.
    if node.is_null() || unsafe { CStr::from_ptr(node) }.to_str() != Ok(NAME) {
        // SAFETY: what the caller passed.
        return unsafe { system(node, service, hints, out) };
    }
    let addresses = match meaning() {
        Meaning::Nothing | Meaning::Hang => &[],
        Meaning::Fault(code) => return code,
        Meaning::Addresses(addresses) => addresses,
        Meaning::Slow(time, addresses) => {
            sleep(time);
            addresses
        }
    };
    let mut first: *mut addrinfo = ptr::null_mut();
    for address in addresses.iter().rev() {
        assert!(address.parse::<IpAddr>().is_ok(), "{address}");
        let numeric = CString::new(*address).expect("no NUL");
        let mut one = ptr::null_mut();
        // SAFETY: a string, what the caller passed, and an output; the lists of the C library can be joined.
        unsafe {
            let status = system(numeric.as_ptr(), service, hints, &mut one);
            assert_eq!(status, 0, "{address}");
            (*one).ai_next = first;
        }
        first = one;
    }
    if first.is_null() {
        return libc::EAI_NONAME;
    }
    // SAFETY: the caller's output.
    unsafe { *out = first };
    0
}

/// What the system's resolver has for words in a locale that is not UTF-8.
pub static LATIN_1: AtomicBool = AtomicBool::new(false);

type GaiStrError = unsafe extern "C" fn(c_int) -> *const c_char;

/// # Safety
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn gai_strerror(code: c_int) -> *const c_char {
    if LATIN_1.load(SeqCst) {
        return c"\xe9chec temporaire".as_ptr();
    }
    // SAFETY: the C library has this function, with this type.
    unsafe {
        let found = libc::dlsym(libc::RTLD_NEXT, c"gai_strerror".as_ptr());
        let system: GaiStrError = std::mem::transmute(found);
        system(code)
    }
}
