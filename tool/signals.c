#define _XOPEN_SOURCE 700
#include "signals.h"

#include "streams.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int pipe_ends[2];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int cancelled_by; /* under the lock */

static void give_up(const char *what) {
    complain("%s: %s", what, strerror(errno));
    exit(1);
}

static void write_number(int signal_number) {
    int error = errno;
    unsigned char byte = (unsigned char)signal_number;
    if (write(pipe_ends[1], &byte, 1) != 1) {
        /* Full of signals that nobody has read yet: one more says nothing new. */
    }
    errno = error;
}

static void handle(int signal_number, void (*handler)(int)) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal_number, &action, NULL);
}

/* What nohup and the like had ignored stays ignored. */
static bool is_ignored(int signal_number) {
    struct sigaction action;
    return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

int signals_open(const int *signals) {
    if (pipe(pipe_ends) != 0 || fcntl(pipe_ends[1], F_SETFL, O_NONBLOCK) != 0) {
        give_up("no pipe to be had");
    }
    for (; *signals != 0; signals++) {
        if (!is_ignored(*signals)) {
            handle(*signals, write_number);
        }
    }
    return pipe_ends[0];
}

void signals_stop(int signal_number) {
    handle(signal_number, SIG_DFL);
    raise(signal_number);
    handle(signal_number, write_number);
}

void signals_die(int signal_number) {
    handle(signal_number, SIG_DFL);
    raise(signal_number);
}

static void *cancel_on_signal(void *cancel) {
    unsigned char signal_number;
    if (read(pipe_ends[0], &signal_number, 1) == 1) {
        pthread_mutex_lock(&lock);
        cancelled_by = signal_number;
        pthread_mutex_unlock(&lock);
        factory_cancel_cancel(cancel);
        /* The call ends at once, and the program with it, unless it is writing to someone who does not read. */
        struct timespec pause = {1, 0};
        nanosleep(&pause, NULL);
        signals_die(signal_number);
    }
    return NULL;
}

void signals_cancel(factory_cancel *cancel) {
    static const int ending[] = {SIGINT, SIGTERM, SIGHUP, 0};
    pthread_t thread;
    signals_open(ending);
    errno = pthread_create(&thread, NULL, cancel_on_signal, cancel);
    if (errno != 0) {
        give_up("no thread to be had");
    }
    pthread_detach(thread);
}

void signals_die_if_cancelled(void) {
    pthread_mutex_lock(&lock);
    int signal_number = cancelled_by;
    pthread_mutex_unlock(&lock);
    if (signal_number != 0) {
        signals_die(signal_number);
    }
}
