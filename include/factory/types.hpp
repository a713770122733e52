// Made by `make generate` from contract/; do not edit.

/// @file types.hpp
/// Part of factory.hpp: sessions, messages, computers, and what they are made of.

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

constexpr std::string_view text_of(SessionStatus value) noexcept {
    switch (value) {
        case SessionStatus::unknown: break;
        case SessionStatus::idle: return "idle";
        case SessionStatus::pending: return "pending";
        case SessionStatus::running: return "running";
    }
    return {};
}

constexpr std::string_view text_of(ReasoningEffort value) noexcept {
    switch (value) {
        case ReasoningEffort::unknown: break;
        case ReasoningEffort::none: return "none";
        case ReasoningEffort::dynamic: return "dynamic";
        case ReasoningEffort::off: return "off";
        case ReasoningEffort::minimal: return "minimal";
        case ReasoningEffort::low: return "low";
        case ReasoningEffort::medium: return "medium";
        case ReasoningEffort::high: return "high";
        case ReasoningEffort::xhigh: return "xhigh";
        case ReasoningEffort::max: return "max";
    }
    return {};
}

constexpr std::string_view text_of(InteractionMode value) noexcept {
    switch (value) {
        case InteractionMode::unknown: break;
        case InteractionMode::auto_: return "auto";
        case InteractionMode::spec: return "spec";
        case InteractionMode::agi: return "agi";
        case InteractionMode::mission: return "mission";
    }
    return {};
}

constexpr std::string_view text_of(AutonomyLevel value) noexcept {
    switch (value) {
        case AutonomyLevel::unknown: break;
        case AutonomyLevel::off: return "off";
        case AutonomyLevel::low: return "low";
        case AutonomyLevel::medium: return "medium";
        case AutonomyLevel::high: return "high";
    }
    return {};
}

constexpr std::string_view text_of(AutonomyMode value) noexcept {
    switch (value) {
        case AutonomyMode::unknown: break;
        case AutonomyMode::normal: return "normal";
        case AutonomyMode::spec: return "spec";
        case AutonomyMode::auto_low: return "auto-low";
        case AutonomyMode::auto_medium: return "auto-medium";
        case AutonomyMode::auto_high: return "auto-high";
    }
    return {};
}

constexpr std::string_view text_of(Provider value) noexcept {
    switch (value) {
        case Provider::unknown: break;
        case Provider::anthropic: return "anthropic";
        case Provider::openai: return "openai";
        case Provider::generic_chat_completion_api: return "generic-chat-completion-api";
        case Provider::factory: return "factory";
        case Provider::google: return "google";
        case Provider::xai: return "xai";
        case Provider::voyage: return "voyage";
        case Provider::bedrock_converse: return "bedrock-converse";
    }
    return {};
}

constexpr std::string_view text_of(ApiProvider value) noexcept {
    switch (value) {
        case ApiProvider::unknown: break;
        case ApiProvider::bedrock: return "bedrock";
        case ApiProvider::anthropic: return "anthropic";
        case ApiProvider::vertex_anthropic: return "vertex_anthropic";
        case ApiProvider::bedrock_anthropic: return "bedrock_anthropic";
        case ApiProvider::openai: return "openai";
        case ApiProvider::azure_openai: return "azure_openai";
        case ApiProvider::google: return "google";
        case ApiProvider::xai: return "xai";
        case ApiProvider::fireworks: return "fireworks";
        case ApiProvider::baseten: return "baseten";
        case ApiProvider::snowflake: return "snowflake";
        case ApiProvider::bedrock_converse: return "bedrock_converse";
    }
    return {};
}

constexpr std::string_view text_of(MessageRole value) noexcept {
    switch (value) {
        case MessageRole::unknown: break;
        case MessageRole::user: return "user";
        case MessageRole::assistant: return "assistant";
        case MessageRole::tool: return "tool";
        case MessageRole::system: return "system";
    }
    return {};
}

constexpr std::string_view text_of(ContentBlockKind value) noexcept {
    switch (value) {
        case ContentBlockKind::unknown: break;
        case ContentBlockKind::text: return "text";
        case ContentBlockKind::image: return "image";
        case ContentBlockKind::thinking: return "thinking";
        case ContentBlockKind::redacted_thinking: return "redacted_thinking";
        case ContentBlockKind::tool_use: return "tool_use";
        case ContentBlockKind::tool_result: return "tool_result";
        case ContentBlockKind::document: return "document";
    }
    return {};
}

constexpr std::string_view text_of(ImageMediaType value) noexcept {
    switch (value) {
        case ImageMediaType::unknown: break;
        case ImageMediaType::image_jpeg: return "image/jpeg";
        case ImageMediaType::image_png: return "image/png";
        case ImageMediaType::image_gif: return "image/gif";
        case ImageMediaType::image_webp: return "image/webp";
    }
    return {};
}

constexpr std::string_view text_of(DocumentSourceKind value) noexcept {
    switch (value) {
        case DocumentSourceKind::unknown: break;
        case DocumentSourceKind::base64: return "base64";
        case DocumentSourceKind::text: return "text";
    }
    return {};
}

constexpr std::string_view text_of(MessageVisibility value) noexcept {
    switch (value) {
        case MessageVisibility::unknown: break;
        case MessageVisibility::both: return "both";
        case MessageVisibility::llm_only: return "llm_only";
        case MessageVisibility::user_only: return "user_only";
    }
    return {};
}

constexpr std::string_view text_of(OpenaiPhase value) noexcept {
    switch (value) {
        case OpenaiPhase::unknown: break;
        case OpenaiPhase::commentary: return "commentary";
        case OpenaiPhase::final_answer: return "final_answer";
    }
    return {};
}

constexpr std::string_view text_of(ChatCompletionReasoningField value) noexcept {
    switch (value) {
        case ChatCompletionReasoningField::unknown: break;
        case ChatCompletionReasoningField::reasoning: return "reasoning";
        case ChatCompletionReasoningField::reasoning_content: return "reasoning_content";
    }
    return {};
}

constexpr std::string_view text_of(UserMessageSource value) noexcept {
    switch (value) {
        case UserMessageSource::unknown: break;
        case UserMessageSource::web: return "web";
        case UserMessageSource::desktop: return "desktop";
        case UserMessageSource::cli_tui: return "cli_tui";
        case UserMessageSource::cli_exec: return "cli_exec";
        case UserMessageSource::cli_acp: return "cli_acp";
        case UserMessageSource::slack: return "slack";
        case UserMessageSource::linear: return "linear";
        case UserMessageSource::sessions_api: return "sessions_api";
        case UserMessageSource::api: return "api";
        case UserMessageSource::automation: return "automation";
        case UserMessageSource::readiness_remediation: return "readiness-remediation";
        case UserMessageSource::readiness_evaluation: return "readiness-evaluation";
        case UserMessageSource::wiki_generation: return "wiki-generation";
        case UserMessageSource::wiki_ci_setup: return "wiki-ci-setup";
    }
    return {};
}

