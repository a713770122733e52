//! What the process around the library does: fork, signals, threads, limits, exit.

use std::ffi::{CStr, CString};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Command;
use std::ptr;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;
use std::time::{Duration, Instant};

use factory::engine::Status;

use crate::alone::alone;
use crate::answer::{PAGE, answer, ok, page_to};
use crate::check::{LATE, assert_good, check_after, failure};
use crate::connect::BlackHole;
use crate::library::{Ask, Cancel, Client, Setting};
use crate::names::{Meaning, NAME, mean};
use crate::peer::{Connection, Peer};
use crate::system::Resource;
use crate::tls::Authority;

/// A peer that names the one session of its answer after the computer that was asked for.
fn echo() -> Peer {
    Peer::start(|connection| connection.serve_with(echoed))
}

fn echoed(request: &str) -> Vec<u8> {
    let (_, rest) = request.split_once("computerId=").expect("asked for");
    let (id, _) = rest.split_once(' ').expect("a request line");
    ok(page_to(id, "more"))
}

fn assert_echoed(client: &Client, id: &str) {
    let ask = Ask {
        computer_id: id,
        ..Ask::default()
    };
    assert_eq!(
        client.fetch(&ask).expect("a page").ids(),
        [id],
        "another call's answer"
    );
}

/// Runs in a child process of this one, which shares all its connections; 0 when nothing fails.
fn in_child(work: impl FnOnce()) -> libc::pid_t {
    // SAFETY: the child runs on in the one thread that it has, and ends without running anything of the parent's.
    unsafe {
        let child = libc::fork();
        assert!(child >= 0, "no fork");
        if child == 0 {
            libc::alarm(30);
            let worked = catch_unwind(AssertUnwindSafe(work)).is_ok();
            libc::_exit(if worked { 0 } else { 1 });
        }
        child
    }
}

fn exit_code(child: libc::pid_t) -> Option<i32> {
    let mut status = 0;
    // SAFETY: a child of this process, and an output.
    let ended = unsafe { libc::waitpid(child, &mut status, 0) };
    assert_eq!(ended, child);
    libc::WIFEXITED(status).then(|| libc::WEXITSTATUS(status))
}

#[test]
fn a_fork_shares_no_connection() {
    alone(|| {
        let peer = echo();
        let client = Client::new(&peer.url(), &[]);
        assert_echoed(&client, "before");
        let child = in_child(|| {
            for number in 0..200 {
                assert_echoed(&client, &format!("child-{number}"));
            }
        });
        for number in 0..200 {
            assert_echoed(&client, &format!("parent-{number}"));
        }
        assert_eq!(exit_code(child), Some(0));
        assert_eq!(peer.connections(), 2, "one of each process");
    });
}

#[test]
fn a_fork_shares_no_tls_connection() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            connection.serve_with(echoed);
        });
        let client = Client::new(&peer.url(), &[Setting::CaFile(&file)]);
        assert_echoed(&client, "before");
        let child = in_child(|| {
            for number in 0..50 {
                assert_echoed(&client, &format!("child-{number}"));
            }
            // Frees what the parent shares; its connection must not hear of it.
            drop(client);
        });
        assert_eq!(exit_code(child), Some(0));
    });
}

#[test]
fn a_child_that_frees_the_client_leaves_the_parents_alone() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            connection.serve_with(echoed);
        });
        let mut client = Some(Client::new(&peer.url(), &[Setting::CaFile(&file)]));
        assert_echoed(client.as_ref().expect("made"), "before");
        let child = in_child(|| drop(client.take()));
        assert_eq!(exit_code(child), Some(0));
        assert_echoed(client.as_ref().expect("the parent's own"), "after");
        assert_eq!(peer.connections(), 1, "the connection still stands");
    });
}

