// Made by `make generate` from contract/; do not edit.
//! Each row as the contract writes it, to be compared with what the service sent.

use factory::engine::rows::*;
use serde_json::Value;

use super::contract::entries;
use super::rows::{choice, object, one_of, raw};

pub fn token_usage(row: &TokenUsage) -> Value {
    object([
        ("inputTokens", Some(row.input_tokens().into())),
        ("outputTokens", Some(row.output_tokens().into())),
        ("cacheCreationTokens", Some(row.cache_creation_tokens().into())),
        ("cacheReadTokens", Some(row.cache_read_tokens().into())),
        ("thinkingTokens", Some(row.thinking_tokens().into())),
        ("factoryCredits", row.factory_credits().map(Value::from)),
    ])
}

pub fn tag(row: &Tag) -> Value {
    object([
        ("name", Some(row.name().into())),
        ("metadata", row.metadata().map(|map| entries(map.iter().map(|entry| (entry.key(), entry.value().into()))))),
    ])
}

pub fn session_settings(row: &SessionSettings) -> Value {
    object([
        ("model", row.model().map(Value::from)),
        ("reasoningEffort", choice(row.reasoning_effort())),
        ("interactionMode", choice(row.interaction_mode())),
        ("autonomyLevel", choice(row.autonomy_level())),
        ("autonomyMode", choice(row.autonomy_mode())),
        ("specModeModel", row.spec_mode_model().map(Value::from)),
        ("specModeReasoningEffort", choice(row.spec_mode_reasoning_effort())),
        ("providerLock", choice(row.provider_lock())),
        ("providerLockTimestamp", row.provider_lock_timestamp().map(Value::from)),
        ("apiProviderLock", choice(row.api_provider_lock())),
        ("assistantActiveTimeMs", row.assistant_active_time_ms().map(Value::from)),
        ("tokenUsage", row.token_usage().map(token_usage)),
        ("inclusiveTokenUsage", row.inclusive_token_usage().map(token_usage)),
        ("childInclusiveTokenUsageBySessionId", row.child_usages().map(|map| entries(map.iter().map(|entry| (entry.session_id(), token_usage(entry.usage())))))),
        ("archivedAt", row.archived_at().map(Value::from)),
        ("tags", row.tags().map(|rows| rows.iter().map(tag).collect())),
        ("enabledToolIds", row.enabled_tool_ids().map(|texts| texts.map(Value::from).collect())),
        ("disabledToolIds", row.disabled_tool_ids().map(|texts| texts.map(Value::from).collect())),
    ])
}

pub fn session(row: &Session) -> Value {
    object([
        ("sessionId", Some(row.session_id().into())),
        ("title", row.title().map(Value::from)),
        ("status", choice(row.status())),
        ("messageCount", Some(row.message_count().into())),
        ("createdAt", Some(row.created_at_ms().into())),
        ("updatedAt", Some(row.updated_at_ms().into())),
        ("completedAt", row.completed_at_ms().map(Value::from)),
        ("computerId", row.computer_id().map(Value::from)),
        ("sessionSettings", row.settings().map(session_settings)),
        ("factoryCredits", row.factory_credits().map(Value::from)),
        ("parent_session_id", row.parent_session_id().map(Value::from)),
        ("artifacts", row.artifacts().map(|rows| rows.iter().map(artifact).collect())),
    ])
}

pub fn artifact(row: &Artifact) -> Value {
    object([
        ("id", row.id().map(Value::from)),
        ("kind", row.kind().map(Value::from)),
        ("url", row.url().map(Value::from)),
        ("title", row.title().map(Value::from)),
        ("provider", row.provider().map(Value::from)),
        ("action", row.action().map(Value::from)),
        ("externalId", row.external_id().map(Value::from)),
        ("createdAt", row.created_at().map(Value::from)),
    ])
}

pub fn interrupted_session(row: &InterruptedSession) -> Value {
    object([
        ("status", choice(row.status())),
    ])
}

