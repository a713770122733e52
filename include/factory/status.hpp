// Made by `make generate` from contract/; do not edit.

/// @file status.hpp
/// Part of factory.hpp: the kinds of failures.

#ifndef FACTORY_STATUS_HPP
#define FACTORY_STATUS_HPP

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// The kind of a failure. A newer library may give a number that has no name here: keep a `default`.
enum class Status : factory_status {
    /// No failure.
    ok = FACTORY_OK,
    /// An argument, or a value in the environment, cannot be used; the message names it. Nothing was sent.
    invalid_argument = FACTORY_ERR_INVALID_ARGUMENT,
    /// The host name was not found, or could not be looked up.
    dns = FACTORY_ERR_DNS,
    /// No connection came about.
    connect = FACTORY_ERR_CONNECT,
    /// No TLS: the certificate is not trusted, or the peer does not speak it.
    tls = FACTORY_ERR_TLS,
    /// The connection broke, or what came is not HTTP.
    network = FACTORY_ERR_NETWORK,
    /// 401: the key is not valid.
    unauthorized = FACTORY_ERR_UNAUTHORIZED,
    /// 403: the key may not do this, which Factory enables for each organization, or a firewall refused it.
    forbidden = FACTORY_ERR_FORBIDDEN,
    /// 404: nothing there.
    not_found = FACTORY_ERR_NOT_FOUND,
    /// 429: too many requests; see the time to wait.
    rate_limited = FACTORY_ERR_RATE_LIMITED,
    /// 5xx: the service failed.
    server = FACTORY_ERR_SERVER,
    /// Any other answer that is no success, a redirect for instance.
    http = FACTORY_ERR_HTTP,
    /// The answer is not JSON, or not what the operation answers; the message has the path of the member.
    decode = FACTORY_ERR_DECODE,
    /// The answer is larger than allowed, or than the memory that is left.
    too_large = FACTORY_ERR_TOO_LARGE,
    /// The walk cannot go on: there is more, but no usable cursor, or one seen before.
    pagination = FACTORY_ERR_PAGINATION,
    /// A cancel token ended the call.
    cancelled = FACTORY_ERR_CANCELLED,
    /// The deadline passed.
    timeout = FACTORY_ERR_TIMEOUT,
    /// A fault of the library; please report it.
    internal = FACTORY_ERR_INTERNAL,
    /// 400: the service does not take the request.
    /// @since 0.2.0
    bad_request = FACTORY_ERR_BAD_REQUEST,
    /// 402: the organization's plan or billing does not allow it.
    /// @since 0.2.0
    payment_required = FACTORY_ERR_PAYMENT_REQUIRED,
    /// 409: it does not go with what is there, a name may be taken.
    /// @since 0.2.0
    conflict = FACTORY_ERR_CONFLICT,
    /// 413: the body is larger than the service takes.
    /// @since 0.2.0
    payload_too_large = FACTORY_ERR_PAYLOAD_TOO_LARGE,
    /// 422: the service does not take what the body says.
    /// @since 0.2.0
    unprocessable = FACTORY_ERR_UNPROCESSABLE,
    /// 424: a computer did not do its part: it may be asleep or away.
    /// @since 0.2.0
    failed_dependency = FACTORY_ERR_FAILED_DEPENDENCY,
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_STATUS_HPP
