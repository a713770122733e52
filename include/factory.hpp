/// @file factory.hpp
/// libfactory for C++17 and later: Factory sessions with RAII, typed members and ranges. Header-only, over factory.h.
///
///     #include <factory.hpp>
///     #include <iostream>
///
///     int main() try {
///         factory::Client client;                                   // FACTORY_API_KEY is in the environment
///         for (const factory::Session &session : client.sessions())
///             std::cout << session.session_id() << ' ' << session.title().value_or("(untitled)") << '\n';
///     } catch (const factory::Error &error) {
///         std::cerr << error.what() << '\n';
///         return 1;
///     }
///
/// Rules
///
/// - Two forms: every call that can fail is there as `name`, which throws factory::Error, and as `try_name`, which
///   returns a factory::Result and throws nothing of ours. Where exceptions are switched off only the second exists.
/// - Lifetime: a SessionPage and a Session each keep their page in memory. What they give (a `std::string_view`, a
///   View, Settings) points into that page: it is valid as long as any SessionPage or Session of the page lives. Copy
///   it into a `std::string` to keep it longer. Errors are plain values and refer to nothing.
/// - Absent is never mixed up with empty or zero: an absent member is `std::nullopt`, an absent list says so
///   (View::present). An enumerated text that this version does not know is `unknown`, and stays readable.
/// - Threads: a function that is `const` may be called from any number of threads at once, the others by one at a time.
///   So one Client serves a whole program.
/// - A moved-from object may be destroyed or assigned to. Calls on a moved-from Client, Sessions or SessionPager fail
///   with Status::invalid_argument; a moved-from SessionPage is empty.
/// - Texts given to the library are UTF-8 and copied.
///
/// Files compiled for different standards, and with and without exceptions, may be linked into one program.

#ifndef FACTORY_HPP
#define FACTORY_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#if __cplusplus >= 202002L
#include <ranges>
#include <version>
#endif
#if defined(__cpp_lib_expected)
#include <expected>
#endif

#include <factory.h>

static_assert(FACTORY_ABI_VERSION == 1, "factory.hpp and factory.h differ in version: install both from one release");

/// 1 where the throwing forms exist, else 0.
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define FACTORY_HAS_EXCEPTIONS 1
#else
#define FACTORY_HAS_EXCEPTIONS 0
#endif

/// @cond internal
// What differs from file to file gets a name of its own, so that the linker never takes one for the other.
#if defined(__cpp_lib_expected) && FACTORY_HAS_EXCEPTIONS
#define FACTORY_CXX_NAMESPACE with_expected
#elif defined(__cpp_lib_expected)
#define FACTORY_CXX_NAMESPACE with_expected_without_exceptions
#elif FACTORY_HAS_EXCEPTIONS
#define FACTORY_CXX_NAMESPACE with_result
#else
#define FACTORY_CXX_NAMESPACE with_result_without_exceptions
#endif
/// @endcond

/// Factory sessions.
namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

class Client;
class Session;
class SessionPage;
class SessionPager;
class Sessions;

/// A moment as the service gives it: Unix time in milliseconds. Converts to `std::chrono::system_clock::time_point`.
using Timestamp = std::chrono::time_point<std::chrono::system_clock, std::chrono::milliseconds>;

/// The kind of a failure. A newer library may give a number that has no name here: keep a `default`.
enum class Status : factory_status {
    ok = FACTORY_OK,                                      ///< No failure.
    invalid_argument = FACTORY_ERR_INVALID_ARGUMENT,      ///< An argument or a value in the environment cannot be used.
    dns = FACTORY_ERR_DNS,                                ///< The host name was not found, or not looked up.
    connect = FACTORY_ERR_CONNECT,                        ///< No connection came about.
    tls = FACTORY_ERR_TLS,                                ///< The certificate is not trusted, or no TLS at all.
    network = FACTORY_ERR_NETWORK,                        ///< The connection broke, or what came is not HTTP.
    unauthorized = FACTORY_ERR_UNAUTHORIZED,              ///< 401: the key is not valid.
    forbidden = FACTORY_ERR_FORBIDDEN,                    ///< 403: the key may not do this, or a firewall refused it.
    not_found = FACTORY_ERR_NOT_FOUND,                    ///< 404: nothing there.
    rate_limited = FACTORY_ERR_RATE_LIMITED,              ///< 429: too many requests; see Error::retry_after.
    server = FACTORY_ERR_SERVER,                          ///< 5xx: the service failed.
    http = FACTORY_ERR_HTTP,                              ///< Any other answer than 200.
    decode = FACTORY_ERR_DECODE,                          ///< The answer is not a page of sessions.
    too_large = FACTORY_ERR_TOO_LARGE,                    ///< The answer is larger than allowed.
    pagination = FACTORY_ERR_PAGINATION,                  ///< The walk cannot go on: no usable cursor.
    cancelled = FACTORY_ERR_CANCELLED,                    ///< A cancel token ended the call.
    timeout = FACTORY_ERR_TIMEOUT,                        ///< The deadline passed.
    internal = FACTORY_ERR_INTERNAL,                      ///< A fault of the library; please report it.
};

