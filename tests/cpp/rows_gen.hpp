// Made by `make generate` from contract/; do not edit.

// Every member of every row as JSON, read by its accessor, for tests that compare it with what the service sent.
#pragma once

#include "leaves.hpp"

namespace factory {

void to_json(nlohmann::json &object, const TokenUsage &row);
void to_json(nlohmann::json &map, const View<ChildUsage> &entries);
void to_json(nlohmann::json &map, const View<Metadata> &entries);
void to_json(nlohmann::json &object, const Tag &row);
void to_json(nlohmann::json &object, const Settings &row);
void to_json(nlohmann::json &object, const Session &row);
void to_json(nlohmann::json &object, const Artifact &row);
void to_json(nlohmann::json &object, const InterruptedSession &row);
void to_json(nlohmann::json &object, const Message &row);
void to_json(nlohmann::json &object, const ContentBlock &row);
void to_json(nlohmann::json &object, const TextBlock &row);
void to_json(nlohmann::json &object, const ImageBlock &row);
void to_json(nlohmann::json &object, const ImageSource &row);
void to_json(nlohmann::json &object, const ThinkingBlock &row);
void to_json(nlohmann::json &object, const RedactedThinkingBlock &row);
void to_json(nlohmann::json &object, const ToolUseBlock &row);
void to_json(nlohmann::json &object, const ToolResultBlock &row);
void to_json(nlohmann::json &object, const DocumentBlock &row);
void to_json(nlohmann::json &object, const DocumentSource &row);
void to_json(nlohmann::json &object, const PdfSource &row);
void to_json(nlohmann::json &object, const TextFileSource &row);
void to_json(nlohmann::json &object, const PostedMessage &row);
void to_json(nlohmann::json &object, const Computer &row);
void to_json(nlohmann::json &object, const ProvisioningStep &row);
void to_json(nlohmann::json &object, const ComputerSource &row);
void to_json(nlohmann::json &object, const TemplateSource &row);
void to_json(nlohmann::json &object, const CopySource &row);
void to_json(nlohmann::json &object, const ComputerIdentity &row);
void to_json(nlohmann::json &object, const RestartedComputer &row);
void to_json(nlohmann::json &object, const RefreshedComputer &row);
void to_json(nlohmann::json &object, const ComputerMetric &row);

inline SessionStatus expected(std::string_view text, SessionStatus) {
    if (text == "idle") return SessionStatus::idle;
    if (text == "pending") return SessionStatus::pending;
    if (text == "running") return SessionStatus::running;
    return SessionStatus::unknown;
}

inline ReasoningEffort expected(std::string_view text, ReasoningEffort) {
    if (text == "none") return ReasoningEffort::none;
    if (text == "dynamic") return ReasoningEffort::dynamic;
    if (text == "off") return ReasoningEffort::off;
    if (text == "minimal") return ReasoningEffort::minimal;
    if (text == "low") return ReasoningEffort::low;
    if (text == "medium") return ReasoningEffort::medium;
    if (text == "high") return ReasoningEffort::high;
    if (text == "xhigh") return ReasoningEffort::xhigh;
    if (text == "max") return ReasoningEffort::max;
    return ReasoningEffort::unknown;
}

inline InteractionMode expected(std::string_view text, InteractionMode) {
    if (text == "auto") return InteractionMode::auto_;
    if (text == "spec") return InteractionMode::spec;
    if (text == "agi") return InteractionMode::agi;
    if (text == "mission") return InteractionMode::mission;
    return InteractionMode::unknown;
}

inline AutonomyLevel expected(std::string_view text, AutonomyLevel) {
    if (text == "off") return AutonomyLevel::off;
    if (text == "low") return AutonomyLevel::low;
    if (text == "medium") return AutonomyLevel::medium;
    if (text == "high") return AutonomyLevel::high;
    return AutonomyLevel::unknown;
}

inline AutonomyMode expected(std::string_view text, AutonomyMode) {
    if (text == "normal") return AutonomyMode::normal;
    if (text == "spec") return AutonomyMode::spec;
    if (text == "auto-low") return AutonomyMode::auto_low;
    if (text == "auto-medium") return AutonomyMode::auto_medium;
    if (text == "auto-high") return AutonomyMode::auto_high;
    return AutonomyMode::unknown;
}

inline Provider expected(std::string_view text, Provider) {
    if (text == "anthropic") return Provider::anthropic;
    if (text == "openai") return Provider::openai;
    if (text == "generic-chat-completion-api") return Provider::generic_chat_completion_api;
    if (text == "factory") return Provider::factory;
    if (text == "google") return Provider::google;
    if (text == "xai") return Provider::xai;
    if (text == "voyage") return Provider::voyage;
    if (text == "bedrock-converse") return Provider::bedrock_converse;
    return Provider::unknown;
}

inline ApiProvider expected(std::string_view text, ApiProvider) {
    if (text == "bedrock") return ApiProvider::bedrock;
    if (text == "anthropic") return ApiProvider::anthropic;
    if (text == "vertex_anthropic") return ApiProvider::vertex_anthropic;
    if (text == "bedrock_anthropic") return ApiProvider::bedrock_anthropic;
    if (text == "openai") return ApiProvider::openai;
    if (text == "azure_openai") return ApiProvider::azure_openai;
    if (text == "google") return ApiProvider::google;
    if (text == "xai") return ApiProvider::xai;
    if (text == "fireworks") return ApiProvider::fireworks;
    if (text == "baseten") return ApiProvider::baseten;
    if (text == "snowflake") return ApiProvider::snowflake;
    if (text == "bedrock_converse") return ApiProvider::bedrock_converse;
    return ApiProvider::unknown;
}

inline MessageRole expected(std::string_view text, MessageRole) {
    if (text == "user") return MessageRole::user;
    if (text == "assistant") return MessageRole::assistant;
    if (text == "tool") return MessageRole::tool;
    if (text == "system") return MessageRole::system;
    return MessageRole::unknown;
}

inline ContentBlockKind expected(std::string_view text, ContentBlockKind) {
    if (text == "text") return ContentBlockKind::text;
    if (text == "image") return ContentBlockKind::image;
    if (text == "thinking") return ContentBlockKind::thinking;
    if (text == "redacted_thinking") return ContentBlockKind::redacted_thinking;
    if (text == "tool_use") return ContentBlockKind::tool_use;
    if (text == "tool_result") return ContentBlockKind::tool_result;
    if (text == "document") return ContentBlockKind::document;
    return ContentBlockKind::unknown;
}

inline ImageMediaType expected(std::string_view text, ImageMediaType) {
    if (text == "image/jpeg") return ImageMediaType::image_jpeg;
    if (text == "image/png") return ImageMediaType::image_png;
    if (text == "image/gif") return ImageMediaType::image_gif;
    if (text == "image/webp") return ImageMediaType::image_webp;
    return ImageMediaType::unknown;
}

inline DocumentSourceKind expected(std::string_view text, DocumentSourceKind) {
    if (text == "base64") return DocumentSourceKind::base64;
    if (text == "text") return DocumentSourceKind::text;
    return DocumentSourceKind::unknown;
}

inline MessageVisibility expected(std::string_view text, MessageVisibility) {
    if (text == "both") return MessageVisibility::both;
    if (text == "llm_only") return MessageVisibility::llm_only;
    if (text == "user_only") return MessageVisibility::user_only;
    return MessageVisibility::unknown;
}

inline OpenaiPhase expected(std::string_view text, OpenaiPhase) {
    if (text == "commentary") return OpenaiPhase::commentary;
    if (text == "final_answer") return OpenaiPhase::final_answer;
    return OpenaiPhase::unknown;
}

inline ChatCompletionReasoningField expected(std::string_view text, ChatCompletionReasoningField) {
    if (text == "reasoning") return ChatCompletionReasoningField::reasoning;
    if (text == "reasoning_content") return ChatCompletionReasoningField::reasoning_content;
    return ChatCompletionReasoningField::unknown;
}

inline UserMessageSource expected(std::string_view text, UserMessageSource) {
    if (text == "web") return UserMessageSource::web;
    if (text == "desktop") return UserMessageSource::desktop;
    if (text == "cli_tui") return UserMessageSource::cli_tui;
    if (text == "cli_exec") return UserMessageSource::cli_exec;
    if (text == "cli_acp") return UserMessageSource::cli_acp;
    if (text == "slack") return UserMessageSource::slack;
    if (text == "linear") return UserMessageSource::linear;
    if (text == "sessions_api") return UserMessageSource::sessions_api;
    if (text == "api") return UserMessageSource::api;
    if (text == "automation") return UserMessageSource::automation;
    if (text == "readiness-remediation") return UserMessageSource::readiness_remediation;
    if (text == "readiness-evaluation") return UserMessageSource::readiness_evaluation;
    if (text == "wiki-generation") return UserMessageSource::wiki_generation;
    if (text == "wiki-ci-setup") return UserMessageSource::wiki_ci_setup;
    return UserMessageSource::unknown;
}

inline ProviderType expected(std::string_view text, ProviderType) {
    if (text == "byom") return ProviderType::byom;
    if (text == "e2b") return ProviderType::e2b;
    return ProviderType::unknown;
}

inline ComputerStatus expected(std::string_view text, ComputerStatus) {
    if (text == "provisioning") return ComputerStatus::provisioning;
    if (text == "active") return ComputerStatus::active;
    if (text == "error") return ComputerStatus::error;
    return ComputerStatus::unknown;
}

inline ComputerSourceKind expected(std::string_view text, ComputerSourceKind) {
    if (text == "template") return ComputerSourceKind::template_;
    if (text == "computer") return ComputerSourceKind::computer;
    return ComputerSourceKind::unknown;
}

inline void to_json(nlohmann::json &object, const TokenUsage &row) {
    Leaves leaves(object, "TokenUsage");
    leaves.required("inputTokens", row.input_tokens);
    leaves.required("outputTokens", row.output_tokens);
    leaves.required("cacheCreationTokens", row.cache_creation_tokens);
    leaves.required("cacheReadTokens", row.cache_read_tokens);
    leaves.required("thinkingTokens", row.thinking_tokens);
    leaves.optional("factoryCredits", row.factory_credits);
}

inline void to_json(nlohmann::json &map, const View<ChildUsage> &entries) {
    map = nlohmann::json::object();
    for (const ChildUsage &entry : entries) {
        map[std::string(entry.session_id)] = entry.usage;
    }
}

inline void to_json(nlohmann::json &map, const View<Metadata> &entries) {
    map = nlohmann::json::object();
    for (const Metadata &entry : entries) {
        map[std::string(entry.key)] = entry.value;
    }
}

inline void to_json(nlohmann::json &object, const Tag &row) {
    Leaves leaves(object, "Tag");
    leaves.required("name", row.name);
    leaves.optional("metadata", row.metadata);
}

inline void to_json(nlohmann::json &object, const Settings &row) {
    Leaves leaves(object, "Settings");
    leaves.optional("model", row.model());
    leaves.optional("reasoningEffort", row.reasoning_effort());
    leaves.optional("interactionMode", row.interaction_mode());
    leaves.optional("autonomyLevel", row.autonomy_level());
    leaves.optional("autonomyMode", row.autonomy_mode());
    leaves.optional("specModeModel", row.spec_mode_model());
    leaves.optional("specModeReasoningEffort", row.spec_mode_reasoning_effort());
    leaves.optional("providerLock", row.provider_lock());
    leaves.optional("providerLockTimestamp", row.provider_lock_timestamp());
    leaves.optional("apiProviderLock", row.api_provider_lock());
    leaves.optional("archivedAt", row.archived_at());
    leaves.optional("assistantActiveTimeMs", row.assistant_active_time());
    leaves.optional("tokenUsage", row.token_usage());
    leaves.optional("inclusiveTokenUsage", row.inclusive_token_usage());
    leaves.optional("childInclusiveTokenUsageBySessionId", row.child_usages());
    leaves.optional("tags", row.tags());
    leaves.optional("enabledToolIds", row.enabled_tool_ids());
    leaves.optional("disabledToolIds", row.disabled_tool_ids());
}

inline void to_json(nlohmann::json &object, const Session &row) {
    Leaves leaves(object, "Session");
    leaves.required("sessionId", row.session_id());
    leaves.optional("title", row.title());
    leaves.optional("computerId", row.computer_id());
    leaves.required("status", row.status());
    leaves.required("messageCount", row.message_count());
    leaves.required("createdAt", row.created_at());
    leaves.required("updatedAt", row.updated_at());
    leaves.optional("completedAt", row.completed_at());
    leaves.optional("sessionSettings", row.settings());
    leaves.optional("factoryCredits", row.factory_credits());
    leaves.optional("parent_session_id", row.parent_session_id());
    leaves.optional("artifacts", row.artifacts());
}

inline void to_json(nlohmann::json &object, const Artifact &row) {
    Leaves leaves(object, "Artifact");
    leaves.optional("id", row.id());
    leaves.optional("kind", row.kind());
    leaves.optional("url", row.url());
    leaves.optional("title", row.title());
    leaves.optional("provider", row.provider());
    leaves.optional("action", row.action());
    leaves.optional("externalId", row.external_id());
    leaves.optional("createdAt", row.created_at());
}

inline void to_json(nlohmann::json &object, const InterruptedSession &row) {
    Leaves leaves(object, "InterruptedSession");
    leaves.required("status", row.status());
}

inline void to_json(nlohmann::json &object, const Message &row) {
    Leaves leaves(object, "Message");
    leaves.required("id", row.id());
    leaves.required("role", row.role());
    leaves.required("content", row.content());
    leaves.required("createdAt", row.created_at());
    leaves.required("updatedAt", row.updated_at());
    leaves.optional("parentId", row.parent_id());
    leaves.optional("visibility", row.visibility());
    leaves.optional("openaiMessageId", row.openai_message_id());
    leaves.optional("openaiPhase", row.openai_phase());
    leaves.optional("openaiEncryptedContent", row.openai_encrypted_content());
    leaves.optional("openaiReasoningId", row.openai_reasoning_id());
    leaves.optional("openaiReasoningSummary", row.openai_reasoning_summary());
    leaves.optional("geminiThoughtSignature", row.gemini_thought_signature());
    leaves.optional("chatCompletionReasoningField", row.chat_completion_reasoning_field());
    leaves.optional("chatCompletionReasoningContent", row.chat_completion_reasoning_content());
    leaves.optional("isUserVisible", row.is_user_visible());
    leaves.optional("isError", row.is_error());
    leaves.optional("userMessageSource", row.user_message_source());
    leaves.optional("seq", row.seq());
    leaves.optional("modelId", row.model_id());
    leaves.optional("reasoningEffort", row.reasoning_effort());
    leaves.optional("hiddenFromUserViews", row.hidden_from_user_views());
    leaves.optional("interactionMode", row.interaction_mode());
    leaves.optional("routerId", row.router_id());
    leaves.optional("isParallelExecution", row.is_parallel_execution());
    leaves.optional("parallelGroupId", row.parallel_group_id());
}

inline void to_json(nlohmann::json &object, const ContentBlock &row) {
    one_of(object, "type", row.kind(), row.json(), row.text(), row.image(), row.thinking(), row.redacted_thinking(), row.tool_use(), row.tool_result(), row.document());
}

inline void to_json(nlohmann::json &object, const TextBlock &row) {
    Leaves leaves(object, "TextBlock");
    object["type"] = "text";
    leaves.required("text", row.text());
    leaves.optional("id", row.id());
}

inline void to_json(nlohmann::json &object, const ImageBlock &row) {
    Leaves leaves(object, "ImageBlock");
    object["type"] = "image";
    leaves.required("source", row.source());
    leaves.optional("id", row.id());
    leaves.optional("generated", row.generated());
}

inline void to_json(nlohmann::json &object, const ImageSource &row) {
    Leaves leaves(object, "ImageSource");
    leaves.required("type", row.encoding());
    leaves.required("data", row.data());
    leaves.required("mediaType", row.media_type());
}

inline void to_json(nlohmann::json &object, const ThinkingBlock &row) {
    Leaves leaves(object, "ThinkingBlock");
    object["type"] = "thinking";
    leaves.required("signature", row.signature());
    leaves.required("thinking", row.thinking());
    leaves.optional("id", row.id());
    leaves.optional("signatureProvider", row.signature_provider());
    leaves.optional("durationMs", row.duration());
}

inline void to_json(nlohmann::json &object, const RedactedThinkingBlock &row) {
    Leaves leaves(object, "RedactedThinkingBlock");
    object["type"] = "redacted_thinking";
    leaves.required("data", row.data());
    leaves.optional("id", row.id());
}

inline void to_json(nlohmann::json &object, const ToolUseBlock &row) {
    Leaves leaves(object, "ToolUseBlock");
    object["type"] = "tool_use";
    leaves.required("id", row.id());
    leaves.required("input", parsed(row.input()));
    leaves.required("name", row.name());
    leaves.optional("thoughtSignature", row.thought_signature());
}

inline void to_json(nlohmann::json &object, const ToolResultBlock &row) {
    Leaves leaves(object, "ToolResultBlock");
    object["type"] = "tool_result";
    leaves.required("toolUseId", row.tool_use_id());
    leaves.list_or_text("content", row.content(), row.content_text());
    leaves.optional("isError", row.is_error());
    leaves.optional("id", row.id());
}

inline void to_json(nlohmann::json &object, const DocumentBlock &row) {
    Leaves leaves(object, "DocumentBlock");
    object["type"] = "document";
    leaves.required("source", row.source());
    leaves.optional("id", row.id());
}

inline void to_json(nlohmann::json &object, const DocumentSource &row) {
    one_of(object, "type", row.kind(), row.json(), row.pdf(), row.text_file());
}

inline void to_json(nlohmann::json &object, const PdfSource &row) {
    Leaves leaves(object, "PdfSource");
    object["type"] = "base64";
    leaves.required("mediaType", row.media_type());
    leaves.required("data", row.data());
    leaves.optional("parsedData", row.parsed_data());
    leaves.optional("name", row.name());
    leaves.optional("path", row.path());
}

inline void to_json(nlohmann::json &object, const TextFileSource &row) {
    Leaves leaves(object, "TextFileSource");
    object["type"] = "text";
    leaves.required("mediaType", row.media_type());
    leaves.required("data", row.data());
    leaves.optional("name", row.name());
    leaves.optional("mime", row.mime());
}

inline void to_json(nlohmann::json &object, const PostedMessage &row) {
    Leaves leaves(object, "PostedMessage");
    leaves.required("messageId", row.message_id());
    leaves.required("status", row.status());
    leaves.optional("recipientDroidStatus", row.recipient_droid_status());
}

inline void to_json(nlohmann::json &object, const Computer &row) {
    Leaves leaves(object, "Computer");
    leaves.required("id", row.id());
    leaves.required("name", row.name());
    leaves.optional("hostname", row.hostname());
    leaves.optional("hostId", row.host_id());
    leaves.required("providerType", row.provider_type());
    leaves.optional("status", row.status());
    leaves.required("createdAt", row.created_at());
    leaves.optional("provisioningSteps", row.provisioning_steps());
    leaves.optional("relayClientUrl", row.relay_client_url());
    leaves.optional("relayAgentUrl", row.relay_agent_url());
    leaves.optional("remoteUser", row.remote_user());
    leaves.optional("ownerPrincipalKind", row.owner_principal_kind());
    leaves.optional("ownerId", row.owner_id());
    leaves.optional("computerSource", row.computer_source());
    leaves.optional("clonedRepoDirectories", row.cloned_repo_directories());
    leaves.optional("computerIdentity", row.computer_identity());
}

inline void to_json(nlohmann::json &object, const ProvisioningStep &row) {
    Leaves leaves(object, "ProvisioningStep");
    leaves.required("id", row.id());
    leaves.required("name", row.name());
    leaves.required("status", row.status());
    leaves.optional("error", row.error());
    leaves.optional("startedAt", row.started_at());
    leaves.optional("completedAt", row.completed_at());
    leaves.optional("installSessionId", row.install_session_id());
}

inline void to_json(nlohmann::json &object, const ComputerSource &row) {
    one_of(object, "kind", row.kind(), row.json(), row.from_template(), row.from_computer());
}

inline void to_json(nlohmann::json &object, const TemplateSource &row) {
    Leaves leaves(object, "TemplateSource");
    object["kind"] = "template";
    leaves.required("templateId", row.template_id());
}

inline void to_json(nlohmann::json &object, const CopySource &row) {
    Leaves leaves(object, "CopySource");
    object["kind"] = "computer";
    leaves.required("computerId", row.computer_id());
}

inline void to_json(nlohmann::json &object, const ComputerIdentity &row) {
    Leaves leaves(object, "ComputerIdentity");
    leaves.optional("publicKey", row.public_key());
}

inline void to_json(nlohmann::json &object, const RestartedComputer &row) {
    Leaves leaves(object, "RestartedComputer");
    leaves.optional("wasRestarted", row.was_restarted());
}

inline void to_json(nlohmann::json &object, const RefreshedComputer &row) {
    Leaves leaves(object, "RefreshedComputer");
    leaves.required("configured", row.configured());
    leaves.optional("secretsConfigured", row.secrets_configured());
}

inline void to_json(nlohmann::json &object, const ComputerMetric &row) {
    Leaves leaves(object, "ComputerMetric");
    leaves.required("timestamp", row.timestamp());
    leaves.required("cpuUsedPct", row.cpu_used_pct());
    leaves.required("cpuCount", row.cpu_count());
    leaves.required("memUsed", row.mem_used());
    leaves.required("memTotal", row.mem_total());
    leaves.required("diskUsed", row.disk_used());
    leaves.required("diskTotal", row.disk_total());
}

}  // namespace factory
