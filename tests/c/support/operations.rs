//! What can be asked of the service, by the contract.

use serde_json::Value;

use crate::contract::Schema;
use crate::contract::schema::paths;

/// An operation of the contract.
pub struct Operation {
    pub id: &'static str,
    pub method: String,
    said: &'static Value,
}

/// In the contract's order.
pub fn operations() -> impl Iterator<Item = Operation> {
    let paths = paths().as_object().expect("paths");
    let operations = paths
        .values()
        .flat_map(|path| path.as_object().expect("methods"));
    operations.map(|(method, said)| Operation {
        id: said["operationId"]
            .as_str()
            .expect("an operation has a name"),
        method: method.to_uppercase(),
        said,
    })
}

impl Operation {
    /// What stands in its path and what in its query, where `place` is one of the two.
    pub fn parameters(&self, place: &str) -> impl Iterator<Item = (&'static str, Schema)> {
        let parameters = self.said["parameters"].as_array().into_iter().flatten();
        let here = parameters.filter(move |parameter| parameter["in"] == place);
        here.map(|parameter| {
            let name = parameter["name"].as_str().expect("a parameter has a name");
            (name, Schema::of(&parameter["schema"]))
        })
    }

    pub fn body(&self) -> Option<Schema> {
        content(&self.said["requestBody"])
    }

    /// What a success is answered with.
    pub fn answer(&self) -> Option<Schema> {
        content(self.success().1)
    }

    /// The status of a success.
    pub fn status(&self) -> u16 {
        self.success().0.parse().expect("a status")
    }

    fn success(&self) -> (&'static String, &'static Value) {
        let answers = self.said["responses"].as_object().expect("responses");
        let success = answers.iter().find(|(status, _)| status.starts_with('2'));
        success.expect("an operation can succeed")
    }
}

fn content(message: &'static Value) -> Option<Schema> {
    let schema = &message["content"]["application/json"]["schema"];
    schema.is_object().then(|| Schema::of(schema))
}
