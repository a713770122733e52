/// @file request.hpp
/// Part of factory.hpp: the raw call.

#ifndef FACTORY_REQUEST_HPP
#define FACTORY_REQUEST_HPP

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <factory/call.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// The answer to a raw call that succeeded.
/// @since 0.2.0
struct Response {
    /// The HTTP status, 200 to 206.
    std::uint32_t http_status = 0;

    /// The body, checked to be JSON; empty when there was none.
    std::string json = {};
};

/// @cond internal
namespace detail {

inline Result<Response> request(const factory_client *client, std::string_view method, std::string_view path,
                                std::string_view body, const CallOptions &options) {
    Arguments arguments;
    const std::string own[] = {std::string(method), std::string(path), std::string(body)};
    const char *method_text = arguments.text("method", own[0]);
    const char *path_text = arguments.text("path", own[1]);
    const char *body_text = arguments.text("body", own[2]);
    const factory_call_options native = how(arguments, options);
    if (arguments.refused()) {
        return Unexpected(*arguments.refused());
    }
    Response response;
    char *json = nullptr;
    factory_error *error = nullptr;
    const factory_status status = factory_request(client, method_text, path_text, body_text, native.timeout_ms,
                                                  native.cancel, &response.http_status, &json, &error);
    if (status != FACTORY_OK) {
        return failure(status, error);
    }
    const std::unique_ptr<char, void (*)(char *)> owned(json, factory_string_free);
    if (json != nullptr) {
        response.json = json;
    }
    return response;
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_REQUEST_HPP
