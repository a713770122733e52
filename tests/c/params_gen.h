/*
 * Made by `make generate` from contract/; do not edit.
 *
 * What typed calls are asked with: filled to its last member, and visited there.
 */
#ifndef PARAMS_GEN_H
#define PARAMS_GEN_H

#include "check.h"
static void fill_list_sessions(factory_list_sessions_params *params);
static void visit_list_sessions(const factory_list_sessions_params *params, const char *place);
static void fill_tag(factory_tag_params *params);
static void visit_tag(const factory_tag_params *params, const char *place);
static void fill_writable_session_settings(factory_writable_session_settings_params *params);
static void visit_writable_session_settings(const factory_writable_session_settings_params *params, const char *place);
static void fill_create_session(factory_create_session_params *params);
static void visit_create_session(const factory_create_session_params *params, const char *place);
static void fill_get_session(factory_get_session_params *params);
static void visit_get_session(const factory_get_session_params *params, const char *place);
static void fill_updated_session_settings(factory_updated_session_settings_params *params);
static void visit_updated_session_settings(const factory_updated_session_settings_params *params, const char *place);
static void fill_update_session(factory_update_session_params *params);
static void visit_update_session(const factory_update_session_params *params, const char *place);
static void fill_delete_session(factory_delete_session_params *params);
static void visit_delete_session(const factory_delete_session_params *params, const char *place);
static void fill_get_messages(factory_get_messages_params *params);
static void visit_get_messages(const factory_get_messages_params *params, const char *place);
static void fill_image_source(factory_image_source_params *params);
static void visit_image_source(const factory_image_source_params *params, const char *place);
static void fill_document_source(factory_document_source_params *params);
static void visit_document_source(const factory_document_source_params *params, const char *place);
static void fill_post_message(factory_post_message_params *params);
static void visit_post_message(const factory_post_message_params *params, const char *place);
static void fill_get_message(factory_get_message_params *params);
static void visit_get_message(const factory_get_message_params *params, const char *place);
static void fill_list_session_children(factory_list_session_children_params *params);
static void visit_list_session_children(const factory_list_session_children_params *params, const char *place);
static void fill_list_computers(factory_list_computers_params *params);
static void visit_list_computers(const factory_list_computers_params *params, const char *place);
static void fill_computer_source(factory_computer_source_params *params);
static void visit_computer_source(const factory_computer_source_params *params, const char *place);
static void fill_create_computer(factory_create_computer_params *params);
static void visit_create_computer(const factory_create_computer_params *params, const char *place);
static void fill_get_computer(factory_get_computer_params *params);
static void visit_get_computer(const factory_get_computer_params *params, const char *place);
static void fill_update_computer(factory_update_computer_params *params);
static void visit_update_computer(const factory_update_computer_params *params, const char *place);
static void fill_restart_computer(factory_restart_computer_params *params);
static void visit_restart_computer(const factory_restart_computer_params *params, const char *place);
static void fill_get_computer_metrics(factory_get_computer_metrics_params *params);
static void visit_get_computer_metrics(const factory_get_computer_metrics_params *params, const char *place);

static void fill_list_sessions(factory_list_sessions_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->limit = filling == WHOLE ? 7 : 0;
    params->cursor = is_set() ? text_of("cursor") : NULL;
    params->computer_id = is_set() ? text_of("computerId") : NULL;
}

static void visit_list_sessions(const factory_list_sessions_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->cursor, within(place, "cursor"), false);
    visit_text(&params->computer_id, within(place, "computer_id"), false);
}

static void fill_tag(factory_tag_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->name = text_of("name");
    if (is_set()) {
        struct factory_text_entry *metadata = room(2 * sizeof *metadata);
        params->metadata_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            metadata[i].key = i == 0 ? text_of("key") : "";
            metadata[i].value = text_of("metadata");
        }
        params->metadata = metadata;
    }
}

