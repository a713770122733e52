//! Every leaf of every row, read by a C program, against serde_json's reading of the same page.

use std::sync::OnceLock;

use factory_emulator::{COMPUTERS, Config, Emulator, Fault};
use serde_json::Value;

use crate::program::{Program, succeed};
use crate::{KEY, compiler, emulator, raw};

fn rows() -> &'static Program {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    PROGRAM.get_or_init(|| Program::new("rows"))
}

fn printed(program: &Program, emulator: &Emulator, arguments: &[&str]) -> String {
    let mut command = program.command(KEY, emulator.url());
    command.args(arguments);
    String::from_utf8(succeed(command)).expect("UTF-8")
}

/// Rows of pages that keep their JSON, which must be those of pages that do not.
fn read_rows(emulator: &Emulator, limit: &str, computer: &str) -> Vec<Value> {
    let rows_of = |arguments: &[&str]| printed(rows(), emulator, arguments);
    let read = rows_of(&[limit, computer]);
    assert_eq!(read, rows_of(&[limit, computer, "discard_json"]));
    serde_json::from_str(&read).expect("a JSON array")
}

fn assert_same_sessions(expected: &[Value], actual: Vec<Value>) {
    assert!(!expected.is_empty());
    assert_eq!(actual.len(), expected.len());
    for (index, (expected, actual)) in expected.iter().zip(actual).enumerate() {
        assert_same(
            &format!("[{index}]"),
            &raw::known_members(expected),
            &raw::known_members(&actual),
        );
    }
}

