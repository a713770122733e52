/**
 * @file factory.h
 * libfactory: Factory sessions for C, and for every language that can call C.
 *
 * Factory runs coding agents; its REST API has their sessions, messages and computers. This library makes its calls, each as
 * JSON and in typed rows: sessions, messages to the last block of their content, computers with what they measure; with
 * paging, errors that say what happened, deadlines, retries that do no write twice, cancel.
 *
 *     #include <factory.h>
 *     #include <stdio.h>
 *
 *     int main(void) {
 *         factory_client *client = NULL;                            // FACTORY_API_KEY is in the environment
 *         factory_session_page *page = NULL;
 *         factory_error *error = NULL;
 *         factory_list_options options;
 *         factory_list_options_init(&options, sizeof options);
 *         if (factory_client_new(NULL, &client, &error) == FACTORY_OK &&
 *             factory_session_page_fetch(client, &options, &page, &error) == FACTORY_OK)
 *             for (size_t i = 0; i < factory_session_page_count(page); i++)
 *                 printf("%s\n", factory_session_page_at(page, i)->session_id.ptr);
 *         if (error != NULL)
 *             fprintf(stderr, "%s\n", factory_error_message(error).ptr);
 *         int failed = error != NULL;
 *         factory_error_free(error);
 *         factory_session_page_free(page);
 *         factory_client_free(client);
 *         return failed;
 *     }
 *
 * The other typed calls are as short: `factory_get_messages_typed(client, session_id, NULL, NULL, &page, &error)` gives the newest
 * messages of a session, whose rows factory_message_page_at shows. What a call is asked with is a structure that says its size
 * first; what is not set in it is not sent. An answer of one object is a page of one row.
 *
 * Rules
 *
 * - Outputs come last, are named out_*, and are set to NULL, 0 or false before anything can fail: preset nothing, and
 *   do not pass one that still holds an object, which would be lost.
 * - Every object has exactly one _free function, which accepts NULL. What a `const` pointer or a factory_str shows
 *   belongs to the object it came from and is valid until that object is freed.
 * - Texts that you pass are NUL-terminated UTF-8 and are copied. Texts that you get are counted and NUL-terminated; they
 *   may hold NUL inside, so the length is what counts.
 * - A required pointer that is NULL, or a value that makes no sense, gives FACTORY_ERR_INVALID_ARGUMENT before anything is
 *   sent, with the argument's name in the message. Getters answer NULL with the value that their text names.
 * - Calls that end in `out_error` hand the error to you. The others (the plain calls, the setters of factory_config)
 *   keep it for factory_last_error_take on the same thread.
 * - Threads: a function that takes `const factory_client *` may be called from any number of threads at once; so may every
 *   other one that takes `const`. The rest belong to one thread at a time. Free an object only when no call uses it. A
 *   thread needs 256 KiB of stack.
 * - Time: every call has a deadline, 60 s unless you set another, which covers everything up to the last byte.
 * - Versions: a program may run on a library of its header's version or a newer one, as long as FACTORY_ABI_VERSION is the
 *   same, for which the SONAME stands. Not on an older one: it lacks functions and members at the end of rows. So ask
 *   factory_version_number() where another library than that you built with may be loaded.
 * - The library prints nothing, needs no set-up, installs no signal handler, and lets no panic or exception out. It is
 *   never unloaded once it is loaded.
 */


#ifndef FACTORY_H
#define FACTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Where the library's functions come from: define FACTORY_STATIC to link the static library on Windows. */
#if defined(FACTORY_STATIC)
#define FACTORY_API
#elif defined(_WIN32)
#define FACTORY_API __declspec(dllimport)
#elif defined(__GNUC__)
#define FACTORY_API __attribute__((visibility("default")))
#else
#define FACTORY_API
#endif

/** Version of this header; factory_version() tells that of the library. */
#define FACTORY_VERSION "0.2.0"
#define FACTORY_VERSION_MAJOR 0 /**< First number of the version. */
#define FACTORY_VERSION_MINOR 2 /**< Second number of the version. */
#define FACTORY_VERSION_PATCH 0 /**< Third number of the version. */
/** The version as one number: MAJOR * 1000000 + MINOR * 1000 + PATCH. */
#define FACTORY_VERSION_NUMBER 2000


/**
 * Number of the ABI that this header describes. Raised when a program built before could not run any more.
 */
#define FACTORY_ABI_VERSION 1

/**
 * Kind of an event: the session's status is another one than before, or the first that is known: `session`. Later versions may
 * add kinds: pass over those that you do not know. Since 0.2.0.
 */
#define FACTORY_EVENT_STATUS 1

/**
 * Kind of an event: messages that are new, or have changed since they were told: `messages`. Since 0.2.0.
 */
#define FACTORY_EVENT_MESSAGES 2

/**
 * Kind of an event: a sign of life, nothing else for as long as was asked for. `error` tells why the last look failed, if it
 * did. Since 0.2.0.
 */
#define FACTORY_EVENT_WAITING 3

/**
 * Kind of an event: the end, which `end` tells; the last event, told once. Since 0.2.0.
 */
#define FACTORY_EVENT_ENDED 4

/**
 * Kind of a runner's event: the session is open. Its id is in the runner's result. Since 0.2.0.
 */
#define FACTORY_EVENT_OPENED 5

/**
 * Kind of a runner's event: the prompt is posted. Its id is in the runner's result. Since 0.2.0.
 */
#define FACTORY_EVENT_POSTED 6

/**
 * How a run has ended: it has not. Later versions may add ends. Since 0.2.0.
 */
#define FACTORY_END_NONE 0

/**
 * How a run has ended: the session has finished, there is an answer. Since 0.2.0.
 */
#define FACTORY_END_FINISHED 1

/**
 * How a run has ended: the session has stopped without an answer. Since 0.2.0.
 */
#define FACTORY_END_STOPPED 2

/**
 * How a run has ended: its time was over. Since 0.2.0.
 */
#define FACTORY_END_TIMED_OUT 3

/**
 * How a run has ended: it was cancelled. Since 0.2.0.
 */
#define FACTORY_END_CANCELLED 4

/**
 * How a run has ended: it failed, as the error says. Since 0.2.0.
 */
#define FACTORY_END_FAILED 5

/**
 * Kind of a watcher's event: a session is there that was not. All that are there when the watch begins are told so first. Later
 * versions may add kinds: pass over those that you do not know. Since 0.2.0.
 */
#define FACTORY_WATCH_APPEARED 1

/**
 * Kind of a watcher's event: the session's status, its number of messages or the time of its last change are others than
 * before. Since 0.2.0.
 */
#define FACTORY_WATCH_CHANGED 2

/**
 * Kind of a watcher's event: the session was busy, and is idle, which two looks have shown. Told once for each time.
 * Since 0.2.0.
 */
#define FACTORY_WATCH_FINISHED 3

/**
 * Kind of a watcher's event: the session is not listed any more, which two looks have shown. `session` is NULL. Since 0.2.0.
 */
#define FACTORY_WATCH_GONE 4

/**
 * Kind of a watcher's event: a sign of life, nothing else for as long as was asked for. `error` tells why the last look
 * failed, if it did. Since 0.2.0.
 */
#define FACTORY_WATCH_WAITING 5

/**
 * The kind of a failure. Numbers are part of the C ABI: they never change.
 *
 * Bands: 1xx arguments, 2xx transport, 3xx HTTP, 4xx protocol, 5xx ended early, 9xx our own fault.
 */
typedef enum factory_err {
    /**
     * An argument, or a value in the environment, cannot be used; the message names it. Nothing was sent.
     */
    FACTORY_ERR_INVALID_ARGUMENT = 100,
    /**
     * The host name was not found, or could not be looked up.
     */
    FACTORY_ERR_DNS = 200,
    /**
     * No connection came about.
     */
    FACTORY_ERR_CONNECT = 201,
    /**
     * No TLS: the certificate is not trusted, or the peer does not speak it.
     */
    FACTORY_ERR_TLS = 202,
    /**
     * The connection broke, or what came is not HTTP.
     */
    FACTORY_ERR_NETWORK = 203,
    /**
     * 401: the key is not valid.
     */
    FACTORY_ERR_UNAUTHORIZED = 300,
    /**
     * 403: the key may not do this, which Factory enables for each organization, or a firewall refused it.
     */
    FACTORY_ERR_FORBIDDEN = 301,
    /**
     * 404: nothing there.
     */
    FACTORY_ERR_NOT_FOUND = 302,
    /**
     * 429: too many requests; see the time to wait.
     */
    FACTORY_ERR_RATE_LIMITED = 303,
    /**
     * 5xx: the service failed.
     */
    FACTORY_ERR_SERVER = 304,
    /**
     * Any other answer that is no success, a redirect for instance.
     */
    FACTORY_ERR_HTTP = 305,
    /**
     * The answer is not JSON, or not what the operation answers; the message has the path of the member.
     */
    FACTORY_ERR_DECODE = 400,
    /**
     * The answer is larger than allowed, or than the memory that is left.
     */
    FACTORY_ERR_TOO_LARGE = 401,
    /**
     * The walk cannot go on: there is more, but no usable cursor, or one seen before.
     */
    FACTORY_ERR_PAGINATION = 402,
    /**
     * A cancel token ended the call.
     */
    FACTORY_ERR_CANCELLED = 500,
    /**
     * The deadline passed.
     */
    FACTORY_ERR_TIMEOUT = 501,
    /**
     * A fault of the library; please report it.
     */
    FACTORY_ERR_INTERNAL = 900,
    /**
     * 400: the service does not take the request. Since 0.2.0.
     */
    FACTORY_ERR_BAD_REQUEST = 306,
    /**
     * 402: the organization's plan or billing does not allow it. Since 0.2.0.
     */
    FACTORY_ERR_PAYMENT_REQUIRED = 307,
    /**
     * 409: it does not go with what is there, a name may be taken. Since 0.2.0.
     */
    FACTORY_ERR_CONFLICT = 308,
    /**
     * 413: the body is larger than the service takes. Since 0.2.0.
     */
    FACTORY_ERR_PAYLOAD_TOO_LARGE = 309,
    /**
     * 422: the service does not take what the body says. Since 0.2.0.
     */
    FACTORY_ERR_UNPROCESSABLE = 310,
    /**
     * 424: a computer did not do its part: it may be asleep or away. Since 0.2.0.
     */
    FACTORY_ERR_FAILED_DEPENDENCY = 311,
} factory_err;

/**
 * Execution state of a session: whether a run is going on, not how it ended. Since 0.1.0.
 */
typedef enum factory_session_status {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_SESSION_STATUS_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_SESSION_STATUS_ABSENT = 0,
    /**
     * `idle`: No run is going on.
     */
    FACTORY_SESSION_STATUS_IDLE = 1,
    /**
     * `pending`: A run is about to start.
     */
    FACTORY_SESSION_STATUS_PENDING = 2,
    /**
     * `running`: A run is going on.
     */
    FACTORY_SESSION_STATUS_RUNNING = 3,
} factory_session_status;

/**
 * How much a model reasons. Since 0.1.0.
 */
typedef enum factory_reasoning_effort {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_REASONING_EFFORT_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_REASONING_EFFORT_ABSENT = 0,
    /**
     * `none`
     */
    FACTORY_REASONING_EFFORT_NONE = 1,
    /**
     * `dynamic`
     */
    FACTORY_REASONING_EFFORT_DYNAMIC = 2,
    /**
     * `off`
     */
    FACTORY_REASONING_EFFORT_OFF = 3,
    /**
     * `minimal`
     */
    FACTORY_REASONING_EFFORT_MINIMAL = 4,
    /**
     * `low`
     */
    FACTORY_REASONING_EFFORT_LOW = 5,
    /**
     * `medium`
     */
    FACTORY_REASONING_EFFORT_MEDIUM = 6,
    /**
     * `high`
     */
    FACTORY_REASONING_EFFORT_HIGH = 7,
    /**
     * `xhigh`
     */
    FACTORY_REASONING_EFFORT_XHIGH = 8,
    /**
     * `max`
     */
    FACTORY_REASONING_EFFORT_MAX = 9,
} factory_reasoning_effort;

/**
 * How a session interacts. Since 0.1.0.
 */
typedef enum factory_interaction_mode {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_INTERACTION_MODE_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_INTERACTION_MODE_ABSENT = 0,
    /**
     * `auto`
     */
    FACTORY_INTERACTION_MODE_AUTO = 1,
    /**
     * `spec`
     */
    FACTORY_INTERACTION_MODE_SPEC = 2,
    /**
     * `agi`: Deprecated by the service in favour of `mission`.
     */
    FACTORY_INTERACTION_MODE_AGI = 3,
    /**
     * `mission`: Not in the published contract: added by the service later.
     */
    FACTORY_INTERACTION_MODE_MISSION = 4,
} factory_interaction_mode;

/**
 * How much a session may do by itself. Since 0.1.0.
 */
typedef enum factory_autonomy_level {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_AUTONOMY_LEVEL_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_AUTONOMY_LEVEL_ABSENT = 0,
    /**
     * `off`
     */
    FACTORY_AUTONOMY_LEVEL_OFF = 1,
    /**
     * `low`
     */
    FACTORY_AUTONOMY_LEVEL_LOW = 2,
    /**
     * `medium`
     */
    FACTORY_AUTONOMY_LEVEL_MEDIUM = 3,
    /**
     * `high`
     */
    FACTORY_AUTONOMY_LEVEL_HIGH = 4,
} factory_autonomy_level;

/**
 * The older form of interaction mode and autonomy level in one. Since 0.1.0.
 */
typedef enum factory_autonomy_mode {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_AUTONOMY_MODE_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_AUTONOMY_MODE_ABSENT = 0,
    /**
     * `normal`
     */
    FACTORY_AUTONOMY_MODE_NORMAL = 1,
    /**
     * `spec`
     */
    FACTORY_AUTONOMY_MODE_SPEC = 2,
    /**
     * `auto-low`
     */
    FACTORY_AUTONOMY_MODE_AUTO_LOW = 3,
    /**
     * `auto-medium`
     */
    FACTORY_AUTONOMY_MODE_AUTO_MEDIUM = 4,
    /**
     * `auto-high`
     */
    FACTORY_AUTONOMY_MODE_AUTO_HIGH = 5,
} factory_autonomy_mode;

/**
 * Provider of a model. Since 0.1.0.
 */
typedef enum factory_provider {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_PROVIDER_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_PROVIDER_ABSENT = 0,
    /**
     * `anthropic`
     */
    FACTORY_PROVIDER_ANTHROPIC = 1,
    /**
     * `openai`
     */
    FACTORY_PROVIDER_OPENAI = 2,
    /**
     * `generic-chat-completion-api`
     */
    FACTORY_PROVIDER_GENERIC_CHAT_COMPLETION_API = 3,
    /**
     * `factory`
     */
    FACTORY_PROVIDER_FACTORY = 4,
    /**
     * `google`
     */
    FACTORY_PROVIDER_GOOGLE = 5,
    /**
     * `xai`
     */
    FACTORY_PROVIDER_XAI = 6,
    /**
     * `voyage`
     */
    FACTORY_PROVIDER_VOYAGE = 7,
    /**
     * `bedrock-converse`: Not in the published contract: added by the service later.
     */
    FACTORY_PROVIDER_BEDROCK_CONVERSE = 8,
} factory_provider;

/**
 * Provider of the interface that a model is called through. Since 0.1.0.
 */
typedef enum factory_api_provider {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_API_PROVIDER_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_API_PROVIDER_ABSENT = 0,
    /**
     * `bedrock`
     */
    FACTORY_API_PROVIDER_BEDROCK = 1,
    /**
     * `anthropic`
     */
    FACTORY_API_PROVIDER_ANTHROPIC = 2,
    /**
     * `vertex_anthropic`
     */
    FACTORY_API_PROVIDER_VERTEX_ANTHROPIC = 3,
    /**
     * `bedrock_anthropic`
     */
    FACTORY_API_PROVIDER_BEDROCK_ANTHROPIC = 4,
    /**
     * `openai`
     */
    FACTORY_API_PROVIDER_OPENAI = 5,
    /**
     * `azure_openai`
     */
    FACTORY_API_PROVIDER_AZURE_OPENAI = 6,
    /**
     * `google`
     */
    FACTORY_API_PROVIDER_GOOGLE = 7,
    /**
     * `xai`
     */
    FACTORY_API_PROVIDER_XAI = 8,
    /**
     * `fireworks`
     */
    FACTORY_API_PROVIDER_FIREWORKS = 9,
    /**
     * `baseten`
     */
    FACTORY_API_PROVIDER_BASETEN = 10,
    /**
     * `snowflake`
     */
    FACTORY_API_PROVIDER_SNOWFLAKE = 11,
    /**
     * `bedrock_converse`: Not in the published contract: added by the service later.
     */
    FACTORY_API_PROVIDER_BEDROCK_CONVERSE = 12,
} factory_api_provider;

/**
 * The contract's `Message.role`. Since 0.2.0.
 */
typedef enum factory_message_role {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_MESSAGE_ROLE_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_MESSAGE_ROLE_ABSENT = 0,
    /**
     * `user`
     */
    FACTORY_MESSAGE_ROLE_USER = 1,
    /**
     * `assistant`
     */
    FACTORY_MESSAGE_ROLE_ASSISTANT = 2,
    /**
     * `tool`
     */
    FACTORY_MESSAGE_ROLE_TOOL = 3,
    /**
     * `system`
     */
    FACTORY_MESSAGE_ROLE_SYSTEM = 4,
} factory_message_role;

/**
 * The kinds of blocks. Since 0.2.0.
 */
typedef enum factory_content_block_kind {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_CONTENT_BLOCK_KIND_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_CONTENT_BLOCK_KIND_ABSENT = 0,
    /**
     * `text`
     */
    FACTORY_CONTENT_BLOCK_KIND_TEXT = 1,
    /**
     * `image`
     */
    FACTORY_CONTENT_BLOCK_KIND_IMAGE = 2,
    /**
     * `thinking`
     */
    FACTORY_CONTENT_BLOCK_KIND_THINKING = 3,
    /**
     * `redacted_thinking`
     */
    FACTORY_CONTENT_BLOCK_KIND_REDACTED_THINKING = 4,
    /**
     * `tool_use`
     */
    FACTORY_CONTENT_BLOCK_KIND_TOOL_USE = 5,
    /**
     * `tool_result`
     */
    FACTORY_CONTENT_BLOCK_KIND_TOOL_RESULT = 6,
    /**
     * `document`
     */
    FACTORY_CONTENT_BLOCK_KIND_DOCUMENT = 7,
} factory_content_block_kind;

/**
 * The contract's `ImageSource.mediaType`. Since 0.2.0.
 */
typedef enum factory_image_media_type {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_IMAGE_MEDIA_TYPE_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_IMAGE_MEDIA_TYPE_ABSENT = 0,
    /**
     * `image/jpeg`
     */
    FACTORY_IMAGE_MEDIA_TYPE_IMAGE_JPEG = 1,
    /**
     * `image/png`
     */
    FACTORY_IMAGE_MEDIA_TYPE_IMAGE_PNG = 2,
    /**
     * `image/gif`
     */
    FACTORY_IMAGE_MEDIA_TYPE_IMAGE_GIF = 3,
    /**
     * `image/webp`
     */
    FACTORY_IMAGE_MEDIA_TYPE_IMAGE_WEBP = 4,
} factory_image_media_type;

