//! What pages of every kind do, and how typed calls get them.

use std::ffi::c_char;
use std::mem::size_of;
use std::ops::Deref;

use super::argument::{clear, object, output, text};
use super::call::Argument;
use super::guard::{Outcome, explicit, quiet};
use super::handle::{self, Handle};
use super::options::{self, factory_call_options, factory_list_options};
use super::sized::{self, Sized};
use super::status::factory_status;
use crate::engine::operation::{Operation, Value};
use crate::engine::rows::runtime::{Page, Root, Row, Span};
use crate::engine::rows::{SessionPage, Text};
use crate::engine::{CallOptions, Client, Error, Pager};

/// Fetches one page of sessions, newest first. The service does not say which of their times it goes by.
///
/// @param client The client; not NULL.
/// @param options What to list, set up with `factory_list_options_init`; not NULL, read before the call returns.
/// @param out_page Receives the page, to release with `factory_session_page_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_session_page_fetch(
    client: *const Client,
    options: *const factory_list_options,
    out_page: *mut *mut SessionPage,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe {
        clear(out_page, std::ptr::null_mut());
        explicit(out_error, || {
            let client = object(client, "client")?;
            let options = options::read(options)?;
            let out_page = output(out_page, "out_page")?;
            *out_page = handle::give(client.list_sessions(&options)?);
            Ok(())
        })
    }
}

/// A page as C holds it.
pub(super) trait PageHandle:
    Handle + From<Page<Self::Row>> + Deref<Target = Page<Self::Row>>
{
    type Row: Row + Span;
}

/// A walk over pages as C holds it.
pub(super) trait PagerHandle: Handle + From<Pager<<Self::Page as PageHandle>::Row>> {
    type Page: PageHandle;

    fn pager(&mut self) -> &mut Pager<<Self::Page as PageHandle>::Row>;
}

/// What a typed call is asked with besides its path.
pub(super) trait Params: Sized {
    /// One value for each parameter of the query.
    fn query(&self) -> Vec<Argument> {
        Vec::new()
    }

    /// The body; none where the operation takes none.
    ///
    /// # Safety
    /// Every text is NULL or a NUL-terminated string, every pointer NULL or valid, every count that of its array.
    unsafe fn body(&self) -> Outcome<Option<Vec<u8>>> {
        Ok(None)
    }
}

/// Of an operation that is asked with its path alone.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct NoParams {
    size: usize,
}

// SAFETY: so it is declared.
unsafe impl Sized for NoParams {
    const NAME: &'static str = "size_t";
    const OLDEST: usize = size_of::<NoParams>();
}

impl Params for NoParams {}

/// A typed call as C makes it.
pub(super) struct TypedCall<'a, P> {
    pub operation: &'static Operation,
    pub client: *const Client,
    /// A name and a value for each parameter of its path.
    pub path: &'a [(&'a str, *const c_char)],
    pub params: *const P,
    pub options: *const factory_call_options,
}

/// The same, read.
struct Asked<'a> {
    client: &'a Client,
    path: Vec<&'a str>,
    query: Vec<Value<'a>>,
    body: Option<Vec<u8>>,
    options: CallOptions,
}

