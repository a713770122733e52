/* The list that stays on the terminal. */
#ifndef WATCH_H
#define WATCH_H

#include "fetch.h"

/*
 * Shows the sessions on the terminal and looks again every so many seconds, until q is pressed or a signal ends the
 * program. Fails when the first look does, and later when looking again makes no sense: a key that is no longer valid.
 */
factory_status watch_sessions(const struct fetch *fetch, factory_cancel *cancel, unsigned seconds,
                              factory_error **out_error);

#endif
