//! Plain Rust: ureq and serde_json, as a user would write it. The measures are those of c/harness.c.

use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Barrier;
use std::time::{Duration, Instant};

const WALK_LIMIT: usize = 100;
const CALL_LIMIT: usize = 20;
const WARM_UP: usize = 20;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["check", url, ca] => println!("{}", walk(&Client::new(url, ca), true, false)),
        ["walk", url, ca] => println!("{}", walk(&Client::new(url, ca), false, false)),
        ["keep", url, ca] => println!("{}", walk(&Client::new(url, ca), false, true)),
        ["calls", url, ca, calls] => run_calls(&Client::new(url, ca), count(calls)),
        ["threads", url, ca, threads, calls] => {
            run_threads(&Client::new(url, ca), count(threads), count(calls));
        }
        ["decode", file, rounds] => run_decode(file, count(rounds)),
        _ => panic!("usage: check|walk|keep|calls|threads URL CA [N...], or decode FILE N"),
    }
}

fn count(text: &str) -> usize {
    text.parse().expect("a number")
}

fn walk(client: &Client, whole_texts: bool, keep: bool) -> Digest {
    let mut digest = Digest {
        sums: [0; 12],
        whole_texts,
    };
    let mut kept = Vec::new();
    let mut cursor = None;
    loop {
        let page = client.fetch(WALK_LIMIT, cursor.as_deref());
        digest.add(&page);
        cursor = page.pagination.next_cursor.clone();
        if keep {
            kept.push(page);
        }
        if cursor.is_none() {
            return digest;
        }
    }
}

fn call(client: &Client) {
    let mut digest = Digest::default();
    digest.add(&client.fetch(CALL_LIMIT, None));
    assert_eq!(digest.sums[0], CALL_LIMIT as u64);
}

fn run_calls(client: &Client, calls: usize) {
    (0..WARM_UP).for_each(|_| call(client));
    let mut times = time_each(calls, || call(client));
    times.sort_unstable();
    println!("{} {}", times[calls / 2], times[calls * 99 / 100]);
}

fn run_threads(client: &Client, threads: usize, calls: usize) {
    let start = Barrier::new(threads + 1);
    let began = std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                (0..WARM_UP).for_each(|_| call(client));
                start.wait();
                (0..calls).for_each(|_| call(client));
            });
        }
        start.wait();
        Instant::now()
    });
    println!(
        "{:.0}",
        (threads * calls) as f64 / began.elapsed().as_secs_f64()
    );
}

fn run_decode(file: &str, rounds: usize) {
    let body = std::fs::read(file).expect("the file is there");
    let mut times = time_each(rounds, || {
        drop(serde_json::from_slice::<Page>(&body.clone()))
    });
    times.sort_unstable();
    println!("{} {}", times[rounds / 2], times[0]);
}

fn time_each(times: usize, mut action: impl FnMut()) -> Vec<u128> {
    (0..times)
        .map(|_| {
            let start = Instant::now();
            action();
            start.elapsed().as_nanos()
        })
        .collect()
}

struct Client {
    agent: ureq::Agent,
    url: String,
}

