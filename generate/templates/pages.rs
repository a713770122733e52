//! Made by `make generate` from contract/; do not edit.
//!
//! The pages of every kind as C reads them.

use super::guard::{getter, quiet};
use super::handle::{self, Handle};
use super::live::Kind;
use super::page::{self, PageHandle};
use crate::engine::rows::*;
{% for page in pages %}
{% set handle = page.row.c ~ "_page" %}
{% set rust = page.row.rust ~ "Page" %}
{% macro since(function) %}{{ (page.functions | selectattr("name", "equalto", function) | first).since }}{% endmacro %}

impl Handle for {{ rust }} {
    const KIND: Kind = Kind { number: {{ 15 + loop.index }}, name: "{{ handle }}" };
}

impl PageHandle for {{ rust }} {
    type Row = {{ page.row.rust }};
}

/// Releases a page with all its rows and texts.
///
/// @param page A page, or NULL, which does nothing.
/// @since {{ since("free") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_free(page: *mut {{ rust }}) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(page) });
}

/// Counts the rows of a page.{{ " A page in the middle of a walk may have none." if page.pages }}
///
/// @param page The page; NULL counts 0.
/// @return The number of rows.
/// @par Threads
/// A page is read-only: any number of threads may read it at once. This holds for every function that takes
/// `const {{ handle }} *`.
/// @since {{ since("count") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_count(page: *const {{ rust }}) -> usize {
    // SAFETY: NULL or a live page, as the header asks. The same holds in every function below.
    unsafe { getter(page, 0, |page| page.rows().len()) }
}

/// Gives one row of a page.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
/// @since {{ since("at") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_at(page: *const {{ rust }}, index: usize) -> *const {{ page.row.rust }} {
    // SAFETY: as above.
    unsafe { page::at(page, index) }
}

/// Gives all rows of a page at once, for bindings that cross into C once a page.
///
/// Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
/// `sizeof({{ page.row.c }})` of this header.
///
/// @param page The page, or NULL.
/// @param out_count Receives the number of rows. May be NULL.
/// @param out_stride Receives the bytes from one row to the next. May be NULL.
/// @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
/// @since {{ since("rows") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_rows(
    page: *const {{ rust }},
    out_count: *mut usize,
    out_stride: *mut usize,
) -> *const {{ page.row.rust }} {
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
/// @since {{ since("text") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_text(page: *const {{ rust }}) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.text()) }
}
{% if page.pages %}

/// Tells whether the service has a further page.
///
/// @param page The page; NULL has none.
/// @return Whether there is one.
/// @since {{ since("has_more") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_has_more(page: *const {{ rust }}) -> bool {
    // SAFETY: as above.
    unsafe { getter(page, false, |page| page.has_more()) }
}

/// Gives the cursor of the next page, to be handed back unchanged.
///
/// @param page The page, or NULL.
/// @return The cursor, owned by the page and valid until it is freed; `ptr` NULL when there is none.
/// @since {{ since("next_cursor") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_next_cursor(page: *const {{ rust }}) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.next_cursor_text()) }
}
{% endif %}

/// Gives the page's JSON, exactly the bytes that the service sent.
///
/// The first call makes a copy of the page's memory that lives as long as the page.
///
/// @param page The page, or NULL.
/// @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
///   with `discard_json`, or when there is no memory for the copy.
/// @since {{ since("json") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_json(page: *const {{ rust }}) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.json_text()) }
}

/// Gives one row's own JSON, for members that the service added after this version was made.
///
/// The first call makes a copy, as for `{{ handle }}_json`.
///
/// @param page The page, or NULL.
/// @param index 0 to the count less 1.
/// @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
///   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
/// @since {{ since(page.name ~ "_json") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_{{ page.name }}_json(page: *const {{ rust }}, index: usize) -> Text {
    // SAFETY: as above.
    unsafe { page::row_json(page, index) }
}

/// Counts the members that the page goes without, because they need not be there and are not of their type: the service has
/// drifted from the contract of this version. They count as absent; the page's JSON has them.
///
/// @param page The page; NULL counts 0.
/// @return The number of members.
/// @since {{ since("drift_count") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_drift_count(page: *const {{ rust }}) -> usize {
    // SAFETY: as above.
    unsafe { getter(page, 0, |page| page.drift().map_or(0, |drift| drift.count)) }
}

/// Gives the path of the first member that the page goes without, `{{ page.name }}s[3].title` for instance.
///
/// @param page The page, or NULL.
/// @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
///   there is no such member.
/// @since {{ since("drift_first") }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn {{ handle }}_drift_first(page: *const {{ rust }}) -> Text {
    // SAFETY: as above.
    unsafe { getter(page, Text::ABSENT, |page| page.drift().map_or(Text::ABSENT, |drift| Text::lent(&drift.first))) }
}
{% endfor %}
