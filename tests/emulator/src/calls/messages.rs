use super::{Answered, Call, Reply};
use crate::cursor::CursorSeal;
use crate::life::Prompt;
use crate::problem::Problem;
use crate::store::{Computer, Conversation, Key, Store};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

/// How long the first message takes on a managed computer, and any other, in the service's milliseconds.
const FIRST_MANAGED: i64 = 23_000;
const OTHERS: i64 = 1_000;

pub fn list(store: &mut Store, call: &Call) -> Answered {
    let limit = call.query.limit()?;
    let key = store.seen_session(call)?;
    let role = call.query.text("role");
    let listing = format!("messages of {} by {role:?}", call.path("sessionId"));
    let seal = CursorSeal::new(store.seed, Some(&listing));
    let from = call.opened(&seal)?;
    let conversation = store.conversation(key, call);
    let count = conversation.len();
    let newest = from.map_or(count, |from| count.min(from as usize + 1));
    let is_wanted = |number: &usize| role.is_none_or(|role| conversation.role(*number) == role);
    let mut wanted = (0..newest).rev().filter(is_wanted);
    let page = wanted.by_ref().take(limit);
    let messages = page.map(|number| conversation.message(number)).collect();
    let next = wanted.next().map(|number| number as u64);
    Ok(store.page("messages", &seal, (messages, next)))
}

pub fn get(store: &mut Store, call: &Call) -> Answered {
    let key = store.seen_session(call)?;
    let conversation = store.conversation(key, call);
    let number = conversation
        .find(call.path("messageId"))
        .ok_or_else(|| Problem::not_found("Message"))?;
    Ok(Reply::entity(&conversation.message(number)))
}

pub fn post(store: &mut Store, call: &Call) -> Answered {
    let key = store.session(call)?;
    let text = call.body["text"].as_str().unwrap_or_default();
    if text.is_empty() {
        let fault = "body.text: too_small, it must not be empty";
        return Err(Problem::invalid_body(vec![fault.to_owned()]));
    }
    let attachments = attachments(&call.body)?;
    let takes = store.posting_takes(key, call)?;
    let at = store.clock.tick();
    let status_before = store.sessions.status(key, at);
    let life = store.sessions.life_mut(key);
    let message_id = format!("{}-m{}", call.path("sessionId"), life.prompts.len() + 1);
    life.prompts.push(Prompt {
        at,
        message_id: message_id.clone(),
        text: text.to_owned(),
        attachments,
        warm_up: takes,
        unanswered: call.habits.unanswered,
    });
    let mut posted = json!({ "messageId": message_id, "status": life.status(at) });
    if status_before == "running" {
        posted["recipientDroidStatus"] = "running".into();
    }
    Ok(Reply::json(&posted).after(takes as u64))
}

/// As blocks of a message.
fn attachments(body: &Value) -> Result<Vec<Value>, Problem> {
    let mut blocks = Vec::new();
    for (list, kind) in [("images", "image"), ("files", "document")] {
        for (position, source) in body[list].as_array().into_iter().flatten().enumerate() {
            let data = source["data"].as_str().unwrap_or_default();
            if source["type"] == "base64" && STANDARD.decode(data).is_err() {
                let fault =
                    format!("body.{list}[{position}].data: invalid_string, it is not base64");
                return Err(Problem::invalid_body(vec![fault]));
            }
            blocks.push(json!({ "type": kind, "source": source }));
        }
    }
    Ok(blocks)
}

impl Store {
    /// How long a message to a session takes, if its computer can be worked with.
    fn posting_takes(&self, key: Key, call: &Call) -> Result<i64, Problem> {
        let own = self.sessions.computer_of(key);
        let computer_id = call.body["computerId"].as_str().or(own);
        let is_static = self.sessions.created_at(key).is_none();
        if computer_id.is_none() && is_static {
            let detail = "The session runs on no computer that can be reached";
            return Err(Problem::bad_request(detail));
        }
        let computer = self.ready_computer(computer_id, call.habits)?;
        let is_first = !is_static && self.sessions.life(key).prompts.is_empty();
        match computer.is_some_and(Computer::is_managed) && is_first {
            true => Ok(FIRST_MANAGED),
            false => Ok(OTHERS),
        }
    }

    fn conversation(&self, key: Key, call: &Call) -> Conversation<'_> {
        let at = self.lagging(key, call.habits.message_lag_ms);
        Conversation::new(self.sessions.transcript(key), self.sessions.life(key), at)
    }
}
