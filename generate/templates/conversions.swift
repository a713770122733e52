// Made by `make generate` from contract/; do not edit.
internal import CFactory

// Swift values out of the library's rows. What may grow is read where it lies.
{# `from` is the row, or what a closure has of it. #}
{% macro value(member, from, count, stride) %}
{% if member.kind == "text" %}String({{ from }}){{ "" if member.optional else ' ?? ""' }}
{%- elif member.kind == "json" %}{{ "String(" ~ from ~ ").map { RawJSON($0) }" if member.optional else 'RawJSON(String(' ~ from ~ ') ?? "")' }}
{%- elif member.kind == "enum" %}{{ member.of.swift }}({{ from }}){% if not member.optional %} ?? {{ member.of.swift }}(rawValue: ""){% endif %}
{%- elif member.kind == "embedded" %}{{ member.of.swift }}({{ from }})
{%- elif member.kind == "row" %}{{ from }}{{ ".map" if member.optional else "!.map" }} { {{ member.of.swift }}($0{{ "" if member.of.grows else ".pointee" }}) }
{%- else %}{{ from }}
{%- endif %}
{%- endmacro %}
{% for struct in structs if struct.of_contract and not struct.entry %}
{% set row = "row.pointee" if struct.grows else "row" %}

extension {{ struct.swift }} {
{% if struct.tag %}
    init(_ row: UnsafePointer<{{ struct.c }}>) {
{% for member in struct.members[2:] %}
        {{ "if" if loop.first else "} else if" }} let value = row.pointee.{{ member.name | swift_name }} {
            self = .{{ member.swift }}({{ member.of.swift }}(value))
{% endfor %}
        } else {
            self = .unknown(
                kind: {{ struct.members[0].of.swift }}(row.pointee.{{ struct.members[0].name }}) ?? {{ struct.members[0].of.swift }}(rawValue: ""),
                json: RawJSON(String(row.pointee.{{ struct.members[1].name }}) ?? "")
            )
        }
    }
{% else %}
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
{%- elif member.kind == "list_or_text" -%}
                textOrList({{ row }}.{{ member.or_text }}, {{ from }}, {{ row }}.{{ member.count }}, {{ row }}.{{ member.stride }}) { {{ member.of.swift }}($0) }{{ "" if member.optional else " ?? .list([])" }}
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
{% endif %}
}
{% endfor %}
