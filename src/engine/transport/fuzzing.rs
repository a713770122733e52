//! Ways into the engine for the fuzz targets alone: compiled only under `--cfg fuzzing`.

use ureq::http::Response;
use ureq::http::header::{LOCATION, RETRY_AFTER};

use super::answer;
use crate::engine::Error;
use crate::engine::operation::{Request, Value};
use crate::engine::operations::LIST_SESSIONS;
use crate::engine::secret::ApiKey;

/// The error that an answer gives. None where HTTP could not carry the answer.
pub fn error_of_answer(
    key: &str,
    status: u16,
    retry_after: &str,
    location: &str,
    body: Vec<u8>,
) -> Option<Error> {
    let key = ApiKey::new(key, "key").ok()?;
    let mut response = Response::builder()
        .status(status)
        .header(RETRY_AFTER, retry_after)
        .header(LOCATION, location)
        .body(ureq::Body::builder().data(body))
        .ok()?;
    let request = Request::new(&LIST_SESSIONS, "", &[], &[Value::Text(""); 3]).ok()?;
    Some(answer::error(&mut response, &request, &key))
}
