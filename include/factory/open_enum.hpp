/// @file open_enum.hpp
/// Part of factory.hpp: enumerated texts, open to what a later service may send.

#ifndef FACTORY_OPEN_ENUM_HPP
#define FACTORY_OPEN_ENUM_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// An enumerated text of the service: its value, and the text itself, readable also when the value is `unknown`.
///
/// Converts to the value, so that it can be compared and switched on:
///
///     if (session.status() == factory::SessionStatus::running) ...
template <class E>
class OpenEnum {
public:
    /// The value; `E::unknown` for a text that this version does not know.
    [[nodiscard]] E value() const noexcept { return value_; }
    /// The same.
    operator E() const noexcept { return value_; }

    /// What the service sent. Points into the page, like every text.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }

    /// @cond internal
    explicit OpenEnum(const factory_enum &native) noexcept
        : value_(native.code <= static_cast<std::int32_t>(last_known(E{})) ? static_cast<E>(native.code) : E::unknown),
          text_(native.text, native.text_len) {}
    /// @endcond

private:
    E value_;
    std::string_view text_;
};

/// An enumerated text to be sent: one that this version knows, or any other that the service takes.
///
///     options.role = factory::MessageRole::assistant;
///     options.role = "assistant";
/// @since 0.2.0
template <class E>
class EnumText {
public:
    /// No text.
    EnumText() = default;
    /// The text of a value. `E::unknown` has none, and is refused when it is to be sent.
    EnumText(E value) : text_(text_of(value)) {}
    /// The same as the service sent.
    EnumText(const OpenEnum<E> &sent) : text_(sent.text()) {}
    EnumText(std::string text) noexcept : text_(std::move(text)) {}  ///< Any text.
    EnumText(std::string_view text) : text_(text) {}                 ///< Any text.
    EnumText(const char *text) : text_(text) {}                      ///< Any text.

    /// What is sent.
    [[nodiscard]] const std::string &text() const noexcept { return text_; }

private:
    std::string text_;
};

/// @cond internal
namespace detail {

template <class E>
OpenEnum<E> open_enum(const factory_enum &native) noexcept {
    return OpenEnum<E>(native);
}

template <class E>
std::optional<OpenEnum<E>> optional_open_enum(const factory_enum &native) noexcept {
    return native.text == nullptr ? std::nullopt : std::optional(OpenEnum<E>(native));
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_OPEN_ENUM_HPP