static void visit_tag(const factory_tag_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->name, within(place, "name"), true);
    for (size_t i = 0; i < params->metadata_count; i++) {
        const char *element_place = element_of(within(place, "metadata"), i);
        visit_text(&params->metadata[i].key, within(element_place, "key"), true);
        visit_text(&params->metadata[i].value, within(element_place, "value"), true);
    }
    visit_array(&params->metadata, params->metadata_count, within(place, "metadata"));
}

static void fill_writable_session_settings(factory_writable_session_settings_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->model = is_set() ? text_of("model") : NULL;
    params->reasoning_effort = is_set() ? text_of("reasoningEffort") : NULL;
    params->interaction_mode = is_set() ? text_of("interactionMode") : NULL;
    params->autonomy_level = is_set() ? text_of("autonomyLevel") : NULL;
    params->autonomy_mode = is_set() ? text_of("autonomyMode") : NULL;
    params->spec_mode_model = is_set() ? text_of("specModeModel") : NULL;
    params->spec_mode_reasoning_effort = is_set() ? text_of("specModeReasoningEffort") : NULL;
    params->provider_lock = is_set() ? text_of("providerLock") : NULL;
    params->provider_lock_timestamp = is_set() ? text_of("providerLockTimestamp") : NULL;
    params->api_provider_lock = is_set() ? text_of("apiProviderLock") : NULL;
    params->has_assistant_active_time_ms = is_set();
    params->assistant_active_time_ms = filling == WHOLE ? 0.5 : 0;
    params->archived_at = is_set() ? text_of("archivedAt") : NULL;
    if (is_set()) {
        later(struct factory_tag_params) *tags = room(2 * sizeof *tags);
        params->tag_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            fill_tag(&tags[i].known);
        }
        params->tags = grow(tags, sizeof *tags, sizeof(struct factory_tag_params), 2);
    }
    if (is_set()) {
        const char **enabled_tool_ids = room(2 * sizeof *enabled_tool_ids);
        params->enabled_tool_id_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            enabled_tool_ids[i] = text_of("enabledToolIds");
        }
        params->enabled_tool_ids = enabled_tool_ids;
    }
    if (is_set()) {
        const char **disabled_tool_ids = room(2 * sizeof *disabled_tool_ids);
        params->disabled_tool_id_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            disabled_tool_ids[i] = text_of("disabledToolIds");
        }
        params->disabled_tool_ids = disabled_tool_ids;
    }
}

static void visit_writable_session_settings(const factory_writable_session_settings_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->model, within(place, "model"), false);
    visit_text(&params->reasoning_effort, within(place, "reasoning_effort"), false);
    visit_text(&params->interaction_mode, within(place, "interaction_mode"), false);
    visit_text(&params->autonomy_level, within(place, "autonomy_level"), false);
    visit_text(&params->autonomy_mode, within(place, "autonomy_mode"), false);
    visit_text(&params->spec_mode_model, within(place, "spec_mode_model"), false);
    visit_text(&params->spec_mode_reasoning_effort, within(place, "spec_mode_reasoning_effort"), false);
    visit_text(&params->provider_lock, within(place, "provider_lock"), false);
    visit_text(&params->provider_lock_timestamp, within(place, "provider_lock_timestamp"), false);
    visit_text(&params->api_provider_lock, within(place, "api_provider_lock"), false);
    visit_text(&params->archived_at, within(place, "archived_at"), false);
    for (size_t i = 0; i < params->tag_count; i++) {
        const char *element_place = element_of(within(place, "tags"), i);
        visit_tag(element(params->tags, i, params->tags->size), element_place);
    }
    visit_array(&params->tags, params->tag_count, within(place, "tags"));
    for (size_t i = 0; i < params->enabled_tool_id_count; i++) {
        const char *element_place = element_of(within(place, "enabled_tool_ids"), i);
        visit_text(&params->enabled_tool_ids[i], element_place, true);
    }
    visit_array(&params->enabled_tool_ids, params->enabled_tool_id_count, within(place, "enabled_tool_ids"));
    for (size_t i = 0; i < params->disabled_tool_id_count; i++) {
        const char *element_place = element_of(within(place, "disabled_tool_ids"), i);
        visit_text(&params->disabled_tool_ids[i], element_place, true);
    }
    visit_array(&params->disabled_tool_ids, params->disabled_tool_id_count, within(place, "disabled_tool_ids"));
}

