/* factoryctl: Factory's agent sessions on the terminal and for scripts. See factoryctl(1). */
#define _XOPEN_SOURCE 700
#include "command.h"
#include "printable.h"
#include "signals.h"
#include "streams.h"
#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static command_run *const commands[COMMANDS] = {
    [COMMAND_LIST] = list_command,           [COMMAND_WALK] = walk_command,
    [COMMAND_SHOW] = show_command,           [COMMAND_MESSAGES] = messages_command,
    [COMMAND_SEND] = send_command,           [COMMAND_RUN] = run_command,
    [COMMAND_WAIT] = wait_command,           [COMMAND_INTERRUPT] = interrupt_command,
    [COMMAND_ARCHIVE] = archive_command,     [COMMAND_UNARCHIVE] = unarchive_command,
    [COMMAND_TAG] = tag_command,             [COMMAND_DELETE] = delete_command,
    [COMMAND_COMPUTERS] = computers_command, [COMMAND_COMPUTER] = computer_command,
    [COMMAND_REQUEST] = request_command,
};

factory_call_options call_options(const struct call *call) {
    factory_call_options options = {.size = sizeof options};
    options.cancel = call->cancel;
    return options;
}

enum outcome outcome_of(factory_status status) {
    return status == FACTORY_OK ? DONE : FAILED;
}

static factory_status make_client(factory_client **client, factory_error **error) {
    factory_config *config = factory_config_new();
    factory_config_set_user_agent(config, "factoryctl/" FACTORY_VERSION);
    factory_status status = factory_client_new(config, client, error); /* key and service: from the environment */
    factory_config_free(config);
    return status;
}

int main(int argc, char **argv) {
    streams_reserve();
    printable_use_locale();
    struct arguments arguments = arguments_read(argc, argv);
    if (arguments.watch != 0 && !terminal_can_redraw(STDOUT_FILENO)) {
        complain("--watch needs a terminal: use it without a pipe, and with TERM set");
        arguments_free(&arguments);
        return 2;
    }
    factory_client *client;
    factory_error *error;
    factory_cancel *cancel = factory_cancel_new();
    factory_status status = make_client(&client, &error);
    enum outcome outcome = outcome_of(status);
    if (status == FACTORY_OK) {
        const struct call call = {&arguments, client, cancel, isatty(STDOUT_FILENO)};
        if (arguments.watch == 0) {
            signals_cancel(cancel);
        }
        outcome = commands[arguments.command](&call, &error);
    }
    bool written = streams_flush();
    signals_die_if_cancelled();
    if (error != NULL) {
        complain_of(NULL, error);
    }
    factory_error_free(error);
    factory_client_free(client);
    factory_cancel_free(cancel);
    arguments_free(&arguments);
    return written ? (int)outcome : FAILED;
}
