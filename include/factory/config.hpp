/// @file config.hpp
/// Part of factory.hpp: how a client is to work.

#ifndef FACTORY_CONFIG_HPP
#define FACTORY_CONFIG_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include <factory/argument.hpp>
#include <factory/result.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// How a client is to work. What stays unset comes from the environment (`FACTORY_API_KEY`, `FACTORY_BASE_URL`, the
/// proxy variables), then from the defaults.
///
///     factory::Client client(factory::Config().api_key(key).timeout(std::chrono::seconds(20)));
///
/// Setters can be chained. One that refuses its value changes nothing; the first such refusal is the error of the client
/// that is made from the configuration. Belongs to one thread at a time; may be moved, not copied.
class Config {
public:
    /// A configuration in which nothing is set.
    Config() noexcept : handle_(factory_config_new()) {}

    /// API key or token, without "Bearer": printable ASCII without blanks. Wiped when the configuration is destroyed.
    Config &api_key(std::string_view key) & { return set(factory_config_set_api_key, "api_key", key); }

    /// Where the service is: `https://host[:port][/path]`. Default: `https://api.factory.ai`; for organizations in the
    /// EU the word `eu` stands for `https://api.eu.factory.ai`. `http://` only for a loopback host, unless `allow_http`
    /// came first.
    Config &base_url(std::string_view url) & { return set(factory_config_set_base_url, "base_url", url); }

    /// Allows `http://` to a host that is not loopback. The key then travels in clear text: for private test networks
    /// only.
    Config &allow_http(bool allow) & { return keep(factory_config_set_allow_http(get(), allow)); }

    /// Deadline of a whole call, from name resolution to the last byte, retries included: 1 ms to a day. Default: 60 s.
    Config &timeout(std::chrono::milliseconds timeout) & {
        return keep(factory_config_set_timeout_ms(get(), milliseconds(timeout)));
    }

    /// How long name resolution, connect and TLS may take together: 1 ms to a day. Default: 10 s.
    Config &connect_timeout(std::chrono::milliseconds timeout) & {
        return keep(factory_config_set_connect_timeout_ms(get(), milliseconds(timeout)));
    }

    /// How often a call may be tried again after a fault that may pass: 0 to 10. Default: 2.
    Config &max_retries(std::uint32_t retries) & { return keep(factory_config_set_max_retries(get(), retries)); }

    /// User-Agent header, for instance "my-tool/1.2". Default: "libfactory/VERSION".
    Config &user_agent(std::string_view agent) & { return set(factory_config_set_user_agent, "user_agent", agent); }

    /// Proxy: `http://[user:password@]host[:port]` or `https://...`; empty for none. Default: from the environment, as
    /// curl takes it, but for a service on this machine, which needs none.
    Config &proxy(std::string_view url) & { return set(factory_config_set_proxy, "proxy_url", url); }

    /// PEM file of the certificate authorities to trust in place of the system's. Read when a client is made.
    Config &ca_file(std::string_view path) & { return set(factory_config_set_ca_file, "ca_file", path); }

    /// How large an answer may be after decompression: 1 byte to 1 GiB. Default: 64 MiB.
    Config &max_response_bytes(std::uint64_t bytes) & {
        return keep(factory_config_set_max_response_bytes(get(), bytes));
    }

    /// @cond internal
    // The same on a temporary, so that a chain can be kept: auto config = factory::Config().api_key(key);
    Config &&api_key(std::string_view key) && { return std::move(api_key(key)); }
    Config &&base_url(std::string_view url) && { return std::move(base_url(url)); }
    Config &&allow_http(bool allow) && { return std::move(allow_http(allow)); }
    Config &&timeout(std::chrono::milliseconds limit) && { return std::move(timeout(limit)); }
    Config &&connect_timeout(std::chrono::milliseconds limit) && { return std::move(connect_timeout(limit)); }
    Config &&max_retries(std::uint32_t retries) && { return std::move(max_retries(retries)); }
    Config &&user_agent(std::string_view agent) && { return std::move(user_agent(agent)); }
    Config &&proxy(std::string_view url) && { return std::move(proxy(url)); }
    Config &&ca_file(std::string_view path) && { return std::move(ca_file(path)); }
    Config &&max_response_bytes(std::uint64_t bytes) && { return std::move(max_response_bytes(bytes)); }
    /// @endcond

    /// The first refusal of a setter, if there was one.
    [[nodiscard]] const std::optional<Error> &error() const noexcept { return error_; }

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] factory_config *get() const noexcept { return handle_.get(); }

private:
    using Setter = factory_status (*)(factory_config *, const char *);

    Config &set(Setter setter, std::string_view name, std::string_view value) {
        if (detail::holds_nul(value)) {
            return keep(detail::invalid_argument(name, "holds a NUL character"));
        }
        return keep(setter(get(), detail::Terminated(value).get()));
    }

    // A setter leaves its error with the thread; it is taken at once, before anything else can run on it.
    Config &keep(factory_status status) {
        return status == FACTORY_OK ? *this : keep(Error::take(status, factory_last_error_take()));
    }

    Config &keep(Error error) {
        if (!error_) {
            error_.emplace(std::move(error));
        }
        return *this;
    }

    // A negative number becomes 0, which the setters refuse.
    static std::uint64_t milliseconds(std::chrono::milliseconds timeout) noexcept {
        return timeout.count() < 0 ? 0 : static_cast<std::uint64_t>(timeout.count());
    }

    detail::Handle<factory_config> handle_;
    std::optional<Error> error_;
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_CONFIG_HPP
