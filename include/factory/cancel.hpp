/// @file cancel.hpp
/// Part of factory.hpp: ending calls from elsewhere.

#ifndef FACTORY_CANCEL_HPP
#define FACTORY_CANCEL_HPP

#include <factory/handle.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// Ends calls from elsewhere: give a copy to the options of calls, and call `cancel` on another from any thread.
///
/// All copies are one token. It stays cancelled for good, so take a new one for the next call. Every function may be
/// called from any thread at any time, but none from a signal handler.
class CancelToken {
public:
    /// A new token.
    CancelToken() noexcept : handle_(factory_cancel_new()) {}
    /// The same token.
    CancelToken(const CancelToken &other) noexcept : handle_(factory_cancel_clone(other.get())) {}
    /// The same token; `other` has none any more.
    CancelToken(CancelToken &&other) noexcept = default;
    /// Becomes the same token.
    CancelToken &operator=(const CancelToken &other) noexcept { return *this = CancelToken(other); }
    /// Becomes the same token; `other` has none any more.
    CancelToken &operator=(CancelToken &&other) noexcept = default;
    /// Calls that use the token are not affected.
    ~CancelToken() = default;

    /// Ends every call that uses the token, now and later, with Status::cancelled. Never blocks.
    void cancel() const noexcept { factory_cancel_cancel(get()); }

    /// Whether it was cancelled, for waits and loops of your own. Never blocks.
    [[nodiscard]] bool is_cancelled() const noexcept { return factory_cancel_is_cancelled(get()); }

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] const factory_cancel *get() const noexcept { return handle_.get(); }

private:
    detail::Handle<factory_cancel> handle_;
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_CANCEL_HPP
