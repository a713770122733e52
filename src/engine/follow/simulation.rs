//! A follower beside a service that has all the habits of the real one, for hours, in milliseconds.
//!
//! The service is a timetable: what is said when, and when it runs. What it tells of that is late, partly, or nothing at all,
//! by chance that can be repeated. In the end the follower's events, put together, have to be the timetable.

use std::collections::HashMap;

use super::{Ask, Event, Follow, Kind, Message, Next, Place, Start};
use crate::engine::looks::{Failure, Pace, Sight, Step};

/// Something said, and when; and when it changed after that.
#[derive(Clone, Debug)]
struct Said {
    id: String,
    kind: Kind,
    at: u64,
    changes: Vec<u64>,
}

/// What is wrong with a service. Times are in milliseconds.
#[derive(Clone, Debug, Default)]
struct Habits {
    /// Sessions, and messages, are told as they were so long ago.
    session_lag: u64,
    message_lag: u64,
    /// Each answer has a lag of its own, so that time goes back and forth.
    has_replicas: bool,
    /// A new session is 404 for so long.
    unknown: u64,
    /// How many of a thousand requests fail.
    faults: u64,
    /// Nothing is answered from then to then.
    outage: Option<(u64, u64)>,
    /// How many of a thousand pages are the one before once more.
    repeated_pages: u64,
    /// The list says that there is more where there is nothing.
    has_empty_end: bool,
    /// Timestamps go back by so much at some time.
    clock_jump: Option<(u64, i64)>,
    /// So many messages are counted, and never listed.
    hidden_messages: i64,
    /// How long an answer takes at most.
    latency: u64,
}

struct Service {
    said: Vec<Said>,
    /// When it runs.
    runs: Vec<(u64, u64)>,
    habits: Habits,
    chance: fastrand::Rng,
    page_before: Option<(Vec<Message>, Next)>,
    /// Of the walk at hand, whose list does not shrink.
    lag: u64,
}

/// How a request fails.
const FAULTS: [(Failure, u64); 5] = [
    // 424, 503
    (bearable(None), 200),
    // 429
    (bearable(None), 5),
    (bearable(Some(3_000)), 5),
    // Broken
    (bearable(None), 900),
    // Never answered
    (bearable(None), 20_000),
];

const fn bearable(retry_after: Option<u64>) -> Failure {
    Failure {
        bearable: true,
        retry_after,
    }
}

impl Service {
    fn new(said: Vec<Said>, runs: Vec<(u64, u64)>, habits: Habits, seed: u64) -> Service {
        Service {
            said,
            runs,
            habits,
            chance: fastrand::Rng::with_seed(seed),
            page_before: None,
            lag: 0,
        }
    }

    fn happens(&mut self, of_a_thousand: u64) -> bool {
        self.chance.u64(..1000) < of_a_thousand
    }

    /// As of which time something is told now.
    fn lag(&mut self, most: u64) -> u64 {
        match self.habits.has_replicas {
            true => self.chance.u64(..=most),
            false => most,
        }
    }

    /// How the service stamps a moment.
    fn stamp(&self, at: u64) -> i64 {
        let jump = self.habits.clock_jump.filter(|(from, _)| at >= *from);
        1_780_000_000_000 + at as i64 - jump.map_or(0, |(_, back)| back)
    }

    /// What becomes of a request: it takes a while, and may fail.
    fn request(&mut self, now: &mut u64) -> Option<Failure> {
        *now += 1 + self.chance.u64(..=self.habits.latency);
        let is_out = self
            .habits
            .outage
            .is_some_and(|(from, to)| (from..to).contains(now));
        if is_out || self.happens(self.habits.faults) {
            let (failure, time) = FAULTS[self.chance.usize(..FAULTS.len())];
            *now += time;
            return Some(failure);
        }
        (*now < self.habits.unknown).then_some(bearable(None))
    }

