/*
 * An older header of the same ABI, without its comments: tests compile programs against it and run them on today's library.
 * Its factory_session ends before json_offset, its factory_list_options before timeout_ms. It never changes.
 */
#ifndef FACTORY_H
#define FACTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(FACTORY_STATIC)
#define FACTORY_API
#elif defined(_WIN32)
#define FACTORY_API __declspec(dllimport)
#elif defined(__GNUC__)
#define FACTORY_API __attribute__((visibility("default")))
#else
#define FACTORY_API
#endif

#define FACTORY_VERSION "0.0.9"
#define FACTORY_VERSION_MAJOR 0
#define FACTORY_VERSION_MINOR 0
#define FACTORY_VERSION_PATCH 9

#define FACTORY_VERSION_NUMBER 9

#define FACTORY_ABI_VERSION 1

typedef enum factory_err {
    FACTORY_ERR_INVALID_ARGUMENT = 100,
    FACTORY_ERR_DNS = 200,
    FACTORY_ERR_CONNECT = 201,
    FACTORY_ERR_TLS = 202,
    FACTORY_ERR_NETWORK = 203,
    FACTORY_ERR_UNAUTHORIZED = 300,
    FACTORY_ERR_FORBIDDEN = 301,
    FACTORY_ERR_NOT_FOUND = 302,
    FACTORY_ERR_RATE_LIMITED = 303,
    FACTORY_ERR_SERVER = 304,
    FACTORY_ERR_HTTP = 305,
    FACTORY_ERR_DECODE = 400,
    FACTORY_ERR_TOO_LARGE = 401,
    FACTORY_ERR_PAGINATION = 402,
    FACTORY_ERR_CANCELLED = 500,
    FACTORY_ERR_TIMEOUT = 501,
    FACTORY_ERR_INTERNAL = 900,
} factory_err;

typedef enum factory_session_status {
    FACTORY_SESSION_STATUS_UNKNOWN = -1,
    FACTORY_SESSION_STATUS_ABSENT = 0,
    FACTORY_SESSION_STATUS_IDLE = 1,
    FACTORY_SESSION_STATUS_PENDING = 2,
    FACTORY_SESSION_STATUS_RUNNING = 3,
} factory_session_status;

typedef enum factory_reasoning_effort {
    FACTORY_REASONING_EFFORT_UNKNOWN = -1,
    FACTORY_REASONING_EFFORT_ABSENT = 0,
    FACTORY_REASONING_EFFORT_NONE = 1,
    FACTORY_REASONING_EFFORT_DYNAMIC = 2,
    FACTORY_REASONING_EFFORT_OFF = 3,
    FACTORY_REASONING_EFFORT_MINIMAL = 4,
    FACTORY_REASONING_EFFORT_LOW = 5,
    FACTORY_REASONING_EFFORT_MEDIUM = 6,
    FACTORY_REASONING_EFFORT_HIGH = 7,
    FACTORY_REASONING_EFFORT_XHIGH = 8,
    FACTORY_REASONING_EFFORT_MAX = 9,
} factory_reasoning_effort;

typedef enum factory_interaction_mode {
    FACTORY_INTERACTION_MODE_UNKNOWN = -1,
    FACTORY_INTERACTION_MODE_ABSENT = 0,
    FACTORY_INTERACTION_MODE_AUTO = 1,
    FACTORY_INTERACTION_MODE_SPEC = 2,
    FACTORY_INTERACTION_MODE_AGI = 3,
    FACTORY_INTERACTION_MODE_MISSION = 4,
} factory_interaction_mode;

typedef enum factory_autonomy_level {
    FACTORY_AUTONOMY_LEVEL_UNKNOWN = -1,
    FACTORY_AUTONOMY_LEVEL_ABSENT = 0,
    FACTORY_AUTONOMY_LEVEL_OFF = 1,
    FACTORY_AUTONOMY_LEVEL_LOW = 2,
    FACTORY_AUTONOMY_LEVEL_MEDIUM = 3,
    FACTORY_AUTONOMY_LEVEL_HIGH = 4,
} factory_autonomy_level;

typedef enum factory_autonomy_mode {
    FACTORY_AUTONOMY_MODE_UNKNOWN = -1,
    FACTORY_AUTONOMY_MODE_ABSENT = 0,
    FACTORY_AUTONOMY_MODE_NORMAL = 1,
    FACTORY_AUTONOMY_MODE_SPEC = 2,
    FACTORY_AUTONOMY_MODE_AUTO_LOW = 3,
    FACTORY_AUTONOMY_MODE_AUTO_MEDIUM = 4,
    FACTORY_AUTONOMY_MODE_AUTO_HIGH = 5,
} factory_autonomy_mode;

