/* factory_last_error_take: the details of this thread's last plain call, once. */
#include "check.h"

#include <pthread.h>

static void fail_plainly(void) {
    CHECK(factory_config_set_api_key(NULL, "key") == FACTORY_ERR_INVALID_ARGUMENT);
}

static void nothing_failed_yet(void) {
    CHECK(factory_last_error_take() == NULL);
}

static void an_error_is_taken_once(void) {
    fail_plainly();
    factory_error *error = factory_last_error_take();
    CHECK(factory_error_status(error) == FACTORY_ERR_INVALID_ARGUMENT);
    CHECK(factory_last_error_take() == NULL);
    factory_error_free(error);
}

static void the_next_failure_replaces_it(const factory_client *client) {
    fail_plainly();
    char *json;
    CHECK(factory_list_sessions(client, 101, NULL, NULL, &json) == FACTORY_ERR_INVALID_ARGUMENT);
    factory_error *error = factory_last_error_take();
    CHECK(strstr(factory_error_message(error).ptr, "limit") != NULL);
    factory_error_free(error);
}

static void the_next_success_removes_it(const factory_client *client) {
    fail_plainly();
    char *json;
    CHECK(factory_list_sessions(client, 0, NULL, NULL, &json) == FACTORY_OK);
    factory_string_free(json);
    CHECK(factory_last_error_take() == NULL);
}

static void typed_calls_leave_it_alone(const factory_client *client) {
    fail_plainly();
    factory_list_options options = new_options(); /* a plain call, it removes the error */
    fail_plainly();
    factory_session_page_free(fetch(client, &options));
    options.limit = 101;
    factory_session_page *page;
    REFUSES("limit", factory_session_page_fetch(client, &options, &page, &error));
    factory_error *error = factory_last_error_take();
    CHECK(strstr(factory_error_message(error).ptr, "config") != NULL);
    factory_error_free(error);
}

static void *on_another_thread(void *taken) {
    CHECK(factory_last_error_take() == NULL);
    fail_plainly();
    *(factory_error **)taken = factory_last_error_take();
    fail_plainly(); /* left behind: the thread's end frees it */
    return NULL;
}

static void each_thread_has_its_own(void) {
    fail_plainly();
    factory_error *theirs = NULL;
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, on_another_thread, &theirs) == 0);
    CHECK(pthread_join(thread, NULL) == 0);
    factory_error *ours = factory_last_error_take();
    CHECK(ours != NULL && theirs != NULL && ours != theirs);
    factory_error_free(ours);
    factory_error_free(theirs);
}

int main(void) {
    factory_client *client = new_client(NULL);
    nothing_failed_yet();
    an_error_is_taken_once();
    the_next_failure_replaces_it(client);
    the_next_success_removes_it(client);
    typed_calls_leave_it_alone(client);
    each_thread_has_its_own();
    factory_client_free(client);
    return 0;
}
