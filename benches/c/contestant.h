/* What a way to list sessions has to offer; harness.c drives it. Failures end the program with a message. */
#ifndef CONTESTANT_H
#define CONTESTANT_H

#include "digest.h"

typedef struct client client;
typedef struct walk walk;
typedef struct page page;

/* Whether threads share one client or must have one each. */
extern const bool client_is_shared;

client *client_new(const char *base_url, const char *ca_file);
void client_free(client *);

/* One page, the first. */
page *page_fetch(client *, int limit);
/* One page from memory that must stay as it is; only where a contestant's decoder can be reached by itself. */
page *page_decode(client *, const char *body, size_t len);
void page_digest(const page *, digest *);
void page_free(client *, page *);

/* All pages; NULL after the last. */
walk *walk_new(client *, int limit);
page *walk_next(walk *);
void walk_free(walk *);

__attribute__((noreturn)) void fail(const char *what, const char *why);

#endif
