/* Standard input, output and error. */
#ifndef STREAMS_H
#define STREAMS_H

#include <stdarg.h>
#include <stdbool.h>

/*
 * To be called before anything is opened. A stream that the caller has closed would otherwise become the number of a
 * connection, and what is printed would be sent to the service.
 */
void streams_reserve(void);

/* What was printed is not there before it is written: whether it is now. If not, standard error says why. */
bool streams_flush(void);

/* Prints a message in a line of its own to standard error, behind the program's name. */
void complain(const char *format, ...);
void vcomplain(const char *format, va_list values);

#endif
