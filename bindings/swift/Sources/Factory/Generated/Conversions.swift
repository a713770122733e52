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

extension InterruptedSession {
    init(_ row: UnsafePointer<factory_interrupted_session>) {
        self.init(
            status: SessionStatus(row.pointee.status) ?? SessionStatus(rawValue: "")
        )
    }
}

extension Message {
    init(_ row: UnsafePointer<factory_message>) {
        self.init(
            id: String(row.pointee.id) ?? "",
            role: MessageRole(row.pointee.role) ?? MessageRole(rawValue: ""),
            content: array(row.pointee.content, row.pointee.content_count, row.pointee.content_stride) { ContentBlock($0) } ?? [],
            createdAtMilliseconds: row.pointee.created_at_ms,
            updatedAtMilliseconds: row.pointee.updated_at_ms,
            parentID: String(row.pointee.parent_id),
            visibility: MessageVisibility(row.pointee.visibility),
            openAIMessageID: String(row.pointee.openai_message_id),
            openAIPhase: OpenAIPhase(row.pointee.openai_phase),
            openAIEncryptedContent: String(row.pointee.openai_encrypted_content),
            openAIReasoningID: String(row.pointee.openai_reasoning_id),
            openAIReasoningSummary: String(row.pointee.openai_reasoning_summary),
            geminiThoughtSignature: String(row.pointee.gemini_thought_signature),
            chatCompletionReasoningField: ChatCompletionReasoningField(row.pointee.chat_completion_reasoning_field),
            chatCompletionReasoningContent: String(row.pointee.chat_completion_reasoning_content),
            isUserVisible: row.pointee.has_is_user_visible ? row.pointee.is_user_visible : nil,
            isError: row.pointee.has_is_error ? row.pointee.is_error : nil,
            userMessageSource: UserMessageSource(row.pointee.user_message_source),
            seq: row.pointee.has_seq ? row.pointee.seq : nil,
            modelID: String(row.pointee.model_id),
            reasoningEffort: String(row.pointee.reasoning_effort),
            hiddenFromUserViews: row.pointee.has_hidden_from_user_views ? row.pointee.hidden_from_user_views : nil,
            interactionMode: String(row.pointee.interaction_mode),
            routerID: String(row.pointee.router_id),
            isParallelExecution: row.pointee.has_is_parallel_execution ? row.pointee.is_parallel_execution : nil,
            parallelGroupID: String(row.pointee.parallel_group_id)
        )
    }
}

extension ContentBlock {
    init(_ row: UnsafePointer<factory_content_block>) {
        if let value = row.pointee.text {
            self = .text(TextBlock(value))
        } else if let value = row.pointee.image {
            self = .image(ImageBlock(value))
        } else if let value = row.pointee.thinking {
            self = .thinking(ThinkingBlock(value))
        } else if let value = row.pointee.redacted_thinking {
            self = .redactedThinking(RedactedThinkingBlock(value))
        } else if let value = row.pointee.tool_use {
            self = .toolUse(ToolUseBlock(value))
        } else if let value = row.pointee.tool_result {
            self = .toolResult(ToolResultBlock(value))
        } else if let value = row.pointee.document {
            self = .document(DocumentBlock(value))
        } else {
            self = .unknown(
                kind: ContentBlockKind(row.pointee.kind) ?? ContentBlockKind(rawValue: ""),
                json: RawJSON(String(row.pointee.json) ?? "")
            )
        }
    }
}

extension TextBlock {
    init(_ row: UnsafePointer<factory_text_block>) {
        self.init(
            text: String(row.pointee.text) ?? "",
            id: String(row.pointee.id)
        )
    }
}

extension ImageBlock {
    init(_ row: UnsafePointer<factory_image_block>) {
        self.init(
            source: ImageSource(row.pointee.source),
            id: String(row.pointee.id),
            generated: row.pointee.has_generated ? row.pointee.generated : nil
        )
    }
}

extension ImageSource {
    init(_ row: UnsafePointer<factory_image_source>) {
        self.init(
            encoding: String(row.pointee.encoding) ?? "",
            data: String(row.pointee.data) ?? "",
            mediaType: ImageMediaType(row.pointee.media_type) ?? ImageMediaType(rawValue: "")
        )
    }
}

extension ThinkingBlock {
    init(_ row: UnsafePointer<factory_thinking_block>) {
        self.init(
            signature: String(row.pointee.signature) ?? "",
            thinking: String(row.pointee.thinking) ?? "",
            id: String(row.pointee.id),
            signatureProvider: String(row.pointee.signature_provider),
            durationMilliseconds: row.pointee.has_duration_ms ? row.pointee.duration_ms : nil
        )
    }
}

extension RedactedThinkingBlock {
    init(_ row: UnsafePointer<factory_redacted_thinking_block>) {
        self.init(
            data: String(row.pointee.data) ?? "",
            id: String(row.pointee.id)
        )
    }
}

extension ToolUseBlock {
    init(_ row: UnsafePointer<factory_tool_use_block>) {
        self.init(
            id: String(row.pointee.id) ?? "",
            input: RawJSON(String(row.pointee.input) ?? ""),
            name: String(row.pointee.name) ?? "",
            thoughtSignature: String(row.pointee.thought_signature)
        )
    }
}

extension ToolResultBlock {
    init(_ row: UnsafePointer<factory_tool_result_block>) {
        self.init(
            toolUseID: String(row.pointee.tool_use_id) ?? "",
            content: textOrList(row.pointee.content_text, row.pointee.content, row.pointee.content_count, row.pointee.content_stride) { ContentBlock($0) },
            isError: row.pointee.has_is_error ? row.pointee.is_error : nil,
            id: String(row.pointee.id)
        )
    }
}

