/* Made by `make generate` from contract/; do not edit. */

/* What every plain call refuses: NULL, an empty parameter of its path, a page that is too large. */
static void plain_calls(const factory_client *client) {
    char *json;

    json = poison();
    REFUSES_PLAINLY("handle", factory_list_sessions(NULL, 0, NULL, NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_list_sessions(client, 0, NULL, NULL, NULL));
    REFUSES_PLAINLY("limit", factory_list_sessions(client, 101, NULL, NULL, &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_create_session(NULL, NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_create_session(client, NULL, NULL));
    REFUSES_PLAINLY("body_json", factory_create_session(client, "{\"a\":}", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_get_session(NULL, "x", NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_get_session(client, "x", NULL, NULL));
    REFUSES_PLAINLY("session_id", factory_get_session(client, NULL, NULL, &json));
    REFUSES_PLAINLY("session_id", factory_get_session(client, "", NULL, &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_update_session(NULL, "x", NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_update_session(client, "x", NULL, NULL));
    REFUSES_PLAINLY("session_id", factory_update_session(client, NULL, NULL, &json));
    REFUSES_PLAINLY("session_id", factory_update_session(client, "", NULL, &json));
    REFUSES_PLAINLY("body_json", factory_update_session(client, "x", "{\"a\":}", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_delete_session(NULL, "x", NULL));
    REFUSES_PLAINLY("session_id", factory_delete_session(client, NULL, NULL));
    REFUSES_PLAINLY("session_id", factory_delete_session(client, "", NULL));

    json = poison();
    REFUSES_PLAINLY("handle", factory_interrupt_session(NULL, "x", &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_interrupt_session(client, "x", NULL));
    REFUSES_PLAINLY("session_id", factory_interrupt_session(client, NULL, &json));
    REFUSES_PLAINLY("session_id", factory_interrupt_session(client, "", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_get_messages(NULL, "x", 0, NULL, NULL, NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_get_messages(client, "x", 0, NULL, NULL, NULL, NULL));
    REFUSES_PLAINLY("session_id", factory_get_messages(client, NULL, 0, NULL, NULL, NULL, &json));
    REFUSES_PLAINLY("session_id", factory_get_messages(client, "", 0, NULL, NULL, NULL, &json));
    REFUSES_PLAINLY("limit", factory_get_messages(client, "x", 101, NULL, NULL, NULL, &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_post_message(NULL, "x", NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_post_message(client, "x", NULL, NULL));
    REFUSES_PLAINLY("session_id", factory_post_message(client, NULL, NULL, &json));
    REFUSES_PLAINLY("session_id", factory_post_message(client, "", NULL, &json));
    REFUSES_PLAINLY("body_json", factory_post_message(client, "x", "{\"a\":}", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_get_message(NULL, "x", "x", NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_get_message(client, "x", "x", NULL, NULL));
    REFUSES_PLAINLY("session_id", factory_get_message(client, NULL, "x", NULL, &json));
    REFUSES_PLAINLY("session_id", factory_get_message(client, "", "x", NULL, &json));
    REFUSES_PLAINLY("message_id", factory_get_message(client, "x", NULL, NULL, &json));
    REFUSES_PLAINLY("message_id", factory_get_message(client, "x", "", NULL, &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_list_session_children(NULL, "x", NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_list_session_children(client, "x", NULL, NULL));
    REFUSES_PLAINLY("session_id", factory_list_session_children(client, NULL, NULL, &json));
    REFUSES_PLAINLY("session_id", factory_list_session_children(client, "", NULL, &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_list_computers(NULL, NULL, NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_list_computers(client, NULL, NULL, NULL));

    json = poison();
    REFUSES_PLAINLY("handle", factory_create_computer(NULL, NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_create_computer(client, NULL, NULL));
    REFUSES_PLAINLY("body_json", factory_create_computer(client, "{\"a\":}", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_get_computer_by_name(NULL, "x", &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_get_computer_by_name(client, "x", NULL));
    REFUSES_PLAINLY("name", factory_get_computer_by_name(client, NULL, &json));
    REFUSES_PLAINLY("name", factory_get_computer_by_name(client, "", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_get_computer(NULL, "x", NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_get_computer(client, "x", NULL, NULL));
    REFUSES_PLAINLY("computer_id", factory_get_computer(client, NULL, NULL, &json));
    REFUSES_PLAINLY("computer_id", factory_get_computer(client, "", NULL, &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_update_computer(NULL, "x", NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_update_computer(client, "x", NULL, NULL));
    REFUSES_PLAINLY("computer_id", factory_update_computer(client, NULL, NULL, &json));
    REFUSES_PLAINLY("computer_id", factory_update_computer(client, "", NULL, &json));
    REFUSES_PLAINLY("body_json", factory_update_computer(client, "x", "{\"a\":}", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_delete_computer(NULL, "x"));
    REFUSES_PLAINLY("computer_id", factory_delete_computer(client, NULL));
    REFUSES_PLAINLY("computer_id", factory_delete_computer(client, ""));

    json = poison();
    REFUSES_PLAINLY("handle", factory_restart_computer(NULL, "x", NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_restart_computer(client, "x", NULL, NULL));
    REFUSES_PLAINLY("computer_id", factory_restart_computer(client, NULL, NULL, &json));
    REFUSES_PLAINLY("computer_id", factory_restart_computer(client, "", NULL, &json));
    REFUSES_PLAINLY("body_json", factory_restart_computer(client, "x", "{\"a\":}", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_refresh_computer(NULL, "x", &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_refresh_computer(client, "x", NULL));
    REFUSES_PLAINLY("computer_id", factory_refresh_computer(client, NULL, &json));
    REFUSES_PLAINLY("computer_id", factory_refresh_computer(client, "", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_retry_install_deps(NULL, "x", &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_retry_install_deps(client, "x", NULL));
    REFUSES_PLAINLY("computer_id", factory_retry_install_deps(client, NULL, &json));
    REFUSES_PLAINLY("computer_id", factory_retry_install_deps(client, "", &json));

    json = poison();
    REFUSES_PLAINLY("handle", factory_get_computer_metrics(NULL, "x", NULL, &json));
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", factory_get_computer_metrics(client, "x", NULL, NULL));
    REFUSES_PLAINLY("computer_id", factory_get_computer_metrics(client, NULL, NULL, &json));
    REFUSES_PLAINLY("computer_id", factory_get_computer_metrics(client, "", NULL, &json));
}
