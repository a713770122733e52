/*
 * usage: run whole | run steps | run timeout | run stop | run fail
 *
 * Opens a session on a computer, posts a prompt and prints what came of it; by steps, what happened meanwhile, too.
 */
#include "check.h"

static const char *text_or_dash(factory_str text) {
    return text.ptr != NULL ? text.ptr : "-";
}

static void tell_result(const factory_run_result *result) {
    printf("end %d\n", (int)factory_run_result_end(result));
    printf("session %s\n", text_or_dash(factory_run_result_session_id(result)));
    printf("prompt %s\n", text_or_dash(factory_run_result_message_id(result)));
    printf("last %s\n", text_or_dash(factory_run_result_last_message_id(result)));
    const factory_message *answer = factory_run_result_answer(result);
    CHECK((answer == NULL) == (factory_run_result_text(result).ptr == NULL));
    if (answer != NULL) {
        const factory_session *session = factory_run_result_session(result);
        CHECK(session->settings->token_usage->output_tokens > 0);
        printf("%s\n", factory_run_result_text(result).ptr);
    }
}

static void whole(const factory_client *client, const factory_run_options *options, factory_status expected) {
    factory_run_result *result = poison();
    factory_error *error = poison();
    factory_status status = factory_run(client, options, &result, &error);
    if (status != expected) {
        check_succeeded(__FILE__, __LINE__, status, error);
    }
    CHECK(status == expected && result != NULL && (error == NULL) == (status == FACTORY_OK));
    tell_result(result);
    factory_error_free(error);
    factory_run_result_free(result);
}

static void tell_event(const factory_event *event) {
    static const char *const kinds[] = {"?", "status", "messages", "waiting", "ended", "opened", "posted"};
    printf("%s", kinds[event->kind]);
    for (size_t i = 0; i < event->message_count; i++) {
        printf(" %s", event->messages[i]->role.text);
    }
    printf("\n");
}

static void steps(const factory_client *client, const factory_run_options *options) {
    factory_runner *runner = poison();
    SUCCEEDS(factory_runner_new(client, options, &runner, &error));
    CHECK(factory_run_result_end(factory_runner_result(runner)) == FACTORY_END_NONE);
    for (;;) {
        const factory_event *event = poison();
        SUCCEEDS(factory_runner_next(runner, &event, &error));
        if (event == NULL) {
            break;
        }
        tell_event(event);
        if (event->kind == FACTORY_EVENT_OPENED) {
            CHECK(factory_run_result_session_id(factory_runner_result(runner)).ptr != NULL);
        }
    }
    tell_result(factory_runner_result(runner));
    factory_runner_free(runner);
}

int main(int argc, char **argv) {
    CHECK(argc == 2);
    factory_client *client = new_client(NULL);
    factory_create_session_params create = {.size = sizeof create};
    create.computer_id = "cmp-borealis";
    factory_post_message_params message = {.size = sizeof message};
    message.text = "Why is the test flaky?";
    factory_run_options options = {.size = sizeof options};
    options.create = &create;
    options.message = &message;
    options.settle_ms = 3000;
    options.interrupt_on_timeout = true;
    if (strcmp(argv[1], "steps") == 0) {
        steps(client, &options);
    } else if (strcmp(argv[1], "fail") == 0) {
        whole(client, &options, FACTORY_ERR_FAILED_DEPENDENCY);
    } else {
        options.timeout_ms = strcmp(argv[1], "timeout") == 0 ? 5000 : 60000;
        whole(client, &options, FACTORY_OK);
    }
    factory_client_free(client);
    return 0;
}
