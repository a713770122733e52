//! Made by `make generate` from contract/; do not edit.
//!
//! The rows as C reads them, which member of the JSON goes where, and how Rust reads them.

use std::ops::Deref;

use super::choices::*;
use crate::engine::rows::runtime::*;
{% macro rust_type(field) %}
{% if field.kind in ["text", "json", "or_text"] %}Text
{%- elif field.kind == "integer" %}i64
{%- elif field.kind == "number" %}f64
{%- elif field.kind in ["boolean", "has"] %}bool
{%- elif field.kind == "enum" %}Choice
{%- elif field.kind == "row" %}Pointer<{{ field.of.rust }}>
{%- elif field.kind == "texts" %}List<Text>
{%- elif field.kind in ["list", "list_or_text", "map"] %}List<{{ field.of.rust }}>
{%- elif field.kind in ["count", "stride"] %}usize
{%- elif field.kind == "embedded" %}{{ field.of.rust }}
{%- elif field.kind == "filler" %}[u8; {{ field.size }}]
{%- else %}{{ field.kind }}
{%- endif %}
{%- endmacro %}
{% macro empty(field) %}
{% if field.kind in ["text", "json", "or_text"] %}Text::ABSENT
{%- elif field.kind == "number" %}0.0
{%- elif field.kind in ["boolean", "has"] %}false
{%- elif field.kind == "enum" %}Choice::ABSENT
{%- elif field.kind == "row" %}Pointer::NULL
{%- elif field.kind in ["texts", "list", "list_or_text", "map"] %}List::NULL
{%- elif field.kind == "embedded" %}{{ field.of.rust }}::EMPTY
{%- elif field.kind == "filler" %}[0; {{ field.size }}]
{%- else %}0
{%- endif %}
{%- endmacro %}
{# What C has to know of a member beside its text. #}
{% macro c_text(field, has) %}
{{ field.text }}
{%- if field.kind == "enum" %} `FACTORY_{{ field.of.constant }}_...`.{% endif %}
{%- if field.kind == "json" %} JSON, byte for byte; counted, not NUL-terminated.{% endif %}
{%- if field.kind in ["list", "list_or_text", "texts", "map"] %} The first of them; NULL when absent, not NULL when empty.
{%- elif field.kind == "row" and field.optional %} NULL when absent.
{%- elif field.kind in ["integer", "number"] and field.optional %} 0 when absent, which `{{ has }}` tells.
{%- elif field.kind == "boolean" and field.optional %} False when absent, which `{{ has }}` tells.
{%- elif field.optional %} May be absent.
{%- endif %}
{%- endmacro %}
{% macro reading(member) %}
{% if member.kind in ["integer", "number", "boolean"] and member.has %}d.some_{{ member.kind }}(&mut row.{{ member.name }}, &mut row.{{ member.has }})
{%- elif member.kind == "enum" %}d.choice({{ member.of.constant }}, &mut row.{{ member.name }})
{%- elif member.or_text %}d.list_or_text(&mut row.{{ member.or_text }}, &mut row.{{ member.name }}, &mut row.{{ member.count }}, &mut row.{{ member.stride }})
{%- elif member.stride %}d.strided_list(&mut row.{{ member.name }}, &mut row.{{ member.count }}, &mut row.{{ member.stride }})
{%- elif member.kind in ["list", "texts"] %}d.list(&mut row.{{ member.name }}, &mut row.{{ member.count }})
{%- elif member.kind == "map" %}d.map(&mut row.{{ member.name }}, &mut row.{{ member.count }})
{%- else %}d.{{ member.kind }}(&mut row.{{ member.name }})
{%- endif %}
{%- endmacro %}
{% for struct in structs if struct.of_contract %}

/// {{ (struct.text ~ " Since " ~ struct.since ~ ".") | comment("/// ", 120) }}
{% if struct.grows %}
///
/// Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
{% endif %}
/// Belongs to its page, is valid until that is freed, and may be read by any thread.
#[repr(C)]
pub struct {{ struct.rust }} {
{% for field in struct.fields %}
{% set has = struct.members | selectattr("name", "equalto", field.name) | map(attribute="has") | first %}
    /// {{ (c_text(field, has) ~ ("" if field.since == struct.since else " Since " ~ field.since ~ ".")) | comment("    /// ", 120) }}
    pub(crate) {{ field.name }}: {{ rust_type(field) }},
{% endfor %}
}
{% if struct.entry %}
{% set value = struct.fields[1] %}

impl Entry for {{ struct.rust }} {
    const EMPTY: Self = {{ struct.rust }} {
{% for field in struct.fields %}
        {{ field.name }}: {{ empty(field) }},
{% endfor %}
    };

    fn read(d: &mut Decoder<'_>, key: Text, row: &mut Self) -> Outcome {
        row.{{ struct.fields[0].name }} = key;
        {{ value.of.rust ~ "::read(d, " if value.kind == "embedded" else "d." ~ value.kind ~ "(" }}&mut row.{{ value.name }})
    }
}
{% else %}

