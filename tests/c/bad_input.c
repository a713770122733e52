/* What makes no sense is refused with the argument's name, before a byte is sent; outputs are empty. */
#include "check.h"

#define DAY_MS 86400000u
#define GIB 1073741824u

typedef factory_status text_setter(factory_config *, const char *);

static void refuse_texts(factory_config *config, const char *argument, text_setter *set, const char *const *values) {
    for (; *values != NULL; values++) {
        REFUSES_PLAINLY(argument, set(config, *values));
    }
}

static void refuse_numbers(factory_config *config) {
    REFUSES_PLAINLY("timeout_ms", factory_config_set_timeout_ms(config, 0));
    REFUSES_PLAINLY("timeout_ms", factory_config_set_timeout_ms(config, DAY_MS + 1));
    REFUSES_PLAINLY("timeout_ms", factory_config_set_timeout_ms(config, UINT64_MAX));
    REFUSES_PLAINLY("connect_timeout_ms", factory_config_set_connect_timeout_ms(config, 0));
    REFUSES_PLAINLY("connect_timeout_ms", factory_config_set_connect_timeout_ms(config, DAY_MS + 1));
    REFUSES_PLAINLY("connect_timeout_ms", factory_config_set_connect_timeout_ms(config, UINT64_MAX));
    REFUSES_PLAINLY("max_retries", factory_config_set_max_retries(config, 11));
    REFUSES_PLAINLY("max_retries", factory_config_set_max_retries(config, UINT32_MAX));
    REFUSES_PLAINLY("max_response_bytes", factory_config_set_max_response_bytes(config, 0));
    REFUSES_PLAINLY("max_response_bytes", factory_config_set_max_response_bytes(config, GIB + 1ull));
    REFUSES_PLAINLY("max_response_bytes", factory_config_set_max_response_bytes(config, UINT64_MAX));
}

static void refuse_setters(factory_config *config) {
    static const char *const keys[] = {
        "", " ", "fk with blanks", "fk-a\r\nX-Injected: yes", "fk-a\nb", "fk-a\rb", "fk-a\tb",
        "fk-\x7f", "fk-\xC3\xA9", "fk-\xFF", NULL,
    };
    static const char *const user_agents[] = {
        "", "tool/1\r\nX-Injected: yes", "tool/1\n", "tool\r", "tool\x7f", "t\xC3\xA9", "tool\xFF", NULL,
    };
    static const char *const base_urls[] = {
        "", "/", "factory.test", "https:", "https://", "https:///path", "https:/factory.test",
        "https://:443", "https://user@factory.test", "https://user:secret@factory.test", "https://@factory.test",
        "https://factory.test:0", "https://factory.test:65536", "https://factory.test:-1", "https://factory.test:https",
        "https://factory.test:99999999999999999999", "ftp://factory.test", "file:///etc/passwd", "unix:///run/factory",
        "http://factory.test", "http://127.0.0.1.factory.test", "http://localhost.factory.test", "http://10.0.0.1",
        "http://[2001:db8::1]", "https://factory.test/?limit=1", "https://factory.test/#top", "https://fac tory.test",
        "https://factory.test\r\nX-Injected: yes", "https://factory.test/\n", "\thttps://factory.test",
        "https://fact\xFFory.test", "https://[::1", NULL,
    };
    static const char *const proxies[] = {
        "ftp://proxy.test", "http://", "http://proxy.test:65536", "http://proxy.test\r\n", "http://prox\xFFy.test", NULL,
    };
    static const char *const ca_files[] = {"\xFF", NULL};

    refuse_texts(config, "api_key", factory_config_set_api_key, keys);
    refuse_texts(config, "user_agent", factory_config_set_user_agent, user_agents);
    refuse_texts(config, "base_url", factory_config_set_base_url, base_urls);
    refuse_texts(config, "proxy_url", factory_config_set_proxy, proxies);
    refuse_texts(config, "ca_file", factory_config_set_ca_file, ca_files);
    refuse_numbers(config);
}

/* What a URL or a key holds in secret is not repeated. */
static void refusals_keep_secrets(factory_config *config) {
    CHECK(factory_config_set_base_url(config, "https://user:hunter2@factory.test") != FACTORY_OK);
    factory_error *error = factory_last_error_take();
    CHECK(strstr(factory_error_message(error).ptr, "hunter2") == NULL);
    factory_error_free(error);
    CHECK(factory_config_set_api_key(config, "fk-hunter2\n") != FACTORY_OK);
    error = factory_last_error_take();
    CHECK(strstr(factory_error_message(error).ptr, "hunter2") == NULL);
    factory_error_free(error);
}

static void still_refuses(const factory_config *config, const char *argument) {
    factory_client *client = poison();
    REFUSES(argument, factory_client_new(config, &client, &error));
    CHECK(client == NULL);
}

