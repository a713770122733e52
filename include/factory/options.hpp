// Made by `make generate` from contract/; do not edit.

/// @file options.hpp
/// Part of factory.hpp: what calls are asked with.

#ifndef FACTORY_OPTIONS_HPP
#define FACTORY_OPTIONS_HPP

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <factory/argument.hpp>
#include <factory/cancel.hpp>
#include <factory/types.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// What Client::list_sessions is asked with, and how long that may take. What is not set is not sent.
struct ListOptions {
    /// Sessions a page, 1 to 100; the service chooses (20) where it is not set. 0: not sent.
    std::uint32_t limit = 0;

    /// Where to go on: the cursor of the page before. From the start where it is not set. Empty: not sent.
    std::string cursor = {};

    /// Only the sessions of this computer. Empty: not sent.
    std::string computer_id = {};

    /// Deadline of each call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// The contract's `Tag`. To be sent: what is not set is not.
/// @since 0.2.0
struct TagParams {
    /// `name`, as the service takes it.
    std::string name = {};

    /// `metadata`, as the service takes it.
    std::optional<std::map<std::string, std::string>> metadata = {};
};

/// The contract's `WritableSessionSettings`. To be sent: what is not set is not.
/// @since 0.2.0
struct WritableSessionSettings {
    /// The model to use.
    std::optional<std::string> model = {};

    /// `reasoningEffort`, as the service takes it.
    std::optional<EnumText<ReasoningEffort>> reasoning_effort = {};

    /// `interactionMode`, as the service takes it.
    std::optional<EnumText<InteractionMode>> interaction_mode = {};

    /// `autonomyLevel`, as the service takes it.
    std::optional<EnumText<AutonomyLevel>> autonomy_level = {};

    /// The older form of `interactionMode` and `autonomyLevel` in one.
    std::optional<EnumText<AutonomyMode>> autonomy_mode = {};

    /// The model to use in spec mode, if it is another.
    std::optional<std::string> spec_mode_model = {};

    /// `specModeReasoningEffort`, as the service takes it.
    std::optional<EnumText<ReasoningEffort>> spec_mode_reasoning_effort = {};

    /// `providerLock`, as the service takes it.
    std::optional<EnumText<Provider>> provider_lock = {};

    /// `providerLockTimestamp`, as the service takes it.
    std::optional<std::string> provider_lock_timestamp = {};

    /// `apiProviderLock`, as the service takes it.
    std::optional<EnumText<ApiProvider>> api_provider_lock = {};

    /// `assistantActiveTimeMs`, as the service takes it.
    std::optional<std::chrono::duration<double, std::milli>> assistant_active_time = {};

    /// When it was archived, as text; that it is there archives the session.
    std::optional<std::string> archived_at = {};

    /// `tags`, as the service takes it.
    std::optional<std::vector<TagParams>> tags = {};

    /// `enabledToolIds`, as the service takes it.
    std::optional<std::vector<std::string>> enabled_tool_ids = {};

    /// `disabledToolIds`, as the service takes it.
    std::optional<std::vector<std::string>> disabled_tool_ids = {};
};

/// What Client::create_session is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct CreateSessionOptions {
    /// The computer to run on.
    std::optional<std::string> computer_id = {};

    /// How a session is to be set up.
    std::optional<WritableSessionSettings> settings = {};

    /// The folder to begin in, which the computer must have; the remote user's home when it is left out. Not confirmed
    /// by what is published.
    std::optional<std::string> cwd = {};

