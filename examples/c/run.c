/* Runs a prompt in a new session, tells what happens meanwhile, and prints the answer. */
#include <factory.h>
#include <stdio.h>

static void tell(const factory_event *event) {
    if (event->kind == FACTORY_EVENT_STATUS) {
        fprintf(stderr, "run: %s\n", event->session->status.text);
    }
    for (size_t i = 0; i < event->message_count; i++) {
        const factory_message *message = event->messages[i];
        for (size_t j = 0; j < message->content_count; j++) {
            const factory_content_block *block =
                (const void *)((const char *)message->content + j * message->content_stride);
            if (block->tool_use != NULL) {
                fprintf(stderr, "run: tool %s\n", block->tool_use->name.ptr);
            }
        }
    }
}

/* Each step waits until there is something to tell; after the last there is no event. */
static factory_status run(const factory_client *client, const char *prompt, factory_error **error) {
    factory_post_message_params message = {.size = sizeof message};
    message.text = prompt;
    factory_run_options options = {.size = sizeof options};
    options.message = &message;
    options.timeout_ms = 600000; /* ten minutes, in all */
    options.interrupt_on_timeout = true;

    factory_runner *runner;
    const factory_event *event;
    factory_status status = factory_runner_new(client, &options, &runner, error);
    while (status == FACTORY_OK &&
           (status = factory_runner_next(runner, &event, error)) == FACTORY_OK && event != NULL) {
        tell(event);
    }
    const factory_run_result *result = factory_runner_result(runner);
    if (factory_run_result_end(result) == FACTORY_END_FINISHED) {
        printf("%s\n", factory_run_result_text(result).ptr);
    } else if (factory_run_result_session_id(result).ptr != NULL) {
        fprintf(stderr, "run: no answer; the session is %s\n", factory_run_result_session_id(result).ptr);
    }
    factory_runner_free(runner);
    return status;
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: run PROMPT\n");
        return 2;
    }
    factory_client *client;
    factory_error *error;
    if (factory_client_new(NULL, &client, &error) == FACTORY_OK) {
        run(client, argv[1], &error);
    }
    int failed = error != NULL;
    if (failed) {
        fprintf(stderr, "run: %s\n", factory_error_message(error).ptr);
    }
    factory_error_free(error);
    factory_client_free(client);
    return failed;
}
