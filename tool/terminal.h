/* The terminal: whether there is one, how large it is, and its second screen, which leaves no trace. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

struct terminal_size {
    int columns;
    int lines;
};

/* Whether the file descriptor is a terminal that can move its cursor. */
bool terminal_can_redraw(int fd);

/* Whether the user wants styles on this file descriptor (no-color.org). */
bool terminal_has_styles(int fd);

struct terminal_size terminal_size(int fd);

/*
 * Goes to the second screen: no cursor, nothing typed is shown, lines that are too long do not wrap. Doing it again is
 * right when somebody else may have changed the terminal.
 */
void screen_enter(void);

/* Makes the terminal as it was; does nothing on the first screen. Also done when the program exits. */
void screen_leave(void);

/* Writes all of it to standard output, around stdio. */
void screen_write(const char *bytes, size_t len);

#endif