constexpr std::string_view text_of(ProviderType value) noexcept {
    switch (value) {
        case ProviderType::unknown: break;
        case ProviderType::byom: return "byom";
        case ProviderType::e2b: return "e2b";
    }
    return {};
}

constexpr std::string_view text_of(ComputerStatus value) noexcept {
    switch (value) {
        case ComputerStatus::unknown: break;
        case ComputerStatus::provisioning: return "provisioning";
        case ComputerStatus::active: return "active";
        case ComputerStatus::error: return "error";
    }
    return {};
}

constexpr std::string_view text_of(ComputerSourceKind value) noexcept {
    switch (value) {
        case ComputerSourceKind::unknown: break;
        case ComputerSourceKind::template_: return "template";
        case ComputerSourceKind::computer: return "computer";
    }
    return {};
}
/// @endcond

struct TokenUsage;
struct ChildUsage;
struct Metadata;
struct Tag;
class Settings;
class Session;
class Artifact;
class InterruptedSession;
class Message;
class ContentBlock;
class TextBlock;
class ImageBlock;
class ImageSource;
class ThinkingBlock;
class RedactedThinkingBlock;
class ToolUseBlock;
class ToolResultBlock;
class DocumentBlock;
class DocumentSource;
class PdfSource;
class TextFileSource;
class PostedMessage;
class Computer;
class ProvisioningStep;
class ComputerSource;
class TemplateSource;
class CopySource;
class ComputerIdentity;
class RestartedComputer;
class RefreshedComputer;
class ComputerMetric;

/// A page whose rows are of the kind Session.
using SessionPage = Page<Session>;
/// A walk over such pages.
using SessionPager = Pager<Session>;
/// A walk over the rows of such pages.
using Sessions = Walk<Session>;
/// A page whose rows are of the kind InterruptedSession.
using InterruptedSessionPage = Page<InterruptedSession>;
/// A page whose rows are of the kind Message.
using MessagePage = Page<Message>;
/// A walk over such pages.
using MessagePager = Pager<Message>;
/// A walk over the rows of such pages.
using Messages = Walk<Message>;
/// A page whose rows are of the kind PostedMessage.
using PostedMessagePage = Page<PostedMessage>;
/// A page whose rows are of the kind Computer.
using ComputerPage = Page<Computer>;
/// A page whose rows are of the kind RestartedComputer.
using RestartedComputerPage = Page<RestartedComputer>;
/// A page whose rows are of the kind RefreshedComputer.
using RefreshedComputerPage = Page<RefreshedComputer>;
/// A page whose rows are of the kind ComputerMetric.
using ComputerMetricPage = Page<ComputerMetric>;

/// Settings of a session. Every member is optional. Read in place: valid as long as its page, or any row of that,
/// lives.
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
class Session : public PageRow<Session> {
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

private:
    friend class Page<Session>;
    Session(
        std::shared_ptr<const factory_session_page> page, const factory_session *native) noexcept
        : PageRow(std::move(page), native) {}
};

/// The contract's `Artifact`. Read in place: valid as long as its page, or any row of that, lives.
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

/// The contract's `InterruptedSession`. Read in place. Cheap to copy; each copy keeps the page in memory.
/// @since 0.2.0
class InterruptedSession : public PageRow<InterruptedSession> {
public:
    /// `status`, as the service sends it.
    [[nodiscard]] OpenEnum<SessionStatus> status() const noexcept;

private:
    friend class Page<InterruptedSession>;
    InterruptedSession(
        std::shared_ptr<const factory_interrupted_session_page> page, const factory_interrupted_session *native) noexcept
        : PageRow(std::move(page), native) {}
};

/// One message of a session. Read in place. Cheap to copy; each copy keeps the page in memory.
/// @since 0.2.0
class Message : public PageRow<Message> {
public:
    /// Names the message for good.
    [[nodiscard]] std::string_view id() const noexcept;

    /// Whose message it is.
    [[nodiscard]] OpenEnum<MessageRole> role() const noexcept;

    /// What it says, a block after the other.
    [[nodiscard]] View<ContentBlock> content() const noexcept;

    /// Created, in Unix milliseconds.
    [[nodiscard]] FractionalTimestamp created_at() const noexcept;

    /// Last changed, in Unix milliseconds.
    [[nodiscard]] FractionalTimestamp updated_at() const noexcept;

    /// The message before it.
    [[nodiscard]] std::optional<std::string_view> parent_id() const noexcept;

    /// Who sees it.
    [[nodiscard]] std::optional<OpenEnum<MessageVisibility>> visibility() const noexcept;

    /// `openaiMessageId`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> openai_message_id() const noexcept;

    /// `openaiPhase`, as the service sends it.
    [[nodiscard]] std::optional<OpenEnum<OpenaiPhase>> openai_phase() const noexcept;

    /// `openaiEncryptedContent`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> openai_encrypted_content() const noexcept;

    /// `openaiReasoningId`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> openai_reasoning_id() const noexcept;

    /// `openaiReasoningSummary`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> openai_reasoning_summary() const noexcept;

    /// `geminiThoughtSignature`, as the service sends it. Deprecated by the service.
    [[nodiscard]] std::optional<std::string_view> gemini_thought_signature() const noexcept;

    /// `chatCompletionReasoningField`, as the service sends it.
    [[nodiscard]] std::optional<OpenEnum<ChatCompletionReasoningField>> chat_completion_reasoning_field() const noexcept;

    /// `chatCompletionReasoningContent`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> chat_completion_reasoning_content() const noexcept;

    /// Gave way to `visibility`. Deprecated by the service.
    [[nodiscard]] std::optional<bool> is_user_visible() const noexcept;

    /// Whether it tells of a failure.
    [[nodiscard]] std::optional<bool> is_error() const noexcept;

    /// Where a user's message came from.
    [[nodiscard]] std::optional<OpenEnum<UserMessageSource>> user_message_source() const noexcept;

    /// `seq`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] std::optional<double> seq() const noexcept;

    /// The model that wrote it. Known from traffic only: the published contract has not got it.
    [[nodiscard]] std::optional<std::string_view> model_id() const noexcept;

