//! Made by `make generate` from contract/; do not edit.
//!
//! The service's enumerations, as far as this version knows them. Open: a text that is not here stays readable.

use crate::engine::rows::runtime::*;
{% for enum in enums %}

/// {{ (enum.text ~ " Since " ~ enum.since ~ ".") | comment("/// ", 120) }}
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum {{ enum.rust }} {
    /// One that this version does not know; the text tells.
    Unknown = -1,
    /// Not sent.
    Absent = 0,
{% for value in enum.values %}
    /// {{ ("`" ~ value.contract ~ "`" ~ (": " ~ value.text if value.text else "") ~ ("" if value.since == enum.since else (" Since " if value.text else ". Since ") ~ value.since ~ ".")) | comment("    /// ", 120) }}
    {{ value.rust }} = {{ value.code }},
{% endfor %}
}

/// The texts of [`{{ enum.rust }}`], in the order of their codes.
pub(super) static {{ enum.constant }}: &Choices = &[
{% for value in enum.values %}
    value("{{ value.contract }}"),
{% endfor %}
];
{% endfor %}
