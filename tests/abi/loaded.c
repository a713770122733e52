/*
 * usage: loaded LIBRARY. A program that is not linked with the library, but loads it as a plug-in, lists sessions in many
 * threads, and closes it while they live on: what the library has left in them must not crash them when they end.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <factory.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define THREADS 8

#define CHECK(condition) ((condition) ? (void)0 : fail(__LINE__, #condition))

static void fail(int line, const char *condition) {
    const char *loader = dlerror();
    fprintf(stderr, "loaded.c:%d: not so: %s (%s)\n", line, condition, loader != NULL ? loader : "the loader is content");
    exit(1);
}

/* The functions that this program needs, under the names that the header gives them. */
static struct {
    __typeof__(factory_client_new) *client_new;
    __typeof__(factory_client_free) *client_free;
    __typeof__(factory_list_options_init) *list_options_init;
    __typeof__(factory_session_page_fetch) *session_page_fetch;
    __typeof__(factory_session_page_count) *session_page_count;
    __typeof__(factory_session_page_free) *session_page_free;
} factory;

static void *find(void *library, const char *name) {
    void *found = dlsym(library, name);
    CHECK(found != NULL);
    return found;
}

/* ISO C has no cast from an object's address to a function's; POSIX shows this way round. */
static void find_functions(void *library) {
    *(void **)&factory.client_new = find(library, "factory_client_new");
    *(void **)&factory.client_free = find(library, "factory_client_free");
    *(void **)&factory.list_options_init = find(library, "factory_list_options_init");
    *(void **)&factory.session_page_fetch = find(library, "factory_session_page_fetch");
    *(void **)&factory.session_page_count = find(library, "factory_session_page_count");
    *(void **)&factory.session_page_free = find(library, "factory_session_page_free");
}

static pthread_barrier_t listed, closed;

static void *list_and_live_on(void *client) {
    factory_list_options options;
    CHECK(factory.list_options_init(&options, sizeof options) == FACTORY_OK);
    factory_session_page *page = NULL;
    CHECK(factory.session_page_fetch(client, &options, &page, NULL) == FACTORY_OK);
    CHECK(factory.session_page_count(page) == 20);
    factory.session_page_free(page);
    pthread_barrier_wait(&listed);
    pthread_barrier_wait(&closed);
    return NULL;
}

static void load_and_close(const char *path) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    CHECK(library != NULL);
    CHECK(dlsym(RTLD_DEFAULT, "factory_version") == NULL);
    find_functions(library);

    factory_client *client = NULL;
    CHECK(factory.client_new(NULL, &client, NULL) == FACTORY_OK);
    CHECK(pthread_barrier_init(&listed, NULL, THREADS + 1) == 0);
    CHECK(pthread_barrier_init(&closed, NULL, THREADS + 1) == 0);
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        CHECK(pthread_create(&threads[i], NULL, list_and_live_on, client) == 0);
    }
    pthread_barrier_wait(&listed);
    factory.client_free(client);
    CHECK(dlclose(library) == 0);
    pthread_barrier_wait(&closed);
    for (int i = 0; i < THREADS; i++) {
        CHECK(pthread_join(threads[i], NULL) == 0);
    }
    pthread_barrier_destroy(&listed);
    pthread_barrier_destroy(&closed);
}

static bool is_loaded(const char *path) {
    return dlopen(path, RTLD_NOW | RTLD_NOLOAD) != NULL;
}

int main(int argc, char **argv) {
    CHECK(argc == 2);
    CHECK(!is_loaded(argv[1]));
    void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    CHECK(library != NULL);
    CHECK(dlclose(library) == 0);
    CHECK(is_loaded(argv[1]));
    load_and_close(argv[1]);
    load_and_close(argv[1]);
    return 0;
}
