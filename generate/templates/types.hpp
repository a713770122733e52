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
{%- elif member.unit == "unix_ms" %}{{ "Fractional" if member.kind == "number" }}Timestamp
{%- elif member.unit == "ms" and member.kind == "number" %}std::chrono::duration<double, std::milli>
{%- elif member.unit == "ms" %}std::chrono::milliseconds
{%- elif member.kind == "integer" %}std::int64_t
{%- elif member.kind == "number" %}double
{%- elif member.kind == "boolean" %}bool
{%- elif member.kind == "enum" %}OpenEnum<{{ member.of.cpp }}>
{%- elif member.kind == "texts" %}View<std::string_view>
{%- elif member.kind in ["list", "list_or_text", "map"] %}View<{{ member.of.cpp }}>
{%- else %}{{ member.of.cpp }}
{%- endif %}
{% endmacro %}
{% macro type(member) %}
{% if member.optional and member.kind not in ["texts", "list", "list_or_text", "map"] %}std::optional<{{ value(member) }}>
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
{%- else %}detail::view<{{ member.of.cpp if member.of else "std::string_view" }}>(
{{ indent }}{{ field }}, {{ native }}{{ member.count }}
{%- if member.stride %}, {{ native }}{{ member.stride }}{% endif %})
{%- endif %}
{% endmacro %}

/// @file types.hpp
/// Part of factory.hpp: sessions, messages, computers, and what they are made of.

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
{% for enum in enums %}

constexpr std::string_view text_of({{ enum.cpp }} value) noexcept {
    switch (value) {
        case {{ enum.cpp }}::unknown: break;
{% for value in enum.values %}
        case {{ enum.cpp }}::{{ value.cpp }}: return "{{ value.contract }}";
{% endfor %}
    }
    return {};
}
{% endfor %}
/// @endcond

{% for struct in structs if struct.of_contract %}
{{ "struct" if struct.closed else "class" }} {{ struct.cpp }};
{% endfor %}

{% for page in pages %}
/// A page whose rows are of the kind {{ page.row.cpp }}.
using {{ page.row.cpp }}Page = Page<{{ page.row.cpp }}>;
{% if page.pages %}
/// A walk over such pages.
using {{ page.row.cpp }}Pager = Pager<{{ page.row.cpp }}>;
/// A walk over the rows of such pages.
using {{ page.row.cpp }}s = Walk<{{ page.row.cpp }}>;
{% endif %}
{% endfor %}
{% for struct in structs if struct.of_contract and not struct.closed %}
{% set row_of_page = pages | selectattr("row.c", "equalto", struct.c) | first | default(none) %}

{% if row_of_page %}
{{ doc(struct.text ~ " Read in place. Cheap to copy; each copy keeps the page in memory.", struct.since, "") -}}
class {{ struct.cpp }} : public PageRow<{{ struct.cpp }}> {
{% else %}
{{ doc(struct.text ~ " Read in place: valid as long as its page, or any row of that, lives.", struct.since, "") -}}
class {{ struct.cpp }} {
{% endif %}
public:
{% for member in struct.members %}
{{ member_doc(member, struct) -}}
{{ "    " }}[[nodiscard]] {{ type(member) }} {{ member.cpp }}() const noexcept;

{% if member.or_text %}
    /// The text that the service sent in place of that list.
    [[nodiscard]] std::optional<std::string_view> {{ member.or_text }}() const noexcept;

{% endif %}
{% endfor %}
{% if row_of_page %}
private:
    friend class Page<{{ struct.cpp }}>;
    {{ struct.cpp }}(
        std::shared_ptr<const {{ struct.c }}_page> page, const {{ struct.c }} *native) noexcept
        : PageRow(std::move(page), native) {}
};
{% else %}
    /// The C form.
    [[nodiscard]] const {{ struct.c }} *get() const noexcept { return native_; }

private:
    friend struct detail::Element<{{ struct.cpp }}>;
    explicit {{ struct.cpp }}(const {{ struct.c }} *native) noexcept : native_(native) {}

    const {{ struct.c }} *native_;
};
{% endif %}
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
{% for struct in structs if struct.of_contract and struct.c not in pages | map(attribute="row.c") | list %}

template <>
struct Element<{{ struct.cpp }}> {
    using Native = {{ struct.c }};
    static {{ struct.cpp }} read(const Native &native) noexcept;
};
{% endfor %}
{% for struct in structs if struct.of_contract and struct.c not in pages | map(attribute="row.c") | list %}

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
{% if member.or_text %}

inline std::optional<std::string_view> {{ struct.cpp }}::{{ member.or_text }}() const noexcept {
    return detail::optional_text(native_->{{ member.or_text }});
}
{% endif %}
{% endfor %}
{% endfor %}
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_TYPES_HPP
