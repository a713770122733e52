//! What becomes of a session: a matter of what was done to it, and of the time, and of nothing else.

use serde_json::{Map, Value};

/// A run, in the service's milliseconds from when its computer is ready.
const RUNNING: i64 = 2_000;
const RUN: i64 = 24_000;
const TITLED: i64 = 8_000;

/// What a run says, and when.
const SCRIPT: [(i64, Said); 5] = [
    (4_000, Said::Plan),
    (9_000, Said::Output),
    (12_000, Said::Look),
    (16_000, Said::Picture),
    (22_000, Said::Answer),
];

/// What was done to a session, each at a time of its own.
#[derive(Clone, Default)]
pub struct Life {
    pub prompts: Vec<Prompt>,
    /// Only those that ended a run.
    pub interrupts: Vec<i64>,
    pub patches: Vec<(i64, Map<String, Value>)>,
    pub deleted: Option<i64>,
}

#[derive(Clone)]
pub struct Prompt {
    pub at: i64,
    pub message_id: String,
    pub text: String,
    /// Blocks that go with the text.
    pub attachments: Vec<Value>,
    /// How long the computer takes until it is ready for the run.
    pub warm_up: i64,
    /// Whether its run will end without an answer.
    pub unanswered: bool,
}

/// One prompt's turn.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    pub prompt: &'a Prompt,
    pub begin: i64,
    pub end: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// By the user.
    Prompt,
    /// Thoughts, and a tool that is used.
    Plan,
    /// What the tool gave, as text.
    Output,
    /// Another tool that is used.
    Look,
    /// What it gave: text, a picture, a document.
    Picture,
    Answer,
}

/// One message of a run.
#[derive(Clone, Copy)]
pub struct Step<'a> {
    pub at: i64,
    pub run: Run<'a>,
    pub said: Said,
}

impl Life {
    pub const fn untouched() -> Self {
        Life {
            prompts: Vec::new(),
            interrupts: Vec::new(),
            patches: Vec::new(),
            deleted: None,
        }
    }

    /// The runs that have been asked for, in their order: each waits for the end of the one before.
    pub fn runs(&self, at: i64) -> Vec<Run<'_>> {
        let mut free = i64::MIN;
        let prompts = self.prompts.iter().take_while(|prompt| prompt.at <= at);
        let runs = prompts.map(|prompt| {
            let begin = prompt.at.max(free);
            let end = begin + prompt.warm_up + RUN;
            let cuts = |interrupt: &&i64| (begin + 1..end).contains(interrupt) && **interrupt <= at;
            free = *self.interrupts.iter().find(cuts).unwrap_or(&end);
            Run {
                prompt,
                begin,
                end: free,
            }
        });
        runs.collect()
    }

    /// The messages so far, oldest first.
    pub fn steps(&self, at: i64) -> Vec<Step<'_>> {
        let mut steps: Vec<Step> = self.runs(at).into_iter().flat_map(Run::steps).collect();
        steps.retain(|step| step.at <= at);
        steps.sort_by_key(|step| step.at);
        steps
    }

    /// Nothing before the first prompt.
    pub fn status(&self, at: i64) -> Option<&'static str> {
        let runs = self.runs(at);
        let current = runs.iter().find(|run| at < run.end);
        let status = current.map(|run| match at < run.begin + run.prompt.warm_up + RUNNING {
            true => "pending",
            false => "running",
        });
        status.or((!runs.is_empty()).then_some("idle"))
    }

    /// When it last changed, if it ever did.
    pub fn updated_at(&self, at: i64) -> Option<i64> {
        let steps = self.steps(at).into_iter().map(|step| step.at);
        let ends = self.runs(at).into_iter().map(|run| run.end);
        let patches = self.patches.iter().map(|patch| patch.0);
        let done = steps
            .chain(ends)
            .chain(patches)
            .chain(self.interrupts.iter().copied());
        done.chain(self.deleted).filter(|time| *time <= at).max()
    }

    /// When the last run ended, if none is going on.
    pub fn completed_at(&self, at: i64) -> Option<i64> {
        let last = self.runs(at).last().map(|run| run.end);
        last.filter(|end| *end <= at)
    }

    pub fn is_deleted(&self, at: i64) -> bool {
        self.deleted.is_some_and(|deleted| deleted <= at)
    }

    /// The first words of the first prompt, after a while.
    pub fn title(&self, at: i64) -> Option<String> {
        let first = self
            .prompts
            .first()
            .filter(|prompt| prompt.at + TITLED <= at)?;
        let line = first.text.lines().next().unwrap_or_default();
        Some(line.chars().take(60).collect())
    }

    /// How long the assistant has worked.
    pub fn active_for(&self, at: i64) -> i64 {
        let runs = self.runs(at).into_iter();
        runs.map(|run| (run.end.min(at) - run.begin.min(at)).max(0))
            .sum()
    }
}

