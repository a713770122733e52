//! Sequences of C calls, in any order and with any handle that is alive or NULL: nothing leaks, crashes or sends.
//!
//! The base URL is a port of this machine on which nobody listens, so every call that would send fails to connect.
#![no_main]

use std::ffi::CString;
use std::ptr::null_mut;

use factory::ffi::call::*;
use factory::ffi::cancel::*;
use factory::ffi::client::*;
use factory::ffi::config::*;
use factory::ffi::error::*;
use factory::ffi::options::*;
use factory::ffi::page::*;
use factory::ffi::pager::*;
use factory::ffi::pagers::*;
use factory::ffi::plain::*;
use libfuzzer_sys::arbitrary;

#[derive(Debug, arbitrary::Arbitrary)]
enum Step {
    NewClient { configured: bool },
    FreeClient,
    NewPager { limit: u32, cursor: Option<CString> },
    NextPage,
    FreePager,
    NewCancel,
    Cancel,
    FreeCancel,
    List { limit: u32, cursor: Option<CString>, computer: Option<CString> },
    Fetch { limit: u32, size: usize, timeout_ms: u64, token: bool },
    SetKey(CString),
    SetUrl(CString),
    SetNumbers(u64, u64, u32, u64),
}

libfuzzer_sys::fuzz_target!(|steps: Vec<Step>| {
    // SAFETY: every handle is NULL or alive, and freed once.
    unsafe { run(&steps) }
});

unsafe fn run(steps: &[Step]) {
    unsafe {
        let config = factory_config_new();
        factory_config_set_api_key(config, c"fk-fuzz".as_ptr());
        factory_config_set_base_url(config, c"http://127.0.0.1:9".as_ptr());
        factory_config_set_max_retries(config, 0);
        let (mut client, mut pager, mut cancel) = (null_mut(), null_mut(), null_mut());
        for step in steps.iter().take(32) {
            let (mut page, mut error) = (null_mut(), null_mut());
            let mut options = std::mem::zeroed::<factory_list_options>();
            factory_list_options_init(&mut options, size_of::<factory_list_options>());
            let status = match step {
                Step::NewClient { configured } => {
                    factory_client_free(client);
                    let none = std::ptr::null();
                    let config = if *configured { config.cast_const() } else { none };
                    factory_client_new(config, &mut client, &mut error)
                }
                Step::FreeClient => {
                    factory_client_free(client);
                    client = null_mut();
                    0
                }
                Step::NewPager { limit, cursor } => {
                    factory_session_pager_free(pager);
                    options.limit = *limit;
                    options.cursor = cursor.as_ref().map_or(std::ptr::null(), |cursor| cursor.as_ptr());
                    options.cancel = cancel;
                    factory_session_pager_new(client, &options, &mut pager, &mut error)
                }
                Step::NextPage => factory_session_pager_next(pager, &mut page, &mut error),
                Step::FreePager => {
                    factory_session_pager_free(pager);
                    pager = null_mut();
                    0
                }
                Step::NewCancel => {
                    factory_cancel_free(cancel);
                    cancel = factory_cancel_new();
                    0
                }
                Step::Cancel => {
                    factory_cancel_cancel(cancel);
                    assert_eq!(factory_cancel_is_cancelled(cancel), !cancel.is_null());
                    0
                }
                Step::FreeCancel => {
                    factory_cancel_free(cancel);
                    cancel = null_mut();
                    0
                }
                Step::List { limit, cursor, computer } => {
                    let text = |text: &Option<CString>| text.as_ref().map_or(std::ptr::null(), |text| text.as_ptr());
                    let mut json = null_mut();
                    let status = factory_list_sessions(client, *limit, text(cursor), text(computer), &mut json);
                    assert!(json.is_null() && status != 0, "nobody answered");
                    error = factory_last_error_take();
                    status
                }
                Step::Fetch { limit, size, timeout_ms, token } => {
                    options.limit = *limit;
                    options.timeout_ms = *timeout_ms;
                    // A larger size than the memory has would be the caller's fault.
                    options.size = (*size).min(size_of::<factory_list_options>());
                    options.cancel = if *token { cancel } else { null_mut() };
                    options.discard_json = *token;
                    factory_session_page_fetch(client, &options, &mut page, &mut error)
                }
                Step::SetKey(key) => {
                    factory_config_set_api_key(config, key.as_ptr());
                    0
                }
                Step::SetUrl(url) => {
                    // Only what is refused, or another closed port: nothing may be sent to other hosts.
                    if !url.to_string_lossy().contains("//") {
                        factory_config_set_base_url(config, url.as_ptr());
                    }
                    0
                }
                Step::SetNumbers(timeout, connect, _retries, bytes) => {
                    factory_config_set_timeout_ms(config, *timeout);
                    factory_config_set_connect_timeout_ms(config, *connect);
                    factory_config_set_max_response_bytes(config, *bytes);
                    0
                }
            };
            assert!(page.is_null(), "nobody answered");
            assert_eq!(status != 0, !error.is_null());
            assert_eq!(factory_error_status(error), status);
            factory_error_free(error);
        }
        factory_session_pager_free(pager);
        factory_client_free(client);
        factory_cancel_free(cancel);
        factory_config_free(config);
    }
}
