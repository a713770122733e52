/* Prints C values as JSON, for the Rust side to judge. */
#ifndef JSON_H
#define JSON_H

#include <factory.h>
#include <inttypes.h>
#include <stdio.h>

/* An absent text becomes null. */
static inline void json_text(factory_str text) {
    if (text.ptr == NULL) {
        printf("null");
        return;
    }
    putchar('"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        if (byte < 0x20 || byte == '"' || byte == '\\') {
            printf("\\u%04x", byte);
        } else {
            putchar(byte);
        }
    }
    putchar('"');
}

static inline void json_integer(int64_t number) {
    printf("%" PRId64, number);
}

/* Digits enough to read the same double again. */
static inline void json_number(double number) {
    printf("%.17g", number);
}

#endif
