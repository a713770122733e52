/// @file options.hpp
/// Part of factory.hpp: what to list.

#ifndef FACTORY_OPTIONS_HPP
#define FACTORY_OPTIONS_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include <factory/argument.hpp>
#include <factory/cancel.hpp>
#include <factory/result.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// What to list, and how long it may take. Everything is optional:
///
///     factory::ListOptions options;
///     options.limit = 100;
///     client.list_sessions(options);
///
///     client.list_sessions({.limit = 100});   // C++20
struct ListOptions {
    /// Sessions a page, 1 to 100; 0 lets the service choose (20).
    std::uint32_t limit = 0;

    /// Where to go on: SessionPage::next_cursor of the page before. Empty: from the start.
    std::string cursor = {};

    /// Only the sessions of this computer. Empty: of all.
    std::string computer_id = {};

    /// Deadline of each call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether a page keeps its sessions alone, in two fifths of the memory: for programs that keep many. `json()` of pages
    /// and sessions is then empty, and nothing else differs.
    bool discard_json = false;
};

/// @cond internal
namespace detail {

/// The C form of options. Its texts are those of `options`.
inline Result<factory_list_options> native(const ListOptions &options) {
    if (holds_nul(options.cursor)) {
        return Unexpected(invalid_argument("cursor", "holds a NUL character; hand back what next_cursor() gave"));
    }
    if (holds_nul(options.computer_id)) {
        return Unexpected(invalid_argument("computer_id", "holds a NUL character"));
    }
    if (options.timeout && options.timeout->count() <= 0) {
        return Unexpected(invalid_argument("timeout", "must be at least 1 ms; leave it out to take the client's"));
    }
    factory_list_options native;
    factory_list_options_init(&native, sizeof native);
    native.limit = options.limit;
    native.cursor = options.cursor.c_str();
    native.computer_id = options.computer_id.c_str();
    native.timeout_ms = options.timeout ? static_cast<std::uint64_t>(options.timeout->count()) : 0;
    native.cancel = options.cancel ? options.cancel->get() : nullptr;
    native.discard_json = options.discard_json;
    return native;
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_OPTIONS_HPP
