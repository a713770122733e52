/* The limit: requests written to a raw socket, answers read and thrown away, nothing decoded but the cursor at the end.
   HTTP only. */
#define _GNU_SOURCE
#include "contestant.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <unistd.h>

const bool client_is_shared = false;

enum { TAIL = 256, BUFFER = 256 * 1024 };

struct client {
    int socket;
    char host[64], path[64];
    char *buffer;
};

/* Only what a walk needs. */
struct page {
    char cursor[TAIL];
    int sessions;
};

struct walk {
    client *client;
    int limit;
    bool ended;
    char cursor[TAIL];
};

client *client_new(const char *base_url, const char *ca_file) {
    client *client = calloc(1, sizeof *client);
    client->buffer = malloc(BUFFER);
    char address[32];
    int port;
    if (ca_file != NULL || sscanf(base_url, "http://%31[0-9.]:%d%63s", address, &port, client->path) != 3)
        fail(base_url, "is not http://ADDRESS:PORT/PATH");
    snprintf(client->host, sizeof client->host, "%s:%d", address, port);
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    inet_pton(AF_INET, address, &to.sin_addr);
    client->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(client->socket, (struct sockaddr *)&to, sizeof to) != 0)
        fail(base_url, "cannot be connected to");
    setsockopt(client->socket, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    return client;
}

void client_free(client *client) {
    if (client == NULL)
        return;
    close(client->socket);
    free(client->buffer);
    free(client);
}

static size_t receive(client *client, size_t kept) {
    ssize_t got = recv(client->socket, client->buffer + kept, BUFFER - kept - 1, 0);
    if (got <= 0)
        fail("floor", "the connection ended");
    client->buffer[kept + (size_t)got] = '\0';
    return (size_t)got;
}

/* Keeps the last bytes of the answer, for the cursor. */
static void read_answer(client *client, char *tail) {
    size_t have = 0;
    char *end, *length;
    do
        have += receive(client, have);
    while ((end = strstr(client->buffer, "\r\n\r\n")) == NULL);
    if ((length = strcasestr(client->buffer, "\r\nContent-Length:")) == NULL)
        fail("floor", "the answer has no length");
    size_t left = (size_t)strtoul(length + sizeof "\r\nContent-Length:" - 1, NULL, 10);
    size_t body = have - (size_t)(end + 4 - client->buffer);
    while (body < left) {
        size_t keep = have < TAIL ? have : TAIL;
        memmove(client->buffer, client->buffer + have - keep, keep);
        size_t got = receive(client, keep);
        body += got;
        have = keep + got;
    }
    size_t keep = have < TAIL - 1 ? have : TAIL - 1;
    memcpy(tail, client->buffer + have - keep, keep);
    tail[keep] = '\0';
}

/* As it stands in a URL: base64 has three characters that need escaping. */
static void escape(const char *from, size_t len, char *to) {
    for (size_t i = 0; i < len; i++)
        to += sprintf(to, from[i] == '+' || from[i] == '/' || from[i] == '=' ? "%%%02X" : "%c", from[i]);
}

static page *fetch(client *client, int limit, const char *cursor) {
    char request[512], tail[TAIL];
    int len = snprintf(request, sizeof request,
                       "GET %s/api/v0/sessions?limit=%d%s%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer fk-bench\r\n"
                       "Accept: application/json\r\n\r\n",
                       client->path, limit, *cursor ? "&cursor=" : "", cursor, client->host);
    if (send(client->socket, request, (size_t)len, 0) != len)
        fail("floor", "cannot send");
    read_answer(client, tail);
    page *page = calloc(1, sizeof *page);
    page->sessions = limit;
    char *start = strstr(tail, "\"nextCursor\":\"");
    if (start != NULL) {
        start += sizeof "\"nextCursor\":\"" - 1;
        escape(start, strcspn(start, "\""), page->cursor);
    }
    return page;
}

page *page_fetch(client *client, int limit) {
    return fetch(client, limit, "");
}

page *page_decode(client *client, const char *body, size_t len) {
    (void)client, (void)body, (void)len;
    fail("floor", "does not decode");
}

void page_digest(const page *page, digest *digest) {
    digest->sums[SESSIONS] += (uint64_t)page->sessions;
}

void page_free(client *client, page *page) {
    (void)client;
    free(page);
}

walk *walk_new(client *client, int limit) {
    walk *walk = calloc(1, sizeof *walk);
    walk->client = client;
    walk->limit = limit;
    return walk;
}

page *walk_next(walk *walk) {
    if (walk->ended)
        return NULL;
    page *page = fetch(walk->client, walk->limit, walk->cursor);
    strcpy(walk->cursor, page->cursor);
    walk->ended = *walk->cursor == '\0';
    return page;
}

void walk_free(walk *walk) {
    free(walk);
}