static void fill_create_session(factory_create_session_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->computer_id = is_set() ? text_of("computerId") : NULL;
    if (is_set()) {
        later(struct factory_writable_session_settings_params) *settings = room(sizeof *settings);
        fill_writable_session_settings(&settings->known);
        params->settings = grow(settings, sizeof *settings, sizeof(struct factory_writable_session_settings_params), 1);
    }
    params->cwd = is_set() ? text_of("cwd") : NULL;
}

static void visit_create_session(const factory_create_session_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->computer_id, within(place, "computer_id"), false);
    if (params->settings != NULL) {
        visit_writable_session_settings(params->settings, within(place, "settings"));
    }
    visit_text(&params->cwd, within(place, "cwd"), false);
    visit_text(&params->body_json, within(place, "body_json"), false);
}

static void fill_get_session(factory_get_session_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->computer_id = is_set() ? text_of("computerId") : NULL;
}

static void visit_get_session(const factory_get_session_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->computer_id, within(place, "computer_id"), false);
}

static void fill_updated_session_settings(factory_updated_session_settings_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->model = is_set() ? text_of("model") : NULL;
    params->reasoning_effort = is_set() ? text_of("reasoningEffort") : NULL;
    params->interaction_mode = is_set() ? text_of("interactionMode") : NULL;
    params->autonomy_level = is_set() ? text_of("autonomyLevel") : NULL;
    params->autonomy_mode = is_set() ? text_of("autonomyMode") : NULL;
    params->spec_mode_model = is_set() ? text_of("specModeModel") : NULL;
    params->spec_mode_reasoning_effort = is_set() ? text_of("specModeReasoningEffort") : NULL;
    params->provider_lock = is_set() ? text_of("providerLock") : NULL;
    params->provider_lock_timestamp = is_set() ? text_of("providerLockTimestamp") : NULL;
    params->api_provider_lock = is_set() ? text_of("apiProviderLock") : NULL;
    params->has_assistant_active_time_ms = is_set();
    params->assistant_active_time_ms = filling == WHOLE ? 0.5 : 0;
    params->archived_at = is_set() ? text_of("archivedAt") : NULL;
    if (is_set()) {
        later(struct factory_tag_params) *tags = room(2 * sizeof *tags);
        params->tag_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            fill_tag(&tags[i].known);
        }
        params->tags = grow(tags, sizeof *tags, sizeof(struct factory_tag_params), 2);
    }
    if (is_set()) {
        const char **enabled_tool_ids = room(2 * sizeof *enabled_tool_ids);
        params->enabled_tool_id_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            enabled_tool_ids[i] = text_of("enabledToolIds");
        }
        params->enabled_tool_ids = enabled_tool_ids;
    }
    if (is_set()) {
        const char **disabled_tool_ids = room(2 * sizeof *disabled_tool_ids);
        params->disabled_tool_id_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            disabled_tool_ids[i] = text_of("disabledToolIds");
        }
        params->disabled_tool_ids = disabled_tool_ids;
    }
    params->compaction_model = is_set() ? text_of("compactionModel") : NULL;
    params->has_compaction_threshold_check_enabled = is_set();
    params->compaction_threshold_check_enabled = filling == WHOLE;
}

