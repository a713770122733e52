#include "emulator.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace {

[[noreturn]] void fail(const std::string &what) {
    throw std::runtime_error("emulator: " + what);
}

std::string program() {
    const char *path = std::getenv("FACTORY_EMULATOR");
    if (path == nullptr) {
        fail("set FACTORY_EMULATOR to the path of factory-emulator");
    }
    return path;
}

std::vector<std::string> with_program(const std::vector<std::string> &arguments) {
    std::vector<std::string> words{program()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return words;
}

}  // namespace

Emulator::Emulator(const std::vector<std::string> &arguments)
    : process_(with_program(arguments)), url_(process_.first_line()) {
    if (url_.empty()) {
        fail("cannot start " + program());
    }
}

std::string Emulator::get(const std::string &path_and_query, const std::string &key) const {
    return request("GET", path_and_query, key, "");
}

void Emulator::add_faults(const std::string &json) const {
    const std::string answer = request("POST", "/emulator/faults", "", json);
    if (!answer.empty()) {
        fail("the faults were refused: " + answer);
    }
}

std::size_t Emulator::request_count() const {
    return nlohmann::json::parse(get("/emulator/requests")).size();
}

std::string Emulator::last_request() const {
    return nlohmann::json::parse(get("/emulator/requests")).back().dump();
}

void Emulator::advance(std::chrono::milliseconds time) const {
    (void)request("POST", "/emulator/clock", "", "{\"advanceMs\": " + std::to_string(time.count()) + "}");
}

std::string Emulator::request(const std::string &method, const std::string &path_and_query, const std::string &key,
                              const std::string &body) const {
    const std::string request = method + ' ' + path_and_query +
                                " HTTP/1.1\r\nHost: emulator\r\nConnection: close\r\nAuthorization: Bearer " + key +
                                "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    const int port = std::stoi(url_.substr(url_.rfind(':') + 1));
    const std::string answer = exchange(static_cast<unsigned short>(port), request);
    const std::size_t head_end = answer.find("\r\n\r\n");
    if (head_end == std::string::npos) {
        fail("no answer to " + method + ' ' + path_and_query);
    }
    return answer.substr(head_end + 4);
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 15];
    }
    return encoded;
}
