/* What a contestant has seen of every member of every session, in twelve sums. Order does not count, because maps of
   some languages have none; sums wrap. All contestants must come to the same. */
#ifndef DIGEST_H
#define DIGEST_H

#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
    SESSIONS, TEXTS, ENUMS, MESSAGES, TIMES, USAGE, CREDITS, ACTIVE_TIME, TAGS, TOOLS, CHILDREN, PRESENT,
    DIGEST_SUMS
};

typedef struct {
    uint64_t sums[DIGEST_SUMS];
    /* Hash every text (before anything is timed) instead of only counting its bytes (while it is). */
    bool whole_texts;
} digest;

/* Which optional members are there, so that absent differs from empty and zero. */
enum {
    HAS_TITLE = 1 << 0,
    HAS_COMPUTER = 1 << 1,
    HAS_COMPLETED = 1 << 2,
    HAS_SETTINGS = 1 << 3,
    HAS_MODEL = 1 << 4,
    HAS_SPEC_MODEL = 1 << 5,
    HAS_PROVIDER_TIME = 1 << 6,
    HAS_ARCHIVED = 1 << 7,
    HAS_ACTIVE_TIME = 1 << 8,
    HAS_USAGE = 1 << 9,
    HAS_INCLUSIVE_USAGE = 1 << 10,
    HAS_CREDITS = 1 << 11,
};

static inline uint64_t digest_text(const digest *digest, const char *text, size_t len) {
    if (!digest->whole_texts)
        return len;
    uint64_t hash = 0xcbf29ce484222325; /* FNV-1a */
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)text[i]) * 0x100000001b3;
    return hash;
}

/* The bits, because adding numbers with fractions depends on their order. */
static inline uint64_t digest_number(double number) {
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits;
}

static inline void digest_print(const digest *digest) {
    for (int i = 0; i < DIGEST_SUMS; i++)
        printf("%" PRIu64 "%c", digest->sums[i], i + 1 < DIGEST_SUMS ? ' ' : '\n');
}

#endif
