/* What every command is given, and what it answers with. */
#ifndef COMMAND_H
#define COMMAND_H

#include "arguments.h"

#include <factory.h>
#include <stdbool.h>

struct call {
    const struct arguments *arguments;
    const factory_client *client;
    factory_cancel *cancel;
    bool on_terminal; /* standard output */
};

/* How a command ended, as the program's exit status tells. */
enum outcome { DONE = 0, FAILED = 1, NOT_IN_TIME = 3, NO_ANSWER = 4 };

/*
 * A command. A failure that stands for all of it is handed out, and then said; what concerns one of several is said where it
 * happens.
 */
typedef enum outcome command_run(const struct call *call, factory_error **out_error);

command_run list_command, walk_command, show_command, messages_command, send_command, run_command, wait_command,
    interrupt_command, archive_command, unarchive_command, tag_command, delete_command, computers_command,
    computer_command, request_command;

/* How the calls of a command are made: until they are cancelled. */
factory_call_options call_options(const struct call *call);

/* DONE, or FAILED. */
enum outcome outcome_of(factory_status status);

#endif