static void visit_updated_session_settings(const factory_updated_session_settings_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->model, within(place, "model"), false);
    visit_text(&params->reasoning_effort, within(place, "reasoning_effort"), false);
    visit_text(&params->interaction_mode, within(place, "interaction_mode"), false);
    visit_text(&params->autonomy_level, within(place, "autonomy_level"), false);
    visit_text(&params->autonomy_mode, within(place, "autonomy_mode"), false);
    visit_text(&params->spec_mode_model, within(place, "spec_mode_model"), false);
    visit_text(&params->spec_mode_reasoning_effort, within(place, "spec_mode_reasoning_effort"), false);
    visit_text(&params->provider_lock, within(place, "provider_lock"), false);
    visit_text(&params->provider_lock_timestamp, within(place, "provider_lock_timestamp"), false);
    visit_text(&params->api_provider_lock, within(place, "api_provider_lock"), false);
    visit_text(&params->archived_at, within(place, "archived_at"), false);
    for (size_t i = 0; i < params->tag_count; i++) {
        const char *element_place = element_of(within(place, "tags"), i);
        visit_tag(element(params->tags, i, params->tags->size), element_place);
    }
    visit_array(&params->tags, params->tag_count, within(place, "tags"));
    for (size_t i = 0; i < params->enabled_tool_id_count; i++) {
        const char *element_place = element_of(within(place, "enabled_tool_ids"), i);
        visit_text(&params->enabled_tool_ids[i], element_place, true);
    }
    visit_array(&params->enabled_tool_ids, params->enabled_tool_id_count, within(place, "enabled_tool_ids"));
    for (size_t i = 0; i < params->disabled_tool_id_count; i++) {
        const char *element_place = element_of(within(place, "disabled_tool_ids"), i);
        visit_text(&params->disabled_tool_ids[i], element_place, true);
    }
    visit_array(&params->disabled_tool_ids, params->disabled_tool_id_count, within(place, "disabled_tool_ids"));
    visit_text(&params->compaction_model, within(place, "compaction_model"), false);
}

static void fill_update_session(factory_update_session_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    if (is_set()) {
        later(struct factory_updated_session_settings_params) *settings = room(sizeof *settings);
        fill_updated_session_settings(&settings->known);
        params->settings = grow(settings, sizeof *settings, sizeof(struct factory_updated_session_settings_params), 1);
    }
}

static void visit_update_session(const factory_update_session_params *params, const char *place) {
    visit_size(&params->size, place);
    if (params->settings != NULL) {
        visit_updated_session_settings(params->settings, within(place, "settings"));
    }
    visit_text(&params->body_json, within(place, "body_json"), false);
}

static void fill_delete_session(factory_delete_session_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->computer_id = is_set() ? text_of("computerId") : NULL;
}

static void visit_delete_session(const factory_delete_session_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->computer_id, within(place, "computer_id"), false);
}

static void fill_get_messages(factory_get_messages_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->limit = filling == WHOLE ? 7 : 0;
    params->cursor = is_set() ? text_of("cursor") : NULL;
    params->computer_id = is_set() ? text_of("computerId") : NULL;
    params->role = is_set() ? text_of("role") : NULL;
}

static void visit_get_messages(const factory_get_messages_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->cursor, within(place, "cursor"), false);
    visit_text(&params->computer_id, within(place, "computer_id"), false);
    visit_text(&params->role, within(place, "role"), false);
}

static void fill_image_source(factory_image_source_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->data = text_of("data");
    params->media_type = text_of("mediaType");
}

static void visit_image_source(const factory_image_source_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->data, within(place, "data"), true);
    visit_text(&params->media_type, within(place, "media_type"), true);
}

static void fill_document_source(factory_document_source_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->kind = text_of("type");
    params->media_type = is_set() ? text_of("mediaType") : NULL;
    params->data = is_set() ? text_of("data") : NULL;
    params->parsed_data = is_set() ? text_of("parsedData") : NULL;
    params->name = is_set() ? text_of("name") : NULL;
    params->path = is_set() ? text_of("path") : NULL;
    params->mime = is_set() ? text_of("mime") : NULL;
}

static void visit_document_source(const factory_document_source_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->kind, within(place, "kind"), true);
    visit_text(&params->media_type, within(place, "media_type"), false);
    visit_text(&params->data, within(place, "data"), false);
    visit_text(&params->parsed_data, within(place, "parsed_data"), false);
    visit_text(&params->name, within(place, "name"), false);
    visit_text(&params->path, within(place, "path"), false);
    visit_text(&params->mime, within(place, "mime"), false);
}