    /// `reasoningEffort`, as the service sends it. Known from traffic only: the published contract has not got it.
    [[nodiscard]] std::optional<std::string_view> reasoning_effort() const noexcept;

    /// `hiddenFromUserViews`, as the service sends it. Known from traffic only: the published contract has not got it.
    [[nodiscard]] std::optional<bool> hidden_from_user_views() const noexcept;

    /// `interactionMode`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] std::optional<std::string_view> interaction_mode() const noexcept;

    /// `routerId`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] std::optional<std::string_view> router_id() const noexcept;

    /// `isParallelExecution`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] std::optional<bool> is_parallel_execution() const noexcept;

    /// `parallelGroupId`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] std::optional<std::string_view> parallel_group_id() const noexcept;

private:
    friend class Page<Message>;
    Message(
        std::shared_ptr<const factory_message_page> page, const factory_message *native) noexcept
        : PageRow(std::move(page), native) {}
};

/// A part of a message: of which kind it is, and what is there of that kind. Read in place: valid as long as its page,
/// or any row of that, lives.
/// @since 0.2.0
class ContentBlock {
public:
    /// What it is; says which member is there.
    [[nodiscard]] OpenEnum<ContentBlockKind> kind() const noexcept;

    /// The whole of one whose kind this version does not know. JSON, as the service wrote it.
    [[nodiscard]] std::optional<std::string_view> json() const noexcept;

    /// Text.
    [[nodiscard]] std::optional<TextBlock> text() const noexcept;

    /// A picture.
    [[nodiscard]] std::optional<ImageBlock> image() const noexcept;

    /// What the model thought.
    [[nodiscard]] std::optional<ThinkingBlock> thinking() const noexcept;

    /// Thoughts that are not shown.
    [[nodiscard]] std::optional<RedactedThinkingBlock> redacted_thinking() const noexcept;

    /// A tool that the agent uses.
    [[nodiscard]] std::optional<ToolUseBlock> tool_use() const noexcept;

    /// What a tool gave.
    [[nodiscard]] std::optional<ToolResultBlock> tool_result() const noexcept;

    /// A file.
    [[nodiscard]] std::optional<DocumentBlock> document() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_content_block *get() const noexcept { return native_; }

private:
    friend struct detail::Element<ContentBlock>;
    explicit ContentBlock(const factory_content_block *native) noexcept : native_(native) {}

    const factory_content_block *native_;
};

/// The contract's `TextBlock`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class TextBlock {
public:
    /// The text.
    [[nodiscard]] std::string_view text() const noexcept;

    /// `id`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> id() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_text_block *get() const noexcept { return native_; }

private:
    friend struct detail::Element<TextBlock>;
    explicit TextBlock(const factory_text_block *native) noexcept : native_(native) {}

    const factory_text_block *native_;
};

/// The contract's `ImageBlock`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class ImageBlock {
public:
    /// A picture's bytes.
    [[nodiscard]] ImageSource source() const noexcept;

    /// `id`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> id() const noexcept;

    /// `generated`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] std::optional<bool> generated() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_image_block *get() const noexcept { return native_; }

private:
    friend struct detail::Element<ImageBlock>;
    explicit ImageBlock(const factory_image_block *native) noexcept : native_(native) {}

    const factory_image_block *native_;
};

/// The contract's `ImageSource`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class ImageSource {
public:
    /// `type`, as the service sends it.
    [[nodiscard]] std::string_view encoding() const noexcept;

    /// Base64, RFC 4648 section 4.
    [[nodiscard]] std::string_view data() const noexcept;

    /// `mediaType`, as the service sends it.
    [[nodiscard]] OpenEnum<ImageMediaType> media_type() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_image_source *get() const noexcept { return native_; }

private:
    friend struct detail::Element<ImageSource>;
    explicit ImageSource(const factory_image_source *native) noexcept : native_(native) {}

    const factory_image_source *native_;
};

/// The contract's `ThinkingBlock`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class ThinkingBlock {
public:
    /// May be empty.
    [[nodiscard]] std::string_view signature() const noexcept;

    /// The thoughts.
    [[nodiscard]] std::string_view thinking() const noexcept;

    /// `id`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> id() const noexcept;

    /// A model's provider, or unknown.
    [[nodiscard]] std::optional<std::string_view> signature_provider() const noexcept;

    /// How long it took, in milliseconds.
    [[nodiscard]] std::optional<std::chrono::duration<double, std::milli>> duration() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_thinking_block *get() const noexcept { return native_; }

private:
    friend struct detail::Element<ThinkingBlock>;
    explicit ThinkingBlock(const factory_thinking_block *native) noexcept : native_(native) {}

    const factory_thinking_block *native_;
};

/// The contract's `RedactedThinkingBlock`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class RedactedThinkingBlock {
public:
    /// `data`, as the service sends it.
    [[nodiscard]] std::string_view data() const noexcept;

    /// `id`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> id() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_redacted_thinking_block *get() const noexcept { return native_; }

private:
    friend struct detail::Element<RedactedThinkingBlock>;
    explicit RedactedThinkingBlock(const factory_redacted_thinking_block *native) noexcept : native_(native) {}

    const factory_redacted_thinking_block *native_;
};

/// The contract's `ToolUseBlock`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class ToolUseBlock {
public:
    /// What its result names as `toolUseId`.
    [[nodiscard]] std::string_view id() const noexcept;

    /// What the tool is given, as JSON. JSON, as the service wrote it.
    [[nodiscard]] std::string_view input() const noexcept;

    /// The tool.
    [[nodiscard]] std::string_view name() const noexcept;

    /// `thoughtSignature`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> thought_signature() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_tool_use_block *get() const noexcept { return native_; }

private:
    friend struct detail::Element<ToolUseBlock>;
    explicit ToolUseBlock(const factory_tool_use_block *native) noexcept : native_(native) {}

    const factory_tool_use_block *native_;
};

/// The contract's `ToolResultBlock`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class ToolResultBlock {
public:
    /// The use that it belongs to.
    [[nodiscard]] std::string_view tool_use_id() const noexcept;

    /// What it gave, where that is blocks.
    [[nodiscard]] View<ContentBlock> content() const noexcept;

    /// The text that the service sent in place of that list.
    [[nodiscard]] std::optional<std::string_view> content_text() const noexcept;

    /// Whether the tool failed.
    [[nodiscard]] std::optional<bool> is_error() const noexcept;

    /// `id`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> id() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_tool_result_block *get() const noexcept { return native_; }

