// Made by `make generate` from contract/; do not edit.
//! Each row as the contract writes it, to be compared with what the service sent.

use factory::engine::rows::*;
use serde_json::Value;

use super::contract::entries;
use super::rows::{choice, object, one_of, raw};
{% macro written(member, from) %}
{% if member.kind == "json" %}raw({{ from }})
{%- elif member.kind in ["text", "integer", "number", "boolean"] %}{{ from }}.into()
{%- elif member.kind in ["row", "embedded", "list"] %}{{ member.of.c | replace("factory_", "") }}({{ from }})
{%- endif %}
{%- endmacro %}
{% for struct in structs if struct.of_contract and not struct.entry %}

pub fn {{ struct.c | replace("factory_", "") }}(row: &{{ struct.rust }}) -> Value {
{% if struct.tag %}
    let kinds = [
{% for member in struct.members[2:] %}
        row.{{ member.name }}().map({{ member.of.c | replace("factory_", "") }}),
{% endfor %}
        row.{{ struct.members[1].name }}().map(raw),
    ];
    one_of(row.{{ struct.members[0].name }}(), kinds)
}
{% else %}
    object([
{% for constant in struct.constants if constant.required %}
        ("{{ constant.contract }}", Some("{{ constant.text }}".into())),
{% endfor %}
{% for member in struct.wire %}
{% set value = "row." ~ member.name ~ "()" %}
{% if member.kind == "enum" %}
        ("{{ member.contract }}", choice({{ value }})),
{% elif member.or_text %}
        ("{{ member.contract }}", row.{{ member.or_text }}().map(Value::from).or({{ value }}.map(|rows| rows.iter().map({{ member.of.c | replace("factory_", "") }}).collect()))),
{% elif member.kind == "json" %}
        ("{{ member.contract }}", {{ value ~ ".map(raw)" if member.optional else "Some(raw(" ~ value ~ "))" }}),
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
{% endif %}
{% endfor %}
