// Prints the identifiers of all sessions, so many pages a run: a file keeps the cursor at which the next run goes on.
#include <charconv>
#include <cstring>
#include <factory.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

/// The cursor; empty when there is no file, which begins a new walk.
std::string load(const std::filesystem::path &path) {
    std::string cursor;
    if (exists(path) && !std::getline(std::ifstream(path), cursor)) {
        throw std::runtime_error("no cursor in " + path.string() + ": delete it to begin anew");
    }
    return cursor;
}

/// A page is behind us: keeps the cursor of the next one, or forgets it at the end.
void save(const std::filesystem::path &path, const factory::SessionPage &page) {
    const auto cursor = page.next_cursor();
    if (!page.has_more() || !cursor) {
        remove(path);
        return;
    }
    std::ofstream file(path);
    file << *cursor;  // opaque: it goes back as it came
    file.close();
    if (!file) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

void resume(const std::filesystem::path &path, long pages) {
    const factory::Client client;
    factory::ListOptions options;
    options.limit = 100;
    options.cursor = load(path);
    factory::SessionPager pager = client.pages(options);
    while (pages-- > 0) {
        const auto page = pager.next();
        if (!page) {
            return;
        }
        for (const factory::Session &session : *page) {
            std::cout << session.session_id() << '\n';
        }
        std::cout.flush();
        save(path, *page);
    }
}

}  // namespace

int main(int argc, char **argv) {
    long pages = 0;
    if (argc == 3) {
        std::from_chars(argv[2], argv[2] + std::strlen(argv[2]), pages);
    }
    if (pages <= 0) {
        std::cerr << "usage: resume FILE PAGES\n";
        return 2;
    }
    try {
        resume(argv[1], pages);
    } catch (const std::exception &error) {
        std::cerr << "resume: " << error.what() << '\n';
        return 1;
    }
}
