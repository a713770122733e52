/* Sessions as a table. A table owns its texts: the pages that they came from may be released. */
#ifndef TABLE_H
#define TABLE_H

#include <factory.h>
#include <stdbool.h>
#include <stdio.h>

struct table;

struct table *table_new(void);
void table_free(struct table *table);
void table_add(struct table *table, const factory_session *session);
size_t table_count(const struct table *table);

/* Whether both show the same. */
bool table_equals(const struct table *table, const struct table *other);

/* Marks the sessions whose status is another than before, or that were not there. */
void table_mark_changes(struct table *table, const struct table *before);

/*
 * Prints heading and sessions, cut to so many columns and lines. Columns that find no room are left out, the least
 * important first.
 */
void table_print(const struct table *table, FILE *out, int columns, size_t lines, bool styles);

/* Prints one session for programs: all columns, apart by tabs, nothing cut. */
void table_print_line(FILE *out, const factory_session *session);

#endif
