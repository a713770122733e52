/// @file status.hpp
/// Part of factory.hpp: the kinds of failures.

#ifndef FACTORY_STATUS_HPP
#define FACTORY_STATUS_HPP

#include <string_view>

#include <factory/text.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// The kind of a failure. A newer library may give a number that has no name here: keep a `default`.
enum class Status : factory_status {
    ok = FACTORY_OK,                                      ///< No failure.
    invalid_argument = FACTORY_ERR_INVALID_ARGUMENT,      ///< An argument or a value in the environment cannot be used.
    dns = FACTORY_ERR_DNS,                                ///< The host name was not found, or not looked up.
    connect = FACTORY_ERR_CONNECT,                        ///< No connection came about.
    tls = FACTORY_ERR_TLS,                                ///< The certificate is not trusted, or no TLS at all.
    network = FACTORY_ERR_NETWORK,                        ///< The connection broke, or what came is not HTTP.
    unauthorized = FACTORY_ERR_UNAUTHORIZED,              ///< 401: the key is not valid.
    forbidden = FACTORY_ERR_FORBIDDEN,                    ///< 403: the key may not do this, or a firewall refused it.
    not_found = FACTORY_ERR_NOT_FOUND,                    ///< 404: nothing there.
    rate_limited = FACTORY_ERR_RATE_LIMITED,              ///< 429: too many requests; see Error::retry_after.
    server = FACTORY_ERR_SERVER,                          ///< 5xx: the service failed.
    http = FACTORY_ERR_HTTP,                              ///< Any other answer than 200.
    decode = FACTORY_ERR_DECODE,                          ///< The answer is not a page of sessions.
    too_large = FACTORY_ERR_TOO_LARGE,                    ///< The answer is larger than allowed.
    pagination = FACTORY_ERR_PAGINATION,                  ///< The walk cannot go on: no usable cursor.
    cancelled = FACTORY_ERR_CANCELLED,                    ///< A cancel token ended the call.
    timeout = FACTORY_ERR_TIMEOUT,                        ///< The deadline passed.
    internal = FACTORY_ERR_INTERNAL,                      ///< A fault of the library; please report it.
};

/// The C name of a status, for instance "FACTORY_ERR_TIMEOUT"; "FACTORY_ERR_?" for a number that the library does not
/// know.
inline std::string_view status_name(Status status) noexcept {
    return detail::text(factory_status_name(static_cast<factory_status>(status)));
}

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_STATUS_HPP