typedef enum factory_provider {
    FACTORY_PROVIDER_UNKNOWN = -1,
    FACTORY_PROVIDER_ABSENT = 0,
    FACTORY_PROVIDER_ANTHROPIC = 1,
    FACTORY_PROVIDER_OPENAI = 2,
    FACTORY_PROVIDER_GENERIC_CHAT_COMPLETION_API = 3,
    FACTORY_PROVIDER_FACTORY = 4,
    FACTORY_PROVIDER_GOOGLE = 5,
    FACTORY_PROVIDER_XAI = 6,
    FACTORY_PROVIDER_VOYAGE = 7,
    FACTORY_PROVIDER_BEDROCK_CONVERSE = 8,
} factory_provider;

typedef enum factory_api_provider {
    FACTORY_API_PROVIDER_UNKNOWN = -1,
    FACTORY_API_PROVIDER_ABSENT = 0,
    FACTORY_API_PROVIDER_BEDROCK = 1,
    FACTORY_API_PROVIDER_ANTHROPIC = 2,
    FACTORY_API_PROVIDER_VERTEX_ANTHROPIC = 3,
    FACTORY_API_PROVIDER_BEDROCK_ANTHROPIC = 4,
    FACTORY_API_PROVIDER_OPENAI = 5,
    FACTORY_API_PROVIDER_AZURE_OPENAI = 6,
    FACTORY_API_PROVIDER_GOOGLE = 7,
    FACTORY_API_PROVIDER_XAI = 8,
    FACTORY_API_PROVIDER_FIREWORKS = 9,
    FACTORY_API_PROVIDER_BASETEN = 10,
    FACTORY_API_PROVIDER_SNOWFLAKE = 11,
    FACTORY_API_PROVIDER_BEDROCK_CONVERSE = 12,
} factory_api_provider;

typedef struct factory_cancel factory_cancel;

typedef struct factory_client factory_client;

typedef struct factory_config factory_config;

typedef struct factory_error factory_error;

typedef struct factory_session_page factory_session_page;

typedef struct factory_session_pager factory_session_pager;

typedef struct factory_str {
    const char *ptr;
    size_t len;
} factory_str;

typedef int32_t factory_status;

typedef struct factory_list_options {
    size_t size;
    uint32_t limit;
    const char *cursor;
    const char *computer_id;
} factory_list_options;

typedef struct factory_enum {
    const char *text;
    uint32_t text_len;
    int32_t code;
} factory_enum;

typedef struct factory_token_usage {
    double input_tokens;
    double output_tokens;
    double cache_creation_tokens;
    double cache_read_tokens;
    double thinking_tokens;
    double factory_credits;
    bool has_factory_credits;
} factory_token_usage;

typedef struct factory_child_usage {
    struct factory_str session_id;
    struct factory_token_usage usage;
} factory_child_usage;

typedef struct factory_metadata {
    struct factory_str key;
    struct factory_str value;
} factory_metadata;

typedef struct factory_tag {
    struct factory_str name;
    const struct factory_metadata *metadata;
    size_t metadata_count;
} factory_tag;

typedef struct factory_session_settings {
    struct factory_str model;
    struct factory_enum reasoning_effort;
    struct factory_enum interaction_mode;
    struct factory_enum autonomy_level;
    struct factory_enum autonomy_mode;
    struct factory_str spec_mode_model;
    struct factory_enum spec_mode_reasoning_effort;
    struct factory_enum provider_lock;
    struct factory_str provider_lock_timestamp;
    struct factory_enum api_provider_lock;
    struct factory_str archived_at;
    double assistant_active_time_ms;
    bool has_assistant_active_time_ms;
    const struct factory_token_usage *token_usage;
    const struct factory_token_usage *inclusive_token_usage;
    const struct factory_child_usage *child_usages;
    size_t child_usage_count;
    const struct factory_tag *tags;
    size_t tag_count;
    const struct factory_str *enabled_tool_ids;
    size_t enabled_tool_id_count;
    const struct factory_str *disabled_tool_ids;
    size_t disabled_tool_id_count;
} factory_session_settings;

typedef struct factory_session {
    struct factory_str session_id;
    struct factory_str title;
    struct factory_str computer_id;
    struct factory_enum status;
    int64_t message_count;
    int64_t created_at_ms;
    int64_t updated_at_ms;
    int64_t completed_at_ms;
    bool has_completed_at;
    const struct factory_session_settings *settings;
} factory_session;

#define FACTORY_OK 0

