/*
 * usage: cancel before | cancel during
 *
 * before: calls with a token that is cancelled already. during: another thread cancels when a line comes on stdin.
 */
#define _POSIX_C_SOURCE 200809L
#include "check.h"

#include <pthread.h>
#include <time.h>

/* Far below the deadline of a call (60 s), far above what a loaded machine needs. */
#define PROMPT_S 5.0

static struct timespec cancelled_at;

static double seconds_since(const struct timespec *start) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

static void check_cancelled(factory_status status, factory_error *error, uint32_t attempts) {
    CHECK(status == FACTORY_ERR_CANCELLED);
    CHECK(factory_error_status(error) == FACTORY_ERR_CANCELLED);
    CHECK(factory_error_message(error).len > 0);
    CHECK(factory_error_attempts(error) == attempts);
    factory_error_free(error);
}

static void fetch_cancelled(const factory_client *client, const factory_cancel *cancel, uint32_t attempts) {
    factory_list_options options = new_options();
    options.cancel = cancel;
    factory_session_page *page = poison();
    factory_error *error = poison();
    factory_status status = factory_session_page_fetch(client, &options, &page, &error);
    CHECK(page == NULL);
    check_cancelled(status, error, attempts);
}

static void before(const factory_client *client) {
    factory_cancel *cancel = factory_cancel_new();
    factory_cancel *clone = factory_cancel_clone(cancel);
    factory_list_options options = new_options();
    options.cancel = cancel;
    factory_session_pager *pager = poison();
    SUCCEEDS(factory_session_pager_new(client, &options, &pager, &error));

    CHECK(!factory_cancel_is_cancelled(cancel) && !factory_cancel_is_cancelled(clone));
    factory_cancel_cancel(clone); /* reaches every handle, and twice is once */
    factory_cancel_cancel(clone);
    CHECK(factory_cancel_is_cancelled(cancel) && factory_cancel_is_cancelled(clone));
    fetch_cancelled(client, cancel, 0);
    factory_cancel_free(clone);
    CHECK(factory_cancel_is_cancelled(cancel));
    fetch_cancelled(client, cancel, 0); /* for good */
    factory_cancel_free(cancel);

    factory_session_page *page = poison();
    factory_error *error = poison();
    factory_status status = factory_session_pager_next(pager, &page, &error); /* the pager has its own handle */
    CHECK(page == NULL);
    check_cancelled(status, error, 0);
    factory_session_pager_free(pager);
}

/* Owns a handle of its own, as a thread should. */
static void *cancel_at_a_line(void *cancel) {
    CHECK(getchar() == '\n');
    clock_gettime(CLOCK_MONOTONIC, &cancelled_at);
    factory_cancel_cancel(cancel);
    factory_cancel_free(cancel);
    return NULL;
}

static void during(const factory_client *client) {
    factory_cancel *cancel = factory_cancel_new();
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, cancel_at_a_line, factory_cancel_clone(cancel)) == 0);
    fetch_cancelled(client, cancel, 1);
    CHECK(pthread_join(thread, NULL) == 0);
    CHECK(seconds_since(&cancelled_at) < PROMPT_S);
    factory_cancel_free(cancel);

    factory_list_options options = new_options(); /* the client is as good as before */
    factory_session_page_free(fetch(client, &options));
}

int main(int argc, char **argv) {
    CHECK(argc == 2);
    factory_client *client = new_client(NULL);
    if (strcmp(argv[1], "before") == 0) {
        before(client);
    } else {
        during(client);
    }
    factory_client_free(client);
    return 0;
}