static void fill_post_message(factory_post_message_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->text = text_of("text");
    if (is_set()) {
        later(struct factory_image_source_params) *images = room(2 * sizeof *images);
        params->image_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            fill_image_source(&images[i].known);
        }
        params->images = grow(images, sizeof *images, sizeof(struct factory_image_source_params), 2);
    }
    if (is_set()) {
        later(struct factory_document_source_params) *files = room(2 * sizeof *files);
        params->file_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            fill_document_source(&files[i].known);
        }
        params->files = grow(files, sizeof *files, sizeof(struct factory_document_source_params), 2);
    }
    params->computer_id = is_set() ? text_of("computerId") : NULL;
}

static void visit_post_message(const factory_post_message_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->text, within(place, "text"), true);
    for (size_t i = 0; i < params->image_count; i++) {
        const char *element_place = element_of(within(place, "images"), i);
        visit_image_source(element(params->images, i, params->images->size), element_place);
    }
    visit_array(&params->images, params->image_count, within(place, "images"));
    for (size_t i = 0; i < params->file_count; i++) {
        const char *element_place = element_of(within(place, "files"), i);
        visit_document_source(element(params->files, i, params->files->size), element_place);
    }
    visit_array(&params->files, params->file_count, within(place, "files"));
    visit_text(&params->computer_id, within(place, "computer_id"), false);
    visit_text(&params->body_json, within(place, "body_json"), false);
}

static void fill_get_message(factory_get_message_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->computer_id = is_set() ? text_of("computerId") : NULL;
}

static void visit_get_message(const factory_get_message_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->computer_id, within(place, "computer_id"), false);
}

static void fill_list_session_children(factory_list_session_children_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->include_artifacts = is_set() ? text_of("includeArtifacts") : NULL;
}

static void visit_list_session_children(const factory_list_session_children_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->include_artifacts, within(place, "include_artifacts"), false);
}

static void fill_list_computers(factory_list_computers_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->host_id = is_set() ? text_of("hostId") : NULL;
    params->include_provisioning_steps = is_set() ? text_of("includeProvisioningSteps") : NULL;
}

static void visit_list_computers(const factory_list_computers_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->host_id, within(place, "host_id"), false);
    visit_text(&params->include_provisioning_steps, within(place, "include_provisioning_steps"), false);
}

static void fill_computer_source(factory_computer_source_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->kind = text_of("kind");
    params->template_id = is_set() ? text_of("templateId") : NULL;
    params->computer_id = is_set() ? text_of("computerId") : NULL;
}

static void visit_computer_source(const factory_computer_source_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->kind, within(place, "kind"), true);
    visit_text(&params->template_id, within(place, "template_id"), false);
    visit_text(&params->computer_id, within(place, "computer_id"), false);
}

static void fill_create_computer(factory_create_computer_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->name = text_of("name");
    params->remote_user = is_set() ? text_of("remoteUser") : NULL;
    params->provider = is_set() ? text_of("provider") : NULL;
    params->host_id = is_set() ? text_of("hostId") : NULL;
    if (is_set()) {
        const char **repos = room(2 * sizeof *repos);
        params->repo_count = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
            repos[i] = text_of("repos");
        }
        params->repos = repos;
    }
    params->has_auto_install_deps = is_set();
    params->auto_install_deps = filling == WHOLE;
    params->service_account_id = is_set() ? text_of("serviceAccountId") : NULL;
    if (is_set()) {
        later(struct factory_computer_source_params) *source = room(sizeof *source);
        fill_computer_source(&source->known);
        params->source = grow(source, sizeof *source, sizeof(struct factory_computer_source_params), 1);
    }
}

