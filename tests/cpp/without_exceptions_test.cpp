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

TEST_CASE("without exceptions: a session, its messages, its end") {
    const Emulator emulator({"--pace", "0"});
    const auto client = client_with(emulator, "fk-emulator");
    factory::CreateSessionOptions create;
    create.computer_id = "cmp-borealis";
    const auto session = client->try_create_session(create);
    CHECK(session.has_value());
    factory::PostMessageOptions prompt;
    prompt.text = "Why?";
    CHECK_FALSE(factory::try_attach(prompt, "no/such/file").has_value());
    CHECK(client->try_post_message(session->session_id(), prompt).has_value());
    emulator.advance(std::chrono::seconds(60));

    auto messages = client->try_messages(session->session_id());
    CHECK(messages.has_value());
    const auto last = messages->try_next();
    CHECK(last.has_value());
    CHECK(last->has_value());
    CHECK_FALSE(factory::text_of(**last).empty());
    CHECK(client->try_request("GET", "/api/v0/computers")->http_status == 200);

    const factory::Result<void> deleted = client->try_delete_session(session->session_id());
    CHECK(deleted.has_value());
    const factory::Result<void> again = client->try_delete_session(session->session_id());
    CHECK_FALSE(again.has_value());
    CHECK(again.error().status() == factory::Status::not_found);
}

TEST_CASE("without exceptions: from prompt to answer, and how it is followed") {
    const Emulator emulator({"--sessions", "3", "--pace", "0.02"});
    const auto client = client_with(emulator, "fk-emulator");
    factory::RunOptions options;
    options.message.text = "Why?";
    const auto result = client->try_run(options);
    CHECK(result.has_value());
    CHECK_FALSE(result->error().has_value());
    CHECK(result->end() == factory::RunEnd::finished);
    const std::string session_id(*result->session_id());

    factory::FollowOptions from_start;
    from_start.from_start = true;
    auto follower = client->try_follow(session_id, from_start);
    CHECK(follower.has_value());
    auto event = follower->try_next();
    while (event && *event && (*event)->kind() != factory::EventKind::ended) {
        event = follower->try_next();
    }
    CHECK(event.has_value());
    CHECK((*event)->answer_text() == result->text());

    auto watcher = client->try_watch();
    CHECK(watcher.has_value());
    const auto seen = watcher->try_next();
    CHECK(seen.has_value());
    CHECK((*seen)->kind() == factory::WatchKind::appeared);
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
