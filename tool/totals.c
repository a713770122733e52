#define _XOPEN_SOURCE 700
#include "command.h"
#include "fetch.h"
#include "memory.h"
#include "printable.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct total {
    char *name; /* as it will be printed */
    uint64_t sessions;
    double tokens;
};

struct totals {
    struct total *items;
    size_t count;
};

struct walk {
    struct totals by_status;
    struct totals by_model;
    uint64_t sessions;
    bool json;
};

/* Takes the name. Names are few, so a linear search will do. */
static struct total *total_of(struct totals *totals, char *name) {
    for (size_t i = 0; i < totals->count; i++) {
        if (strcmp(totals->items[i].name, name) == 0) {
            free(name);
            return &totals->items[i];
        }
    }
    totals->items = memory_resize(totals->items, totals->count + 1, sizeof *totals->items);
    totals->items[totals->count] = (struct total){name, 0, 0};
    return &totals->items[totals->count++];
}

static char *for_people(factory_str name) {
    const factory_str absent = {"-", 1};
    return printable(name.len > 0 ? name : absent);
}

static void add(struct totals *totals, char *name, double tokens) {
    struct total *total = total_of(totals, name);
    total->sessions++;
    total->tokens += tokens;
}

static bool add_session(void *context, const factory_session_page *page, size_t index) {
    struct walk *walk = context;
    const factory_session *session = factory_session_page_at(page, index);
    const factory_session_settings *settings = session->settings;
    const factory_str status = enum_text(session->status);
    factory_str model = {NULL, 0};
    double tokens = 0;
    if (settings != NULL) {
        model = settings->model;
    }
    if (settings != NULL && settings->token_usage != NULL) {
        tokens = settings->token_usage->input_tokens + settings->token_usage->output_tokens;
    }
    add(&walk->by_status, walk->json ? json_string(status) : for_people(status), tokens);
    add(&walk->by_model, walk->json ? json_string(model) : for_people(model), tokens);
    walk->sessions++;
    return true;
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const struct total *)a)->name, ((const struct total *)b)->name);
}

static void sort(struct totals *totals) {
    if (totals->count > 0) {
        qsort(totals->items, totals->count, sizeof *totals->items, by_name);
    }
}

static void print_table(const char *heading, const struct totals *totals) {
    int width = (int)strlen(heading);
    for (size_t i = 0; i < totals->count; i++) {
        int own = printable_width(totals->items[i].name);
        width = own > width ? own : width;
    }
    printf("\n%-*s  %8s  %14s\n", width, heading, "SESSIONS", "TOKENS");
    for (size_t i = 0; i < totals->count; i++) {
        const struct total *total = &totals->items[i];
        printf("%s%*s  %8" PRIu64 "  %14.0f\n", total->name, width - printable_width(total->name), "", total->sessions,
               total->tokens);
    }
}

static void print_tables(const struct walk *walk) {
    printf("%" PRIu64 " sessions\n", walk->sessions);
    print_table("STATUS", &walk->by_status);
    print_table("MODEL", &walk->by_model);
}

static void print_json_list(const char *member, const char *of, const struct totals *totals) {
    bool on_terminal = isatty(STDOUT_FILENO);
    printf(",\"%s\":[", member);
    for (size_t i = 0; i < totals->count; i++) {
        const struct total *total = &totals->items[i];
        printf("%s{\"%s\":", i > 0 ? "," : "", of);
        print_json(stdout, (factory_str){total->name, strlen(total->name)}, on_terminal);
        printf(",\"sessions\":%" PRIu64 ",\"tokens\":", total->sessions);
        printf(isfinite(total->tokens) ? "%.17g}" : "null}", total->tokens); /* JSON has no infinity */
    }
    putchar(']');
}

static void print_as_json(const struct walk *walk) {
    printf("{\"sessions\":%" PRIu64, walk->sessions);
    print_json_list("byStatus", "status", &walk->by_status);
    print_json_list("byModel", "model", &walk->by_model);
    puts("}");
}

static void free_totals(struct totals *totals) {
    for (size_t i = 0; i < totals->count; i++) {
        free(totals->items[i].name);
    }
    free(totals->items);
}

/* Counts all sessions by status and by model, and prints that as tables or as one line of JSON. */
static factory_status totals_of_sessions(const struct fetch *fetch, bool json, factory_error **out_error) {
    struct walk walk = {{NULL, 0}, {NULL, 0}, 0, json};
    factory_status status = fetch_sessions(fetch, add_session, &walk, out_error);
    if (status == FACTORY_OK) {
        sort(&walk.by_status);
        sort(&walk.by_model);
        if (json) {
            print_as_json(&walk);
        } else {
            print_tables(&walk);
        }
    }
    free_totals(&walk.by_status);
    free_totals(&walk.by_model);
    return status;
}

enum outcome walk_command(const struct call *call, factory_error **out_error) {
    struct fetch fetch = fetch_of(call);
    return outcome_of(totals_of_sessions(&fetch, call->arguments->json, out_error));
}
