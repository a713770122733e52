#define _XOPEN_SOURCE 700
#include "arguments.h"

#include "memory.h"
#include "streams.h"

#include <factory.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { DEFAULT_LIMIT = 20, DEFAULT_WATCH = 5, LONGEST_WATCH = 86400 };

static const char help[] =
    "Factory's agent sessions on the terminal and for scripts.\n"
    "\n"
    "usage: factoryctl [list] [--limit N | --all] [FILTER]... [--json | --watch [SECONDS]]\n"
    "       factoryctl walk [--computer ID] [--json]\n"
    "       factoryctl show SESSION [--json]\n"
    "       factoryctl messages SESSION [--role R] [--last N] [--follow] [--json]\n"
    "       factoryctl send SESSION [TEXT | -] [--attach FILE]... [--wait [--timeout T]] [--json]\n"
    "       factoryctl run [--computer NAME] [--cwd DIR] [--model M] [--autonomy L] [--attach FILE]...\n"
    "                      [--timeout T] [--interrupt] [--json] [TEXT | -]\n"
    "       factoryctl wait SESSION... [--timeout T]\n"
    "       factoryctl interrupt | archive | unarchive | delete SESSION... [--yes]\n"
    "       factoryctl tag NAME SESSION... [--remove]\n"
    "       factoryctl computers [--json]\n"
    "       factoryctl computer NAME [restart | refresh | install-deps | metrics | delete] [--json]\n"
    "       factoryctl request METHOD PATH [BODY | -]\n"
    "\n"
    "  list                 a line for each session, newest first (default)\n"
    "  walk                 go through all sessions and count them by status and by model\n"
    "  show                 one session whole, usage and children included\n"
    "  messages             the transcript, oldest first; tool calls a line each\n"
    "  send                 post a message; without TEXT it is read from standard input\n"
    "  run                  start a session, show what happens on standard error, print the answer\n"
    "  wait                 until all are done, a line each\n"
    "  interrupt            end the run that is going on\n"
    "  archive, unarchive   put into the archive, and take out of it\n"
    "  tag                  give sessions a tag; with --remove take it off\n"
    "  delete               delete sessions; asks on a terminal unless --yes is there\n"
    "  computers            a line for each computer\n"
    "  computer             one computer, by name or id, or something done to it\n"
    "  request              any call of the service below its address; PATH as in /api/v0/sessions?limit=1\n"
    "\n"
    "  --limit N            list the newest N sessions (default 20)\n"
    "  --all                list all sessions\n"
    "  --computer ID        only the sessions of this computer; with run the computer to run on, by name or id\n"
    "  --status S           only sessions that are idle, pending or running\n"
    "  --tag NAME           only sessions with this tag\n"
    "  --archived           only sessions in the archive\n"
    "  --since WHEN         only what has changed since: a date (2026-11-25), or 30m, 12h, 7d ago\n"
    "  --json               what the service sent: one JSON object a line; with walk, the counts as one\n"
    "  --watch [SECONDS]    look again every so many seconds (default 5) and show what has changed; q quits\n"
    "  --role R             only messages of the user, assistant, tool or system\n"
    "  --last N             only the last N messages\n"
    "  --follow             go on with what comes, until the run has ended\n"
    "  --attach FILE        send a picture, a PDF or a text along\n"
    "  --wait               wait for the answer and print it\n"
    "  --cwd DIR            the folder to begin in, on the computer\n"
    "  --model M            the model to use\n"
    "  --autonomy L         off, low, medium or high\n"
    "  --timeout T          give up after so long: 90s, 10m, 1h\n"
    "  --interrupt          at the time-out, interrupt the session, too\n"
    "  --remove             take the tag off\n"
    "  --yes                do not ask\n"
    "  --help               this text\n"
    "  --version            the versions of the tool and of libfactory\n"
    "\n"
    "On a terminal lists are tables fitted to its width. Elsewhere they are for programs: no heading, columns set apart\n"
    "by tabs, nothing cut.\n"
    "\n"
    "FACTORY_API_KEY holds the key, FACTORY_BASE_URL the service if it is not https://api.factory.ai; eu stands for that\n"
    "of the EU. NO_COLOR=1 turns colours off.\n"
    "\n"
    "Exit status: 0 done, 1 the service or the network failed, 2 called wrongly, 3 not finished in time, 4 stopped\n"
    "without an answer, 128 and its number after a signal (130: Ctrl-C).\n";

