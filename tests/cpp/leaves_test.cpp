// Every leaf of every row, compared with what an independent JSON decoder reads from the service's own answer.
#include <doctest/doctest.h>

#include <factory.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "emulator.hpp"
#include "rows_gen.hpp"

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

/// Calls `compare` with each row, read from a page that kept its JSON and from one that did not, and what was sent of it.
template <class Row, class Compare>
void compare_page(const factory::Page<Row> &page, const factory::Page<Row> &without, const std::string &answer,
                  const json &sent, Compare compare) {
    CHECK(page.json() == answer);
    CHECK(without.json().empty());
    CHECK(page.drift_count() == 0);
    REQUIRE(page.size() == sent.size());
    for (std::size_t i = 0; i < page.size(); i++) {
        const json read = page[i];
        compare(without_nulls(read), without_nulls(sent.at(i)));
        CHECK(json(without[i]) == read);
        CHECK(without[i].json().empty());
        CHECK(json::parse(page[i].json()) == sent.at(i));
    }
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
        const json sent = json::parse(answer);
        compare_page(page, without, answer, sent.at("sessions"), compare);
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

TEST_CASE("every leaf of every message is what the service sent") {
    const Emulator emulator({"--sessions", "20"});
    const factory::Client client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
    factory::met().clear();
    factory::GetMessagesOptions options;
    options.limit = 100;
    factory::GetMessagesOptions without_json = options;
    without_json.discard_json = true;
    std::size_t messages = 0;
    for (const factory::Session &session : client.sessions()) {
        std::string path = "/api/v0/sessions/" + std::string(session.session_id()) + "/messages?limit=100";
        factory::MessagePager pages_without_json = client.message_pages(session.session_id(), without_json);
        for (const factory::MessagePage &page : client.message_pages(session.session_id(), options)) {
            const std::string answer = emulator.get(path);
            compare_page(page, pages_without_json.next().value(), answer, json::parse(answer).at("messages"),
                         [](const json &read, const json &sent) { CHECK(read == sent); });
            messages += page.size();
            if (page.next_cursor()) {
                path = path.substr(0, path.find("&cursor")) + "&cursor=" + percent_encoded(*page.next_cursor());
            }
        }
    }
    CHECK(messages > 500);
    for (const auto &met : factory::met()) {
        CAPTURE(met.first);
        CHECK(met.second.present > 0);
        CHECK(met.second.absent > 0);
    }
}

TEST_CASE("every leaf of every computer and its metrics is what the service sent") {
    const Emulator emulator({"--pace", "0"});
    const factory::Client client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
    (void)client.retry_install_deps("cmp-atlas");  // so that a step has the session that does it
    factory::met().clear();
    const auto compare = [](const json &read, const json &sent) { CHECK(read == sent); };
    factory::ListComputersOptions options;
    options.include_provisioning_steps = true;
    factory::ListComputersOptions without_json = options;
    without_json.discard_json = true;
    const factory::ComputerPage computers = client.list_computers(options);
    std::string answer = emulator.get("/api/v0/computers?includeProvisioningSteps=true");
    compare_page(computers, client.list_computers(without_json), answer, json::parse(answer).at("computers"), compare);

    factory::GetComputerMetricsOptions metrics_without_json;
    metrics_without_json.discard_json = true;
    std::size_t samples = 0;
    for (const factory::Computer &computer : computers) {
        answer = emulator.get("/api/v0/computers/" + percent_encoded(computer.id()) + "/metrics");
        if (const auto metrics = client.try_get_computer_metrics(computer.id())) {
            compare_page(*metrics, client.get_computer_metrics(computer.id(), metrics_without_json), answer,
                         json::parse(answer), compare);
            samples += metrics->size();
        }
    }
    CHECK(samples > 0);
    for (const auto &met : factory::met()) {
        CAPTURE(met.first);
        CHECK(met.second.present > 0);
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

TEST_CASE("blocks of each kind, one of a later service, and a tool's input byte for byte") {
    const Emulator emulator;
    emulator.add_faults(R"([{"body": "{\"messages\": [{\"id\": \"m\", \"role\": \"assistant\", \"createdAt\": 1.5,)"
                        R"( \"updatedAt\": 2, \"content\": [{\"type\": \"text\", \"text\": \"first\"},)"
                        R"({\"type\":  \"hologram\", \"depth\" : 3e0},)"
                        R"({\"type\": \"tool_use\", \"id\": \"t\", \"name\": \"run\", \"input\": { \"a\" : 1.0e5, \"b\":[ ]}},)"
                        R"({\"type\": \"tool_result\", \"toolUseId\": \"t\", \"content\": \"as a text\"},)"
                        R"({\"type\": \"tool_result\", \"toolUseId\": \"t\", \"content\": [{\"type\": \"text\", \"text\": \"inside\"}]},)"
                        R"({\"type\": \"text\", \"text\": \"last\"}]}],)"
                        R"( \"pagination\": {\"hasMore\": false, \"nextCursor\": null}}"}])");
    const factory::Client client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
    const factory::Message message = client.get_messages("s")[0];
    CHECK(message.role() == factory::MessageRole::assistant);
    CHECK(message.created_at().time_since_epoch().count() == 1.5);
    CHECK(factory::to_system_time(message.updated_at()) == factory::Timestamp(std::chrono::milliseconds(2)));
    CHECK(factory::text_of(message) == "first\n\nlast");

    const factory::View<factory::ContentBlock> blocks = message.content();
    REQUIRE(blocks.size() == 6);
    CHECK(blocks[0].kind() == factory::ContentBlockKind::text);
    CHECK(blocks[0].text()->text() == "first");
    CHECK_FALSE(blocks[0].image().has_value());
    CHECK_FALSE(blocks[0].json().has_value());
    CHECK(blocks[1].kind() == factory::ContentBlockKind::unknown);
    CHECK(blocks[1].kind().text() == "hologram");
    CHECK(blocks[1].json() == R"({"type":  "hologram", "depth" : 3e0})");
    CHECK_FALSE(blocks[1].text().has_value());
    CHECK(blocks[2].tool_use()->name() == "run");
    CHECK(blocks[2].tool_use()->input() == R"({ "a" : 1.0e5, "b":[ ]})");
    CHECK(blocks[3].tool_result()->content_text() == "as a text");
    CHECK_FALSE(blocks[3].tool_result()->content().present());
    CHECK_FALSE(blocks[4].tool_result()->content_text().has_value());
    CHECK(blocks[4].tool_result()->content()[0].text()->text() == "inside");
}

TEST_CASE("an optional member of another type costs that member, and the page says so") {
    const Emulator emulator;
    emulator.add_faults(R"([{}, {"body": {
        "messages": [{"id": "a", "role": "user", "content": [], "createdAt": 0, "updatedAt": 0, "parentId": 7},
                     {"id": "b", "role": "user", "content": [], "createdAt": 0, "updatedAt": 0, "seq": "first"}],
        "pagination": {"hasMore": false, "nextCursor": null}}},
        {"body": {"id": "c", "name": "c", "providerType": "e2b", "createdAt": 0, "hostname": false}}])");
    const factory::Client client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
    const factory::SessionPage as_published = client.list_sessions();
    CHECK(as_published.drift_count() == 0);
    CHECK_FALSE(as_published.drift_first().has_value());

    const factory::MessagePage page = client.get_messages("s");
    CHECK(page.drift_count() == 2);
    CHECK(page.drift_first() == "messages[0].parentId");
    CHECK_FALSE(page[0].parent_id().has_value());
    CHECK_FALSE(page[1].seq().has_value());
    CHECK(json::parse(page[0].json()).at("parentId") == 7);

    // An answer of one object says it by its page.
    const factory::Computer computer = client.get_computer("c");
    CHECK_FALSE(computer.hostname().has_value());
    CHECK(computer.page().drift_count() == 1);
    CHECK(computer.page().drift_first() == "hostname");
}
