//! What becomes of a change of the contract: it is appended, or refused with a sentence that says what to do.

use generate::{LEDGER_COMMENT, Sources};

const CONTRACT: &str = "
openapi: 3.0.3
paths:
  /api/v0/sessions:
    get:
      operationId: listSessions
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/SessionPage'}}}}
components:
  schemas:
    SessionPage:
      type: object
      properties:
        sessions: {type: array, items: {$ref: '#/components/schemas/Session'}}
    Session:
      type: object
      required: [sessionId, status]
      properties:
        sessionId: {type: string}
        title:
          type: string
        status: {type: string, enum: [idle, pending, running]}
        tokenUsage: {$ref: '#/components/schemas/TokenUsage'}
        tags: {type: array, items: {$ref: '#/components/schemas/Tag'}}
    TokenUsage:
      type: object
      properties:
        factoryCredits: {type: number}
    Tag:
      type: object
      required: [name]
      properties:
        name: {type: string}
";

const OVERLAY: &str = "
[factory_session.title]
text = 'Title.'
[factory_session_status]
text = 'State.'
";

const LEDGER: &str = r#"releases = ["0.1.0", "VERSION"]

[functions]
"0.1.0" = [
    "factory_list_sessions_typed",
]

[status]

[enums.factory_session_status]
schema = "Session.status"
"0.1.0" = [
    "idle",
    "pending",
    "running",
]

[structs.factory_token_usage]
schema = "TokenUsage"
class = "grows"
"0.1.0" = [
    "factory_credits: number? = factoryCredits",
    "has_factory_credits: has = factoryCredits",
]

[structs.factory_tag]
schema = "Tag"
class = "closed: programs walk the list by sizeof"
"0.1.0" = [
    "name: text = name",
]

[structs.factory_session]
schema = "Session"
class = "grows"
"0.1.0" = [
    "session_id: text = sessionId",
    "title: text? = title",
    "status: enum factory_session_status = status",
    "token_usage: row? factory_token_usage = tokenUsage",
    "tags: list? factory_tag = tags",
    "tag_count: count = tags",
]
"#;

/// A contract that is as small as it can be, with what follows from it.
fn ours() -> Sources {
    Sources {
        contract: CONTRACT.to_owned(),
        overlay: OVERLAY.to_owned(),
        ledger: LEDGER_COMMENT.to_owned() + &LEDGER.replace("VERSION", env!("CARGO_PKG_VERSION")),
    }
}

/// Ours with a contract in which `from` was replaced.
fn changed(from: &str, to: &str) -> Sources {
    let sources = ours();
    assert!(sources.contract.contains(from), "the contract has no {from}");
    Sources { contract: sources.contract.replacen(from, to, 1), ..sources }
}

fn refusal(sources: &Sources) -> String {
    let refused = sources.adopted().map(|adopted| adopted.ledger);
    refused.expect_err("it does not fit")
}

const TITLE: &str = "        title:\n          type: string\n";

/// Our contract with something of each kind, in the middle of the session's members.
fn grown() -> Sources {
    let added = "        nickname: {type: string}
        budgetUsd: {type: number}
        isPinned: {type: boolean}
        priority: {type: string, enum: [low, normal, high]}
        milestones: {type: array, items: {type: object, required: [name], properties: {name: {type: string}}}}
        workspace: {type: object, properties: {branch: {type: string}}}
        labels: {type: object, additionalProperties: {type: string}}
";
    changed(TITLE, &format!("{added}{TITLE}"))
}

#[test]
fn what_is_new_is_told_before_it_is_appended() {
    let told = grown().model().map(|_| ()).expect_err("the ledger lacks it");
    for line in [
        "make generate ADOPT=1",
        "structs.factory_session: \"nickname: text? = nickname\"",
        "[enums.factory_session_priority]",
    ] {
        assert!(told.contains(line), "{told}");
    }
}

#[test]
fn what_is_new_is_appended_behind_what_was_there() {
    let (before, after) = (ours().ledger, grown().adopted().expect("it fits").ledger);
    let mut kept = after.lines();
    for line in before.lines() {
        assert!(kept.any(|found| found == line), "{line} is gone or has moved");
    }
    let session = &after[after.find("[structs.factory_session]").expect("there")..];
    let session = &session[..session[1..].find("\n[").map_or(session.len(), |end| end + 1)];
    for line in [
        "nickname: text? = nickname",
        "budget_usd: number? = budgetUsd",
        "has_budget_usd: has = budgetUsd",
        "priority: enum? factory_session_priority = priority",
        "milestones: list? factory_session_milestone = milestones",
        "milestone_stride: stride = milestones",
        "workspace: row? factory_session_workspace = workspace",
        "labels: map? factory_session_label = labels",
    ] {
        assert!(session.contains(line), "{line}: {session}");
    }
    let again = grown().adopted().expect("it fits");
    assert_eq!(again.adopted().expect("it fits").ledger, again.ledger);
}

