#include "records.h"

#include <stdlib.h>

static uint64_t weight(const digest *digest, text text) {
    return text.ptr == NULL ? 0 : digest_text(digest, text.ptr, text.len);
}

static uint64_t numbers(const usage *usage, digest *digest) {
    if (usage->has_credits) {
        digest->sums[CREDITS] += digest_number(usage->credits);
        digest->sums[PRESENT] += HAS_CREDITS;
    }
    return digest_number(usage->input) + digest_number(usage->output) + digest_number(usage->cache_creation) +
           digest_number(usage->cache_read) + digest_number(usage->thinking);
}

static void settings_digest(const settings *s, digest *digest) {
    uint64_t *sums = digest->sums;
    sums[TEXTS] += weight(digest, s->model) + weight(digest, s->spec_model) +
                   weight(digest, s->provider_lock_timestamp) + weight(digest, s->archived_at);
    sums[ENUMS] += weight(digest, s->reasoning_effort) + weight(digest, s->interaction_mode) +
                   weight(digest, s->autonomy_level) + weight(digest, s->autonomy_mode) +
                   weight(digest, s->spec_reasoning_effort) + weight(digest, s->provider_lock) +
                   weight(digest, s->api_provider_lock);
    if (s->has_active_time)
        sums[ACTIVE_TIME] += digest_number(s->active_time_ms);
    if (s->has_usage)
        sums[USAGE] += numbers(&s->usage, digest);
    if (s->has_inclusive_usage)
        sums[USAGE] += 3 * numbers(&s->inclusive_usage, digest);
    for (size_t i = 0; i < s->child_count; i++)
        sums[CHILDREN] += weight(digest, s->children[i].session_id) + numbers(&s->children[i].usage, digest);
    for (size_t i = 0; i < s->tag_count; i++) {
        const tag *tag = &s->tags[i];
        sums[TAGS] += weight(digest, tag->name);
        for (size_t j = 0; j < tag->metadata_count; j++)
            sums[TAGS] += 3 * weight(digest, tag->metadata[j].key) + 5 * weight(digest, tag->metadata[j].value);
    }
    for (size_t i = 0; i < s->enabled_tool_count; i++)
        sums[TOOLS] += weight(digest, s->enabled_tools[i]);
    for (size_t i = 0; i < s->disabled_tool_count; i++)
        sums[TOOLS] += 3 * weight(digest, s->disabled_tools[i]);
    sums[PRESENT] += (s->model.ptr ? HAS_MODEL : 0) + (s->spec_model.ptr ? HAS_SPEC_MODEL : 0) +
                     (s->provider_lock_timestamp.ptr ? HAS_PROVIDER_TIME : 0) +
                     (s->archived_at.ptr ? HAS_ARCHIVED : 0) + (s->has_active_time ? HAS_ACTIVE_TIME : 0) +
                     (s->has_usage ? HAS_USAGE : 0) + (s->has_inclusive_usage ? HAS_INCLUSIVE_USAGE : 0);
}

void sessions_digest(const session *sessions, size_t count, digest *digest) {
    uint64_t *sums = digest->sums;
    sums[SESSIONS] += count;
    for (const session *s = sessions; s < sessions + count; s++) {
        sums[TEXTS] += weight(digest, s->session_id) + weight(digest, s->title) + weight(digest, s->computer_id);
        sums[ENUMS] += weight(digest, s->status);
        sums[MESSAGES] += (uint64_t)s->message_count;
        sums[TIMES] += (uint64_t)s->created_at + 3 * (uint64_t)s->updated_at;
        if (s->has_completed_at)
            sums[TIMES] += 5 * (uint64_t)s->completed_at;
        sums[PRESENT] += (s->title.ptr ? HAS_TITLE : 0) + (s->computer_id.ptr ? HAS_COMPUTER : 0) +
                         (s->has_completed_at ? HAS_COMPLETED : 0) + (s->has_settings ? HAS_SETTINGS : 0);
        if (s->has_settings)
            settings_digest(&s->settings, digest);
    }
}

text text_copy(const char *ptr, size_t len) {
    if (ptr == NULL)
        return (text){0};
    char *copy = malloc(len + 1);
    memcpy(copy, ptr, len);
    copy[len] = '\0';
    return (text){copy, len};
}

void *list_new(size_t count, size_t size) {
    return count == 0 ? NULL : calloc(count, size);
}

bool block_holds(const block *block, const char *text) {
    return (uintptr_t)text - (uintptr_t)block->start < block->len;
}

static void text_free(const block *block, text text) {
    if (!block_holds(block, text.ptr))
        free((char *)text.ptr);
}

static void texts_free(const block *block, text *texts, size_t count) {
    for (size_t i = 0; i < count; i++)
        text_free(block, texts[i]);
    free(texts);
}

static void settings_free(const block *block, settings *s) {
    text texts[] = {s->model, s->reasoning_effort, s->interaction_mode, s->autonomy_level, s->autonomy_mode,
                    s->spec_model, s->spec_reasoning_effort, s->provider_lock, s->provider_lock_timestamp,
                    s->api_provider_lock, s->archived_at};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        text_free(block, texts[i]);
    for (size_t i = 0; i < s->child_count; i++)
        text_free(block, s->children[i].session_id);
    free(s->children);
    for (size_t i = 0; i < s->tag_count; i++) {
        text_free(block, s->tags[i].name);
        for (size_t j = 0; j < s->tags[i].metadata_count; j++) {
            text_free(block, s->tags[i].metadata[j].key);
            text_free(block, s->tags[i].metadata[j].value);
        }
        free(s->tags[i].metadata);
    }
    free(s->tags);
    texts_free(block, s->enabled_tools, s->enabled_tool_count);
    texts_free(block, s->disabled_tools, s->disabled_tool_count);
}

void sessions_free_owned(session *sessions, size_t count, block block) {
    for (session *s = sessions; s < sessions + count; s++) {
        text_free(&block, s->session_id);
        text_free(&block, s->title);
        text_free(&block, s->status);
        text_free(&block, s->computer_id);
        settings_free(&block, &s->settings);
    }
    free(sessions);
    free(block.start);
}
