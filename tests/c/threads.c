/* usage: threads SESSIONS. Eight threads with the promised small stacks walk with one client. */
#include "check.h"

#include <pthread.h>

#define THREADS 8
#define STACK (256 * 1024)

struct walk {
    const factory_client *client;
    uint32_t limit;
    size_t expected;
    size_t sessions;
    pthread_t thread;
};

static void *walk(void *argument) {
    struct walk *walk = argument;
    factory_list_options options = new_options();
    options.limit = walk->limit;
    factory_session_pager *pager = poison();
    SUCCEEDS(factory_session_pager_new(walk->client, &options, &pager, &error));
    for (;;) {
        factory_session_page *page = poison();
        SUCCEEDS(factory_session_pager_next(pager, &page, &error));
        if (page == NULL) {
            break;
        }
        walk->sessions += factory_session_page_count(page);
        CHECK(walk->sessions <= walk->expected);
        factory_session_page_free(page);
    }
    factory_session_pager_free(pager);
    return NULL;
}

int main(int argc, char **argv) {
    CHECK(argc == 2);
    size_t sessions = strtoul(argv[1], NULL, 10);
    factory_client *client = new_client(NULL);
    pthread_attr_t small;
    CHECK(pthread_attr_init(&small) == 0);
    CHECK(pthread_attr_setstacksize(&small, STACK) == 0);
    struct walk walks[THREADS];
    for (uint32_t i = 0; i < THREADS; i++) {
        walks[i].client = client;
        walks[i].limit = 5 + i;
        walks[i].expected = sessions;
        walks[i].sessions = 0;
        CHECK(pthread_create(&walks[i].thread, &small, walk, &walks[i]) == 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        CHECK(pthread_join(walks[i].thread, NULL) == 0);
        CHECK(walks[i].sessions == sessions);
    }
    pthread_attr_destroy(&small);
    factory_client_free(client);
    return 0;
}
