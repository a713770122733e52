/// @file client.hpp
/// Part of factory.hpp: the connection to the service.

#ifndef FACTORY_CLIENT_HPP
#define FACTORY_CLIENT_HPP

#include <string>
#include <utility>

#include <factory/config.hpp>
#include <factory/options.hpp>
#include <factory/page.hpp>
#include <factory/pager.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// A connection to the service. Move-only. Its calls block, are `const`, and may be made from any number of threads at
/// once; they share connections. Pages, walks and errors that it gave outlive it.
class Client {
public:
    /// Makes a client; no connection is opened yet. Fails with Status::invalid_argument when the configuration has
    /// refused a value, there is no key anywhere, the environment has a bad value, or the CA file cannot be read; with
    /// Status::internal when the library that was loaded is older than this header, or of another ABI.
    [[nodiscard]] static Result<Client> try_create(const Config &config = {}) {
        if (factory_abi_version() != FACTORY_ABI_VERSION) {
            return Unexpected(wrong_abi());
        }
        if (detail::version_number(version()) < FACTORY_VERSION_NUMBER) {
            return Unexpected(too_old());
        }
        if (config.error()) {
            return Unexpected(*config.error());
        }
        factory_client *client = nullptr;
        factory_error *error = nullptr;
        const factory_status status = factory_client_new(config.get(), &client, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return Client(client);
    }

    /// Fetches one page, newest sessions first. The service does not say which of their times it goes by.
    [[nodiscard]] Result<SessionPage> try_list_sessions(const ListOptions &options = {}) const {
        const Result<factory_list_options> native = detail::native(options);
        if (!native) {
            return Unexpected(native.error());
        }
        factory_session_page *page = nullptr;
        factory_error *error = nullptr;
        const factory_status status = factory_session_page_fetch(get(), &*native, &page, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return SessionPage(page);
    }

    /// Starts a walk over pages, newest sessions first, from the options' cursor on. Fetches nothing yet.
    [[nodiscard]] Result<SessionPager> try_pages(const ListOptions &options = {}) const {
        const Result<factory_list_options> native = detail::native(options);
        if (!native) {
            return Unexpected(native.error());
        }
        factory_session_pager *pager = nullptr;
        factory_error *error = nullptr;
        const factory_status status = factory_session_pager_new(get(), &*native, &pager, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return SessionPager(pager);
    }

    /// Starts a walk over all sessions, newest first, from the options' cursor on. Fetches nothing yet.
    [[nodiscard]] Result<Sessions> try_sessions(const ListOptions &options = {}) const {
        Result<SessionPager> pager = try_pages(options);
        if (!pager) {
            return Unexpected(pager.error());
        }
        return Sessions(*std::move(pager));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// Makes a client, as `try_create` does. @throws Error
    explicit Client(const Config &config = {}) : Client(detail::value_or_throw(try_create(config))) {}

    /// Fetches one page, newest sessions first. @throws Error
    [[nodiscard]] SessionPage list_sessions(const ListOptions &options = {}) const {
        return detail::value_or_throw(try_list_sessions(options));
    }

    /// Starts a walk over pages, newest sessions first, from the options' cursor on. Fetches nothing yet.
    /// @throws Error
    [[nodiscard]] SessionPager pages(const ListOptions &options = {}) const {
        return detail::value_or_throw(try_pages(options));
    }

    /// Starts a walk over all sessions, newest first, from the options' cursor on. Fetches nothing yet. @throws Error
    [[nodiscard]] Sessions sessions(const ListOptions &options = {}) const {
        return detail::value_or_throw(try_sessions(options));
    }
#endif

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] const factory_client *get() const noexcept { return handle_.get(); }

private:
    explicit Client(factory_client *client) noexcept : handle_(client) {}

    static Error wrong_abi() {
        return {Status::internal,
                "libfactory " + std::string(version()) + " has ABI " + std::to_string(factory_abi_version()) +
                    ", this program was built for ABI " + std::to_string(FACTORY_ABI_VERSION) +
                    ": build it again with the headers of that library, or load libfactory " FACTORY_VERSION};
    }

    static Error too_old() {
        return {Status::internal, "libfactory " + std::string(version()) +
                                      " was loaded, which is older than the headers of this program, of " FACTORY_VERSION
                                      ": install libfactory " FACTORY_VERSION " or newer"};
    }

    detail::Handle<factory_client> handle_;
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_CLIENT_HPP
