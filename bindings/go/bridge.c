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
