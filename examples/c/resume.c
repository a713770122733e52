/* Prints the identifiers of all sessions, so many pages a run: a file keeps the cursor at which the next run goes on. */
#define _POSIX_C_SOURCE 200809L /* getline, in strict C99 */
#include <errno.h>
#include <factory.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Reads the cursor; leaves it NULL when there is no file, which begins a new walk. Returns whether it could. */
static int load(const char *path, char **cursor) {
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return errno == ENOENT;
    }
    size_t size = 0;
    int loaded = getline(cursor, &size, file) > 0;
    fclose(file);
    return loaded;
}

/* A page is behind us: keeps the cursor of the next one, or forgets it at the end. Returns whether it could. */
static int save(const char *path, const factory_session_page *page) {
    factory_str cursor = factory_session_page_next_cursor(page);
    if (!factory_session_page_has_more(page) || cursor.ptr == NULL) {
        return unlink(path) == 0 || errno == ENOENT;
    }
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return 0;
    }
    fwrite(cursor.ptr, 1, cursor.len, file); /* opaque: it goes back as it came */
    return fclose(file) == 0;
}

static void print_page(const factory_session_page *page) {
    for (size_t i = 0; i < factory_session_page_count(page); i++) {
        puts(factory_session_page_at(page, i)->session_id.ptr);
    }
}

/* Prints pages, and saves where it is after each. Returns whether all went well. */
static int print_pages(factory_session_pager *pager, long pages, const char *path) {
    factory_session_page *page;
    factory_error *error = NULL;
    int saved = 1;
    while (saved && pages-- > 0 && factory_session_pager_next(pager, &page, &error) == FACTORY_OK && page != NULL) {
        print_page(page);
        saved = fflush(stdout) == 0 && save(path, page);
        factory_session_page_free(page);
    }
    if (!saved) {
        perror("resume");
    } else if (error != NULL) {
        fprintf(stderr, "resume: %s\n", factory_error_message(error).ptr);
    }
    int went_well = saved && error == NULL;
    factory_error_free(error);
    return went_well;
}

/* Returns whether all went well. */
static int resume(const char *path, long pages, const char *cursor) {
    factory_client *client;
    factory_session_pager *pager = NULL;
    factory_error *error;
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);
    options.limit = 100;
    options.cursor = cursor;

    int went_well = 0;
    if (factory_client_new(NULL, &client, &error) == FACTORY_OK &&
        factory_session_pager_new(client, &options, &pager, &error) == FACTORY_OK) {
        went_well = print_pages(pager, pages, path);
    } else {
        fprintf(stderr, "resume: %s\n", factory_error_message(error).ptr);
    }
    factory_error_free(error);
    factory_session_pager_free(pager);
    factory_client_free(client);
    return went_well;
}

int main(int argc, char **argv) {
    long pages = argc == 3 ? strtol(argv[2], NULL, 10) : 0;
    if (pages <= 0) {
        fprintf(stderr, "usage: resume FILE PAGES\n");
        return 2;
    }
    char *cursor = NULL;
    int went_well = load(argv[1], &cursor);
    if (went_well) {
        went_well = resume(argv[1], pages, cursor);
    } else {
        fprintf(stderr, "resume: no cursor in %s: delete it to begin anew\n", argv[1]);
    }
    free(cursor);
    return went_well ? 0 : 1;
}
