// Made by `make generate` from contract/; do not edit.
{% macro about(operation) %}
    /// {{ operation.text | comment("    /// ", 120) }}
    /// `{{ operation.method }} {{ operation.path }}`
{%- if not operation.repeatable %}, never done twice.
    /// Error::outcome_unknown tells whether one that failed may have been carried out.
{%- endif %}

{% endmacro %}
{% macro since(operation) %}
{% if operation.since != releases[0].name %}
    /// @since {{ operation.typed_since }}
{% endif %}
{% endmacro %}
{% macro parameters(operation) %}
{% set params = params | selectattr("c", "equalto", operation.params) | first | default(none) %}
{% set required = params and params.members | rejectattr("optional") | list %}
{% if operation.path_parameters %}{{ "\n        " }}{% endif -%}
{% for parameter in operation.path_parameters %}std::string_view {{ parameter.argument }}, {% endfor -%}
const {{ params.cpp if params else "CallOptions" }} &options{{ "" if required else " = {}" }}
{%- endmacro %}
{% macro given(operation) %}
{% for parameter in operation.path_parameters %}{{ parameter.argument }}, {% endfor %}options
{%- endmacro %}
{% macro asked(operation) %}
client(), options
{%- for parameter in operation.path_parameters %},
            detail::PathText("{{ parameter.argument }}", {{ parameter.argument }})
{%- endfor %}
{%- endmacro %}

/// @file operations.hpp
/// Part of factory.hpp: the operations of the service.

#ifndef FACTORY_OPERATIONS_HPP
#define FACTORY_OPERATIONS_HPP

#include <string_view>
#include <utility>

#include <factory/call.hpp>
#include <factory/options.hpp>
#include <factory/pager.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// The operations of the service, which every Client has. Each text of a path is percent-encoded whole.
/// @since 0.2.0
template <class Derived>
class Operations {
public:
{% for operation in operations if operation.typed_since %}
{% set answer = operation.answer %}
{% set row = (pages | selectattr("row.c", "equalto", answer.row) | first).row.cpp if answer else "" %}
{% set one = answer and not answer.list and not answer.bare %}
{% set gives = "void" if not answer else row if one else row ~ "Page" %}
{{ about(operation) -}}
{{ since(operation) -}}
{{ "    " }}[[nodiscard]] Result<{{ gives }}> try_{{ operation.name }}({{ parameters(operation) }}) const {
        return detail::{{ "call_for_row" if one else "call" }}<{{ gives }}>(
            [](auto... all) { return factory_{{ operation.name }}_typed(all...); }, {{ asked(operation) }});
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
{{ since(operation) -}}
{{ "    " }}{{ "[[nodiscard]] " if operation.method == "GET" }}{{ gives }} {{ operation.name }}({{ parameters(operation) }}) const {
        return detail::value_or_throw(try_{{ operation.name }}({{ given(operation) }}));
    }
#endif

{% if answer and answer.pages and operation.since != releases[0].name %}
{% set name = answer.row | replace("factory_", "") %}
    /// Starts a walk over the pages of `{{ operation.name }}`, from the options' cursor on. Fetches nothing yet.
    /// @since {{ operation.typed_since }}
    [[nodiscard]] Result<{{ row }}Pager> try_{{ name }}_pages({{ parameters(operation) }}) const {
        return detail::call<{{ row }}Pager>(
            {{ answer.row }}_pager_new, {{ asked(operation) }});
    }

    /// Starts a walk over all that `{{ operation.name }}` gives, from the options' cursor on. Fetches nothing yet.
    /// @since {{ operation.typed_since }}
    [[nodiscard]] Result<{{ row }}s> try_{{ name }}s({{ parameters(operation) }}) const {
        return detail::walk(try_{{ name }}_pages({{ given(operation) }}));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same as `try_{{ name }}_pages`. @throws Error
    /// @since {{ operation.typed_since }}
    [[nodiscard]] {{ row }}Pager {{ name }}_pages({{ parameters(operation) }}) const {
        return detail::value_or_throw(try_{{ name }}_pages({{ given(operation) }}));
    }

    /// The same as `try_{{ name }}s`. @throws Error
    /// @since {{ operation.typed_since }}
    [[nodiscard]] {{ row }}s {{ name }}s({{ parameters(operation) }}) const {
        return detail::value_or_throw(try_{{ name }}s({{ given(operation) }}));
    }
#endif

{% endif %}
{% endfor %}
protected:
    /// @cond internal
    Operations() = default;
    /// @endcond

private:
    const factory_client *client() const noexcept { return static_cast<const Derived &>(*this).get(); }
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_OPERATIONS_HPP
