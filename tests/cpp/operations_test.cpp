// What a program does with sessions, messages and computers, in the order in which it does it.
#include <doctest/doctest.h>

#include <factory.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "emulator.hpp"

using namespace std::chrono_literals;
using nlohmann::json;

namespace {

factory::Client client_of(const Emulator &emulator, std::string_view key = "fk-emulator") {
    return factory::Client(factory::Config().api_key(key).base_url(emulator.url()));
}

factory::Session new_session(const factory::Client &client) {
    factory::CreateSessionOptions options;
    options.computer_id = "cmp-borealis";
    return client.create_session(options);
}

template <class Call>
factory::Error error_of(Call call) {
    try {
        call();
    } catch (const factory::Error &error) {
        return error;
    }
    FAIL("no error");
    return {factory::Status::ok, ""};
}

}  // namespace

TEST_CASE("a session is created, asked, read, changed, interrupted and deleted") {
    const Emulator emulator({"--pace", "0"});
    const factory::Client client = client_of(emulator);
    factory::CreateSessionOptions create;
    create.computer_id = "cmp-borealis";
    create.settings.emplace();
    create.settings->autonomy_level = factory::AutonomyLevel::low;
    create.settings->tags = {{"first", {}}, {"second", {{{"key", "value"}}}}};
    const factory::Session created = client.create_session(create);
    const std::string id(created.session_id());
    CHECK(created.computer_id() == "cmp-borealis");
    CHECK(created.page().size() == 1);

    factory::Session session = client.get_session(id);
    CHECK(session.session_id() == id);
    CHECK(session.settings()->autonomy_level()->value() == factory::AutonomyLevel::low);
    REQUIRE(session.settings()->tags().size() == 2);
    CHECK(session.settings()->tags()[1].metadata[0].value == "value");
    CHECK(json::parse(session.json()).at("sessionId") == id);

    factory::PostMessageOptions prompt;
    prompt.text = "Why is the test flaky? \"Zürich\" 🚀";
    const factory::PostedMessage posted = client.post_message(id, prompt);
    CHECK_FALSE(posted.message_id().empty());
    emulator.advance(60s);

    factory::Messages messages = client.messages(id);
    const factory::Message answer = messages.next().value();
    CHECK(answer.role() == factory::MessageRole::assistant);
    CHECK(factory::text_of(answer).find(prompt.text) != std::string::npos);
    std::size_t count = 1;
    for (const factory::Message &message : messages) {
        count += message.id().empty() ? 0U : 1U;
    }
    CHECK(client.get_session(id).message_count() == static_cast<std::int64_t>(count));
    CHECK(client.get_message(id, answer.id()).json() == answer.json());

    factory::GetMessagesOptions of_user;
    of_user.role = factory::MessageRole::user;
    of_user.limit = 1;
    const factory::MessagePage mine = client.get_messages(id, of_user);
    REQUIRE(mine.size() == 1);
    CHECK(factory::text_of(mine[0]) == prompt.text);

    factory::UpdateSessionOptions update;
    update.settings.emplace().archived_at = "2026-07-01T00:00:00Z";
    CHECK(client.update_session(id, update).settings()->archived_at() == "2026-07-01T00:00:00Z");
    CHECK(client.interrupt_session(id).status() == factory::SessionStatus::idle);
    CHECK(client.list_session_children(id).empty());

    client.delete_session(id);
    CHECK(client.try_get_session(id).error().status() == factory::Status::not_found);
}

TEST_CASE("a computer is created, found, changed, restarted and deleted") {
    const Emulator emulator;
    const factory::Client client = client_of(emulator);
    factory::CreateComputerOptions create;
    create.name = "perseus";
    create.remote_user = "dev";
    create.provider = factory::ProviderType::byom;
    const factory::Computer created = client.create_computer(create);
    const std::string id(created.id());
    CHECK(created.name() == "perseus");
    CHECK(created.provider_type() == factory::ProviderType::byom);

    std::set<std::string> names;
    for (const factory::Computer &computer : client.list_computers()) {
        names.insert(std::string(computer.name()));
    }
    CHECK(names.count("perseus") == 1);
    CHECK(client.get_computer(id).json() == client.get_computer_by_name("perseus").json());

    factory::UpdateComputerOptions update;
    update.name = "theseus";
    CHECK(client.update_computer(id, update).name() == "theseus");
    client.delete_computer(id);
    CHECK(client.try_get_computer(id).error().status() == factory::Status::not_found);

    // What Factory manages can do more.
    factory::RestartComputerOptions restart;
    restart.mode = "reboot";
    CHECK(client.restart_computer("cmp-atlas", restart).was_restarted() == true);
    CHECK(client.refresh_computer("cmp-atlas").configured() == 3);
    CHECK(client.retry_install_deps("cmp-atlas").id() == "cmp-atlas");
    const factory::ComputerMetricPage metrics = client.get_computer_metrics("cmp-atlas");
    REQUIRE(metrics.size() > 1);
    factory::GetComputerMetricsOptions later;
    later.start = metrics[metrics.size() - 1].timestamp();
    CHECK(client.get_computer_metrics("cmp-atlas", later).size() < metrics.size());
    CHECK(client.try_refresh_computer("cmp-borealis").error().status() == factory::Status::bad_request);
}

TEST_CASE("a name with a slash stays a name") {
    const Emulator emulator;
    CHECK(client_of(emulator).get_computer_by_name("zurich-rack-5").id() == "Zürich rack/5 & 50%+");
    CHECK(client_of(emulator).get_computer("Zürich rack/5 & 50%+").name() == "zurich-rack-5");
}

