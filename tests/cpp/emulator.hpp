/// An emulator of the service, running for as long as this object lives.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "system.hpp"

class Emulator {
public:
    /// Starts the program that FACTORY_EMULATOR names, on a free port, and waits until it listens.
    explicit Emulator(const std::vector<std::string> &arguments = {});
    Emulator(const Emulator &) = delete;
    Emulator &operator=(const Emulator &) = delete;

    [[nodiscard]] const std::string &url() const { return url_; }

    /// Gets a path with a key by a request of its own, not through the library. Returns the body of the answer.
    [[nodiscard]] std::string get(const std::string &path_and_query, const std::string &key = "fk-emulator") const;

    /// Appends faults, a JSON array, for the next session requests.
    void add_faults(const std::string &json) const;

    /// Number of requests received so far.
    [[nodiscard]] std::size_t request_count() const;

    /// The last of them, as the log has it: a JSON object.
    [[nodiscard]] std::string last_request() const;

    /// Moves the service's clock on.
    void advance(std::chrono::milliseconds time) const;

private:
    [[nodiscard]] std::string request(const std::string &method, const std::string &path_and_query,
                                      const std::string &key, const std::string &body) const;

    Process process_;
    std::string url_;
};

/// Percent-encodes a text for a query.
[[nodiscard]] std::string percent_encoded(std::string_view text);
