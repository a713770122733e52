/// @file follow.hpp
/// Part of factory.hpp: from a prompt to its answer, and what happens in sessions meanwhile.

#ifndef FACTORY_FOLLOW_HPP
#define FACTORY_FOLLOW_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <factory/argument.hpp>
#include <factory/cancel.hpp>
#include <factory/handle.hpp>
#include <factory/iterator.hpp>
#include <factory/options.hpp>
#include <factory/page.hpp>
#include <factory/result.hpp>

namespace factory {
/// @cond internal
inline namespace FACTORY_CXX_NAMESPACE {
/// @endcond

/// What an Event tells. A newer library may give a number that has no name here: pass over it.
/// @since 0.2.0
enum class EventKind : std::int32_t {
    /// The session's status is another one than before, or the first that is known.
    status = FACTORY_EVENT_STATUS,
    /// Messages that are new, or have changed since they were told.
    messages = FACTORY_EVENT_MESSAGES,
    /// A sign of life: nothing else for as long as was asked for.
    waiting = FACTORY_EVENT_WAITING,
    /// The end: the last event, told once.
    ended = FACTORY_EVENT_ENDED,
    /// Of a Runner: the session is open.
    opened = FACTORY_EVENT_OPENED,
    /// Of a Runner: the prompt is posted.
    posted = FACTORY_EVENT_POSTED,
};

/// How a run has ended. A newer library may give a number that has no name here: keep a `default`.
/// @since 0.2.0
enum class RunEnd : std::int32_t {
    /// It goes on.
    none = FACTORY_END_NONE,
    /// The session has finished, there is an answer.
    finished = FACTORY_END_FINISHED,
    /// The session has stopped without an answer.
    stopped = FACTORY_END_STOPPED,
    /// Its time was over.
    timed_out = FACTORY_END_TIMED_OUT,
    /// It was cancelled.
    cancelled = FACTORY_END_CANCELLED,
    /// It failed, as the error says.
    failed = FACTORY_END_FAILED,
};

/// What a WatchEvent tells. A newer library may give a number that has no name here: pass over it.
/// @since 0.2.0
enum class WatchKind : std::int32_t {
    /// A session is there that was not. All that are there when the watch begins are told so first.
    appeared = FACTORY_WATCH_APPEARED,
    /// The session's status, its number of messages or the time of its last change are others than before.
    changed = FACTORY_WATCH_CHANGED,
    /// The session was busy, and is idle, which two looks have shown. Told once for each time.
    finished = FACTORY_WATCH_FINISHED,
    /// The session is not listed any more, which two looks have shown.
    gone = FACTORY_WATCH_GONE,
    /// A sign of life: nothing else for as long as was asked for.
    waiting = FACTORY_WATCH_WAITING,
};

/// How Client::follow follows a session.
/// @since 0.2.0
struct FollowOptions {
    /// The message after which to begin: what Client::post_message gave, or Follower::last_message_id to another
    /// process. Empty: what is not there yet.
    std::string from_message_id = {};

    /// Whether to begin with the session's first message. Not together with `from_message_id`.
    bool from_start = false;

    /// After how long without anything else a sign of life is told, at least 1 ms; without it, never.
    std::optional<std::chrono::milliseconds> sign_of_life = {};

    /// How long a session may be idle without an answer before it has stopped without one, at least 1 ms; 90 s unless
    /// set.
    std::optional<std::chrono::milliseconds> settle = {};

    /// For how long failures in a row are borne, at least 1 ms; 180 s unless set.
    std::optional<std::chrono::milliseconds> patience = {};

    /// How long one step may take, at least 1 ms; without it, as long as it takes.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends a step at once.
    std::optional<CancelToken> cancel = {};
};

/// What Client::watch watches, and how.
/// @since 0.2.0
struct WatchOptions {
    /// Only the sessions of this computer. Empty: of all.
    std::string computer_id = {};

    /// After how long without anything else a sign of life is told, at least 1 ms; without it, never.
    std::optional<std::chrono::milliseconds> sign_of_life = {};

    /// For how long failures in a row are borne, at least 1 ms; 180 s unless set.
    std::optional<std::chrono::milliseconds> patience = {};

    /// How long one step may take, at least 1 ms; without it, as long as it takes.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends a step at once.
    std::optional<CancelToken> cancel = {};
};

/// What Client::run and Client::runner run, and how.
/// @since 0.2.0
struct RunOptions {
    /// What is posted: `text` at least, which is the prompt. Its `timeout` and `cancel` play no part.
    PostMessageOptions message = {};

    /// The session to post to. Empty: one is opened.
    std::string session_id = {};

    /// How a session is opened: its computer, for instance. Its `timeout` and `cancel` play no part.
    CreateSessionOptions create = {};

    /// After how long without anything else a Runner tells a sign of life, at least 1 ms; without it, never.
    std::optional<std::chrono::milliseconds> sign_of_life = {};

    /// How long a session may be idle without an answer before it has stopped without one, at least 1 ms; 90 s unless
    /// set.
    std::optional<std::chrono::milliseconds> settle = {};

    /// For how long failures in a row are borne, at least 1 ms; 180 s unless set.
    std::optional<std::chrono::milliseconds> patience = {};

    /// How long it may take in all, at least 1 ms, counted from the making of the runner; without it, as long as it
    /// takes.
    std::optional<std::chrono::milliseconds> timeout = {};

    /// Token that ends it at once. The session goes on.
    std::optional<CancelToken> cancel = {};

    /// Whether the session is interrupted when `timeout` is over.
    bool interrupt_on_timeout = false;
};

/// @cond internal
namespace detail {

template <class Row, class Native>
std::optional<Row> owned_row(const std::shared_ptr<const void> &owner, const Native *native) noexcept {
    return native == nullptr ? std::nullopt : std::optional(Page<Row>::row(owner, native));
}

inline std::optional<Error> optional_error(const factory_error *error) {
    return error == nullptr ? std::nullopt : std::optional(Error::copy(factory_error_status(error), error));
}

}  // namespace detail
/// @endcond

/// The messages of an Event, oldest first: a range with random access. Valid until the next step, as its event.
/// @since 0.2.0
class EventMessages {
public:
    using value_type = Message;                             ///< An element.
    using iterator = detail::IndexIterator<EventMessages>;  ///< Random access.
    using const_iterator = iterator;                        ///< The same.

    /// No messages.
    EventMessages() noexcept = default;

    /// Number of messages.
    [[nodiscard]] std::size_t size() const noexcept { return count_; }
    /// Whether there are none.
    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }

    /// The message at `index`, which is less than `size()`.
    [[nodiscard]] Message operator[](std::size_t index) const noexcept {
        return Page<Message>::row(owner_, first_[index]);
    }

    /// The first message.
    [[nodiscard]] iterator begin() const noexcept { return iterator(*this, 0); }
    /// Behind the last message.
    [[nodiscard]] iterator end() const noexcept { return iterator(*this, count_); }

    /// @cond internal
    EventMessages(std::shared_ptr<const void> owner, const factory_message *const *first, std::size_t count) noexcept
        : owner_(std::move(owner)), first_(first), count_(count) {}
    /// @endcond

private:
    std::shared_ptr<const void> owner_;
    const factory_message *const *first_ = nullptr;
    std::size_t count_ = 0;
};

/// Something that a Follower or a Runner tells.
///
/// A view: **valid, with all that it gives, until the next step.** Copy what is to be kept longer. Its session and
/// messages have no page of their own: their `json()` is empty.
/// @since 0.2.0
class Event {
public:
    /// What it tells.
    [[nodiscard]] EventKind kind() const noexcept { return static_cast<EventKind>(native_->kind); }

