// Every leaf of every session, compared with what an independent JSON decoder reads from the service's own answer.
#include <doctest/doctest.h>

#include <factory.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "emulator.hpp"

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

// ---- The service's answer, in a form where order counts only in maps -----------------------------------------

const std::set<std::string> usage_members{"inputTokens",     "outputTokens",   "cacheCreationTokens",
                                          "cacheReadTokens", "thinkingTokens", "factoryCredits"};
const std::set<std::string> settings_members{
    "model",           "reasoningEffort",       "interactionMode",         "autonomyLevel",
    "autonomyMode",    "specModeModel",         "specModeReasoningEffort", "providerLock",
    "apiProviderLock", "providerLockTimestamp", "assistantActiveTimeMs",   "tokenUsage",
    "archivedAt",      "inclusiveTokenUsage",   "enabledToolIds",          "disabledToolIds",
};
const std::set<std::string> session_members{"sessionId", "title",     "status",      "messageCount",
                                            "createdAt", "updatedAt", "completedAt", "computerId"};

json only(const ordered_json &object, const std::set<std::string> &members) {
    json known = json::object();
    for (const auto &[name, value] : object.items()) {
        if (members.count(name) != 0 && !value.is_null()) {
            known[name] = json(value);
        }
    }
    return known;
}

/// A map as a list of pairs, so that its order is compared as well.
json pairs(const ordered_json &map) {
    json list = json::array();
    for (const auto &[key, value] : map.items()) {
        list.push_back({key, json(value)});
    }
    return list;
}

json tag_in(const ordered_json &sent) {
    json tag{{"name", json(sent.at("name"))}};
    if (sent.contains("metadata")) {
        tag["metadata"] = pairs(sent.at("metadata"));
    }
    return tag;
}

json settings_in(const ordered_json &sent) {
    json settings = only(sent, settings_members);
    if (sent.contains("childInclusiveTokenUsageBySessionId")) {
        settings["childInclusiveTokenUsageBySessionId"] = pairs(sent.at("childInclusiveTokenUsageBySessionId"));
    }
    if (sent.contains("tags")) {
        settings["tags"] = json::array();
        for (const ordered_json &tag : sent.at("tags")) {
            settings["tags"].push_back(tag_in(tag));
        }
    }
    return settings;
}

json session_in(const ordered_json &sent) {
    json session = only(sent, session_members);
    if (sent.contains("sessionSettings")) {
        session["sessionSettings"] = settings_in(sent.at("sessionSettings"));
    }
    return session;
}

// ---- The same, from what the accessors give -------------------------------------------------------------------

void put(json &object, const char *name, std::optional<std::string_view> text) {
    if (text) {
        object[name] = std::string(*text);
    }
}

/// Also checks the value against the text.
template <class E>
void put(json &object, const char *name, std::optional<factory::OpenEnum<E>> sent,
         const std::map<std::string_view, E> &values) {
    if (!sent) {
        return;
    }
    object[name] = std::string(sent->text());
    const auto known = values.find(sent->text());
    CHECK(sent->value() == (known == values.end() ? E::unknown : known->second));
}

json usage_of(const factory::TokenUsage &usage) {
    json object{{"inputTokens", usage.input_tokens},
                {"outputTokens", usage.output_tokens},
                {"cacheCreationTokens", usage.cache_creation_tokens},
                {"cacheReadTokens", usage.cache_read_tokens},
                {"thinkingTokens", usage.thinking_tokens}};
    if (usage.factory_credits) {
        object["factoryCredits"] = *usage.factory_credits;
    }
    return object;
}

void put(json &object, const char *name, const std::optional<factory::TokenUsage> &usage) {
    if (usage) {
        object[name] = usage_of(*usage);
    }
}

void put(json &object, const char *name, factory::View<std::string_view> texts) {
    if (texts.present()) {
        object[name] = json::array();
        for (const std::string_view text : texts) {
            object[name].push_back(std::string(text));
        }
    }
}

json tag_of(const factory::Tag &tag) {
    json object{{"name", std::string(tag.name)}};
    if (tag.metadata.present()) {
        object["metadata"] = json::array();
        for (const auto &[key, value] : tag.metadata) {
            object["metadata"].push_back({std::string(key), std::string(value)});
        }
    }
    return object;
}

