/// @file error.hpp
/// Part of factory.hpp: what went wrong.

#ifndef FACTORY_ERROR_HPP
#define FACTORY_ERROR_HPP

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <factory/handle.hpp>
#include <factory/status.hpp>
#include <factory/text.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// The C name of a status, for instance "FACTORY_ERR_TIMEOUT"; "FACTORY_ERR_?" for a number that the library does not
/// know.
inline std::string_view status_name(Status status) noexcept {
    return detail::text(factory_status_name(static_cast<factory_status>(status)));
}

/// What went wrong, as plain values: it may outlive the client and move between threads. Copying never throws.
class Error : public std::runtime_error {
public:
    /// An error of your own making, for instance to test how your code handles one.
    Error(Status status, const std::string &message) : Error(message, Details{status}) {}

    Error(const Error &) = default;             ///< Shares what cannot change.
    Error &operator=(const Error &) = default;  ///< Shares what cannot change.

    /// The kind. May be a number that has no name in this version.
    [[nodiscard]] Status status() const noexcept { return details_->status; }

    /// For people: one line, what happened and what to do; the same as `what()`. Never holds the key.
    [[nodiscard]] std::string_view message() const noexcept { return what(); }

    /// HTTP status of the answer, for instance 403; absent when there was no answer.
    [[nodiscard]] std::optional<std::uint32_t> http_status() const noexcept { return details_->http_status; }

    /// `title` of the service's error answer.
    [[nodiscard]] const std::optional<std::string> &title() const noexcept { return details_->title; }

    /// `detail` of the service's error answer.
    [[nodiscard]] const std::optional<std::string> &detail() const noexcept { return details_->detail; }

    /// `metadata` of the service's error answer, as JSON.
    [[nodiscard]] const std::optional<std::string> &metadata_json() const noexcept { return details_->metadata_json; }

    /// Body of the answer, cut to 16 KiB.
    [[nodiscard]] const std::optional<std::string> &body() const noexcept { return details_->body; }

    /// `x-request-id` of the answer, for a report to the service.
    [[nodiscard]] const std::optional<std::string> &request_id() const noexcept { return details_->request_id; }

    /// How long the service asked to wait before the next attempt.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retry_after() const noexcept {
        return details_->retry_after;
    }

    /// Requests sent or connections tried; 0 when the call failed before the first.
    [[nodiscard]] std::uint32_t attempts() const noexcept { return details_->attempts; }

    /// Whether the service may have carried out what the call was to change, although it failed; false for a call that
    /// changes nothing. Look there before you make such a call again. @since 0.2.0
    [[nodiscard]] bool outcome_unknown() const noexcept { return details_->outcome_unknown; }

    /// @cond internal
    /// Takes over the error that a failed C call gave.
    [[nodiscard]] static Error take(factory_status status, factory_error *taken) {
        const detail::Handle<factory_error> error(taken);
        return copy(status, error.get());
    }

    /// Copies an error that something else owns.
    [[nodiscard]] static Error copy(factory_status status, const factory_error *error) {
        Details details{static_cast<Status>(status)};
        if (const std::uint32_t http_status = factory_error_http_status(error); http_status != 0) {
            details.http_status = http_status;
        }
        details.title = detail::optional_copy(factory_error_title(error));
        details.detail = detail::optional_copy(factory_error_detail(error));
        details.metadata_json = detail::optional_copy(factory_error_metadata_json(error));
        details.body = detail::optional_copy(factory_error_body(error));
        details.request_id = detail::optional_copy(factory_error_request_id(error));
        if (const std::int64_t wait = factory_error_retry_after_ms(error); wait >= 0) {
            details.retry_after = std::chrono::milliseconds(wait);
        }
        details.attempts = factory_error_attempts(error);
        details.outcome_unknown = factory_error_outcome_unknown(error);
        return {std::string(detail::text(factory_error_message(error))), std::move(details)};
    }
    /// @endcond

private:
    struct Details {
        Status status;
        std::optional<std::uint32_t> http_status{};
        std::optional<std::string> title{};
        std::optional<std::string> detail{};
        std::optional<std::string> metadata_json{};
        std::optional<std::string> body{};
        std::optional<std::string> request_id{};
        std::optional<std::chrono::milliseconds> retry_after{};
        std::uint32_t attempts = 0;
        bool outcome_unknown = false;
    };

    Error(const std::string &message, Details details)
        : std::runtime_error(message), details_(std::make_shared<const Details>(std::move(details))) {}

    std::shared_ptr<const Details> details_;  // never empty: an error can be copied, not moved
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_ERROR_HPP
