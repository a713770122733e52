//! JSON whose objects keep the order they were made in: clients must not rely on a sorted one.

use serde::{Serialize, Serializer};
use serde_json::Value;

#[derive(Clone)]
pub enum Json {
    Leaf(Value),
    List(Vec<Json>),
    Object(Object),
}

/// Members with their places, also those that this object happens not to have.
#[derive(Clone, Default)]
pub struct Object(pub Vec<(String, Member)>);

#[derive(Clone)]
pub enum Member {
    Always(Json),
    Sometimes(Option<Json>),
}

impl Object {
    pub fn always(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.0.push((name.to_owned(), Member::Always(value.into())));
        self
    }

    pub fn sometimes(mut self, name: &str, value: Option<impl Into<Json>>) -> Self {
        let value = Member::Sometimes(value.map(Into::into));
        self.0.push((name.to_owned(), value));
        self
    }

    /// Sets a member where it belongs, a new one at the end.
    pub fn set(&mut self, name: &str, value: impl Into<Json>) {
        let value = Member::Always(value.into());
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, member)) => *member = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    pub fn get(&self, name: &str) -> Option<&Json> {
        let (_, member) = self.0.iter().find(|(known, _)| known == name)?;
        member.value()
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.text()
    }

    pub fn integer(&self, name: &str) -> Option<i64> {
        self.get(name)?.leaf()?.as_i64()
    }

    /// The object that is this member, made if there is none.
    pub fn object(&mut self, name: &str) -> &mut Object {
        let known = self.0.iter().position(|(known, _)| known == name);
        let place = known.unwrap_or(self.0.len());
        if !matches!(self.0.get(place), Some((_, member)) if member.value().is_some()) {
            self.set(name, Object::default());
        }
        match self.0[place].1.value_mut() {
            Some(Json::Object(object)) => object,
            _ => panic!("{name} is no object"),
        }
    }
}

impl Json {
    pub fn text(&self) -> Option<&str> {
        self.leaf()?.as_str()
    }

    pub fn number(&self) -> Option<f64> {
        self.leaf()?.as_f64()
    }

    fn leaf(&self) -> Option<&Value> {
        match self {
            Json::Leaf(value) => Some(value),
            _ => None,
        }
    }
}

impl Member {
    pub fn value(&self) -> Option<&Json> {
        match self {
            Member::Always(value) => Some(value),
            Member::Sometimes(value) => value.as_ref(),
        }
    }

    pub fn value_mut(&mut self) -> Option<&mut Json> {
        match self {
            Member::Always(value) => Some(value),
            Member::Sometimes(value) => value.as_mut(),
        }
    }
}

impl<T: Into<Value>> From<T> for Json {
    fn from(value: T) -> Self {
        Json::Leaf(value.into())
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Json::Object(object)
    }
}

/// An open map.
impl<T: Into<Json>> FromIterator<(String, T)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let entries = entries.into_iter();
        Object(
            entries
                .map(|(key, value)| (key, Member::Always(value.into())))
                .collect(),
        )
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Leaf(value) => value.serialize(serializer),
            Json::List(items) => items.serialize(serializer),
            Json::Object(object) => object.serialize(serializer),
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let members = self.0.iter();
        serializer.collect_map(members.filter_map(|(name, member)| Some((name, member.value()?))))
    }
}
