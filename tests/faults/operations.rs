//! Every plain call asks what it is to ask: method, path, query and body, in their places.

use std::ffi::{CStr, c_char};
use std::ptr::null;

use factory::engine::Client;
use factory::ffi::call::factory_string_free;
use factory::ffi::plain::*;

use crate::alone::alone;
use crate::answer::{answer, head};
use crate::library;
use crate::peer::Peer;

/// One call, by the order of the arguments that users write.
type Call = unsafe fn(*const Client, *mut *mut c_char) -> i32;

const ID: *const c_char = c"s/ü?#%".as_ptr();
const SENT: &str = "s%2F%C3%BC%3F%23%25";
const OTHER: *const c_char = c"m&1".as_ptr();
const YES: *const c_char = c"true".as_ptr();
const EMPTY: *const c_char = c"".as_ptr();
const BODY: *const c_char = c"{\"a\":1}".as_ptr();

/// Each call, what it is to ask, whether it sends a body, and the status of its success.
#[rustfmt::skip]
const CALLS: &[(Call, &str, bool, &str)] = &[
    (|c, o| unsafe { factory_list_sessions(c, 7, ID, OTHER, o) }, "GET /sessions?limit=7&cursor={}&computerId=m%261", false, "200 OK"),
    (|c, o| unsafe { factory_list_sessions(c, 0, EMPTY, null(), o) }, "GET /sessions", false, "200 OK"),
    (|c, o| unsafe { factory_create_session(c, BODY, o) }, "POST /sessions", true, "201 Created"),
    (|c, o| unsafe { factory_get_session(c, ID, OTHER, o) }, "GET /sessions/{}?computerId=m%261", false, "200 OK"),
    (|c, o| unsafe { factory_update_session(c, ID, BODY, o) }, "PATCH /sessions/{}", true, "200 OK"),
    (|c, _| unsafe { factory_delete_session(c, ID, OTHER) }, "DELETE /sessions/{}?computerId=m%261", false, "204 No Content"),
    (|c, o| unsafe { factory_interrupt_session(c, ID, o) }, "POST /sessions/{}/interrupt", false, "200 OK"),
    (|c, o| unsafe { factory_get_messages(c, ID, 100, OTHER, YES, c"user".as_ptr(), o) },
     "GET /sessions/{}/messages?limit=100&cursor=m%261&computerId=true&role=user", false, "200 OK"),
    (|c, o| unsafe { factory_post_message(c, ID, BODY, o) }, "POST /sessions/{}/messages", true, "200 OK"),
    (|c, o| unsafe { factory_get_message(c, ID, OTHER, YES, o) }, "GET /sessions/{}/messages/m%261?computerId=true", false, "200 OK"),
    (|c, o| unsafe { factory_list_session_children(c, ID, YES, o) }, "GET /sessions/{}/children?includeArtifacts=true", false, "200 OK"),
    (|c, o| unsafe { factory_list_computers(c, ID, YES, o) }, "GET /computers?hostId={}&includeProvisioningSteps=true", false, "200 OK"),
    (|c, o| unsafe { factory_create_computer(c, BODY, o) }, "POST /computers", true, "201 Created"),
    (|c, o| unsafe { factory_get_computer_by_name(c, ID, o) }, "GET /computers/name/{}", false, "200 OK"),
    (|c, o| unsafe { factory_get_computer(c, ID, YES, o) }, "GET /computers/{}?includeProvisioningSteps=true", false, "200 OK"),
    (|c, o| unsafe { factory_update_computer(c, ID, BODY, o) }, "PATCH /computers/{}", true, "200 OK"),
    (|c, _| unsafe { factory_delete_computer(c, ID) }, "DELETE /computers/{}", false, "204 No Content"),
    (|c, o| unsafe { factory_restart_computer(c, ID, BODY, o) }, "POST /computers/{}/restart", true, "200 OK"),
    (|c, o| unsafe { factory_refresh_computer(c, ID, o) }, "POST /computers/{}/refresh", false, "200 OK"),
    (|c, o| unsafe { factory_retry_install_deps(c, ID, o) }, "POST /computers/{}/install-deps", false, "202 Accepted"),
    (|c, o| unsafe { factory_get_computer_metrics(c, ID, OTHER, o) }, "GET /computers/{}/metrics?start=m%261", false, "200 OK"),
];

#[test]
fn every_call_asks_for_its_own() {
    alone(|| {
        let peer = Peer::start(|connection| {
            connection.serve_with(|request| {
                let line = request.lines().next().unwrap_or_default();
                let calls = CALLS.iter();
                let mut asked = calls.filter(|(_, asks, ..)| line == line_of(asks));
                match asked.next().map(|(.., status)| *status) {
                    Some("204 No Content") => head("204 No Content", &[]),
                    Some(status) => answer(status, &[], "[\"\\ud83d\", 1e999]"),
                    None => answer("418 I'm a teapot", &[], "{}"),
                }
            });
        });
        let client = library::Client::new(&peer.url(), &[]);
        for (call, asks, has_body, status) in CALLS {
            let mut json = std::ptr::null_mut();
            // SAFETY: a live client and an output.
            assert_eq!(unsafe { call(client.as_ptr(), &mut json) }, 0, "{asks}");
            let request = peer.requests().pop().expect("one");
            assert_eq!(request.lines().next(), Some(line_of(asks).as_str()));
            let body = request.split_once("\r\n\r\n").expect("a head").1;
            assert_eq!(body, if *has_body { r#"{"a":1}"# } else { "" }, "{asks}");
            assert_eq!(json.is_null(), *status == "204 No Content", "{asks}");
            if !json.is_null() {
                // SAFETY: the call succeeded.
                let text = unsafe { CStr::from_ptr(json) };
                assert_eq!(text, c"[\"\\ud83d\", 1e999]");
                // SAFETY: as above.
                unsafe { factory_string_free(json) };
            }
        }
        assert_eq!(peer.requests().len(), CALLS.len());
    });
}

fn line_of(asks: &str) -> String {
    let (method, path) = asks.split_once(' ').expect("a method");
    format!("{method} /api/v0{} HTTP/1.1", path.replace("{}", SENT))
}
