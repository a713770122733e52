// usage: program COMPUTER. What program.c does, by factory.hpp of 0.1.0.
#include <cinttypes>
#include <cstdio>
#include <factory.hpp>
#include <string>

namespace {

template <class Optional>
std::string or_dash(const Optional &text) {
    return text ? std::string(*text) : "-";
}

template <class Value>
std::string text_or_dash(const std::optional<factory::OpenEnum<Value>> &value) {
    return value ? std::string(value->text()) : "-";
}

void print_usage(const std::string &name, const std::optional<factory::TokenUsage> &usage) {
    if (usage) {
        std::printf(" %s %.3f %.3f %.3f", name.c_str(), usage->input_tokens, usage->thinking_tokens,
                    usage->factory_credits.value_or(-1));
    }
}

void print_settings(const factory::Settings &settings) {
    std::printf("  %s %s %s %s %s %s", or_dash(settings.model()).c_str(), text_or_dash(settings.reasoning_effort()).c_str(),
                text_or_dash(settings.autonomy_mode()).c_str(), text_or_dash(settings.provider_lock()).c_str(),
                text_or_dash(settings.api_provider_lock()).c_str(), or_dash(settings.archived_at()).c_str());
    print_usage("own", settings.token_usage());
    print_usage("with children", settings.inclusive_token_usage());
    for (const factory::ChildUsage &child : settings.child_usages()) {
        print_usage(std::string(child.session_id), child.usage);
    }
    for (const factory::Tag &tag : settings.tags()) {
        std::printf(" #%s", std::string(tag.name).c_str());
        for (const auto &entry : tag.metadata) {
            std::printf(" %s=%s", std::string(entry.key).c_str(), std::string(entry.value).c_str());
        }
    }
    for (const std::string_view tool : settings.enabled_tool_ids()) {
        std::printf(" +%s", std::string(tool).c_str());
    }
    for (const std::string_view tool : settings.disabled_tool_ids()) {
        std::printf(" -%s", std::string(tool).c_str());
    }
    std::printf("\n");
}

std::int64_t milliseconds(factory::Timestamp time) {
    return time.time_since_epoch().count();
}

void print_session(const factory::Session &session) {
    std::printf("%s %s %s %s %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", std::string(session.session_id()).c_str(),
                or_dash(session.title()).c_str(), or_dash(session.computer_id()).c_str(),
                std::string(session.status().text()).c_str(), session.message_count(), milliseconds(session.created_at()),
                milliseconds(session.updated_at()), session.completed_at() ? milliseconds(*session.completed_at()) : -1);
    if (const auto settings = session.settings()) {
        print_settings(*settings);
    }
    std::printf("%s\n", std::string(session.json()).c_str());
}

std::size_t walk(const factory::Client &client, const factory::ListOptions &options) {
    std::size_t count = 0;
    for (const factory::Session &session : client.sessions(options)) {
        print_session(session);
        count++;
    }
    return count;
}

void print_refusal() {
    const factory::Client client(factory::Config().api_key("fk-wrong").timeout(std::chrono::seconds(20)));
    const auto page = client.try_list_sessions();
    std::printf("%s %d %s\n", std::string(factory::status_name(page.error().status())).c_str(),
                static_cast<int>(page.error().http_status().value_or(0)),
                std::string(page.error().message()).c_str());
}

}  // namespace

int main(int, char **argv) try {
    std::printf("libfactory %s\n", std::string(factory::version()).c_str());
    const factory::Client client;
    factory::ListOptions options;
    options.limit = 30;
    options.timeout = std::chrono::seconds(20);
    std::printf("%zu sessions\n", walk(client, options));
    options.computer_id = argv[1];
    std::printf("%zu sessions of %s\n", walk(client, options), argv[1]);

    factory::ListOptions first;
    first.limit = 3;
    std::printf("%s\n", std::string(client.list_sessions(first).json()).c_str());
    print_refusal();
} catch (const factory::Error &error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
