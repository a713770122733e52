//! The C ABI, called from Rust, with what holds for every call checked at every call.

use std::ffi::{CString, c_char};
use std::mem::MaybeUninit;
use std::ptr::{self, NonNull};
use std::time::{Duration, Instant};

use factory::engine::rows::{Session, Text};
use factory::engine::{self, Status};
use factory::ffi::call::*;
use factory::ffi::cancel::*;
use factory::ffi::client::*;
use factory::ffi::config::*;
use factory::ffi::error::*;
use factory::ffi::options::*;
use factory::ffi::page::*;
use factory::ffi::pager::*;
use factory::ffi::pagers::*;
use factory::ffi::pages::*;
use factory::ffi::params::*;
use factory::ffi::plain::*;
use factory::ffi::request::*;
use factory::ffi::typed::*;

/// The key that no text may show.
pub const KEY: &str = "fk-never-to-be-seen-4711";

/// What a client is made with, beside its URL.
#[derive(Clone, Copy)]
pub enum Setting<'a> {
    Key(&'a str),
    TimeoutMs(u64),
    ConnectTimeoutMs(u64),
    MaxRetries(u32),
    MaxBytes(u64),
    UserAgent(&'a str),
    Proxy(&'a str),
    CaFile(&'a str),
    AllowHttp,
}

/// A client, freed when dropped.
pub struct Client(NonNull<engine::Client>);

// SAFETY: the header says that any number of threads may use a client.
unsafe impl Send for Client {}
unsafe impl Sync for Client {}

/// A page, freed when dropped.
pub struct Page(NonNull<engine::SessionPage>);

/// A walk, freed when dropped.
pub struct Pager(NonNull<SessionPager>);

/// A walk over the messages of a session, freed when dropped.
pub struct Messages(NonNull<MessagePager>);

/// A cancel token, freed when dropped.
pub struct Cancel(NonNull<engine::CancelToken>);

// SAFETY: the header says that any thread may use a token.
unsafe impl Send for Cancel {}
unsafe impl Sync for Cancel {}

/// What to list.
#[derive(Clone, Copy, Default)]
pub struct Ask<'a> {
    pub limit: u32,
    pub cursor: &'a str,
    pub computer_id: &'a str,
    pub timeout_ms: u64,
    pub cancel: Option<&'a Cancel>,
    pub discard_json: bool,
}

/// All that a failed call tells.
#[derive(Debug)]
pub struct Failure {
    pub status: Status,
    pub message: String,
    pub http_status: u32,
    pub title: Option<String>,
    pub detail: Option<String>,
    pub metadata: Option<String>,
    pub body: Option<String>,
    pub request_id: Option<String>,
    pub retry_after_ms: i64,
    pub attempts: u32,
    pub outcome_unknown: bool,
    /// How long the call took.
    pub took: Duration,
}

impl Client {
    /// A client with [`KEY`].
    pub fn new(url: &str, settings: &[Setting<'_>]) -> Client {
        Client::try_new(Some(url), settings).expect("good settings")
    }

    /// A client, or why there is none. Without a URL the environment has it.
    pub fn try_new(url: Option<&str>, settings: &[Setting<'_>]) -> Result<Client, Failure> {
        let began = Instant::now();
        let config = factory_config_new();
        let configured = (|| {
            set(config, Setting::Key(KEY))?;
            for setting in settings {
                set(config, *setting)?;
            }
            match url {
                // SAFETY: a live configuration and a string.
                Some(url) => plain(unsafe { factory_config_set_base_url(config, c(url).as_ptr()) }),
                None => Ok(()),
            }
        })();
        let made = configured.and_then(|()| {
            let mut client = garbage();
            let mut error = garbage();
            // SAFETY: a live configuration and two outputs.
            let status = unsafe { factory_client_new(config, &mut client, &mut error) };
            judge(status, client, error, began).map(|client| Client(client.expect("a client")))
        });
        // SAFETY: made above.
        unsafe { factory_config_free(config) };
        made
    }

    /// For calls that stand in one place only.
    pub fn as_ptr(&self) -> *const engine::Client {
        self.0.as_ptr()
    }

    /// Fetches a page by the typed call.
    pub fn fetch(&self, ask: &Ask<'_>) -> Result<Page, Failure> {
        let began = Instant::now();
        let mut page = garbage();
        let mut error = garbage();
        let status = with_options(ask, |options| {
            // SAFETY: a live client, options that were set up, and two outputs.
            unsafe { factory_session_page_fetch(self.0.as_ptr(), options, &mut page, &mut error) }
        });
        judge(status, page, error, began).map(|page| Page(page.expect("a page")))
    }

    /// Fetches a page by the plain call.
    pub fn json(&self, ask: &Ask<'_>) -> Result<String, Failure> {
        let (cursor, computer_id) = (c(ask.cursor), c(ask.computer_id));
        self.answer(|client, out_json| {
            // SAFETY: a live client, two strings and an output.
            unsafe {
                factory_list_sessions(
                    client,
                    ask.limit,
                    cursor.as_ptr(),
                    computer_id.as_ptr(),
                    out_json,
                )
            }
        })
    }

    /// Posts a message, which must not be done twice.
    pub fn post(&self, body_json: &str) -> Result<String, Failure> {
        let body_json = c(body_json);
        self.answer(|client, out_json| {
            // SAFETY: as above.
            unsafe { factory_post_message(client, c"s/1".as_ptr(), body_json.as_ptr(), out_json) }
        })
    }

    /// Posts a message by the typed call, and gives its id.
    pub fn post_typed(
        &self,
        session_id: &str,
        text: &str,
        cancel: &Cancel,
    ) -> Result<String, Failure> {
        let began = Instant::now();
        let (session_id, text) = (c(session_id), c(text));
        let params = PostMessageParams {
            size: size_of::<PostMessageParams>(),
            text: text.as_ptr(),
            // SAFETY: NULL and 0 are not sent.
            ..unsafe { MaybeUninit::zeroed().assume_init() }
        };
        let options = factory_call_options {
            size: size_of::<factory_call_options>(),
            cancel: cancel.0.as_ptr(),
            timeout_ms: 0,
            discard_json: false,
        };
        let (mut page, mut error) = (garbage(), garbage());
        // SAFETY: a live client, a string, structures with their sizes and two outputs.
        let status = unsafe {
            factory_post_message_typed(
                self.0.as_ptr(),
                session_id.as_ptr(),
                &params,
                &options,
                &mut page,
                &mut error,
            )
        };
        let page = judge(status, page, error, began)?.expect("a page");
        // SAFETY: a live page, with one row, and freed once.
        unsafe {
            let row = &*factory_posted_message_page_at(page.as_ptr(), 0);
            let id = row.message_id().to_owned();
            factory_posted_message_page_free(page.as_ptr());
            Ok(id)
        }
    }

    /// A walk over messages.
    pub fn messages(&self) -> Messages {
        let began = Instant::now();
        let (mut pager, mut error) = (garbage(), garbage());
        // SAFETY: a live client, a string and two outputs.
        let status = unsafe {
            factory_message_pager_new(
                self.0.as_ptr(),
                c"s/1".as_ptr(),
                ptr::null(),
                ptr::null(),
                &mut pager,
                &mut error,
            )
        };
        let pager = judge(status, pager, error, began).expect("good options");
        Messages(pager.expect("a pager"))
    }

    /// Interrupts a session, which may be done twice.
    pub fn interrupt(&self, session_id: &str) -> Result<String, Failure> {
        let session_id = c(session_id);
        self.answer(|client, out_json| {
            // SAFETY: as above.
            unsafe { factory_interrupt_session(client, session_id.as_ptr(), out_json) }
        })
    }

    /// Deletes a session, which may be done twice.
    pub fn delete(&self, session_id: &str) -> Result<(), Failure> {
        let session_id = c(session_id);
        // SAFETY: as above.
        plain(unsafe { factory_delete_session(self.0.as_ptr(), session_id.as_ptr(), ptr::null()) })
    }

    /// Asks for anything; a POST must not be done twice.
    pub fn request(
        &self,
        (method, path, body_json): (&str, &str, &str),
        cancel: &Cancel,
    ) -> Result<(u32, Option<String>), Failure> {
        let began = Instant::now();
        let (method, path, body_json) = (c(method), c(path), c(body_json));
        let (mut http_status, mut json, mut error) = (1, garbage(), garbage());
        // SAFETY: a live client, strings, a live token and three outputs.
        let status = unsafe {
            factory_request(
                self.0.as_ptr(),
                method.as_ptr(),
                path.as_ptr(),
                body_json.as_ptr(),
                0,
                cancel.0.as_ptr(),
                &mut http_status,
                &mut json,
                &mut error,
            )
        };
        let Some(json) =
            judge(status, json, error, began).inspect_err(|_| assert_eq!(http_status, 0))?
        else {
            return Ok((http_status, None));
        };
        // SAFETY: the call succeeded, and gave a text.
        unsafe {
            let text = std::ffi::CStr::from_ptr(json.as_ptr())
                .to_str()
                .map(str::to_owned);
            factory_string_free(json.as_ptr());
            Ok((http_status, Some(text.expect("UTF-8"))))
        }
    }

    /// The answer of a plain call.
    fn answer(
        &self,
        call: impl FnOnce(*const engine::Client, *mut *mut c_char) -> i32,
    ) -> Result<String, Failure> {
        let mut json: *mut c_char = garbage();
        let status = call(self.0.as_ptr(), &mut json);
        plain(status).inspect_err(|_| assert!(json.is_null(), "output not empty"))?;
        // SAFETY: the call succeeded.
        let text = unsafe { std::ffi::CStr::from_ptr(json) };
        let text = text.to_str().expect("UTF-8").to_owned();
        // SAFETY: as above.
        unsafe { factory_string_free(json) };
        Ok(text)
    }

    pub fn pager(&self, ask: &Ask<'_>) -> Result<Pager, Failure> {
        let began = Instant::now();
        let mut pager = garbage();
        let mut error = garbage();
        let status = with_options(ask, |options| {
            // SAFETY: a live client, options that were set up, and two outputs.
            unsafe { factory_session_pager_new(self.0.as_ptr(), options, &mut pager, &mut error) }
        });
        judge(status, pager, error, began).map(|pager| Pager(pager.expect("a pager")))
    }
}

impl Pager {
    /// The next page; None at the end.
    pub fn next(&mut self) -> Result<Option<Page>, Failure> {
        let began = Instant::now();
        let mut page = garbage();
        let mut error = garbage();
        // SAFETY: a live pager and two outputs.
        let status = unsafe { factory_session_pager_next(self.0.as_ptr(), &mut page, &mut error) };
        judge(status, page, error, began).map(|page| page.map(Page))
    }
}

impl Messages {
    /// The ids of the next page's messages; None at the end.
    pub fn next(&mut self) -> Result<Option<Vec<String>>, Failure> {
        let began = Instant::now();
        let (mut page, mut error) = (garbage(), garbage());
        // SAFETY: a live pager and two outputs.
        let status = unsafe { factory_message_pager_next(self.0.as_ptr(), &mut page, &mut error) };
        let Some(page) = judge(status, page, error, began)? else {
            return Ok(None);
        };
        // SAFETY: a live page with its rows, and freed once.
        unsafe {
            let count = factory_message_page_count(page.as_ptr());
            let rows = (0..count).map(|index| &*factory_message_page_at(page.as_ptr(), index));
            let ids = rows.map(|row| row.id().to_owned()).collect();
            factory_message_page_free(page.as_ptr());
            Ok(Some(ids))
        }
    }
}

impl Page {
    /// The ids of the page's sessions.
    pub fn ids(&self) -> Vec<String> {
        self.rows().map(|row| row.session_id().to_owned()).collect()
    }

    pub fn rows(&self) -> impl Iterator<Item = &Session> {
        let page = self.0.as_ptr();
        // SAFETY: a live page, and rows that live as long.
        unsafe {
            (0..factory_session_page_count(page))
                .map(move |index| &*factory_session_page_at(page, index))
        }
    }

    #[cfg(unix)] // as what asks for it
    /// The active time that a session's settings tell.
    pub fn active_time_ms(&self, index: usize) -> Option<f64> {
        // SAFETY: a live page, and a row that lives as long.
        let session = unsafe { factory_session_page_at(self.0.as_ptr(), index).as_ref() };
        session?.settings()?.assistant_active_time_ms()
    }

    pub fn next_cursor(&self) -> Option<String> {
        // SAFETY: a live page.
        unsafe { factory_session_page_next_cursor(self.0.as_ptr()) }
            .get()
            .map(str::to_owned)
    }
}

impl Cancel {
    pub fn new() -> Cancel {
        Cancel(NonNull::new(factory_cancel_new()).expect("a token"))
    }

    pub fn cancel(&self) {
        // SAFETY: a live token.
        unsafe { factory_cancel_cancel(self.0.as_ptr()) }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // SAFETY: made by the library, and nobody uses it any more.
        unsafe { factory_client_free(self.0.as_ptr()) }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // SAFETY: as above.
        unsafe { factory_session_page_free(self.0.as_ptr()) }
    }
}

impl Drop for Pager {
    fn drop(&mut self) {
        // SAFETY: as above.
        unsafe { factory_session_pager_free(self.0.as_ptr()) }
    }
}

impl Drop for Messages {
    fn drop(&mut self) {
        // SAFETY: as above.
        unsafe { factory_message_pager_free(self.0.as_ptr()) }
    }
}

impl Drop for Cancel {
    fn drop(&mut self) {
        // SAFETY: as above.
        unsafe { factory_cancel_free(self.0.as_ptr()) }
    }
}

fn set(config: *mut engine::Config, setting: Setting<'_>) -> Result<(), Failure> {
    // SAFETY: a live configuration and strings.
    plain(unsafe {
        match setting {
            Setting::Key(key) => factory_config_set_api_key(config, c(key).as_ptr()),
            Setting::TimeoutMs(ms) => factory_config_set_timeout_ms(config, ms),
            Setting::ConnectTimeoutMs(ms) => factory_config_set_connect_timeout_ms(config, ms),
            Setting::MaxRetries(retries) => factory_config_set_max_retries(config, retries),
            Setting::MaxBytes(bytes) => factory_config_set_max_response_bytes(config, bytes),
            Setting::UserAgent(agent) => factory_config_set_user_agent(config, c(agent).as_ptr()),
            Setting::Proxy(url) => factory_config_set_proxy(config, c(url).as_ptr()),
            Setting::CaFile(path) => factory_config_set_ca_file(config, c(path).as_ptr()),
            Setting::AllowHttp => factory_config_set_allow_http(config, true),
        }
    })
}

fn with_options<T>(ask: &Ask<'_>, call: impl FnOnce(*const factory_list_options) -> T) -> T {
    let (cursor, computer_id) = (c(ask.cursor), c(ask.computer_id));
    let mut options = MaybeUninit::<factory_list_options>::uninit();
    // SAFETY: as many bytes as said.
    let status = unsafe { factory_list_options_init(options.as_mut_ptr(), size_of_val(&options)) };
    assert_eq!(status, 0);
    // SAFETY: set up.
    let mut options = unsafe { options.assume_init() };
    options.limit = ask.limit;
    options.cursor = cursor.as_ptr();
    options.computer_id = computer_id.as_ptr();
    options.timeout_ms = ask.timeout_ms;
    options.cancel = ask.cancel.map_or(ptr::null(), |cancel| cancel.0.as_ptr());
    options.discard_json = ask.discard_json;
    call(&options)
}

/// What an output holds before the call; a call that leaves it there is seen.
fn garbage<T>() -> *mut T {
    ptr::without_provenance_mut(0xbad0)
}

/// The object of a typed call that succeeded, or the failure.
fn judge<T>(
    status: i32,
    object: *mut T,
    error: *mut engine::Error,
    began: Instant,
) -> Result<Option<NonNull<T>>, Failure> {
    if status == 0 {
        assert!(error.is_null(), "success with an error");
        return Ok(NonNull::new(object));
    }
    assert!(object.is_null(), "output not empty");
    Err(failure(status, error, began))
}

fn plain(status: i32) -> Result<(), Failure> {
    let error = factory_last_error_take();
    if status == 0 {
        assert!(error.is_null(), "success with an error");
        return Ok(());
    }
    Err(failure(status, error, Instant::now()))
}

/// Reads and frees an error, and searches everything that it says for the key.
fn failure(status: i32, error: *mut engine::Error, began: Instant) -> Failure {
    let took = began.elapsed();
    let text = |text: Text| text.get().map(str::to_owned);
    // SAFETY: a live error.
    let (failure, debug) = unsafe {
        assert_eq!(factory_error_status(error), status);
        let failure = Failure {
            status: Status::from_number(status).expect("a known status"),
            message: text(factory_error_message(error)).expect("always a message"),
            http_status: factory_error_http_status(error),
            title: text(factory_error_title(error)),
            detail: text(factory_error_detail(error)),
            metadata: text(factory_error_metadata_json(error)),
            body: text(factory_error_body(error)),
            request_id: text(factory_error_request_id(error)),
            retry_after_ms: factory_error_retry_after_ms(error),
            attempts: factory_error_attempts(error),
            outcome_unknown: factory_error_outcome_unknown(error),
            took,
        };
        let debug = format!("{failure:?} {:?} {}", *error, *error);
        factory_error_free(error);
        (failure, debug)
    };
    assert!(
        !debug.contains(KEY),
        "the key shows: {}",
        debug.replace(KEY, "<the key>")
    );
    let message = &failure.message;
    assert!(
        !message.is_empty() && !message.contains('\n'),
        "not one line: {message:?}"
    );
    assert!(message.len() <= 1000 + "…".len(), "too long: {message:?}");
    failure
}

fn c(text: &str) -> CString {
    CString::new(text).expect("no NUL")
}
