/*
 * usage: host PLUG_IN COMPUTER. Uses the library, loads a plug-in that was built with another release of it, counts the
 * libraries that are loaded, and lets the plug-in do what program.c does.
 */
#include <dlfcn.h>
#include <factory.h>
#include <stdio.h>
#include <string.h>

static void count_libraries(void) {
    char line[4096], first[4096] = "";
    int count = 0;
    FILE *maps = fopen("/proc/self/maps", "r");
    while (maps != NULL && fgets(line, sizeof line, maps) != NULL) {
        const char *path = strchr(line, '/');
        if (path != NULL && strstr(path, "/libfactory.so.") != NULL && strcmp(path, first) != 0) {
            strcpy(first, path);
            count++;
        }
    }
    printf("%d library\n", count);
    fflush(stdout);
}

int main(int argc, char **argv) {
    factory_client *client;
    factory_session_page *page;
    factory_error *error;
    factory_list_options options;
    factory_list_options_init(&options, sizeof options);
    if (argc != 3 || factory_client_new(NULL, &client, &error) != FACTORY_OK ||
        factory_session_page_fetch(client, &options, &page, &error) != FACTORY_OK) {
        return 1;
    }
    void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        return 1;
    }
    count_libraries();
    int (*plug_in)(int, char **);
    *(void **)&plug_in = dlsym(library, "plug_in");
    int status = plug_in(argc, argv);
    factory_session_page_free(page);
    factory_client_free(client);
    return status;
}
