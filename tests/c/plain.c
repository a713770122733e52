/* usage: plain LIMIT CURSOR COMPUTER, where "-" stands for NULL. Prints what the plain call gives, and nothing else. */
#include "check.h"

static const char *or_null(const char *argument) {
    return strcmp(argument, "-") == 0 ? NULL : argument;
}

int main(int argc, char **argv) {
    CHECK(argc == 4);
    factory_client *client = new_client(NULL);
    char *json = poison();
    uint32_t limit = (uint32_t)strtoul(argv[1], NULL, 10);
    SUCCEEDS_PLAINLY(factory_list_sessions(client, limit, or_null(argv[2]), or_null(argv[3]), &json));
    fputs(json, stdout);
    factory_string_free(json);
    factory_client_free(client);
    return 0;
}