    /// How the run has ended; RunEnd::none before the end.
    [[nodiscard]] RunEnd end() const noexcept { return static_cast<RunEnd>(native_->end); }

    /// The session as the last look has shown it; absent before the first.
    [[nodiscard]] std::optional<Session> session() const noexcept {
        return detail::owned_row<Session>(owner_, native_->session);
    }

    /// The messages, oldest first.
    [[nodiscard]] EventMessages messages() const noexcept {
        return {owner_, native_->messages, native_->message_count};
    }

    /// The message that is the answer.
    [[nodiscard]] std::optional<Message> answer() const noexcept {
        return detail::owned_row<Message>(owner_, native_->answer);
    }

    /// What the answer says: its text blocks, joined by a blank line.
    [[nodiscard]] std::optional<std::string_view> answer_text() const noexcept {
        return detail::optional_text(native_->answer_text);
    }

    /// Why the last look failed, if it did. May be kept.
    [[nodiscard]] std::optional<Error> error() const { return detail::optional_error(native_->error); }

    /// The C form.
    [[nodiscard]] const factory_event *get() const noexcept { return native_; }

    /// @cond internal
    using Native = factory_event;
    Event(std::shared_ptr<const void> owner, const Native *native) noexcept
        : owner_(std::move(owner)), native_(native) {}
    /// @endcond

private:
    std::shared_ptr<const void> owner_;
    const Native *native_;
};

/// Something that a Watcher tells.
///
/// A view: **valid, with all that it gives, until the next step.** Copy what is to be kept longer. Its session has no
/// page of its own: its `json()` is empty.
/// @since 0.2.0
class WatchEvent {
public:
    /// What it tells.
    [[nodiscard]] WatchKind kind() const noexcept { return static_cast<WatchKind>(native_->kind); }