/**
 * The kinds of files, by how their content is sent. Since 0.2.0.
 */
typedef enum factory_document_source_kind {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_DOCUMENT_SOURCE_KIND_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_DOCUMENT_SOURCE_KIND_ABSENT = 0,
    /**
     * `base64`
     */
    FACTORY_DOCUMENT_SOURCE_KIND_BASE64 = 1,
    /**
     * `text`
     */
    FACTORY_DOCUMENT_SOURCE_KIND_TEXT = 2,
} factory_document_source_kind;

/**
 * The contract's `Message.visibility`. Since 0.2.0.
 */
typedef enum factory_message_visibility {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_MESSAGE_VISIBILITY_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_MESSAGE_VISIBILITY_ABSENT = 0,
    /**
     * `both`
     */
    FACTORY_MESSAGE_VISIBILITY_BOTH = 1,
    /**
     * `llm_only`
     */
    FACTORY_MESSAGE_VISIBILITY_LLM_ONLY = 2,
    /**
     * `user_only`
     */
    FACTORY_MESSAGE_VISIBILITY_USER_ONLY = 3,
} factory_message_visibility;

/**
 * The contract's `Message.openaiPhase`. Since 0.2.0.
 */
typedef enum factory_openai_phase {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_OPENAI_PHASE_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_OPENAI_PHASE_ABSENT = 0,
    /**
     * `commentary`
     */
    FACTORY_OPENAI_PHASE_COMMENTARY = 1,
    /**
     * `final_answer`
     */
    FACTORY_OPENAI_PHASE_FINAL_ANSWER = 2,
} factory_openai_phase;

/**
 * The contract's `Message.chatCompletionReasoningField`. Since 0.2.0.
 */
typedef enum factory_chat_completion_reasoning_field {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_CHAT_COMPLETION_REASONING_FIELD_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_CHAT_COMPLETION_REASONING_FIELD_ABSENT = 0,
    /**
     * `reasoning`
     */
    FACTORY_CHAT_COMPLETION_REASONING_FIELD_REASONING = 1,
    /**
     * `reasoning_content`
     */
    FACTORY_CHAT_COMPLETION_REASONING_FIELD_REASONING_CONTENT = 2,
} factory_chat_completion_reasoning_field;

/**
 * The contract's `Message.userMessageSource`. Since 0.2.0.
 */
typedef enum factory_user_message_source {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_USER_MESSAGE_SOURCE_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_USER_MESSAGE_SOURCE_ABSENT = 0,
    /**
     * `web`
     */
    FACTORY_USER_MESSAGE_SOURCE_WEB = 1,
    /**
     * `desktop`
     */
    FACTORY_USER_MESSAGE_SOURCE_DESKTOP = 2,
    /**
     * `cli_tui`
     */
    FACTORY_USER_MESSAGE_SOURCE_CLI_TUI = 3,
    /**
     * `cli_exec`
     */
    FACTORY_USER_MESSAGE_SOURCE_CLI_EXEC = 4,
    /**
     * `cli_acp`
     */
    FACTORY_USER_MESSAGE_SOURCE_CLI_ACP = 5,
    /**
     * `slack`
     */
    FACTORY_USER_MESSAGE_SOURCE_SLACK = 6,
    /**
     * `linear`
     */
    FACTORY_USER_MESSAGE_SOURCE_LINEAR = 7,
    /**
     * `sessions_api`
     */
    FACTORY_USER_MESSAGE_SOURCE_SESSIONS_API = 8,
    /**
     * `api`
     */
    FACTORY_USER_MESSAGE_SOURCE_API = 9,
    /**
     * `automation`
     */
    FACTORY_USER_MESSAGE_SOURCE_AUTOMATION = 10,
    /**
     * `readiness-remediation`
     */
    FACTORY_USER_MESSAGE_SOURCE_READINESS_REMEDIATION = 11,
    /**
     * `readiness-evaluation`
     */
    FACTORY_USER_MESSAGE_SOURCE_READINESS_EVALUATION = 12,
    /**
     * `wiki-generation`
     */
    FACTORY_USER_MESSAGE_SOURCE_WIKI_GENERATION = 13,
    /**
     * `wiki-ci-setup`
     */
    FACTORY_USER_MESSAGE_SOURCE_WIKI_CI_SETUP = 14,
} factory_user_message_source;

/**
 * The contract's `Computer.providerType`. Since 0.2.0.
 */
typedef enum factory_provider_type {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_PROVIDER_TYPE_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_PROVIDER_TYPE_ABSENT = 0,
    /**
     * `byom`
     */
    FACTORY_PROVIDER_TYPE_BYOM = 1,
    /**
     * `e2b`
     */
    FACTORY_PROVIDER_TYPE_E2B = 2,
} factory_provider_type;

/**
 * The contract's `Computer.status`. Since 0.2.0.
 */
typedef enum factory_computer_status {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_COMPUTER_STATUS_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_COMPUTER_STATUS_ABSENT = 0,
    /**
     * `provisioning`
     */
    FACTORY_COMPUTER_STATUS_PROVISIONING = 1,
    /**
     * `active`
     */
    FACTORY_COMPUTER_STATUS_ACTIVE = 2,
    /**
     * `error`
     */
    FACTORY_COMPUTER_STATUS_ERROR = 3,
} factory_computer_status;

/**
 * What a computer can be made from. Since 0.2.0.
 */
typedef enum factory_computer_source_kind {
    /**
     * One that this version does not know; the text tells.
     */
    FACTORY_COMPUTER_SOURCE_KIND_UNKNOWN = -1,
    /**
     * Not sent.
     */
    FACTORY_COMPUTER_SOURCE_KIND_ABSENT = 0,
    /**
     * `template`
     */
    FACTORY_COMPUTER_SOURCE_KIND_TEMPLATE = 1,
    /**
     * `computer`
     */
    FACTORY_COMPUTER_SOURCE_KIND_COMPUTER = 2,
} factory_computer_source_kind;

/**
 * Ends calls early: those that use it now, and those that will.
 */
typedef struct factory_cancel factory_cancel;

/**
 * Calls the service. Cheap to clone; clones share their connections, as do threads.
 */
typedef struct factory_client factory_client;

/**
 * A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
 */
typedef struct factory_computer_metric_page factory_computer_metric_page;

/**
 * A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
 */
typedef struct factory_computer_page factory_computer_page;

/**
 * What a client is made from. Everything is optional; what is unset comes from the environment and then from defaults.
 */
typedef struct factory_config factory_config;

/**
 * A failure with its details. Refers to nothing else: it may outlive its client and move between threads.
 */
typedef struct factory_error factory_error;

/**
 * Follows one session to the end of its run.
 */
typedef struct factory_follower factory_follower;

/**
 * A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
 */
typedef struct factory_interrupted_session_page factory_interrupted_session_page;

/**
 * A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
 */
typedef struct factory_message_page factory_message_page;

/**
 * A walk over all pages of a list.
 */
typedef struct factory_message_pager factory_message_pager;

/**
 * A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
 */
typedef struct factory_posted_message_page factory_posted_message_page;

/**
 * A file that was read to be attached to a message.
 */
typedef struct factory_attachment factory_attachment;

/**
 * A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
 */
typedef struct factory_refreshed_computer_page factory_refreshed_computer_page;

/**
 * A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
 */
typedef struct factory_restarted_computer_page factory_restarted_computer_page;

/**
 * What a run has come to, and what it has begun, however it has ended.
 */
typedef struct factory_run_result factory_run_result;

/**
 * Runs a prompt step by step.
 */
typedef struct factory_runner factory_runner;

/**
 * A page of rows of this kind, of a list or of the one object that an answer is. Owns all that they point to.
 */
typedef struct factory_session_page factory_session_page;

/**
 * A walk over all pages of a list.
 */
typedef struct factory_session_pager factory_session_pager;

/**
 * Watches sessions.
 */
typedef struct factory_watcher factory_watcher;

/**
 * A text: UTF-8, counted and also NUL-terminated.
 *
 * `ptr` is NULL when the text is absent; an empty text has a pointer and `len` 0. A text of the service may hold NUL
 * characters, so `len` is what counts. Who owns the text is said where it is handed out. Since 0.1.0.
 */
typedef struct factory_str {
    /**
     * First byte, or NULL when absent.
     */
    const char *ptr;
    /**
     * Length in bytes, without the terminating NUL.
     */
    size_t len;
} factory_str;

/**
 * What a call returns: `FACTORY_OK`, or one of `FACTORY_ERR_...`.
 *
 * Numbers never change. Later versions add codes, so be prepared for one that this header does not name.
 */
typedef int32_t factory_status;

/**
 * What a listing call asks for. Set it up with `factory_list_options_init`, then set members. Since 0.1.0.
 */
typedef struct factory_list_options {
    /**
     * Size of this structure as the caller knows it; set by `factory_list_options_init`.
     */
    size_t size;
    /**
     * Sessions a page, 1 to 100; 0 lets the service choose (20).
     */
    uint32_t limit;
    /**
     * Where to go on: the next cursor of the page before. NULL or empty: from the start. Copied by the call.
     */
    const char *cursor;
    /**
     * Only the sessions of this computer. NULL or empty: of all. Copied by the call.
     */
    const char *computer_id;
    /**
     * Deadline of each call in milliseconds; 0 takes the client's.
     */
    uint64_t timeout_ms;
    /**
     * Token that ends the call early, or NULL. The caller keeps its own handle to it.
     */
    const struct factory_cancel *cancel;
    /**
     * Whether a page keeps its rows and their texts alone, for programs that keep many pages: each then takes two fifths of
     * the memory where sessions repeat each other's tools and tags (0.7 instead of 1.8 bytes a byte of its JSON; 1.1 where
     * nothing is repeated), and a quarter more CPU time to fetch. Rows read the same; `factory_session_page_json` and
     * `factory_session_page_session_json` give the absent text.
     */
    bool discard_json;
} factory_list_options;

/**
 * What `factory_list_sessions_typed` is asked with. Begin with `{ .size = sizeof(factory_list_sessions_params) }`: all
 * else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_list_sessions_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Sessions a page, 1 to 100; the service chooses (20) where it is not set. 0: not sent.
     */
    uint32_t limit;
    /**
     * Where to go on: the cursor of the page before. From the start where it is not set. NULL: not sent.
     */
    const char *cursor;
    /**
     * Only the sessions of this computer. NULL: not sent.
     */
    const char *computer_id;
} factory_list_sessions_params;

/**
 * How a typed call is made, whatever it asks for. Begin with `{ .size = sizeof(factory_call_options) }`: all else 0, which is the
 * default, then set members. Since 0.2.0.
 */
typedef struct factory_call_options {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Deadline of the call in milliseconds; 0 takes the client's. A pager's holds for each page.
     */
    uint64_t timeout_ms;
    /**
     * Token that ends the call early, or NULL. The caller keeps its own handle to it.
     */
    const struct factory_cancel *cancel;
    /**
     * Whether a page keeps its rows and their texts alone, as `factory_list_options.discard_json` says.
     */
    bool discard_json;
} factory_call_options;

/**
 * One entry of an object whose keys are free. Since 0.2.0.
 */
typedef struct factory_text_entry {
    /**
     * Its key; not NULL.
     */
    const char *key;
    /**
     * Its value; not NULL.
     */
    const char *value;
} factory_text_entry;

/**
 * The contract's `Tag`. Begin with `{ .size = sizeof(factory_tag_params) }`: all else 0, which is not sent. Texts and
 * arrays are copied by the call. All elements of an array have the size of the first. Since 0.2.0.
 */
typedef struct factory_tag_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * `name`, as the service takes it. Not NULL.
     */
    const char *name;
    /**
     * `metadata`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as
     * empty.
     */
    const struct factory_text_entry *metadata;
    /**
     * Number of elements of `metadata`.
     */
    size_t metadata_count;
} factory_tag_params;

/**
 * The contract's `WritableSessionSettings`. Begin with `{ .size = sizeof(factory_writable_session_settings_params) }`:
 * all else 0, which is not sent. Texts and arrays are copied by the call. All elements of an array have the size of
 * the first. Since 0.2.0.
 */
typedef struct factory_writable_session_settings_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * The model to use. NULL: not sent.
     */
    const char *model;
    /**
     * `reasoningEffort`, as the service takes it. NULL: not sent.
     */
    const char *reasoning_effort;
    /**
     * `interactionMode`, as the service takes it. NULL: not sent.
     */
    const char *interaction_mode;
    /**
     * `autonomyLevel`, as the service takes it. NULL: not sent.
     */
    const char *autonomy_level;
    /**
     * The older form of `interactionMode` and `autonomyLevel` in one. NULL: not sent.
     */
    const char *autonomy_mode;
    /**
     * The model to use in spec mode, if it is another. NULL: not sent.
     */
    const char *spec_mode_model;
    /**
     * `specModeReasoningEffort`, as the service takes it. NULL: not sent.
     */
    const char *spec_mode_reasoning_effort;
    /**
     * `providerLock`, as the service takes it. NULL: not sent.
     */
    const char *provider_lock;
    /**
     * `providerLockTimestamp`, as the service takes it. NULL: not sent.
     */
    const char *provider_lock_timestamp;
    /**
     * `apiProviderLock`, as the service takes it. NULL: not sent.
     */
    const char *api_provider_lock;
    /**
     * `assistantActiveTimeMs`, as the service takes it. Sent when `has_assistant_active_time_ms` is true.
     */
    double assistant_active_time_ms;
    /**
     * Whether the service sent `assistantActiveTimeMs`.
     */
    bool has_assistant_active_time_ms;
    /**
     * When it was archived, as text; that it is there archives the session. NULL: not sent.
     */
    const char *archived_at;
    /**
     * `tags`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
     */
    const struct factory_tag_params *tags;
    /**
     * Number of elements of `tags`.
     */
    size_t tag_count;
    /**
     * `enabledToolIds`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as
     * empty.
     */
    const char *const *enabled_tool_ids;
    /**
     * Number of elements of `enabledToolIds`.
     */
    size_t enabled_tool_id_count;
    /**
     * `disabledToolIds`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent
     * as empty.
     */
    const char *const *disabled_tool_ids;
    /**
     * Number of elements of `disabledToolIds`.
     */
    size_t disabled_tool_id_count;
} factory_writable_session_settings_params;

/**
 * What `factory_create_session_typed` is asked with. Begin with `{ .size = sizeof(factory_create_session_params) }`:
 * all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_create_session_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * The computer to run on. NULL: not sent.
     */
    const char *computer_id;
    /**
     * How a session is to be set up. NULL: not sent.
     */
    const struct factory_writable_session_settings_params *settings;
    /**
     * The folder to begin in, which the computer must have; the remote user's home when it is left out. Not confirmed
     * by what is published. NULL: not sent.
     */
    const char *cwd;
    /**
     * The whole body as JSON, in place of all members; NULL where they say it.
     */
    const char *body_json;
} factory_create_session_params;

/**
 * What `factory_get_session_typed` is asked with. Begin with `{ .size = sizeof(factory_get_session_params) }`: all
 * else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_get_session_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Asks this one computer. NULL: not sent.
     */
    const char *computer_id;
} factory_get_session_params;

/**
 * The contract's `UpdatedSessionSettings`. Begin with `{ .size = sizeof(factory_updated_session_settings_params) }`:
 * all else 0, which is not sent. Texts and arrays are copied by the call. All elements of an array have the size of
 * the first. Since 0.2.0.
 */
typedef struct factory_updated_session_settings_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * The model to use. NULL: not sent.
     */
    const char *model;
    /**
     * `reasoningEffort`, as the service takes it. NULL: not sent.
     */
    const char *reasoning_effort;
    /**
     * `interactionMode`, as the service takes it. NULL: not sent.
     */
    const char *interaction_mode;
    /**
     * `autonomyLevel`, as the service takes it. NULL: not sent.
     */
    const char *autonomy_level;
    /**
     * The older form of `interactionMode` and `autonomyLevel` in one. NULL: not sent.
     */
    const char *autonomy_mode;
    /**
     * The model to use in spec mode, if it is another. NULL: not sent.
     */
    const char *spec_mode_model;
    /**
     * `specModeReasoningEffort`, as the service takes it. NULL: not sent.
     */
    const char *spec_mode_reasoning_effort;
    /**
     * `providerLock`, as the service takes it. NULL: not sent.
     */
    const char *provider_lock;
    /**
     * `providerLockTimestamp`, as the service takes it. NULL: not sent.
     */
    const char *provider_lock_timestamp;
    /**
     * `apiProviderLock`, as the service takes it. NULL: not sent.
     */
    const char *api_provider_lock;
    /**
     * `assistantActiveTimeMs`, as the service takes it. Sent when `has_assistant_active_time_ms` is true.
     */
    double assistant_active_time_ms;
    /**
     * Whether the service sent `assistantActiveTimeMs`.
     */
    bool has_assistant_active_time_ms;
    /**
     * When it was archived, as text; that it is there archives the session. NULL: not sent.
     */
    const char *archived_at;
    /**
     * `tags`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
     */
    const struct factory_tag_params *tags;
    /**
     * Number of elements of `tags`.
     */
    size_t tag_count;
    /**
     * `enabledToolIds`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as
     * empty.
     */
    const char *const *enabled_tool_ids;
    /**
     * Number of elements of `enabledToolIds`.
     */
    size_t enabled_tool_id_count;
    /**
     * `disabledToolIds`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent
     * as empty.
     */
    const char *const *disabled_tool_ids;
    /**
     * Number of elements of `disabledToolIds`.
     */
    size_t disabled_tool_id_count;
    /**
     * The text `current-model`, the id of a model, or `custom:` and an id. NULL: not sent.
     */
    const char *compaction_model;
    /**
     * `compactionThresholdCheckEnabled`, as the service takes it. Sent when `has_compaction_threshold_check_enabled`
     * is true.
     */
    bool compaction_threshold_check_enabled;
    /**
     * Whether the service sent `compactionThresholdCheckEnabled`.
     */
    bool has_compaction_threshold_check_enabled;
} factory_updated_session_settings_params;

/**
 * What `factory_update_session_typed` is asked with. Begin with `{ .size = sizeof(factory_update_session_params) }`:
 * all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_update_session_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * How a session is to be set up from now on. NULL: not sent.
     */
    const struct factory_updated_session_settings_params *settings;
    /**
     * The whole body as JSON, in place of all members; NULL where they say it.
     */
    const char *body_json;
} factory_update_session_params;

/**
 * What `factory_delete_session_typed` is asked with. Begin with `{ .size = sizeof(factory_delete_session_params) }`:
 * all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_delete_session_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Asks this one computer. NULL: not sent.
     */
    const char *computer_id;
} factory_delete_session_params;

