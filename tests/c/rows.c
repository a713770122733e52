/*
 * usage: rows LIMIT COMPUTER [discard_json]
 *
 * Walks over all pages and prints every leaf of every row as a JSON array of sessions, in the contract's own form. On the
 * way it checks what the header says of codes, of the memory that texts lie in, and of a row's own JSON.
 *
 * Built with -DOLDER_HEADER against a header whose factory_session has fewer members: an older program on this library.
 */
#include "check.h"
#include "json.h"

/* The texts of an enumeration by their codes. */
struct choices {
    const char *const *texts;
    int32_t count;
};

#define CHOICES(...)                                                                   \
    {                                                                                  \
        (const char *const[]){__VA_ARGS__},                                            \
            (int32_t)(sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)) \
    }

static const struct choices statuses = CHOICES(
    [FACTORY_SESSION_STATUS_IDLE] = "idle",
    [FACTORY_SESSION_STATUS_PENDING] = "pending",
    [FACTORY_SESSION_STATUS_RUNNING] = "running");
static const struct choices reasoning_efforts = CHOICES(
    [FACTORY_REASONING_EFFORT_NONE] = "none",
    [FACTORY_REASONING_EFFORT_DYNAMIC] = "dynamic",
    [FACTORY_REASONING_EFFORT_OFF] = "off",
    [FACTORY_REASONING_EFFORT_MINIMAL] = "minimal",
    [FACTORY_REASONING_EFFORT_LOW] = "low",
    [FACTORY_REASONING_EFFORT_MEDIUM] = "medium",
    [FACTORY_REASONING_EFFORT_HIGH] = "high",
    [FACTORY_REASONING_EFFORT_XHIGH] = "xhigh",
    [FACTORY_REASONING_EFFORT_MAX] = "max");
static const struct choices interaction_modes = CHOICES(
    [FACTORY_INTERACTION_MODE_AUTO] = "auto",
    [FACTORY_INTERACTION_MODE_SPEC] = "spec",
    [FACTORY_INTERACTION_MODE_AGI] = "agi",
    [FACTORY_INTERACTION_MODE_MISSION] = "mission");
static const struct choices autonomy_levels = CHOICES(
    [FACTORY_AUTONOMY_LEVEL_OFF] = "off",
    [FACTORY_AUTONOMY_LEVEL_LOW] = "low",
    [FACTORY_AUTONOMY_LEVEL_MEDIUM] = "medium",
    [FACTORY_AUTONOMY_LEVEL_HIGH] = "high");
static const struct choices autonomy_modes = CHOICES(
    [FACTORY_AUTONOMY_MODE_NORMAL] = "normal",
    [FACTORY_AUTONOMY_MODE_SPEC] = "spec",
    [FACTORY_AUTONOMY_MODE_AUTO_LOW] = "auto-low",
    [FACTORY_AUTONOMY_MODE_AUTO_MEDIUM] = "auto-medium",
    [FACTORY_AUTONOMY_MODE_AUTO_HIGH] = "auto-high");
static const struct choices providers = CHOICES(
    [FACTORY_PROVIDER_ANTHROPIC] = "anthropic",
    [FACTORY_PROVIDER_OPENAI] = "openai",
    [FACTORY_PROVIDER_GENERIC_CHAT_COMPLETION_API] = "generic-chat-completion-api",
    [FACTORY_PROVIDER_FACTORY] = "factory",
    [FACTORY_PROVIDER_GOOGLE] = "google",
    [FACTORY_PROVIDER_XAI] = "xai",
    [FACTORY_PROVIDER_VOYAGE] = "voyage",
    [FACTORY_PROVIDER_BEDROCK_CONVERSE] = "bedrock-converse");
static const struct choices api_providers = CHOICES(
    [FACTORY_API_PROVIDER_BEDROCK] = "bedrock",
    [FACTORY_API_PROVIDER_ANTHROPIC] = "anthropic",
    [FACTORY_API_PROVIDER_VERTEX_ANTHROPIC] = "vertex_anthropic",
    [FACTORY_API_PROVIDER_BEDROCK_ANTHROPIC] = "bedrock_anthropic",
    [FACTORY_API_PROVIDER_OPENAI] = "openai",
    [FACTORY_API_PROVIDER_AZURE_OPENAI] = "azure_openai",
    [FACTORY_API_PROVIDER_GOOGLE] = "google",
    [FACTORY_API_PROVIDER_XAI] = "xai",
    [FACTORY_API_PROVIDER_FIREWORKS] = "fireworks",
    [FACTORY_API_PROVIDER_BASETEN] = "baseten",
    [FACTORY_API_PROVIDER_SNOWFLAKE] = "snowflake",
    [FACTORY_API_PROVIDER_BEDROCK_CONVERSE] = "bedrock_converse");

