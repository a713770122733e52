// Counts all sessions by status and by model; with an argument, those of one computer.
#include <cstdio>
#include <factory.hpp>
#include <iostream>
#include <map>

namespace {

struct Total {
    unsigned long long sessions = 0;
    double tokens = 0;

    void add(double more) {
        sessions++;
        tokens += more;
    }
};

using Totals = std::map<std::string, Total, std::less<>>;

void print_table(const char *heading, const Totals &totals) {
    std::printf("\n%-36s  %8s  %12s\n", heading, "SESSIONS", "TOKENS");
    for (const auto &[name, total] : totals) {
        std::printf("%-36s  %8llu  %12lld\n", name.c_str(), total.sessions, static_cast<long long>(total.tokens));
    }
}

}  // namespace

int main(int argc, char **argv) {
    if (argc > 2) {
        std::cerr << "usage: walk [COMPUTER]\n";
        return 2;
    }
    factory::ListOptions options;
    options.limit = 100;
    options.computer_id = argc == 2 ? argv[1] : "";
    try {
        const factory::Client client;
        Totals by_status;
        Totals by_model;
        unsigned long long count = 0;
        for (const factory::Session &session : client.sessions(options)) {
            const auto settings = session.settings();
            const auto model = settings ? settings->model() : std::nullopt;
            const auto usage = settings ? settings->token_usage() : std::nullopt;
            const double tokens = usage ? usage->input_tokens + usage->output_tokens : 0;
            by_status[std::string(session.status().text())].add(tokens);
            by_model[std::string(model.value_or("-"))].add(tokens);
            count++;
        }
        std::printf("%llu sessions\n", count);
        print_table("STATUS", by_status);
        print_table("MODEL", by_model);
    } catch (const factory::Error &error) {
        std::cerr << "walk: " << error.what() << '\n';
        return 1;
    }
}