#[test]
fn a_child_that_cancels_leaves_the_parents_calls_alone() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.request();
            thread::sleep(Duration::from_millis(300));
            connection.send(ok(PAGE));
        });
        let client = Client::new(&peer.url(), &[Setting::MaxRetries(0)]);
        let cancel = Cancel::new();
        thread::scope(|scope| {
            let call = scope.spawn(|| {
                let ask = Ask {
                    cancel: Some(&cancel),
                    ..Ask::default()
                };
                client.fetch(&ask).map(|page| page.ids())
            });
            peer.wait_until("a request", |peer| peer.requests().len() == 1);
            thread::sleep(Duration::from_millis(50));
            let child = in_child(|| cancel.cancel());
            assert_eq!(exit_code(child), Some(0));
            let ids = call.join().expect("no panic").expect("not cancelled here");
            assert_eq!(ids, ["s-1", "s-2"]);
        });
    });
}

#[test]
fn forks_of_forks() {
    alone(|| {
        let peer = echo();
        let client = Client::new(&peer.url(), &[]);
        assert_echoed(&client, "parent");
        let child = in_child(|| {
            assert_echoed(&client, "child");
            let grandchild = in_child(|| assert_echoed(&client, "grandchild"));
            assert_echoed(&client, "child-again");
            assert_eq!(exit_code(grandchild), Some(0));
        });
        assert_eq!(exit_code(child), Some(0));
        assert_echoed(&client, "parent-again");
        assert_eq!(peer.connections(), 3);
    });
}

#[test]
fn forks_under_load() {
    alone(|| {
        let peer = echo();
        let client = Client::new(&peer.url(), &[]);
        let done = AtomicBool::new(false);
        thread::scope(|scope| {
            for thread in 0..4 {
                let (client, done) = (&client, &done);
                scope.spawn(move || {
                    let mut number = 0;
                    while !done.load(SeqCst) {
                        assert_echoed(client, &format!("thread-{thread}-{number}"));
                        number += 1;
                    }
                });
            }
            let children: Vec<_> = (0..20)
                .map(|child| {
                    thread::sleep(Duration::from_millis(3));
                    in_child(|| {
                        for number in 0..10 {
                            assert_echoed(&client, &format!("child-{child}-{number}"));
                        }
                    })
                })
                .collect();
            let codes: Vec<_> = children.into_iter().map(exit_code).collect();
            done.store(true, SeqCst);
            assert_eq!(codes, [Some(0); 20]);
        });
    });
}

#[test]
fn a_program_that_is_started_inherits_no_connection() {
    alone(|| {
        let descriptors = || {
            let output = Command::new("ls").arg("/proc/self/fd").output();
            String::from_utf8(output.expect("ls is there").stdout).expect("numbers")
        };
        let before = descriptors();
        let peer = Peer::good();
        let client = Client::new(&peer.url(), &[]);
        assert_good(&client);
        assert_eq!(peer.open_connections(), 1);
        assert_eq!(descriptors(), before);
    });
}

/// Runs `work` while a signal every millisecond interrupts what its thread waits for.
fn interrupted(work: impl FnOnce()) {
    extern "C" fn nothing(_: libc::c_int) {}
    // SAFETY: the handler does nothing; without SA_RESTART system calls end with EINTR.
    let thread = unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = nothing as extern "C" fn(libc::c_int) as usize;
        libc::sigaction(libc::SIGUSR1, &action, ptr::null_mut());
        libc::pthread_self() as usize
    };
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(SeqCst) {
                // SAFETY: a live thread, which waits for this one.
                unsafe { libc::pthread_kill(thread as _, libc::SIGUSR1) };
                thread::sleep(Duration::from_millis(1));
            }
        });
        work();
        done.store(true, SeqCst);
    });
}

