/*
 * Two threads: this one has the terminal and is always ready for a key, a signal or a new size of the window; the other
 * one makes the calls. They talk through two pipes: a byte asks for a look, a pointer to what was seen comes back.
 */
#define _XOPEN_SOURCE 700
#define _DARWIN_C_SOURCE /* SIGWINCH */
#include "watch.h"

#include "memory.h"
#include "printable.h"
#include "signals.h"
#include "streams.h"
#include "table.h"
#include "terminal.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* What one look has seen: a table or an error. */
struct look {
    struct table *table;
    factory_error *error;
};

struct looker {
    const struct fetch *fetch;
    int asked;
    int answers;
};

struct watch {
    unsigned seconds;
    int ask;
    int answered;
    int signals;
    int keyboard; /* -1: none */
    bool looking;
    int64_t next_look_ms; /* when not looking */
    struct table *shown;  /* NULL before the first look */
    time_t changed_at;
    char *problem; /* why the last look failed, or NULL */
    factory_error *fatal;
    bool over;
};

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- The thread that looks ---- */

static bool add_row(void *table, const factory_session_page *page, size_t index) {
    table_add(table, factory_session_page_at(page, index));
    return true;
}

static struct look *look(const struct fetch *fetch) {
    struct look *seen = memory_resize(NULL, 1, sizeof *seen);
    seen->table = table_new();
    fetch_sessions(fetch, add_row, seen->table, &seen->error);
    return seen;
}

static void *look_when_asked(void *context) {
    const struct looker *looker = context;
    char request;
    while (read(looker->asked, &request, 1) == 1) {
        struct look *seen = look(looker->fetch);
        if (write(looker->answers, &seen, sizeof seen) != sizeof seen) {
            abort(); /* a pipe takes a pointer at once */
        }
    }
    return NULL;
}

/* ---- What is on the screen ---- */

static void print_footer(const struct watch *watch, FILE *out, int columns, size_t hidden) {
    char *text;
    size_t len;
    FILE *footer = memory_open(&text, &len);
    if (watch->problem != NULL) {
        fprintf(footer, "Not up to date: %s", watch->problem);
    } else if (watch->shown == NULL) {
        fputs("Looking for sessions", footer);
    } else {
        struct tm local;
        char changed[16] = "-";
        if (localtime_r(&watch->changed_at, &local) != NULL) {
            strftime(changed, sizeof changed, "%H:%M:%S", &local);
        }
        if (hidden > 0) {
            fprintf(footer, "%zu more below. ", hidden);
        }
        fprintf(footer, "Changed at %s, looked at every %u s. %s quits.", changed, watch->seconds,
                watch->keyboard >= 0 ? "q" : "Ctrl-C");
    }
    memory_close(footer);
    print_cut(out, text, columns);
    free(text);
}

/*
 * Draws over what is there in one go, so that nothing flickers. A line is emptied before it is written: afterwards the
 * cursor may still stand on its last character.
 */
static void draw_over(const char *text) {
    char *bytes;
    size_t len;
    FILE *out = memory_open(&bytes, &len);
    fputs("\x1b[H\x1b[K", out);
    for (; *text != '\0'; text++) {
        fputc(*text, out);
        fputs(*text == '\n' ? "\x1b[K" : "", out);
    }
    fputs("\x1b[J", out);
    memory_close(out);
    screen_write(bytes, len);
    free(bytes);
}

static void draw(const struct watch *watch) {
    struct terminal_size size = terminal_size(STDOUT_FILENO);
    size_t lines = size.lines > 1 ? (size_t)size.lines - 1 : 1; /* one is for the footer */
    size_t hidden = 0;
    char *text;
    size_t len;
    FILE *out = memory_open(&text, &len);
    if (watch->shown != NULL) {
        size_t count = table_count(watch->shown);
        hidden = count + 1 > lines ? count + 1 - lines : 0;
        table_print(watch->shown, out, size.columns, lines, terminal_has_styles(STDOUT_FILENO));
    }
    print_footer(watch, out, size.columns - 1, hidden);
    memory_close(out);
    draw_over(text);
    free(text);
}

/* ---- What happens ---- */

static void ask_for_look(struct watch *watch) {
    if (write(watch->ask, "", 1) != 1) {
        abort(); /* the pipe is empty and its other end open */
    }
    watch->looking = true;
}

static bool is_hopeless(const factory_error *error) {
    switch (factory_error_status(error)) {
        case FACTORY_ERR_INVALID_ARGUMENT:
        case FACTORY_ERR_UNAUTHORIZED:
        case FACTORY_ERR_FORBIDDEN:
        case FACTORY_ERR_NOT_FOUND:
            return true;
        default:
            return false;
    }
}

/* Shows the new table when it is another one. Returns whether it is. */
static bool take_table(struct watch *watch, struct table *table) {
    if (watch->shown != NULL && table_equals(watch->shown, table)) {
        table_free(table);
        return false;
    }
    if (watch->shown != NULL) {
        table_mark_changes(table, watch->shown);
    }
    table_free(watch->shown);
    watch->shown = table;
    watch->changed_at = time(NULL);
    return true;
}

