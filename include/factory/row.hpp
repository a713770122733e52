/// @file row.hpp
/// Part of factory.hpp: how structures of the C library are read.

#ifndef FACTORY_ROW_HPP
#define FACTORY_ROW_HPP

#include <optional>
#include <string_view>

#include <factory/text.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// @cond internal
namespace detail {

/// The C form of what a list may hold, and how it is read.
template <class T>
struct Element;

template <>
struct Element<std::string_view> {
    using Native = factory_str;
    static std::string_view read(const Native &native) noexcept { return text(native); }
};

template <class T>
T row(const typename Element<T>::Native &native) noexcept {
    return Element<T>::read(native);
}

template <class T>
std::optional<T> optional_row(const typename Element<T>::Native *native) noexcept {
    return native == nullptr ? std::nullopt : std::optional(Element<T>::read(*native));
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_ROW_HPP
