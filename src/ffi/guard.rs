//! The one guard that every export goes through: nothing unwinds into C, nothing is printed, errors reach their place.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::Once;

use super::handle::{self, Handle};
use crate::engine::{self, Error, Status};

/// `FACTORY_OK`.
pub(super) const OK: i32 = 0;

pub(super) type Outcome<T = ()> = Result<T, Error>;

// A profile with `panic = "abort"` would turn every caught panic into the end of the host process.
const _: () = assert!(
    cfg!(panic = "unwind"),
    "libfactory needs panic = \"unwind\""
);

thread_local! {
    static LAST_ERROR: RefCell<Option<Error>> = const { RefCell::new(None) };
    static INSIDE: Cell<bool> = const { Cell::new(false) };
    static PANIC_TEXT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs a call whose error goes to the caller's `out_error`, which may be NULL.
///
/// # Safety
/// `out_error` is NULL or valid for writes.
pub(super) unsafe fn explicit(out_error: *mut *mut Error, call: impl FnOnce() -> Outcome) -> i32 {
    // SAFETY: the caller's promise.
    let mut out_error = unsafe { out_error.as_mut() };
    if let Some(slot) = &mut out_error {
        **slot = std::ptr::null_mut();
    }
    match run(call) {
        Ok(()) => OK,
        Err(error) => {
            let status = error.status() as i32;
            if let Some(slot) = out_error {
                *slot = handle::give(error);
            }
            status
        }
    }
}

/// Runs a call whose error is kept for `factory_last_error_take` on this thread.
pub(super) fn plain(call: impl FnOnce() -> Outcome) -> i32 {
    let outcome = run(call);
    let status = outcome
        .as_ref()
        .map_or_else(|error| error.status() as i32, |()| OK);
    // During a thread's exit the slot may be gone already: then nobody can take the error any more.
    let _ = LAST_ERROR.try_with(|slot| *slot.borrow_mut() = outcome.err());
    status
}

/// Runs a call that cannot fail for the caller: a panic inside gives `fallback`.
pub(super) fn quiet<T>(fallback: T, call: impl FnOnce() -> T) -> T {
    run(|| Ok(call())).unwrap_or(fallback)
}

/// Reads one member of an object that may be NULL, which has `absent` for it.
///
/// # Safety
/// `object` is NULL or live.
pub(super) unsafe fn getter<T: Handle, M: Copy>(
    object: *const T,
    absent: M,
    member: impl FnOnce(&T) -> M,
) -> M {
    quiet(absent, || {
        // SAFETY: the caller's promise.
        unsafe { handle::look(object) }.map_or(absent, member)
    })
}

/// Takes this thread's last error out of its slot.
pub(super) fn take_last_error() -> Option<Error> {
    LAST_ERROR
        .try_with(|slot| slot.borrow_mut().take())
        .ok()
        .flatten()
}

fn run<T>(call: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(silence_panics);

    let outer = INSIDE.replace(true);
    // After a panic nothing of the call survives but the handles, and their shared state is behind locks that
    // recover from poisoning.
    let result = catch_unwind(AssertUnwindSafe(call));
    INSIDE.set(outer);
    result.unwrap_or_else(|_| {
        let text = PANIC_TEXT.take().unwrap_or_default();
        Err(Error::new(
            Status::Internal,
            format!("internal error, please report it: {text}"),
        ))
    })
}

/// Keeps the text of our own panics for the error object instead of printing it; all others go to the hook before.
fn silence_panics() {
    let previous = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
        if !(INSIDE.try_with(Cell::get).unwrap_or(false) || engine::is_on_own_thread()) {
            return previous(info);
        }
        let payload = info.payload();
        let message = payload
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
            .unwrap_or("panic");
        let place = info
            .location()
            .map(|l| format!(" at {}:{}", l.file(), l.line()));
        let text = format!("{message}{}", place.unwrap_or_default());
        let _ = PANIC_TEXT.try_with(|slot| *slot.borrow_mut() = Some(text));
    }));
}