/**
 * What `factory_get_messages_typed` is asked with. Begin with `{ .size = sizeof(factory_get_messages_params) }`: all
 * else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_get_messages_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Messages a page, 1 to 100; the service chooses (20) where it is not set. 0: not sent.
     */
    uint32_t limit;
    /**
     * Where to go on: the cursor of the page before. From the start where it is not set. NULL: not sent.
     */
    const char *cursor;
    /**
     * Asks this one computer. NULL: not sent.
     */
    const char *computer_id;
    /**
     * Only the messages of this role. NULL: not sent.
     */
    const char *role;
} factory_get_messages_params;

/**
 * The contract's `ImageSource`. Begin with `{ .size = sizeof(factory_image_source_params) }`: all else 0, which is not
 * sent. Texts and arrays are copied by the call. All elements of an array have the size of the first. Since 0.2.0.
 */
typedef struct factory_image_source_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Base64, RFC 4648 section 4. Not NULL.
     */
    const char *data;
    /**
     * `mediaType`, as the service takes it. Not NULL.
     */
    const char *media_type;
} factory_image_source_params;

/**
 * The contract's `DocumentSource`. Begin with `{ .size = sizeof(factory_document_source_params) }`: all else 0, which
 * is not sent. Texts and arrays are copied by the call. All elements of an array have the size of the first. Since
 * 0.2.0.
 */
typedef struct factory_document_source_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Which kind it is: `base64` or `text`. Not NULL.
     */
    const char *kind;
    /**
     * `mediaType`, as the service takes it. NULL: not sent.
     */
    const char *media_type;
    /**
     * Base64, RFC 4648 section 4. NULL: not sent.
     */
    const char *data;
    /**
     * Its text. NULL: not sent.
     */
    const char *parsed_data;
    /**
     * `name`, as the service takes it. NULL: not sent.
     */
    const char *name;
    /**
     * `path`, as the service takes it. NULL: not sent.
     */
    const char *path;
    /**
     * `mime`, as the service takes it. NULL: not sent.
     */
    const char *mime;
} factory_document_source_params;

/**
 * What `factory_post_message_typed` is asked with. Begin with `{ .size = sizeof(factory_post_message_params) }`: all
 * else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_post_message_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * What is said to the agent. Not empty. Not NULL.
     */
    const char *text;
    /**
     * `images`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
     */
    const struct factory_image_source_params *images;
    /**
     * Number of elements of `images`.
     */
    size_t image_count;
    /**
     * `files`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
     */
    const struct factory_document_source_params *files;
    /**
     * Number of elements of `files`.
     */
    size_t file_count;
    /**
     * The computer to ask, when it is not the session's own. NULL: not sent.
     */
    const char *computer_id;
    /**
     * The whole body as JSON, in place of all members; NULL where they say it.
     */
    const char *body_json;
} factory_post_message_params;

/**
 * What `factory_get_message_typed` is asked with. Begin with `{ .size = sizeof(factory_get_message_params) }`: all
 * else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_get_message_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Asks this one computer. NULL: not sent.
     */
    const char *computer_id;
} factory_get_message_params;

/**
 * What `factory_list_session_children_typed` is asked with. Begin with `{ .size =
 * sizeof(factory_list_session_children_params) }`: all else 0, which is not sent. Texts and arrays are copied by the
 * call. Since 0.2.0.
 */
typedef struct factory_list_session_children_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Whether their artifacts come along. NULL: not sent.
     */
    const char *include_artifacts;
} factory_list_session_children_params;

/**
 * What `factory_list_computers_typed` is asked with. Begin with `{ .size = sizeof(factory_list_computers_params) }`:
 * all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_list_computers_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Only those of this host. NULL: not sent.
     */
    const char *host_id;
    /**
     * Whether the steps of their provisioning come along. NULL: not sent.
     */
    const char *include_provisioning_steps;
} factory_list_computers_params;

/**
 * The contract's `ComputerSource`. Begin with `{ .size = sizeof(factory_computer_source_params) }`: all else 0, which
 * is not sent. Texts and arrays are copied by the call. All elements of an array have the size of the first. Since
 * 0.2.0.
 */
typedef struct factory_computer_source_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Which kind it is: `template` or `computer`. Not NULL.
     */
    const char *kind;
    /**
     * `templateId`, as the service takes it. NULL: not sent.
     */
    const char *template_id;
    /**
     * `computerId`, as the service takes it. NULL: not sent.
     */
    const char *computer_id;
} factory_computer_source_params;

/**
 * What `factory_create_computer_typed` is asked with. Begin with `{ .size = sizeof(factory_create_computer_params) }`:
 * all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_create_computer_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Lower case letters, digits and hyphens. Not NULL.
     */
    const char *name;
    /**
     * The user that sessions run as. Must be there when `source` is not. NULL: not sent.
     */
    const char *remote_user;
    /**
     * `provider`, as the service takes it. NULL: not sent.
     */
    const char *provider;
    /**
     * `hostId`, as the service takes it. NULL: not sent.
     */
    const char *host_id;
    /**
     * `repos`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
     */
    const char *const *repos;
    /**
     * Number of elements of `repos`.
     */
    size_t repo_count;
    /**
     * `autoInstallDeps`, as the service takes it. Sent when `has_auto_install_deps` is true.
     */
    bool auto_install_deps;
    /**
     * Whether the service sent `autoInstallDeps`.
     */
    bool has_auto_install_deps;
    /**
     * `serviceAccountId`, as the service takes it. Not confirmed by what is published. NULL: not sent.
     */
    const char *service_account_id;
    /**
     * What a computer is made from. Known from traffic only: the published contract has not got it. NULL: not sent.
     */
    const struct factory_computer_source_params *source;
    /**
     * The whole body as JSON, in place of all members; NULL where they say it.
     */
    const char *body_json;
} factory_create_computer_params;

/**
 * What `factory_get_computer_typed` is asked with. Begin with `{ .size = sizeof(factory_get_computer_params) }`: all
 * else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_get_computer_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Whether the steps of its provisioning come along. NULL: not sent.
     */
    const char *include_provisioning_steps;
} factory_get_computer_params;

/**
 * What `factory_update_computer_typed` is asked with. Begin with `{ .size = sizeof(factory_update_computer_params) }`:
 * all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_update_computer_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * `name`, as the service takes it. NULL: not sent.
     */
    const char *name;
    /**
     * `hostId`, as the service takes it. NULL: not sent.
     */
    const char *host_id;
    /**
     * `remoteUser`, as the service takes it. NULL: not sent.
     */
    const char *remote_user;
    /**
     * The whole body as JSON, in place of all members; NULL where they say it.
     */
    const char *body_json;
} factory_update_computer_params;

/**
 * What `factory_restart_computer_typed` is asked with. Begin with `{ .size = sizeof(factory_restart_computer_params)
 * }`: all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
 */
typedef struct factory_restart_computer_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * `mode`, as the service takes it. NULL: not sent.
     */
    const char *mode;
    /**
     * The whole body as JSON, in place of all members; NULL where they say it.
     */
    const char *body_json;
} factory_restart_computer_params;

/**
 * What `factory_get_computer_metrics_typed` is asked with. Begin with `{ .size =
 * sizeof(factory_get_computer_metrics_params) }`: all else 0, which is not sent. Texts and arrays are copied by the
 * call. Since 0.2.0.
 */
typedef struct factory_get_computer_metrics_params {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * The oldest sample that is wanted, as RFC 3339 writes a time. NULL: not sent.
     */
    const char *start;
} factory_get_computer_metrics_params;

/**
 * An enumerated text: what the service sent, and the code that this library knows it by.
 *
 * A text that this version does not know has code -1 (`..._UNKNOWN`) and stays readable; an absent member has code 0
 * (`..._ABSENT`) and `text` NULL. New codes are added at the end. Since 0.1.0.
 */
typedef struct factory_enum {
    /**
     * What the service sent, NUL-terminated UTF-8; NULL when absent. Valid until the page is freed.
     */
    const char *text;
    /**
     * Length of `text` in bytes.
     */
    uint32_t text_len;
    /**
     * One of the member's own constants, for instance `FACTORY_SESSION_STATUS_IDLE`.
     */
    int32_t code;
} factory_enum;

/**
 * Tokens used. The service's numbers may have fractions and may be negative. Since 0.1.0.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_token_usage {
    /**
     * Input tokens.
     */
    double input_tokens;
    /**
     * Output tokens.
     */
    double output_tokens;
    /**
     * Tokens written to the cache.
     */
    double cache_creation_tokens;
    /**
     * Tokens read from the cache.
     */
    double cache_read_tokens;
    /**
     * Thinking tokens.
     */
    double thinking_tokens;
    /**
     * Factory credits. 0 when absent, which `has_factory_credits` tells.
     */
    double factory_credits;
    /**
     * Whether the service sent `factoryCredits`.
     */
    bool has_factory_credits;
} factory_token_usage;

/**
 * Token usage of one child session. Since 0.1.0.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_child_usage {
    /**
     * Identifier of the child session.
     */
    struct factory_str session_id;
    /**
     * Its usage, its own children included.
     */
    struct factory_token_usage usage;
} factory_child_usage;

/**
 * One entry of a tag's metadata. Since 0.1.0.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_metadata {
    /**
     * Name of the entry.
     */
    struct factory_str key;
    /**
     * Value of the entry.
     */
    struct factory_str value;
} factory_metadata;

/**
 * A tag of a session. Since 0.1.0.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_tag {
    /**
     * Name of the tag.
     */
    struct factory_str name;
    /**
     * Its metadata, in the service's order. The first of them; NULL when absent, not NULL when empty.
     */
    const struct factory_metadata *metadata;
    /**
     * Number of elements of `metadata`.
     */
    size_t metadata_count;
} factory_tag;

/**
 * Settings of a session. Every member is optional. Since 0.1.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_session_settings {
    /**
     * Model. May be absent.
     */
    struct factory_str model;
    /**
     * How much the model reasons. `FACTORY_REASONING_EFFORT_...`. May be absent.
     */
    struct factory_enum reasoning_effort;
    /**
     * How the session interacts. `FACTORY_INTERACTION_MODE_...`. May be absent.
     */
    struct factory_enum interaction_mode;
    /**
     * How much the session may do by itself. `FACTORY_AUTONOMY_LEVEL_...`. May be absent.
     */
    struct factory_enum autonomy_level;
    /**
     * Deprecated by the service in favour of interaction mode and autonomy level. `FACTORY_AUTONOMY_MODE_...`. May be
     * absent.
     */
    struct factory_enum autonomy_mode;
    /**
     * Model in spec mode. May be absent.
     */
    struct factory_str spec_mode_model;
    /**
     * How much the model reasons in spec mode. `FACTORY_REASONING_EFFORT_...`. May be absent.
     */
    struct factory_enum spec_mode_reasoning_effort;
    /**
     * Provider that the session is bound to. `FACTORY_PROVIDER_...`. May be absent.
     */
    struct factory_enum provider_lock;
    /**
     * When it was bound, as the service writes it. May be absent.
     */
    struct factory_str provider_lock_timestamp;
    /**
     * Provider of the interface that the session is bound to. `FACTORY_API_PROVIDER_...`. May be absent.
     */
    struct factory_enum api_provider_lock;
    /**
     * When the session was archived, as the service writes it. May be absent.
     */
    struct factory_str archived_at;
    /**
     * Milliseconds in which the assistant was active; may have a fraction. 0 when absent, which
     * `has_assistant_active_time_ms` tells.
     */
    double assistant_active_time_ms;
    /**
     * Whether the service sent `assistantActiveTimeMs`.
     */
    bool has_assistant_active_time_ms;
    /**
     * Usage of this session alone. NULL when absent.
     */
    const struct factory_token_usage *token_usage;
    /**
     * Usage with its children. NULL when absent.
     */
    const struct factory_token_usage *inclusive_token_usage;
    /**
     * Usage of each child session, its own children included, in the service's order. The first of them; NULL when
     * absent, not NULL when empty.
     */
    const struct factory_child_usage *child_usages;
    /**
     * Number of elements of `childInclusiveTokenUsageBySessionId`.
     */
    size_t child_usage_count;
    /**
     * Tags. The first of them; NULL when absent, not NULL when empty.
     */
    const struct factory_tag *tags;
    /**
     * Number of elements of `tags`.
     */
    size_t tag_count;
    /**
     * Tools that are enabled. The first of them; NULL when absent, not NULL when empty.
     */
    const struct factory_str *enabled_tool_ids;
    /**
     * Number of elements of `enabledToolIds`.
     */
    size_t enabled_tool_id_count;
    /**
     * Tools that are disabled. The first of them; NULL when absent, not NULL when empty.
     */
    const struct factory_str *disabled_tool_ids;
    /**
     * Number of elements of `disabledToolIds`.
     */
    size_t disabled_tool_id_count;
} factory_session_settings;

/**
 * The contract's `Artifact`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_artifact {
    /**
     * `id`, as the service sends it. May be absent.
     */
    struct factory_str id;
    /**
     * What it is: pull_request, issue, document and others. May be absent.
     */
    struct factory_str kind;
    /**
     * `url`, as the service sends it. May be absent.
     */
    struct factory_str url;
    /**
     * `title`, as the service sends it. May be absent.
     */
    struct factory_str title;
    /**
     * `provider`, as the service sends it. May be absent.
     */
    struct factory_str provider;
    /**
     * What was done: create, merge, view and others. May be absent.
     */
    struct factory_str action;
    /**
     * `externalId`, as the service sends it. May be absent.
     */
    struct factory_str external_id;
    /**
     * A text, unlike most times. May be absent.
     */
    struct factory_str created_at;
} factory_artifact;

/**
 * One session. Since 0.1.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_session {
    /**
     * Identifier.
     */
    struct factory_str session_id;
    /**
     * Title. May be absent.
     */
    struct factory_str title;
    /**
     * Computer that it runs on. May be absent.
     */
    struct factory_str computer_id;
    /**
     * Execution state: whether a run is going on, not how it ended. `FACTORY_SESSION_STATUS_...`.
     */
    struct factory_enum status;
    /**
     * Number of messages.
     */
    int64_t message_count;
    /**
     * Created, in Unix milliseconds.
     */
    int64_t created_at_ms;
    /**
     * Updated, in Unix milliseconds.
     */
    int64_t updated_at_ms;
    /**
     * Completed, in Unix milliseconds. 0 when absent, which `has_completed_at` tells.
     */
    int64_t completed_at_ms;
    /**
     * Whether the service sent `completedAt`.
     */
    bool has_completed_at;
    /**
     * Settings. NULL when absent.
     */
    const struct factory_session_settings *settings;
    /**
     * Where its JSON begins in the page's, in bytes: see `factory_session_page_session_json`. 0 with `discard_json`.
     */
    uint32_t json_offset;
    /**
     * Length of its JSON in bytes; 0 with `discard_json`.
     */
    uint32_t json_len;
    /**
     * What it cost, its children included. Where a session is asked for by itself. Known from traffic only: the
     * published contract has not got it. 0 when absent, which `has_factory_credits` tells. Since 0.2.0.
     */
    double factory_credits;
    /**
     * Whether the service sent `factoryCredits`. Since 0.2.0.
     */
    bool has_factory_credits;
    /**
     * The session that started it. Known from traffic only: the published contract has not got it. May be absent.
     * Since 0.2.0.
     */
    struct factory_str parent_session_id;
    /**
     * What came of it, pull requests for instance. Known from traffic only: the published contract has not got it. The
     * first of them; NULL when absent, not NULL when empty. Since 0.2.0.
     */
    const struct factory_artifact *artifacts;
    /**
     * Number of elements of `artifacts`. Since 0.2.0.
     */
    size_t artifact_count;
    /**
     * Bytes from one of them to the next, which may be more than `sizeof` of this header's structure. Since 0.2.0.
     */
    size_t artifact_stride;
} factory_session;

/**
 * The contract's `InterruptedSession`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_interrupted_session {
    /**
     * `status`, as the service sends it. `FACTORY_SESSION_STATUS_...`.
     */
    struct factory_enum status;
    /**
     * Where its JSON begins in the page's, in bytes: see `factory_interrupted_session_page_interrupted_session_json`.
     * 0 with `discard_json`.
     */
    uint32_t json_offset;
    /**
     * Length of its JSON in bytes; 0 with `discard_json`.
     */
    uint32_t json_len;
} factory_interrupted_session;

/**
 * The contract's `TextBlock`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_text_block {
    /**
     * The text.
     */
    struct factory_str text;
    /**
     * `id`, as the service sends it. May be absent.
     */
    struct factory_str id;
} factory_text_block;

/**
 * The contract's `ImageSource`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_image_source {
    /**
     * `type`, as the service sends it.
     */
    struct factory_str encoding;
    /**
     * Base64, RFC 4648 section 4.
     */
    struct factory_str data;
    /**
     * `mediaType`, as the service sends it. `FACTORY_IMAGE_MEDIA_TYPE_...`.
     */
    struct factory_enum media_type;
} factory_image_source;

/**
 * The contract's `ImageBlock`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_image_block {
    /**
     * A picture's bytes.
     */
    const struct factory_image_source *source;
    /**
     * `id`, as the service sends it. May be absent.
     */
    struct factory_str id;
    /**
     * `generated`, as the service sends it. Not confirmed by what is published. False when absent, which
     * `has_generated` tells.
     */
    bool generated;
    /**
     * Whether the service sent `generated`.
     */
    bool has_generated;
} factory_image_block;

/**
 * The contract's `ThinkingBlock`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_thinking_block {
    /**
     * May be empty.
     */
    struct factory_str signature;
    /**
     * The thoughts.
     */
    struct factory_str thinking;
    /**
     * `id`, as the service sends it. May be absent.
     */
    struct factory_str id;
    /**
     * A model's provider, or unknown. May be absent.
     */
    struct factory_str signature_provider;
    /**
     * How long it took, in milliseconds. 0 when absent, which `has_duration_ms` tells.
     */
    double duration_ms;
    /**
     * Whether the service sent `durationMs`.
     */
    bool has_duration_ms;
} factory_thinking_block;

/**
 * The contract's `RedactedThinkingBlock`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_redacted_thinking_block {
    /**
     * `data`, as the service sends it.
     */
    struct factory_str data;
    /**
     * `id`, as the service sends it. May be absent.
     */
    struct factory_str id;
} factory_redacted_thinking_block;

/**
 * The contract's `ToolUseBlock`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_tool_use_block {
    /**
     * What its result names as `toolUseId`.
     */
    struct factory_str id;
    /**
     * What the tool is given, as JSON. JSON, byte for byte; counted, not NUL-terminated.
     */
    struct factory_str input;
    /**
     * The tool.
     */
    struct factory_str name;
    /**
     * `thoughtSignature`, as the service sends it. May be absent.
     */
    struct factory_str thought_signature;
} factory_tool_use_block;

/**
 * The contract's `ToolResultBlock`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_tool_result_block {
    /**
     * The use that it belongs to.
     */
    struct factory_str tool_use_id;
    /**
     * What it gave, where that is blocks. The first of them; NULL when absent, not NULL when empty.
     */
    const struct factory_content_block *content;
    /**
     * `content` where the service sent a text in place of a list.
     */
    struct factory_str content_text;
    /**
     * Number of elements of `content`.
     */
    size_t content_count;
    /**
     * Bytes from one of them to the next, which may be more than `sizeof` of this header's structure.
     */
    size_t content_stride;
    /**
     * Whether the tool failed. False when absent, which `has_is_error` tells.
     */
    bool is_error;
    /**
     * Whether the service sent `isError`.
     */
    bool has_is_error;
    /**
     * `id`, as the service sends it. May be absent.
     */
    struct factory_str id;
} factory_tool_result_block;

