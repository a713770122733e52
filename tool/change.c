/* What is done to sessions, one after the other. */
#define _XOPEN_SOURCE 700
#include "command.h"
#include "input.h"
#include "printable.h"
#include "streams.h"

#include <stdio.h>

typedef factory_status change_session(const struct call *call, const char *session_id, factory_error **out_error);

/* One that fails does not keep the others from being done. */
static enum outcome change_each(const struct call *call, size_t first, const char *done, change_session *change) {
    const struct arguments *arguments = call->arguments;
    enum outcome outcome = DONE;
    for (size_t i = first; i < arguments->word_count && !factory_cancel_is_cancelled(call->cancel); i++) {
        const char *session_id = arguments->words[i];
        factory_error *error = NULL;
        if (change(call, session_id, &error) != FACTORY_OK) {
            if (!factory_cancel_is_cancelled(call->cancel)) {
                complain_of(session_id, error);
            }
            outcome = FAILED;
        } else {
            printf("%s\t%s\n", session_id, done);
        }
        factory_error_free(error);
    }
    return outcome;
}

static factory_status interrupt(const struct call *call, const char *session_id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_interrupted_session_page *page;
    factory_status status = factory_interrupt_session_typed(call->client, session_id, &options, &page, out_error);
    factory_interrupted_session_page_free(page);
    return status;
}

static factory_status archive(const struct call *call, const char *session_id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_session_page *page;
    factory_status status = factory_archive_session(call->client, session_id, &options, &page, out_error);
    factory_session_page_free(page);
    return status;
}

static factory_status unarchive(const struct call *call, const char *session_id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_session_page *page;
    factory_status status = factory_unarchive_session(call->client, session_id, &options, &page, out_error);
    factory_session_page_free(page);
    return status;
}

static factory_status tag(const struct call *call, const char *session_id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    const char *name = call->arguments->words[0];
    factory_session_page *page;
    factory_status status = call->arguments->remove
                                ? factory_untag_session(call->client, session_id, name, &options, &page, out_error)
                                : factory_tag_session(call->client, session_id, name, &options, &page, out_error);
    factory_session_page_free(page);
    return status;
}

static factory_status delete_session(const struct call *call, const char *session_id, factory_error **out_error) {
    factory_call_options options = call_options(call);
    return factory_delete_session_typed(call->client, session_id, NULL, &options, out_error);
}

enum outcome interrupt_command(const struct call *call, factory_error **out_error) {
    (void)out_error;
    return change_each(call, 0, "interrupted", interrupt);
}

enum outcome archive_command(const struct call *call, factory_error **out_error) {
    (void)out_error;
    return change_each(call, 0, "archived", archive);
}

enum outcome unarchive_command(const struct call *call, factory_error **out_error) {
    (void)out_error;
    return change_each(call, 0, "unarchived", unarchive);
}

enum outcome tag_command(const struct call *call, factory_error **out_error) {
    (void)out_error;
    return change_each(call, 1, call->arguments->remove ? "untagged" : "tagged", tag);
}

enum outcome delete_command(const struct call *call, factory_error **out_error) {
    (void)out_error;
    size_t count = call->arguments->word_count;
    if (!call->arguments->yes && !input_confirms("Delete %zu session%s?", count, count == 1 ? "" : "s")) {
        complain("nothing was deleted");
        return FAILED;
    }
    return change_each(call, 0, "deleted", delete_session);
}
