/* What Go reads of a call, gathered in one crossing. */
#ifndef FACTORY_GO_BRIDGE_H
#define FACTORY_GO_BRIDGE_H

#include <factory.h>

/* The outcome of a call that gives a page: the page and what reads it, or the status and the error. */
typedef struct factory_go_answer {
    factory_status status;
    factory_error *error;
    factory_session_page *page; /* NULL on failure, and at the end of a walk */
    const factory_session *rows;
    size_t count;
    size_t stride;
    factory_str text;
    factory_str next_cursor;
    bool has_more;
} factory_go_answer;

/* The outcome of making a pager. */
typedef struct factory_go_pager_made {
    factory_status status;
    factory_error *error;
    factory_session_pager *pager;
} factory_go_pager_made;

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

/* Options come without their size, which is set here. */
factory_go_answer factory_go_fetch(const factory_client *client, factory_list_options options);

factory_go_pager_made factory_go_pager(const factory_client *client, factory_list_options options);

factory_go_answer factory_go_next(factory_session_pager *pager);

factory_go_failure factory_go_read_error(const factory_error *error);

#endif