/**
 * The contract's `PdfSource`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_pdf_source {
    /**
     * `mediaType`, as the service sends it.
     */
    struct factory_str media_type;
    /**
     * Base64, RFC 4648 section 4.
     */
    struct factory_str data;
    /**
     * Its text. May be absent.
     */
    struct factory_str parsed_data;
    /**
     * `name`, as the service sends it. May be absent.
     */
    struct factory_str name;
    /**
     * `path`, as the service sends it. May be absent.
     */
    struct factory_str path;
} factory_pdf_source;

/**
 * The contract's `TextFileSource`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_text_file_source {
    /**
     * `mediaType`, as the service sends it.
     */
    struct factory_str media_type;
    /**
     * The text.
     */
    struct factory_str data;
    /**
     * `name`, as the service sends it. May be absent.
     */
    struct factory_str name;
    /**
     * `mime`, as the service sends it. May be absent.
     */
    struct factory_str mime;
} factory_text_file_source;

/**
 * The contract's `DocumentSource`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_document_source {
    /**
     * What it is; says which member is there. `FACTORY_DOCUMENT_SOURCE_KIND_...`.
     */
    struct factory_enum kind;
    /**
     * The whole of one whose kind this version does not know. JSON, byte for byte; counted, not NUL-terminated. May be
     * absent.
     */
    struct factory_str json;
    /**
     * A PDF file. NULL when absent.
     */
    const struct factory_pdf_source *pdf;
    /**
     * A text file. NULL when absent.
     */
    const struct factory_text_file_source *text_file;
} factory_document_source;

/**
 * The contract's `DocumentBlock`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_document_block {
    /**
     * A file's content, which `type` tells apart.
     */
    const struct factory_document_source *source;
    /**
     * `id`, as the service sends it. May be absent.
     */
    struct factory_str id;
} factory_document_block;

/**
 * A part of a message: of which kind it is, and what is there of that kind. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_content_block {
    /**
     * What it is; says which member is there. `FACTORY_CONTENT_BLOCK_KIND_...`.
     */
    struct factory_enum kind;
    /**
     * The whole of one whose kind this version does not know. JSON, byte for byte; counted, not NUL-terminated. May be
     * absent.
     */
    struct factory_str json;
    /**
     * Text. NULL when absent.
     */
    const struct factory_text_block *text;
    /**
     * A picture. NULL when absent.
     */
    const struct factory_image_block *image;
    /**
     * What the model thought. NULL when absent.
     */
    const struct factory_thinking_block *thinking;
    /**
     * Thoughts that are not shown. NULL when absent.
     */
    const struct factory_redacted_thinking_block *redacted_thinking;
    /**
     * A tool that the agent uses. NULL when absent.
     */
    const struct factory_tool_use_block *tool_use;
    /**
     * What a tool gave. NULL when absent.
     */
    const struct factory_tool_result_block *tool_result;
    /**
     * A file. NULL when absent.
     */
    const struct factory_document_block *document;
} factory_content_block;

/**
 * One message of a session. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_message {
    /**
     * Names the message for good.
     */
    struct factory_str id;
    /**
     * Whose message it is. `FACTORY_MESSAGE_ROLE_...`.
     */
    struct factory_enum role;
    /**
     * What it says, a block after the other. The first of them; NULL when absent, not NULL when empty.
     */
    const struct factory_content_block *content;
    /**
     * Number of elements of `content`.
     */
    size_t content_count;
    /**
     * Bytes from one of them to the next, which may be more than `sizeof` of this header's structure.
     */
    size_t content_stride;
    /**
     * Created, in Unix milliseconds.
     */
    double created_at_ms;
    /**
     * Last changed, in Unix milliseconds.
     */
    double updated_at_ms;
    /**
     * The message before it. May be absent.
     */
    struct factory_str parent_id;
    /**
     * Who sees it. `FACTORY_MESSAGE_VISIBILITY_...`. May be absent.
     */
    struct factory_enum visibility;
    /**
     * `openaiMessageId`, as the service sends it. May be absent.
     */
    struct factory_str openai_message_id;
    /**
     * `openaiPhase`, as the service sends it. `FACTORY_OPENAI_PHASE_...`. May be absent.
     */
    struct factory_enum openai_phase;
    /**
     * `openaiEncryptedContent`, as the service sends it. May be absent.
     */
    struct factory_str openai_encrypted_content;
    /**
     * `openaiReasoningId`, as the service sends it. May be absent.
     */
    struct factory_str openai_reasoning_id;
    /**
     * `openaiReasoningSummary`, as the service sends it. May be absent.
     */
    struct factory_str openai_reasoning_summary;
    /**
     * `geminiThoughtSignature`, as the service sends it. Deprecated by the service. May be absent.
     */
    struct factory_str gemini_thought_signature;
    /**
     * `chatCompletionReasoningField`, as the service sends it. `FACTORY_CHAT_COMPLETION_REASONING_FIELD_...`. May be
     * absent.
     */
    struct factory_enum chat_completion_reasoning_field;
    /**
     * `chatCompletionReasoningContent`, as the service sends it. May be absent.
     */
    struct factory_str chat_completion_reasoning_content;
    /**
     * Gave way to `visibility`. Deprecated by the service. False when absent, which `has_is_user_visible` tells.
     */
    bool is_user_visible;
    /**
     * Whether the service sent `isUserVisible`.
     */
    bool has_is_user_visible;
    /**
     * Whether it tells of a failure. False when absent, which `has_is_error` tells.
     */
    bool is_error;
    /**
     * Whether the service sent `isError`.
     */
    bool has_is_error;
    /**
     * Where a user's message came from. `FACTORY_USER_MESSAGE_SOURCE_...`. May be absent.
     */
    struct factory_enum user_message_source;
    /**
     * `seq`, as the service sends it. Not confirmed by what is published. 0 when absent, which `has_seq` tells.
     */
    double seq;
    /**
     * Whether the service sent `seq`.
     */
    bool has_seq;
    /**
     * The model that wrote it. Known from traffic only: the published contract has not got it. May be absent.
     */
    struct factory_str model_id;
    /**
     * `reasoningEffort`, as the service sends it. Known from traffic only: the published contract has not got it. May
     * be absent.
     */
    struct factory_str reasoning_effort;
    /**
     * `hiddenFromUserViews`, as the service sends it. Known from traffic only: the published contract has not got it.
     * False when absent, which `has_hidden_from_user_views` tells.
     */
    bool hidden_from_user_views;
    /**
     * Whether the service sent `hiddenFromUserViews`.
     */
    bool has_hidden_from_user_views;
    /**
     * `interactionMode`, as the service sends it. Not confirmed by what is published. May be absent.
     */
    struct factory_str interaction_mode;
    /**
     * `routerId`, as the service sends it. Not confirmed by what is published. May be absent.
     */
    struct factory_str router_id;
    /**
     * `isParallelExecution`, as the service sends it. Not confirmed by what is published. False when absent, which
     * `has_is_parallel_execution` tells.
     */
    bool is_parallel_execution;
    /**
     * Whether the service sent `isParallelExecution`.
     */
    bool has_is_parallel_execution;
    /**
     * `parallelGroupId`, as the service sends it. Not confirmed by what is published. May be absent.
     */
    struct factory_str parallel_group_id;
    /**
     * Where its JSON begins in the page's, in bytes: see `factory_message_page_message_json`. 0 with `discard_json`.
     */
    uint32_t json_offset;
    /**
     * Length of its JSON in bytes; 0 with `discard_json`.
     */
    uint32_t json_len;
} factory_message;

/**
 * The contract's `PostedMessage`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_posted_message {
    /**
     * The message that was stored.
     */
    struct factory_str message_id;
    /**
     * `status`, as the service sends it. `FACTORY_SESSION_STATUS_...`.
     */
    struct factory_enum status;
    /**
     * The text running when a run was going on, after which this message has its turn. Not confirmed by what is
     * published. May be absent.
     */
    struct factory_str recipient_droid_status;
    /**
     * Where its JSON begins in the page's, in bytes: see `factory_posted_message_page_posted_message_json`. 0 with
     * `discard_json`.
     */
    uint32_t json_offset;
    /**
     * Length of its JSON in bytes; 0 with `discard_json`.
     */
    uint32_t json_len;
} factory_posted_message;

/**
 * The contract's `ProvisioningStep`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_provisioning_step {
    /**
     * Which one: create-computer, clone-repos, install-deps and others.
     */
    struct factory_str id;
    /**
     * What people see.
     */
    struct factory_str name;
    /**
     * How it stands: pending, in_progress, completed, failed, error and others.
     */
    struct factory_str status;
    /**
     * `error`, as the service sends it. May be absent.
     */
    struct factory_str error;
    /**
     * Begun, in Unix milliseconds. 0 when absent, which `has_started_at` tells.
     */
    double started_at_ms;
    /**
     * Whether the service sent `startedAt`.
     */
    bool has_started_at;
    /**
     * Ended, in Unix milliseconds. 0 when absent, which `has_completed_at` tells.
     */
    double completed_at_ms;
    /**
     * Whether the service sent `completedAt`.
     */
    bool has_completed_at;
    /**
     * The session that installs. May be absent.
     */
    struct factory_str install_session_id;
} factory_provisioning_step;

/**
 * The contract's `TemplateSource`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_template_source {
    /**
     * `templateId`, as the service sends it.
     */
    struct factory_str template_id;
} factory_template_source;

/**
 * The contract's `CopySource`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_copy_source {
    /**
     * `computerId`, as the service sends it.
     */
    struct factory_str computer_id;
} factory_copy_source;

/**
 * The contract's `ComputerSource`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_computer_source {
    /**
     * What it is; says which member is there. `FACTORY_COMPUTER_SOURCE_KIND_...`.
     */
    struct factory_enum kind;
    /**
     * The whole of one whose kind this version does not know. JSON, byte for byte; counted, not NUL-terminated. May be
     * absent.
     */
    struct factory_str json;
    /**
     * template. NULL when absent.
     */
    const struct factory_template_source *from_template;
    /**
     * computer. NULL when absent.
     */
    const struct factory_copy_source *from_computer;
} factory_computer_source;

/**
 * The contract's `Computer.computerIdentity`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_computer_identity {
    /**
     * `publicKey`, as the service sends it. May be absent.
     */
    struct factory_str public_key;
} factory_computer_identity;

/**
 * The contract's `Computer`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_computer {
    /**
     * Names the computer for good.
     */
    struct factory_str id;
    /**
     * One to 63 lower case letters, digits and hyphens.
     */
    struct factory_str name;
    /**
     * `hostname`, as the service sends it. May be absent.
     */
    struct factory_str hostname;
    /**
     * `hostId`, as the service sends it. May be absent.
     */
    struct factory_str host_id;
    /**
     * Whose it is: your own, or managed by Factory. `FACTORY_PROVIDER_TYPE_...`.
     */
    struct factory_enum provider_type;
    /**
     * Its state. A managed one that is asleep says nothing of it. `FACTORY_COMPUTER_STATUS_...`. May be absent.
     */
    struct factory_enum status;
    /**
     * Created, in Unix milliseconds.
     */
    double created_at_ms;
    /**
     * `provisioningSteps`, as the service sends it. The first of them; NULL when absent, not NULL when empty.
     */
    const struct factory_provisioning_step *provisioning_steps;
    /**
     * Number of elements of `provisioningSteps`.
     */
    size_t provisioning_step_count;
    /**
     * Bytes from one of them to the next, which may be more than `sizeof` of this header's structure.
     */
    size_t provisioning_step_stride;
    /**
     * `relayClientUrl`, as the service sends it. May be absent.
     */
    struct factory_str relay_client_url;
    /**
     * `relayAgentUrl`, as the service sends it. May be absent.
     */
    struct factory_str relay_agent_url;
    /**
     * The user that sessions run as. May be absent.
     */
    struct factory_str remote_user;
    /**
     * `ownerPrincipalKind`, as the service sends it. May be absent.
     */
    struct factory_str owner_principal_kind;
    /**
     * `ownerId`, as the service sends it. May be absent.
     */
    struct factory_str owner_id;
    /**
     * What a computer is made from. NULL when absent.
     */
    const struct factory_computer_source *computer_source;
    /**
     * `clonedRepoDirectories`, as the service sends it. Not confirmed by what is published. The first of them; NULL
     * when absent, not NULL when empty.
     */
    const struct factory_str *cloned_repo_directories;
    /**
     * Number of elements of `clonedRepoDirectories`.
     */
    size_t cloned_repo_directory_count;
    /**
     * `computerIdentity`, as the service sends it. Not confirmed by what is published. NULL when absent.
     */
    const struct factory_computer_identity *computer_identity;
    /**
     * Where its JSON begins in the page's, in bytes: see `factory_computer_page_computer_json`. 0 with `discard_json`.
     */
    uint32_t json_offset;
    /**
     * Length of its JSON in bytes; 0 with `discard_json`.
     */
    uint32_t json_len;
} factory_computer;

/**
 * The contract's `RestartedComputer`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_restarted_computer {
    /**
     * `wasRestarted`, as the service sends it. Not confirmed by what is published. False when absent, which
     * `has_was_restarted` tells.
     */
    bool was_restarted;
    /**
     * Whether the service sent `wasRestarted`.
     */
    bool has_was_restarted;
    /**
     * Where its JSON begins in the page's, in bytes: see `factory_restarted_computer_page_restarted_computer_json`. 0
     * with `discard_json`.
     */
    uint32_t json_offset;
    /**
     * Length of its JSON in bytes; 0 with `discard_json`.
     */
    uint32_t json_len;
} factory_restarted_computer;

/**
 * The contract's `RefreshedComputer`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_refreshed_computer {
    /**
     * `configured`, as the service sends it.
     */
    double configured;
    /**
     * `secretsConfigured`, as the service sends it. Not confirmed by what is published. 0 when absent, which
     * `has_secrets_configured` tells.
     */
    double secrets_configured;
    /**
     * Whether the service sent `secretsConfigured`.
     */
    bool has_secrets_configured;
    /**
     * Where its JSON begins in the page's, in bytes: see `factory_refreshed_computer_page_refreshed_computer_json`. 0
     * with `discard_json`.
     */
    uint32_t json_offset;
    /**
     * Length of its JSON in bytes; 0 with `discard_json`.
     */
    uint32_t json_len;
} factory_refreshed_computer;

/**
 * The contract's `ComputerMetric`. Since 0.2.0.
 *
 * Grows at its end only: reached by pointer, or by the stride that its list gives, never by `sizeof`; never declare one.
 * Belongs to its page, is valid until that is freed, and may be read by any thread.
 */
typedef struct factory_computer_metric {
    /**
     * The moment, as RFC 3339 writes a time.
     */
    struct factory_str timestamp;
    /**
     * Processor time used, in per cent.
     */
    double cpu_used_pct;
    /**
     * `cpuCount`, as the service sends it.
     */
    double cpu_count;
    /**
     * In bytes.
     */
    double mem_used;
    /**
     * In bytes.
     */
    double mem_total;
    /**
     * In bytes.
     */
    double disk_used;
    /**
     * In bytes.
     */
    double disk_total;
    /**
     * Where its JSON begins in the page's, in bytes: see `factory_computer_metric_page_computer_metric_json`. 0 with
     * `discard_json`.
     */
    uint32_t json_offset;
    /**
     * Length of its JSON in bytes; 0 with `discard_json`.
     */
    uint32_t json_len;
} factory_computer_metric;

/**
 * How a session is followed. Begin with `{ sizeof(factory_follow_options) }`: all else 0, which is the default, then set
 * members. Since 0.2.0.
 */
typedef struct factory_follow_options {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * The message after which to begin: what `factory_post_message` gave, or what `factory_follower_last_message_id` gave to
     * another process. NULL or empty: what is not there yet. Copied.
     */
    const char *from_message_id;
    /**
     * After how many milliseconds without anything else a sign of life is told; 0: never.
     */
    uint64_t sign_of_life_ms;
    /**
     * How many milliseconds a session may be idle without an answer before it has stopped without one; 0: 90 s.
     */
    uint64_t settle_ms;
    /**
     * For how many milliseconds failures in a row are borne; 0: 180 s.
     */
    uint64_t patience_ms;
    /**
     * How many milliseconds one step may take; 0: as long as it takes.
     */
    uint64_t timeout_ms;
    /**
     * Token that ends a step at once, or NULL. The caller keeps its own handle to it.
     */
    const struct factory_cancel *cancel;
    /**
     * Whether to begin with the session's first message. Not together with `from_message_id`.
     */
    bool from_start;
} factory_follow_options;

/**
 * Something that a follower or a runner tells. Reached by pointer only: later versions add members at its end. It belongs to
 * the follower or the runner, and is valid, with all that it points to, until the next step, or until that is freed.
 * Since 0.2.0.
 */
typedef struct factory_event {
    /**
     * `FACTORY_EVENT_...`.
     */
    int32_t kind;
    /**
     * `FACTORY_END_...`; 0 before the end.
     */
    int32_t end;
    /**
     * The session as the last look has shown it; NULL before the first.
     */
    const struct factory_session *session;
    /**
     * The messages, oldest first; NULL when there are none.
     */
    const struct factory_message *const *messages;
    /**
     * How many they are.
     */
    size_t message_count;
    /**
     * The message that is the answer; NULL when there is none.
     */
    const struct factory_message *answer;
    /**
     * What it says: its text blocks, joined by a blank line. Absent when there is none.
     */
    struct factory_str answer_text;
    /**
     * Why the last look failed; NULL when it did not. Do not free it.
     */
    const struct factory_error *error;
} factory_event;

/**
 * What is watched, and how. Begin with `{ sizeof(factory_watch_options) }`: all else 0, which is the default, then set
 * members. Since 0.2.0.
 */
typedef struct factory_watch_options {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * Only the sessions of this computer. NULL or empty: of all. Copied.
     */
    const char *computer_id;
    /**
     * After how many milliseconds without anything else a sign of life is told; 0: never.
     */
    uint64_t sign_of_life_ms;
    /**
     * For how many milliseconds failures in a row are borne; 0: 180 s.
     */
    uint64_t patience_ms;
    /**
     * How many milliseconds one step may take; 0: as long as it takes.
     */
    uint64_t timeout_ms;
    /**
     * Token that ends a step at once, or NULL. The caller keeps its own handle to it.
     */
    const struct factory_cancel *cancel;
} factory_watch_options;

/**
 * Something that a watcher tells. Reached by pointer only: later versions add members at its end. It belongs to the watcher,
 * and is valid, with all that it points to, until the next step, or until the watcher is freed. Since 0.2.0.
 */
