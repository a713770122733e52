/// @file client.hpp
/// Part of factory.hpp: the connection to the service.

#ifndef FACTORY_CLIENT_HPP
#define FACTORY_CLIENT_HPP

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <factory/config.hpp>
#include <factory/follow.hpp>
#include <factory/operations.hpp>
#include <factory/request.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// @cond internal
namespace detail {

/// The pager of sessions is older than the typed calls, and is asked with other structures.
inline factory_status session_pager_new(const factory_client *client, const factory_list_sessions_params *params,
                                        const factory_call_options *options, factory_session_pager **pager,
                                        factory_error **error) noexcept {
    factory_list_options native;
    factory_list_options_init(&native, sizeof native);
    native.limit = params->limit;
    native.cursor = params->cursor;
    native.computer_id = params->computer_id;
    native.timeout_ms = options->timeout_ms;
    native.cancel = options->cancel;
    native.discard_json = options->discard_json;
    return factory_session_pager_new(client, &native, pager, error);
}

}  // namespace detail
/// @endcond

/// A connection to the service. Move-only. Its calls block, are `const`, and may be made from any number of threads at
/// once; they share connections. Pages, rows, walks and errors that it gave outlive it.
class Client : public Operations<Client> {
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

    /// Starts a walk over pages, newest sessions first, from the options' cursor on. Fetches nothing yet.
    [[nodiscard]] Result<SessionPager> try_pages(const ListOptions &options = {}) const {
        return detail::call<SessionPager>(detail::session_pager_new, get(), options);
    }

    /// Starts a walk over all sessions, newest first, from the options' cursor on. Fetches nothing yet.
    [[nodiscard]] Result<Sessions> try_sessions(const ListOptions &options = {}) const {
        return detail::walk(try_pages(options));
    }

    /// Archives a session, and keeps its other settings: reads them, and writes them back with the moment. One that is
    /// archived already keeps its moment. The options' timeout holds for each of the calls.
    ///
    /// The service has no call that changes one setting alone: what somebody else changes between the two calls is lost.
    /// @since 0.2.0
    [[nodiscard]] Result<Session> try_archive_session(std::string_view session_id,
                                                      const CallOptions &options = {}) const {
        return detail::call_for_row<Session>(
            factory_archive_session, get(), options, detail::PathText("session_id", session_id));
    }

    /// Takes a session out of the archive, and keeps its other settings, as `try_archive_session` does.
    /// @since 0.2.0
    [[nodiscard]] Result<Session> try_unarchive_session(std::string_view session_id,
                                                        const CallOptions &options = {}) const {
        return detail::call_for_row<Session>(
            factory_unarchive_session, get(), options, detail::PathText("session_id", session_id));
    }

    /// Gives a session a tag, unless it has it, and keeps its other settings, as `try_archive_session` does.
    /// @since 0.2.0
    [[nodiscard]] Result<Session> try_tag_session(std::string_view session_id, std::string_view name,
                                                  const CallOptions &options = {}) const {
        return detail::call_for_row<Session>(
            factory_tag_session, get(), options, detail::PathText("session_id", session_id),
            detail::PathText("name", name));
    }

    /// Takes a tag off a session, if it has it, and keeps its other settings, as `try_archive_session` does.
    /// @since 0.2.0
    [[nodiscard]] Result<Session> try_untag_session(std::string_view session_id, std::string_view name,
                                                    const CallOptions &options = {}) const {
        return detail::call_for_row<Session>(
            factory_untag_session, get(), options, detail::PathText("session_id", session_id),
            detail::PathText("name", name));
    }

    /// Finds a computer by its name, or else by its id, and waits for up to `wait` until it can be used: a managed one that
    /// is asleep is woken. 0 does not wait. The options' timeout holds for each look.
    ///
    /// Fails with Status::timeout when it is not active by then, with Status::failed_dependency when it failed to come up.
    /// @since 0.2.0
    [[nodiscard]] Result<Computer> try_find_computer(std::string_view name_or_id, std::chrono::milliseconds wait = {},
                                                     const CallOptions &options = {}) const {
        const std::uint64_t wait_ms = wait.count() < 0 ? 0 : static_cast<std::uint64_t>(wait.count());
        const auto find = [wait_ms](const factory_client *client, const char *text, const factory_call_options *how,
                                    factory_computer_page **page, factory_error **error) {
            return factory_find_computer(client, text, wait_ms, how, page, error);
        };
        return detail::call_for_row<Computer>(find, get(), options, detail::PathText("name_or_id", name_or_id));
    }

    /// Makes a follower, which tells step by step what happens in a session until its run has ended. Asks nothing yet.
    /// @since 0.2.0
    [[nodiscard]] Result<Follower> try_follow(std::string_view session_id, const FollowOptions &options = {}) const {
        return detail::follow(get(), std::string(session_id), options);
    }

