/// @file result.hpp
/// Part of factory.hpp: what a call that can fail returns where exceptions are not wanted.

#ifndef FACTORY_RESULT_HPP
#define FACTORY_RESULT_HPP

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <factory/error.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

#if defined(__cpp_lib_expected)

/// What a `try_` call returns: a value, or an Error. It is `std::expected<T, Error>` where the standard library has it.
template <class T>
using Result = std::expected<T, Error>;

/// An Error on its way into a Result, in functions of your own: `return factory::Unexpected(page.error());`. It is
/// `std::unexpected<Error>` where the standard library has it.
using Unexpected = std::unexpected<Error>;

#else

/// An Error on its way into a Result, in functions of your own: `return factory::Unexpected(page.error());`. It is
/// `std::unexpected<Error>` where the standard library has it.
class Unexpected {
public:
    explicit Unexpected(Error error) : error_(std::move(error)) {}        ///< Of this error.
    [[nodiscard]] const Error &error() const noexcept { return error_; }  ///< The error.

private:
    Error error_;
};

/// What a `try_` call returns: a value, or an Error. It is `std::expected<T, Error>` where the standard library has it,
/// and otherwise this class, which has the part of it that needs no exceptions.
template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;      ///< What a success gives.
    using error_type = Error;  ///< What a failure gives.

    /// @cond internal
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(const Unexpected &failure) : state_(std::in_place_index<1>, failure.error()) {}
    /// @endcond

    /// Whether there is a value.
    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    /// Whether there is a value.
    explicit operator bool() const noexcept { return has_value(); }

    /// The value. Only when there is one.
    [[nodiscard]] T &operator*() & noexcept { return *std::get_if<0>(&state_); }
    /// The value. Only when there is one.
    [[nodiscard]] const T &operator*() const & noexcept { return *std::get_if<0>(&state_); }
    /// The value. Only when there is one.
    [[nodiscard]] T &&operator*() && noexcept { return std::move(**this); }
    /// The value. Only when there is one.
    [[nodiscard]] T *operator->() noexcept { return std::get_if<0>(&state_); }
    /// The value. Only when there is one.
    [[nodiscard]] const T *operator->() const noexcept { return std::get_if<0>(&state_); }

    /// The error. Only when there is no value.
    [[nodiscard]] const Error &error() const noexcept { return *std::get_if<1>(&state_); }

private:
    std::variant<T, Error> state_;
};

/// What a `try_` call returns that gives nothing: done, or an Error. @since 0.2.0
template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;   ///< A success gives nothing.
    using error_type = Error;  ///< What a failure gives.

    /// @cond internal
    Result() = default;
    Result(const Unexpected &failure) : error_(failure.error()) {}
    /// @endcond

    /// Whether it was done.
    [[nodiscard]] bool has_value() const noexcept { return !error_.has_value(); }
    /// Whether it was done.
    explicit operator bool() const noexcept { return has_value(); }

    /// Nothing. Only when it was done.
    void operator*() const noexcept {}

    /// The error. Only when it was not done.
    [[nodiscard]] const Error &error() const noexcept { return *error_; }

private:
    std::optional<Error> error_;
};

#endif

/// @cond internal
namespace detail {

inline Unexpected failure(factory_status status, factory_error *error) {
    return Unexpected(Error::take(status, error));
}

inline Error invalid_argument(std::string_view name, std::string_view why) {
    return {Status::invalid_argument, std::string(name).append(" ").append(why)};
}

#if FACTORY_HAS_EXCEPTIONS
template <class T>
T value_or_throw(Result<T> &&result) {
    if (!result) {
        throw result.error();
    }
    return *std::move(result);
}
#endif

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_RESULT_HPP
