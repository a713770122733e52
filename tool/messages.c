/* The transcript of a session. */
#define _XOPEN_SOURCE 700
#include "command.h"
#include "memory.h"
#include "printable.h"
#include "streams.h"
#include "transcript.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST_PAGE = 100 };

/* The pages of a transcript, newest first, as the service gives them. */
struct pages {
    factory_message_page **all;
    size_t count;
    uint64_t messages; /* in them */
};

static void free_pages(struct pages *pages) {
    for (size_t i = 0; i < pages->count; i++) {
        factory_message_page_free(pages->all[i]);
    }
    free(pages->all);
}

/* So many of the newest messages; 0: all. */
static factory_status fetch_pages(const struct call *call, struct pages *pages, factory_error **out_error) {
    const struct arguments *arguments = call->arguments;
    factory_call_options options = call_options(call);
    factory_get_messages_params params = {.size = sizeof params};
    params.limit = arguments->last > 0 && arguments->last < LARGEST_PAGE ? (uint32_t)arguments->last : LARGEST_PAGE;
    params.role = arguments->role;
    factory_message_pager *pager;
    factory_status status =
        factory_message_pager_new(call->client, arguments->words[0], &params, &options, &pager, out_error);
    while (status == FACTORY_OK && (arguments->last == 0 || pages->messages < arguments->last)) {
        factory_message_page *page;
        status = factory_message_pager_next(pager, &page, out_error);
        if (page == NULL) {
            break;
        }
        pages->all = memory_resize(pages->all, pages->count + 1, sizeof *pages->all);
        pages->all[pages->count++] = page;
        pages->messages += factory_message_page_count(page);
    }
    factory_message_pager_free(pager);
    return status;
}

static void print_one(const struct call *call, const factory_message_page *page, size_t index) {
    if (call->arguments->json) {
        print_json_line(factory_message_page_message_json(page, index), call->on_terminal);
    } else {
        transcript_print(factory_message_page_at(page, index), call->on_terminal);
    }
}

/* A message that moved to the next page while that was asked for comes twice. */
static bool is_repeated(const struct pages *pages, size_t page, size_t index) {
    if (page == 0) {
        return false;
    }
    const factory_message_page *newer = pages->all[page - 1];
    const factory_str id = factory_message_page_at(pages->all[page], index)->id;
    for (size_t i = 0; i < factory_message_page_count(newer); i++) {
        const factory_str other = factory_message_page_at(newer, i)->id;
        if (id.len == other.len && memcmp(id.ptr, other.ptr, id.len) == 0) {
            return true;
        }
    }
    return false;
}

static void print_oldest_first(const struct call *call, const struct pages *pages) {
    uint64_t last = call->arguments->last;
    uint64_t left_out = last > 0 && pages->messages > last ? pages->messages - last : 0;
    for (size_t page = pages->count; page-- > 0;) {
        for (size_t i = factory_message_page_count(pages->all[page]); i-- > 0;) {
            if (left_out > 0) {
                left_out--;
            } else if (!is_repeated(pages, page, i)) {
                print_one(call, pages->all[page], i);
            }
        }
    }
}

/* The newest message that was printed, or NULL. */
static const char *newest(const struct pages *pages) {
    for (size_t i = 0; i < pages->count; i++) {
        if (factory_message_page_count(pages->all[i]) > 0) {
            return factory_message_page_at(pages->all[i], 0)->id.ptr;
        }
    }
    return NULL;
}

static bool is_wanted(const struct call *call, const factory_message *message) {
    const char *role = call->arguments->role;
    return role == NULL || text_is(enum_text(message->role), role);
}

static void print_new(const struct call *call, const factory_event *event) {
    for (size_t i = 0; i < event->message_count; i++) {
        if (is_wanted(call, event->messages[i])) {
            transcript_print(event->messages[i], call->on_terminal);
        }
    }
    fflush(stdout);
}

/* Goes on with what comes. */
static enum outcome follow(const struct call *call, const char *from, factory_error **out_error) {
    factory_follow_options options = {.size = sizeof options};
    options.from_message_id = from;
    options.from_start = from == NULL;
    options.cancel = call->cancel;
    const char *session_id = call->arguments->words[0];
    factory_follower *follower;
    const factory_event *event;
    enum outcome outcome = DONE;
    factory_status status = factory_follower_new(call->client, session_id, &options, &follower, out_error);
    while (status == FACTORY_OK) {
        status = factory_follower_next(follower, &event, out_error);
        if (event == NULL) {
            break;
        }
        if (event->kind == FACTORY_EVENT_MESSAGES) {
            print_new(call, event);
        }
        outcome = event->kind == FACTORY_EVENT_ENDED && event->end == FACTORY_END_STOPPED ? NO_ANSWER : outcome;
    }
    if (outcome == NO_ANSWER) {
        complain("the session has stopped without an answer");
    }
    factory_follower_free(follower);
    return status == FACTORY_OK ? outcome : FAILED;
}

enum outcome messages_command(const struct call *call, factory_error **out_error) {
    struct pages pages = {NULL, 0, 0};
    enum outcome outcome = outcome_of(fetch_pages(call, &pages, out_error));
    if (outcome == DONE) {
        print_oldest_first(call, &pages);
        fflush(stdout);
    }
    if (outcome == DONE && call->arguments->follow) {
        outcome = follow(call, newest(&pages), out_error);
    }
    free_pages(&pages);
    return outcome;
}
