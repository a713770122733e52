/* Counts the sessions of several computers at once: a thread for each, and one client for all of them. */
#include <factory.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct count {
    const factory_client *client;
    const char *computer_id;
    uint64_t sessions;
    double tokens;
    factory_error *error;
};

static void add_page(struct count *count, const factory_session_page *page) {
    for (size_t i = 0; i < factory_session_page_count(page); i++) {
        const factory_session_settings *settings = factory_session_page_at(page, i)->settings;
        if (settings != NULL && settings->token_usage != NULL) {
            count->tokens += settings->token_usage->input_tokens + settings->token_usage->output_tokens;
        }
        count->sessions++;
    }
}

/* Runs in each thread. The client is shared; the pager, the pages and the error are the thread's own. */
static void *count_sessions(void *argument) {
    struct count *count = argument;
    factory_session_pager *pager = NULL;
    factory_session_page *page;
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);
    options.limit = 100;
    options.computer_id = count->computer_id;

    if (factory_session_pager_new(count->client, &options, &pager, &count->error) == FACTORY_OK) {
        while (factory_session_pager_next(pager, &page, &count->error) == FACTORY_OK && page != NULL) {
            add_page(count, page);
            factory_session_page_free(page);
        }
    }
    factory_session_pager_free(pager);
    return NULL;
}

/* Waits for every thread that it could start. Returns whether those were all. */
static int count_all(struct count *counts, int computers) {
    pthread_t *threads = calloc((size_t)computers, sizeof *threads);
    int started = 0;
    while (threads != NULL && started < computers &&
           pthread_create(&threads[started], NULL, count_sessions, &counts[started]) == 0) {
        started++;
    }
    for (int i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
    }
    free(threads);
    if (started < computers) {
        fprintf(stderr, "shared: no thread to be had for %s\n", counts[started].computer_id);
    }
    return started == computers;
}

/* Prints what failed. Returns whether nothing did. */
static int check_all(const struct count *counts, int computers) {
    int failed = 0;
    for (int i = 0; i < computers; i++) {
        if (counts[i].error != NULL) {
            fprintf(stderr, "shared: %s: %s\n", counts[i].computer_id, factory_error_message(counts[i].error).ptr);
            failed = 1;
        }
    }
    return !failed;
}

static void print_all(const struct count *counts, int computers) {
    printf("%8s  %12s  COMPUTER\n", "SESSIONS", "TOKENS");
    for (int i = 0; i < computers; i++) {
        printf("%8" PRIu64 "  %12" PRId64 "  %s\n", counts[i].sessions, (int64_t)counts[i].tokens, counts[i].computer_id);
    }
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: shared COMPUTER...\n");
        return 2;
    }
    factory_client *client;
    factory_error *error;
    if (factory_client_new(NULL, &client, &error) != FACTORY_OK) {
        fprintf(stderr, "shared: %s\n", factory_error_message(error).ptr);
        factory_error_free(error);
        return 1;
    }
    int computers = argc - 1;
    struct count *counts = calloc((size_t)computers, sizeof *counts);
    if (counts == NULL) {
        fprintf(stderr, "shared: out of memory\n");
        factory_client_free(client);
        return 1;
    }
    for (int i = 0; i < computers; i++) {
        counts[i].client = client;
        counts[i].computer_id = argv[i + 1];
    }
    int counted = count_all(counts, computers) && check_all(counts, computers);
    if (counted) {
        print_all(counts, computers);
    }
    for (int i = 0; i < computers; i++) {
        factory_error_free(counts[i].error);
    }
    free(counts);
    factory_client_free(client);
    return counted ? 0 : 1;
}
