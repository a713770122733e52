//! What the sessions look like beyond the contract.

use crate::client::{Client, KEY, emulator};
use factory_emulator::{Config, Emulator};

fn first_page(config: Config) -> String {
    let emulator = Emulator::start(config).expect("the emulator starts");
    Client::new(emulator.url(), KEY).sessions("?limit=100").body
}

#[test]
fn the_seed_decides_alone() {
    let of_seed = |seed, sessions| {
        first_page(Config {
            seed,
            sessions,
            ..Config::default()
        })
    };
    assert_eq!(of_seed(5, 300), of_seed(5, 300));
    assert_ne!(of_seed(5, 300), of_seed(6, 300));

    let ids = |page: String| {
        let page: serde_json::Value = serde_json::from_str(&page).expect("JSON");
        page["sessions"].as_array().expect("sessions").clone()
    };
    assert_eq!(
        ids(of_seed(5, 300)),
        ids(of_seed(5, 100_000)),
        "a session depends on how many there are"
    );
}

#[test]
fn a_page_of_a_hundred_weighs_what_a_real_one_does_at_least() {
    let emulator = emulator(5000);
    let client = Client::new(emulator.url(), KEY);
    let bytes: usize = client
        .pages(100, "")
        .iter()
        .map(|page| page.to_string().len())
        .sum();
    assert!(bytes / 5000 >= 1400, "{} bytes a session", bytes / 5000);
}

/// Long texts, and an escape in nearly every one of them.
#[test]
fn a_message_weighs_what_a_real_one_does() {
    let emulator = emulator(30);
    let client = Client::new(emulator.url(), KEY);
    let sessions = client.all_sessions(100, "");
    let messages: Vec<String> = sessions
        .iter()
        .flat_map(|session| client.all_messages(session))
        .map(|message| message.to_string())
        .collect();
    let bytes: usize = messages.iter().map(String::len).sum();
    let weight = bytes / messages.len();
    assert!((3000..4500).contains(&weight), "{weight} bytes a message");
    let escaped = messages.iter().filter(|message| message.contains("\\n"));
    assert!(escaped.count() * 10 > messages.len() * 9);
}

/// Sessions come with the texts and numbers that break naive clients, in both ways JSON has of writing them.
#[test]
fn awkward_values_occur() {
    let emulator = emulator(3000);
    let client = Client::new(emulator.url(), KEY);
    let sessions = client.all_sessions(100, "");
    let titles: Vec<&str> = sessions
        .iter()
        .filter_map(|session| session["title"].as_str())
        .collect();
    for part in [
        "\"", "\\", "\n", "\t", "\u{1b}", "\0", "支", "ע", "\u{301}", "🚀",
    ] {
        assert!(
            titles.iter().any(|title| title.contains(part)),
            "no title with {part:?}"
        );
    }
    assert!(titles.contains(&""), "no empty title");

    let settings = || sessions.iter().map(|session| &session["sessionSettings"]);
    let counts = settings().filter_map(|settings| settings["tokenUsage"]["inputTokens"].as_f64());
    let counts: Vec<f64> = counts.collect();
    assert!(counts.iter().any(|count| *count < 0.0), "no negative count");
    assert!(
        counts.iter().any(|count| count.fract() != 0.0),
        "no fraction"
    );
    assert!(settings().any(|settings| {
        settings
            .as_object()
            .is_some_and(|members| members.is_empty())
    }));

    let text = client.sessions("?limit=100").body;
    assert!(
        text.contains("\\ud83d") && text.contains('🚀'),
        "only one way of writing an emoji"
    );
}
