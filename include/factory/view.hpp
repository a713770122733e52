/// @file view.hpp
/// Part of factory.hpp: lists, read in place.

#ifndef FACTORY_VIEW_HPP
#define FACTORY_VIEW_HPP

#include <cstddef>

#include <factory/iterator.hpp>
#include <factory/row.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// A list of a row, read in place: a range with random access. An absent one has no elements and is not `present`.
///
/// Points into the page: valid as long as the page, or any row of it, lives. So are its iterators.
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
    [[nodiscard]] T operator[](std::size_t index) const noexcept {
        const void *element = static_cast<const char *>(first_) + index * stride_;
        return detail::Element<T>::read(*static_cast<const typename detail::Element<T>::Native *>(element));
    }

    /// The first element.
    [[nodiscard]] iterator begin() const noexcept { return iterator(*this, 0); }
    /// Behind the last element.
    [[nodiscard]] iterator end() const noexcept { return iterator(*this, count_); }

    /// @cond internal
    // From one element to the next are `stride` bytes: a newer library may have longer ones.
    View(const void *first, std::size_t count, std::size_t stride) noexcept
        : first_(first), count_(count), stride_(stride) {}
    /// @endcond

private:
    const void *first_ = nullptr;
    std::size_t count_ = 0;
    std::size_t stride_ = 0;
};

/// @cond internal
namespace detail {

template <class T, class Native = typename Element<T>::Native>
View<T> view(const Native *first, std::size_t count, std::size_t stride = sizeof(Native)) noexcept {
    return {first, count, stride};
}

}  // namespace detail
/// @endcond

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
