//! Made by `make generate` from contract/; do not edit.
//!
//! The pages of every kind as C reads them.

use super::guard::{getter, quiet};
use super::handle::{self, Handle};
use super::live::Kind;
use super::page::{self, PageHandle};
use crate::engine::rows::*;

impl Handle for SessionPage {
    const KIND: Kind = Kind { number: 16, name: "factory_session_page" };
}

impl PageHandle for SessionPage {
    type Row = Session;
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_free(page: *mut SessionPage) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the rows of a page. A page in the middle of a walk may have none.
///
/// @param page The page; NULL counts 0.
/// @return The number of rows.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const factory_session_page *`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_count(page: *const SessionPage) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.rows().len()) }
}

/// Gives one row of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_at(page: *const SessionPage, index: usize) -> *const Session {
    // SAFETY: as above.
    unsafe { page::at(page, index) }
}

/// Gives all rows of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof(factory_session)` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_rows(
    page: *const SessionPage,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const Session {
    // SAFETY: as above; outputs are NULL or valid for writes.
    unsafe { page::rows(page, out_count, out_stride) }
}

/// Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
///
/// It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
/// an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
/// texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
///
/// @param page The page, or NULL.
/// @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_text(page: *const SessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}

/// Tells whether the service has a further page.
///
/// @param page The page; NULL has none.
/// @return Whether there is one.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_has_more(page: *const SessionPage) -> bool {
    // SAFETY: as above.
    unsafe { getter(page, false, |page| page.has_more()) }
}

/// Gives the cursor of the next page, to be handed back unchanged.
///
/// @param page The page, or NULL.
/// @return The cursor, owned by the page and valid until it is freed; `ptr` NULL when there is none.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_next_cursor(page: *const SessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.next_cursor_text()) }
}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_json(page: *const SessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one row's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `factory_session_page_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_session_json(page: *const SessionPage, index: usize) -> Text {
    // SAFETY: as above.
    unsafe { page::row_json(page, index) }
}

/// Counts the members that the page goes without, because they need not be there and are not of their type: the service has
/// drifted from the contract of this version. They count as absent; the page's JSON has them.
///
/// @param page The page; NULL counts 0.
/// @return The number of members.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_drift_count(page: *const SessionPage) -> usize {
    // SAFETY: as above.
    unsafe { getter(page, 0, |page| page.drift().map_or(0, |drift| drift.count)) }
}

/// Gives the path of the first member that the page goes without, `sessions[3].title` for instance.
///
/// @param page The page, or NULL.
/// @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
///   there is no such member.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_drift_first(page: *const SessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.drift().map_or(Text::ABSENT, |drift| Text::lent(&drift.first))) }
}

impl Handle for InterruptedSessionPage {
    const KIND: Kind = Kind { number: 17, name: "factory_interrupted_session_page" };
}

impl PageHandle for InterruptedSessionPage {
    type Row = InterruptedSession;
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupted_session_page_free(page: *mut InterruptedSessionPage) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the rows of a page.
///
/// @param page The page; NULL counts 0.
/// @return The number of rows.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const factory_interrupted_session_page *`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupted_session_page_count(page: *const InterruptedSessionPage) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.rows().len()) }
}

/// Gives one row of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupted_session_page_at(page: *const InterruptedSessionPage, index: usize) -> *const InterruptedSession {
    // SAFETY: as above.
    unsafe { page::at(page, index) }
}

/// Gives all rows of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof(factory_interrupted_session)` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupted_session_page_rows(
    page: *const InterruptedSessionPage,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const InterruptedSession {
    // SAFETY: as above; outputs are NULL or valid for writes.
    unsafe { page::rows(page, out_count, out_stride) }
}

/// Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
///
/// It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
/// an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
/// texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
///
/// @param page The page, or NULL.
/// @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupted_session_page_text(page: *const InterruptedSessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupted_session_page_json(page: *const InterruptedSessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one row's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `factory_interrupted_session_page_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupted_session_page_interrupted_session_json(page: *const InterruptedSessionPage, index: usize) -> Text {
    // SAFETY: as above.
    unsafe { page::row_json(page, index) }
}

/// Counts the members that the page goes without, because they need not be there and are not of their type: the service has
/// drifted from the contract of this version. They count as absent; the page's JSON has them.
///
/// @param page The page; NULL counts 0.
/// @return The number of members.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupted_session_page_drift_count(page: *const InterruptedSessionPage) -> usize {
    // SAFETY: as above.
    unsafe { getter(page, 0, |page| page.drift().map_or(0, |drift| drift.count)) }
}

