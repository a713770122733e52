#define _XOPEN_SOURCE 700 /* wcwidth */
#include "printable.h"

#include "memory.h"
#include "streams.h"

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static bool is_utf8;

void printable_use_locale(void) {
    setlocale(LC_CTYPE, "");
    is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* Reads one character and steps behind it. The library gives well-formed UTF-8 only. */
static uint32_t next_character(const char **at, const char *end) {
    unsigned char first = (unsigned char)*(*at)++;
    if (first < 0x80) {
        return first;
    }
    uint32_t character = first >= 0xF0 ? first & 0x07u : first >= 0xE0 ? first & 0x0Fu : first & 0x1Fu;
    while (*at < end && ((unsigned char)**at & 0xC0) == 0x80) {
        character = character << 6 | ((unsigned char)*(*at)++ & 0x3Fu);
    }
    return character;
}

/* Line ends, and what turns the direction of the characters around it. */
static bool redirects(uint32_t character) {
    return character == 0x2028 || character == 0x2029 || character == 0x061C || character == 0x200E ||
           character == 0x200F || (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069);
}

static int width_of(uint32_t character) {
    return character < 0x80 ? 1 : wcwidth((wchar_t)character);
}

char *printable(factory_str text) {
    char *made;
    size_t len;
    FILE *out = memory_open(&made, &len);
    const char *at = text.ptr;
    const char *end = at + text.len;
    while (at < end) {
        const char *begin = at;
        uint32_t character = next_character(&at, end);
        if (character < 0x20 || character == 0x7F) {
            fprintf(out, "^%c", (int)(character ^ 0x40));
        } else if (character >= 0x80 && !is_utf8) {
            fputc('?', out);
        } else if (redirects(character) || width_of(character) < 0) {
            fprintf(out, "<U+%04X>", (unsigned)character);
        } else {
            fwrite(begin, 1, (size_t)(at - begin), out);
        }
    }
    memory_close(out);
    return made;
}

char *json_string(factory_str text) {
    char *made;
    size_t len;
    FILE *out = memory_open(&made, &len);
    if (text.ptr == NULL) {
        fputs("null", out);
    } else {
        fputc('"', out);
        for (size_t i = 0; i < text.len; i++) {
            unsigned char byte = (unsigned char)text.ptr[i];
            if (byte < 0x20) {
                fprintf(out, "\\u%04x", (unsigned)byte);
            } else {
                fprintf(out, byte == '"' || byte == '\\' ? "\\%c" : "%c", byte);
            }
        }
        fputc('"', out);
    }
    memory_close(out);
    return made;
}

int printable_width(const char *text) {
    const char *end = text + strlen(text);
    int width = 0;
    while (text < end) {
        width += width_of(next_character(&text, end));
    }
    return width;
}

void print_cut(FILE *out, const char *text, int width) {
    if (printable_width(text) <= width) {
        fputs(text, out);
        return;
    }
    if (width <= 0) {
        return;
    }
    const char *end = text + strlen(text);
    const char *next = text;
    const char *fitting = text;
    int used = 0;
    while ((used += width_of(next_character(&next, end))) < width) {
        fitting = next;
    }
    fwrite(text, 1, (size_t)(fitting - text), out);
    fputs(is_utf8 ? "\xE2\x80\xA6" : "~", out);
}

void print_json(FILE *out, factory_str json, bool for_terminal) {
    const char *at = json.ptr;
    const char *end = at + json.len;
    while (at < end) {
        const char *begin = at;
        uint32_t character = next_character(&at, end);
        if (for_terminal && ((character >= 0x7F && character < 0xA0) || redirects(character))) {
            fprintf(out, "\\u%04x", (unsigned)character);
        } else if (character != '\n' && character != '\r') {
            fwrite(begin, 1, (size_t)(at - begin), out);
        }
    }
}

void print_json_line(factory_str json, bool for_terminal) {
    print_json(stdout, json, for_terminal);
    putchar('\n');
}

factory_str enum_text(factory_enum value) {
    return (factory_str){value.text, value.text_len};
}

bool text_is(factory_str text, const char *word) {
    return text.len == strlen(word) && memcmp(text.ptr, word, text.len) == 0;
}

void print_lines(FILE *out, factory_str text, bool for_terminal) {
    const char *at = text.ptr;
    const char *end = at + text.len;
    if (!for_terminal) {
        fwrite(at, 1, text.len, out);
        at = end;
    }
    while (at < end) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        factory_str line = {at, (size_t)((line_end != NULL ? line_end : end) - at)};
        char *shown = printable(line);
        fputs(shown, out);
        free(shown);
        at = line_end != NULL ? line_end + 1 : end;
        if (at < end) {
            fputc('\n', out);
        }
    }
    if (text.len == 0 || text.ptr[text.len - 1] != '\n' || for_terminal) {
        fputc('\n', out);
    }
}

void complain_of(const char *about, const factory_error *error) {
    char *message = printable(factory_error_message(error));
    if (about != NULL) {
        factory_str text = {about, strlen(about)};
        char *shown = printable(text);
        complain("%s: %s", shown, message);
        free(shown);
    } else {
        complain("%s", message);
    }
    free(message);
}
