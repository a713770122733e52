/*
 * usage: program COMPUTER. Reads what libfactory 0.1.0 promised: rows by stride, options, the plain call, errors.
 * program.cpp and program.go print the same.
 */
#include <factory.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void check(factory_status status, const factory_error *error) {
    if (status != FACTORY_OK) {
        fprintf(stderr, "%s: %s\n", factory_status_name(status).ptr, factory_error_message(error).ptr);
        exit(1);
    }
}

static const char *or_dash(const char *text) {
    return text != NULL ? text : "-";
}

static void print_usage(const char *name, const factory_token_usage *usage) {
    if (usage != NULL) {
        printf(" %s %.3f %.3f %.3f", name, usage->input_tokens, usage->thinking_tokens,
               usage->has_factory_credits ? usage->factory_credits : -1.0);
    }
}

static void print_settings(const factory_session_settings *settings) {
    printf("  %s %s %s %s %s %s", or_dash(settings->model.ptr), or_dash(settings->reasoning_effort.text),
           or_dash(settings->autonomy_mode.text), or_dash(settings->provider_lock.text),
           or_dash(settings->api_provider_lock.text), or_dash(settings->archived_at.ptr));
    print_usage("own", settings->token_usage);
    print_usage("with children", settings->inclusive_token_usage);
    for (size_t i = 0; i < settings->child_usage_count; i++) {
        print_usage(settings->child_usages[i].session_id.ptr, &settings->child_usages[i].usage);
    }
    for (size_t i = 0; i < settings->tag_count; i++) {
        printf(" #%s", settings->tags[i].name.ptr);
        for (size_t k = 0; k < settings->tags[i].metadata_count; k++) {
            printf(" %s=%s", settings->tags[i].metadata[k].key.ptr, settings->tags[i].metadata[k].value.ptr);
        }
    }
    for (size_t i = 0; i < settings->enabled_tool_id_count; i++) {
        printf(" +%s", settings->enabled_tool_ids[i].ptr);
    }
    for (size_t i = 0; i < settings->disabled_tool_id_count; i++) {
        printf(" -%s", settings->disabled_tool_ids[i].ptr);
    }
    printf("\n");
}

static void print_session(const factory_session *session, factory_str json) {
    printf("%s %s %s %s %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", session->session_id.ptr,
           or_dash(session->title.ptr), or_dash(session->computer_id.ptr), session->status.text, session->message_count,
           session->created_at_ms, session->updated_at_ms, session->has_completed_at ? session->completed_at_ms : -1);
    if (session->settings != NULL) {
        print_settings(session->settings);
    }
    printf("%.*s\n", (int)session->json_len, json.ptr + session->json_offset);
}

static size_t walk(const factory_client *client, factory_list_options *options) {
    size_t count = 0;
    factory_session_pager *pager;
    factory_session_page *page;
    factory_error *error;
    check(factory_session_pager_new(client, options, &pager, &error), error);
    for (;;) {
        check(factory_session_pager_next(pager, &page, &error), error);
        if (page == NULL) {
            break;
        }
        size_t rows, stride;
        const char *row = (const char *)factory_session_page_rows(page, &rows, &stride);
        for (size_t i = 0; i < rows; i++) {
            print_session((const factory_session *)(const void *)(row + i * stride), factory_session_page_json(page));
        }
        count += rows;
        factory_session_page_free(page);
    }
    factory_session_pager_free(pager);
    return count;
}

static void print_refusal(void) {
    factory_config *config = factory_config_new();
    factory_client *client;
    factory_error *error;
    factory_session_page *page;
    check(factory_config_set_api_key(config, "fk-wrong"), NULL);
    check(factory_config_set_timeout_ms(config, 20000), NULL);
    check(factory_client_new(config, &client, &error), error);
    factory_config_free(config);
    factory_list_options options;
    check(factory_list_options_init(&options, sizeof options), NULL);
    factory_status status = factory_session_page_fetch(client, &options, &page, &error);
    printf("%s %" PRIu32 " %s\n", factory_status_name(status).ptr, factory_error_http_status(error),
           factory_error_message(error).ptr);
    factory_error_free(error);
    factory_client_free(client);
}

int main(int argc, char **argv) {
    factory_client *client;
    factory_error *error;
    printf("libfactory %s\n", factory_version().ptr);
    check(factory_client_new(NULL, &client, &error), error);

    factory_list_options options;
    check(factory_list_options_init(&options, sizeof options), NULL);
    options.limit = 30;
    options.timeout_ms = 20000;
    printf("%zu sessions\n", walk(client, &options));
    options.computer_id = argv[argc - 1];
    printf("%zu sessions of %s\n", walk(client, &options), options.computer_id);

    char *json;
    check(factory_list_sessions(client, 3, NULL, NULL, &json), NULL);
    printf("%s\n", json);
    factory_string_free(json);
    print_refusal();
    factory_client_free(client);
    return 0;
}
