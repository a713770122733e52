use super::ascii::AsciiFormatter;
use super::json::Object;
use serde::Serialize;
use serde_json::Serializer;

/// A session, message or computer, and which of the two ways JSON has of writing its texts is used.
pub struct Entity {
    pub object: Object,
    /// With `\u` escapes for all that is not ASCII.
    pub escaped: bool,
}

impl Entity {
    pub fn plain(object: Object) -> Self {
        Entity {
            object,
            escaped: false,
        }
    }

    /// Appends it as compact JSON.
    pub fn write(&self, out: &mut Vec<u8>) {
        let written = if self.escaped {
            self.object
                .serialize(&mut Serializer::with_formatter(out, AsciiFormatter))
        } else {
            self.object.serialize(&mut Serializer::new(out))
        };
        written.expect("writing to memory does not fail");
    }
}

/// A list of them as JSON.
pub fn write_all(entities: &[Entity], out: &mut Vec<u8>) {
    out.push(b'[');
    for (position, entity) in entities.iter().enumerate() {
        if position > 0 {
            out.push(b',');
        }
        entity.write(out);
    }
    out.push(b']');
}