typedef struct factory_watch_event {
    /**
     * `FACTORY_WATCH_...`.
     */
    int32_t kind;
    /**
     * The session; NULL when it is gone, and for a sign of life.
     */
    const struct factory_session *session;
    /**
     * The session's id; absent for a sign of life.
     */
    struct factory_str session_id;
    /**
     * Why the last look failed; NULL when it did not. Do not free it.
     */
    const struct factory_error *error;
} factory_watch_event;

/**
 * What is run, and how. Begin with `{ sizeof(factory_run_options) }`: all else 0, which is the default, then set members.
 * Since 0.2.0.
 */
typedef struct factory_run_options {
    /**
     * `sizeof` this structure as the caller knows it.
     */
    size_t size;
    /**
     * The session to post to. NULL or empty: one is opened. Copied.
     */
    const char *session_id;
    /**
     * How a session is opened: its computer, for instance. NULL: as the service does without being told. Copied.
     */
    const struct factory_create_session_params *create;
    /**
     * What is posted: `text` at least, which is the prompt. Not NULL. Copied.
     */
    const struct factory_post_message_params *message;
    /**
     * After how many milliseconds without anything else a runner tells a sign of life; 0: never.
     */
    uint64_t sign_of_life_ms;
    /**
     * How many milliseconds a session may be idle without an answer before it has stopped without one; 0: 90 s.
     */
    uint64_t settle_ms;
    /**
     * For how many milliseconds failures in a row are borne; 0: 180 s.
     */
    uint64_t patience_ms;
    /**
     * How many milliseconds it may take in all, counted from the making of the runner; 0: as long as it takes.
     */
    uint64_t timeout_ms;
    /**
     * Token that ends it at once, or NULL. The session goes on. The caller keeps its own handle to it.
     */
    const struct factory_cancel *cancel;
    /**
     * Whether the session is interrupted when `timeout_ms` are over.
     */
    bool interrupt_on_timeout;
} factory_run_options;

/**
 * The call succeeded.
 */
#define FACTORY_OK 0

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/* ---- Version ---------------------------------------------------------------------------------------------- */

/**
 * Tells the version of the library that is running.
 *
 * @return The version, for instance "0.1.0"; static, never NULL.
 * @par Threads
 * Any thread.
 * @since 0.1.0
 */
FACTORY_API struct factory_str factory_version(void);

/**
 * Tells the version of the library that is running as a number.
 *
 * A program may run on a library of its header's version or a newer one with the same ABI number: compare it with
 * `FACTORY_VERSION_NUMBER`. An older library lacks functions and members of rows that the header declares.
 *
 * @return MAJOR * 1000000 + MINOR * 1000 + PATCH, for instance 2000 for "0.2.0".
 * @par Threads
 * Any thread.
 * @since 0.2.0
 */
FACTORY_API
uint32_t factory_version_number(void);

/**
 * Tells the number of the ABI of the library that is running.
 *
 * A binding compares it with `FACTORY_ABI_VERSION` when it loads.
 *
 * @return The number.
 * @par Threads
 * Any thread.
 * @since 0.1.0
 */
FACTORY_API uint32_t factory_abi_version(void);

/* ---- Status codes ----------------------------------------------------------------------------------------- */

/**
 * Names a status code.
 *
 * @param status Any number.
 * @return Its name, for instance "FACTORY_ERR_TIMEOUT", or "FACTORY_ERR_?" for a number that this version does not
 *   know; static, never NULL.
 * @par Threads
 * Any thread.
 * @since 0.1.0
 */
FACTORY_API
struct factory_str factory_status_name(factory_status status);

/* ---- Configuration ---------------------------------------------------------------------------------------- */

/**
 * Creates a configuration in which nothing is set.
 *
 * What stays unset comes from the environment (`FACTORY_API_KEY`, `FACTORY_BASE_URL`, the proxy variables), then from
 * the defaults, when a client is made from it.
 *
 * @return A configuration to release with `factory_config_free`; never NULL.
 * @par Threads
 * A configuration belongs to one thread at a time.
 * @since 0.1.0
 */
FACTORY_API
struct factory_config *factory_config_new(void);

/**
 * Releases a configuration and wipes the key it holds. Clients made from it are not affected.
 *
 * @param config A configuration, or NULL, which does nothing.
 * @since 0.1.0
 */
FACTORY_API void factory_config_free(struct factory_config *config);

/**
 * Sets the API key or token that every request carries as `Authorization: Bearer`.
 *
 * @param config The configuration; not NULL.
 * @param api_key The key, without "Bearer"; copied. Not NULL, not empty, printable ASCII without blanks, 16000 bytes
 *   at most.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`: then nothing has changed, `factory_last_error_take` tells why, and
 *   no client is made from the configuration, with the same error, until the same setter succeeds. This holds for every
 *   setter.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_api_key(struct factory_config *config,
                                          const char *api_key);

/**
 * Sets where the service is. Default: `https://api.factory.ai`; for organizations in the EU the word `eu` stands for
 * `https://api.eu.factory.ai`, here and in `FACTORY_BASE_URL` (since 0.2.0).
 *
 * @param config The configuration; not NULL.
 * @param base_url `https://host[:port][/path]`, with or without a slash at its end, or `eu`; copied. No user info, query or
 *   fragment. `http://` only for a loopback host, unless `factory_config_set_allow_http` says so first.
 * @return As `factory_config_set_api_key`.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_base_url(struct factory_config *config,
                                           const char *base_url);

/**
 * Allows `http://` to a host that is not loopback. The key then travels in clear text: for private test networks only.
 *
 * @param config The configuration; not NULL.
 * @param allow Whether to allow it. Default: false.
 * @return As `factory_config_set_api_key`.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_allow_http(struct factory_config *config,
                                             bool allow);

/**
 * Sets the deadline of a whole call: name resolution, connect, TLS, retries and their waits, and the body.
 *
 * @param config The configuration; not NULL.
 * @param timeout_ms Milliseconds, 1 to 86400000 (a day). Default: 60000; the service can take as long when it is cold.
 * @return As `factory_config_set_api_key`.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_timeout_ms(struct factory_config *config,
                                             uint64_t timeout_ms);

/**
 * Sets how long name resolution, connect and TLS handshake may take together, within the deadline of the call.
 *
 * @param config The configuration; not NULL.
 * @param connect_timeout_ms Milliseconds, 1 to 86400000. Default: 10000.
 * @return As `factory_config_set_api_key`.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_connect_timeout_ms(struct factory_config *config,
                                                     uint64_t connect_timeout_ms);

/**
 * Sets how often a call may be tried again after a fault that may pass: a connection fault before the answer began, a
 * name that cannot be looked up now, 408, 429, 500 (once), 502 to 504, 520 to 524, 529. A call that must not be done twice
 * is tried again only when nothing of it had left, on 429, and on 503 that says when to come back (see docs/reliability.md).
 *
 * @param config The configuration; not NULL.
 * @param max_retries 0 to 10. Default: 2, that is three attempts.
 * @return As `factory_config_set_api_key`.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_max_retries(struct factory_config *config,
                                              uint32_t max_retries);

/**
 * Sets the User-Agent header.
 *
 * @param config The configuration; not NULL.
 * @param user_agent For instance "my-tool/1.2"; copied. Not NULL, not empty, printable ASCII, 16000 bytes at
 *   most. Default: "libfactory/VERSION".
 * @return As `factory_config_set_api_key`.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_user_agent(struct factory_config *config,
                                             const char *user_agent);

/**
 * Sets the proxy.
 *
 * @param config The configuration; not NULL.
 * @param proxy_url `http://[user:password@]host[:port]` or `https://...`, with all that has a meaning in a URL
 *   percent-encoded in user and password; copied. An empty text switches proxies off; NULL, the default, takes the
 *   proxy from the environment as curl does (`https_proxy`, `http_proxy` in lower case only, `all_proxy`, `no_proxy`),
 *   read once when a client is made. Windows has no case in names of variables, so there `HTTP_PROXY` counts, too. A
 *   service on this machine is reached without the environment's proxy.
 * @return As `factory_config_set_api_key`.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_proxy(struct factory_config *config,
                                        const char *proxy_url);

/**
 * Sets the certificate authorities to trust, in place of those of the system.
 *
 * @param config The configuration; not NULL.
 * @param ca_file Path of a PEM file with one certificate or more, all of which can be used; copied, and read when a
 *   client is made. NULL: the system's, the default (on Linux `SSL_CERT_FILE` and `SSL_CERT_DIR` may name others).
 * @return As `factory_config_set_api_key`.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_ca_file(struct factory_config *config,
                                          const char *ca_file);

/**
 * Sets how large an answer may be after decompression; a larger one is `FACTORY_ERR_TOO_LARGE`.
 *
 * @param config The configuration; not NULL.
 * @param max_response_bytes 1 to 1073741824 (1 GiB). Default: 67108864 (64 MiB).
 * @return As `factory_config_set_api_key`.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_config_set_max_response_bytes(struct factory_config *config,
                                                     uint64_t max_response_bytes);

/* ---- Client ----------------------------------------------------------------------------------------------- */

/**
 * Creates a client. It opens no connection yet.
 *
 * @param config The configuration, copied; what it leaves unset comes from the environment and then from defaults. NULL:
 *   everything does.
 * @param out_client Receives the client, to release with `factory_client_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`: a setting that was refused, no key anywhere, a bad value in the
 *   environment, a CA file that cannot be read.
 * @par Threads
 * One client serves any number of threads at once and shares its connections among them. After `fork` the child uses
 * connections of its own.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_client_new(const struct factory_config *config,
                                  struct factory_client **out_client,
                                  struct factory_error **out_error);

/**
 * Releases a client and wipes its key. Pages, errors and pagers that it gave stay valid.
 *
 * @param client A client that no call is using, or NULL, which does nothing.
 * @since 0.1.0
 */
FACTORY_API void factory_client_free(struct factory_client *client);

/* ---- The plain calls: JSON in and JSON out ---------------------------------------------------------------- */

/**
 * List sessions. The sessions that the caller may see, newest first, one page at a time. Open to organizations for
 * which Factory has switched it on; others get 403.
 *
 * `GET /api/v0/sessions`
 *
 * @param handle The client; not NULL.
 * @param limit How many sessions a page holds at most, from 1 to 100. Declared as a string, as all query values are, and not as
 *   the integer one would expect; it has to be plain decimal digits. 0 lets the service choose.
 * @param cursor Where to go on, the `pagination.nextCursor` of the page before. It means nothing to a client. NULL or empty: not
 *   sent; copied.
 * @param computer_id Asks this one computer for its sessions. NULL or empty: not sent; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_list_sessions(const struct factory_client *handle,
                                     uint32_t limit,
                                     const char *cursor,
                                     const char *computer_id,
                                     char **out_json);

/**
 * Create a session. Opens a session on a computer. An unknown member of the body is refused with 400, and so is a
 * `cwd` that the computer has not got.
 *
 * `POST /api/v0/sessions`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param handle The client; not NULL.
 * @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_create_session(const struct factory_client *handle,
                                      const char *body_json,
                                      char **out_json);

/**
 * Get a session. For some seconds after it was created a session can be unknown here.
 *
 * `GET /api/v0/sessions/{session_id}`
 *
 * @param handle The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param computer_id Asks this one computer. NULL or empty: not sent; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_session(const struct factory_client *handle,
                                   const char *session_id,
                                   const char *computer_id,
                                   char **out_json);

/**
 * Update a session. Changes its settings. Whether those that are not sent stay is not known.
 *
 * `PATCH /api/v0/sessions/{session_id}`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param handle The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_update_session(const struct factory_client *handle,
                                      const char *session_id,
                                      const char *body_json,
                                      char **out_json);

/**
 * Delete a session. The session can be restored for a while; it may be listed for a moment more.
 *
 * `DELETE /api/v0/sessions/{session_id}`
 *
 * @param handle The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param computer_id Asks this one computer. NULL or empty: not sent; copied.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_delete_session(const struct factory_client *handle,
                                      const char *session_id,
                                      const char *computer_id);

/**
 * Interrupt a session. Ends the run that is going on, if there is one.
 *
 * `POST /api/v0/sessions/{session_id}/interrupt`
 *
 * @param handle The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_interrupt_session(const struct factory_client *handle,
                                         const char *session_id,
                                         char **out_json);

/**
 * List the messages of a session. Newest first, one page at a time.
 *
 * `GET /api/v0/sessions/{session_id}/messages`
 *
 * @param handle The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param limit How many a page holds at most, from 1 to 100, in plain decimal digits. 0 lets the service choose.
 * @param cursor Where to go on, the `pagination.nextCursor` of the page before. It means nothing to a client. NULL or empty: not
 *   sent; copied.
 * @param computer_id Asks this one computer. NULL or empty: not sent; copied.
 * @param role Only the messages of this role. NULL or empty: not sent; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_messages(const struct factory_client *handle,
                                    const char *session_id,
                                    uint32_t limit,
                                    const char *cursor,
                                    const char *computer_id,
                                    const char *role,
                                    char **out_json);

/**
 * Post a message. Starts a run, or waits for its turn where one is going on.
 *
 * `POST /api/v0/sessions/{session_id}/messages`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param handle The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_post_message(const struct factory_client *handle,
                                    const char *session_id,
                                    const char *body_json,
                                    char **out_json);

/**
 * Get one message.
 *
 * `GET /api/v0/sessions/{session_id}/messages/{message_id}`
 *
 * @param handle The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param message_id The message. Not NULL and not empty; copied.
 * @param computer_id Asks this one computer. NULL or empty: not sent; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_message(const struct factory_client *handle,
                                   const char *session_id,
                                   const char *message_id,
                                   const char *computer_id,
                                   char **out_json);

/**
 * List the child sessions of a session.
 *
 * `GET /api/v0/sessions/{session_id}/children`
 *
 * @param handle The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param include_artifacts Whether their artifacts come along. NULL or empty: not sent; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_list_session_children(const struct factory_client *handle,
                                             const char *session_id,
                                             const char *include_artifacts,
                                             char **out_json);

/**
 * List the computers. All of them: there are no pages.
 *
 * `GET /api/v0/computers`
 *
 * @param handle The client; not NULL.
 * @param host_id Only those of this host. NULL or empty: not sent; copied.
 * @param include_provisioning_steps Whether the steps of their provisioning come along. NULL or empty: not sent; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_list_computers(const struct factory_client *handle,
                                      const char *host_id,
                                      const char *include_provisioning_steps,
                                      char **out_json);

/**
 * Create a computer. A managed one is provisioned after the answer, one of your own is active at once.
 *
 * `POST /api/v0/computers`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param handle The client; not NULL.
 * @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_create_computer(const struct factory_client *handle,
                                       const char *body_json,
                                       char **out_json);

/**
 * Get a computer by its name.
 *
 * `GET /api/v0/computers/name/{name}`
 *
 * @param handle The client; not NULL.
 * @param name Its name. Not NULL and not empty; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_computer_by_name(const struct factory_client *handle,
                                            const char *name,
                                            char **out_json);

/**
 * Get a computer. A computer that is asleep is not to be told from one that is not.
 *
 * `GET /api/v0/computers/{computer_id}`
 *
 * @param handle The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param include_provisioning_steps Whether the steps of its provisioning come along. NULL or empty: not sent; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_computer(const struct factory_client *handle,
                                    const char *computer_id,
                                    const char *include_provisioning_steps,
                                    char **out_json);

/**
 * Update a computer.
 *
 * `PATCH /api/v0/computers/{computer_id}`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param handle The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_update_computer(const struct factory_client *handle,
                                       const char *computer_id,
                                       const char *body_json,
                                       char **out_json);

/**
 * Delete a computer. For good: its key is revoked and its sessions are archived.
 *
 * `DELETE /api/v0/computers/{computer_id}`
 *
 * @param handle The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_delete_computer(const struct factory_client *handle,
                                       const char *computer_id);

/**
 * Restart a managed computer. Wakes one that is paused, and does nothing to one that runs. 400 for one of your own.
 *
 * `POST /api/v0/computers/{computer_id}/restart`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param handle The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_restart_computer(const struct factory_client *handle,
                                        const char *computer_id,
                                        const char *body_json,
                                        char **out_json);

/**
 * Refresh a managed computer.
 *
 * `POST /api/v0/computers/{computer_id}/refresh`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param handle The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_refresh_computer(const struct factory_client *handle,
                                        const char *computer_id,
                                        char **out_json);

/**
 * Install the dependencies of a managed computer again. 409 while an installation is going on.
 *
 * `POST /api/v0/computers/{computer_id}/install-deps`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param handle The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_retry_install_deps(const struct factory_client *handle,
                                          const char *computer_id,
                                          char **out_json);

/**
 * Get the metrics of a managed computer. A sample every five minutes, about four days back; none while it is asleep.
 *
 * `GET /api/v0/computers/{computer_id}/metrics`
 *
 * @param handle The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param start The oldest sample that is wanted, as RFC 3339 writes a time. NULL or empty: not sent; copied.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL on failure.
 * @return `FACTORY_OK`, or what went wrong; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_computer_metrics(const struct factory_client *handle,
                                            const char *computer_id,
                                            const char *start,
                                            char **out_json);

/**
 * Releases a text that a plain call gave. Nothing else may release it, C's `free` included.
 *
 * @param text The text, or NULL, which does nothing.
 * @since 0.1.0
 */
FACTORY_API void factory_string_free(char *text);

/**
 * Takes the details of this thread's last failed plain call, or of a setter of `factory_config` that failed.
 * Every one of them on this thread, failed or not, replaces them.
 *
 * @return The error, to release with `factory_error_free`; NULL when there is none, or when it was taken before.
 * @par Threads
 * Each thread has its own. Code that moves between threads (goroutines, Swift tasks) uses the typed calls.
 * @since 0.1.0
 */
FACTORY_API
struct factory_error *factory_last_error_take(void);

/* ---- The raw call: what has no call of its own ------------------------------------------------------------ */

/**
 * Asks for anything below the base URL: operations that this library has no call for. Deadline, retries, errors and the key
 * are as everywhere; GET, PUT and DELETE may be repeated, POST and PATCH are never done twice.
 *
 * @param client The client; not NULL.
 * @param method "GET", "POST", "PUT", "PATCH" or "DELETE"; not NULL; copied.
 * @param path What stands behind the base URL, with its query, for instance "/api/v0/sessions?limit=1"; not NULL; copied. It
 *   begins with a slash, is percent-encoded already, and has no segment "." or "..".
 * @param body_json What to send, a NUL-terminated JSON text, which is sent as it is; copied. NULL or empty: no body, the only
 *   choice with GET and DELETE.
 * @param timeout_ms Deadline of the call in milliseconds; 0 takes the client's.
 * @param cancel Token that ends the call early, or NULL. The caller keeps its own handle to it.
 * @param out_http_status Receives the status of a success, 200 to 206; 0 on failure.
 * @param out_json Receives the answer, checked to be JSON, as a NUL-terminated UTF-8 text to release with
 *   `factory_string_free`; NULL when it has no body, and on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the answer is complete or the deadline has passed.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_request(const struct factory_client *client,
                               const char *method,
                               const char *path,
                               const char *body_json,
                               uint64_t timeout_ms,
                               const struct factory_cancel *cancel,
                               uint32_t *out_http_status,
                               char **out_json,
                               struct factory_error **out_error);

/* ---- The typed calls: a page and its rows ----------------------------------------------------------------- */

