// Made by `make generate` from contract/; do not edit.

/// @file operations.hpp
/// Part of factory.hpp: the operations of the service.

#ifndef FACTORY_OPERATIONS_HPP
#define FACTORY_OPERATIONS_HPP

#include <string_view>
#include <utility>

#include <factory/call.hpp>
#include <factory/options.hpp>
#include <factory/pager.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// The operations of the service, which every Client has. Each text of a path is percent-encoded whole.
/// @since 0.2.0
template <class Derived>
class Operations {
public:
    /// List sessions. The sessions that the caller may see, newest first, one page at a time. Open to organizations for
    /// which Factory has switched it on; others get 403.
    /// `GET /api/v0/sessions`
    [[nodiscard]] Result<SessionPage> try_list_sessions(const ListOptions &options = {}) const {
        return detail::call<SessionPage>(
            [](auto... all) { return factory_list_sessions_typed(all...); }, client(), options);
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    [[nodiscard]] SessionPage list_sessions(const ListOptions &options = {}) const {
        return detail::value_or_throw(try_list_sessions(options));
    }
#endif

    /// Create a session. Opens a session on a computer. An unknown member of the body is refused with 400, and so is a
    /// `cwd` that the computer has not got.
    /// `POST /api/v0/sessions`, never done twice.
    /// Error::outcome_unknown tells whether one that failed may have been carried out.
    /// @since 0.2.0
    [[nodiscard]] Result<Session> try_create_session(const CreateSessionOptions &options = {}) const {
        return detail::call_for_row<Session>(
            [](auto... all) { return factory_create_session_typed(all...); }, client(), options);
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    Session create_session(const CreateSessionOptions &options = {}) const {
        return detail::value_or_throw(try_create_session(options));
    }
#endif

    /// Get a session. For some seconds after it was created a session can be unknown here.
    /// `GET /api/v0/sessions/{session_id}`
    /// @since 0.2.0
    [[nodiscard]] Result<Session> try_get_session(
        std::string_view session_id, const GetSessionOptions &options = {}) const {
        return detail::call_for_row<Session>(
            [](auto... all) { return factory_get_session_typed(all...); }, client(), options,
            detail::PathText("session_id", session_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Session get_session(
        std::string_view session_id, const GetSessionOptions &options = {}) const {
        return detail::value_or_throw(try_get_session(session_id, options));
    }
#endif

    /// Update a session. Changes its settings. Whether those that are not sent stay is not known.
    /// `PATCH /api/v0/sessions/{session_id}`, never done twice.
    /// Error::outcome_unknown tells whether one that failed may have been carried out.
    /// @since 0.2.0
    [[nodiscard]] Result<Session> try_update_session(
        std::string_view session_id, const UpdateSessionOptions &options = {}) const {
        return detail::call_for_row<Session>(
            [](auto... all) { return factory_update_session_typed(all...); }, client(), options,
            detail::PathText("session_id", session_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    Session update_session(
        std::string_view session_id, const UpdateSessionOptions &options = {}) const {
        return detail::value_or_throw(try_update_session(session_id, options));
    }
#endif

    /// Delete a session. The session can be restored for a while; it may be listed for a moment more.
    /// `DELETE /api/v0/sessions/{session_id}`
    /// @since 0.2.0
    [[nodiscard]] Result<void> try_delete_session(
        std::string_view session_id, const DeleteSessionOptions &options = {}) const {
        return detail::call<void>(
            [](auto... all) { return factory_delete_session_typed(all...); }, client(), options,
            detail::PathText("session_id", session_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    void delete_session(
        std::string_view session_id, const DeleteSessionOptions &options = {}) const {
        return detail::value_or_throw(try_delete_session(session_id, options));
    }
#endif

    /// Interrupt a session. Ends the run that is going on, if there is one.
    /// `POST /api/v0/sessions/{session_id}/interrupt`
    /// @since 0.2.0
    [[nodiscard]] Result<InterruptedSession> try_interrupt_session(
        std::string_view session_id, const CallOptions &options = {}) const {
        return detail::call_for_row<InterruptedSession>(
            [](auto... all) { return factory_interrupt_session_typed(all...); }, client(), options,
            detail::PathText("session_id", session_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    InterruptedSession interrupt_session(
        std::string_view session_id, const CallOptions &options = {}) const {
        return detail::value_or_throw(try_interrupt_session(session_id, options));
    }
#endif

    /// List the messages of a session. Newest first, one page at a time.
    /// `GET /api/v0/sessions/{session_id}/messages`
    /// @since 0.2.0
    [[nodiscard]] Result<MessagePage> try_get_messages(
        std::string_view session_id, const GetMessagesOptions &options = {}) const {
        return detail::call<MessagePage>(
            [](auto... all) { return factory_get_messages_typed(all...); }, client(), options,
            detail::PathText("session_id", session_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    [[nodiscard]] MessagePage get_messages(
        std::string_view session_id, const GetMessagesOptions &options = {}) const {
        return detail::value_or_throw(try_get_messages(session_id, options));
    }
#endif

    /// Starts a walk over the pages of `get_messages`, from the options' cursor on. Fetches nothing yet.
    /// @since 0.2.0
    [[nodiscard]] Result<MessagePager> try_message_pages(
        std::string_view session_id, const GetMessagesOptions &options = {}) const {
        return detail::call<MessagePager>(
            factory_message_pager_new, client(), options,
            detail::PathText("session_id", session_id));
    }

    /// Starts a walk over all that `get_messages` gives, from the options' cursor on. Fetches nothing yet.
    /// @since 0.2.0
    [[nodiscard]] Result<Messages> try_messages(
        std::string_view session_id, const GetMessagesOptions &options = {}) const {
        return detail::walk(try_message_pages(session_id, options));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same as `try_message_pages`. @throws Error
    /// @since 0.2.0
    [[nodiscard]] MessagePager message_pages(
        std::string_view session_id, const GetMessagesOptions &options = {}) const {
        return detail::value_or_throw(try_message_pages(session_id, options));
    }

    /// The same as `try_messages`. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Messages messages(
        std::string_view session_id, const GetMessagesOptions &options = {}) const {
        return detail::value_or_throw(try_messages(session_id, options));
    }
#endif

    /// Post a message. Starts a run, or waits for its turn where one is going on.
    /// `POST /api/v0/sessions/{session_id}/messages`, never done twice.
    /// Error::outcome_unknown tells whether one that failed may have been carried out.
    /// @since 0.2.0
    [[nodiscard]] Result<PostedMessage> try_post_message(
        std::string_view session_id, const PostMessageOptions &options) const {
        return detail::call_for_row<PostedMessage>(
            [](auto... all) { return factory_post_message_typed(all...); }, client(), options,
            detail::PathText("session_id", session_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    PostedMessage post_message(
        std::string_view session_id, const PostMessageOptions &options) const {
        return detail::value_or_throw(try_post_message(session_id, options));
    }
#endif

    /// Get one message.
    /// `GET /api/v0/sessions/{session_id}/messages/{message_id}`
    /// @since 0.2.0
    [[nodiscard]] Result<Message> try_get_message(
        std::string_view session_id, std::string_view message_id, const GetMessageOptions &options = {}) const {
        return detail::call_for_row<Message>(
            [](auto... all) { return factory_get_message_typed(all...); }, client(), options,
            detail::PathText("session_id", session_id),
            detail::PathText("message_id", message_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Message get_message(
        std::string_view session_id, std::string_view message_id, const GetMessageOptions &options = {}) const {
        return detail::value_or_throw(try_get_message(session_id, message_id, options));
    }
#endif

    /// List the child sessions of a session.
    /// `GET /api/v0/sessions/{session_id}/children`
    /// @since 0.2.0
    [[nodiscard]] Result<SessionPage> try_list_session_children(
        std::string_view session_id, const ListSessionChildrenOptions &options = {}) const {
        return detail::call<SessionPage>(
            [](auto... all) { return factory_list_session_children_typed(all...); }, client(), options,
            detail::PathText("session_id", session_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    [[nodiscard]] SessionPage list_session_children(
        std::string_view session_id, const ListSessionChildrenOptions &options = {}) const {
        return detail::value_or_throw(try_list_session_children(session_id, options));
    }
#endif

    /// List the computers. All of them: there are no pages.
    /// `GET /api/v0/computers`
    /// @since 0.2.0
    [[nodiscard]] Result<ComputerPage> try_list_computers(const ListComputersOptions &options = {}) const {
        return detail::call<ComputerPage>(
            [](auto... all) { return factory_list_computers_typed(all...); }, client(), options);
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    [[nodiscard]] ComputerPage list_computers(const ListComputersOptions &options = {}) const {
        return detail::value_or_throw(try_list_computers(options));
    }
#endif

    /// Create a computer. A managed one is provisioned after the answer, one of your own is active at once.
    /// `POST /api/v0/computers`, never done twice.
    /// Error::outcome_unknown tells whether one that failed may have been carried out.
    /// @since 0.2.0
    [[nodiscard]] Result<Computer> try_create_computer(const CreateComputerOptions &options) const {
        return detail::call_for_row<Computer>(
            [](auto... all) { return factory_create_computer_typed(all...); }, client(), options);
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    Computer create_computer(const CreateComputerOptions &options) const {
        return detail::value_or_throw(try_create_computer(options));
    }
#endif

    /// Get a computer by its name.
    /// `GET /api/v0/computers/name/{name}`
    /// @since 0.2.0
    [[nodiscard]] Result<Computer> try_get_computer_by_name(
        std::string_view name, const CallOptions &options = {}) const {
        return detail::call_for_row<Computer>(
            [](auto... all) { return factory_get_computer_by_name_typed(all...); }, client(), options,
            detail::PathText("name", name));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Computer get_computer_by_name(
        std::string_view name, const CallOptions &options = {}) const {
        return detail::value_or_throw(try_get_computer_by_name(name, options));
    }
#endif

    /// Get a computer. A computer that is asleep is not to be told from one that is not.
    /// `GET /api/v0/computers/{computer_id}`
    /// @since 0.2.0
    [[nodiscard]] Result<Computer> try_get_computer(
        std::string_view computer_id, const GetComputerOptions &options = {}) const {
        return detail::call_for_row<Computer>(
            [](auto... all) { return factory_get_computer_typed(all...); }, client(), options,
            detail::PathText("computer_id", computer_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    [[nodiscard]] Computer get_computer(
        std::string_view computer_id, const GetComputerOptions &options = {}) const {
        return detail::value_or_throw(try_get_computer(computer_id, options));
    }
#endif

    /// Update a computer.
    /// `PATCH /api/v0/computers/{computer_id}`, never done twice.
    /// Error::outcome_unknown tells whether one that failed may have been carried out.
    /// @since 0.2.0
    [[nodiscard]] Result<Computer> try_update_computer(
        std::string_view computer_id, const UpdateComputerOptions &options = {}) const {
        return detail::call_for_row<Computer>(
            [](auto... all) { return factory_update_computer_typed(all...); }, client(), options,
            detail::PathText("computer_id", computer_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    Computer update_computer(
        std::string_view computer_id, const UpdateComputerOptions &options = {}) const {
        return detail::value_or_throw(try_update_computer(computer_id, options));
    }
#endif

    /// Delete a computer. For good: its key is revoked and its sessions are archived.
    /// `DELETE /api/v0/computers/{computer_id}`
    /// @since 0.2.0
    [[nodiscard]] Result<void> try_delete_computer(
        std::string_view computer_id, const CallOptions &options = {}) const {
        return detail::call<void>(
            [](auto... all) { return factory_delete_computer_typed(all...); }, client(), options,
            detail::PathText("computer_id", computer_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    void delete_computer(
        std::string_view computer_id, const CallOptions &options = {}) const {
        return detail::value_or_throw(try_delete_computer(computer_id, options));
    }
#endif

    /// Restart a managed computer. Wakes one that is paused, and does nothing to one that runs. 400 for one of your
    /// own.
    /// `POST /api/v0/computers/{computer_id}/restart`, never done twice.
    /// Error::outcome_unknown tells whether one that failed may have been carried out.
    /// @since 0.2.0
    [[nodiscard]] Result<RestartedComputer> try_restart_computer(
        std::string_view computer_id, const RestartComputerOptions &options = {}) const {
        return detail::call_for_row<RestartedComputer>(
            [](auto... all) { return factory_restart_computer_typed(all...); }, client(), options,
            detail::PathText("computer_id", computer_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    RestartedComputer restart_computer(
        std::string_view computer_id, const RestartComputerOptions &options = {}) const {
        return detail::value_or_throw(try_restart_computer(computer_id, options));
    }
#endif

    /// Refresh a managed computer.
    /// `POST /api/v0/computers/{computer_id}/refresh`, never done twice.
    /// Error::outcome_unknown tells whether one that failed may have been carried out.
    /// @since 0.2.0
    [[nodiscard]] Result<RefreshedComputer> try_refresh_computer(
        std::string_view computer_id, const CallOptions &options = {}) const {
        return detail::call_for_row<RefreshedComputer>(
            [](auto... all) { return factory_refresh_computer_typed(all...); }, client(), options,
            detail::PathText("computer_id", computer_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    RefreshedComputer refresh_computer(
        std::string_view computer_id, const CallOptions &options = {}) const {
        return detail::value_or_throw(try_refresh_computer(computer_id, options));
    }
#endif

    /// Install the dependencies of a managed computer again. 409 while an installation is going on.
    /// `POST /api/v0/computers/{computer_id}/install-deps`, never done twice.
    /// Error::outcome_unknown tells whether one that failed may have been carried out.
    /// @since 0.2.0
    [[nodiscard]] Result<Computer> try_retry_install_deps(
        std::string_view computer_id, const CallOptions &options = {}) const {
        return detail::call_for_row<Computer>(
            [](auto... all) { return factory_retry_install_deps_typed(all...); }, client(), options,
            detail::PathText("computer_id", computer_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    Computer retry_install_deps(
        std::string_view computer_id, const CallOptions &options = {}) const {
        return detail::value_or_throw(try_retry_install_deps(computer_id, options));
    }
#endif

    /// Get the metrics of a managed computer. A sample every five minutes, about four days back; none while it is
    /// asleep.
    /// `GET /api/v0/computers/{computer_id}/metrics`
    /// @since 0.2.0
    [[nodiscard]] Result<ComputerMetricPage> try_get_computer_metrics(
        std::string_view computer_id, const GetComputerMetricsOptions &options = {}) const {
        return detail::call<ComputerMetricPage>(
            [](auto... all) { return factory_get_computer_metrics_typed(all...); }, client(), options,
            detail::PathText("computer_id", computer_id));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// The same. @throws Error
    /// @since 0.2.0
    [[nodiscard]] ComputerMetricPage get_computer_metrics(
        std::string_view computer_id, const GetComputerMetricsOptions &options = {}) const {
        return detail::value_or_throw(try_get_computer_metrics(computer_id, options));
    }
#endif

protected:
    /// @cond internal
    Operations() = default;
    /// @endcond

private:
    const factory_client *client() const noexcept { return static_cast<const Derived &>(*this).get(); }
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_OPERATIONS_HPP
