/* The command line. */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include <stdbool.h>
#include <stdint.h>

enum command { COMMAND_LIST, COMMAND_WALK };

struct arguments {
    enum command command;
    const char *computer_id; /* NULL: of all computers */
    uint64_t limit;          /* sessions to list; 0: all */
    unsigned watch;          /* seconds between two looks; 0: look once */
    bool json;
};

/* Ends the program when it was called wrongly (status 2), or for its help or version only. */
struct arguments arguments_read(int argc, char **argv);

#endif
