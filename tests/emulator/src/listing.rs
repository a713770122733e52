//! `GET /api/v0/sessions` without its transport: a query goes in, a page or a refusal comes out.

use crate::cursor::CursorSeal;
use crate::data::Catalog;
use crate::problem::Problem;
use hyper::StatusCode;
use serde_json::json;

const DEFAULT_LIMIT: usize = 20;
const LARGEST_LIMIT: usize = 100;

pub struct Listing {
    catalog: Catalog,
    seed: u64,
    /// Whether the last page says `nextCursor: null`; some answers of the service leave it out.
    null_at_end: bool,
}

struct Query {
    limit: usize,
    cursor: Option<String>,
    computer_id: Option<String>,
}

impl Listing {
    pub fn new(config: &crate::Config) -> Self {
        Listing {
            catalog: Catalog::new(config),
            seed: config.seed,
            null_at_end: !config.drift,
        }
    }

    /// The page that a raw query string asks for.
    pub fn page(&self, query: &str) -> Result<Vec<u8>, Problem> {
        let query = Query::parse(query)?;
        let computer_id = query.computer_id.as_deref();
        let seal = CursorSeal::new(self.seed, computer_id);
        let first = match query.cursor {
            Some(cursor) => seal.open(&cursor).ok_or_else(unknown_cursor)?,
            None => 0,
        };
        let mut indexes = self.catalog.indexes(first, computer_id);
        let mut page = br#"{"sessions":["#.to_vec();
        for (position, index) in indexes.by_ref().take(query.limit).enumerate() {
            if position > 0 {
                page.push(b',');
            }
            self.catalog.write_session(index, &mut page);
        }
        let pagination = match indexes.next() {
            Some(next) => json!({ "hasMore": true, "nextCursor": seal.seal(next) }),
            None if self.null_at_end => json!({ "hasMore": false, "nextCursor": null }),
            None => json!({ "hasMore": false }),
        };
        page.extend(format!(r#"],"pagination":{pagination}}}"#).into_bytes());
        Ok(page)
    }
}

impl Query {
    /// Parameters that the contract does not know are ignored.
    fn parse(query: &str) -> Result<Self, Problem> {
        let (mut limit, mut cursor, mut computer_id) = (None, None, None);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let slot = match name.as_ref() {
                "limit" => &mut limit,
                "cursor" => &mut cursor,
                "computerId" => &mut computer_id,
                _ => continue,
            };
            if slot.replace(value.into_owned()).is_some() {
                return Err(Problem::invalid_query(&format!(
                    "{name} is given more than once"
                )));
            }
        }
        let limit = limit.map_or(Ok(DEFAULT_LIMIT), |text| parse_limit(&text))?;
        Ok(Query {
            limit,
            cursor,
            computer_id,
        })
    }
}

/// Decimal digits only: `+5` and ` 5` are texts that `str::parse` or a trim would let pass.
fn parse_limit(text: &str) -> Result<usize, Problem> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(limit @ 1..=LARGEST_LIMIT) if digits => Ok(limit),
        _ => Err(Problem::invalid_query(&format!(
            "limit must be a whole number from 1 to {LARGEST_LIMIT}"
        ))),
    }
}

fn unknown_cursor() -> Problem {
    Problem::new(
        StatusCode::BAD_REQUEST,
        "The cursor is not one of this listing; start again without a cursor",
    )
}
