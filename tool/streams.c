#define _XOPEN_SOURCE 700
#include "streams.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Opened the wrong way round, so that using it still fails with EBADF. */
void streams_reserve(void) {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd) {
            complain("a standard stream is closed, and /dev/null is no substitute: %s", strerror(errno));
            exit(1);
        }
    }
}

bool streams_flush(void) {
    errno = EIO; /* unless fflush knows better */
    if (fflush(stdout) == 0 && !ferror(stdout)) {
        return true;
    }
    complain("cannot write: %s", strerror(errno));
    return false;
}

void complain(const char *format, ...) {
    va_list values;
    va_start(values, format);
    vcomplain(format, values);
    va_end(values);
}

void vcomplain(const char *format, va_list values) {
    fputs("factoryctl: ", stderr);
    vfprintf(stderr, format, values);
    fputc('\n', stderr);
}