    /// The session; absent when it is gone, and for a sign of life.
    [[nodiscard]] std::optional<Session> session() const noexcept {
        return detail::owned_row<Session>(owner_, native_->session);
    }

    /// The session's id; absent for a sign of life.
    [[nodiscard]] std::optional<std::string_view> session_id() const noexcept {
        return detail::optional_text(native_->session_id);
    }

    /// Why the last look failed, if it did. May be kept.
    [[nodiscard]] std::optional<Error> error() const { return detail::optional_error(native_->error); }

    /// The C form.
    [[nodiscard]] const factory_watch_event *get() const noexcept { return native_; }

    /// @cond internal
    using Native = factory_watch_event;
    WatchEvent(std::shared_ptr<const void> owner, const Native *native) noexcept
        : owner_(std::move(owner)), native_(native) {}
    /// @endcond

private:
    std::shared_ptr<const void> owner_;
    const Native *native_;
};

/// @cond internal
namespace detail {

inline factory_status step(factory_follower *follower, const factory_event **event, factory_error **error) noexcept {
    return factory_follower_next(follower, event, error);
}
inline factory_status step(factory_runner *runner, const factory_event **event, factory_error **error) noexcept {
    return factory_runner_next(runner, event, error);
}
inline factory_status step(factory_watcher *watcher, const factory_watch_event **event,
                           factory_error **error) noexcept {
    return factory_watcher_next(watcher, event, error);
}

}  // namespace detail
/// @endcond

/// What Follower, Watcher and Runner have: events, one at a time. Ask with `next`, or go through them once with a
/// range-for.
///
/// Nothing is asked of the service before the first step. A step blocks until there is something to tell; the options'
/// cancel token ends it at once, from any thread. A failure changes nothing: `next` may be called again, and so may
/// `begin`; nothing is lost, and nothing is told twice. Move-only; belongs to one thread at a time; may outlive its
/// client.
/// @since 0.2.0
template <class NativeSteps, class Told>
class Steps {
public:
    using value_type = Told;     ///< An element: valid until the next step.
    using Native = NativeSteps;  ///< The C form.

    /// Waits until there is something to tell; nothing after the last event, which a Watcher does not have.
    [[nodiscard]] Result<std::optional<Told>> try_next() {
        const typename Told::Native *event = nullptr;
        factory_error *error = nullptr;
        const factory_status status = detail::step(get(), &event, &error);
        if (status != FACTORY_OK) {
            return detail::failure(status, error);
        }
        return event == nullptr ? std::nullopt : std::optional(Told(handle_, event));
    }

#if FACTORY_HAS_EXCEPTIONS
    using iterator = detail::WalkIterator<Steps>;  ///< Single pass; its event is valid until it goes on.

    /// Waits until there is something to tell; nothing after the last event, which a Watcher does not have. @throws
    /// Error
    [[nodiscard]] std::optional<Told> next() { return detail::value_or_throw(try_next()); }

    /// Takes the next step and stands on its event. Its `++` does the same. @throws Error
    [[nodiscard]] iterator begin() { return iterator(*this); }
    /// Behind the last event.
    [[nodiscard]] iterator end() noexcept { return iterator(); }
#endif

    /// The C handle, still owned by this object; NULL when moved from.
    [[nodiscard]] Native *get() const noexcept { return handle_.get(); }

protected:
    /// @cond internal
    explicit Steps(Native *native) : handle_(native, detail::Free()) {}
    Steps(Steps &&) noexcept = default;
    Steps &operator=(Steps &&) noexcept = default;
    ~Steps() = default;

    std::shared_ptr<Native> handle_;
    /// @endcond
};

/// Tells step by step what happens in a session until its run has ended. Made by Client::follow. See Steps.
///
/// Fails with Status::cancelled, with Status::timeout after the options' `timeout`, with Status::invalid_argument when
/// the session has no message `from_message_id`, or with the failure that was not to be borne.
/// @since 0.2.0
class Follower : public Steps<factory_follower, Event> {
public:
    /// The session that is followed.
    [[nodiscard]] std::string_view session_id() const noexcept {
        return detail::text(factory_follower_session_id(get()));
    }

