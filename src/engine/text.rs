//! Texts as C reads them. They stand on the ground floor: errors, pages and the C ABI hand them out.

use std::ffi::c_char;
use std::ptr;

/// A text: UTF-8, counted and also NUL-terminated.
///
/// `ptr` is NULL when the text is absent; an empty text has a pointer and `len` 0. A text of the service may hold NUL
/// characters, so `len` is what counts. Who owns the text is said where it is handed out. Since 0.1.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Text {
    /// First byte, or NULL when absent.
    ptr: *const c_char,
    /// Length in bytes, without the terminating NUL.
    len: usize,
}

impl Text {
    /// No text.
    pub const ABSENT: Text = Text {
        ptr: ptr::null(),
        len: 0,
    };

    /// A text at an address, which is what only the rows' memory can know (see `rows/arena.rs`, where texts are read, too).
    ///
    /// # Safety
    ///
    /// `len` bytes of UTF-8 lie at `ptr`, in memory whose provenance is exposed, and stay there unchanged as long as
    /// anybody reads the text.
    #[allow(unsafe_code)] // Declared, so that the compiler sees who may make one; nothing is done here.
    pub(super) const unsafe fn new(ptr: *const c_char, len: usize) -> Text {
        Text { ptr, len }
    }

    /// A text of the program itself. `terminated` ends with NUL, which does not count.
    pub(crate) const fn constant(terminated: &'static str) -> Text {
        assert!(matches!(terminated.as_bytes().last(), Some(0)));
        Text {
            ptr: terminated.as_ptr().cast(),
            len: terminated.len() - 1,
        }
    }

    /// A text that its owner keeps in place. Not NUL-terminated.
    pub(crate) fn lent(text: &str) -> Text {
        Text {
            ptr: text.as_ptr().cast(),
            len: text.len(),
        }
    }

    /// A text that its owner keeps in place, or the absent one.
    pub(crate) fn of(text: Option<&TerminatedText>) -> Text {
        text.map_or(Text::ABSENT, |text| Text::lent(text.as_str()))
    }

    pub(super) fn start(&self) -> *const c_char {
        self.ptr
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }
}

impl Default for Text {
    fn default() -> Text {
        Text::ABSENT
    }
}

/// A text that also ends with NUL, so that C can read it where it lies.
#[derive(Clone)]
pub(crate) struct TerminatedText(Box<str>);

impl TerminatedText {
    pub(crate) fn new(text: &str) -> TerminatedText {
        let mut terminated = String::with_capacity(text.len() + 1);
        terminated.push_str(text);
        TerminatedText::from_string(terminated)
    }

    pub(crate) fn from_string(mut text: String) -> TerminatedText {
        text.push('\0');
        TerminatedText(text.into_boxed_str())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0[..self.0.len() - 1]
    }
}
