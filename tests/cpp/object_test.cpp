// The objects themselves: moved, copied, shared among threads.
#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <factory.hpp>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

#include "emulator.hpp"

namespace {

template <class T>
constexpr bool move_only = !std::is_copy_constructible_v<T> && !std::is_copy_assignable_v<T> &&
                           std::is_nothrow_move_constructible_v<T> && std::is_nothrow_move_assignable_v<T>;

static_assert(move_only<factory::Client>);
static_assert(move_only<factory::SessionPager>);
static_assert(move_only<factory::Sessions>);
static_assert(move_only<factory::Messages>);
static_assert(!std::is_copy_constructible_v<factory::Config> && std::is_nothrow_move_constructible_v<factory::Config>);
static_assert(std::is_nothrow_copy_constructible_v<factory::SessionPage>);
static_assert(std::is_nothrow_copy_constructible_v<factory::Session>);
static_assert(std::is_nothrow_copy_constructible_v<factory::Message>);
static_assert(std::is_trivially_copyable_v<factory::ContentBlock>);
static_assert(std::is_copy_constructible_v<factory::PostMessageOptions>);
static_assert(std::is_nothrow_copy_constructible_v<factory::CancelToken>);
static_assert(std::is_nothrow_copy_constructible_v<factory::Error>);
static_assert(std::is_nothrow_copy_assignable_v<factory::Error>);
static_assert(std::is_trivially_copyable_v<factory::Settings>);
static_assert(std::is_convertible_v<factory::Timestamp, std::chrono::system_clock::time_point>);
static_assert(sizeof(factory::Client) == sizeof(void *), "a handle costs no more than a pointer");

factory::Client client_of(const Emulator &emulator) {
    return factory::Client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
}

// Using objects that were moved from is what these tests are about.
template <class T>
T &moved_from(T &object) {
    T taken(std::move(object));
    return object;
}

}  // namespace

TEST_CASE("calls on moved-from objects fail, and say so") {
    const Emulator emulator;
    factory::Client client = client_of(emulator);
    factory::SessionPager pager = client.pages();
    factory::Sessions sessions = client.sessions();

    CHECK(moved_from(client).get() == nullptr);
    CHECK(client.try_list_sessions().error().status() == factory::Status::invalid_argument);
    CHECK(client.try_sessions().error().status() == factory::Status::invalid_argument);
    CHECK(client.try_get_session("s").error().status() == factory::Status::invalid_argument);
    CHECK(client.try_delete_session("s").error().status() == factory::Status::invalid_argument);
    CHECK(client.try_messages("s").error().status() == factory::Status::invalid_argument);
    CHECK(client.try_request("GET", "/").error().status() == factory::Status::invalid_argument);
    CHECK(moved_from(pager).try_next().error().status() == factory::Status::invalid_argument);
    CHECK(moved_from(sessions).try_next().error().status() == factory::Status::invalid_argument);

    factory::Config config = factory::Config().api_key("fk-emulator");
    CHECK(moved_from(config).max_retries(1).error()->status() == factory::Status::invalid_argument);

    client = client_of(emulator);
    CHECK(client.list_sessions().size() == 20);
}

TEST_CASE("a moved-from page is empty, a moved-from token does nothing") {
    const Emulator emulator;
    factory::SessionPage page = client_of(emulator).list_sessions();
    const factory::SessionPage copy = page;
    CHECK(moved_from(page).size() == 0);
    CHECK(page.begin() == page.end());
    CHECK_FALSE(page.has_more());
    CHECK_FALSE(page.next_cursor().has_value());
    CHECK(page.json().empty());
    CHECK(page.drift_count() == 0);
    CHECK_FALSE(page.drift_first().has_value());
    CHECK(copy.size() == 20);
    CHECK(factory::ComputerPage().empty());

    factory::CancelToken token;
    moved_from(token).cancel();
    CHECK(factory::CancelToken(token).get() == nullptr);
}

