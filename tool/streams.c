#define _XOPEN_SOURCE 700
#include "streams.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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