    fn session(&mut self, now: u64) -> Sight {
        let at = now.saturating_sub(self.lag(self.habits.session_lag));
        let run = self
            .runs
            .iter()
            .find(|(from, to)| (*from..*to).contains(&at));
        let status = match run {
            Some((from, _)) if at < from + 2_000 => "pending",
            Some(_) => "running",
            None => "idle",
        };
        let said = self.said.iter().filter(|said| said.at <= at);
        let changes = said.clone().flat_map(|said| &said.changes).copied();
        let runs = self.runs.iter().flat_map(|(from, to)| [*from, *to]);
        let happened = changes.chain(runs).filter(|time| *time <= at);
        let updated = happened.chain(said.clone().map(|said| said.at)).max();
        Sight {
            status: status.to_owned(),
            updated_at: self.stamp(updated.unwrap_or_default()),
            message_count: said.count() as i64 + self.habits.hidden_messages,
        }
    }

    fn messages(&mut self, now: u64, limit: u32, cursor: Option<&str>) -> (Vec<Message>, Next) {
        if cursor.is_none() {
            self.lag = self.lag(self.habits.message_lag);
        } else if self.happens(self.habits.repeated_pages) {
            return self.page_before.clone().expect("there was one");
        }
        let at = now.saturating_sub(self.lag);
        let listed = self.said.iter().rev().filter(|said| said.at <= at);
        let skipped = cursor.map_or(0, |cursor| cursor.parse().expect("ours"));
        let all: Vec<&Said> = listed.collect();
        let row = |said: &&Said| Message {
            id: said.id.clone(),
            kind: said.kind,
            created_at: self.stamp(said.at),
            updated_at: self.stamp(said.changed_at(at)),
            version: said.version(at),
        };
        let page: Vec<Message> = all
            .iter()
            .skip(skipped)
            .take(limit as usize)
            .map(row)
            .collect();
        let next = match skipped + page.len() < all.len() {
            true => Next::Cursor((skipped + page.len()).to_string()),
            false if self.habits.has_empty_end && !page.is_empty() => {
                Next::Cursor(all.len().to_string())
            }
            false => Next::End,
        };
        self.page_before = Some((page.clone(), next.clone()));
        (page, next)
    }
}

impl Said {
    fn changed_at(&self, at: u64) -> u64 {
        let changes = self.changes.iter().filter(|change| **change <= at);
        changes.max().copied().unwrap_or(self.at)
    }

    fn version(&self, at: u64) -> u64 {
        self.changes.iter().filter(|change| **change <= at).count() as u64
    }
}

/// A follower, and what it has told.
struct Watched {
    follow: Follow,
    now: u64,
    pages: Vec<Vec<Message>>,
    /// What was told, in this order, with the version that was told last.
    told: Vec<(String, u64)>,
    tellings: HashMap<String, u32>,
    statuses: Vec<String>,
    sight: Option<Sight>,
    signs: u32,
    looks: u32,
    requests: u32,
    failures: u32,
    finished: Option<(u64, Option<String>)>,
    /// Whether a change may be told twice: by a process that another one went on from, which saw an older replica first.
    is_tolerant: bool,
}

impl Watched {
    fn new(start: Start, pace: Pace) -> Watched {
        Watched {
            follow: Follow::new(start, pace),
            now: 0,
            pages: Vec::new(),
            told: Vec::new(),
            tellings: HashMap::new(),
            statuses: Vec::new(),
            sight: None,
            signs: 0,
            looks: 0,
            requests: 0,
            failures: 0,
            finished: None,
            is_tolerant: false,
        }
    }

    /// Another process goes on with what was saved.
    fn resume(&mut self, pace: Pace) {
        let saved = self.follow.last_message_id().map(str::to_owned);
        self.statuses.clear();
        self.follow = Follow::new(saved.map_or(Start::Beginning, Start::After), pace);
    }

    fn at(&self, place: Place) -> &Message {
        &self.pages[place.page][place.row]
    }