/// @cond internal
namespace detail {

inline std::string_view text(const factory_str &text) noexcept {
    return text.ptr == nullptr ? std::string_view() : std::string_view(text.ptr, text.len);
}

inline std::optional<std::string_view> optional_text(const factory_str &value) noexcept {
    return value.ptr == nullptr ? std::nullopt : std::optional(text(value));
}

inline std::optional<std::string> optional_copy(const factory_str &value) {
    return value.ptr == nullptr ? std::nullopt : std::optional(std::string(text(value)));
}

/// Releases any object of the C library.
struct Free {
    void operator()(factory_cancel *cancel) const noexcept { factory_cancel_free(cancel); }
    void operator()(factory_client *client) const noexcept { factory_client_free(client); }
    void operator()(factory_config *config) const noexcept { factory_config_free(config); }
    void operator()(factory_error *error) const noexcept { factory_error_free(error); }
    void operator()(factory_session_page *page) const noexcept { factory_session_page_free(page); }
    void operator()(factory_session_pager *pager) const noexcept { factory_session_pager_free(pager); }
};

template <class Object>
using Handle = std::unique_ptr<Object, Free>;

}  // namespace detail
/// @endcond

/// The version of the library that is running, for instance "0.1.0".
inline std::string_view version() noexcept {
    return detail::text(factory_version());
}

/// The C name of a status, for instance "FACTORY_ERR_TIMEOUT"; "FACTORY_ERR_?" for a number that the library does not
/// know.
inline std::string_view status_name(Status status) noexcept {
    return detail::text(factory_status_name(static_cast<factory_status>(status)));
}

// ---- Errors ---------------------------------------------------------------------------------------------------

/// What went wrong, as plain values: it may outlive the client and move between threads. Copying never throws.
class Error : public std::runtime_error {
public:
    /// An error of your own making, for instance to test how your code handles one.
    Error(Status status, const std::string &message) : Error(message, Details{status}) {}

    Error(const Error &) = default;             ///< Shares what cannot change.
    Error &operator=(const Error &) = default;  ///< Shares what cannot change.

    /// The kind. May be a number that has no name in this version.
    [[nodiscard]] Status status() const noexcept { return details_->status; }

    /// For people: one line, what happened and what to do; the same as `what()`. Never holds the key.
    [[nodiscard]] std::string_view message() const noexcept { return what(); }

    /// HTTP status of the answer, for instance 403; absent when there was no answer.
    [[nodiscard]] std::optional<std::uint32_t> http_status() const noexcept { return details_->http_status; }

    /// `title` of the service's error answer.
    [[nodiscard]] const std::optional<std::string> &title() const noexcept { return details_->title; }

    /// `detail` of the service's error answer.
    [[nodiscard]] const std::optional<std::string> &detail() const noexcept { return details_->detail; }

    /// `metadata` of the service's error answer, as JSON.
    [[nodiscard]] const std::optional<std::string> &metadata_json() const noexcept { return details_->metadata_json; }

    /// Body of the answer, cut to 16 KiB.
    [[nodiscard]] const std::optional<std::string> &body() const noexcept { return details_->body; }

    /// `x-request-id` of the answer, for a report to the service.
    [[nodiscard]] const std::optional<std::string> &request_id() const noexcept { return details_->request_id; }

    /// How long the service asked to wait before the next attempt.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retry_after() const noexcept {
        return details_->retry_after;
    }

    /// Requests sent or connections tried; 0 when the call failed before the first.
    [[nodiscard]] std::uint32_t attempts() const noexcept { return details_->attempts; }

    /// @cond internal
    /// Takes over the error that a failed C call gave.
    [[nodiscard]] static Error take(factory_status status, factory_error *taken) {
        const detail::Handle<factory_error> error(taken);
        Details details{static_cast<Status>(status)};
        if (const std::uint32_t http_status = factory_error_http_status(error.get()); http_status != 0) {
            details.http_status = http_status;
        }
        details.title = detail::optional_copy(factory_error_title(error.get()));
        details.detail = detail::optional_copy(factory_error_detail(error.get()));
        details.metadata_json = detail::optional_copy(factory_error_metadata_json(error.get()));
        details.body = detail::optional_copy(factory_error_body(error.get()));
        details.request_id = detail::optional_copy(factory_error_request_id(error.get()));
        if (const std::int64_t wait = factory_error_retry_after_ms(error.get()); wait >= 0) {
            details.retry_after = std::chrono::milliseconds(wait);
        }
        details.attempts = factory_error_attempts(error.get());
        return {std::string(detail::text(factory_error_message(error.get()))), std::move(details)};
    }
    /// @endcond