/// Gives the path of the first member that the page goes without, `interrupted_sessions[3].title` for instance.
///
/// @param page The page, or NULL.
/// @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
///   there is no such member.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_interrupted_session_page_drift_first(page: *const InterruptedSessionPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.drift().map_or(Text::ABSENT, |drift| Text::lent(&drift.first))) }
}

impl Handle for MessagePage {
    const KIND: Kind = Kind { number: 18, name: "factory_message_page" };
}

impl PageHandle for MessagePage {
    type Row = Message;
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_free(page: *mut MessagePage) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the rows of a page. A page in the middle of a walk may have none.
///
/// @param page The page; NULL counts 0.
/// @return The number of rows.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const factory_message_page *`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_count(page: *const MessagePage) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.rows().len()) }
}

/// Gives one row of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_at(page: *const MessagePage, index: usize) -> *const Message {
    // SAFETY: as above.
    unsafe { page::at(page, index) }
}

/// Gives all rows of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof(factory_message)` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_rows(
    page: *const MessagePage,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const Message {
    // SAFETY: as above; outputs are NULL or valid for writes.
    unsafe { page::rows(page, out_count, out_stride) }
}

/// Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
///
/// It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
/// an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
/// texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
///
/// @param page The page, or NULL.
/// @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_text(page: *const MessagePage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}

/// Tells whether the service has a further page.
///
/// @param page The page; NULL has none.
/// @return Whether there is one.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_has_more(page: *const MessagePage) -> bool {
    // SAFETY: as above.
    unsafe { getter(page, false, |page| page.has_more()) }
}

/// Gives the cursor of the next page, to be handed back unchanged.
///
/// @param page The page, or NULL.
/// @return The cursor, owned by the page and valid until it is freed; `ptr` NULL when there is none.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_next_cursor(page: *const MessagePage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.next_cursor_text()) }
}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_json(page: *const MessagePage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one row's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `factory_message_page_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_message_json(page: *const MessagePage, index: usize) -> Text {
    // SAFETY: as above.
    unsafe { page::row_json(page, index) }
}

/// Counts the members that the page goes without, because they need not be there and are not of their type: the service has
/// drifted from the contract of this version. They count as absent; the page's JSON has them.
///
/// @param page The page; NULL counts 0.
/// @return The number of members.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_drift_count(page: *const MessagePage) -> usize {
    // SAFETY: as above.
    unsafe { getter(page, 0, |page| page.drift().map_or(0, |drift| drift.count)) }
}

/// Gives the path of the first member that the page goes without, `messages[3].title` for instance.
///
/// @param page The page, or NULL.
/// @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
///   there is no such member.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_page_drift_first(page: *const MessagePage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.drift().map_or(Text::ABSENT, |drift| Text::lent(&drift.first))) }
}

impl Handle for PostedMessagePage {
    const KIND: Kind = Kind { number: 19, name: "factory_posted_message_page" };
}

impl PageHandle for PostedMessagePage {
    type Row = PostedMessage;
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_posted_message_page_free(page: *mut PostedMessagePage) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the rows of a page.
///
/// @param page The page; NULL counts 0.
/// @return The number of rows.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const factory_posted_message_page *`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_posted_message_page_count(page: *const PostedMessagePage) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.rows().len()) }
}

/// Gives one row of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_posted_message_page_at(page: *const PostedMessagePage, index: usize) -> *const PostedMessage {
    // SAFETY: as above.
    unsafe { page::at(page, index) }
}

/// Gives all rows of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof(factory_posted_message)` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_posted_message_page_rows(
    page: *const PostedMessagePage,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const PostedMessage {
    // SAFETY: as above; outputs are NULL or valid for writes.
    unsafe { page::rows(page, out_count, out_stride) }
}

/// Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
///
/// It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
/// an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
/// texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
///
/// @param page The page, or NULL.
/// @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_posted_message_page_text(page: *const PostedMessagePage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_posted_message_page_json(page: *const PostedMessagePage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one row's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `factory_posted_message_page_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_posted_message_page_posted_message_json(page: *const PostedMessagePage, index: usize) -> Text {
    // SAFETY: as above.
    unsafe { page::row_json(page, index) }
}

/// Counts the members that the page goes without, because they need not be there and are not of their type: the service has
/// drifted from the contract of this version. They count as absent; the page's JSON has them.
///
/// @param page The page; NULL counts 0.
/// @return The number of members.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_posted_message_page_drift_count(page: *const PostedMessagePage) -> usize {
    // SAFETY: as above.
    unsafe { getter(page, 0, |page| page.drift().map_or(0, |drift| drift.count)) }
}

