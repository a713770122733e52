use serde::{Deserialize, Serialize};

/// How the service behaves beside its contract. The default is that it does what it says at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Habits {
    /// 424 where a computer is needed: it sleeps.
    pub asleep: bool,
    /// 503 where a computer is needed: it cannot be reached.
    pub unreachable: bool,
    /// For so long, in the service's milliseconds, a new session is 404.
    pub unknown_ms: u32,
    /// Sessions, in lists and by themselves, are told as they were so long ago.
    pub lag_ms: u32,
    /// Messages are told as they were so long ago.
    pub message_lag_ms: u32,
    /// Runs that are asked for now will end without an answer.
    pub unanswered: bool,
    /// Each emoji is cut in half: `"\ud83d"`, half a surrogate pair.
    pub halved_emoji: bool,
}

impl Habits {
    /// Both at once.
    pub(crate) fn and(&self, other: &Habits) -> Habits {
        Habits {
            asleep: self.asleep || other.asleep,
            unreachable: self.unreachable || other.unreachable,
            unknown_ms: self.unknown_ms.max(other.unknown_ms),
            lag_ms: self.lag_ms.max(other.lag_ms),
            message_lag_ms: self.message_lag_ms.max(other.message_lag_ms),
            unanswered: self.unanswered || other.unanswered,
            halved_emoji: self.halved_emoji || other.halved_emoji,
        }
    }
}
