/*
 * usage: watch COMPUTER
 *
 * Prints what happens to the sessions of a computer until one has finished.
 */
#include "check.h"

int main(int argc, char **argv) {
    CHECK(argc == 2);
    static const char *const kinds[] = {"?", "appeared", "changed", "finished", "gone", "waiting"};
    factory_client *client = new_client(NULL);
    factory_watch_options options = {.size = sizeof options};
    options.computer_id = argv[1];
    options.sign_of_life_ms = 20000;
    factory_watcher *watcher = poison();
    SUCCEEDS(factory_watcher_new(client, &options, &watcher, &error));
    factory_client_free(client);
    int has_finished = 0;
    while (!has_finished) {
        const factory_watch_event *event = poison();
        SUCCEEDS(factory_watcher_next(watcher, &event, &error));
        CHECK(event->session == NULL || text_is(event->session_id, event->session->session_id.ptr));
        CHECK(event->error == NULL);
        printf("%s %s\n", kinds[event->kind], event->session_id.ptr != NULL ? event->session_id.ptr : "-");
        fflush(stdout);
        has_finished = event->kind == FACTORY_WATCH_FINISHED;
    }
    factory_watcher_free(watcher);
    return 0;
}
