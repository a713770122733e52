/*
 * usage: rows LIMIT COMPUTER [discard_json]
 *
 * Walks over all pages and prints every leaf of every row as a JSON array of sessions, in the contract's own form. On the
 * way it checks what the header says of codes, of the memory that texts lie in, and of a row's own JSON.
 *
 * Built with -DOLDER_HEADER against a header whose factory_session has fewer members: an older program on this library.
 */
#include "check.h"
#include "rows_gen.h"

int main(int argc, char **argv) {
    CHECK(argc == 3 || argc == 4);
    factory_client *client = new_client(NULL);
    factory_list_options options = new_options();
    options.limit = (uint32_t)strtoul(argv[1], NULL, 10);
    options.computer_id = argv[2];
#ifndef OLDER_HEADER
    json_is_discarded = argc == 4;
    options.discard_json = json_is_discarded;
#endif
    factory_session_pager *pager = poison();
    SUCCEEDS(factory_session_pager_new(client, &options, &pager, &error));
    putchar('[');
    separator = "";
    for (int pages = 0;; pages++) {
        CHECK(pages < 1000); /* no emulator of the tests has as many */
        factory_session_page *page = poison();
        SUCCEEDS(factory_session_pager_next(pager, &page, &error));
        if (page == NULL) {
            break;
        }
        print_session_page(page);
        factory_session_page_free(page);
    }
    putchar(']');
    factory_session_pager_free(pager);
    factory_client_free(client);
    return 0;
}