TEST_CASE("a moved error still has its details") {
    factory::Error error(factory::Status::timeout, "late");
    const factory::Error other = moved_from(error);
    CHECK(error.status() == factory::Status::timeout);
    CHECK(other.message() == "late");
}

TEST_CASE("a text beyond those of this version is unknown, and readable") {
    const factory_enum newer{"quantum", 7, FACTORY_PROVIDER_BEDROCK_CONVERSE + 1};
    const factory::OpenEnum<factory::Provider> provider(newer);
    CHECK(provider == factory::Provider::unknown);
    CHECK(provider.text() == "quantum");
    switch (provider) {
        case factory::Provider::unknown: break;
        default: FAIL("not unknown");
    }
}

TEST_CASE("a moment that the system's clock has not becomes its earliest or latest") {
    using Clock = std::chrono::system_clock;
    using factory::Timestamp;
    using std::chrono::milliseconds;
    CHECK(factory::to_system_time(Timestamp(milliseconds(1782862333355))) == Timestamp(milliseconds(1782862333355)));
    CHECK(factory::to_system_time(Timestamp(milliseconds(-1))) == Timestamp(milliseconds(-1)));
    CHECK(factory::to_system_time((Timestamp::max)()) == (Clock::time_point::max)());
    CHECK(factory::to_system_time((Timestamp::min)()) == (Clock::time_point::min)());

    // Both sides of each end.
    const Timestamp latest = std::chrono::time_point_cast<milliseconds>((Clock::time_point::max)());
    CHECK(factory::to_system_time(latest) == latest);
    CHECK(factory::to_system_time(latest + milliseconds(1)) == (Clock::time_point::max)());
    const Timestamp earliest = std::chrono::time_point_cast<milliseconds>((Clock::time_point::min)());
    CHECK(factory::to_system_time(earliest) == earliest);
    CHECK(factory::to_system_time(earliest - milliseconds(1)) == (Clock::time_point::min)());

    using factory::FractionalTimestamp;
    using fractional = FractionalTimestamp::duration;
    CHECK(factory::to_system_time(FractionalTimestamp(fractional(1782862333355.9))) == Timestamp(milliseconds(1782862333355)));
    CHECK(factory::to_system_time(FractionalTimestamp(fractional(1e300))) >= factory::to_system_time(Timestamp(milliseconds(32503680000000))));
    CHECK(factory::to_system_time(FractionalTimestamp(fractional(-1e300))) <= Timestamp());

    constexpr Timestamp year_3000(milliseconds(32503680000000));
    static_assert(factory::to_system_time(year_3000) >= Clock::time_point());
}

TEST_CASE("an absent list is empty, and not present") {
    const factory::View<factory::Tag> absent;
    CHECK_FALSE(absent.present());
    CHECK(absent.empty());
    CHECK(absent.begin() == absent.end());
}

TEST_CASE("the library is the one of the header") {
    CHECK(factory::version() == FACTORY_VERSION);
    CHECK(factory_version_number() == FACTORY_VERSION_NUMBER);
}

TEST_CASE("one client serves many threads") {
    const Emulator emulator({"--sessions", "200"});
    const factory::Client client = client_of(emulator);
    std::array<std::size_t, 8> counts{};
    std::vector<std::thread> threads;
    for (std::size_t &count : counts) {
        threads.emplace_back([&client, &count] {
            for (const factory::Session &session : client.sessions()) {
                count += session.session_id().empty() ? 0U : 1U;
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    for (const std::size_t count : counts) {
        CHECK(count == 200);
    }
}

TEST_CASE("one page serves many threads") {
    const Emulator emulator;
    const factory::SessionPage page = client_of(emulator).list_sessions();
    std::atomic<std::size_t> bytes{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; i++) {
        threads.emplace_back([page, &bytes] {
            for (const factory::Session &session : page) {
                bytes += session.json().size();
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    std::size_t once = 0;
    for (const factory::Session &session : page) {
        once += session.json().size();
    }
    CHECK(once > 0);
    CHECK(bytes == 4 * once);
}
