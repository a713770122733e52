// Made by `make generate` from contract/; do not edit.

/// @file types.hpp
/// Part of factory.hpp: a session and what it is made of.

#ifndef FACTORY_TYPES_HPP
#define FACTORY_TYPES_HPP

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <factory/number.hpp>
#include <factory/open_enum.hpp>
#include <factory/row.hpp>
#include <factory/text.hpp>
#include <factory/view.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// Execution state of a session: whether a run is going on, not how it ended.
enum class SessionStatus : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_SESSION_STATUS_UNKNOWN,
    /// `idle`: No run is going on.
    idle = FACTORY_SESSION_STATUS_IDLE,
    /// `pending`: A run is about to start.
    pending = FACTORY_SESSION_STATUS_PENDING,
    /// `running`: A run is going on.
    running = FACTORY_SESSION_STATUS_RUNNING,
};

/// How much a model reasons.
enum class ReasoningEffort : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_REASONING_EFFORT_UNKNOWN,
    /// `none`.
    none = FACTORY_REASONING_EFFORT_NONE,
    /// `dynamic`.
    dynamic = FACTORY_REASONING_EFFORT_DYNAMIC,
    /// `off`.
    off = FACTORY_REASONING_EFFORT_OFF,
    /// `minimal`.
    minimal = FACTORY_REASONING_EFFORT_MINIMAL,
    /// `low`.
    low = FACTORY_REASONING_EFFORT_LOW,
    /// `medium`.
    medium = FACTORY_REASONING_EFFORT_MEDIUM,
    /// `high`.
    high = FACTORY_REASONING_EFFORT_HIGH,
    /// `xhigh`.
    xhigh = FACTORY_REASONING_EFFORT_XHIGH,
    /// `max`.
    max = FACTORY_REASONING_EFFORT_MAX,
};

/// How a session interacts.
enum class InteractionMode : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_INTERACTION_MODE_UNKNOWN,
    /// `auto`.
    auto_ = FACTORY_INTERACTION_MODE_AUTO,
    /// `spec`.
    spec = FACTORY_INTERACTION_MODE_SPEC,
    /// `agi`: Deprecated by the service in favour of `mission`.
    agi = FACTORY_INTERACTION_MODE_AGI,
    /// `mission`: Not in the published contract: added by the service later.
    mission = FACTORY_INTERACTION_MODE_MISSION,
};

/// How much a session may do by itself.
enum class AutonomyLevel : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_AUTONOMY_LEVEL_UNKNOWN,
    /// `off`.
    off = FACTORY_AUTONOMY_LEVEL_OFF,
    /// `low`.
    low = FACTORY_AUTONOMY_LEVEL_LOW,
    /// `medium`.
    medium = FACTORY_AUTONOMY_LEVEL_MEDIUM,
    /// `high`.
    high = FACTORY_AUTONOMY_LEVEL_HIGH,
};

/// The older form of interaction mode and autonomy level in one.
enum class AutonomyMode : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_AUTONOMY_MODE_UNKNOWN,
    /// `normal`.
    normal = FACTORY_AUTONOMY_MODE_NORMAL,
    /// `spec`.
    spec = FACTORY_AUTONOMY_MODE_SPEC,
    /// `auto-low`.
    auto_low = FACTORY_AUTONOMY_MODE_AUTO_LOW,
    /// `auto-medium`.
    auto_medium = FACTORY_AUTONOMY_MODE_AUTO_MEDIUM,
    /// `auto-high`.
    auto_high = FACTORY_AUTONOMY_MODE_AUTO_HIGH,
};

/// Provider of a model.
enum class Provider : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_PROVIDER_UNKNOWN,
    /// `anthropic`.
    anthropic = FACTORY_PROVIDER_ANTHROPIC,
    /// `openai`.
    openai = FACTORY_PROVIDER_OPENAI,
    /// `generic-chat-completion-api`.
    generic_chat_completion_api = FACTORY_PROVIDER_GENERIC_CHAT_COMPLETION_API,
    /// `factory`.
    factory = FACTORY_PROVIDER_FACTORY,
    /// `google`.
    google = FACTORY_PROVIDER_GOOGLE,
    /// `xai`.
    xai = FACTORY_PROVIDER_XAI,
    /// `voyage`.
    voyage = FACTORY_PROVIDER_VOYAGE,
    /// `bedrock-converse`: Not in the published contract: added by the service later.
    bedrock_converse = FACTORY_PROVIDER_BEDROCK_CONVERSE,
};

