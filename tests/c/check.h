/* What the test programs share: a check that ends the program, and the client that the environment describes. */
#ifndef CHECK_H
#define CHECK_H

#include <factory.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition) ((condition) ? (void)0 : fail(__FILE__, __LINE__, #condition))

static inline void fail(const char *file, int line, const char *condition) {
    fprintf(stderr, "%s:%d: not so: %s\n", file, line, condition);
    exit(1);
}

static inline void check_succeeded(const char *file, int line, factory_status status, const factory_error *error) {
    if (status != FACTORY_OK || error != NULL) {
        fprintf(stderr, "%s:%d: status %d: %s\n", file, line, (int)status,
                error != NULL ? factory_error_message(error).ptr : "no error object");
        exit(1);
    }
}

/* A call whose last argument is `&error`. What `error` was before must not matter. */
#define SUCCEEDS(call)                                               \
    do {                                                             \
        factory_error *error = poison();                             \
        factory_status status_of_call = (call);                      \
        check_succeeded(__FILE__, __LINE__, status_of_call, error);  \
    } while (0)

/* A call that keeps its error for factory_last_error_take. */
#define SUCCEEDS_PLAINLY(call)                                                              \
    do {                                                                                    \
        factory_status status_of_call = (call);                                             \
        check_succeeded(__FILE__, __LINE__, status_of_call, factory_last_error_take());     \
    } while (0)

/* What outputs hold before a call: never NULL, never to be followed. */
static inline void *poison(void) {
    static char nothing;
    return &nothing;
}

/* The element of a list whose elements lie `stride` bytes apart. */
static inline const void *element(const void *first, size_t index, size_t stride) {
    return (const char *)first + index * stride;
}

static inline int text_is(factory_str text, const char *expected) {
    return text.ptr != NULL && text.len == strlen(expected) && memcmp(text.ptr, expected, text.len + 1) == 0;
}

/* An error that refuses the argument, which its message names. Frees it. */
static inline void check_refusal(const char *file, int line, const char *argument, factory_status status,
                                 factory_error *error) {
    const char *message = error != NULL ? factory_error_message(error).ptr : "no error object";
    if (status != FACTORY_ERR_INVALID_ARGUMENT || error == NULL ||
        factory_error_status(error) != FACTORY_ERR_INVALID_ARGUMENT || strstr(message, argument) == NULL ||
        factory_error_attempts(error) != 0) {
        fprintf(stderr, "%s:%d: no refusal of %s: status %d: %s\n", file, line, argument, (int)status, message);
        exit(1);
    }
    factory_error_free(error);
}

/* A call whose last argument is `&error`. */
#define REFUSES(argument, call)                                             \
    do {                                                                    \
        factory_error *error = poison();                                    \
        factory_status status_of_call = (call);                             \
        check_refusal(__FILE__, __LINE__, argument, status_of_call, error); \
    } while (0)

/* A call that keeps its error for factory_last_error_take. */
#define REFUSES_PLAINLY(argument, call)                                                         \
    do {                                                                                        \
        factory_status status_of_call = (call);                                                 \
        check_refusal(__FILE__, __LINE__, argument, status_of_call, factory_last_error_take()); \
    } while (0)

static inline factory_client *new_client(const factory_config *config) {
    factory_client *client = poison();
    SUCCEEDS(factory_client_new(config, &client, &error));
    CHECK(client != NULL);
    return client;
}

static inline factory_list_options new_options(void) {
    factory_list_options options;
    CHECK(factory_list_options_init(&options, sizeof options) == FACTORY_OK);
    return options;
}

static inline factory_session_page *fetch(const factory_client *client, const factory_list_options *options) {
    factory_session_page *page = poison();
    SUCCEEDS(factory_session_page_fetch(client, options, &page, &error));
    CHECK(page != NULL);
    return page;
}

#endif
