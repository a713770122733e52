//! A watch beside a service with many sessions that come, run and go, and tells of it late or not at all.

use std::collections::HashMap;

use super::{Ask, Event, Listed, Watch};
use crate::engine::follow::Next;
use crate::engine::looks::{Failure, Pace, Sight, Step};

/// A session: there from then to then, and when it runs.
#[derive(Clone, Debug)]
struct Life {
    id: String,
    from: u64,
    to: u64,
    runs: Vec<(u64, u64)>,
}

impl Life {
    fn new(number: u64, from: u64) -> Life {
        Life {
            id: format!("s{number}"),
            from,
            to: u64::MAX,
            runs: Vec::new(),
        }
    }

    fn sight(&self, at: u64) -> Sight {
        let is_busy = self
            .runs
            .iter()
            .any(|(from, to)| (*from..*to).contains(&at));
        let times = self.runs.iter().flat_map(|(from, to)| [*from, *to]);
        let past = times.filter(|time| *time <= at);
        Sight {
            status: if is_busy { "running" } else { "idle" }.to_owned(),
            message_count: self.runs.iter().filter(|(from, _)| *from <= at).count() as i64,
            updated_at: past.max().unwrap_or(self.from) as i64,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct Habits {
    lag: u64,
    has_replicas: bool,
    faults: u64,
    /// The service's clock is set back by so much at some time.
    clock_jump: Option<(u64, i64)>,
    /// Sorts by the time of the last change, not by that of its making.
    by_change: bool,
}

struct Service {
    lives: Vec<Life>,
    habits: Habits,
    chance: fastrand::Rng,
    /// As of when the walk at hand is told.
    at: u64,
}

impl Service {
    fn page(&mut self, now: u64, ask: &Ask) -> (Vec<Listed>, Next) {
        if ask.cursor.is_none() {
            let lag = match self.habits.has_replicas {
                true => self.chance.u64(..=self.habits.lag),
                false => self.habits.lag,
            };
            self.at = now.saturating_sub(lag);
        }
        let at = self.at;
        let is_there = |life: &&Life| (life.from..life.to).contains(&at);
        let mut there: Vec<&Life> = self.lives.iter().filter(is_there).collect();
        there.sort_by_cached_key(|life| {
            let newest = match self.habits.by_change {
                true => life.sight(at).updated_at,
                false => life.from as i64,
            };
            std::cmp::Reverse(newest)
        });
        let skipped = ask
            .cursor
            .as_ref()
            .map_or(0, |cursor| cursor.parse().expect("ours"));
        let jump = self.habits.clock_jump;
        let page = there.iter().skip(skipped).take(100).map(|life| {
            let mut sight = life.sight(at);
            if let Some((_, back)) = jump.filter(|(from, _)| sight.updated_at >= *from as i64) {
                sight.updated_at -= back;
            }
            let id = life.id.clone();
            Listed { id, sight }
        });
        let next = match skipped + 100 < there.len() {
            true => Next::Cursor((skipped + 100).to_string()),
            false => Next::End,
        };
        (page.collect(), next)
    }
}

#[derive(Default)]
struct Heard {
    appeared: HashMap<String, u64>,
    finished: HashMap<String, Vec<u64>>,
    gone: HashMap<String, u64>,
    last: HashMap<String, Sight>,
    requests: u64,
    signs: u64,
}

/// Watches from the start to then.
fn watch(lives: &[Life], habits: Habits, pace: &Pace, until: u64, seed: u64) -> Heard {
    let mut service = Service {
        lives: lives.to_vec(),
        habits,
        chance: fastrand::Rng::with_seed(seed),
        at: 0,
    };
    let mut watch = Watch::new(pace);
    let mut pages: Vec<Vec<Listed>> = Vec::new();
    let mut heard = Heard::default();
    let mut now = 0;
    while now < until {
        match watch.next(now) {
            Step::Ask(ask) => {
                heard.requests += 1;
                now += 10;
                if service.chance.u64(..1000) < service.habits.faults {
                    watch.failed(now, Failure::astray());
                    continue;
                }
                if ask.cursor.is_none() {
                    pages.clear();
                }
                let (page, next) = service.page(now, &ask);
                pages.push(page.clone());
                assert!(watch.page(now, page, next));
            }
            Step::Wait(time) => {
                assert!(time > now, "waits for what is over");
                now = time;
            }
            Step::Tell(event) => heard.hear(now, event, &pages),
            Step::GiveSign => heard.signs += 1,
            Step::Fail | Step::Missing | Step::Done => panic!("it never ends"),
        }
    }
    heard
}

impl Heard {
    fn hear(&mut self, now: u64, event: Event, pages: &[Vec<Listed>]) {
        match event {
            Event::Appeared(place) => {
                let Listed { id, sight } = pages[place.page][place.row].clone();
                self.gone.remove(&id);
                self.appeared.entry(id.clone()).or_insert(now);
                self.last.insert(id, sight);
            }
            Event::Changed(place) => {
                let Listed { id, sight } = pages[place.page][place.row].clone();
                assert_ne!(self.last.insert(id, sight.clone()), Some(sight));
            }
            Event::Finished(place) => {
                let Listed { id, .. } = pages[place.page][place.row].clone();
                self.finished.entry(id).or_default().push(now);
            }
            Event::Gone(id) => {
                self.last.remove(&id).expect("it was there");
                self.gone.insert(id, now);
            }
        }
    }
}

fn lives(count: u64) -> Vec<Life> {
    (0..count).map(|number| Life::new(number, 0)).collect()
}

#[test]
fn what_is_there_appears_once_however_many_pages_it_takes() {
    for count in [0, 1, 100, 101, 950] {
        let heard = watch(
            &lives(count),
            Habits::default(),
            &Pace::default(),
            20_000,
            1,
        );
        assert_eq!(heard.appeared.len() as u64, count);
        assert!(heard.finished.is_empty() && heard.gone.is_empty());
    }
}

#[test]
fn a_run_is_told_to_its_end() {
    let mut lives = lives(3);
    lives[1].runs = vec![(10_000, 40_000), (100_000, 130_000)];
    let heard = watch(&lives, Habits::default(), &Pace::default(), 200_000, 1);
    assert_eq!(heard.finished.len(), 1);
    let finished = &heard.finished["s1"];
    assert!(
        matches!(finished[..], [40_000..47_000, 130_000..137_000]),
        "{finished:?}"
    );
}

#[test]
fn a_clock_that_is_set_back_loses_no_end() {
    let mut lives = lives(1);
    lives[0].runs = vec![(10_000, 40_000)];
    let habits = Habits {
        clock_jump: Some((20_000, 3_600_000)),
        ..Habits::default()
    };
    let heard = watch(&lives, habits, &Pace::default(), 200_000, 1);
    assert!(
        matches!(heard.finished["s0"][..], [40_000..80_000]),
        "{:?}",
        heard.finished
    );
}

#[test]
fn what_goes_is_told_and_may_come_back() {
    let mut lives = lives(300);
    lives[7].to = 30_000;
    lives.push(Life::new(7, 400_000));
    let heard = watch(&lives, Habits::default(), &Pace::default(), 300_000, 1);
    assert!(
        matches!(heard.gone["s7"], 30_000..110_000),
        "{:?}",
        heard.gone
    );
    let heard = watch(&lives, Habits::default(), &Pace::default(), 420_000, 1);
    assert!(heard.gone.is_empty() && heard.last.len() == 300);
}

#[test]
fn what_one_look_lacks_is_not_gone() {
    let mut watch = Watch::new(&Pace::default());
    let mut now = 0;
    let mut told = Vec::new();
    for look in [&["a", "b"][..], &["a"], &["a", "b"], &["a"], &["a"]] {
        loop {
            match watch.next(now) {
                Step::Ask(_) => break,
                Step::Wait(until) => now = until,
                Step::Tell(event) => told.push(event),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(
            told.iter()
                .filter(|event| matches!(event, Event::Gone(_)))
                .count(),
            0
        );
        let listed = |id: &&str| Listed {
            id: (*id).to_owned(),
            sight: Life::new(0, 0).sight(0),
        };
        assert!(watch.page(now, look.iter().map(listed).collect(), Next::End));
    }
    assert_eq!(watch.next(now), Step::Tell(Event::Gone("b".to_owned())));
}

#[test]
fn requests_stay_few_however_many_sessions_there_are() {
    // Requests in ten minutes, with one session that runs.
    let mut counts = Vec::new();
    for count in [1, 100, 1000, 16_000] {
        let mut lives = lives(count);
        lives[0].from = 1;
        lives[0].runs = (0..12)
            .map(|i| (i * 50_000 + 100, i * 50_000 + 30_000))
            .collect();
        let heard = watch(&lives, Habits::default(), &Pace::default(), 600_000, 1);
        assert_eq!(heard.finished["s0"].len(), 12);
        counts.push(heard.requests);
    }
    println!("requests in ten minutes of 1, 100, 1000, 16000 sessions: {counts:?}");
    assert!(counts[1] == counts[0] && counts[0] < 200, "{counts:?}");
    assert!(counts[2] <= counts[0] + 11 * 10, "{counts:?}");
    assert!(counts[3] <= counts[0] + 160 * 2, "{counts:?}");
}

#[test]
fn signs_of_life_come_while_nothing_happens() {
    let pace = Pace {
        sign_of_life: Some(10_000),
        ..Pace::default()
    };
    let heard = watch(&lives(2), Habits::default(), &pace, 100_000, 1);
    assert!((8..=10).contains(&heard.signs), "{}", heard.signs);
}

#[test]
fn by_chance_all_is_known_in_the_end_and_each_end_was_told_once() {
    for seed in 0..40 {
        let mut chance = fastrand::Rng::with_seed(seed);
        let count = chance.u64(1..=250);
        let mut lives = lives(count);
        for life in &mut lives {
            if chance.u64(..3) > 0 {
                continue;
            }
            life.from = chance.u64(..100_000);
            let mut at = life.from + chance.u64(..20_000);
            for _ in 0..chance.u64(..4) {
                // Longer than a look and its lag: what begins and ends between two looks is not seen.
                let end = at + chance.u64(25_000..80_000);
                life.runs.push((at, end));
                at = end + chance.u64(25_000..80_000);
            }
            if chance.u64(..4) == 0 {
                life.to = at + 200_000;
            }
        }
        let habits = Habits {
            lag: chance.u64(..8_000),
            has_replicas: chance.bool(),
            faults: chance.u64(..200),
            clock_jump: None,
            by_change: count <= 100 || chance.bool(),
        };
        let is_seen = habits.by_change || count <= 100;
        let until = 1_100_000;
        let heard = watch(&lives, habits.clone(), &Pace::default(), until, seed);
        for life in &lives {
            let context = format!("seed {seed}: {life:?} {habits:?} of {count}");
            assert!(heard.appeared.contains_key(&life.id), "{context}");
            let last = (life.to == u64::MAX).then(|| life.sight(until));
            assert_eq!(heard.last.get(&life.id), last.as_ref(), "{context}");
            let finished = heard.finished.get(&life.id).map_or(0, Vec::len);
            if is_seen {
                assert_eq!(
                    finished,
                    life.runs.len(),
                    "{context} {:?}",
                    heard.finished.get(&life.id)
                );
            }
            assert!(finished <= life.runs.len(), "{context}");
        }
    }
}