pub fn message(row: &Message) -> Value {
    object([
        ("id", Some(row.id().into())),
        ("role", choice(row.role())),
        ("content", row.content().map(|rows| rows.iter().map(content_block).collect())),
        ("createdAt", Some(row.created_at_ms().into())),
        ("updatedAt", Some(row.updated_at_ms().into())),
        ("parentId", row.parent_id().map(Value::from)),
        ("visibility", choice(row.visibility())),
        ("openaiMessageId", row.openai_message_id().map(Value::from)),
        ("openaiPhase", choice(row.openai_phase())),
        ("openaiEncryptedContent", row.openai_encrypted_content().map(Value::from)),
        ("openaiReasoningId", row.openai_reasoning_id().map(Value::from)),
        ("openaiReasoningSummary", row.openai_reasoning_summary().map(Value::from)),
        ("geminiThoughtSignature", row.gemini_thought_signature().map(Value::from)),
        ("chatCompletionReasoningField", choice(row.chat_completion_reasoning_field())),
        ("chatCompletionReasoningContent", row.chat_completion_reasoning_content().map(Value::from)),
        ("isUserVisible", row.is_user_visible().map(Value::from)),
        ("isError", row.is_error().map(Value::from)),
        ("userMessageSource", choice(row.user_message_source())),
        ("seq", row.seq().map(Value::from)),
        ("modelId", row.model_id().map(Value::from)),
        ("reasoningEffort", row.reasoning_effort().map(Value::from)),
        ("hiddenFromUserViews", row.hidden_from_user_views().map(Value::from)),
        ("interactionMode", row.interaction_mode().map(Value::from)),
        ("routerId", row.router_id().map(Value::from)),
        ("isParallelExecution", row.is_parallel_execution().map(Value::from)),
        ("parallelGroupId", row.parallel_group_id().map(Value::from)),
    ])
}

pub fn content_block(row: &ContentBlock) -> Value {
    let kinds = [
        row.text().map(text_block),
        row.image().map(image_block),
        row.thinking().map(thinking_block),
        row.redacted_thinking().map(redacted_thinking_block),
        row.tool_use().map(tool_use_block),
        row.tool_result().map(tool_result_block),
        row.document().map(document_block),
        row.json().map(raw),
    ];
    one_of(row.kind(), kinds)
}

pub fn text_block(row: &TextBlock) -> Value {
    object([
        ("type", Some("text".into())),
        ("text", Some(row.text().into())),
        ("id", row.id().map(Value::from)),
    ])
}

pub fn image_block(row: &ImageBlock) -> Value {
    object([
        ("type", Some("image".into())),
        ("source", row.source().map(image_source)),
        ("id", row.id().map(Value::from)),
        ("generated", row.generated().map(Value::from)),
    ])
}

pub fn image_source(row: &ImageSource) -> Value {
    object([
        ("type", Some(row.encoding().into())),
        ("data", Some(row.data().into())),
        ("mediaType", choice(row.media_type())),
    ])
}

pub fn thinking_block(row: &ThinkingBlock) -> Value {
    object([
        ("type", Some("thinking".into())),
        ("signature", Some(row.signature().into())),
        ("thinking", Some(row.thinking().into())),
        ("id", row.id().map(Value::from)),
        ("signatureProvider", row.signature_provider().map(Value::from)),
        ("durationMs", row.duration_ms().map(Value::from)),
    ])
}

pub fn redacted_thinking_block(row: &RedactedThinkingBlock) -> Value {
    object([
        ("type", Some("redacted_thinking".into())),
        ("data", Some(row.data().into())),
        ("id", row.id().map(Value::from)),
    ])
}

pub fn tool_use_block(row: &ToolUseBlock) -> Value {
    object([
        ("type", Some("tool_use".into())),
        ("id", Some(row.id().into())),
        ("input", Some(raw(row.input()))),
        ("name", Some(row.name().into())),
        ("thoughtSignature", row.thought_signature().map(Value::from)),
    ])
}

pub fn tool_result_block(row: &ToolResultBlock) -> Value {
    object([
        ("type", Some("tool_result".into())),
        ("toolUseId", Some(row.tool_use_id().into())),
        ("content", row.content_text().map(Value::from).or(row.content().map(|rows| rows.iter().map(content_block).collect()))),
        ("isError", row.is_error().map(Value::from)),
        ("id", row.id().map(Value::from)),
    ])
}

pub fn document_block(row: &DocumentBlock) -> Value {
    object([
        ("type", Some("document".into())),
        ("source", row.source().map(document_source)),
        ("id", row.id().map(Value::from)),
    ])
}

