/*
 * How each shape of member is written as JSON, with checks of what the header says of it: codes, the memory that texts lie
 * in, what stands beside an absent member. rows_gen.h says what members there are.
 */
#ifndef LEAVES_H
#define LEAVES_H

#include "check.h"
#include "json.h"

/* The memory of the page that is being printed. */
static factory_str block;
static bool json_is_discarded;

static const char *separator;

static void begin(char bracket) {
    putchar(bracket);
    separator = "";
}

static void end(char bracket) {
    putchar(bracket);
    separator = ",";
}

static void separate(void) {
    printf("%s", separator);
    separator = ",";
}

static void name_member(const char *name) {
    separate();
    printf("\"%s\":", name);
}

/* The block is the page's JSON but for the quotes that became NUL; without its JSON it is but the texts. */
static inline void begin_page(factory_str text, factory_str json) {
    block = text;
    if (json_is_discarded) {
        CHECK(json.ptr == NULL && json.len == 0);
        CHECK(block.ptr != NULL && (block.len == 0 || block.ptr[block.len - 1] == '\0'));
        return;
    }
    CHECK(block.len == json.len);
    for (size_t i = 0; i < json.len; i++) {
        CHECK(json.ptr[i] == (block.ptr[i] == '\0' ? '"' : block.ptr[i]));
    }
}

/* Rows have grown since the older header. */
static inline void check_stride(size_t stride, size_t known) {
#ifdef OLDER_HEADER
    CHECK(stride > known);
#else
    CHECK(stride == known);
#endif
}

static factory_str row_json;

static inline void begin_row(factory_str json) {
    row_json = json;
    if (json_is_discarded) {
        CHECK(json.ptr == NULL && json.len == 0);
    } else {
        CHECK(json.len > 1 && json.ptr[0] == '{' && json.ptr[json.len - 1] == '}');
    }
    separate();
}

/* Where a row says that its JSON is, in that of its page. */
static inline void check_row_place(factory_str json, uint32_t offset, uint32_t len) {
    CHECK(row_json.len == len);
    CHECK(json_is_discarded ? offset == 0 : row_json.ptr == json.ptr + offset);
}

/* A text ends with NUL, and lies in the page's block wholly; or not at all, which it may not where that is all there is. */
static void print_text(factory_str text) {
    CHECK(text.ptr != NULL && text.ptr[text.len] == '\0');
    uintptr_t start = (uintptr_t)text.ptr, block_start = (uintptr_t)block.ptr;
    int begins_inside = start >= block_start && start < block_start + block.len;
    int ends_inside = start + text.len >= block_start && start + text.len < block_start + block.len;
    CHECK(begins_inside == ends_inside);
    CHECK(begins_inside || !json_is_discarded);
    json_text(text);
}

static inline void required_text(const char *name, factory_str text) {
    name_member(name);
    print_text(text);
}

static inline void optional_text(const char *name, factory_str text) {
    if (text.ptr == NULL) {
        CHECK(text.len == 0);
        return;
    }
    required_text(name, text);
}

/* A member that says of which kind its object is, which the union around it knows. */
static inline void required_constant(const char *name, const char *text) {
    name_member(name);
    printf("\"%s\"", text);
}

/* Free JSON stands as it is. */
static inline void print_json(factory_str json) {
    CHECK(json.ptr != NULL && json.len > 0);
    fwrite(json.ptr, 1, json.len, stdout);
}

static inline void required_json(const char *name, factory_str json) {
    name_member(name);
    print_json(json);
}

static inline void optional_json(const char *name, factory_str json) {
    if (json.ptr == NULL) {
        CHECK(json.len == 0);
        return;
    }
    required_json(name, json);
}

/* The texts of an enumeration by their codes; the first stands for absent. */
static inline void required_enum(const char *name, factory_enum value, const char *const *texts, int32_t count) {
    factory_str text = {value.text, value.text_len};
    int32_t expected = -1;
    for (int32_t code = 1; code < count; code++) {
        if (text_is(text, texts[code])) {
            expected = code;
        }
    }
#ifdef OLDER_HEADER
    expected = value.code >= count ? value.code : expected; /* it does not know every code of this library */
#endif
    CHECK(value.code == expected);
    required_text(name, text);
}

static inline void optional_enum(const char *name, factory_enum value, const char *const *texts, int32_t count) {
    if (value.code == 0) {
        CHECK(value.text == NULL && value.text_len == 0);
        return;
    }
    required_enum(name, value, texts, count);
}

static inline void required_integer(const char *name, int64_t number) {
    name_member(name);
    json_integer(number);
}

static inline void optional_integer(const char *name, bool present, int64_t number) {
    CHECK(present || number == 0);
    if (present) {
        required_integer(name, number);
    }
}

static inline void required_number(const char *name, double number) {
    name_member(name);
    json_number(number);
}

static inline void optional_number(const char *name, bool present, double number) {
    CHECK(present || number == 0);
    if (present) {
        required_number(name, number);
    }
}

static inline void required_boolean(const char *name, bool boolean) {
    name_member(name);
    printf("%s", boolean ? "true" : "false");
}

static inline void optional_boolean(const char *name, bool present, bool boolean) {
    CHECK(present || !boolean);
    if (present) {
        required_boolean(name, boolean);
    }
}

static inline bool optional_row(const char *name, const void *row) {
    if (row != NULL) {
        name_member(name);
    }
    return row != NULL;
}

static inline bool required_row(const char *name, const void *row) {
    CHECK(row != NULL);
    return optional_row(name, row);
}

static inline bool optional_list(const char *name, const void *first, size_t count) {
    CHECK(first != NULL || count == 0);
    return optional_row(name, first);
}

static inline bool required_list(const char *name, const void *first, size_t count) {
    CHECK(first != NULL);
    return optional_list(name, first, count);
}

#endif