    /// Goes on for one step. Tells whether there is another.
    fn step(&mut self, service: &mut Service) -> bool {
        match self.follow.next(self.now) {
            Step::Ask(ask) => self.ask(service, ask),
            Step::Wait(until) => {
                assert!(until > self.now, "waits for what is over");
                self.now = until;
            }
            Step::Tell(event) => self.hear(event),
            Step::GiveSign => self.signs += 1,
            Step::Fail => self.failures += 1,
            Step::Missing => panic!("what it begins with is there"),
            Step::Done => return false,
        }
        true
    }

    fn ask(&mut self, service: &mut Service, ask: Ask) {
        self.requests += 1;
        if let Some(failure) = service.request(&mut self.now) {
            return self.follow.failed(self.now, failure);
        }
        match ask {
            Ask::Session => {
                self.looks += 1;
                let sight = service.session(self.now);
                self.sight = Some(sight.clone());
                self.follow.session(self.now, sight);
            }
            Ask::Messages { limit, cursor } => {
                if cursor.is_none() {
                    self.pages.clear();
                }
                let (page, next) = service.messages(self.now, limit, cursor.as_deref());
                self.pages.push(page.clone());
                self.follow.messages(self.now, page, next);
            }
        }
    }

    fn hear(&mut self, event: Event) {
        assert!(self.finished.is_none(), "nothing comes after the end");
        match event {
            Event::Status => {
                let status = self.sight.as_ref().expect("a look").status.clone();
                assert_ne!(self.statuses.last(), Some(&status));
                self.statuses.push(status);
            }
            Event::Messages(places) => {
                assert!(!places.is_empty());
                for place in places {
                    let Message { id, version, .. } = self.at(place).clone();
                    *self.tellings.entry(id.clone()).or_default() += 1;
                    match self.told.iter_mut().find(|(told, _)| *told == id) {
                        Some((_, told)) => {
                            assert!(*told != version || self.is_tolerant, "{id} is told twice");
                            *told = version;
                        }
                        None => self.told.push((id, version)),
                    }
                }
            }
            Event::Finished(answer) => {
                let answer = answer.map(|place| self.at(place).id.clone());
                self.finished = Some((self.now, answer));
            }
        }
    }

    /// Follows to the end.
    fn run(&mut self, service: &mut Service) {
        let mut steps = 0;
        while self.step(service) {
            steps += 1;
            assert!(steps < 100_000, "it hangs");
        }
    }
}

/// A run of the usual kind: a prompt, tools, an answer.
struct Script {
    said: Vec<Said>,
    runs: Vec<(u64, u64)>,
}

impl Script {
    fn new() -> Script {
        Script {
            said: Vec::new(),
            runs: Vec::new(),
        }
    }

    fn say(&mut self, kind: Kind, at: u64) -> &mut Said {
        let id = format!("m{}", self.said.len());
        self.said.push(Said {
            id,
            kind,
            at,
            changes: Vec::new(),
        });
        self.said.last_mut().expect("just said")
    }

    /// So many messages that were there before.
    fn history(&mut self, count: usize) {
        for number in 0..count {
            let kind = [Kind::Prompt, Kind::Work, Kind::Work, Kind::Answer][number % 4];
            self.say(kind, 0);
        }
    }

    /// A run from a prompt on that takes so many tools, each a while, and may have an answer.
    fn run(&mut self, from: u64, tools: u64, each: u64, answers: bool) -> u64 {
        self.say(Kind::Prompt, from);
        let mut at = from + 2_000;
        for _ in 0..tools {
            self.say(Kind::Work, at);
            self.say(Kind::Work, at + each / 2);
            at += each;
        }
        if answers {
            self.say(Kind::Answer, at);
        }
        self.runs.push((from, at + 500));
        at + 500
    }

    fn end(&self) -> u64 {
        self.runs.last().expect("a run").1
    }

    /// The messages from this one on as they are in the end.
    fn transcript(&self, from: usize) -> Vec<(String, u64)> {
        let said = self.said[from..].iter();
        said.map(|said| (said.id.clone(), said.changes.len() as u64))
            .collect()
    }