#[test]
fn signals_that_interrupt() {
    alone(|| {
        let peer = Peer::start(|connection| {
            while let Some(request) = connection.request() {
                if request.contains("computerId=drip") {
                    return connection.drip(ok(PAGE), Duration::from_millis(10));
                }
                thread::sleep(Duration::from_millis(20));
                connection.send(ok(PAGE));
            }
        });
        let client = Client::new(&peer.url(), &[Setting::MaxRetries(0)]);
        interrupted(|| {
            for _ in 0..10 {
                assert_good(&client);
            }
            let ask = Ask {
                computer_id: "drip",
                timeout_ms: 400,
                ..Ask::default()
            };
            let failure = failure(&client, &ask);
            failure.assert(Status::Timeout, 1);
            let deadline = Duration::from_millis(400);
            let latest = deadline + LATE + Duration::from_millis(450);
            assert!((deadline..latest).contains(&failure.took), "{failure:?}");
            assert_good(&client);
        });
    });
}

#[test]
fn signals_that_interrupt_a_connect() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            thread::sleep(Duration::from_millis(30));
            connection.start_tls();
            connection.answer(ok(PAGE));
        });
        interrupted(|| {
            for _ in 0..5 {
                let settings = [Setting::CaFile(&file), Setting::MaxRetries(0)];
                assert_good(&Client::new(&peer.url(), &settings));
            }
            let hole = BlackHole::at("127.0.0.1");
            let client = Client::new(&hole.url(), &[Setting::ConnectTimeoutMs(250)]);
            failure(&client, &Ask::default()).assert(Status::Timeout, 1);
        });
    });
}

#[test]
fn signals_that_interrupt_waits() {
    alone(|| {
        mean(Meaning::Slow(Duration::from_millis(100), &["127.0.0.1"]));
        let peer = Peer::start(|connection| {
            if connection.index == 0 {
                let wait = ["Retry-After: 1", "Connection: close"];
                connection.answer(answer("503 Service Unavailable", &wait, "{}"));
            } else {
                connection.serve();
            }
        });
        let url = format!("http://{NAME}:{}", peer.address().port());
        let client = Client::new(&url, &[Setting::AllowHttp]);
        interrupted(|| {
            let began = Instant::now();
            assert_good(&client);
            assert!(
                began.elapsed() >= Duration::from_millis(1_100),
                "{:?}",
                began.elapsed()
            );
        });
    });
}

/// Writing to a peer that has gone raises SIGPIPE, which ends a process that has not asked for anything else.
#[test]
fn sigpipe_as_it_is_by_default() {
    alone(|| {
        // SAFETY: no handler, only the default.
        unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
        let peer = Peer::start(|connection| {
            connection.answer(ok(PAGE));
            connection.reset();
        });
        let client = Client::new(&peer.url(), &[]);
        for _ in 0..20 {
            assert_good(&client);
        }
        let failing = Peer::start(Connection::reset);
        let client = Client::new(&failing.url(), &[]);
        let failure = failure(&client, &Ask::default());
        check_after(&failure, &failing, &client);
        // SAFETY: asks for what is set.
        let handler = unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
        assert_eq!(handler, libc::SIG_DFL, "the host's own setting stays");
    });
}

#[test]
fn many_threads_on_one_client() {
    alone(|| {
        const THREADS: usize = 64;
        let calls = if cfg!(debug_assertions) { 200 } else { 1_000 };
        let peer = echo();
        let client = Client::new(&peer.url(), &[Setting::TimeoutMs(60_000)]);
        thread::scope(|scope| {
            for thread in 0..THREADS {
                let client = &client;
                scope.spawn(move || {
                    for call in 0..calls {
                        assert_echoed(client, &format!("{thread}-{call}"));
                    }
                });
            }
        });
        assert_eq!(peer.requests().len(), THREADS * calls);
    });
}

