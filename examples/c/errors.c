/* Shows what failures look like. The emulator of the project answers each of these keys with its failure. */
#define _POSIX_C_SOURCE 200809L /* nanosleep, in strict C99 */
#include <factory.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>

static void print_error(const char *heading, const factory_error *error) {
    printf("%s: %s\n", heading, factory_status_name(factory_error_status(error)).ptr);
    printf("  message      %s\n", factory_error_message(error).ptr);
    if (factory_error_http_status(error) != 0) {
        printf("  http status  %" PRIu32 "\n", factory_error_http_status(error));
    } else {
        printf("  http status  -\n");
    }
    if (factory_error_retry_after_ms(error) >= 0) {
        printf("  retry after  %" PRId64 " ms\n", factory_error_retry_after_ms(error));
    } else {
        printf("  retry after  -\n");
    }
    printf("  attempts     %" PRIu32 "\n", factory_error_attempts(error));
}

/* Makes a call that is to fail, and prints how. Returns whether it did. */
static int show(const char *heading, const char *key, uint64_t timeout_ms, const factory_cancel *cancel) {
    factory_client *client;
    factory_session_page *page = NULL;
    factory_error *error;
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);
    options.timeout_ms = timeout_ms;
    options.cancel = cancel;

    factory_config *config = factory_config_new();
    factory_config_set_api_key(config, key); /* the service still comes from the environment */
    if (factory_client_new(config, &client, &error) == FACTORY_OK) {
        factory_session_page_fetch(client, &options, &page, &error);
    }
    int failed = error != NULL;
    if (failed) {
        print_error(heading, error);
    } else {
        fprintf(stderr, "errors: %s: the call succeeded; is FACTORY_BASE_URL an emulator?\n", heading);
    }
    factory_error_free(error);
    factory_session_page_free(page);
    factory_client_free(client);
    factory_config_free(config);
    return failed;
}

static void *cancel_soon(void *cancel) {
    struct timespec pause = {0, 200 * 1000 * 1000};
    nanosleep(&pause, NULL);
    factory_cancel_cancel(cancel);
    return NULL;
}

static int show_cancel(void) {
    factory_cancel *cancel = factory_cancel_new();
    pthread_t thread;
    if (pthread_create(&thread, NULL, cancel_soon, cancel) != 0) {
        fprintf(stderr, "errors: cancel: no thread to be had\n");
        factory_cancel_free(cancel);
        return 0;
    }
    int shown = show("cancel", "fk-slow", 0, cancel);
    pthread_join(thread, NULL);
    factory_cancel_free(cancel);
    return shown;
}

int main(void) {
    int shown = show("wrong key", "fk-wrong", 0, NULL) && show("gate", "fk-gated", 0, NULL) &&
                show("rate limit", "fk-limited-long", 0, NULL) && show("timeout", "fk-slow", 300, NULL) &&
                show_cancel();
    return shown ? 0 : 1;
}
