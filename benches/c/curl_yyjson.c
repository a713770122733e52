/* libcurl and yyjson: parsed in place, then put into typed structures. The texts stay where yyjson left them, or, with
   OWNED defined, are copied one by one and the rest is freed. */
#include "contestant.h"
#include "download.h"
#include "records.h"

#include <stdlib.h>
#include <yyjson.h>

const bool client_is_shared = false;

/* Memory for the lists of a page's sessions: used again for the next page, grown when a page needs more. */
typedef struct chunk {
    struct chunk *before;
    size_t used, room;
    _Alignas(16) char bytes[];
} chunk;

struct page {
    body body;
    yyjson_doc *doc;
    chunk *lists;
    session *sessions;
    size_t count;
    char *next_cursor;
};

struct client {
    download *download;
    /* The memory of a freed page, for the next one. */
    page *spare;
    /* What pages are read into that need their text no longer than it takes to copy it. */
    body body;
};

struct walk {
    client *client;
    int limit;
    char *cursor;
    bool ended;
};

client *client_new(const char *base_url, const char *ca_file) {
    client *client = calloc(1, sizeof *client);
    client->download = download_new(base_url, ca_file, YYJSON_PADDING_SIZE);
    return client;
}

static void page_destroy(page *page) {
    for (chunk *chunk = page->lists, *before; chunk != NULL; chunk = before) {
        before = chunk->before;
        free(chunk);
    }
    free(page->body.bytes);
    free(page);
}

void client_free(client *client) {
    if (client == NULL)
        return;
    if (client->spare != NULL)
        page_destroy(client->spare);
    download_free(client->download);
    free(client->body.bytes);
    free(client);
}

/* ---- Where texts and lists go ---- */

#ifdef OWNED

static void *list(page *page, size_t count, size_t size) {
    (void)page;
    return list_new(count, size);
}

static text take(yyjson_val *value) {
    return text_copy(yyjson_get_str(value), yyjson_get_len(value));
}

#else

static void *list(page *page, size_t count, size_t size) {
    size_t bytes = (count * size + 15) & ~(size_t)15;
    chunk *chunk = page->lists;
    if (chunk == NULL || chunk->room - chunk->used < bytes) {
        size_t room = chunk == NULL ? 64 * 1024 : 2 * chunk->room;
        room = room < bytes ? bytes : room;
        chunk = malloc(sizeof *chunk + room);
        *chunk = (struct chunk){.before = page->lists, .room = room};
        page->lists = chunk;
    }
    void *list = chunk->bytes + chunk->used;
    chunk->used += bytes;
    return memset(list, 0, count * size);
}

static text take(yyjson_val *value) {
    return (text){yyjson_get_str(value), yyjson_get_len(value)};
}

#endif

/* ---- From values to structures ---- */

/* Whether the member's name is `name`, of which the length is known to be right. */
#define IS(name) (memcmp(key, name, sizeof name - 1) == 0)

static usage read_usage(yyjson_val *object) {
    usage usage = {0};
    size_t index, max;
    yyjson_val *name, *value;
    yyjson_obj_foreach(object, index, max, name, value) {
        const char *key = yyjson_get_str(name);
        double number = yyjson_get_num(value);
        switch (yyjson_get_len(name)) {
            case 11: if (IS("inputTokens")) usage.input = number; break;
            case 12: if (IS("outputTokens")) usage.output = number; break;
            case 14:
                if (IS("thinkingTokens")) usage.thinking = number;
                else if (IS("factoryCredits")) usage.credits = number, usage.has_credits = true;
                break;
            case 15: if (IS("cacheReadTokens")) usage.cache_read = number; break;
            case 19: if (IS("cacheCreationTokens")) usage.cache_creation = number; break;
        }
    }
    return usage;
}

static text *read_texts(page *page, yyjson_val *array, size_t *count) {
    text *texts = list(page, *count = yyjson_arr_size(array), sizeof *texts);
    size_t index, max;
    yyjson_val *value;
    yyjson_arr_foreach(array, index, max, value) texts[index] = take(value);
    return texts;
}

