//! The decoder's rows in the oracle's words, to be compared.

use factory::engine::page::{Choice, Session, SessionPage, SessionSettings, TokenUsage};

use super::{Entries, Page, Pagination, Settings, Tag, Usage, Whole};

/// Decodes by both, and without keeping the JSON as well, and panics where they disagree.
pub fn agree(json: &[u8]) -> Option<Page> {
    let ours = SessionPage::from_json(json);
    let rows = SessionPage::from_discarded_json(json);
    let theirs = super::read(json);
    let shown = || String::from_utf8_lossy(json).into_owned();
    assert_eq!(ours.is_ok(), rows.is_ok(), "{}", shown());
    match (ours, theirs) {
        (Ok(page), Ok(expected)) => {
            assert_eq!(as_oracle(&page), expected, "{}", shown());
            assert_eq!(page.json().map(str::as_bytes), Some(json));
            let rows = rows.expect("as above");
            assert_eq!(as_oracle(&rows), expected, "{}", shown());
            assert_eq!((rows.json(), rows.session_json(0)), (None, None));
            Some(expected)
        }
        (Err(_), Err(_)) => None,
        (Ok(_), Err(why)) => panic!("we take what serde_json refuses ({why}): {}", shown()),
        (Err(why), Ok(_)) => panic!("we refuse what serde_json takes ({why}): {}", shown()),
    }
}

/// The rows in the oracle's words.
pub fn as_oracle(page: &SessionPage) -> Page {
    Page {
        sessions: page.sessions().iter().map(session).collect(),
        pagination: Pagination {
            has_more: page.has_more(),
            next_cursor: page.next_cursor().map(str::to_owned),
        },
    }
}

/// One row in the oracle's words.
pub fn session(row: &Session) -> super::Session {
    super::Session {
        session_id: row.session_id().to_owned(),
        title: row.title().map(str::to_owned),
        status: row.status().text().expect("required").to_owned(),
        message_count: Whole(row.message_count()),
        created_at: Whole(row.created_at_ms()),
        updated_at: Whole(row.updated_at_ms()),
        completed_at: row.completed_at_ms().map(Whole),
        computer_id: row.computer_id().map(str::to_owned),
        session_settings: row.settings().map(settings),
    }
}

fn settings(row: &SessionSettings) -> Settings {
    let text = |text: Option<&str>| text.map(str::to_owned);
    let choice = |choice: &Choice| choice.text().map(str::to_owned);
    Settings {
        model: text(row.model()),
        reasoning_effort: choice(row.reasoning_effort()),
        interaction_mode: choice(row.interaction_mode()),
        autonomy_level: choice(row.autonomy_level()),
        autonomy_mode: choice(row.autonomy_mode()),
        spec_mode_model: text(row.spec_mode_model()),
        spec_mode_reasoning_effort: choice(row.spec_mode_reasoning_effort()),
        provider_lock: choice(row.provider_lock()),
        provider_lock_timestamp: text(row.provider_lock_timestamp()),
        api_provider_lock: choice(row.api_provider_lock()),
        assistant_active_time_ms: row.assistant_active_time_ms(),
        token_usage: row.token_usage().map(usage),
        inclusive_token_usage: row.inclusive_token_usage().map(usage),
        child_inclusive_token_usage_by_session_id: row.child_usages().map(|children| {
            Entries(
                children
                    .iter()
                    .map(|child| (child.session_id().to_owned(), usage(child.usage())))
                    .collect(),
            )
        }),
        archived_at: text(row.archived_at()),
        tags: row.tags().map(|tags| {
            tags.iter()
                .map(|tag| Tag {
                    name: tag.name().to_owned(),
                    metadata: tag.metadata().map(|entries| {
                        Entries(
                            entries
                                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                                .collect(),
                        )
                    }),
                })
                .collect()
        }),
        enabled_tool_ids: row
            .enabled_tool_ids()
            .map(|ids| ids.map(str::to_owned).collect()),
        disabled_tool_ids: row
            .disabled_tool_ids()
            .map(|ids| ids.map(str::to_owned).collect()),
    }
}

fn usage(row: &TokenUsage) -> Usage {
    Usage {
        input_tokens: row.input_tokens,
        output_tokens: row.output_tokens,
        cache_creation_tokens: row.cache_creation_tokens,
        cache_read_tokens: row.cache_read_tokens,
        thinking_tokens: row.thinking_tokens,
        factory_credits: row.has_factory_credits.then_some(row.factory_credits),
    }
}