/// Provider of the interface that a model is called through.
enum class ApiProvider : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_API_PROVIDER_UNKNOWN,
    /// `bedrock`.
    bedrock = FACTORY_API_PROVIDER_BEDROCK,
    /// `anthropic`.
    anthropic = FACTORY_API_PROVIDER_ANTHROPIC,
    /// `vertex_anthropic`.
    vertex_anthropic = FACTORY_API_PROVIDER_VERTEX_ANTHROPIC,
    /// `bedrock_anthropic`.
    bedrock_anthropic = FACTORY_API_PROVIDER_BEDROCK_ANTHROPIC,
    /// `openai`.
    openai = FACTORY_API_PROVIDER_OPENAI,
    /// `azure_openai`.
    azure_openai = FACTORY_API_PROVIDER_AZURE_OPENAI,
    /// `google`.
    google = FACTORY_API_PROVIDER_GOOGLE,
    /// `xai`.
    xai = FACTORY_API_PROVIDER_XAI,
    /// `fireworks`.
    fireworks = FACTORY_API_PROVIDER_FIREWORKS,
    /// `baseten`.
    baseten = FACTORY_API_PROVIDER_BASETEN,
    /// `snowflake`.
    snowflake = FACTORY_API_PROVIDER_SNOWFLAKE,
    /// `bedrock_converse`: Not in the published contract: added by the service later.
    bedrock_converse = FACTORY_API_PROVIDER_BEDROCK_CONVERSE,
};

/// The contract's `Message.role`.
/// @since 0.2.0
enum class MessageRole : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_MESSAGE_ROLE_UNKNOWN,
    /// `user`.
    user = FACTORY_MESSAGE_ROLE_USER,
    /// `assistant`.
    assistant = FACTORY_MESSAGE_ROLE_ASSISTANT,
    /// `tool`.
    tool = FACTORY_MESSAGE_ROLE_TOOL,
    /// `system`.
    system = FACTORY_MESSAGE_ROLE_SYSTEM,
};

/// The kinds of blocks.
/// @since 0.2.0
enum class ContentBlockKind : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_CONTENT_BLOCK_KIND_UNKNOWN,
    /// `text`.
    text = FACTORY_CONTENT_BLOCK_KIND_TEXT,
    /// `image`.
    image = FACTORY_CONTENT_BLOCK_KIND_IMAGE,
    /// `thinking`.
    thinking = FACTORY_CONTENT_BLOCK_KIND_THINKING,
    /// `redacted_thinking`.
    redacted_thinking = FACTORY_CONTENT_BLOCK_KIND_REDACTED_THINKING,
    /// `tool_use`.
    tool_use = FACTORY_CONTENT_BLOCK_KIND_TOOL_USE,
    /// `tool_result`.
    tool_result = FACTORY_CONTENT_BLOCK_KIND_TOOL_RESULT,
    /// `document`.
    document = FACTORY_CONTENT_BLOCK_KIND_DOCUMENT,
};

/// The contract's `ImageSource.mediaType`.
/// @since 0.2.0
enum class ImageMediaType : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_IMAGE_MEDIA_TYPE_UNKNOWN,
    /// `image/jpeg`.
    image_jpeg = FACTORY_IMAGE_MEDIA_TYPE_IMAGE_JPEG,
    /// `image/png`.
    image_png = FACTORY_IMAGE_MEDIA_TYPE_IMAGE_PNG,
    /// `image/gif`.
    image_gif = FACTORY_IMAGE_MEDIA_TYPE_IMAGE_GIF,
    /// `image/webp`.
    image_webp = FACTORY_IMAGE_MEDIA_TYPE_IMAGE_WEBP,
};

/// The kinds of files, by how their content is sent.
/// @since 0.2.0
enum class DocumentSourceKind : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_DOCUMENT_SOURCE_KIND_UNKNOWN,
    /// `base64`.
    base64 = FACTORY_DOCUMENT_SOURCE_KIND_BASE64,
    /// `text`.
    text = FACTORY_DOCUMENT_SOURCE_KIND_TEXT,
};

