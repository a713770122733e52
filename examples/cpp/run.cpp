// Runs a prompt in a new session, tells what happens meanwhile, and prints the answer.
#include <factory.hpp>
#include <iostream>

using namespace std::chrono_literals;

namespace {

void tell(const factory::Event &event) {
    if (event.kind() == factory::EventKind::status) {
        std::cerr << "run: " << event.session()->status().text() << '\n';
    }
    for (const factory::Message &message : event.messages()) {
        for (const factory::ContentBlock &block : message.content()) {
            if (const auto use = block.tool_use()) {
                std::cerr << "run: tool " << use->name() << '\n';
            }
        }
    }
}

void print(const factory::RunResult &result) {
    if (result.end() == factory::RunEnd::finished) {
        std::cout << *result.text() << '\n';
    } else if (const auto session_id = result.session_id()) {
        std::cerr << "run: no answer; the session is " << *session_id << '\n';
    }
}

void run(const factory::Client &client, const std::string &prompt) {
    factory::RunOptions options;
    options.message.text = prompt;
    options.timeout = 10min;  // in all
    options.interrupt_on_timeout = true;
    factory::Runner runner = client.runner(options);
    try {
        for (const factory::Event &event : runner) {  // each step waits until there is something to tell
            tell(event);
        }
    } catch (const factory::Error &) {
        print(runner.result());
        throw;
    }
    print(runner.result());
}

}  // namespace

int main(int argc, char **argv) {
    if (argc != 2) {
        std::cerr << "usage: run PROMPT\n";
        return 2;
    }
    try {
        run(factory::Client(), argv[1]);
    } catch (const factory::Error &error) {
        std::cerr << "run: " << error.what() << '\n';
        return 1;
    }
}
