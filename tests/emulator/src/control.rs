//! The emulator's own operations; `control.md` is the table for people.

use crate::answer::Answer;
use crate::fault::Fault;
use crate::problem::Problem;
use crate::server::Server;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::{Method, Request, StatusCode};

/// Longest list of faults, in bytes.
const LARGEST_BODY: usize = 16 << 20;

pub async fn faults(server: &Server, request: Request<Incoming>) -> Answer {
    match *request.method() {
        Method::POST => match read_faults(request).await {
            Ok(faults) => server.faults().extend(faults),
            Err(message) => return Problem::new(StatusCode::BAD_REQUEST, &message).into(),
        },
        Method::DELETE => server.faults().clear(),
        _ => return Problem::of_status(StatusCode::METHOD_NOT_ALLOWED).into(),
    }
    Answer::empty(StatusCode::NO_CONTENT)
}

pub fn requests(server: &Server, method: &Method) -> Answer {
    match *method {
        Method::GET => {
            let requests =
                serde_json::to_vec(&server.log().to_vec()).expect("the log has text keys only");
            Answer::json(StatusCode::OK, requests)
        }
        Method::DELETE => {
            server.log().clear();
            Answer::empty(StatusCode::NO_CONTENT)
        }
        _ => Problem::of_status(StatusCode::METHOD_NOT_ALLOWED).into(),
    }
}

async fn read_faults(request: Request<Incoming>) -> Result<Vec<Fault>, String> {
    let body = Limited::new(request.into_body(), LARGEST_BODY)
        .collect()
        .await;
    let body = body
        .map_err(|error| format!("the faults could not be read: {error}"))?
        .to_bytes();
    let faults: Vec<Fault> = serde_json::from_slice(&body)
        .map_err(|error| format!("the body is not an array of faults: {error}"))?;
    for (position, fault) in faults.iter().enumerate() {
        fault
            .check()
            .map_err(|message| format!("fault {position}: {message}"))?;
    }
    Ok(faults)
}
