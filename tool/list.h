/* The command list. */
#ifndef LIST_H
#define LIST_H

#include "fetch.h"

#include <stdbool.h>

/* Lists sessions on standard output: as a table on a terminal, as lines for programs elsewhere, or as JSON. */
factory_status list_sessions(struct fetch fetch, bool json, factory_error **out_error);

#endif
