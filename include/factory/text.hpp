/// @file text.hpp
/// Part of factory.hpp: texts of the C library.

#ifndef FACTORY_TEXT_HPP
#define FACTORY_TEXT_HPP

#include <optional>
#include <string>
#include <string_view>

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// @cond internal
namespace detail {

inline std::string_view text(const factory_str &text) noexcept {
    return text.ptr == nullptr ? std::string_view() : std::string_view(text.ptr, text.len);
}

inline std::optional<std::string_view> optional_text(const factory_str &value) noexcept {
    return value.ptr == nullptr ? std::nullopt : std::optional(text(value));
}

inline std::optional<std::string> optional_copy(const factory_str &value) {
    return value.ptr == nullptr ? std::nullopt : std::optional(std::string(text(value)));
}

}  // namespace detail
/// @endcond

/// The version of the library that is running, for instance "0.1.0".
inline std::string_view version() noexcept {
    return detail::text(factory_version());
}

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_TEXT_HPP
