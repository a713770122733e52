//! The API key: wiped when dropped, never shown.

use std::fmt;
use std::mem;

use serde_json::Value;
use zeroize::Zeroizing;

use super::Error;
use super::operation::LONGEST_SENT;

/// An API key or token. Our own copies are wiped; the HTTP library keeps one in the headers it sends.
#[derive(Clone)]
pub(crate) struct ApiKey(Zeroizing<String>);

impl ApiKey {
    /// Checks a key. `name` is where it came from, for the message, which never holds the key.
    pub fn new(key: &str, name: &str) -> Result<ApiKey, Error> {
        if key.is_empty() {
            return Err(Error::invalid_argument(name, "is empty"));
        }
        if key.len() > LONGEST_SENT {
            return Err(Error::invalid_argument(name, "is too long to be sent"));
        }
        if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Error::invalid_argument(
                name,
                "holds a blank, a line break or a character that is not ASCII: pass the key alone, without \"Bearer\"",
            ));
        }
        Ok(ApiKey(Zeroizing::new(key.to_owned())))
    }

    /// The value of the Authorization header (RFC 6750, section 2.1).
    pub fn bearer(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("Bearer {}", self.0.as_str()))
    }

    /// The text without the key, should the service have repeated it.
    pub fn redact(&self, text: &str) -> String {
        text.replace(self.0.as_str(), "[key]")
    }

    /// Takes the key out of a JSON document's texts and names, and tells whether it was there.
    pub fn redact_json(&self, value: &mut Value) -> bool {
        match value {
            Value::String(text) => {
                let found = text.contains(self.0.as_str());
                if found {
                    *text = self.redact(text);
                }
                found
            }
            Value::Array(values) => values
                .iter_mut()
                .fold(false, |found, value| self.redact_json(value) | found),
            Value::Object(members) => {
                let mut found = false;
                *members = mem::take(members)
                    .into_iter()
                    .map(|(name, mut value)| {
                        found |= self.redact_json(&mut value) | name.contains(self.0.as_str());
                        (self.redact(&name), value)
                    })
                    .collect();
                found
            }
            _ => false,
        }
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[key]")
    }
}