/// The contract's `Message.visibility`.
/// @since 0.2.0
enum class MessageVisibility : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_MESSAGE_VISIBILITY_UNKNOWN,
    /// `both`.
    both = FACTORY_MESSAGE_VISIBILITY_BOTH,
    /// `llm_only`.
    llm_only = FACTORY_MESSAGE_VISIBILITY_LLM_ONLY,
    /// `user_only`.
    user_only = FACTORY_MESSAGE_VISIBILITY_USER_ONLY,
};

/// The contract's `Message.openaiPhase`.
/// @since 0.2.0
enum class OpenaiPhase : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_OPENAI_PHASE_UNKNOWN,
    /// `commentary`.
    commentary = FACTORY_OPENAI_PHASE_COMMENTARY,
    /// `final_answer`.
    final_answer = FACTORY_OPENAI_PHASE_FINAL_ANSWER,
};

/// The contract's `Message.chatCompletionReasoningField`.
/// @since 0.2.0
enum class ChatCompletionReasoningField : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_CHAT_COMPLETION_REASONING_FIELD_UNKNOWN,
    /// `reasoning`.
    reasoning = FACTORY_CHAT_COMPLETION_REASONING_FIELD_REASONING,
    /// `reasoning_content`.
    reasoning_content = FACTORY_CHAT_COMPLETION_REASONING_FIELD_REASONING_CONTENT,
};

/// The contract's `Message.userMessageSource`.
/// @since 0.2.0
enum class UserMessageSource : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_USER_MESSAGE_SOURCE_UNKNOWN,
    /// `web`.
    web = FACTORY_USER_MESSAGE_SOURCE_WEB,
    /// `desktop`.
    desktop = FACTORY_USER_MESSAGE_SOURCE_DESKTOP,
    /// `cli_tui`.
    cli_tui = FACTORY_USER_MESSAGE_SOURCE_CLI_TUI,
    /// `cli_exec`.
    cli_exec = FACTORY_USER_MESSAGE_SOURCE_CLI_EXEC,
    /// `cli_acp`.
    cli_acp = FACTORY_USER_MESSAGE_SOURCE_CLI_ACP,
    /// `slack`.
    slack = FACTORY_USER_MESSAGE_SOURCE_SLACK,
    /// `linear`.
    linear = FACTORY_USER_MESSAGE_SOURCE_LINEAR,
    /// `sessions_api`.
    sessions_api = FACTORY_USER_MESSAGE_SOURCE_SESSIONS_API,
    /// `api`.
    api = FACTORY_USER_MESSAGE_SOURCE_API,
    /// `automation`.
    automation = FACTORY_USER_MESSAGE_SOURCE_AUTOMATION,
    /// `readiness-remediation`.
    readiness_remediation = FACTORY_USER_MESSAGE_SOURCE_READINESS_REMEDIATION,
    /// `readiness-evaluation`.
    readiness_evaluation = FACTORY_USER_MESSAGE_SOURCE_READINESS_EVALUATION,
    /// `wiki-generation`.
    wiki_generation = FACTORY_USER_MESSAGE_SOURCE_WIKI_GENERATION,
    /// `wiki-ci-setup`.
    wiki_ci_setup = FACTORY_USER_MESSAGE_SOURCE_WIKI_CI_SETUP,
};

/// The contract's `Computer.providerType`.
/// @since 0.2.0
enum class ProviderType : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_PROVIDER_TYPE_UNKNOWN,
    /// `byom`.
    byom = FACTORY_PROVIDER_TYPE_BYOM,
    /// `e2b`.
    e2b = FACTORY_PROVIDER_TYPE_E2B,
};

/// The contract's `Computer.status`.
/// @since 0.2.0
enum class ComputerStatus : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_COMPUTER_STATUS_UNKNOWN,
    /// `provisioning`.
    provisioning = FACTORY_COMPUTER_STATUS_PROVISIONING,
    /// `active`.
    active = FACTORY_COMPUTER_STATUS_ACTIVE,
    /// `error`.
    error = FACTORY_COMPUTER_STATUS_ERROR,
};

/// What a computer can be made from.
/// @since 0.2.0
enum class ComputerSourceKind : std::int32_t {
    /// A text that this version does not know.
    unknown = FACTORY_COMPUTER_SOURCE_KIND_UNKNOWN,
    /// `template`.
    template_ = FACTORY_COMPUTER_SOURCE_KIND_TEMPLATE,
    /// `computer`.
    computer = FACTORY_COMPUTER_SOURCE_KIND_COMPUTER,
};

