#define _XOPEN_SOURCE 700
#include "transcript.h"

#include "memory.h"
#include "printable.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LONGEST_LINE = 160 };

/* A copy on one line, to release with free. */
static char *on_one_line(factory_str text) {
    size_t len = text.ptr != NULL ? text.len : 0;
    char *line = memory_resize(NULL, len + 1, 1);
    for (size_t i = 0; i < len; i++) {
        char byte = text.ptr[i];
        line[i] = byte == '\n' || byte == '\r' || byte == '\t' ? ' ' : byte;
    }
    char *shown = printable((factory_str){line, len});
    free(line);
    return shown;
}

/* One line, cut where it is long. */
static void print_line(const char *what, factory_str name, factory_str text) {
    char *name_shown = on_one_line(name);
    char *shown = on_one_line(text);
    printf("  %s%s%s%s", what, name_shown[0] != '\0' ? " " : "", name_shown, shown[0] != '\0' ? " " : "");
    print_cut(stdout, shown, LONGEST_LINE);
    putchar('\n');
    free(shown);
    free(name_shown);
}

static const factory_content_block *block_at(const factory_content_block *first, size_t index, size_t stride) {
    return (const void *)((const char *)first + index * stride);
}

static void print_result(const factory_tool_result_block *result) {
    const char *what = result->has_is_error && result->is_error ? "[failed]" : "[result]";
    factory_str none = {"", 0};
    factory_str text = result->content_text;
    for (size_t i = 0; text.ptr == NULL && i < result->content_count; i++) {
        const factory_content_block *block = block_at(result->content, i, result->content_stride);
        text = block->text != NULL ? block->text->text : text;
    }
    print_line(what, none, text);
}

static void print_document(const factory_document_source *source) {
    factory_str none = {"", 0};
    print_line("[file]", source->pdf != NULL ? source->pdf->name : source->text_file != NULL ? source->text_file->name : none, none);
}

static void print_block(const factory_content_block *block, bool for_terminal) {
    const factory_str none = {"", 0};
    if (block->text != NULL) {
        print_lines(stdout, block->text->text, for_terminal);
    } else if (block->thinking != NULL) {
        print_line("[thinking]", none, block->thinking->thinking);
    } else if (block->tool_use != NULL) {
        print_line("[tool]", block->tool_use->name, block->tool_use->input);
    } else if (block->tool_result != NULL) {
        print_result(block->tool_result);
    } else if (block->image != NULL) {
        print_line("[picture]", enum_text(block->image->source->media_type), none);
    } else if (block->document != NULL) {
        print_document(block->document->source);
    } else {
        print_line("[block]", enum_text(block->kind), none);
    }
}

void transcript_print(const factory_message *message, bool for_terminal) {
    char when[64] = "";
    time_t seconds = (time_t)(message->created_at_ms / 1000);
    struct tm local;
    if (localtime_r(&seconds, &local) != NULL) {
        strftime(when, sizeof when, "  %Y-%m-%d %H:%M:%S", &local);
    }
    char *role = printable(enum_text(message->role));
    printf("%s%s\n", role, when);
    free(role);
    for (size_t i = 0; i < message->content_count; i++) {
        print_block(block_at(message->content, i, message->content_stride), for_terminal);
    }
    putchar('\n');
}