static void take_error(struct watch *watch, factory_error *error) {
    if (watch->shown == NULL || is_hopeless(error)) {
        watch->fatal = error;
        watch->over = true;
        return;
    }
    int64_t wait_ms = factory_error_retry_after_ms(error);
    if (now_ms() + wait_ms > watch->next_look_ms) {
        watch->next_look_ms = now_ms() + wait_ms;
    }
    watch->problem = printable(factory_error_message(error));
    factory_error_free(error);
}

static struct look *receive(struct watch *watch) {
    struct look *seen;
    if (read(watch->answered, &seen, sizeof seen) != sizeof seen) {
        abort(); /* the other thread writes whole pointers */
    }
    watch->looking = false;
    return seen;
}

static void take_look(struct watch *watch) {
    struct look *seen = receive(watch);
    bool had_problem = watch->problem != NULL;
    bool changed = true;
    free(watch->problem);
    watch->problem = NULL;
    watch->next_look_ms = now_ms() + (int64_t)watch->seconds * 1000;
    if (seen->error != NULL) {
        table_free(seen->table);
        take_error(watch, seen->error);
    } else {
        changed = take_table(watch, seen->table);
    }
    free(seen);
    if (!watch->over && (changed || had_problem)) {
        draw(watch);
    }
}

static void take_signal(struct watch *watch) {
    unsigned char signal_number = 0;
    if (read(watch->signals, &signal_number, 1) != 1) {
        return;
    }
    switch (signal_number) {
        case SIGTSTP:
            screen_leave();
            signals_stop(signal_number);
            screen_enter();
            draw(watch);
            break;
        case SIGCONT: /* after a stop that could not be seen: the shell may have changed the terminal meanwhile */
            screen_enter();
            draw(watch);
            break;
        case SIGWINCH:
            draw(watch);
            break;
        default:
            screen_leave();
            signals_die(signal_number);
    }
}

static void take_key(struct watch *watch) {
    char key;
    ssize_t count = read(watch->keyboard, &key, 1);
    if (count == 1 && (key == 'q' || key == 'Q')) {
        watch->over = true;
    } else if (count <= 0) {
        watch->keyboard = -1;
    }
}

static int time_to_next_look(const struct watch *watch) {
    int64_t left = watch->next_look_ms - now_ms();
    return watch->looking ? -1 : left < 0 ? 0 : left > 60000 ? 60000 : (int)left;
}

static void run(struct watch *watch) {
    while (!watch->over) {
        struct pollfd ready[] = {
            {watch->signals, POLLIN, 0}, {watch->answered, POLLIN, 0}, {watch->keyboard, POLLIN, 0}};
        if (poll(ready, 3, time_to_next_look(watch)) < 0 && errno != EINTR) {
            abort(); /* three descriptors of our own */
        }
        if (ready[0].revents != 0) {
            take_signal(watch);
        } else if (ready[1].revents != 0) {
            take_look(watch);
        } else if (ready[2].revents != 0) {
            take_key(watch);
        } else if (!watch->looking && now_ms() >= watch->next_look_ms) {
            ask_for_look(watch);
        }
    }
}

/* ---- From beginning to end ---- */

static void forget_look(struct look *seen) {
    table_free(seen->table);
    factory_error_free(seen->error);
    free(seen);
}

static void watch_on_screen(struct watch *watch) {
    static const int handled[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, 0};
    watch->signals = signals_open(handled);
    watch->keyboard = isatty(STDIN_FILENO) ? STDIN_FILENO : -1;
    screen_enter();
    draw(watch);
    ask_for_look(watch);
    run(watch);
    screen_leave();
}

static void give_up(const char *what, int error) {
    complain("%s: %s", what, strerror(error));
    exit(1);
}

factory_status watch_sessions(const struct fetch *fetch, factory_cancel *cancel, unsigned seconds,
                              factory_error **out_error) {
    int requests[2];
    int answers[2];
    pthread_t thread;
    struct looker looker = {fetch, -1, -1};
    struct watch watch;
    memset(&watch, 0, sizeof watch);
    if (pipe(requests) != 0 || pipe(answers) != 0) {
        give_up("no pipe to be had", errno);
    }
    looker.asked = requests[0];
    looker.answers = answers[1];
    int error = pthread_create(&thread, NULL, look_when_asked, &looker);
    if (error != 0) {
        give_up("no thread to be had", error);
    }
    watch.seconds = seconds;
    watch.ask = requests[1];
    watch.answered = answers[0];
    watch_on_screen(&watch);

    factory_cancel_cancel(cancel);
    if (watch.looking) {
        forget_look(receive(&watch));
    }
    close(watch.ask); /* ends the thread */
    pthread_join(thread, NULL);
    close(looker.asked);
    close(looker.answers);
    close(watch.answered);
    table_free(watch.shown);
    free(watch.problem);
    *out_error = watch.fatal;
    return factory_error_status(watch.fatal);
}