/* The memory of the page that is being printed. */
static factory_str block;
static bool json_is_discarded;

static const char *separator;

static void begin_object(void) {
    putchar('{');
    separator = "";
}

static void end_object(void) {
    putchar('}');
    separator = ",";
}

static void member(const char *name) {
    printf("%s\"%s\":", separator, name);
    separator = ",";
}

/* A text ends with NUL, and lies in the page's block wholly; or not at all, which it may not where that is all there is. */
static void print_text(factory_str text) {
    CHECK(text.ptr != NULL && text.ptr[text.len] == '\0');
    uintptr_t start = (uintptr_t)text.ptr, block_start = (uintptr_t)block.ptr;
    int begins_inside = start >= block_start && start < block_start + block.len;
    int ends_inside = start + text.len >= block_start && start + text.len < block_start + block.len;
    CHECK(begins_inside == ends_inside);
    CHECK(begins_inside || !json_is_discarded);
    json_text(text);
}

static void print_optional_text(const char *name, factory_str text) {
    if (text.ptr == NULL) {
        CHECK(text.len == 0);
        return;
    }
    member(name);
    print_text(text);
}

static void print_choice(const char *name, factory_enum value, const struct choices *choices) {
    if (value.code == 0) {
        CHECK(value.text == NULL && value.text_len == 0);
        return;
    }
    factory_str text = {value.text, value.text_len};
    int32_t expected = -1;
    for (int32_t code = 1; code < choices->count; code++) {
        if (text_is(text, choices->texts[code])) {
            expected = code;
        }
    }
    CHECK(value.code == expected);
    member(name);
    print_text(text);
}

static void print_usage(const factory_token_usage *usage) {
    begin_object();
    member("inputTokens");
    json_number(usage->input_tokens);
    member("outputTokens");
    json_number(usage->output_tokens);
    member("cacheCreationTokens");
    json_number(usage->cache_creation_tokens);
    member("cacheReadTokens");
    json_number(usage->cache_read_tokens);
    member("thinkingTokens");
    json_number(usage->thinking_tokens);
    if (usage->has_factory_credits) {
        member("factoryCredits");
        json_number(usage->factory_credits);
    } else {
        CHECK(usage->factory_credits == 0);
    }
    end_object();
}

static void print_optional_usage(const char *name, const factory_token_usage *usage) {
    if (usage != NULL) {
        member(name);
        print_usage(usage);
    }
}

static void print_child_usages(const factory_child_usage *children, size_t count) {
    if (children == NULL) {
        CHECK(count == 0);
        return;
    }
    member("childInclusiveTokenUsageBySessionId");
    putchar('{');
    for (size_t i = 0; i < count; i++) {
        printf("%s", i > 0 ? "," : "");
        print_text(children[i].session_id);
        putchar(':');
        print_usage(&children[i].usage);
    }
    end_object();
}

static void print_metadata(const factory_metadata *entries, size_t count) {
    if (entries == NULL) {
        CHECK(count == 0);
        return;
    }
    member("metadata");
    putchar('{');
    for (size_t i = 0; i < count; i++) {
        printf("%s", i > 0 ? "," : "");
        print_text(entries[i].key);
        putchar(':');
        print_text(entries[i].value);
    }
    end_object();
}

static void print_tags(const factory_tag *tags, size_t count) {
    if (tags == NULL) {
        CHECK(count == 0);
        return;
    }
    member("tags");
    putchar('[');
    for (size_t i = 0; i < count; i++) {
        printf("%s", i > 0 ? "," : "");
        begin_object();
        member("name");
        print_text(tags[i].name);
        print_metadata(tags[i].metadata, tags[i].metadata_count);
        end_object();
    }
    putchar(']');
}

static void print_tool_ids(const char *name, const factory_str *ids, size_t count) {
    if (ids == NULL) {
        CHECK(count == 0);
        return;
    }
    member(name);
    putchar('[');
    for (size_t i = 0; i < count; i++) {
        printf("%s", i > 0 ? "," : "");
        print_text(ids[i]);
    }
    putchar(']');
}