/**
 * Sets up options: everything empty, and the size.
 *
 * @param options The options; not NULL.
 * @param size `sizeof *options`.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
 * @since 0.1.0
 */
FACTORY_API factory_status factory_list_options_init(struct factory_list_options *options, size_t size);

/**
 * Fetches one page of sessions, newest first. The service does not say which of their times it goes by.
 *
 * @param client The client; not NULL.
 * @param options What to list, set up with `factory_list_options_init`; not NULL, read before the call returns.
 * @param out_page Receives the page, to release with `factory_session_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_session_page_fetch(const struct factory_client *client,
                                          const struct factory_list_options *options,
                                          struct factory_session_page **out_page,
                                          struct factory_error **out_error);

/**
 * List sessions. The sessions that the caller may see, newest first, one page at a time. Open to organizations for
 * which Factory has switched it on; others get 403.
 *
 * The typed form of `factory_list_sessions`.
 *
 * @param client The client; not NULL.
 * @param params What to ask for; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives the page, to release with `factory_session_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_list_sessions_typed(const struct factory_client *client,
                                           const struct factory_list_sessions_params *params,
                                           const struct factory_call_options *options,
                                           struct factory_session_page **out_page,
                                           struct factory_error **out_error);

/**
 * Create a session. Opens a session on a computer. An unknown member of the body is refused with 400, and so is a
 * `cwd` that the computer has not got.
 *
 * The typed form of `factory_create_session`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param client The client; not NULL.
 * @param params What to send; read before the call returns. NULL: a body without members.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_session_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_create_session_typed(const struct factory_client *client,
                                            const struct factory_create_session_params *params,
                                            const struct factory_call_options *options,
                                            struct factory_session_page **out_page,
                                            struct factory_error **out_error);

/**
 * Get a session. For some seconds after it was created a session can be unknown here.
 *
 * The typed form of `factory_get_session`.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param params What to ask for; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_session_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_session_typed(const struct factory_client *client,
                                         const char *session_id,
                                         const struct factory_get_session_params *params,
                                         const struct factory_call_options *options,
                                         struct factory_session_page **out_page,
                                         struct factory_error **out_error);

/**
 * Update a session. Changes its settings. Whether those that are not sent stay is not known.
 *
 * The typed form of `factory_update_session`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param params What to send; read before the call returns. NULL: a body without members.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_session_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_update_session_typed(const struct factory_client *client,
                                            const char *session_id,
                                            const struct factory_update_session_params *params,
                                            const struct factory_call_options *options,
                                            struct factory_session_page **out_page,
                                            struct factory_error **out_error);

/**
 * Delete a session. The session can be restored for a while; it may be listed for a moment more.
 *
 * The typed form of `factory_delete_session`.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param params What to ask for; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_delete_session_typed(const struct factory_client *client,
                                            const char *session_id,
                                            const struct factory_delete_session_params *params,
                                            const struct factory_call_options *options,
                                            struct factory_error **out_error);

/**
 * Interrupt a session. Ends the run that is going on, if there is one.
 *
 * The typed form of `factory_interrupt_session`.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_interrupted_session_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_interrupt_session_typed(const struct factory_client *client,
                                               const char *session_id,
                                               const struct factory_call_options *options,
                                               struct factory_interrupted_session_page **out_page,
                                               struct factory_error **out_error);

/**
 * List the messages of a session. Newest first, one page at a time.
 *
 * The typed form of `factory_get_messages`.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param params What to ask for; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives the page, to release with `factory_message_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_messages_typed(const struct factory_client *client,
                                          const char *session_id,
                                          const struct factory_get_messages_params *params,
                                          const struct factory_call_options *options,
                                          struct factory_message_page **out_page,
                                          struct factory_error **out_error);

/**
 * Post a message. Starts a run, or waits for its turn where one is going on.
 *
 * The typed form of `factory_post_message`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param params What to send; read before the call returns. NULL: a body without members.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_posted_message_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_post_message_typed(const struct factory_client *client,
                                          const char *session_id,
                                          const struct factory_post_message_params *params,
                                          const struct factory_call_options *options,
                                          struct factory_posted_message_page **out_page,
                                          struct factory_error **out_error);

/**
 * Get one message.
 *
 * The typed form of `factory_get_message`.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param message_id The message. Not NULL and not empty; copied.
 * @param params What to ask for; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_message_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_message_typed(const struct factory_client *client,
                                         const char *session_id,
                                         const char *message_id,
                                         const struct factory_get_message_params *params,
                                         const struct factory_call_options *options,
                                         struct factory_message_page **out_page,
                                         struct factory_error **out_error);

/**
 * List the child sessions of a session.
 *
 * The typed form of `factory_list_session_children`.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param params What to ask for; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives the page, to release with `factory_session_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_list_session_children_typed(const struct factory_client *client,
                                                   const char *session_id,
                                                   const struct factory_list_session_children_params *params,
                                                   const struct factory_call_options *options,
                                                   struct factory_session_page **out_page,
                                                   struct factory_error **out_error);

/**
 * List the computers. All of them: there are no pages.
 *
 * The typed form of `factory_list_computers`.
 *
 * @param client The client; not NULL.
 * @param params What to ask for; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives the page, to release with `factory_computer_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_list_computers_typed(const struct factory_client *client,
                                            const struct factory_list_computers_params *params,
                                            const struct factory_call_options *options,
                                            struct factory_computer_page **out_page,
                                            struct factory_error **out_error);

/**
 * Create a computer. A managed one is provisioned after the answer, one of your own is active at once.
 *
 * The typed form of `factory_create_computer`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param client The client; not NULL.
 * @param params What to send; read before the call returns. NULL: a body without members.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_create_computer_typed(const struct factory_client *client,
                                             const struct factory_create_computer_params *params,
                                             const struct factory_call_options *options,
                                             struct factory_computer_page **out_page,
                                             struct factory_error **out_error);

/**
 * Get a computer by its name.
 *
 * The typed form of `factory_get_computer_by_name`.
 *
 * @param client The client; not NULL.
 * @param name Its name. Not NULL and not empty; copied.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_computer_by_name_typed(const struct factory_client *client,
                                                  const char *name,
                                                  const struct factory_call_options *options,
                                                  struct factory_computer_page **out_page,
                                                  struct factory_error **out_error);

/**
 * Get a computer. A computer that is asleep is not to be told from one that is not.
 *
 * The typed form of `factory_get_computer`.
 *
 * @param client The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param params What to ask for; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_computer_typed(const struct factory_client *client,
                                          const char *computer_id,
                                          const struct factory_get_computer_params *params,
                                          const struct factory_call_options *options,
                                          struct factory_computer_page **out_page,
                                          struct factory_error **out_error);

/**
 * Update a computer.
 *
 * The typed form of `factory_update_computer`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param client The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param params What to send; read before the call returns. NULL: a body without members.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_update_computer_typed(const struct factory_client *client,
                                             const char *computer_id,
                                             const struct factory_update_computer_params *params,
                                             const struct factory_call_options *options,
                                             struct factory_computer_page **out_page,
                                             struct factory_error **out_error);

/**
 * Delete a computer. For good: its key is revoked and its sessions are archived.
 *
 * The typed form of `factory_delete_computer`.
 *
 * @param client The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_delete_computer_typed(const struct factory_client *client,
                                             const char *computer_id,
                                             const struct factory_call_options *options,
                                             struct factory_error **out_error);

/**
 * Restart a managed computer. Wakes one that is paused, and does nothing to one that runs. 400 for one of your own.
 *
 * The typed form of `factory_restart_computer`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param client The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param params What to send; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_restarted_computer_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_restart_computer_typed(const struct factory_client *client,
                                              const char *computer_id,
                                              const struct factory_restart_computer_params *params,
                                              const struct factory_call_options *options,
                                              struct factory_restarted_computer_page **out_page,
                                              struct factory_error **out_error);

/**
 * Refresh a managed computer.
 *
 * The typed form of `factory_refresh_computer`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param client The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_refreshed_computer_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_refresh_computer_typed(const struct factory_client *client,
                                              const char *computer_id,
                                              const struct factory_call_options *options,
                                              struct factory_refreshed_computer_page **out_page,
                                              struct factory_error **out_error);

/**
 * Install the dependencies of a managed computer again. 409 while an installation is going on.
 *
 * The typed form of `factory_retry_install_deps`. It may have been carried out when no answer came: see `factory_error_outcome_unknown`.
 *
 * @param client The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives a page with the one row that the answer is, to release with `factory_computer_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_retry_install_deps_typed(const struct factory_client *client,
                                                const char *computer_id,
                                                const struct factory_call_options *options,
                                                struct factory_computer_page **out_page,
                                                struct factory_error **out_error);

/**
 * Get the metrics of a managed computer. A sample every five minutes, about four days back; none while it is asleep.
 *
 * The typed form of `factory_get_computer_metrics`.
 *
 * @param client The client; not NULL.
 * @param computer_id The computer. Not NULL and not empty; copied.
 * @param params What to ask for; read before the call returns. NULL: nothing of it.
 * @param options How to call; read before the call returns. NULL for the defaults.
 * @param out_page Receives the page, to release with `factory_computer_metric_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answer is complete,
 * the deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_get_computer_metrics_typed(const struct factory_client *client,
                                                  const char *computer_id,
                                                  const struct factory_get_computer_metrics_params *params,
                                                  const struct factory_call_options *options,
                                                  struct factory_computer_metric_page **out_page,
                                                  struct factory_error **out_error);

/* ---- Pages and their rows --------------------------------------------------------------------------------- */

/**
 * Releases a page with all its rows and texts.
 *
 * @param page A page, or NULL, which does nothing.
 * @since 0.1.0
 */
FACTORY_API void factory_session_page_free(struct factory_session_page *page);

/**
 * Counts the rows of a page. A page in the middle of a walk may have none.
 *
 * @param page The page; NULL counts 0.
 * @return The number of rows.
 * @par Threads
 * A page is read-only: any number of threads may read it at once. This holds for every function that takes
 * `const factory_session_page *`.
 * @since 0.1.0
 */
FACTORY_API size_t factory_session_page_count(const struct factory_session_page *page);

/**
 * Gives one row of a page.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
 * @since 0.1.0
 */
FACTORY_API
const struct factory_session *factory_session_page_at(const struct factory_session_page *page,
                                                      size_t index);

/**
 * Gives all rows of a page at once, for bindings that cross into C once a page.
 *
 * Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
 * `sizeof(factory_session)` of this header.
 *
 * @param page The page, or NULL.
 * @param out_count Receives the number of rows. May be NULL.
 * @param out_stride Receives the bytes from one row to the next. May be NULL.
 * @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
 * @since 0.1.0
 */
FACTORY_API
const struct factory_session *factory_session_page_rows(const struct factory_session_page *page,
                                                        size_t *out_count,
                                                        size_t *out_stride);

/**
 * Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
 *
 * It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
 * an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
 * texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
 *
 * @param page The page, or NULL.
 * @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
 * @since 0.1.0
 */
FACTORY_API
struct factory_str factory_session_page_text(const struct factory_session_page *page);

/**
 * Tells whether the service has a further page.
 *
 * @param page The page; NULL has none.
 * @return Whether there is one.
 * @since 0.1.0
 */
FACTORY_API bool factory_session_page_has_more(const struct factory_session_page *page);

/**
 * Gives the cursor of the next page, to be handed back unchanged.
 *
 * @param page The page, or NULL.
 * @return The cursor, owned by the page and valid until it is freed; `ptr` NULL when there is none.
 * @since 0.1.0
 */
FACTORY_API struct factory_str factory_session_page_next_cursor(const struct factory_session_page *page);

/**
 * Gives the page's JSON, exactly the bytes that the service sent.
 *
 * The first call makes a copy of the page's memory that lives as long as the page.
 *
 * @param page The page, or NULL.
 * @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
 *   with `discard_json`, or when there is no memory for the copy.
 * @since 0.1.0
 */
FACTORY_API
struct factory_str factory_session_page_json(const struct factory_session_page *page);

/**
 * Gives one row's own JSON, for members that the service added after this version was made.
 *
 * The first call makes a copy, as for `factory_session_page_json`.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
 *   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
 * @since 0.1.0
 */
FACTORY_API
struct factory_str factory_session_page_session_json(const struct factory_session_page *page,
                                                     size_t index);

/**
 * Counts the members that the page goes without, because they need not be there and are not of their type: the service has
 * drifted from the contract of this version. They count as absent; the page's JSON has them.
 *
 * @param page The page; NULL counts 0.
 * @return The number of members.
 * @since 0.2.0
 */
FACTORY_API
size_t factory_session_page_drift_count(const struct factory_session_page *page);

/**
 * Gives the path of the first member that the page goes without, `sessions[3].title` for instance.
 *
 * @param page The page, or NULL.
 * @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
 *   there is no such member.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_session_page_drift_first(const struct factory_session_page *page);

/**
 * Releases a page with all its rows and texts.
 *
 * @param page A page, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_interrupted_session_page_free(struct factory_interrupted_session_page *page);

/**
 * Counts the rows of a page.
 *
 * @param page The page; NULL counts 0.
 * @return The number of rows.
 * @par Threads
 * A page is read-only: any number of threads may read it at once. This holds for every function that takes
 * `const factory_interrupted_session_page *`.
 * @since 0.2.0
 */
FACTORY_API
size_t factory_interrupted_session_page_count(const struct factory_interrupted_session_page *page);

/**
 * Gives one row of a page.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_interrupted_session *factory_interrupted_session_page_at(const struct factory_interrupted_session_page *page,
                                                                              size_t index);

/**
 * Gives all rows of a page at once, for bindings that cross into C once a page.
 *
 * Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
 * `sizeof(factory_interrupted_session)` of this header.
 *
 * @param page The page, or NULL.
 * @param out_count Receives the number of rows. May be NULL.
 * @param out_stride Receives the bytes from one row to the next. May be NULL.
 * @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_interrupted_session *factory_interrupted_session_page_rows(const struct factory_interrupted_session_page *page,
                                                                                size_t *out_count,
                                                                                size_t *out_stride);

/**
 * Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
 *
 * It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
 * an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
 * texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
 *
 * @param page The page, or NULL.
 * @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_interrupted_session_page_text(const struct factory_interrupted_session_page *page);

/**
 * Gives the page's JSON, exactly the bytes that the service sent.
 *
 * The first call makes a copy of the page's memory that lives as long as the page.
 *
 * @param page The page, or NULL.
 * @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
 *   with `discard_json`, or when there is no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_interrupted_session_page_json(const struct factory_interrupted_session_page *page);

/**
 * Gives one row's own JSON, for members that the service added after this version was made.
 *
 * The first call makes a copy, as for `factory_interrupted_session_page_json`.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
 *   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_interrupted_session_page_interrupted_session_json(const struct factory_interrupted_session_page *page,
                                                                             size_t index);

/**
 * Counts the members that the page goes without, because they need not be there and are not of their type: the service has
 * drifted from the contract of this version. They count as absent; the page's JSON has them.
 *
 * @param page The page; NULL counts 0.
 * @return The number of members.
 * @since 0.2.0
 */
FACTORY_API
size_t factory_interrupted_session_page_drift_count(const struct factory_interrupted_session_page *page);

/**
 * Gives the path of the first member that the page goes without, `interrupted_sessions[3].title` for instance.
 *
 * @param page The page, or NULL.
 * @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
 *   there is no such member.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_interrupted_session_page_drift_first(const struct factory_interrupted_session_page *page);

/**
 * Releases a page with all its rows and texts.
 *
 * @param page A page, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_message_page_free(struct factory_message_page *page);

/**
 * Counts the rows of a page. A page in the middle of a walk may have none.
 *
 * @param page The page; NULL counts 0.
 * @return The number of rows.
 * @par Threads
 * A page is read-only: any number of threads may read it at once. This holds for every function that takes
 * `const factory_message_page *`.
 * @since 0.2.0
 */
FACTORY_API size_t factory_message_page_count(const struct factory_message_page *page);

/**
 * Gives one row of a page.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_message *factory_message_page_at(const struct factory_message_page *page,
                                                      size_t index);

/**
 * Gives all rows of a page at once, for bindings that cross into C once a page.
 *
 * Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
 * `sizeof(factory_message)` of this header.
 *
 * @param page The page, or NULL.
 * @param out_count Receives the number of rows. May be NULL.
 * @param out_stride Receives the bytes from one row to the next. May be NULL.
 * @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_message *factory_message_page_rows(const struct factory_message_page *page,
                                                        size_t *out_count,
                                                        size_t *out_stride);

/**
 * Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
 *
 * It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
 * an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
 * texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
 *
 * @param page The page, or NULL.
 * @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_message_page_text(const struct factory_message_page *page);

/**
 * Tells whether the service has a further page.
 *
 * @param page The page; NULL has none.
 * @return Whether there is one.
 * @since 0.2.0
 */
FACTORY_API bool factory_message_page_has_more(const struct factory_message_page *page);

/**
 * Gives the cursor of the next page, to be handed back unchanged.
 *
 * @param page The page, or NULL.
 * @return The cursor, owned by the page and valid until it is freed; `ptr` NULL when there is none.
 * @since 0.2.0
 */
FACTORY_API struct factory_str factory_message_page_next_cursor(const struct factory_message_page *page);

/**
 * Gives the page's JSON, exactly the bytes that the service sent.
 *
 * The first call makes a copy of the page's memory that lives as long as the page.
 *
 * @param page The page, or NULL.
 * @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
 *   with `discard_json`, or when there is no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_message_page_json(const struct factory_message_page *page);

/**
 * Gives one row's own JSON, for members that the service added after this version was made.
 *
 * The first call makes a copy, as for `factory_message_page_json`.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
 *   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_message_page_message_json(const struct factory_message_page *page,
                                                     size_t index);

/**
 * Counts the members that the page goes without, because they need not be there and are not of their type: the service has
 * drifted from the contract of this version. They count as absent; the page's JSON has them.
 *
 * @param page The page; NULL counts 0.
 * @return The number of members.
 * @since 0.2.0
 */
FACTORY_API
size_t factory_message_page_drift_count(const struct factory_message_page *page);

/**
 * Gives the path of the first member that the page goes without, `messages[3].title` for instance.
 *
 * @param page The page, or NULL.
 * @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
 *   there is no such member.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_message_page_drift_first(const struct factory_message_page *page);

/**
 * Releases a page with all its rows and texts.
 *
 * @param page A page, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_posted_message_page_free(struct factory_posted_message_page *page);

/**
 * Counts the rows of a page.
 *
 * @param page The page; NULL counts 0.
 * @return The number of rows.
 * @par Threads
 * A page is read-only: any number of threads may read it at once. This holds for every function that takes
 * `const factory_posted_message_page *`.
 * @since 0.2.0
 */
FACTORY_API size_t factory_posted_message_page_count(const struct factory_posted_message_page *page);

