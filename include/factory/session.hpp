/// @file session.hpp
/// Part of factory.hpp: a session and what it is made of.

#ifndef FACTORY_SESSION_HPP
#define FACTORY_SESSION_HPP

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <factory/open_enum.hpp>
#include <factory/view.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

class SessionPage;

/// A moment as the service gives it: Unix time in milliseconds. Converts to `std::chrono::system_clock::time_point`.
using Timestamp = std::chrono::time_point<std::chrono::system_clock, std::chrono::milliseconds>;

/// Execution state of a session: whether a run is going on, not how it ended.
enum class SessionStatus : std::int32_t {
    unknown = FACTORY_SESSION_STATUS_UNKNOWN,  ///< A state that this version does not know.
    idle = FACTORY_SESSION_STATUS_IDLE,        ///< No run is going on.
    pending = FACTORY_SESSION_STATUS_PENDING,  ///< A run is about to start.
    running = FACTORY_SESSION_STATUS_RUNNING,  ///< A run is going on.
};

/// How much a model reasons.
enum class ReasoningEffort : std::int32_t {
    unknown = FACTORY_REASONING_EFFORT_UNKNOWN,  ///< An effort that this version does not know.
    none = FACTORY_REASONING_EFFORT_NONE,        ///< `none`
    dynamic = FACTORY_REASONING_EFFORT_DYNAMIC,  ///< `dynamic`
    off = FACTORY_REASONING_EFFORT_OFF,          ///< `off`
    minimal = FACTORY_REASONING_EFFORT_MINIMAL,  ///< `minimal`
    low = FACTORY_REASONING_EFFORT_LOW,          ///< `low`
    medium = FACTORY_REASONING_EFFORT_MEDIUM,    ///< `medium`
    high = FACTORY_REASONING_EFFORT_HIGH,        ///< `high`
    xhigh = FACTORY_REASONING_EFFORT_XHIGH,      ///< `xhigh`
    max = FACTORY_REASONING_EFFORT_MAX,          ///< `max`
};

/// How a session interacts.
enum class InteractionMode : std::int32_t {
    unknown = FACTORY_INTERACTION_MODE_UNKNOWN,  ///< A mode that this version does not know.
    auto_ = FACTORY_INTERACTION_MODE_AUTO,       ///< `auto`
    spec = FACTORY_INTERACTION_MODE_SPEC,        ///< `spec`
    agi = FACTORY_INTERACTION_MODE_AGI,          ///< `agi`; the service prefers `mission`.
    mission = FACTORY_INTERACTION_MODE_MISSION,  ///< `mission`
};

/// How much a session may do by itself.
enum class AutonomyLevel : std::int32_t {
    unknown = FACTORY_AUTONOMY_LEVEL_UNKNOWN,  ///< A level that this version does not know.
    off = FACTORY_AUTONOMY_LEVEL_OFF,          ///< `off`
    low = FACTORY_AUTONOMY_LEVEL_LOW,          ///< `low`
    medium = FACTORY_AUTONOMY_LEVEL_MEDIUM,    ///< `medium`
    high = FACTORY_AUTONOMY_LEVEL_HIGH,        ///< `high`
};

/// The older form of interaction mode and autonomy level in one.
enum class AutonomyMode : std::int32_t {
    unknown = FACTORY_AUTONOMY_MODE_UNKNOWN,          ///< A mode that this version does not know.
    normal = FACTORY_AUTONOMY_MODE_NORMAL,            ///< `normal`
    spec = FACTORY_AUTONOMY_MODE_SPEC,                ///< `spec`
    auto_low = FACTORY_AUTONOMY_MODE_AUTO_LOW,        ///< `auto-low`
    auto_medium = FACTORY_AUTONOMY_MODE_AUTO_MEDIUM,  ///< `auto-medium`
    auto_high = FACTORY_AUTONOMY_MODE_AUTO_HIGH,      ///< `auto-high`
};

/// Provider of a model.
enum class Provider : std::int32_t {
    unknown = FACTORY_PROVIDER_UNKNOWN,                                          ///< One unknown to this version.
    anthropic = FACTORY_PROVIDER_ANTHROPIC,                                      ///< `anthropic`
    openai = FACTORY_PROVIDER_OPENAI,                                            ///< `openai`
    generic_chat_completion_api = FACTORY_PROVIDER_GENERIC_CHAT_COMPLETION_API,  ///< `generic-chat-completion-api`
    factory = FACTORY_PROVIDER_FACTORY,                                          ///< `factory`
    google = FACTORY_PROVIDER_GOOGLE,                                            ///< `google`
    xai = FACTORY_PROVIDER_XAI,                                                  ///< `xai`
    voyage = FACTORY_PROVIDER_VOYAGE,                                            ///< `voyage`
    bedrock_converse = FACTORY_PROVIDER_BEDROCK_CONVERSE,                        ///< `bedrock-converse`
};