static void visit_create_computer(const factory_create_computer_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->name, within(place, "name"), true);
    visit_text(&params->remote_user, within(place, "remote_user"), false);
    visit_text(&params->provider, within(place, "provider"), false);
    visit_text(&params->host_id, within(place, "host_id"), false);
    for (size_t i = 0; i < params->repo_count; i++) {
        const char *element_place = element_of(within(place, "repos"), i);
        visit_text(&params->repos[i], element_place, true);
    }
    visit_array(&params->repos, params->repo_count, within(place, "repos"));
    visit_text(&params->service_account_id, within(place, "service_account_id"), false);
    if (params->source != NULL) {
        visit_computer_source(params->source, within(place, "source"));
    }
    visit_text(&params->body_json, within(place, "body_json"), false);
}

static void fill_get_computer(factory_get_computer_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->include_provisioning_steps = is_set() ? text_of("includeProvisioningSteps") : NULL;
}

static void visit_get_computer(const factory_get_computer_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->include_provisioning_steps, within(place, "include_provisioning_steps"), false);
}

static void fill_update_computer(factory_update_computer_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->name = is_set() ? text_of("name") : NULL;
    params->host_id = is_set() ? text_of("hostId") : NULL;
    params->remote_user = is_set() ? text_of("remoteUser") : NULL;
}

static void visit_update_computer(const factory_update_computer_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->name, within(place, "name"), false);
    visit_text(&params->host_id, within(place, "host_id"), false);
    visit_text(&params->remote_user, within(place, "remote_user"), false);
    visit_text(&params->body_json, within(place, "body_json"), false);
}

static void fill_restart_computer(factory_restart_computer_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->mode = is_set() ? text_of("mode") : NULL;
}

static void visit_restart_computer(const factory_restart_computer_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->mode, within(place, "mode"), false);
    visit_text(&params->body_json, within(place, "body_json"), false);
}

static void fill_get_computer_metrics(factory_get_computer_metrics_params *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
    params->start = is_set() ? text_of("start") : NULL;
}

static void visit_get_computer_metrics(const factory_get_computer_metrics_params *params, const char *place) {
    visit_size(&params->size, place);
    visit_text(&params->start, within(place, "start"), false);
}

static void *fill_for_list_sessions(const char *body_json) {
    later(factory_list_sessions_params) *params = room(sizeof *params);
    fill_list_sessions(&params->known);
    (void)body_json;
    return grow(params, sizeof *params, sizeof(struct factory_list_sessions_params), 1);
}

static void visit_for_list_sessions(const void *params) {
    visit_list_sessions(params, "params");
}

static factory_status ask_list_sessions(const factory_client *client, const void *params, factory_error **error) {
    return factory_list_sessions_typed(client, params, NULL, &(struct factory_session_page *){NULL}, error);
}

static void *fill_for_create_session(const char *body_json) {
    later(factory_create_session_params) *params = room(sizeof *params);
    fill_create_session(&params->known);
    params->known.body_json = body_json;
    return grow(params, sizeof *params, sizeof(struct factory_create_session_params), 1);
}

static void visit_for_create_session(const void *params) {
    visit_create_session(params, "params");
}

static factory_status ask_create_session(const factory_client *client, const void *params, factory_error **error) {
    return factory_create_session_typed(client, params, NULL, &(struct factory_session_page *){NULL}, error);
}

static void *fill_for_get_session(const char *body_json) {
    later(factory_get_session_params) *params = room(sizeof *params);
    fill_get_session(&params->known);
    (void)body_json;
    return grow(params, sizeof *params, sizeof(struct factory_get_session_params), 1);
}

static void visit_for_get_session(const void *params) {
    visit_get_session(params, "params");
}

static factory_status ask_get_session(const factory_client *client, const void *params, factory_error **error) {
    return factory_get_session_typed(client, "x", params, NULL, &(struct factory_session_page *){NULL}, error);
}

static void *fill_for_update_session(const char *body_json) {
    later(factory_update_session_params) *params = room(sizeof *params);
    fill_update_session(&params->known);
    params->known.body_json = body_json;
    return grow(params, sizeof *params, sizeof(struct factory_update_session_params), 1);
}

static void visit_for_update_session(const void *params) {
    visit_update_session(params, "params");
}

