/* A prompt: posted to a session, or run in a new one, and waited for. */
#define _XOPEN_SOURCE 700
#include "command.h"
#include "input.h"
#include "memory.h"
#include "printable.h"
#include "progress.h"
#include "streams.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How long a computer may take to wake. */
enum { WAKING_MS = 180000 };

/* What is posted, and what it points to. */
struct prompt {
    factory_post_message_params message;
    char *text;
    factory_attachment **attached;
    size_t attached_count;
    factory_image_source_params *images;
    factory_document_source_params *files;
};

static void free_prompt(struct prompt *prompt) {
    for (size_t i = 0; i < prompt->attached_count; i++) {
        factory_attachment_free(prompt->attached[i]);
    }
    free(prompt->attached);
    free(prompt->images);
    free(prompt->files);
    free(prompt->text);
}

static factory_status attach(struct prompt *prompt, const char *path, factory_error **out_error) {
    factory_attachment *attachment;
    factory_status status = factory_attachment_read(path, &attachment, out_error);
    if (status != FACTORY_OK) {
        return status;
    }
    const factory_image_source_params *image = factory_attachment_image(attachment);
    if (image != NULL) {
        prompt->images[prompt->message.image_count++] = *image;
    } else {
        prompt->files[prompt->message.file_count++] = *factory_attachment_file(attachment);
    }
    prompt->attached[prompt->attached_count++] = attachment;
    return FACTORY_OK;
}

/* Reads the text, from standard input where the word is NULL or "-", and the files. */
static factory_status read_prompt(struct prompt *prompt, const struct call *call, const char *word,
                                  factory_error **out_error) {
    const struct arguments *arguments = call->arguments;
    size_t room = arguments->attached_count + 1;
    memset(prompt, 0, sizeof *prompt);
    prompt->attached = memory_resize(NULL, room, sizeof *prompt->attached);
    prompt->images = memory_resize(NULL, room, sizeof *prompt->images);
    prompt->files = memory_resize(NULL, room, sizeof *prompt->files);
    prompt->message.size = sizeof prompt->message;
    factory_status status = FACTORY_OK;
    for (size_t i = 0; status == FACTORY_OK && i < arguments->attached_count; i++) {
        status = attach(prompt, arguments->attached[i], out_error);
        if (status != FACTORY_OK) {
            complain("cannot attach %s", arguments->attached[i]);
        }
    }
    prompt->message.images = prompt->message.image_count > 0 ? prompt->images : NULL;
    prompt->message.files = prompt->message.file_count > 0 ? prompt->files : NULL;
    prompt->text = status == FACTORY_OK ? input_text(word) : NULL;
    prompt->message.text = prompt->text;
    return status;
}

/* ---- Waited for ---- */

static void print_result(const struct call *call, const factory_run_result *result) {
    factory_str text = factory_run_result_text(result);
    const factory_message *answer = factory_run_result_answer(result);
    if (call->arguments->json) {
        char *session = json_string(factory_run_result_session_id(result));
        char *message = json_string(answer != NULL ? answer->id : (factory_str){NULL, 0});
        char *said = json_string(text);
        printf("{\"sessionId\":%s,\"messageId\":%s,\"text\":%s}\n", session, message, said);
        free(session);
        free(message);
        free(said);
    } else if (text.ptr != NULL) {
        print_lines(stdout, text, call->on_terminal);
    }
}

/* The session goes on, whatever has ended the wait. */
static void say_how_to_go_on(const factory_run_result *result) {
    factory_str session = factory_run_result_session_id(result);
    if (session.ptr != NULL) {
        char *shown = printable(session);
        complain("the session goes on: factoryctl messages %s --follow", shown);
        free(shown);
    }
}

static enum outcome outcome_of_end(const struct call *call, const factory_run_result *result) {
    switch (factory_run_result_end(result)) {
    case FACTORY_END_FINISHED:
        print_result(call, result);
        return DONE;
    case FACTORY_END_STOPPED:
        complain("the session has stopped without an answer");
        return NO_ANSWER;
    case FACTORY_END_TIMED_OUT:
        complain(call->arguments->interrupt ? "not finished in time: interrupted" : "not finished in time");
        if (!call->arguments->interrupt) {
            say_how_to_go_on(result);
        }
        return NOT_IN_TIME;
    default:
        say_how_to_go_on(result);
        return FAILED;
    }
}

