//! What each operation does: a call goes in, JSON or a refusal comes out. Shapes have been checked by the contract.

mod computers;
mod messages;
mod sessions;

use crate::cursor::CursorSeal;
use crate::data::{Entity, write_all};
use crate::habits::Habits;
use crate::operation::{Operation, PathValues};
use crate::problem::Problem;
use crate::query::Query;
use crate::store::{Computer, Power, Store};
use hyper::StatusCode;
use serde_json::{Value, json};

pub struct Call<'a> {
    pub path: &'a PathValues,
    pub query: Query,
    pub body: Value,
    pub habits: &'a Habits,
}

/// What an operation gives when all is well.
pub struct Reply {
    /// JSON, if the operation gives any.
    pub body: Vec<u8>,
    /// How long the service takes for it, in its own milliseconds.
    pub takes: u64,
}

type Answered = Result<Reply, Problem>;

impl Store {
    pub fn answer(&mut self, operation: &Operation, call: &Call) -> Answered {
        match operation.id {
            "listSessions" => sessions::list(self, call),
            "createSession" => sessions::create(self, call),
            "getSession" => sessions::get(self, call),
            "updateSession" => sessions::update(self, call),
            "deleteSession" => sessions::delete(self, call),
            "interruptSession" => sessions::interrupt(self, call),
            "listSessionChildren" => sessions::children(self, call),
            "getMessages" => messages::list(self, call),
            "postMessage" => messages::post(self, call),
            "getMessage" => messages::get(self, call),
            "listComputers" => computers::list(self, call),
            "createComputer" => computers::create(self, call),
            "getComputerByName" => computers::get_by_name(self, call),
            "getComputer" => computers::get(self, call),
            "updateComputer" => computers::update(self, call),
            "deleteComputer" => computers::delete(self, call),
            "restartComputer" => computers::restart(self, call),
            "refreshComputer" => computers::refresh(self, call),
            "retryInstallDeps" => computers::install(self, call),
            "getComputerMetrics" => computers::metrics(self, call),
            other => Err(Problem::new(
                StatusCode::NOT_IMPLEMENTED,
                &format!("{other} is new to the emulator"),
            )),
        }
    }

    /// A page of a listing: its entries and where the next page begins.
    fn page(
        &self,
        name: &str,
        seal: &CursorSeal,
        (entries, next): (Vec<Entity>, Option<u64>),
    ) -> Reply {
        let pagination = match next {
            Some(next) => json!({ "hasMore": true, "nextCursor": seal.seal(next) }),
            None if self.null_at_end => json!({ "hasMore": false, "nextCursor": null }),
            None => json!({ "hasMore": false }),
        };
        let mut body = format!(r#"{{"{name}":"#).into_bytes();
        write_all(&entries, &mut body);
        body.extend(format!(r#","pagination":{pagination}}}"#).into_bytes());
        Reply { body, takes: 0 }
    }

    /// The computer that a call needs, if it names one and it can be worked with now.
    fn ready_computer(
        &self,
        id: Option<&str>,
        habits: &Habits,
    ) -> Result<Option<&Computer>, Problem> {
        let found = id.map(|id| {
            let computer = self.computers.get(id);
            computer.ok_or_else(|| Problem::not_found("Computer"))
        });
        let computer = found.transpose()?;
        match computer.map(|computer| computer.power(self.clock.now())) {
            _ if habits.asleep => Err(Problem::of_status(StatusCode::FAILED_DEPENDENCY)),
            _ if habits.unreachable => Err(unreachable()),
            Some(Power::Away) => Err(Problem::of_status(StatusCode::FAILED_DEPENDENCY)),
            Some(Power::Provisioning) => Err(unreachable()),
            Some(Power::Ready) | None => Ok(computer),
        }
    }
}

fn unreachable() -> Problem {
    Problem::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "failed to connect to computer daemon",
    )
}

impl Call<'_> {
    fn path(&self, name: &str) -> &str {
        &self.path[name]
    }

    /// Where the cursor points to, if there is one.
    fn opened(&self, seal: &CursorSeal) -> Result<Option<u64>, Problem> {
        let opened = self
            .query
            .text("cursor")
            .map(|cursor| seal.open(cursor).ok_or_else(unknown_cursor));
        opened.transpose()
    }
}

impl Reply {
    fn entity(entity: &Entity) -> Self {
        let mut body = Vec::new();
        entity.write(&mut body);
        Reply { body, takes: 0 }
    }

    /// An object whose only member is this list.
    fn list(name: &str, entries: &[Entity]) -> Self {
        let mut body = format!(r#"{{"{name}":"#).into_bytes();
        write_all(entries, &mut body);
        body.push(b'}');
        Reply { body, takes: 0 }
    }

    fn json(value: &Value) -> Self {
        Reply {
            body: value.to_string().into_bytes(),
            takes: 0,
        }
    }

    fn nothing() -> Self {
        Reply {
            body: Vec::new(),
            takes: 0,
        }
    }

    fn after(self, takes: u64) -> Self {
        Reply { takes, ..self }
    }
}

fn unknown_cursor() -> Problem {
    Problem::bad_request("The cursor is not one of this listing; start again without a cursor")
}
