#define _XOPEN_SOURCE 700
#include "progress.h"

#include "memory.h"
#include "printable.h"
#include "terminal.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TURN_MS = 1000, PLAIN_MS = 30000 };

uint64_t progress_begin(struct progress *progress) {
    memset(progress, 0, sizeof *progress);
    progress->on_terminal = terminal_can_redraw(STDERR_FILENO);
    clock_gettime(CLOCK_MONOTONIC, &progress->begun);
    return progress->on_terminal ? TURN_MS : PLAIN_MS;
}

static long seconds_since(const struct timespec *begun) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long)(now.tv_sec - begun->tv_sec);
}

static void redraw(struct progress *progress) {
    static const char spinner[] = "|/-\\";
    char *line;
    size_t len;
    FILE *out = memory_open(&line, &len);
    fprintf(out, "%c %s  %ld s", spinner[progress->turn++ % 4], progress->doing != NULL ? progress->doing : "starting",
            seconds_since(&progress->begun));
    if (progress->tokens > 0) {
        fprintf(out, "  %.0f tokens", progress->tokens);
    }
    memory_close(out);
    fputc('\r', stderr);
    print_cut(stderr, line, terminal_size(STDERR_FILENO).columns - 1);
    fputs("\x1b[K", stderr);
    fflush(stderr);
    free(line);
    progress->shown = true;
}

void progress_end(struct progress *progress) {
    if (progress->shown) {
        fputs("\r\x1b[K", stderr);
        fflush(stderr);
    }
    progress->shown = false;
    free(progress->doing);
    progress->doing = NULL;
}

/* Says what is done now. */
static void is_doing(struct progress *progress, const char *what, factory_str name) {
    char *shown = printable(name.ptr != NULL ? name : (factory_str){"", 0});
    size_t size = strlen(what) + strlen(shown) + 2;
    progress->doing = memory_resize(progress->doing, size, 1);
    snprintf(progress->doing, size, "%s%s%s", what, what[0] != '\0' && shown[0] != '\0' ? " " : "", shown);
    free(shown);
    if (!progress->on_terminal) {
        fprintf(stderr, "%s\n", progress->doing);
    }
}

static void tell_message(struct progress *progress, const factory_message *message) {
    for (size_t i = 0; i < message->content_count; i++) {
        const factory_content_block *block =
            (const void *)((const char *)message->content + i * message->content_stride);
        if (block->tool_use != NULL) {
            is_doing(progress, "tool", block->tool_use->name);
        } else if (block->thinking != NULL && progress->on_terminal) {
            is_doing(progress, "thinking", (factory_str){"", 0});
        }
    }
}

void progress_tell(struct progress *progress, const factory_event *event) {
    const factory_session *session = event->session;
    if (session != NULL && session->settings != NULL && session->settings->token_usage != NULL) {
        const factory_token_usage *usage = session->settings->token_usage;
        progress->tokens = usage->input_tokens + usage->output_tokens;
    }
    switch (event->kind) {
    case FACTORY_EVENT_STATUS:
        if (session != NULL) {
            is_doing(progress, "", enum_text(session->status));
        }
        break;
    case FACTORY_EVENT_MESSAGES:
        for (size_t i = 0; i < event->message_count; i++) {
            tell_message(progress, event->messages[i]);
        }
        break;
    case FACTORY_EVENT_WAITING:
        if (event->error != NULL) {
            is_doing(progress, "trying again:", factory_error_message(event->error));
        } else if (!progress->on_terminal) {
            fprintf(stderr, "still waiting, %ld s\n", seconds_since(&progress->begun));
        }
        break;
    default:
        break;
    }
    if (progress->on_terminal) {
        redraw(progress);
    }
}
