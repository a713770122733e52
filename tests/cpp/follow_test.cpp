// From prompt to answer: following, watching and running.
#include <doctest/doctest.h>

#include <algorithm>
#include <factory.hpp>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "emulator.hpp"

using namespace std::chrono_literals;

namespace {

const std::vector<std::string> stopped_clock = {"--sessions", "3", "--pace", "0"};
const std::vector<std::string> fast_clock = {"--sessions", "3", "--pace", "0.02"};

factory::Client client_of(const Emulator &emulator) {
    return factory::Client(factory::Config().api_key("fk-emulator").base_url(emulator.url()).max_retries(0));
}

/// A session with a prompt.
std::string prompted(const factory::Client &client) {
    factory::CreateSessionOptions create;
    create.computer_id = "cmp-borealis";
    const std::string session_id(client.create_session(create).session_id());
    factory::PostMessageOptions prompt;
    prompt.text = "Why is the test flaky?";
    client.post_message(session_id, prompt);
    return session_id;
}

factory::RunOptions prompt() {
    factory::RunOptions options;
    options.message.text = "Why is the test flaky?";
    options.create.computer_id = "cmp-borealis";
    return options;
}

/// The ids of a session's messages as the service has them now, oldest first.
std::vector<std::string> transcript(const factory::Client &client, std::string_view session_id) {
    std::vector<std::string> ids;
    for (const factory::Message &message : client.messages(session_id)) {
        ids.emplace_back(message.id());
    }
    std::reverse(ids.begin(), ids.end());
    return ids;
}

void add_ids(std::vector<std::string> &told, const factory::Event &event) {
    for (const factory::Message &message : event.messages()) {
        told.emplace_back(message.id());
    }
}

factory::FollowOptions from_start() {
    factory::FollowOptions options;
    options.from_start = true;
    return options;
}

}  // namespace

TEST_CASE("a follower tells each message and how the run has ended, once") {
    const Emulator emulator(stopped_clock);
    const factory::Client client = client_of(emulator);
    const std::string session_id = prompted(client);
    emulator.advance(60s);

    factory::Follower follower = client.follow(session_id, from_start());
    CHECK(follower.session_id() == session_id);
    CHECK_FALSE(follower.last_message_id().has_value());
    std::vector<std::string> told;
    std::vector<factory::RunEnd> ends;
    for (const factory::Event &event : follower) {
        CHECK(event.session()->session_id() == session_id);
        add_ids(told, event);
        CHECK((event.kind() == factory::EventKind::messages) == !event.messages().empty());
        if (event.kind() == factory::EventKind::status) {
            CHECK(event.session()->status() == factory::SessionStatus::idle);
        }
        if (event.kind() == factory::EventKind::ended) {
            ends.push_back(event.end());
            CHECK(event.answer()->id() == told.back());
            CHECK(event.answer_text() == factory::text_of(*event.answer()));
            CHECK(event.answer_text()->find("Why is the test flaky?") != std::string_view::npos);
        } else {
            CHECK(event.end() == factory::RunEnd::none);
            CHECK_FALSE(event.answer().has_value());
            CHECK_FALSE(event.answer_text().has_value());
        }
    }
    CHECK(told == transcript(client, session_id));
    CHECK(ends == std::vector<factory::RunEnd>{factory::RunEnd::finished});
    CHECK(follower.last_message_id() == told.back());
    CHECK_FALSE(follower.next().has_value());
}

TEST_CASE("another follower goes on after the last message, and neither loses nor repeats one") {
    const Emulator emulator(stopped_clock);
    const factory::Client client = client_of(emulator);
    const std::string session_id = prompted(client);
    emulator.advance(10s);

    std::vector<std::string> told;
    factory::FollowOptions on;
    {
        factory::Follower first = client.follow(session_id, from_start());
        while (told.empty()) {
            add_ids(told, first.next().value());
        }
        on.from_message_id = first.last_message_id().value();
    }
    CHECK(told.size() < 8);  // not all of it yet
    emulator.advance(60s);
    for (const factory::Event &event : client_of(emulator).follow(session_id, on)) {
        add_ids(told, event);
    }
    CHECK(told == transcript(client, session_id));
}

TEST_CASE("another thread cancels a follower that waits") {
    const Emulator emulator(stopped_clock);
    const factory::Client client = client_of(emulator);
    factory::FollowOptions options;
    options.cancel.emplace();
    factory::Follower follower = client.follow(prompted(client), options);
    CHECK(follower.next()->kind() == factory::EventKind::status);
    std::thread canceller([token = *options.cancel] { token.cancel(); });
    factory::Result<std::optional<factory::Event>> event = follower.try_next();
    while (event && *event) {  // what was told before it
        event = follower.try_next();
    }
    canceller.join();
    REQUIRE_FALSE(event);
    CHECK(event.error().status() == factory::Status::cancelled);
}

