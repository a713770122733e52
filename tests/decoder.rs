//! The page decoder does what serde_json does: takes and refuses the same documents, and reads the same values.

mod oracle;

use factory::engine::rows::SessionPage;
use factory_emulator::{Config, Emulator};
use oracle::{COMPUTERS, MESSAGES, METRICS, SESSIONS, agree, read_page};

/// Pages of the emulator, drift of the contract included.
fn pages(seed: u64) -> Vec<String> {
    walk(seed, false)
        .iter()
        .map(|page| page.json().expect("memory").to_owned())
        .collect()
}

fn walk(seed: u64, discard_json: bool) -> Vec<SessionPage> {
    let emulator = Emulator::start(Config {
        sessions: 400,
        seed,
        drift: seed % 2 == 1,
        ..Config::default()
    })
    .expect("loopback");
    let mut config = factory::engine::Config::new();
    config.set_api_key("fk-emulator").expect("a key");
    config.set_base_url(emulator.url()).expect("a URL");
    let client = factory::engine::Client::new(&config).expect("a client");
    let options = factory::engine::ListOptions {
        limit: 50,
        discard_json,
        ..Default::default()
    };
    let mut pager = client.pager(options).expect("options");
    let mut pages = Vec::new();
    while let Some(page) = pager.next_page().expect("a page") {
        pages.push(SessionPage::from(page));
    }
    pages
}

#[test]
fn every_leaf_of_realistic_pages() {
    let mut sessions = 0;
    for seed in 1..=6 {
        for page in pages(seed) {
            let page = agree(page.as_bytes()).expect("a page");
            sessions += page["sessions"].as_array().expect("a list").len();
        }
    }
    assert_eq!(sessions, 2400);
}

/// What they were decoded in serves the next page at once.
#[test]
fn pages_without_their_json_are_kept_whole() {
    let kept = walk(3, true);
    let expected = pages(3);
    assert_eq!(kept.len(), 8);
    for (page, json) in kept.iter().zip(expected) {
        assert_eq!(
            SESSIONS.json_of(page),
            read_page(json.as_bytes()).expect("a page")
        );
        assert_eq!(page.json(), None);
    }
}