pub fn document_source(row: &DocumentSource) -> Value {
    let kinds = [
        row.pdf().map(pdf_source),
        row.text_file().map(text_file_source),
        row.json().map(raw),
    ];
    one_of(row.kind(), kinds)
}

pub fn pdf_source(row: &PdfSource) -> Value {
    object([
        ("type", Some("base64".into())),
        ("mediaType", Some(row.media_type().into())),
        ("data", Some(row.data().into())),
        ("parsedData", row.parsed_data().map(Value::from)),
        ("name", row.name().map(Value::from)),
        ("path", row.path().map(Value::from)),
    ])
}

pub fn text_file_source(row: &TextFileSource) -> Value {
    object([
        ("type", Some("text".into())),
        ("mediaType", Some(row.media_type().into())),
        ("data", Some(row.data().into())),
        ("name", row.name().map(Value::from)),
        ("mime", row.mime().map(Value::from)),
    ])
}

pub fn posted_message(row: &PostedMessage) -> Value {
    object([
        ("messageId", Some(row.message_id().into())),
        ("status", choice(row.status())),
        ("recipientDroidStatus", row.recipient_droid_status().map(Value::from)),
    ])
}

pub fn computer(row: &Computer) -> Value {
    object([
        ("id", Some(row.id().into())),
        ("name", Some(row.name().into())),
        ("hostname", row.hostname().map(Value::from)),
        ("hostId", row.host_id().map(Value::from)),
        ("providerType", choice(row.provider_type())),
        ("status", choice(row.status())),
        ("createdAt", Some(row.created_at_ms().into())),
        ("provisioningSteps", row.provisioning_steps().map(|rows| rows.iter().map(provisioning_step).collect())),
        ("relayClientUrl", row.relay_client_url().map(Value::from)),
        ("relayAgentUrl", row.relay_agent_url().map(Value::from)),
        ("remoteUser", row.remote_user().map(Value::from)),
        ("ownerPrincipalKind", row.owner_principal_kind().map(Value::from)),
        ("ownerId", row.owner_id().map(Value::from)),
        ("computerSource", row.computer_source().map(computer_source)),
        ("clonedRepoDirectories", row.cloned_repo_directories().map(|texts| texts.map(Value::from).collect())),
        ("computerIdentity", row.computer_identity().map(computer_identity)),
    ])
}

pub fn provisioning_step(row: &ProvisioningStep) -> Value {
    object([
        ("id", Some(row.id().into())),
        ("name", Some(row.name().into())),
        ("status", Some(row.status().into())),
        ("error", row.error().map(Value::from)),
        ("startedAt", row.started_at_ms().map(Value::from)),
        ("completedAt", row.completed_at_ms().map(Value::from)),
        ("installSessionId", row.install_session_id().map(Value::from)),
    ])
}

pub fn computer_source(row: &ComputerSource) -> Value {
    let kinds = [
        row.from_template().map(template_source),
        row.from_computer().map(copy_source),
        row.json().map(raw),
    ];
    one_of(row.kind(), kinds)
}

pub fn template_source(row: &TemplateSource) -> Value {
    object([
        ("kind", Some("template".into())),
        ("templateId", Some(row.template_id().into())),
    ])
}

pub fn copy_source(row: &CopySource) -> Value {
    object([
        ("kind", Some("computer".into())),
        ("computerId", Some(row.computer_id().into())),
    ])
}

pub fn computer_identity(row: &ComputerIdentity) -> Value {
    object([
        ("publicKey", row.public_key().map(Value::from)),
    ])
}

pub fn restarted_computer(row: &RestartedComputer) -> Value {
    object([
        ("wasRestarted", row.was_restarted().map(Value::from)),
    ])
}

pub fn refreshed_computer(row: &RefreshedComputer) -> Value {
    object([
        ("configured", Some(row.configured().into())),
        ("secretsConfigured", row.secrets_configured().map(Value::from)),
    ])
}

pub fn computer_metric(row: &ComputerMetric) -> Value {
    object([
        ("timestamp", Some(row.timestamp().into())),
        ("cpuUsedPct", Some(row.cpu_used_pct().into())),
        ("cpuCount", Some(row.cpu_count().into())),
        ("memUsed", Some(row.mem_used().into())),
        ("memTotal", Some(row.mem_total().into())),
        ("diskUsed", Some(row.disk_used().into())),
        ("diskTotal", Some(row.disk_total().into())),
    ])
}
