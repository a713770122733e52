/*
 * Made by `make generate` from contract/; do not edit.
 *
 * Every member of every row as JSON, for tests that compare it with what the service sent. An older header has only what
 * came with the first release.
 */
#ifndef SESSION_GEN_H
#define SESSION_GEN_H

#include "leaves.h"

static const char *const factory_session_status_texts[] = {
    [FACTORY_SESSION_STATUS_ABSENT] = NULL,
    [FACTORY_SESSION_STATUS_IDLE] = "idle",
    [FACTORY_SESSION_STATUS_PENDING] = "pending",
    [FACTORY_SESSION_STATUS_RUNNING] = "running",
};

static const char *const factory_reasoning_effort_texts[] = {
    [FACTORY_REASONING_EFFORT_ABSENT] = NULL,
    [FACTORY_REASONING_EFFORT_NONE] = "none",
    [FACTORY_REASONING_EFFORT_DYNAMIC] = "dynamic",
    [FACTORY_REASONING_EFFORT_OFF] = "off",
    [FACTORY_REASONING_EFFORT_MINIMAL] = "minimal",
    [FACTORY_REASONING_EFFORT_LOW] = "low",
    [FACTORY_REASONING_EFFORT_MEDIUM] = "medium",
    [FACTORY_REASONING_EFFORT_HIGH] = "high",
    [FACTORY_REASONING_EFFORT_XHIGH] = "xhigh",
    [FACTORY_REASONING_EFFORT_MAX] = "max",
};

static const char *const factory_interaction_mode_texts[] = {
    [FACTORY_INTERACTION_MODE_ABSENT] = NULL,
    [FACTORY_INTERACTION_MODE_AUTO] = "auto",
    [FACTORY_INTERACTION_MODE_SPEC] = "spec",
    [FACTORY_INTERACTION_MODE_AGI] = "agi",
    [FACTORY_INTERACTION_MODE_MISSION] = "mission",
};

static const char *const factory_autonomy_level_texts[] = {
    [FACTORY_AUTONOMY_LEVEL_ABSENT] = NULL,
    [FACTORY_AUTONOMY_LEVEL_OFF] = "off",
    [FACTORY_AUTONOMY_LEVEL_LOW] = "low",
    [FACTORY_AUTONOMY_LEVEL_MEDIUM] = "medium",
    [FACTORY_AUTONOMY_LEVEL_HIGH] = "high",
};

static const char *const factory_autonomy_mode_texts[] = {
    [FACTORY_AUTONOMY_MODE_ABSENT] = NULL,
    [FACTORY_AUTONOMY_MODE_NORMAL] = "normal",
    [FACTORY_AUTONOMY_MODE_SPEC] = "spec",
    [FACTORY_AUTONOMY_MODE_AUTO_LOW] = "auto-low",
    [FACTORY_AUTONOMY_MODE_AUTO_MEDIUM] = "auto-medium",
    [FACTORY_AUTONOMY_MODE_AUTO_HIGH] = "auto-high",
};

static const char *const factory_provider_texts[] = {
    [FACTORY_PROVIDER_ABSENT] = NULL,
    [FACTORY_PROVIDER_ANTHROPIC] = "anthropic",
    [FACTORY_PROVIDER_OPENAI] = "openai",
    [FACTORY_PROVIDER_GENERIC_CHAT_COMPLETION_API] = "generic-chat-completion-api",
    [FACTORY_PROVIDER_FACTORY] = "factory",
    [FACTORY_PROVIDER_GOOGLE] = "google",
    [FACTORY_PROVIDER_XAI] = "xai",
    [FACTORY_PROVIDER_VOYAGE] = "voyage",
    [FACTORY_PROVIDER_BEDROCK_CONVERSE] = "bedrock-converse",
};

static const char *const factory_api_provider_texts[] = {
    [FACTORY_API_PROVIDER_ABSENT] = NULL,
    [FACTORY_API_PROVIDER_BEDROCK] = "bedrock",
    [FACTORY_API_PROVIDER_ANTHROPIC] = "anthropic",
    [FACTORY_API_PROVIDER_VERTEX_ANTHROPIC] = "vertex_anthropic",
    [FACTORY_API_PROVIDER_BEDROCK_ANTHROPIC] = "bedrock_anthropic",
    [FACTORY_API_PROVIDER_OPENAI] = "openai",
    [FACTORY_API_PROVIDER_AZURE_OPENAI] = "azure_openai",
    [FACTORY_API_PROVIDER_GOOGLE] = "google",
    [FACTORY_API_PROVIDER_XAI] = "xai",
    [FACTORY_API_PROVIDER_FIREWORKS] = "fireworks",
    [FACTORY_API_PROVIDER_BASETEN] = "baseten",
    [FACTORY_API_PROVIDER_SNOWFLAKE] = "snowflake",
    [FACTORY_API_PROVIDER_BEDROCK_CONVERSE] = "bedrock_converse",
};
#define TEXTS(enumeration) enumeration##_texts, (int32_t)(sizeof enumeration##_texts / sizeof *enumeration##_texts)

static void print_token_usage(const factory_token_usage *row);
static void print_tag(const factory_tag *row);
static void print_session_settings(const factory_session_settings *row);
static void print_session(const factory_session *row);
#ifndef OLDER_HEADER
static void print_artifact(const factory_artifact *row);
#endif