private:
    friend struct detail::Element<ToolResultBlock>;
    explicit ToolResultBlock(const factory_tool_result_block *native) noexcept : native_(native) {}

    const factory_tool_result_block *native_;
};

/// The contract's `DocumentBlock`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class DocumentBlock {
public:
    /// A file's content, which `type` tells apart.
    [[nodiscard]] DocumentSource source() const noexcept;

    /// `id`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> id() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_document_block *get() const noexcept { return native_; }

private:
    friend struct detail::Element<DocumentBlock>;
    explicit DocumentBlock(const factory_document_block *native) noexcept : native_(native) {}

    const factory_document_block *native_;
};

/// The contract's `DocumentSource`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class DocumentSource {
public:
    /// What it is; says which member is there.
    [[nodiscard]] OpenEnum<DocumentSourceKind> kind() const noexcept;

    /// The whole of one whose kind this version does not know. JSON, as the service wrote it.
    [[nodiscard]] std::optional<std::string_view> json() const noexcept;

    /// A PDF file.
    [[nodiscard]] std::optional<PdfSource> pdf() const noexcept;

    /// A text file.
    [[nodiscard]] std::optional<TextFileSource> text_file() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_document_source *get() const noexcept { return native_; }

private:
    friend struct detail::Element<DocumentSource>;
    explicit DocumentSource(const factory_document_source *native) noexcept : native_(native) {}

    const factory_document_source *native_;
};

/// The contract's `PdfSource`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class PdfSource {
public:
    /// `mediaType`, as the service sends it.
    [[nodiscard]] std::string_view media_type() const noexcept;

    /// Base64, RFC 4648 section 4.
    [[nodiscard]] std::string_view data() const noexcept;

    /// Its text.
    [[nodiscard]] std::optional<std::string_view> parsed_data() const noexcept;

    /// `name`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> name() const noexcept;

    /// `path`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> path() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_pdf_source *get() const noexcept { return native_; }

private:
    friend struct detail::Element<PdfSource>;
    explicit PdfSource(const factory_pdf_source *native) noexcept : native_(native) {}

    const factory_pdf_source *native_;
};

/// The contract's `TextFileSource`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class TextFileSource {
public:
    /// `mediaType`, as the service sends it.
    [[nodiscard]] std::string_view media_type() const noexcept;

    /// The text.
    [[nodiscard]] std::string_view data() const noexcept;

    /// `name`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> name() const noexcept;

    /// `mime`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> mime() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_text_file_source *get() const noexcept { return native_; }

private:
    friend struct detail::Element<TextFileSource>;
    explicit TextFileSource(const factory_text_file_source *native) noexcept : native_(native) {}

    const factory_text_file_source *native_;
};

/// The contract's `PostedMessage`. Read in place. Cheap to copy; each copy keeps the page in memory.
/// @since 0.2.0
class PostedMessage : public PageRow<PostedMessage> {
public:
    /// The message that was stored.
    [[nodiscard]] std::string_view message_id() const noexcept;

    /// `status`, as the service sends it.
    [[nodiscard]] OpenEnum<SessionStatus> status() const noexcept;

    /// The text running when a run was going on, after which this message has its turn. Not confirmed by what is
    /// published.
    [[nodiscard]] std::optional<std::string_view> recipient_droid_status() const noexcept;

private:
    friend class Page<PostedMessage>;
    PostedMessage(
        std::shared_ptr<const factory_posted_message_page> page, const factory_posted_message *native) noexcept
        : PageRow(std::move(page), native) {}
};

/// The contract's `Computer`. Read in place. Cheap to copy; each copy keeps the page in memory.
/// @since 0.2.0
class Computer : public PageRow<Computer> {
public:
    /// Names the computer for good.
    [[nodiscard]] std::string_view id() const noexcept;

    /// One to 63 lower case letters, digits and hyphens.
    [[nodiscard]] std::string_view name() const noexcept;

    /// `hostname`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> hostname() const noexcept;

    /// `hostId`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> host_id() const noexcept;

    /// Whose it is: your own, or managed by Factory.
    [[nodiscard]] OpenEnum<ProviderType> provider_type() const noexcept;

    /// Its state. A managed one that is asleep says nothing of it.
    [[nodiscard]] std::optional<OpenEnum<ComputerStatus>> status() const noexcept;

    /// Created, in Unix milliseconds.
    [[nodiscard]] FractionalTimestamp created_at() const noexcept;

    /// `provisioningSteps`, as the service sends it.
    [[nodiscard]] View<ProvisioningStep> provisioning_steps() const noexcept;

    /// `relayClientUrl`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> relay_client_url() const noexcept;

    /// `relayAgentUrl`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> relay_agent_url() const noexcept;

    /// The user that sessions run as.
    [[nodiscard]] std::optional<std::string_view> remote_user() const noexcept;

    /// `ownerPrincipalKind`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> owner_principal_kind() const noexcept;

    /// `ownerId`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> owner_id() const noexcept;

    /// What a computer is made from.
    [[nodiscard]] std::optional<ComputerSource> computer_source() const noexcept;

    /// `clonedRepoDirectories`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] View<std::string_view> cloned_repo_directories() const noexcept;

    /// `computerIdentity`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] std::optional<ComputerIdentity> computer_identity() const noexcept;

private:
    friend class Page<Computer>;
    Computer(
        std::shared_ptr<const factory_computer_page> page, const factory_computer *native) noexcept
        : PageRow(std::move(page), native) {}
};

/// The contract's `ProvisioningStep`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class ProvisioningStep {
public:
    /// Which one: create-computer, clone-repos, install-deps and others.
    [[nodiscard]] std::string_view id() const noexcept;

    /// What people see.
    [[nodiscard]] std::string_view name() const noexcept;

    /// How it stands: pending, in_progress, completed, failed, error and others.
    [[nodiscard]] std::string_view status() const noexcept;

    /// `error`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> error() const noexcept;

    /// Begun, in Unix milliseconds.
    [[nodiscard]] std::optional<FractionalTimestamp> started_at() const noexcept;

    /// Ended, in Unix milliseconds.
    [[nodiscard]] std::optional<FractionalTimestamp> completed_at() const noexcept;

    /// The session that installs.
    [[nodiscard]] std::optional<std::string_view> install_session_id() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_provisioning_step *get() const noexcept { return native_; }

private:
    friend struct detail::Element<ProvisioningStep>;
    explicit ProvisioningStep(const factory_provisioning_step *native) noexcept : native_(native) {}

    const factory_provisioning_step *native_;
};