extension DocumentBlock {
    init(_ row: UnsafePointer<factory_document_block>) {
        self.init(
            source: DocumentSource(row.pointee.source),
            id: String(row.pointee.id)
        )
    }
}

extension DocumentSource {
    init(_ row: UnsafePointer<factory_document_source>) {
        if let value = row.pointee.pdf {
            self = .pdf(PDFSource(value))
        } else if let value = row.pointee.text_file {
            self = .textFile(TextFileSource(value))
        } else {
            self = .unknown(
                kind: DocumentSourceKind(row.pointee.kind) ?? DocumentSourceKind(rawValue: ""),
                json: RawJSON(String(row.pointee.json) ?? "")
            )
        }
    }
}

extension PDFSource {
    init(_ row: UnsafePointer<factory_pdf_source>) {
        self.init(
            mediaType: String(row.pointee.media_type) ?? "",
            data: String(row.pointee.data) ?? "",
            parsedData: String(row.pointee.parsed_data),
            name: String(row.pointee.name),
            path: String(row.pointee.path)
        )
    }
}

extension TextFileSource {
    init(_ row: UnsafePointer<factory_text_file_source>) {
        self.init(
            mediaType: String(row.pointee.media_type) ?? "",
            data: String(row.pointee.data) ?? "",
            name: String(row.pointee.name),
            mime: String(row.pointee.mime)
        )
    }
}

extension PostedMessage {
    init(_ row: UnsafePointer<factory_posted_message>) {
        self.init(
            messageID: String(row.pointee.message_id) ?? "",
            status: SessionStatus(row.pointee.status) ?? SessionStatus(rawValue: ""),
            recipientDroidStatus: String(row.pointee.recipient_droid_status)
        )
    }
}

extension Computer {
    init(_ row: UnsafePointer<factory_computer>) {
        self.init(
            id: String(row.pointee.id) ?? "",
            name: String(row.pointee.name) ?? "",
            hostname: String(row.pointee.hostname),
            hostID: String(row.pointee.host_id),
            providerType: ProviderType(row.pointee.provider_type) ?? ProviderType(rawValue: ""),
            status: ComputerStatus(row.pointee.status),
            createdAtMilliseconds: row.pointee.created_at_ms,
            provisioningSteps: array(row.pointee.provisioning_steps, row.pointee.provisioning_step_count, row.pointee.provisioning_step_stride) { ProvisioningStep($0) },
            relayClientURL: String(row.pointee.relay_client_url),
            relayAgentURL: String(row.pointee.relay_agent_url),
            remoteUser: String(row.pointee.remote_user),
            ownerPrincipalKind: String(row.pointee.owner_principal_kind),
            ownerID: String(row.pointee.owner_id),
            computerSource: row.pointee.computer_source.map { ComputerSource($0) },
            clonedRepoDirectories: array(row.pointee.cloned_repo_directories, row.pointee.cloned_repo_directory_count) { String($0) ?? "" },
            computerIdentity: row.pointee.computer_identity.map { ComputerIdentity($0) }
        )
    }
}

extension ProvisioningStep {
    init(_ row: UnsafePointer<factory_provisioning_step>) {
        self.init(
            id: String(row.pointee.id) ?? "",
            name: String(row.pointee.name) ?? "",
            status: String(row.pointee.status) ?? "",
            error: String(row.pointee.error),
            startedAtMilliseconds: row.pointee.has_started_at ? row.pointee.started_at_ms : nil,
            completedAtMilliseconds: row.pointee.has_completed_at ? row.pointee.completed_at_ms : nil,
            installSessionID: String(row.pointee.install_session_id)
        )
    }
}

extension ComputerSource {
    init(_ row: UnsafePointer<factory_computer_source>) {
        if let value = row.pointee.from_template {
            self = .fromTemplate(TemplateSource(value))
        } else if let value = row.pointee.from_computer {
            self = .fromComputer(CopySource(value))
        } else {
            self = .unknown(
                kind: ComputerSourceKind(row.pointee.kind) ?? ComputerSourceKind(rawValue: ""),
                json: RawJSON(String(row.pointee.json) ?? "")
            )
        }
    }
}

extension TemplateSource {
    init(_ row: UnsafePointer<factory_template_source>) {
        self.init(
            templateID: String(row.pointee.template_id) ?? ""
        )
    }
}

extension CopySource {
    init(_ row: UnsafePointer<factory_copy_source>) {
        self.init(
            computerID: String(row.pointee.computer_id) ?? ""
        )
    }
}

extension ComputerIdentity {
    init(_ row: UnsafePointer<factory_computer_identity>) {
        self.init(
            publicKey: String(row.pointee.public_key)
        )
    }
}

extension RestartedComputer {
    init(_ row: UnsafePointer<factory_restarted_computer>) {
        self.init(
            wasRestarted: row.pointee.has_was_restarted ? row.pointee.was_restarted : nil
        )
    }
}

extension RefreshedComputer {
    init(_ row: UnsafePointer<factory_refreshed_computer>) {
        self.init(
            configured: row.pointee.configured,
            secretsConfigured: row.pointee.has_secrets_configured ? row.pointee.secrets_configured : nil
        )
    }
}

extension ComputerMetric {
    init(_ row: UnsafePointer<factory_computer_metric>) {
        self.init(
            timestamp: String(row.pointee.timestamp) ?? "",
            cpuUsedPct: row.pointee.cpu_used_pct,
            cpuCount: row.pointee.cpu_count,
            memUsed: row.pointee.mem_used,
            memTotal: row.pointee.mem_total,
            diskUsed: row.pointee.disk_used,
            diskTotal: row.pointee.disk_total
        )
    }
}
