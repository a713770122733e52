/// @file page.hpp
/// Part of factory.hpp: pages of rows.

#ifndef FACTORY_PAGE_HPP
#define FACTORY_PAGE_HPP

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <factory/types.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// One page of rows, of sessions for instance: a range with random access. Read-only and cheap to copy; the copies
/// share one page.
template <class Row>
class Page {
    using Of = detail::PageOf<Row>;

public:
    using value_type = Row;                        ///< An element.
    using iterator = detail::IndexIterator<Page>;  ///< Random access; keeps the page in memory.
    using const_iterator = iterator;               ///< The same.
    using Native = typename Of::Native;            ///< The C form.

    /// A page without rows, after which there are no more.
    Page() noexcept = default;

    /// Number of rows. A page in the middle of a walk may have none.
    [[nodiscard]] std::size_t size() const noexcept { return Of::count(get()); }
    /// Whether there are no rows.
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }

    /// The row at `index`, which is less than `size()`.
    [[nodiscard]] Row operator[](std::size_t index) const noexcept { return {page_, Of::at(get(), index)}; }

    /// The first row.
    [[nodiscard]] iterator begin() const noexcept { return iterator(*this, 0); }
    /// Behind the last row.
    [[nodiscard]] iterator end() const noexcept { return iterator(*this, size()); }

    /// Whether the service has a further page. Only of rows that come in pages: sessions and messages.
    [[nodiscard]] bool has_more() const noexcept { return Of::has_more(get()); }

    /// Cursor of the next page, for the options' `cursor`. Only of rows that come in pages.
    [[nodiscard]] std::optional<std::string_view> next_cursor() const noexcept {
        return detail::optional_text(Of::next_cursor(get()));
    }

    /// The page's JSON, exactly the bytes that the service sent. Empty with `discard_json`.
    [[nodiscard]] std::string_view json() const noexcept { return detail::text(Of::json(get())); }

    /// How many members the page goes without, because they need not be there and are not of their type: the service
    /// has drifted from the contract of this version. They count as absent; `json()` has them.
    /// @since 0.2.0
    [[nodiscard]] std::size_t drift_count() const noexcept { return Of::drift_count(get()); }

    /// The path of the first of them, `sessions[3].title` for instance.
    /// @since 0.2.0
    [[nodiscard]] std::optional<std::string_view> drift_first() const noexcept {
        return detail::optional_text(Of::drift_first(get()));
    }

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] const Native *get() const noexcept { return page_.get(); }

    /// @cond internal
    /// Takes over a page of the C library.
    explicit Page(Native *page) : page_(page, [](Native *last) { Of::release(last); }) {}
    explicit Page(std::shared_ptr<const Native> page) noexcept : page_(std::move(page)) {}
    /// A row that `owner` keeps in memory, which is no page.
    [[nodiscard]] static Row row(const std::shared_ptr<const void> &owner,
                                 const typename Of::NativeRow *native) noexcept {
        return {std::shared_ptr<const Native>(owner, nullptr), native};
    }
    /// @endcond

private:
    std::shared_ptr<const Native> page_;
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#if defined(__cpp_lib_ranges)
/// @cond internal
template <class Row>
inline constexpr bool std::ranges::enable_borrowed_range<factory::Page<Row>> = true;
/// @endcond
#endif

#endif  // FACTORY_PAGE_HPP