private:
    struct Details {
        Status status;
        std::optional<std::uint32_t> http_status{};
        std::optional<std::string> title{};
        std::optional<std::string> detail{};
        std::optional<std::string> metadata_json{};
        std::optional<std::string> body{};
        std::optional<std::string> request_id{};
        std::optional<std::chrono::milliseconds> retry_after{};
        std::uint32_t attempts = 0;
    };

    Error(const std::string &message, Details details)
        : std::runtime_error(message), details_(std::make_shared<const Details>(std::move(details))) {}

    std::shared_ptr<const Details> details_;  // never empty: an error can be copied, not moved
};

#if defined(__cpp_lib_expected)

/// What a `try_` call returns: a value, or an Error. It is `std::expected<T, Error>` where the standard library has it.
template <class T>
using Result = std::expected<T, Error>;

/// An Error on its way into a Result, in functions of your own: `return factory::Unexpected(page.error());`. It is
/// `std::unexpected<Error>` where the standard library has it.
using Unexpected = std::unexpected<Error>;

#else

/// An Error on its way into a Result, in functions of your own: `return factory::Unexpected(page.error());`. It is
/// `std::unexpected<Error>` where the standard library has it.
class Unexpected {
public:
    explicit Unexpected(Error error) : error_(std::move(error)) {}        ///< Of this error.
    [[nodiscard]] const Error &error() const noexcept { return error_; }  ///< The error.

private:
    Error error_;
};

/// What a `try_` call returns: a value, or an Error. It is `std::expected<T, Error>` where the standard library has it,
/// and otherwise this class, which has the part of it that needs no exceptions.
template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;      ///< What a success gives.
    using error_type = Error;  ///< What a failure gives.

    /// @cond internal
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(const Unexpected &failure) : state_(std::in_place_index<1>, failure.error()) {}
    /// @endcond

    /// Whether there is a value.
    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    /// Whether there is a value.
    explicit operator bool() const noexcept { return has_value(); }

    /// The value. Only when there is one.
    [[nodiscard]] T &operator*() & noexcept { return *std::get_if<0>(&state_); }
    /// The value. Only when there is one.
    [[nodiscard]] const T &operator*() const & noexcept { return *std::get_if<0>(&state_); }
    /// The value. Only when there is one.
    [[nodiscard]] T &&operator*() && noexcept { return std::move(**this); }
    /// The value. Only when there is one.
    [[nodiscard]] T *operator->() noexcept { return std::get_if<0>(&state_); }
    /// The value. Only when there is one.
    [[nodiscard]] const T *operator->() const noexcept { return std::get_if<0>(&state_); }

    /// The error. Only when there is no value.
    [[nodiscard]] const Error &error() const noexcept { return *std::get_if<1>(&state_); }

private:
    std::variant<T, Error> state_;
};

#endif

/// @cond internal
namespace detail {

inline Unexpected failure(factory_status status, factory_error *error) {
    return Unexpected(Error::take(status, error));
}

inline Error invalid_argument(std::string_view name, std::string_view why) {
    return {Status::invalid_argument, std::string(name).append(" ").append(why)};
}

inline bool holds_nul(std::string_view text) noexcept {
    return text.find('\0') != std::string_view::npos;
}

#if FACTORY_HAS_EXCEPTIONS
template <class T>
T value_or_throw(Result<T> &&result) {
    if (!result) {
        throw result.error();
    }
    return *std::move(result);
}
#endif

/// A NUL-terminated copy of a text that may be a key: wiped when it is not needed any more.
class Terminated {
public:
    explicit Terminated(std::string_view text) : text_(text) {}
    Terminated(const Terminated &) = delete;
    Terminated &operator=(const Terminated &) = delete;
    ~Terminated() {
        volatile char *bytes = text_.data();
        for (std::size_t i = 0; i < text_.size(); i++) {
            bytes[i] = 0;
        }
    }

    const char *get() const noexcept { return text_.c_str(); }

private:
    std::string text_;
};

}  // namespace detail
/// @endcond

// ---- Reading a page -------------------------------------------------------------------------------------------

/// @cond internal
namespace detail {

/// How an element of a list is read from its C form.
template <class T>
struct Element;

template <>
struct Element<std::string_view> {
    using Native = factory_str;
    static std::string_view read(const Native &native) noexcept { return text(native); }
};

/// Lets `iterator->member` work on an element that is made on the way.
template <class T>
class Arrow {
public:
    explicit Arrow(T value) : value_(std::move(value)) {}
    const T *operator->() const noexcept { return &value_; }

private:
    T value_;
};

/// Random access to a sequence that is cheap to copy and makes its elements on the way.
template <class Sequence>
class IndexIterator {
public:
    using value_type = typename Sequence::value_type;
    using reference = value_type;
    using pointer = Arrow<value_type>;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;  // no more before C++20: there is no reference to an element
    using iterator_concept = std::random_access_iterator_tag;