/**
 * Gives one row of a page.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_posted_message *factory_posted_message_page_at(const struct factory_posted_message_page *page,
                                                                    size_t index);

/**
 * Gives all rows of a page at once, for bindings that cross into C once a page.
 *
 * Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
 * `sizeof(factory_posted_message)` of this header.
 *
 * @param page The page, or NULL.
 * @param out_count Receives the number of rows. May be NULL.
 * @param out_stride Receives the bytes from one row to the next. May be NULL.
 * @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_posted_message *factory_posted_message_page_rows(const struct factory_posted_message_page *page,
                                                                      size_t *out_count,
                                                                      size_t *out_stride);

/**
 * Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
 *
 * It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
 * an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
 * texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
 *
 * @param page The page, or NULL.
 * @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_posted_message_page_text(const struct factory_posted_message_page *page);

/**
 * Gives the page's JSON, exactly the bytes that the service sent.
 *
 * The first call makes a copy of the page's memory that lives as long as the page.
 *
 * @param page The page, or NULL.
 * @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
 *   with `discard_json`, or when there is no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_posted_message_page_json(const struct factory_posted_message_page *page);

/**
 * Gives one row's own JSON, for members that the service added after this version was made.
 *
 * The first call makes a copy, as for `factory_posted_message_page_json`.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
 *   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_posted_message_page_posted_message_json(const struct factory_posted_message_page *page,
                                                                   size_t index);

/**
 * Counts the members that the page goes without, because they need not be there and are not of their type: the service has
 * drifted from the contract of this version. They count as absent; the page's JSON has them.
 *
 * @param page The page; NULL counts 0.
 * @return The number of members.
 * @since 0.2.0
 */
FACTORY_API
size_t factory_posted_message_page_drift_count(const struct factory_posted_message_page *page);

/**
 * Gives the path of the first member that the page goes without, `posted_messages[3].title` for instance.
 *
 * @param page The page, or NULL.
 * @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
 *   there is no such member.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_posted_message_page_drift_first(const struct factory_posted_message_page *page);

/**
 * Releases a page with all its rows and texts.
 *
 * @param page A page, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_computer_page_free(struct factory_computer_page *page);

/**
 * Counts the rows of a page.
 *
 * @param page The page; NULL counts 0.
 * @return The number of rows.
 * @par Threads
 * A page is read-only: any number of threads may read it at once. This holds for every function that takes
 * `const factory_computer_page *`.
 * @since 0.2.0
 */
FACTORY_API size_t factory_computer_page_count(const struct factory_computer_page *page);

/**
 * Gives one row of a page.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_computer *factory_computer_page_at(const struct factory_computer_page *page,
                                                        size_t index);

/**
 * Gives all rows of a page at once, for bindings that cross into C once a page.
 *
 * Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
 * `sizeof(factory_computer)` of this header.
 *
 * @param page The page, or NULL.
 * @param out_count Receives the number of rows. May be NULL.
 * @param out_stride Receives the bytes from one row to the next. May be NULL.
 * @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_computer *factory_computer_page_rows(const struct factory_computer_page *page,
                                                          size_t *out_count,
                                                          size_t *out_stride);

/**
 * Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
 *
 * It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
 * an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
 * texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
 *
 * @param page The page, or NULL.
 * @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_computer_page_text(const struct factory_computer_page *page);

/**
 * Gives the page's JSON, exactly the bytes that the service sent.
 *
 * The first call makes a copy of the page's memory that lives as long as the page.
 *
 * @param page The page, or NULL.
 * @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
 *   with `discard_json`, or when there is no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_computer_page_json(const struct factory_computer_page *page);

/**
 * Gives one row's own JSON, for members that the service added after this version was made.
 *
 * The first call makes a copy, as for `factory_computer_page_json`.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
 *   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_computer_page_computer_json(const struct factory_computer_page *page,
                                                       size_t index);

/**
 * Counts the members that the page goes without, because they need not be there and are not of their type: the service has
 * drifted from the contract of this version. They count as absent; the page's JSON has them.
 *
 * @param page The page; NULL counts 0.
 * @return The number of members.
 * @since 0.2.0
 */
FACTORY_API
size_t factory_computer_page_drift_count(const struct factory_computer_page *page);

/**
 * Gives the path of the first member that the page goes without, `computers[3].title` for instance.
 *
 * @param page The page, or NULL.
 * @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
 *   there is no such member.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_computer_page_drift_first(const struct factory_computer_page *page);

/**
 * Releases a page with all its rows and texts.
 *
 * @param page A page, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_restarted_computer_page_free(struct factory_restarted_computer_page *page);

/**
 * Counts the rows of a page.
 *
 * @param page The page; NULL counts 0.
 * @return The number of rows.
 * @par Threads
 * A page is read-only: any number of threads may read it at once. This holds for every function that takes
 * `const factory_restarted_computer_page *`.
 * @since 0.2.0
 */
FACTORY_API size_t factory_restarted_computer_page_count(const struct factory_restarted_computer_page *page);

/**
 * Gives one row of a page.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_restarted_computer *factory_restarted_computer_page_at(const struct factory_restarted_computer_page *page,
                                                                            size_t index);

/**
 * Gives all rows of a page at once, for bindings that cross into C once a page.
 *
 * Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
 * `sizeof(factory_restarted_computer)` of this header.
 *
 * @param page The page, or NULL.
 * @param out_count Receives the number of rows. May be NULL.
 * @param out_stride Receives the bytes from one row to the next. May be NULL.
 * @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_restarted_computer *factory_restarted_computer_page_rows(const struct factory_restarted_computer_page *page,
                                                                              size_t *out_count,
                                                                              size_t *out_stride);

/**
 * Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
 *
 * It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
 * an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
 * texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
 *
 * @param page The page, or NULL.
 * @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_restarted_computer_page_text(const struct factory_restarted_computer_page *page);

/**
 * Gives the page's JSON, exactly the bytes that the service sent.
 *
 * The first call makes a copy of the page's memory that lives as long as the page.
 *
 * @param page The page, or NULL.
 * @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
 *   with `discard_json`, or when there is no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_restarted_computer_page_json(const struct factory_restarted_computer_page *page);

/**
 * Gives one row's own JSON, for members that the service added after this version was made.
 *
 * The first call makes a copy, as for `factory_restarted_computer_page_json`.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
 *   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_restarted_computer_page_restarted_computer_json(const struct factory_restarted_computer_page *page,
                                                                           size_t index);

/**
 * Counts the members that the page goes without, because they need not be there and are not of their type: the service has
 * drifted from the contract of this version. They count as absent; the page's JSON has them.
 *
 * @param page The page; NULL counts 0.
 * @return The number of members.
 * @since 0.2.0
 */
FACTORY_API
size_t factory_restarted_computer_page_drift_count(const struct factory_restarted_computer_page *page);

/**
 * Gives the path of the first member that the page goes without, `restarted_computers[3].title` for instance.
 *
 * @param page The page, or NULL.
 * @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
 *   there is no such member.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_restarted_computer_page_drift_first(const struct factory_restarted_computer_page *page);

/**
 * Releases a page with all its rows and texts.
 *
 * @param page A page, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_refreshed_computer_page_free(struct factory_refreshed_computer_page *page);

/**
 * Counts the rows of a page.
 *
 * @param page The page; NULL counts 0.
 * @return The number of rows.
 * @par Threads
 * A page is read-only: any number of threads may read it at once. This holds for every function that takes
 * `const factory_refreshed_computer_page *`.
 * @since 0.2.0
 */
FACTORY_API size_t factory_refreshed_computer_page_count(const struct factory_refreshed_computer_page *page);

/**
 * Gives one row of a page.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_refreshed_computer *factory_refreshed_computer_page_at(const struct factory_refreshed_computer_page *page,
                                                                            size_t index);

/**
 * Gives all rows of a page at once, for bindings that cross into C once a page.
 *
 * Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
 * `sizeof(factory_refreshed_computer)` of this header.
 *
 * @param page The page, or NULL.
 * @param out_count Receives the number of rows. May be NULL.
 * @param out_stride Receives the bytes from one row to the next. May be NULL.
 * @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_refreshed_computer *factory_refreshed_computer_page_rows(const struct factory_refreshed_computer_page *page,
                                                                              size_t *out_count,
                                                                              size_t *out_stride);

/**
 * Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
 *
 * It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
 * an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
 * texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
 *
 * @param page The page, or NULL.
 * @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_refreshed_computer_page_text(const struct factory_refreshed_computer_page *page);

/**
 * Gives the page's JSON, exactly the bytes that the service sent.
 *
 * The first call makes a copy of the page's memory that lives as long as the page.
 *
 * @param page The page, or NULL.
 * @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
 *   with `discard_json`, or when there is no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_refreshed_computer_page_json(const struct factory_refreshed_computer_page *page);

/**
 * Gives one row's own JSON, for members that the service added after this version was made.
 *
 * The first call makes a copy, as for `factory_refreshed_computer_page_json`.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
 *   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_refreshed_computer_page_refreshed_computer_json(const struct factory_refreshed_computer_page *page,
                                                                           size_t index);

/**
 * Counts the members that the page goes without, because they need not be there and are not of their type: the service has
 * drifted from the contract of this version. They count as absent; the page's JSON has them.
 *
 * @param page The page; NULL counts 0.
 * @return The number of members.
 * @since 0.2.0
 */
FACTORY_API
size_t factory_refreshed_computer_page_drift_count(const struct factory_refreshed_computer_page *page);

/**
 * Gives the path of the first member that the page goes without, `refreshed_computers[3].title` for instance.
 *
 * @param page The page, or NULL.
 * @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
 *   there is no such member.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_refreshed_computer_page_drift_first(const struct factory_refreshed_computer_page *page);

/**
 * Releases a page with all its rows and texts.
 *
 * @param page A page, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_computer_metric_page_free(struct factory_computer_metric_page *page);

/**
 * Counts the rows of a page.
 *
 * @param page The page; NULL counts 0.
 * @return The number of rows.
 * @par Threads
 * A page is read-only: any number of threads may read it at once. This holds for every function that takes
 * `const factory_computer_metric_page *`.
 * @since 0.2.0
 */
FACTORY_API size_t factory_computer_metric_page_count(const struct factory_computer_metric_page *page);

/**
 * Gives one row of a page.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The row, owned by the page and valid until it is freed; NULL when there is none at `index`.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_computer_metric *factory_computer_metric_page_at(const struct factory_computer_metric_page *page,
                                                                      size_t index);

/**
 * Gives all rows of a page at once, for bindings that cross into C once a page.
 *
 * Row `i` is at `(const char *)rows + i * stride`. The stride of the running library may be larger than
 * `sizeof(factory_computer_metric)` of this header.
 *
 * @param page The page, or NULL.
 * @param out_count Receives the number of rows. May be NULL.
 * @param out_stride Receives the bytes from one row to the next. May be NULL.
 * @return The first row, owned by the page and valid until it is freed; NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_computer_metric *factory_computer_metric_page_rows(const struct factory_computer_metric_page *page,
                                                                        size_t *out_count,
                                                                        size_t *out_stride);

/**
 * Gives the memory that most texts of the rows lie in, for bindings that copy it once instead of text by text.
 *
 * It is the page's JSON in which the closing quote of each text that a row points to is replaced by NUL. A text with
 * an escape in its JSON lies elsewhere. Replacing each NUL by a quote gives the JSON again. With `discard_json` it is the
 * texts alone, each behind the other with its NUL; all texts lie in it, and several rows may share one.
 *
 * @param page The page, or NULL.
 * @return The memory, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_computer_metric_page_text(const struct factory_computer_metric_page *page);

/**
 * Gives the page's JSON, exactly the bytes that the service sent.
 *
 * The first call makes a copy of the page's memory that lives as long as the page.
 *
 * @param page The page, or NULL.
 * @return The JSON, owned by the page and valid until it is freed; `ptr` NULL when `page` is NULL, when it was fetched
 *   with `discard_json`, or when there is no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_computer_metric_page_json(const struct factory_computer_metric_page *page);

/**
 * Gives one row's own JSON, for members that the service added after this version was made.
 *
 * The first call makes a copy, as for `factory_computer_metric_page_json`.
 *
 * @param page The page, or NULL.
 * @param index 0 to the count less 1.
 * @return The JSON object, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is
 *   NULL when there is no row at `index`, when the page was fetched with `discard_json`, or no memory for the copy.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_computer_metric_page_computer_metric_json(const struct factory_computer_metric_page *page,
                                                                     size_t index);

/**
 * Counts the members that the page goes without, because they need not be there and are not of their type: the service has
 * drifted from the contract of this version. They count as absent; the page's JSON has them.
 *
 * @param page The page; NULL counts 0.
 * @return The number of members.
 * @since 0.2.0
 */
FACTORY_API
size_t factory_computer_metric_page_drift_count(const struct factory_computer_metric_page *page);

/**
 * Gives the path of the first member that the page goes without, `computer_metrics[3].title` for instance.
 *
 * @param page The page, or NULL.
 * @return The path, owned by the page, valid until it is freed, and **not** NUL-terminated: use `len`. `ptr` is NULL when
 *   there is no such member.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_computer_metric_page_drift_first(const struct factory_computer_metric_page *page);

/* ---- Walks over all pages --------------------------------------------------------------------------------- */

/**
 * Creates a pager, which walks over all pages, newest sessions first, from the options' cursor on. It fetches nothing yet.
 *
 * @param client The client; not NULL. It may be freed before the pager.
 * @param options What to list, as for `factory_session_page_fetch`; copied, the cancel token included. Its timeout holds
 *   for each page.
 * @param out_pager Receives the pager, to release with `factory_session_pager_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
 * @par Threads
 * A pager belongs to one thread at a time.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_session_pager_new(const struct factory_client *client,
                                         const struct factory_list_options *options,
                                         struct factory_session_pager **out_pager,
                                         struct factory_error **out_error);

/**
 * Fetches the next page of a walk.
 *
 * The walk ends when the service says that there is no more; an empty page does not end it. After a page that says that
 * there is more, but gives no usable cursor or one that this walk has seen before, the next call fails with
 * `FACTORY_ERR_PAGINATION`. A failed call changes nothing: it may be made again.
 *
 * @param pager The pager; not NULL.
 * @param out_page Receives the page, to release with `factory_session_page_free`; NULL at the end and on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
 * @return `FACTORY_OK`, also at the end; or what went wrong.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_session_pager_next(struct factory_session_pager *pager,
                                          struct factory_session_page **out_page,
                                          struct factory_error **out_error);

/**
 * Releases a pager. Its pages stay valid.
 *
 * @param pager A pager, or NULL, which does nothing.
 * @since 0.1.0
 */
FACTORY_API void factory_session_pager_free(struct factory_session_pager *pager);

/**
 * Creates a pager, which walks over all pages of `factory_get_messages`, from the cursor of `params` on. It fetches nothing yet.
 *
 * @param client The client; not NULL. It may be freed before the pager.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param params What to ask for; copied. NULL: nothing of it.
 * @param options How to call; copied, the cancel token included. NULL for the defaults. Its timeout holds for each page.
 * @param out_pager Receives the pager, to release with `factory_message_pager_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
 * @par Threads
 * A pager belongs to one thread at a time.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_message_pager_new(const struct factory_client *client,
                                         const char *session_id,
                                         const struct factory_get_messages_params *params,
                                         const struct factory_call_options *options,
                                         struct factory_message_pager **out_pager,
                                         struct factory_error **out_error);

/**
 * Fetches the next page of a walk.
 *
 * The walk ends when the service says that there is no more; an empty page does not end it. After a page that says that
 * there is more, but gives no usable cursor or one that this walk has seen before, the next call fails with
 * `FACTORY_ERR_PAGINATION`. A failed call changes nothing: it may be made again.
 *
 * @param pager The pager; not NULL.
 * @param out_page Receives the page, to release with `factory_message_page_free`; NULL at the end and on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
 * @return `FACTORY_OK`, also at the end; or what went wrong.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_message_pager_next(struct factory_message_pager *pager,
                                          struct factory_message_page **out_page,
                                          struct factory_error **out_error);

/**
 * Releases a pager. Its pages stay valid.
 *
 * @param pager A pager, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_message_pager_free(struct factory_message_pager *pager);

/* ---- Conveniences ----------------------------------------------------------------------------------------- */

/**
 * Archives a session, and keeps its other settings: reads them, and writes them back with the moment. A session that is
 * archived already keeps its moment.
 *
 * The service has no call that changes one setting alone: a change that somebody else makes between the two calls is lost.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param options How to call; read before the call returns. NULL for the defaults. Its timeout holds for each of the calls.
 * @param out_page Receives a page with the session as it is now, to release with `factory_session_page_free`; NULL on
 *   failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the answers are complete,
 * a deadline has passed or the token is cancelled.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_archive_session(const struct factory_client *client,
                                       const char *session_id,
                                       const struct factory_call_options *options,
                                       struct factory_session_page **out_page,
                                       struct factory_error **out_error);

/**
 * Takes a session out of the archive, and keeps its other settings, as `factory_archive_session` does.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param options As for `factory_archive_session`.
 * @param out_page As for `factory_archive_session`.
 * @param out_error As for `factory_archive_session`.
 * @return `FACTORY_OK`, or what went wrong.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_unarchive_session(const struct factory_client *client,
                                         const char *session_id,
                                         const struct factory_call_options *options,
                                         struct factory_session_page **out_page,
                                         struct factory_error **out_error);

/**
 * Gives a session a tag, unless it has it, and keeps its other settings, as `factory_archive_session` does.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param name The tag's name. Not NULL and not empty; copied.
 * @param options As for `factory_archive_session`.
 * @param out_page As for `factory_archive_session`.
 * @param out_error As for `factory_archive_session`.
 * @return `FACTORY_OK`, or what went wrong.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_tag_session(const struct factory_client *client,
                                   const char *session_id,
                                   const char *name,
                                   const struct factory_call_options *options,
                                   struct factory_session_page **out_page,
                                   struct factory_error **out_error);

/**
 * Takes a tag off a session, and keeps its other settings, as `factory_archive_session` does. Does nothing to a session
 * that has not got it.
 *
 * @param client The client; not NULL.
 * @param session_id The session. Not NULL and not empty; copied.
 * @param name The tag's name. Not NULL; copied.
 * @param options As for `factory_archive_session`.
 * @param out_page As for `factory_archive_session`.
 * @param out_error As for `factory_archive_session`.
 * @return `FACTORY_OK`, or what went wrong.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_untag_session(const struct factory_client *client,
                                     const char *session_id,
                                     const char *name,
                                     const struct factory_call_options *options,
                                     struct factory_session_page **out_page,
                                     struct factory_error **out_error);

/**
 * Finds a computer by its name, or else by its id, and waits until it can be used where that is asked for: a managed one
 * that is asleep is woken.
 *
 * @param client The client; not NULL.
 * @param name_or_id Its name or its id. Not NULL and not empty; copied.
 * @param wait_ms How long to wait until it is active, in milliseconds; 0 does not wait. `FACTORY_ERR_TIMEOUT` when it is not
 *   active by then, `FACTORY_ERR_FAILED_DEPENDENCY` when it failed to come up.
 * @param options How to call; read before the call returns. NULL for the defaults. Its timeout holds for each look, its token
 *   ends the waiting, too.
 * @param out_page Receives a page with the one computer, to release with `factory_computer_page_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or what went wrong.
 * @par Threads
 * Any number of threads may use one client at once. Touches no state of the thread. Blocks until the computer is found, and
 * active where that is waited for.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_find_computer(const struct factory_client *client,
                                     const char *name_or_id,
                                     uint64_t wait_ms,
                                     const struct factory_call_options *options,
                                     struct factory_computer_page **out_page,
                                     struct factory_error **out_error);

/**
 * Reads a file to be attached to a message. Its kind is told by its bytes: a picture (JPEG, PNG, GIF, WebP), a PDF file or a
 * text in UTF-8; a picture or text of at most 5 MiB, a PDF of at most 3 MiB. Anything else is refused before it is sent.
 *
 * @param path The file, in UTF-8; not NULL; copied.
 * @param out_attachment Receives the attachment, to release with `factory_attachment_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT` with a message that says why it cannot be attached.
 * @par Threads
 * An attachment is read-only: any number of threads may read it at once.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_attachment_read(const char *path,
                                       struct factory_attachment **out_attachment,
                                       struct factory_error **out_error);

/**
 * Makes an attachment of bytes that are in memory: what `factory_attachment_read` makes of a file.
 *
 * @param bytes What is attached; not NULL; copied.
 * @param len How many bytes.
 * @param name The file's name, in UTF-8; copied. NULL or empty: none is sent.
 * @param out_attachment Receives the attachment, to release with `factory_attachment_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT` with a message that says why it cannot be attached.
 * @par Threads
 * An attachment is read-only: any number of threads may read it at once.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_attachment_new(const uint8_t *bytes,
                                      size_t len,
                                      const char *name,
                                      struct factory_attachment **out_attachment,
                                      struct factory_error **out_error);

/**
 * Gives an attachment as an element of `factory_post_message_params.images`.
 *
 * @param attachment The attachment, or NULL.
 * @return The picture, owned by the attachment and valid until it is freed; copy the structure into your array. NULL when it
 *   is no picture.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_image_source_params *factory_attachment_image(const struct factory_attachment *attachment);

/**
 * Gives an attachment as an element of `factory_post_message_params.files`.
 *
 * @param attachment The attachment, or NULL.
 * @return The file, owned by the attachment and valid until it is freed; copy the structure into your array. NULL when it is
 *   a picture.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_document_source_params *factory_attachment_file(const struct factory_attachment *attachment);

/**
 * Releases an attachment.
 *
 * @param attachment An attachment, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_attachment_free(struct factory_attachment *attachment);

/* ---- Following a session ---------------------------------------------------------------------------------- */