/// @cond internal
// A newer library may know more texts than this header: what lies beyond the last is unknown here.
constexpr SessionStatus last_known(SessionStatus) noexcept { return SessionStatus::running; }
constexpr ReasoningEffort last_known(ReasoningEffort) noexcept { return ReasoningEffort::max; }
constexpr InteractionMode last_known(InteractionMode) noexcept { return InteractionMode::mission; }
constexpr AutonomyLevel last_known(AutonomyLevel) noexcept { return AutonomyLevel::high; }
constexpr AutonomyMode last_known(AutonomyMode) noexcept { return AutonomyMode::auto_high; }
constexpr Provider last_known(Provider) noexcept { return Provider::bedrock_converse; }
constexpr ApiProvider last_known(ApiProvider) noexcept { return ApiProvider::bedrock_converse; }
constexpr MessageRole last_known(MessageRole) noexcept { return MessageRole::system; }
constexpr ContentBlockKind last_known(ContentBlockKind) noexcept { return ContentBlockKind::document; }
constexpr ImageMediaType last_known(ImageMediaType) noexcept { return ImageMediaType::image_webp; }
constexpr DocumentSourceKind last_known(DocumentSourceKind) noexcept { return DocumentSourceKind::text; }
constexpr MessageVisibility last_known(MessageVisibility) noexcept { return MessageVisibility::user_only; }
constexpr OpenaiPhase last_known(OpenaiPhase) noexcept { return OpenaiPhase::final_answer; }
constexpr ChatCompletionReasoningField last_known(ChatCompletionReasoningField) noexcept { return ChatCompletionReasoningField::reasoning_content; }
constexpr UserMessageSource last_known(UserMessageSource) noexcept { return UserMessageSource::wiki_ci_setup; }
constexpr ProviderType last_known(ProviderType) noexcept { return ProviderType::e2b; }
constexpr ComputerStatus last_known(ComputerStatus) noexcept { return ComputerStatus::error; }
constexpr ComputerSourceKind last_known(ComputerSourceKind) noexcept { return ComputerSourceKind::computer; }
/// @endcond

struct TokenUsage;
struct ChildUsage;
struct Metadata;
struct Tag;
class Settings;
class Session;
class Artifact;

/// Settings of a session. Every member is optional. Read in place: valid as long as any SessionPage or Session of the
/// page lives.
class Settings {
public:
    /// Model.
    [[nodiscard]] std::optional<std::string_view> model() const noexcept;

    /// How much the model reasons.
    [[nodiscard]] std::optional<OpenEnum<ReasoningEffort>> reasoning_effort() const noexcept;

    /// How the session interacts.
    [[nodiscard]] std::optional<OpenEnum<InteractionMode>> interaction_mode() const noexcept;

    /// How much the session may do by itself.
    [[nodiscard]] std::optional<OpenEnum<AutonomyLevel>> autonomy_level() const noexcept;

    /// Deprecated by the service in favour of interaction mode and autonomy level.
    [[nodiscard]] std::optional<OpenEnum<AutonomyMode>> autonomy_mode() const noexcept;

    /// Model in spec mode.
    [[nodiscard]] std::optional<std::string_view> spec_mode_model() const noexcept;

    /// How much the model reasons in spec mode.
    [[nodiscard]] std::optional<OpenEnum<ReasoningEffort>> spec_mode_reasoning_effort() const noexcept;

    /// Provider that the session is bound to.
    [[nodiscard]] std::optional<OpenEnum<Provider>> provider_lock() const noexcept;

    /// When it was bound, as the service writes it.
    [[nodiscard]] std::optional<std::string_view> provider_lock_timestamp() const noexcept;

    /// Provider of the interface that the session is bound to.
    [[nodiscard]] std::optional<OpenEnum<ApiProvider>> api_provider_lock() const noexcept;

    /// When the session was archived, as the service writes it.
    [[nodiscard]] std::optional<std::string_view> archived_at() const noexcept;

    /// Milliseconds in which the assistant was active; may have a fraction.
    [[nodiscard]] std::optional<std::chrono::duration<double, std::milli>> assistant_active_time() const noexcept;