static void print_settings(const factory_session_settings *settings) {
    if (settings == NULL) {
        return;
    }
    member("sessionSettings");
    begin_object();
    print_optional_text("model", settings->model);
    print_choice("reasoningEffort", settings->reasoning_effort, &reasoning_efforts);
    print_choice("interactionMode", settings->interaction_mode, &interaction_modes);
    print_choice("autonomyLevel", settings->autonomy_level, &autonomy_levels);
    print_choice("autonomyMode", settings->autonomy_mode, &autonomy_modes);
    print_optional_text("specModeModel", settings->spec_mode_model);
    print_choice("specModeReasoningEffort", settings->spec_mode_reasoning_effort, &reasoning_efforts);
    print_choice("providerLock", settings->provider_lock, &providers);
    print_optional_text("providerLockTimestamp", settings->provider_lock_timestamp);
    print_choice("apiProviderLock", settings->api_provider_lock, &api_providers);
    print_optional_text("archivedAt", settings->archived_at);
    if (settings->has_assistant_active_time_ms) {
        member("assistantActiveTimeMs");
        json_number(settings->assistant_active_time_ms);
    } else {
        CHECK(settings->assistant_active_time_ms == 0);
    }
    print_optional_usage("tokenUsage", settings->token_usage);
    print_optional_usage("inclusiveTokenUsage", settings->inclusive_token_usage);
    print_child_usages(settings->child_usages, settings->child_usage_count);
    print_tags(settings->tags, settings->tag_count);
    print_tool_ids("enabledToolIds", settings->enabled_tool_ids, settings->enabled_tool_id_count);
    print_tool_ids("disabledToolIds", settings->disabled_tool_ids, settings->disabled_tool_id_count);
    end_object();
}

static void print_row(const factory_session *row) {
    begin_object();
    member("sessionId");
    print_text(row->session_id);
    print_optional_text("title", row->title);
    print_optional_text("computerId", row->computer_id);
    CHECK(row->status.code != 0);
    print_choice("status", row->status, &statuses);
    member("messageCount");
    json_integer(row->message_count);
    member("createdAt");
    json_integer(row->created_at_ms);
    member("updatedAt");
    json_integer(row->updated_at_ms);
    if (row->has_completed_at) {
        member("completedAt");
        json_integer(row->completed_at_ms);
    } else {
        CHECK(row->completed_at_ms == 0);
    }
    print_settings(row->settings);
    end_object();
}

/* The block is the page's JSON but for the quotes that became NUL. */
static void check_block(const factory_session_page *page) {
    factory_str json = factory_session_page_json(page);
    CHECK(block.len == json.len);
    for (size_t i = 0; i < json.len; i++) {
        CHECK(json.ptr[i] == (block.ptr[i] == '\0' ? '"' : block.ptr[i]));
    }
}

static void check_no_json(const factory_session_page *page) {
    CHECK(factory_session_page_json(page).ptr == NULL);
    CHECK(block.ptr != NULL && (block.len == 0 || block.ptr[block.len - 1] == '\0'));
}

static void check_row_json(const factory_session_page *page, size_t index, const factory_session *row) {
    factory_str json = factory_session_page_session_json(page, index);
#ifndef OLDER_HEADER
    if (json_is_discarded) {
        CHECK(json.ptr == NULL && json.len == 0);
        CHECK(row->json_offset == 0 && row->json_len == 0);
        return;
    }
#endif
    CHECK(json.len > 2 && json.ptr[0] == '{' && json.ptr[json.len - 1] == '}');
#ifdef OLDER_HEADER
    (void)row;
#else
    CHECK(json.ptr == factory_session_page_json(page).ptr + row->json_offset);
    CHECK(json.len == row->json_len);
#endif
}

static void print_page(const factory_session_page *page) {
    size_t count, stride;
    const factory_session *rows = factory_session_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_session_page_count(page));
#ifdef OLDER_HEADER
    CHECK(stride > sizeof(factory_session));
#endif
    block = factory_session_page_text(page);
    json_is_discarded ? check_no_json(page) : check_block(page);
    for (size_t i = 0; i < count; i++) {
        const factory_session *row = (const factory_session *)(const void *)((const char *)rows + i * stride);
        CHECK(row == factory_session_page_at(page, i));
        check_row_json(page, i, row);
        printf("%s", separator);
        print_row(row);
        putchar('\n');
    }
}

int main(int argc, char **argv) {
    CHECK(argc == 3 || argc == 4);
    factory_client *client = new_client(NULL);
    factory_list_options options = new_options();
    options.limit = (uint32_t)strtoul(argv[1], NULL, 10);
    options.computer_id = argv[2];
#ifndef OLDER_HEADER
    json_is_discarded = argc == 4;
    options.discard_json = json_is_discarded;
#endif
    factory_session_pager *pager = poison();
    SUCCEEDS(factory_session_pager_new(client, &options, &pager, &error));
    putchar('[');
    separator = "";
    for (int pages = 0;; pages++) {
        CHECK(pages < 1000); /* no emulator of the tests has as many */
        factory_session_page *page = poison();
        SUCCEEDS(factory_session_pager_next(pager, &page, &error));
        if (page == NULL) {
            break;
        }
        print_page(page);
        factory_session_page_free(page);
    }
    putchar(']');
    factory_session_pager_free(pager);
    factory_client_free(client);
    return 0;
}
