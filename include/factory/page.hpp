/// @file page.hpp
/// Part of factory.hpp: pages of sessions.

#ifndef FACTORY_PAGE_HPP
#define FACTORY_PAGE_HPP

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include <factory/handle.hpp>
#include <factory/types.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

class Client;
class SessionPager;

/// One page of sessions: a range with random access. Read-only and cheap to copy; the copies share one page.
class SessionPage {
public:
    using value_type = Session;                           ///< An element.
    using iterator = detail::IndexIterator<SessionPage>;  ///< Random access; keeps the page in memory.
    using const_iterator = iterator;                      ///< The same.

    /// A page without sessions, after which there are no more.
    SessionPage() noexcept = default;

    /// Number of sessions. A page in the middle of a walk may have none.
    [[nodiscard]] std::size_t size() const noexcept { return factory_session_page_count(get()); }
    /// Whether there are no sessions.
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }

    /// The session at `index`, which is less than `size()`.
    [[nodiscard]] Session operator[](std::size_t index) const noexcept {
        return {page_, factory_session_page_at(get(), index)};
    }

    /// The first session.
    [[nodiscard]] iterator begin() const noexcept { return iterator(*this, 0); }
    /// Behind the last session.
    [[nodiscard]] iterator end() const noexcept { return iterator(*this, size()); }

    /// Whether the service has a further page.
    [[nodiscard]] bool has_more() const noexcept { return factory_session_page_has_more(get()); }

    /// Cursor of the next page, for ListOptions::cursor.
    [[nodiscard]] std::optional<std::string_view> next_cursor() const noexcept {
        return detail::optional_text(factory_session_page_next_cursor(get()));
    }

    /// The page's JSON, exactly the bytes that the service sent. Empty with ListOptions::discard_json.
    [[nodiscard]] std::string_view json() const noexcept { return detail::text(factory_session_page_json(get())); }

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] const factory_session_page *get() const noexcept { return page_.get(); }

private:
    friend class Client;
    friend class SessionPager;
    explicit SessionPage(factory_session_page *page) : page_(page, detail::Free()) {}

    std::shared_ptr<const factory_session_page> page_;
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#if defined(__cpp_lib_ranges)
/// @cond internal
template <>
inline constexpr bool std::ranges::enable_borrowed_range<factory::SessionPage> = true;
/// @endcond
#endif

#endif  // FACTORY_PAGE_HPP
