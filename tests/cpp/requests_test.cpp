// What calls send: everything that is set, and nothing else.
#include <doctest/doctest.h>

#include <factory.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "emulator.hpp"
#include "requests_gen.hpp"

using nlohmann::json;

namespace {

factory::Client client_of(const Emulator &emulator) {
    return factory::Client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
}

std::string percent_decoded(const std::string &text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); i++) {
        if (text[i] == '%') {
            decoded += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

std::vector<std::string> split(const std::string &text, char separator) {
    std::vector<std::string> parts;
    std::string part;
    for (std::istringstream all(text); std::getline(all, part, separator);) {
        parts.push_back(part);
    }
    return parts;
}

/// The segments of a path, decoded.
std::vector<std::string> segments(const std::string &path) {
    std::vector<std::string> all = split(path, '/');
    for (std::string &segment : all) {
        segment = segment.front() == '{' ? odd_text : percent_decoded(segment);
    }
    return all;
}

/// A query as texts by their names.
std::map<std::string, std::string> values(const std::string &query) {
    std::map<std::string, std::string> all;
    for (const std::string &part : split(query, '&')) {
        const std::size_t equals = part.find('=');
        all[part.substr(0, equals)] = percent_decoded(part.substr(equals + 1));
    }
    return all;
}

std::map<std::string, std::string> values(const json &query) {
    std::map<std::string, std::string> all;
    for (const auto &[name, value] : query.items()) {
        all[name] = value.is_string() ? value.get<std::string>() : value.dump();
    }
    return all;
}

/// The body of the last request.
json last_body(const Emulator &emulator) {
    return json::parse(json::parse(emulator.last_request()).at("body").get<std::string>());
}

}  // namespace

TEST_CASE("every operation sends what is set, and nothing else") {
    const Emulator emulator;
    std::size_t calls = 0;
    ask_everything(client_of(emulator), [&](const Request &request, const auto &result) {
        CAPTURE(request.method);
        CAPTURE(request.path);
        CHECK(emulator.request_count() == ++calls);
        if (!result) {
            CHECK(result.error().http_status().has_value());
        }
        const json sent = json::parse(emulator.last_request());
        const auto target = sent.at("target").get<std::string>();
        const std::size_t question = target.find('?');
        CHECK(sent.at("method") == request.method);
        CHECK(segments(target.substr(0, question)) == segments(request.path));
        CHECK(values(question == std::string::npos ? "" : target.substr(question + 1)) == values(request.query));
        const auto body = sent.at("body").get<std::string>();
        CHECK(body.empty() == !request.body.has_value());
        if (request.body) {
            CHECK(json::parse(body) == *request.body);
        }
    });
    CHECK(calls > 0);
}

TEST_CASE("an enumerated text may be a value, what the service sent, or any text") {
    const Emulator emulator;
    const factory::Client client = client_of(emulator);
    factory::CreateSessionOptions options;
    const auto effort = [&](auto given) {
        options.settings.emplace().reasoning_effort = given;
        (void)client.try_create_session(options);
        return last_body(emulator).at("sessionSettings").at("reasoningEffort");
    };
    CHECK(effort(factory::ReasoningEffort::xhigh) == "xhigh");
    CHECK(effort("quantum") == "quantum");
    CHECK(effort(std::string("quantum")) == "quantum");
    CHECK(effort(std::string_view("quantum")) == "quantum");
    const factory_enum sent{"later", 5, -1};
    CHECK(effort(factory::OpenEnum<factory::ReasoningEffort>(sent)) == "later");
}

TEST_CASE("a body of one's own is sent in place of the members, as it is") {
    const Emulator emulator;
    factory::CreateSessionOptions options;
    options.cwd = "/not/sent";
    options.body_json = R"({ "computerId" : "cmp-borealis" })";
    (void)client_of(emulator).create_session(options);
    CHECK(json::parse(emulator.last_request()).at("body") == *options.body_json);
}

TEST_CASE("an empty list is sent, an absent one is not") {
    const Emulator emulator;
    const factory::Client client = client_of(emulator);
    factory::UpdateSessionOptions options;
    options.settings.emplace().tags.emplace();
    options.settings->enabled_tool_ids.emplace();
    (void)client.try_update_session("s", options);
    CHECK(last_body(emulator) == json({{"sessionSettings", {{"tags", json::array()}, {"enabledToolIds", json::array()}}}}));
}

TEST_CASE("what cannot be sent is refused before anything is, by its name") {
    const Emulator emulator;
    const factory::Client client = client_of(emulator);
    const std::string nul("a\0b", 3);
    const auto check = [](const auto &result, std::string_view says) {
        REQUIRE_FALSE(result);
        CHECK(result.error().status() == factory::Status::invalid_argument);
        CHECK(result.error().message().find(says) != std::string_view::npos);
    };
    check(client.try_get_session(nul), "session_id holds a NUL character");
    check(client.try_get_session(""), "session_id");
    check(client.try_delete_computer(nul), "computer_id holds a NUL character");
    check(client.try_get_computer_by_name(""), "name");

    factory::PostMessageOptions message;
    message.text = nul;
    check(client.try_post_message("s", message), "text holds a NUL character");
    message.text = "\xff";
    check(client.try_post_message("s", message), "text");
    message.text = "a";
    message.images.emplace().emplace_back();
    check(client.try_post_message("s", message), "media_type has no text");

    factory::UpdateSessionOptions update;
    update.settings.emplace().tags.emplace().emplace_back().metadata.emplace()["key"] = nul;
    check(client.try_update_session("s", update), "metadata holds a NUL character");
    update.settings->tags.reset();
    update.settings->enabled_tool_ids = {{nul}};
    check(client.try_update_session("s", update), "enabled_tool_ids holds a NUL character");

    factory::GetMessagesOptions messages;
    messages.role = factory::MessageRole::unknown;
    check(client.try_messages("s", messages), "role has no text");
    messages.role.reset();
    messages.timeout = std::chrono::milliseconds(0);
    check(client.try_get_messages("s", messages), "timeout must be at least 1 ms");
    check(client.try_request("GET", nul), "path holds a NUL character");
    check(client.try_request("GET", "https://elsewhere.example/"), "path");
    CHECK(emulator.request_count() == 0);
}
