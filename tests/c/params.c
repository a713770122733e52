/*
 * usage: params whole|empty|unset|newer|json|refused OPERATION
 *
 * Makes one typed call: with all members set that it can be asked with; with all of them empty; with none that need not be set;
 * as a program of a later release that sets nothing new; with a body as JSON in their place. Or, last, with one text, size or
 * array at a time that cannot be, which is refused by its place.
 */
#include "check.h"

static enum { WHOLE, EMPTY, UNSET } filling = WHOLE;
static bool is_newer;

static bool is_set(void) {
    return filling != UNSET;
}

/* Memory of its own for all that one call is asked with. */
static void *room(size_t size) {
    static union {
        double aligned;
        char bytes[1 << 20];
    } rooms;
    static size_t used;
    void *free = rooms.bytes + used;
    used += (size + sizeof(double) - 1) / sizeof(double) * sizeof(double);
    CHECK(used < sizeof rooms);
    return free;
}

/* Tells which member it is, and has what JSON and UTF-8 make of a text. */
static const char *text_of(const char *member) {
    char *text = room(strlen(member) + 8);
    sprintf(text, filling == WHOLE ? "%s \"\\\xc3\xa9" : "%.0s", member);
    return text;
}

/* A structure as a later release may know it. */
#define later(type)      \
    struct {             \
        type known;      \
        size_t added[2]; \
    }

/* Says the size that the caller knows, or draws the structures together where it knows no more than this release. */
static void *grow(void *structures, size_t size, size_t known, size_t count) {
    char *bytes = structures;
    for (size_t i = 0; i < count; i++) {
        if (is_newer) {
            memcpy(bytes + i * size, &size, sizeof size);
            memset(bytes + i * size + known, 0, size - known);
        } else {
            memmove(bytes + i * known, bytes + i * size, known);
        }
    }
    return structures;
}

struct question {
    const char *id;
    void *(*fill)(const char *body_json);
    void (*visit)(const void *params);
    factory_status (*ask)(const factory_client *client, const void *params, factory_error **error);
};

static const factory_client *client;
static const struct question *question;
static const void *asked;

/* The message begins with the place, wholly. */
static void refused_at(const char *place) {
    factory_error *error = poison();
    factory_status status = question->ask(client, asked, &error);
    const char *message = error != NULL ? factory_error_message(error).ptr : "no error object";
    size_t len = strlen(place);
    if (status != FACTORY_ERR_INVALID_ARGUMENT || strncmp(message, place, len) != 0 || message[len] != ' ') {
        fprintf(stderr, "no refusal of %s: status %d: %s\n", place, (int)status, message);
        exit(1);
    }
    factory_error_free(error);
}

static const char *within(const char *place, const char *member) {
    char *text = room(strlen(place) + strlen(member) + 2);
    sprintf(text, "%s.%s", place, member);
    return text;
}

static const char *element_of(const char *place, size_t index) {
    char *text = room(strlen(place) + 8);
    sprintf(text, "%s[%u]", place, (unsigned)index);
    return text;
}

/* What is visited is the program's own, and no constant. */
static void visit_text(const char *const *text, const char *place, bool is_required) {
    const char **own = (const char **)text;
    const char *was = *own;
    *own = "\xc3(";
    refused_at(place);
    if (is_required) {
        *own = NULL;
        refused_at(place);
    }
    *own = was;
}

static void visit_size(const size_t *size, const char *place) {
    size_t *own = (size_t *)size;
    size_t was = *own, wrong[] = {0, sizeof(size_t), was - 1, was + 1, 1 << 20};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        *own = wrong[i];
        refused_at(place);
    }
    *own = was;
    if (is_newer) {
        char *last = (char *)own + was - 1;
        *last = 1;
        refused_at(place);
        *last = 0;
    }
}

static void visit_array(const void *first, size_t count, const char *place) {
    if (count != 0) {
        const void *was, *none = NULL;
        memcpy(&was, first, sizeof was);
        memcpy((void *)first, &none, sizeof none);
        refused_at(place);
        memcpy((void *)first, &was, sizeof was);
    }
}

#include "params_gen.h"

static void ask(const char *body_json) {
    factory_error *error = poison();
    factory_status status = question->ask(client, question->fill(body_json), &error);
    if (status == FACTORY_ERR_INVALID_ARGUMENT) {
        check_succeeded(__FILE__, __LINE__, status, error);
    }
    factory_error_free(error);
}

static void refuse(void) {
    for (int newer = 0; newer < 2; newer++) {
        is_newer = newer == 1;
        asked = question->fill(NULL);
        question->visit(asked);
    }
}

int main(int argc, char **argv) {
    CHECK(argc == 3);
    const char *how = argv[1];
    client = new_client(NULL);
    filling = strcmp(how, "empty") == 0 ? EMPTY : strcmp(how, "unset") == 0 ? UNSET : WHOLE;
    is_newer = strcmp(how, "newer") == 0;
    size_t count = sizeof questions / sizeof *questions, i = 0;
    while (i < count && strcmp(questions[i].id, argv[2]) != 0) {
        i++;
    }
    CHECK(i < count);
    question = &questions[i];
    if (strcmp(how, "refused") == 0) {
        refuse();
    } else {
        ask(strcmp(how, "json") == 0 ? " {\"a\":[1e999]}" : NULL);
    }
    factory_client_free((factory_client *)client);
    return 0;
}
