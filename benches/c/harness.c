/* The measures, the same for every contestant:

     CONTESTANT check   URL CA             digest of a walk with every byte of every text
     CONTESTANT walk    URL CA             digest of a walk
     CONTESTANT keep    URL CA             the same, with no page freed before the end
     CONTESTANT calls   URL CA N           p50 and p99 of N warm calls, nanoseconds
     CONTESTANT threads URL CA THREADS N   calls a second, all threads together
     CONTESTANT decode  FILE N             median and least time of decoding a page, nanoseconds

   CA is a file, or - for none. */
#define _GNU_SOURCE
#include "contestant.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

enum { WALK_LIMIT = 100, CALL_LIMIT = 20, WARM_UP = 20 };

static const char *const usage = "check|walk|keep|calls|threads URL CA [N...], or decode FILE N";

void fail(const char *what, const char *why) {
    fprintf(stderr, "%s: %s\n", what, why);
    exit(1);
}

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static size_t count(const char *text) {
    long number = text == NULL ? 0 : strtol(text, NULL, 10);
    if (number <= 0)
        fail("usage", usage);
    return (size_t)number;
}

static int compare(const void *left, const void *right) {
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static client *open_client(char **arguments) {
    if (arguments[0] == NULL || arguments[1] == NULL)
        fail("usage", usage);
    return client_new(arguments[0], strcmp(arguments[1], "-") == 0 ? NULL : arguments[1]);
}

static void run_walk(char **arguments, bool whole_texts) {
    client *client = open_client(arguments);
    digest digest = {.whole_texts = whole_texts};
    walk *walk = walk_new(client, WALK_LIMIT);
    for (page *page; (page = walk_next(walk)) != NULL; page_free(client, page))
        page_digest(page, &digest);
    walk_free(walk);
    client_free(client);
    digest_print(&digest);
}

static void run_keep(char **arguments) {
    client *client = open_client(arguments);
    digest digest = {0};
    page **pages = NULL;
    size_t kept = 0;
    walk *walk = walk_new(client, WALK_LIMIT);
    for (page *page; (page = walk_next(walk)) != NULL; kept++) {
        page_digest(page, &digest);
        pages = realloc(pages, (kept + 1) * sizeof *pages);
        pages[kept] = page;
    }
    walk_free(walk);
    while (kept > 0)
        page_free(client, pages[--kept]);
    free(pages);
    client_free(client);
    digest_print(&digest);
}

static void call(client *client) {
    digest digest = {0};
    page *page = page_fetch(client, CALL_LIMIT);
    page_digest(page, &digest);
    page_free(client, page);
    if (digest.sums[SESSIONS] != CALL_LIMIT)
        fail("call", "not as many sessions as asked for");
}

static void run_calls(char **arguments) {
    client *client = open_client(arguments);
    size_t calls = count(arguments[2]);
    uint64_t *times = calloc(calls, sizeof *times);
    for (int i = 0; i < WARM_UP; i++)
        call(client);
    for (size_t i = 0; i < calls; i++) {
        uint64_t start = now();
        call(client);
        times[i] = now() - start;
    }
    qsort(times, calls, sizeof *times, compare);
    printf("%" PRIu64 " %" PRIu64 "\n", times[calls / 2], times[calls * 99 / 100]);
    free(times);
    client_free(client);
}

typedef struct {
    pthread_t thread;
    client *client;
    size_t calls;
    pthread_barrier_t *start;
} worker;

static void *work(void *argument) {
    worker *worker = argument;
    for (int i = 0; i < WARM_UP; i++)
        call(worker->client);
    pthread_barrier_wait(worker->start);
    for (size_t i = 0; i < worker->calls; i++)
        call(worker->client);
    return NULL;
}

static void run_threads(char **arguments) {
    client *shared = client_is_shared ? open_client(arguments) : NULL;
    size_t threads = count(arguments[2]), calls = count(arguments[3]);
    worker *workers = calloc(threads, sizeof *workers);
    pthread_barrier_t start;
    pthread_barrier_init(&start, NULL, (unsigned)threads + 1);
    for (size_t i = 0; i < threads; i++) {
        workers[i] = (worker){.client = shared ? shared : open_client(arguments), .calls = calls, .start = &start};
        pthread_create(&workers[i].thread, NULL, work, &workers[i]);
    }
    pthread_barrier_wait(&start);
    uint64_t begin = now();
    for (size_t i = 0; i < threads; i++)
        pthread_join(workers[i].thread, NULL);
    printf("%.0f\n", (double)(threads * calls) * 1e9 / (double)(now() - begin));
    for (size_t i = 0; i < threads && !client_is_shared; i++)
        client_free(workers[i].client);
    client_free(shared);
    free(workers);
}

static char *read_file(const char *path, size_t *len) {
    FILE *file = path == NULL ? NULL : fopen(path, "rb");
    if (file == NULL)
        fail("usage", usage);
    fseek(file, 0, SEEK_END);
    *len = (size_t)ftell(file);
    rewind(file);
    char *content = malloc(*len);
    if (fread(content, 1, *len, file) != *len)
        fail(path, "cannot be read");
    fclose(file);
    return content;
}

static void run_decode(char **arguments) {
    size_t len, rounds = count(arguments[1]);
    char *body = read_file(arguments[0], &len);
    client *client = client_new("http://127.0.0.1", NULL);
    uint64_t *times = calloc(rounds, sizeof *times);
    for (size_t i = 0; i < rounds; i++) {
        uint64_t start = now();
        page_free(client, page_decode(client, body, len));
        times[i] = now() - start;
    }
    qsort(times, rounds, sizeof *times, compare);
    printf("%" PRIu64 " %" PRIu64 "\n", times[rounds / 2], times[0]);
    free(times);
    free(body);
    client_free(client);
}

int main(int argc, char **argv) {
    const char *measure = argc > 1 ? argv[1] : "";
    char **arguments = argv + 2;
    if (strcmp(measure, "check") == 0)
        run_walk(arguments, true);
    else if (strcmp(measure, "walk") == 0)
        run_walk(arguments, false);
    else if (strcmp(measure, "keep") == 0)
        run_keep(arguments);
    else if (strcmp(measure, "calls") == 0)
        run_calls(arguments);
    else if (strcmp(measure, "threads") == 0)
        run_threads(arguments);
    else if (strcmp(measure, "decode") == 0)
        run_decode(arguments);
    else
        fail("usage", usage);
    return 0;
}