/// A page of as many random messages, computers or samples as their kind's contract allows, as the service would send it.
fn random_list(list: &str, component: &str, pages: bool, seed: u64) -> String {
    let rows = (0..20).map(|row| factory_emulator::random_answer(component, seed * 20 + row));
    let rows = rows.collect::<Vec<_>>().join(",");
    match (list, pages) {
        ("", _) => format!("[{rows}]"),
        (_, false) => format!(r#"{{"{list}":[{rows}]}}"#),
        (_, true) => {
            format!(r#"{{"pagination":{{"hasMore":true,"nextCursor":"c"}},"{list}":[{rows}]}}"#)
        }
    }
}

#[test]
fn every_leaf_of_random_answers() {
    let (mut messages, mut computers, mut samples) = (0, 0, 0);
    for seed in 0..100 {
        let json = random_list("messages", "Message", true, seed);
        let page = MESSAGES.agree(json.as_bytes()).expect("messages");
        messages += page["messages"].as_array().expect("a list").len();
        let json = random_list("computers", "Computer", false, seed);
        let page = COMPUTERS.agree(json.as_bytes()).expect("computers");
        computers += page["computers"].as_array().expect("a list").len();
        let json = random_list("", "ComputerMetric", false, seed);
        let page = METRICS.agree(json.as_bytes()).expect("samples");
        samples += page.as_array().expect("a list").len();
    }
    assert_eq!((messages, computers, samples), (2000, 2000, 2000));
}

/// One message with a block of each kind and of none that is known, small enough to be cut and bent everywhere.
const TRANSCRIPT: &str = r#"{"messages":[{"id":"m","role":"tool","content":[{"type":"text","text":"\u00e9"},{"text":"late","type":"text"},{"type":"image","source":{"type":"base64","data":"AA==","mediaType":"image/png"}},{"type":"thinking","signature":"","thinking":"t","durationMs":1.5},{"type":"redacted_thinking","data":"d"},{"type":"tool_use","id":"u","input":{"a":[1,{"b":null}]},"name":"n"},{"type":"tool_result","toolUseId":"u","content":"plain"},{"type":"tool_result","toolUseId":"u","content":[{"type":"text","text":""},{"type":"hologram","x":[1]}],"isError":true},{"type":"document","source":{"type":"base64","mediaType":"application/pdf","data":"x","name":"f"}},{"type":"document","source":{"mediaType":"text/plain","data":"x","type":"text"}},{"type":"new","any":{"thing":[1.5,"\n"]}},{"type":"\u0074ext","text":"escaped"}],"createdAt":1.5,"updatedAt":2e3,"openaiPhase":null,"isError":true,"seq":1}],"pagination":{"hasMore":false,"nextCursor":null}}"#;

#[test]
fn a_page_of_messages_may_be_cut_and_bent_anywhere() {
    assert!(MESSAGES.agree(TRANSCRIPT.as_bytes()).is_some());
    for end in 0..TRANSCRIPT.len() {
        let cut = &TRANSCRIPT.as_bytes()[..end];
        assert!(MESSAGES.agree(cut).is_none(), "cut at {end}");
    }
    let mut taken = 0;
    for at in 0..TRANSCRIPT.len() {
        for byte in *b"\0\"\\{}[],:0n- x\xff" {
            let mut bent = TRANSCRIPT.as_bytes().to_vec();
            bent[at] = byte;
            taken += usize::from(MESSAGES.agree(&bent).is_some());
        }
    }
    assert!(taken > 1000, "{taken}");
}

/// One session with everything, small enough to be cut and bent everywhere.
const WHOLE: &str = r#"{"sessions":[{"sessionId":"a","title":"t\u00e9\n\ud83d\ude00","status":"idle","messageCount":3,"createdAt":1,"updatedAt":-2,"completedAt":1e3,"computerId":"c","sessionSettings":{"model":"m","reasoningEffort":"xhigh","interactionMode":"agi","autonomyLevel":"off","autonomyMode":"auto-low","specModeModel":"s","specModeReasoningEffort":"none","providerLock":"xai","providerLockTimestamp":"2026","apiProviderLock":"baseten","assistantActiveTimeMs":1.5,"tokenUsage":{"inputTokens":1,"outputTokens":2.25,"cacheCreationTokens":-0.0,"cacheReadTokens":1e-3,"thinkingTokens":123456789012345678,"factoryCredits":0.1},"inclusiveTokenUsage":{"inputTokens":1,"outputTokens":2,"cacheCreationTokens":3,"cacheReadTokens":4,"thinkingTokens":5},"childInclusiveTokenUsageBySessionId":{"k\"1":{"inputTokens":1,"outputTokens":2,"cacheCreationTokens":3,"cacheReadTokens":4,"thinkingTokens":5}},"archivedAt":"","tags":[{"name":"n","metadata":{"a":"b","":""}},{"name":""}],"enabledToolIds":["x","y"],"disabledToolIds":[],"new":[{"a":[null,true,1.5e+3]}]}}],"pagination":{"hasMore":true,"nextCursor":"x+/="}}"#;

#[test]
fn a_page_cut_at_any_byte_is_refused() {
    assert!(agree(WHOLE.as_bytes()).is_some());
    for end in 0..WHOLE.len() {
        assert!(agree(&WHOLE.as_bytes()[..end]).is_none(), "cut at {end}");
    }
}

#[test]
fn any_byte_may_be_any_other() {
    let mut taken = 0;
    for at in 0..WHOLE.len() {
        for byte in [
            0, 1, b'\n', b' ', b'"', b'\\', b'0', b'9', b'-', b'.', b'e', b'{', b'}', b'[', b']',
            b',', b':', b'n', 0x7f, 0x80, 0xc3, 0xff,
        ] {
            let mut bent = WHOLE.as_bytes().to_vec();
            bent[at] = byte;
            taken += usize::from(agree(&bent).is_some());
        }
    }
    assert!(taken > 1000, "only {taken} bent pages were pages");
}

/// A small generator: reproducible, and enough to bend documents.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

#[test]
fn pages_bent_at_random() {
    const PIECES: [&str; 36] = [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1.0",
        "1e3",
        "1E+2",
        "1.5",
        "-1",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "1e18",
        "1e19",
        "1e400",
        "1e-400",
        "0.1e1",
        "100e-2",
        "10000000000000000000000e-4",
        "01",
        "1.",
        ".5",
        "+1",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\ud83d\\ude00\"",
        "\"\\x\"",
        "{}",
        "[]",
        "[null]",
        "{\"name\":\"q\"}",
        " \t\r\n ",
        "\"idle\"",
    ];
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut taken = 0;
    let tokens = tokens(WHOLE);
    for _ in 0..30_000 {
        let mut bent: Vec<&str> = tokens.clone();
        for _ in 0..=random.below(3) {
            let mut at = random.below(bent.len());
            match random.below(8) {
                // A value in place of another, which most often leaves a page.
                0..=4 => {
                    while bent[at].len() == 1 && !bent[at].as_bytes()[0].is_ascii_digit() {
                        at = (at + 1) % bent.len();
                    }
                    bent[at] = PIECES[random.below(PIECES.len())];
                }
                5 => drop(bent.remove(at)),
                6 => bent.insert(at, tokens[random.below(tokens.len())]),
                _ => bent.insert(at, PIECES[random.below(PIECES.len())]),
            }
        }
        taken += usize::from(agree(bent.concat().as_bytes()).is_some());
    }
    assert!(taken > 1_000, "only {taken} bent pages were pages");
}

/// Texts, numbers and words as they are; every other byte by itself.
fn tokens(json: &str) -> Vec<&str> {
    let bytes = json.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        at += 1;
        if bytes[start] == b'"' {
            while bytes[at] != b'"' {
                at += 1 + usize::from(bytes[at] == b'\\');
            }
            at += 1;
        } else {
            let part = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
            while part(bytes[start]) && at < bytes.len() && part(bytes[at]) {
                at += 1;
            }
        }
        tokens.push(&json[start..at]);
    }
    tokens
}

fn with_message_count(number: &str) -> String {
    WHOLE.replace("\"messageCount\":3", &format!("\"messageCount\":{number}"))
}

fn with_active_time(number: &str) -> String {
    WHOLE.replace(
        "\"assistantActiveTimeMs\":1.5",
        &format!("\"assistantActiveTimeMs\":{number}"),
    )
}

#[test]
fn numbers_at_the_edges() {
    let mut random = Random(7);
    let mut numbers: Vec<String> = [
        "0",
        "-0",
        "00",
        "-",
        "--1",
        "1e",
        "1e+",
        "1e-",
        "1.e1",
        "0.0",
        "-0.0",
        "0e0",
        "0e999999999999999999999",
        "9007199254740993",
        "9007199254740992.5",
        "18446744073709551615",
        "18446744073709551616",
        "1e22",
        "1e23",
        "123456789012345678e-3",
        "0.000000000000000000000000000000000000000000000000000000000000001e63",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "4.9e-324",
        "2e-324",
        "2.2250738585072011e-308",
        "8.5e99999999999999999999",
        "8.5e-99999999999999999999",
        "1000000000000000000000000000000000000000000000000000000000000e-60",
        "1.00000000000000000000000000000000",
        "999999999999999999",
        "1000000000000000000",
        "-1000000000000000000",
        "0x1",
        "1_0",
        "NaN",
        "Infinity",
        "1f",
        "\u{661}",
    ]
    .map(str::to_owned)
    .into();
    for _ in 0..20_000 {
        let digits: String = (0..=random.below(21))
            .map(|_| char::from(b'0' + random.below(10) as u8))
            .collect();
        let sign = ["", "-"][random.below(2)];
        let fraction = ["", ".5", ".0", ".25000", ".123456789012345678"][random.below(5)];
        let exponent = ["", "e0", "e1", "E-3", "e+17", "e-20", "e300", "e-310"][random.below(8)];
        let digits = digits.trim_start_matches('0');
        let digits = if digits.is_empty() { "0" } else { digits };
        numbers.push(format!("{sign}{digits}{fraction}{exponent}"));
    }
    for number in &numbers {
        agree(with_message_count(number).as_bytes());
        agree(with_active_time(number).as_bytes());
    }
}

#[test]
fn depth_is_limited_also_where_nothing_is_read() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [100, 123, 124, 125, 126, 127, 128, 200, 5000] {
            let inner = format!("{}0{}", open.repeat(depth), close.repeat(depth));
            agree(WHOLE.replace("[null,true,1.5e+3]", &inner).as_bytes());
        }
    }
    let deep = format!("{{\"sessions\":[],\"x\":{}", "[".repeat(100_000));
    assert!(SessionPage::from_json(deep.as_bytes()).is_err());
}

