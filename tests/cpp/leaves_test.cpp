// Every leaf of every session, compared with what an independent JSON decoder reads from the service's own answer.
#include <doctest/doctest.h>

#include <factory.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "emulator.hpp"
#include "session_gen.hpp"

using nlohmann::json;

namespace {

/// Without members that are null, which say the same as none.
json without_nulls(const json &sent) {
    json kept = sent;
    if (sent.is_object()) {
        kept = json::object();
        for (const auto &[name, value] : sent.items()) {
            if (!value.is_null()) {
                kept[name] = without_nulls(value);
            }
        }
    } else if (sent.is_array()) {
        for (json &element : kept) {
            element = without_nulls(element);
        }
    }
    return kept;
}

/// Calls `visit` with the path of each member, those in lists on one path.
template <class Visit>
void visit_members(const json &value, const std::string &path, Visit visit) {
    if (!value.is_structured()) {
        return;
    }
    for (const auto &[name, inner] : value.items()) {
        const std::string inner_path = value.is_object() ? path + '.' + name : path + "[]";
        visit(inner_path);
        visit_members(inner, inner_path, visit);
    }
}

/// What of it has a path that is known, or was read nevertheless: the keys of a map are known to nobody.
json known_part(const json &sent, const json &read, const std::string &path, const std::set<std::string> &known_paths) {
    json known = sent;
    if (sent.is_object() && read.is_object()) {
        known = json::object();
        for (const auto &[name, value] : sent.items()) {
            const std::string inner_path = path + '.' + name;
            if (read.contains(name)) {
                known[name] = known_part(value, read.at(name), inner_path, known_paths);
            } else if (known_paths.count(inner_path) != 0) {
                known[name] = value;
            }
        }
    } else if (sent.is_array() && read.is_array() && sent.size() == read.size()) {
        for (std::size_t i = 0; i < sent.size(); i++) {
            known[i] = known_part(sent[i], read[i], path + "[]", known_paths);
        }
    }
    return known;
}

/// Calls `compare` with each session, read from a page that kept its JSON and from one that did not, and what was sent.
template <class Compare>
std::size_t compare_all(const Emulator &emulator, Compare compare) {
    const factory::Client client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
    factory::ListOptions options;
    options.limit = 100;
    std::string query = "/api/v0/sessions?limit=100";
    std::size_t sessions = 0;
    factory::ListOptions without_json = options;
    without_json.discard_json = true;
    factory::SessionPager pages_without_json = client.pages(without_json);
    for (const factory::SessionPage &page : client.pages(options)) {
        const factory::SessionPage without = pages_without_json.next().value();
        const std::string answer = emulator.get(query);
        CHECK(page.json() == answer);
        CHECK(without.json().empty());
        const json sent = json::parse(answer);
        REQUIRE(page.size() == sent.at("sessions").size());
        for (std::size_t i = 0; i < page.size(); i++) {
            const json &session = sent.at("sessions").at(i);
            const json read = page[i];
            compare(read, without_nulls(session));
            CHECK(json(without[i]) == read);
            CHECK(without[i].json().empty());
            CHECK(json::parse(page[i].json()) == session);
        }
        sessions += page.size();
        CHECK(page.has_more() == sent.at("pagination").at("hasMore").get<bool>());
        if (page.next_cursor()) {
            CHECK(*page.next_cursor() == sent.at("pagination").at("nextCursor").get<std::string>());
            query = "/api/v0/sessions?limit=100&cursor=" + percent_encoded(*page.next_cursor());
        }
    }
    return sessions;
}

}  // namespace

TEST_CASE("every leaf of every session is what the service sent") {
    const Emulator emulator({"--sessions", "2000", "--seed", "7"});
    factory::met().clear();
    CHECK(compare_all(emulator, [](const json &read, const json &sent) { CHECK(read == sent); }) == 2000);
    // The service tells these where a session is asked for by itself.
    const std::set<std::string> told_elsewhere = {"Session.artifacts", "Session.factoryCredits", "Session.parent_session_id"};
    for (const auto &met : factory::met()) {
        CAPTURE(met.first);
        CHECK((met.second.present > 0 || told_elsewhere.count(met.first) == 1));
        CHECK(met.second.absent > 0);
    }
}

TEST_CASE("members and texts of a later service do no harm, and its texts stay readable") {
    std::set<std::string> known_paths;
    const Emulator without_drift({"--sessions", "1000"});
    compare_all(without_drift, [&](const json &, const json &sent) {
        visit_members(sent, "", [&](const std::string &path) { known_paths.insert(path); });
    });

    const Emulator emulator({"--sessions", "1000", "--drift"});
    std::size_t later = 0;
    compare_all(emulator, [&](const json &read, const json &sent) {
        CHECK(read == known_part(sent, read, "", known_paths));
        later += read != sent;
    });
    CHECK(later > 0);

    const factory::Client client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
    std::size_t unknown = 0;
    for (const factory::Session &session : client.sessions()) {
        if (session.status() == factory::SessionStatus::unknown) {
            unknown++;
            CHECK(session.status().text() == "quantum");
        }
    }
    CHECK(unknown > 0);
}

