/// @file pager.hpp
/// Part of factory.hpp: walks over pages and over their rows.

#ifndef FACTORY_PAGER_HPP
#define FACTORY_PAGER_HPP

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include <factory/page.hpp>
#include <factory/result.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// A walk over pages, one at a time: ask with `next`, or go through it once with a range-for. Made by Client::pages and
/// its like.
///
/// Nothing is fetched before it is asked for. A failure changes nothing: `next` may be called again, and so may
/// `begin`, which goes on where the walk stands. The pager may outlive its client.
template <class Row>
class Pager {
    using Of = detail::PageOf<Row>;

public:
    using value_type = Page<Row>;       ///< An element.
    using Native = typename Of::Pager;  ///< The C form.

    /// Fetches the next page; nothing at the end of the walk.
    [[nodiscard]] Result<std::optional<Page<Row>>> try_next() {
        typename Page<Row>::Native *page = nullptr;
        factory_error *error = nullptr;
        const factory_status status = Of::next(get(), &page, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return page == nullptr ? std::nullopt : std::optional(Page<Row>(page));
    }

#if FACTORY_HAS_EXCEPTIONS
    using iterator = detail::WalkIterator<Pager>;  ///< Single pass; holds the element it stands on.

    /// Fetches the next page; nothing at the end of the walk. @throws Error
    [[nodiscard]] std::optional<Page<Row>> next() { return detail::value_or_throw(try_next()); }

    /// Fetches the next page and stands on it. Its `++` fetches as well. @throws Error
    [[nodiscard]] iterator begin() { return iterator(*this); }
    /// The end of the walk.
    [[nodiscard]] iterator end() noexcept { return iterator(); }
#endif

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] Native *get() const noexcept { return handle_.get(); }

    /// @cond internal
    /// Takes over a pager of the C library.
    explicit Pager(Native *pager) noexcept : handle_(pager) {}
    /// @endcond

private:
    struct Release {
        void operator()(Native *pager) const noexcept { Of::release(pager); }
    };

    std::unique_ptr<Native, Release> handle_;
};

/// A walk over all rows, page after page: ask with `next`, or go through it once with a range-for. Made by
/// Client::sessions and its like.
///
/// Behaves as Pager does. Each row keeps its own page in memory, the walk only the one it stands in. To go on another
/// day, walk over pages instead and keep Page::next_cursor.
template <class Row>
class Walk {
public:
    using value_type = Row;  ///< An element.

    /// The next row, fetching a page when it takes one; nothing at the end of the walk.
    [[nodiscard]] Result<std::optional<Row>> try_next() {
        while (index_ == page_.size()) {
            Result<std::optional<Page<Row>>> page = pager_.try_next();
            if (!page) {
                return Unexpected(page.error());
            }
            if (!*page) {
                return std::optional<Row>();
            }
            page_ = **std::move(page);
            index_ = 0;
        }
        return std::optional<Row>(page_[index_++]);
    }

#if FACTORY_HAS_EXCEPTIONS
    using iterator = detail::WalkIterator<Walk>;  ///< Single pass; holds the element it stands on.

    /// The next row, fetching a page when it takes one; nothing at the end of the walk. @throws Error
    [[nodiscard]] std::optional<Row> next() { return detail::value_or_throw(try_next()); }

    /// Goes to the next row and stands on it. Its `++` does the same. @throws Error
    [[nodiscard]] iterator begin() { return iterator(*this); }
    /// The end of the walk.
    [[nodiscard]] iterator end() noexcept { return iterator(); }
#endif

    /// @cond internal
    explicit Walk(Pager<Row> pager) noexcept : pager_(std::move(pager)) {}
    /// @endcond

private:
    Pager<Row> pager_;
    Page<Row> page_;
    std::size_t index_ = 0;
};

/// @cond internal
namespace detail {

template <class Row>
Result<Walk<Row>> walk(Result<Pager<Row>> pager) {
    if (!pager) {
        return Unexpected(pager.error());
    }
    return Walk<Row>(*std::move(pager));
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_PAGER_HPP
