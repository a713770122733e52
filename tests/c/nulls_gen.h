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

/* The same of every typed call and every pager. */
static void typed_calls(const factory_client *client) {
    factory_call_options wrong = { .size = 1 };
    {
        factory_list_sessions_params params = { .size = sizeof params };
        factory_session_page *page = poison();
        REFUSES("client", factory_list_sessions_typed(NULL, NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_list_sessions_typed(client, NULL, NULL, NULL, &error));
        REFUSES("options", factory_list_sessions_typed(client, NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_list_sessions_typed(client, &params, NULL, &page, &error));
        CHECK(factory_list_sessions_typed(NULL, NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_create_session_params params = { .size = sizeof params };
        factory_session_page *page = poison();
        REFUSES("client", factory_create_session_typed(NULL, NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_create_session_typed(client, NULL, NULL, NULL, &error));
        REFUSES("options", factory_create_session_typed(client, NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_create_session_typed(client, &params, NULL, &page, &error));
        CHECK(factory_create_session_typed(NULL, NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_get_session_params params = { .size = sizeof params };
        factory_session_page *page = poison();
        REFUSES("client", factory_get_session_typed(NULL, "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_get_session_typed(client, "x", NULL, NULL, NULL, &error));
        REFUSES("session_id", factory_get_session_typed(client, NULL, &params, NULL, &page, &error));
        REFUSES("session_id", factory_get_session_typed(client, "", &params, NULL, &page, &error));
        REFUSES("options", factory_get_session_typed(client, "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_get_session_typed(client, "x", &params, NULL, &page, &error));
        CHECK(factory_get_session_typed(NULL, "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_update_session_params params = { .size = sizeof params };
        factory_session_page *page = poison();
        REFUSES("client", factory_update_session_typed(NULL, "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_update_session_typed(client, "x", NULL, NULL, NULL, &error));
        REFUSES("session_id", factory_update_session_typed(client, NULL, &params, NULL, &page, &error));
        REFUSES("session_id", factory_update_session_typed(client, "", &params, NULL, &page, &error));
        REFUSES("options", factory_update_session_typed(client, "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_update_session_typed(client, "x", &params, NULL, &page, &error));
        CHECK(factory_update_session_typed(NULL, "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_delete_session_params params = { .size = sizeof params };
        REFUSES("client", factory_delete_session_typed(NULL, "x", NULL, NULL, &error));
        REFUSES("session_id", factory_delete_session_typed(client, NULL, &params, NULL, &error));
        REFUSES("session_id", factory_delete_session_typed(client, "", &params, NULL, &error));
        REFUSES("options", factory_delete_session_typed(client, "x", NULL, &wrong, &error));
        params.size = 1;
        REFUSES("params", factory_delete_session_typed(client, "x", &params, NULL, &error));
        CHECK(factory_delete_session_typed(NULL, "x", NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_interrupted_session_page *page = poison();
        REFUSES("client", factory_interrupt_session_typed(NULL, "x", NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_interrupt_session_typed(client, "x", NULL, NULL, &error));
        REFUSES("session_id", factory_interrupt_session_typed(client, NULL, NULL, &page, &error));
        REFUSES("session_id", factory_interrupt_session_typed(client, "", NULL, &page, &error));
        REFUSES("options", factory_interrupt_session_typed(client, "x", &wrong, &page, &error));
        CHECK(factory_interrupt_session_typed(NULL, "x", NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_get_messages_params params = { .size = sizeof params };
        factory_message_page *page = poison();
        REFUSES("client", factory_get_messages_typed(NULL, "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_get_messages_typed(client, "x", NULL, NULL, NULL, &error));
        REFUSES("session_id", factory_get_messages_typed(client, NULL, &params, NULL, &page, &error));
        REFUSES("session_id", factory_get_messages_typed(client, "", &params, NULL, &page, &error));
        REFUSES("options", factory_get_messages_typed(client, "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_get_messages_typed(client, "x", &params, NULL, &page, &error));
        CHECK(factory_get_messages_typed(NULL, "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_post_message_params params = { .size = sizeof params };
        params.text = "x";
        factory_posted_message_page *page = poison();
        REFUSES("client", factory_post_message_typed(NULL, "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_post_message_typed(client, "x", NULL, NULL, NULL, &error));
        REFUSES("session_id", factory_post_message_typed(client, NULL, &params, NULL, &page, &error));
        REFUSES("session_id", factory_post_message_typed(client, "", &params, NULL, &page, &error));
        REFUSES("options", factory_post_message_typed(client, "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_post_message_typed(client, "x", &params, NULL, &page, &error));
        CHECK(factory_post_message_typed(NULL, "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_get_message_params params = { .size = sizeof params };
        factory_message_page *page = poison();
        REFUSES("client", factory_get_message_typed(NULL, "x", "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_get_message_typed(client, "x", "x", NULL, NULL, NULL, &error));
        REFUSES("session_id", factory_get_message_typed(client, NULL, "x", &params, NULL, &page, &error));
        REFUSES("session_id", factory_get_message_typed(client, "", "x", &params, NULL, &page, &error));
        REFUSES("message_id", factory_get_message_typed(client, "x", NULL, &params, NULL, &page, &error));
        REFUSES("message_id", factory_get_message_typed(client, "x", "", &params, NULL, &page, &error));
        REFUSES("options", factory_get_message_typed(client, "x", "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_get_message_typed(client, "x", "x", &params, NULL, &page, &error));
        CHECK(factory_get_message_typed(NULL, "x", "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_list_session_children_params params = { .size = sizeof params };
        factory_session_page *page = poison();
        REFUSES("client", factory_list_session_children_typed(NULL, "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_list_session_children_typed(client, "x", NULL, NULL, NULL, &error));
        REFUSES("session_id", factory_list_session_children_typed(client, NULL, &params, NULL, &page, &error));
        REFUSES("session_id", factory_list_session_children_typed(client, "", &params, NULL, &page, &error));
        REFUSES("options", factory_list_session_children_typed(client, "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_list_session_children_typed(client, "x", &params, NULL, &page, &error));
        CHECK(factory_list_session_children_typed(NULL, "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_list_computers_params params = { .size = sizeof params };
        factory_computer_page *page = poison();
        REFUSES("client", factory_list_computers_typed(NULL, NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_list_computers_typed(client, NULL, NULL, NULL, &error));
        REFUSES("options", factory_list_computers_typed(client, NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_list_computers_typed(client, &params, NULL, &page, &error));
        CHECK(factory_list_computers_typed(NULL, NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_create_computer_params params = { .size = sizeof params };
        params.name = "x";
        factory_computer_page *page = poison();
        REFUSES("client", factory_create_computer_typed(NULL, NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_create_computer_typed(client, NULL, NULL, NULL, &error));
        REFUSES("options", factory_create_computer_typed(client, NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_create_computer_typed(client, &params, NULL, &page, &error));
        CHECK(factory_create_computer_typed(NULL, NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_computer_page *page = poison();
        REFUSES("client", factory_get_computer_by_name_typed(NULL, "x", NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_get_computer_by_name_typed(client, "x", NULL, NULL, &error));
        REFUSES("name", factory_get_computer_by_name_typed(client, NULL, NULL, &page, &error));
        REFUSES("name", factory_get_computer_by_name_typed(client, "", NULL, &page, &error));
        REFUSES("options", factory_get_computer_by_name_typed(client, "x", &wrong, &page, &error));
        CHECK(factory_get_computer_by_name_typed(NULL, "x", NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_get_computer_params params = { .size = sizeof params };
        factory_computer_page *page = poison();
        REFUSES("client", factory_get_computer_typed(NULL, "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_get_computer_typed(client, "x", NULL, NULL, NULL, &error));
        REFUSES("computer_id", factory_get_computer_typed(client, NULL, &params, NULL, &page, &error));
        REFUSES("computer_id", factory_get_computer_typed(client, "", &params, NULL, &page, &error));
        REFUSES("options", factory_get_computer_typed(client, "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_get_computer_typed(client, "x", &params, NULL, &page, &error));
        CHECK(factory_get_computer_typed(NULL, "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_update_computer_params params = { .size = sizeof params };
        factory_computer_page *page = poison();
        REFUSES("client", factory_update_computer_typed(NULL, "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_update_computer_typed(client, "x", NULL, NULL, NULL, &error));
        REFUSES("computer_id", factory_update_computer_typed(client, NULL, &params, NULL, &page, &error));
        REFUSES("computer_id", factory_update_computer_typed(client, "", &params, NULL, &page, &error));
        REFUSES("options", factory_update_computer_typed(client, "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_update_computer_typed(client, "x", &params, NULL, &page, &error));
        CHECK(factory_update_computer_typed(NULL, "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        REFUSES("client", factory_delete_computer_typed(NULL, "x", NULL, &error));
        REFUSES("computer_id", factory_delete_computer_typed(client, NULL, NULL, &error));
        REFUSES("computer_id", factory_delete_computer_typed(client, "", NULL, &error));
        REFUSES("options", factory_delete_computer_typed(client, "x", &wrong, &error));
        CHECK(factory_delete_computer_typed(NULL, "x", NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_restart_computer_params params = { .size = sizeof params };
        factory_restarted_computer_page *page = poison();
        REFUSES("client", factory_restart_computer_typed(NULL, "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_restart_computer_typed(client, "x", NULL, NULL, NULL, &error));
        REFUSES("computer_id", factory_restart_computer_typed(client, NULL, &params, NULL, &page, &error));
        REFUSES("computer_id", factory_restart_computer_typed(client, "", &params, NULL, &page, &error));
        REFUSES("options", factory_restart_computer_typed(client, "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_restart_computer_typed(client, "x", &params, NULL, &page, &error));
        CHECK(factory_restart_computer_typed(NULL, "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_refreshed_computer_page *page = poison();
        REFUSES("client", factory_refresh_computer_typed(NULL, "x", NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_refresh_computer_typed(client, "x", NULL, NULL, &error));
        REFUSES("computer_id", factory_refresh_computer_typed(client, NULL, NULL, &page, &error));
        REFUSES("computer_id", factory_refresh_computer_typed(client, "", NULL, &page, &error));
        REFUSES("options", factory_refresh_computer_typed(client, "x", &wrong, &page, &error));
        CHECK(factory_refresh_computer_typed(NULL, "x", NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_computer_page *page = poison();
        REFUSES("client", factory_retry_install_deps_typed(NULL, "x", NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_retry_install_deps_typed(client, "x", NULL, NULL, &error));
        REFUSES("computer_id", factory_retry_install_deps_typed(client, NULL, NULL, &page, &error));
        REFUSES("computer_id", factory_retry_install_deps_typed(client, "", NULL, &page, &error));
        REFUSES("options", factory_retry_install_deps_typed(client, "x", &wrong, &page, &error));
        CHECK(factory_retry_install_deps_typed(NULL, "x", NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
    {
        factory_get_computer_metrics_params params = { .size = sizeof params };
        factory_computer_metric_page *page = poison();
        REFUSES("client", factory_get_computer_metrics_typed(NULL, "x", NULL, NULL, &page, &error));
        CHECK(page == NULL);
        REFUSES("out_page", factory_get_computer_metrics_typed(client, "x", NULL, NULL, NULL, &error));
        REFUSES("computer_id", factory_get_computer_metrics_typed(client, NULL, &params, NULL, &page, &error));
        REFUSES("computer_id", factory_get_computer_metrics_typed(client, "", &params, NULL, &page, &error));
        REFUSES("options", factory_get_computer_metrics_typed(client, "x", NULL, &wrong, &page, &error));
        params.size = 1;
        REFUSES("params", factory_get_computer_metrics_typed(client, "x", &params, NULL, &page, &error));
        CHECK(factory_get_computer_metrics_typed(NULL, "x", NULL, NULL, NULL, NULL) == FACTORY_ERR_INVALID_ARGUMENT);
    }
}

static void session_pages(const factory_client *client) {
    (void)client;
    size_t count = 1, stride = 1;
    CHECK(factory_session_page_count(NULL) == 0);
    CHECK(factory_session_page_at(NULL, 0) == NULL);
    CHECK(factory_session_page_rows(NULL, &count, &stride) == NULL && count == 0 && stride == 0);
    CHECK(factory_session_page_rows(NULL, NULL, NULL) == NULL);
    is_absent(factory_session_page_text(NULL));
    is_absent(factory_session_page_json(NULL));
    is_absent(factory_session_page_session_json(NULL, 0));
    CHECK(factory_session_page_drift_count(NULL) == 0);
    is_absent(factory_session_page_drift_first(NULL));
    CHECK(!factory_session_page_has_more(NULL));
    is_absent(factory_session_page_next_cursor(NULL));
    factory_session_page *page = poison();
    REFUSES("pager", factory_session_pager_next(NULL, &page, &error));
    CHECK(page == NULL);
    factory_session_pager_free(NULL);
    factory_session_page_free(NULL);
}

static void interrupted_session_pages(const factory_client *client) {
    (void)client;
    size_t count = 1, stride = 1;
    CHECK(factory_interrupted_session_page_count(NULL) == 0);
    CHECK(factory_interrupted_session_page_at(NULL, 0) == NULL);
    CHECK(factory_interrupted_session_page_rows(NULL, &count, &stride) == NULL && count == 0 && stride == 0);
    CHECK(factory_interrupted_session_page_rows(NULL, NULL, NULL) == NULL);
    is_absent(factory_interrupted_session_page_text(NULL));
    is_absent(factory_interrupted_session_page_json(NULL));
    is_absent(factory_interrupted_session_page_interrupted_session_json(NULL, 0));
    CHECK(factory_interrupted_session_page_drift_count(NULL) == 0);
    is_absent(factory_interrupted_session_page_drift_first(NULL));
    factory_interrupted_session_page_free(NULL);
}

static void message_pages(const factory_client *client) {
    (void)client;
    size_t count = 1, stride = 1;
    CHECK(factory_message_page_count(NULL) == 0);
    CHECK(factory_message_page_at(NULL, 0) == NULL);
    CHECK(factory_message_page_rows(NULL, &count, &stride) == NULL && count == 0 && stride == 0);
    CHECK(factory_message_page_rows(NULL, NULL, NULL) == NULL);
    is_absent(factory_message_page_text(NULL));
    is_absent(factory_message_page_json(NULL));
    is_absent(factory_message_page_message_json(NULL, 0));
    CHECK(factory_message_page_drift_count(NULL) == 0);
    is_absent(factory_message_page_drift_first(NULL));
    CHECK(!factory_message_page_has_more(NULL));
    is_absent(factory_message_page_next_cursor(NULL));
    factory_message_page *page = poison();
    REFUSES("pager", factory_message_pager_next(NULL, &page, &error));
    CHECK(page == NULL);
    factory_message_pager_free(NULL);
    factory_message_pager *pager = poison();
    REFUSES("client", factory_message_pager_new(NULL, "x", NULL, NULL, &pager, &error));
    CHECK(pager == NULL);
    REFUSES("out_pager", factory_message_pager_new(client, "x", NULL, NULL, NULL, &error));
    SUCCEEDS(factory_message_pager_new(client, "x", NULL, NULL, &pager, &error));
    REFUSES("out_page", factory_message_pager_next(pager, NULL, &error));
    factory_message_pager_free(pager);
    factory_message_page_free(NULL);
}

static void posted_message_pages(const factory_client *client) {
    (void)client;
    size_t count = 1, stride = 1;
    CHECK(factory_posted_message_page_count(NULL) == 0);
    CHECK(factory_posted_message_page_at(NULL, 0) == NULL);
    CHECK(factory_posted_message_page_rows(NULL, &count, &stride) == NULL && count == 0 && stride == 0);
    CHECK(factory_posted_message_page_rows(NULL, NULL, NULL) == NULL);
    is_absent(factory_posted_message_page_text(NULL));
    is_absent(factory_posted_message_page_json(NULL));
    is_absent(factory_posted_message_page_posted_message_json(NULL, 0));
    CHECK(factory_posted_message_page_drift_count(NULL) == 0);
    is_absent(factory_posted_message_page_drift_first(NULL));
    factory_posted_message_page_free(NULL);
}

static void computer_pages(const factory_client *client) {
    (void)client;
    size_t count = 1, stride = 1;
    CHECK(factory_computer_page_count(NULL) == 0);
    CHECK(factory_computer_page_at(NULL, 0) == NULL);
    CHECK(factory_computer_page_rows(NULL, &count, &stride) == NULL && count == 0 && stride == 0);
    CHECK(factory_computer_page_rows(NULL, NULL, NULL) == NULL);
    is_absent(factory_computer_page_text(NULL));
    is_absent(factory_computer_page_json(NULL));
    is_absent(factory_computer_page_computer_json(NULL, 0));
    CHECK(factory_computer_page_drift_count(NULL) == 0);
    is_absent(factory_computer_page_drift_first(NULL));
    factory_computer_page_free(NULL);
}

static void restarted_computer_pages(const factory_client *client) {
    (void)client;
    size_t count = 1, stride = 1;
    CHECK(factory_restarted_computer_page_count(NULL) == 0);
    CHECK(factory_restarted_computer_page_at(NULL, 0) == NULL);
    CHECK(factory_restarted_computer_page_rows(NULL, &count, &stride) == NULL && count == 0 && stride == 0);
    CHECK(factory_restarted_computer_page_rows(NULL, NULL, NULL) == NULL);
    is_absent(factory_restarted_computer_page_text(NULL));
    is_absent(factory_restarted_computer_page_json(NULL));
    is_absent(factory_restarted_computer_page_restarted_computer_json(NULL, 0));
    CHECK(factory_restarted_computer_page_drift_count(NULL) == 0);
    is_absent(factory_restarted_computer_page_drift_first(NULL));
    factory_restarted_computer_page_free(NULL);
}

static void refreshed_computer_pages(const factory_client *client) {
    (void)client;
    size_t count = 1, stride = 1;
    CHECK(factory_refreshed_computer_page_count(NULL) == 0);
    CHECK(factory_refreshed_computer_page_at(NULL, 0) == NULL);
    CHECK(factory_refreshed_computer_page_rows(NULL, &count, &stride) == NULL && count == 0 && stride == 0);
    CHECK(factory_refreshed_computer_page_rows(NULL, NULL, NULL) == NULL);
    is_absent(factory_refreshed_computer_page_text(NULL));
    is_absent(factory_refreshed_computer_page_json(NULL));
    is_absent(factory_refreshed_computer_page_refreshed_computer_json(NULL, 0));
    CHECK(factory_refreshed_computer_page_drift_count(NULL) == 0);
    is_absent(factory_refreshed_computer_page_drift_first(NULL));
    factory_refreshed_computer_page_free(NULL);
}

static void computer_metric_pages(const factory_client *client) {
    (void)client;
    size_t count = 1, stride = 1;
    CHECK(factory_computer_metric_page_count(NULL) == 0);
    CHECK(factory_computer_metric_page_at(NULL, 0) == NULL);
    CHECK(factory_computer_metric_page_rows(NULL, &count, &stride) == NULL && count == 0 && stride == 0);
    CHECK(factory_computer_metric_page_rows(NULL, NULL, NULL) == NULL);
    is_absent(factory_computer_metric_page_text(NULL));
    is_absent(factory_computer_metric_page_json(NULL));
    is_absent(factory_computer_metric_page_computer_metric_json(NULL, 0));
    CHECK(factory_computer_metric_page_drift_count(NULL) == 0);
    is_absent(factory_computer_metric_page_drift_first(NULL));
    factory_computer_metric_page_free(NULL);
}

static void pages_of_every_kind(const factory_client *client) {
    session_pages(client);
    interrupted_session_pages(client);
    message_pages(client);
    posted_message_pages(client);
    computer_pages(client);
    restarted_computer_pages(client);
    refreshed_computer_pages(client);
    computer_metric_pages(client);
}