/// Provider of the interface that a model is called through.
enum class ApiProvider : std::int32_t {
    unknown = FACTORY_API_PROVIDER_UNKNOWN,                      ///< One unknown to this version.
    bedrock = FACTORY_API_PROVIDER_BEDROCK,                      ///< `bedrock`
    anthropic = FACTORY_API_PROVIDER_ANTHROPIC,                  ///< `anthropic`
    vertex_anthropic = FACTORY_API_PROVIDER_VERTEX_ANTHROPIC,    ///< `vertex_anthropic`
    bedrock_anthropic = FACTORY_API_PROVIDER_BEDROCK_ANTHROPIC,  ///< `bedrock_anthropic`
    openai = FACTORY_API_PROVIDER_OPENAI,                        ///< `openai`
    azure_openai = FACTORY_API_PROVIDER_AZURE_OPENAI,            ///< `azure_openai`
    google = FACTORY_API_PROVIDER_GOOGLE,                        ///< `google`
    xai = FACTORY_API_PROVIDER_XAI,                              ///< `xai`
    fireworks = FACTORY_API_PROVIDER_FIREWORKS,                  ///< `fireworks`
    baseten = FACTORY_API_PROVIDER_BASETEN,                      ///< `baseten`
    snowflake = FACTORY_API_PROVIDER_SNOWFLAKE,                  ///< `snowflake`
    bedrock_converse = FACTORY_API_PROVIDER_BEDROCK_CONVERSE,    ///< `bedrock_converse`
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
/// @endcond

/// Tokens used. The service's numbers may have fractions and may be negative.
struct TokenUsage {
    double input_tokens;                    ///< Input tokens.
    double output_tokens;                   ///< Output tokens.
    double cache_creation_tokens;           ///< Tokens written to the cache.
    double cache_read_tokens;               ///< Tokens read from the cache.
    double thinking_tokens;                 ///< Thinking tokens.
    std::optional<double> factory_credits;  ///< Factory credits.
};

/// Token usage of one child session.
struct ChildUsage {
    std::string_view session_id;  ///< Identifier of the child session.
    TokenUsage usage;             ///< Its usage, its own children included.
};

/// One entry of a tag's metadata.
struct Metadata {
    std::string_view key;    ///< Name of the entry.
    std::string_view value;  ///< Value of the entry.
};

/// @cond internal
namespace detail {

inline TokenUsage token_usage(const factory_token_usage &native) noexcept {
    return {native.input_tokens,
            native.output_tokens,
            native.cache_creation_tokens,
            native.cache_read_tokens,
            native.thinking_tokens,
            native.has_factory_credits ? std::optional(native.factory_credits) : std::nullopt};
}

inline std::optional<TokenUsage> optional_token_usage(const factory_token_usage *native) noexcept {
    return native == nullptr ? std::nullopt : std::optional(token_usage(*native));
}

template <>
struct Element<ChildUsage> {
    using Native = factory_child_usage;
    static ChildUsage read(const Native &native) noexcept {
        return {text(native.session_id), token_usage(native.usage)};
    }
};

template <>
struct Element<Metadata> {
    using Native = factory_metadata;
    static Metadata read(const Native &native) noexcept { return {text(native.key), text(native.value)}; }
};

}  // namespace detail
/// @endcond

/// A tag of a session.
struct Tag {
    std::string_view name;    ///< Name of the tag.
    View<Metadata> metadata;  ///< Its metadata, in the service's order; may be absent.
};

/// @cond internal
namespace detail {

template <>
struct Element<Tag> {
    using Native = factory_tag;
    static Tag read(const Native &native) noexcept {
        return {text(native.name), View<Metadata>(native.metadata, native.metadata_count)};
    }
};

}  // namespace detail
/// @endcond

/// Settings of a session; each may be absent. Read in place: valid as long as any SessionPage or Session of the page
/// lives.
class Settings {
public:
    /// Model.
    [[nodiscard]] std::optional<std::string_view> model() const noexcept {
        return detail::optional_text(settings_->model);
    }

    /// Reasoning effort.
    [[nodiscard]] std::optional<OpenEnum<ReasoningEffort>> reasoning_effort() const noexcept {
        return detail::optional_enum<ReasoningEffort>(settings_->reasoning_effort);
    }

    /// Interaction mode.
    [[nodiscard]] std::optional<OpenEnum<InteractionMode>> interaction_mode() const noexcept {
        return detail::optional_enum<InteractionMode>(settings_->interaction_mode);
    }

    /// Autonomy level.
    [[nodiscard]] std::optional<OpenEnum<AutonomyLevel>> autonomy_level() const noexcept {
        return detail::optional_enum<AutonomyLevel>(settings_->autonomy_level);
    }

    /// The older form of the two above in one.
    [[nodiscard]] std::optional<OpenEnum<AutonomyMode>> autonomy_mode() const noexcept {
        return detail::optional_enum<AutonomyMode>(settings_->autonomy_mode);
    }

    /// Model in spec mode.
    [[nodiscard]] std::optional<std::string_view> spec_mode_model() const noexcept {
        return detail::optional_text(settings_->spec_mode_model);
    }

