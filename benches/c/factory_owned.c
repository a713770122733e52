/* libfactory, its rows copied into structures of the program's own: texts with the one block that most of them lie in
   (factory_session_page_text), or, with TEXT_BY_TEXT, each into memory of its own. */
#include "factory_client.h"
#include "records.h"

#include <stdlib.h>

struct page {
    session *sessions;
    size_t count;
    block texts;
};

/* The library's block of texts, and the copy of it. */
typedef struct {
    block from, to;
} copied;

static copied copy_block(const factory_session_page *rows) {
#ifdef TEXT_BY_TEXT
    (void)rows;
    return (copied){0};
#else
    factory_str from = factory_session_page_text(rows);
    char *to = malloc(from.len);
    memcpy(to, from.ptr, from.len);
    return (copied){{(char *)from.ptr, from.len}, {to, from.len}};
#endif
}

static text copy_bytes(const copied *texts, const char *ptr, size_t len) {
    if (block_holds(&texts->from, ptr))
        return (text){texts->to.start + (ptr - texts->from.start), len};
    return text_copy(ptr, len);
}

static text copy(const copied *texts, factory_str text) {
    return copy_bytes(texts, text.ptr, text.len);
}

static text copy_choice(const copied *texts, factory_enum choice) {
    return copy_bytes(texts, choice.text, choice.text_len);
}

static usage copy_usage(const factory_token_usage *from) {
    return (usage){from->input_tokens,      from->output_tokens,   from->cache_creation_tokens,
                          from->cache_read_tokens, from->thinking_tokens, from->factory_credits,
                   from->has_factory_credits};
}

static text *copy_texts(const copied *texts, const factory_str *from, size_t count) {
    text *copies = list_new(count, sizeof *copies);
    for (size_t i = 0; i < count; i++)
        copies[i] = copy(texts, from[i]);
    return copies;
}

static child *copy_children(const copied *texts, const factory_child_usage *children, size_t count) {
    child *copies = list_new(count, sizeof *copies);
    for (size_t i = 0; i < count; i++)
        copies[i] = (child){copy(texts, children[i].session_id), copy_usage(&children[i].usage)};
    return copies;
}

static metadata *copy_metadata(const copied *texts, const factory_metadata *entries, size_t count) {
    metadata *copies = list_new(count, sizeof *copies);
    for (size_t i = 0; i < count; i++)
        copies[i] = (metadata){copy(texts, entries[i].key), copy(texts, entries[i].value)};
    return copies;
}

static tag *copy_tags(const copied *texts, const factory_tag *tags, size_t count) {
    tag *copies = list_new(count, sizeof *copies);
    for (size_t i = 0; i < count; i++)
        copies[i] = (tag){copy(texts, tags[i].name), copy_metadata(texts, tags[i].metadata, tags[i].metadata_count),
                          tags[i].metadata_count};
    return copies;
}

static void copy_settings(const copied *texts, settings *to, const factory_session_settings *from) {
    to->model = copy(texts, from->model);
    to->reasoning_effort = copy_choice(texts, from->reasoning_effort);
    to->interaction_mode = copy_choice(texts, from->interaction_mode);
    to->autonomy_level = copy_choice(texts, from->autonomy_level);
    to->autonomy_mode = copy_choice(texts, from->autonomy_mode);
    to->spec_model = copy(texts, from->spec_mode_model);
    to->spec_reasoning_effort = copy_choice(texts, from->spec_mode_reasoning_effort);
    to->provider_lock = copy_choice(texts, from->provider_lock);
    to->provider_lock_timestamp = copy(texts, from->provider_lock_timestamp);
    to->api_provider_lock = copy_choice(texts, from->api_provider_lock);
    to->archived_at = copy(texts, from->archived_at);
    to->active_time_ms = from->assistant_active_time_ms;
    to->has_active_time = from->has_assistant_active_time_ms;
    if ((to->has_usage = from->token_usage != NULL))
        to->usage = copy_usage(from->token_usage);
    if ((to->has_inclusive_usage = from->inclusive_token_usage != NULL))
        to->inclusive_usage = copy_usage(from->inclusive_token_usage);
    to->children = copy_children(texts, from->child_usages, to->child_count = from->child_usage_count);
    to->tags = copy_tags(texts, from->tags, to->tag_count = from->tag_count);
    to->enabled_tools = copy_texts(texts, from->enabled_tool_ids, to->enabled_tool_count = from->enabled_tool_id_count);
    to->disabled_tools =
        copy_texts(texts, from->disabled_tool_ids, to->disabled_tool_count = from->disabled_tool_id_count);
}

static void copy_session(const copied *texts, session *to, const factory_session *from) {
    to->session_id = copy(texts, from->session_id);
    to->title = copy(texts, from->title);
    to->status = copy_choice(texts, from->status);
    to->computer_id = copy(texts, from->computer_id);
    to->message_count = from->message_count;
    to->created_at = from->created_at_ms;
    to->updated_at = from->updated_at_ms;
    to->completed_at = from->completed_at_ms;
    to->has_completed_at = from->has_completed_at;
    if ((to->has_settings = from->settings != NULL))
        copy_settings(texts, &to->settings, from->settings);
}

static page *own(factory_session_page *rows) {
    if (rows == NULL)
        return NULL;
    page *page = malloc(sizeof *page);
    copied texts = copy_block(rows);
    page->texts = texts.to;
    size_t stride;
    const char *row = (const char *)factory_session_page_rows(rows, &page->count, &stride);
    page->sessions = list_new(page->count, sizeof *page->sessions);
    for (size_t i = 0; i < page->count; i++)
        copy_session(&texts, &page->sessions[i], (const factory_session *)(row + i * stride));
    factory_session_page_free(rows);
    return page;
}

page *page_fetch(client *client, int limit) {
    return own(rows_fetch(client, limit));
}

page *page_decode(client *client, const char *body, size_t len) {
    (void)client, (void)body, (void)len;
    fail("decode", "see the Rust program for libfactory's decoder");
}

page *walk_next(walk *walk) {
    return own(rows_next(walk));
}

void page_digest(const page *page, digest *digest) {
    sessions_digest(page->sessions, page->count, digest);
}

void page_free(client *client, page *page) {
    (void)client;
    sessions_free_owned(page->sessions, page->count, page->texts);
    free(page);
}