#[test]
fn texts_of_every_length_and_place() {
    for len in 0..70 {
        for filler in ["a", "é", "😀"] {
            for special in [
                "",
                "\\n",
                "\\u0041",
                "\\\"",
                "\\\\\\\"\\/\\b\\f\\r\\t",
                "\\\\\\u0041\\\\",
                "\\x",
                "\\\u{e9}",
                "\u{7f}",
                "\\u0000",
                "\\ud83d\\ude00",
                "\u{1}",
                "\\u12",
            ] {
                let text = format!("{}{special}{}", filler.repeat(len), "b".repeat(len % 7));
                agree(WHOLE.replace("t\\u00e9", &text).as_bytes());
            }
        }
    }
}

#[test]
fn names_may_be_escaped() {
    let escaped = WHOLE
        .replace("\"sessionId\"", "\"session\\u0049d\"")
        .replace("\"idle\"", "\"i\\u0064le\"");
    let page = SessionPage::from_json(escaped.as_bytes()).expect("a page");
    assert_eq!(page.sessions()[0].session_id(), "a");
    let status = page.sessions()[0].status();
    assert_eq!((status.text(), status.code()), (Some("idle"), 1));
    agree(escaped.as_bytes());
}

#[test]
fn order_of_members_and_white_space_do_not_matter() {
    let spaced = tokens(WHOLE).join(" \r\n\t");
    assert!(agree(spaced.as_bytes()).is_some());
    let turned = r#" {"pagination" : {"nextCursor":null,"hasMore":false} , "sessions":[{"updatedAt":1,"status":"?","sessionId":"a","createdAt":2,"messageCount":0}]} "#;
    let page = agree(turned.as_bytes()).expect("a page");
    assert_eq!(page["sessions"][0]["createdAt"], 2);
}

