/* The command walk. */
#ifndef TOTALS_H
#define TOTALS_H

#include "fetch.h"

/* Counts all sessions by status and by model, and prints that on standard output. */
factory_status totals_of_sessions(const struct fetch *fetch, factory_error **out_error);

#endif
