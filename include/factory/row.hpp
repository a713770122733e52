/// @file row.hpp
/// Part of factory.hpp: how structures of the C library are read.

#ifndef FACTORY_ROW_HPP
#define FACTORY_ROW_HPP

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <factory/page_of.hpp>
#include <factory/text.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

template <class Row>
class Page;
template <class Row>
class Pager;
template <class Row>
class Walk;

/// What every row of a page has: it keeps its page in memory, and is cheap to copy.
/// @since 0.2.0
template <class Row>
class PageRow {
    using Native = typename detail::PageOf<Row>::Native;
    using NativeRow = typename detail::PageOf<Row>::NativeRow;

public:
    /// The row's own JSON object, for members that the service added after this version was made. Empty with
    /// `discard_json`.
    [[nodiscard]] std::string_view json() const noexcept {
        const std::string_view whole = detail::text(detail::PageOf<Row>::json(page_.get()));
        // With no memory for it, the whole is empty.
        return whole.empty() ? whole : whole.substr(native_->json_offset, native_->json_len);
    }

    /// Its page, which says whether the service has drifted from the contract. @since 0.2.0
    [[nodiscard]] Page<Row> page() const noexcept { return Page<Row>(page_); }

    /// The C form.
    [[nodiscard]] const NativeRow *get() const noexcept { return native_; }

protected:
    /// @cond internal
    PageRow(std::shared_ptr<const Native> page, const NativeRow *native) noexcept
        : page_(std::move(page)), native_(native) {}

    std::shared_ptr<const Native> page_;
    const NativeRow *native_;
    /// @endcond
};

/// @cond internal
namespace detail {

/// The C form of what a list may hold, and how it is read.
template <class T>
struct Element;

template <>
struct Element<std::string_view> {
    using Native = factory_str;
    static std::string_view read(const Native &native) noexcept { return text(native); }
};

template <class T>
T row(const typename Element<T>::Native &native) noexcept {
    return Element<T>::read(native);
}

template <class T>
std::optional<T> optional_row(const typename Element<T>::Native *native) noexcept {
    return native == nullptr ? std::nullopt : std::optional(Element<T>::read(*native));
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_ROW_HPP
