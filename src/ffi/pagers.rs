//! Made by `make generate` from contract/; do not edit.
//!
//! Walks over all pages of every list that comes in pages.

use std::ffi::c_char;

use super::guard::quiet;
use super::handle::{self, Handle};
use super::live::Kind;
use super::options::factory_call_options;
use super::page::{self, PagerHandle, TypedCall};
use super::params::*;
use super::status::factory_status;
use crate::engine::rows::*;
use crate::engine::{Client, Error, Pager, operations};

/// A walk over all pages of a list.
pub struct SessionPager(Pager<Session>);

impl From<Pager<Session>> for SessionPager {
    fn from(pager: Pager<Session>) -> Self {
        SessionPager(pager)
    }
}

impl Handle for SessionPager {
    const KIND: Kind = Kind { number: 128, name: "factory_session_pager" };
}

impl PagerHandle for SessionPager {
    type Page = SessionPage;

    fn pager(&mut self) -> &mut Pager<Session> {
        &mut self.0
    }
}

/// Fetches the next page of a walk.
///
/// The walk ends when the service says that there is no more; an empty page does not end it. After a page that says that
/// there is more, but gives no usable cursor or one that this walk has seen before, the next call fails with
/// `FACTORY_ERR_PAGINATION`. A failed call changes nothing: it may be made again.
///
/// @param pager The pager; not NULL.
/// @param out_page Receives the page, to release with `factory_session_page_free`; NULL at the end and on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
/// @return `FACTORY_OK`, also at the end; or what went wrong.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_pager_next(
    pager: *mut SessionPager,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as above; one thread at a time uses the pager.
    unsafe { page::next(pager, out_page, out_error) }
}

/// Releases a pager. Its pages stay valid.
///
/// @param pager A pager, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_pager_free(pager: *mut SessionPager) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(pager) });
}

/// A walk over all pages of a list.
pub struct MessagePager(Pager<Message>);

impl From<Pager<Message>> for MessagePager {
    fn from(pager: Pager<Message>) -> Self {
        MessagePager(pager)
    }
}

impl Handle for MessagePager {
    const KIND: Kind = Kind { number: 129, name: "factory_message_pager" };
}

impl PagerHandle for MessagePager {
    type Page = MessagePage;

    fn pager(&mut self) -> &mut Pager<Message> {
        &mut self.0
    }
}

/// Creates a pager, which walks over all pages of `factory_get_messages`, from the cursor of `params` on. It fetches nothing yet.
///
/// @param client The client; not NULL. It may be freed before the pager.
/// @param session_id The session. Not NULL and not empty; copied.
/// @param params What to ask for; copied. NULL: nothing of it.
/// @param options How to call; copied, the cancel token included. NULL for the defaults. Its timeout holds for each page.
/// @param out_pager Receives the pager, to release with `factory_message_pager_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
/// @par Threads
/// A pager belongs to one thread at a time.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_pager_new(
    client: *const Client,
    session_id: *const c_char,
    params: *const GetMessagesParams,
    options: *const factory_call_options,
    out_pager: *mut *mut MessagePager,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [("session_id", session_id)];
    let call = TypedCall { operation: &operations::GET_MESSAGES, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.pager(roots::GET_MESSAGES, out_pager, out_error) }
}

/// Fetches the next page of a walk.
///
/// The walk ends when the service says that there is no more; an empty page does not end it. After a page that says that
/// there is more, but gives no usable cursor or one that this walk has seen before, the next call fails with
/// `FACTORY_ERR_PAGINATION`. A failed call changes nothing: it may be made again.
///
/// @param pager The pager; not NULL.
/// @param out_page Receives the page, to release with `factory_message_page_free`; NULL at the end and on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
/// @return `FACTORY_OK`, also at the end; or what went wrong.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_pager_next(
    pager: *mut MessagePager,
    out_page: *mut *mut MessagePage,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as above; one thread at a time uses the pager.
    unsafe { page::next(pager, out_page, out_error) }
}

/// Releases a pager. Its pages stay valid.
///
/// @param pager A pager, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_message_pager_free(pager: *mut MessagePager) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(pager) });
}