/* How many words a command takes, and which options besides --json. */
static const struct {
    const char *name;
    const char *wants;
    size_t least;
    size_t most;
    const char *options;
} commands[COMMANDS] = {
    [COMMAND_LIST] = {"list", NULL, 0, 0, " all limit computer status tag archived since json watch "},
    [COMMAND_WALK] = {"walk", NULL, 0, 0, " computer json "},
    [COMMAND_SHOW] = {"show", "a session", 1, 1, " json "},
    [COMMAND_MESSAGES] = {"messages", "a session", 1, 1, " role last follow json "},
    [COMMAND_SEND] = {"send", "a session", 1, 2, " attach wait timeout interrupt json "},
    [COMMAND_RUN] = {"run", NULL, 0, 1, " computer cwd model autonomy attach timeout interrupt json "},
    [COMMAND_WAIT] = {"wait", "sessions", 1, SIZE_MAX, " timeout "},
    [COMMAND_INTERRUPT] = {"interrupt", "sessions", 1, SIZE_MAX, " "},
    [COMMAND_ARCHIVE] = {"archive", "sessions", 1, SIZE_MAX, " "},
    [COMMAND_UNARCHIVE] = {"unarchive", "sessions", 1, SIZE_MAX, " "},
    [COMMAND_TAG] = {"tag", "a name and sessions", 2, SIZE_MAX, " remove "},
    [COMMAND_DELETE] = {"delete", "sessions", 1, SIZE_MAX, " yes "},
    [COMMAND_COMPUTERS] = {"computers", NULL, 0, 0, " json "},
    [COMMAND_COMPUTER] = {"computer", "a name", 1, 2, " json yes "},
    [COMMAND_REQUEST] = {"request", "a method and a path", 2, 3, " "},
};

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

/* A number with a unit behind it, in milliseconds; 0 when it is none. */
static uint64_t duration_ms(const char *text) {
    static const struct {
        char unit;
        uint64_t ms;
    } units[] = {{'s', 1000}, {'m', 60000}, {'h', 3600000}, {'d', 86400000}};
    size_t digits = strspn(text, "0123456789");
    if (digits == 0 || digits > 9 || strlen(text) != digits + 1) {
        return 0;
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (text[digits] == units[i].unit) {
            return strtoull(text, NULL, 10) * units[i].ms;
        }
    }
    return 0;
}

static uint64_t timeout(const char *text) {
    uint64_t ms = duration_ms(text);
    if (ms == 0) {
        refuse("--timeout %s: give a time such as 90s, 10m or 1h", text);
    }
    return ms;
}

/* A date in the user's time zone, or so long ago. */
static int64_t since(const char *text) {
    uint64_t ago = duration_ms(text);
    if (ago > 0) {
        return (int64_t)time(NULL) * 1000 - (int64_t)ago;
    }
    struct tm date;
    memset(&date, 0, sizeof date);
    date.tm_isdst = -1;
    const char *end = strptime(text, "%Y-%m-%d", &date);
    if (end == NULL || *end != '\0') {
        refuse("--since %s: give a date such as 2026-11-25, or a time such as 30m, 12h or 7d", text);
    }
    return (int64_t)mktime(&date) * 1000;
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
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(word, commands[i].name) == 0) {
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

static bool read_flag(struct arguments *read, const char *word) {
    const struct {
        const char *option;
        bool *flag;
    } flags[] = {{"--json", &read->json},           {"--archived", &read->archived}, {"--follow", &read->follow},
                 {"--wait", &read->wait},           {"--interrupt", &read->interrupt}, {"--remove", &read->remove},
                 {"--yes", &read->yes}};
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        if (is_flag(word, flags[i].option)) {
            *flags[i].flag = true;
            return true;
        }
    }
    return false;
}

static bool read_text(struct arguments *read, char ***at) {
    const struct {
        const char *option;
        const char **text;
    } texts[] = {{"--computer", &read->computer}, {"--status", &read->status}, {"--tag", &read->tag},
                 {"--role", &read->role},         {"--cwd", &read->cwd},       {"--model", &read->model},
                 {"--autonomy", &read->autonomy}};
    const char *value;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (is_option(**at, texts[i].option, &value)) {
            *texts[i].text = need(texts[i].option, value, at);
            return true;
        }
    }
    return false;
}

