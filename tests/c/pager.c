/*
 * usage: pager LIMIT CALLS [CURSOR]
 *
 * Walks from the cursor on, by so many calls of factory_session_pager_next, and prints a JSON array of what each gave:
 * the ids of a page, "end", or the name of a status.
 */
#include "check.h"
#include "json.h"

static void print_ids(const factory_session_page *page) {
    putchar('[');
    for (size_t i = 0; i < factory_session_page_count(page); i++) {
        printf("%s", i > 0 ? "," : "");
        json_text(factory_session_page_at(page, i)->session_id);
    }
    putchar(']');
}

static void print_next(factory_session_pager *pager) {
    factory_session_page *page = poison();
    factory_error *error = poison();
    factory_status status = factory_session_pager_next(pager, &page, &error);
    CHECK((status == FACTORY_OK) == (error == NULL));
    CHECK(factory_error_status(error) == status);
    if (status != FACTORY_OK) {
        CHECK(page == NULL);
        json_text(factory_status_name(status));
    } else if (page == NULL) {
        printf("\"end\"");
    } else {
        print_ids(page);
    }
    factory_error_free(error);
    factory_session_page_free(page);
}

int main(int argc, char **argv) {
    CHECK(argc == 3 || argc == 4);
    factory_config *config = factory_config_new();
    CHECK(factory_config_set_max_retries(config, 0) == FACTORY_OK);
    factory_client *client = new_client(config);
    factory_list_options options = new_options();
    options.limit = (uint32_t)strtoul(argv[1], NULL, 10);
    options.cursor = argc == 4 ? argv[3] : NULL;
    factory_session_pager *pager = poison();
    SUCCEEDS(factory_session_pager_new(client, &options, &pager, &error));

    putchar('[');
    unsigned long calls = strtoul(argv[2], NULL, 10);
    for (unsigned long i = 0; i < calls; i++) {
        printf("%s", i > 0 ? ",\n" : "");
        print_next(pager);
    }
    putchar(']');

    factory_session_pager_free(pager);
    factory_client_free(client);
    factory_config_free(config);
    return 0;
}
