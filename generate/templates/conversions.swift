// Made by `make generate` from contract/; do not edit.
internal import CFactory

// Swift values out of the library's rows. What may grow is read where it lies.
{# `from` is the row, or what a closure has of it. #}
{% macro value(member, from, count, stride) %}
{% if member.kind in ["text", "json"] %}String({{ from }}){{ "" if member.optional else ' ?? ""' }}
{%- elif member.kind == "enum" %}{{ member.of.swift }}({{ from }}){% if not member.optional %} ?? {{ member.of.swift }}(rawValue: ""){% endif %}
{%- elif member.kind == "embedded" %}{{ member.of.swift }}({{ from }})
{%- elif member.kind == "row" %}{{ from }}{{ ".map" if member.optional else "!.map" }} { {{ member.of.swift }}($0{{ "" if member.of.grows else ".pointee" }}) }
{%- else %}{{ from }}
{%- endif %}
{%- endmacro %}
{% for struct in structs if struct.of_contract and not struct.entry %}
{% set row = "row.pointee" if struct.grows else "row" %}

extension {{ struct.swift }} {
    init(_ row: {% if struct.grows %}UnsafePointer<{{ struct.c }}>{% else %}{{ struct.c }}{% endif %}) {
        self.init(
{% for member in struct.members %}
{% set from = row ~ "." ~ (member.name | swift_name) %}
{% set instead = "" if member.optional else " ?? []" %}
            {{ member.swift }}: {% if member.has -%}
                {{ row }}.{{ member.has }} ? {{ from }} : nil
{%- elif member.kind == "texts" -%}
                array({{ from }}, {{ row }}.{{ member.count }}) { String($0) ?? "" }{{ instead }}
{%- elif member.kind == "list" and member.stride -%}
                array({{ from }}, {{ row }}.{{ member.count }}, {{ row }}.{{ member.stride }}) { {{ member.of.swift }}($0) }{{ instead }}
{%- elif member.kind == "list" -%}
                array({{ from }}, {{ row }}.{{ member.count }}) { {{ member.of.swift }}($0) }{{ instead }}
{%- elif member.kind == "map" -%}
                dictionary({{ from }}, {{ row }}.{{ member.count }}) { (String($0.{{ member.entry.key }}) ?? "", {{ value(member.entry.value, "$0." ~ member.entry.value.name) }}) }{{ "" if member.optional else " ?? [:]" }}
{%- elif member.kind == "row" and not member.optional -%}
                {{ member.of.swift }}({{ from }}{{ "" if member.of.grows else ".pointee" }})
{%- else -%}
                {{ value(member, from) }}
{%- endif %}{{ "," if not loop.last }}
{% endfor %}
        )
    }
}
{% endfor %}
