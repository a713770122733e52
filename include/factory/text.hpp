/// @file text.hpp
/// Part of factory.hpp: texts of the C library.

#ifndef FACTORY_TEXT_HPP
#define FACTORY_TEXT_HPP

#include <cstddef>
#include <cstdint>
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

/// What FACTORY_VERSION_NUMBER is to FACTORY_VERSION. A library before 0.2.0 has no factory_version_number: to call it would
/// end the program in the loader, before anyone could say why.
inline std::uint32_t version_number(std::string_view version) noexcept {
    std::uint32_t parts[3] = {};
    std::size_t part = 0;
    for (const char c : version) {
        if (c == '.' && part < 2) {
            part++;
        } else if (c >= '0' && c <= '9') {
            parts[part] = parts[part] * 10 + static_cast<std::uint32_t>(c - '0');
        } else {
            break;
        }
    }
    return parts[0] * 1000000 + parts[1] * 1000 + parts[2];
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
