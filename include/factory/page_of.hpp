// Made by `make generate` from contract/; do not edit.

/// @file page_of.hpp
/// Part of factory.hpp: the pages of the C library, by their rows.

#ifndef FACTORY_PAGE_OF_HPP
#define FACTORY_PAGE_OF_HPP

#include <cstddef>

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

class Session;
class InterruptedSession;
class Message;
class PostedMessage;
class Computer;
class RestartedComputer;
class RefreshedComputer;
class ComputerMetric;

/// @cond internal
namespace detail {

/// What the C library has for the pages of a kind of rows.
template <class Row>
struct PageOf;

template <>
struct PageOf<Session> {
    using NativeRow = factory_session;
    using Native = factory_session_page;
    static void release(Native *page) noexcept { factory_session_page_free(page); }
    static std::size_t count(const Native *page) noexcept { return factory_session_page_count(page); }
    static const NativeRow *at(const Native *page, std::size_t index) noexcept {
        return factory_session_page_at(page, index);
    }
    static factory_str json(const Native *page) noexcept { return factory_session_page_json(page); }
    static std::size_t drift_count(const Native *page) noexcept {
        return factory_session_page_drift_count(page);
    }
    static factory_str drift_first(const Native *page) noexcept {
        return factory_session_page_drift_first(page);
    }
    static bool has_more(const Native *page) noexcept { return factory_session_page_has_more(page); }
    static factory_str next_cursor(const Native *page) noexcept { return factory_session_page_next_cursor(page); }

    using Pager = factory_session_pager;
    static void release(Pager *pager) noexcept { factory_session_pager_free(pager); }
    static factory_status next(Pager *pager, Native **page, factory_error **error) noexcept {
        return factory_session_pager_next(pager, page, error);
    }
};

template <>
struct PageOf<InterruptedSession> {
    using NativeRow = factory_interrupted_session;
    using Native = factory_interrupted_session_page;
    static void release(Native *page) noexcept { factory_interrupted_session_page_free(page); }
    static std::size_t count(const Native *page) noexcept { return factory_interrupted_session_page_count(page); }
    static const NativeRow *at(const Native *page, std::size_t index) noexcept {
        return factory_interrupted_session_page_at(page, index);
    }
    static factory_str json(const Native *page) noexcept { return factory_interrupted_session_page_json(page); }
    static std::size_t drift_count(const Native *page) noexcept {
        return factory_interrupted_session_page_drift_count(page);
    }
    static factory_str drift_first(const Native *page) noexcept {
        return factory_interrupted_session_page_drift_first(page);
    }
};

template <>
struct PageOf<Message> {
    using NativeRow = factory_message;
    using Native = factory_message_page;
    static void release(Native *page) noexcept { factory_message_page_free(page); }
    static std::size_t count(const Native *page) noexcept { return factory_message_page_count(page); }
    static const NativeRow *at(const Native *page, std::size_t index) noexcept {
        return factory_message_page_at(page, index);
    }
    static factory_str json(const Native *page) noexcept { return factory_message_page_json(page); }
    static std::size_t drift_count(const Native *page) noexcept {
        return factory_message_page_drift_count(page);
    }
    static factory_str drift_first(const Native *page) noexcept {
        return factory_message_page_drift_first(page);
    }
    static bool has_more(const Native *page) noexcept { return factory_message_page_has_more(page); }
    static factory_str next_cursor(const Native *page) noexcept { return factory_message_page_next_cursor(page); }

    using Pager = factory_message_pager;
    static void release(Pager *pager) noexcept { factory_message_pager_free(pager); }
    static factory_status next(Pager *pager, Native **page, factory_error **error) noexcept {
        return factory_message_pager_next(pager, page, error);
    }
};

template <>
struct PageOf<PostedMessage> {
    using NativeRow = factory_posted_message;
    using Native = factory_posted_message_page;
    static void release(Native *page) noexcept { factory_posted_message_page_free(page); }
    static std::size_t count(const Native *page) noexcept { return factory_posted_message_page_count(page); }
    static const NativeRow *at(const Native *page, std::size_t index) noexcept {
        return factory_posted_message_page_at(page, index);
    }
    static factory_str json(const Native *page) noexcept { return factory_posted_message_page_json(page); }
    static std::size_t drift_count(const Native *page) noexcept {
        return factory_posted_message_page_drift_count(page);
    }
    static factory_str drift_first(const Native *page) noexcept {
        return factory_posted_message_page_drift_first(page);
    }
};

template <>
struct PageOf<Computer> {
    using NativeRow = factory_computer;
    using Native = factory_computer_page;
    static void release(Native *page) noexcept { factory_computer_page_free(page); }
    static std::size_t count(const Native *page) noexcept { return factory_computer_page_count(page); }
    static const NativeRow *at(const Native *page, std::size_t index) noexcept {
        return factory_computer_page_at(page, index);
    }
    static factory_str json(const Native *page) noexcept { return factory_computer_page_json(page); }
    static std::size_t drift_count(const Native *page) noexcept {
        return factory_computer_page_drift_count(page);
    }
    static factory_str drift_first(const Native *page) noexcept {
        return factory_computer_page_drift_first(page);
    }
};

template <>
struct PageOf<RestartedComputer> {
    using NativeRow = factory_restarted_computer;
    using Native = factory_restarted_computer_page;
    static void release(Native *page) noexcept { factory_restarted_computer_page_free(page); }
    static std::size_t count(const Native *page) noexcept { return factory_restarted_computer_page_count(page); }
    static const NativeRow *at(const Native *page, std::size_t index) noexcept {
        return factory_restarted_computer_page_at(page, index);
    }
    static factory_str json(const Native *page) noexcept { return factory_restarted_computer_page_json(page); }
    static std::size_t drift_count(const Native *page) noexcept {
        return factory_restarted_computer_page_drift_count(page);
    }
    static factory_str drift_first(const Native *page) noexcept {
        return factory_restarted_computer_page_drift_first(page);
    }
};

template <>
struct PageOf<RefreshedComputer> {
    using NativeRow = factory_refreshed_computer;
    using Native = factory_refreshed_computer_page;
    static void release(Native *page) noexcept { factory_refreshed_computer_page_free(page); }
    static std::size_t count(const Native *page) noexcept { return factory_refreshed_computer_page_count(page); }
    static const NativeRow *at(const Native *page, std::size_t index) noexcept {
        return factory_refreshed_computer_page_at(page, index);
    }
    static factory_str json(const Native *page) noexcept { return factory_refreshed_computer_page_json(page); }
    static std::size_t drift_count(const Native *page) noexcept {
        return factory_refreshed_computer_page_drift_count(page);
    }
    static factory_str drift_first(const Native *page) noexcept {
        return factory_refreshed_computer_page_drift_first(page);
    }
};

template <>
struct PageOf<ComputerMetric> {
    using NativeRow = factory_computer_metric;
    using Native = factory_computer_metric_page;
    static void release(Native *page) noexcept { factory_computer_metric_page_free(page); }
    static std::size_t count(const Native *page) noexcept { return factory_computer_metric_page_count(page); }
    static const NativeRow *at(const Native *page, std::size_t index) noexcept {
        return factory_computer_metric_page_at(page, index);
    }
    static factory_str json(const Native *page) noexcept { return factory_computer_metric_page_json(page); }
    static std::size_t drift_count(const Native *page) noexcept {
        return factory_computer_metric_page_drift_count(page);
    }
    static factory_str drift_first(const Native *page) noexcept {
        return factory_computer_metric_page_drift_first(page);
    }
};

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_PAGE_OF_HPP
