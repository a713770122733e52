/*
 * usage: options COMPUTER EXPECTED. A program of the older header, whose options end before the timeout and the token of
 * today's. What lies behind them is not theirs: the library must neither read nor write it.
 */
#include "../../c/check.h"

struct guarded {
    factory_list_options options;
    unsigned char behind[64];
};

static void check_untouched(const struct guarded *guarded) {
    for (size_t i = 0; i < sizeof guarded->behind; i++) {
        CHECK(guarded->behind[i] == 0xA5);
    }
}

static size_t count_by_pages(const factory_client *client, factory_list_options *options) {
    size_t count = 0;
    factory_session_page *page = fetch(client, options);
    while (factory_session_page_has_more(page)) {
        CHECK(factory_session_page_count(page) == options->limit);
        count += factory_session_page_count(page);
        options->cursor = factory_session_page_next_cursor(page).ptr;
        factory_session_page *next = fetch(client, options);
        factory_session_page_free(page);
        page = next;
    }
    count += factory_session_page_count(page);
    factory_session_page_free(page);
    options->cursor = NULL;
    return count;
}

static size_t count_by_pager(const factory_client *client, const factory_list_options *options) {
    size_t count = 0;
    factory_session_pager *pager = poison();
    SUCCEEDS(factory_session_pager_new(client, options, &pager, &error));
    for (;;) {
        factory_session_page *page = poison();
        SUCCEEDS(factory_session_pager_next(pager, &page, &error));
        if (page == NULL) {
            break;
        }
        count += factory_session_page_count(page);
        factory_session_page_free(page);
    }
    factory_session_pager_free(pager);
    return count;
}

int main(int argc, char **argv) {
    CHECK(argc == 3);
    CHECK(factory_abi_version() == FACTORY_ABI_VERSION);
    factory_client *client = new_client(NULL);

    struct guarded guarded;
    memset(&guarded, 0xA5, sizeof guarded);
    CHECK(factory_list_options_init(&guarded.options, sizeof guarded.options) == FACTORY_OK);
    check_untouched(&guarded);

    guarded.options.limit = 3;
    guarded.options.computer_id = argv[1];
    size_t expected = strtoul(argv[2], NULL, 10);
    CHECK(count_by_pages(client, &guarded.options) == expected);
    CHECK(count_by_pager(client, &guarded.options) == expected);
    check_untouched(&guarded);

    factory_client_free(client);
    return 0;
}
