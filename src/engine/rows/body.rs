//! The memory that an answer is read into and a page is decoded in.
#![forbid(unsafe_code)]

use std::collections::TryReserveError;

use super::arena::{PADDING, unterminate};
use crate::engine::text::TerminatedText;

/// An answer's bytes. Memory is initialised once and kept when the body is used again.
#[derive(Default)]
pub(crate) struct Body {
    memory: Vec<u8>,
    len: usize,
    /// Whether an answer was in it before.
    used: bool,
}

impl Body {
    /// The least that is read at once when the length is not known.
    const STEP: usize = 32 * 1024;

    /// A body that is there already.
    pub fn holding(bytes: &[u8]) -> Result<Body, TryReserveError> {
        let mut body = Body::default();
        body.reserve(bytes.len())?;
        body.memory[..bytes.len()].copy_from_slice(bytes);
        body.filled(bytes.len());
        Ok(body)
    }

    pub fn clear(&mut self) {
        self.len = 0;
        self.used = true;
    }

    /// Makes room for exactly `len` bytes in all.
    pub fn reserve(&mut self, len: usize) -> Result<(), TryReserveError> {
        self.grow(len + PADDING)
    }

    /// Room for more bytes, at least one, more the longer the body is already.
    pub fn spare(&mut self) -> Result<&mut [u8], TryReserveError> {
        if self.memory.len() <= self.len + PADDING {
            self.grow(self.len + self.len.max(Self::STEP) + PADDING)?;
        }
        let end = self.memory.len() - PADDING;
        Ok(&mut self.memory[self.len..end])
    }

    /// Counts bytes that were written to [`spare`](Self::spare).
    pub fn filled(&mut self, bytes: usize) {
        self.len += bytes;
    }

    pub fn len(&self) -> usize {
        self.len
    }

    fn bytes(&self) -> &[u8] {
        &self.memory[..self.len]
    }

    /// The memory that holds the bytes and the padding that the decoder asks for.
    pub fn padded(&mut self) -> Result<&mut Vec<u8>, TryReserveError> {
        self.reserve(self.len)?;
        Ok(&mut self.memory)
    }

    /// A copy of the bytes as they came. None where there is no memory for it.
    pub fn json(&self) -> Option<TerminatedText> {
        let mut json = Vec::new();
        json.try_reserve_exact(self.len + 1).ok()?;
        json.extend_from_slice(self.bytes());
        unterminate(&mut json);
        // The decoder has checked that the body is UTF-8, and a quote in place of a NUL leaves it so.
        String::from_utf8(json)
            .ok()
            .map(TerminatedText::from_string)
    }

    /// Gives back what the memory is much larger than the bytes, as after an answer whose length was not known. Not where it
    /// was used before, and will be again.
    pub fn shrink(&mut self) {
        if !self.used && self.memory.len() > self.len + self.len / 8 + PADDING {
            self.memory.truncate(self.len + PADDING);
            self.memory.shrink_to_fit();
        }
    }

    pub fn capacity(&self) -> usize {
        self.memory.capacity()
    }

    /// The bytes alone, as they came.
    pub fn into_json(mut self) -> Vec<u8> {
        self.restore();
        self.memory.truncate(self.len);
        self.memory
    }

    /// Undoes what a decoder did to the bytes.
    pub fn restore(&mut self) {
        unterminate(&mut self.memory[..self.len]);
    }

    fn grow(&mut self, size: usize) -> Result<(), TryReserveError> {
        if self.memory.is_empty() {
            // The system zeroes new memory where it is large, which resize cannot use; but vec! ends the process when there
            // is none. So it is asked for after it was seen to be there.
            Vec::<u8>::new().try_reserve_exact(size)?;
            self.memory = vec![0; size];
        } else if self.memory.len() < size {
            self.memory.try_reserve_exact(size - self.memory.len())?;
            self.memory.resize(size, 0);
        }
        Ok(())
    }
}
