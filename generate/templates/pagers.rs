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
{% for operation in operations if operation.answer and operation.answer.pages %}
{% set page = pages | selectattr("row.c", "equalto", operation.answer.row) | first %}
{% set rust = page.row.rust %}

/// A walk over all pages of a list.
pub struct {{ rust }}Pager(Pager<{{ rust }}>);

impl From<Pager<{{ rust }}>> for {{ rust }}Pager {
    fn from(pager: Pager<{{ rust }}>) -> Self {
        {{ rust }}Pager(pager)
    }
}

impl Handle for {{ rust }}Pager {
    const KIND: Kind = Kind { number: {{ 127 + loop.index }}, name: "{{ page.row.c }}_pager" };
}

impl PagerHandle for {{ rust }}Pager {
    type Page = {{ rust }}Page;

    fn pager(&mut self) -> &mut Pager<{{ rust }}> {
        &mut self.0
    }
}
{% if page.since != releases[0].name %}

/// Creates a pager, which walks over all pages of `factory_{{ operation.name }}`, from the cursor of `params` on. It fetches nothing yet.
///
/// @param client The client; not NULL. It may be freed before the pager.
{% for parameter in operation.path_parameters %}
/// @param {{ parameter.argument }} {{ (parameter.text ~ " Not NULL and not empty; copied.") | comment("///   ", 120) }}
{% endfor %}
/// @param params What to ask for; copied. NULL: nothing of it.
/// @param options How to call; copied, the cancel token included. NULL for the defaults. Its timeout holds for each page.
/// @param out_pager Receives the pager, to release with `{{ page.row.c }}_pager_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
/// @par Threads
/// A pager belongs to one thread at a time.
/// @since {{ page.since }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ page.row.c }}_pager_new(
    client: *const Client,
{% for parameter in operation.path_parameters %}
    {{ parameter.argument }}: *const c_char,
{% endfor %}
    params: *const {{ operation.params | rust_name }},
    options: *const factory_call_options,
    out_pager: *mut *mut {{ rust }}Pager,
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [
{%- for parameter in operation.path_parameters %}("{{ parameter.argument }}", {{ parameter.argument }}){{ ", " if not loop.last }}{% endfor %}];
    let call = TypedCall { operation: &operations::{{ operation.constant }}, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.pager(roots::{{ operation.constant }}, out_pager, out_error) }
}
{% endif %}

/// Fetches the next page of a walk.
///
/// The walk ends when the service says that there is no more; an empty page does not end it. After a page that says that
/// there is more, but gives no usable cursor or one that this walk has seen before, the next call fails with
/// `FACTORY_ERR_PAGINATION`. A failed call changes nothing: it may be made again.
///
/// @param pager The pager; not NULL.
/// @param out_page Receives the page, to release with `{{ page.row.c }}_page_free`; NULL at the end and on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
/// @return `FACTORY_OK`, also at the end; or what went wrong.
/// @since {{ page.since }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ page.row.c }}_pager_next(
    pager: *mut {{ rust }}Pager,
    out_page: *mut *mut {{ rust }}Page,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: as above; one thread at a time uses the pager.
    unsafe { page::next(pager, out_page, out_error) }
}

/// Releases a pager. Its pages stay valid.
///
/// @param pager A pager, or NULL, which does nothing.
/// @since {{ page.since }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ page.row.c }}_pager_free(pager: *mut {{ rust }}Pager) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(pager) });
}
{% endfor %}
