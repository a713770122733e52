/*
 * Made by `make generate` from contract/; do not edit.
 *
 * Every member of every row as JSON, for tests that compare it with what the service sent. An older header has only what
 * came with the first release.
 */
#ifndef ROWS_GEN_H
#define ROWS_GEN_H

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

#ifndef OLDER_HEADER
static const char *const factory_message_role_texts[] = {
    [FACTORY_MESSAGE_ROLE_ABSENT] = NULL,
    [FACTORY_MESSAGE_ROLE_USER] = "user",
    [FACTORY_MESSAGE_ROLE_ASSISTANT] = "assistant",
    [FACTORY_MESSAGE_ROLE_TOOL] = "tool",
    [FACTORY_MESSAGE_ROLE_SYSTEM] = "system",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_content_block_kind_texts[] = {
    [FACTORY_CONTENT_BLOCK_KIND_ABSENT] = NULL,
    [FACTORY_CONTENT_BLOCK_KIND_TEXT] = "text",
    [FACTORY_CONTENT_BLOCK_KIND_IMAGE] = "image",
    [FACTORY_CONTENT_BLOCK_KIND_THINKING] = "thinking",
    [FACTORY_CONTENT_BLOCK_KIND_REDACTED_THINKING] = "redacted_thinking",
    [FACTORY_CONTENT_BLOCK_KIND_TOOL_USE] = "tool_use",
    [FACTORY_CONTENT_BLOCK_KIND_TOOL_RESULT] = "tool_result",
    [FACTORY_CONTENT_BLOCK_KIND_DOCUMENT] = "document",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_image_media_type_texts[] = {
    [FACTORY_IMAGE_MEDIA_TYPE_ABSENT] = NULL,
    [FACTORY_IMAGE_MEDIA_TYPE_IMAGE_JPEG] = "image/jpeg",
    [FACTORY_IMAGE_MEDIA_TYPE_IMAGE_PNG] = "image/png",
    [FACTORY_IMAGE_MEDIA_TYPE_IMAGE_GIF] = "image/gif",
    [FACTORY_IMAGE_MEDIA_TYPE_IMAGE_WEBP] = "image/webp",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_document_source_kind_texts[] = {
    [FACTORY_DOCUMENT_SOURCE_KIND_ABSENT] = NULL,
    [FACTORY_DOCUMENT_SOURCE_KIND_BASE64] = "base64",
    [FACTORY_DOCUMENT_SOURCE_KIND_TEXT] = "text",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_message_visibility_texts[] = {
    [FACTORY_MESSAGE_VISIBILITY_ABSENT] = NULL,
    [FACTORY_MESSAGE_VISIBILITY_BOTH] = "both",
    [FACTORY_MESSAGE_VISIBILITY_LLM_ONLY] = "llm_only",
    [FACTORY_MESSAGE_VISIBILITY_USER_ONLY] = "user_only",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_openai_phase_texts[] = {
    [FACTORY_OPENAI_PHASE_ABSENT] = NULL,
    [FACTORY_OPENAI_PHASE_COMMENTARY] = "commentary",
    [FACTORY_OPENAI_PHASE_FINAL_ANSWER] = "final_answer",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_chat_completion_reasoning_field_texts[] = {
    [FACTORY_CHAT_COMPLETION_REASONING_FIELD_ABSENT] = NULL,
    [FACTORY_CHAT_COMPLETION_REASONING_FIELD_REASONING] = "reasoning",
    [FACTORY_CHAT_COMPLETION_REASONING_FIELD_REASONING_CONTENT] = "reasoning_content",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_user_message_source_texts[] = {
    [FACTORY_USER_MESSAGE_SOURCE_ABSENT] = NULL,
    [FACTORY_USER_MESSAGE_SOURCE_WEB] = "web",
    [FACTORY_USER_MESSAGE_SOURCE_DESKTOP] = "desktop",
    [FACTORY_USER_MESSAGE_SOURCE_CLI_TUI] = "cli_tui",
    [FACTORY_USER_MESSAGE_SOURCE_CLI_EXEC] = "cli_exec",
    [FACTORY_USER_MESSAGE_SOURCE_CLI_ACP] = "cli_acp",
    [FACTORY_USER_MESSAGE_SOURCE_SLACK] = "slack",
    [FACTORY_USER_MESSAGE_SOURCE_LINEAR] = "linear",
    [FACTORY_USER_MESSAGE_SOURCE_SESSIONS_API] = "sessions_api",
    [FACTORY_USER_MESSAGE_SOURCE_API] = "api",
    [FACTORY_USER_MESSAGE_SOURCE_AUTOMATION] = "automation",
    [FACTORY_USER_MESSAGE_SOURCE_READINESS_REMEDIATION] = "readiness-remediation",
    [FACTORY_USER_MESSAGE_SOURCE_READINESS_EVALUATION] = "readiness-evaluation",
    [FACTORY_USER_MESSAGE_SOURCE_WIKI_GENERATION] = "wiki-generation",
    [FACTORY_USER_MESSAGE_SOURCE_WIKI_CI_SETUP] = "wiki-ci-setup",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_provider_type_texts[] = {
    [FACTORY_PROVIDER_TYPE_ABSENT] = NULL,
    [FACTORY_PROVIDER_TYPE_BYOM] = "byom",
    [FACTORY_PROVIDER_TYPE_E2B] = "e2b",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_computer_status_texts[] = {
    [FACTORY_COMPUTER_STATUS_ABSENT] = NULL,
    [FACTORY_COMPUTER_STATUS_PROVISIONING] = "provisioning",
    [FACTORY_COMPUTER_STATUS_ACTIVE] = "active",
    [FACTORY_COMPUTER_STATUS_ERROR] = "error",
};
#endif

#ifndef OLDER_HEADER
static const char *const factory_computer_source_kind_texts[] = {
    [FACTORY_COMPUTER_SOURCE_KIND_ABSENT] = NULL,
    [FACTORY_COMPUTER_SOURCE_KIND_TEMPLATE] = "template",
    [FACTORY_COMPUTER_SOURCE_KIND_COMPUTER] = "computer",
};
#endif
#define TEXTS(enumeration) enumeration##_texts, (int32_t)(sizeof enumeration##_texts / sizeof *enumeration##_texts)

static inline void print_token_usage(const factory_token_usage *row);
static inline void print_tag(const factory_tag *row);
static inline void print_session_settings(const factory_session_settings *row);
static inline void print_session(const factory_session *row);
#ifndef OLDER_HEADER
static inline void print_artifact(const factory_artifact *row);
#endif
#ifndef OLDER_HEADER
static inline void print_interrupted_session(const factory_interrupted_session *row);
#endif
#ifndef OLDER_HEADER
static inline void print_message(const factory_message *row);
#endif
#ifndef OLDER_HEADER
static inline void print_content_block(const factory_content_block *row);
#endif
#ifndef OLDER_HEADER
static inline void print_text_block(const factory_text_block *row);
#endif
#ifndef OLDER_HEADER
static inline void print_image_block(const factory_image_block *row);
#endif
#ifndef OLDER_HEADER
static inline void print_image_source(const factory_image_source *row);
#endif
#ifndef OLDER_HEADER
static inline void print_thinking_block(const factory_thinking_block *row);
#endif
#ifndef OLDER_HEADER
static inline void print_redacted_thinking_block(const factory_redacted_thinking_block *row);
#endif
#ifndef OLDER_HEADER
static inline void print_tool_use_block(const factory_tool_use_block *row);
#endif
#ifndef OLDER_HEADER
static inline void print_tool_result_block(const factory_tool_result_block *row);
#endif
#ifndef OLDER_HEADER
static inline void print_document_block(const factory_document_block *row);
#endif
#ifndef OLDER_HEADER
static inline void print_document_source(const factory_document_source *row);
#endif
#ifndef OLDER_HEADER
static inline void print_pdf_source(const factory_pdf_source *row);
#endif
#ifndef OLDER_HEADER
static inline void print_text_file_source(const factory_text_file_source *row);
#endif
#ifndef OLDER_HEADER
static inline void print_posted_message(const factory_posted_message *row);
#endif
#ifndef OLDER_HEADER
static inline void print_computer(const factory_computer *row);
#endif
#ifndef OLDER_HEADER
static inline void print_provisioning_step(const factory_provisioning_step *row);
#endif
#ifndef OLDER_HEADER
static inline void print_computer_source(const factory_computer_source *row);
#endif
#ifndef OLDER_HEADER
static inline void print_template_source(const factory_template_source *row);
#endif
#ifndef OLDER_HEADER
static inline void print_copy_source(const factory_copy_source *row);
#endif
#ifndef OLDER_HEADER
static inline void print_computer_identity(const factory_computer_identity *row);
#endif
#ifndef OLDER_HEADER
static inline void print_restarted_computer(const factory_restarted_computer *row);
#endif
#ifndef OLDER_HEADER
static inline void print_refreshed_computer(const factory_refreshed_computer *row);
#endif
#ifndef OLDER_HEADER
static inline void print_computer_metric(const factory_computer_metric *row);
#endif

static inline void print_token_usage(const factory_token_usage *row) {
    begin('{');
    required_number("inputTokens", row->input_tokens);
    required_number("outputTokens", row->output_tokens);
    required_number("cacheCreationTokens", row->cache_creation_tokens);
    required_number("cacheReadTokens", row->cache_read_tokens);
    required_number("thinkingTokens", row->thinking_tokens);
    optional_number("factoryCredits", row->has_factory_credits, row->factory_credits);
    end('}');
}

static inline void print_tag(const factory_tag *row) {
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

static inline void print_session_settings(const factory_session_settings *row) {
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

static inline void print_session(const factory_session *row) {
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
static inline void print_artifact(const factory_artifact *row) {
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

#ifndef OLDER_HEADER
static inline void print_interrupted_session(const factory_interrupted_session *row) {
    begin('{');
    required_enum("status", row->status, TEXTS(factory_session_status));
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_message(const factory_message *row) {
    begin('{');
    required_text("id", row->id);
    required_enum("role", row->role, TEXTS(factory_message_role));
    if (required_list("content", row->content, row->content_count)) {
        begin('[');
        for (size_t i = 0; i < row->content_count; i++) {
            separate();
            print_content_block(element(row->content, i, row->content_stride));
        }
        end(']');
    }
    required_number("createdAt", row->created_at_ms);
    required_number("updatedAt", row->updated_at_ms);
    optional_text("parentId", row->parent_id);
    optional_enum("visibility", row->visibility, TEXTS(factory_message_visibility));
    optional_text("openaiMessageId", row->openai_message_id);
    optional_enum("openaiPhase", row->openai_phase, TEXTS(factory_openai_phase));
    optional_text("openaiEncryptedContent", row->openai_encrypted_content);
    optional_text("openaiReasoningId", row->openai_reasoning_id);
    optional_text("openaiReasoningSummary", row->openai_reasoning_summary);
    optional_text("geminiThoughtSignature", row->gemini_thought_signature);
    optional_enum("chatCompletionReasoningField", row->chat_completion_reasoning_field, TEXTS(factory_chat_completion_reasoning_field));
    optional_text("chatCompletionReasoningContent", row->chat_completion_reasoning_content);
    optional_boolean("isUserVisible", row->has_is_user_visible, row->is_user_visible);
    optional_boolean("isError", row->has_is_error, row->is_error);
    optional_enum("userMessageSource", row->user_message_source, TEXTS(factory_user_message_source));
    optional_number("seq", row->has_seq, row->seq);
    optional_text("modelId", row->model_id);
    optional_text("reasoningEffort", row->reasoning_effort);
    optional_boolean("hiddenFromUserViews", row->has_hidden_from_user_views, row->hidden_from_user_views);
    optional_text("interactionMode", row->interaction_mode);
    optional_text("routerId", row->router_id);
    optional_boolean("isParallelExecution", row->has_is_parallel_execution, row->is_parallel_execution);
    optional_text("parallelGroupId", row->parallel_group_id);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_content_block(const factory_content_block *row) {
    int kinds = (row->text != NULL) + (row->image != NULL) + (row->thinking != NULL) + (row->redacted_thinking != NULL) + (row->tool_use != NULL) + (row->tool_result != NULL) + (row->document != NULL) + (row->json.ptr != NULL);
    CHECK(kinds == 1);
    switch (row->kind.code) {
    case FACTORY_CONTENT_BLOCK_KIND_TEXT:
        print_text_block(row->text);
        break;
    case FACTORY_CONTENT_BLOCK_KIND_IMAGE:
        print_image_block(row->image);
        break;
    case FACTORY_CONTENT_BLOCK_KIND_THINKING:
        print_thinking_block(row->thinking);
        break;
    case FACTORY_CONTENT_BLOCK_KIND_REDACTED_THINKING:
        print_redacted_thinking_block(row->redacted_thinking);
        break;
    case FACTORY_CONTENT_BLOCK_KIND_TOOL_USE:
        print_tool_use_block(row->tool_use);
        break;
    case FACTORY_CONTENT_BLOCK_KIND_TOOL_RESULT:
        print_tool_result_block(row->tool_result);
        break;
    case FACTORY_CONTENT_BLOCK_KIND_DOCUMENT:
        print_document_block(row->document);
        break;
    default:
        CHECK(row->kind.code == -1);
        print_json(row->json);
    }
    separator = ",";
}
#endif

#ifndef OLDER_HEADER
static inline void print_text_block(const factory_text_block *row) {
    begin('{');
    required_constant("type", "text");
    required_text("text", row->text);
    optional_text("id", row->id);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_image_block(const factory_image_block *row) {
    begin('{');
    required_constant("type", "image");
    if (required_row("source", row->source)) {
        print_image_source(row->source);
    }
    optional_text("id", row->id);
    optional_boolean("generated", row->has_generated, row->generated);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_image_source(const factory_image_source *row) {
    begin('{');
    required_text("type", row->encoding);
    required_text("data", row->data);
    required_enum("mediaType", row->media_type, TEXTS(factory_image_media_type));
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_thinking_block(const factory_thinking_block *row) {
    begin('{');
    required_constant("type", "thinking");
    required_text("signature", row->signature);
    required_text("thinking", row->thinking);
    optional_text("id", row->id);
    optional_text("signatureProvider", row->signature_provider);
    optional_number("durationMs", row->has_duration_ms, row->duration_ms);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_redacted_thinking_block(const factory_redacted_thinking_block *row) {
    begin('{');
    required_constant("type", "redacted_thinking");
    required_text("data", row->data);
    optional_text("id", row->id);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_tool_use_block(const factory_tool_use_block *row) {
    begin('{');
    required_constant("type", "tool_use");
    required_text("id", row->id);
    required_json("input", row->input);
    required_text("name", row->name);
    optional_text("thoughtSignature", row->thought_signature);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_tool_result_block(const factory_tool_result_block *row) {
    begin('{');
    required_constant("type", "tool_result");
    required_text("toolUseId", row->tool_use_id);
    CHECK(row->content_text.ptr == NULL || row->content == NULL);
    optional_text("content", row->content_text);
    if (optional_list("content", row->content, row->content_count)) {
        begin('[');
        for (size_t i = 0; i < row->content_count; i++) {
            separate();
            print_content_block(element(row->content, i, row->content_stride));
        }
        end(']');
    }
    optional_boolean("isError", row->has_is_error, row->is_error);
    optional_text("id", row->id);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_document_block(const factory_document_block *row) {
    begin('{');
    required_constant("type", "document");
    if (required_row("source", row->source)) {
        print_document_source(row->source);
    }
    optional_text("id", row->id);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_document_source(const factory_document_source *row) {
    int kinds = (row->pdf != NULL) + (row->text_file != NULL) + (row->json.ptr != NULL);
    CHECK(kinds == 1);
    switch (row->kind.code) {
    case FACTORY_DOCUMENT_SOURCE_KIND_BASE64:
        print_pdf_source(row->pdf);
        break;
    case FACTORY_DOCUMENT_SOURCE_KIND_TEXT:
        print_text_file_source(row->text_file);
        break;
    default:
        CHECK(row->kind.code == -1);
        print_json(row->json);
    }
    separator = ",";
}
#endif

#ifndef OLDER_HEADER
static inline void print_pdf_source(const factory_pdf_source *row) {
    begin('{');
    required_constant("type", "base64");
    required_text("mediaType", row->media_type);
    required_text("data", row->data);
    optional_text("parsedData", row->parsed_data);
    optional_text("name", row->name);
    optional_text("path", row->path);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_text_file_source(const factory_text_file_source *row) {
    begin('{');
    required_constant("type", "text");
    required_text("mediaType", row->media_type);
    required_text("data", row->data);
    optional_text("name", row->name);
    optional_text("mime", row->mime);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_posted_message(const factory_posted_message *row) {
    begin('{');
    required_text("messageId", row->message_id);
    required_enum("status", row->status, TEXTS(factory_session_status));
    optional_text("recipientDroidStatus", row->recipient_droid_status);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_computer(const factory_computer *row) {
    begin('{');
    required_text("id", row->id);
    required_text("name", row->name);
    optional_text("hostname", row->hostname);
    optional_text("hostId", row->host_id);
    required_enum("providerType", row->provider_type, TEXTS(factory_provider_type));
    optional_enum("status", row->status, TEXTS(factory_computer_status));
    required_number("createdAt", row->created_at_ms);
    if (optional_list("provisioningSteps", row->provisioning_steps, row->provisioning_step_count)) {
        begin('[');
        for (size_t i = 0; i < row->provisioning_step_count; i++) {
            separate();
            print_provisioning_step(element(row->provisioning_steps, i, row->provisioning_step_stride));
        }
        end(']');
    }
    optional_text("relayClientUrl", row->relay_client_url);
    optional_text("relayAgentUrl", row->relay_agent_url);
    optional_text("remoteUser", row->remote_user);
    optional_text("ownerPrincipalKind", row->owner_principal_kind);
    optional_text("ownerId", row->owner_id);
    if (optional_row("computerSource", row->computer_source)) {
        print_computer_source(row->computer_source);
    }
    if (optional_list("clonedRepoDirectories", row->cloned_repo_directories, row->cloned_repo_directory_count)) {
        begin('[');
        for (size_t i = 0; i < row->cloned_repo_directory_count; i++) {
            separate();
            print_text(row->cloned_repo_directories[i]);
        }
        end(']');
    }
    if (optional_row("computerIdentity", row->computer_identity)) {
        print_computer_identity(row->computer_identity);
    }
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_provisioning_step(const factory_provisioning_step *row) {
    begin('{');
    required_text("id", row->id);
    required_text("name", row->name);
    required_text("status", row->status);
    optional_text("error", row->error);
    optional_number("startedAt", row->has_started_at, row->started_at_ms);
    optional_number("completedAt", row->has_completed_at, row->completed_at_ms);
    optional_text("installSessionId", row->install_session_id);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_computer_source(const factory_computer_source *row) {
    int kinds = (row->from_template != NULL) + (row->from_computer != NULL) + (row->json.ptr != NULL);
    CHECK(kinds == 1);
    switch (row->kind.code) {
    case FACTORY_COMPUTER_SOURCE_KIND_TEMPLATE:
        print_template_source(row->from_template);
        break;
    case FACTORY_COMPUTER_SOURCE_KIND_COMPUTER:
        print_copy_source(row->from_computer);
        break;
    default:
        CHECK(row->kind.code == -1);
        print_json(row->json);
    }
    separator = ",";
}
#endif

#ifndef OLDER_HEADER
static inline void print_template_source(const factory_template_source *row) {
    begin('{');
    required_constant("kind", "template");
    required_text("templateId", row->template_id);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_copy_source(const factory_copy_source *row) {
    begin('{');
    required_constant("kind", "computer");
    required_text("computerId", row->computer_id);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_computer_identity(const factory_computer_identity *row) {
    begin('{');
    optional_text("publicKey", row->public_key);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_restarted_computer(const factory_restarted_computer *row) {
    begin('{');
    optional_boolean("wasRestarted", row->has_was_restarted, row->was_restarted);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_refreshed_computer(const factory_refreshed_computer *row) {
    begin('{');
    required_number("configured", row->configured);
    optional_number("secretsConfigured", row->has_secrets_configured, row->secrets_configured);
    end('}');
}
#endif

#ifndef OLDER_HEADER
static inline void print_computer_metric(const factory_computer_metric *row) {
    begin('{');
    required_text("timestamp", row->timestamp);
    required_number("cpuUsedPct", row->cpu_used_pct);
    required_number("cpuCount", row->cpu_count);
    required_number("memUsed", row->mem_used);
    required_number("memTotal", row->mem_total);
    required_number("diskUsed", row->disk_used);
    required_number("diskTotal", row->disk_total);
    end('}');
}
#endif

static inline void print_session_page(const factory_session_page *page) {
    size_t count, stride;
    const factory_session *rows = factory_session_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_session_page_count(page));
    check_stride(stride, sizeof *rows);
    CHECK(factory_session_page_at(page, count) == NULL);
    begin_page(factory_session_page_text(page), factory_session_page_json(page));
    for (size_t i = 0; i < count; i++) {
        const factory_session *row = element(rows, i, stride);
        CHECK(row == factory_session_page_at(page, i));
        begin_row(factory_session_page_session_json(page, i));
#ifndef OLDER_HEADER
        check_row_place(factory_session_page_json(page), row->json_offset, row->json_len);
#endif
print_session(row);
        putchar('\n');
    }
}

#ifndef OLDER_HEADER
static inline void print_interrupted_session_page(const factory_interrupted_session_page *page) {
    size_t count, stride;
    const factory_interrupted_session *rows = factory_interrupted_session_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_interrupted_session_page_count(page));
    check_stride(stride, sizeof *rows);
    CHECK(factory_interrupted_session_page_at(page, count) == NULL);
    begin_page(factory_interrupted_session_page_text(page), factory_interrupted_session_page_json(page));
    for (size_t i = 0; i < count; i++) {
        const factory_interrupted_session *row = element(rows, i, stride);
        CHECK(row == factory_interrupted_session_page_at(page, i));
        begin_row(factory_interrupted_session_page_interrupted_session_json(page, i));
        check_row_place(factory_interrupted_session_page_json(page), row->json_offset, row->json_len);
print_interrupted_session(row);
        putchar('\n');
    }
}
#endif

#ifndef OLDER_HEADER
static inline void print_message_page(const factory_message_page *page) {
    size_t count, stride;
    const factory_message *rows = factory_message_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_message_page_count(page));
    check_stride(stride, sizeof *rows);
    CHECK(factory_message_page_at(page, count) == NULL);
    begin_page(factory_message_page_text(page), factory_message_page_json(page));
    for (size_t i = 0; i < count; i++) {
        const factory_message *row = element(rows, i, stride);
        CHECK(row == factory_message_page_at(page, i));
        begin_row(factory_message_page_message_json(page, i));
        check_row_place(factory_message_page_json(page), row->json_offset, row->json_len);
print_message(row);
        putchar('\n');
    }
}
#endif

#ifndef OLDER_HEADER
static inline void print_posted_message_page(const factory_posted_message_page *page) {
    size_t count, stride;
    const factory_posted_message *rows = factory_posted_message_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_posted_message_page_count(page));
    check_stride(stride, sizeof *rows);
    CHECK(factory_posted_message_page_at(page, count) == NULL);
    begin_page(factory_posted_message_page_text(page), factory_posted_message_page_json(page));
    for (size_t i = 0; i < count; i++) {
        const factory_posted_message *row = element(rows, i, stride);
        CHECK(row == factory_posted_message_page_at(page, i));
        begin_row(factory_posted_message_page_posted_message_json(page, i));
        check_row_place(factory_posted_message_page_json(page), row->json_offset, row->json_len);
print_posted_message(row);
        putchar('\n');
    }
}
#endif

#ifndef OLDER_HEADER
static inline void print_computer_page(const factory_computer_page *page) {
    size_t count, stride;
    const factory_computer *rows = factory_computer_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_computer_page_count(page));
    check_stride(stride, sizeof *rows);
    CHECK(factory_computer_page_at(page, count) == NULL);
    begin_page(factory_computer_page_text(page), factory_computer_page_json(page));
    for (size_t i = 0; i < count; i++) {
        const factory_computer *row = element(rows, i, stride);
        CHECK(row == factory_computer_page_at(page, i));
        begin_row(factory_computer_page_computer_json(page, i));
        check_row_place(factory_computer_page_json(page), row->json_offset, row->json_len);
print_computer(row);
        putchar('\n');
    }
}
#endif

#ifndef OLDER_HEADER
static inline void print_restarted_computer_page(const factory_restarted_computer_page *page) {
    size_t count, stride;
    const factory_restarted_computer *rows = factory_restarted_computer_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_restarted_computer_page_count(page));
    check_stride(stride, sizeof *rows);
    CHECK(factory_restarted_computer_page_at(page, count) == NULL);
    begin_page(factory_restarted_computer_page_text(page), factory_restarted_computer_page_json(page));
    for (size_t i = 0; i < count; i++) {
        const factory_restarted_computer *row = element(rows, i, stride);
        CHECK(row == factory_restarted_computer_page_at(page, i));
        begin_row(factory_restarted_computer_page_restarted_computer_json(page, i));
        check_row_place(factory_restarted_computer_page_json(page), row->json_offset, row->json_len);
print_restarted_computer(row);
        putchar('\n');
    }
}
#endif

#ifndef OLDER_HEADER
static inline void print_refreshed_computer_page(const factory_refreshed_computer_page *page) {
    size_t count, stride;
    const factory_refreshed_computer *rows = factory_refreshed_computer_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_refreshed_computer_page_count(page));
    check_stride(stride, sizeof *rows);
    CHECK(factory_refreshed_computer_page_at(page, count) == NULL);
    begin_page(factory_refreshed_computer_page_text(page), factory_refreshed_computer_page_json(page));
    for (size_t i = 0; i < count; i++) {
        const factory_refreshed_computer *row = element(rows, i, stride);
        CHECK(row == factory_refreshed_computer_page_at(page, i));
        begin_row(factory_refreshed_computer_page_refreshed_computer_json(page, i));
        check_row_place(factory_refreshed_computer_page_json(page), row->json_offset, row->json_len);
print_refreshed_computer(row);
        putchar('\n');
    }
}
#endif

#ifndef OLDER_HEADER
static inline void print_computer_metric_page(const factory_computer_metric_page *page) {
    size_t count, stride;
    const factory_computer_metric *rows = factory_computer_metric_page_rows(page, &count, &stride);
    CHECK(rows != NULL && count == factory_computer_metric_page_count(page));
    check_stride(stride, sizeof *rows);
    CHECK(factory_computer_metric_page_at(page, count) == NULL);
    begin_page(factory_computer_metric_page_text(page), factory_computer_metric_page_json(page));
    for (size_t i = 0; i < count; i++) {
        const factory_computer_metric *row = element(rows, i, stride);
        CHECK(row == factory_computer_metric_page_at(page, i));
        begin_row(factory_computer_metric_page_computer_metric_json(page, i));
        check_row_place(factory_computer_metric_page_json(page), row->json_offset, row->json_len);
print_computer_metric(row);
        putchar('\n');
    }
}
#endif

#endif
