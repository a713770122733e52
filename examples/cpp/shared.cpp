// Counts the sessions of several computers at once: a thread for each, and one client for all of them.
#include <cstdio>
#include <factory.hpp>
#include <future>
#include <iostream>
#include <vector>

namespace {

struct Count {
    unsigned long long sessions = 0;
    double tokens = 0;
};

/// Runs in each thread. The client is shared; the walk is the thread's own.
Count count_sessions(const factory::Client &client, const std::string &computer_id) {
    factory::ListOptions options;
    options.limit = 100;
    options.computer_id = computer_id;
    Count count;
    for (const factory::Session &session : client.sessions(options)) {
        const auto settings = session.settings();
        const auto usage = settings ? settings->token_usage() : std::nullopt;
        count.tokens += usage ? usage->input_tokens + usage->output_tokens : 0;
        count.sessions++;
    }
    return count;
}

std::vector<Count> count_all(const factory::Client &client, const std::vector<std::string> &computers) {
    std::vector<std::future<Count>> running;
    for (const std::string &computer_id : computers) {
        running.push_back(std::async(std::launch::async, [&] { return count_sessions(client, computer_id); }));
    }
    std::vector<Count> counts;
    for (auto &count : running) {
        counts.push_back(count.get());  // throws what its thread threw; leaving waits for the others
    }
    return counts;
}

}  // namespace

int main(int argc, char **argv) {
    if (argc < 2) {
        std::cerr << "usage: shared COMPUTER...\n";
        return 2;
    }
    const std::vector<std::string> computers(argv + 1, argv + argc);
    try {
        const factory::Client client;
        const std::vector<Count> counts = count_all(client, computers);
        std::printf("%8s  %12s  COMPUTER\n", "SESSIONS", "TOKENS");
        for (std::size_t i = 0; i < counts.size(); i++) {
            std::printf("%8llu  %12lld  %s\n", counts[i].sessions, static_cast<long long>(counts[i].tokens),
                        computers[i].c_str());
        }
    } catch (const factory::Error &error) {
        std::cerr << "shared: " << error.what() << '\n';
        return 1;
    }
}
