//! What it costs to follow and to watch, beside a poller that asks each second: requests, bytes and CPU, for `MINUTES`, ten by
//! default. By name alone (make cost), because it takes that long. Prints tables for a document.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use factory::engine::{
    CancelToken, Client, Config, FollowOptions, Pace, RunEvent, RunOptions, Start, StepLimits,
    WatchOptions,
};
use factory_emulator::Emulator;

/// The emulator's run, in seconds of the service.
const RUN_S: f64 = 24.0;

fn main() {
    let minutes = std::env::var("MINUTES").ok();
    let minutes = minutes.and_then(|minutes| minutes.parse().ok());
    let time = Duration::from_secs(60 * minutes.unwrap_or(10));
    let follow = thread::spawn(move || run(time, follow));
    let poll = thread::spawn(move || run(time, poll));
    let watches = [1, 100, 1000].map(|count| thread::spawn(move || (count, watch(time, count))));
    println!(
        "| a run of {} s | requests | bytes received | CPU | told after the end |",
        time.as_secs()
    );
    println!("|---|---:|---:|---:|---:|");
    for (name, run) in [("followed", follow), ("polled each second", poll)] {
        println!("| {name} {}", run.join().expect("it ends"));
    }
    println!("\n| sessions watched | requests a minute | bytes received | CPU |");
    println!("|---|---:|---:|---:|");
    for watch in watches {
        let (count, cost) = watch.join().expect("it ends");
        println!("| {count} {cost}");
    }
}

/// An emulator behind something that counts.
struct Service {
    emulator: Emulator,
    client: Client,
    received: Arc<AtomicU64>,
}

fn service(pace: f64, sessions: u32) -> Service {
    let emulator = Emulator::start(factory_emulator::Config {
        sessions,
        pace,
        ..factory_emulator::Config::default()
    })
    .expect("a free port");
    let received = Arc::default();
    let url = counted(&emulator, &received).expect("a free port");
    let mut config = Config::new();
    config.set_api_key("fk-emulator").expect("a key");
    config.set_base_url(&url).expect("a URL");
    let client = Client::new(&config).expect("a client");
    Service {
        emulator,
        client,
        received,
    }
}

/// Hands on connections to the emulator, and counts what comes back.
fn counted(emulator: &Emulator, received: &Arc<AtomicU64>) -> io::Result<String> {
    let address = emulator.url().trim_start_matches("http://").to_owned();
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    let received = Arc::clone(received);
    thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            let Ok(service) = TcpStream::connect(&address) else {
                return;
            };
            let (Ok(client_too), Ok(service_too)) = (client.try_clone(), service.try_clone())
            else {
                return;
            };
            thread::spawn(move || hand_on(client_too, service_too, &AtomicU64::new(0)));
            let received = Arc::clone(&received);
            thread::spawn(move || hand_on(service, client, &received));
        }
    });
    Ok(url)
}

fn hand_on(mut from: TcpStream, mut to: TcpStream, count: &AtomicU64) {
    let mut bytes = [0; 1 << 16];
    while let Ok(len @ 1..) = from.read(&mut bytes) {
        count.fetch_add(len as u64, Ordering::Relaxed);
        if to.write_all(&bytes[..len]).is_err() {
            return;
        }
    }
}

/// CPU time of this thread.
fn cpu() -> Duration {
    let line = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let spent = line.split(' ').next().and_then(|field| field.parse().ok());
    Duration::from_nanos(spent.unwrap_or_default())
}

/// Posts a prompt, to a new session unless there is one, and gives the session.
fn prompted(client: &Client, session_id: Option<String>) -> String {
    let options = RunOptions {
        session_id,
        create_body: br#"{"computerId":"cmp-borealis"}"#.to_vec(),
        post_body: br#"{"text":"Why is the test flaky?"}"#.to_vec(),
        ..RunOptions::default()
    };
    let mut runner = client.runner(options).expect("a runner");
    while !matches!(
        runner.next_event().expect("no fault"),
        Some(RunEvent::Posted)
    ) {}
    runner.result().session_id().expect("open").to_owned()
}

/// Has one prompt run for so long, and says what it cost to see its end in this way.
fn run(time: Duration, see_the_end: fn(&Client, &str)) -> String {
    let service = service(time.as_secs_f64() / RUN_S, 1);
    let session_id = prompted(&service.client, None);
    let begun = Instant::now();
    service.emulator.clear_requests();
    service.received.store(0, Ordering::Relaxed);
    let before = cpu();
    see_the_end(&service.client, &session_id);
    let (spent, late) = (cpu() - before, begun.elapsed().saturating_sub(time));
    format!(
        "| {} | {} | {} ms | {:.1} s |",
        service.emulator.requests().len(),
        service.received.load(Ordering::Relaxed),
        spent.as_millis(),
        late.as_secs_f64()
    )
}

fn follow(client: &Client, session_id: &str) {
    let options = FollowOptions {
        start: Start::Beginning,
        ..FollowOptions::default()
    };
    let mut follower = client.follow(session_id, options).expect("a follower");
    while follower.next_event().expect("no fault").is_some() {}
}

/// As one would do it without much thought: the session and its messages, each second, until it is idle with an answer.
fn poll(client: &Client, session_id: &str) {
    let path = format!("/api/v0/sessions/{session_id}");
    let ask = |path: &str| {
        let (_, json) = client.raw("GET", path, None, None, None).expect("no fault");
        String::from_utf8(json).expect("UTF-8")
    };
    loop {
        let (session, messages) = (ask(&path), ask(&format!("{path}/messages")));
        if session.contains(r#""status":"idle""#) && messages.contains("Done. All tests pass") {
            return;
        }
        thread::sleep(Duration::from_secs(1));
    }
}

/// Watches so many sessions, one of which runs now and then.
fn watch(time: Duration, count: u32) -> String {
    let service = service(1.0, count);
    let cancel = CancelToken::new();
    let limits = StepLimits {
        timeout: None,
        cancel: Some(cancel.clone()),
    };
    let options = WatchOptions {
        limits,
        pace: Pace::default(),
        ..WatchOptions::default()
    };
    let mut watcher = service.client.watch(options).expect("a watcher");
    let client = service.client.clone();
    let watching = thread::spawn(move || {
        let before = cpu();
        while watcher.next_event().is_ok() {}
        cpu() - before
    });
    let begun = Instant::now();
    let mut session_id = None;
    while begun.elapsed() < time {
        session_id = Some(prompted(&client, session_id));
        thread::sleep(Duration::from_secs(60).min(time));
    }
    cancel.cancel();
    let spent = watching.join().expect("it ends");
    let requests = service.emulator.requests().into_iter();
    let looks = requests
        .filter(|request| request.target.contains("limit=100"))
        .count();
    format!(
        "| {:.1} | {} | {} ms |",
        looks as f64 / (time.as_secs_f64() / 60.0),
        service.received.load(Ordering::Relaxed),
        spent.as_millis()
    )
}