/* Adds an option to what has been given, which is written as the commands' options are: " limit all ". */
static void note(char *given, size_t size, const char *option) {
    char word[24];
    snprintf(word, sizeof word, " %.*s ", (int)strcspn(option + 2, "="), option + 2);
    if (strstr(given, word) == NULL) {
        strncat(given, word + 1, size - strlen(given) - 1);
    }
}

static void check_options(enum command command, const char *given) {
    for (const char *at = given + 1; *at != '\0';) {
        int len = (int)strcspn(at, " ");
        char word[24];
        snprintf(word, sizeof word, " %.*s ", len, at);
        if (strstr(commands[command].options, word) == NULL) {
            refuse("%s takes no option --%.*s", commands[command].name, len, at);
        }
        at += len + 1;
    }
}

static void check(const struct arguments *read, const char *given) {
    check_options(read->command, given);
    if (strstr(given, " limit ") != NULL && strstr(given, " all ") != NULL) {
        refuse("--limit and --all exclude each other");
    }
    if (read->json && read->watch != 0) {
        refuse("--json and --watch exclude each other");
    }
    if (read->command == COMMAND_SEND && read->timeout_ms != 0 && !read->wait) {
        refuse("--timeout needs --wait");
    }
    if (read->interrupt && read->timeout_ms == 0) {
        refuse("--interrupt needs --timeout");
    }
    if (read->word_count < commands[read->command].least) {
        refuse("%s needs %s", commands[read->command].name, commands[read->command].wants);
    }
    for (size_t i = 0; i < read->word_count && read->command != COMMAND_SEND && read->command != COMMAND_RUN; i++) {
        if (read->words[i][0] == '\0') {
            refuse("%s: an empty word names nothing", commands[read->command].name);
        }
    }
}

struct arguments arguments_read(int argc, char **argv) {
    struct arguments read;
    memset(&read, 0, sizeof read);
    read.limit = DEFAULT_LIMIT;
    char given[400] = " ";
    char **words = memory_resize(NULL, (size_t)argc + 1, sizeof *words);
    bool all = false;
    bool only_words = false;
    bool commanded = false;
    read.attached = memory_resize(NULL, (size_t)argc + 1, sizeof *read.attached);
    char **at = argv + (argc > 0 ? 1 : 0);
    for (; *at != NULL; at++) {
        const char *word = *at;
        const char *value;
        bool is_word = only_words || word[0] != '-' || word[1] == '\0';
        if (!is_word && strcmp(word, "--") == 0) {
            only_words = true;
            continue;
        }
        if (!is_word) {
            if (is_flag(word, "--help") || strcmp(word, "-h") == 0) {
                answer_help();
            }
            if (is_flag(word, "--version")) {
                answer_version();
            }
            if (is_flag(word, "--all")) {
                all = true;
            } else if (is_option(word, "--limit", &value)) {
                read.limit = number("--limit", need("--limit", value, &at), 999999999);
            } else if (is_option(word, "--last", &value)) {
                read.last = number("--last", need("--last", value, &at), 999999999);
            } else if (is_option(word, "--since", &value)) {
                read.since_ms = since(need("--since", value, &at));
            } else if (is_option(word, "--timeout", &value)) {
                read.timeout_ms = timeout(need("--timeout", value, &at));
            } else if (is_option(word, "--attach", &value)) {
                read.attached[read.attached_count++] = need("--attach", value, &at);
            } else if (is_option(word, "--watch", &value)) {
                if (value == NULL && is_number(at[1])) {
                    value = *++at;
                }
                read.watch = value == NULL ? DEFAULT_WATCH : (unsigned)number("--watch", value, LONGEST_WATCH);
            } else if (!read_flag(&read, word) && !read_text(&read, &at)) {
                refuse("there is no option %s", word);
            }
            note(given, sizeof given, word);
        } else if (!commanded && read.word_count == 0 && is_command(word, &read.command)) {
            commanded = true;
        } else if (commanded && read.word_count < commands[read.command].most) {
            words[read.word_count++] = *at;
        } else {
            refuse("%s is one word too many, or no command", word);
        }
    }
    if (all) {
        read.limit = 0;
    }
    read.words = words;
    check(&read, given);
    return read;
}

void arguments_free(struct arguments *arguments) {
    free(arguments->attached);
    free((void *)arguments->words);
}