#[test]
fn nothing_new_falls_into_old_padding() {
    // The last member of a token usage is a flag, behind which seven bytes are unused.
    let credits = "        factoryCredits: {type: number}\n";
    let sources = changed(credits, &format!("        isEstimate: {{type: boolean}}\n{credits}"));
    let model = sources.adopted().and_then(|adopted| adopted.model()).expect("it fits");
    let usage = model.structs.iter().find(|made| made.names.c == "factory_token_usage");
    let usage = usage.expect("there");
    let place = |name: &str| usage.fields.iter().find(|field| field.name == name).map(|field| field.offset);
    assert_eq!(place("has_factory_credits"), Some(8));
    assert_eq!(place("is_estimate"), Some(16));
}

#[test]
fn what_programs_rely_on_never_goes() {
    for (from, to, told) in [
        (
            TITLE,
            "        heading:\n          type: string\n",
            "Session.title is in the ledger and not in the contract any more",
        ),
        (
            "enum: [idle, pending, running]",
            "enum: [idle, running]",
            "`pending` of factory_session_status is in the ledger",
        ),
        (
            TITLE,
            "        title:\n          type: integer\n",
            "factory_session.title is `text` in the ledger and `integer`",
        ),
        (
            "required: [sessionId, status]",
            "required: [sessionId]",
            "factory_session.status was required and is optional now",
        ),
        (
            "operationId: listSessions",
            "operationId: listRuns",
            "factory_list_sessions_typed is in the ledger, and the contract has no such operation any more",
        ),
        (
            "        name: {type: string}\n",
            "        name: {type: string}\n        color: {type: string}\n",
            "factory_tag is closed: programs walk the list by sizeof",
        ),
        (TITLE, "        title:\n          anyOf: [{type: string}]\n", "`anyOf` is not mapped"),
    ] {
        let refused = refusal(&changed(from, to));
        assert!(refused.contains(told), "{told}: {refused}");
    }
}

#[test]
fn the_overlay_settles_what_is_refused() {
    for (from, to, overlay) in [
        (TITLE, "        heading:\n          type: string\n", "[factory_session.title]\ngone = \"0.2.0\""),
        (
            "enum: [idle, pending, running]",
            "enum: [idle, running]",
            "[factory_session_status.gone]\npending = \"0.2.0\"",
        ),
        (
            "required: [sessionId, status]",
            "required: [sessionId]",
            "[factory_session.status]\nlenient = \"it is left out at times\"",
        ),
        (
            "        name: {type: string}\n",
            "        name: {type: string}\n        color: {type: string}\n",
            "[factory_tag.color]\nleft_out = \"the structure is closed\"",
        ),
    ] {
        let mut sources = changed(from, to);
        let table = overlay.split('\n').next().expect("a table");
        sources.overlay = match sources.overlay.contains(table) {
            true => sources.overlay.replacen(table, overlay, 1),
            false => format!("{}\n{overlay}\n", sources.overlay),
        };
        let model = sources.adopted().and_then(|adopted| adopted.model());
        assert!(model.is_ok(), "{overlay}: {:?}", model.err());
    }
}

#[test]
fn a_value_that_is_new_has_the_next_code() {
    let sources = changed("enum: [idle, pending, running]", "enum: [archived, idle, pending, running]");
    let model = sources.adopted().and_then(|adopted| adopted.model()).expect("it fits");
    let status = model.enums.iter().find(|made| made.names.c == "factory_session_status").expect("there");
    let codes: Vec<(&str, usize)> = status.values.iter().map(|value| (value.contract.as_str(), value.code)).collect();
    assert_eq!(codes, [("idle", 1), ("pending", 2), ("running", 3), ("archived", 4)]);
}

#[test]
fn a_value_has_a_name_of_its_own_in_every_language() {
    let sources = changed("enum: [idle, pending, running]", "enum: [idle, pending, running, unknown, '4k', '']");
    let model = sources.adopted().and_then(|adopted| adopted.model()).expect("it fits");
    let status = model.enums.iter().find(|made| made.names.c == "factory_session_status").expect("there");
    let names: Vec<(&str, &str)> =
        status.values[3..].iter().map(|value| (value.c.as_str(), value.swift.as_str())).collect();
    let prefix = "FACTORY_SESSION_STATUS";
    assert_eq!(
        names,
        [
            (format!("{prefix}_UNKNOWN_VALUE").as_str(), "unknownValue"),
            (format!("{prefix}_VALUE_4K").as_str(), "value4k"),
            (format!("{prefix}_EMPTY").as_str(), "empty"),
        ]
    );
}

#[test]
fn two_types_do_not_share_a_name() {
    let added = "        workOwner: {type: object, properties: {name: {type: string}}}
        workOwners: {type: object, additionalProperties: {type: string}}
        work: {type: object, properties: {owner: {type: object, properties: {name: {type: string}}}}}
";
    let sources = changed(TITLE, &format!("{added}{TITLE}"));
    let model = sources.adopted().and_then(|adopted| adopted.model());
    let names =
        |model: &generate::model::Model| model.structs.iter().map(|made| made.names.c.clone()).collect::<Vec<_>>();
    match model.as_ref().map(names) {
        Ok(names) => assert_eq!(names.len(), std::collections::BTreeSet::from_iter(&names).len()),
        Err(why) => assert!(why.contains("give its type another name"), "{why}"),
    }
}
