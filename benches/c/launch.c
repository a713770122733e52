/* Runs a program and says what the kernel accounted for it: launch PROGRAM ARG... adds a line with wall time
   (nanoseconds), CPU time (microseconds) and peak memory (KiB) to the program's own output.
   Small on purpose: a child's peak memory begins with that of the process it was forked from. */
#define _GNU_SOURCE
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static int64_t microseconds(struct timeval time) {
    return (int64_t)time.tv_sec * 1000000 + time.tv_usec;
}

int main(int argc, char **argv) {
    if (argc < 2)
        return 2;
    int64_t start = now();
    pid_t child = vfork();
    if (child == 0) {
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    int status = 127;
    struct rusage used;
    wait4(child, &status, 0, &used);
    int64_t wall = now() - start;
    printf("%" PRId64 " %" PRId64 " %ld\n", wall, microseconds(used.ru_utime) + microseconds(used.ru_stime),
           used.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
