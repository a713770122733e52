/* What an application in C does with an installed libfactory: prints the library's version and counts a page. */
#include <factory.h>
#include <stdio.h>

int main(void) {
    factory_client *client = NULL;
    factory_session_page *page = NULL;
    factory_error *error = NULL;
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);
    if (factory_client_new(NULL, &client, &error) == FACTORY_OK &&
        factory_session_page_fetch(client, &options, &page, &error) == FACTORY_OK) {
        printf("libfactory %s: %zu sessions\n", factory_version().ptr, factory_session_page_count(page));
    } else {
        fprintf(stderr, "%s\n", factory_error_message(error).ptr);
    }
    int failed = error != NULL;
    factory_error_free(error);
    factory_session_page_free(page);
    factory_client_free(client);
    return failed;
}