    /// The newest message that was told, or the one to begin after; valid until the next step. With it as
    /// `from_message_id` another process goes on from here, and neither loses nor repeats a message. Absent while there
    /// is none.
    [[nodiscard]] std::optional<std::string_view> last_message_id() const noexcept {
        return detail::optional_text(factory_follower_last_message_id(get()));
    }

    /// @cond internal
    explicit Follower(factory_follower *native) : Steps(native) {}
    /// @endcond
};

/// Tells step by step which sessions appear, change, finish and go. It has no last event. Made by Client::watch. See
/// Steps.
///
/// Fails with Status::cancelled, with Status::timeout after the options' `timeout`, or with the failure that was not to
/// be borne.
/// @since 0.2.0
class Watcher : public Steps<factory_watcher, WatchEvent> {
public:
    /// @cond internal
    explicit Watcher(factory_watcher *native) : Steps(native) {}
    /// @endcond
};

/// What a run has come to, and what it has begun, however it has ended. Cheap to copy; the copies share one result.
///
/// What it gives is valid as long as a copy, or a row that it gave, lives; that of a Runner, until the runner's next
/// step. Its answer and its session have no page of their own: their `json()` is empty.
/// @since 0.2.0
class RunResult {
public:
    /// How the run has ended; RunEnd::none while it goes on.
    [[nodiscard]] RunEnd end() const noexcept { return static_cast<RunEnd>(factory_run_result_end(get())); }

    /// The session, as soon as it is known. Absent when none was opened, or it is not known.
    [[nodiscard]] std::optional<std::string_view> session_id() const noexcept {
        return detail::optional_text(factory_run_result_session_id(get()));
    }

    /// The prompt, as soon as it is posted. Absent when it was not, or that is not known.
    [[nodiscard]] std::optional<std::string_view> message_id() const noexcept {
        return detail::optional_text(factory_run_result_message_id(get()));
    }

    /// The newest message that was told: with it as `from_message_id` a Follower goes on where the run has ended.
    [[nodiscard]] std::optional<std::string_view> last_message_id() const noexcept {
        return detail::optional_text(factory_run_result_last_message_id(get()));
    }

    /// What the assistant has answered: the text blocks of its last message, joined by a blank line.
    [[nodiscard]] std::optional<std::string_view> text() const noexcept {
        return detail::optional_text(factory_run_result_text(get()));
    }

    /// The message that is the answer.
    [[nodiscard]] std::optional<Message> answer() const noexcept {
        return detail::owned_row<Message>(native_, factory_run_result_answer(get()));
    }

    /// The session as the last look has shown it, its usage included. Absent when it was not looked at.
    [[nodiscard]] std::optional<Session> session() const noexcept {
        return detail::owned_row<Session>(native_, factory_run_result_session(get()));
    }

    /// What went wrong in Client::try_run, when the end is RunEnd::failed or RunEnd::cancelled. A Runner's step tells
    /// it.
    [[nodiscard]] const std::optional<Error> &error() const noexcept { return error_; }

    /// The C handle, still owned by this object or its runner; NULL when moved from.
    [[nodiscard]] const factory_run_result *get() const noexcept { return native_.get(); }

    /// @cond internal
    explicit RunResult(std::shared_ptr<const factory_run_result> native, std::optional<Error> error = {}) noexcept
        : native_(std::move(native)), error_(std::move(error)) {}
    /// @endcond

private:
    std::shared_ptr<const factory_run_result> native_;
    std::optional<Error> error_;
};

#if FACTORY_HAS_EXCEPTIONS
/// What Client::run throws when a run has failed or was cancelled: the error, and what was begun.
/// @since 0.2.0
class RunError : public Error {
public:
    /// What the run has come to, its session for instance.
    [[nodiscard]] const RunResult &result() const noexcept { return result_; }

    /// @cond internal
    explicit RunError(const RunResult &result) : Error(*result.error()), result_(result) {}
    /// @endcond

private:
    RunResult result_;
};
#endif

/// Runs a prompt to its answer step by step. Made by Client::runner. See Steps.
///
/// It tells what a Follower tells, and when the session is open and the prompt posted; messages from the prompt on.
/// What may have been carried out is not sent twice, however often a step that failed is taken again.
/// @since 0.2.0
class Runner : public Steps<factory_runner, Event> {
public:
    /// What it has come to so far, also after a failure. Changes with every step.
    [[nodiscard]] RunResult result() const noexcept {
        return RunResult(std::shared_ptr<const factory_run_result>(handle_, factory_runner_result(get())));
    }