TEST_CASE("messages come page by page, and each once") {
    const Emulator emulator({"--sessions", "5"});
    const factory::Client client = client_of(emulator);
    const factory::Session session = *client.sessions().next();
    factory::GetMessagesOptions options;
    options.limit = 10;
    std::set<std::string> ids;
    std::string cursor;
    for (const factory::MessagePage &page : client.message_pages(session.session_id(), options)) {
        CHECK(page.size() <= 10);
        for (const factory::Message &message : page) {
            CHECK(ids.insert(std::string(message.id())).second);
        }
        if (cursor.empty()) {
            cursor = page.next_cursor().value();
        }
    }
    CHECK(ids.size() == static_cast<std::size_t>(session.message_count()));

    options.cursor = cursor;
    std::size_t rest = 0;
    for (const factory::Message &message : client.messages(session.session_id(), options)) {
        rest += ids.count(std::string(message.id()));
    }
    CHECK(rest == ids.size() - 10);
}

TEST_CASE("what fails throws, and says what may have happened") {
    const Emulator emulator;
    const std::string id(new_session(client_of(emulator)).session_id());
    factory::PostMessageOptions prompt;
    prompt.text = "once";

    const factory::Error lost = error_of([&] { (void)client_of(emulator, "fk-lost").post_message(id, prompt); });
    CHECK(lost.outcome_unknown());
    CHECK(lost.attempts() == 1);
    const factory::Error asleep = error_of([&] { (void)client_of(emulator, "fk-asleep").post_message(id, prompt); });
    CHECK(asleep.status() == factory::Status::failed_dependency);
    CHECK(asleep.outcome_unknown());
    const factory::Error taken = error_of([&] { (void)client_of(emulator, "fk-taken").get_session(id); });
    CHECK(taken.status() == factory::Status::conflict);
    CHECK_FALSE(taken.outcome_unknown());
    const factory::Error gone = error_of([&] { client_of(emulator).delete_computer("none"); });
    CHECK(gone.status() == factory::Status::not_found);
    CHECK(gone.http_status() == 404);
}

TEST_CASE("a call ends at its time, and when it is cancelled") {
    const Emulator emulator;
    const factory::Client client = client_of(emulator, "fk-slow");
    factory::CallOptions options;
    options.timeout = 50ms;
    CHECK(client.try_interrupt_session("s", options).error().status() == factory::Status::timeout);
    CHECK(client.try_request("GET", "/api/v0/sessions", {}, options).error().status() == factory::Status::timeout);

    const factory::CancelToken token;
    token.cancel();
    options = {};
    options.cancel = token;
    CHECK(client.try_delete_computer("c", options).error().status() == factory::Status::cancelled);
    CHECK(client.try_request("GET", "/api/v0/sessions", {}, options).error().status() == factory::Status::cancelled);
    factory::GetMessagesOptions messages;
    messages.cancel = token;
    CHECK(client.try_messages("s", messages)->try_next().error().status() == factory::Status::cancelled);
}

TEST_CASE("what has no call of its own is asked for as it is") {
    const Emulator emulator;
    const factory::Client client = client_of(emulator);
    const factory::Response listed = client.request("GET", "/api/v0/sessions?limit=3");
    CHECK(listed.http_status == 200);
    CHECK(json::parse(listed.json).at("sessions").size() == 3);

    const factory::Response created = client.request("POST", "/api/v0/sessions", R"({"computerId": "cmp-borealis"})");
    const auto id = json::parse(created.json).at("sessionId").get<std::string>();
    const factory::Response deleted = client.request("DELETE", "/api/v0/sessions/" + id);
    CHECK(deleted.http_status == 204);
    CHECK(deleted.json.empty());
    CHECK(client.try_request("GET", "/api/v0/nothing").error().status() == factory::Status::not_found);
}

TEST_CASE("a session is archived and tagged, and keeps all else") {
    const Emulator emulator;
    const factory::Client client = client_of(emulator);
    const std::string id(new_session(client).session_id());
    CHECK(client.archive_session(id).settings()->archived_at().has_value());
    CHECK_FALSE(client.unarchive_session(id).settings()->archived_at().has_value());
    client.tag_session(id, "first");
    const factory::Session tagged = client.tag_session(id, "second");
    REQUIRE(tagged.settings()->tags().size() == 2);
    CHECK(tagged.settings()->tags()[1].name == "second");
    const factory::Session untagged = client.untag_session(id, "first");
    REQUIRE(untagged.settings()->tags().size() == 1);
    CHECK(untagged.settings()->tags()[0].name == "second");
    CHECK(client.try_tag_session(id, "").error().status() == factory::Status::invalid_argument);
}

TEST_CASE("a computer is found by its name or its id, and waited for") {
    const Emulator emulator;
    const factory::Client client = client_of(emulator);
    CHECK(client.find_computer("atlas").id() == "cmp-atlas");
    CHECK(client.find_computer("cmp-atlas").name() == "atlas");
    CHECK_FALSE(client.find_computer("cygnus").status().has_value());
    CHECK(client.find_computer("cygnus", 30s).status()->value() == factory::ComputerStatus::active);
    CHECK(client.try_find_computer("eridanus", 50ms).error().status() == factory::Status::timeout);
    CHECK(client.try_find_computer("none").error().status() == factory::Status::not_found);
}
