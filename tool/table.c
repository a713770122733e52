#define _XOPEN_SOURCE 700
#include "table.h"

#include "memory.h"
#include "printable.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum column { TITLE, STATUS, MODEL, MESSAGES, TOKENS, UPDATED, COMPUTER, ID, COLUMNS };

enum { GAP = 2, NARROWEST_TITLE = 20 };

/* Columns whose texts are cut at a width; the others take what their widest cell needs. */
static const int widest[COLUMNS] = {[STATUS] = 12, [MODEL] = 28, [COMPUTER] = 20};

static const char *const headings[COLUMNS] = {"TITLE",  "STATUS",  "MODEL",    "MESSAGES",
                                              "TOKENS", "UPDATED", "COMPUTER", "ID"};

/* What is shown beside the title as far as there is room, the most important first. */
static const enum column by_importance[] = {STATUS, UPDATED, MODEL, MESSAGES, TOKENS, ID, COMPUTER};

struct row {
    char *cells[COLUMNS];
    int32_t status;
    bool changed;
};

struct table {
    struct row *rows;
    size_t count;
    size_t room;
};

/* ---- What is in the cells ---- */

static char *cell(factory_str text) {
    const factory_str absent = {"-", 1};
    return printable(text.ptr != NULL && text.len > 0 ? text : absent);
}

static char *integer_cell(int64_t number) {
    char text[32];
    int len = snprintf(text, sizeof text, "%" PRId64, number);
    return cell((factory_str){text, (size_t)len});
}

/* Numbers of the service may be of any size, so they do not become integers. */
static char *tokens_cell(const factory_session_settings *settings) {
    char text[32] = "-";
    if (settings != NULL && settings->token_usage != NULL) {
        double tokens = settings->token_usage->input_tokens + settings->token_usage->output_tokens;
        snprintf(text, sizeof text, tokens < 1e15 && tokens > -1e15 ? "%.0f" : "%.3g", tokens);
    }
    return cell((factory_str){text, strlen(text)});
}

/* In the user's time zone. */
static char *time_cell(int64_t unix_ms) {
    char text[64] = "-";
    time_t seconds = (time_t)(unix_ms / 1000);
    struct tm local;
    if (localtime_r(&seconds, &local) != NULL) {
        strftime(text, sizeof text, "%Y-%m-%d %H:%M", &local);
    }
    return cell((factory_str){text, strlen(text)});
}

static struct row row_of(const factory_session *session) {
    const factory_session_settings *settings = session->settings;
    const factory_str none = {NULL, 0};
    struct row row;
    row.status = session->status.code;
    row.changed = false;
    row.cells[TITLE] = cell(session->title);
    row.cells[STATUS] = cell(enum_text(session->status));
    row.cells[MODEL] = cell(settings != NULL ? settings->model : none);
    row.cells[MESSAGES] = integer_cell(session->message_count);
    row.cells[TOKENS] = tokens_cell(settings);
    row.cells[UPDATED] = time_cell(session->updated_at_ms);
    row.cells[COMPUTER] = cell(session->computer_id);
    row.cells[ID] = cell(session->session_id);
    return row;
}

static void free_row(struct row *row) {
    for (int column = 0; column < COLUMNS; column++) {
        free(row->cells[column]);
    }
}

/* ---- The table ---- */

struct table *table_new(void) {
    struct table *table = memory_resize(NULL, 1, sizeof *table);
    table->rows = NULL;
    table->count = 0;
    table->room = 0;
    return table;
}

void table_free(struct table *table) {
    if (table == NULL) {
        return;
    }
    for (size_t i = 0; i < table->count; i++) {
        free_row(&table->rows[i]);
    }
    free(table->rows);
    free(table);
}

void table_add(struct table *table, const factory_session *session) {
    if (table->count == table->room) {
        table->room = table->room == 0 ? 32 : table->room * 2;
        table->rows = memory_resize(table->rows, table->room, sizeof *table->rows);
    }
    table->rows[table->count++] = row_of(session);
}

size_t table_count(const struct table *table) {
    return table->count;
}

static bool row_equals(const struct row *row, const struct row *other) {
    for (int column = 0; column < COLUMNS; column++) {
        if (strcmp(row->cells[column], other->cells[column]) != 0) {
            return false;
        }
    }
    return true;
}

bool table_equals(const struct table *table, const struct table *other) {
    bool equal = table->count == other->count;
    for (size_t i = 0; equal && i < table->count; i++) {
        equal = row_equals(&table->rows[i], &other->rows[i]);
    }
    return equal;
}

