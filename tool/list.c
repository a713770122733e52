#define _XOPEN_SOURCE 700
#include "command.h"
#include "fetch.h"
#include "printable.h"
#include "table.h"
#include "terminal.h"
#include "watch.h"

#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

static bool add_row(void *table, const factory_session_page *page, size_t index) {
    table_add(table, factory_session_page_at(page, index));
    return true;
}

static bool print_line(void *unused, const factory_session_page *page, size_t index) {
    (void)unused;
    table_print_line(stdout, factory_session_page_at(page, index));
    return !ferror(stdout);
}

static bool print_session_json(void *on_terminal, const factory_session_page *page, size_t index) {
    factory_str json = factory_session_page_session_json(page, index);
    print_json_line(json, *(const bool *)on_terminal);
    return !ferror(stdout);
}

/* Its columns are known at the end only, so nothing is printed before. */
static factory_status list_as_table(const struct fetch *fetch, factory_error **out_error) {
    struct table *table = table_new();
    factory_status status = fetch_sessions(fetch, add_row, table, out_error);
    if (status == FACTORY_OK) {
        table_print(table, stdout, terminal_size(STDOUT_FILENO).columns, SIZE_MAX, terminal_has_styles(STDOUT_FILENO));
    }
    table_free(table);
    return status;
}

static factory_status list_sessions(struct fetch fetch, bool json, factory_error **out_error) {
    bool on_terminal = isatty(STDOUT_FILENO);
    if (json) {
        fetch.progress = fetch.progress && !on_terminal; /* its lines and the progress would be in each other's way */
        return fetch_sessions(&fetch, print_session_json, &on_terminal, out_error);
    }
    if (on_terminal) {
        return list_as_table(&fetch, out_error);
    }
    return fetch_sessions(&fetch, print_line, NULL, out_error);
}

enum outcome list_command(const struct call *call, factory_error **out_error) {
    const struct arguments *arguments = call->arguments;
    struct fetch fetch = fetch_of(call);
    fetch.limit = arguments->limit;
    if (arguments->watch != 0) {
        fetch.progress = false;
        return outcome_of(watch_sessions(&fetch, call->cancel, arguments->watch, out_error));
    }
    return outcome_of(list_sessions(fetch, arguments->json, out_error));
}
