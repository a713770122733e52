//! Made by `make generate` from contract/; do not edit.
//!
//! The typed calls: one for every operation that is not told to be without, rows out.

use std::ffi::c_char;

use super::options::factory_call_options;
use super::page::{NoParams, TypedCall};
use super::params::*;
use super::status::factory_status;
use crate::engine::rows::*;
use crate::engine::{Client, Error, operations};
{% for operation in operations if operation.typed_since %}
{% set answer = operation.answer %}
{% set page = (pages | selectattr("row.c", "equalto", answer.row) | first) if answer else none %}

/// {{ operation.text | comment("/// ", 120) }}
///
/// The typed form of `factory_{{ operation.name }}`{{ "" if operation.repeatable else ". It may have been carried out when no answer came: see `factory_error_outcome_unknown`" }}.
///
/// @param client The client; not NULL.
{% for parameter in operation.path_parameters %}
/// @param {{ parameter.argument }} {{ (parameter.text ~ " Not NULL and not empty; copied.") | comment("///   ", 120) }}
{% endfor %}
{% if operation.params %}
/// @param params What to {{ "send" if operation.body else "ask for" }}; read before the call returns. NULL: {{ "a body without members" if operation.needs_body else "nothing of it" }}.
{% endif %}
/// @param options How to call; read before the call returns. NULL for the defaults.
{% if page %}
/// @param out_page Receives {{ "the page" if answer.list or answer.bare else "a page with the one row that the answer is" }}, to release with `{{ page.row.c }}_page_free`; NULL on failure.
{% endif %}
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or what went wrong.
/// @par Threads
/// Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
/// the deadline has passed or the token is cancelled.
/// @since {{ operation.typed_since }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_{{ operation.name }}_typed(
    client: *const Client,
{% for parameter in operation.path_parameters %}
    {{ parameter.argument }}: *const c_char,
{% endfor %}
{% if operation.params %}
    params: *const {{ operation.params | rust_name }},
{% endif %}
    options: *const factory_call_options,
{% if page %}
    out_page: *mut *mut {{ page.row.rust }}Page,
{% endif %}
    out_error: *mut *mut Error,
) -> factory_status {
    let path = [
{%- for parameter in operation.path_parameters %}("{{ parameter.argument }}", {{ parameter.argument }}){{ ", " if not loop.last }}{% endfor %}];
{% if not operation.params %}
    let params = std::ptr::null::<NoParams>();
{% endif %}
    let call = TypedCall { operation: &operations::{{ operation.constant }}, client, path: &path, params, options };
    // SAFETY: outputs are NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { call.{{ "rows(roots::" ~ operation.constant ~ ", out_page, out_error)" if page else "done(out_error)" }} }
}
{% endfor %}
