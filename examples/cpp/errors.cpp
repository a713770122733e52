// Shows what failures look like. The emulator of the project answers each of these keys with its failure.
#include <factory.hpp>
#include <iostream>
#include <thread>

using namespace std::chrono_literals;

namespace {

void print(std::string_view heading, const factory::Error &error) {
    const auto http_status = error.http_status();
    const auto retry_after = error.retry_after();
    std::cout << heading << ": " << factory::status_name(error.status()) << '\n'
              << "  message      " << error.message() << '\n'
              << "  http status  " << (http_status ? std::to_string(*http_status) : "-") << '\n'
              << "  retry after  " << (retry_after ? std::to_string(retry_after->count()) + " ms" : "-") << '\n'
              << "  attempts     " << error.attempts() << '\n';
}

/// Makes a call that is to fail, and prints how. Returns whether it did.
bool show(std::string_view heading, std::string_view key, const factory::ListOptions &options = {}) {
    try {
        const factory::Client client(factory::Config().api_key(key));  // the service still comes from the environment
        const factory::SessionPage page = client.list_sessions(options);
    } catch (const factory::Error &error) {
        print(heading, error);
        return true;
    }
    std::cerr << "errors: " << heading << ": the call succeeded; is FACTORY_BASE_URL an emulator?\n";
    return false;
}

bool show_timeout() {
    factory::ListOptions options;
    options.timeout = 300ms;
    return show("timeout", "fk-slow", options);
}

bool show_cancel() {
    const factory::CancelToken token;
    factory::ListOptions options;
    options.cancel = token;
    std::thread canceller([token] {
        std::this_thread::sleep_for(200ms);
        token.cancel();
    });
    const bool shown = show("cancel", "fk-slow", options);
    canceller.join();
    return shown;
}

}  // namespace

int main() {
    const bool shown = show("wrong key", "fk-wrong") && show("gate", "fk-gated") &&
                       show("rate limit", "fk-limited-long") && show_timeout() && show_cancel();
    return shown ? 0 : 1;
}
