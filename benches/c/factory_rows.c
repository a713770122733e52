/* libfactory, its rows read where they are. */
#include "factory_client.h"

page *page_fetch(client *client, int limit) {
    return (page *)rows_fetch(client, limit);
}

page *page_decode(client *client, const char *body, size_t len) {
    (void)client, (void)body, (void)len;
    fail("decode", "see the Rust program for libfactory's decoder");
}

page *walk_next(walk *walk) {
    return (page *)rows_next(walk);
}

void page_free(client *client, page *page) {
    (void)client;
    factory_session_page_free((factory_session_page *)page);
}

static uint64_t text(const digest *digest, factory_str text) {
    return text.ptr == NULL ? 0 : digest_text(digest, text.ptr, text.len);
}

static uint64_t choice(const digest *digest, factory_enum choice) {
    return choice.text == NULL ? 0 : digest_text(digest, choice.text, choice.text_len);
}

static uint64_t numbers(const factory_token_usage *usage, digest *digest) {
    if (usage->has_factory_credits) {
        digest->sums[CREDITS] += digest_number(usage->factory_credits);
        digest->sums[PRESENT] += HAS_CREDITS;
    }
    return digest_number(usage->input_tokens) + digest_number(usage->output_tokens) +
           digest_number(usage->cache_creation_tokens) + digest_number(usage->cache_read_tokens) +
           digest_number(usage->thinking_tokens);
}

static void settings_digest(const factory_session_settings *s, digest *digest) {
    uint64_t *sums = digest->sums;
    sums[TEXTS] += text(digest, s->model) + text(digest, s->spec_mode_model) +
                   text(digest, s->provider_lock_timestamp) + text(digest, s->archived_at);
    sums[ENUMS] += choice(digest, s->reasoning_effort) + choice(digest, s->interaction_mode) +
                   choice(digest, s->autonomy_level) + choice(digest, s->autonomy_mode) +
                   choice(digest, s->spec_mode_reasoning_effort) + choice(digest, s->provider_lock) +
                   choice(digest, s->api_provider_lock);
    if (s->has_assistant_active_time_ms)
        sums[ACTIVE_TIME] += digest_number(s->assistant_active_time_ms);
    if (s->token_usage)
        sums[USAGE] += numbers(s->token_usage, digest);
    if (s->inclusive_token_usage)
        sums[USAGE] += 3 * numbers(s->inclusive_token_usage, digest);
    for (size_t i = 0; i < s->child_usage_count; i++)
        sums[CHILDREN] += text(digest, s->child_usages[i].session_id) + numbers(&s->child_usages[i].usage, digest);
    for (size_t i = 0; i < s->tag_count; i++) {
        const factory_tag *tag = &s->tags[i];
        sums[TAGS] += text(digest, tag->name);
        for (size_t j = 0; j < tag->metadata_count; j++)
            sums[TAGS] += 3 * text(digest, tag->metadata[j].key) + 5 * text(digest, tag->metadata[j].value);
    }
    for (size_t i = 0; i < s->enabled_tool_id_count; i++)
        sums[TOOLS] += text(digest, s->enabled_tool_ids[i]);
    for (size_t i = 0; i < s->disabled_tool_id_count; i++)
        sums[TOOLS] += 3 * text(digest, s->disabled_tool_ids[i]);
    sums[PRESENT] += (s->model.ptr ? HAS_MODEL : 0) + (s->spec_mode_model.ptr ? HAS_SPEC_MODEL : 0) +
                     (s->provider_lock_timestamp.ptr ? HAS_PROVIDER_TIME : 0) +
                     (s->archived_at.ptr ? HAS_ARCHIVED : 0) +
                     (s->has_assistant_active_time_ms ? HAS_ACTIVE_TIME : 0) + (s->token_usage ? HAS_USAGE : 0) +
                     (s->inclusive_token_usage ? HAS_INCLUSIVE_USAGE : 0);
}

void page_digest(const page *page, digest *digest) {
    uint64_t *sums = digest->sums;
    size_t count, stride;
    const char *row = (const char *)factory_session_page_rows((const factory_session_page *)page, &count, &stride);
    sums[SESSIONS] += count;
    for (const char *end = row + count * stride; row < end; row += stride) {
        const factory_session *s = (const factory_session *)row;
        sums[TEXTS] += text(digest, s->session_id) + text(digest, s->title) + text(digest, s->computer_id);
        sums[ENUMS] += choice(digest, s->status);
        sums[MESSAGES] += (uint64_t)s->message_count;
        sums[TIMES] += (uint64_t)s->created_at_ms + 3 * (uint64_t)s->updated_at_ms;
        if (s->has_completed_at)
            sums[TIMES] += 5 * (uint64_t)s->completed_at_ms;
        sums[PRESENT] += (s->title.ptr ? HAS_TITLE : 0) + (s->computer_id.ptr ? HAS_COMPUTER : 0) +
                         (s->has_completed_at ? HAS_COMPLETED : 0) + (s->settings ? HAS_SETTINGS : 0);
        if (s->settings)
            settings_digest(s->settings, digest);
    }
}
