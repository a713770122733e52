/* Going through sessions, page after page. */
#ifndef FETCH_H
#define FETCH_H

#include "command.h"

#include <stdint.h>

struct fetch {
    const factory_client *client;
    const factory_cancel *cancel;
    const char *computer_id; /* NULL: of all computers */
    const struct arguments *filters;
    uint64_t limit;          /* sessions at most; 0: all */
    bool progress;           /* whether standard error says how far it is */
};

/* Goes through all sessions that the command line asks for. */
struct fetch fetch_of(const struct call *call);

/* Called for each session. Returns whether to go on. */
typedef bool fetch_visit(void *context, const factory_session_page *page, size_t index);

/* Visits the newest sessions up to the limit. An error is to be released with factory_error_free. */
factory_status fetch_sessions(const struct fetch *fetch, fetch_visit *visit, void *context, factory_error **out_error);

#endif