    IndexIterator() = default;
    IndexIterator(Sequence sequence, std::size_t index)
        : sequence_(std::move(sequence)), index_(static_cast<difference_type>(index)) {}

    reference operator*() const { return sequence_[static_cast<std::size_t>(index_)]; }
    reference operator[](difference_type offset) const { return *(*this + offset); }
    pointer operator->() const { return pointer(**this); }

    IndexIterator &operator+=(difference_type offset) noexcept {
        index_ += offset;
        return *this;
    }
    IndexIterator &operator-=(difference_type offset) noexcept { return *this += -offset; }
    IndexIterator &operator++() noexcept { return *this += 1; }
    IndexIterator &operator--() noexcept { return *this -= 1; }
    IndexIterator operator++(int) {
        IndexIterator before = *this;
        ++*this;
        return before;
    }
    IndexIterator operator--(int) {
        IndexIterator before = *this;
        --*this;
        return before;
    }
    friend IndexIterator operator+(IndexIterator iterator, difference_type offset) { return iterator += offset; }
    friend IndexIterator operator+(difference_type offset, IndexIterator iterator) { return iterator += offset; }
    friend IndexIterator operator-(IndexIterator iterator, difference_type offset) { return iterator -= offset; }
    friend difference_type operator-(const IndexIterator &a, const IndexIterator &b) noexcept {
        return a.index_ - b.index_;
    }
    friend bool operator==(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ == b.index_; }
    friend bool operator!=(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ != b.index_; }
    friend bool operator<(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ < b.index_; }
    friend bool operator>(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ > b.index_; }
    friend bool operator<=(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ <= b.index_; }
    friend bool operator>=(const IndexIterator &a, const IndexIterator &b) noexcept { return a.index_ >= b.index_; }

private:
    Sequence sequence_{};
    difference_type index_ = 0;
};

#if FACTORY_HAS_EXCEPTIONS
/// Goes through a walk once, by its `next`, which throws on failure. Holds the element it stands on.
template <class Walk>
class WalkIterator {
public:
    using value_type = typename Walk::value_type;
    using reference = const value_type &;
    using pointer = const value_type *;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;

    /// The end of every walk.
    WalkIterator() = default;
    explicit WalkIterator(Walk &walk) : walk_(&walk), element_(walk.next()) {}

    reference operator*() const noexcept { return *element_; }
    pointer operator->() const noexcept { return &*element_; }
    WalkIterator &operator++() {
        element_ = walk_->next();
        return *this;
    }
    WalkIterator operator++(int) {
        WalkIterator before = *this;
        ++*this;
        return before;
    }
    /// Equal when both are at the end: there is no other place that two could share.
    friend bool operator==(const WalkIterator &a, const WalkIterator &b) noexcept {
        return a.element_.has_value() == b.element_.has_value();
    }
    friend bool operator!=(const WalkIterator &a, const WalkIterator &b) noexcept { return !(a == b); }

private:
    Walk *walk_ = nullptr;
    std::optional<value_type> element_;
};
#endif

}  // namespace detail
/// @endcond

/// A list of a session, read in place: a range with random access. An absent one has no elements and is not `present`.
///
/// Points into the page: valid as long as any SessionPage or Session of it lives. So are its iterators.
template <class T>
class View {
public:
    using value_type = T;                          ///< An element, made on the way.
    using iterator = detail::IndexIterator<View>;  ///< Random access; outlives the View.
    using const_iterator = iterator;               ///< The same.

    /// An absent list.
    constexpr View() noexcept = default;

    /// Whether the service sent the list: an empty one is present, an absent one is not.
    [[nodiscard]] bool present() const noexcept { return first_ != nullptr; }

    /// Number of elements.
    [[nodiscard]] std::size_t size() const noexcept { return count_; }
    /// Whether there are no elements.
    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }

    /// The element at `index`, which is less than `size()`.
    [[nodiscard]] T operator[](std::size_t index) const noexcept { return detail::Element<T>::read(first_[index]); }

    /// The first element.
    [[nodiscard]] iterator begin() const noexcept { return iterator(*this, 0); }
    /// Behind the last element.
    [[nodiscard]] iterator end() const noexcept { return iterator(*this, count_); }

    /// @cond internal
    using Native = typename detail::Element<T>::Native;
    View(const Native *first, std::size_t count) noexcept : first_(first), count_(count) {}
    /// @endcond

