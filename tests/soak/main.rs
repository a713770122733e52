//! Many threads on few clients, for minutes, against a service that fails at random: no walk is wrong, and nothing grows.
//!
//! `MINUTES` says how long, `SEED` repeats the chances of a run (not its timing). `SANITIZED=1` is for a build with a
//! sanitizer: ample deadlines, no forks, and memory is not judged, for it is not the program's own.
#![cfg(target_os = "linux")]
// Failures are what this is about: they come as they are.
#![allow(clippy::result_large_err)]

mod account;
mod data;
mod held;
mod line;
mod service;
mod tally;
mod worker;

#[path = "../faults/library.rs"]
#[allow(dead_code)]
mod library;
#[path = "../oracle/mod.rs"]
#[allow(dead_code)]
mod oracle;

use std::env;
use std::str::FromStr;
use std::thread;
use std::time::{Duration, Instant};

use data::Data;
use held::Held;
use library::{Client, Setting};
use service::Service;
use tally::Tally;

const THREADS: u64 = 32;
/// The clients' own deadline.
const TIMEOUT: Duration = Duration::from_secs(1);
const WARM_UP: Duration = Duration::from_secs(15);
/// How late a call may be where 32 threads share few processors: what is later hangs.
const HANGS: Duration = Duration::from_secs(10);

/// What may be held after the warm-up and not be there before the end: an allocator's own bookkeeping.
const SLACK_HEAP: usize = 64 << 10;
/// Pages that the allocator keeps, for 32 threads in turn. What is left over shows in the heap.
const SLACK_RESIDENT: usize = 32 << 20;
/// Connections that one client keeps idle.
const IDLE: usize = 32;

fn main() {
    let seed = setting("SEED").unwrap_or_else(|| fastrand::u64(..1_000_000));
    if env::args().nth(1).as_deref() == Some(service::ARGUMENT) {
        return service::run(seed);
    }
    let minutes: f64 = setting("MINUTES").unwrap_or(2.0);
    let whole = Duration::from_secs_f64(minutes * 60.0).max(WARM_UP * 2);
    println!(
        "soak: {THREADS} threads, {} s, SEED={seed}",
        whole.as_secs()
    );
    end_if_it_hangs(whole);

    let data = Data::of_emulator();
    let service = Service::start(seed);
    let (_, warm) = pass(&service, &data, WARM_UP, seed);
    let (tally, end) = pass(&service, &data, whole - WARM_UP, !seed);
    let faults = service.stop();

    println!("{tally}");
    println!("faults: {faults}");
    println!("after the warm-up: {warm}");
    println!("at the end:        {end}");
    judge(&tally, &warm, &end);
    if !sanitized() {
        judge_memory(&warm, &end);
    }
    println!(
        "soak: good, {} calls, {} walks and {} writes checked",
        tally.calls, tally.walks, tally.written
    );
}

/// What is held when all threads have ended: by idle clients, and when those are freed, too.
struct Left {
    with_clients: Held,
    without: Held,
}

/// Works for a time with clients of its own.
fn pass(service: &Service, data: &Data, time: Duration, seed: u64) -> (Tally, Left) {
    let address = &service.address;
    let clients = [(0, &address.http), (1, &address.https), (2, &address.https)];
    let clients = clients.map(|(retries, url)| {
        let settings = [
            Setting::MaxRetries(retries),
            Setting::TimeoutMs(TIMEOUT.as_millis() as u64),
            Setting::CaFile(&address.authority),
        ];
        Client::new(url, &settings)
    });
    let until = Instant::now() + time;
    let mut tally = thread::scope(|scope| {
        let worker = |number| {
            let chance = fastrand::Rng::with_seed(seed ^ (number + 1));
            let clients = &clients;
            scope.spawn(move || worker::work(address, clients, data, until, chance))
        };
        let workers: Vec<_> = (0..THREADS).map(worker).collect();
        let tallies = workers
            .into_iter()
            .map(|worker| worker.join().expect("no thread found a fault"));
        tallies.fold(Tally::default(), Tally::and)
    });
    account::judge(&std::mem::take(&mut tally.writes), &service.writes());
    let with_clients = Held::now();
    drop(clients);
    (
        tally,
        Left {
            with_clients,
            without: Held::now(),
        },
    )
}

fn judge(tally: &Tally, warm: &Left, end: &Left) {
    assert!(
        tally.walks > 0 && tally.cancelled > 0 && tally.written > tally.unknown,
        "hardly anything was done"
    );
    assert!(
        tally.latest < HANGS,
        "a call hung for {:?} beyond its deadline",
        tally.latest
    );
    assert_eq!(
        end.without.descriptors, warm.without.descriptors,
        "descriptors left over"
    );
    assert_eq!(
        end.without.threads, warm.without.threads,
        "threads left over"
    );
    assert!(
        end.with_clients.descriptors <= warm.without.descriptors + 3 * IDLE,
        "too many idle connections"
    );
}

fn judge_memory(warm: &Left, end: &Left) {
    assert!(
        end.without.heap <= warm.without.heap + SLACK_HEAP,
        "memory left over"
    );
    assert!(
        end.without.resident <= warm.without.resident + SLACK_RESIDENT,
        "memory keeps growing"
    );
    assert!(
        end.with_clients.heap <= 2 * warm.with_clients.heap + SLACK_HEAP,
        "clients keep growing"
    );
}

fn sanitized() -> bool {
    setting("SANITIZED") == Some(1)
}

impl std::fmt::Display for Left {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}; with idle clients {}",
            self.without, self.with_clients
        )
    }
}

fn setting<T: FromStr>(name: &str) -> Option<T> {
    let text = env::var(name).ok().filter(|text| !text.is_empty())?;
    match text.parse() {
        Ok(value) => Some(value),
        Err(_) => panic!("{name}={text} is no number"),
    }
}

/// A thread that never ends would keep the whole waiting.
fn end_if_it_hangs(time: Duration) {
    let seconds = u32::try_from(time.as_secs()).expect("less than a century") + 120;
    // SAFETY: no handler is set, so the signal only ends this process.
    unsafe { libc::alarm(seconds) };
}
