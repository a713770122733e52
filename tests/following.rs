//! From prompt to answer beside the emulator, with everything that goes wrong by chance: what is told is the emulator's own
//! transcript, each end is told once, and nothing is posted twice.

use std::collections::HashSet;
use std::time::Duration;

use factory::engine::{
    Client, Config, FollowEvent, FollowOptions, Follower, Pace, RunEnd, RunEvent, RunOptions,
    Start, Status,
};
use factory_emulator::{Emulator, Fault, Habits};

/// A run takes 24 s of the service's, of which one lasts so long.
const PACE: f64 = 0.05;
const PROMPT: &[u8] = br#"{"text":"Why is the test flaky?"}"#;

fn emulator() -> Emulator {
    let config = factory_emulator::Config {
        sessions: 5,
        pace: PACE,
        ..factory_emulator::Config::default()
    };
    Emulator::start(config).expect("a free port")
}

fn client(emulator: &Emulator) -> Client {
    let mut config = Config::new();
    config.set_api_key("fk-emulator").expect("a key");
    config.set_base_url(emulator.url()).expect("a URL");
    config
        .set_timeout(Duration::from_secs(2))
        .expect("a timeout");
    Client::new(&config).expect("a client")
}

fn options() -> RunOptions {
    RunOptions {
        create_body: br#"{"computerId":"cmp-borealis"}"#.to_vec(),
        post_body: PROMPT.to_vec(),
        ..RunOptions::default()
    }
}

/// What is in a session without any faults, oldest first.
fn transcript(emulator: &Emulator, session_id: &str) -> Vec<String> {
    emulator.clear_faults();
    emulator.set_habits(Habits::default());
    let start = Start::Beginning;
    let options = FollowOptions {
        start,
        pace: Pace {
            settle: 1,
            ..Pace::default()
        },
        ..FollowOptions::default()
    };
    let mut follower = client(emulator)
        .follow(session_id, options)
        .expect("a follower");
    let mut ids = Vec::new();
    while let Some(event) = follower.next_event().expect("no fault is left") {
        if let FollowEvent::Messages(messages) = event {
            ids.extend(messages.iter().map(|message| message.id().to_owned()));
        }
    }
    ids
}

fn fault(chance: &mut fastrand::Rng) -> Fault {
    let retry_after = chance.bool().then(|| chance.u32(0..2).to_string());
    match chance.u32(..8) {
        0 => Fault {
            retry_after,
            ..Fault::status(429)
        },
        1 => Fault {
            retry_after,
            ..Fault::status(503)
        },
        2 => Fault::status(424),
        3 => Fault::status(502),
        4 => Fault {
            hang_up: true,
            ..Fault::default()
        },
        5 => Fault {
            cut_body_at: Some(factory_emulator::Cut::Byte(20)),
            ..Fault::default()
        },
        6 => Fault {
            delay_ms: 3_000,
            ..Fault::default()
        },
        _ => Fault::default(),
    }
}

fn habits(chance: &mut fastrand::Rng) -> Habits {
    let sometimes = |chance: &mut fastrand::Rng, most: u32| match chance.bool() {
        true => chance.u32(..most),
        false => 0,
    };
    Habits {
        unknown_ms: sometimes(chance, 40_000),
        lag_ms: sometimes(chance, 10_000),
        message_lag_ms: sometimes(chance, 60_000),
        ..Habits::default()
    }
}

/// Follows to the end, by several followers, one after the other; tells what they have told.
fn follow(client: &Client, session_id: &str, chance: &mut fastrand::Rng) -> Vec<String> {
    let mut told = Vec::new();
    let mut start = Start::Beginning;
    loop {
        let options = FollowOptions {
            start,
            ..FollowOptions::default()
        };
        let mut follower = client.follow(session_id, options).expect("a follower");
        if follow_for(&mut follower, chance.usize(1..4), &mut told) {
            return told;
        }
        start = match follower.last_message_id() {
            Some(id) => Start::After(id.to_owned()),
            None => Start::Beginning,
        };
    }
}

