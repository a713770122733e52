/* One session whole. */
#define _XOPEN_SOURCE 700
#include "command.h"
#include "printable.h"
#include "table.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void print_member(const char *name, factory_str text) {
    if (text.ptr != NULL && text.len > 0) {
        char *shown = printable(text);
        printf("%-12s %s\n", name, shown);
        free(shown);
    }
}

static void print_enum(const char *name, factory_enum value) {
    print_member(name, enum_text(value));
}

static void print_time(const char *name, int64_t unix_ms) {
    char text[64];
    time_t seconds = (time_t)(unix_ms / 1000);
    struct tm local;
    if (localtime_r(&seconds, &local) != NULL && strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local) > 0) {
        printf("%-12s %s\n", name, text);
    }
}

static void print_usage(const char *name, const factory_token_usage *usage) {
    if (usage != NULL) {
        printf("%-12s %.0f in, %.0f out, %.0f cache read, %.0f cache written, %.0f thinking", name,
               usage->input_tokens, usage->output_tokens, usage->cache_read_tokens, usage->cache_creation_tokens,
               usage->thinking_tokens);
        printf(usage->has_factory_credits ? ", %.6g credits\n" : "\n", usage->factory_credits);
    }
}

static void print_settings(const factory_session_settings *settings) {
    print_member("model", settings->model);
    print_enum("reasoning", settings->reasoning_effort);
    print_enum("mode", settings->interaction_mode);
    print_enum("autonomy", settings->autonomy_level);
    print_member("archived", settings->archived_at);
    for (size_t i = 0; i < settings->tag_count; i++) {
        print_member("tag", settings->tags[i].name);
    }
    print_usage("usage", settings->token_usage);
    print_usage("with children", settings->inclusive_token_usage);
}

static void print_artifacts(const factory_session *session) {
    for (size_t i = 0; i < session->artifact_count; i++) {
        const factory_artifact *artifact =
            (const void *)((const char *)session->artifacts + i * session->artifact_stride);
        print_member("artifact", artifact->url.len > 0 ? artifact->url : artifact->title);
    }
}

static void print_session(const factory_session *session) {
    print_member("id", session->session_id);
    print_member("title", session->title);
    print_enum("status", session->status);
    print_member("computer", session->computer_id);
    print_member("parent", session->parent_session_id);
    print_time("created", session->created_at_ms);
    print_time("updated", session->updated_at_ms);
    if (session->has_completed_at) {
        print_time("completed", session->completed_at_ms);
    }
    printf("%-12s %" PRId64 "\n", "messages", session->message_count);
    if (session->settings != NULL) {
        print_settings(session->settings);
    }
    if (session->has_factory_credits) {
        printf("%-12s %.6g\n", "credits", session->factory_credits);
    }
    print_artifacts(session);
}

/* Not every service has that call. */
static void print_children(const struct call *call, const char *session_id) {
    factory_call_options options = call_options(call);
    factory_session_page *page;
    factory_error *error;
    factory_list_session_children_typed(call->client, session_id, NULL, &options, &page, &error);
    for (size_t i = 0; i < factory_session_page_count(page); i++) {
        fputs(i == 0 ? "\nchildren\n" : "", stdout);
        table_print_line(stdout, factory_session_page_at(page, i));
    }
    factory_session_page_free(page);
    if (error != NULL && factory_error_http_status(error) != 404) {
        complain_of("children", error);
    }
    factory_error_free(error);
}

enum outcome show_command(const struct call *call, factory_error **out_error) {
    const char *session_id = call->arguments->words[0];
    factory_call_options options = call_options(call);
    factory_session_page *page;
    factory_status status =
        factory_get_session_typed(call->client, session_id, NULL, &options, &page, out_error);
    if (page != NULL && call->arguments->json) {
        print_json_line(factory_session_page_json(page), call->on_terminal);
    } else if (page != NULL) {
        print_session(factory_session_page_at(page, 0));
        print_children(call, session_id);
    }
    factory_session_page_free(page);
    return outcome_of(status);
}