TEST_CASE("a step that takes too long fails, and may be taken again") {
    const Emulator emulator(stopped_clock);
    const factory::Client client = client_of(emulator);
    factory::FollowOptions options = from_start();
    options.timeout = 200ms;
    const std::string session_id = prompted(client);
    factory::Follower follower = client.follow(session_id, options);
    std::vector<std::string> told;
    const auto follow = [&] {
        for (const factory::Event &event : follower) {
            add_ids(told, event);
        }
    };
    for (int i = 0; i < 2; i++) {
        try {
            follow();
            FAIL("the run goes on");
        } catch (const factory::Error &error) {
            CHECK(error.status() == factory::Status::timeout);
        }
        CHECK(told == transcript(client, session_id));
    }
}

TEST_CASE("a sign of life tells why the last look failed") {
    const Emulator emulator(stopped_clock);
    const factory::Client client = client_of(emulator);
    factory::FollowOptions options;
    options.sign_of_life = 1ms;
    factory::Follower follower = client.follow(prompted(client), options);
    emulator.add_faults(R"([{"status": 502, "times": 9}])");
    const factory::Event event = follower.next().value();
    CHECK(event.kind() == factory::EventKind::waiting);
    CHECK_FALSE(event.session().has_value());
    const factory::Error error = event.error().value();
    CHECK(error.status() == factory::Status::server);
    CHECK(error.http_status() == 502);
}

TEST_CASE("what cannot be followed, watched or run is refused with its name") {
    const Emulator emulator(stopped_clock);
    const factory::Client client = client_of(emulator);
    const auto why = [](const auto &result) {
        REQUIRE_FALSE(result);
        CHECK(result.error().status() == factory::Status::invalid_argument);
        return std::string(result.error().message());
    };
    const auto names = [](const std::string &message, std::string_view name) {
        return message.find(name) != std::string::npos;
    };
    factory::FollowOptions follow;
    follow.settle = 0ms;
    CHECK(names(why(client.try_follow("s", follow)), "settle"));
    follow = from_start();
    follow.from_message_id = "m";
    CHECK(names(why(client.try_follow("s", follow)), "from_start"));
    CHECK(names(why(client.try_follow(std::string_view("s\0", 2))), "session_id"));
    CHECK(names(why(client.try_follow("")), "session_id"));

    factory::WatchOptions watch;
    watch.patience = -1ms;
    CHECK(names(why(client.try_watch(watch)), "patience"));

    factory::RunOptions run = prompt();
    run.sign_of_life = 0ms;
    CHECK(names(why(client.try_run(run)), "sign_of_life"));
    run = prompt();
    run.create.cwd = std::string("a\0b", 3);
    CHECK(names(why(client.try_runner(run)), "cwd"));
    CHECK(emulator.request_count() == 0);
}

TEST_CASE("a run gives the answer, which outlives all else") {
    const Emulator emulator(fast_clock);
    std::optional<factory::Message> answer;
    std::optional<factory::Session> session;
    std::string text;
    {
        const factory::Client client = client_of(emulator);
        const factory::RunResult result = client.run(prompt());
        CHECK(result.end() == factory::RunEnd::finished);
        CHECK_FALSE(result.error().has_value());
        const std::vector<std::string> ids = transcript(client, result.session_id().value());
        CHECK(result.message_id() == ids.front());
        CHECK(result.last_message_id() == ids.back());
        text = result.text().value();
        answer = result.answer();
        session = result.session();
        CHECK(answer->id() == ids.back());
        CHECK(session->session_id() == result.session_id());
    }
    CHECK(factory::text_of(*answer) == text);
    CHECK(text.find("Why is the test flaky?") != std::string::npos);
    CHECK(session->settings()->token_usage()->output_tokens > 0);
    CHECK(answer->json().empty());
    CHECK(answer->page().empty());
}

TEST_CASE("a run goes on in a session that is there") {
    const Emulator emulator(stopped_clock);
    const factory::Client client = client_of(emulator);
    factory::RunOptions options = prompt();
    options.session_id = client.create_session({}).session_id();
    factory::Runner runner = client.runner(options);
    CHECK(runner.next()->kind() == factory::EventKind::posted);
    CHECK(runner.result().session_id() == options.session_id);
}

