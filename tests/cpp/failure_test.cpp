// What goes wrong, and what is said of it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <factory.hpp>
#include <limits>
#include <string>

#include "emulator.hpp"

using namespace std::chrono_literals;

namespace {

factory::Client client_with(const Emulator &emulator, std::string_view key) {
    return factory::Client(factory::Config().api_key(key).base_url(emulator.url()).max_retries(0));
}

factory::Error error_of(const factory::Client &client, const factory::ListOptions &options = {}) {
    auto page = client.try_list_sessions(options);
    REQUIRE_FALSE(page);
    return page.error();
}

void check_refused(const factory::Config &config, std::string_view argument) {
    const auto client = factory::Client::try_create(config);
    REQUIRE_FALSE(client);
    CHECK(client.error().status() == factory::Status::invalid_argument);
    CHECK(client.error().message().find(argument) != std::string_view::npos);
}

void check_refused(const factory::Client &client, const factory::ListOptions &options, std::string_view argument) {
    const factory::Error error = error_of(client, options);
    CHECK(error.status() == factory::Status::invalid_argument);
    CHECK(error.message().find(argument) != std::string_view::npos);
    CHECK(error.attempts() == 0);
    const auto pages = client.try_pages(options);
    REQUIRE_FALSE(pages);
    CHECK(pages.error().status() == factory::Status::invalid_argument);
    CHECK(client.try_sessions(options).error().status() == factory::Status::invalid_argument);
}

/// Sets or clears a variable of the environment, and puts it back at the end.
class Variable {
public:
    Variable(const char *name, const char *value) : name_(name) {
        if (const char *before = std::getenv(name)) {
            before_ = before;
        }
        set_variable(name_, value);
    }
    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;
    ~Variable() { set_variable(name_, before_ ? before_->c_str() : nullptr); }

private:
    const char *name_;
    std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("each failure of the service has its status") {
    struct Case {
        std::string key;
        factory::Status status;
        std::optional<std::uint32_t> http_status;
    };
    const Emulator emulator;
    for (const Case &expected : {
             Case{"fk-wrong", factory::Status::unauthorized, 401},
             Case{"fk-gated", factory::Status::forbidden, 403},
             Case{"fk-limited", factory::Status::rate_limited, 429},
             Case{"fk-broken", factory::Status::server, 500},
             Case{"fk-unavailable", factory::Status::server, 503},
             Case{"fk-html", factory::Status::server, 502},
             Case{"fk-garbled", factory::Status::decode, 200},
         }) {
        CAPTURE(expected.key);
        const factory::Error error = error_of(client_with(emulator, expected.key));
        CHECK(error.status() == expected.status);
        CHECK(error.http_status() == expected.http_status);
        CHECK(error.attempts() == 1);
        CHECK_FALSE(error.outcome_unknown());
        CHECK_FALSE(error.message().empty());
        CHECK(error.message() == error.what());
        CHECK(error.message().find(expected.key) == std::string_view::npos);
    }
    CHECK(error_of(client_with(emulator, "fk-cut")).status() == factory::Status::network);
}

TEST_CASE("an error has all that the service said, and outlives its client") {
    const Emulator emulator;
    emulator.add_faults(R"([{"status": 429, "retryAfter": "7", "headers": {"x-request-id": "r-1"},
        "body": {"title": "Slow down", "detail": "Too many lists", "status": 429, "metadata": {"limit": 3}}}])");
    const factory::Error error = error_of(client_with(emulator, "fk-emulator"));
    CHECK(error.status() == factory::Status::rate_limited);
    CHECK(factory::status_name(error.status()) == "FACTORY_ERR_RATE_LIMITED");
    CHECK(error.http_status() == 429);
    CHECK(error.title() == "Slow down");
    CHECK(error.detail() == "Too many lists");
    CHECK(error.metadata_json() == R"({"limit":3})");
    CHECK(error.request_id() == "r-1");
    CHECK(error.retry_after() == 7s);
    REQUIRE(error.body().has_value());
    CHECK(error.body()->find("Slow down") != std::string::npos);
    CHECK(error.message().find("Too many lists") != std::string_view::npos);
}

