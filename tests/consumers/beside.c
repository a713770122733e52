/* What an application in C does with two Rust archives, libfactory.a and another: it calls both. */
#include <factory.h>
#include <stdio.h>

uint64_t other_sum(uint32_t from, uint32_t to);

int main(void) {
    char *json = NULL;
    factory_client *client = NULL;
    if (factory_client_new(NULL, &client, NULL) != FACTORY_OK ||
        factory_list_sessions(client, 1, NULL, NULL, &json) != FACTORY_OK) {
        return 1;
    }
    printf("a page of %s, and a sum of %d\n", json[0] == '{' ? "JSON" : "something else", (int)other_sum(1, 10));
    factory_string_free(json);
    factory_client_free(client);
    return 0;
}
