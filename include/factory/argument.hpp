/// @file argument.hpp
/// Part of factory.hpp: what is on its way into the library.

#ifndef FACTORY_ARGUMENT_HPP
#define FACTORY_ARGUMENT_HPP

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <factory/open_enum.hpp>
#include <factory/result.hpp>

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

/// What a call is asked with, put into the C form. Texts stay where they are; arrays and nested objects live as long as
/// this.
class Arguments {
public:
    /// The first text that cannot be sent.
    [[nodiscard]] const std::optional<Error> &refused() const noexcept { return refused_; }

    const char *text(std::string_view name, const std::string &given) {
        if (holds_nul(given)) {
            refuse(name, "holds a NUL character");
        }
        return given.c_str();
    }

    template <class E>
    const char *text(std::string_view name, const EnumText<E> &given) {
        if (given.text().empty()) {
            refuse(name, "has no text: `unknown` cannot be sent");
        }
        return text(name, given.text());
    }

    const char *text(std::string_view, bool given) noexcept { return given ? "true" : "false"; }

    template <class T>
    const char *text(std::string_view name, const std::optional<T> &given) {
        return given ? text(name, *given) : nullptr;
    }

    template <class Native, class T>
    void number(bool &has, Native &native, const T &given) noexcept {
        has = true;
        native = count(given);
    }

    template <class Native, class T>
    void number(bool &has, Native &native, const std::optional<T> &given) noexcept {
        if (given) {
            number(has, native, *given);
        }
    }

    template <class Native, class T>
    const Native *object(const T &given) {
        return keep(std::vector<Native>{native(*this, given)});
    }

    template <class Native, class T>
    const Native *object(const std::optional<T> &given) {
        return given ? object<Native>(*given) : nullptr;
    }

    template <class Native, class T>
    const Native *array(const std::vector<T> &given, std::size_t &count) {
        std::vector<Native> natives;
        for (const T &element : given) {
            natives.push_back(native(*this, element));
        }
        return keep(std::move(natives), count);
    }

    const char *const *array(std::string_view name, const std::vector<std::string> &given, std::size_t &count) {
        std::vector<const char *> natives;
        for (const std::string &element : given) {
            natives.push_back(text(name, element));
        }
        return keep(std::move(natives), count);
    }

    const factory_text_entry *array(std::string_view name, const std::map<std::string, std::string> &given,
                                    std::size_t &count) {
        std::vector<factory_text_entry> natives;
        for (const auto &entry : given) {
            natives.push_back({text(name, entry.first), text(name, entry.second)});
        }
        return keep(std::move(natives), count);
    }

    template <class Native, class T>
    const Native *array(const std::optional<T> &given, std::size_t &count) {
        return given ? array<Native>(*given, count) : nullptr;
    }

    template <class T>
    auto array(std::string_view name, const std::optional<T> &given, std::size_t &count)
        -> decltype(array(name, *given, count)) {
        return given ? array(name, *given, count) : nullptr;
    }

    void refuse(std::string_view name, std::string_view why) {
        if (!refused_) {
            refused_ = invalid_argument(name, why);
        }
    }

private:
    template <class T>
    static T count(T given) noexcept {
        return given;
    }

    template <class T, class Unit>
    static T count(std::chrono::duration<T, Unit> given) noexcept {
        return given.count();
    }

    /// An empty array is not NULL, which would be an absent one.
    template <class T>
    const T *keep(std::vector<T> array, std::size_t &count) {
        count = array.size();
        array.reserve(1);
        return keep(std::move(array));
    }

    template <class T>
    const T *keep(std::vector<T> array) {
        auto kept = std::make_shared<const std::vector<T>>(std::move(array));
        kept_.push_back(kept);
        return kept->data();
    }

    std::vector<std::shared_ptr<const void>> kept_;
    std::optional<Error> refused_;
};

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_ARGUMENT_HPP
