#include "bridge.h"

static void read_page(factory_go_answer *answer) {
    answer->rows = factory_session_page_rows(answer->page, &answer->count, &answer->stride);
    answer->text = factory_session_page_text(answer->page);
    answer->next_cursor = factory_session_page_next_cursor(answer->page);
    answer->has_more = factory_session_page_has_more(answer->page);
}

factory_go_client_made factory_go_client(const factory_config *config) {
    factory_go_client_made made;
    made.status = factory_client_new(config, &made.client, &made.error);
    return made;
}

factory_go_answer factory_go_fetch(const factory_client *client, factory_list_options options) {
    factory_go_answer answer;
    options.size = sizeof options;
    answer.status = factory_session_page_fetch(client, &options, &answer.page, &answer.error);
    read_page(&answer);
    return answer;
}

factory_go_pager_made factory_go_pager(const factory_client *client, factory_list_options options) {
    factory_go_pager_made made;
    options.size = sizeof options;
    made.status = factory_session_pager_new(client, &options, &made.pager, &made.error);
    return made;
}

factory_go_answer factory_go_next(factory_session_pager *pager) {
    factory_go_answer answer;
    answer.status = factory_session_pager_next(pager, &answer.page, &answer.error);
    read_page(&answer);
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
