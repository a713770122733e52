// Made by `make generate` from contract/; do not edit.

// Every operation, with nothing set and with everything set, and what is to be sent then.
#pragma once

#include "requests.hpp"

namespace factory {

inline nlohmann::json set(ListOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["limit"] = set(given.limit);
    sent["cursor"] = set(given.cursor);
    sent["computerId"] = set(given.computer_id);
    return sent;
}

inline nlohmann::json set(TagParams &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["name"] = set(given.name);
    sent["metadata"] = set(given.metadata);
    return sent;
}

inline nlohmann::json set(WritableSessionSettings &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["model"] = set(given.model);
    sent["reasoningEffort"] = set(given.reasoning_effort);
    sent["interactionMode"] = set(given.interaction_mode);
    sent["autonomyLevel"] = set(given.autonomy_level);
    sent["autonomyMode"] = set(given.autonomy_mode);
    sent["specModeModel"] = set(given.spec_mode_model);
    sent["specModeReasoningEffort"] = set(given.spec_mode_reasoning_effort);
    sent["providerLock"] = set(given.provider_lock);
    sent["providerLockTimestamp"] = set(given.provider_lock_timestamp);
    sent["apiProviderLock"] = set(given.api_provider_lock);
    sent["assistantActiveTimeMs"] = set(given.assistant_active_time);
    sent["archivedAt"] = set(given.archived_at);
    sent["tags"] = set(given.tags);
    sent["enabledToolIds"] = set(given.enabled_tool_ids);
    sent["disabledToolIds"] = set(given.disabled_tool_ids);
    return sent;
}

inline nlohmann::json set(CreateSessionOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["computerId"] = set(given.computer_id);
    sent["sessionSettings"] = set(given.settings);
    sent["cwd"] = set(given.cwd);
    return sent;
}

inline nlohmann::json set(GetSessionOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["computerId"] = set(given.computer_id);
    return sent;
}

inline nlohmann::json set(UpdatedSessionSettings &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["model"] = set(given.model);
    sent["reasoningEffort"] = set(given.reasoning_effort);
    sent["interactionMode"] = set(given.interaction_mode);
    sent["autonomyLevel"] = set(given.autonomy_level);
    sent["autonomyMode"] = set(given.autonomy_mode);
    sent["specModeModel"] = set(given.spec_mode_model);
    sent["specModeReasoningEffort"] = set(given.spec_mode_reasoning_effort);
    sent["providerLock"] = set(given.provider_lock);
    sent["providerLockTimestamp"] = set(given.provider_lock_timestamp);
    sent["apiProviderLock"] = set(given.api_provider_lock);
    sent["assistantActiveTimeMs"] = set(given.assistant_active_time);
    sent["archivedAt"] = set(given.archived_at);
    sent["tags"] = set(given.tags);
    sent["enabledToolIds"] = set(given.enabled_tool_ids);
    sent["disabledToolIds"] = set(given.disabled_tool_ids);
    sent["compactionModel"] = set(given.compaction_model);
    sent["compactionThresholdCheckEnabled"] = set(given.compaction_threshold_check_enabled);
    return sent;
}

inline nlohmann::json set(UpdateSessionOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["sessionSettings"] = set(given.settings);
    return sent;
}

inline nlohmann::json set(DeleteSessionOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["computerId"] = set(given.computer_id);
    return sent;
}

inline nlohmann::json set(GetMessagesOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["limit"] = set(given.limit);
    sent["cursor"] = set(given.cursor);
    sent["computerId"] = set(given.computer_id);
    sent["role"] = set(given.role);
    return sent;
}

inline nlohmann::json set(ImageSourceParams &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["type"] = "base64";
    sent["data"] = set(given.data);
    sent["mediaType"] = set(given.media_type);
    return sent;
}

inline nlohmann::json set(DocumentSourceParams &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["type"] = set(given.kind);
    sent["mediaType"] = set(given.media_type);
    sent["data"] = set(given.data);
    sent["parsedData"] = set(given.parsed_data);
    sent["name"] = set(given.name);
    sent["path"] = set(given.path);
    sent["mime"] = set(given.mime);
    return sent;
}

inline nlohmann::json set(PostMessageOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["text"] = set(given.text);
    sent["images"] = set(given.images);
    sent["files"] = set(given.files);
    sent["computerId"] = set(given.computer_id);
    return sent;
}

inline nlohmann::json set(GetMessageOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["computerId"] = set(given.computer_id);
    return sent;
}

inline nlohmann::json set(ListSessionChildrenOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["includeArtifacts"] = set(given.include_artifacts);
    return sent;
}

inline nlohmann::json set(ListComputersOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["hostId"] = set(given.host_id);
    sent["includeProvisioningSteps"] = set(given.include_provisioning_steps);
    return sent;
}

inline nlohmann::json set(ComputerSourceParams &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["kind"] = set(given.kind);
    sent["templateId"] = set(given.template_id);
    sent["computerId"] = set(given.computer_id);
    return sent;
}

inline nlohmann::json set(CreateComputerOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["name"] = set(given.name);
    sent["remoteUser"] = set(given.remote_user);
    sent["provider"] = set(given.provider);
    sent["hostId"] = set(given.host_id);
    sent["repos"] = set(given.repos);
    sent["autoInstallDeps"] = set(given.auto_install_deps);
    sent["serviceAccountId"] = set(given.service_account_id);
    sent["source"] = set(given.source);
    return sent;
}

inline nlohmann::json set(GetComputerOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["includeProvisioningSteps"] = set(given.include_provisioning_steps);
    return sent;
}

inline nlohmann::json set(UpdateComputerOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["name"] = set(given.name);
    sent["hostId"] = set(given.host_id);
    sent["remoteUser"] = set(given.remote_user);
    return sent;
}

inline nlohmann::json set(RestartComputerOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["mode"] = set(given.mode);
    return sent;
}

inline nlohmann::json set(GetComputerMetricsOptions &given) {
    nlohmann::json sent = nlohmann::json::object();
    sent["start"] = set(given.start);
    return sent;
}

}  // namespace factory

