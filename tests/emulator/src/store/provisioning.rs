//! How a managed computer is made, step by step.

use crate::data::Json;
use serde_json::{Value, json};

/// How long each step takes, in the service's milliseconds.
const STEP: i64 = 15_000;

/// Id and name.
type Step = (&'static str, &'static str);

const CREATE: Step = ("create-computer", "Create the computer");
const CLONE: Step = ("clone-repos", "Clone the repositories");
const INSTALL: Step = ("install-deps", "Install dependencies");

pub struct Provisioning {
    began_at: i64,
    steps: Vec<Step>,
    /// What the second step is for ever, if it does not end well.
    stuck: Option<&'static str>,
    /// When the dependencies were last installed again, and the session that did it.
    installed: Option<(i64, String)>,
}

impl Provisioning {
    pub fn new(began_at: i64, clones: bool, installs: bool) -> Self {
        let mut steps = vec![CREATE];
        steps.extend(clones.then_some(CLONE));
        steps.extend(installs.then_some(INSTALL));
        Provisioning {
            began_at,
            steps,
            stuck: None,
            installed: None,
        }
    }

    /// Of a computer that is not managed.
    pub fn none() -> Self {
        Provisioning {
            steps: Vec::new(),
            ..Self::new(0, false, false)
        }
    }

    pub fn stuck(began_at: i64, status: &'static str) -> Self {
        Provisioning {
            stuck: Some(status),
            ..Self::new(began_at, true, true)
        }
    }

    pub fn is_done(&self, at: i64) -> bool {
        self.steps_done(at) == self.steps.len()
    }

    pub fn is_installing(&self, at: i64) -> bool {
        let begin = self.installed.as_ref().map(|(begin, _)| *begin);
        begin.is_some_and(|begin| at < begin + STEP)
    }

    pub fn install(&mut self, at: i64, session_id: String) {
        self.installed = Some((at, session_id));
    }

    pub fn show(&self, at: i64) -> Json {
        let done = self.steps_done(at);
        let steps = self.steps.iter().enumerate();
        let shown = steps.map(|(number, (id, name))| {
            let step = json!({ "id": id, "name": name });
            let begin = self.began_at + STEP * number as i64;
            let again = self.installed.as_ref().filter(|_| *id == INSTALL.0);
            Json::Leaf(match again {
                Some((begin, session)) => {
                    let step = with(step, "installSessionId", session.as_str());
                    match at < begin + STEP {
                        true => begun(step, "in_progress", *begin),
                        false => completed(step, *begin),
                    }
                }
                None if number < done => completed(step, begin),
                None if number == done => begun(step, self.stuck.unwrap_or("in_progress"), begin),
                None => with(step, "status", "pending"),
            })
        });
        Json::List(shown.collect())
    }

    fn steps_done(&self, at: i64) -> usize {
        match self.stuck {
            Some(_) => 1,
            None => ((at - self.began_at) / STEP).clamp(0, self.steps.len() as i64) as usize,
        }
    }
}

fn begun(step: Value, status: &str, at: i64) -> Value {
    let step = with(with(step, "status", status), "startedAt", at);
    match status {
        "failed" => with(
            step,
            "error",
            "git clone: exit status 128\nfatal: \"storefront\" not found",
        ),
        _ => step,
    }
}

fn completed(step: Value, at: i64) -> Value {
    with(begun(step, "completed", at), "completedAt", at + STEP)
}

fn with(mut step: Value, name: &str, value: impl Into<Value>) -> Value {
    step[name] = value.into();
    step
}