TEST_CASE("what an error does not have is absent") {
    const Emulator emulator;
    emulator.add_faults(R"([{"hangUp": true}])");
    const factory::Error error = error_of(client_with(emulator, "fk-emulator"));
    CHECK(error.status() == factory::Status::network);
    CHECK_FALSE(error.http_status().has_value());
    CHECK_FALSE(error.title().has_value());
    CHECK_FALSE(error.detail().has_value());
    CHECK_FALSE(error.metadata_json().has_value());
    CHECK_FALSE(error.body().has_value());
    CHECK_FALSE(error.request_id().has_value());
    CHECK_FALSE(error.retry_after().has_value());
}

TEST_CASE("the throwing forms throw the same errors") {
    const Emulator emulator;
    const factory::Client client = client_with(emulator, "fk-gated");
    const auto forbidden = [](const auto &call) {
        try {
            call();
        } catch (const factory::Error &error) {
            CHECK(error.status() == factory::Status::forbidden);
            CHECK(error.http_status() == 403);
            return;
        }
        FAIL("nothing was thrown");
    };
    forbidden([&] { static_cast<void>(client.list_sessions()); });
    forbidden([&] { static_cast<void>(client.pages().next()); });
    forbidden([&] { static_cast<void>(client.pages().begin()); });
    forbidden([&] { static_cast<void>(client.sessions().next()); });
    forbidden([&] { static_cast<void>(client.sessions().begin()); });
    CHECK_THROWS_AS(factory::Client(factory::Config().api_key("")), factory::Error);
    CHECK_THROWS_AS(static_cast<void>(client.list_sessions(factory::ListOptions{101})), std::runtime_error);
}

TEST_CASE("options that make no sense are refused before anything is sent") {
    const Emulator emulator;
    const factory::Client client = client_with(emulator, "fk-emulator");
    const auto with = [](auto change) {
        factory::ListOptions options;
        change(options);
        return options;
    };
    check_refused(client, with([](auto &options) { options.limit = 101; }), "limit");
    check_refused(client, with([](auto &options) { options.cursor = "a\r\nb"; }), "cursor");
    check_refused(client, with([](auto &options) { options.cursor = std::string("a\0b", 3); }), "cursor");
    check_refused(client, with([](auto &options) { options.cursor = "\xff"; }), "cursor");
    check_refused(client, with([](auto &options) { options.computer_id = std::string("\0", 1); }), "computer_id");
    check_refused(client, with([](auto &options) { options.timeout = 0ms; }), "timeout");
    check_refused(client, with([](auto &options) { options.timeout = -1ms; }), "timeout");
    check_refused(client, with([](auto &options) { options.timeout = 1000h; }), "timeout");
    CHECK(emulator.request_count() == 0);
}

TEST_CASE("a configuration tells the first value that it refused") {
    const std::string secret = "fk-very-secret";
    check_refused(factory::Config().api_key(""), "api_key");
    check_refused(factory::Config().api_key(secret + '\n'), "api_key");
    check_refused(factory::Config().api_key(std::string_view("fk\0x", 4)), "api_key");
    check_refused(factory::Config().api_key(secret).base_url("ftp://127.0.0.1"), "base_url");
    check_refused(factory::Config().api_key(secret).base_url("http://example.com"), "http");
    check_refused(factory::Config().api_key(secret).base_url("https://user@example.com"), "base_url");
    check_refused(factory::Config().api_key(secret).timeout(0ms), "timeout_ms");
    check_refused(factory::Config().api_key(secret).timeout(-5ms), "timeout_ms");
    check_refused(factory::Config().api_key(secret).connect_timeout(25h), "connect_timeout_ms");
    check_refused(factory::Config().api_key(secret).max_retries(11), "max_retries");
    check_refused(factory::Config().api_key(secret).user_agent("a\r\nb"), "user_agent");
    check_refused(factory::Config().api_key(secret).proxy("socks5://127.0.0.1"), "proxy");
    check_refused(factory::Config().api_key(secret).ca_file("/does/not/exist.pem"), "ca_file");
    check_refused(factory::Config().api_key(secret).max_response_bytes(0), "max_response_bytes");
    check_refused(factory::Config().max_retries(11).api_key("").user_agent(""), "max_retries");

    factory::Config config;
    config.api_key(secret + '\n');
    REQUIRE(config.error().has_value());
    CHECK(config.error()->message().find(secret) == std::string_view::npos);
}

