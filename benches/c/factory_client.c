#include "factory_client.h"

#include <stdlib.h>

const bool client_is_shared = true;

static void check(factory_status status, factory_error *error) {
    if (status != FACTORY_OK)
        fail("libfactory", factory_error_message(error).ptr);
}

client *client_new(const char *base_url, const char *ca_file) {
    factory_config *config = factory_config_new();
    factory_config_set_api_key(config, "fk-bench");
    factory_config_set_base_url(config, base_url);
    factory_config_set_timeout_ms(config, 30000);
    if (ca_file != NULL)
        factory_config_set_ca_file(config, ca_file);
    factory_client *client = NULL;
    factory_error *error = NULL;
    check(factory_client_new(config, &client, &error), error);
    factory_config_free(config);
    return (struct client *)client;
}

void client_free(client *client) {
    factory_client_free((factory_client *)client);
}

static factory_list_options options(int limit) {
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);
    options.limit = (uint32_t)limit;
    options.discard_json = getenv("DISCARD_JSON") != NULL;
    return options;
}

factory_session_page *rows_fetch(client *client, int limit) {
    factory_list_options wanted = options(limit);
    factory_session_page *page = NULL;
    factory_error *error = NULL;
    check(factory_session_page_fetch((factory_client *)client, &wanted, &page, &error), error);
    return page;
}

walk *walk_new(client *client, int limit) {
    factory_list_options wanted = options(limit);
    factory_session_pager *pager = NULL;
    factory_error *error = NULL;
    check(factory_session_pager_new((factory_client *)client, &wanted, &pager, &error), error);
    return (walk *)pager;
}

factory_session_page *rows_next(walk *walk) {
    factory_session_page *page = NULL;
    factory_error *error = NULL;
    check(factory_session_pager_next((factory_session_pager *)walk, &page, &error), error);
    return page;
}

void walk_free(walk *walk) {
    factory_session_pager_free((factory_session_pager *)walk);
}
