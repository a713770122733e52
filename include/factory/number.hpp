/// @file number.hpp
/// Part of factory.hpp: numbers of the service, and the moments and durations that they count.

#ifndef FACTORY_NUMBER_HPP
#define FACTORY_NUMBER_HPP

#include <chrono>
#include <optional>
#include <type_traits>

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// A moment as the service gives it: Unix time in milliseconds. Converts to `std::chrono::system_clock::time_point`.
using Timestamp = std::chrono::time_point<std::chrono::system_clock, std::chrono::milliseconds>;

/// @cond internal
namespace detail {

template <class T, class Native>
T number(Native native) noexcept {
    if constexpr (std::is_same_v<T, Timestamp>) {
        return Timestamp(std::chrono::milliseconds(native));
    } else {
        return T(native);
    }
}

template <class T, class Native>
std::optional<T> optional_number(bool present, Native native) noexcept {
    return present ? std::optional(number<T>(native)) : std::nullopt;
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_NUMBER_HPP
