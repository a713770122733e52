/* Marks what has changed among many sessions: rightly, and without comparing each with all. */
#define _XOPEN_SOURCE 700
#include "table.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SESSIONS = 16384, LOG2_OF_SESSIONS = 14 };

static unsigned long comparisons;

/* What table.c calls in place of strcmp. */
int counted_strcmp(const char *a, const char *b) {
    comparisons++;
    return strcmp(a, b);
}

static void require(bool holds, const char *what) {
    if (!holds) {
        fprintf(stderr, "FAILED %s (%lu comparisons)\n", what, comparisons);
        exit(1);
    }
}

static factory_str text(const char *ptr) {
    return (factory_str){ptr, strlen(ptr)};
}

/* Sessions from first to last, in an order of their own as if by time, every thousandth running. */
static struct table *look(int first, int last, bool running) {
    struct table *table = table_new();
    for (int i = first; i < last; i++) {
        char id[32];
        factory_session session;
        const char *status = running && i % 1000 == 0 ? "running" : "idle";
        memset(&session, 0, sizeof session);
        snprintf(id, sizeof id, "s-%08lx", (unsigned long)i * 2654435761UL & 0xFFFFFFFFUL);
        session.session_id = text(id);
        session.status.text = status;
        session.status.text_len = (uint32_t)strlen(status);
        table_add(table, &session);
    }
    return table;
}

static size_t count_bold(const struct table *table) {
    char *printed;
    size_t len;
    size_t count = 0;
    FILE *out = open_memstream(&printed, &len);
    table_print(table, out, 200, SIZE_MAX, true);
    fclose(out);
    for (const char *at = printed; (at = strstr(at, "\x1b[1m")) != NULL; at++) {
        count++;
    }
    free(printed);
    return count;
}

int main(void) {
    struct table *before = look(0, SESSIONS, false);
    struct table *after = look(100, SESSIONS + 7, true);
    table_mark_changes(after, before);
    require(comparisons >= SESSIONS, "the comparisons are counted");
    require(comparisons <= 3UL * SESSIONS * LOG2_OF_SESSIONS, "comparisons grow as n log n");
    require(count_bold(after) == SESSIONS / 1000 + 7, "sessions marked: those that run now, and those that are new");
    table_free(before);
    table_free(after);
    printf("ok %d sessions, %lu comparisons\n", SESSIONS, comparisons);
    return 0;
}
