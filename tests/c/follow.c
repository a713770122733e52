/*
 * usage: follow tell SESSION FROM COUNT | follow cancel SESSION
 *
 * tell: prints what a follower tells from FROM on ("now", "start" or a message's id), COUNT events of messages at most, then
 * what to go on with. cancel: another thread cancels when a line comes on stdin.
 */
#define _POSIX_C_SOURCE 200809L
#include "check.h"

#include <pthread.h>

static factory_follower *new_follower(const char *session, const char *from, const factory_cancel *cancel) {
    const factory_client *client = new_client(NULL); /* the follower keeps what it needs of it */
    factory_follow_options options = {.size = sizeof options};
    options.cancel = cancel;
    if (strcmp(from, "start") == 0) {
        options.from_start = true;
    } else if (strcmp(from, "now") != 0) {
        options.from_message_id = from;
    }
    factory_follower *follower = poison();
    SUCCEEDS(factory_follower_new(client, session, &options, &follower, &error));
    factory_client_free((factory_client *)client);
    CHECK(text_is(factory_follower_session_id(follower), session));
    return follower;
}

static void tell_messages(const factory_event *event) {
    CHECK(event->message_count > 0 && event->session != NULL);
    for (size_t i = 0; i < event->message_count; i++) {
        const factory_message *message = event->messages[i];
        printf("message %s %s\n", message->id.ptr, message->role.text);
    }
}

static void tell_end(const factory_event *event) {
    CHECK((event->answer == NULL) == (event->end == FACTORY_END_STOPPED));
    printf("ended %d %s\n", (int)event->end, event->answer == NULL ? "-" : event->answer->id.ptr);
    if (event->answer != NULL) {
        char *text = poison();
        CHECK(factory_message_text(event->answer, &text) == FACTORY_OK);
        CHECK(text_is(event->answer_text, text));
        printf("%s\n", text);
        factory_string_free(text);
    }
}

static void tell(const char *session, const char *from, int count) {
    factory_follower *follower = new_follower(session, from, NULL);
    for (;;) {
        const factory_event *event = poison();
        SUCCEEDS(factory_follower_next(follower, &event, &error));
        if (event == NULL) {
            break;
        }
        if (event->kind == FACTORY_EVENT_STATUS) {
            printf("status %s\n", event->session->status.text);
        } else if (event->kind == FACTORY_EVENT_MESSAGES) {
            tell_messages(event);
            if (--count == 0) {
                break;
            }
        } else if (event->kind == FACTORY_EVENT_ENDED) {
            tell_end(event);
            event = poison();
            SUCCEEDS(factory_follower_next(follower, &event, &error));
            CHECK(event == NULL); /* told once */
            break;
        }
    }
    printf("last %s\n", factory_follower_last_message_id(follower).ptr);
    factory_follower_free(follower);
}

/* Owns a handle of its own, as a thread should. */
static void *cancel_at_a_line(void *cancel) {
    CHECK(getchar() == '\n');
    factory_cancel_cancel(cancel);
    factory_cancel_free(cancel);
    return NULL;
}

static void cancel(const char *session) {
    factory_cancel *cancel = factory_cancel_new();
    factory_follower *follower = new_follower(session, "now", cancel);
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, cancel_at_a_line, factory_cancel_clone(cancel)) == 0);
    const factory_event *event = NULL;
    factory_error *error = NULL;
    factory_status status = FACTORY_OK;
    while (status == FACTORY_OK) {
        event = poison();
        status = factory_follower_next(follower, &event, &error);
    }
    CHECK(event == NULL && status == FACTORY_ERR_CANCELLED);
    CHECK(factory_error_status(error) == FACTORY_ERR_CANCELLED);
    factory_error_free(error);
    CHECK(pthread_join(thread, NULL) == 0);
    factory_follower_free(follower);
    factory_cancel_free(cancel);
}

int main(int argc, char **argv) {
    if (argc == 5 && strcmp(argv[1], "tell") == 0) {
        tell(argv[2], argv[3], atoi(argv[4]));
    } else {
        CHECK(argc == 3 && strcmp(argv[1], "cancel") == 0);
        cancel(argv[2]);
    }
    return 0;
}
