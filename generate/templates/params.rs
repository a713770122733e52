//! Made by `make generate` from contract/; do not edit.
//!
//! What typed calls are asked with, and how that is sent.

use std::ffi::c_char;
use std::mem::size_of;

use super::body::{Body, Encode, factory_text_entry};
use super::call::Argument;
use super::guard::Outcome;
use super::page::Params;
use super::sized::Sized;
{% macro rust_type(field) %}
{% if field.kind == "string" %}*const c_char
{%- elif field.kind == "strings" %}*const *const c_char
{%- elif field.kind in ["object", "objects"] %}*const {{ field.of.rust }}
{%- elif field.kind == "entries" %}*const factory_text_entry
{%- elif field.kind == "number" %}f64
{%- elif field.kind in ["boolean", "has"] %}bool
{%- elif field.kind in ["count", "size"] %}usize
{%- elif field.kind == "filler" %}[u8; {{ field.size }}]
{%- else %}{{ field.kind }}
{%- endif %}
{%- endmacro %}
{% macro c_text(field, has) %}
{{ field.text }}
{%- if field.kind == "string" and field.contract != "{body}" %}{{ " NULL: not sent." if field.optional else " Not NULL." }}
{%- elif field.kind == "u32" %} 0: not sent.
{%- elif field.kind == "object" %}{{ " NULL: not sent." if field.optional else " Not NULL." }}
{%- elif field.kind in ["objects", "strings", "entries"] %} The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
{%- elif field.kind in ["number", "boolean"] %} Sent when `{{ has }}` is true.
{%- endif %}
{%- endmacro %}
{% for struct in params %}
{% set of = operations | selectattr("params", "equalto", struct.c) | first | default(none) %}
{% set body = struct.fields | selectattr("name", "equalto", "body_json") | list %}
{% set about = "What `factory_" ~ of.name ~ "_typed` is asked with." if of else struct.text %}

/// {{ (about ~ " Begin with `{ .size = sizeof(" ~ struct.c ~ ") }`: all else 0, which is not sent. Texts and arrays are copied by the call." ~ (" All elements of an array have the size of the first." if not of else "") ~ " Since " ~ struct.since ~ ".") | comment("/// ", 120) }}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct {{ struct.rust }} {
{% for field in struct.fields %}
{% set has = struct.members | selectattr("name", "equalto", field.name) | map(attribute="has") | first %}
    /// {{ (c_text(field, has) ~ ("" if field.since == struct.since else " Since " ~ field.since ~ ".")) | comment("    /// ", 120) }}
    pub {{ field.name }}: {{ rust_type(field) }},
{% endfor %}
}

// SAFETY: so it is declared.
unsafe impl Sized for {{ struct.rust }} {
    const NAME: &'static str = "{{ struct.c }}";
    const OLDEST: usize = {{ struct.oldest }};
}
{% if body or not of %}

impl Encode for {{ struct.rust }} {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
{% for constant in struct.constants %}
            body.constant("{{ constant.contract }}", "{{ constant.text }}");
{% endfor %}
{% for member in struct.members if member.contract != "{body}" %}
{% set must = "false" if member.optional else "true" %}
{% if member.kind in ["string", "object"] %}
            body.{{ member.kind }}("{{ member.contract }}", "{{ member.name }}", {{ must }}, self.{{ member.name }})?;
{% elif member.kind == "number" %}
            body.number("{{ member.contract }}", "{{ member.name }}", self.{{ member.has }}, self.{{ member.name }})?;
{% elif member.kind == "boolean" %}
            body.boolean("{{ member.contract }}", self.{{ member.has }}, self.{{ member.name }});
{% else %}
            body.{{ member.kind }}("{{ member.contract }}", "{{ member.name }}", self.{{ member.name }}, self.{{ member.count }})?;
{% endif %}
{% endfor %}
        }
        Ok(())
    }
}
{% endif %}
{% if body %}

impl Params for {{ struct.rust }} {
    unsafe fn body(&self) -> Outcome<Option<Vec<u8>>> {
        // SAFETY: the caller's promise.
        unsafe { Body::or_json(self, self.body_json) }.map(Some)
    }
}
{% elif of %}

impl Params for {{ struct.rust }} {
    fn query(&self) -> Vec<Argument> {
        vec![
{% for parameter in of.query %}
            Argument::{{ "Number" if parameter.number else "Text" }}(self.{{ (struct.members | selectattr("contract", "equalto", parameter.contract) | first).name }}),
{% endfor %}
        ]
    }
}
{% endif %}
{% endfor %}
