//! What one thread does: walks, single pages, cancels, forks, as chance has it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::{Duration, Instant};

use factory::engine::Status;
use fastrand::Rng;
use serde::Deserialize;

use crate::account::{Said, Write};
use crate::data::{Data, Listing};
use crate::library::{Ask, Cancel, Client, Failure, Setting};
use crate::line;
use crate::service::Address;
use crate::tally::Tally;

const LIMITS: [u32; 4] = [7, 20, 50, 100];
/// What the line's faults, deadlines and cancels may come to. Anything else is a fault of the library's.
const EXPECTED: [Status; 6] = [
    Status::Network,
    Status::RateLimited,
    Status::Server,
    Status::Decode,
    Status::Cancelled,
    Status::Timeout,
];

/// A write may find done what an attempt before it did, or be told so by another status than its own.
const EXPECTED_OF_WRITES: [Status; 8] = [
    Status::Network,
    Status::RateLimited,
    Status::Server,
    Status::Decode,
    Status::Cancelled,
    Status::Timeout,
    Status::NotFound,
    Status::Http,
];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Created {
    session_id: String,
}

struct Worker<'a> {
    address: &'a Address,
    clients: &'a [Client],
    data: &'a Data,
    until: Instant,
    chance: Rng,
    tally: Tally,
}

pub fn work(
    address: &Address,
    clients: &[Client],
    data: &Data,
    until: Instant,
    chance: Rng,
) -> Tally {
    let mut worker = Worker {
        address,
        clients,
        data,
        until,
        chance,
        tally: Tally::default(),
    };
    while worker.goes_on() {
        match worker.chance.u32(..1000) {
            ..10 if !crate::sanitized() => worker.fork(),
            10..30 => worker.client_of_its_own(),
            30..300 => worker.cancelled_page(),
            300..450 => worker.json(),
            450..600 => worker.session(),
            _ => worker.walk(),
        }
    }
    worker.tally
}

impl<'a> Worker<'a> {
    fn goes_on(&self) -> bool {
        Instant::now() < self.until
    }