static child *read_children(page *page, yyjson_val *object, size_t *count) {
    child *children = list(page, *count = yyjson_obj_size(object), sizeof *children);
    size_t index, max;
    yyjson_val *name, *value;
    yyjson_obj_foreach(object, index, max, name, value) children[index] = (child){take(name), read_usage(value)};
    return children;
}

static tag *read_tags(page *page, yyjson_val *array, size_t *count) {
    tag *tags = list(page, *count = yyjson_arr_size(array), sizeof *tags);
    size_t index, max;
    yyjson_val *element;
    yyjson_arr_foreach(array, index, max, element) {
        tag *tag = &tags[index];
        size_t member, members;
        yyjson_val *name, *value;
        yyjson_obj_foreach(element, member, members, name, value) {
            const char *key = yyjson_get_str(name);
            if (yyjson_get_len(name) == 4 && IS("name")) {
                tag->name = take(value);
            } else if (yyjson_get_len(name) == 8 && IS("metadata")) {
                tag->metadata = list(page, tag->metadata_count = yyjson_obj_size(value), sizeof *tag->metadata);
                size_t entry, entries;
                yyjson_val *entry_name, *entry_value;
                yyjson_obj_foreach(value, entry, entries, entry_name, entry_value)
                    tag->metadata[entry] = (metadata){take(entry_name), take(entry_value)};
            }
        }
    }
    return tags;
}

static void read_settings(page *page, yyjson_val *object, settings *s) {
    size_t index, max;
    yyjson_val *name, *value;
    yyjson_obj_foreach(object, index, max, name, value) {
        const char *key = yyjson_get_str(name);
        switch (yyjson_get_len(name)) {
            case 4: if (IS("tags")) s->tags = read_tags(page, value, &s->tag_count); break;
            case 5: if (IS("model")) s->model = take(value); break;
            case 10:
                if (IS("tokenUsage")) s->usage = read_usage(value), s->has_usage = true;
                else if (IS("archivedAt")) s->archived_at = take(value);
                break;
            case 12:
                if (IS("providerLock")) s->provider_lock = take(value);
                else if (IS("autonomyMode")) s->autonomy_mode = take(value);
                break;
            case 13:
                if (IS("autonomyLevel")) s->autonomy_level = take(value);
                else if (IS("specModeModel")) s->spec_model = take(value);
                break;
            case 14: if (IS("enabledToolIds")) s->enabled_tools = read_texts(page, value, &s->enabled_tool_count); break;
            case 15:
                if (IS("reasoningEffort")) s->reasoning_effort = take(value);
                else if (IS("interactionMode")) s->interaction_mode = take(value);
                else if (IS("apiProviderLock")) s->api_provider_lock = take(value);
                else if (IS("disabledToolIds")) s->disabled_tools = read_texts(page, value, &s->disabled_tool_count);
                break;
            case 19: if (IS("inclusiveTokenUsage")) s->inclusive_usage = read_usage(value), s->has_inclusive_usage = true; break;
            case 21:
                if (IS("providerLockTimestamp")) s->provider_lock_timestamp = take(value);
                else if (IS("assistantActiveTimeMs")) s->active_time_ms = yyjson_get_num(value), s->has_active_time = true;
                break;
            case 23: if (IS("specModeReasoningEffort")) s->spec_reasoning_effort = take(value); break;
            case 35: if (IS("childInclusiveTokenUsageBySessionId")) s->children = read_children(page, value, &s->child_count); break;
        }
    }
}