TEST_CASE("a configuration is used") {
    const Emulator emulator({"--key", "fk-own"});
    auto config = factory::Config()
                      .api_key("fk-own")
                      .allow_http(false)
                      .base_url(emulator.url() + "/")
                      .timeout(30s)
                      .connect_timeout(5s)
                      .max_retries(1)
                      .user_agent("cpp-test/1")
                      .proxy("")
                      .max_response_bytes(1 << 20);
    CHECK_FALSE(config.error().has_value());
    CHECK(factory::Client(config).list_sessions().size() == 20);
    CHECK(emulator.get("/emulator/requests").find("cpp-test/1") != std::string::npos);

    config.max_response_bytes(100);
    CHECK(error_of(factory::Client(config)).status() == factory::Status::too_large);

    const Emulator other;
    config.base_url(other.url());
    emulator.add_faults(R"([{"status": 503}])");
    CHECK(error_of(factory::Client(config)).status() == factory::Status::unauthorized);
}

TEST_CASE("what a configuration leaves unset comes from the environment") {
    const Emulator emulator;
    const Variable base_url("FACTORY_BASE_URL", emulator.url().c_str());
    {
        const Variable key("FACTORY_API_KEY", "fk-emulator");
        CHECK(factory::Client().list_sessions().size() == 20);
    }
    const Variable no_key("FACTORY_API_KEY", nullptr);
    check_refused(factory::Config(), "FACTORY_API_KEY");
}

TEST_CASE("the region of the EU is one word") {
    // All hosts are reached by a proxy, which refuses, but for the one that would be asked without that word.
    const Emulator emulator;
    const Variable proxy("https_proxy", emulator.url().c_str());
    const Variable direct("no_proxy", "api.factory.ai");
    const factory::Client client(factory::Config().api_key("fk-emulator").base_url("eu"));
    const auto page = client.try_list_sessions();
    REQUIRE_FALSE(page);
    CHECK(page.error().message().find("proxy") != std::string_view::npos);
    CHECK(page.error().message().find("HTTP 404") != std::string_view::npos);
}

TEST_CASE("a number that this version does not know is carried through") {
    const auto status = static_cast<factory::Status>(777);
    const factory::Error error(status, "something new");
    CHECK(error.status() == status);
    CHECK(static_cast<int>(error.status()) == 777);
    CHECK(factory::status_name(error.status()) == "FACTORY_ERR_?");
    CHECK(error.message() == "something new");
    CHECK(error.attempts() == 0);
}

TEST_CASE("a result holds a value or an error") {
    const Emulator emulator;
    auto page = client_with(emulator, "fk-emulator").try_list_sessions();
    REQUIRE(page.has_value());
    CHECK(page->size() == 20);
    CHECK((*page)[0].session_id() == std::as_const(page)->begin()->session_id());
    const factory::SessionPage moved = *std::move(page);
    CHECK(moved.size() == 20);

    const factory::Result<factory::SessionPage> failed = client_with(emulator, "fk-gated").try_list_sessions();
    CHECK_FALSE(failed.has_value());
    CHECK_FALSE(static_cast<bool>(failed));
    const factory::Result<factory::SessionPage> copy = failed;
    CHECK(copy.error().status() == factory::Status::forbidden);
}
