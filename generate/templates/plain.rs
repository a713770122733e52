//! Made by `make generate` from contract/; do not edit.
//!
//! The plain calls: one for every operation, JSON in and JSON out.

use std::ffi::c_char;

use super::call::{Argument, plain_call};
use super::status::factory_status;
use crate::engine::{Client, operations};
{% for operation in operations %}

/// {{ operation.text | comment("/// ", 120) }}
///
/// `{{ operation.method }} {{ operation.path }}`{{ "" if operation.repeatable else ". It may have been carried out when no answer came: see `factory_error_outcome_unknown`." }}
///
/// @param handle The client; not NULL.
{% for parameter in operation.path_parameters %}
/// @param {{ parameter.argument }} {{ (parameter.text ~ " Not NULL and not empty; copied.") | comment("///   ", 120) }}
{% endfor %}
{% for parameter in operation.query %}
/// @param {{ parameter.argument }} {{ (parameter.text ~ (" 0 lets the service choose." if parameter.number else " NULL or empty: not sent; copied.")) | comment("///   ", 120) }}
{% endfor %}
{% if operation.body %}
/// @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
{% endif %}
{% if operation.answers %}
/// @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
///   `factory_string_free`; NULL on failure.
{% endif %}
/// @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
/// @par Threads
/// Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
/// @since {{ operation.since }}
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_{{ operation.name }}(
    handle: *const Client,
{% for parameter in operation.path_parameters + operation.query %}
    {{ parameter.argument }}: {{ "u32" if parameter.number else "*const c_char" }},
{% endfor %}
{% if operation.body %}
    body_json: *const c_char,
{% endif %}
{% if operation.answers %}
    out_json: *mut *mut c_char,
{% endif %}
) -> factory_status {
    let path = [
{%- for parameter in operation.path_parameters %}("{{ parameter.argument }}", {{ parameter.argument }}){{ ", " if not loop.last }}{% endfor %}];
    let query = [
{%- for parameter in operation.query %}Argument::{{ "Number" if parameter.number else "Text" }}({{ parameter.argument }}){{ ", " if not loop.last }}{% endfor %}];
    // SAFETY: the output is NULL or valid for writes, the rest NULL or valid, as the header asks.
    unsafe { plain_call(&operations::{{ operation.constant }}, handle, &path, &query, {{ "Some(body_json)" if operation.body else "None" }}, {{ "Some(out_json)" if operation.answers else "None" }}) }
}
{% endfor %}
