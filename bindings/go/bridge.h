/* What Go reads of a call, gathered in one crossing. */
#ifndef FACTORY_GO_BRIDGE_H
#define FACTORY_GO_BRIDGE_H

#include <factory.h>

/* The outcome of a call: the page that it gives, if any, and what reads it, or the status and the error. */
typedef struct factory_go_answer {
    factory_status status;
    factory_error *error;
    void *page; /* NULL on failure, at the end of a walk, and of a call that gives none */
    void (*free)(void *page);
    const void *rows;
    size_t count;
    size_t stride;
    factory_str text;
    factory_str next_cursor;
    factory_str drift_first;
    size_t drift_count;
    bool has_more;
} factory_go_answer;

/* The outcome of making a pager, of whatever kind, or what tells events, which are its pages. */
typedef struct factory_go_pager {
    factory_status status;
    factory_error *error;
    void *pager;
    factory_go_answer (*next)(void *pager);
    void (*free)(void *pager);
} factory_go_pager;

/* The outcome of a raw call. */
typedef struct factory_go_raw {
    factory_status status;
    factory_error *error;
    uint32_t http_status;
    factory_str json;
} factory_go_raw;

/* The outcome of reading a file. */
typedef struct factory_go_attachment {
    factory_status status;
    factory_error *error;
    factory_attachment *attachment;
} factory_go_attachment;

/* The outcome of making a client. */
typedef struct factory_go_client_made {
    factory_status status;
    factory_error *error;
    factory_client *client;
} factory_go_client_made;

/* All of an error; the texts belong to it. */
typedef struct factory_go_failure {
    factory_str message;
    factory_str title;
    factory_str detail;
    factory_str metadata;
    factory_str body;
    factory_str request_id;
    int64_t retry_after_ms;
    uint32_t http_status;
    uint32_t attempts;
    bool outcome_unknown;
} factory_go_failure;

factory_go_client_made factory_go_client(const factory_config *config);

void factory_go_free_page(factory_go_answer answer);

factory_go_answer factory_go_next(factory_go_pager pager);

void factory_go_free_pager(factory_go_pager pager);

factory_go_raw factory_go_request(const factory_client *client, const char *method, const char *path,
                                  const char *body_json, factory_call_options options);

factory_go_attachment factory_go_attachment_read(const char *path);

factory_go_attachment factory_go_attachment_new(const uint8_t *bytes, size_t len, const char *name);

factory_go_answer factory_go_archive_session(const factory_client *client, const char *session_id,
                                             factory_call_options options);

factory_go_answer factory_go_unarchive_session(const factory_client *client, const char *session_id,
                                               factory_call_options options);

factory_go_answer factory_go_tag_session(const factory_client *client, const char *session_id, const char *name,
                                         factory_call_options options);

factory_go_answer factory_go_untag_session(const factory_client *client, const char *session_id, const char *name,
                                           factory_call_options options);

factory_go_answer factory_go_find_computer(const factory_client *client, const char *name_or_id, uint64_t wait_ms,
                                           factory_call_options options);

/* An event is the only row of its page, and belongs to what tells it. It leads on by the newest message that was told. */
factory_go_pager factory_go_follower(const factory_client *client, const char *session_id,
                                     factory_follow_options options);

/* Its pager is the runner itself. */
factory_go_pager factory_go_runner(const factory_client *client, const char *create_json, const char *message_json,
                                   factory_run_options options);

factory_go_pager factory_go_watcher(const factory_client *client, factory_watch_options options);

factory_go_failure factory_go_read_error(const factory_error *error);

/* What the walk over sessions takes, which is older than the others: everything in one. */
factory_list_options factory_go_list_options(factory_list_sessions_params params, factory_call_options options);

#endif