    fn answer(&self) -> Option<String> {
        let answer = self.said.last().filter(|said| said.kind == Kind::Answer);
        answer.map(|said| said.id.clone())
    }

    /// Follows it from the first message on, by a service with such habits.
    fn followed(&self, habits: Habits) -> Watched {
        self.followed_from(Start::Beginning, Pace::default(), habits)
    }

    fn followed_from(&self, start: Start, pace: Pace, habits: Habits) -> Watched {
        let mut service = Service::new(self.said.clone(), self.runs.clone(), habits, 1);
        let mut watched = Watched::new(start, pace);
        watched.run(&mut service);
        watched
    }
}

fn usual() -> Script {
    let mut script = Script::new();
    script.run(0, 4, 5_000, true);
    script
}

fn check_whole(script: &Script, watched: &Watched) -> u64 {
    let (at, answer) = watched.finished.clone().expect("it finishes");
    assert_eq!(watched.told, script.transcript(0));
    assert_eq!(answer, script.answer());
    assert!(at >= script.end(), "not before its end");
    at - script.end()
}

#[test]
fn a_run_is_told_to_its_answer() {
    let script = usual();
    let watched = script.followed(Habits::default());
    let delay = check_whole(&script, &watched);
    assert!(delay <= 2_500, "{delay}");
    assert_eq!(watched.statuses, ["pending", "running", "idle"]);
    assert_eq!((watched.signs, watched.failures), (0, 0));
}

#[test]
fn late_messages_are_waited_for() {
    for message_lag in [1_000, 5_000, 20_000, 60_000] {
        let script = usual();
        let watched = script.followed(Habits {
            message_lag,
            ..Habits::default()
        });
        let delay = check_whole(&script, &watched);
        assert!(delay <= message_lag + 7_000, "{message_lag}: {delay}");
    }
}

#[test]
fn a_status_that_is_late_ends_nothing_too_early() {
    for session_lag in [1_000, 5_000, 20_000] {
        let mut script = usual();
        // Without a tool it looks like an answer.
        script.said[1].kind = Kind::Answer;
        let watched = script.followed(Habits {
            session_lag,
            ..Habits::default()
        });
        let delay = check_whole(&script, &watched);
        assert!(delay <= session_lag + 7_000, "{session_lag}: {delay}");
    }
}

#[test]
fn words_between_that_come_late_are_not_the_answer() {
    let mut script = Script::new();
    script.run(0, 2, 5_000, true);
    for said in &mut script.said[1..] {
        said.kind = Kind::Answer;
    }
    for message_lag in [0, 2_000, 20_000, 25_000] {
        check_whole(
            &script,
            &script.followed(Habits {
                message_lag,
                session_lag: 2_000,
                ..Habits::default()
            }),
        );
    }
}

#[test]
fn a_count_that_is_never_reached_delays_the_end_and_does_not_prevent_it() {
    let script = usual();
    let watched = script.followed(Habits {
        hidden_messages: 3,
        ..Habits::default()
    });
    let delay = check_whole(&script, &watched);
    assert!((30_000..40_000).contains(&delay), "{delay}");
}

#[test]
fn a_new_session_may_be_unknown_for_a_while() {
    let script = usual();
    let watched = script.followed(Habits {
        unknown: 20_000,
        ..Habits::default()
    });
    check_whole(&script, &watched);
    assert_eq!(watched.failures, 0);
}

#[test]
fn an_outage_is_borne() {
    let script = usual();
    let watched = script.followed(Habits {
        outage: Some((3_000, 150_000)),
        ..Habits::default()
    });
    check_whole(&script, &watched);
    assert_eq!(watched.failures, 0);
}

#[test]
fn an_outage_that_is_too_long_is_told_and_the_step_can_be_taken_again() {
    let script = usual();
    let watched = script.followed(Habits {
        outage: Some((3_000, 400_000)),
        ..Habits::default()
    });
    check_whole(&script, &watched);
    assert_eq!(watched.failures, 2);
}

