/// @file pager.hpp
/// Part of factory.hpp: walks over pages and over sessions.

#ifndef FACTORY_PAGER_HPP
#define FACTORY_PAGER_HPP

#include <cstddef>
#include <optional>
#include <utility>

#include <factory/page.hpp>
#include <factory/result.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

class Client;

/// A walk over pages, one at a time: ask with `next`, or go through it once with a range-for. Made by Client::pages.
///
/// Nothing is fetched before it is asked for. A failure changes nothing: `next` may be called again, and so may
/// `begin`, which goes on where the walk stands. The pager may outlive its client.
class SessionPager {
public:
    using value_type = SessionPage;  ///< An element.

    /// Fetches the next page; nothing at the end of the walk.
    [[nodiscard]] Result<std::optional<SessionPage>> try_next() {
        factory_session_page *page = nullptr;
        factory_error *error = nullptr;
        const factory_status status = factory_session_pager_next(get(), &page, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return page == nullptr ? std::nullopt : std::optional(SessionPage(page));
    }

#if FACTORY_HAS_EXCEPTIONS
    using iterator = detail::WalkIterator<SessionPager>;  ///< Single pass; holds the element it stands on.

    /// Fetches the next page; nothing at the end of the walk. @throws Error
    [[nodiscard]] std::optional<SessionPage> next() { return detail::value_or_throw(try_next()); }

    /// Fetches the next page and stands on it. Its `++` fetches as well. @throws Error
    [[nodiscard]] iterator begin() { return iterator(*this); }
    /// The end of the walk.
    [[nodiscard]] iterator end() noexcept { return iterator(); }
#endif

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] factory_session_pager *get() const noexcept { return handle_.get(); }

private:
    friend class Client;
    explicit SessionPager(factory_session_pager *pager) noexcept : handle_(pager) {}

    detail::Handle<factory_session_pager> handle_;
};

/// A walk over all sessions, page after page: ask with `next`, or go through it once with a range-for. Made by
/// Client::sessions.
///
/// Behaves as SessionPager does. Each Session keeps its own page in memory, the walk only the one it stands in. To
/// go on another day, walk over pages instead and keep SessionPage::next_cursor.
class Sessions {
public:
    using value_type = Session;  ///< An element.

    /// The next session, fetching a page when it takes one; nothing at the end of the walk.
    [[nodiscard]] Result<std::optional<Session>> try_next() {
        while (index_ == page_.size()) {
            Result<std::optional<SessionPage>> page = pager_.try_next();
            if (!page) {
                return Unexpected(page.error());
            }
            if (!*page) {
                return std::optional<Session>();
            }
            page_ = **std::move(page);
            index_ = 0;
        }
        return std::optional<Session>(page_[index_++]);
    }

#if FACTORY_HAS_EXCEPTIONS
    using iterator = detail::WalkIterator<Sessions>;  ///< Single pass; holds the element it stands on.

    /// The next session, fetching a page when it takes one; nothing at the end of the walk. @throws Error
    [[nodiscard]] std::optional<Session> next() { return detail::value_or_throw(try_next()); }

    /// Goes to the next session and stands on it. Its `++` does the same. @throws Error
    [[nodiscard]] iterator begin() { return iterator(*this); }
    /// The end of the walk.
    [[nodiscard]] iterator end() noexcept { return iterator(); }
#endif

private:
    friend class Client;
    explicit Sessions(SessionPager pager) noexcept : pager_(std::move(pager)) {}

    SessionPager pager_;
    SessionPage page_;
    std::size_t index_ = 0;
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_PAGER_HPP
