//! The messages of a session at a moment: those it began with, and those of its runs.

use crate::data::{Entity, Json, Object, PIXEL, Transcript, document, image, text};
use crate::life::{Life, Run, Said, Step};
use serde_json::json;

pub struct Conversation<'a> {
    before: Option<Transcript>,
    steps: Vec<Step<'a>>,
}

impl<'a> Conversation<'a> {
    pub fn new(before: Option<Transcript>, life: &'a Life, at: i64) -> Self {
        Conversation {
            before,
            steps: life.steps(at),
        }
    }

    pub fn len(&self) -> usize {
        self.older() + self.steps.len()
    }

    /// Numbers count from the oldest message, so that new ones change none.
    pub fn role(&self, number: usize) -> &'static str {
        match (&self.before, number.checked_sub(self.older())) {
            (Some(before), None) => before.role(number as u32),
            (_, step) => role(self.steps[step.expect("there is nothing before")].said),
        }
    }

    pub fn message(&self, number: usize) -> Entity {
        match (&self.before, number.checked_sub(self.older())) {
            (Some(before), None) => before.message(number as u32),
            (_, step) => Entity::plain(self.said(step.expect("there is nothing before"))),
        }
    }

    pub fn find(&self, id: &str) -> Option<usize> {
        let before = self
            .before
            .and_then(|before| before.find(id))
            .map(|number| number as usize);
        let step = || self.steps.iter().position(|step| step_id(step) == id);
        before.or_else(|| step().map(|step| step + self.older()))
    }

    fn older(&self) -> usize {
        self.before.map_or(0, |before| before.count as usize)
    }

    fn said(&self, number: usize) -> Object {
        let step = &self.steps[number];
        let before = match number {
            0 => self
                .before
                .filter(|before| before.count > 0)
                .map(|before| before.id(before.count - 1)),
            _ => Some(step_id(&self.steps[number - 1])),
        };
        let source = (step.said == Said::Prompt).then_some("sessions_api");
        Object::default()
            .always("id", step_id(step))
            .always("role", role(step.said))
            .always("content", Json::List(content(step)))
            .always("createdAt", step.at)
            .always("updatedAt", step.at)
            .sometimes("parentId", before)
            .sometimes("userMessageSource", source)
            .always("visibility", "both")
    }
}

fn role(said: Said) -> &'static str {
    match said {
        Said::Prompt => "user",
        Said::Output | Said::Picture => "tool",
        Said::Plan | Said::Look | Said::Answer => "assistant",
    }
}

fn step_id(step: &Step) -> String {
    let prompt = &step.run.prompt.message_id;
    match step.said {
        Said::Prompt => prompt.clone(),
        Said::Plan => format!("{prompt}-1"),
        Said::Output => format!("{prompt}-2"),
        Said::Look => format!("{prompt}-3"),
        Said::Picture => format!("{prompt}-4"),
        Said::Answer => format!("{prompt}-5"),
    }
}

fn content(step: &Step) -> Vec<Json> {
    let prompt = step.run.prompt;
    match step.said {
        Said::Prompt => {
            let attachments = prompt.attachments.iter().cloned().map(Json::Leaf);
            [text(prompt.text.as_str())]
                .into_iter()
                .chain(attachments)
                .collect()
        }
        Said::Plan => vec![
            thinking(),
            text("I look at the \"storefront\" first.\n"),
            tool_use(
                step.run,
                1,
                "execute",
                json!({ "command": "make test 2>&1 | tail -n 20", "timeout": 60 }),
            ),
        ],
        Said::Output => vec![tool_result(
            step.run,
            1,
            "…\n\t52 passed; 0 failed\nmake: \"test\" is done\n".into(),
        )],
        Said::Look => vec![
            text("All tests pass. I look at the page itself."),
            tool_use(
                step.run,
                2,
                "mcp__playwright__browser_snapshot",
                json!({ "url": "http://localhost:3000/" }),
            ),
        ],
        Said::Picture => {
            let results = vec![
                text("The page as it looks now"),
                image(PIXEL),
                document("page.txt", "Sign in\n\"Remember me\"\n"),
            ];
            vec![tool_result(step.run, 2, Json::List(results))]
        }
        Said::Answer => vec![
            text("Done. All tests pass, and the page looks as it should."),
            text(format!("You asked:\n\n{}", prompt.text)),
        ],
    }
}

fn thinking() -> Json {
    Object::default()
        .always("type", "thinking")
        .always("signature", "")
        .always(
            "thinking",
            "The user wants something done.\nI run the tests before I touch anything.",
        )
        .sometimes("durationMs", Some(2300))
        .into()
}

fn tool_use(run: Run, number: u32, name: &str, input: serde_json::Value) -> Json {
    Object::default()
        .always("type", "tool_use")
        .always("id", tool_use_id(run, number))
        .always("input", input)
        .always("name", name)
        .into()
}

fn tool_result(run: Run, number: u32, content: Json) -> Json {
    Object::default()
        .always("type", "tool_result")
        .always("toolUseId", tool_use_id(run, number))
        .always("content", content)
        .sometimes("isError", Some(false))
        .into()
}

fn tool_use_id(run: Run, number: u32) -> String {
    format!("toolu_{}_{number}", run.prompt.message_id)
}