/// Equal to the last leaf; says where, if not.
fn assert_same(path: &str, expected: &Value, actual: &Value) {
    match (expected, actual) {
        (Value::Object(ours), Value::Object(theirs)) => {
            assert!(
                ours.keys().eq(theirs.keys()),
                "{path}: {expected:#}\nis not {actual:#}"
            );
            for (name, value) in ours {
                assert_same(&format!("{path}.{name}"), value, &theirs[name]);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{path}");
            for (index, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                assert_same(&format!("{path}[{index}]"), ours, theirs);
            }
        }
        _ => assert_eq!(expected, actual, "{path}"),
    }
}

#[test]
fn hold_every_leaf() {
    for seed in 1..=3 {
        let emulator = Emulator::start(Config {
            sessions: 1000,
            seed,
            ..Config::default()
        })
        .expect("a free port");
        let sessions = raw::sessions(&emulator);
        assert_eq!(sessions.len(), 1000);
        assert_same_sessions(&sessions, read_rows(&emulator, "100", ""));
    }
}

#[test]
fn survive_what_the_contract_does_not_know_yet() {
    let emulator = Emulator::start(Config {
        sessions: 1000,
        drift: true,
        ..Config::default()
    })
    .expect("a free port");
    let sessions = raw::sessions(&emulator);
    assert!(
        sessions
            .iter()
            .any(|session| *session != raw::known_members(session)),
        "the emulator does not drift"
    );
    assert_same_sessions(&sessions, read_rows(&emulator, "0", ""));
}

#[test]
fn are_those_of_one_computer() {
    let emulator = emulator(300);
    for computer in COMPUTERS {
        let mut sessions = raw::sessions(&emulator);
        sessions.retain(|session| session["computerId"] == computer);
        assert_same_sessions(&sessions, read_rows(&emulator, "7", computer));
    }
}

/// One page with these sessions in place of the emulator's, for two walks. A text is sent as it is.
fn emulator_of(sessions: &str) -> Emulator {
    let emulator = emulator(1);
    let page = format!(r#"{{"sessions":[{sessions}],"pagination":{{"hasMore":false}}}}"#);
    emulator.add_faults([Fault {
        times: 2,
        ..Fault::body(page)
    }]);
    emulator
}

#[test]
fn tell_absent_from_empty_from_zero() {
    let sessions = [
        r#"{"sessionId":"absent","status":"idle","messageCount":0,"createdAt":0,"updatedAt":0}"#,
        concat!(
            r#"{"sessionId":"null","status":"idle","messageCount":0,"createdAt":0,"updatedAt":0,"title":null,"#,
            r#""computerId":null,"completedAt":null,"sessionSettings":null}"#
        ),
        concat!(
            r#"{"sessionId":"","status":"","messageCount":0,"createdAt":0,"updatedAt":0,"title":"","computerId":"","#,
            r#""completedAt":0,"sessionSettings":{}}"#
        ),
        concat!(
            r#"{"sessionId":"null","status":"idle","messageCount":0,"createdAt":0,"updatedAt":0,"sessionSettings":{"model":null,"#,
            r#""autonomyLevel":null,"assistantActiveTimeMs":null,"tokenUsage":null,"childInclusiveTokenUsageBySessionId":null,"#,
            r#""tags":null,"enabledToolIds":null,"archivedAt":null}}"#
        ),
        concat!(
            r#"{"sessionId":"empty","status":"idle","messageCount":0,"createdAt":0,"updatedAt":0,"sessionSettings":{"model":"","#,
            r#""autonomyLevel":"","assistantActiveTimeMs":0,"tokenUsage":{"inputTokens":0,"outputTokens":0,"#,
            r#""cacheCreationTokens":0,"cacheReadTokens":0,"thinkingTokens":0,"factoryCredits":0},"#,
            r#""childInclusiveTokenUsageBySessionId":{},"tags":[],"enabledToolIds":[],"disabledToolIds":[],"archivedAt":""}}"#
        ),
        concat!(
            r#"{"sessionId":"inside","status":"idle","messageCount":0,"createdAt":0,"updatedAt":0,"sessionSettings":{"#,
            r#""tags":[{"name":"bare"},{"name":"null","metadata":null},{"name":"empty","metadata":{}}],"#,
            r#""enabledToolIds":["",""],"childInclusiveTokenUsageBySessionId":{"":{"inputTokens":0,"outputTokens":0,"#,
            r#""cacheCreationTokens":0,"cacheReadTokens":0,"thinkingTokens":0}}}}"#
        ),
    ];
    let read = read_rows(&emulator_of(&sessions.join(",")), "0", "");
    let expected: Vec<Value> = sessions
        .iter()
        .map(|session| serde_json::from_str(session).expect("JSON"))
        .collect();
    assert_same_sessions(&expected, read);
}

#[test]
fn hold_numbers_to_the_last_digit() {
    let session = concat!(
        r#"{"sessionId":"n","status":"idle","messageCount":9007199254740993,"createdAt":-9223372036854775808,"#,
        r#""updatedAt":9223372036854775807,"completedAt":1.5e3,"sessionSettings":{"assistantActiveTimeMs":0.1,"tokenUsage":{"#,
        r#""inputTokens":1e0,"outputTokens":-2.5,"cacheCreationTokens":123456789012345678,"cacheReadTokens":5e-324,"#,
        r#""thinkingTokens":1.7976931348623157e308,"factoryCredits":0.30000000000000004}}}"#
    );
    let expected = concat!(
        r#"{"sessionId":"n","status":"idle","messageCount":9007199254740993,"createdAt":-9223372036854775808,"#,
        r#""updatedAt":9223372036854775807,"completedAt":1500,"sessionSettings":{"assistantActiveTimeMs":0.10000000000000001,"#,
        r#""tokenUsage":{"inputTokens":1,"outputTokens":-2.5,"cacheCreationTokens":1.2345678901234568e+17,"#,
        r#""cacheReadTokens":4.9406564584124654e-324,"thinkingTokens":1.7976931348623157e+308,"#,
        r#""factoryCredits":0.30000000000000004}}}"#
    );
    assert_eq!(
        printed(rows(), &emulator_of(session), &["0", ""]),
        format!("[{expected}\n]")
    );
}

#[test]
fn hold_texts_with_escapes_and_nul() {
    let session = concat!(
        r#"{"sessionId":"a\u0000b","title":"\"\\\/\b\f\n\r\t \ud83d\ude80 \u00e9é\u0000","status":"\u0069dle","messageCount":0,"#,
        r#""createdAt":0,"updatedAt":0,"computerId":"\u0000","sessionSettings":{"reasoningEffort":"qu\u0061ntum","#,
        r#""tags":[{"name":"\u0000","metadata":{"k\u0000":"v\u0000","plain":"\u0022"}}],"enabledToolIds":["plain","\n"],"#,
        r#""childInclusiveTokenUsageBySessionId":{"c\u0000":{"inputTokens":1,"outputTokens":2,"cacheCreationTokens":3,"#,
        r#""cacheReadTokens":4,"thinkingTokens":5}}}}"#
    );
    let read = read_rows(&emulator_of(session), "0", "");
    assert_same_sessions(&[serde_json::from_str(session).expect("JSON")], read);
}

#[test]
fn keep_open_maps_in_the_service_s_order() {
    let usage = r#"{"inputTokens":1,"outputTokens":1,"cacheCreationTokens":1,"cacheReadTokens":1,"thinkingTokens":1}"#;
    let session = format!(
        concat!(
            r#"{{"sessionId":"o","status":"idle","messageCount":0,"createdAt":0,"updatedAt":0,"sessionSettings":{{"#,
            r#""childInclusiveTokenUsageBySessionId":{{"z":{usage},"a":{usage},"m":{usage}}},"#,
            r#""tags":[{{"name":"t","metadata":{{"9":"x","1":"y","5":"z"}}}}]}}}}"#
        ),
        usage = usage
    );
    assert_eq!(
        printed(rows(), &emulator_of(&session), &["0", ""]),
        format!("[{session}\n]")
    );
}

/// Each shape by hand, so that what is generated for both sides cannot be wrong on both.
#[test]
fn have_what_their_names_say() {
    let session = concat!(
        r#"{"sessionId":"the id","title":"the title","computerId":"the computer","status":"running","messageCount":1,"#,
        r#""createdAt":2,"updatedAt":3,"completedAt":4,"sessionSettings":{"model":"the model","autonomyLevel":"low","#,
        r#""tokenUsage":{"inputTokens":1,"outputTokens":2,"cacheCreationTokens":3,"cacheReadTokens":4,"thinkingTokens":5,"#,
        r#""factoryCredits":6},"tags":[{"name":"first"},{"name":"second","metadata":{"z":"1","a":"2"}}],"#,
        r#""enabledToolIds":["on"],"disabledToolIds":["off","out"]}}"#
    );
    let program = Program::new("names");
    assert_eq!(printed(&program, &emulator_of(session), &[]), "");
}

/// The stride lets rows grow: a program that knows fewer members walks on.
#[test]
fn are_walked_by_a_program_of_an_older_header() {
    let source = compiler::project().join("tests/c/rows.c");
    let older = compiler::project().join("tests/abi/older");
    let program = Program::of(&source, &older, &["-DOLDER_HEADER"]);
    let emulator = emulator(60);
    let read: Vec<Value> =
        serde_json::from_str(&printed(&program, &emulator, &["20", ""])).expect("a JSON array");
    let sent = raw::sessions(&emulator);
    assert_eq!(read.len(), sent.len());
    for (read, sent) in read.into_iter().zip(sent) {
        let read = raw::canonical(read);
        assert_same("older", &known_part(&read, &raw::canonical(sent)), &read);
    }
}

/// What of `sent` has a name that was `read`.
fn known_part(read: &Value, sent: &Value) -> Value {
    match (read, sent) {
        (Value::Object(read), Value::Object(sent)) => {
            let known = sent.iter().filter(|(name, _)| read.contains_key(*name));
            known
                .map(|(name, value)| (name.clone(), known_part(&read[name], value)))
                .collect()
        }
        (Value::Array(read), Value::Array(sent)) => {
            let known = read.iter().zip(sent);
            known.map(|(read, sent)| known_part(read, sent)).collect()
        }
        _ => sent.clone(),
    }
}
