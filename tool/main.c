/* factoryctl: Factory sessions on the terminal and for scripts. See factoryctl(1). */
#define _XOPEN_SOURCE 700
#include "arguments.h"
#include "fetch.h"
#include "list.h"
#include "printable.h"
#include "signals.h"
#include "streams.h"
#include "terminal.h"
#include "totals.h"
#include "watch.h"

#include <factory.h>
#include <stdlib.h>
#include <unistd.h>

static factory_status make_client(factory_client **client, factory_error **error) {
    factory_config *config = factory_config_new();
    factory_config_set_user_agent(config, "factoryctl/" FACTORY_VERSION);
    factory_status status = factory_client_new(config, client, error); /* key and service: from the environment */
    factory_config_free(config);
    return status;
}

static factory_status run(const struct arguments *arguments, const factory_client *client, factory_cancel *cancel,
                          factory_error **error) {
    struct fetch fetch = {client, cancel, arguments->computer_id, 0, false};
    if (arguments->watch != 0) {
        fetch.limit = arguments->limit;
        return watch_sessions(&fetch, cancel, arguments->watch, error);
    }
    signals_cancel(cancel);
    fetch.progress = terminal_can_redraw(STDERR_FILENO);
    if (arguments->command == COMMAND_WALK) {
        return totals_of_sessions(&fetch, arguments->json, error);
    }
    fetch.limit = arguments->limit;
    return list_sessions(fetch, arguments->json, error);
}

static void print_error(const factory_error *error) {
    char *message = printable(factory_error_message(error));
    complain("%s", message);
    free(message);
}

int main(int argc, char **argv) {
    streams_reserve();
    printable_use_locale();
    const struct arguments arguments = arguments_read(argc, argv);
    if (arguments.watch != 0 && !terminal_can_redraw(STDOUT_FILENO)) {
        complain("--watch needs a terminal: use it without a pipe, and with TERM set");
        return 2;
    }
    factory_client *client;
    factory_error *error;
    factory_cancel *cancel = factory_cancel_new();
    factory_status status = make_client(&client, &error);
    if (status == FACTORY_OK) {
        status = run(&arguments, client, cancel, &error);
    }
    bool written = streams_flush();
    signals_die_if_cancelled();
    if (status != FACTORY_OK) {
        print_error(error);
    }
    factory_error_free(error);
    factory_client_free(client);
    factory_cancel_free(cancel);
    return status == FACTORY_OK && written ? 0 : 1;
}
