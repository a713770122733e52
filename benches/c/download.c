#include "download.h"

#include "contestant.h"

#include <curl/curl.h>
#include <stdlib.h>

struct download {
    CURL *curl;
    struct curl_slist *headers;
    char *url;
    size_t padding;
    body *body;
};

void body_reserve(body *body, size_t len, size_t padding) {
    if (body->room >= len + padding)
        return;
    body->room = len + padding;
    body->bytes = realloc(body->bytes, body->room);
}

static size_t append(char *bytes, size_t size, size_t count, void *argument) {
    download *download = argument;
    body *body = download->body;
    size_t len = size * count;
    if (body->len == 0) {
        curl_off_t whole = 0;
        curl_easy_getinfo(download->curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &whole);
        body_reserve(body, whole > 0 ? (size_t)whole : len, download->padding);
    }
    if (body->len + len + download->padding > body->room)
        body_reserve(body, 2 * (body->len + len), download->padding);
    memcpy(body->bytes + body->len, bytes, len);
    body->len += len;
    return len;
}

download *download_new(const char *base_url, const char *ca_file, size_t padding) {
    download *download = calloc(1, sizeof *download);
    download->padding = padding;
    download->curl = curl_easy_init();
    download->url = malloc(strlen(base_url) + sizeof "/api/v0/sessions");
    sprintf(download->url, "%s/api/v0/sessions", base_url);
    download->headers = curl_slist_append(NULL, "Authorization: Bearer fk-bench");
    download->headers = curl_slist_append(download->headers, "Accept: application/json");
    curl_easy_setopt(download->curl, CURLOPT_HTTPHEADER, download->headers);
    curl_easy_setopt(download->curl, CURLOPT_ACCEPT_ENCODING, "gzip");
    curl_easy_setopt(download->curl, CURLOPT_TIMEOUT_MS, 30000L);
    curl_easy_setopt(download->curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(download->curl, CURLOPT_BUFFERSIZE, 64L * 1024);
    curl_easy_setopt(download->curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(download->curl, CURLOPT_WRITEDATA, download);
    if (ca_file != NULL)
        curl_easy_setopt(download->curl, CURLOPT_CAINFO, ca_file);
    return download;
}

void download_page(download *download, int limit, const char *cursor, body *body) {
    char *escaped = cursor == NULL ? NULL : curl_easy_escape(download->curl, cursor, 0);
    size_t room = strlen(download->url) + (escaped ? strlen(escaped) : 0) + sizeof "?limit=&cursor=" + 12;
    char *url = malloc(room);
    snprintf(url, room, "%s?limit=%d%s%s", download->url, limit, escaped ? "&cursor=" : "", escaped ? escaped : "");
    curl_easy_setopt(download->curl, CURLOPT_URL, url);
    body->len = 0;
    download->body = body;
    CURLcode code = curl_easy_perform(download->curl);
    if (code != CURLE_OK)
        fail(url, curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(download->curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200)
        fail(url, "is not answered by 200");
    free(url);
    curl_free(escaped);
}

void download_free(download *download) {
    curl_easy_cleanup(download->curl);
    curl_slist_free_all(download->headers);
    free(download->url);
    free(download);
}