impl<'a> Run<'a> {
    fn steps(self) -> impl Iterator<Item = Step<'a>> {
        let prompt = (self.prompt.at, Said::Prompt);
        let script = SCRIPT.map(|(after, said)| (self.begin + self.prompt.warm_up + after, said));
        let said = script.into_iter().filter(move |(at, said)| {
            *at < self.end && !(self.prompt.unanswered && *said == Said::Answer)
        });
        [prompt]
            .into_iter()
            .chain(said)
            .map(move |(at, said)| Step {
                at,
                run: self,
                said,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::{Life, Prompt, RUN, RUNNING, Said};

    fn prompted(times: &[i64]) -> Life {
        let prompt = |at: &i64| Prompt {
            at: *at,
            message_id: format!("message {at}"),
            text: "First line\nsecond".to_owned(),
            attachments: Vec::new(),
            warm_up: 0,
            unanswered: false,
        };
        Life {
            prompts: times.iter().map(prompt).collect(),
            ..Life::default()
        }
    }

    #[test]
    fn a_run_is_pending_then_running_then_idle() {
        let life = prompted(&[1000]);
        let statuses = [999, 1000, 1000 + RUNNING, 999 + RUN, 1000 + RUN].map(|at| life.status(at));
        assert_eq!(
            statuses,
            [
                None,
                Some("pending"),
                Some("running"),
                Some("running"),
                Some("idle")
            ]
        );
        assert_eq!(life.completed_at(999 + RUN), None);
        assert_eq!(life.completed_at(2000 + RUN), Some(1000 + RUN));
    }

    #[test]
    fn messages_come_one_by_one_and_the_answer_last() {
        let life = prompted(&[0]);
        let counts: Vec<usize> = (0..=RUN)
            .step_by(1000)
            .map(|at| life.steps(at).len())
            .collect();
        assert!(
            counts.is_sorted() && counts[0] == 1 && counts[24] == 6,
            "{counts:?}"
        );
        assert!(
            life.steps(RUN)
                .last()
                .is_some_and(|step| step.said == Said::Answer)
        );
        assert_eq!(
            (life.title(7999), life.title(8000)),
            (None, Some("First line".to_owned()))
        );
    }

    #[test]
    fn a_prompt_in_a_run_waits_for_its_turn() {
        let life = prompted(&[0, 5000]);
        let begins: Vec<i64> = life.runs(5000).iter().map(|run| run.begin).collect();
        assert_eq!(begins, [0, RUN]);
        assert_eq!(life.status(RUN), Some("pending"), "no rest in between");
        assert_eq!(life.status(2 * RUN), Some("idle"));
        assert_eq!(
            life.steps(5000).last().map(|step| step.said),
            Some(Said::Prompt)
        );
    }

    #[test]
    fn an_interrupt_ends_one_run() {
        let mut life = prompted(&[0, 5000]);
        life.interrupts.push(10_000);
        assert_eq!(life.status(9_999), Some("running"));
        assert_eq!(
            life.status(10_000),
            Some("pending"),
            "the next has its turn"
        );
        assert_eq!(life.status(10_000 + RUN), Some("idle"));
        let answers = life
            .steps(i64::MAX)
            .into_iter()
            .filter(|step| step.said == Said::Answer);
        assert_eq!(answers.count(), 1);
        assert_eq!(life.active_for(i64::MAX), 10_000 + RUN);
    }

    #[test]
    fn a_run_may_end_without_an_answer() {
        let mut life = prompted(&[0]);
        life.prompts[0].unanswered = true;
        assert_eq!(life.status(RUN), Some("idle"));
        assert!(life.steps(RUN).iter().all(|step| step.said != Said::Answer));
    }
}
