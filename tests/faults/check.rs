//! What holds for every failure, whatever brought it about.

use std::time::Duration;

use factory::engine::Status;

use crate::library::{Ask, Client, Failure, Page, Setting};
use crate::peer::{Connection, Peer};

/// A deadline that only what hangs can miss.
pub const AMPLE_MS: u64 = 5_000;
/// How late a call may be, by contract.
pub const LATE: Duration = Duration::from_millis(50);
/// How often a call may be late before it counts: a busy machine is not late every time.
const TRIES: usize = 5;
/// What a busy machine may add where one call alone is measured.
const NOISE: Duration = Duration::from_millis(950);

/// The failure of a call to a peer that does this at every connection.
pub fn fails(script: impl Fn(&mut Connection) + Send + Sync + 'static) -> Failure {
    fails_with(&[], script)
}

/// Does so with a client that has these settings.
pub fn fails_with(
    settings: &[Setting<'_>],
    script: impl Fn(&mut Connection) + Send + Sync + 'static,
) -> Failure {
    failure_of(&Peer::start(script), settings)
}

/// The failure of one call to the peer, with all that every failure keeps.
pub fn failure_of(peer: &Peer, settings: &[Setting<'_>]) -> Failure {
    let settings = [&[Setting::TimeoutMs(AMPLE_MS)], settings].concat();
    let timeout = settings.iter().rev().find_map(|setting| match setting {
        Setting::TimeoutMs(ms) => Some(Duration::from_millis(*ms)),
        _ => None,
    });
    let client = Client::new(&peer.url(), &settings);
    let failure = failure(&client, &Ask::default());
    assert!(
        failure.took <= timeout.expect("always one") + LATE + NOISE,
        "late: {failure:?}"
    );
    check_after(&failure, peer, &client);
    failure
}

/// The failure of a call that must not succeed.
pub fn failure(client: &Client, ask: &Ask<'_>) -> Failure {
    match client.fetch(ask) {
        Ok(page) => panic!("succeeded with {:?}", page.ids()),
        Err(failure) => failure,
    }
}

/// Tries it until a call is not later than the contract says, and gives that call's failure.
pub fn in_time(call: impl Fn() -> (Failure, Duration)) -> Failure {
    let mut tries = Vec::new();
    for _ in 0..TRIES {
        let (failure, late) = call();
        if late < LATE {
            println!("{late:?} late");
            return failure;
        }
        tries.push(late);
    }
    panic!("late each time: {tries:?}");
}

/// A failed call leaves no connection of its own behind, and a client that works on.
pub fn check_after(failure: &Failure, peer: &Peer, client: &Client) {
    let breaks_off = [
        Status::Connect,
        Status::Tls,
        Status::Network,
        Status::TooLarge,
        Status::Cancelled,
        Status::Timeout,
    ];
    if breaks_off.contains(&failure.status) {
        peer.wait_until("the failed connections are given up", |peer| {
            peer.open_connections() == 0
        });
    }
    peer.recover();
    assert_good(client);
}

/// The client gets a good page.
pub fn assert_good(client: &Client) {
    let page = client.fetch(&Ask::default()).expect("the client works on");
    assert_eq!(page.ids(), ["s-1", "s-2"]);
}

/// The page of a call to a peer that does this at every connection.
pub fn succeeds(script: impl Fn(&mut Connection) + Send + Sync + 'static) -> Page {
    let peer = Peer::start(script);
    let client = Client::new(&peer.url(), &[Setting::TimeoutMs(AMPLE_MS)]);
    client.fetch(&Ask::default()).expect("a page")
}

impl Failure {
    /// Asserts what kind of failure it is, and how many attempts it took.
    pub fn assert(&self, status: Status, attempts: u32) -> &Failure {
        assert_eq!(
            (self.status, self.attempts),
            (status, attempts),
            "{self:#?}"
        );
        self
    }

    /// Asserts that the message tells this.
    pub fn assert_says(&self, what: &str) -> &Failure {
        assert!(
            self.message.contains(what),
            "{:?} lacks {what:?}",
            self.message
        );
        self
    }
}
