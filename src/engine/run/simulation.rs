//! A run beside a service that loses requests and answers: the prompt arrives once, or not at all and is said not to have.

use super::{Ask, Event, Outcome, Run};
use crate::engine::follow::{self, Kind, Message, Next};
use crate::engine::looks::{Failure, Pace, Sight, Step};

const MAY_PASS: Failure = Failure {
    bearable: true,
    retry_after: None,
};
const WILL_NOT: Failure = Failure {
    bearable: false,
    retry_after: None,
};

/// What becomes of a write.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Done,
    /// Done, and nobody hears of it.
    Lost,
    /// Not done, and nobody hears of it.
    Vanished,
    Declined,
    Refused,
    NotFound,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Answered,
    Unanswered,
    TimedOut,
    Failed,
}

#[derive(Debug)]
struct Ended {
    end: End,
    at: u64,
    sessions: u32,
    prompts: u32,
    interrupts: u32,
    opened: bool,
    signs: u32,
}

/// Runs a prompt whose writes have these fates, one after the other and then all the last one, and whose answer takes so long.
fn run(mut run: Run, creates: &[Fate], posts: &[Fate], answer_takes: Option<u64>) -> Ended {
    let mut fates = [creates.iter(), posts.iter()];
    let mut fate = |write: usize| {
        let fates = &mut fates[write];
        let fate = fates.as_slice()[0];
        if fates.len() > 1 {
            fates.next();
        }
        fate
    };
    let mut ended = Ended {
        end: End::Failed,
        at: 0,
        sessions: 0,
        prompts: 0,
        interrupts: 0,
        opened: false,
        signs: 0,
    };
    let mut posted_at = None;
    for _ in 0..10_000 {
        let now = ended.at;
        match run.next(now) {
            Step::Ask(Ask::Create) => {
                let fate = fate(0);
                ended.sessions += u32::from(matches!(fate, Fate::Done | Fate::Lost));
                match fate {
                    Fate::Done => run.created(),
                    fate => fail(&mut run, now, fate),
                }
            }
            Step::Ask(Ask::Post) => {
                let fate = fate(1);
                if matches!(fate, Fate::Done | Fate::Lost) {
                    ended.prompts += 1;
                    posted_at = Some(now);
                }
                match fate {
                    Fate::Done => run.posted("prompt".to_owned()),
                    fate => fail(&mut run, now, fate),
                }
            }
            Step::Ask(Ask::Follow(ask)) => {
                let follow = run.followed().expect("it follows");
                let done = match (posted_at, answer_takes) {
                    (Some(at), Some(takes)) => now >= at + takes,
                    (Some(_), None) => true,
                    (None, _) => true,
                };
                match ask {
                    follow::Ask::Session => follow.session(now, sight(done, now)),
                    follow::Ask::Messages { .. } => {
                        let mut messages = Vec::new();
                        if done && answer_takes.is_some() && posted_at.is_some() {
                            messages.push(message("answer", Kind::Answer));
                        }
                        if posted_at.is_some() {
                            messages.push(message("prompt", Kind::Prompt));
                        }
                        assert!(follow.messages(now, messages, Next::End));
                    }
                }
            }
            Step::Ask(Ask::Interrupt) => {
                ended.interrupts += 1;
                run.interrupted();
            }
            Step::Wait(until) => {
                assert!(until > now);
                ended.at = until;
            }
            Step::Tell(Event::Opened) => ended.opened = true,
            Step::Tell(Event::Follow(follow::Event::Finished(answer))) => {
                ended.end = match answer {
                    Some(_) => End::Answered,
                    None => End::Unanswered,
                };
            }
            Step::Tell(Event::TimedOut) => ended.end = End::TimedOut,
            Step::Tell(_) => {}
            Step::GiveSign => ended.signs += 1,
            Step::Fail => return ended,
            Step::Missing => panic!("the prompt is there"),
            Step::Done => {
                assert_ne!(ended.end, End::Failed);
                return ended;
            }
        }
        ended.at += 1;
    }
    panic!("it hangs");
}

fn fail(run: &mut Run, now: u64, fate: Fate) {
    match fate {
        Fate::Done => {}
        Fate::Lost | Fate::Vanished => run.write_failed(now, Outcome::Unknown, MAY_PASS),
        Fate::Declined => run.write_failed(now, Outcome::Declined, MAY_PASS),
        Fate::Refused => run.write_failed(now, Outcome::Declined, WILL_NOT),
        Fate::NotFound => run.write_failed(now, Outcome::NotFound, WILL_NOT),
    }
}

fn sight(done: bool, now: u64) -> Sight {
    Sight {
        status: if done { "idle" } else { "running" }.to_owned(),
        updated_at: if done { 2 } else { now as i64 },
        message_count: if done { 2 } else { 1 },
    }
}

fn message(id: &str, kind: Kind) -> Message {
    Message {
        id: id.to_owned(),
        kind,
        created_at: 0,
        updated_at: 0,
        version: 0,
    }
}

fn new_session() -> Run {
    Run::new(true, Pace::default(), None, false)
}

fn old_session() -> Run {
    Run::new(false, Pace::default(), None, false)
}

#[test]
fn a_prompt_is_run_to_its_answer() {
    for (started, sessions) in [(new_session(), 1), (old_session(), 0)] {
        let ended = run(started, &[Fate::Done], &[Fate::Done], Some(20_000));
        assert_eq!(ended.end, End::Answered);
        assert_eq!(
            (ended.sessions, ended.prompts, ended.interrupts),
            (sessions, 1, 0)
        );
        assert!((20_000..27_000).contains(&ended.at), "{ended:?}");
    }
}

