/* The command line. */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum command {
    COMMAND_LIST,
    COMMAND_WALK,
    COMMAND_SHOW,
    COMMAND_MESSAGES,
    COMMAND_SEND,
    COMMAND_RUN,
    COMMAND_WAIT,
    COMMAND_INTERRUPT,
    COMMAND_ARCHIVE,
    COMMAND_UNARCHIVE,
    COMMAND_TAG,
    COMMAND_DELETE,
    COMMAND_COMPUTERS,
    COMMAND_COMPUTER,
    COMMAND_REQUEST,
    COMMANDS
};

struct arguments {
    enum command command;
    char *const *words; /* what stands behind the command besides options */
    size_t word_count;
    const char *computer; /* NULL: of all computers, or the service's choice */
    uint64_t limit;       /* sessions to list; 0: all */
    unsigned watch;       /* seconds between two looks; 0: look once */
    bool json;
    const char *status; /* only sessions with it; NULL: with any */
    const char *tag;
    bool archived;
    int64_t since_ms; /* only sessions that have changed since then */
    const char *role;
    uint64_t last; /* messages to show; 0: all */
    bool follow;
    bool wait;
    const char **attached; /* files */
    size_t attached_count;
    const char *cwd;
    const char *model;
    const char *autonomy;
    uint64_t timeout_ms; /* of a run; 0: none */
    bool interrupt;      /* at the time-out */
    bool remove;         /* the tag */
    bool yes;
};

/* Ends the program when it was called wrongly (status 2), or for its help or version only. */
struct arguments arguments_read(int argc, char **argv);

void arguments_free(struct arguments *arguments);

#endif
