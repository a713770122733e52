// Ending calls early: deadlines and cancel tokens.
#include <doctest/doctest.h>

#include <factory.hpp>
#include <thread>
#include <utility>

#include "emulator.hpp"

using namespace std::chrono_literals;

namespace {

factory::Client client_with(const Emulator &emulator, std::string_view key) {
    return factory::Client(factory::Config().api_key(key).base_url(emulator.url()));
}

factory::Status status_of(const factory::Client &client, const factory::ListOptions &options) {
    const auto page = client.try_list_sessions(options);
    return page ? factory::Status::ok : page.error().status();
}

}  // namespace

TEST_CASE("another thread cancels a call that waits for its answer") {
    const Emulator emulator;
    const factory::Client client = client_with(emulator, "fk-slow");
    const factory::CancelToken token;
    factory::ListOptions options;
    options.cancel = token;
    std::thread canceller([token] {
        std::this_thread::sleep_for(100ms);
        token.cancel();
    });
    const auto begin = std::chrono::steady_clock::now();
    CHECK(status_of(client, options) == factory::Status::cancelled);
    CHECK(std::chrono::steady_clock::now() - begin < 20s);  // the emulator would keep it for 60 s
    canceller.join();
    CHECK(status_of(client, options) == factory::Status::cancelled);  // for good
    CHECK(emulator.request_count() == 1);
}

TEST_CASE("another thread cancels a call that is receiving its answer") {
    const Emulator emulator;
    const factory::Client client = client_with(emulator, "fk-drip");
    const factory::CancelToken token;
    factory::ListOptions options;
    options.cancel = token;
    std::thread canceller([token] {
        std::this_thread::sleep_for(200ms);
        token.cancel();
    });
    CHECK(status_of(client, options) == factory::Status::cancelled);
    canceller.join();
}

TEST_CASE("a cancelled walk can be seen from the token, and its client stays usable") {
    const Emulator emulator({"--sessions", "100"});
    const factory::Client client = client_with(emulator, "fk-emulator");
    factory::ListOptions options;
    options.cancel.emplace();
    std::size_t seen = 0;
    try {
        for (const factory::SessionPage &page : client.pages(options)) {
            seen += page.size();
            options.cancel->cancel();
        }
        FAIL("the walk went on");
    } catch (const factory::Error &error) {
        CHECK(error.status() == factory::Status::cancelled);
    }
    CHECK(seen == 20);
    CHECK(client.list_sessions().size() == 20);
}

TEST_CASE("copies are one token, another token is another") {
    const Emulator emulator;
    const factory::Client client = client_with(emulator, "fk-emulator");
    factory::ListOptions options;
    {
        const factory::CancelToken first;
        factory::CancelToken second;
        second = first;
        options.cancel = factory::CancelToken(second);
        const factory::CancelToken unrelated;
        unrelated.cancel();
    }
    CHECK(status_of(client, options) == factory::Status::ok);
    const factory::ListOptions copy = options;
    CHECK_FALSE(options.cancel->is_cancelled());
    copy.cancel->cancel();
    CHECK(options.cancel->is_cancelled());
    CHECK(status_of(client, options) == factory::Status::cancelled);
}

TEST_CASE("a token that was moved from cannot be cancelled") {
    factory::CancelToken token;
    const factory::CancelToken taken = std::move(token);
    token.cancel();
    CHECK_FALSE(token.is_cancelled());
    CHECK_FALSE(taken.is_cancelled());
    static_assert(noexcept(taken.is_cancelled()));
}

TEST_CASE("a deadline of a call, and of a client") {
    const Emulator emulator;
    factory::ListOptions options;
    options.timeout = 200ms;
    CHECK(status_of(client_with(emulator, "fk-slow"), options) == factory::Status::timeout);
    CHECK(status_of(client_with(emulator, "fk-drip"), options) == factory::Status::timeout);

    const factory::Client impatient(factory::Config().api_key("fk-slow").base_url(emulator.url()).timeout(200ms));
    CHECK(status_of(impatient, {}) == factory::Status::timeout);
}
