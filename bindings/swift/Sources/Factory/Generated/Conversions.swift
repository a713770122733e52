// Made by `make generate` from contract/; do not edit.
internal import CFactory

// Swift values out of the library's rows. What may grow is read where it lies.

extension TokenUsage {
    init(_ row: factory_token_usage) {
        self.init(
            inputTokens: row.input_tokens,
            outputTokens: row.output_tokens,
            cacheCreationTokens: row.cache_creation_tokens,
            cacheReadTokens: row.cache_read_tokens,
            thinkingTokens: row.thinking_tokens,
            factoryCredits: row.has_factory_credits ? row.factory_credits : nil
        )
    }
}

extension Tag {
    init(_ row: factory_tag) {
        self.init(
            name: String(row.name) ?? "",
            metadata: dictionary(row.metadata, row.metadata_count) { (String($0.key) ?? "", String($0.value) ?? "") }
        )
    }
}

extension SessionSettings {
    init(_ row: UnsafePointer<factory_session_settings>) {
        self.init(
            model: String(row.pointee.model),
            reasoningEffort: ReasoningEffort(row.pointee.reasoning_effort),
            interactionMode: InteractionMode(row.pointee.interaction_mode),
            autonomyLevel: AutonomyLevel(row.pointee.autonomy_level),
            autonomyMode: AutonomyMode(row.pointee.autonomy_mode),
            specModeModel: String(row.pointee.spec_mode_model),
            specModeReasoningEffort: ReasoningEffort(row.pointee.spec_mode_reasoning_effort),
            providerLock: Provider(row.pointee.provider_lock),
            providerLockTimestamp: String(row.pointee.provider_lock_timestamp),
            apiProviderLock: APIProvider(row.pointee.api_provider_lock),
            archivedAt: String(row.pointee.archived_at),
            assistantActiveTimeMilliseconds: row.pointee.has_assistant_active_time_ms ? row.pointee.assistant_active_time_ms : nil,
            tokenUsage: row.pointee.token_usage.map { TokenUsage($0.pointee) },
            inclusiveTokenUsage: row.pointee.inclusive_token_usage.map { TokenUsage($0.pointee) },
            childInclusiveTokenUsageBySessionID: dictionary(row.pointee.child_usages, row.pointee.child_usage_count) { (String($0.session_id) ?? "", TokenUsage($0.usage)) },
            tags: array(row.pointee.tags, row.pointee.tag_count) { Tag($0) },
            enabledToolIDs: array(row.pointee.enabled_tool_ids, row.pointee.enabled_tool_id_count) { String($0) ?? "" },
            disabledToolIDs: array(row.pointee.disabled_tool_ids, row.pointee.disabled_tool_id_count) { String($0) ?? "" }
        )
    }
}

extension Session {
    init(_ row: UnsafePointer<factory_session>) {
        self.init(
            sessionID: String(row.pointee.session_id) ?? "",
            title: String(row.pointee.title),
            computerID: String(row.pointee.computer_id),
            status: SessionStatus(row.pointee.status) ?? SessionStatus(rawValue: ""),
            messageCount: row.pointee.message_count,
            createdAtMilliseconds: row.pointee.created_at_ms,
            updatedAtMilliseconds: row.pointee.updated_at_ms,
            completedAtMilliseconds: row.pointee.has_completed_at ? row.pointee.completed_at_ms : nil,
            settings: row.pointee.settings.map { SessionSettings($0) },
            factoryCredits: row.pointee.has_factory_credits ? row.pointee.factory_credits : nil,
            parentSessionID: String(row.pointee.parent_session_id),
            artifacts: array(row.pointee.artifacts, row.pointee.artifact_count, row.pointee.artifact_stride) { Artifact($0) }
        )
    }
}

extension Artifact {
    init(_ row: UnsafePointer<factory_artifact>) {
        self.init(
            id: String(row.pointee.id),
            kind: String(row.pointee.kind),
            url: String(row.pointee.url),
            title: String(row.pointee.title),
            provider: String(row.pointee.provider),
            action: String(row.pointee.action),
            externalID: String(row.pointee.external_id),
            createdAt: String(row.pointee.created_at)
        )
    }
}