static void print_token_usage(const factory_token_usage *row) {
    begin('{');
    required_number("inputTokens", row->input_tokens);
    required_number("outputTokens", row->output_tokens);
    required_number("cacheCreationTokens", row->cache_creation_tokens);
    required_number("cacheReadTokens", row->cache_read_tokens);
    required_number("thinkingTokens", row->thinking_tokens);
    optional_number("factoryCredits", row->has_factory_credits, row->factory_credits);
    end('}');
}

static void print_tag(const factory_tag *row) {
    begin('{');
    required_text("name", row->name);
    if (optional_list("metadata", row->metadata, row->metadata_count)) {
        begin('{');
        for (size_t i = 0; i < row->metadata_count; i++) {
            const factory_metadata *entry = element(row->metadata, i, sizeof *row->metadata);
            separate();
            print_text(entry->key);
            putchar(':');
            print_text(entry->value);
        }
        end('}');
    }
    end('}');
}

static void print_session_settings(const factory_session_settings *row) {
    begin('{');
    optional_text("model", row->model);
    optional_enum("reasoningEffort", row->reasoning_effort, TEXTS(factory_reasoning_effort));
    optional_enum("interactionMode", row->interaction_mode, TEXTS(factory_interaction_mode));
    optional_enum("autonomyLevel", row->autonomy_level, TEXTS(factory_autonomy_level));
    optional_enum("autonomyMode", row->autonomy_mode, TEXTS(factory_autonomy_mode));
    optional_text("specModeModel", row->spec_mode_model);
    optional_enum("specModeReasoningEffort", row->spec_mode_reasoning_effort, TEXTS(factory_reasoning_effort));
    optional_enum("providerLock", row->provider_lock, TEXTS(factory_provider));
    optional_text("providerLockTimestamp", row->provider_lock_timestamp);
    optional_enum("apiProviderLock", row->api_provider_lock, TEXTS(factory_api_provider));
    optional_text("archivedAt", row->archived_at);
    optional_number("assistantActiveTimeMs", row->has_assistant_active_time_ms, row->assistant_active_time_ms);
    if (optional_row("tokenUsage", row->token_usage)) {
        print_token_usage(row->token_usage);
    }
    if (optional_row("inclusiveTokenUsage", row->inclusive_token_usage)) {
        print_token_usage(row->inclusive_token_usage);
    }
    if (optional_list("childInclusiveTokenUsageBySessionId", row->child_usages, row->child_usage_count)) {
        begin('{');
        for (size_t i = 0; i < row->child_usage_count; i++) {
            const factory_child_usage *entry = element(row->child_usages, i, sizeof *row->child_usages);
            separate();
            print_text(entry->session_id);
            putchar(':');
            print_token_usage(&entry->usage);
        }
        end('}');
    }
    if (optional_list("tags", row->tags, row->tag_count)) {
        begin('[');
        for (size_t i = 0; i < row->tag_count; i++) {
            separate();
            print_tag(element(row->tags, i, sizeof *row->tags));
        }
        end(']');
    }
    if (optional_list("enabledToolIds", row->enabled_tool_ids, row->enabled_tool_id_count)) {
        begin('[');
        for (size_t i = 0; i < row->enabled_tool_id_count; i++) {
            separate();
            print_text(row->enabled_tool_ids[i]);
        }
        end(']');
    }
    if (optional_list("disabledToolIds", row->disabled_tool_ids, row->disabled_tool_id_count)) {
        begin('[');
        for (size_t i = 0; i < row->disabled_tool_id_count; i++) {
            separate();
            print_text(row->disabled_tool_ids[i]);
        }
        end(']');
    }
    end('}');
}

static void print_session(const factory_session *row) {
    begin('{');
    required_text("sessionId", row->session_id);
    optional_text("title", row->title);
    optional_text("computerId", row->computer_id);
    required_enum("status", row->status, TEXTS(factory_session_status));
    required_integer("messageCount", row->message_count);
    required_integer("createdAt", row->created_at_ms);
    required_integer("updatedAt", row->updated_at_ms);
    optional_integer("completedAt", row->has_completed_at, row->completed_at_ms);
    if (optional_row("sessionSettings", row->settings)) {
        print_session_settings(row->settings);
    }
#ifndef OLDER_HEADER
    optional_number("factoryCredits", row->has_factory_credits, row->factory_credits);
#endif
#ifndef OLDER_HEADER
    optional_text("parent_session_id", row->parent_session_id);
#endif
#ifndef OLDER_HEADER
    if (optional_list("artifacts", row->artifacts, row->artifact_count)) {
        begin('[');
        for (size_t i = 0; i < row->artifact_count; i++) {
            separate();
            print_artifact(element(row->artifacts, i, row->artifact_stride));
        }
        end(']');
    }
#endif
    end('}');
}

#ifndef OLDER_HEADER
static void print_artifact(const factory_artifact *row) {
    begin('{');
    optional_text("id", row->id);
    optional_text("kind", row->kind);
    optional_text("url", row->url);
    optional_text("title", row->title);
    optional_text("provider", row->provider);
    optional_text("action", row->action);
    optional_text("externalId", row->external_id);
    optional_text("createdAt", row->created_at);
    end('}');
}
#endif

#endif