    /// Reasoning effort in spec mode.
    [[nodiscard]] std::optional<OpenEnum<ReasoningEffort>> spec_mode_reasoning_effort() const noexcept {
        return detail::optional_enum<ReasoningEffort>(settings_->spec_mode_reasoning_effort);
    }

    /// Provider that the session is bound to.
    [[nodiscard]] std::optional<OpenEnum<Provider>> provider_lock() const noexcept {
        return detail::optional_enum<Provider>(settings_->provider_lock);
    }

    /// When it was bound, as the service writes it.
    [[nodiscard]] std::optional<std::string_view> provider_lock_timestamp() const noexcept {
        return detail::optional_text(settings_->provider_lock_timestamp);
    }

    /// Provider of the interface that the session is bound to.
    [[nodiscard]] std::optional<OpenEnum<ApiProvider>> api_provider_lock() const noexcept {
        return detail::optional_enum<ApiProvider>(settings_->api_provider_lock);
    }

    /// When the session was archived, as the service writes it.
    [[nodiscard]] std::optional<std::string_view> archived_at() const noexcept {
        return detail::optional_text(settings_->archived_at);
    }

    /// How long the assistant was active; may have a fraction.
    [[nodiscard]] std::optional<std::chrono::duration<double, std::milli>> assistant_active_time() const noexcept {
        if (!settings_->has_assistant_active_time_ms) {
            return std::nullopt;
        }
        return std::chrono::duration<double, std::milli>(settings_->assistant_active_time_ms);
    }

    /// Usage of this session alone.
    [[nodiscard]] std::optional<TokenUsage> token_usage() const noexcept {
        return detail::optional_token_usage(settings_->token_usage);
    }

    /// Usage with its children.
    [[nodiscard]] std::optional<TokenUsage> inclusive_token_usage() const noexcept {
        return detail::optional_token_usage(settings_->inclusive_token_usage);
    }

    /// Usage of each child session, in the service's order.
    [[nodiscard]] View<ChildUsage> child_usages() const noexcept {
        return {settings_->child_usages, settings_->child_usage_count};
    }

    /// Tags.
    [[nodiscard]] View<Tag> tags() const noexcept { return {settings_->tags, settings_->tag_count}; }

    /// Tools that are switched on.
    [[nodiscard]] View<std::string_view> enabled_tool_ids() const noexcept {
        return {settings_->enabled_tool_ids, settings_->enabled_tool_id_count};
    }

    /// Tools that are switched off.
    [[nodiscard]] View<std::string_view> disabled_tool_ids() const noexcept {
        return {settings_->disabled_tool_ids, settings_->disabled_tool_id_count};
    }

    /// The C form.
    [[nodiscard]] const factory_session_settings *get() const noexcept { return settings_; }

private:
    friend class Session;
    explicit Settings(const factory_session_settings *settings) noexcept : settings_(settings) {}

    const factory_session_settings *settings_;
};

/// One session, read in place. Cheap to copy; each copy keeps the page in memory.
class Session {
public:
    /// Identifier.
    [[nodiscard]] std::string_view session_id() const noexcept { return detail::text(row_->session_id); }

    /// Title.
    [[nodiscard]] std::optional<std::string_view> title() const noexcept { return detail::optional_text(row_->title); }

    /// Computer that it runs on.
    [[nodiscard]] std::optional<std::string_view> computer_id() const noexcept {
        return detail::optional_text(row_->computer_id);
    }

    /// Execution state.
    [[nodiscard]] OpenEnum<SessionStatus> status() const noexcept { return OpenEnum<SessionStatus>(row_->status); }

    /// Number of messages.
    [[nodiscard]] std::int64_t message_count() const noexcept { return row_->message_count; }

    /// Created.
    [[nodiscard]] Timestamp created_at() const noexcept { return timestamp(row_->created_at_ms); }

    /// Updated.
    [[nodiscard]] Timestamp updated_at() const noexcept { return timestamp(row_->updated_at_ms); }

    /// Completed.
    [[nodiscard]] std::optional<Timestamp> completed_at() const noexcept {
        return row_->has_completed_at ? std::optional(timestamp(row_->completed_at_ms)) : std::nullopt;
    }

    /// Settings.
    [[nodiscard]] std::optional<Settings> settings() const noexcept {
        return row_->settings == nullptr ? std::nullopt : std::optional(Settings(row_->settings));
    }

    /// The session's own JSON object, for members that the service added after this version was made. Empty with
    /// ListOptions::discard_json.
    [[nodiscard]] std::string_view json() const noexcept {
        return detail::text(factory_session_page_json(page_.get())).substr(row_->json_offset, row_->json_len);
    }

    /// The C form.
    [[nodiscard]] const factory_session *get() const noexcept { return row_; }

private:
    friend class SessionPage;
    Session(std::shared_ptr<const factory_session_page> page, const factory_session *row) noexcept
        : page_(std::move(page)), row_(row) {}

    static Timestamp timestamp(std::int64_t unix_ms) noexcept { return Timestamp(std::chrono::milliseconds(unix_ms)); }

    std::shared_ptr<const factory_session_page> page_;
    const factory_session *row_;
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_SESSION_HPP
