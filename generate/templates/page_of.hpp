// Made by `make generate` from contract/; do not edit.

/// @file page_of.hpp
/// Part of factory.hpp: the pages of the C library, by their rows.

#ifndef FACTORY_PAGE_OF_HPP
#define FACTORY_PAGE_OF_HPP

#include <cstddef>

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

{% for page in pages %}
class {{ page.row.cpp }};
{% endfor %}

/// @cond internal
namespace detail {

/// What the C library has for the pages of a kind of rows.
template <class Row>
struct PageOf;
{% for page in pages %}
{% set handle = page.row.c ~ "_page" %}

template <>
struct PageOf<{{ page.row.cpp }}> {
    using NativeRow = {{ page.row.c }};
    using Native = {{ handle }};
    static void release(Native *page) noexcept { {{ handle }}_free(page); }
    static std::size_t count(const Native *page) noexcept { return {{ handle }}_count(page); }
    static const NativeRow *at(const Native *page, std::size_t index) noexcept {
        return {{ handle }}_at(page, index);
    }
    static factory_str json(const Native *page) noexcept { return {{ handle }}_json(page); }
    static std::size_t drift_count(const Native *page) noexcept {
        return {{ handle }}_drift_count(page);
    }
    static factory_str drift_first(const Native *page) noexcept {
        return {{ handle }}_drift_first(page);
    }
{% if page.pages %}
    static bool has_more(const Native *page) noexcept { return {{ handle }}_has_more(page); }
    static factory_str next_cursor(const Native *page) noexcept { return {{ handle }}_next_cursor(page); }

    using Pager = {{ handle }}r;
    static void release(Pager *pager) noexcept { {{ handle }}r_free(pager); }
    static factory_status next(Pager *pager, Native **page, factory_error **error) noexcept {
        return {{ handle }}r_next(pager, page, error);
    }
{% endif %}
};
{% endfor %}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_PAGE_OF_HPP
