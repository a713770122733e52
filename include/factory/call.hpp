/// @file call.hpp
/// Part of factory.hpp: how calls are made.

#ifndef FACTORY_CALL_HPP
#define FACTORY_CALL_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <factory/argument.hpp>
#include <factory/cancel.hpp>
#include <factory/page.hpp>
#include <factory/result.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// How to make a call that is asked with nothing else.
/// @since 0.2.0
struct CallOptions {
    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// @cond internal
namespace detail {

/// A text of an operation's path.
struct PathText {
    PathText(std::string_view argument, std::string_view given) : name(argument), text(given) {}

    std::string_view name;
    std::string text;
};

inline std::uint64_t timeout_ms(Arguments &arguments, const std::optional<std::chrono::milliseconds> &timeout) {
    if (timeout && timeout->count() <= 0) {
        arguments.refuse("timeout", "must be at least 1 ms; leave it out to take the client's");
    }
    return timeout ? static_cast<std::uint64_t>(timeout->count()) : 0;
}

template <class Options>
factory_call_options how(Arguments &arguments, const Options &options) {
    factory_call_options native{};
    native.size = sizeof native;
    native.timeout_ms = timeout_ms(arguments, options.timeout);
    native.cancel = options.cancel ? options.cancel->get() : nullptr;
    native.discard_json = options.discard_json;
    return native;
}

/// Asks with path and options: `function` calls one of the C library, whose address is not taken, for an older library has not
/// got it; `Answer` is void or takes over what it gives.
template <class Answer, class Function, class Options, class... Path>
Result<Answer> call(Function function, const factory_client *client, const Options &options, const Path &...path) {
    Arguments arguments;
    (arguments.text(path.name, path.text), ...);
    const factory_call_options call_options = how(arguments, options);
    const auto finish = [&](auto... asked_and_outputs) -> factory_status {
        if (arguments.refused()) {
            return FACTORY_ERR_INVALID_ARGUMENT;
        }
        return function(client, path.text.c_str()..., asked_and_outputs...);
    };
    const auto send = [&](auto... outputs) {
        if constexpr (std::is_same_v<Options, CallOptions>) {
            return finish(&call_options, outputs...);
        } else {
            const auto params = native(arguments, options);
            return finish(&params, &call_options, outputs...);
        }
    };
    const auto failed = [&](factory_status status, factory_error *error) {
        return arguments.refused() ? Unexpected(*arguments.refused()) : failure(status, error);
    };
    factory_error *error = nullptr;
    if constexpr (std::is_void_v<Answer>) {
        if (const factory_status status = send(&error); status != FACTORY_OK) {
            return failed(status, error);
        }
        return {};
    } else {
        typename Answer::Native *answer = nullptr;
        if (const factory_status status = send(&answer, &error); status != FACTORY_OK) {
            return failed(status, error);
        }
        return Answer(answer);
    }
}

/// The same for an operation whose answer is one row.
template <class Row, class... Asked>
Result<Row> call_for_row(const Asked &...asked) {
    const Result<Page<Row>> page = call<Page<Row>>(asked...);
    if (!page) {
        return Unexpected(page.error());
    }
    return (*page)[0];
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_CALL_HPP