#[test]
fn a_thread_with_a_stack_of_256_kib() {
    alone(|| {
        let authority = Authority::new();
        let file = authority.file();
        let peer = Peer::start_tls(authority.server(), |connection| {
            connection.start_tls();
            connection.answer(ok(PAGE));
            connection.answer(answer(
                "403 Forbidden",
                &[],
                r#"{"detail":"no","metadata":{"a":[1]}}"#,
            ));
            connection.answer(ok(r#"{"sessions":[{}]}"#));
            connection.serve();
        });
        let calls = || {
            let client = Client::new(&peer.url(), &[Setting::CaFile(&file)]);
            assert_good(&client);
            failure(&client, &Ask::default()).assert(Status::Forbidden, 1);
            failure(&client, &Ask::default()).assert(Status::Decode, 1);
            assert_good(&client);
        };
        thread::scope(|scope| {
            let thread = thread::Builder::new().stack_size(256 * 1024);
            let ended = thread.spawn_scoped(scope, calls).expect("a thread").join();
            ended.expect("calls that succeed");
        });
    });
}

/// Lowers a limit of this process until dropped.
struct Limit {
    resource: Resource,
    before: libc::rlimit,
}

impl Limit {
    fn lower(resource: Resource, to: u64) -> Limit {
        let mut before = libc::rlimit {
            rlim_cur: 0,
            rlim_max: 0,
        };
        // SAFETY: an output, then an input.
        unsafe {
            assert_eq!(libc::getrlimit(resource, &mut before), 0);
            let lower = libc::rlimit {
                rlim_cur: to as _,
                ..before
            };
            assert_eq!(libc::setrlimit(resource, &lower), 0);
        }
        Limit { resource, before }
    }
}

impl Drop for Limit {
    fn drop(&mut self) {
        // SAFETY: what it was.
        unsafe { libc::setrlimit(self.resource, &self.before) };
    }
}

#[test]
fn no_descriptor_left() {
    alone(|| {
        let peer = Peer::good();
        let client = Client::new(&peer.url(), &[]);
        // SAFETY: the lowest descriptor that is free.
        let free = unsafe {
            let free = libc::dup(0);
            libc::close(free);
            free
        };
        let limit = Limit::lower(libc::RLIMIT_NOFILE, free as u64);
        failure(&client, &Ask::default())
            .assert(Status::Connect, 3)
            .assert_says(&std::io::Error::from_raw_os_error(libc::EMFILE).to_string());
        drop(limit);
        assert_good(&client);
    });
}

#[test]
fn no_thread_left_for_a_name() {
    alone(|| {
        mean(Meaning::Addresses(&["127.0.0.1"]));
        let peer = Peer::good();
        let url = format!("http://{NAME}:{}", peer.address().port());
        let client = Client::new(&url, &[Setting::AllowHttp]);
        // SAFETY: the limit does not hold for root, so the process becomes another user, and readable to itself again.
        unsafe {
            if libc::geteuid() == 0 {
                assert_eq!(libc::setuid(65_534), 0);
                libc::prctl(libc::PR_SET_DUMPABLE, 1);
            }
        }
        let limit = Limit::lower(libc::RLIMIT_NPROC, 1);
        failure(&client, &Ask::default())
            .assert(Status::Dns, 1)
            .assert_says("no thread");
        drop(limit);
        assert_good(&client);
    });
}

#[test]
fn an_environment_that_changes_during_calls() {
    alone(|| {
        let peer = Peer::good();
        let client = Client::new(&peer.url(), &[]);
        let done = AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                let mut number = 0;
                while !done.load(SeqCst) {
                    let name =
                        CString::new(format!("http_proxy_{}", number % 500)).expect("no NUL");
                    // SAFETY: as a C program does it, in one thread.
                    unsafe {
                        libc::setenv(name.as_ptr(), c"http://127.0.0.1:9".as_ptr(), 1);
                        libc::setenv(c"http_proxy".as_ptr(), c"http://127.0.0.1:9".as_ptr(), 1);
                    }
                    number += 1;
                }
            });
            for _ in 0..500 {
                assert_good(&client);
            }
            done.store(true, SeqCst);
        });
    });
}