#[test]
fn what_is_denied_is_told_at_once() {
    let mut follow = Follow::new(Start::Now, Pace::default());
    assert_eq!(follow.next(0), Step::Ask(Ask::Session));
    let denied = Failure {
        bearable: false,
        retry_after: None,
    };
    follow.failed(10, denied);
    assert_eq!(follow.next(10), Step::Fail);
    assert_eq!(follow.next(10), Step::Ask(Ask::Session), "taken again");
}

#[test]
fn a_run_without_an_answer_has_stopped() {
    for tools in [0, 3] {
        let mut script = Script::new();
        script.run(0, tools, 5_000, false);
        let watched = script.followed(Habits::default());
        let delay = check_whole(&script, &watched);
        assert!((90_000..100_000).contains(&delay), "{delay}");
    }
}

#[test]
fn a_message_is_told_again_when_it_has_changed() {
    let mut script = usual();
    for said in &mut script.said {
        said.changes = vec![said.at + 700, said.at + 1_400];
    }
    script.runs[0].1 += 2_000;
    let watched = script.followed(Habits::default());
    check_whole(&script, &watched);
    assert!(watched.tellings.values().any(|times| *times > 1));
}

#[test]
fn an_answer_that_still_changes_is_not_the_end() {
    let mut script = usual();
    let answer = script.said.last_mut().expect("an answer");
    let end = answer.at + 60_000;
    answer.changes = (1..=80).map(|i| answer.at + i * 750).collect();
    script.runs[0].1 = answer.at;
    let watched = script.followed(Habits::default());
    let (at, _) = watched.finished.clone().expect("it finishes");
    assert_eq!(watched.told, script.transcript(0));
    assert!(at >= end, "{at}");
}

#[test]
fn a_queued_prompt_is_followed_to_its_own_answer() {
    let mut script = Script::new();
    let first = script.run(0, 3, 5_000, true);
    script.run(first, 3, 5_000, true);
    // It was sent while the first was running, and is listed where it was sent.
    let prompt = script.said.remove(8);
    script.said.insert(
        3,
        Said {
            at: script.said[2].at + 1,
            ..prompt
        },
    );
    let start = Start::After(script.said[3].id.clone());
    let watched = script.followed_from(start, Pace::default(), Habits::default());
    let (_, answer) = watched.finished.expect("it finishes");
    assert_eq!(watched.told, script.transcript(4));
    assert_eq!(answer, script.answer());
}

#[test]
fn from_now_on_only_what_is_new_is_told() {
    let mut script = Script::new();
    script.history(250);
    script.run(0, 40, 1_000, true);
    let watched = script.followed_from(Start::Now, Pace::default(), Habits::default());
    assert_eq!(watched.told, script.transcript(251));
    assert_eq!(watched.finished.expect("it finishes").1, script.answer());
}

#[test]
fn an_idle_session_has_finished_with_its_last_answer() {
    let mut script = Script::new();
    script.history(40);
    let watched = script.followed_from(Start::Now, Pace::default(), Habits::default());
    assert_eq!(watched.told, []);
    assert_eq!(watched.finished, Some((watched.now, script.answer())));
    assert!(
        watched.now < 1_100 && watched.looks == 2,
        "confirmed by a second look"
    );
}

#[test]
fn a_message_that_was_just_posted_may_be_listed_late() {
    let mut script = Script::new();
    script.history(330);
    script.run(0, 4, 5_000, true);
    for start in [
        Start::After("m330".to_owned()),
        Start::At("m330".to_owned()),
    ] {
        let from = 330 + usize::from(matches!(start, Start::After(_)));
        let watched = script.followed_from(
            start,
            Pace::default(),
            Habits {
                message_lag: 20_000,
                ..Habits::default()
            },
        );
        assert_eq!(watched.told, script.transcript(from));
        assert_eq!(watched.finished.expect("it finishes").1, script.answer());
    }
}

