/* Walks over all sessions until it is done or Ctrl-C stops it, wherever the call in hand is. */
#define _POSIX_C_SOURCE 200809L /* sigwait, in strict C99 */
#include <factory.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>

/* A token may not be cancelled in a signal handler, so this thread waits for the signal. */
static void *cancel_on_interrupt(void *cancel) {
    sigset_t interrupt;
    int signal_number;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigwait(&interrupt, &signal_number);
    factory_cancel_cancel(cancel);
    return NULL;
}

/* All threads inherit that the signal is blocked: it stays for the one that waits. */
static int start(pthread_t *thread, factory_cancel *cancel) {
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    pthread_sigmask(SIG_BLOCK, &interrupt, NULL);
    return pthread_create(thread, NULL, cancel_on_interrupt, cancel);
}

static factory_status walk(const factory_client *client, const factory_cancel *cancel, uint64_t *sessions,
                           factory_error **error) {
    factory_session_pager *pager;
    factory_session_page *page;
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);
    options.limit = 100;
    options.cancel = cancel;

    factory_status status = factory_session_pager_new(client, &options, &pager, error);
    if (status != FACTORY_OK) {
        return status;
    }
    while ((status = factory_session_pager_next(pager, &page, error)) == FACTORY_OK && page != NULL) {
        *sessions += factory_session_page_count(page);
        printf("%" PRIu64 " sessions\n", *sessions);
        fflush(stdout);
        factory_session_page_free(page);
    }
    factory_session_pager_free(pager);
    return status;
}

int main(int argc, char **argv) {
    (void)argv;
    if (argc > 1) {
        fprintf(stderr, "usage: cancel\n");
        return 2;
    }
    factory_cancel *cancel = factory_cancel_new();
    pthread_t thread;
    if (start(&thread, cancel) != 0) {
        fprintf(stderr, "cancel: no thread to be had\n");
        factory_cancel_free(cancel);
        return 1;
    }
    factory_client *client;
    factory_error *error;
    uint64_t sessions = 0;
    factory_status status = factory_client_new(NULL, &client, &error);
    if (status == FACTORY_OK) {
        status = walk(client, cancel, &sessions, &error);
    }
    if (status == FACTORY_OK) {
        printf("done\n");
    } else if (status == FACTORY_ERR_CANCELLED) {
        printf("stopped\n");
    } else {
        fprintf(stderr, "cancel: %s\n", factory_error_message(error).ptr);
    }
    pthread_kill(thread, SIGINT); /* should it still wait */
    pthread_join(thread, NULL);
    factory_error_free(error);
    factory_client_free(client);
    factory_cancel_free(cancel);
    return status == FACTORY_OK || status == FACTORY_ERR_CANCELLED ? 0 : 1;
}
