// Walking over pages and sessions.
#include <doctest/doctest.h>

#include <algorithm>
#include <factory.hpp>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "emulator.hpp"

namespace {

factory::Client client_of(const Emulator &emulator) {
    return factory::Client(factory::Config().api_key("fk-emulator").base_url(emulator.url()));
}

/// A page that says there is more, with this cursor as JSON.
std::string page_with_more(const std::string &sessions, const std::string &cursor) {
    return R"({"body": {"sessions": [)" + sessions + R"(], "pagination": {"hasMore": true, "nextCursor": )" + cursor +
           "}}}";
}

const std::string one_session =
    R"({"sessionId": "s", "status": "idle", "messageCount": 1, "createdAt": 1, "updatedAt": 1})";

}  // namespace

TEST_CASE("a walk over sessions meets each once, newest first") {
    const Emulator emulator({"--sessions", "250"});
    std::set<std::string> ids;
    factory::Timestamp last = factory::Timestamp::max();
    for (const factory::Session &session : client_of(emulator).sessions()) {
        CHECK(ids.insert(std::string(session.session_id())).second);
        CHECK(session.created_at() < last);
        last = session.created_at();
    }
    CHECK(ids.size() == 250);
    CHECK(emulator.request_count() == 13);
}

TEST_CASE("a walk over pages meets each once") {
    const Emulator emulator({"--sessions", "250"});
    factory::ListOptions options;
    options.limit = 100;
    std::vector<std::size_t> sizes;
    for (const factory::SessionPage &page : client_of(emulator).pages(options)) {
        sizes.push_back(page.size());
        CHECK(page.has_more() == (sizes.size() < 3));
    }
    CHECK(sizes == std::vector<std::size_t>{100, 100, 50});
}

TEST_CASE("nothing is fetched before it is asked for, and nothing after the end") {
    const Emulator emulator({"--sessions", "30"});
    const factory::Client client = client_of(emulator);
    factory::Sessions sessions = client.sessions();
    CHECK(emulator.request_count() == 0);
    for (int i = 0; i < 20; i++) {
        CHECK(sessions.next().has_value());
    }
    CHECK(emulator.request_count() == 1);
    for (int i = 0; i < 10; i++) {
        CHECK(sessions.next().has_value());
    }
    CHECK_FALSE(sessions.next().has_value());
    CHECK_FALSE(sessions.next().has_value());
    CHECK(sessions.begin() == sessions.end());
    CHECK(emulator.request_count() == 2);
}

TEST_CASE("a walk over no sessions ends at once") {
    const Emulator emulator({"--sessions", "0"});
    const factory::Client client = client_of(emulator);
    for (const factory::Session &session : client.sessions()) {
        FAIL(session.session_id());
    }
    CHECK(client.list_sessions().empty());
}

TEST_CASE("a walk of one computer meets its sessions only") {
    const Emulator emulator({"--sessions", "250"});
    const factory::Client client = client_of(emulator);
    factory::Sessions all = client.sessions();
    const std::vector<factory::Session> sessions(all.begin(), all.end());
    const auto with_computer = std::find_if(sessions.begin(), sessions.end(),
                                            [](const auto &session) { return session.computer_id().has_value(); });
    REQUIRE(with_computer != sessions.end());

    factory::ListOptions options;
    options.computer_id = *with_computer->computer_id();
    std::size_t found = 0;
    for (const factory::Session &session : client.sessions(options)) {
        CHECK(session.computer_id() == options.computer_id);
        found++;
    }
    CHECK(found > 0);
    CHECK(found == static_cast<std::size_t>(std::count_if(sessions.begin(), sessions.end(), [&](const auto &session) {
              return session.computer_id() == options.computer_id;
          })));
}

TEST_CASE("a session keeps its page in memory when everything else is gone") {
    std::vector<factory::Session> kept;
    {
        const Emulator emulator({"--sessions", "60"});
        const factory::Client client = client_of(emulator);
        factory::Sessions sessions = client.sessions();
        kept.assign(sessions.begin(), sessions.end());
    }
    REQUIRE(kept.size() == 60);
    std::set<std::string_view> ids;
    for (const factory::Session &session : kept) {
        ids.insert(session.session_id());
        CHECK(session.json().find(session.session_id()) != std::string_view::npos);
    }
    CHECK(ids.size() == 60);
}

TEST_CASE("a walk outlives its client") {
    const Emulator emulator({"--sessions", "60"});
    factory::SessionPager pager = client_of(emulator).pages();
    std::size_t pages = 0;
    while (pager.next()) {
        pages++;
    }
    CHECK(pages == 3);
}