private:
    const Native *first_ = nullptr;
    std::size_t count_ = 0;
};

/// An enumerated text of the service: its value, and the text itself, readable also when the value is `unknown`.
///
/// Converts to the value, so that it can be compared and switched on:
///
///     if (session.status() == factory::SessionStatus::running) ...
template <class E>
class OpenEnum {
public:
    /// The value; `E::unknown` for a text that this version does not know.
    [[nodiscard]] E value() const noexcept { return value_; }
    /// The same.
    operator E() const noexcept { return value_; }

    /// What the service sent. Points into the page, like every text.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }

    /// @cond internal
    explicit OpenEnum(const factory_enum &native) noexcept
        : value_(native.code <= static_cast<std::int32_t>(last_known(E{})) ? static_cast<E>(native.code) : E::unknown),
          text_(native.text, native.text_len) {}
    /// @endcond

private:
    E value_;
    std::string_view text_;
};

/// @cond internal
namespace detail {

template <class E>
std::optional<OpenEnum<E>> optional_enum(const factory_enum &native) noexcept {
    return native.text == nullptr ? std::nullopt : std::optional(OpenEnum<E>(native));
}

}  // namespace detail
/// @endcond

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

/// One page of sessions: a range with random access. Read-only and cheap to copy; the copies share one page.
class SessionPage {
public:
    using value_type = Session;                           ///< An element.
    using iterator = detail::IndexIterator<SessionPage>;  ///< Random access; keeps the page in memory.
    using const_iterator = iterator;                      ///< The same.

    /// A page without sessions, after which there are no more.
    SessionPage() noexcept = default;

    /// Number of sessions. A page in the middle of a walk may have none.
    [[nodiscard]] std::size_t size() const noexcept { return factory_session_page_count(get()); }
    /// Whether there are no sessions.
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }

    /// The session at `index`, which is less than `size()`.
    [[nodiscard]] Session operator[](std::size_t index) const noexcept {
        return {page_, factory_session_page_at(get(), index)};
    }

    /// The first session.
    [[nodiscard]] iterator begin() const noexcept { return iterator(*this, 0); }
    /// Behind the last session.
    [[nodiscard]] iterator end() const noexcept { return iterator(*this, size()); }

    /// Whether the service has a further page.
    [[nodiscard]] bool has_more() const noexcept { return factory_session_page_has_more(get()); }

    /// Cursor of the next page, for ListOptions::cursor.
    [[nodiscard]] std::optional<std::string_view> next_cursor() const noexcept {
        return detail::optional_text(factory_session_page_next_cursor(get()));
    }

    /// The page's JSON, exactly the bytes that the service sent. Empty with ListOptions::discard_json.
    [[nodiscard]] std::string_view json() const noexcept { return detail::text(factory_session_page_json(get())); }

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] const factory_session_page *get() const noexcept { return page_.get(); }

private:
    friend class Client;
    friend class SessionPager;
    explicit SessionPage(factory_session_page *page) : page_(page, detail::Free()) {}

    std::shared_ptr<const factory_session_page> page_;
};

// ---- Asking for sessions --------------------------------------------------------------------------------------

/// Ends calls from elsewhere: give a copy to ListOptions::cancel, and call `cancel` on another from any thread.
///
/// All copies are one token. It stays cancelled for good, so take a new one for the next call. Every function may be
/// called from any thread at any time, but none from a signal handler.
class CancelToken {
public:
    /// A new token.
    CancelToken() noexcept : handle_(factory_cancel_new()) {}
    /// The same token.
    CancelToken(const CancelToken &other) noexcept : handle_(factory_cancel_clone(other.get())) {}
    /// The same token; `other` has none any more.
    CancelToken(CancelToken &&other) noexcept = default;
    /// Becomes the same token.
    CancelToken &operator=(const CancelToken &other) noexcept { return *this = CancelToken(other); }
    /// Becomes the same token; `other` has none any more.
    CancelToken &operator=(CancelToken &&other) noexcept = default;
    /// Calls that use the token are not affected.
    ~CancelToken() = default;

    /// Ends every call that uses the token, now and later, with Status::cancelled. Never blocks.
    void cancel() const noexcept { factory_cancel_cancel(get()); }

    /// Whether it was cancelled, for waits and loops of your own. Never blocks.
    [[nodiscard]] bool is_cancelled() const noexcept { return factory_cancel_is_cancelled(get()); }

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] const factory_cancel *get() const noexcept { return handle_.get(); }

private:
    detail::Handle<factory_cancel> handle_;
};

/// What to list, and how long it may take. Everything is optional:
///
///     factory::ListOptions options;
///     options.limit = 100;
///     client.list_sessions(options);
///
///     client.list_sessions({.limit = 100});   // C++20
struct ListOptions {
    /// Sessions a page, 1 to 100; 0 lets the service choose (20).
    std::uint32_t limit = 0;