/// Gives the path of the first member that the page goes without, `posted_messages[3].title` for instance.
///
/// @param page The page, or NULL.
/// @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
///   there is no such member.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_posted_message_page_drift_first(page: *const PostedMessagePage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.drift().map_or(Text::ABSENT, |drift| Text::lent(&drift.first))) }
}

impl Handle for ComputerPage {
    const KIND: Kind = Kind { number: 20, name: "factory_computer_page" };
}

impl PageHandle for ComputerPage {
    type Row = Computer;
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_page_free(page: *mut ComputerPage) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the rows of a page.
///
/// @param page The page; NULL counts 0.
/// @return The number of rows.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const factory_computer_page *`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_page_count(page: *const ComputerPage) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.rows().len()) }
}

/// Gives one row of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_page_at(page: *const ComputerPage, index: usize) -> *const Computer {
    // SAFETY: as above.
    unsafe { page::at(page, index) }
}

/// Gives all rows of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof(factory_computer)` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_page_rows(
    page: *const ComputerPage,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const Computer {
    // SAFETY: as above; outputs are NULL or valid for writes.
    unsafe { page::rows(page, out_count, out_stride) }
}

/// Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
///
/// It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
/// an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
/// texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
///
/// @param page The page, or NULL.
/// @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_page_text(page: *const ComputerPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_page_json(page: *const ComputerPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one row's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `factory_computer_page_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_page_computer_json(page: *const ComputerPage, index: usize) -> Text {
    // SAFETY: as above.
    unsafe { page::row_json(page, index) }
}

/// Counts the members that the page goes without, because they need not be there and are not of their type: the service has
/// drifted from the contract of this version. They count as absent; the page's JSON has them.
///
/// @param page The page; NULL counts 0.
/// @return The number of members.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_page_drift_count(page: *const ComputerPage) -> usize {
    // SAFETY: as above.
    unsafe { getter(page, 0, |page| page.drift().map_or(0, |drift| drift.count)) }
}

/// Gives the path of the first member that the page goes without, `computers[3].title` for instance.
///
/// @param page The page, or NULL.
/// @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
///   there is no such member.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_page_drift_first(page: *const ComputerPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.drift().map_or(Text::ABSENT, |drift| Text::lent(&drift.first))) }
}

impl Handle for RestartedComputerPage {
    const KIND: Kind = Kind { number: 21, name: "factory_restarted_computer_page" };
}

impl PageHandle for RestartedComputerPage {
    type Row = RestartedComputer;
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restarted_computer_page_free(page: *mut RestartedComputerPage) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the rows of a page.
///
/// @param page The page; NULL counts 0.
/// @return The number of rows.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const factory_restarted_computer_page *`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restarted_computer_page_count(page: *const RestartedComputerPage) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.rows().len()) }
}

/// Gives one row of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restarted_computer_page_at(page: *const RestartedComputerPage, index: usize) -> *const RestartedComputer {
    // SAFETY: as above.
    unsafe { page::at(page, index) }
}

/// Gives all rows of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof(factory_restarted_computer)` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restarted_computer_page_rows(
    page: *const RestartedComputerPage,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const RestartedComputer {
    // SAFETY: as above; outputs are NULL or valid for writes.
    unsafe { page::rows(page, out_count, out_stride) }
}

/// Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
///
/// It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
/// an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
/// texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
///
/// @param page The page, or NULL.
/// @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restarted_computer_page_text(page: *const RestartedComputerPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restarted_computer_page_json(page: *const RestartedComputerPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one row's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `factory_restarted_computer_page_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restarted_computer_page_restarted_computer_json(page: *const RestartedComputerPage, index: usize) -> Text {
    // SAFETY: as above.
    unsafe { page::row_json(page, index) }
}

/// Counts the members that the page goes without, because they need not be there and are not of their type: the service has
/// drifted from the contract of this version. They count as absent; the page's JSON has them.
///
/// @param page The page; NULL counts 0.
/// @return The number of members.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restarted_computer_page_drift_count(page: *const RestartedComputerPage) -> usize {
    // SAFETY: as above.
    unsafe { getter(page, 0, |page| page.drift().map_or(0, |drift| drift.count)) }
}

/// Gives the path of the first member that the page goes without, `restarted_computers[3].title` for instance.
///
/// @param page The page, or NULL.
/// @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
///   there is no such member.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_restarted_computer_page_drift_first(page: *const RestartedComputerPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.drift().map_or(Text::ABSENT, |drift| Text::lent(&drift.first))) }
}

