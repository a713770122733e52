//! A request's body as it arrives, to the end or to where it is cut.

use crate::fault::Fault;
use http_body_util::BodyExt;
use hyper::body::{Body, Bytes, Incoming};
use std::io;
use std::time::Duration;
use tokio::time::sleep;

/// Longest body that the service takes, in bytes.
const LARGEST: usize = 32 << 20;

pub enum Received {
    Whole(Bytes),
    TooLarge,
}

/// Tells each part as it arrives. An error hangs up.
pub async fn receive(
    mut body: Incoming,
    fault: &Fault,
    mut arrived: impl FnMut(&[u8]),
) -> io::Result<Received> {
    let announced = body
        .size_hint()
        .upper()
        .map_or(usize::MAX, |size| size as usize);
    let cut = fault.cut_request_at.map(|cut| cut.in_body_of(announced));
    let mut whole = Vec::new();
    while cut.is_none_or(|cut| whole.len() < cut) {
        let Some(frame) = body.frame().await else {
            break;
        };
        let Ok(data) = frame.map_err(io::Error::other)?.into_data() else {
            continue;
        };
        let left = cut.map_or(data.len(), |cut| data.len().min(cut - whole.len()));
        arrived(&data[..left]);
        if whole.len() + left > LARGEST {
            return Ok(Received::TooLarge);
        }
        whole.extend(&data[..left]);
    }
    if cut.is_some() {
        // Nothing is read in the meantime: what the client sends fills the buffers of the connection.
        sleep(Duration::from_millis(fault.stall_ms)).await;
        return Err(io::Error::other("cut on purpose"));
    }
    Ok(Received::Whole(whole.into()))
}
