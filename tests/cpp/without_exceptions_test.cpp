// The whole package where exceptions are switched off.
#include <doctest/doctest.h>

#include <factory.hpp>
#include <string>

#include "emulator.hpp"

static_assert(FACTORY_HAS_EXCEPTIONS == 0, "compile this file with -fno-exceptions");

namespace {

factory::Result<factory::Client> client_with(const Emulator &emulator, std::string_view key) {
    return factory::Client::try_create(factory::Config().api_key(key).base_url(emulator.url()));
}

factory::Result<std::size_t> count(const factory::Client &client) {
    const auto page = client.try_list_sessions();
    if (!page) {
        return factory::Unexpected(page.error());
    }
    return page->size();
}

}  // namespace

TEST_CASE("without exceptions: a page and its sessions") {
    const Emulator emulator;
    const auto client = client_with(emulator, "fk-emulator");
    CHECK(client.has_value());
    const auto page = client->try_list_sessions();
    CHECK(page.has_value());
    CHECK(page->size() == 20);
    for (const factory::Session &session : *page) {
        CHECK_FALSE(session.session_id().empty());
    }
}

TEST_CASE("without exceptions: a walk") {
    const Emulator emulator({"--sessions", "50"});
    const auto client = client_with(emulator, "fk-emulator");
    auto sessions = client->try_sessions();
    CHECK(sessions.has_value());
    int count = 0;
    for (;;) {
        const auto session = sessions->try_next();
        CHECK(session.has_value());
        if (!session || !*session) {
            break;
        }
        count++;
    }
    CHECK(count == 50);
}

TEST_CASE("without exceptions: failures") {
    const Emulator emulator;
    const auto refused = client_with(emulator, "");
    CHECK_FALSE(refused.has_value());
    CHECK(refused.error().status() == factory::Status::invalid_argument);

    const auto client = client_with(emulator, "fk-gated");
    const auto page = client->try_list_sessions();
    CHECK_FALSE(page.has_value());
    CHECK(page.error().status() == factory::Status::forbidden);
    CHECK(page.error().http_status() == 403);
}

TEST_CASE("without exceptions: an error goes on in a result of one's own") {
    const Emulator emulator;
    const auto twenty = count(*client_with(emulator, "fk-emulator"));
    CHECK(twenty.has_value());
    CHECK(*twenty == 20);
    const auto refused = count(*client_with(emulator, "fk-gated"));
    CHECK_FALSE(refused.has_value());
    CHECK(refused.error().http_status() == 403);
}