    /// Usage of this session alone.
    [[nodiscard]] std::optional<TokenUsage> token_usage() const noexcept;

    /// Usage with its children.
    [[nodiscard]] std::optional<TokenUsage> inclusive_token_usage() const noexcept;

    /// Usage of each child session, its own children included, in the service's order.
    [[nodiscard]] View<ChildUsage> child_usages() const noexcept;

    /// Tags.
    [[nodiscard]] View<Tag> tags() const noexcept;

    /// Tools that are enabled.
    [[nodiscard]] View<std::string_view> enabled_tool_ids() const noexcept;

    /// Tools that are disabled.
    [[nodiscard]] View<std::string_view> disabled_tool_ids() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_session_settings *get() const noexcept { return native_; }

private:
    friend struct detail::Element<Settings>;
    explicit Settings(const factory_session_settings *native) noexcept : native_(native) {}

    const factory_session_settings *native_;
};

/// One session. Read in place. Cheap to copy; each copy keeps the page in memory.
class Session {
public:
    /// Identifier.
    [[nodiscard]] std::string_view session_id() const noexcept;

    /// Title.
    [[nodiscard]] std::optional<std::string_view> title() const noexcept;

    /// Computer that it runs on.
    [[nodiscard]] std::optional<std::string_view> computer_id() const noexcept;

    /// Execution state: whether a run is going on, not how it ended.
    [[nodiscard]] OpenEnum<SessionStatus> status() const noexcept;

    /// Number of messages.
    [[nodiscard]] std::int64_t message_count() const noexcept;

    /// Created, in Unix milliseconds.
    [[nodiscard]] Timestamp created_at() const noexcept;

    /// Updated, in Unix milliseconds.
    [[nodiscard]] Timestamp updated_at() const noexcept;

    /// Completed, in Unix milliseconds.
    [[nodiscard]] std::optional<Timestamp> completed_at() const noexcept;

    /// Settings.
    [[nodiscard]] std::optional<Settings> settings() const noexcept;

    /// What it cost, its children included. Where a session is asked for by itself. Known from traffic only: the
    /// published contract has not got it.
    /// @since 0.2.0
    [[nodiscard]] std::optional<double> factory_credits() const noexcept;

    /// The session that started it. Known from traffic only: the published contract has not got it.
    /// @since 0.2.0
    [[nodiscard]] std::optional<std::string_view> parent_session_id() const noexcept;

    /// What came of it, pull requests for instance. Known from traffic only: the published contract has not got it.
    /// @since 0.2.0
    [[nodiscard]] View<Artifact> artifacts() const noexcept;

    /// The session's own JSON object, for members that the service added after this version was made. Empty with
    /// ListOptions::discard_json.
    [[nodiscard]] std::string_view json() const noexcept {
        return detail::text(factory_session_page_json(page_.get())).substr(native_->json_offset, native_->json_len);
    }

    /// The C form.
    [[nodiscard]] const factory_session *get() const noexcept { return native_; }

private:
    friend class SessionPage;
    Session(std::shared_ptr<const factory_session_page> page, const factory_session *native) noexcept
        : page_(std::move(page)), native_(native) {}

    std::shared_ptr<const factory_session_page> page_;
    const factory_session *native_;
};

/// The contract's `Artifact`. Read in place: valid as long as any SessionPage or Session of the page lives.
/// @since 0.2.0
class Artifact {
public:
    /// `id`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> id() const noexcept;

    /// What it is: pull_request, issue, document and others.
    [[nodiscard]] std::optional<std::string_view> kind() const noexcept;

    /// `url`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> url() const noexcept;

    /// `title`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> title() const noexcept;

    /// `provider`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> provider() const noexcept;

    /// What was done: create, merge, view and others.
    [[nodiscard]] std::optional<std::string_view> action() const noexcept;

    /// `externalId`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> external_id() const noexcept;

    /// A text, unlike most times.
    [[nodiscard]] std::optional<std::string_view> created_at() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_artifact *get() const noexcept { return native_; }

private:
    friend struct detail::Element<Artifact>;
    explicit Artifact(const factory_artifact *native) noexcept : native_(native) {}

    const factory_artifact *native_;
};

