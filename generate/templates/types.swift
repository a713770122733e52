// Made by `make generate` from contract/; do not edit.
{% macro doc(text, indent) %}
{{ indent }}/// {{ text | comment(indent ~ "/// ", 120) }}
{% endmacro %}
{% macro type(member) %}
{% if member.kind == "text" %}String
{%- elif member.kind == "json" %}RawJSON
{%- elif member.kind == "string" %}{{ "Bool" if member.truth else (member.choice.swift if member.choice else "String") }}
{%- elif member.kind == "integer" %}Int64
{%- elif member.kind == "number" %}Double
{%- elif member.kind == "boolean" %}Bool
{%- elif member.kind in ["texts", "strings"] %}[String]
{%- elif member.kind in ["list", "objects"] %}[{{ member.of.swift }}]
{%- elif member.kind == "list_or_text" %}TextOrList<{{ member.of.swift }}>
{%- elif member.kind == "entries" %}[String: String]
{%- elif member.kind == "map" %}[String: {{ type(member.entry.value) }}]
{%- else %}{{ member.of.swift }}
{%- endif %}
{%- endmacro %}
{# Only what names a thing, or says when it was, has to be given. #}
{% macro default(member, struct) %}
{% if member.optional %} = nil
{%- elif member.constant %} = "{{ member.constant }}"
{%- elif member.since == struct.since and (member.kind in ["text", "string", "json", "row", "list", "list_or_text", "object", "objects"] or member.unit) %}
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
{% macro structure(struct, members) %}

{{ doc(struct.text ~ " Encodes to and decodes from the service's JSON.", "") -}}
public struct {{ struct.swift }}: Codable, Hashable, Sendable {
{% for member in members %}
{{ doc(member.text ~ (" The module `FactoryFoundation` has it as a `Date`." if member.unit == "unix_ms" else ""), "    ") -}}
{{ "    " }}public var {{ member.swift | swift_name }}: {{ type(member) }}{{ "?" if member.optional }}

{% endfor %}
    /// Makes one, for instance for a preview.
    public init(
{% for member in members %}
        {{ member.swift }}: {{ type(member) }}{{ "?" if member.optional }}{{ default(member, struct) }}{{ "," if not loop.last }}
{% endfor %}
    ) {
{% for member in members %}
        self.{{ member.swift }} = {{ member.swift | swift_name }}
{% endfor %}
    }

    private enum CodingKeys: String, CodingKey {
{% for member in members %}
        case {{ member.swift | swift_name }}{% if member.swift != member.contract %} = "{{ member.contract }}"{% endif +%}
{% endfor %}
    }
}
{% endmacro %}
{% macro union(struct) %}
{% set kind = struct.members[0].of %}
{% set values = (enums | selectattr("c", "equalto", kind.c) | first)["values"] %}
{% set variants = struct.members[2:] %}

{{ doc(struct.text ~ " Encodes to and decodes from the service's JSON.", "") -}}
public enum {{ struct.swift }}: Codable, Hashable, Sendable {
{% for member in variants %}
{{ doc(member.text, "    ") -}}
{{ "    " }}case {{ member.swift | swift_name }}({{ member.of.swift }})

{% endfor %}
{{ doc(struct.members[1].text, "    ") -}}
{{ "    " }}case unknown(kind: {{ kind.swift }}, json: RawJSON)

    /// Which kind it is.
    public var kind: {{ kind.swift }} {
        switch self {
{% for member in variants %}
        case .{{ member.swift }}: .{{ values[loop.index0].swift }}
{% endfor %}
        case .unknown(let kind, _): kind
        }
    }

    public init(from decoder: any Decoder) throws {
        let kind = try decoder.container(keyedBy: CodingKeys.self).decode({{ kind.swift }}.self, forKey: .kind)
        switch kind {
{% for member in variants %}
        case .{{ values[loop.index0].swift }}: self = .{{ member.swift }}(try {{ member.of.swift }}(from: decoder))
{% endfor %}
        default: self = .unknown(kind: kind, json: try RawJSON(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        if case .unknown(_, let json) = self {
            return try json.encode(to: encoder)
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
{% for member in variants %}
        case .{{ member.swift }}(let value): try value.encode(to: encoder)
{% endfor %}
        case .unknown: break
        }
    }

    private enum CodingKeys: String, CodingKey {
        case kind = "{{ struct.tag }}"
    }
}
{% endmacro %}
{% for struct in structs if struct.of_contract and not struct.entry %}
{{ union(struct) if struct.tag else structure(struct, struct.members) }}
{%- endfor %}
{# What a call is asked with stands among its parameters, but for objects in it that are no rows. #}
{% for struct in params if not struct.is_row and struct.c not in (operations | map(attribute="params")) %}
{{ structure(struct, struct.members) }}
{%- endfor %}

extension FactoryError.Code {
{% for code in codes %}
{{ doc(code.text, "    ") -}}
{{ "    " }}public static let {{ code.swift | swift_name }} = Self(rawValue: {{ code.number }})
{% endfor %}
}
