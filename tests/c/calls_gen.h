/*
 * Made by `make generate` from contract/; do not edit.
 *
 * Every operation by its plain and by its typed call, asked with what the program was given by the contract's names, and its
 * answer as the contract writes it.
 */
#ifndef CALLS_GEN_H
#define CALLS_GEN_H

#include "rows_gen.h"

static void list_sessions_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_list_sessions(client, number_given("limit"), given("cursor"), given("computerId"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void list_sessions_typed(const factory_client *client, const factory_call_options *options) {
    factory_session_page *page = poison();
    factory_list_sessions_params params = {.size = sizeof params};
    params.limit = number_given("limit");
    params.cursor = given("cursor");
    params.computer_id = given("computerId");
    SUCCEEDS(factory_list_sessions_typed(client, &params, options, &page, &error));
    begin('{');
    name_member("sessions");
    begin('[');
    print_session_page(page);
    end(']');
    print_pagination(factory_session_page_has_more(page), factory_session_page_next_cursor(page));
    end('}');
    end_answer(factory_session_page_json(page), factory_session_page_drift_count(page), factory_session_page_drift_first(page));
    factory_session_page_free(page);
}

static void create_session_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_create_session(client, given("{body}"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void create_session_typed(const factory_client *client, const factory_call_options *options) {
    factory_session_page *page = poison();
    factory_create_session_params params = {.size = sizeof params};
    params.body_json = given("{body}");
    SUCCEEDS(factory_create_session_typed(client, &params, options, &page, &error));
    separator = "";
    CHECK(factory_session_page_count(page) == 1);
    print_session_page(page);
    end_answer(factory_session_page_json(page), factory_session_page_drift_count(page), factory_session_page_drift_first(page));
    factory_session_page_free(page);
}

static void get_session_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_get_session(client, given("sessionId"), given("computerId"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void get_session_typed(const factory_client *client, const factory_call_options *options) {
    factory_session_page *page = poison();
    factory_get_session_params params = {.size = sizeof params};
    params.computer_id = given("computerId");
    SUCCEEDS(factory_get_session_typed(client, given("sessionId"), &params, options, &page, &error));
    separator = "";
    CHECK(factory_session_page_count(page) == 1);
    print_session_page(page);
    end_answer(factory_session_page_json(page), factory_session_page_drift_count(page), factory_session_page_drift_first(page));
    factory_session_page_free(page);
}

static void update_session_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_update_session(client, given("sessionId"), given("{body}"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void update_session_typed(const factory_client *client, const factory_call_options *options) {
    factory_session_page *page = poison();
    factory_update_session_params params = {.size = sizeof params};
    params.body_json = given("{body}");
    SUCCEEDS(factory_update_session_typed(client, given("sessionId"), &params, options, &page, &error));
    separator = "";
    CHECK(factory_session_page_count(page) == 1);
    print_session_page(page);
    end_answer(factory_session_page_json(page), factory_session_page_drift_count(page), factory_session_page_drift_first(page));
    factory_session_page_free(page);
}

static void delete_session_plain(const factory_client *client) {
    SUCCEEDS_PLAINLY(factory_delete_session(client, given("sessionId"), given("computerId")));
}

static void delete_session_typed(const factory_client *client, const factory_call_options *options) {
    factory_delete_session_params params = {.size = sizeof params};
    params.computer_id = given("computerId");
    SUCCEEDS(factory_delete_session_typed(client, given("sessionId"), &params, options, &error));
}

static void interrupt_session_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_interrupt_session(client, given("sessionId"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void interrupt_session_typed(const factory_client *client, const factory_call_options *options) {
    factory_interrupted_session_page *page = poison();
    SUCCEEDS(factory_interrupt_session_typed(client, given("sessionId"), options, &page, &error));
    separator = "";
    CHECK(factory_interrupted_session_page_count(page) == 1);
    print_interrupted_session_page(page);
    end_answer(factory_interrupted_session_page_json(page), factory_interrupted_session_page_drift_count(page), factory_interrupted_session_page_drift_first(page));
    factory_interrupted_session_page_free(page);
}

static void get_messages_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_get_messages(client, given("sessionId"), number_given("limit"), given("cursor"), given("computerId"), given("role"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void get_messages_typed(const factory_client *client, const factory_call_options *options) {
    factory_message_page *page = poison();
    factory_get_messages_params params = {.size = sizeof params};
    params.limit = number_given("limit");
    params.cursor = given("cursor");
    params.computer_id = given("computerId");
    params.role = given("role");
    SUCCEEDS(factory_get_messages_typed(client, given("sessionId"), &params, options, &page, &error));
    begin('{');
    name_member("messages");
    begin('[');
    print_message_page(page);
    end(']');
    print_pagination(factory_message_page_has_more(page), factory_message_page_next_cursor(page));
    end('}');
    end_answer(factory_message_page_json(page), factory_message_page_drift_count(page), factory_message_page_drift_first(page));
    factory_message_page_free(page);
}

static void post_message_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_post_message(client, given("sessionId"), given("{body}"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void post_message_typed(const factory_client *client, const factory_call_options *options) {
    factory_posted_message_page *page = poison();
    factory_post_message_params params = {.size = sizeof params};
    params.body_json = given("{body}");
    SUCCEEDS(factory_post_message_typed(client, given("sessionId"), &params, options, &page, &error));
    separator = "";
    CHECK(factory_posted_message_page_count(page) == 1);
    print_posted_message_page(page);
    end_answer(factory_posted_message_page_json(page), factory_posted_message_page_drift_count(page), factory_posted_message_page_drift_first(page));
    factory_posted_message_page_free(page);
}

static void get_message_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_get_message(client, given("sessionId"), given("messageId"), given("computerId"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void get_message_typed(const factory_client *client, const factory_call_options *options) {
    factory_message_page *page = poison();
    factory_get_message_params params = {.size = sizeof params};
    params.computer_id = given("computerId");
    SUCCEEDS(factory_get_message_typed(client, given("sessionId"), given("messageId"), &params, options, &page, &error));
    separator = "";
    CHECK(factory_message_page_count(page) == 1);
    print_message_page(page);
    end_answer(factory_message_page_json(page), factory_message_page_drift_count(page), factory_message_page_drift_first(page));
    factory_message_page_free(page);
}

static void list_session_children_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_list_session_children(client, given("sessionId"), given("includeArtifacts"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void list_session_children_typed(const factory_client *client, const factory_call_options *options) {
    factory_session_page *page = poison();
    factory_list_session_children_params params = {.size = sizeof params};
    params.include_artifacts = given("includeArtifacts");
    SUCCEEDS(factory_list_session_children_typed(client, given("sessionId"), &params, options, &page, &error));
    begin('{');
    name_member("sessions");
    begin('[');
    print_session_page(page);
    end(']');
    end('}');
    end_answer(factory_session_page_json(page), factory_session_page_drift_count(page), factory_session_page_drift_first(page));
    factory_session_page_free(page);
}

static void list_computers_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_list_computers(client, given("hostId"), given("includeProvisioningSteps"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void list_computers_typed(const factory_client *client, const factory_call_options *options) {
    factory_computer_page *page = poison();
    factory_list_computers_params params = {.size = sizeof params};
    params.host_id = given("hostId");
    params.include_provisioning_steps = given("includeProvisioningSteps");
    SUCCEEDS(factory_list_computers_typed(client, &params, options, &page, &error));
    begin('{');
    name_member("computers");
    begin('[');
    print_computer_page(page);
    end(']');
    end('}');
    end_answer(factory_computer_page_json(page), factory_computer_page_drift_count(page), factory_computer_page_drift_first(page));
    factory_computer_page_free(page);
}

static void create_computer_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_create_computer(client, given("{body}"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void create_computer_typed(const factory_client *client, const factory_call_options *options) {
    factory_computer_page *page = poison();
    factory_create_computer_params params = {.size = sizeof params};
    params.body_json = given("{body}");
    SUCCEEDS(factory_create_computer_typed(client, &params, options, &page, &error));
    separator = "";
    CHECK(factory_computer_page_count(page) == 1);
    print_computer_page(page);
    end_answer(factory_computer_page_json(page), factory_computer_page_drift_count(page), factory_computer_page_drift_first(page));
    factory_computer_page_free(page);
}

static void get_computer_by_name_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_get_computer_by_name(client, given("name"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void get_computer_by_name_typed(const factory_client *client, const factory_call_options *options) {
    factory_computer_page *page = poison();
    SUCCEEDS(factory_get_computer_by_name_typed(client, given("name"), options, &page, &error));
    separator = "";
    CHECK(factory_computer_page_count(page) == 1);
    print_computer_page(page);
    end_answer(factory_computer_page_json(page), factory_computer_page_drift_count(page), factory_computer_page_drift_first(page));
    factory_computer_page_free(page);
}

static void get_computer_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_get_computer(client, given("computerId"), given("includeProvisioningSteps"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void get_computer_typed(const factory_client *client, const factory_call_options *options) {
    factory_computer_page *page = poison();
    factory_get_computer_params params = {.size = sizeof params};
    params.include_provisioning_steps = given("includeProvisioningSteps");
    SUCCEEDS(factory_get_computer_typed(client, given("computerId"), &params, options, &page, &error));
    separator = "";
    CHECK(factory_computer_page_count(page) == 1);
    print_computer_page(page);
    end_answer(factory_computer_page_json(page), factory_computer_page_drift_count(page), factory_computer_page_drift_first(page));
    factory_computer_page_free(page);
}

static void update_computer_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_update_computer(client, given("computerId"), given("{body}"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void update_computer_typed(const factory_client *client, const factory_call_options *options) {
    factory_computer_page *page = poison();
    factory_update_computer_params params = {.size = sizeof params};
    params.body_json = given("{body}");
    SUCCEEDS(factory_update_computer_typed(client, given("computerId"), &params, options, &page, &error));
    separator = "";
    CHECK(factory_computer_page_count(page) == 1);
    print_computer_page(page);
    end_answer(factory_computer_page_json(page), factory_computer_page_drift_count(page), factory_computer_page_drift_first(page));
    factory_computer_page_free(page);
}

static void delete_computer_plain(const factory_client *client) {
    SUCCEEDS_PLAINLY(factory_delete_computer(client, given("computerId")));
}

static void delete_computer_typed(const factory_client *client, const factory_call_options *options) {
    SUCCEEDS(factory_delete_computer_typed(client, given("computerId"), options, &error));
}

static void restart_computer_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_restart_computer(client, given("computerId"), given("{body}"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void restart_computer_typed(const factory_client *client, const factory_call_options *options) {
    factory_restarted_computer_page *page = poison();
    factory_restart_computer_params params = {.size = sizeof params};
    params.body_json = given("{body}");
    SUCCEEDS(factory_restart_computer_typed(client, given("computerId"), &params, options, &page, &error));
    separator = "";
    CHECK(factory_restarted_computer_page_count(page) == 1);
    print_restarted_computer_page(page);
    end_answer(factory_restarted_computer_page_json(page), factory_restarted_computer_page_drift_count(page), factory_restarted_computer_page_drift_first(page));
    factory_restarted_computer_page_free(page);
}

static void refresh_computer_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_refresh_computer(client, given("computerId"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void refresh_computer_typed(const factory_client *client, const factory_call_options *options) {
    factory_refreshed_computer_page *page = poison();
    SUCCEEDS(factory_refresh_computer_typed(client, given("computerId"), options, &page, &error));
    separator = "";
    CHECK(factory_refreshed_computer_page_count(page) == 1);
    print_refreshed_computer_page(page);
    end_answer(factory_refreshed_computer_page_json(page), factory_refreshed_computer_page_drift_count(page), factory_refreshed_computer_page_drift_first(page));
    factory_refreshed_computer_page_free(page);
}

static void retry_install_deps_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_retry_install_deps(client, given("computerId"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void retry_install_deps_typed(const factory_client *client, const factory_call_options *options) {
    factory_computer_page *page = poison();
    SUCCEEDS(factory_retry_install_deps_typed(client, given("computerId"), options, &page, &error));
    separator = "";
    CHECK(factory_computer_page_count(page) == 1);
    print_computer_page(page);
    end_answer(factory_computer_page_json(page), factory_computer_page_drift_count(page), factory_computer_page_drift_first(page));
    factory_computer_page_free(page);
}

static void get_computer_metrics_plain(const factory_client *client) {
    char *json = poison();
    SUCCEEDS_PLAINLY(factory_get_computer_metrics(client, given("computerId"), given("start"), &json));
    fputs(json, stdout);
    factory_string_free(json);
}

static void get_computer_metrics_typed(const factory_client *client, const factory_call_options *options) {
    factory_computer_metric_page *page = poison();
    factory_get_computer_metrics_params params = {.size = sizeof params};
    params.start = given("start");
    SUCCEEDS(factory_get_computer_metrics_typed(client, given("computerId"), &params, options, &page, &error));
    begin('[');
    print_computer_metric_page(page);
    end(']');
    end_answer(factory_computer_metric_page_json(page), factory_computer_metric_page_drift_count(page), factory_computer_metric_page_drift_first(page));
    factory_computer_metric_page_free(page);
}

static const struct operation operations[] = {
    {"listSessions", list_sessions_plain, list_sessions_typed},
    {"createSession", create_session_plain, create_session_typed},
    {"getSession", get_session_plain, get_session_typed},
    {"updateSession", update_session_plain, update_session_typed},
    {"deleteSession", delete_session_plain, delete_session_typed},
    {"interruptSession", interrupt_session_plain, interrupt_session_typed},
    {"getMessages", get_messages_plain, get_messages_typed},
    {"postMessage", post_message_plain, post_message_typed},
    {"getMessage", get_message_plain, get_message_typed},
    {"listSessionChildren", list_session_children_plain, list_session_children_typed},
    {"listComputers", list_computers_plain, list_computers_typed},
    {"createComputer", create_computer_plain, create_computer_typed},
    {"getComputerByName", get_computer_by_name_plain, get_computer_by_name_typed},
    {"getComputer", get_computer_plain, get_computer_typed},
    {"updateComputer", update_computer_plain, update_computer_typed},
    {"deleteComputer", delete_computer_plain, delete_computer_typed},
    {"restartComputer", restart_computer_plain, restart_computer_typed},
    {"refreshComputer", refresh_computer_plain, refresh_computer_typed},
    {"retryInstallDeps", retry_install_deps_plain, retry_install_deps_typed},
    {"getComputerMetrics", get_computer_metrics_plain, get_computer_metrics_typed},
};

#endif
