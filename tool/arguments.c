#include "arguments.h"

#include "streams.h"

#include <factory.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_LIMIT = 20, DEFAULT_WATCH = 5, LONGEST_WATCH = 86400 };

static const char help[] =
    "Lists your Factory sessions, newest first.\n"
    "\n"
    "usage: factoryctl [list] [--limit N | --all] [--computer ID] [--json | --watch [SECONDS]]\n"
    "       factoryctl walk [--computer ID] [--json]\n"
    "\n"
    "  list                 a line for each session (default)\n"
    "  walk                 go through all sessions and count them by status and by model\n"
    "\n"
    "  --limit N            list the newest N sessions (default 20)\n"
    "  --all                list all sessions\n"
    "  --computer ID        only the sessions of this computer\n"
    "  --json               each session as the service sent it: one JSON object a line; with walk, the counts as one\n"
    "  --watch [SECONDS]    look again every so many seconds (default 5) and show what has changed; q quits\n"
    "  --help               this text\n"
    "  --version            the versions of the tool and of libfactory\n"
    "\n"
    "On a terminal the list is a table fitted to its width. Elsewhere it is for programs: no heading, columns set apart\n"
    "by tabs, nothing cut.\n"
    "\n"
    "FACTORY_API_KEY holds the key, FACTORY_BASE_URL the service if it is not https://api.factory.ai. NO_COLOR=1 turns\n"
    "colours off.\n"
    "\n"
    "Exit status: 0 done, 1 the service or the network failed, 2 called wrongly, 128 and its number after a signal\n"
    "(130: Ctrl-C).\n";

static const char *const commands[] = {[COMMAND_LIST] = "list", [COMMAND_WALK] = "walk"};

static void refuse(const char *format, ...) {
    va_list values;
    va_start(values, format);
    vcomplain(format, values);
    va_end(values);
    fputs("Try: factoryctl --help\n", stderr);
    exit(2);
}

static void answer_help(void) {
    fputs(help, stdout);
    exit(streams_flush() ? 0 : 1);
}

static void answer_version(void) {
    printf("factoryctl %s (libfactory %s)\n", FACTORY_VERSION, factory_version().ptr);
    exit(streams_flush() ? 0 : 1);
}

static bool is_number(const char *text) {
    return text != NULL && text[0] != '\0' && strspn(text, "0123456789") == strlen(text);
}

static uint64_t number(const char *option, const char *text, uint64_t most) {
    uint64_t value = is_number(text) && strlen(text) <= 9 ? strtoull(text, NULL, 10) : 0;
    if (value < 1 || value > most) {
        refuse("%s %s: give a number from 1 to %llu", option, text, (unsigned long long)most);
    }
    return value;
}

/* Whether the word is this option. `value` then receives what stands behind its "=", or NULL. */
static bool is_option(const char *word, const char *option, const char **value) {
    size_t len = strlen(option);
    if (strncmp(word, option, len) != 0 || (word[len] != '\0' && word[len] != '=')) {
        return false;
    }
    *value = word[len] == '=' ? word + len + 1 : NULL;
    return true;
}

/* Whether the word is this option, which takes no value. */
static bool is_flag(const char *word, const char *option) {
    const char *value = NULL;
    bool is = is_option(word, option, &value);
    if (value != NULL) {
        refuse("%s takes no value", option);
    }
    return is;
}

static bool is_command(const char *word, enum command *command) {
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(word, commands[i]) == 0) {
            *command = (enum command)i;
            return true;
        }
    }
    return false;
}

/* The value behind "=", or else the next word. */
static const char *need(const char *option, const char *value, char ***at) {
    if (value == NULL && *++*at != NULL) {
        value = **at;
    }
    if (value == NULL || value[0] == '\0') {
        refuse("%s needs a value", option);
    }
    return value;
}

static void check(const struct arguments *read, bool limited, bool all) {
    if (limited && all) {
        refuse("--limit and --all exclude each other");
    }
    if (read->json && read->watch != 0) {
        refuse("--json and --watch exclude each other");
    }
    if (read->command == COMMAND_WALK && (limited || all || read->watch != 0)) {
        refuse("walk takes no other options than --computer and --json; it goes through all sessions");
    }
}

struct arguments arguments_read(int argc, char **argv) {
    struct arguments read = {COMMAND_LIST, NULL, DEFAULT_LIMIT, 0, false};
    bool limited = false;
    bool all = false;
    bool commanded = false;
    char **at = argv + (argc > 0 ? 1 : 0);
    for (; *at != NULL; at++) {
        const char *word = *at;
        const char *value;
        if (is_flag(word, "--help") || strcmp(word, "-h") == 0) {
            answer_help();
        } else if (is_flag(word, "--version")) {
            answer_version();
        } else if (is_flag(word, "--json")) {
            read.json = true;
        } else if (is_flag(word, "--all")) {
            all = true;
            read.limit = 0;
        } else if (is_option(word, "--limit", &value)) {
            limited = true;
            read.limit = number("--limit", need("--limit", value, &at), 999999999);
        } else if (is_option(word, "--computer", &value)) {
            read.computer_id = need("--computer", value, &at);
        } else if (is_option(word, "--watch", &value)) {
            if (value == NULL && is_number(at[1])) {
                value = *++at;
            }
            read.watch = value == NULL ? DEFAULT_WATCH : (unsigned)number("--watch", value, LONGEST_WATCH);
        } else if (word[0] == '-') {
            refuse("there is no option %s", word);
        } else if (!commanded && is_command(word, &read.command)) {
            commanded = true;
        } else {
            refuse("%s is one word too many, or no command", word);
        }
    }
    check(&read, limited, all);
    return read;
}
