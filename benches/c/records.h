/* A page as a C program would declare it for itself: what the peers decode into, and what our rows are copied into
   where a program wants to own its data. */
#ifndef RECORDS_H
#define RECORDS_H

#include "digest.h"

typedef struct {
    const char *ptr; /* NULL when absent; NUL-terminated */
    size_t len;
} text;

typedef struct {
    double input, output, cache_creation, cache_read, thinking, credits;
    bool has_credits;
} usage;

typedef struct {
    text session_id;
    usage usage;
} child;

typedef struct {
    text key, value;
} metadata;

typedef struct {
    text name;
    metadata *metadata;
    size_t metadata_count;
} tag;

typedef struct {
    text model, reasoning_effort, interaction_mode, autonomy_level, autonomy_mode, spec_model, spec_reasoning_effort,
        provider_lock, provider_lock_timestamp, api_provider_lock, archived_at;
    double active_time_ms;
    bool has_active_time;
    usage usage, inclusive_usage;
    bool has_usage, has_inclusive_usage;
    child *children;
    tag *tags;
    text *enabled_tools, *disabled_tools;
    size_t child_count, tag_count, enabled_tool_count, disabled_tool_count;
} settings;

typedef struct {
    text session_id, title, status, computer_id;
    int64_t message_count, created_at, updated_at, completed_at;
    bool has_completed_at, has_settings;
    settings settings;
} session;

void sessions_digest(const session *sessions, size_t count, digest *);

/* Memory that the texts of a page share. */
typedef struct {
    char *start;
    size_t len;
} block;

/* Whether a text lies in the block. */
bool block_holds(const block *, const char *text);

/* Frees what was allocated text by text and list by list, and the block. */
void sessions_free_owned(session *sessions, size_t count, block);

/* A copy by itself. */
text text_copy(const char *ptr, size_t len);
/* Room for `count` elements, zeroed; NULL for none. */
void *list_new(size_t count, size_t size);

#endif
