/// @file view.hpp
/// Part of factory.hpp: lists, read in place.

#ifndef FACTORY_VIEW_HPP
#define FACTORY_VIEW_HPP

#include <cstddef>
#include <string_view>

#include <factory/iterator.hpp>
#include <factory/text.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// @cond internal
namespace detail {

/// How an element of a list is read from its C form.
template <class T>
struct Element;

template <>
struct Element<std::string_view> {
    using Native = factory_str;
    static std::string_view read(const Native &native) noexcept { return text(native); }
};

}  // namespace detail
/// @endcond

/// A list of a session, read in place: a range with random access. An absent one has no elements and is not `present`.
///
/// Points into the page: valid as long as any SessionPage or Session of it lives. So are its iterators.
template <class T>
class View {
public:
    using value_type = T;                          ///< An element, made on the way.
    using iterator = detail::IndexIterator<View>;  ///< Random access; outlives the View.
    using const_iterator = iterator;               ///< The same.

    /// An absent list.
    constexpr View() noexcept = default;

    /// Whether the service sent the list: an empty one is present, an absent one is not.
    [[nodiscard]] bool present() const noexcept { return first_ != nullptr; }

    /// Number of elements.
    [[nodiscard]] std::size_t size() const noexcept { return count_; }
    /// Whether there are no elements.
    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }

    /// The element at `index`, which is less than `size()`.
    [[nodiscard]] T operator[](std::size_t index) const noexcept { return detail::Element<T>::read(first_[index]); }

    /// The first element.
    [[nodiscard]] iterator begin() const noexcept { return iterator(*this, 0); }
    /// Behind the last element.
    [[nodiscard]] iterator end() const noexcept { return iterator(*this, count_); }

    /// @cond internal
    using Native = typename detail::Element<T>::Native;
    View(const Native *first, std::size_t count) noexcept : first_(first), count_(count) {}
    /// @endcond

private:
    const Native *first_ = nullptr;
    std::size_t count_ = 0;
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#if defined(__cpp_lib_ranges)
/// @cond internal
template <class T>
inline constexpr bool std::ranges::enable_view<factory::View<T>> = true;
template <class T>
inline constexpr bool std::ranges::enable_borrowed_range<factory::View<T>> = true;
/// @endcond
#endif

#endif  // FACTORY_VIEW_HPP