#[test]
fn what_was_declined_is_sent_again() {
    let creates = [Fate::Declined, Fate::Declined, Fate::Done];
    let posts = [Fate::NotFound, Fate::NotFound, Fate::Declined, Fate::Done];
    let ended = run(new_session(), &creates, &posts, Some(20_000));
    assert_eq!(
        (ended.end, ended.sessions, ended.prompts),
        (End::Answered, 1, 1)
    );
}

#[test]
fn what_is_declined_for_ever_is_an_error_in_the_end() {
    let ended = run(new_session(), &[Fate::Declined], &[Fate::Done], None);
    assert_eq!((ended.end, ended.opened), (End::Failed, false));
    assert!((170_000..=180_000).contains(&ended.at), "{ended:?}");
}

#[test]
fn what_is_refused_is_an_error_at_once() {
    let refused = run(new_session(), &[Fate::Refused], &[Fate::Done], None);
    assert_eq!((refused.end, refused.at), (End::Failed, 1));
    // That a session is new explains 404, nothing else does.
    let refused = run(old_session(), &[Fate::Done], &[Fate::NotFound], None);
    assert_eq!((refused.end, refused.at), (End::Failed, 1));
}

#[test]
fn a_session_that_may_have_been_opened_is_not_opened_again() {
    for fate in [Fate::Lost, Fate::Vanished] {
        let ended = run(new_session(), &[fate, Fate::Done], &[Fate::Done], None);
        assert_eq!((ended.end, ended.at), (End::Failed, 1));
    }
}

#[test]
fn a_prompt_that_may_have_arrived_is_looked_for_where_it_can_be_told() {
    let lost = run(new_session(), &[Fate::Done], &[Fate::Lost], Some(20_000));
    assert_eq!((lost.end, lost.prompts), (End::Answered, 1));
    let vanished = run(
        new_session(),
        &[Fate::Done],
        &[Fate::Vanished],
        Some(20_000),
    );
    assert_eq!((vanished.end, vanished.prompts), (End::Failed, 0));
    assert!(vanished.opened && vanished.at > 90_000, "{vanished:?}");
    let lost = run(old_session(), &[Fate::Done], &[Fate::Lost], Some(20_000));
    assert_eq!((lost.end, lost.prompts, lost.at), (End::Failed, 1, 1));
}

#[test]
fn a_write_whose_fate_is_not_known_stays_failed() {
    let mut run = old_session();
    assert_eq!(run.next(0), Step::Ask(Ask::Post));
    run.write_failed(0, Outcome::Unknown, MAY_PASS);
    for now in [0, 1_000, 1_000_000] {
        assert_eq!(run.next(now), Step::Fail);
    }
}

#[test]
fn a_run_without_an_answer_is_told_apart() {
    let ended = run(new_session(), &[Fate::Done], &[Fate::Done], None);
    assert_eq!(ended.end, End::Unanswered);
    assert!((90_000..100_000).contains(&ended.at), "{ended:?}");
}

#[test]
fn at_the_total_timeout_the_session_is_interrupted_if_that_was_asked_for() {
    for interrupts in [false, true] {
        let timed = || Run::new(true, Pace::default(), Some(30_000), interrupts);
        let ended = run(timed(), &[Fate::Done], &[Fate::Done], Some(60_000));
        assert_eq!(
            (ended.end, ended.interrupts),
            (End::TimedOut, u32::from(interrupts))
        );
        assert!((30_000..30_100).contains(&ended.at), "{ended:?}");
        let ended = run(timed(), &[Fate::Done], &[Fate::NotFound], Some(60_000));
        assert_eq!(
            (ended.end, ended.interrupts),
            (End::TimedOut, u32::from(interrupts))
        );
        let ended = run(timed(), &[Fate::Declined], &[Fate::Done], None);
        assert_eq!((ended.end, ended.interrupts), (End::TimedOut, 0));
    }
}

#[test]
fn signs_of_life_come_from_the_start_to_the_end() {
    let pace = Pace {
        sign_of_life: Some(5_000),
        ..Pace::default()
    };
    let started = Run::new(true, pace, None, false);
    let creates: Vec<Fate> = [Fate::Declined; 10]
        .into_iter()
        .chain([Fate::Done])
        .collect();
    let ended = run(started, &creates, &[Fate::Done], Some(100_000));
    assert_eq!(ended.end, End::Answered);
    assert!((20..=30).contains(&ended.signs), "{ended:?}");
}

#[test]
fn by_chance_nothing_is_done_twice() {
    const FATES: [Fate; 6] = [
        Fate::Done,
        Fate::Lost,
        Fate::Vanished,
        Fate::Declined,
        Fate::Refused,
        Fate::NotFound,
    ];
    for seed in 0..2_000 {
        let mut chance = fastrand::Rng::with_seed(seed);
        let mut fates = || -> Vec<Fate> { (0..4).map(|_| FATES[chance.usize(..6)]).collect() };
        let (creates, posts) = (fates(), fates());
        let started = match seed % 2 {
            0 => new_session(),
            _ => old_session(),
        };
        let ended = run(started, &creates, &posts, Some(20_000));
        let context = format!("seed {seed}: {creates:?} {posts:?} {ended:?}");
        assert!(ended.sessions <= 1 && ended.prompts <= 1, "{context}");
        assert!(
            ended.end != End::Answered || ended.prompts == 1,
            "{context}"
        );
    }
}