impl Client {
    fn new(url: &str, ca: &str) -> Client {
        use ureq::tls::{Certificate, RootCerts, TlsConfig};
        let mut config = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(30)))
            .max_idle_connections_per_host(16);
        if ca != "-" {
            let pem = std::fs::read(ca).expect("the CA file is there");
            let root = Certificate::from_pem(&pem).expect("the CA file is PEM");
            let roots = RootCerts::new_with_certs(&[root]);
            config = config.tls_config(TlsConfig::builder().root_certs(roots).build());
        }
        Client {
            agent: config.build().into(),
            url: format!("{url}/api/v0/sessions"),
        }
    }

    fn fetch(&self, limit: usize, cursor: Option<&str>) -> Page {
        let mut request = self
            .agent
            .get(&self.url)
            .header("Authorization", "Bearer fk-bench")
            .query("limit", limit.to_string());
        if let Some(cursor) = cursor {
            request = request.query("cursor", cursor);
        }
        let mut answer = request.call().expect("an answer");
        let body = answer.body_mut().with_config().limit(64 << 20);
        serde_json::from_slice(&body.read_to_vec().expect("a body")).expect("a page")
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    sessions: Vec<Session>,
    pagination: Pagination,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Pagination {
    next_cursor: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Session {
    session_id: String,
    title: Option<String>,
    status: String,
    message_count: i64,
    created_at: i64,
    updated_at: i64,
    completed_at: Option<i64>,
    computer_id: Option<String>,
    session_settings: Option<Settings>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Settings {
    model: Option<String>,
    reasoning_effort: Option<String>,
    interaction_mode: Option<String>,
    autonomy_level: Option<String>,
    autonomy_mode: Option<String>,
    spec_mode_model: Option<String>,
    spec_mode_reasoning_effort: Option<String>,
    provider_lock: Option<String>,
    provider_lock_timestamp: Option<String>,
    api_provider_lock: Option<String>,
    assistant_active_time_ms: Option<f64>,
    token_usage: Option<TokenUsage>,
    inclusive_token_usage: Option<TokenUsage>,
    #[serde(default)]
    child_inclusive_token_usage_by_session_id: HashMap<String, TokenUsage>,
    archived_at: Option<String>,
    #[serde(default)]
    tags: Vec<Tag>,
    #[serde(default)]
    enabled_tool_ids: Vec<String>,
    #[serde(default)]
    disabled_tool_ids: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct TokenUsage {
    input_tokens: f64,
    output_tokens: f64,
    cache_creation_tokens: f64,
    cache_read_tokens: f64,
    thinking_tokens: f64,
    factory_credits: Option<f64>,
}

#[derive(Deserialize)]
struct Tag {
    name: String,
    #[serde(default)]
    metadata: HashMap<String, String>,
}

/// The sums of c/digest.h.
#[derive(Default)]
struct Digest {
    sums: [u64; 12],
    whole_texts: bool,
}

impl std::fmt::Display for Digest {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sums: Vec<String> = self.sums.iter().map(u64::to_string).collect();
        out.write_str(&sums.join(" "))
    }
}

impl Digest {
    fn add(&mut self, page: &Page) {
        self.sum(0, page.sessions.len() as u64);
        for session in &page.sessions {
            let texts = self
                .text(&session.session_id)
                .wrapping_add(self.optional(&session.title))
                .wrapping_add(self.optional(&session.computer_id));
            self.sum(1, texts);
            self.sum(2, self.text(&session.status));
            self.sum(3, session.message_count as u64);
            self.sum(4, session.created_at as u64);
            self.sum(4, 3 * session.updated_at as u64);
            self.sum(4, 5 * session.completed_at.unwrap_or(0) as u64);
            self.present(
                [
                    session.title.is_some(),
                    session.computer_id.is_some(),
                    session.completed_at.is_some(),
                    session.session_settings.is_some(),
                ],
                0,
            );
            if let Some(settings) = &session.session_settings {
                self.add_settings(settings);
            }
        }
    }

    fn add_settings(&mut self, s: &Settings) {
        for text in [
            &s.model,
            &s.spec_mode_model,
            &s.provider_lock_timestamp,
            &s.archived_at,
        ] {
            self.sum(1, self.optional(text));
        }
        for text in [
            &s.reasoning_effort,
            &s.interaction_mode,
            &s.autonomy_level,
            &s.autonomy_mode,
            &s.spec_mode_reasoning_effort,
            &s.provider_lock,
            &s.api_provider_lock,
        ] {
            self.sum(2, self.optional(text));
        }
        if let Some(usage) = &s.token_usage {
            let numbers = self.usage(usage);
            self.sum(5, numbers);
        }
        if let Some(usage) = &s.inclusive_token_usage {
            let numbers = self.usage(usage);
            self.sum(5, numbers.wrapping_mul(3));
        }
        self.sum(7, s.assistant_active_time_ms.map_or(0, f64::to_bits));
        for tag in &s.tags {
            self.sum(8, self.text(&tag.name));
            for (key, value) in &tag.metadata {
                self.sum(8, self.text(key).wrapping_mul(3));
                self.sum(8, self.text(value).wrapping_mul(5));
            }
        }
        for tool in &s.enabled_tool_ids {
            self.sum(9, self.text(tool));
        }
        for tool in &s.disabled_tool_ids {
            self.sum(9, self.text(tool).wrapping_mul(3));
        }
        for (child, usage) in &s.child_inclusive_token_usage_by_session_id {
            let numbers = self.usage(usage);
            self.sum(10, self.text(child).wrapping_add(numbers));
        }
        self.present(
            [
                s.model.is_some(),
                s.spec_mode_model.is_some(),
                s.provider_lock_timestamp.is_some(),
                s.archived_at.is_some(),
                s.assistant_active_time_ms.is_some(),
                s.token_usage.is_some(),
                s.inclusive_token_usage.is_some(),
            ],
            4,
        );
    }

    fn usage(&mut self, usage: &TokenUsage) -> u64 {
        if let Some(credits) = usage.factory_credits {
            self.sum(6, credits.to_bits());
            self.sum(11, 1 << 11);
        }
        [
            usage.input_tokens,
            usage.output_tokens,
            usage.cache_creation_tokens,
            usage.cache_read_tokens,
            usage.thinking_tokens,
        ]
        .into_iter()
        .fold(0, |sum, number| sum.wrapping_add(number.to_bits()))
    }

    fn text(&self, text: &str) -> u64 {
        if !self.whole_texts {
            return text.len() as u64;
        }
        text.bytes().fold(0xcbf29ce484222325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100000001b3)
        })
    }

    fn optional(&self, text: &Option<String>) -> u64 {
        text.as_deref().map_or(0, |text| self.text(text))
    }

    fn present<const N: usize>(&mut self, members: [bool; N], first: usize) {
        for (bit, there) in members.into_iter().enumerate() {
            self.sum(11, u64::from(there) << (first + bit));
        }
    }

    fn sum(&mut self, index: usize, value: u64) {
        self.sums[index] = self.sums[index].wrapping_add(value);
    }
}