static factory_status ask_update_session(const factory_client *client, const void *params, factory_error **error) {
    return factory_update_session_typed(client, "x", params, NULL, &(struct factory_session_page *){NULL}, error);
}

static void *fill_for_delete_session(const char *body_json) {
    later(factory_delete_session_params) *params = room(sizeof *params);
    fill_delete_session(&params->known);
    (void)body_json;
    return grow(params, sizeof *params, sizeof(struct factory_delete_session_params), 1);
}

static void visit_for_delete_session(const void *params) {
    visit_delete_session(params, "params");
}

static factory_status ask_delete_session(const factory_client *client, const void *params, factory_error **error) {
    return factory_delete_session_typed(client, "x", params, NULL, error);
}

static void *fill_for_get_messages(const char *body_json) {
    later(factory_get_messages_params) *params = room(sizeof *params);
    fill_get_messages(&params->known);
    (void)body_json;
    return grow(params, sizeof *params, sizeof(struct factory_get_messages_params), 1);
}

static void visit_for_get_messages(const void *params) {
    visit_get_messages(params, "params");
}

static factory_status ask_get_messages(const factory_client *client, const void *params, factory_error **error) {
    return factory_get_messages_typed(client, "x", params, NULL, &(struct factory_message_page *){NULL}, error);
}

static void *fill_for_post_message(const char *body_json) {
    later(factory_post_message_params) *params = room(sizeof *params);
    fill_post_message(&params->known);
    params->known.body_json = body_json;
    return grow(params, sizeof *params, sizeof(struct factory_post_message_params), 1);
}

static void visit_for_post_message(const void *params) {
    visit_post_message(params, "params");
}

static factory_status ask_post_message(const factory_client *client, const void *params, factory_error **error) {
    return factory_post_message_typed(client, "x", params, NULL, &(struct factory_posted_message_page *){NULL}, error);
}

static void *fill_for_get_message(const char *body_json) {
    later(factory_get_message_params) *params = room(sizeof *params);
    fill_get_message(&params->known);
    (void)body_json;
    return grow(params, sizeof *params, sizeof(struct factory_get_message_params), 1);
}

static void visit_for_get_message(const void *params) {
    visit_get_message(params, "params");
}

static factory_status ask_get_message(const factory_client *client, const void *params, factory_error **error) {
    return factory_get_message_typed(client, "x", "x", params, NULL, &(struct factory_message_page *){NULL}, error);
}

static void *fill_for_list_session_children(const char *body_json) {
    later(factory_list_session_children_params) *params = room(sizeof *params);
    fill_list_session_children(&params->known);
    (void)body_json;
    return grow(params, sizeof *params, sizeof(struct factory_list_session_children_params), 1);
}

static void visit_for_list_session_children(const void *params) {
    visit_list_session_children(params, "params");
}

static factory_status ask_list_session_children(const factory_client *client, const void *params, factory_error **error) {
    return factory_list_session_children_typed(client, "x", params, NULL, &(struct factory_session_page *){NULL}, error);
}

static void *fill_for_list_computers(const char *body_json) {
    later(factory_list_computers_params) *params = room(sizeof *params);
    fill_list_computers(&params->known);
    (void)body_json;
    return grow(params, sizeof *params, sizeof(struct factory_list_computers_params), 1);
}

static void visit_for_list_computers(const void *params) {
    visit_list_computers(params, "params");
}

static factory_status ask_list_computers(const factory_client *client, const void *params, factory_error **error) {
    return factory_list_computers_typed(client, params, NULL, &(struct factory_computer_page *){NULL}, error);
}

static void *fill_for_create_computer(const char *body_json) {
    later(factory_create_computer_params) *params = room(sizeof *params);
    fill_create_computer(&params->known);
    params->known.body_json = body_json;
    return grow(params, sizeof *params, sizeof(struct factory_create_computer_params), 1);
}

static void visit_for_create_computer(const void *params) {
    visit_create_computer(params, "params");
}

static factory_status ask_create_computer(const factory_client *client, const void *params, factory_error **error) {
    return factory_create_computer_typed(client, params, NULL, &(struct factory_computer_page *){NULL}, error);
}

