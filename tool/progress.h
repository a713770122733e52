/* What happens meanwhile, on standard error: a line that is written over on a terminal, plain lines elsewhere. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <factory.h>
#include <stdbool.h>
#include <time.h>

struct progress {
    bool on_terminal;
    bool shown; /* whether the line is there */
    struct timespec begun;
    unsigned turn;  /* of the spinner */
    char *doing;    /* the current tool, or the status */
    double tokens;
};

/* How often a sign of life is wanted, in milliseconds: the spinner turns, a pipe is told now and then. */
uint64_t progress_begin(struct progress *progress);

void progress_tell(struct progress *progress, const factory_event *event);

/* Takes the line away. */
void progress_end(struct progress *progress);

#endif
