//! Decodes a page with libfactory's decoder, which C cannot reach by itself, as measure of c/harness.c: decode decode FILE N.

use factory::engine::SessionPage;
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [_, file, rounds] = &arguments[..] else {
        panic!("usage: decode decode FILE N");
    };
    let body = std::fs::read(file).expect("the file is there");
    let rounds: usize = rounds.parse().expect("N is a number");
    let mut times: Vec<u128> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            drop(SessionPage::from_json(&body).expect("the file is a page"));
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    println!("{} {}", times[rounds / 2], times[0]);
}
