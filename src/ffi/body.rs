//! The body of a request, written from the members that a caller has set: what is not set is not sent.

use std::ffi::c_char;

use super::argument::optional_text;
use super::guard::Outcome;
use super::sized::{self, Sized};
use crate::engine::Error;
use crate::engine::rows::checked_json;

/// One entry of an object whose keys are free. Since 0.2.0.
#[allow(non_camel_case_types)]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct factory_text_entry {
    /// Its key; not NULL.
    pub key: *const c_char,
    /// Its value; not NULL.
    pub value: *const c_char,
}

/// A structure that is an object of the service's.
pub(super) trait Encode: Sized {
    /// Writes the members that are set.
    ///
    /// # Safety
    /// Every text is NULL or a NUL-terminated string, every pointer NULL or valid, every count that of its array.
    unsafe fn encode(&self, body: &mut Body) -> Outcome;
}

/// A body that is being written.
pub(super) struct Body {
    json: String,
    /// Where in the caller's structures it is, for messages: `params.tags[2].`.
    place: String,
}

impl Body {
    /// Writes what is set in `params`.
    ///
    /// # Safety
    /// As [`Encode::encode`].
    unsafe fn of<T: Encode>(params: &T) -> Outcome<String> {
        let mut body = Body {
            json: String::new(),
            place: "params.".to_owned(),
        };
        // SAFETY: the caller's promise.
        unsafe { body.members(params) }?;
        Ok(body.json)
    }

    /// The body that the caller wrote, or what is set in `params` where that is NULL or empty.
    ///
    /// # Safety
    /// As [`Encode::encode`]; `json` is NULL or a NUL-terminated string.
    pub unsafe fn or_json<T: Encode>(params: &T, json: *const c_char) -> Outcome<Vec<u8>> {
        // SAFETY: the caller's promise.
        unsafe {
            match optional_text(json, "params.body_json")?.filter(|json| !json.is_empty()) {
                Some(json) => checked_json("params.body_json", json),
                None => Ok(Body::of(params)?.into_bytes()),
            }
        }
    }

    /// # Safety
    /// As [`Encode::encode`].
    unsafe fn members<T: Encode>(&mut self, object: &T) -> Outcome {
        self.json.push('{');
        // SAFETY: the caller's promise.
        unsafe { object.encode(self) }?;
        self.json.push('}');
        Ok(())
    }

    fn name(&mut self, name: &str) {
        if !self.json.ends_with('{') {
            self.json.push(',');
        }
        self.text(name);
        self.json.push(':');
    }

    fn text(&mut self, text: &str) {
        self.json
            .push_str(&serde_json::Value::from(text).to_string());
    }

    fn refused(&self, member: &str, what: &str) -> Error {
        Error::invalid_argument(&format!("{}{member}", self.place), what)
    }

    /// A text of the caller's.
    ///
    /// # Safety
    /// `text` is NULL or a NUL-terminated string.
    unsafe fn read<'a>(&self, member: &str, text: *const c_char) -> Outcome<Option<&'a str>> {
        // SAFETY: the caller's promise.
        unsafe { optional_text(text, "") }.map_err(|_| self.refused(member, "is not valid UTF-8"))
    }

    /// As [`read`](Self::read), of one that must be there.
    ///
    /// # Safety
    /// As [`read`](Self::read).
    unsafe fn must(&mut self, member: &str, text: *const c_char) -> Outcome {
        // SAFETY: the caller's promise.
        match unsafe { self.read(member, text) }? {
            Some(text) => self.text(text),
            None => return Err(self.refused(member, "is NULL")),
        }
        Ok(())
    }

    /// A member that is not the caller's to set.
    pub fn constant(&mut self, name: &str, text: &str) {
        self.name(name);
        self.text(text);
    }

    /// # Safety
    /// `text` is NULL or a NUL-terminated string.
    pub unsafe fn string(
        &mut self,
        name: &str,
        member: &str,
        required: bool,
        text: *const c_char,
    ) -> Outcome {
        if text.is_null() && !required {
            return Ok(());
        }
        self.name(name);
        // SAFETY: the caller's promise.
        unsafe { self.must(member, text) }
    }