    /// Where to go on: SessionPage::next_cursor of the page before. Empty: from the start.
    std::string cursor = {};

    /// Only the sessions of this computer. Empty: of all.
    std::string computer_id = {};

    /// Deadline of each call, at least 1 ms; without one the client's holds.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends the call early.
    std::optional<CancelToken> cancel = {};

    /// Whether a page keeps its sessions alone, in two fifths of the memory: for programs that keep many. `json()` of pages
    /// and sessions is then empty, and nothing else differs.
    bool discard_json = false;
};

/// @cond internal
namespace detail {

/// The C form of options. Its texts are those of `options`.
inline Result<factory_list_options> native(const ListOptions &options) {
    if (holds_nul(options.cursor)) {
        return Unexpected(invalid_argument("cursor", "holds a NUL character; hand back what next_cursor() gave"));
    }
    if (holds_nul(options.computer_id)) {
        return Unexpected(invalid_argument("computer_id", "holds a NUL character"));
    }
    if (options.timeout && options.timeout->count() <= 0) {
        return Unexpected(invalid_argument("timeout", "must be at least 1 ms; leave it out to take the client's"));
    }
    factory_list_options native;
    factory_list_options_init(&native, sizeof native);
    native.limit = options.limit;
    native.cursor = options.cursor.c_str();
    native.computer_id = options.computer_id.c_str();
    native.timeout_ms = options.timeout ? static_cast<std::uint64_t>(options.timeout->count()) : 0;
    native.cancel = options.cancel ? options.cancel->get() : nullptr;
    native.discard_json = options.discard_json;
    return native;
}

}  // namespace detail
/// @endcond

/// A walk over pages, one at a time: ask with `next`, or go through it once with a range-for. Made by Client::pages.
///
/// Nothing is fetched before it is asked for. A failure changes nothing: `next` may be called again, and so may
/// `begin`, which goes on where the walk stands. The pager may outlive its client.
class SessionPager {
public:
    using value_type = SessionPage;  ///< An element.

    /// Fetches the next page; nothing at the end of the walk.
    [[nodiscard]] Result<std::optional<SessionPage>> try_next() {
        factory_session_page *page = nullptr;
        factory_error *error = nullptr;
        const factory_status status = factory_session_pager_next(get(), &page, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return page == nullptr ? std::nullopt : std::optional(SessionPage(page));
    }

#if FACTORY_HAS_EXCEPTIONS
    using iterator = detail::WalkIterator<SessionPager>;  ///< Single pass; holds the element it stands on.

    /// Fetches the next page; nothing at the end of the walk. @throws Error
    [[nodiscard]] std::optional<SessionPage> next() { return detail::value_or_throw(try_next()); }

    /// Fetches the next page and stands on it. Its `++` fetches as well. @throws Error
    [[nodiscard]] iterator begin() { return iterator(*this); }
    /// The end of the walk.
    [[nodiscard]] iterator end() noexcept { return iterator(); }
#endif

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] factory_session_pager *get() const noexcept { return handle_.get(); }

private:
    friend class Client;
    explicit SessionPager(factory_session_pager *pager) noexcept : handle_(pager) {}

    detail::Handle<factory_session_pager> handle_;
};

/// A walk over all sessions, page after page: ask with `next`, or go through it once with a range-for. Made by
/// Client::sessions.
///
/// Behaves as SessionPager does. Each Session keeps its own page in memory, the walk only the one it stands in. To
/// go on another day, walk over pages instead and keep SessionPage::next_cursor.
class Sessions {
public:
    using value_type = Session;  ///< An element.

    /// The next session, fetching a page when it takes one; nothing at the end of the walk.
    [[nodiscard]] Result<std::optional<Session>> try_next() {
        while (index_ == page_.size()) {
            Result<std::optional<SessionPage>> page = pager_.try_next();
            if (!page) {
                return Unexpected(page.error());
            }
            if (!*page) {
                return std::optional<Session>();
            }
            page_ = **std::move(page);
            index_ = 0;
        }
        return std::optional<Session>(page_[index_++]);
    }

#if FACTORY_HAS_EXCEPTIONS
    using iterator = detail::WalkIterator<Sessions>;  ///< Single pass; holds the element it stands on.

    /// The next session, fetching a page when it takes one; nothing at the end of the walk. @throws Error
    [[nodiscard]] std::optional<Session> next() { return detail::value_or_throw(try_next()); }

    /// Goes to the next session and stands on it. Its `++` does the same. @throws Error
    [[nodiscard]] iterator begin() { return iterator(*this); }
    /// The end of the walk.
    [[nodiscard]] iterator end() noexcept { return iterator(); }
#endif

private:
    friend class Client;
    explicit Sessions(SessionPager pager) noexcept : pager_(std::move(pager)) {}

