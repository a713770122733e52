/// @file handle.hpp
/// Part of factory.hpp: objects of the C library, owned.

#ifndef FACTORY_HANDLE_HPP
#define FACTORY_HANDLE_HPP

#include <memory>

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// @cond internal
namespace detail {

/// Releases any object of the C library.
struct Free {
    void operator()(factory_attachment *attachment) const noexcept { factory_attachment_free(attachment); }
    void operator()(factory_cancel *cancel) const noexcept { factory_cancel_free(cancel); }
    void operator()(factory_client *client) const noexcept { factory_client_free(client); }
    void operator()(factory_config *config) const noexcept { factory_config_free(config); }
    void operator()(factory_error *error) const noexcept { factory_error_free(error); }
    void operator()(factory_follower *follower) const noexcept { factory_follower_free(follower); }
    void operator()(factory_run_result *result) const noexcept { factory_run_result_free(result); }
    void operator()(factory_runner *runner) const noexcept { factory_runner_free(runner); }
    void operator()(factory_watcher *watcher) const noexcept { factory_watcher_free(watcher); }
};

template <class Object>
using Handle = std::unique_ptr<Object, Free>;

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_HANDLE_HPP
