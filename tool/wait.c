/* Until several sessions are done: one after the other, for the last one to finish ends the wait in any case. */
#define _XOPEN_SOURCE 700
#include "command.h"
#include "printable.h"
#include "streams.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Follows one session from the newest of the user's messages on. */
static factory_status from_prompt(const struct call *call, const char *session_id, factory_message_page **out_page,
                                  factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_get_messages_params params = {.size = sizeof params, .limit = 1, .role = "user"};
    return factory_get_messages_typed(call->client, session_id, &params, &options, out_page, out_error);
}

static enum outcome wait_for(const struct call *call, const char *session_id, int64_t deadline,
                             factory_error **out_error) {
    factory_message_page *prompt;
    factory_follower *follower = NULL;
    factory_follow_options options = {.size = sizeof options};
    const factory_event *event;
    int end = FACTORY_END_NONE;
    factory_status status = from_prompt(call, session_id, &prompt, out_error);
    if (status == FACTORY_OK) {
        bool prompted = factory_message_page_count(prompt) > 0;
        options.from_message_id = prompted ? factory_message_page_at(prompt, 0)->id.ptr : NULL;
        options.cancel = call->cancel;
        options.timeout_ms = deadline == 0 ? 0 : deadline > now_ms() ? (uint64_t)(deadline - now_ms()) : 1;
        status = factory_follower_new(call->client, session_id, &options, &follower, out_error);
    }
    while (status == FACTORY_OK && (deadline == 0 || now_ms() < deadline)) {
        status = factory_follower_next(follower, &event, out_error);
        if (event == NULL) {
            break;
        }
        end = event->kind == FACTORY_EVENT_ENDED ? event->end : end;
    }
    factory_follower_free(follower);
    factory_message_page_free(prompt);
    if (end == FACTORY_END_FINISHED) {
        return DONE;
    }
    if (end == FACTORY_END_STOPPED) {
        return NO_ANSWER;
    }
    return status == FACTORY_OK || (status == FACTORY_ERR_TIMEOUT && deadline != 0 && now_ms() >= deadline) ? NOT_IN_TIME
                                                                                                         : FAILED;
}

enum outcome wait_command(const struct call *call, factory_error **out_error) {
    const struct arguments *arguments = call->arguments;
    int64_t deadline = arguments->timeout_ms > 0 ? now_ms() + (int64_t)arguments->timeout_ms : 0;
    enum outcome worst = DONE;
    (void)out_error;
    for (size_t i = 0; i < arguments->word_count && !factory_cancel_is_cancelled(call->cancel); i++) {
        const char *session_id = arguments->words[i];
        factory_error *error = NULL;
        enum outcome outcome = wait_for(call, session_id, deadline, &error);
        if (outcome == FAILED && !factory_cancel_is_cancelled(call->cancel)) {
            complain_of(session_id, error);
        } else if (outcome != FAILED) {
            printf("%s\t%s\n", session_id,
                   outcome == DONE ? "finished" : outcome == NO_ANSWER ? "stopped without an answer" : "not finished in time");
            fflush(stdout);
        }
        worst = worst == DONE || outcome == FAILED ? outcome : worst;
        factory_error_free(error);
    }
    if (factory_cancel_is_cancelled(call->cancel)) {
        complain("the sessions go on: call factoryctl wait again");
    }
    return worst;
}
