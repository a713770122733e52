/* Lists one page of sessions as a table, or with --json as the service sent it. */
#include <factory.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

/* Prints the first `width` characters of a UTF-8 text and pads them with blanks. */
static void print_padded(factory_str text, size_t width) {
    const char *at = text.ptr;
    const char *end = at + text.len;
    size_t printed = 0;
    while (at < end && printed < width) {
        size_t bytes = 1;
        while (at + bytes < end && ((unsigned char)at[bytes] & 0xC0) == 0x80) {
            bytes++;
        }
        unsigned char first = (unsigned char)at[0];
        int is_control = first < 0x20 || first == 0x7F || (first == 0xC2 && (unsigned char)at[1] < 0xA0);
        if (is_control) {
            putchar(' ');
        } else {
            fwrite(at, 1, bytes, stdout);
        }
        at += bytes;
        printed++;
    }
    printf("%*s", (int)(width - printed), "");
}

static void print_row(const factory_session *session) {
    const factory_session_settings *settings = session->settings;
    const factory_str absent = {"-", 1};
    const factory_str status = {session->status.text, session->status.text_len};

    print_padded(session->title.ptr != NULL ? session->title : absent, 32);
    printf("  ");
    print_padded(status, 7);
    printf("  ");
    print_padded(settings != NULL && settings->model.ptr != NULL ? settings->model : absent, 28);
    printf("  %8" PRId64, session->message_count);
    if (settings != NULL && settings->token_usage != NULL) {
        printf("  %10" PRId64, (int64_t)(settings->token_usage->input_tokens + settings->token_usage->output_tokens));
    } else {
        printf("  %10s", "-");
    }
    char updated[32];
    time_t seconds = (time_t)(session->updated_at_ms / 1000);
    strftime(updated, sizeof updated, "%Y-%m-%d %H:%M", gmtime(&seconds));
    printf("  %s\n", updated);
}

static void print_table(const factory_session_page *page) {
    printf("%-32s  %-7s  %-28s  %8s  %10s  %s\n", "TITLE", "STATUS", "MODEL", "MESSAGES", "TOKENS", "UPDATED");
    for (size_t i = 0; i < factory_session_page_count(page); i++) {
        print_row(factory_session_page_at(page, i));
    }
}

static void print_json(const factory_session_page *page) {
    factory_str json = factory_session_page_json(page);
    fwrite(json.ptr, 1, json.len, stdout);
    putchar('\n');
}

int main(int argc, char **argv) {
    int as_json = argc == 2 && strcmp(argv[1], "--json") == 0;
    if (argc > 1 && !as_json) {
        fprintf(stderr, "usage: list [--json]\n");
        return 2;
    }

    factory_client *client;
    factory_session_page *page = NULL;
    factory_error *error;
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);

    /* No configuration: the key and the service come from the environment. */
    if (factory_client_new(NULL, &client, &error) == FACTORY_OK &&
        factory_session_page_fetch(client, &options, &page, &error) == FACTORY_OK) {
        if (as_json) {
            print_json(page);
        } else {
            print_table(page);
        }
    }
    int failed = error != NULL;
    if (failed) {
        fprintf(stderr, "list: %s\n", factory_error_message(error).ptr);
    }
    factory_error_free(error);
    factory_session_page_free(page);
    factory_client_free(client);
    return failed;
}
