// Made by `make generate` from contract/; do not edit.
//! Each row as the contract writes it, to be compared with what the service sent.

use factory::engine::rows::*;
use serde_json::Value;

use super::contract::entries;
use super::rows::{choice, object};
{% macro written(member, from) %}
{% if member.kind in ["text", "json", "integer", "number", "boolean"] %}{{ from }}.into()
{%- elif member.kind in ["row", "embedded", "list"] %}{{ member.of.c | replace("factory_", "") }}({{ from }})
{%- endif %}
{%- endmacro %}
{% for struct in structs if struct.of_contract and not struct.entry %}

pub fn {{ struct.c | replace("factory_", "") }}(row: &{{ struct.rust }}) -> Value {
    object([
{% for member in struct.wire %}
{% set value = "row." ~ member.name ~ "()" %}
{% if member.kind == "enum" %}
        ("{{ member.contract }}", choice({{ value }})),
{% elif member.kind == "list" %}
        ("{{ member.contract }}", {{ value }}.map(|rows| rows.iter().map({{ member.of.c | replace("factory_", "") }}).collect())),
{% elif member.kind == "texts" %}
        ("{{ member.contract }}", {{ value }}.map(|texts| texts.map(Value::from).collect())),
{% elif member.kind == "map" %}
        ("{{ member.contract }}", {{ value }}.map(|map| entries(map.iter().map(|entry| (entry.{{ member.entry.key }}(), {{ written(member.entry.value, "entry." ~ member.entry.value.name ~ "()") }}))))),
{% elif member.kind == "row" %}
        ("{{ member.contract }}", {{ value }}.map({{ member.of.c | replace("factory_", "") }})),
{% elif member.optional %}
        ("{{ member.contract }}", {{ value }}.map(Value::from)),
{% else %}
        ("{{ member.contract }}", Some({{ value }}.into())),
{% endif %}
{% endfor %}
    ])
}
{% endfor %}
