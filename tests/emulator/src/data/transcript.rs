//! The messages of a static session.

use super::chance::{one_in, pick, source};
use super::drift;
use super::entity::Entity;
use super::json::{Json, Object};
use super::prose::prose;
use super::random::{add_live_members, any, complete_object};
use super::vocabulary::{MODELS, TOOLS};
use crate::contract::Schema;
use fastrand::Rng;
use serde_json::json;
use siphasher::sip::SipHasher24;
use std::hash::Hasher;

/// One white pixel.
pub const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==";

/// Message `n`, counted from the oldest, depends on the seed, the session and `n` alone.
#[derive(Clone, Copy)]
pub struct Transcript {
    pub seed: u64,
    pub session: u32,
    pub count: u32,
    pub begin: i64,
    pub end: i64,
    pub drift: bool,
}

impl Transcript {
    pub fn role(&self, number: u32) -> &'static str {
        match number % 6 {
            _ if number % 61 == 60 => "system",
            0 => "user",
            2 | 4 => "tool",
            _ => "assistant",
        }
    }

    pub fn id(&self, number: u32) -> String {
        let mut rng = self.rng(number, b"the name");
        format!("msg_{:016x}{:08x}", rng.u64(..), rng.u32(..))
    }

    pub fn find(&self, id: &str) -> Option<u32> {
        (0..self.count).find(|number| self.id(*number) == id)
    }

    pub fn message(&self, number: u32) -> Entity {
        let mut rng = self.rng(number, b"message.");
        let role = self.role(number);
        let share = (self.end - self.begin) * i64::from(number) / i64::from(self.count.max(1));
        let created_at = self.begin + share;
        let mut content = self.content(role, number, &mut rng);
        let schema = Schema::component("Message");
        if one_in(&mut rng, 8) {
            content.push(any(Schema::component("ContentBlock"), &mut rng));
        }
        if self.drift && one_in(&mut rng, 4) {
            content.push(drift::block(&mut rng));
        }
        let mut message = Object::default()
            .always("id", self.id(number))
            .always("role", role)
            .always("content", Json::List(content))
            .always("createdAt", created_at)
            .always("updatedAt", created_at + rng.i64(0..4000))
            .sometimes(
                "parentId",
                number.checked_sub(1).map(|before| self.id(before)),
            )
            .sometimes(
                "modelId",
                (role == "assistant").then(|| pick(&mut rng, &MODELS)),
            )
            .always("seq", number);
        let mut of_contract = self.rng(number, b"contract");
        complete_object(schema, &mut message, &mut of_contract);
        add_live_members(schema, &mut message, &mut of_contract);
        if self.drift && one_in(&mut rng, 4) {
            drift::of_message(&mut message, &mut rng);
        }
        Entity {
            object: message,
            escaped: one_in(&mut rng, 16),
        }
    }

    fn content(&self, role: &str, number: u32, rng: &mut Rng) -> Vec<Json> {
        match role {
            "user" => user_blocks(rng),
            "tool" => vec![self.tool_result(number, rng)],
            "assistant" if self.role(number + 1) == "tool" => {
                let mut blocks = vec![thinking(rng)];
                if rng.bool() {
                    let length = rng.usize(200..1200);
                    blocks.push(text(prose(rng, length)));
                }
                blocks.push(self.tool_use(number, rng));
                blocks
            }
            _ => {
                let lengths = [rng.usize(800..5000), rng.usize(200..1500)];
                lengths.map(|length| text(prose(rng, length))).into()
            }
        }
    }

    fn tool_use(&self, number: u32, rng: &mut Rng) -> Json {
        let length = rng.usize(50..1800);
        let input = json!({ "path": "/home/dev/storefront/src/größe.rs", "text": prose(rng, length), "lines": [1, 20, null], "opts": {} });
        Object::default()
            .always("type", "tool_use")
            .always("id", self.tool_use_id(number))
            .always("input", input)
            .always("name", pick(rng, &TOOLS))
            .into()
    }

    /// The tool that was used by the message before.
    fn tool_result(&self, number: u32, rng: &mut Rng) -> Json {
        let length = rng.usize(100..6500);
        let content: Json = match rng.u32(0..4) {
            0 => Json::List(vec![
                text(prose(rng, length)),
                image(PIXEL),
                document("result.txt", &prose(rng, 300)),
                any(Schema::component("DocumentBlock"), rng),
            ]),
            _ => prose(rng, length).into(),
        };
        Object::default()
            .always("type", "tool_result")
            .always("toolUseId", self.tool_use_id(number.saturating_sub(1)))
            .sometimes("content", (!one_in(rng, 20)).then_some(content))
            .sometimes("isError", one_in(rng, 8).then_some(true))
            .into()
    }

    fn tool_use_id(&self, number: u32) -> String {
        format!("toolu_{:016x}", self.rng(number, b"tool use").u64(..))
    }

    fn rng(&self, number: u32, purpose: &[u8; 8]) -> Rng {
        let thing = |hasher: &mut SipHasher24| {
            hasher.write_u32(self.session);
            hasher.write_u32(number);
        };
        source(self.seed, purpose, thing)
    }
}

fn user_blocks(rng: &mut Rng) -> Vec<Json> {
    let length = rng.usize(20..2500);
    let mut blocks = vec![text(prose(rng, length))];
    if one_in(rng, 6) {
        blocks.push(image(PIXEL));
    }
    if one_in(rng, 6) {
        blocks.push(document("notes.txt", &prose(rng, 400)));
    }
    blocks
}

fn thinking(rng: &mut Rng) -> Json {
    let length = rng.usize(200..1500);
    Object::default()
        .always("type", "thinking")
        .always("signature", if rng.bool() { "" } else { "RW11bGF0ZWQ=" })
        .always("thinking", prose(rng, length))
        .into()
}

pub fn text(text: impl Into<String>) -> Json {
    Object::default()
        .always("type", "text")
        .always("text", text.into())
        .into()
}

pub fn image(data: &str) -> Json {
    let source = Object::default()
        .always("type", "base64")
        .always("data", data)
        .always("mediaType", "image/png");
    Object::default()
        .always("type", "image")
        .always("source", source)
        .into()
}

pub fn document(name: &str, text: &str) -> Json {
    let source = Object::default()
        .always("type", "text")
        .always("mediaType", "text/plain")
        .always("data", text)
        .sometimes("name", Some(name));
    Object::default()
        .always("type", "document")
        .always("source", source)
        .into()
}
