/* Prints what was said in the newest session, or in the one that is named: newest message first, its texts alone. */
#include <factory.h>
#include <stdio.h>

/* The text may hold what a terminal takes for commands: only line breaks and tabs go out as they are. */
static void print_text(const char *text) {
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        putchar((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F ? ' ' : byte);
    }
}

static void print_page(const factory_message_page *page) {
    for (size_t i = 0; i < factory_message_page_count(page); i++) {
        const factory_message *message = factory_message_page_at(page, i);
        char *text;
        if (factory_message_text(message, &text) == FACTORY_OK && text[0] != '\0') {
            printf("%s:\n", message->role.text); /* a tool's call and its result have no text */
            print_text(text);
            printf("\n\n");
        }
        factory_string_free(text);
    }
}

/* Walks to the end, a page at a time. */
static factory_status print_messages(const factory_client *client, const char *session_id, factory_error **error) {
    factory_get_messages_params params = {.size = sizeof params};
    params.limit = 100;
    factory_message_pager *pager;
    factory_message_page *page;
    factory_status status = factory_message_pager_new(client, session_id, &params, NULL, &pager, error);
    while (status == FACTORY_OK &&
           (status = factory_message_pager_next(pager, &page, error)) == FACTORY_OK && page != NULL) {
        print_page(page);
        factory_message_page_free(page);
    }
    factory_message_pager_free(pager);
    return status;
}

/* Sessions come newest first. */
static factory_status print_newest(const factory_client *client, factory_error **error) {
    factory_list_sessions_params params = {.size = sizeof params};
    params.limit = 1;
    factory_session_page *page;
    factory_status status = factory_list_sessions_typed(client, &params, NULL, &page, error);
    if (status == FACTORY_OK && factory_session_page_count(page) > 0) {
        status = print_messages(client, factory_session_page_at(page, 0)->session_id.ptr, error);
    }
    factory_session_page_free(page);
    return status;
}

int main(int argc, char **argv) {
    if (argc > 2) {
        fprintf(stderr, "usage: transcript [SESSION]\n");
        return 2;
    }
    factory_client *client;
    factory_error *error;
    if (factory_client_new(NULL, &client, &error) == FACTORY_OK) {
        argc == 2 ? print_messages(client, argv[1], &error) : print_newest(client, &error);
    }
    int failed = error != NULL;
    if (failed) {
        fprintf(stderr, "transcript: %s\n", factory_error_message(error).ptr);
    }
    factory_error_free(error);
    factory_client_free(client);
    return failed;
}