impl Row for {{ struct.rust }} {
    const EMPTY: Self = {{ struct.rust }} {
{% for field in struct.fields %}
        {{ field.name }}: {{ empty(field) }},
{% endfor %}
    };

    fn read(d: &mut Decoder<'_>, row: &mut Self) -> Outcome {
{% if struct.tag %}
        d.union(&{{ struct.constant }}, row)
{% elif struct.fields | selectattr("name", "equalto", "json_offset") | list %}
        let start = d.position();
        d.object(&{{ struct.constant }}, row)?;
        d.span(start, &mut row.json_offset, &mut row.json_len);
        Ok(())
{% else %}
        d.object(&{{ struct.constant }}, row)
{% endif %}
    }
}

{% if struct.tag %}
static {{ struct.constant }}: Union<{{ struct.rust }}> = union(
    "{{ struct.tag }}",
    {{ struct.members[0].of.constant }},
    |row| &mut row.{{ struct.members[0].name }},
    |row| &mut row.{{ struct.members[1].name }},
    &[
{% for member in struct.members[2:] %}
        |d, row| {{ reading(member) }},
{% endfor %}
    ],
);
{% else %}
static {{ struct.constant }}: Schema<{{ struct.rust }}> = schema(&[
{% for member in struct.wire %}
    {{ "required" if member.required else "optional" }}("{{ member.contract }}", |d, row| {{ reading(member) }}),
{% endfor %}
]);
{% endif %}
{% endif %}

impl {{ struct.rust }} {
{% for member in struct.members %}
{% set of = member.of.rust if member.of else "" %}
    /// {{ member.text | comment("    /// ", 120) }}
{% if member.kind in ["text", "json"] and not member.optional %}
    pub fn {{ member.name }}(&self) -> &str {
        self.{{ member.name }}.or_empty()
    }
{% elif member.kind in ["text", "json"] %}
    pub fn {{ member.name }}(&self) -> Option<&str> {
        self.{{ member.name }}.get()
    }
{% elif member.kind == "enum" %}
    pub fn {{ member.name }}(&self) -> &Choice {
        &self.{{ member.name }}
    }
{% elif member.has %}
    pub fn {{ member.name }}(&self) -> Option<{{ rust_type(member) }}> {
        self.{{ member.has }}.then_some(self.{{ member.name }})
    }
{% elif member.kind in ["integer", "number", "boolean"] %}
    pub fn {{ member.name }}(&self) -> {{ rust_type(member) }} {
        self.{{ member.name }}
    }
{% elif member.kind == "embedded" %}
    pub fn {{ member.name }}(&self) -> &{{ of }} {
        &self.{{ member.name }}
    }
{% elif member.kind == "row" %}
    pub fn {{ member.name }}(&self) -> Option<&{{ of }}> {
        self.{{ member.name }}.get()
    }
{% elif member.kind == "texts" %}
    pub fn {{ member.name }}(&self) -> Option<impl Iterator<Item = &str>> {
        Some(self.{{ member.name }}.get()?.iter().map(Text::or_empty))
    }
{% else %}
    pub fn {{ member.name }}(&self) -> Option<&[{{ of }}]> {
        self.{{ member.name }}.get()
    }
{% if member.or_text %}

    /// The text that is there in place of `{{ member.name }}`.
    pub fn {{ member.or_text }}(&self) -> Option<&str> {
        self.{{ member.or_text }}.get()
    }
{% endif %}
{% endif %}
{% if not loop.last %}

{% endif %}
{% endfor %}
}
{% endfor %}
{% for page in pages %}

/// A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
pub struct {{ page.row.rust }}Page(Page<{{ page.row.rust }}>);

impl From<Page<{{ page.row.rust }}>> for {{ page.row.rust }}Page {
    fn from(page: Page<{{ page.row.rust }}>) -> Self {
        {{ page.row.rust }}Page(page)
    }
}

impl Deref for {{ page.row.rust }}Page {
    type Target = Page<{{ page.row.rust }}>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Span for {{ page.row.rust }} {
    fn span(&self) -> (u32, u32) {
        (self.json_offset, self.json_len)
    }
}
{% endfor %}