TEST_CASE("numbers reach the ends of their types, and lists tell empty from absent") {
    const Emulator emulator;
    emulator.add_faults(R"([{"body": {
        "sessions": [{
            "sessionId": "", "status": "idle", "messageCount": 9223372036854775807,
            "createdAt": -9223372036854775808, "updatedAt": 0, "completedAt": 0, "title": "",
            "sessionSettings": {"tags": [{"name": "a", "metadata": {}}, {"name": "b"}], "enabledToolIds": [],
                                "childInclusiveTokenUsageBySessionId": {}, "assistantActiveTimeMs": 0}
        }, {
            "sessionId": "s", "status": "idle", "messageCount": 0, "createdAt": 0, "updatedAt": 0,
            "sessionSettings": {}
        }],
        "pagination": {"hasMore": false, "nextCursor": null}}}])");
    const factory::Client client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
    const factory::SessionPage page = client.list_sessions();
    REQUIRE(page.size() == 2);

    const factory::Session full = page[0];
    CHECK(full.message_count() == INT64_MAX);
    CHECK(full.created_at().time_since_epoch().count() == INT64_MIN);
    CHECK(full.completed_at() == factory::Timestamp());
    CHECK(full.title() == "");
    const factory::Settings settings = full.settings().value();
    CHECK(settings.assistant_active_time()->count() == 0);
    CHECK(settings.enabled_tool_ids().present());
    CHECK(settings.enabled_tool_ids().empty());
    CHECK(settings.child_usages().present());
    CHECK(settings.child_usages().empty());
    CHECK_FALSE(settings.disabled_tool_ids().present());
    CHECK(settings.tags()[0].metadata.present());
    CHECK(settings.tags()[0].metadata.empty());
    CHECK_FALSE(settings.tags()[1].metadata.present());

    const factory::Session bare = page[1];
    CHECK_FALSE(bare.completed_at().has_value());
    CHECK_FALSE(bare.title().has_value());
    REQUIRE(bare.settings().has_value());
    CHECK_FALSE(bare.settings()->tags().present());
    CHECK_FALSE(bare.settings()->assistant_active_time().has_value());
    CHECK_FALSE(page.next_cursor().has_value());
}

// By hand, so that what is generated on both sides cannot be wrong on both.
TEST_CASE("a text, an enumeration, a list, a map and a row within a row are what their names say") {
    const Emulator emulator;
    emulator.add_faults(R"([{"body": {
        "sessions": [{
            "sessionId": "the id", "title": "the title", "computerId": "the computer", "status": "running",
            "messageCount": 1, "createdAt": 2, "updatedAt": 3, "completedAt": 4,
            "sessionSettings": {
                "model": "the model", "autonomyLevel": "low", "interactionMode": "auto",
                "tokenUsage": {"inputTokens": 1, "outputTokens": 2, "cacheCreationTokens": 3, "cacheReadTokens": 4,
                               "thinkingTokens": 5, "factoryCredits": 6},
                "tags": [{"name": "first"}, {"name": "second", "metadata": {"a": "1", "z": "2"}}],
                "enabledToolIds": ["on"], "disabledToolIds": ["off", "out"]
            }
        }],
        "pagination": {"hasMore": false, "nextCursor": null}}}])");
    const factory::Client client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
    const factory::Session session = client.list_sessions()[0];
    CHECK(session.session_id() == "the id");
    CHECK(session.title() == "the title");
    CHECK(session.computer_id() == "the computer");
    CHECK(session.status() == factory::SessionStatus::running);
    CHECK(session.message_count() == 1);
    CHECK(session.created_at().time_since_epoch() == std::chrono::milliseconds(2));
    CHECK(session.updated_at().time_since_epoch() == std::chrono::milliseconds(3));
    CHECK(session.completed_at()->time_since_epoch() == std::chrono::milliseconds(4));

    const factory::Settings settings = session.settings().value();
    CHECK(settings.model() == "the model");
    CHECK(settings.autonomy_level()->value() == factory::AutonomyLevel::low);
    CHECK(settings.interaction_mode()->value() == factory::InteractionMode::auto_);
    const factory::TokenUsage usage = settings.token_usage().value();
    CHECK(usage.input_tokens == 1);
    CHECK(usage.output_tokens == 2);
    CHECK(usage.cache_creation_tokens == 3);
    CHECK(usage.cache_read_tokens == 4);
    CHECK(usage.thinking_tokens == 5);
    CHECK(usage.factory_credits == 6);
    CHECK_FALSE(settings.inclusive_token_usage().has_value());
    REQUIRE(settings.tags().size() == 2);
    CHECK(settings.tags()[0].name == "first");
    CHECK(settings.tags()[1].name == "second");
    const factory::View<factory::Metadata> metadata = settings.tags()[1].metadata;
    REQUIRE(metadata.size() == 2);
    CHECK(metadata[0].key == "a");
    CHECK(metadata[0].value == "1");
    CHECK(metadata[1].key == "z");
    REQUIRE(settings.enabled_tool_ids().size() == 1);
    CHECK(settings.enabled_tool_ids()[0] == "on");
    REQUIRE(settings.disabled_tool_ids().size() == 2);
    CHECK(settings.disabled_tool_ids()[1] == "out");
}