static void read_session(page *page, yyjson_val *object, session *s) {
    size_t index, max;
    yyjson_val *name, *value;
    yyjson_obj_foreach(object, index, max, name, value) {
        const char *key = yyjson_get_str(name);
        switch (yyjson_get_len(name)) {
            case 5: if (IS("title")) s->title = take(value); break;
            case 6: if (IS("status")) s->status = take(value); break;
            case 9:
                if (IS("sessionId")) s->session_id = take(value);
                else if (IS("createdAt")) s->created_at = yyjson_get_sint(value);
                else if (IS("updatedAt")) s->updated_at = yyjson_get_sint(value);
                break;
            case 10: if (IS("computerId")) s->computer_id = take(value); break;
            case 11: if (IS("completedAt")) s->completed_at = yyjson_get_sint(value), s->has_completed_at = true; break;
            case 12: if (IS("messageCount")) s->message_count = yyjson_get_sint(value); break;
            case 15: if (IS("sessionSettings")) read_settings(page, value, &s->settings), s->has_settings = true; break;
        }
    }
}

/* ---- Pages ---- */

static page *page_take(client *client) {
    page *page = client->spare;
    client->spare = NULL;
    if (page == NULL)
        page = calloc(1, sizeof *page);
#ifdef OWNED
    page->body = client->body;
#endif
    return page;
}

static void parse(client *client, page *page) {
    (void)client;
    yyjson_read_err error;
    page->doc = yyjson_read_opts(page->body.bytes, page->body.len, YYJSON_READ_INSITU, NULL, &error);
    if (page->doc == NULL)
        fail("yyjson", error.msg);
    yyjson_val *root = yyjson_doc_get_root(page->doc), *element;
    yyjson_val *sessions = yyjson_obj_get(root, "sessions");
    page->sessions = list(page, page->count = yyjson_arr_size(sessions), sizeof *page->sessions);
    size_t index, max;
    yyjson_arr_foreach(sessions, index, max, element) read_session(page, element, &page->sessions[index]);
    yyjson_val *pagination = yyjson_obj_get(root, "pagination");
    const char *cursor = yyjson_get_str(yyjson_obj_get(pagination, "nextCursor"));
    page->next_cursor = yyjson_get_bool(yyjson_obj_get(pagination, "hasMore")) && cursor ? strdup(cursor) : NULL;
#ifdef OWNED
    yyjson_doc_free(page->doc);
    client->body = page->body;
    page->body = (body){0};
#endif
}

static page *fetch(client *client, int limit, const char *cursor) {
    page *page = page_take(client);
    download_page(client->download, limit, cursor, &page->body);
    parse(client, page);
    return page;
}

page *page_fetch(client *client, int limit) {
    return fetch(client, limit, NULL);
}

page *page_decode(client *client, const char *bytes, size_t len) {
    page *page = page_take(client);
    body_reserve(&page->body, len, YYJSON_PADDING_SIZE);
    memcpy(page->body.bytes, bytes, len);
    page->body.len = len;
    parse(client, page);
    return page;
}

void page_digest(const page *page, digest *digest) {
    sessions_digest(page->sessions, page->count, digest);
}

void page_free(client *client, page *page) {
    free(page->next_cursor);
#ifdef OWNED
    sessions_free_owned(page->sessions, page->count, (block){0});
#else
    yyjson_doc_free(page->doc);
    /* The newest chunk is the largest: one is enough for the next page. */
    for (chunk *chunk = page->lists ? page->lists->before : NULL, *before; chunk != NULL; chunk = before) {
        before = chunk->before;
        free(chunk);
    }
    if (page->lists != NULL)
        page->lists->before = NULL, page->lists->used = 0;
#endif
    if (client->spare == NULL)
        client->spare = page;
    else
        page_destroy(page);
}

/* ---- The walk ---- */

walk *walk_new(client *client, int limit) {
    walk *walk = calloc(1, sizeof *walk);
    walk->client = client;
    walk->limit = limit;
    return walk;
}

page *walk_next(walk *walk) {
    if (walk->ended)
        return NULL;
    page *page = fetch(walk->client, walk->limit, walk->cursor);
    free(walk->cursor);
    walk->cursor = page->next_cursor ? strdup(page->next_cursor) : NULL;
    walk->ended = walk->cursor == NULL;
    return page;
}

void walk_free(walk *walk) {
    free(walk->cursor);
    free(walk);
}
