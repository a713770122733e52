/* Messages as text. */
#ifndef TRANSCRIPT_H
#define TRANSCRIPT_H

#include <factory.h>
#include <stdbool.h>

/* Prints a message: who wrote it and when, its texts, and a line for each tool, picture and file. */
void transcript_print(const factory_message *message, bool for_terminal);

#endif
