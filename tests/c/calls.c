/*
 * usage: calls OPERATION plain|typed|discarded [NAME=VALUE ...]
 *
 * Makes one call, asked with these values by the contract's names, {body} for a body. Prints the answer: of a plain call as it
 * is; of a typed one every leaf of its rows in the contract's form, and after a NUL each where it drifted and the JSON that the
 * page keeps.
 */
#include "check.h"

static int values;
static char **names_and_values;

/* NULL where nothing was given. */
static const char *given(const char *name) {
    for (int i = 0; i < values; i++) {
        size_t len = strlen(name);
        if (strncmp(names_and_values[i], name, len) == 0 && names_and_values[i][len] == '=') {
            return names_and_values[i] + len + 1;
        }
    }
    return NULL;
}

static uint32_t number_given(const char *name) {
    const char *text = given(name);
    return text != NULL ? (uint32_t)strtoul(text, NULL, 10) : 0;
}

struct operation {
    const char *id;
    void (*plain)(const factory_client *client);
    void (*typed)(const factory_client *client, const factory_call_options *options);
};

static void print_pagination(bool has_more, factory_str next_cursor);
static void end_answer(factory_str json, size_t drifted, factory_str first);

#include "calls_gen.h"

static void print_pagination(bool has_more, factory_str next_cursor) {
    name_member("pagination");
    begin('{');
    required_boolean("hasMore", has_more);
    name_member("nextCursor");
    json_text(next_cursor);
    end('}');
}

static void end_answer(factory_str json, size_t drifted, factory_str first) {
    CHECK((drifted == 0) == (first.ptr == NULL));
    putchar('\0');
    if (drifted != 0) {
        fwrite(first.ptr, 1, first.len, stdout);
    }
    putchar('\0');
    if (!json_is_discarded) {
        fwrite(json.ptr, 1, json.len, stdout);
    }
}

int main(int argc, char **argv) {
    CHECK(argc >= 3);
    values = argc - 3;
    names_and_values = argv + 3;
    factory_client *client = new_client(NULL);
    factory_call_options options = {.size = sizeof options};
    json_is_discarded = strcmp(argv[2], "discarded") == 0;
    options.discard_json = json_is_discarded;
    size_t count = sizeof operations / sizeof *operations, i = 0;
    while (i < count && strcmp(operations[i].id, argv[1]) != 0) {
        i++;
    }
    CHECK(i < count);
    if (strcmp(argv[2], "plain") == 0) {
        operations[i].plain(client);
    } else {
        operations[i].typed(client, &options);
    }
    factory_client_free(client);
    return 0;
}
