/// @file argument.hpp
/// Part of factory.hpp: texts on their way into the library.

#ifndef FACTORY_ARGUMENT_HPP
#define FACTORY_ARGUMENT_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <factory/dialect.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// @cond internal
namespace detail {

inline bool holds_nul(std::string_view text) noexcept {
    return text.find('\0') != std::string_view::npos;
}

/// A NUL-terminated copy of a text that may be a key: wiped when it is not needed any more.
class Terminated {
public:
    explicit Terminated(std::string_view text) : text_(text) {}
    Terminated(const Terminated &) = delete;
    Terminated &operator=(const Terminated &) = delete;
    ~Terminated() {
        volatile char *bytes = text_.data();
        for (std::size_t i = 0; i < text_.size(); i++) {
            bytes[i] = 0;
        }
    }

    const char *get() const noexcept { return text_.c_str(); }

private:
    std::string text_;
};

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_ARGUMENT_HPP