#ifdef __cplusplus
extern "C" {
#endif

FACTORY_API struct factory_str factory_version(void);

FACTORY_API uint32_t factory_abi_version(void);

FACTORY_API
struct factory_str factory_status_name(factory_status status);

FACTORY_API
struct factory_config *factory_config_new(void);

FACTORY_API void factory_config_free(struct factory_config *config);

FACTORY_API
factory_status factory_config_set_api_key(struct factory_config *config,
                                          const char *api_key);

FACTORY_API
factory_status factory_config_set_base_url(struct factory_config *config,
                                           const char *base_url);

FACTORY_API
factory_status factory_config_set_allow_http(struct factory_config *config,
                                             bool allow);

FACTORY_API
factory_status factory_config_set_timeout_ms(struct factory_config *config,
                                             uint64_t timeout_ms);

FACTORY_API
factory_status factory_config_set_connect_timeout_ms(struct factory_config *config,
                                                     uint64_t connect_timeout_ms);

FACTORY_API
factory_status factory_config_set_max_retries(struct factory_config *config,
                                              uint32_t max_retries);

FACTORY_API
factory_status factory_config_set_user_agent(struct factory_config *config,
                                             const char *user_agent);

FACTORY_API
factory_status factory_config_set_proxy(struct factory_config *config,
                                        const char *proxy_url);

FACTORY_API
factory_status factory_config_set_ca_file(struct factory_config *config,
                                          const char *ca_file);

FACTORY_API
factory_status factory_config_set_max_response_bytes(struct factory_config *config,
                                                     uint64_t max_response_bytes);

FACTORY_API
factory_status factory_client_new(const struct factory_config *config,
                                  struct factory_client **out_client,
                                  struct factory_error **out_error);

FACTORY_API void factory_client_free(struct factory_client *client);

FACTORY_API
factory_status factory_list_sessions(const struct factory_client *handle,
                                     uint32_t limit,
                                     const char *cursor,
                                     const char *computer_id,
                                     char **out_json);

FACTORY_API void factory_string_free(char *text);

FACTORY_API
struct factory_error *factory_last_error_take(void);

FACTORY_API factory_status factory_list_options_init(struct factory_list_options *options, size_t size);

FACTORY_API
factory_status factory_session_page_fetch(const struct factory_client *client,
                                          const struct factory_list_options *options,
                                          struct factory_session_page **out_page,
                                          struct factory_error **out_error);

FACTORY_API void factory_session_page_free(struct factory_session_page *page);

FACTORY_API size_t factory_session_page_count(const struct factory_session_page *page);

FACTORY_API
const struct factory_session *factory_session_page_at(const struct factory_session_page *page,
                                                      size_t index);

FACTORY_API
const struct factory_session *factory_session_page_rows(const struct factory_session_page *page,
                                                        size_t *out_count,
                                                        size_t *out_stride);

FACTORY_API
struct factory_str factory_session_page_text(const struct factory_session_page *page);

FACTORY_API bool factory_session_page_has_more(const struct factory_session_page *page);

FACTORY_API struct factory_str factory_session_page_next_cursor(const struct factory_session_page *page);

FACTORY_API struct factory_str factory_session_page_json(const struct factory_session_page *page);

FACTORY_API
struct factory_str factory_session_page_session_json(const struct factory_session_page *page,
                                                     size_t index);

FACTORY_API
factory_status factory_session_pager_new(const struct factory_client *client,
                                         const struct factory_list_options *options,
                                         struct factory_session_pager **out_pager,
                                         struct factory_error **out_error);

FACTORY_API
factory_status factory_session_pager_next(struct factory_session_pager *pager,
                                          struct factory_session_page **out_page,
                                          struct factory_error **out_error);

FACTORY_API void factory_session_pager_free(struct factory_session_pager *pager);

FACTORY_API struct factory_cancel *factory_cancel_new(void);

FACTORY_API struct factory_cancel *factory_cancel_clone(const struct factory_cancel *cancel);

FACTORY_API void factory_cancel_cancel(const struct factory_cancel *cancel);

FACTORY_API void factory_cancel_free(struct factory_cancel *cancel);

FACTORY_API
factory_status factory_error_status(const struct factory_error *error);

FACTORY_API struct factory_str factory_error_message(const struct factory_error *error);

FACTORY_API uint32_t factory_error_http_status(const struct factory_error *error);

FACTORY_API struct factory_str factory_error_title(const struct factory_error *error);

FACTORY_API struct factory_str factory_error_detail(const struct factory_error *error);

FACTORY_API struct factory_str factory_error_metadata_json(const struct factory_error *error);

FACTORY_API
struct factory_str factory_error_body(const struct factory_error *error);

FACTORY_API struct factory_str factory_error_request_id(const struct factory_error *error);

FACTORY_API int64_t factory_error_retry_after_ms(const struct factory_error *error);

FACTORY_API uint32_t factory_error_attempts(const struct factory_error *error);

FACTORY_API void factory_error_free(struct factory_error *error);

#ifdef __cplusplus
}
#endif

#endif
