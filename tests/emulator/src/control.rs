//! The emulator's own operations; `control.md` is the table for people.

use crate::answer::Answer;
use crate::fault::Fault;
use crate::problem::Problem;
use crate::server::Server;
use http_body_util::{BodyExt, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::{Method, Request, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

/// Longest body, in bytes.
const LARGEST_BODY: usize = 16 << 20;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Advance {
    advance_ms: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Sleep {
    computer_id: String,
    asleep: bool,
}

type Refused = Result<Answer, Problem>;

pub async fn answer(server: &Server, request: Request<Incoming>) -> Answer {
    let (head, body) = request.into_parts();
    let body = match Limited::new(body, LARGEST_BODY).collect().await {
        Ok(body) => body.to_bytes(),
        Err(error) => {
            return Problem::bad_request(&format!("the body could not be read: {error}")).into();
        }
    };
    let answered = match head.uri.path() {
        "/emulator/faults" => faults(server, &head.method, &body),
        "/emulator/habits" => habits(server, &head.method, &body),
        "/emulator/clock" => clock(server, &head.method, &body),
        "/emulator/computers" => computers(server, &head.method, &body),
        "/emulator/requests" => requests(server, &head.method),
        _ => Err(Problem::of_status(StatusCode::NOT_FOUND)),
    };
    answered.unwrap_or_else(Answer::from)
}

fn faults(server: &Server, method: &Method, body: &Bytes) -> Refused {
    match *method {
        Method::POST => {
            let faults: Vec<Fault> = read(body, "an array of faults")?;
            for (position, fault) in faults.iter().enumerate() {
                let checked = fault.check();
                checked.map_err(|message| {
                    Problem::bad_request(&format!("fault {position}: {message}"))
                })?;
            }
            server.faults().extend(faults);
        }
        Method::DELETE => server.faults().clear(),
        _ => return Err(not_allowed()),
    }
    Ok(done())
}

fn habits(server: &Server, method: &Method, body: &Bytes) -> Refused {
    match *method {
        Method::GET => {
            return Ok(Answer::json(
                StatusCode::OK,
                json!(*server.habits()).to_string(),
            ));
        }
        Method::POST => *server.habits() = read(body, "habits")?,
        Method::DELETE => *server.habits() = Default::default(),
        _ => return Err(not_allowed()),
    }
    Ok(done())
}

fn clock(server: &Server, method: &Method, body: &Bytes) -> Refused {
    match *method {
        Method::GET => {}
        Method::POST => {
            let advance: Advance = read(body, "{\"advanceMs\": N}")?;
            server.store().clock.advance(advance.advance_ms);
        }
        _ => return Err(not_allowed()),
    }
    let now = server.store().clock.now();
    Ok(Answer::json(
        StatusCode::OK,
        json!({ "now": now }).to_string(),
    ))
}

fn computers(server: &Server, method: &Method, body: &Bytes) -> Refused {
    if *method != Method::POST {
        return Err(not_allowed());
    }
    let sleep: Sleep = read(body, "{\"computerId\": ID, \"asleep\": true or false}")?;
    let mut store = server.store();
    let computer = store.computers.get_mut(&sleep.computer_id);
    computer
        .ok_or_else(|| Problem::not_found("Computer"))?
        .sleep(sleep.asleep);
    Ok(done())
}

fn requests(server: &Server, method: &Method) -> Refused {
    match *method {
        Method::GET => {
            let requests =
                serde_json::to_vec(&server.log().to_vec()).expect("the log has text keys only");
            Ok(Answer::json(StatusCode::OK, requests))
        }
        Method::DELETE => {
            server.log().clear();
            Ok(done())
        }
        _ => Err(not_allowed()),
    }
}

fn read<T: DeserializeOwned>(body: &Bytes, what: &str) -> Result<T, Problem> {
    serde_json::from_slice(body)
        .map_err(|error| Problem::bad_request(&format!("the body is not {what}: {error}")))
}

fn done() -> Answer {
    Answer::empty(StatusCode::NO_CONTENT)
}

fn not_allowed() -> Problem {
    Problem::of_status(StatusCode::METHOD_NOT_ALLOWED)
}
