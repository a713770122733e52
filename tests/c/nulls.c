/* NULL in every pointer position of every function: refused with the argument's name, or answered as the header says. */
#include "check.h"

static void is_absent(factory_str text) {
    CHECK(text.ptr == NULL && text.len == 0);
}

#include "nulls_gen.h"

static void frees_do_nothing(void) {
    factory_cancel_free(NULL);
    factory_client_free(NULL);
    factory_config_free(NULL);
    factory_error_free(NULL);
    factory_follower_free(NULL);
    factory_run_result_free(NULL);
    factory_runner_free(NULL);
    factory_string_free(NULL);
    factory_watcher_free(NULL);
}

static void setters(void) {
    REFUSES_PLAINLY("config", factory_config_set_api_key(NULL, "key"));
    REFUSES_PLAINLY("config", factory_config_set_base_url(NULL, "https://factory.test"));
    REFUSES_PLAINLY("config", factory_config_set_allow_http(NULL, true));
    REFUSES_PLAINLY("config", factory_config_set_timeout_ms(NULL, 1));
    REFUSES_PLAINLY("config", factory_config_set_connect_timeout_ms(NULL, 1));
    REFUSES_PLAINLY("config", factory_config_set_max_retries(NULL, 1));
    REFUSES_PLAINLY("config", factory_config_set_user_agent(NULL, "agent"));
    REFUSES_PLAINLY("config", factory_config_set_proxy(NULL, NULL));
    REFUSES_PLAINLY("config", factory_config_set_ca_file(NULL, NULL));
    REFUSES_PLAINLY("config", factory_config_set_max_response_bytes(NULL, 1));

    factory_config *config = factory_config_new();
    REFUSES_PLAINLY("api_key", factory_config_set_api_key(config, NULL));
    REFUSES_PLAINLY("base_url", factory_config_set_base_url(config, NULL));
    REFUSES_PLAINLY("user_agent", factory_config_set_user_agent(config, NULL));
    CHECK(factory_config_set_proxy(config, NULL) == FACTORY_OK);
    CHECK(factory_config_set_ca_file(config, NULL) == FACTORY_OK);
    factory_config_free(config);
}