    SessionPager pager_;
    SessionPage page_;
    std::size_t index_ = 0;
};

/// How a client is to work. What stays unset comes from the environment (`FACTORY_API_KEY`, `FACTORY_BASE_URL`, the
/// proxy variables), then from the defaults.
///
///     factory::Client client(factory::Config().api_key(key).timeout(std::chrono::seconds(20)));
///
/// Setters can be chained. One that refuses its value changes nothing; the first such refusal is the error of the client
/// that is made from the configuration. Belongs to one thread at a time; may be moved, not copied.
class Config {
public:
    /// A configuration in which nothing is set.
    Config() noexcept : handle_(factory_config_new()) {}

    /// API key or token, without "Bearer": printable ASCII without blanks. Wiped when the configuration is destroyed.
    Config &api_key(std::string_view key) & { return set(factory_config_set_api_key, "api_key", key); }

    /// Where the service is: `https://host[:port][/path]`. Default: `https://api.factory.ai`; organizations in the EU
    /// use `https://api.eu.factory.ai`. `http://` only for a loopback host, unless `allow_http` came first.
    Config &base_url(std::string_view url) & { return set(factory_config_set_base_url, "base_url", url); }

    /// Allows `http://` to a host that is not loopback. The key then travels in clear text: for private test networks
    /// only.
    Config &allow_http(bool allow) & { return keep(factory_config_set_allow_http(get(), allow)); }

    /// Deadline of a whole call, from name resolution to the last byte, retries included: 1 ms to a day. Default: 60 s.
    Config &timeout(std::chrono::milliseconds timeout) & {
        return keep(factory_config_set_timeout_ms(get(), milliseconds(timeout)));
    }

    /// How long name resolution, connect and TLS may take together: 1 ms to a day. Default: 10 s.
    Config &connect_timeout(std::chrono::milliseconds timeout) & {
        return keep(factory_config_set_connect_timeout_ms(get(), milliseconds(timeout)));
    }

    /// How often a call may be tried again after a fault that may pass: 0 to 10. Default: 2.
    Config &max_retries(std::uint32_t retries) & { return keep(factory_config_set_max_retries(get(), retries)); }

    /// User-Agent header, for instance "my-tool/1.2". Default: "libfactory/VERSION".
    Config &user_agent(std::string_view agent) & { return set(factory_config_set_user_agent, "user_agent", agent); }

    /// Proxy: `http://[user:password@]host[:port]` or `https://...`; empty for none. Default: from the environment, as
    /// curl takes it, but for a service on this machine, which needs none.
    Config &proxy(std::string_view url) & { return set(factory_config_set_proxy, "proxy_url", url); }

    /// PEM file of the certificate authorities to trust in place of the system's. Read when a client is made.
    Config &ca_file(std::string_view path) & { return set(factory_config_set_ca_file, "ca_file", path); }

    /// How large an answer may be after decompression: 1 byte to 1 GiB. Default: 64 MiB.
    Config &max_response_bytes(std::uint64_t bytes) & {
        return keep(factory_config_set_max_response_bytes(get(), bytes));
    }

    /// @cond internal
    // The same on a temporary, so that a chain can be kept: auto config = factory::Config().api_key(key);
    Config &&api_key(std::string_view key) && { return std::move(api_key(key)); }
    Config &&base_url(std::string_view url) && { return std::move(base_url(url)); }
    Config &&allow_http(bool allow) && { return std::move(allow_http(allow)); }
    Config &&timeout(std::chrono::milliseconds limit) && { return std::move(timeout(limit)); }
    Config &&connect_timeout(std::chrono::milliseconds limit) && { return std::move(connect_timeout(limit)); }
    Config &&max_retries(std::uint32_t retries) && { return std::move(max_retries(retries)); }
    Config &&user_agent(std::string_view agent) && { return std::move(user_agent(agent)); }
    Config &&proxy(std::string_view url) && { return std::move(proxy(url)); }
    Config &&ca_file(std::string_view path) && { return std::move(ca_file(path)); }
    Config &&max_response_bytes(std::uint64_t bytes) && { return std::move(max_response_bytes(bytes)); }
    /// @endcond

    /// The first refusal of a setter, if there was one.
    [[nodiscard]] const std::optional<Error> &error() const noexcept { return error_; }

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] factory_config *get() const noexcept { return handle_.get(); }