/// Tells whether the end was told.
fn follow_for(follower: &mut Follower, mut events: usize, told: &mut Vec<String>) -> bool {
    while events > 0 {
        match follower.next_event().expect("all faults are borne") {
            Some(FollowEvent::Messages(messages)) => {
                told.extend(messages.iter().map(|message| message.id().to_owned()));
                events -= 1;
            }
            Some(FollowEvent::Finished(answer)) => {
                let answer = answer.expect("an answer");
                assert_eq!(told.last().map(String::as_str), Some(answer.id()));
                assert!(matches!(follower.next_event(), Ok(None)), "once");
                return true;
            }
            Some(_) => {}
            None => panic!("it ends with an event"),
        }
    }
    false
}

#[test]
fn by_chance_several_followers_tell_the_transcript_between_them() {
    std::thread::scope(|scope| {
        for seed in 0..12 {
            scope.spawn(move || {
                let mut chance = fastrand::Rng::with_seed(seed);
                let emulator = emulator();
                let client = client(&emulator);
                let mut runner = client.runner(options()).expect("a runner");
                while !matches!(
                    runner.next_event().expect("no fault yet"),
                    Some(RunEvent::Posted)
                ) {}
                let session_id = runner.result().session_id().expect("open").to_owned();
                emulator.set_habits(habits(&mut chance));
                let faults: Vec<Fault> = (0..chance.usize(..12))
                    .map(|_| fault(&mut chance))
                    .collect();
                emulator.add_faults(faults);
                let told = follow(&client, &session_id, &mut chance);
                assert_eq!(told, transcript(&emulator, &session_id), "seed {seed}");
            });
        }
    });
}

#[test]
fn by_chance_a_run_posts_once_whatever_becomes_of_its_requests() {
    std::thread::scope(|scope| {
        for seed in 0..12 {
            scope.spawn(move || {
                let mut chance = fastrand::Rng::with_seed(seed);
                let emulator = emulator();
                let client = client(&emulator);
                let mut faults: Vec<Fault> = (0..6).map(|_| fault(&mut chance)).collect();
                for fault in &mut faults {
                    fault.carry_out = fault.hang_up && chance.bool();
                }
                emulator.add_faults(faults);
                emulator.set_habits(habits(&mut chance));
                let options = RunOptions {
                    pace: Pace {
                        settle: 5_000,
                        ..Pace::default()
                    },
                    ..options()
                };
                let (result, error) = client.run_prompt(options).expect("it is run");
                let carried_out = |method: &str, end: &str| {
                    let requests = emulator.requests().into_iter();
                    let writes = requests.filter(|request| request.carried_out);
                    writes
                        .filter(|request| request.method == method && request.target.ends_with(end))
                        .count()
                };
                let context = format!("seed {seed}: {:?} {error:?}", result.end());
                assert!(carried_out("POST", "/sessions") <= 1, "{context}");
                let prompts = carried_out("POST", "/messages");
                assert!(prompts <= 1, "{context}");
                match (result.end(), error) {
                    (RunEnd::Finished, None) => {
                        assert_eq!(prompts, 1, "{context}");
                        let answer = result.answer().expect("an answer");
                        assert!(answer.plain_text().starts_with("Done. "), "{context}");
                    }
                    (RunEnd::Failed, Some(error)) => {
                        let is_told = error.outcome_unknown() || error.status() != Status::Network;
                        assert!(is_told, "{context}");
                    }
                    _ => panic!("{context}"),
                }
            });
        }
    });
}

#[test]
fn a_follower_costs_few_requests() {
    let emulator = emulator();
    let client = client(&emulator);
    let (result, error) = client.run_prompt(options()).expect("it is run");
    assert!(error.is_none() && result.end() == RunEnd::Finished);
    let targets: Vec<String> = emulator
        .requests()
        .into_iter()
        .map(|request| request.target)
        .collect();
    let distinct: HashSet<&str> = targets
        .iter()
        .map(|target| target.split('?').next().unwrap_or_default())
        .collect();
    assert_eq!(distinct.len(), 3, "{targets:?}");
    assert!(targets.len() < 14, "{targets:?}");
}
