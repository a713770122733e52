/// What is set in options of each kind, and what that is as JSON. requests_gen.hpp says what members there are.
#pragma once

#include <chrono>
#include <cstdint>
#include <factory.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

/// What has to be escaped in a path, in a query and in JSON.
inline const std::string odd_text = "a/b?c=d&e%20\"\\ Zürich 🚀";

/// What the service should get.
struct Request {
    std::string method;
    /// With names of ours in braces, which all stand for `odd_text`.
    std::string path;
    nlohmann::json query = nlohmann::json::object();
    std::optional<nlohmann::json> body = {};
};

// In the library's namespace, where the functions for its types are looked for.
namespace factory {

// Each sets a value, and gives what is to be sent.

inline nlohmann::json set(std::string &given) {
    return given = odd_text;
}

inline nlohmann::json set(std::uint32_t &given) {
    return given = 7;
}

inline nlohmann::json set(double &given) {
    return given = 1.5;
}

inline nlohmann::json set(bool &given) {
    return given = true;
}

inline nlohmann::json set(std::chrono::duration<double, std::milli> &given) {
    given = std::chrono::duration<double, std::milli>(2.5);
    return 2.5;
}

inline nlohmann::json set(std::vector<std::string> &given) {
    return given = {odd_text, ""};
}

inline nlohmann::json set(std::map<std::string, std::string> &given) {
    return given = {{"key", odd_text}, {"", ""}};
}

template <class E>
nlohmann::json set(EnumText<E> &given) {
    given = last_known(E{});
    return given.text();
}

template <class T>
nlohmann::json set(std::vector<T> &given) {
    return {set(given.emplace_back()), set(given.emplace_back())};
}

template <class T>
nlohmann::json set(std::optional<T> &given) {
    return set(given.emplace());
}

}  // namespace factory
