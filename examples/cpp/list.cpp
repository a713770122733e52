// Lists one page of sessions as a table, or with --json as the service sent it.
#include <cstdio>
#include <ctime>
#include <factory.hpp>
#include <iostream>

namespace {

bool is_control(std::string_view character) {
    return character < " " || character == "\x7F" || (character >= "\xC2\x80" && character < "\xC2\xA0");
}

/// The first `width` characters of a UTF-8 text, padded with blanks; control characters become blanks.
std::string padded(std::string_view text, std::size_t width) {
    std::string column;
    for (; !text.empty() && width > 0; width--) {
        std::size_t bytes = 1;
        while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) {
            bytes++;
        }
        const std::string_view character = text.substr(0, bytes);
        column += is_control(character) ? " " : character;
        text.remove_prefix(bytes);
    }
    return column.append(width, ' ');
}

std::string in_utc(factory::Timestamp moment) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(factory::to_system_time(moment));
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", std::gmtime(&seconds));
    return text;
}

void print_row(const factory::Session &session) {
    const auto settings = session.settings();
    const auto model = settings ? settings->model() : std::nullopt;
    const auto usage = settings ? settings->token_usage() : std::nullopt;
    const double used = usage ? usage->input_tokens + usage->output_tokens : 0;
    const auto tokens = usage ? std::to_string(static_cast<long long>(used)) : "-";
    std::printf("%s  %s  %s  %8lld  %10s  %s\n", padded(session.title().value_or("-"), 32).c_str(),
                padded(session.status().text(), 7).c_str(), padded(model.value_or("-"), 28).c_str(),
                static_cast<long long>(session.message_count()), tokens.c_str(), in_utc(session.updated_at()).c_str());
}

void print_table(const factory::SessionPage &page) {
    std::printf("%-32s  %-7s  %-28s  %8s  %10s  %s\n", "TITLE", "STATUS", "MODEL", "MESSAGES", "TOKENS", "UPDATED");
    for (const factory::Session &session : page) {
        print_row(session);
    }
}

}  // namespace

int main(int argc, char **argv) {
    const bool as_json = argc == 2 && std::string_view(argv[1]) == "--json";
    if (argc > 1 && !as_json) {
        std::cerr << "usage: list [--json]\n";
        return 2;
    }
    try {
        const factory::Client client;  // the key and the service come from the environment
        const factory::SessionPage page = client.list_sessions();
        if (as_json) {
            std::cout << page.json() << '\n';
        } else {
            print_table(page);
        }
    } catch (const factory::Error &error) {
        std::cerr << "list: " << error.what() << '\n';
        return 1;
    }
}