impl Handle for RefreshedComputerPage {
    const KIND: Kind = Kind { number: 22, name: "factory_refreshed_computer_page" };
}

impl PageHandle for RefreshedComputerPage {
    type Row = RefreshedComputer;
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refreshed_computer_page_free(page: *mut RefreshedComputerPage) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the rows of a page.
///
/// @param page The page; NULL counts 0.
/// @return The number of rows.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const factory_refreshed_computer_page *`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refreshed_computer_page_count(page: *const RefreshedComputerPage) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.rows().len()) }
}

/// Gives one row of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refreshed_computer_page_at(page: *const RefreshedComputerPage, index: usize) -> *const RefreshedComputer {
    // SAFETY: as above.
    unsafe { page::at(page, index) }
}

/// Gives all rows of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof(factory_refreshed_computer)` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refreshed_computer_page_rows(
    page: *const RefreshedComputerPage,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const RefreshedComputer {
    // SAFETY: as above; outputs are NULL or valid for writes.
    unsafe { page::rows(page, out_count, out_stride) }
}

/// Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
///
/// It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
/// an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
/// texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
///
/// @param page The page, or NULL.
/// @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refreshed_computer_page_text(page: *const RefreshedComputerPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refreshed_computer_page_json(page: *const RefreshedComputerPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one row's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `factory_refreshed_computer_page_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refreshed_computer_page_refreshed_computer_json(page: *const RefreshedComputerPage, index: usize) -> Text {
    // SAFETY: as above.
    unsafe { page::row_json(page, index) }
}

/// Counts the members that the page goes without, because they need not be there and are not of their type: the service has
/// drifted from the contract of this version. They count as absent; the page's JSON has them.
///
/// @param page The page; NULL counts 0.
/// @return The number of members.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refreshed_computer_page_drift_count(page: *const RefreshedComputerPage) -> usize {
    // SAFETY: as above.
    unsafe { getter(page, 0, |page| page.drift().map_or(0, |drift| drift.count)) }
}

/// Gives the path of the first member that the page goes without, `refreshed_computers[3].title` for instance.
///
/// @param page The page, or NULL.
/// @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
///   there is no such member.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_refreshed_computer_page_drift_first(page: *const RefreshedComputerPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.drift().map_or(Text::ABSENT, |drift| Text::lent(&drift.first))) }
}

impl Handle for ComputerMetricPage {
    const KIND: Kind = Kind { number: 23, name: "factory_computer_metric_page" };
}

impl PageHandle for ComputerMetricPage {
    type Row = ComputerMetric;
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_metric_page_free(page: *mut ComputerMetricPage) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the rows of a page.
///
/// @param page The page; NULL counts 0.
/// @return The number of rows.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const factory_computer_metric_page *`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_metric_page_count(page: *const ComputerMetricPage) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.rows().len()) }
}

/// Gives one row of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_metric_page_at(page: *const ComputerMetricPage, index: usize) -> *const ComputerMetric {
    // SAFETY: as above.
    unsafe { page::at(page, index) }
}

/// Gives all rows of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof(factory_computer_metric)` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_metric_page_rows(
    page: *const ComputerMetricPage,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const ComputerMetric {
    // SAFETY: as above; outputs are NULL or valid for writes.
    unsafe { page::rows(page, out_count, out_stride) }
}

/// Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
///
/// It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
/// an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
/// texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
///
/// @param page The page, or NULL.
/// @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_metric_page_text(page: *const ComputerMetricPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_metric_page_json(page: *const ComputerMetricPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one row's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `factory_computer_metric_page_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_metric_page_computer_metric_json(page: *const ComputerMetricPage, index: usize) -> Text {
    // SAFETY: as above.
    unsafe { page::row_json(page, index) }
}

/// Counts the members that the page goes without, because they need not be there and are not of their type: the service has
/// drifted from the contract of this version. They count as absent; the page's JSON has them.
///
/// @param page The page; NULL counts 0.
/// @return The number of members.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_metric_page_drift_count(page: *const ComputerMetricPage) -> usize {
    // SAFETY: as above.
    unsafe { getter(page, 0, |page| page.drift().map_or(0, |drift| drift.count)) }
}

/// Gives the path of the first member that the page goes without, `computer_metrics[3].title` for instance.
///
/// @param page The page, or NULL.
/// @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
///   there is no such member.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_computer_metric_page_drift_first(page: *const ComputerMetricPage) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.drift().map_or(Text::ABSENT, |drift| Text::lent(&drift.first))) }
}