#[test]
fn a_locale_that_changes_during_calls() {
    alone(|| {
        let number = r#"{"sessions":[{"sessionId":"s","status":"idle","messageCount":1,"createdAt":1,"updatedAt":2,"sessionSettings":{"assistantActiveTimeMs":1234.5}}],"pagination":{"hasMore":false,"nextCursor":null}}"#;
        let peer = Peer::start(move |connection| connection.serve_with(|_| ok(number)));
        let client = Client::new(&peer.url(), &[]);
        let done = AtomicBool::new(false);
        thread::scope(|threads| {
            threads.spawn(|| {
                while !done.load(SeqCst) {
                    for locale in [c"C.UTF-8", c"C", c""] {
                        // SAFETY: a locale's name.
                        unsafe { libc::setlocale(libc::LC_ALL, locale.as_ptr()) };
                    }
                }
            });
            for _ in 0..300 {
                assert_eq!(client.json(&Ask::default()).expect("a page"), number);
                let page = client.fetch(&Ask::default()).expect("a page");
                assert_eq!(page.active_time_ms(0), Some(1234.5));
            }
            done.store(true, SeqCst);
        });
    });
}

#[test]
fn exit_during_calls() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.request();
            connection.stall();
        });
        let child = in_child(|| {
            let client: &'static Client = Box::leak(Box::new(Client::new(&peer.url(), &[])));
            for _ in 0..4 {
                thread::spawn(|| failure(client, &Ask::default()));
            }
            thread::sleep(Duration::from_millis(200));
            // SAFETY: what exit handlers there are may run.
            unsafe { libc::exit(7) };
        });
        let began = Instant::now();
        assert_eq!(exit_code(child), Some(7));
        assert!(
            began.elapsed() < Duration::from_secs(5),
            "{:?}",
            began.elapsed()
        );
        assert_eq!(peer.requests().len(), 4);
    });
}

/// The library as a program loads it that was not linked with it.
struct Loaded(*mut libc::c_void);

impl Loaded {
    fn new() -> Loaded {
        let test = std::env::current_exe().expect("a test has a path");
        let path = test.with_file_name("libfactory.so");
        let path = CString::new(path.into_os_string().into_encoded_bytes()).expect("no NUL");
        // SAFETY: the library has no initialisers of its own.
        let handle = unsafe { libc::dlopen(path.as_ptr(), libc::RTLD_NOW) };
        assert!(!handle.is_null(), "not loaded: {path:?}");
        Loaded(handle)
    }

    fn function(&self, name: &CStr) -> *mut libc::c_void {
        // SAFETY: a live handle.
        let function = unsafe { libc::dlsym(self.0, name.as_ptr()) };
        assert!(!function.is_null(), "no {name:?}");
        function
    }
}

impl Drop for Loaded {
    fn drop(&mut self) {
        // SAFETY: a live handle.
        unsafe { libc::dlclose(self.0) };
    }
}

/// A thread that has called the library runs some of its code when it ends, whether it is still loaded or not.
#[test]
fn unloading_with_live_threads() {
    alone(|| {
        for _ in 0..20 {
            let library = Loaded::new();
            // SAFETY: the function has this type.
            let set_timeout: unsafe extern "C" fn(*mut libc::c_void, u64) -> i32 =
                unsafe { std::mem::transmute(library.function(c"factory_config_set_timeout_ms")) };
            let (called, unloaded) = (Barrier::new(2), Barrier::new(2));
            thread::scope(|scope| {
                scope.spawn(|| {
                    // SAFETY: NULL is answered with an error, which the library keeps for this thread.
                    let status = unsafe { set_timeout(ptr::null_mut(), 1) };
                    assert_eq!(status, Status::InvalidArgument as i32);
                    called.wait();
                    unloaded.wait();
                });
                called.wait();
                drop(library);
                unloaded.wait();
            });
        }
    });
}
