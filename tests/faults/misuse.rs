//! What the header forbids and a debug build notices: it stops the program, and says why.

use std::ffi::{CStr, CString};
use std::fs::File;
use std::io::Read;
use std::os::fd::FromRawFd;
use std::ptr;

use factory::engine;
use factory::ffi::call::*;
use factory::ffi::cancel::*;
use factory::ffi::client::*;
use factory::ffi::config::*;
use factory::ffi::error::*;
use factory::ffi::pages::*;
use factory::ffi::plain::*;

use crate::alone::alone;
use crate::library::KEY;
use crate::peer::Peer;

/// What a child process says that does this and is stopped for it.
fn stopped(misuse: impl FnOnce()) -> String {
    let mut pipe = [0; 2];
    // SAFETY: two outputs; the child has one thread, and ends without running anything of its parent's.
    let child = unsafe {
        assert_eq!(libc::pipe(pipe.as_mut_ptr()), 0);
        let child = libc::fork();
        if child == 0 {
            libc::alarm(30);
            libc::dup2(pipe[1], 2);
            misuse();
            libc::_exit(0);
        }
        libc::close(pipe[1]);
        child
    };
    let mut said = String::new();
    // SAFETY: nobody else has the descriptor.
    let mut end = unsafe { File::from_raw_fd(pipe[0]) };
    end.read_to_string(&mut said).expect("UTF-8");
    let mut status = 0;
    // SAFETY: a child of this process, and an output.
    unsafe { libc::waitpid(child, &mut status, 0) };
    let signal = libc::WIFSIGNALED(status).then(|| libc::WTERMSIG(status));
    assert_eq!(signal, Some(libc::SIGABRT), "not stopped, said {said:?}");
    assert_eq!(said.lines().count(), 1, "not one line: {said:?}");
    said
}

fn assert_stopped(name: &str, misuse: impl FnOnce()) {
    let said = stopped(misuse);
    assert!(said.contains(name), "{name} is not named: {said:?}");
}

fn client(peer: &Peer) -> *mut engine::Client {
    let (url, key) = (
        CString::new(peer.url()).expect("no NUL"),
        CString::new(KEY).expect("no NUL"),
    );
    let mut client = ptr::null_mut();
    // SAFETY: a new configuration, strings and an output.
    unsafe {
        let config = factory_config_new();
        factory_config_set_base_url(config, url.as_ptr());
        factory_config_set_api_key(config, key.as_ptr());
        assert_eq!(factory_client_new(config, &mut client, ptr::null_mut()), 0);
        factory_config_free(config);
    }
    client
}

#[test]
fn freed_twice() {
    alone(|| {
        let peer = Peer::good();
        // SAFETY: none; that is what the test is about, and each child is stopped before the second free does harm.
        unsafe {
            let cancel = factory_cancel_new();
            factory_cancel_free(cancel);
            assert_stopped("factory_cancel", || factory_cancel_free(cancel));

            let config = factory_config_new();
            factory_config_free(config);
            assert_stopped("factory_config", || factory_config_free(config));

            assert_ne!(factory_config_set_timeout_ms(ptr::null_mut(), 1), 0);
            let error = factory_last_error_take();
            factory_error_free(error);
            assert_stopped("factory_error", || factory_error_free(error));

            let client = client(&peer);
            let mut json = ptr::null_mut();
            let listed = factory_list_sessions(client, 0, ptr::null(), ptr::null(), &mut json);
            assert_eq!(listed, 0, "{:?}", CStr::from_ptr(json));
            factory_string_free(json);
            assert_stopped("text", || factory_string_free(json));

            factory_client_free(client);
            assert_stopped("factory_client", || factory_client_free(client));
        }
    });
}

#[test]
fn used_after_it_was_freed() {
    alone(|| {
        let peer = Peer::good();
        let client = client(&peer);
        let mut json = ptr::null_mut();
        // SAFETY: none, as above.
        unsafe {
            factory_client_free(client);
            assert_stopped("factory_client", || {
                factory_list_sessions(client, 0, ptr::null(), ptr::null(), &mut json);
            });
            let cancel = factory_cancel_new();
            factory_cancel_free(cancel);
            assert_stopped("factory_cancel", || factory_cancel_cancel(cancel));
        }
        assert_eq!(peer.requests().len(), 0, "nothing was sent");
    });
}

#[test]
fn passed_as_another_kind() {
    alone(|| {
        // SAFETY: none, as above.
        unsafe {
            let cancel = factory_cancel_new();
            assert_stopped("factory_session_page", || {
                factory_session_page_count(cancel.cast());
            });
            assert_stopped("text", || factory_string_free(cancel.cast()));
            factory_cancel_free(cancel);
        }
    });
}

/// The knowledge of what is alive is the process', not a thread's, and a fork copies it.
#[test]
fn freed_elsewhere() {
    alone(|| {
        // SAFETY: made here, freed once in each process.
        unsafe {
            let cancel = factory_cancel_new();
            let address = cancel.expose_provenance();
            let child = libc::fork();
            if child == 0 {
                factory_cancel_free(cancel);
                libc::_exit(0);
            }
            let mut status = 0;
            libc::waitpid(child, &mut status, 0);
            assert_eq!(status, 0, "stopped without a reason");
            let other = std::thread::spawn(move || {
                factory_cancel_free(ptr::with_exposed_provenance_mut(address));
            });
            other.join().expect("freed");
            assert_stopped("factory_cancel", || factory_cancel_free(cancel));
        }
    });
}
