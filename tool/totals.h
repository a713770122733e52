/* The command walk. */
#ifndef TOTALS_H
#define TOTALS_H

#include "fetch.h"

/* Counts all sessions by status and by model, and prints that on standard output, as tables or as one line of JSON. */
factory_status totals_of_sessions(const struct fetch *fetch, bool json, factory_error **out_error);

#endif