private:
    using Setter = factory_status (*)(factory_config *, const char *);

    Config &set(Setter setter, std::string_view name, std::string_view value) {
        if (detail::holds_nul(value)) {
            return keep(detail::invalid_argument(name, "holds a NUL character"));
        }
        return keep(setter(get(), detail::Terminated(value).get()));
    }

    // A setter leaves its error with the thread; it is taken at once, before anything else can run on it.
    Config &keep(factory_status status) {
        return status == FACTORY_OK ? *this : keep(Error::take(status, factory_last_error_take()));
    }

    Config &keep(Error error) {
        if (!error_) {
            error_.emplace(std::move(error));
        }
        return *this;
    }

    // A negative number becomes 0, which the setters refuse.
    static std::uint64_t milliseconds(std::chrono::milliseconds timeout) noexcept {
        return timeout.count() < 0 ? 0 : static_cast<std::uint64_t>(timeout.count());
    }

    detail::Handle<factory_config> handle_;
    std::optional<Error> error_;
};

/// A connection to the service. Move-only. Its calls block, are `const`, and may be made from any number of threads at
/// once; they share connections. Pages, walks and errors that it gave outlive it.
class Client {
public:
    /// Makes a client; no connection is opened yet. Fails with Status::invalid_argument when the configuration has
    /// refused a value, there is no key anywhere, the environment has a bad value, or the CA file cannot be read.
    [[nodiscard]] static Result<Client> try_create(const Config &config = {}) {
        if (factory_abi_version() != FACTORY_ABI_VERSION) {
            return Unexpected(wrong_abi());
        }
        if (config.error()) {
            return Unexpected(*config.error());
        }
        factory_client *client = nullptr;
        factory_error *error = nullptr;
        const factory_status status = factory_client_new(config.get(), &client, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return Client(client);
    }

    /// Fetches one page, newest sessions first. The service does not say which of their times it goes by.
    [[nodiscard]] Result<SessionPage> try_list_sessions(const ListOptions &options = {}) const {
        const Result<factory_list_options> native = detail::native(options);
        if (!native) {
            return Unexpected(native.error());
        }
        factory_session_page *page = nullptr;
        factory_error *error = nullptr;
        const factory_status status = factory_session_page_fetch(get(), &*native, &page, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return SessionPage(page);
    }

    /// Starts a walk over pages, newest sessions first, from the options' cursor on. Fetches nothing yet.
    [[nodiscard]] Result<SessionPager> try_pages(const ListOptions &options = {}) const {
        const Result<factory_list_options> native = detail::native(options);
        if (!native) {
            return Unexpected(native.error());
        }
        factory_session_pager *pager = nullptr;
        factory_error *error = nullptr;
        const factory_status status = factory_session_pager_new(get(), &*native, &pager, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return SessionPager(pager);
    }

    /// Starts a walk over all sessions, newest first, from the options' cursor on. Fetches nothing yet.
    [[nodiscard]] Result<Sessions> try_sessions(const ListOptions &options = {}) const {
        Result<SessionPager> pager = try_pages(options);
        if (!pager) {
            return Unexpected(pager.error());
        }
        return Sessions(*std::move(pager));
    }

#if FACTORY_HAS_EXCEPTIONS
    /// Makes a client, as `try_create` does. @throws Error
    explicit Client(const Config &config = {}) : Client(detail::value_or_throw(try_create(config))) {}

    /// Fetches one page, newest sessions first. @throws Error
    [[nodiscard]] SessionPage list_sessions(const ListOptions &options = {}) const {
        return detail::value_or_throw(try_list_sessions(options));
    }

    /// Starts a walk over pages, newest sessions first, from the options' cursor on. Fetches nothing yet.
    /// @throws Error
    [[nodiscard]] SessionPager pages(const ListOptions &options = {}) const {
        return detail::value_or_throw(try_pages(options));
    }

    /// Starts a walk over all sessions, newest first, from the options' cursor on. Fetches nothing yet. @throws Error
    [[nodiscard]] Sessions sessions(const ListOptions &options = {}) const {
        return detail::value_or_throw(try_sessions(options));
    }
#endif

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] const factory_client *get() const noexcept { return handle_.get(); }

private:
    explicit Client(factory_client *client) noexcept : handle_(client) {}

    static Error wrong_abi() {
        return {Status::internal,
                "libfactory " + std::string(version()) + " has ABI " + std::to_string(factory_abi_version()) +
                    ", this program was built for ABI " + std::to_string(FACTORY_ABI_VERSION) +
                    ": build it again with the headers of that library, or load libfactory " FACTORY_VERSION};
    }

    detail::Handle<factory_client> handle_;
};

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#if defined(__cpp_lib_ranges)
/// @cond internal
template <class T>
inline constexpr bool std::ranges::enable_view<factory::View<T>> = true;
template <class T>
inline constexpr bool std::ranges::enable_borrowed_range<factory::View<T>> = true;
template <>
inline constexpr bool std::ranges::enable_borrowed_range<factory::SessionPage> = true;
/// @endcond
#endif

#undef FACTORY_CXX_NAMESPACE

#endif  // FACTORY_HPP