    fn client(&mut self) -> &'a Client {
        &self.clients[self.chance.usize(..self.clients.len())]
    }

    /// Most deadlines are ample; some end a call wherever it is.
    fn timeout(&mut self) -> Duration {
        Duration::from_millis(match self.chance.u32(..4) {
            0 => self.chance.u64(1..60),
            _ if crate::sanitized() => 10_000,
            _ => self.chance.u64(200..1500),
        })
    }

    fn ask(&mut self, listing: &Listing, timeout: Duration) -> Ask<'static> {
        Ask {
            limit: LIMITS[self.chance.usize(..LIMITS.len())],
            computer_id: listing.computer_id,
            timeout_ms: timeout.as_millis() as u64,
            ..Ask::default()
        }
    }

    /// A whole walk. A page that does not come is asked for again; some walks are given up on the way.
    fn walk(&mut self) {
        let listing = self.data.any(&mut self.chance);
        let timeout = self.timeout();
        let ask = self.ask(listing, timeout);
        let mut pager = self.client().pager(&ask).expect("good options");
        let mut place = 0;
        while self.goes_on() && self.chance.u32(..100) > 0 {
            match self.counted(timeout, || pager.next()) {
                Some(Some(page)) => place = listing.check(&page, place),
                Some(None) => {
                    assert_eq!(place, listing.len(), "a walk that ends before the end");
                    self.tally.walks += 1;
                    return;
                }
                None => {}
            }
        }
    }

    /// A page that another thread may cancel.
    fn cancelled_page(&mut self) {
        let listing = self.data.any(&mut self.chance);
        let timeout = self.timeout();
        let cancel = Cancel::new();
        let ask = Ask {
            cancel: Some(&cancel),
            ..self.ask(listing, timeout)
        };
        let client = self.client();
        let after = Duration::from_micros(self.chance.u64(..20_000));
        thread::scope(|scope| {
            scope.spawn(|| {
                thread::sleep(after);
                cancel.cancel();
            });
            if let Some(page) = self.counted(timeout, || client.fetch(&ask)) {
                listing.check(&page, 0);
            }
        });
        let refused = client
            .fetch(&ask)
            .err()
            .expect("the token is cancelled for good");
        assert_eq!(refused.status, Status::Cancelled);
    }

    fn json(&mut self) {
        let listing = self.data.any(&mut self.chance);
        let ask = self.ask(listing, Duration::ZERO);
        let client = self.client();
        // The plain call has the client's own deadline.
        let json = self.counted(crate::TIMEOUT, || client.json(&ask));
        if let Some(json) = json.filter(|json| *json != line::NO_PAGE) {
            listing.check_json(&json, ask.limit as usize);
        }
    }

    /// The life of a session of its own, each step of which may be cancelled.
    fn session(&mut self) {
        let client = self.client();
        let tag =
            |number: u64| format!(r#"{{"sessionSettings":{{"tags":[{{"name":"{number:x}"}}]}}}}"#);
        let body = tag(self.chance.u64(..));
        let created = self.write("POST", "", &body, |cancel| {
            client.request(("POST", "/api/v0/sessions", &body), cancel)
        });
        let answer = created.and_then(|(_, json)| serde_json::from_str(&json?).ok());
        // The line may have answered in the service's place.
        let Some(Created { session_id }) = answer else {
            return;
        };
        let path = format!("/{session_id}");
        for _ in 0..self.chance.u32(..6) {
            let text = format!("{:x}", self.chance.u64(..));
            let body = format!(r#"{{"text":"{text}"}}"#);
            self.write("POST", &format!("{path}/messages"), &body, |cancel| {
                client.post_typed(&session_id, &text, cancel)
            });
        }
        let body = tag(self.chance.u64(..));
        self.write("PATCH", &path, &body, |cancel| {
            client.request(("PATCH", &format!("/api/v0/sessions{path}"), &body), cancel)
        });
        self.write("POST", &format!("{path}/interrupt"), "", |_| {
            client.interrupt(&session_id)
        });
        self.write("DELETE", &path, "", |_| client.delete(&session_id));
    }

    /// Makes a write that another thread may cancel, and notes what is said of it. `path` is below the sessions.
    fn write<T: Send>(
        &mut self,
        method: &str,
        path: &str,
        body: &str,
        call: impl Fn(&Cancel) -> Result<T, Failure>,
    ) -> Option<T> {
        let cancel = Cancel::new();
        let after = Duration::from_micros(self.chance.u64(..20_000));
        let cancels = self.chance.u32(..4) == 0;
        let began = Instant::now();
        let result = thread::scope(|scope| {
            if cancels {
                scope.spawn(|| {
                    thread::sleep(after);
                    cancel.cancel();
                });
            }
            call(&cancel)
        });
        let failure = result.as_ref().err();
        let status = failure.map(|failure| failure.status);
        self.tally.call(began.elapsed(), crate::TIMEOUT, status);
        if let Some(failure) = failure {
            assert!(EXPECTED_OF_WRITES.contains(&failure.status), "{failure:#?}");
        }
        self.tally.write(Write {
            request: format!("{method} /api/v0/sessions{path} {body}"),
            repeatable: method == "DELETE" || path.ends_with("/interrupt"),
            said: match failure {
                None => Said::Done,
                Some(failure) if failure.outcome_unknown => Said::Unknown,
                Some(_) => Said::Failed,
            },
        });
        result.ok()
    }

    fn client_of_its_own(&mut self) {
        let listing = self.data.any(&mut self.chance);
        let timeout = self.timeout();
        let ask = self.ask(listing, timeout);
        let address = self.address;
        let url = [&address.http, &address.https][self.chance.usize(..2)];
        let settings = [Setting::MaxRetries(1), Setting::CaFile(&address.authority)];
        let client = Client::new(url, &settings);
        if let Some(page) = self.counted(timeout, || client.fetch(&ask)) {
            listing.check(&page, 0);
        }
    }

    /// A child of this process uses a client that its parent's other threads use at the same time.
    fn fork(&mut self) {
        let listing = self.data.any(&mut self.chance);
        let ask = self.ask(listing, Duration::from_secs(2));
        let client = self.client();
        self.tally.forks += 1;
        let mut status = 0;
        // SAFETY: the child runs on in the one thread that it has, and ends without running anything of the parent's.
        unsafe {
            let child = libc::fork();
            assert!(child >= 0, "no fork");
            if child == 0 {
                libc::alarm(30);
                let call = || match client.fetch(&ask) {
                    Ok(page) => assert!(listing.check(&page, 0) > 0, "an empty page"),
                    Err(failure) => expected(&failure),
                };
                let good = catch_unwind(AssertUnwindSafe(|| (0..10).for_each(|_| call()))).is_ok();
                libc::_exit(i32::from(!good));
            }
            assert_eq!(libc::waitpid(child, &mut status, 0), child);
        }
        assert_eq!(
            status, 0,
            "a child of a fork got something else than its page"
        );
    }

    /// Makes a call and counts it; None when it failed as it may.
    fn counted<T>(
        &mut self,
        timeout: Duration,
        call: impl FnOnce() -> Result<T, Failure>,
    ) -> Option<T> {
        let began = Instant::now();
        let result = call();
        let failure = result.as_ref().err();
        self.tally.call(
            began.elapsed(),
            timeout,
            failure.map(|failure| failure.status),
        );
        failure.inspect(|failure| expected(failure));
        result.ok()
    }
}

fn expected(failure: &Failure) {
    assert!(EXPECTED.contains(&failure.status), "{failure:#?}");
    // The line sends one page that is none; an answer that broke is no such.
    let is_its_page = failure.message.contains("sessions[0]");
    assert!(
        failure.status != Status::Decode || is_its_page,
        "{failure:#?}"
    );
}