static void *fill_for_get_computer(const char *body_json) {
    later(factory_get_computer_params) *params = room(sizeof *params);
    fill_get_computer(&params->known);
    (void)body_json;
    return grow(params, sizeof *params, sizeof(struct factory_get_computer_params), 1);
}

static void visit_for_get_computer(const void *params) {
    visit_get_computer(params, "params");
}

static factory_status ask_get_computer(const factory_client *client, const void *params, factory_error **error) {
    return factory_get_computer_typed(client, "x", params, NULL, &(struct factory_computer_page *){NULL}, error);
}

static void *fill_for_update_computer(const char *body_json) {
    later(factory_update_computer_params) *params = room(sizeof *params);
    fill_update_computer(&params->known);
    params->known.body_json = body_json;
    return grow(params, sizeof *params, sizeof(struct factory_update_computer_params), 1);
}

static void visit_for_update_computer(const void *params) {
    visit_update_computer(params, "params");
}

static factory_status ask_update_computer(const factory_client *client, const void *params, factory_error **error) {
    return factory_update_computer_typed(client, "x", params, NULL, &(struct factory_computer_page *){NULL}, error);
}

static void *fill_for_restart_computer(const char *body_json) {
    later(factory_restart_computer_params) *params = room(sizeof *params);
    fill_restart_computer(&params->known);
    params->known.body_json = body_json;
    return grow(params, sizeof *params, sizeof(struct factory_restart_computer_params), 1);
}

static void visit_for_restart_computer(const void *params) {
    visit_restart_computer(params, "params");
}

static factory_status ask_restart_computer(const factory_client *client, const void *params, factory_error **error) {
    return factory_restart_computer_typed(client, "x", params, NULL, &(struct factory_restarted_computer_page *){NULL}, error);
}

static void *fill_for_get_computer_metrics(const char *body_json) {
    later(factory_get_computer_metrics_params) *params = room(sizeof *params);
    fill_get_computer_metrics(&params->known);
    (void)body_json;
    return grow(params, sizeof *params, sizeof(struct factory_get_computer_metrics_params), 1);
}

static void visit_for_get_computer_metrics(const void *params) {
    visit_get_computer_metrics(params, "params");
}

static factory_status ask_get_computer_metrics(const factory_client *client, const void *params, factory_error **error) {
    return factory_get_computer_metrics_typed(client, "x", params, NULL, &(struct factory_computer_metric_page *){NULL}, error);
}

static const struct question questions[] = {
    {"listSessions", fill_for_list_sessions, visit_for_list_sessions, ask_list_sessions},
    {"createSession", fill_for_create_session, visit_for_create_session, ask_create_session},
    {"getSession", fill_for_get_session, visit_for_get_session, ask_get_session},
    {"updateSession", fill_for_update_session, visit_for_update_session, ask_update_session},
    {"deleteSession", fill_for_delete_session, visit_for_delete_session, ask_delete_session},
    {"getMessages", fill_for_get_messages, visit_for_get_messages, ask_get_messages},
    {"postMessage", fill_for_post_message, visit_for_post_message, ask_post_message},
    {"getMessage", fill_for_get_message, visit_for_get_message, ask_get_message},
    {"listSessionChildren", fill_for_list_session_children, visit_for_list_session_children, ask_list_session_children},
    {"listComputers", fill_for_list_computers, visit_for_list_computers, ask_list_computers},
    {"createComputer", fill_for_create_computer, visit_for_create_computer, ask_create_computer},
    {"getComputer", fill_for_get_computer, visit_for_get_computer, ask_get_computer},
    {"updateComputer", fill_for_update_computer, visit_for_update_computer, ask_update_computer},
    {"restartComputer", fill_for_restart_computer, visit_for_restart_computer, ask_restart_computer},
    {"getComputerMetrics", fill_for_get_computer_metrics, visit_for_get_computer_metrics, ask_get_computer_metrics},
};

#endif
