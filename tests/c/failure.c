/*
 * Makes one call that is to fail, and prints the error with all its members as JSON.
 *
 * usage: failure typed|plain|pager [timeout_ms=N] [connect_timeout_ms=N] [max_retries=N] [max_response_bytes=N]
 */
#include "check.h"
#include "json.h"

static void configure(factory_config *config, const char *setting) {
    const char *value = strchr(setting, '=');
    CHECK(value != NULL);
    size_t name_len = (size_t)(value - setting);
    uint64_t number = strtoull(value + 1, NULL, 10);
#define IS(name) (name_len == strlen(name) && strncmp(setting, name, name_len) == 0)
    if (IS("timeout_ms")) {
        CHECK(factory_config_set_timeout_ms(config, number) == FACTORY_OK);
    } else if (IS("connect_timeout_ms")) {
        CHECK(factory_config_set_connect_timeout_ms(config, number) == FACTORY_OK);
    } else if (IS("max_retries")) {
        CHECK(factory_config_set_max_retries(config, (uint32_t)number) == FACTORY_OK);
    } else if (IS("max_response_bytes")) {
        CHECK(factory_config_set_max_response_bytes(config, number) == FACTORY_OK);
    } else {
        CHECK(!"a known setting");
    }
#undef IS
}

static factory_status call_typed(const factory_client *client, factory_error **out_error) {
    factory_list_options options = new_options();
    factory_session_page *page = poison();
    factory_status status = factory_session_page_fetch(client, &options, &page, out_error);
    CHECK(page == NULL);
    CHECK(factory_last_error_take() == NULL); /* typed calls touch no state of the thread */
    return status;
}

static factory_status call_plain(const factory_client *client, factory_error **out_error) {
    char *json = poison();
    factory_status status = factory_list_sessions(client, 0, NULL, NULL, &json);
    CHECK(json == NULL);
    *out_error = factory_last_error_take();
    return status;
}

static factory_status call_pager(const factory_client *client, factory_error **out_error) {
    factory_list_options options = new_options();
    factory_session_pager *pager = poison();
    SUCCEEDS(factory_session_pager_new(client, &options, &pager, &error));
    factory_session_page *page = poison();
    factory_status status = factory_session_pager_next(pager, &page, out_error);
    CHECK(page == NULL);
    factory_session_pager_free(pager);
    return status;
}

static void print_error(const factory_error *error) {
    printf("{\"status\":");
    json_text(factory_status_name(factory_error_status(error)));
    printf(",\"message\":");
    json_text(factory_error_message(error));
    printf(",\"http_status\":%" PRIu32 ",\"title\":", factory_error_http_status(error));
    json_text(factory_error_title(error));
    printf(",\"detail\":");
    json_text(factory_error_detail(error));
    printf(",\"metadata_json\":");
    json_text(factory_error_metadata_json(error));
    printf(",\"body\":");
    json_text(factory_error_body(error));
    printf(",\"request_id\":");
    json_text(factory_error_request_id(error));
    printf(",\"retry_after_ms\":%" PRId64 ",\"attempts\":%" PRIu32 "}", factory_error_retry_after_ms(error),
           factory_error_attempts(error));
}

int main(int argc, char **argv) {
    CHECK(argc >= 2);
    factory_config *config = factory_config_new();
    for (int i = 2; i < argc; i++) {
        configure(config, argv[i]);
    }
    factory_client *client;
    factory_error *error = poison();
    factory_status status = factory_client_new(config, &client, &error);
    factory_config_free(config);
    if (status != FACTORY_OK) {
        CHECK(client == NULL);
    } else if (strcmp(argv[1], "typed") == 0) {
        status = call_typed(client, &error);
    } else if (strcmp(argv[1], "plain") == 0) {
        status = call_plain(client, &error);
    } else {
        status = call_pager(client, &error);
    }
    CHECK(error != NULL);
    CHECK(factory_error_status(error) == status);
    print_error(error);
    factory_error_free(error);
    factory_client_free(client);
    return 0;
}