/// Tokens used. The service's numbers may have fractions and may be negative.
struct TokenUsage {
    /// Input tokens.
    double input_tokens;
    /// Output tokens.
    double output_tokens;
    /// Tokens written to the cache.
    double cache_creation_tokens;
    /// Tokens read from the cache.
    double cache_read_tokens;
    /// Thinking tokens.
    double thinking_tokens;
    /// Factory credits.
    std::optional<double> factory_credits;
};

/// Token usage of one child session.
struct ChildUsage {
    /// Identifier of the child session.
    std::string_view session_id;
    /// Its usage, its own children included.
    TokenUsage usage;
};

/// One entry of a tag's metadata.
struct Metadata {
    /// Name of the entry.
    std::string_view key;
    /// Value of the entry.
    std::string_view value;
};

/// A tag of a session.
struct Tag {
    /// Name of the tag.
    std::string_view name;
    /// Its metadata, in the service's order.
    View<Metadata> metadata;
};

/// @cond internal
namespace detail {

template <>
struct Element<TokenUsage> {
    using Native = factory_token_usage;
    static TokenUsage read(const Native &native) noexcept;
};

template <>
struct Element<ChildUsage> {
    using Native = factory_child_usage;
    static ChildUsage read(const Native &native) noexcept;
};

template <>
struct Element<Metadata> {
    using Native = factory_metadata;
    static Metadata read(const Native &native) noexcept;
};

template <>
struct Element<Tag> {
    using Native = factory_tag;
    static Tag read(const Native &native) noexcept;
};

template <>
struct Element<Settings> {
    using Native = factory_session_settings;
    static Settings read(const Native &native) noexcept;
};

template <>
struct Element<Artifact> {
    using Native = factory_artifact;
    static Artifact read(const Native &native) noexcept;
};

inline TokenUsage Element<TokenUsage>::read(const Native &native) noexcept {
    return {
        detail::number<double>(native.input_tokens),
        detail::number<double>(native.output_tokens),
        detail::number<double>(native.cache_creation_tokens),
        detail::number<double>(native.cache_read_tokens),
        detail::number<double>(native.thinking_tokens),
        detail::optional_number<double>(
            native.has_factory_credits, native.factory_credits),
    };
}

inline ChildUsage Element<ChildUsage>::read(const Native &native) noexcept {
    return {
        detail::text(native.session_id),
        detail::row<TokenUsage>(native.usage),
    };
}

inline Metadata Element<Metadata>::read(const Native &native) noexcept {
    return {
        detail::text(native.key),
        detail::text(native.value),
    };
}

inline Tag Element<Tag>::read(const Native &native) noexcept {
    return {
        detail::text(native.name),
        detail::view<Metadata>(native.metadata, native.metadata_count),
    };
}

inline Settings Element<Settings>::read(const Native &native) noexcept {
    return Settings(&native);
}

inline Artifact Element<Artifact>::read(const Native &native) noexcept {
    return Artifact(&native);
}

}  // namespace detail

inline std::optional<std::string_view> Settings::model() const noexcept {
    return detail::optional_text(native_->model);
}

inline std::optional<OpenEnum<ReasoningEffort>> Settings::reasoning_effort() const noexcept {
    return detail::optional_open_enum<ReasoningEffort>(native_->reasoning_effort);
}

inline std::optional<OpenEnum<InteractionMode>> Settings::interaction_mode() const noexcept {
    return detail::optional_open_enum<InteractionMode>(native_->interaction_mode);
}

inline std::optional<OpenEnum<AutonomyLevel>> Settings::autonomy_level() const noexcept {
    return detail::optional_open_enum<AutonomyLevel>(native_->autonomy_level);
}

inline std::optional<OpenEnum<AutonomyMode>> Settings::autonomy_mode() const noexcept {
    return detail::optional_open_enum<AutonomyMode>(native_->autonomy_mode);
}

inline std::optional<std::string_view> Settings::spec_mode_model() const noexcept {
    return detail::optional_text(native_->spec_mode_model);
}

inline std::optional<OpenEnum<ReasoningEffort>> Settings::spec_mode_reasoning_effort() const noexcept {
    return detail::optional_open_enum<ReasoningEffort>(native_->spec_mode_reasoning_effort);
}

inline std::optional<OpenEnum<Provider>> Settings::provider_lock() const noexcept {
    return detail::optional_open_enum<Provider>(native_->provider_lock);
}