const std::map<std::string_view, factory::SessionStatus> statuses{
    {"idle", factory::SessionStatus::idle},
    {"pending", factory::SessionStatus::pending},
    {"running", factory::SessionStatus::running},
};
const std::map<std::string_view, factory::ReasoningEffort> efforts{
    {"none", factory::ReasoningEffort::none},   {"dynamic", factory::ReasoningEffort::dynamic},
    {"off", factory::ReasoningEffort::off},     {"minimal", factory::ReasoningEffort::minimal},
    {"low", factory::ReasoningEffort::low},     {"medium", factory::ReasoningEffort::medium},
    {"high", factory::ReasoningEffort::high},   {"xhigh", factory::ReasoningEffort::xhigh},
    {"max", factory::ReasoningEffort::max},
};
const std::map<std::string_view, factory::InteractionMode> interaction_modes{
    {"auto", factory::InteractionMode::auto_},
    {"spec", factory::InteractionMode::spec},
    {"agi", factory::InteractionMode::agi},
    {"mission", factory::InteractionMode::mission},
};
const std::map<std::string_view, factory::AutonomyLevel> autonomy_levels{
    {"off", factory::AutonomyLevel::off},
    {"low", factory::AutonomyLevel::low},
    {"medium", factory::AutonomyLevel::medium},
    {"high", factory::AutonomyLevel::high},
};
const std::map<std::string_view, factory::AutonomyMode> autonomy_modes{
    {"normal", factory::AutonomyMode::normal},
    {"spec", factory::AutonomyMode::spec},
    {"auto-low", factory::AutonomyMode::auto_low},
    {"auto-medium", factory::AutonomyMode::auto_medium},
    {"auto-high", factory::AutonomyMode::auto_high},
};
const std::map<std::string_view, factory::Provider> providers{
    {"anthropic", factory::Provider::anthropic},
    {"openai", factory::Provider::openai},
    {"generic-chat-completion-api", factory::Provider::generic_chat_completion_api},
    {"factory", factory::Provider::factory},
    {"google", factory::Provider::google},
    {"xai", factory::Provider::xai},
    {"voyage", factory::Provider::voyage},
    {"bedrock-converse", factory::Provider::bedrock_converse},
};
const std::map<std::string_view, factory::ApiProvider> api_providers{
    {"bedrock", factory::ApiProvider::bedrock},
    {"anthropic", factory::ApiProvider::anthropic},
    {"vertex_anthropic", factory::ApiProvider::vertex_anthropic},
    {"bedrock_anthropic", factory::ApiProvider::bedrock_anthropic},
    {"openai", factory::ApiProvider::openai},
    {"azure_openai", factory::ApiProvider::azure_openai},
    {"google", factory::ApiProvider::google},
    {"xai", factory::ApiProvider::xai},
    {"fireworks", factory::ApiProvider::fireworks},
    {"baseten", factory::ApiProvider::baseten},
    {"snowflake", factory::ApiProvider::snowflake},
    {"bedrock_converse", factory::ApiProvider::bedrock_converse},
};

json settings_of(const factory::Settings &settings) {
    json object = json::object();
    put(object, "model", settings.model());
    put(object, "reasoningEffort", settings.reasoning_effort(), efforts);
    put(object, "interactionMode", settings.interaction_mode(), interaction_modes);
    put(object, "autonomyLevel", settings.autonomy_level(), autonomy_levels);
    put(object, "autonomyMode", settings.autonomy_mode(), autonomy_modes);
    put(object, "specModeModel", settings.spec_mode_model());
    put(object, "specModeReasoningEffort", settings.spec_mode_reasoning_effort(), efforts);
    put(object, "providerLock", settings.provider_lock(), providers);
    put(object, "providerLockTimestamp", settings.provider_lock_timestamp());
    put(object, "apiProviderLock", settings.api_provider_lock(), api_providers);
    put(object, "archivedAt", settings.archived_at());
    if (const auto active = settings.assistant_active_time()) {
        object["assistantActiveTimeMs"] = active->count();
    }
    put(object, "tokenUsage", settings.token_usage());
    put(object, "inclusiveTokenUsage", settings.inclusive_token_usage());
    if (const auto children = settings.child_usages(); children.present()) {
        object["childInclusiveTokenUsageBySessionId"] = json::array();
        for (const auto &[session_id, usage] : children) {
            object["childInclusiveTokenUsageBySessionId"].push_back({std::string(session_id), usage_of(usage)});
        }
    }
    if (const auto tags = settings.tags(); tags.present()) {
        object["tags"] = json::array();
        for (const factory::Tag &tag : tags) {
            object["tags"].push_back(tag_of(tag));
        }
    }
    put(object, "enabledToolIds", settings.enabled_tool_ids());
    put(object, "disabledToolIds", settings.disabled_tool_ids());
    return object;
}

json session_of(const factory::Session &session) {
    json object{{"sessionId", std::string(session.session_id())},
                {"messageCount", session.message_count()},
                {"createdAt", session.created_at().time_since_epoch().count()},
                {"updatedAt", session.updated_at().time_since_epoch().count()}};
    put(object, "title", session.title());
    put(object, "computerId", session.computer_id());
    put(object, "status", std::optional(session.status()), statuses);
    if (const auto completed = session.completed_at()) {
        object["completedAt"] = completed->time_since_epoch().count();
    }
    if (const auto settings = session.settings()) {
        object["sessionSettings"] = settings_of(*settings);
    }
    return object;
}

void count_members(const json &object, std::map<std::string, std::size_t> &present) {
    for (const auto &member : object.items()) {
        present[member.key()]++;
    }
}

/// Compares all sessions of an emulator, and counts how often each optional member was there.
std::size_t compare_all(const Emulator &emulator, std::map<std::string, std::size_t> &present) {
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
        const ordered_json sent = ordered_json::parse(answer);
        REQUIRE(page.size() == sent.at("sessions").size());
        for (std::size_t i = 0; i < page.size(); i++) {
            const ordered_json &session = sent.at("sessions").at(i);
            const json expected = session_in(session);
            CHECK(session_of(page[i]) == expected);
            CHECK(session_of(without[i]) == expected);
            CHECK(without[i].json().empty());
            CHECK(ordered_json::parse(page[i].json()) == session);
            count_members(expected, present);
            if (expected.contains("sessionSettings")) {
                count_members(expected.at("sessionSettings"), present);
            }
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
    std::map<std::string, std::size_t> present;
    CHECK(compare_all(emulator, present) == 2000);

    // Each optional member was met both present and absent: 6 of a session, 19 of its settings.
    CHECK(present.size() == session_members.size() + 1 + settings_members.size() + 2);
    for (const auto &member : present) {
        const std::string &name = member.first;
        CAPTURE(name);
        const bool required = name == "sessionId" || name == "status" || name == "messageCount" ||
                              name == "createdAt" || name == "updatedAt";
        CHECK((member.second == 2000) == required);
    }
}

TEST_CASE("members and texts of a later service do no harm, and its texts stay readable") {
    const Emulator emulator({"--sessions", "1000", "--drift"});
    std::map<std::string, std::size_t> present;
    CHECK(compare_all(emulator, present) == 1000);

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
