#define _XOPEN_SOURCE 700
#include "input.h"

#include "memory.h"
#include "streams.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void give_up(const char *why) {
    complain("cannot read standard input: %s", why);
    exit(2);
}

static void copy_input(FILE *out) {
    char block[4096];
    size_t read;
    while ((read = fread(block, 1, sizeof block, stdin)) > 0) {
        fwrite(block, 1, read, out);
    }
    if (ferror(stdin)) {
        give_up(strerror(errno));
    }
}

char *input_text(const char *word) {
    char *text;
    size_t len;
    FILE *out = memory_open(&text, &len);
    if (word != NULL && strcmp(word, "-") != 0) {
        fputs(word, out);
    } else {
        copy_input(out);
    }
    memory_close(out);
    if (strlen(text) != len) {
        give_up("it holds a NUL");
    }
    return text;
}

bool input_confirms(const char *format, ...) {
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO)) {
        return true;
    }
    va_list values;
    va_start(values, format);
    vfprintf(stderr, format, values);
    va_end(values);
    fputs(" [y/N] ", stderr);
    fflush(stderr);
    char answer[8] = "";
    return fgets(answer, sizeof answer, stdin) != NULL && (answer[0] == 'y' || answer[0] == 'Y');
}
