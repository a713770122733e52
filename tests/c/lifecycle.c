/* Objects from birth to death: what outlives what, what the getters tell. */
#include "check.h"

static void versions(void) {
    CHECK(text_is(factory_version(), FACTORY_VERSION));
    CHECK(FACTORY_VERSION_NUMBER ==
          FACTORY_VERSION_MAJOR * 1000000 + FACTORY_VERSION_MINOR * 1000 + FACTORY_VERSION_PATCH);
    CHECK(factory_version_number() == FACTORY_VERSION_NUMBER);
    CHECK(factory_abi_version() == FACTORY_ABI_VERSION);
}

static void status_names(void) {
#define NAMES(code) CHECK(text_is(factory_status_name(code), #code))
    CHECK(FACTORY_OK == 0);
    NAMES(FACTORY_ERR_INVALID_ARGUMENT);
    NAMES(FACTORY_ERR_DNS);
    NAMES(FACTORY_ERR_CONNECT);
    NAMES(FACTORY_ERR_TLS);
    NAMES(FACTORY_ERR_NETWORK);
    NAMES(FACTORY_ERR_UNAUTHORIZED);
    NAMES(FACTORY_ERR_FORBIDDEN);
    NAMES(FACTORY_ERR_NOT_FOUND);
    NAMES(FACTORY_ERR_RATE_LIMITED);
    NAMES(FACTORY_ERR_SERVER);
    NAMES(FACTORY_ERR_HTTP);
    NAMES(FACTORY_ERR_DECODE);
    NAMES(FACTORY_ERR_TOO_LARGE);
    NAMES(FACTORY_ERR_PAGINATION);
    NAMES(FACTORY_ERR_CANCELLED);
    NAMES(FACTORY_ERR_TIMEOUT);
    NAMES(FACTORY_ERR_INTERNAL);
#undef NAMES
    CHECK(text_is(factory_status_name(FACTORY_OK), "FACTORY_OK"));
    CHECK(text_is(factory_status_name(12345), "FACTORY_ERR_?"));
    CHECK(text_is(factory_status_name(-1), "FACTORY_ERR_?"));
    CHECK(text_is(factory_status_name(INT32_MIN), "FACTORY_ERR_?"));
}

/* The environment has a wrong key: the one that is set here must win. */
static factory_client *client_of_a_full_config(void) {
    factory_config *config = factory_config_new();
    CHECK(config != NULL);
    CHECK(factory_config_set_api_key(config, "fk-emulator") == FACTORY_OK);
    CHECK(factory_config_set_allow_http(config, true) == FACTORY_OK);
    CHECK(factory_config_set_base_url(config, getenv("FACTORY_BASE_URL")) == FACTORY_OK);
    CHECK(factory_config_set_timeout_ms(config, 86400000) == FACTORY_OK);
    CHECK(factory_config_set_timeout_ms(config, 30000) == FACTORY_OK);
    CHECK(factory_config_set_connect_timeout_ms(config, 5000) == FACTORY_OK);
    CHECK(factory_config_set_max_retries(config, 10) == FACTORY_OK);
    CHECK(factory_config_set_max_retries(config, 0) == FACTORY_OK);
    CHECK(factory_config_set_user_agent(config, "lifecycle/1.0 (test)") == FACTORY_OK);
    CHECK(factory_config_set_proxy(config, NULL) == FACTORY_OK);
    CHECK(factory_config_set_proxy(config, "") == FACTORY_OK);
    CHECK(factory_config_set_ca_file(config, NULL) == FACTORY_OK);
    CHECK(factory_config_set_max_response_bytes(config, 1073741824) == FACTORY_OK);
    factory_client *client = new_client(config);
    factory_config_free(config);
    return client;
}

static void page_outlives_its_client(void) {
    factory_client *client = client_of_a_full_config();
    factory_list_options options = new_options();
    options.limit = 7;
    factory_session_page *page = fetch(client, &options);
    factory_client_free(client);

    CHECK(factory_session_page_count(page) == 7);
    size_t count, stride;
    const factory_session *rows = factory_session_page_rows(page, &count, &stride);
    CHECK(count == 7);
    CHECK(stride >= sizeof(factory_session));
    for (size_t i = 0; i < count; i++) {
        const factory_session *row = (const factory_session *)(const void *)((const char *)rows + i * stride);
        CHECK(row == factory_session_page_at(page, i));
        CHECK(row->session_id.len == strlen(row->session_id.ptr));
    }
    CHECK(factory_session_page_at(page, 7) == NULL);
    CHECK(factory_session_page_at(page, SIZE_MAX) == NULL);
    CHECK(factory_session_page_session_json(page, 7).ptr == NULL);

    CHECK(factory_session_page_has_more(page));
    factory_str cursor = factory_session_page_next_cursor(page);
    CHECK(cursor.len > 0 && cursor.ptr[cursor.len] == '\0');
    factory_str json = factory_session_page_json(page);
    CHECK(json.len > 0 && json.ptr[json.len] == '\0' && json.ptr[0] == '{');
    CHECK(factory_session_page_json(page).ptr == json.ptr);
    factory_session_page_free(page);
}

static void last_page_says_so(void) {
    factory_client *client = client_of_a_full_config();
    factory_list_options options = new_options();
    options.limit = 100;
    factory_session_page *page = fetch(client, &options);
    CHECK(factory_session_page_count(page) == 40);
    CHECK(!factory_session_page_has_more(page));
    CHECK(factory_session_page_next_cursor(page).ptr == NULL);
    factory_session_page_free(page);
    factory_client_free(client);
}

static void error_outlives_its_client(void) {
    factory_client *client = new_client(NULL); /* the environment's wrong key */
    factory_list_options options = new_options();
    factory_session_page *page = poison();
    factory_error *error = poison();
    CHECK(factory_session_page_fetch(client, &options, &page, &error) == FACTORY_ERR_UNAUTHORIZED);
    factory_client_free(client);
    CHECK(page == NULL);
    CHECK(factory_error_status(error) == FACTORY_ERR_UNAUTHORIZED);
    CHECK(factory_error_http_status(error) == 401);
    CHECK(text_is(factory_error_detail(error), "Api key not found or deleted"));
    factory_error_free(error);
}

static void pager_outlives_its_client_and_its_token(void) {
    factory_client *client = client_of_a_full_config();
    factory_cancel *cancel = factory_cancel_new();
    factory_list_options options = new_options();
    options.limit = 25;
    options.cancel = cancel;
    factory_session_pager *pager = poison();
    SUCCEEDS(factory_session_pager_new(client, &options, &pager, &error));
    factory_client_free(client);

    factory_session_page *first, *second, *end;
    SUCCEEDS(factory_session_pager_next(pager, &first, &error));
    factory_cancel_free(cancel);
    SUCCEEDS(factory_session_pager_next(pager, &second, &error));
    SUCCEEDS(factory_session_pager_next(pager, &end, &error));
    factory_session_pager_free(pager);
    CHECK(factory_session_page_count(first) == 25);
    CHECK(factory_session_page_count(second) == 15);
    CHECK(end == NULL);
    factory_session_page_free(first);
    factory_session_page_free(second);
}

int main(void) {
    versions();
    status_names();
    page_outlives_its_client();
    last_page_says_so();
    error_outlives_its_client();
    pager_outlives_its_client_and_its_token();
    return 0;
}