    /// The whole body as JSON, in place of all members.
    std::optional<std::string> body_json = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::get_session is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct GetSessionOptions {
    /// Asks this one computer. Empty: not sent.
    std::string computer_id = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// The contract's `UpdatedSessionSettings`. To be sent: what is not set is not.
/// @since 0.2.0
struct UpdatedSessionSettings {
    /// The model to use.
    std::optional<std::string> model = {};

    /// `reasoningEffort`, as the service takes it.
    std::optional<EnumText<ReasoningEffort>> reasoning_effort = {};

    /// `interactionMode`, as the service takes it.
    std::optional<EnumText<InteractionMode>> interaction_mode = {};

    /// `autonomyLevel`, as the service takes it.
    std::optional<EnumText<AutonomyLevel>> autonomy_level = {};

    /// The older form of `interactionMode` and `autonomyLevel` in one.
    std::optional<EnumText<AutonomyMode>> autonomy_mode = {};

    /// The model to use in spec mode, if it is another.
    std::optional<std::string> spec_mode_model = {};

    /// `specModeReasoningEffort`, as the service takes it.
    std::optional<EnumText<ReasoningEffort>> spec_mode_reasoning_effort = {};

    /// `providerLock`, as the service takes it.
    std::optional<EnumText<Provider>> provider_lock = {};

    /// `providerLockTimestamp`, as the service takes it.
    std::optional<std::string> provider_lock_timestamp = {};

    /// `apiProviderLock`, as the service takes it.
    std::optional<EnumText<ApiProvider>> api_provider_lock = {};

    /// `assistantActiveTimeMs`, as the service takes it.
    std::optional<std::chrono::duration<double, std::milli>> assistant_active_time = {};

    /// When it was archived, as text; that it is there archives the session.
    std::optional<std::string> archived_at = {};

    /// `tags`, as the service takes it.
    std::optional<std::vector<TagParams>> tags = {};

    /// `enabledToolIds`, as the service takes it.
    std::optional<std::vector<std::string>> enabled_tool_ids = {};

    /// `disabledToolIds`, as the service takes it.
    std::optional<std::vector<std::string>> disabled_tool_ids = {};

    /// The text `current-model`, the id of a model, or `custom:` and an id.
    std::optional<std::string> compaction_model = {};

    /// `compactionThresholdCheckEnabled`, as the service takes it.
    std::optional<bool> compaction_threshold_check_enabled = {};
};

/// What Client::update_session is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct UpdateSessionOptions {
    /// How a session is to be set up from now on.
    std::optional<UpdatedSessionSettings> settings = {};

    /// The whole body as JSON, in place of all members.
    std::optional<std::string> body_json = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::delete_session is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct DeleteSessionOptions {
    /// Asks this one computer. Empty: not sent.
    std::string computer_id = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::get_messages is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct GetMessagesOptions {
    /// Messages a page, 1 to 100; the service chooses (20) where it is not set. 0: not sent.
    std::uint32_t limit = 0;

    /// Where to go on: the cursor of the page before. From the start where it is not set. Empty: not sent.
    std::string cursor = {};

    /// Asks this one computer. Empty: not sent.
    std::string computer_id = {};

    /// Only the messages of this role.
    std::optional<EnumText<MessageRole>> role = {};

    /// Deadline of each call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// The contract's `ImageSource`. To be sent: what is not set is not.
/// @since 0.2.0
struct ImageSourceParams {
    /// Base64, RFC 4648 section 4.
    std::string data = {};

    /// `mediaType`, as the service takes it.
    EnumText<ImageMediaType> media_type = {};
};

/// The contract's `DocumentSource`. To be sent: what is not set is not.
/// @since 0.2.0
struct DocumentSourceParams {
    /// Which kind it is: `base64` or `text`.
    EnumText<DocumentSourceKind> kind = {};

    /// `mediaType`, as the service takes it.
    std::optional<std::string> media_type = {};

    /// Base64, RFC 4648 section 4.
    std::optional<std::string> data = {};

    /// Its text.
    std::optional<std::string> parsed_data = {};

    /// `name`, as the service takes it.
    std::optional<std::string> name = {};

    /// `path`, as the service takes it.
    std::optional<std::string> path = {};

    /// `mime`, as the service takes it.
    std::optional<std::string> mime = {};
};

/// What Client::post_message is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct PostMessageOptions {
    /// What is said to the agent. Not empty.
    std::string text = {};

    /// `images`, as the service takes it.
    std::optional<std::vector<ImageSourceParams>> images = {};

    /// `files`, as the service takes it.
    std::optional<std::vector<DocumentSourceParams>> files = {};

    /// The computer to ask, when it is not the session's own.
    std::optional<std::string> computer_id = {};

    /// The whole body as JSON, in place of all members.
    std::optional<std::string> body_json = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::get_message is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct GetMessageOptions {
    /// Asks this one computer. Empty: not sent.
    std::string computer_id = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::list_session_children is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct ListSessionChildrenOptions {
    /// Whether their artifacts come along.
    std::optional<bool> include_artifacts = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::list_computers is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct ListComputersOptions {
    /// Only those of this host. Empty: not sent.
    std::string host_id = {};

    /// Whether the steps of their provisioning come along.
    std::optional<bool> include_provisioning_steps = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// The contract's `ComputerSource`. To be sent: what is not set is not.
/// @since 0.2.0
struct ComputerSourceParams {
    /// Which kind it is: `template` or `computer`.
    EnumText<ComputerSourceKind> kind = {};

    /// `templateId`, as the service takes it.
    std::optional<std::string> template_id = {};

    /// `computerId`, as the service takes it.
    std::optional<std::string> computer_id = {};
};

/// What Client::create_computer is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct CreateComputerOptions {
    /// Lower case letters, digits and hyphens.
    std::string name = {};

    /// The user that sessions run as. Must be there when `source` is not.
    std::optional<std::string> remote_user = {};

    /// `provider`, as the service takes it.
    std::optional<EnumText<ProviderType>> provider = {};

    /// `hostId`, as the service takes it.
    std::optional<std::string> host_id = {};

    /// `repos`, as the service takes it.
    std::optional<std::vector<std::string>> repos = {};

    /// `autoInstallDeps`, as the service takes it.
    std::optional<bool> auto_install_deps = {};

    /// `serviceAccountId`, as the service takes it. Not confirmed by what is published.
    std::optional<std::string> service_account_id = {};

    /// What a computer is made from. Known from traffic only: the published contract has not got it.
    std::optional<ComputerSourceParams> source = {};

    /// The whole body as JSON, in place of all members.
    std::optional<std::string> body_json = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::get_computer is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct GetComputerOptions {
    /// Whether the steps of its provisioning come along.
    std::optional<bool> include_provisioning_steps = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::update_computer is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct UpdateComputerOptions {
    /// `name`, as the service takes it.
    std::optional<std::string> name = {};

    /// `hostId`, as the service takes it.
    std::optional<std::string> host_id = {};

    /// `remoteUser`, as the service takes it.
    std::optional<std::string> remote_user = {};

    /// The whole body as JSON, in place of all members.
    std::optional<std::string> body_json = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::restart_computer is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct RestartComputerOptions {
    /// `mode`, as the service takes it.
    std::optional<std::string> mode = {};

    /// The whole body as JSON, in place of all members.
    std::optional<std::string> body_json = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// What Client::get_computer_metrics is asked with, and how long that may take. What is not set is not sent.
/// @since 0.2.0
struct GetComputerMetricsOptions {
    /// The oldest sample that is wanted, as RFC 3339 writes a time. Empty: not sent.
    std::string start = {};

    /// Deadline of the call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether what the call gives keeps no JSON, and so takes less memory: its `json()` is then empty.
    bool discard_json = false;
};

/// @cond internal
namespace detail {

inline factory_list_sessions_params native(
    [[maybe_unused]] Arguments &arguments, const ListOptions &given) {
    factory_list_sessions_params native{};
    native.size = sizeof native;
    native.limit = given.limit;
    native.cursor = arguments.text("cursor", given.cursor);
    native.computer_id = arguments.text("computer_id", given.computer_id);
    return native;
}

inline factory_tag_params native(
    [[maybe_unused]] Arguments &arguments, const TagParams &given) {
    factory_tag_params native{};
    native.size = sizeof native;
    native.name = arguments.text("name", given.name);
    native.metadata = arguments.array("metadata", given.metadata, native.metadata_count);
    return native;
}

inline factory_writable_session_settings_params native(
    [[maybe_unused]] Arguments &arguments, const WritableSessionSettings &given) {
    factory_writable_session_settings_params native{};
    native.size = sizeof native;
    native.model = arguments.text("model", given.model);
    native.reasoning_effort = arguments.text("reasoning_effort", given.reasoning_effort);
    native.interaction_mode = arguments.text("interaction_mode", given.interaction_mode);
    native.autonomy_level = arguments.text("autonomy_level", given.autonomy_level);
    native.autonomy_mode = arguments.text("autonomy_mode", given.autonomy_mode);
    native.spec_mode_model = arguments.text("spec_mode_model", given.spec_mode_model);
    native.spec_mode_reasoning_effort = arguments.text("spec_mode_reasoning_effort", given.spec_mode_reasoning_effort);
    native.provider_lock = arguments.text("provider_lock", given.provider_lock);
    native.provider_lock_timestamp = arguments.text("provider_lock_timestamp", given.provider_lock_timestamp);
    native.api_provider_lock = arguments.text("api_provider_lock", given.api_provider_lock);
    arguments.number(
        native.has_assistant_active_time_ms, native.assistant_active_time_ms, given.assistant_active_time);
    native.archived_at = arguments.text("archived_at", given.archived_at);
    native.tags = arguments.array<factory_tag_params>(given.tags, native.tag_count);
    native.enabled_tool_ids = arguments.array("enabled_tool_ids", given.enabled_tool_ids, native.enabled_tool_id_count);
    native.disabled_tool_ids = arguments.array("disabled_tool_ids", given.disabled_tool_ids, native.disabled_tool_id_count);
    return native;
}

inline factory_create_session_params native(
    [[maybe_unused]] Arguments &arguments, const CreateSessionOptions &given) {
    factory_create_session_params native{};
    native.size = sizeof native;
    native.computer_id = arguments.text("computer_id", given.computer_id);
    native.settings = arguments.object<factory_writable_session_settings_params>(given.settings);
    native.cwd = arguments.text("cwd", given.cwd);
    native.body_json = arguments.text("body_json", given.body_json);
    return native;
}

inline factory_get_session_params native(
    [[maybe_unused]] Arguments &arguments, const GetSessionOptions &given) {
    factory_get_session_params native{};
    native.size = sizeof native;
    native.computer_id = arguments.text("computer_id", given.computer_id);
    return native;
}

inline factory_updated_session_settings_params native(
    [[maybe_unused]] Arguments &arguments, const UpdatedSessionSettings &given) {
    factory_updated_session_settings_params native{};
    native.size = sizeof native;
    native.model = arguments.text("model", given.model);
    native.reasoning_effort = arguments.text("reasoning_effort", given.reasoning_effort);
    native.interaction_mode = arguments.text("interaction_mode", given.interaction_mode);
    native.autonomy_level = arguments.text("autonomy_level", given.autonomy_level);
    native.autonomy_mode = arguments.text("autonomy_mode", given.autonomy_mode);
    native.spec_mode_model = arguments.text("spec_mode_model", given.spec_mode_model);
    native.spec_mode_reasoning_effort = arguments.text("spec_mode_reasoning_effort", given.spec_mode_reasoning_effort);
    native.provider_lock = arguments.text("provider_lock", given.provider_lock);
    native.provider_lock_timestamp = arguments.text("provider_lock_timestamp", given.provider_lock_timestamp);
    native.api_provider_lock = arguments.text("api_provider_lock", given.api_provider_lock);
    arguments.number(
        native.has_assistant_active_time_ms, native.assistant_active_time_ms, given.assistant_active_time);
    native.archived_at = arguments.text("archived_at", given.archived_at);
    native.tags = arguments.array<factory_tag_params>(given.tags, native.tag_count);
    native.enabled_tool_ids = arguments.array("enabled_tool_ids", given.enabled_tool_ids, native.enabled_tool_id_count);
    native.disabled_tool_ids = arguments.array("disabled_tool_ids", given.disabled_tool_ids, native.disabled_tool_id_count);
    native.compaction_model = arguments.text("compaction_model", given.compaction_model);
    arguments.number(
        native.has_compaction_threshold_check_enabled, native.compaction_threshold_check_enabled, given.compaction_threshold_check_enabled);
    return native;
}

inline factory_update_session_params native(
    [[maybe_unused]] Arguments &arguments, const UpdateSessionOptions &given) {
    factory_update_session_params native{};
    native.size = sizeof native;
    native.settings = arguments.object<factory_updated_session_settings_params>(given.settings);
    native.body_json = arguments.text("body_json", given.body_json);
    return native;
}

inline factory_delete_session_params native(
    [[maybe_unused]] Arguments &arguments, const DeleteSessionOptions &given) {
    factory_delete_session_params native{};
    native.size = sizeof native;
    native.computer_id = arguments.text("computer_id", given.computer_id);
    return native;
}

inline factory_get_messages_params native(
    [[maybe_unused]] Arguments &arguments, const GetMessagesOptions &given) {
    factory_get_messages_params native{};
    native.size = sizeof native;
    native.limit = given.limit;
    native.cursor = arguments.text("cursor", given.cursor);
    native.computer_id = arguments.text("computer_id", given.computer_id);
    native.role = arguments.text("role", given.role);
    return native;
}

inline factory_image_source_params native(
    [[maybe_unused]] Arguments &arguments, const ImageSourceParams &given) {
    factory_image_source_params native{};
    native.size = sizeof native;
    native.data = arguments.text("data", given.data);
    native.media_type = arguments.text("media_type", given.media_type);
    return native;
}

inline factory_document_source_params native(
    [[maybe_unused]] Arguments &arguments, const DocumentSourceParams &given) {
    factory_document_source_params native{};
    native.size = sizeof native;
    native.kind = arguments.text("kind", given.kind);
    native.media_type = arguments.text("media_type", given.media_type);
    native.data = arguments.text("data", given.data);
    native.parsed_data = arguments.text("parsed_data", given.parsed_data);
    native.name = arguments.text("name", given.name);
    native.path = arguments.text("path", given.path);
    native.mime = arguments.text("mime", given.mime);
    return native;
}

inline factory_post_message_params native(
    [[maybe_unused]] Arguments &arguments, const PostMessageOptions &given) {
    factory_post_message_params native{};
    native.size = sizeof native;
    native.text = arguments.text("text", given.text);
    native.images = arguments.array<factory_image_source_params>(given.images, native.image_count);
    native.files = arguments.array<factory_document_source_params>(given.files, native.file_count);
    native.computer_id = arguments.text("computer_id", given.computer_id);
    native.body_json = arguments.text("body_json", given.body_json);
    return native;
}

inline factory_get_message_params native(
    [[maybe_unused]] Arguments &arguments, const GetMessageOptions &given) {
    factory_get_message_params native{};
    native.size = sizeof native;
    native.computer_id = arguments.text("computer_id", given.computer_id);
    return native;
}

inline factory_list_session_children_params native(
    [[maybe_unused]] Arguments &arguments, const ListSessionChildrenOptions &given) {
    factory_list_session_children_params native{};
    native.size = sizeof native;
    native.include_artifacts = arguments.text("include_artifacts", given.include_artifacts);
    return native;
}

inline factory_list_computers_params native(
    [[maybe_unused]] Arguments &arguments, const ListComputersOptions &given) {
    factory_list_computers_params native{};
    native.size = sizeof native;
    native.host_id = arguments.text("host_id", given.host_id);
    native.include_provisioning_steps = arguments.text("include_provisioning_steps", given.include_provisioning_steps);
    return native;
}

inline factory_computer_source_params native(
    [[maybe_unused]] Arguments &arguments, const ComputerSourceParams &given) {
    factory_computer_source_params native{};
    native.size = sizeof native;
    native.kind = arguments.text("kind", given.kind);
    native.template_id = arguments.text("template_id", given.template_id);
    native.computer_id = arguments.text("computer_id", given.computer_id);
    return native;
}

inline factory_create_computer_params native(
    [[maybe_unused]] Arguments &arguments, const CreateComputerOptions &given) {
    factory_create_computer_params native{};
    native.size = sizeof native;
    native.name = arguments.text("name", given.name);
    native.remote_user = arguments.text("remote_user", given.remote_user);
    native.provider = arguments.text("provider", given.provider);
    native.host_id = arguments.text("host_id", given.host_id);
    native.repos = arguments.array("repos", given.repos, native.repo_count);
    arguments.number(
        native.has_auto_install_deps, native.auto_install_deps, given.auto_install_deps);
    native.service_account_id = arguments.text("service_account_id", given.service_account_id);
    native.source = arguments.object<factory_computer_source_params>(given.source);
    native.body_json = arguments.text("body_json", given.body_json);
    return native;
}

inline factory_get_computer_params native(
    [[maybe_unused]] Arguments &arguments, const GetComputerOptions &given) {
    factory_get_computer_params native{};
    native.size = sizeof native;
    native.include_provisioning_steps = arguments.text("include_provisioning_steps", given.include_provisioning_steps);
    return native;
}

inline factory_update_computer_params native(
    [[maybe_unused]] Arguments &arguments, const UpdateComputerOptions &given) {
    factory_update_computer_params native{};
    native.size = sizeof native;
    native.name = arguments.text("name", given.name);
    native.host_id = arguments.text("host_id", given.host_id);
    native.remote_user = arguments.text("remote_user", given.remote_user);
    native.body_json = arguments.text("body_json", given.body_json);
    return native;
}

inline factory_restart_computer_params native(
    [[maybe_unused]] Arguments &arguments, const RestartComputerOptions &given) {
    factory_restart_computer_params native{};
    native.size = sizeof native;
    native.mode = arguments.text("mode", given.mode);
    native.body_json = arguments.text("body_json", given.body_json);
    return native;
}

inline factory_get_computer_metrics_params native(
    [[maybe_unused]] Arguments &arguments, const GetComputerMetricsOptions &given) {
    factory_get_computer_metrics_params native{};
    native.size = sizeof native;
    native.start = arguments.text("start", given.start);
    return native;
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_OPTIONS_HPP
