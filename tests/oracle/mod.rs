//! What a page means, by serde_json and the contract: the decoder's oracle. Slow, plain, and written apart from the
//! decoder.

pub mod contract;
pub mod rows;
#[rustfmt::skip]
mod written;

use contract::{Schema, read};
use factory::engine::rows::SessionPage;
use serde_json::Value;

/// Reads a page, or says why it is none.
pub fn read_page(json: &[u8]) -> Result<Value, serde_json::Error> {
    read(Schema::component("SessionPage"), json)
}

/// Decodes by both, and without keeping the JSON as well, and panics where they disagree.
pub fn agree(json: &[u8]) -> Option<Value> {
    let ours = SessionPage::from_json(json);
    let rows = SessionPage::from_discarded_json(json);
    let theirs = read_page(json);
    let shown = || String::from_utf8_lossy(json).into_owned();
    assert_eq!(ours.is_ok(), rows.is_ok(), "{}", shown());
    match (ours, theirs) {
        (Ok(page), Ok(expected)) => {
            assert_eq!(rows::page_json(&page), expected, "{}", shown());
            assert_eq!(page.json().map(str::as_bytes), Some(json));
            let rows = rows.expect("as above");
            assert_eq!(rows::page_json(&rows), expected, "{}", shown());
            assert_eq!((rows.json(), rows.session_json(0)), (None, None));
            Some(expected)
        }
        (Err(_), Err(_)) => None,
        (Ok(_), Err(why)) => panic!("we take what serde_json refuses ({why}): {}", shown()),
        (Err(why), Ok(_)) => panic!("we refuse what serde_json takes ({why}): {}", shown()),
    }
}
