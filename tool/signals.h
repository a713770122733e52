/* Signals as bytes in a pipe, so that ordinary code deals with them. */
#ifndef SIGNALS_H
#define SIGNALS_H

#include <factory.h>

/* From now on each of these signals (the last is 0) writes its number into a pipe. Returns the end to read from. */
int signals_open(const int *signals);

/* Stops the program as the signal does by itself, until it is continued (SIGTSTP). */
void signals_stop(int signal_number);

/* Ends the program as the signal does by itself, so that the shell knows: exit status 128 and the number. */
void signals_die(int signal_number);

/* From now on Ctrl-C cancels the token, wherever the call in hand is. */
void signals_cancel(factory_cancel *cancel);

/* Ends the program by the signal that cancelled, if there was one. */
void signals_die_if_cancelled(void);

#endif