static void client_constructor(void) {
    REFUSES("out_client", factory_client_new(NULL, NULL, &error));
    CHECK(factory_client_new(NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    CHECK(factory_last_error_take() == NULL);
}

static void raw_call(const factory_client *client) {
    uint32_t http_status = 1;
    char *json = poison();
    REFUSES("client", factory_request(NULL, "GET", "/", NULL, 0, NULL, &http_status, &json, &error));
    CHECK(http_status == 0 && json == NULL);
    REFUSES("method", factory_request(client, NULL, "/", NULL, 0, NULL, &http_status, &json, &error));
    REFUSES("path", factory_request(client, "GET", NULL, NULL, 0, NULL, &http_status, &json, &error));
    REFUSES("path", factory_request(client, "GET", "/../x", NULL, 0, NULL, &http_status, &json, &error));
    REFUSES("body_json", factory_request(client, "GET", "/", "{}", 0, NULL, &http_status, &json, &error));
    REFUSES("body_json", factory_request(client, "POST", "/", "{", 0, NULL, &http_status, &json, &error));
    REFUSES("timeout_ms", factory_request(client, "GET", "/", NULL, UINT64_MAX, NULL, &http_status, &json, &error));
    REFUSES("out_http_status", factory_request(client, "GET", "/", NULL, 0, NULL, NULL, &json, &error));
    REFUSES("out_json", factory_request(client, "GET", "/", NULL, 0, NULL, &http_status, NULL, &error));
    CHECK(factory_request(NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
}

static void options_setup(void) {
    REFUSES_PLAINLY("options", factory_list_options_init(NULL, sizeof(factory_list_options)));
}

static void page_fetch(const factory_client *client) {
    factory_list_options options = new_options();
    factory_session_page *page = poison();
    REFUSES("client", factory_session_page_fetch(NULL, &options, &page, &error));
    CHECK(page == NULL);
    page = poison();
    REFUSES("options", factory_session_page_fetch(client, NULL, &page, &error));
    CHECK(page == NULL);
    REFUSES("out_page", factory_session_page_fetch(client, &options, NULL, &error));
    CHECK(factory_session_page_fetch(client, &options, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
}

static void pager(const factory_client *client) {
    factory_list_options options = new_options();
    factory_session_pager *pager = poison();
    REFUSES("client", factory_session_pager_new(NULL, &options, &pager, &error));
    CHECK(pager == NULL);
    pager = poison();
    REFUSES("options", factory_session_pager_new(client, NULL, &pager, &error));
    CHECK(pager == NULL);
    REFUSES("out_pager", factory_session_pager_new(client, &options, NULL, &error));
    CHECK(factory_session_pager_new(NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);

    SUCCEEDS(factory_session_pager_new(client, &options, &pager, &error));
    REFUSES("out_page", factory_session_pager_next(pager, NULL, &error));
    factory_session_pager_free(pager);
}

static void conveniences(const factory_client *client) {
    factory_session_page *page = poison();
    REFUSES("client", factory_archive_session(NULL, "x", NULL, &page, &error));
    CHECK(page == NULL);
    REFUSES("session_id", factory_archive_session(client, NULL, NULL, &page, &error));
    REFUSES("out_page", factory_archive_session(client, "x", NULL, NULL, &error));
    REFUSES("session_id", factory_unarchive_session(client, "", NULL, &page, &error));
    REFUSES("name", factory_tag_session(client, "x", NULL, NULL, &page, &error));
    REFUSES("name", factory_tag_session(client, "x", "", NULL, &page, &error));
    REFUSES("name", factory_untag_session(client, "x", NULL, NULL, &page, &error));
    factory_computer_page *computer = poison();
    REFUSES("client", factory_find_computer(NULL, "x", 0, NULL, &computer, &error));
    CHECK(computer == NULL);
    REFUSES("name_or_id", factory_find_computer(client, NULL, 0, NULL, &computer, &error));
    REFUSES("out_page", factory_find_computer(client, "x", 0, NULL, NULL, &error));
    factory_attachment *attachment = poison();
    REFUSES("path", factory_attachment_read(NULL, &attachment, &error));
    CHECK(attachment == NULL);
    REFUSES("out_attachment", factory_attachment_read("/", NULL, &error));
    REFUSES("path", factory_attachment_read("/", &attachment, &error));
    REFUSES("bytes", factory_attachment_new(NULL, 0, NULL, &attachment, &error));
    CHECK(attachment == NULL);
    REFUSES("out_attachment", factory_attachment_new((const uint8_t *)"a", 1, NULL, NULL, &error));
    REFUSES("name", factory_attachment_new((const uint8_t *)"a", 1, "\xff", &attachment, &error));
    CHECK(factory_attachment_image(NULL) == NULL && factory_attachment_file(NULL) == NULL);
    factory_attachment_free(NULL);
}

static void follower(const factory_client *client) {
    factory_follower *follower = poison();
    REFUSES("client", factory_follower_new(NULL, "x", NULL, &follower, &error));
    CHECK(follower == NULL);
    REFUSES("session_id", factory_follower_new(client, NULL, NULL, &follower, &error));
    REFUSES("session_id", factory_follower_new(client, "", NULL, &follower, &error));
    REFUSES("out_follower", factory_follower_new(client, "x", NULL, NULL, &error));
    factory_follow_options options = {.size = sizeof options};
    options.from_message_id = "m";
    options.from_start = true;
    REFUSES("options.from_message_id", factory_follower_new(client, "x", &options, &follower, &error));
    options.size = 1;
    REFUSES("options", factory_follower_new(client, "x", &options, &follower, &error));

    SUCCEEDS(factory_follower_new(client, "x", NULL, &follower, &error));
    REFUSES("out_event", factory_follower_next(follower, NULL, &error));
    is_absent(factory_follower_last_message_id(follower));
    factory_follower_free(follower);
    const factory_event *event = poison();
    REFUSES("follower", factory_follower_next(NULL, &event, &error));
    CHECK(event == NULL);
    is_absent(factory_follower_session_id(NULL));
    is_absent(factory_follower_last_message_id(NULL));
    char *text = poison();
    REFUSES_PLAINLY("message", factory_message_text(NULL, &text));
    CHECK(text == NULL);
}

static void watcher(const factory_client *client) {
    factory_watcher *watcher = poison();
    REFUSES("client", factory_watcher_new(NULL, NULL, &watcher, &error));
    CHECK(watcher == NULL);
    REFUSES("out_watcher", factory_watcher_new(client, NULL, NULL, &error));
    SUCCEEDS(factory_watcher_new(client, NULL, &watcher, &error));
    REFUSES("out_event", factory_watcher_next(watcher, NULL, &error));
    factory_watcher_free(watcher);
    const factory_watch_event *event = poison();
    REFUSES("watcher", factory_watcher_next(NULL, &event, &error));
    CHECK(event == NULL);
}

static void runner(const factory_client *client) {
    factory_run_options options = {.size = sizeof options};
    factory_post_message_params message = {.size = sizeof message};
    factory_run_result *result = poison();
    factory_runner *runner = poison();
    REFUSES("options", factory_run(client, NULL, &result, &error));
    CHECK(result == NULL);
    REFUSES("options.message", factory_run(client, &options, &result, &error));
    options.message = &message;
    REFUSES("text", factory_run(client, &options, &result, &error));
    message.text = "";
    REFUSES("text", factory_run(client, &options, &result, &error));
    message.text = "x";
    REFUSES("client", factory_run(NULL, &options, &result, &error));
    REFUSES("out_result", factory_run(client, &options, NULL, &error));
    REFUSES("client", factory_runner_new(NULL, &options, &runner, &error));
    CHECK(runner == NULL);
    REFUSES("out_runner", factory_runner_new(client, &options, NULL, &error));

    SUCCEEDS(factory_runner_new(client, &options, &runner, &error));
    REFUSES("out_event", factory_runner_next(runner, NULL, &error));
    is_absent(factory_run_result_session_id(factory_runner_result(runner)));
    factory_runner_free(runner);
    const factory_event *event = poison();
    REFUSES("runner", factory_runner_next(NULL, &event, &error));
    CHECK(event == NULL);
    CHECK(factory_runner_result(NULL) == NULL);
    CHECK(factory_run_result_end(NULL) == FACTORY_END_NONE);
    is_absent(factory_run_result_session_id(NULL));
    is_absent(factory_run_result_message_id(NULL));
    is_absent(factory_run_result_last_message_id(NULL));
    is_absent(factory_run_result_text(NULL));
    CHECK(factory_run_result_answer(NULL) == NULL);
    CHECK(factory_run_result_session(NULL) == NULL);
}

static void cancel_token(void) {
    CHECK(factory_cancel_clone(NULL) == NULL);
    factory_cancel_cancel(NULL);
    CHECK(!factory_cancel_is_cancelled(NULL));
    factory_cancel *cancel = factory_cancel_new();
    CHECK(cancel != NULL);
    factory_cancel_free(cancel);
}

static void error_getters(void) {
    CHECK(factory_error_status(NULL) == FACTORY_OK);
    is_absent(factory_error_message(NULL));
    CHECK(factory_error_http_status(NULL) == 0);
    is_absent(factory_error_title(NULL));
    is_absent(factory_error_detail(NULL));
    is_absent(factory_error_metadata_json(NULL));
    is_absent(factory_error_body(NULL));
    is_absent(factory_error_request_id(NULL));
    CHECK(factory_error_retry_after_ms(NULL) == -1);
    CHECK(factory_error_attempts(NULL) == 0);
    CHECK(!factory_error_outcome_unknown(NULL));
}

static void functions_without_pointers(void) {
    CHECK(factory_version().ptr != NULL);
    CHECK(factory_version_number() == FACTORY_VERSION_NUMBER);
    CHECK(factory_abi_version() == FACTORY_ABI_VERSION);
    CHECK(factory_status_name(FACTORY_OK).ptr != NULL);
}

/* These succeed: three requests go out, which the Rust side counts. */
static void pointers_that_may_be_null(const factory_client *client) {
    char *json = poison();
    CHECK(factory_list_sessions(client, 1, NULL, NULL, &json) == FACTORY_OK);
    CHECK(json != NULL);
    factory_string_free(json);

    factory_list_options options = new_options();
    options.limit = 1;
    factory_session_page *page = poison();
    CHECK(factory_session_page_fetch(client, &options, &page, NULL) == FACTORY_OK);
    CHECK(factory_session_page_rows(page, NULL, NULL) == factory_session_page_at(page, 0));
    factory_session_page_free(page);

    factory_session_pager *pager = poison();
    CHECK(factory_session_pager_new(client, &options, &pager, NULL) == FACTORY_OK);
    CHECK(factory_session_pager_next(pager, &page, NULL) == FACTORY_OK);
    CHECK(page != NULL);
    factory_session_page_free(page);
    factory_session_pager_free(pager);
}

int main(void) {
    factory_client *client = new_client(NULL);
    frees_do_nothing();
    setters();
    client_constructor();
    plain_calls(client);
    typed_calls(client);
    raw_call(client);
    options_setup();
    page_fetch(client);
    pages_of_every_kind(client);
    conveniences(client);
    pager(client);
    follower(client);
    watcher(client);
    runner(client);
    cancel_token();
    error_getters();
    functions_without_pointers();
    pointers_that_may_be_null(client);
    factory_client_free(client);
    return 0;
}
