//! A request's body as it arrives, to the end or to where it is cut.

use crate::fault::Cut;
use http_body_util::BodyExt;
use hyper::body::{Body, Bytes, Incoming};
use std::io;

/// Longest body that the service takes, in bytes.
const LARGEST: usize = 32 << 20;

pub enum Received {
    Whole(Bytes),
    TooLarge,
}

/// Tells each part as it arrives. An error hangs up.
pub async fn receive(
    mut body: Incoming,
    cut: Option<Cut>,
    mut arrived: impl FnMut(&[u8]),
) -> io::Result<Received> {
    let announced = body
        .size_hint()
        .upper()
        .map_or(usize::MAX, |size| size as usize);
    let cut = cut.map(|cut| cut.in_body_of(announced));
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
    match cut {
        Some(_) => Err(io::Error::other("cut on purpose")),
        None => Ok(Received::Whole(whole.into())),
    }
}