#[test]
fn a_message_that_is_not_there_is_missed() {
    let script = usual();
    let mut service = Service::new(script.said, script.runs, Habits::default(), 1);
    let mut watched = Watched::new(Start::After("elsewhere".to_owned()), Pace::default());
    while watched.follow.next(watched.now) != Step::Missing {
        assert!(watched.step(&mut service), "without it there is no end");
    }
    assert!((90_000..100_000).contains(&watched.now), "{}", watched.now);
    assert_eq!(watched.told, []);
    assert!(
        matches!(watched.follow.next(watched.now), Step::Wait(_)),
        "looked for further"
    );
}

#[test]
fn signs_of_life_come_as_often_as_asked_for() {
    let mut script = Script::new();
    script.run(0, 0, 0, true);
    let answer = script.said.last_mut().expect("an answer");
    answer.at = 600_000;
    script.runs[0].1 = 600_000;
    let pace = Pace {
        sign_of_life: Some(10_000),
        ..Pace::default()
    };
    let watched = script.followed_from(Start::Beginning, pace, Habits::default());
    check_whole(&script, &watched);
    assert!((55..=60).contains(&watched.signs), "{}", watched.signs);
}

#[test]
fn a_run_of_ten_minutes_costs_few_requests() {
    // A tool every so many seconds. A naive poller asks for session and messages each second, 1200 times.
    for (each, looks, requests) in [
        (60, 170, 205),
        (30, 220, 260),
        (10, 370, 490),
        (5, 520, 800),
    ] {
        let mut script = Script::new();
        script.run(0, 600 / each - 1, each * 1_000, true);
        let watched = script.followed(Habits::default());
        let delay = check_whole(&script, &watched);
        println!(
            "a tool every {each} s: {} looks, {} requests, told {delay} ms after the end",
            watched.looks, watched.requests
        );
        assert!(watched.looks < looks, "{}", watched.looks);
        assert!(watched.requests < requests, "{}", watched.requests);
    }
}

#[test]
fn the_end_is_told_soon() {
    let mut delays: Vec<u64> = (0..1_000)
        .map(|seed| {
            let mut chance = fastrand::Rng::with_seed(seed);
            let from = chance.u64(..10_000);
            let mut script = Script::new();
            script.say(Kind::Prompt, from);
            let said = [4, 9, 12, 16].map(|after| (after, Kind::Work));
            for (after, kind) in said.into_iter().chain([(22, Kind::Answer)]) {
                script.say(kind, from + after * 1_000 + chance.u64(..900));
            }
            script
                .runs
                .push((from, from + 22_900 + chance.u64(..3_000)));
            check_whole(
                &script,
                &script.followed(Habits {
                    latency: 100,
                    ..Habits::default()
                }),
            )
        })
        .collect();
    delays.sort_unstable();
    println!(
        "told after {} ms in the median, {} at most",
        delays[500], delays[999]
    );
    assert!(
        delays[500] <= 2_000 && delays[999] <= 5_000,
        "{} {}",
        delays[500],
        delays[999]
    );
}

/// A script by chance: several runs, queued or not, with words in between and messages that grow.
fn script_by_chance(chance: &mut fastrand::Rng) -> Script {
    let mut script = Script::new();
    let mut at = 0;
    for _ in 0..chance.u64(1..=3) {
        // The runs follow each other, so that there is one end.
        let tools = chance.u64(..12);
        at = script.run(at, tools, chance.u64(2_000..40_000), true);
        script.runs.last_mut().expect("a run").1 += chance.u64(..3_000);
        at = at.max(script.end());
    }
    if chance.u64(..4) == 0 {
        script.said.pop();
    }
    for index in 1..script.said.len() - 1 {
        let (from, to) = (script.said[index].at, script.said[index + 1].at);
        if script.said[index].kind == Kind::Work && chance.u64(..6) == 0 {
            script.said[index].kind = Kind::Answer;
        }
        if to > from + 1_000 {
            let count = chance.u64(..4);
            let mut changes: Vec<u64> = (0..count).map(|_| chance.u64(from + 1..to)).collect();
            changes.sort_unstable();
            changes.dedup();
            script.said[index].changes = changes;
        }
    }
    script
}

