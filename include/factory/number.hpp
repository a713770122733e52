/// @file number.hpp
/// Part of factory.hpp: numbers of the service, and the moments and durations that they count.

#ifndef FACTORY_NUMBER_HPP
#define FACTORY_NUMBER_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <type_traits>

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// A moment as the service gives it: Unix time in milliseconds, so any year. `std::chrono::system_clock::time_point`, to
/// which it converts by itself, is often in nanoseconds and ends in the year 2262, beyond which that conversion is undefined:
/// use `to_system_time` where the service's times need not be sane.
using Timestamp = std::chrono::time_point<std::chrono::system_clock, std::chrono::milliseconds>;

/// A moment whose milliseconds may have a fraction, or be more than an integer holds.
/// @since 0.2.0
using FractionalTimestamp =
    std::chrono::time_point<std::chrono::system_clock, std::chrono::duration<double, std::milli>>;

/// The same moment as the system's clock has it; the clock's earliest or latest one when it has not that moment.
/// @since 0.2.0
constexpr std::chrono::system_clock::time_point to_system_time(Timestamp time) noexcept {
    using Clock = std::chrono::system_clock;
    using std::chrono::time_point_cast;
    // Rounded towards the epoch, so these are moments of the clock.
    constexpr auto earliest = time_point_cast<std::chrono::milliseconds>((Clock::time_point::min)());
    constexpr auto latest = time_point_cast<std::chrono::milliseconds>((Clock::time_point::max)());
    return time < earliest ? (Clock::time_point::min)() : time > latest ? (Clock::time_point::max)() : Clock::time_point(time);
}

/// The same, to the millisecond.
/// @since 0.2.0
constexpr std::chrono::system_clock::time_point to_system_time(FractionalTimestamp time) noexcept {
    constexpr double limit = 9007199254740992;  // 2^53, beyond which a double has no fraction, in the year 287396
    const double milliseconds = time.time_since_epoch().count();
    const double held = milliseconds < -limit ? -limit : milliseconds > limit ? limit : milliseconds;
    return to_system_time(Timestamp(std::chrono::milliseconds(static_cast<std::int64_t>(held))));
}

/// @cond internal
namespace detail {

template <class T, class Native>
T number(Native native) noexcept {
    if constexpr (std::is_same_v<T, Timestamp> || std::is_same_v<T, FractionalTimestamp>) {
        return T(typename T::duration(native));
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