/// Makes each call of `client`, and tells what should have been sent, and what came of it.
template <class Tell>
void ask_everything(const factory::Client &client, Tell tell) {
    {
        factory::ListOptions options;
        Request request{"GET", "/api/v0/sessions"};
        tell(request, client.try_list_sessions(options));
        request.query = set(options);
        tell(request, client.try_list_sessions(options));
    }
    {
        factory::CreateSessionOptions options;
        Request request{"POST", "/api/v0/sessions"};
        request.body = nlohmann::json::object();
        tell(request, client.try_create_session(options));
        request.body = set(options);
        tell(request, client.try_create_session(options));
    }
    {
        factory::GetSessionOptions options;
        Request request{"GET", "/api/v0/sessions/{session_id}"};
        tell(request, client.try_get_session(odd_text, options));
        request.query = set(options);
        tell(request, client.try_get_session(odd_text, options));
    }
    {
        factory::UpdateSessionOptions options;
        Request request{"PATCH", "/api/v0/sessions/{session_id}"};
        request.body = nlohmann::json::object();
        tell(request, client.try_update_session(odd_text, options));
        request.body = set(options);
        tell(request, client.try_update_session(odd_text, options));
    }
    {
        factory::DeleteSessionOptions options;
        Request request{"DELETE", "/api/v0/sessions/{session_id}"};
        tell(request, client.try_delete_session(odd_text, options));
        request.query = set(options);
        tell(request, client.try_delete_session(odd_text, options));
    }
    {
        factory::CallOptions options;
        Request request{"POST", "/api/v0/sessions/{session_id}/interrupt"};
        tell(request, client.try_interrupt_session(odd_text, options));
    }
    {
        factory::GetMessagesOptions options;
        Request request{"GET", "/api/v0/sessions/{session_id}/messages"};
        tell(request, client.try_get_messages(odd_text, options));
        request.query = set(options);
        tell(request, client.try_get_messages(odd_text, options));
    }
    {
        factory::PostMessageOptions options;
        Request request{"POST", "/api/v0/sessions/{session_id}/messages"};
        request.body = nlohmann::json::object();
        (*request.body)["text"] = options.text;
        tell(request, client.try_post_message(odd_text, options));
        request.body = set(options);
        tell(request, client.try_post_message(odd_text, options));
    }
    {
        factory::GetMessageOptions options;
        Request request{"GET", "/api/v0/sessions/{session_id}/messages/{message_id}"};
        tell(request, client.try_get_message(odd_text, odd_text, options));
        request.query = set(options);
        tell(request, client.try_get_message(odd_text, odd_text, options));
    }
    {
        factory::ListSessionChildrenOptions options;
        Request request{"GET", "/api/v0/sessions/{session_id}/children"};
        tell(request, client.try_list_session_children(odd_text, options));
        request.query = set(options);
        tell(request, client.try_list_session_children(odd_text, options));
    }
    {
        factory::ListComputersOptions options;
        Request request{"GET", "/api/v0/computers"};
        tell(request, client.try_list_computers(options));
        request.query = set(options);
        tell(request, client.try_list_computers(options));
    }
    {
        factory::CreateComputerOptions options;
        Request request{"POST", "/api/v0/computers"};
        request.body = nlohmann::json::object();
        (*request.body)["name"] = options.name;
        tell(request, client.try_create_computer(options));
        request.body = set(options);
        tell(request, client.try_create_computer(options));
    }
    {
        factory::CallOptions options;
        Request request{"GET", "/api/v0/computers/name/{name}"};
        tell(request, client.try_get_computer_by_name(odd_text, options));
    }
    {
        factory::GetComputerOptions options;
        Request request{"GET", "/api/v0/computers/{computer_id}"};
        tell(request, client.try_get_computer(odd_text, options));
        request.query = set(options);
        tell(request, client.try_get_computer(odd_text, options));
    }
    {
        factory::UpdateComputerOptions options;
        Request request{"PATCH", "/api/v0/computers/{computer_id}"};
        request.body = nlohmann::json::object();
        tell(request, client.try_update_computer(odd_text, options));
        request.body = set(options);
        tell(request, client.try_update_computer(odd_text, options));
    }
    {
        factory::CallOptions options;
        Request request{"DELETE", "/api/v0/computers/{computer_id}"};
        tell(request, client.try_delete_computer(odd_text, options));
    }
    {
        factory::RestartComputerOptions options;
        Request request{"POST", "/api/v0/computers/{computer_id}/restart"};
        request.body = nlohmann::json::object();
        tell(request, client.try_restart_computer(odd_text, options));
        request.body = set(options);
        tell(request, client.try_restart_computer(odd_text, options));
    }
    {
        factory::CallOptions options;
        Request request{"POST", "/api/v0/computers/{computer_id}/refresh"};
        tell(request, client.try_refresh_computer(odd_text, options));
    }
    {
        factory::CallOptions options;
        Request request{"POST", "/api/v0/computers/{computer_id}/install-deps"};
        tell(request, client.try_retry_install_deps(odd_text, options));
    }
    {
        factory::GetComputerMetricsOptions options;
        Request request{"GET", "/api/v0/computers/{computer_id}/metrics"};
        tell(request, client.try_get_computer_metrics(odd_text, options));
        request.query = set(options);
        tell(request, client.try_get_computer_metrics(odd_text, options));
    }
}