/* So that the session is known, whatever comes. */
static void tell_session(const struct progress *progress, const factory_run_result *result) {
    char *shown = printable(factory_run_result_session_id(result));
    fprintf(stderr, progress->on_terminal ? "session %s\n" : "session\t%s\n", shown);
    free(shown);
}

static enum outcome run(const struct call *call, factory_run_options *options, factory_error **out_error) {
    struct progress progress;
    options->sign_of_life_ms = progress_begin(&progress);
    options->timeout_ms = call->arguments->timeout_ms;
    options->interrupt_on_timeout = call->arguments->interrupt;
    options->cancel = call->cancel;
    factory_runner *runner;
    const factory_event *event;
    factory_status status = factory_runner_new(call->client, options, &runner, out_error);
    while (status == FACTORY_OK) {
        status = factory_runner_next(runner, &event, out_error);
        if (event == NULL) {
            break;
        }
        if (event->kind == FACTORY_EVENT_OPENED) {
            tell_session(&progress, factory_runner_result(runner));
        }
        progress_tell(&progress, event);
    }
    progress_end(&progress);
    const factory_run_result *result = factory_runner_result(runner);
    enum outcome outcome = result != NULL ? outcome_of_end(call, result) : FAILED;
    factory_runner_free(runner);
    return outcome;
}

/* ---- The commands ---- */

static enum outcome post(const struct call *call, const struct prompt *prompt, factory_error **out_error) {
    factory_call_options options = call_options(call);
    factory_posted_message_page *page;
    factory_status status = factory_post_message_typed(call->client, call->arguments->words[0], &prompt->message,
                                                       &options, &page, out_error);
    if (page != NULL && call->arguments->json) {
        print_json_line(factory_posted_message_page_json(page), call->on_terminal);
    } else if (page != NULL) {
        const factory_posted_message *posted = factory_posted_message_page_at(page, 0);
        bool queued = posted->recipient_droid_status.ptr != NULL;
        char *shown = printable(posted->message_id);
        printf("%s\t%s\n", shown, queued ? "queued behind the run that is going on" : "posted");
        free(shown);
    }
    factory_posted_message_page_free(page);
    return outcome_of(status);
}

enum outcome send_command(const struct call *call, factory_error **out_error) {
    const struct arguments *arguments = call->arguments;
    struct prompt prompt;
    const char *word = arguments->word_count > 1 ? arguments->words[1] : NULL;
    enum outcome outcome = outcome_of(read_prompt(&prompt, call, word, out_error));
    if (outcome == DONE && !arguments->wait) {
        outcome = post(call, &prompt, out_error);
    } else if (outcome == DONE) {
        factory_run_options options = {.size = sizeof options};
        options.session_id = arguments->words[0];
        options.message = &prompt.message;
        outcome = run(call, &options, out_error);
    }
    free_prompt(&prompt);
    return outcome;
}

/* The computer to run on, awake; NULL where none is asked for, and on failure. */
static factory_status find_computer(const struct call *call, factory_computer_page **out_page,
                                    factory_error **out_error) {
    *out_page = NULL;
    if (call->arguments->computer == NULL) {
        return FACTORY_OK;
    }
    factory_call_options options = call_options(call);
    return factory_find_computer(call->client, call->arguments->computer, WAKING_MS, &options, out_page, out_error);
}

enum outcome run_command(const struct call *call, factory_error **out_error) {
    const struct arguments *arguments = call->arguments;
    struct prompt prompt;
    const char *word = arguments->word_count > 0 ? arguments->words[0] : NULL;
    factory_computer_page *computer = NULL;
    factory_status status = read_prompt(&prompt, call, word, out_error);
    if (status == FACTORY_OK) {
        status = find_computer(call, &computer, out_error);
    }
    enum outcome outcome = outcome_of(status);
    if (outcome == DONE) {
        factory_writable_session_settings_params settings = {.size = sizeof settings};
        settings.model = arguments->model;
        settings.autonomy_level = arguments->autonomy;
        factory_create_session_params create = {.size = sizeof create};
        create.computer_id = computer != NULL ? factory_computer_page_at(computer, 0)->id.ptr : NULL;
        create.settings = arguments->model != NULL || arguments->autonomy != NULL ? &settings : NULL;
        create.cwd = arguments->cwd;
        factory_run_options options = {.size = sizeof options};
        options.create = &create;
        options.message = &prompt.message;
        outcome = run(call, &options, out_error);
    }
    factory_computer_page_free(computer);
    free_prompt(&prompt);
    return outcome;
}
