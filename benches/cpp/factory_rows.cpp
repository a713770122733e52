// libfactory through factory.hpp, read in place.
extern "C" {
#include "../c/contestant.h"
}

#include <cstdlib>
#include <factory.hpp>

extern "C" const bool client_is_shared = true;

struct client {
    factory::Client handle;
};

struct walk {
    factory::SessionPager pager;
};

struct page {
    factory::SessionPage sessions;
};

client *client_new(const char *base_url, const char *ca_file) try {
    factory::Config config;
    config.api_key("fk-bench").base_url(base_url).timeout(std::chrono::seconds(30));
    if (ca_file != nullptr) {
        config.ca_file(ca_file);
    }
    return new client{factory::Client(config)};
} catch (const factory::Error &error) {
    fail("factory.hpp", error.what());
}

void client_free(client *client) {
    delete client;
}

static factory::ListOptions options(int limit) {
    factory::ListOptions options;
    options.limit = static_cast<std::uint32_t>(limit);
    options.discard_json = std::getenv("DISCARD_JSON") != nullptr;
    return options;
}

page *page_fetch(client *client, int limit) try {
    return new page{client->handle.list_sessions(options(limit))};
} catch (const factory::Error &error) {
    fail("factory.hpp", error.what());
}

page *page_decode(client *, const char *, size_t) {
    fail("decode", "see the Rust program for libfactory's decoder");
}

void page_free(client *, page *page) {
    delete page;
}

walk *walk_new(client *client, int limit) {
    return new walk{client->handle.pages(options(limit))};
}

page *walk_next(walk *walk) try {
    auto next = walk->pager.next();
    return next ? new page{*std::move(next)} : nullptr;
} catch (const factory::Error &error) {
    fail("factory.hpp", error.what());
}

void walk_free(walk *walk) {
    delete walk;
}

namespace {

std::uint64_t weight(const digest &digest, std::string_view text) {
    return digest_text(&digest, text.data(), text.size());
}

std::uint64_t weight(const digest &digest, const std::optional<std::string_view> &text) {
    return text ? weight(digest, *text) : 0;
}

template <class E>
std::uint64_t weight(const digest &digest, const std::optional<factory::OpenEnum<E>> &choice) {
    return choice ? weight(digest, choice->text()) : 0;
}

template <class T>
std::uint64_t flag(const std::optional<T> &member, std::uint64_t bit) {
    return member ? bit : 0;
}

std::uint64_t numbers(const factory::TokenUsage &usage, digest &digest) {
    if (usage.factory_credits) {
        digest.sums[CREDITS] += digest_number(*usage.factory_credits);
        digest.sums[PRESENT] += HAS_CREDITS;
    }
    return digest_number(usage.input_tokens) + digest_number(usage.output_tokens) +
           digest_number(usage.cache_creation_tokens) + digest_number(usage.cache_read_tokens) +
           digest_number(usage.thinking_tokens);
}

void add(const factory::Settings &s, digest &digest) {
    auto *sums = digest.sums;
    const auto model = s.model(), spec_model = s.spec_mode_model(), locked = s.provider_lock_timestamp(),
               archived = s.archived_at();
    sums[TEXTS] += weight(digest, model) + weight(digest, spec_model) + weight(digest, locked) + weight(digest, archived);
    sums[ENUMS] += weight(digest, s.reasoning_effort()) + weight(digest, s.interaction_mode()) +
                   weight(digest, s.autonomy_level()) + weight(digest, s.autonomy_mode()) +
                   weight(digest, s.spec_mode_reasoning_effort()) + weight(digest, s.provider_lock()) +
                   weight(digest, s.api_provider_lock());
    const auto active = s.assistant_active_time();
    sums[ACTIVE_TIME] += active ? digest_number(active->count()) : 0;
    const auto usage = s.token_usage(), inclusive = s.inclusive_token_usage();
    sums[USAGE] += (usage ? numbers(*usage, digest) : 0) + 3 * (inclusive ? numbers(*inclusive, digest) : 0);
    for (const auto &child : s.child_usages()) {
        sums[CHILDREN] += weight(digest, child.session_id) + numbers(child.usage, digest);
    }
    for (const auto &tag : s.tags()) {
        sums[TAGS] += weight(digest, tag.name);
        for (const auto &entry : tag.metadata) {
            sums[TAGS] += 3 * weight(digest, entry.key) + 5 * weight(digest, entry.value);
        }
    }
    for (const auto tool : s.enabled_tool_ids()) {
        sums[TOOLS] += weight(digest, tool);
    }
    for (const auto tool : s.disabled_tool_ids()) {
        sums[TOOLS] += 3 * weight(digest, tool);
    }
    sums[PRESENT] += flag(model, HAS_MODEL) + flag(spec_model, HAS_SPEC_MODEL) + flag(locked, HAS_PROVIDER_TIME) +
                     flag(archived, HAS_ARCHIVED) + flag(active, HAS_ACTIVE_TIME) + flag(usage, HAS_USAGE) +
                     flag(inclusive, HAS_INCLUSIVE_USAGE);
}

std::uint64_t milliseconds(factory::Timestamp time) {
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

}  // namespace

void page_digest(const page *page, digest *digest) {
    auto *sums = digest->sums;
    sums[SESSIONS] += page->sessions.size();
    for (const auto &s : page->sessions) {
        const auto title = s.title(), computer = s.computer_id();
        const auto completed = s.completed_at();
        const auto settings = s.settings();
        sums[TEXTS] += weight(*digest, s.session_id()) + weight(*digest, title) + weight(*digest, computer);
        sums[ENUMS] += weight(*digest, s.status().text());
        sums[MESSAGES] += static_cast<std::uint64_t>(s.message_count());
        sums[TIMES] += milliseconds(s.created_at()) + 3 * milliseconds(s.updated_at()) +
                       (completed ? 5 * milliseconds(*completed) : 0);
        sums[PRESENT] += flag(title, HAS_TITLE) + flag(computer, HAS_COMPUTER) + flag(completed, HAS_COMPLETED) +
                         flag(settings, HAS_SETTINGS);
        if (settings) {
            add(*settings, *digest);
        }
    }
}
