// Made by `make generate` from contract/; do not edit.

/// @file status.hpp
/// Part of factory.hpp: the kinds of failures.

#ifndef FACTORY_STATUS_HPP
#define FACTORY_STATUS_HPP

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// The kind of a failure. A newer library may give a number that has no name here: keep a `default`.
enum class Status : factory_status {
    /// No failure.
    ok = FACTORY_OK,
{% for code in codes %}
    /// {{ code.text | comment("    /// ", 120) }}
{% if code.since != releases[0].name %}
    /// @since {{ code.since }}
{% endif %}
    {{ code.cpp }} = {{ code.c }},
{% endfor %}
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_STATUS_HPP