/// The contract's `ComputerSource`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class ComputerSource {
public:
    /// What it is; says which member is there.
    [[nodiscard]] OpenEnum<ComputerSourceKind> kind() const noexcept;

    /// The whole of one whose kind this version does not know. JSON, as the service wrote it.
    [[nodiscard]] std::optional<std::string_view> json() const noexcept;

    /// template.
    [[nodiscard]] std::optional<TemplateSource> from_template() const noexcept;

    /// computer.
    [[nodiscard]] std::optional<CopySource> from_computer() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_computer_source *get() const noexcept { return native_; }

private:
    friend struct detail::Element<ComputerSource>;
    explicit ComputerSource(const factory_computer_source *native) noexcept : native_(native) {}

    const factory_computer_source *native_;
};

/// The contract's `TemplateSource`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class TemplateSource {
public:
    /// `templateId`, as the service sends it.
    [[nodiscard]] std::string_view template_id() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_template_source *get() const noexcept { return native_; }

private:
    friend struct detail::Element<TemplateSource>;
    explicit TemplateSource(const factory_template_source *native) noexcept : native_(native) {}

    const factory_template_source *native_;
};

/// The contract's `CopySource`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class CopySource {
public:
    /// `computerId`, as the service sends it.
    [[nodiscard]] std::string_view computer_id() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_copy_source *get() const noexcept { return native_; }

private:
    friend struct detail::Element<CopySource>;
    explicit CopySource(const factory_copy_source *native) noexcept : native_(native) {}

    const factory_copy_source *native_;
};

/// The contract's `Computer.computerIdentity`. Read in place: valid as long as its page, or any row of that, lives.
/// @since 0.2.0
class ComputerIdentity {
public:
    /// `publicKey`, as the service sends it.
    [[nodiscard]] std::optional<std::string_view> public_key() const noexcept;

    /// The C form.
    [[nodiscard]] const factory_computer_identity *get() const noexcept { return native_; }

private:
    friend struct detail::Element<ComputerIdentity>;
    explicit ComputerIdentity(const factory_computer_identity *native) noexcept : native_(native) {}

    const factory_computer_identity *native_;
};

/// The contract's `RestartedComputer`. Read in place. Cheap to copy; each copy keeps the page in memory.
/// @since 0.2.0
class RestartedComputer : public PageRow<RestartedComputer> {
public:
    /// `wasRestarted`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] std::optional<bool> was_restarted() const noexcept;

private:
    friend class Page<RestartedComputer>;
    RestartedComputer(
        std::shared_ptr<const factory_restarted_computer_page> page, const factory_restarted_computer *native) noexcept
        : PageRow(std::move(page), native) {}
};

/// The contract's `RefreshedComputer`. Read in place. Cheap to copy; each copy keeps the page in memory.
/// @since 0.2.0
class RefreshedComputer : public PageRow<RefreshedComputer> {
public:
    /// `configured`, as the service sends it.
    [[nodiscard]] double configured() const noexcept;

    /// `secretsConfigured`, as the service sends it. Not confirmed by what is published.
    [[nodiscard]] std::optional<double> secrets_configured() const noexcept;

private:
    friend class Page<RefreshedComputer>;
    RefreshedComputer(
        std::shared_ptr<const factory_refreshed_computer_page> page, const factory_refreshed_computer *native) noexcept
        : PageRow(std::move(page), native) {}
};

/// The contract's `ComputerMetric`. Read in place. Cheap to copy; each copy keeps the page in memory.
/// @since 0.2.0
class ComputerMetric : public PageRow<ComputerMetric> {
public:
    /// The moment, as RFC 3339 writes a time.
    [[nodiscard]] std::string_view timestamp() const noexcept;

    /// Processor time used, in per cent.
    [[nodiscard]] double cpu_used_pct() const noexcept;

    /// `cpuCount`, as the service sends it.
    [[nodiscard]] double cpu_count() const noexcept;

    /// In bytes.
    [[nodiscard]] double mem_used() const noexcept;

    /// In bytes.
    [[nodiscard]] double mem_total() const noexcept;

    /// In bytes.
    [[nodiscard]] double disk_used() const noexcept;

    /// In bytes.
    [[nodiscard]] double disk_total() const noexcept;

private:
    friend class Page<ComputerMetric>;
    ComputerMetric(
        std::shared_ptr<const factory_computer_metric_page> page, const factory_computer_metric *native) noexcept
        : PageRow(std::move(page), native) {}
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

template <>
struct Element<ContentBlock> {
    using Native = factory_content_block;
    static ContentBlock read(const Native &native) noexcept;
};

template <>
struct Element<TextBlock> {
    using Native = factory_text_block;
    static TextBlock read(const Native &native) noexcept;
};

template <>
struct Element<ImageBlock> {
    using Native = factory_image_block;
    static ImageBlock read(const Native &native) noexcept;
};

template <>
struct Element<ImageSource> {
    using Native = factory_image_source;
    static ImageSource read(const Native &native) noexcept;
};

template <>
struct Element<ThinkingBlock> {
    using Native = factory_thinking_block;
    static ThinkingBlock read(const Native &native) noexcept;
};

template <>
struct Element<RedactedThinkingBlock> {
    using Native = factory_redacted_thinking_block;
    static RedactedThinkingBlock read(const Native &native) noexcept;
};

template <>
struct Element<ToolUseBlock> {
    using Native = factory_tool_use_block;
    static ToolUseBlock read(const Native &native) noexcept;
};

template <>
struct Element<ToolResultBlock> {
    using Native = factory_tool_result_block;
    static ToolResultBlock read(const Native &native) noexcept;
};

template <>
struct Element<DocumentBlock> {
    using Native = factory_document_block;
    static DocumentBlock read(const Native &native) noexcept;
};

template <>
struct Element<DocumentSource> {
    using Native = factory_document_source;
    static DocumentSource read(const Native &native) noexcept;
};

template <>
struct Element<PdfSource> {
    using Native = factory_pdf_source;
    static PdfSource read(const Native &native) noexcept;
};

template <>
struct Element<TextFileSource> {
    using Native = factory_text_file_source;
    static TextFileSource read(const Native &native) noexcept;
};

template <>
struct Element<ProvisioningStep> {
    using Native = factory_provisioning_step;
    static ProvisioningStep read(const Native &native) noexcept;
};

template <>
struct Element<ComputerSource> {
    using Native = factory_computer_source;
    static ComputerSource read(const Native &native) noexcept;
};

template <>
struct Element<TemplateSource> {
    using Native = factory_template_source;
    static TemplateSource read(const Native &native) noexcept;
};

template <>
struct Element<CopySource> {
    using Native = factory_copy_source;
    static CopySource read(const Native &native) noexcept;
};

template <>
struct Element<ComputerIdentity> {
    using Native = factory_computer_identity;
    static ComputerIdentity read(const Native &native) noexcept;
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
        detail::view<Metadata>(
            native.metadata, native.metadata_count),
    };
}

