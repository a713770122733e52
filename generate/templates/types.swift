// Made by `make generate` from contract/; do not edit.
{% macro doc(text, indent) %}
{{ indent }}/// {{ text | comment(indent ~ "/// ", 120) }}
{% endmacro %}
{% macro type(member) %}
{% if member.kind in ["text", "json"] %}String
{%- elif member.kind == "integer" %}Int64
{%- elif member.kind == "number" %}Double
{%- elif member.kind == "boolean" %}Bool
{%- elif member.kind == "texts" %}[String]
{%- elif member.kind == "list" %}[{{ member.of.swift }}]
{%- elif member.kind == "map" %}[String: {{ type(member.entry.value) }}]
{%- else %}{{ member.of.swift }}
{%- endif %}
{%- endmacro %}
{# Only what names a thing, or says when it was, has to be given. #}
{% macro default(member, struct) %}
{% if member.optional %} = nil
{%- elif member.since == struct.since and (member.kind in ["text", "row", "list"] or member.unit) %}
{%- elif member.kind == "text" %} = ""
{%- elif member.kind == "enum" %} = {{ first(member.of.c) }}
{%- elif member.kind in ["integer", "number"] %} = 0
{%- elif member.kind == "boolean" %} = false
{%- elif member.kind in ["texts", "list"] %} = []
{%- elif member.kind == "map" %} = [:]
{%- endif %}
{%- endmacro %}
{% macro first(c) %}
{% for enum in enums if enum.c == c %}.{{ enum.values[0].swift }}{% endfor %}
{%- endmacro %}
{% for enum in enums %}

{{ doc(enum.text, "") -}}
public struct {{ enum.swift }}: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

{% for value in enum.values %}
    /// `{{ value.contract }}`
{%- if value.text %}: {{ value.text | comment("    /// ", 100) }}{% endif %}
{%- if value.swift == "none" %}: to compare an optional write `{{ enum.swift }}.none`: there `.none` alone is nil.{% endif +%}
    public static let {{ value.swift | swift_name }} = Self(rawValue: "{{ value.contract }}")
{% endfor %}

    public static let known: [Self] = [
{% for value in enum.values %}
        .{{ value.swift }},
{% endfor %}
    ]
}
{% endfor %}
{% for struct in structs if struct.of_contract and not struct.entry %}

{{ doc(struct.text ~ " Encodes to and decodes from the service's JSON.", "") -}}
public struct {{ struct.swift }}: Codable, Hashable, Sendable {
{% for member in struct.members %}
{{ doc(member.text ~ (" The module `FactoryFoundation` has it as a `Date`." if member.unit == "unix_ms" else ""), "    ") -}}
{{ "    " }}public var {{ member.swift | swift_name }}: {{ type(member) }}{{ "?" if member.optional }}

{% endfor %}
    /// Makes one, for instance for a preview.
    public init(
{% for member in struct.members %}
        {{ member.swift }}: {{ type(member) }}{{ "?" if member.optional }}{{ default(member, struct) }}{{ "," if not loop.last }}
{% endfor %}
    ) {
{% for member in struct.members %}
        self.{{ member.swift }} = {{ member.swift | swift_name }}
{% endfor %}
    }

    private enum CodingKeys: String, CodingKey {
{% for member in struct.members %}
        case {{ member.swift | swift_name }}{% if member.swift != member.contract %} = "{{ member.contract }}"{% endif +%}
{% endfor %}
    }
}
{% endfor %}

extension FactoryError.Code {
{% for code in codes %}
{{ doc(code.text, "    ") -}}
{{ "    " }}public static let {{ code.swift | swift_name }} = Self(rawValue: {{ code.number }})
{% endfor %}
}
