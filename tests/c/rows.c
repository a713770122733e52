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

/* The block is the page's JSON but for the quotes that became NUL. */
static void check_block(const factory_session_page *page) {
    factory_str json = factory_session_page_json(page);
    CHECK(block.len == json.len);
    for (size_t i = 0; i < json.len; i++) {
        CHECK(json.ptr[i] == (block.ptr[i] == '\0' ? '"' : block.ptr[i]));
    }
}

static void check_no_json(const factory_session_page *page) {
    CHECK(factory_session_page_json(page).ptr == NULL);
    CHECK(block.ptr != NULL && (block.len == 0 || block.ptr[block.len - 1] == '\0'));
}

static void check_row_json(const factory_session_page *page, size_t index, const factory_session *row) {
    factory_str json = factory_session_page_session_json(page, index);
#ifndef OLDER_HEADER
    if (json_is_discarded) {
        CHECK(json.ptr == NULL && json.len == 0);
        CHECK(row->json_offset == 0 && row->json_len == 0);
        return;
    }
#endif
    CHECK(json.len > 2 && json.ptr[0] == '{' && json.ptr[json.len - 1] == '}');
#ifdef OLDER_HEADER
    (void)row;
#else
    CHECK(json.ptr == factory_session_page_json(page).ptr + row->json_offset);
    CHECK(json.len == row->json_len);
#endif
}

static void print_page(const factory_session_page *page) {
    size_t count, stride;
    const factory_session *rows = factory_session_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_session_page_count(page));
#ifdef OLDER_HEADER
    CHECK(stride > sizeof(factory_session));
#endif
    block = factory_session_page_text(page);
    json_is_discarded ? check_no_json(page) : check_block(page);
    for (size_t i = 0; i < count; i++) {
        const factory_session *row = (const factory_session *)(const void *)((const char *)rows + i * stride);
        CHECK(row == factory_session_page_at(page, i));
        check_row_json(page, i, row);
        printf("%s", separator);
        print_session(row);
        putchar('\n');
    }
}

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
        print_page(page);
        factory_session_page_free(page);
    }
    putchar(']');
    factory_session_pager_free(pager);
    factory_client_free(client);
    return 0;
}