/* Each setter that failed has to succeed before there is a client, whatever was done with its error. */
static void mend(factory_config *config) {
    still_refuses(config, "user_agent");
    CHECK(factory_config_set_user_agent(config, "before/1") == FACTORY_OK);
    still_refuses(config, "proxy_url");
    CHECK(factory_config_set_base_url(config, getenv("FACTORY_BASE_URL")) == FACTORY_OK);
    still_refuses(config, "proxy_url");
    CHECK(factory_config_set_proxy(config, NULL) == FACTORY_OK);
    still_refuses(config, "ca_file");
    CHECK(factory_config_set_ca_file(config, NULL) == FACTORY_OK);
    still_refuses(config, "timeout_ms");
    CHECK(factory_config_set_timeout_ms(config, 30000) == FACTORY_OK);
    still_refuses(config, "connect_timeout_ms");
    CHECK(factory_config_set_connect_timeout_ms(config, 5000) == FACTORY_OK);
    still_refuses(config, "max_retries");
    CHECK(factory_config_set_max_retries(config, 0) == FACTORY_OK);
    still_refuses(config, "max_response_bytes");
    CHECK(factory_config_set_max_response_bytes(config, GIB) == FACTORY_OK);
    still_refuses(config, "api_key");
    CHECK(factory_config_set_api_key(config, "fk-emulator") == FACTORY_OK);
}

static void refuse_client(const char *argument, text_setter *set, const char *value) {
    factory_config *config = factory_config_new();
    CHECK(set(config, value) == FACTORY_OK);
    factory_client *client = poison();
    REFUSES(argument, factory_client_new(config, &client, &error));
    CHECK(client == NULL);
    factory_config_free(config);
}

static void refuse_call(const factory_client *client, const char *argument, const factory_list_options *options) {
    factory_session_page *page = poison();
    REFUSES(argument, factory_session_page_fetch(client, options, &page, &error));
    CHECK(page == NULL);
    factory_session_pager *pager = poison();
    REFUSES(argument, factory_session_pager_new(client, options, &pager, &error));
    CHECK(pager == NULL);
}

static void refuse_plain_call(const factory_client *client, const char *argument, uint32_t limit, const char *cursor,
                              const char *computer_id) {
    char *json = poison();
    REFUSES_PLAINLY(argument, factory_list_sessions(client, limit, cursor, computer_id, &json));
    CHECK(json == NULL);
}

static void refuse_calls(const factory_client *client) {
    static const uint32_t limits[] = {101, 1000, UINT32_MAX};
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        factory_list_options options = new_options();
        options.limit = limits[i];
        refuse_call(client, "limit", &options);
        refuse_plain_call(client, "limit", limits[i], NULL, NULL);
    }
    static const char *const cursors[] = {"\xFF", "cut\xC3", "a\r\nb", "a\nb", "a\rb"};
    for (size_t i = 0; i < sizeof cursors / sizeof *cursors; i++) {
        factory_list_options options = new_options();
        options.cursor = cursors[i];
        refuse_call(client, "cursor", &options);
        refuse_plain_call(client, "cursor", 0, cursors[i], NULL);
    }
    factory_list_options options = new_options();
    options.computer_id = "\xED\xA0\x80"; /* half of a surrogate pair is not UTF-8 */
    refuse_call(client, "computer_id", &options);
    refuse_plain_call(client, "computer_id", 0, NULL, options.computer_id);
    options = new_options();
    options.timeout_ms = DAY_MS + 1;
    refuse_call(client, "timeout_ms", &options);
    options.timeout_ms = UINT64_MAX;
    refuse_call(client, "timeout_ms", &options);
}

/* A program built with a header of another release passes options of another size. */
static void sizes_of_options(const factory_client *client) {
    struct {
        factory_list_options known;
        uint64_t added;
    } later;
    REFUSES_PLAINLY("size", factory_list_options_init(&later.known, 0));
    REFUSES_PLAINLY("size", factory_list_options_init(&later.known, sizeof later.known - 1));
    REFUSES_PLAINLY("size", factory_list_options_init(&later.known, SIZE_MAX));

    memset(&later, 0x5A, sizeof later);
    CHECK(factory_list_options_init(&later.known, sizeof later) == FACTORY_OK);
    CHECK(later.known.size == sizeof later);
    CHECK(later.known.limit == 0 && later.known.cursor == NULL && later.known.computer_id == NULL);
    CHECK(later.known.timeout_ms == 0 && later.known.cancel == NULL && later.added == 0);
    factory_session_pager *pager = poison();
    SUCCEEDS(factory_session_pager_new(client, &later.known, &pager, &error));
    factory_session_pager_free(pager);

    later.added = 1;
    refuse_call(client, "options", &later.known);
    later.added = 0;
    later.known.size = sizeof later.known - 1;
    refuse_call(client, "options", &later.known);
    later.known.size = 0;
    refuse_call(client, "options", &later.known);
    later.known.size = SIZE_MAX;
    refuse_call(client, "options", &later.known);
}

int main(void) {
    factory_config *config = factory_config_new();
    CHECK(factory_config_set_user_agent(config, "before/1") == FACTORY_OK);
    CHECK(factory_config_set_api_key(config, "fk-emulator") == FACTORY_OK);
    CHECK(factory_config_set_base_url(config, getenv("FACTORY_BASE_URL")) == FACTORY_OK);
    refuse_setters(config);
    refusals_keep_secrets(config);
    mend(config);
    refuse_client("ca_file", factory_config_set_ca_file, "/nonexistent/ca.pem");

    factory_client *client = new_client(config);
    refuse_calls(client);
    sizes_of_options(client);

    /* The only request of this program shows that mended settings hold. */
    factory_list_options options = new_options();
    factory_session_page_free(fetch(client, &options));
    factory_client_free(client);
    factory_config_free(config);
    return 0;
}