static int by_id(const void *a, const void *b) {
    const struct row *const *one = a;
    const struct row *const *other = b;
    return strcmp((*one)->cells[ID], (*other)->cells[ID]);
}

/* The rows in the order of their identifiers, to release with free. */
static struct row **rows_by_id(const struct table *table) {
    struct row **rows = memory_resize(NULL, table->count + 1, sizeof *rows); /* some memory, also for no row */
    for (size_t i = 0; i < table->count; i++) {
        rows[i] = &table->rows[i];
    }
    qsort(rows, table->count, sizeof *rows, by_id);
    return rows;
}

/* Both in the same order, so that one walk over them finds what belongs together. */
void table_mark_changes(struct table *table, const struct table *before) {
    struct row **rows = rows_by_id(table);
    struct row **old = rows_by_id(before);
    size_t at = 0;
    for (size_t i = 0; i < table->count; i++) {
        while (at < before->count && by_id(&old[at], &rows[i]) < 0) {
            at++;
        }
        bool known = at < before->count && by_id(&old[at], &rows[i]) == 0;
        rows[i]->changed = !known || strcmp(old[at]->cells[STATUS], rows[i]->cells[STATUS]) != 0;
    }
    free(rows);
    free(old);
}

/* ---- Fitting it to a width ---- */

static bool is_number(enum column column) {
    return column == MESSAGES || column == TOKENS;
}

static int greater(int a, int b) {
    return a > b ? a : b;
}

static int smaller(int a, int b) {
    return a < b ? a : b;
}

static int widest_cell(const struct table *table, enum column column) {
    int width = (int)strlen(headings[column]);
    for (size_t i = 0; i < table->count; i++) {
        width = greater(width, printable_width(table->rows[i].cells[column]));
    }
    return width;
}

/* The width of each column; 0 for one that is left out. The title takes what the others leave. */
static void fit(const struct table *table, int columns, int widths[COLUMNS]) {
    int title = widest_cell(table, TITLE);
    int room = columns - smaller(title, NARROWEST_TITLE);
    for (size_t i = 0; i < sizeof by_importance / sizeof *by_importance; i++) {
        enum column column = by_importance[i];
        int width = widest_cell(table, column);
        width = widest[column] > 0 ? smaller(width, widest[column]) : width;
        widths[column] = GAP + width <= room ? width : 0;
        room -= widths[column] > 0 ? GAP + width : 0;
    }
    widths[TITLE] = smaller(title, smaller(title, NARROWEST_TITLE) + room);
}

/* ---- Printing ---- */

static const char *style_of(const struct row *row, enum column column) {
    if (column != STATUS) {
        return "";
    }
    switch (row->status) {
        case FACTORY_SESSION_STATUS_RUNNING: return "\x1b[32m";
        case FACTORY_SESSION_STATUS_PENDING: return "\x1b[33m";
        default: return "";
    }
}

static void print_blanks(FILE *out, int count) {
    fprintf(out, "%*s", greater(count, 0), "");
}

static void print_cells(FILE *out, const char *const cells[COLUMNS], const int widths[COLUMNS], const struct row *styled) {
    int owed = 0; /* blanks before the next cell, so that no line ends in blanks */
    if (styled != NULL && styled->changed) {
        fputs("\x1b[1m", out);
    }
    for (int column = 0; column < COLUMNS; column++) {
        if (widths[column] == 0) {
            continue;
        }
        int rest = greater(widths[column] - printable_width(cells[column]), 0);
        const char *style = styled != NULL ? style_of(styled, (enum column)column) : "";
        print_blanks(out, owed + (is_number((enum column)column) ? rest : 0));
        fputs(style, out);
        print_cut(out, cells[column], widths[column]);
        fputs(style[0] != '\0' ? "\x1b[39m" : "", out);
        owed = GAP + (is_number((enum column)column) ? 0 : rest);
    }
    fputs(styled != NULL && styled->changed ? "\x1b[22m\n" : "\n", out);
}

void table_print(const struct table *table, FILE *out, int columns, size_t lines, bool styles) {
    int widths[COLUMNS];
    fit(table, columns, widths);
    print_cells(out, headings, widths, NULL);
    for (size_t i = 0; i < table->count && i + 1 < lines; i++) {
        print_cells(out, (const char *const *)table->rows[i].cells, widths, styles ? &table->rows[i] : NULL);
    }
}

void table_print_line(FILE *out, const factory_session *session) {
    struct row row = row_of(session);
    for (int column = 0; column < COLUMNS; column++) {
        fprintf(out, "%s%c", row.cells[column], column + 1 < COLUMNS ? '\t' : '\n');
    }
    free_row(&row);
}
