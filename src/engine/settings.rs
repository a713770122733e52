//! Changes of a session's settings: read, changed and written back whole, for the service does not say whether it keeps those
//! that are not sent.
#![forbid(unsafe_code)]

use std::time::SystemTime;

use serde_json::{Map, Value, json};

use super::operation::Value as Asked;
use super::operations::{GET_SESSION, LIST_SESSIONS, UPDATE_SESSION, WRITABLE_SETTINGS};
use super::rows::runtime::Page;
use super::rows::{Session, roots};
use super::{CallOptions, Client, Error, Pager, Status};

/// The settings as the service has them.
type Settings = Map<String, Value>;

impl Client {
    /// Archives a session: marks it with the moment.
    pub fn archive_session(
        &self,
        session_id: &str,
        options: &CallOptions,
    ) -> Result<Page<Session>, Error> {
        self.change_settings(session_id, options, |settings| {
            let now = rfc3339(SystemTime::now());
            settings.entry("archivedAt").or_insert(now.into());
        })
    }

    /// Takes a session out of the archive: its settings without the moment.
    pub fn unarchive_session(
        &self,
        session_id: &str,
        options: &CallOptions,
    ) -> Result<Page<Session>, Error> {
        self.change_settings(session_id, options, |settings| {
            settings.remove("archivedAt");
        })
    }

    /// Gives a session a tag, unless it has it.
    pub fn tag_session(
        &self,
        session_id: &str,
        name: &str,
        options: &CallOptions,
    ) -> Result<Page<Session>, Error> {
        if name.is_empty() {
            return Err(Error::invalid_argument("name", "is empty"));
        }
        self.change_settings(session_id, options, |settings| {
            let tags = tags(settings);
            if !tags.iter().any(|tag| tag["name"] == name) {
                tags.push(json!({ "name": name }));
            }
        })
    }

    /// Takes a tag off a session.
    pub fn untag_session(
        &self,
        session_id: &str,
        name: &str,
        options: &CallOptions,
    ) -> Result<Page<Session>, Error> {
        self.change_settings(session_id, options, |settings| {
            tags(settings).retain(|tag| tag["name"] != name);
        })
    }

    fn change_settings(
        &self,
        session_id: &str,
        options: &CallOptions,
        change: impl FnOnce(&mut Settings),
    ) -> Result<Page<Session>, Error> {
        let reading = CallOptions {
            discard_json: false,
            ..options.clone()
        };
        let mut settings = match self.settings(session_id, &reading)? {
            Some(settings) => settings,
            None => self.listed_settings(session_id, &reading)?,
        };
        settings.retain(|name, _| WRITABLE_SETTINGS.contains(&name.as_str()));
        change(&mut settings);
        let body = json!({ "sessionSettings": settings }).to_string();
        let (operation, root) = (&UPDATE_SESSION, roots::UPDATE_SESSION);
        let body = Some(body.into_bytes());
        self.rows(operation, root, &[session_id], &[], body, options)
    }

    /// A session's settings; None where the answer leaves them out, which it may.
    fn settings(&self, session_id: &str, options: &CallOptions) -> Result<Option<Settings>, Error> {
        let (operation, root) = (&GET_SESSION, roots::GET_SESSION);
        let anywhere = [Asked::Text("")];
        let page = self.rows(operation, root, &[session_id], &anywhere, None, options)?;
        Ok(settings_of(&page, 0))
    }

    /// The same from the list, which has them.
    fn listed_settings(&self, session_id: &str, options: &CallOptions) -> Result<Settings, Error> {
        let largest = [Asked::Number(100), Asked::Text(""), Asked::Text("")];
        let (client, list) = (self.clone(), roots::LIST_SESSIONS);
        let mut pager = Pager::new(client, &LIST_SESSIONS, list, &[], &largest, options.clone())?;
        while let Some(page) = pager.next_page()? {
            let is_it = |session: &Session| session.session_id() == session_id;
            if let Some(index) = page.rows().iter().position(is_it) {
                return Ok(settings_of(&page, index).unwrap_or_default());
            }
        }
        let what = "the service shows no settings of this session, which a change could lose: nothing was changed";
        Err(Error::new(Status::NotFound, what.to_owned()))
    }
}

fn settings_of(page: &Page<Session>, index: usize) -> Option<Settings> {
    let mut session: Value = serde_json::from_str(page.row_json(index)?).ok()?;
    match session["sessionSettings"].take() {
        Value::Object(settings) => Some(settings),
        _ => None,
    }
}

fn tags(settings: &mut Settings) -> &mut Vec<Value> {
    let tags = settings.entry("tags").or_insert(Value::Null);
    if !tags.is_array() {
        *tags = Value::Array(Vec::new());
    }
    match tags {
        Value::Array(tags) => tags,
        _ => unreachable!("just made one"),
    }
}

/// A moment as RFC 3339 writes it, to the second. The days by Howard Hinnant's `civil_from_days`.
fn rfc3339(moment: SystemTime) -> String {
    let since = moment
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    let (days, second) = (since.as_secs() / 86_400, since.as_secs() % 86_400);
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year + era * 400 + u64::from(month <= 2);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::rfc3339;

    #[test]
    fn a_moment_is_written_as_rfc_3339_does() {
        for (seconds, written) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_709_251_200, "2024-03-01T00:00:00Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
        ] {
            let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            assert_eq!(rfc3339(moment), written);
        }
    }
}
