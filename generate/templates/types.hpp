// Made by `make generate` from contract/; do not edit.
{# What came with the first release, or with what it belongs to, need not say so. #}
{% macro doc(text, since, owner_since, indent="") %}
{{ indent }}/// {{ text | comment(indent ~ "/// ", 120) }}
{% if since not in [releases[0].name, owner_since] %}
{{ indent }}/// @since {{ since }}
{% endif %}
{% endmacro %}
{% macro member_doc(member, owner) %}
{{ doc(member.text ~ (" JSON, as the service wrote it." if member.kind == "json" else ""), member.since, owner.since, "    ") -}}
{% endmacro %}
{# A member's type, were it required. #}
{% macro value(member) %}
{% if member.kind in ["text", "json"] %}std::string_view
{%- elif member.unit == "unix_ms" %}Timestamp
{%- elif member.unit == "ms" and member.kind == "number" %}std::chrono::duration<double, std::milli>
{%- elif member.unit == "ms" %}std::chrono::milliseconds
{%- elif member.kind == "integer" %}std::int64_t
{%- elif member.kind == "number" %}double
{%- elif member.kind == "boolean" %}bool
{%- elif member.kind == "enum" %}OpenEnum<{{ member.of.cpp }}>
{%- elif member.kind == "texts" %}View<std::string_view>
{%- elif member.kind in ["list", "map"] %}View<{{ member.of.cpp }}>
{%- else %}{{ member.of.cpp }}
{%- endif %}
{% endmacro %}
{% macro type(member) %}
{% if member.optional and member.kind not in ["texts", "list", "map"] %}std::optional<{{ value(member) }}>
{%- else %}{{ value(member) }}
{%- endif %}
{% endmacro %}
{# A member of the C structure that `native` stands for, `native_->` or `native.`, read. #}
{% macro read(member, native, indent) %}
{% set optional = "optional_" if member.optional else "" %}
{% set field = native ~ member.name %}
{% if member.kind in ["text", "json"] %}detail::{{ optional }}text({{ field }})
{%- elif member.kind == "enum" %}detail::{{ optional }}open_enum<{{ member.of.cpp }}>({{ field }})
{%- elif member.kind == "embedded" %}detail::row<{{ member.of.cpp }}>({{ field }})
{%- elif member.kind == "row" and member.optional %}detail::optional_row<{{ member.of.cpp }}>({{ field }})
{%- elif member.kind == "row" %}detail::row<{{ member.of.cpp }}>(*{{ field }})
{%- elif member.has %}detail::optional_number<{{ value(member) }}>(
{{ indent }}{{ native }}{{ member.has }}, {{ field }})
{%- elif member.kind in ["integer", "number", "boolean"] %}detail::number<{{ value(member) }}>({{ field }})
{%- else %}detail::view<{{ member.of.cpp if member.of else "std::string_view" }}>({{ field }}, {{ native }}{{ member.count }}
{%- if member.stride %}, {{ native }}{{ member.stride }}{% endif %})
{%- endif %}
{% endmacro %}

/// @file types.hpp
/// Part of factory.hpp: a session and what it is made of.

#ifndef FACTORY_TYPES_HPP
#define FACTORY_TYPES_HPP

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <factory/number.hpp>
#include <factory/open_enum.hpp>
#include <factory/row.hpp>
#include <factory/text.hpp>
#include <factory/view.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond
{% for enum in enums %}

{{ doc(enum.text, enum.since, "") -}}
enum class {{ enum.cpp }} : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_{{ enum.constant }}_UNKNOWN,
{% for value in enum.values %}
{{ doc("`" ~ value.contract ~ "`" ~ (": " ~ value.text if value.text else "."), value.since, enum.since, "    ") -}}
    {{ "    " }}{{ value.cpp }} = {{ value.c }},
{% endfor %}
};
{% endfor %}

/// @cond internal
// A newer library may know more texts than this header: what lies beyond the last is unknown here.
{% for enum in enums %}
constexpr {{ enum.cpp }} last_known({{ enum.cpp }}) noexcept { return {{ enum.cpp }}::{{ (enum.values | last).cpp }}; }
{% endfor %}
/// @endcond

{% for struct in structs if struct.of_contract %}
{{ "struct" if struct.closed else "class" }} {{ struct.cpp }};
{% endfor %}
{% for struct in structs if struct.of_contract and not struct.closed %}
{% set row_of_page = struct.c == "factory_session" %}

{% if row_of_page %}
{{ doc(struct.text ~ " Read in place. Cheap to copy; each copy keeps the page in memory.", struct.since, "") -}}
{% else %}
{{ doc(struct.text ~ " Read in place: valid as long as any SessionPage or Session of the page lives.", struct.since, "") -}}
{% endif %}
class {{ struct.cpp }} {
public:
{% for member in struct.members %}
{{ member_doc(member, struct) -}}
{{ "    " }}[[nodiscard]] {{ type(member) }} {{ member.cpp }}() const noexcept;

{% endfor %}
{% if row_of_page %}
    /// The session's own JSON object, for members that the service added after this version was made. Empty with
    /// ListOptions::discard_json.
    [[nodiscard]] std::string_view json() const noexcept {
        return detail::text(factory_session_page_json(page_.get())).substr(native_->json_offset, native_->json_len);
    }

{% endif %}
    /// The C form.
    [[nodiscard]] const {{ struct.c }} *get() const noexcept { return native_; }

private:
{% if row_of_page %}
    friend class SessionPage;
    Session(std::shared_ptr<const factory_session_page> page, const factory_session *native) noexcept
        : page_(std::move(page)), native_(native) {}

    std::shared_ptr<const factory_session_page> page_;
{% else %}
    friend struct detail::Element<{{ struct.cpp }}>;
    explicit {{ struct.cpp }}(const {{ struct.c }} *native) noexcept : native_(native) {}

{% endif %}
    const {{ struct.c }} *native_;
};
{% endfor %}
{% for struct in structs if struct.of_contract and struct.closed %}

{{ doc(struct.text, struct.since, "") -}}
struct {{ struct.cpp }} {
{% for member in struct.members %}
{{ member_doc(member, struct) -}}
{{ "    " }}{{ type(member) }} {{ member.cpp }};
{% endfor %}
};
{% endfor %}

/// @cond internal
namespace detail {
{% for struct in structs if struct.of_contract and struct.c != "factory_session" %}

template <>
struct Element<{{ struct.cpp }}> {
    using Native = {{ struct.c }};
    static {{ struct.cpp }} read(const Native &native) noexcept;
};
{% endfor %}
{% for struct in structs if struct.of_contract and struct.c != "factory_session" %}

inline {{ struct.cpp }} Element<{{ struct.cpp }}>::read(const Native &native) noexcept {
{% if struct.closed %}
    return {
{% for member in struct.members %}
        {{ read(member, "native.", "            ") }},
{% endfor %}
    };
{% else %}
    return {{ struct.cpp }}(&native);
{% endif %}
}
{% endfor %}

}  // namespace detail
{% for struct in structs if struct.of_contract and not struct.closed %}
{% for member in struct.members %}

inline {{ type(member) }} {{ struct.cpp }}::{{ member.cpp }}() const noexcept {
    return {{ read(member, "native_->", "        ") }};
}
{% endfor %}
{% endfor %}
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_TYPES_HPP