    /// Makes a watcher, which tells step by step which sessions appear, change, finish and go. Asks nothing yet.
    /// @since 0.2.0
    [[nodiscard]] Result<Watcher> try_watch(const WatchOptions &options = {}) const {
        return detail::watch(get(), options);
    }

    /// Runs a prompt to its answer: opens a session, unless one is given, posts the prompt, and follows the session
    /// until it has finished, has stopped without an answer, or the options' `timeout` is over, which RunResult::end
    /// tells apart. Nothing is posted twice.
    ///
    /// A run that has failed or was cancelled is a result, too, with its RunResult::error: nothing that was begun is
    /// lost. Only options that were refused are not, with Status::invalid_argument.
    /// @since 0.2.0
    [[nodiscard]] Result<RunResult> try_run(const RunOptions &options) const { return detail::run(get(), options); }

    /// Makes a runner, which runs a prompt as `try_run` does, step by step. Asks nothing yet; its time is counted from
    /// here.
    /// @since 0.2.0
    [[nodiscard]] Result<Runner> try_runner(const RunOptions &options) const { return detail::runner(get(), options); }

    /// Asks for anything below the base URL: operations that this library has no call for. Deadline, retries, errors
    /// and the key are as everywhere; GET, PUT and DELETE may be repeated, POST and PATCH are never done twice.
    ///
    /// `method` is GET, POST, PUT, PATCH or DELETE. `path` begins with a slash and has the query, all of it
    /// percent-encoded already. `body` is JSON, sent as it is; empty: none, the only choice with GET and DELETE.
    /// @since 0.2.0
    [[nodiscard]] Result<Response> try_request(
        std::string_view method, std::string_view path, std::string_view body = {},
        const CallOptions &options = {}) const {
        return detail::request(get(), method, path, body, options);
    }

#if FACTORY_HAS_EXCEPTIONS
    /// Makes a client, as `try_create` does. @throws Error
    explicit Client(const Config &config = {}) : Client(detail::value_or_throw(try_create(config))) {}

    /// Starts a walk over pages, newest sessions first, from the options' cursor on. Fetches nothing yet.
    /// @throws Error
    [[nodiscard]] SessionPager pages(const ListOptions &options = {}) const {
        return detail::value_or_throw(try_pages(options));
    }

    /// Starts a walk over all sessions, newest first, from the options' cursor on. Fetches nothing yet. @throws Error
    [[nodiscard]] Sessions sessions(const ListOptions &options = {}) const {
        return detail::value_or_throw(try_sessions(options));
    }

    /// Archives a session, as `try_archive_session` does. @throws Error
    /// @since 0.2.0
    Session archive_session(std::string_view session_id, const CallOptions &options = {}) const {
        return detail::value_or_throw(try_archive_session(session_id, options));
    }

    /// Takes a session out of the archive, as `try_unarchive_session` does. @throws Error
    /// @since 0.2.0
    Session unarchive_session(std::string_view session_id, const CallOptions &options = {}) const {
        return detail::value_or_throw(try_unarchive_session(session_id, options));
    }

    /// Gives a session a tag, as `try_tag_session` does. @throws Error
    /// @since 0.2.0
    Session tag_session(std::string_view session_id, std::string_view name, const CallOptions &options = {}) const {
        return detail::value_or_throw(try_tag_session(session_id, name, options));
    }

    /// Takes a tag off a session, as `try_untag_session` does. @throws Error
    /// @since 0.2.0
    Session untag_session(std::string_view session_id, std::string_view name, const CallOptions &options = {}) const {
        return detail::value_or_throw(try_untag_session(session_id, name, options));
    }

    /// Finds a computer and waits for it, as `try_find_computer` does. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Computer find_computer(std::string_view name_or_id, std::chrono::milliseconds wait = {},
                                         const CallOptions &options = {}) const {
        return detail::value_or_throw(try_find_computer(name_or_id, wait, options));
    }

    /// Makes a follower of a session, as `try_follow` does. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Follower follow(std::string_view session_id, const FollowOptions &options = {}) const {
        return detail::value_or_throw(try_follow(session_id, options));
    }

    /// Makes a watcher of sessions, as `try_watch` does. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Watcher watch(const WatchOptions &options = {}) const {
        return detail::value_or_throw(try_watch(options));
    }

    /// Runs a prompt to its answer, as `try_run` does. @throws RunError, which has what was begun, when the run has
    /// failed or was cancelled. @throws Error when the options were refused.
    /// @since 0.2.0
    RunResult run(const RunOptions &options) const {
        RunResult result = detail::value_or_throw(try_run(options));
        if (result.error()) {
            throw RunError(result);
        }
        return result;
    }

    /// Makes a runner of a prompt, as `try_runner` does. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Runner runner(const RunOptions &options) const {
        return detail::value_or_throw(try_runner(options));
    }

    /// Asks for anything below the base URL, as `try_request` does. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Response request(std::string_view method, std::string_view path, std::string_view body = {},
                                   const CallOptions &options = {}) const {
        return detail::value_or_throw(try_request(method, path, body, options));
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
