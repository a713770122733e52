#define _XOPEN_SOURCE 700
#include "fetch.h"

#include "printable.h"
#include "terminal.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

enum { LARGEST_PAGE = 100 };

/* The line is written over and over, and gone when the walk is over: it must not wrap. */
static void show_progress(uint64_t sessions) {
    char text[64];
    snprintf(text, sizeof text, "%" PRIu64 " sessions, fetching more", sessions);
    fputc('\r', stderr);
    print_cut(stderr, text, terminal_size(STDERR_FILENO).columns - 1);
    fputs("\x1b[K", stderr);
    fflush(stderr);
}

static void clear_progress(void) {
    fputs("\r\x1b[K", stderr);
    fflush(stderr);
}

struct fetch fetch_of(const struct call *call) {
    struct fetch fetch = {call->client, call->cancel, call->arguments->computer, call->arguments, 0,
                          terminal_can_redraw(STDERR_FILENO)};
    return fetch;
}

static bool is_tagged(const factory_session_settings *settings, const char *name) {
    for (size_t i = 0; settings != NULL && i < settings->tag_count; i++) {
        if (text_is(settings->tags[i].name, name)) {
            return true;
        }
    }
    return false;
}

/* The service has no such filters. */
static bool is_wanted(const factory_session *session, const struct arguments *filters) {
    const factory_session_settings *settings = session->settings;
    return (filters->status == NULL || text_is(enum_text(session->status), filters->status)) &&
           (filters->tag == NULL || is_tagged(settings, filters->tag)) &&
           (!filters->archived || (settings != NULL && settings->archived_at.ptr != NULL)) &&
           (filters->since_ms == 0 || session->updated_at_ms >= filters->since_ms);
}

/* Returns whether to go on to the next page. */
static bool visit_page(const struct fetch *fetch, const factory_session_page *page, uint64_t *visited,
                       fetch_visit *visit, void *context) {
    for (size_t i = 0; i < factory_session_page_count(page); i++) {
        if (!is_wanted(factory_session_page_at(page, i), fetch->filters)) {
            continue;
        }
        if (!visit(context, page, i)) {
            return false;
        }
        if (++*visited == fetch->limit) {
            return false;
        }
    }
    return true;
}

static factory_status visit_pages(const struct fetch *fetch, factory_session_pager *pager, fetch_visit *visit,
                                  void *context, factory_error **out_error) {
    factory_session_page *page;
    factory_status status;
    uint64_t visited = 0;
    bool shown = false;
    bool more = true;
    while (more && (status = factory_session_pager_next(pager, &page, out_error)) == FACTORY_OK && page != NULL) {
        more = visit_page(fetch, page, &visited, visit, context);
        if (more && fetch->progress && factory_session_page_has_more(page)) {
            show_progress(visited);
            shown = true;
        }
        factory_session_page_free(page);
    }
    if (shown) {
        clear_progress();
    }
    return status;
}

factory_status fetch_sessions(const struct fetch *fetch, fetch_visit *visit, void *context, factory_error **out_error) {
    const struct arguments *filters = fetch->filters;
    factory_session_pager *pager;
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);
    bool filtered = filters->status != NULL || filters->tag != NULL || filters->archived || filters->since_ms != 0;
    options.limit = fetch->limit > 0 && fetch->limit < LARGEST_PAGE && !filtered ? (uint32_t)fetch->limit : LARGEST_PAGE;
    options.computer_id = fetch->computer_id;
    options.cancel = fetch->cancel;

    factory_status status = factory_session_pager_new(fetch->client, &options, &pager, out_error);
    if (status == FACTORY_OK) {
        status = visit_pages(fetch, pager, visit, context, out_error);
    }
    factory_session_pager_free(pager);
    return status;
}
