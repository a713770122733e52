/* The body of GET /api/v0/sessions by libcurl, over one connection that is kept. */
#ifndef DOWNLOAD_H
#define DOWNLOAD_H

#include <stddef.h>

typedef struct download download;

/* Bytes, and `padding` more behind them for a parser that wants them. */
typedef struct {
    char *bytes;
    size_t len, room;
} body;

download *download_new(const char *base_url, const char *ca_file, size_t padding);
/* Replaces what `body` holds, in its own memory as far as that goes. `cursor` may be NULL. */
void download_page(download *, int limit, const char *cursor, body *);
void body_reserve(body *, size_t len, size_t padding);
void download_free(download *);

#endif