inline Settings Element<Settings>::read(const Native &native) noexcept {
    return Settings(&native);
}

inline Artifact Element<Artifact>::read(const Native &native) noexcept {
    return Artifact(&native);
}

inline ContentBlock Element<ContentBlock>::read(const Native &native) noexcept {
    return ContentBlock(&native);
}

inline TextBlock Element<TextBlock>::read(const Native &native) noexcept {
    return TextBlock(&native);
}

inline ImageBlock Element<ImageBlock>::read(const Native &native) noexcept {
    return ImageBlock(&native);
}

inline ImageSource Element<ImageSource>::read(const Native &native) noexcept {
    return ImageSource(&native);
}

inline ThinkingBlock Element<ThinkingBlock>::read(const Native &native) noexcept {
    return ThinkingBlock(&native);
}

inline RedactedThinkingBlock Element<RedactedThinkingBlock>::read(const Native &native) noexcept {
    return RedactedThinkingBlock(&native);
}

inline ToolUseBlock Element<ToolUseBlock>::read(const Native &native) noexcept {
    return ToolUseBlock(&native);
}

inline ToolResultBlock Element<ToolResultBlock>::read(const Native &native) noexcept {
    return ToolResultBlock(&native);
}

inline DocumentBlock Element<DocumentBlock>::read(const Native &native) noexcept {
    return DocumentBlock(&native);
}

inline DocumentSource Element<DocumentSource>::read(const Native &native) noexcept {
    return DocumentSource(&native);
}

inline PdfSource Element<PdfSource>::read(const Native &native) noexcept {
    return PdfSource(&native);
}

inline TextFileSource Element<TextFileSource>::read(const Native &native) noexcept {
    return TextFileSource(&native);
}

inline ProvisioningStep Element<ProvisioningStep>::read(const Native &native) noexcept {
    return ProvisioningStep(&native);
}

inline ComputerSource Element<ComputerSource>::read(const Native &native) noexcept {
    return ComputerSource(&native);
}

inline TemplateSource Element<TemplateSource>::read(const Native &native) noexcept {
    return TemplateSource(&native);
}

inline CopySource Element<CopySource>::read(const Native &native) noexcept {
    return CopySource(&native);
}

inline ComputerIdentity Element<ComputerIdentity>::read(const Native &native) noexcept {
    return ComputerIdentity(&native);
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
    return detail::view<ChildUsage>(
        native_->child_usages, native_->child_usage_count);
}

inline View<Tag> Settings::tags() const noexcept {
    return detail::view<Tag>(
        native_->tags, native_->tag_count);
}

inline View<std::string_view> Settings::enabled_tool_ids() const noexcept {
    return detail::view<std::string_view>(
        native_->enabled_tool_ids, native_->enabled_tool_id_count);
}