inline std::optional<std::string_view> Settings::provider_lock_timestamp() const noexcept {
    return detail::optional_text(native_->provider_lock_timestamp);
}

inline std::optional<OpenEnum<ApiProvider>> Settings::api_provider_lock() const noexcept {
    return detail::optional_open_enum<ApiProvider>(native_->api_provider_lock);
}

inline std::optional<std::string_view> Settings::archived_at() const noexcept {
    return detail::optional_text(native_->archived_at);
}

inline std::optional<std::chrono::duration<double, std::milli>> Settings::assistant_active_time() const noexcept {
    return detail::optional_number<std::chrono::duration<double, std::milli>>(
        native_->has_assistant_active_time_ms, native_->assistant_active_time_ms);
}

inline std::optional<TokenUsage> Settings::token_usage() const noexcept {
    return detail::optional_row<TokenUsage>(native_->token_usage);
}

inline std::optional<TokenUsage> Settings::inclusive_token_usage() const noexcept {
    return detail::optional_row<TokenUsage>(native_->inclusive_token_usage);
}

inline View<ChildUsage> Settings::child_usages() const noexcept {
    return detail::view<ChildUsage>(native_->child_usages, native_->child_usage_count);
}

inline View<Tag> Settings::tags() const noexcept {
    return detail::view<Tag>(native_->tags, native_->tag_count);
}

inline View<std::string_view> Settings::enabled_tool_ids() const noexcept {
    return detail::view<std::string_view>(native_->enabled_tool_ids, native_->enabled_tool_id_count);
}

inline View<std::string_view> Settings::disabled_tool_ids() const noexcept {
    return detail::view<std::string_view>(native_->disabled_tool_ids, native_->disabled_tool_id_count);
}

inline std::string_view Session::session_id() const noexcept {
    return detail::text(native_->session_id);
}

inline std::optional<std::string_view> Session::title() const noexcept {
    return detail::optional_text(native_->title);
}

inline std::optional<std::string_view> Session::computer_id() const noexcept {
    return detail::optional_text(native_->computer_id);
}

inline OpenEnum<SessionStatus> Session::status() const noexcept {
    return detail::open_enum<SessionStatus>(native_->status);
}

inline std::int64_t Session::message_count() const noexcept {
    return detail::number<std::int64_t>(native_->message_count);
}

inline Timestamp Session::created_at() const noexcept {
    return detail::number<Timestamp>(native_->created_at_ms);
}

inline Timestamp Session::updated_at() const noexcept {
    return detail::number<Timestamp>(native_->updated_at_ms);
}

inline std::optional<Timestamp> Session::completed_at() const noexcept {
    return detail::optional_number<Timestamp>(
        native_->has_completed_at, native_->completed_at_ms);
}

inline std::optional<Settings> Session::settings() const noexcept {
    return detail::optional_row<Settings>(native_->settings);
}

inline std::optional<double> Session::factory_credits() const noexcept {
    return detail::optional_number<double>(
        native_->has_factory_credits, native_->factory_credits);
}

inline std::optional<std::string_view> Session::parent_session_id() const noexcept {
    return detail::optional_text(native_->parent_session_id);
}

inline View<Artifact> Session::artifacts() const noexcept {
    return detail::view<Artifact>(native_->artifacts, native_->artifact_count, native_->artifact_stride);
}

inline std::optional<std::string_view> Artifact::id() const noexcept {
    return detail::optional_text(native_->id);
}

inline std::optional<std::string_view> Artifact::kind() const noexcept {
    return detail::optional_text(native_->kind);
}

inline std::optional<std::string_view> Artifact::url() const noexcept {
    return detail::optional_text(native_->url);
}

inline std::optional<std::string_view> Artifact::title() const noexcept {
    return detail::optional_text(native_->title);
}

inline std::optional<std::string_view> Artifact::provider() const noexcept {
    return detail::optional_text(native_->provider);
}

inline std::optional<std::string_view> Artifact::action() const noexcept {
    return detail::optional_text(native_->action);
}

inline std::optional<std::string_view> Artifact::external_id() const noexcept {
    return detail::optional_text(native_->external_id);
}

inline std::optional<std::string_view> Artifact::created_at() const noexcept {
    return detail::optional_text(native_->created_at);
}
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_TYPES_HPP