/**
 * Creates a follower, which tells step by step what happens in a session until its run has ended. It asks nothing yet.
 *
 * A session has finished when it is idle and the assistant's last message, which uses no tool, is newer than the prompt and
 * still there when looked at again; it has stopped without an answer when it is idle for 90 s (`settle_ms`) without one. The
 * service tells all that with delay, in parts that contradict each other for a while; the follower waits until they agree,
 * for half a minute at most.
 *
 * It looks at the session at once, then after 1 s, and ever more rarely, every 5 s in the end, until something changes; it
 * asks for messages when the session has changed, and when it is idle. It bears that a session is not known yet (404), 408,
 * 424, 429, server errors, timeouts and broken connections for 180 s in a row (`patience_ms`), and keeps `Retry-After`.
 *
 * @param client The client; not NULL. It may be freed before the follower.
 * @param session_id The session; not NULL and not empty; copied.
 * @param options How to follow; copied, the cancel token included. NULL for the defaults.
 * @param out_follower Receives the follower, to release with `factory_follower_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
 * @par Threads
 * A follower belongs to one thread at a time.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_follower_new(const struct factory_client *client,
                                    const char *session_id,
                                    const struct factory_follow_options *options,
                                    struct factory_follower **out_follower,
                                    struct factory_error **out_error);

/**
 * Takes the next step: waits until there is something to tell.
 *
 * @param follower The follower; not NULL.
 * @param out_event Receives the event, which belongs to the follower and is valid until the next step, or until the follower
 *   is freed; NULL after the last event, and on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
 * @return `FACTORY_OK`, also after the last event; or what went wrong: `FACTORY_ERR_CANCELLED`, `FACTORY_ERR_TIMEOUT` after
 *   `timeout_ms`, `FACTORY_ERR_INVALID_ARGUMENT` when the session has no message `from_message_id`, or the failure that was
 *   not to be borne. After a failure the step may be taken again: nothing is lost, and nothing is told twice.
 * @par Threads
 * Blocks. A cancel token ends it at once, from any thread.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_follower_next(struct factory_follower *follower,
                                     const struct factory_event **out_event,
                                     struct factory_error **out_error);

/**
 * Gives the session that is followed.
 *
 * @param follower The follower, or NULL.
 * @return The session's id, owned by the follower; `ptr` NULL when `follower` is NULL.
 * @since 0.2.0
 */
FACTORY_API struct factory_str factory_follower_session_id(const struct factory_follower *follower);

/**
 * Gives the newest message that was told, or the one to begin after: with it as `from_message_id` another process goes on
 * from here, and neither loses nor repeats a message.
 *
 * @param follower The follower, or NULL.
 * @return The message's id, owned by the follower and valid until its next step; `ptr` NULL while there is none: then go on
 *   with `from_start`, or from now on, as this follower did.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_follower_last_message_id(const struct factory_follower *follower);

/**
 * Releases a follower with its last event. The session goes on.
 *
 * @param follower A follower, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_follower_free(struct factory_follower *follower);

/**
 * Gives what a message says: its text blocks, joined by a blank line.
 *
 * @param message The message; not NULL.
 * @param out_text Receives the text, NUL-terminated UTF-8, to release with `factory_string_free`; empty when the message has
 *   no text block. NULL on failure. A NUL inside the text is left out.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`; `factory_last_error_take` on this thread has the details.
 * @par Threads
 * Any number of threads may read one message at once.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_message_text(const struct factory_message *message,
                                    char **out_text);

/* ---- Watching sessions ------------------------------------------------------------------------------------ */

/**
 * Creates a watcher, which tells step by step which sessions appear, change, finish and go. It asks nothing yet.
 *
 * A look is one call, however many sessions there are: the newest hundred are listed, at once, then after 1 s, and ever more
 * rarely, every 5 s in the end, until something changes. Further pages are asked for only while they hold something that is
 * newer than the last look. Every minute the whole list is gone through, more rarely where it has more than ten pages: what
 * changes far down in it, and what goes, is told then. Failures are borne as by a follower.
 *
 * Whether a session that has finished has an answer is told by a follower.
 *
 * @param client The client; not NULL. It may be freed before the watcher.
 * @param options What to watch, and how; copied, the cancel token included. NULL for the defaults.
 * @param out_watcher Receives the watcher, to release with `factory_watcher_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
 * @par Threads
 * A watcher belongs to one thread at a time.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_watcher_new(const struct factory_client *client,
                                   const struct factory_watch_options *options,
                                   struct factory_watcher **out_watcher,
                                   struct factory_error **out_error);

/**
 * Takes the next step: waits until there is something to tell. There is no last one.
 *
 * @param watcher The watcher; not NULL.
 * @param out_event Receives the event, which belongs to the watcher and is valid until the next step, or until the watcher is
 *   freed; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
 * @return `FACTORY_OK`, or what went wrong: `FACTORY_ERR_CANCELLED`, `FACTORY_ERR_TIMEOUT` after `timeout_ms`, or the failure
 *   that was not to be borne. After a failure the step may be taken again: nothing is lost, and nothing is told twice.
 * @par Threads
 * Blocks. A cancel token ends it at once, from any thread.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_watcher_next(struct factory_watcher *watcher,
                                    const struct factory_watch_event **out_event,
                                    struct factory_error **out_error);

/**
 * Releases a watcher with its last event.
 *
 * @param watcher A watcher, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_watcher_free(struct factory_watcher *watcher);

/* ---- Running a prompt to its answer ----------------------------------------------------------------------- */

/**
 * Runs a prompt to its answer: opens a session, unless one is given, posts the prompt, and follows the session, as a follower
 * does, until it has finished.
 *
 * Nothing is posted twice. A write that the service has declined is made again for as long as failures are borne: 429, 503 with
 * `Retry-After`, no connection, and 404 of the new session. Where it is not known what became of the prompt, it is looked for
 * in the new session; in a session that was there before, that is the error.
 *
 * @param client The client; not NULL.
 * @param options What to run, and how; not NULL; read before the call returns.
 * @param out_result Receives what the run has come to, to release with `factory_run_result_free`. **Also on failure**, so that
 *   nothing that was begun is lost; NULL only when `options` or another argument was refused.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK` when the session has finished, has stopped without an answer, or its time was over, which
 *   `factory_run_result_end` tells apart; or what went wrong, `FACTORY_ERR_CANCELLED` among it.
 * @par Threads
 * Any number of threads may use one client at once. Blocks until the end.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_run(const struct factory_client *client,
                           const struct factory_run_options *options,
                           struct factory_run_result **out_result,
                           struct factory_error **out_error);

/**
 * Creates a runner, which runs a prompt as `factory_run` does, step by step. It asks nothing yet; its time is counted from
 * here.
 *
 * @param client The client; not NULL. It may be freed before the runner.
 * @param options What to run, and how; not NULL; copied, the cancel token included.
 * @param out_runner Receives the runner, to release with `factory_runner_free`; NULL on failure.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
 * @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`.
 * @par Threads
 * A runner belongs to one thread at a time.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_runner_new(const struct factory_client *client,
                                  const struct factory_run_options *options,
                                  struct factory_runner **out_runner,
                                  struct factory_error **out_error);

/**
 * Takes the next step: waits until there is something to tell.
 *
 * @param runner The runner; not NULL.
 * @param out_event Receives the event, which belongs to the runner and is valid until the next step, or until the runner is
 *   freed; NULL after the last event, and on failure. It tells what a follower tells, and when the session is open and the
 *   prompt posted; messages from the prompt on.
 * @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL otherwise. May be NULL.
 * @return `FACTORY_OK`, also after the last event; or what went wrong. After a failure the step may be taken again: nothing is
 *   lost, and what may have been carried out is not sent twice.
 * @par Threads
 * Blocks. A cancel token ends it at once, from any thread.
 * @since 0.2.0
 */
FACTORY_API
factory_status factory_runner_next(struct factory_runner *runner,
                                   const struct factory_event **out_event,
                                   struct factory_error **out_error);

/**
 * Gives what a run has come to so far, also after a failure.
 *
 * @param runner The runner, or NULL.
 * @return The result, owned by the runner, which changes with every step and is valid until the runner is freed: do not free
 *   it. What it gives is valid until the next step. NULL when `runner` is NULL.
 * @since 0.2.0
 */
FACTORY_API
const struct factory_run_result *factory_runner_result(const struct factory_runner *runner);

/**
 * Releases a runner with its event and its result. The session goes on.
 *
 * @param runner A runner, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_runner_free(struct factory_runner *runner);

/**
 * Tells how a run has ended.
 *
 * @param result The result, or NULL.
 * @return `FACTORY_END_...`; `FACTORY_END_NONE` while it goes on, and when `result` is NULL.
 * @par Threads
 * A result of `factory_run` is read-only: any number of threads may read it at once. That of a runner belongs to the runner's
 * thread. This holds for every function that takes `const factory_run_result *`.
 * @since 0.2.0
 */
FACTORY_API
int32_t factory_run_result_end(const struct factory_run_result *result);

/**
 * Gives the session, as soon as it is known.
 *
 * @param result The result, or NULL.
 * @return The session's id, owned by the result; `ptr` NULL when no session was opened, or it is not known.
 * @since 0.2.0
 */
FACTORY_API struct factory_str factory_run_result_session_id(const struct factory_run_result *result);

/**
 * Gives the prompt, as soon as it is posted.
 *
 * @param result The result, or NULL.
 * @return The message's id, owned by the result; `ptr` NULL when it was not posted, or that is not known.
 * @since 0.2.0
 */
FACTORY_API struct factory_str factory_run_result_message_id(const struct factory_run_result *result);

/**
 * Gives the newest message that was told: with it as `from_message_id` a follower goes on where the run has ended.
 *
 * @param result The result, or NULL.
 * @return The message's id, owned by the result; `ptr` NULL when none is known.
 * @since 0.2.0
 */
FACTORY_API
struct factory_str factory_run_result_last_message_id(const struct factory_run_result *result);

/**
 * Gives what the assistant has answered: the text blocks of its last message, joined by a blank line.
 *
 * @param result The result, or NULL.
 * @return The text, owned by the result; `ptr` NULL when there is no answer.
 * @since 0.2.0
 */
FACTORY_API struct factory_str factory_run_result_text(const struct factory_run_result *result);

/**
 * Gives the message that is the answer.
 *
 * @param result The result, or NULL.
 * @return The message, owned by the result; NULL when there is no answer.
 * @since 0.2.0
 */
FACTORY_API const struct factory_message *factory_run_result_answer(const struct factory_run_result *result);

/**
 * Gives the session as the last look has shown it, its usage included.
 *
 * @param result The result, or NULL.
 * @return The session, owned by the result; NULL when it was not looked at.
 * @since 0.2.0
 */
FACTORY_API const struct factory_session *factory_run_result_session(const struct factory_run_result *result);

/**
 * Releases a result of `factory_run`. Not that of a runner.
 *
 * @param result A result, or NULL, which does nothing.
 * @since 0.2.0
 */
FACTORY_API void factory_run_result_free(struct factory_run_result *result);

/* ---- Cancel ----------------------------------------------------------------------------------------------- */

/**
 * Creates a cancel token. One token may serve one call or many.
 *
 * @return A token to release with `factory_cancel_free`; never NULL.
 * @par Threads
 * Every function of a token may be called from any thread, at any time, also while calls use it.
 * @since 0.1.0
 */
FACTORY_API struct factory_cancel *factory_cancel_new(void);

/**
 * Makes a second handle to the same token, for instance for the thread that will cancel.
 *
 * @param cancel A token, or NULL.
 * @return A handle to release with `factory_cancel_free`; NULL when `cancel` is NULL.
 * @since 0.1.0
 */
FACTORY_API struct factory_cancel *factory_cancel_clone(const struct factory_cancel *cancel);

/**
 * Cancels every call that uses the token, now and later, for good. They return `FACTORY_ERR_CANCELLED`.
 *
 * @param cancel A token, or NULL, which does nothing. Cancelling twice does nothing more.
 * @par Threads
 * Any thread; never blocks. Not from a signal handler.
 * @since 0.1.0
 */
FACTORY_API void factory_cancel_cancel(const struct factory_cancel *cancel);

/**
 * Tells whether the token was cancelled, so that a wait or a loop of the program's own can end with the calls.
 *
 * @param cancel A token; NULL is never cancelled.
 * @return Whether it was.
 * @par Threads
 * Any thread; never blocks.
 * @since 0.1.0
 */
FACTORY_API
bool factory_cancel_is_cancelled(const struct factory_cancel *cancel);

/**
 * Releases one handle to a token. Calls that use the token are not affected.
 *
 * @param cancel A handle, or NULL, which does nothing.
 * @since 0.1.0
 */
FACTORY_API void factory_cancel_free(struct factory_cancel *cancel);

/* ---- Errors ----------------------------------------------------------------------------------------------- */

/**
 * Gives the status code of an error.
 *
 * @param error The error, or NULL.
 * @return The code that the failed call returned; `FACTORY_OK` when `error` is NULL.
 * @par Threads
 * An error is read-only and refers to nothing else: any thread may read it, also after its client is gone. This holds
 * for every function that takes `const factory_error *`. Texts are owned by the error and valid until it is freed.
 * @since 0.1.0
 */
FACTORY_API
factory_status factory_error_status(const struct factory_error *error);

/**
 * Gives the message for people: one line, what happened and what to do. Never holds the key.
 *
 * @param error The error, or NULL.
 * @return The message; `ptr` NULL only when `error` is NULL.
 * @since 0.1.0
 */
FACTORY_API struct factory_str factory_error_message(const struct factory_error *error);

/**
 * Gives the HTTP status of the answer.
 *
 * @param error The error, or NULL.
 * @return The status, for instance 403; 0 when there was no answer.
 * @since 0.1.0
 */
FACTORY_API uint32_t factory_error_http_status(const struct factory_error *error);

/**
 * Gives the `title` of the service's error answer.
 *
 * @param error The error, or NULL.
 * @return The title; `ptr` NULL when there is none.
 * @since 0.1.0
 */
FACTORY_API struct factory_str factory_error_title(const struct factory_error *error);

/**
 * Gives the `detail` of the service's error answer.
 *
 * @param error The error, or NULL.
 * @return The detail; `ptr` NULL when there is none.
 * @since 0.1.0
 */
FACTORY_API struct factory_str factory_error_detail(const struct factory_error *error);

/**
 * Gives the `metadata` of the service's error answer, as JSON.
 *
 * @param error The error, or NULL.
 * @return The JSON; `ptr` NULL when there is none.
 * @since 0.1.0
 */
FACTORY_API struct factory_str factory_error_metadata_json(const struct factory_error *error);

/**
 * Gives the body of the answer, cut to 16 KiB at a character, whatever its type; bytes that are not UTF-8 are replaced.
 *
 * @param error The error, or NULL.
 * @return The body; `ptr` NULL when there is none.
 * @since 0.1.0
 */
FACTORY_API
struct factory_str factory_error_body(const struct factory_error *error);

/**
 * Gives the `x-request-id` of the answer, or the `requestId` of the service's error document, for a report to the service.
 *
 * @param error The error, or NULL.
 * @return The id; `ptr` NULL when there is none.
 * @since 0.1.0
 */
FACTORY_API
struct factory_str factory_error_request_id(const struct factory_error *error);

/**
 * Tells how long the service asked to wait before the next attempt (RFC 9110, section 10.2.3).
 *
 * @param error The error, or NULL.
 * @return Milliseconds from the moment of the answer; -1 when the service did not say.
 * @since 0.1.0
 */
FACTORY_API int64_t factory_error_retry_after_ms(const struct factory_error *error);

/**
 * Counts the attempts that the call made.
 *
 * @param error The error, or NULL.
 * @return The number of requests sent or connections tried; 0 when the call failed before the first.
 * @since 0.1.0
 */
FACTORY_API uint32_t factory_error_attempts(const struct factory_error *error);

/**
 * Tells whether the service may have carried out what the call was to change, although it failed: its request had left, in
 * whole or in part, and no answer came that says that it was not carried out. 424, 500, 502 and 504 do not say that. Look at
 * the service before you make such a call again.
 *
 * @param error The error, or NULL.
 * @return Whether that is so; false for a call that changes nothing there, as every list and get.
 * @since 0.2.0
 */
FACTORY_API
bool factory_error_outcome_unknown(const struct factory_error *error);

/**
 * Releases an error.
 *
 * @param error An error, or NULL, which does nothing.
 * @since 0.1.0
 */
FACTORY_API void factory_error_free(struct factory_error *error);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* FACTORY_H */
