//! What names mean in a case: `getaddrinfo` of this program, which the linker prefers to the system's.

use std::ffi::{CStr, c_char, c_int};
use std::net::{IpAddr, SocketAddr};
use std::ptr;
#[cfg(unix)]
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::thread::sleep;
use std::time::Duration;

use socket2::{SockAddr, Type};

use crate::system::{self, addrinfo};

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

/// An address as the caller gets it.
#[repr(C)]
struct Found {
    info: addrinfo,
    address: SockAddr,
}

/// # Safety
/// As the system's.
#[unsafe(no_mangle)]
unsafe extern "system" fn getaddrinfo(
    node: *const c_char,
    service: *const c_char,
    _hints: *const addrinfo,
    out: *mut *mut addrinfo,
) -> c_int {
    // SAFETY: NULL, or a string.
    let (node, service) = unsafe { (text(node), text(service)) };
    let port = service.map_or(0, |port| port.parse().expect("a number"));
    let mut first: *mut addrinfo = ptr::null_mut();
    let addresses = match addresses(node.expect("a name")) {
        Ok(addresses) => addresses,
        Err(code) => return code,
    };
    for address in addresses.into_iter().rev() {
        first = found(SocketAddr::new(address, port), first);
    }
    // SAFETY: the caller's output.
    unsafe { *out = first };
    0
}

/// What the system's resolver has for words in a locale that is not UTF-8.
#[cfg(unix)] // it has none elsewhere
pub static LATIN_1: AtomicBool = AtomicBool::new(false);

/// # Safety
/// As the C library's.
#[cfg(unix)]
#[unsafe(no_mangle)]
unsafe extern "C" fn gai_strerror(_: c_int) -> *const c_char {
    let latin_1 = LATIN_1.load(SeqCst);
    let words = if latin_1 {
        c"\xe9chec temporaire"
    } else {
        c"the system's words"
    };
    words.as_ptr()
}

/// # Safety
/// As the system's.
#[unsafe(no_mangle)]
unsafe extern "system" fn freeaddrinfo(mut first: *mut addrinfo) {
    while !first.is_null() {
        // SAFETY: made by `found`, and freed once.
        let found = unsafe { Box::from_raw(first.cast::<Found>()) };
        first = found.info.ai_next;
    }
}

unsafe fn text<'a>(text: *const c_char) -> Option<&'a str> {
    // SAFETY: a string, by the caller's word.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_str().expect("UTF-8"))
}

/// The addresses of a name, or the code that says why there are none.
fn addresses(node: &str) -> Result<Vec<IpAddr>, c_int> {
    let addresses = match node {
        NAME => match meaning() {
            Meaning::Nothing | Meaning::Hang => return Err(system::EAI_NONAME),
            Meaning::Fault(code) => return Err(code),
            Meaning::Addresses(addresses) => addresses,
            Meaning::Slow(time, addresses) => {
                sleep(time);
                addresses
            }
        },
        _ if node.eq_ignore_ascii_case("localhost") => &["127.0.0.1"],
        _ => {
            return node
                .parse()
                .map_or(Err(system::EAI_NONAME), |ip| Ok(vec![ip]));
        }
    };
    Ok(addresses
        .iter()
        .map(|address| address.parse().expect("an address"))
        .collect())
}

fn found(address: SocketAddr, next: *mut addrinfo) -> *mut addrinfo {
    let mut found = Box::new(Found {
        info: addrinfo {
            ai_flags: 0,
            ai_family: c_int::from(SockAddr::from(address).family()),
            ai_socktype: Type::STREAM.into(),
            ai_protocol: 0,
            ai_addrlen: 0,
            ai_canonname: ptr::null_mut(),
            ai_addr: ptr::null_mut(),
            ai_next: next,
        },
        address: address.into(),
    });
    found.info.ai_addrlen = found.address.len() as _;
    found.info.ai_addr = found.address.as_ptr().cast_mut().cast();
    Box::into_raw(found).cast()
}
