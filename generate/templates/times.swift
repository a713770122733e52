// Made by `make generate` from contract/; do not edit.
import Factory

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
{% for struct in structs if struct.of_contract %}
{% for member in struct.members if member.unit == "unix_ms" %}
{% set name = member.swift | replace("Milliseconds", "") %}
{% if loop.first %}

extension {{ struct.swift }} {
{% endif %}
    /// `{{ member.contract }}` as a date{{ "; nil when absent" if member.optional }}.
    public var {{ name }}: Date{{ "?" if member.optional }} {
{{ "        " }}{% if member.optional %}{{ member.swift }}.map { Date(unixMilliseconds: $0) }{% else %}Date(unixMilliseconds: {{ member.swift }}){% endif +%}
    }
{% if loop.last %}
}
{% else %}

{% endif %}
{% endfor %}
{% endfor %}