    /// @cond internal
    explicit Runner(factory_runner *native) : Steps(native) {}
    /// @endcond
};

/// @cond internal
namespace detail {

/// The C form of what options say; texts stay where they are.
inline std::uint64_t span_ms(Arguments &arguments, std::string_view name,
                             const std::optional<std::chrono::milliseconds> &span) {
    if (span && span->count() <= 0) {
        arguments.refuse(name, "must be at least 1 ms; leave it out to take the default");
    }
    return span ? static_cast<std::uint64_t>(span->count()) : 0;
}

/// What all three are asked with.
template <class Native, class Options>
Native steps_options(Arguments &arguments, const Options &options) {
    Native native{};
    native.size = sizeof native;
    native.sign_of_life_ms = span_ms(arguments, "sign_of_life", options.sign_of_life);
    native.patience_ms = span_ms(arguments, "patience", options.patience);
    native.timeout_ms = span_ms(arguments, "timeout", options.timeout);
    native.cancel = options.cancel ? options.cancel->get() : nullptr;
    return native;
}

inline factory_follow_options native(Arguments &arguments, const FollowOptions &options) {
    auto native = steps_options<factory_follow_options>(arguments, options);
    native.from_message_id = arguments.text("from_message_id", options.from_message_id);
    native.from_start = options.from_start;
    native.settle_ms = span_ms(arguments, "settle", options.settle);
    return native;
}

inline factory_watch_options native(Arguments &arguments, const WatchOptions &options) {
    auto native = steps_options<factory_watch_options>(arguments, options);
    native.computer_id = arguments.text("computer_id", options.computer_id);
    return native;
}

inline factory_run_options native(Arguments &arguments, const RunOptions &options) {
    auto native = steps_options<factory_run_options>(arguments, options);
    native.session_id = arguments.text("session_id", options.session_id);
    native.create = arguments.object<factory_create_session_params>(options.create);
    native.message = arguments.object<factory_post_message_params>(options.message);
    native.settle_ms = span_ms(arguments, "settle", options.settle);
    native.interrupt_on_timeout = options.interrupt_on_timeout;
    return native;
}

/// Makes a follower, a watcher or a runner.
template <class Made, class Make>
Result<Made> make_steps(const Arguments &arguments, Make make) {
    if (arguments.refused()) {
        return Unexpected(*arguments.refused());
    }
    typename Made::Native *made = nullptr;
    factory_error *error = nullptr;
    const factory_status status = make(&made, &error);
    if (status != FACTORY_OK) {
        return failure(status, error);
    }
    return Made(made);
}

inline Result<Follower> follow(const factory_client *client, const std::string &session_id,
                               const FollowOptions &options) {
    Arguments arguments;
    const char *session = arguments.text("session_id", session_id);
    const factory_follow_options how = native(arguments, options);
    return make_steps<Follower>(arguments, [&](factory_follower **follower, factory_error **error) {
        return factory_follower_new(client, session, &how, follower, error);
    });
}

inline Result<Watcher> watch(const factory_client *client, const WatchOptions &options) {
    Arguments arguments;
    const factory_watch_options how = native(arguments, options);
    return make_steps<Watcher>(arguments, [&](factory_watcher **watcher, factory_error **error) {
        return factory_watcher_new(client, &how, watcher, error);
    });
}

inline Result<Runner> runner(const factory_client *client, const RunOptions &options) {
    Arguments arguments;
    const factory_run_options how = native(arguments, options);
    return make_steps<Runner>(arguments, [&](factory_runner **runner, factory_error **error) {
        return factory_runner_new(client, &how, runner, error);
    });
}

/// A failed run is a result: only what was refused before it began is not.
inline Result<RunResult> run(const factory_client *client, const RunOptions &options) {
    Arguments arguments;
    const factory_run_options how = native(arguments, options);
    if (arguments.refused()) {
        return Unexpected(*arguments.refused());
    }
    factory_run_result *result = nullptr;
    factory_error *error = nullptr;
    const factory_status status = factory_run(client, &how, &result, &error);
    if (result == nullptr) {
        return failure(status, error);
    }
    std::shared_ptr<const factory_run_result> owned(result, Free());
    return status == FACTORY_OK ? RunResult(std::move(owned)) : RunResult(std::move(owned), Error::take(status, error));
}

}  // namespace detail
/// @endcond

/// @cond internal
}  // namespace FACTORY_CXX_NAMESPACE
/// @endcond
}  // namespace factory

#endif  // FACTORY_FOLLOW_HPP
