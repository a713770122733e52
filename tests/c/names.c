/* Reads each shape of member by hand from the one session that the service has (rows.rs). */
#include "check.h"

int main(void) {
    factory_client *client = new_client(NULL);
    factory_list_options options = new_options();
    factory_session_page *page = poison();
    SUCCEEDS(factory_session_page_fetch(client, &options, &page, &error));

    const factory_session *row = factory_session_page_at(page, 0);
    CHECK(text_is(row->session_id, "the id"));
    CHECK(text_is(row->title, "the title"));
    CHECK(text_is(row->computer_id, "the computer"));
    CHECK(row->status.code == FACTORY_SESSION_STATUS_RUNNING);
    CHECK(row->message_count == 1);
    CHECK(row->created_at_ms == 2);
    CHECK(row->updated_at_ms == 3);
    CHECK(row->has_completed_at && row->completed_at_ms == 4);

    const factory_session_settings *settings = row->settings;
    CHECK(text_is(settings->model, "the model"));
    CHECK(settings->autonomy_level.code == FACTORY_AUTONOMY_LEVEL_LOW);
    CHECK(settings->interaction_mode.code == FACTORY_INTERACTION_MODE_ABSENT);
    CHECK(settings->inclusive_token_usage == NULL);

    const factory_token_usage *usage = settings->token_usage;
    CHECK(usage->input_tokens == 1 && usage->output_tokens == 2 && usage->cache_creation_tokens == 3);
    CHECK(usage->cache_read_tokens == 4 && usage->thinking_tokens == 5);
    CHECK(usage->has_factory_credits && usage->factory_credits == 6);

    CHECK(settings->tag_count == 2);
    CHECK(text_is(settings->tags[0].name, "first") && settings->tags[0].metadata == NULL);
    CHECK(text_is(settings->tags[1].name, "second") && settings->tags[1].metadata_count == 2);
    CHECK(text_is(settings->tags[1].metadata[0].key, "z") && text_is(settings->tags[1].metadata[0].value, "1"));
    CHECK(text_is(settings->tags[1].metadata[1].key, "a") && text_is(settings->tags[1].metadata[1].value, "2"));

    CHECK(settings->enabled_tool_id_count == 1 && text_is(settings->enabled_tool_ids[0], "on"));
    CHECK(settings->disabled_tool_id_count == 2 && text_is(settings->disabled_tool_ids[1], "out"));

    factory_session_page_free(page);
    factory_client_free(client);
    return 0;
}
