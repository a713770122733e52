//! A panic in the middle of a call: the caller sees `FACTORY_ERR_INTERNAL`, and the client works on.
//!
//! The HTTP and TLS libraries log what they do in debug builds. A log that panics at its nth line makes each call panic
//! at another place, deep inside, wherever a line is written.

use std::cell::Cell;

use factory::engine::Status;

use crate::alone::alone;
use crate::check::assert_good;
use crate::library::{Ask, Client, Setting};
use crate::peer::Peer;
use crate::tls::Authority;

thread_local! {
    /// Lines of this thread until the panic; negative: none. The peer has threads of its own.
    static LINES_LEFT: Cell<i64> = const { Cell::new(-1) };
}

struct PanickingLog;

impl log::Log for PanickingLog {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, _: &log::Record<'_>) {
        if LINES_LEFT.replace(LINES_LEFT.get() - 1) == 0 {
            panic!("a line too many");
        }
    }

    fn flush(&self) {}
}

/// Has a call panic at each of its lines in turn, on a new client or on one that was used; gives the number of panics.
fn panic_everywhere(new_client: impl Fn() -> Client, warm: bool) -> i64 {
    let mut panics = 0;
    loop {
        let client = new_client();
        if warm {
            assert_good(&client);
        }
        LINES_LEFT.set(panics);
        let outcome = client.fetch(&Ask::default());
        let reached = LINES_LEFT.replace(-1) < 0;
        match outcome {
            Ok(_) if !reached => return panics,
            Ok(_) => panic!("a panic at line {panics} was lost"),
            Err(failure) => {
                assert_eq!(failure.status, Status::Internal, "{failure:?}");
                failure.assert_says("a line too many");
                failure.assert_says("report");
            }
        }
        panics += 1;
        for _ in 0..3 {
            assert_good(&client);
        }
    }
}

#[test]
fn anywhere_in_a_call() {
    alone(|| {
        log::set_logger(&PanickingLog).expect("no other log");
        log::set_max_level(log::LevelFilter::Trace);
        let peer = Peer::good();
        let new_client = || Client::new(&peer.url(), &[Setting::MaxRetries(0)]);
        for warm in [false, true] {
            let panics = panic_everywhere(new_client, warm);
            assert!(panics > 5, "only {panics} places");
        }
    });
}

#[test]
fn anywhere_in_a_call_by_tls() {
    alone(|| {
        log::set_logger(&PanickingLog).expect("no other log");
        log::set_max_level(log::LevelFilter::Trace);
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            connection.serve();
        });
        let settings = [Setting::MaxRetries(0), Setting::CaFile(&file)];
        let new_client = || Client::new(&peer.url(), &settings);
        let panics = panic_everywhere(new_client, false);
        assert!(panics > 10, "only {panics} places");
    });
}