impl<P: Params> TypedCall<'_, P> {
    /// # Safety
    /// The client is NULL or live, each text NULL or a NUL-terminated string, params and options NULL or valid.
    unsafe fn read<'a>(&self) -> Outcome<Asked<'a>> {
        // SAFETY: the caller's promise.
        unsafe {
            let client = object(self.client, "client")?;
            let path = self.path.iter().map(|(name, value)| text(*value, name));
            let path = path.collect::<Outcome<_>>()?;
            let options = options::read_call(self.options)?;
            let params = sized::read_optional(self.params, "params")?;
            let given = params.query();
            let query = given
                .iter()
                .zip(self.operation.query)
                .map(|(value, parameter)| value.read(&format!("params.{}", parameter.argument)));
            Ok(Asked {
                client,
                path,
                query: query.collect::<Outcome<_>>()?,
                body: match self.params.is_null() && !self.operation.needs_body {
                    true => None,
                    false => params.body()?,
                },
                options,
            })
        }
    }

    /// Makes the call, and gives the rows that its answer has.
    ///
    /// # Safety
    /// As for [`read`](Self::read), and outputs are NULL or valid for writes.
    pub unsafe fn rows<H: PageHandle>(
        &self,
        root: Root<H::Row>,
        out_page: *mut *mut H,
        out_error: *mut *mut Error,
    ) -> factory_status {
        // SAFETY: the caller's promise.
        unsafe {
            clear(out_page, std::ptr::null_mut());
            explicit(out_error, || {
                let out_page = output(out_page, "out_page")?;
                let asked = self.read()?;
                let page = asked.client.rows(
                    self.operation,
                    root,
                    &asked.path,
                    &asked.query,
                    asked.body,
                    &asked.options,
                )?;
                *out_page = handle::give(H::from(page));
                Ok(())
            })
        }
    }

    /// Makes a call whose answer has nothing.
    ///
    /// # Safety
    /// As for [`rows`](Self::rows).
    pub unsafe fn done(&self, out_error: *mut *mut Error) -> factory_status {
        // SAFETY: the caller's promise.
        unsafe {
            explicit(out_error, || {
                let asked = self.read()?;
                asked.client.done(
                    self.operation,
                    &asked.path,
                    &asked.query,
                    asked.body,
                    &asked.options,
                )
            })
        }
    }

    /// Makes a pager of it.
    ///
    /// # Safety
    /// As for [`rows`](Self::rows).
    pub unsafe fn pager<H: PagerHandle>(
        &self,
        root: Root<<H::Page as PageHandle>::Row>,
        out_pager: *mut *mut H,
        out_error: *mut *mut Error,
    ) -> factory_status {
        // SAFETY: the caller's promise.
        unsafe {
            clear(out_pager, std::ptr::null_mut());
            explicit(out_error, || {
                let out_pager = output(out_pager, "out_pager")?;
                let asked = self.read()?;
                let client = asked.client.clone();
                let pager = Pager::new(
                    client,
                    self.operation,
                    root,
                    &asked.path,
                    &asked.query,
                    asked.options,
                )?;
                *out_pager = handle::give(H::from(pager));
                Ok(())
            })
        }
    }
}

/// Gives one row of a page; NULL when there is none.
///
/// # Safety
/// `page` is NULL or live.
pub(super) unsafe fn at<H: PageHandle>(page: *const H, index: usize) -> *const H::Row {
    quiet(std::ptr::null(), || {
        // SAFETY: the caller's promise.
        let page = unsafe { handle::look(page) };
        let row = page.and_then(|page| page.rows().get(index));
        row.map_or(std::ptr::null(), std::ptr::from_ref)
    })
}

/// Gives all rows of a page, with how many they are and how far apart.
///
/// # Safety
/// `page` is NULL or live, outputs NULL or valid for writes.
pub(super) unsafe fn rows<H: PageHandle>(
    page: *const H,
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const H::Row {
    quiet(std::ptr::null(), || {
        // SAFETY: the caller's promise.
        unsafe {
            clear(out_count, 0);
            clear(out_stride, 0);
            let Some(page) = handle::look(page) else {
                return std::ptr::null();
            };
            clear(out_count, page.rows().len());
            clear(out_stride, size_of::<H::Row>());
            page.rows().as_ptr()
        }
    })
}

/// Gives one row's own JSON.
///
/// # Safety
/// `page` is NULL or live.
pub(super) unsafe fn row_json<H: PageHandle>(page: *const H, index: usize) -> Text {
    quiet(Text::ABSENT, || {
        // SAFETY: the caller's promise.
        let page = unsafe { handle::look(page) };
        page.and_then(|page| page.row_json(index))
            .map_or(Text::ABSENT, Text::lent)
    })
}

/// Fetches a walk's next page; NULL at its end.
///
/// # Safety
/// `pager` is NULL or live and no other thread's, outputs are NULL or valid for writes.
pub(super) unsafe fn next<H: PagerHandle>(
    pager: *mut H,
    out_page: *mut *mut H::Page,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: the caller's promise.
    unsafe {
        clear(out_page, std::ptr::null_mut());
        explicit(out_error, || {
            let pager = super::argument::object_mut(pager, "pager")?;
            let out_page = output(out_page, "out_page")?;
            if let Some(page) = pager.pager().next_page()? {
                *out_page = handle::give(<H::Page as From<_>>::from(page));
            }
            Ok(())
        })
    }
}
