/* Counts all sessions by status and by model; with an argument, those of one computer. */
#include <factory.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct total {
    char *name;
    uint64_t sessions;
    double tokens;
};

struct totals {
    struct total *items;
    size_t count;
};

static void *must(void *memory) {
    if (memory == NULL) {
        fprintf(stderr, "walk: out of memory\n");
        exit(1);
    }
    return memory;
}

/* Names are few, so a linear search will do. */
static struct total *total_of(struct totals *totals, const char *name) {
    for (size_t i = 0; i < totals->count; i++) {
        if (strcmp(totals->items[i].name, name) == 0) {
            return &totals->items[i];
        }
    }
    totals->items = must(realloc(totals->items, (totals->count + 1) * sizeof *totals->items));
    struct total *added = &totals->items[totals->count++];
    added->name = strcpy(must(malloc(strlen(name) + 1)), name); /* it outlives the page */
    added->sessions = 0;
    added->tokens = 0;
    return added;
}

static void add(struct totals *totals, const char *name, double tokens) {
    struct total *total = total_of(totals, name);
    total->sessions++;
    total->tokens += tokens;
}

static void add_page(const factory_session_page *page, struct totals *by_status, struct totals *by_model) {
    for (size_t i = 0; i < factory_session_page_count(page); i++) {
        const factory_session *session = factory_session_page_at(page, i);
        const factory_session_settings *settings = session->settings;
        const char *model = "-";
        double tokens = 0;
        if (settings != NULL && settings->model.ptr != NULL) {
            model = settings->model.ptr;
        }
        if (settings != NULL && settings->token_usage != NULL) {
            tokens = settings->token_usage->input_tokens + settings->token_usage->output_tokens;
        }
        add(by_status, session->status.text, tokens);
        add(by_model, model, tokens);
    }
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const struct total *)a)->name, ((const struct total *)b)->name);
}

static void print_totals(const char *heading, const struct totals *totals) {
    printf("\n%-36s  %8s  %12s\n", heading, "SESSIONS", "TOKENS");
    if (totals->count > 0) {
        qsort(totals->items, totals->count, sizeof *totals->items, by_name);
    }
    for (size_t i = 0; i < totals->count; i++) {
        const struct total *total = &totals->items[i];
        printf("%-36s  %8" PRIu64 "  %12" PRId64 "\n", total->name, total->sessions, (int64_t)total->tokens);
    }
}

static void free_totals(struct totals *totals) {
    for (size_t i = 0; i < totals->count; i++) {
        free(totals->items[i].name);
    }
    free(totals->items);
}

/* Walks to the end, a page at a time. */
static factory_status walk(factory_session_pager *pager, struct totals *by_status, struct totals *by_model,
                           uint64_t *sessions, factory_error **error) {
    factory_session_page *page;
    factory_status status;
    while ((status = factory_session_pager_next(pager, &page, error)) == FACTORY_OK && page != NULL) {
        *sessions += factory_session_page_count(page);
        add_page(page, by_status, by_model);
        factory_session_page_free(page);
    }
    return status;
}

int main(int argc, char **argv) {
    if (argc > 2) {
        fprintf(stderr, "usage: walk [COMPUTER]\n");
        return 2;
    }
    factory_client *client;
    factory_session_pager *pager = NULL;
    factory_error *error;
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);
    options.limit = 100;
    options.computer_id = argc == 2 ? argv[1] : NULL;

    struct totals by_status = {NULL, 0};
    struct totals by_model = {NULL, 0};
    uint64_t sessions = 0;
    if (factory_client_new(NULL, &client, &error) == FACTORY_OK &&
        factory_session_pager_new(client, &options, &pager, &error) == FACTORY_OK &&
        walk(pager, &by_status, &by_model, &sessions, &error) == FACTORY_OK) {
        printf("%" PRIu64 " sessions\n", sessions);
        print_totals("STATUS", &by_status);
        print_totals("MODEL", &by_model);
    }
    free_totals(&by_status);
    free_totals(&by_model);
    int failed = error != NULL;
    if (failed) {
        fprintf(stderr, "walk: %s\n", factory_error_message(error).ptr);
    }
    factory_error_free(error);
    factory_session_pager_free(pager);
    factory_client_free(client);
    return failed;
}