TEST_CASE("a run that fails keeps what it has begun") {
    const Emulator emulator(stopped_clock);
    const factory::Client client = client_of(emulator);
    const auto begun = [&](const factory::RunResult &result) {
        CHECK(result.end() == factory::RunEnd::failed);
        CHECK(client.get_session(result.session_id().value()).session_id() == result.session_id());
        CHECK_FALSE(result.message_id().has_value());
        CHECK_FALSE(result.text().has_value());
        CHECK_FALSE(result.answer().has_value());
    };
    const std::string second_is_refused = R"([{}, {"status": 403}])";
    emulator.add_faults(second_is_refused);
    try {
        client.run(prompt());
        FAIL("the prompt was refused");
    } catch (const factory::RunError &error) {
        CHECK(error.status() == factory::Status::forbidden);
        begun(error.result());
    }
    emulator.add_faults(second_is_refused);
    const auto result = client.try_run(prompt());
    REQUIRE(result);
    CHECK(result->error()->status() == factory::Status::forbidden);
    begun(*result);
}

TEST_CASE("a run whose time is over interrupts its session") {
    const Emulator emulator(stopped_clock);
    factory::RunOptions options = prompt();
    options.timeout = 500ms;
    options.interrupt_on_timeout = true;
    const factory::RunResult result = client_of(emulator).run(options);
    CHECK(result.end() == factory::RunEnd::timed_out);
    CHECK(result.session_id().has_value());
    CHECK_FALSE(result.answer().has_value());
    CHECK(emulator.get("/emulator/requests").find("/interrupt") != std::string::npos);
}

TEST_CASE("a cancelled run keeps what it has begun") {
    const Emulator emulator(stopped_clock);
    factory::RunOptions options = prompt();
    options.cancel.emplace();
    factory::Runner runner = client_of(emulator).runner(options);
    while (runner.next()->kind() != factory::EventKind::posted) {
    }
    options.cancel->cancel();
    auto event = runner.try_next();
    while (event) {
        event = runner.try_next();
    }
    CHECK(event.error().status() == factory::Status::cancelled);
    CHECK(runner.result().end() == factory::RunEnd::cancelled);
    CHECK(runner.result().message_id().has_value());
}

TEST_CASE("a runner tells what happens on the way, and its result outlives it") {
    const Emulator emulator(fast_clock);
    std::optional<factory::RunResult> result;
    std::vector<factory::EventKind> kinds;
    {
        factory::Runner made = client_of(emulator).runner(prompt());
        factory::Runner runner = std::move(made);
        CHECK(made.try_next().error().status() == factory::Status::invalid_argument);
        CHECK(made.result().end() == factory::RunEnd::none);
        CHECK(runner.result().end() == factory::RunEnd::none);
        CHECK_FALSE(runner.result().session_id().has_value());
        for (const factory::Event &event : runner) {
            kinds.push_back(event.kind());
            CHECK(runner.result().session_id().has_value());
            CHECK(runner.result().message_id().has_value() == (event.kind() != factory::EventKind::opened));
        }
        result = runner.result();
    }
    const auto is = [&](std::size_t index, factory::EventKind kind) { return kinds.at(index) == kind; };
    CHECK(is(0, factory::EventKind::opened));
    CHECK(is(1, factory::EventKind::posted));
    CHECK(is(kinds.size() - 1, factory::EventKind::ended));
    CHECK(std::count(kinds.begin(), kinds.end(), factory::EventKind::messages) > 0);
    CHECK(result->end() == factory::RunEnd::finished);
    CHECK(factory::text_of(*result->answer()) == result->text());
}

TEST_CASE("a watcher tells which sessions appear and finish") {
    const Emulator emulator(stopped_clock);
    const factory::Client client = client_of(emulator);
    const std::string session_id = prompted(client);
    factory::WatchOptions options;
    options.computer_id = "cmp-borealis";
    factory::Watcher watcher = client_of(emulator).watch(options);
    const auto until = [&](factory::WatchKind kind) {
        for (const factory::WatchEvent &event : watcher) {
            CHECK(event.session()->computer_id() == "cmp-borealis");
            CHECK(event.session()->session_id() == event.session_id());
            CHECK_FALSE(event.error().has_value());
            if (event.session_id() == session_id && event.kind() == kind) {
                return;
            }
        }
    };
    until(factory::WatchKind::appeared);
    emulator.advance(60s);
    until(factory::WatchKind::finished);
}

TEST_CASE("a watcher gives signs of life, of no session") {
    const Emulator emulator({"--sessions", "0"});
    factory::WatchOptions options;
    options.sign_of_life = 1ms;
    factory::Watcher watcher = client_of(emulator).watch(options);
    const factory::WatchEvent event = watcher.next().value();
    CHECK(event.kind() == factory::WatchKind::waiting);
    CHECK_FALSE(event.session().has_value());
    CHECK_FALSE(event.session_id().has_value());
}

static_assert(!std::is_copy_constructible_v<factory::Follower>);
static_assert(std::is_nothrow_move_assignable_v<factory::Runner>);

#if defined(__cpp_lib_ranges)
static_assert(std::ranges::input_range<factory::Follower>);
static_assert(std::ranges::input_range<factory::Watcher>);
static_assert(std::ranges::random_access_range<factory::EventMessages>);
#endif