inline View<std::string_view> Settings::disabled_tool_ids() const noexcept {
    return detail::view<std::string_view>(
        native_->disabled_tool_ids, native_->disabled_tool_id_count);
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
    return detail::view<Artifact>(
        native_->artifacts, native_->artifact_count, native_->artifact_stride);
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

inline OpenEnum<SessionStatus> InterruptedSession::status() const noexcept {
    return detail::open_enum<SessionStatus>(native_->status);
}

inline std::string_view Message::id() const noexcept {
    return detail::text(native_->id);
}

inline OpenEnum<MessageRole> Message::role() const noexcept {
    return detail::open_enum<MessageRole>(native_->role);
}

inline View<ContentBlock> Message::content() const noexcept {
    return detail::view<ContentBlock>(
        native_->content, native_->content_count, native_->content_stride);
}

inline FractionalTimestamp Message::created_at() const noexcept {
    return detail::number<FractionalTimestamp>(native_->created_at_ms);
}

inline FractionalTimestamp Message::updated_at() const noexcept {
    return detail::number<FractionalTimestamp>(native_->updated_at_ms);
}

inline std::optional<std::string_view> Message::parent_id() const noexcept {
    return detail::optional_text(native_->parent_id);
}

inline std::optional<OpenEnum<MessageVisibility>> Message::visibility() const noexcept {
    return detail::optional_open_enum<MessageVisibility>(native_->visibility);
}

inline std::optional<std::string_view> Message::openai_message_id() const noexcept {
    return detail::optional_text(native_->openai_message_id);
}

inline std::optional<OpenEnum<OpenaiPhase>> Message::openai_phase() const noexcept {
    return detail::optional_open_enum<OpenaiPhase>(native_->openai_phase);
}

inline std::optional<std::string_view> Message::openai_encrypted_content() const noexcept {
    return detail::optional_text(native_->openai_encrypted_content);
}

inline std::optional<std::string_view> Message::openai_reasoning_id() const noexcept {
    return detail::optional_text(native_->openai_reasoning_id);
}

inline std::optional<std::string_view> Message::openai_reasoning_summary() const noexcept {
    return detail::optional_text(native_->openai_reasoning_summary);
}

inline std::optional<std::string_view> Message::gemini_thought_signature() const noexcept {
    return detail::optional_text(native_->gemini_thought_signature);
}

inline std::optional<OpenEnum<ChatCompletionReasoningField>> Message::chat_completion_reasoning_field() const noexcept {
    return detail::optional_open_enum<ChatCompletionReasoningField>(native_->chat_completion_reasoning_field);
}

inline std::optional<std::string_view> Message::chat_completion_reasoning_content() const noexcept {
    return detail::optional_text(native_->chat_completion_reasoning_content);
}

inline std::optional<bool> Message::is_user_visible() const noexcept {
    return detail::optional_number<bool>(
        native_->has_is_user_visible, native_->is_user_visible);
}

inline std::optional<bool> Message::is_error() const noexcept {
    return detail::optional_number<bool>(
        native_->has_is_error, native_->is_error);
}

inline std::optional<OpenEnum<UserMessageSource>> Message::user_message_source() const noexcept {
    return detail::optional_open_enum<UserMessageSource>(native_->user_message_source);
}

inline std::optional<double> Message::seq() const noexcept {
    return detail::optional_number<double>(
        native_->has_seq, native_->seq);
}

inline std::optional<std::string_view> Message::model_id() const noexcept {
    return detail::optional_text(native_->model_id);
}

inline std::optional<std::string_view> Message::reasoning_effort() const noexcept {
    return detail::optional_text(native_->reasoning_effort);
}

inline std::optional<bool> Message::hidden_from_user_views() const noexcept {
    return detail::optional_number<bool>(
        native_->has_hidden_from_user_views, native_->hidden_from_user_views);
}

inline std::optional<std::string_view> Message::interaction_mode() const noexcept {
    return detail::optional_text(native_->interaction_mode);
}

inline std::optional<std::string_view> Message::router_id() const noexcept {
    return detail::optional_text(native_->router_id);
}

inline std::optional<bool> Message::is_parallel_execution() const noexcept {
    return detail::optional_number<bool>(
        native_->has_is_parallel_execution, native_->is_parallel_execution);
}

inline std::optional<std::string_view> Message::parallel_group_id() const noexcept {
    return detail::optional_text(native_->parallel_group_id);
}

inline OpenEnum<ContentBlockKind> ContentBlock::kind() const noexcept {
    return detail::open_enum<ContentBlockKind>(native_->kind);
}

inline std::optional<std::string_view> ContentBlock::json() const noexcept {
    return detail::optional_text(native_->json);
}

inline std::optional<TextBlock> ContentBlock::text() const noexcept {
    return detail::optional_row<TextBlock>(native_->text);
}

inline std::optional<ImageBlock> ContentBlock::image() const noexcept {
    return detail::optional_row<ImageBlock>(native_->image);
}

inline std::optional<ThinkingBlock> ContentBlock::thinking() const noexcept {
    return detail::optional_row<ThinkingBlock>(native_->thinking);
}

inline std::optional<RedactedThinkingBlock> ContentBlock::redacted_thinking() const noexcept {
    return detail::optional_row<RedactedThinkingBlock>(native_->redacted_thinking);
}

inline std::optional<ToolUseBlock> ContentBlock::tool_use() const noexcept {
    return detail::optional_row<ToolUseBlock>(native_->tool_use);
}

inline std::optional<ToolResultBlock> ContentBlock::tool_result() const noexcept {
    return detail::optional_row<ToolResultBlock>(native_->tool_result);
}

inline std::optional<DocumentBlock> ContentBlock::document() const noexcept {
    return detail::optional_row<DocumentBlock>(native_->document);
}

inline std::string_view TextBlock::text() const noexcept {
    return detail::text(native_->text);
}

inline std::optional<std::string_view> TextBlock::id() const noexcept {
    return detail::optional_text(native_->id);
}

inline ImageSource ImageBlock::source() const noexcept {
    return detail::row<ImageSource>(*native_->source);
}

inline std::optional<std::string_view> ImageBlock::id() const noexcept {
    return detail::optional_text(native_->id);
}

inline std::optional<bool> ImageBlock::generated() const noexcept {
    return detail::optional_number<bool>(
        native_->has_generated, native_->generated);
}

inline std::string_view ImageSource::encoding() const noexcept {
    return detail::text(native_->encoding);
}

inline std::string_view ImageSource::data() const noexcept {
    return detail::text(native_->data);
}

inline OpenEnum<ImageMediaType> ImageSource::media_type() const noexcept {
    return detail::open_enum<ImageMediaType>(native_->media_type);
}

inline std::string_view ThinkingBlock::signature() const noexcept {
    return detail::text(native_->signature);
}

inline std::string_view ThinkingBlock::thinking() const noexcept {
    return detail::text(native_->thinking);
}

inline std::optional<std::string_view> ThinkingBlock::id() const noexcept {
    return detail::optional_text(native_->id);
}

inline std::optional<std::string_view> ThinkingBlock::signature_provider() const noexcept {
    return detail::optional_text(native_->signature_provider);
}

inline std::optional<std::chrono::duration<double, std::milli>> ThinkingBlock::duration() const noexcept {
    return detail::optional_number<std::chrono::duration<double, std::milli>>(
        native_->has_duration_ms, native_->duration_ms);
}

inline std::string_view RedactedThinkingBlock::data() const noexcept {
    return detail::text(native_->data);
}

inline std::optional<std::string_view> RedactedThinkingBlock::id() const noexcept {
    return detail::optional_text(native_->id);
}

inline std::string_view ToolUseBlock::id() const noexcept {
    return detail::text(native_->id);
}

inline std::string_view ToolUseBlock::input() const noexcept {
    return detail::text(native_->input);
}

inline std::string_view ToolUseBlock::name() const noexcept {
    return detail::text(native_->name);
}

inline std::optional<std::string_view> ToolUseBlock::thought_signature() const noexcept {
    return detail::optional_text(native_->thought_signature);
}

inline std::string_view ToolResultBlock::tool_use_id() const noexcept {
    return detail::text(native_->tool_use_id);
}

inline View<ContentBlock> ToolResultBlock::content() const noexcept {
    return detail::view<ContentBlock>(
        native_->content, native_->content_count, native_->content_stride);
}

inline std::optional<std::string_view> ToolResultBlock::content_text() const noexcept {
    return detail::optional_text(native_->content_text);
}

inline std::optional<bool> ToolResultBlock::is_error() const noexcept {
    return detail::optional_number<bool>(
        native_->has_is_error, native_->is_error);
}

inline std::optional<std::string_view> ToolResultBlock::id() const noexcept {
    return detail::optional_text(native_->id);
}

inline DocumentSource DocumentBlock::source() const noexcept {
    return detail::row<DocumentSource>(*native_->source);
}

inline std::optional<std::string_view> DocumentBlock::id() const noexcept {
    return detail::optional_text(native_->id);
}

inline OpenEnum<DocumentSourceKind> DocumentSource::kind() const noexcept {
    return detail::open_enum<DocumentSourceKind>(native_->kind);
}

inline std::optional<std::string_view> DocumentSource::json() const noexcept {
    return detail::optional_text(native_->json);
}

inline std::optional<PdfSource> DocumentSource::pdf() const noexcept {
    return detail::optional_row<PdfSource>(native_->pdf);
}

inline std::optional<TextFileSource> DocumentSource::text_file() const noexcept {
    return detail::optional_row<TextFileSource>(native_->text_file);
}

inline std::string_view PdfSource::media_type() const noexcept {
    return detail::text(native_->media_type);
}

inline std::string_view PdfSource::data() const noexcept {
    return detail::text(native_->data);
}

inline std::optional<std::string_view> PdfSource::parsed_data() const noexcept {
    return detail::optional_text(native_->parsed_data);
}

inline std::optional<std::string_view> PdfSource::name() const noexcept {
    return detail::optional_text(native_->name);
}

inline std::optional<std::string_view> PdfSource::path() const noexcept {
    return detail::optional_text(native_->path);
}

inline std::string_view TextFileSource::media_type() const noexcept {
    return detail::text(native_->media_type);
}

inline std::string_view TextFileSource::data() const noexcept {
    return detail::text(native_->data);
}

inline std::optional<std::string_view> TextFileSource::name() const noexcept {
    return detail::optional_text(native_->name);
}

inline std::optional<std::string_view> TextFileSource::mime() const noexcept {
    return detail::optional_text(native_->mime);
}

inline std::string_view PostedMessage::message_id() const noexcept {
    return detail::text(native_->message_id);
}

inline OpenEnum<SessionStatus> PostedMessage::status() const noexcept {
    return detail::open_enum<SessionStatus>(native_->status);
}

inline std::optional<std::string_view> PostedMessage::recipient_droid_status() const noexcept {
    return detail::optional_text(native_->recipient_droid_status);
}

inline std::string_view Computer::id() const noexcept {
    return detail::text(native_->id);
}

inline std::string_view Computer::name() const noexcept {
    return detail::text(native_->name);
}

inline std::optional<std::string_view> Computer::hostname() const noexcept {
    return detail::optional_text(native_->hostname);
}

inline std::optional<std::string_view> Computer::host_id() const noexcept {
    return detail::optional_text(native_->host_id);
}

inline OpenEnum<ProviderType> Computer::provider_type() const noexcept {
    return detail::open_enum<ProviderType>(native_->provider_type);
}

inline std::optional<OpenEnum<ComputerStatus>> Computer::status() const noexcept {
    return detail::optional_open_enum<ComputerStatus>(native_->status);
}

inline FractionalTimestamp Computer::created_at() const noexcept {
    return detail::number<FractionalTimestamp>(native_->created_at_ms);
}

inline View<ProvisioningStep> Computer::provisioning_steps() const noexcept {
    return detail::view<ProvisioningStep>(
        native_->provisioning_steps, native_->provisioning_step_count, native_->provisioning_step_stride);
}

inline std::optional<std::string_view> Computer::relay_client_url() const noexcept {
    return detail::optional_text(native_->relay_client_url);
}

inline std::optional<std::string_view> Computer::relay_agent_url() const noexcept {
    return detail::optional_text(native_->relay_agent_url);
}

inline std::optional<std::string_view> Computer::remote_user() const noexcept {
    return detail::optional_text(native_->remote_user);
}

inline std::optional<std::string_view> Computer::owner_principal_kind() const noexcept {
    return detail::optional_text(native_->owner_principal_kind);
}

inline std::optional<std::string_view> Computer::owner_id() const noexcept {
    return detail::optional_text(native_->owner_id);
}

inline std::optional<ComputerSource> Computer::computer_source() const noexcept {
    return detail::optional_row<ComputerSource>(native_->computer_source);
}

inline View<std::string_view> Computer::cloned_repo_directories() const noexcept {
    return detail::view<std::string_view>(
        native_->cloned_repo_directories, native_->cloned_repo_directory_count);
}

inline std::optional<ComputerIdentity> Computer::computer_identity() const noexcept {
    return detail::optional_row<ComputerIdentity>(native_->computer_identity);
}

inline std::string_view ProvisioningStep::id() const noexcept {
    return detail::text(native_->id);
}

inline std::string_view ProvisioningStep::name() const noexcept {
    return detail::text(native_->name);
}

inline std::string_view ProvisioningStep::status() const noexcept {
    return detail::text(native_->status);
}

inline std::optional<std::string_view> ProvisioningStep::error() const noexcept {
    return detail::optional_text(native_->error);
}

inline std::optional<FractionalTimestamp> ProvisioningStep::started_at() const noexcept {
    return detail::optional_number<FractionalTimestamp>(
        native_->has_started_at, native_->started_at_ms);
}

inline std::optional<FractionalTimestamp> ProvisioningStep::completed_at() const noexcept {
    return detail::optional_number<FractionalTimestamp>(
        native_->has_completed_at, native_->completed_at_ms);
}

inline std::optional<std::string_view> ProvisioningStep::install_session_id() const noexcept {
    return detail::optional_text(native_->install_session_id);
}

inline OpenEnum<ComputerSourceKind> ComputerSource::kind() const noexcept {
    return detail::open_enum<ComputerSourceKind>(native_->kind);
}

inline std::optional<std::string_view> ComputerSource::json() const noexcept {
    return detail::optional_text(native_->json);
}

inline std::optional<TemplateSource> ComputerSource::from_template() const noexcept {
    return detail::optional_row<TemplateSource>(native_->from_template);
}

inline std::optional<CopySource> ComputerSource::from_computer() const noexcept {
    return detail::optional_row<CopySource>(native_->from_computer);
}

inline std::string_view TemplateSource::template_id() const noexcept {
    return detail::text(native_->template_id);
}

inline std::string_view CopySource::computer_id() const noexcept {
    return detail::text(native_->computer_id);
}

inline std::optional<std::string_view> ComputerIdentity::public_key() const noexcept {
    return detail::optional_text(native_->public_key);
}

inline std::optional<bool> RestartedComputer::was_restarted() const noexcept {
    return detail::optional_number<bool>(
        native_->has_was_restarted, native_->was_restarted);
}

inline double RefreshedComputer::configured() const noexcept {
    return detail::number<double>(native_->configured);
}

inline std::optional<double> RefreshedComputer::secrets_configured() const noexcept {
    return detail::optional_number<double>(
        native_->has_secrets_configured, native_->secrets_configured);
}

inline std::string_view ComputerMetric::timestamp() const noexcept {
    return detail::text(native_->timestamp);
}

inline double ComputerMetric::cpu_used_pct() const noexcept {
    return detail::number<double>(native_->cpu_used_pct);
}

inline double ComputerMetric::cpu_count() const noexcept {
    return detail::number<double>(native_->cpu_count);
}

inline double ComputerMetric::mem_used() const noexcept {
    return detail::number<double>(native_->mem_used);
}

inline double ComputerMetric::mem_total() const noexcept {
    return detail::number<double>(native_->mem_total);
}

inline double ComputerMetric::disk_used() const noexcept {
    return detail::number<double>(native_->disk_used);
}

inline double ComputerMetric::disk_total() const noexcept {
    return detail::number<double>(native_->disk_total);
}
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_TYPES_HPP
