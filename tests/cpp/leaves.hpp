/// How each shape of member becomes JSON, and which optional members were met. rows_gen.hpp says what members there are.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <factory.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

// In the library's namespace, where the JSON library looks for conversions.
namespace factory {

/// How often an optional member was there, and how often it was not.
struct Met {
    std::size_t present = 0;
    std::size_t absent = 0;
};

/// By type and member.
inline std::map<std::string, Met> &met() {
    static std::map<std::string, Met> all;
    return all;
}

/// Free JSON, as the service wrote it.
inline nlohmann::json parsed(std::string_view json) {
    return nlohmann::json::parse(json);
}

inline std::optional<nlohmann::json> parsed(std::optional<std::string_view> json) {
    return json ? std::optional(parsed(*json)) : std::nullopt;
}

template <class E>
void to_json(nlohmann::json &json, const OpenEnum<E> &sent) {
    CHECK(sent.value() == expected(sent.text(), E{}));
    if (sent.value() != E::unknown) {
        CHECK(EnumText<E>(sent.value()).text() == sent.text());
    }
    json = sent.text();
}

template <class T>
void to_json(nlohmann::json &json, const View<T> &list) {
    json = nlohmann::json::array();
    for (const T &element : list) {
        json.push_back(element);
    }
}

/// The members of one object, those that are there.
class Leaves {
public:
    Leaves(nlohmann::json &object, const char *type) : object_(object), type_(type) {
        object_ = nlohmann::json::object();
    }

    template <class T>
    void required(const char *name, const T &value) {
        put(name, value);
    }

    template <class T>
    void required(const char *name, const View<T> &list) {
        CHECK(list.present());
        put(name, list);
    }

    /// A list, or a text in its place.
    template <class T>
    void list_or_text(const char *name, const View<T> &list, const std::optional<std::string_view> &text) {
        CHECK((list.present() ? 1 : 0) + (text ? 1 : 0) <= 1);
        count(name, list.present());
        count(name, text.has_value());
        if (list.present()) {
            put(name, list);
        } else if (text) {
            put(name, *text);
        }
    }

    template <class T>
    void optional(const char *name, const std::optional<T> &value) {
        count(name, value.has_value());
        if (value) {
            put(name, *value);
        }
    }

    template <class T>
    void optional(const char *name, const View<T> &list) {
        count(name, list.present());
        if (list.present()) {
            put(name, list);
        } else {
            CHECK(list.empty());
        }
    }

private:
    template <class T>
    void put(const char *name, const T &value) {
        object_[name] = value;
    }

    template <class Unit>
    void put(const char *name, std::chrono::time_point<std::chrono::system_clock, Unit> moment) {
        object_[name] = moment.time_since_epoch().count();
    }

    template <class Number, class Unit>
    void put(const char *name, std::chrono::duration<Number, Unit> duration) {
        object_[name] = duration.count();
    }

    void count(const char *name, bool present) {
        Met &member = met()[type_ + '.' + name];
        (present ? member.present : member.absent)++;
    }

    nlohmann::json &object_;
    std::string type_;
};

/// One of several kinds: exactly one is there, of the kind that it says, or the whole of an unknown one.
template <class E, class... Kinds>
void one_of(nlohmann::json &object, const char *tag, OpenEnum<E> kind, std::optional<std::string_view> whole,
            const std::optional<Kinds> &...kinds) {
    CHECK(((whole ? 1 : 0) + ... + (kinds ? 1 : 0)) == 1);
    CHECK((kind == E::unknown) == whole.has_value());
    if (whole) {
        object = parsed(*whole);
    }
    const auto put = [&](const auto &sent) {
        if (sent) {
            object = *sent;
        }
    };
    (put(kinds), ...);
    CHECK(object.at(tag) == nlohmann::json(kind));
}

}  // namespace factory
