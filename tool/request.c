#define _XOPEN_SOURCE 700
#include "command.h"
#include "input.h"
#include "printable.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The raw call. */
enum outcome request_command(const struct call *call, factory_error **out_error) {
    char *const *words = call->arguments->words;
    char *body = call->arguments->word_count > 2 ? input_text(words[2]) : NULL;
    uint32_t http_status;
    char *json;
    factory_status status = factory_request(call->client, words[0], words[1], body, 0, call->cancel, &http_status,
                                            &json, out_error);
    if (json != NULL) {
        factory_str text = {json, strlen(json)};
        print_json_line(text, call->on_terminal);
    }
    factory_string_free(json);
    free(body);
    return outcome_of(status);
}
