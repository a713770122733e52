/*
 * Texts of the service on a terminal. A title may hold anything, escape sequences too: nothing is printed before it went
 * through here.
 */
#ifndef PRINTABLE_H
#define PRINTABLE_H

#include <factory.h>
#include <stdbool.h>
#include <stdio.h>

/* Takes the user's locale. Unless it is a UTF-8 one, what is not ASCII is printed as "?". */
void printable_use_locale(void);

/*
 * A copy, to release with free, in which all is harmless and to be seen: ESC is "^[", and a character that only tells
 * the terminal something (U+0085, U+202E) is "<U+0085>".
 */
char *printable(factory_str text);

/* A copy, to release with free, as a string of JSON, to be printed by print_json; `null` for a text that is absent. */
char *json_string(factory_str text);

/* How many columns of the terminal a printable text takes. */
int printable_width(const char *text);

/* Prints so much of a printable text as fits into so many columns; a mark at its end says when it was cut. */
void print_cut(FILE *out, const char *text, int width);

/*
 * Prints JSON in one line: as it came, without the line ends between its members. For a terminal, characters that tell
 * it something are written as \u escapes, which JSON takes for the same.
 */
void print_json(FILE *out, factory_str json, bool for_terminal);

/* The same on standard output, in a line of its own. */
void print_json_line(factory_str json, bool for_terminal);

/* The text of an enumeration. */
factory_str enum_text(factory_enum value);

/* Whether a text is that word. */
bool text_is(factory_str text, const char *word);

/*
 * Prints a text of many lines as it came; for a terminal, each line so that all in it is harmless and to be seen. Ends the
 * last line.
 */
void print_lines(FILE *out, factory_str text, bool for_terminal);

/* Says on standard error what went wrong, with what it is about in front of it, unless that is NULL. */
void complain_of(const char *about, const factory_error *error);

#endif
