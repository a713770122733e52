//! Structures that a caller sets members of, whose first member says how large they are to the caller: a program may know
//! fewer members than this version of the library, or more.

use std::mem::{MaybeUninit, align_of, size_of};

use super::argument::input;
use super::guard::Outcome;
use crate::engine::Error;

/// A structure that begins with its size.
///
/// # Safety
/// `repr(C)`, the first member is a `usize`, the second ends within [`OLDEST`](Self::OLDEST), and all bytes zero is a value.
pub(super) unsafe trait Sized: Copy {
    /// Its name in C.
    const NAME: &'static str;
    /// Size in the oldest header: no caller knows less.
    const OLDEST: usize;
    /// How it is set up, for messages.
    const SET_UP: &'static str = "begin it with { .size = sizeof it }";
}

/// A structure of a later release may be larger; one this large is a mistake.
const MAX_SIZE: usize = 4096;

pub(super) fn is_size<T: Sized>(size: usize) -> bool {
    (T::OLDEST..=MAX_SIZE).contains(&size) && size % align_of::<T>() == 0
}

/// Reads a structure of the caller's; members that the caller does not know stay zero.
///
/// # Safety
/// `structure` is NULL or points at as many readable bytes as its first member says, with valid members.
pub(super) unsafe fn read<T: Sized>(structure: *const T, argument: &str) -> Outcome<T> {
    // SAFETY: the caller's promise; what is not copied is zero, which is a value.
    unsafe {
        let size = *input(structure.cast::<usize>(), argument)?;
        if !is_size::<T>(size) {
            let what = format!("is no {} with its size: {}", T::NAME, T::SET_UP);
            return Err(Error::invalid_argument(argument, &what));
        }
        let known = size_of::<T>();
        if size > known {
            let tail = std::slice::from_raw_parts(structure.cast::<u8>().add(known), size - known);
            if tail.iter().any(|byte| *byte != 0) {
                let what = "sets members that this version of the library does not know";
                return Err(Error::invalid_argument(argument, what));
            }
        }
        let mut whole = MaybeUninit::<T>::zeroed();
        let bytes = whole.as_mut_ptr().cast::<u8>();
        bytes.copy_from_nonoverlapping(structure.cast(), size.min(known));
        Ok(whole.assume_init())
    }
}

/// Reads a structure that may be NULL: then nothing of it is set.
///
/// # Safety
/// As [`read`].
pub(super) unsafe fn read_optional<T: Sized>(structure: *const T, argument: &str) -> Outcome<T> {
    if structure.is_null() {
        // SAFETY: zero is a value.
        return Ok(unsafe { MaybeUninit::zeroed().assume_init() });
    }
    // SAFETY: the caller's promise.
    unsafe { read(structure, argument) }
}

/// An element of an array, whose elements are as far apart as the first one says that it is large.
///
/// # Safety
/// `first` is not NULL, and there are more than `index` elements, each as for [`read`].
pub(super) unsafe fn element<T: Sized>(first: *const T, index: usize) -> *const T {
    // SAFETY: the caller's promise.
    unsafe { first.byte_add(index * *first.cast::<usize>()) }
}