fn habits_by_chance(chance: &mut fastrand::Rng) -> Habits {
    let sometimes = |chance: &mut fastrand::Rng, most: u64| match chance.bool() {
        true => chance.u64(..most),
        false => 0,
    };
    let (has_outage, outage) = (chance.bool(), chance.u64(..200_000));
    let has_replicas = chance.bool();
    Habits {
        session_lag: sometimes(chance, 12_000),
        message_lag: sometimes(chance, 25_000),
        has_replicas,
        unknown: sometimes(chance, 60_000),
        faults: sometimes(chance, 300),
        outage: has_outage.then(|| (outage, outage + chance.u64(..100_000))),
        repeated_pages: sometimes(chance, 500),
        // Not both: what changes while a walk stands still between two pages, and is far down when it goes on, is not seen.
        has_empty_end: !has_outage && chance.bool(),
        // Nor these: of two versions of a message that come and go, nothing would tell which one is the older.
        clock_jump: (!has_replicas && chance.bool())
            .then(|| (chance.u64(..100_000), chance.i64(-10_000..10_000))),
        hidden_messages: 0,
        latency: sometimes(chance, 3_000),
    }
}

/// What the messages say that were told, whatever the order in which replicas of different age have shown them.
fn by_name(told: &[(String, u64)]) -> HashMap<&str, u64> {
    told.iter()
        .map(|(id, version)| (id.as_str(), *version))
        .collect()
}

#[test]
fn by_chance_everything_is_told_and_the_end_once() {
    for seed in 0..4_000 {
        let mut chance = fastrand::Rng::with_seed(seed);
        let script = script_by_chance(&mut chance);
        let habits = habits_by_chance(&mut chance);
        let mut service = Service::new(
            script.said.clone(),
            script.runs.clone(),
            habits.clone(),
            seed,
        );
        let mut watched = Watched::new(Start::Beginning, Pace::default());
        watched.run(&mut service);

        let (at, answer) = watched.finished.clone().expect("it finishes");
        let context = format!("seed {seed}: {habits:?} {:?}", script.runs);
        assert_eq!(
            by_name(&watched.told),
            by_name(&script.transcript(0)),
            "{context}"
        );
        assert!(at >= script.end(), "too early: {context}");
        let ids: Vec<&String> = watched.told.iter().map(|(id, _)| id).collect();
        assert!(
            ids.is_sorted_by_key(|id| id[1..].parse::<u32>().expect("a number")),
            "{ids:?} {context}"
        );
        if script.answer().is_some() {
            assert_eq!(answer, script.answer(), "{context}");
            assert!(at <= script.end() + 300_000, "{at}: {context}");
        }
        assert!(u64::from(watched.looks) <= at / 1_000 + 2, "{context}");
        assert!(
            watched.requests <= 3 * watched.looks + 200,
            "{} {}: {context}",
            watched.requests,
            watched.looks
        );
    }
}

#[test]
fn by_chance_another_process_goes_on_where_one_was_killed() {
    let mut resumed = 0;
    for seed in 0..2_000 {
        let mut chance = fastrand::Rng::with_seed(seed);
        let script = script_by_chance(&mut chance);
        let habits = habits_by_chance(&mut chance);
        let mut service = Service::new(
            script.said.clone(),
            script.runs.clone(),
            habits.clone(),
            seed,
        );
        let mut watched = Watched::new(Start::Beginning, Pace::default());
        while watched.step(&mut service) {
            if chance.u64(..20) == 0 && watched.finished.is_none() {
                watched.resume(Pace::default());
                watched.is_tolerant = habits.has_replicas;
                resumed += 1;
            }
        }
        let context = format!("seed {seed}: {habits:?} {:?}", script.runs);
        let told: Vec<&String> = watched.told.iter().map(|(id, _)| id).collect();
        let transcript = script.transcript(0);
        let said: Vec<&String> = transcript.iter().map(|(id, _)| id).collect();
        assert_eq!(told, said, "{context}");
    }
    assert!(resumed > 2_000, "{resumed}");
}
