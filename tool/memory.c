#define _XOPEN_SOURCE 700
#include "memory.h"

#include "streams.h"

#include <stdint.h>
#include <stdlib.h>

static void give_up(void) {
    complain("out of memory");
    exit(1);
}

void *memory_resize(void *memory, size_t count, size_t size) {
    void *resized = count <= SIZE_MAX / size ? realloc(memory, count * size) : NULL;
    if (resized == NULL) {
        give_up();
    }
    return resized;
}

FILE *memory_open(char **text, size_t *len) {
    FILE *stream = open_memstream(text, len);
    if (stream == NULL) {
        give_up();
    }
    return stream;
}

void memory_close(FILE *stream) {
    if (fclose(stream) != 0) {
        give_up();
    }
}
