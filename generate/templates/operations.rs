//! Made by `make generate` from contract/; do not edit.
//!
//! What the service can be asked.

use super::operation::{Operation, Parameter};

/// The settings of a session that can be written.
pub(crate) const WRITABLE_SETTINGS: &[&str] = &[
{% for member in (params | selectattr("c", "equalto", "factory_updated_session_settings_params") | first).members %}
    "{{ member.contract }}",
{% endfor %}
];
{% for operation in operations %}

/// {{ operation.text | comment("/// ", 120) }}
pub(crate) const {{ operation.constant }}: Operation = Operation {
    method: "{{ operation.method }}",
    path: "{{ operation.path }}",
    query: &[
{% for parameter in operation.query %}
        Parameter { name: "{{ parameter.contract }}", argument: "{{ parameter.argument }}" },
{% endfor %}
    ],
    needs_body: {{ operation.needs_body | lower }},
    accepts: &{{ operation.accepts }},
    repeatable: {{ operation.repeatable | lower }},
};
{% endfor %}
