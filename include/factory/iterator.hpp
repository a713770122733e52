/// @file iterator.hpp
/// Part of factory.hpp: iterators over what is read in place and over what is fetched on the way.

#ifndef FACTORY_ITERATOR_HPP
#define FACTORY_ITERATOR_HPP

#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// @cond internal
namespace detail {

/// Lets `iterator->member` work on an element that is made on the way.
template <class T>
class Arrow {
public:
    explicit Arrow(T value) : value_(std::move(value)) {}
    const T *operator->() const noexcept { return &value_; }

private:
    T value_;
};

/// Random access to a sequence that is cheap to copy and makes its elements on the way.
template <class Sequence>
class IndexIterator {
public:
    using value_type = typename Sequence::value_type;
    using reference = value_type;
    using pointer = Arrow<value_type>;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;  // no more before C++20: there is no reference to an element
    using iterator_concept = std::random_access_iterator_tag;

    IndexIterator() = default;
    IndexIterator(Sequence sequence, std::size_t index)
        : sequence_(std::move(sequence)), index_(static_cast<difference_type>(index)) {}

    reference operator*() const { return sequence_[static_cast<std::size_t>(index_)]; }
    reference operator[](difference_type offset) const { return *(*this + offset); }
    pointer operator->() const { return pointer(**this); }

    IndexIterator &operator+=(difference_type offset) noexcept {
        index_ += offset;
        return *this;
    }
    IndexIterator &operator-=(difference_type offset) noexcept { return *this += -offset; }
    IndexIterator &operator++() noexcept { return *this += 1; }
    IndexIterator &operator--() noexcept { return *this -= 1; }
    IndexIterator operator++(int) {
        IndexIterator before = *this;
        ++*this;
        return before;
    }
    IndexIterator operator--(int) {
        IndexIterator before = *this;
        --*this;
        return before;
    }
    friend IndexIterator operator+(IndexIterator iterator, difference_type offset) { return iterator += offset; }
    friend IndexIterator operator+(difference_type offset, IndexIterator iterator) { return iterator += offset; }
    friend IndexIterator operator-(IndexIterator iterator, difference_type offset) { return iterator -= offset; }
    friend difference_type operator-(const IndexIterator &a, const IndexIterator &b) noexcept {
        return a.index_ - b.index_;
    }
    friend bool operator==(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ == b.index_; }
    friend bool operator!=(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ != b.index_; }
    friend bool operator<(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ < b.index_; }
    friend bool operator>(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ > b.index_; }
    friend bool operator<=(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ <= b.index_; }
    friend bool operator>=(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ >= b.index_; }

private:
    Sequence sequence_{};
    difference_type index_ = 0;
};

#if FACTORY_HAS_EXCEPTIONS
/// Goes through a walk once, by its `next`, which throws on failure. Holds the element it stands on.
template <class Walk>
class WalkIterator {
public:
    using value_type = typename Walk::value_type;
    using reference = const value_type &;
    using pointer = const value_type *;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;

    /// The end of every walk.
    WalkIterator() = default;
    explicit WalkIterator(Walk &walk) : walk_(&walk), element_(walk.next()) {}

    reference operator*() const noexcept { return *element_; }
    pointer operator->() const noexcept { return &*element_; }
    WalkIterator &operator++() {
        element_ = walk_->next();
        return *this;
    }
    WalkIterator operator++(int) {
        WalkIterator before = *this;
        ++*this;
        return before;
    }
    /// Equal when both are at the end: there is no other place that two could share.
    friend bool operator==(const WalkIterator &a, const WalkIterator &b) noexcept {
        return a.element_.has_value() == b.element_.has_value();
    }
    friend bool operator!=(const WalkIterator &a, const WalkIterator &b) noexcept { return !(a == b); }

private:
    Walk *walk_ = nullptr;
    std::optional<value_type> element_;
};
#endif

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_ITERATOR_HPP
