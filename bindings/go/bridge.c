#include "bridge_gen.h"

#include <string.h>

factory_go_client_made factory_go_client(const factory_config *config) {
    factory_go_client_made made;
    made.status = factory_client_new(config, &made.client, &made.error);
    return made;
}

void factory_go_free_page(factory_go_answer answer) { answer.free(answer.page); }

factory_go_answer factory_go_next(factory_go_pager pager) { return pager.next(pager.pager); }

void factory_go_free_pager(factory_go_pager pager) { pager.free(pager.pager); }

factory_go_raw factory_go_request(const factory_client *client, const char *method, const char *path,
                                  const char *body_json, factory_call_options options) {
    factory_go_raw raw = {0};
    char *json = NULL;
    raw.status = factory_request(client, method, path, body_json, options.timeout_ms, options.cancel, &raw.http_status,
                                 &json, &raw.error);
    raw.json.ptr = json;
    raw.json.len = json ? strlen(json) : 0;
    return raw;
}

factory_go_attachment factory_go_attachment_read(const char *path) {
    factory_go_attachment read = {0};
    read.status = factory_attachment_read(path, &read.attachment, &read.error);
    return read;
}

factory_go_attachment factory_go_attachment_new(const uint8_t *bytes, size_t len, const char *name) {
    factory_go_attachment made = {0};
    made.status = factory_attachment_new(bytes, len, name, &made.attachment, &made.error);
    return made;
}

factory_go_answer factory_go_archive_session(const factory_client *client, const char *session_id,
                                             factory_call_options options) {
    factory_go_answer answer = {0};
    factory_session_page *page = NULL;
    options.size = sizeof options;
    answer.status = factory_archive_session(client, session_id, &options, &page, &answer.error);
    factory_go_read_session_page(&answer, page);
    return answer;
}

factory_go_answer factory_go_unarchive_session(const factory_client *client, const char *session_id,
                                               factory_call_options options) {
    factory_go_answer answer = {0};
    factory_session_page *page = NULL;
    options.size = sizeof options;
    answer.status = factory_unarchive_session(client, session_id, &options, &page, &answer.error);
    factory_go_read_session_page(&answer, page);
    return answer;
}

factory_go_answer factory_go_tag_session(const factory_client *client, const char *session_id, const char *name,
                                         factory_call_options options) {
    factory_go_answer answer = {0};
    factory_session_page *page = NULL;
    options.size = sizeof options;
    answer.status = factory_tag_session(client, session_id, name, &options, &page, &answer.error);
    factory_go_read_session_page(&answer, page);
    return answer;
}

factory_go_answer factory_go_untag_session(const factory_client *client, const char *session_id, const char *name,
                                           factory_call_options options) {
    factory_go_answer answer = {0};
    factory_session_page *page = NULL;
    options.size = sizeof options;
    answer.status = factory_untag_session(client, session_id, name, &options, &page, &answer.error);
    factory_go_read_session_page(&answer, page);
    return answer;
}

factory_go_answer factory_go_find_computer(const factory_client *client, const char *name_or_id, uint64_t wait_ms,
                                           factory_call_options options) {
    factory_go_answer answer = {0};
    factory_computer_page *page = NULL;
    options.size = sizeof options;
    answer.status = factory_find_computer(client, name_or_id, wait_ms, &options, &page, &answer.error);
    factory_go_read_computer_page(&answer, page);
    return answer;
}

static void free_event(void *event) { (void)event; }

/* NULL after the last event, as after the last page. */
static void read_event(factory_go_answer *answer, const void *event) {
    answer->page = (void *)event;
    answer->free = free_event;
    answer->rows = event;
}

static factory_go_answer follower_next(void *follower) {
    factory_go_answer answer = {0};
    const factory_event *event = NULL;
    answer.status = factory_follower_next(follower, &event, &answer.error);
    read_event(&answer, event);
    answer.count = event ? event->message_count : 0;
    answer.next_cursor = factory_follower_last_message_id(follower);
    return answer;
}

static void follower_free(void *follower) { factory_follower_free(follower); }

factory_go_pager factory_go_follower(const factory_client *client, const char *session_id,
                                     factory_follow_options options) {
    factory_go_pager pager = {0};
    factory_follower *follower = NULL;
    options.size = sizeof options;
    pager.status = factory_follower_new(client, session_id, &options, &follower, &pager.error);
    pager.pager = follower;
    pager.next = follower_next;
    pager.free = follower_free;
    return pager;
}

static factory_go_answer runner_next(void *runner) {
    factory_go_answer answer = {0};
    const factory_event *event = NULL;
    answer.status = factory_runner_next(runner, &event, &answer.error);
    read_event(&answer, event);
    answer.count = event ? event->message_count : 0;
    answer.next_cursor = factory_run_result_last_message_id(factory_runner_result(runner));
    return answer;
}

static void runner_free(void *runner) { factory_runner_free(runner); }

factory_go_pager factory_go_runner(const factory_client *client, const char *create_json, const char *message_json,
                                   factory_run_options options) {
    factory_go_pager pager = {0};
    factory_runner *runner = NULL;
    factory_create_session_params create = {sizeof create};
    factory_post_message_params message = {sizeof message};
    create.body_json = create_json;
    message.body_json = message_json;
    options.size = sizeof options;
    options.create = create_json ? &create : NULL;
    options.message = &message;
    pager.status = factory_runner_new(client, &options, &runner, &pager.error);
    pager.pager = runner;
    pager.next = runner_next;
    pager.free = runner_free;
    return pager;
}

static factory_go_answer watcher_next(void *watcher) {
    factory_go_answer answer = {0};
    const factory_watch_event *event = NULL;
    answer.status = factory_watcher_next(watcher, &event, &answer.error);
    read_event(&answer, event);
    return answer;
}

static void watcher_free(void *watcher) { factory_watcher_free(watcher); }

factory_go_pager factory_go_watcher(const factory_client *client, factory_watch_options options) {
    factory_go_pager pager = {0};
    factory_watcher *watcher = NULL;
    options.size = sizeof options;
    pager.status = factory_watcher_new(client, &options, &watcher, &pager.error);
    pager.pager = watcher;
    pager.next = watcher_next;
    pager.free = watcher_free;
    return pager;
}

factory_go_failure factory_go_read_error(const factory_error *error) {
    factory_go_failure failure;
    failure.message = factory_error_message(error);
    failure.title = factory_error_title(error);
    failure.detail = factory_error_detail(error);
    failure.metadata = factory_error_metadata_json(error);
    failure.body = factory_error_body(error);
    failure.request_id = factory_error_request_id(error);
    failure.retry_after_ms = factory_error_retry_after_ms(error);
    failure.http_status = factory_error_http_status(error);
    failure.attempts = factory_error_attempts(error);
    failure.outcome_unknown = factory_error_outcome_unknown(error);
    return failure;
}

factory_list_options factory_go_list_options(factory_list_sessions_params params, factory_call_options options) {
    factory_list_options both = {sizeof both};
    both.limit = params.limit;
    both.cursor = params.cursor;
    both.computer_id = params.computer_id;
    both.timeout_ms = options.timeout_ms;
    both.cancel = options.cancel;
    both.discard_json = options.discard_json;
    return both;
}
