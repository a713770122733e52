//! Made by `make generate` from contract/; do not edit.

/// The kind of a failure. Numbers are part of the C ABI: they never change.
///
/// Bands: 1xx arguments, 2xx transport, 3xx HTTP, 4xx protocol, 5xx ended early, 9xx our own fault.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
{% for code in codes %}
    /// {{ (code.text ~ ("" if code.since == releases[0].name else " Since " ~ code.since ~ ".")) | comment("    /// ", 120) }}
    {{ code.rust }} = {{ code.number }},
{% endfor %}
}

impl Status {
    /// Every status with its name in C, NUL-terminated.
    pub(super) const ALL: [(Status, &'static str); {{ codes | length }}] = [
{% for code in codes %}
        (Status::{{ code.rust }}, "{{ code.c }}\0"),
{% endfor %}
    ];
}