TEST_CASE("a walk goes on from a saved cursor") {
    const Emulator emulator({"--sessions", "100"});
    const factory::Client client = client_of(emulator);
    const factory::SessionPage first = client.list_sessions();
    factory::ListOptions options;
    options.cursor = first.next_cursor().value();

    std::set<std::string> ids;
    for (const factory::Session &session : first) {
        ids.insert(std::string(session.session_id()));
    }
    for (const factory::Session &session : client.sessions(options)) {
        CHECK(ids.insert(std::string(session.session_id())).second);
    }
    CHECK(ids.size() == 100);
}

TEST_CASE("a failure changes nothing: the walk goes on where it stands") {
    const Emulator emulator({"--sessions", "60"});
    factory::Sessions sessions = client_of(emulator).sessions();
    std::set<std::string> ids;
    emulator.add_faults(R"([{}, {"status": 404}])");
    CHECK_THROWS_AS(
        [&] {
            for (const factory::Session &session : sessions) {
                ids.insert(std::string(session.session_id()));
            }
        }(),
        factory::Error);
    CHECK(ids.size() == 20);
    for (const factory::Session &session : sessions) {
        CHECK(ids.insert(std::string(session.session_id())).second);
    }
    CHECK(ids.size() == 60);
}

TEST_CASE("an empty page does not end a walk") {
    const Emulator emulator({"--sessions", "0"});
    emulator.add_faults("[" + page_with_more("", R"("a")") + "," + page_with_more(one_session, R"("b")") + "," +
                        page_with_more("", R"("c")") + "]");
    std::size_t found = 0;
    CHECK_THROWS_AS(
        [&] {
            for (const factory::Session &session : client_of(emulator).sessions()) {
                CHECK(session.session_id() == "s");
                found++;
            }
        }(),
        factory::Error);  // the emulator refuses the cursor "c", which it never gave
    CHECK(found == 1);
    CHECK(emulator.request_count() == 4);
}

TEST_CASE("more without a cursor gives the page, then an error: never a silent loss") {
    const Emulator emulator;
    emulator.add_faults("[" + page_with_more(one_session, "null") + "]");
    factory::SessionPager pager = client_of(emulator).pages();
    CHECK(pager.next().value().size() == 1);
    const auto next = pager.try_next();
    REQUIRE_FALSE(next);
    CHECK(next.error().status() == factory::Status::pagination);
    CHECK(emulator.request_count() == 1);
}

TEST_CASE("a page is a range with random access") {
    const Emulator emulator;
    const factory::SessionPage page = client_of(emulator).list_sessions();
    REQUIRE(page.size() == 20);
    const auto begin = page.begin();
    CHECK(page.end() - begin == 20);
    CHECK(begin[7].session_id() == page[7].session_id());
    CHECK((begin + 7)->session_id() == page[7].session_id());
    CHECK((7 + begin) == (page.end() - 13));
    CHECK(begin < page.end());
    auto at = begin;
    CHECK((at++)->session_id() == page[0].session_id());
    CHECK((*at).session_id() == page[1].session_id());
    CHECK((--at) == begin);
    const auto counted = [](const auto &session) { return session.message_count() >= 0; };
    CHECK(std::count_if(page.begin(), page.end(), counted) == 20);
    CHECK(std::vector<factory::Session>(page.begin(), page.end()).size() == 20);

    // Iterators hold the page themselves.
    const auto kept = client_of(emulator).list_sessions().begin();
    CHECK(kept->session_id() == page[0].session_id());
}

#if defined(__cpp_lib_ranges)
static_assert(std::ranges::random_access_range<factory::SessionPage>);
static_assert(std::ranges::sized_range<factory::SessionPage>);
static_assert(std::ranges::borrowed_range<factory::SessionPage>);
static_assert(std::ranges::random_access_range<factory::View<factory::Tag>>);
static_assert(std::ranges::view<factory::View<factory::Tag>>);
static_assert(std::ranges::input_range<factory::Sessions>);
static_assert(std::ranges::input_range<factory::SessionPager>);

TEST_CASE("C++20: ranges take adaptors") {
    const Emulator emulator({"--sessions", "50"});
    const factory::Client client = client_of(emulator);
    const auto titled = [](const factory::Session &session) { return session.title().has_value(); };
    std::size_t seen = 0;
    for (const factory::Session &session : client.sessions({.limit = 10}) | std::views::filter(titled)) {
        seen += session.title().has_value() ? 1U : 0U;
    }
    CHECK(seen == static_cast<std::size_t>(std::ranges::count_if(client.list_sessions({.limit = 50}), titled)));
    CHECK(std::ranges::distance(client.sessions() | std::views::take(5)) == 5);
}
#endif