    pub fn number(&mut self, name: &str, member: &str, is_set: bool, number: f64) -> Outcome {
        if is_set {
            let Some(number) = serde_json::Number::from_f64(number) else {
                return Err(self.refused(member, "is no number"));
            };
            self.name(name);
            self.json.push_str(&number.to_string());
        }
        Ok(())
    }

    pub fn boolean(&mut self, name: &str, is_set: bool, value: bool) {
        if is_set {
            self.name(name);
            self.json.push_str(if value { "true" } else { "false" });
        }
    }

    /// # Safety
    /// `first` is NULL or an array of `count` texts, each NULL or a NUL-terminated string.
    pub unsafe fn strings(
        &mut self,
        name: &str,
        member: &str,
        first: *const *const c_char,
        count: usize,
    ) -> Outcome {
        let is_null = first.is_null();
        self.several("[]", name, member, is_null, count, |body, index, place| {
            // SAFETY: within the array, and the caller's promise.
            unsafe { body.must(place, *first.add(index)) }
        })
    }

    /// # Safety
    /// `object` is NULL or valid, as [`Encode::encode`] asks.
    pub unsafe fn object<T: Encode>(
        &mut self,
        name: &str,
        member: &str,
        required: bool,
        object: *const T,
    ) -> Outcome {
        if object.is_null() && !required {
            return Ok(());
        }
        self.name(name);
        // SAFETY: the caller's promise.
        unsafe { self.nested(member, object) }
    }

    /// # Safety
    /// `first` is NULL or an array of `count` structures, each as [`Encode::encode`] asks, all of one size.
    pub unsafe fn objects<T: Encode>(
        &mut self,
        name: &str,
        member: &str,
        first: *const T,
        count: usize,
    ) -> Outcome {
        let is_null = first.is_null();
        self.several("[]", name, member, is_null, count, |body, index, place| {
            // SAFETY: within the array, and the caller's promise.
            unsafe { body.nested(place, sized::element(first, index)) }
        })
    }

    /// # Safety
    /// As [`object`](Self::object).
    unsafe fn nested<T: Encode>(&mut self, member: &str, object: *const T) -> Outcome {
        let outer = self.place.len();
        // SAFETY: the caller's promise.
        let object = unsafe { sized::read(object, &format!("{}{member}", self.place)) }?;
        self.place.push_str(member);
        self.place.push('.');
        // SAFETY: the caller's promise.
        unsafe { self.members(&object) }?;
        self.place.truncate(outer);
        Ok(())
    }

    /// # Safety
    /// `first` is NULL or an array of `count` entries of NUL-terminated strings.
    pub unsafe fn entries(
        &mut self,
        name: &str,
        member: &str,
        first: *const factory_text_entry,
        count: usize,
    ) -> Outcome {
        let is_null = first.is_null();
        self.several("{}", name, member, is_null, count, |body, index, place| {
            // SAFETY: within the array, and the caller's promise.
            let entry = unsafe { *first.add(index) };
            // SAFETY: the caller's promise.
            unsafe {
                body.must(&format!("{place}.key"), entry.key)?;
                body.json.push(':');
                body.must(&format!("{place}.value"), entry.value)
            }
        })
    }

    /// Writes an array, which is not sent when it is NULL.
    fn several(
        &mut self,
        brackets: &str,
        name: &str,
        member: &str,
        is_null: bool,
        count: usize,
        mut element: impl FnMut(&mut Body, usize, &str) -> Outcome,
    ) -> Outcome {
        match (is_null, count) {
            (true, 0) => return Ok(()),
            (true, _) => return Err(self.refused(member, "is NULL, and its count is not 0")),
            (false, _) => self.name(name),
        }
        let (open, close) = brackets.split_at(1);
        self.json.push_str(open);
        for index in 0..count {
            if index > 0 {
                self.json.push(',');
            }
            element(self, index, &format!("{member}[{index}]"))?;
        }
        self.json.push_str(close);
        Ok(())
    }
}
