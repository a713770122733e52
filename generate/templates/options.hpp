// Made by `make generate` from contract/; do not edit.
{% macro doc(text, since, owner_since, indent="") %}
{{ indent }}/// {{ text | comment(indent ~ "/// ", 120) }}
{% if since not in [releases[0].name, owner_since] %}
{{ indent }}/// @since {{ since }}
{% endif %}
{% endmacro %}
{# A member's type, were it required. #}
{% macro value(member) %}
{% if member.choice %}EnumText<{{ member.choice.cpp }}>
{%- elif member.truth %}bool
{%- elif member.kind == "string" %}std::string
{%- elif member.kind == "u32" %}std::uint32_t
{%- elif member.unit == "ms" %}std::chrono::duration<double, std::milli>
{%- elif member.kind == "number" %}double
{%- elif member.kind == "boolean" %}bool
{%- elif member.kind == "strings" %}std::vector<std::string>
{%- elif member.kind == "entries" %}std::map<std::string, std::string>
{%- elif member.kind == "objects" %}std::vector<{{ member.of.cpp }}>
{%- else %}{{ member.of.cpp }}
{%- endif %}
{% endmacro %}
{# Text and number of a query say by being empty or 0 that they are not sent. #}
{% macro type(member, of) %}
{% if member.optional and not plain(member, of) %}std::optional<{{ value(member) }}>
{%- else %}{{ value(member) }}
{%- endif %}
{% endmacro %}
{% macro plain(member, of) %}
{% if of and not of.body and value(member) in ["std::string", "std::uint32_t"] %}1{% endif %}
{% endmacro %}
{% macro member_doc(member, of) %}
{{ "The whole body as JSON, in place of all members." if member.contract == "{body}" else member.text }}
{%- if plain(member, of) %}{{ " Empty: not sent." if member.kind == "string" else " 0: not sent." }}
{%- endif %}
{% endmacro %}

/// @file options.hpp
/// Part of factory.hpp: what calls are asked with.

#ifndef FACTORY_OPTIONS_HPP
#define FACTORY_OPTIONS_HPP

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <factory/argument.hpp>
#include <factory/cancel.hpp>
#include <factory/types.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond
{% for struct in params %}
{% set of = operations | selectattr("params", "equalto", struct.c) | first | default(none) %}

{% if of %}
/// What Client::{{ of.name }} is asked with, and how long that may take. What is not set is not sent.
{% if of.since != releases[0].name %}
/// @since {{ struct.since }}
{% endif %}
{% else %}
/// {{ (struct.text ~ " To be sent: what is not set is not.") | comment("/// ", 120) }}
/// @since {{ struct.since }}
{% endif %}
struct {{ struct.cpp }} {
{% for member in struct.members %}
{{ doc(member_doc(member, of) | trim, member.since, struct.since, "    ") -}}
{{ "    " }}{{ type(member, of) }} {{ member.cpp }} = {{ "0" if member.kind == "u32" else "{}" }};
{{ "\n" if of or not loop.last -}}
{% endfor %}
{% if of %}
    /// Deadline of {{ "each" if of.answer and of.answer.pages else "the" }} call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
{% endif %}
};
{% endfor %}

/// @cond internal
namespace detail {
{% for struct in params %}

inline {{ struct.c }} native(
    [[maybe_unused]] Arguments &arguments, const {{ struct.cpp }} &given) {
{% set of = operations | selectattr("params", "equalto", struct.c) | first | default(none) %}
    {{ struct.c }} native{};
    native.size = sizeof native;
{% for member in struct.members %}
{% if member.kind == "string" %}
    native.{{ member.name }} = arguments.text("{{ member.name }}", given.{{ member.cpp }});
{% elif member.kind == "u32" %}
    native.{{ member.name }} = given.{{ member.cpp }};
{% elif member.has %}
    arguments.number(
        native.{{ member.has }}, native.{{ member.name }}, given.{{ member.cpp }});
{% elif member.kind == "object" %}
    native.{{ member.name }} = arguments.object<{{ member.of.c }}>(given.{{ member.cpp }});
{% elif member.kind == "objects" %}
    native.{{ member.name }} = arguments.array<{{ member.of.c }}>(given.{{ member.cpp }}, native.{{ member.count }});
{% else %}
    native.{{ member.name }} = arguments.array("{{ member.name }}", given.{{ member.cpp }}, native.{{ member.count }});
{% endif %}
{% endfor %}
    return native;
}
{% endfor %}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_OPTIONS_HPP