#[test]
fn refusals_name_the_member() {
    let cases = [
        (
            WHOLE.replace("\"createdAt\":1,", ""),
            "sessions[0].createdAt is missing",
        ),
        (
            WHOLE.replace("\"createdAt\":1", "\"createdAt\":\"x\""),
            "sessions[0].createdAt should be a whole number, but is a text",
        ),
        (
            WHOLE.replace("\"createdAt\":1", "\"createdAt\":1.5"),
            "sessions[0].createdAt should be a whole number, but has a fraction",
        ),
        (
            WHOLE.replace("\"createdAt\":1", "\"createdAt\":1e30"),
            "sessions[0].createdAt is out of range",
        ),
        (
            WHOLE.replace("\"createdAt\":1", "\"createdAt\":null"),
            "sessions[0].createdAt should be a whole number, but is null",
        ),
        (
            WHOLE.replace("\"y\"]", "7"),
            "sessions[0].sessionSettings.enabledToolIds should be a comma or the end, but is something else",
        ),
        (
            WHOLE.replace(r#""metadata":{"a":"b""#, r#""metadata":{"a":01"#),
            "sessions[0].sessionSettings.tags[0].metadata is a malformed number",
        ),
        (
            WHOLE.replace("\"hasMore\":true", "\"hasMore\":1"),
            "pagination.hasMore should be true or false, but is a number",
        ),
        (
            "<html>".to_owned(),
            "the answer should be an object, but is what looks like HTML",
        ),
        (
            String::new(),
            "the answer should be an object, but is the end",
        ),
        (format!("{WHOLE}x"), "the answer has more after its end"),
    ];
    for (json, expected) in cases {
        let error = SessionPage::from_json(json.as_bytes())
            .err()
            .expect("refused");
        assert!(
            error.message().starts_with(expected),
            "{} is not {expected}",
            error.message()
        );
    }
}

/// What the members in the first session's settings were, and what they are now.
const DRIFTED: [(&str, &str, &str); 9] = [
    (
        r#""title":"t\u00e9\n\ud83d\ude00""#,
        r#""title":["a",{"b":"c"}]"#,
        "title",
    ),
    (
        r#""completedAt":1e3"#,
        r#""completedAt":1.5"#,
        "completedAt",
    ),
    (
        r#""sessionSettings":{"#,
        r#""sessionSettings":"?","other":{"#,
        "sessionSettings",
    ),
    (
        r#""model":"m""#,
        r#""model":false"#,
        "sessionSettings.model",
    ),
    (
        r#""reasoningEffort":"xhigh""#,
        r#""reasoningEffort":3"#,
        "sessionSettings.reasoningEffort",
    ),
    (
        r#""cacheReadTokens":1e-3,"#,
        "",
        "sessionSettings.tokenUsage",
    ),
    (r#""y"]"#, "7]", "sessionSettings.enabledToolIds"),
    (
        r#""metadata":{"a":"b""#,
        r#""metadata":{"a":[]"#,
        "sessionSettings.tags[0].metadata",
    ),
    (
        r#"{"name":""}"#,
        r#"{"name":"","name":""}"#,
        "sessionSettings.tags",
    ),
];

#[test]
fn a_member_that_need_not_be_there_and_is_not_of_its_type_is_left_out() {
    for decode in [SessionPage::from_json, SessionPage::from_discarded_json] {
        assert_eq!(decode(WHOLE.as_bytes()).expect("a page").drift(), None);
        for (was, is, path) in DRIFTED {
            let json = WHOLE.replace(was, is);
            agree(json.as_bytes()).expect("a page");
            let page = decode(json.as_bytes()).expect("a page");
            let drift = page.drift().expect("drift");
            assert_eq!(drift.first, format!("sessions[0].{path}"));
            assert_eq!(drift.count, 1, "{path}");
        }
    }
}

/// Members that drifted within one that did are gone with it; those before it are not.
#[test]
fn every_member_that_was_left_out_counts_once() {
    let json = WHOLE
        .replace(r#""model":"m""#, r#""model":0"#)
        .replace(r#""metadata":{"a":"b""#, r#""metadata":{"a":[]"#)
        .replace(r#"{"name":""}"#, r#"{"name":3}"#)
        .replace(r#""nextCursor":"x+/=""#, r#""nextCursor":1"#);
    let page = SessionPage::from_json(json.as_bytes()).expect("a page");
    let drift = page.drift().expect("drift");
    assert_eq!(drift.first, "sessions[0].sessionSettings.model");
    assert_eq!(drift.count, 3);
    assert_eq!(page.next_cursor(), None);
    assert_eq!(page.json(), Some(json.as_str()));
    assert_eq!(page.sessions()[0].title(), Some("té\n😀"));
}

#[test]
fn half_a_surrogate_pair_stands_for_no_character() {
    for (written, read) in [
        (r"cut \ud83d", "cut \u{fffd}"),
        (r"\ude00", "\u{fffd}"),
        (r"\ud83dx", "\u{fffd}x"),
        (r"\ud83d\n", "\u{fffd}\n"),
        (r"\ud83d\u0041", "\u{fffd}A"),
        (r"\uDBFF\ud83d\ude00", "\u{fffd}😀"),
        (r"\ud83d\ude00\ude00", "😀\u{fffd}"),
    ] {
        // In texts, an enumeration, keys, a cursor, and what nobody knows.
        for place in [
            r"t\u00e9", "\"x\"", "xhigh", r#"k\"1"#, "\"n\"", "x+/=", "new",
        ] {
            let text = place.trim_matches('"');
            let json = WHOLE.replacen(place, &place.replace(text, written), 1);
            assert_ne!(json, WHOLE);
            agree(json.as_bytes());
        }
        let json = WHOLE.replace(r"t\u00e9\n\ud83d\ude00", written);
        let page = SessionPage::from_json(json.as_bytes()).expect("a page");
        assert_eq!(page.sessions()[0].title(), Some(read));
        assert_eq!(page.json(), Some(json.as_str()));
    }
    for wrong in [r"\ud83d\u12", r"\ud83d\x", r"\ud8", r"\ud83g"] {
        let json = WHOLE.replace(r"t\u00e9\n\ud83d\ude00", wrong);
        assert!(SessionPage::from_json(json.as_bytes()).is_err(), "{wrong}");
    }
}

/// However long a name is and however deep it lies.
#[test]
fn a_refusal_is_a_short_line() {
    let long = "k\u{e9}".repeat(1_000_000);
    let deep = format!("{}\"x\":?{}", r#"{"a":["#.repeat(60), "}]".repeat(60));
    for json in [
        WHOLE.replace(
            r#""k\"1":{"inputTokens":1"#,
            &format!(r#""{long}":{{"inputTokens":01"#),
        ),
        WHOLE.replace("\"new\":", &format!("\"{long}\":?")),
        WHOLE.replace("\"new\":", &format!("\"\\n{long}\":?")),
        WHOLE.replace("\"new\":", &format!("\"new\":{deep},\"other\":")),
    ] {
        let error = SessionPage::from_json(json.as_bytes())
            .err()
            .expect("refused");
        assert!(
            error.message().len() < 1000,
            "{} bytes",
            error.message().len()
        );
        assert!(error.message().starts_with("sessions[0]"), "{error}");
    }
}

#[test]
fn codes_of_known_texts() {
    for decode in [SessionPage::from_json, SessionPage::from_discarded_json] {
        let page = decode(WHOLE.as_bytes()).expect("a page");
        let session = &page.sessions()[0];
        let settings = session.settings().expect("settings");
        let codes = [
            session.status().code(),
            settings.reasoning_effort().code(),
            settings.interaction_mode().code(),
            settings.autonomy_level().code(),
            settings.autonomy_mode().code(),
            settings.spec_mode_reasoning_effort().code(),
            settings.provider_lock().code(),
            settings.api_provider_lock().code(),
        ];
        assert_eq!(codes, [1, 8, 3, 1, 3, 1, 6, 10]);
    }
    let unknown = WHOLE.replace("\"idle\"", "\"unheard-of\"");
    let page = SessionPage::from_json(unknown.as_bytes()).expect("an unknown text is no fault");
    let status = page.sessions()[0].status();
    assert_eq!((status.text(), status.code()), (Some("unheard-of"), -1));
}
