/*
 * Made by `make generate` from contract/abi.toml; do not edit.
 *
 * The layout of every public structure where a long and a pointer have 64 bits, for the header of each release. Compiling
 * this file is the test.
 */
#include <factory.h>

#define STRUCT(type, size, alignment) \
    _Static_assert(sizeof(type) == (size) && _Alignof(type) == (alignment), "size or alignment of " #type)
#define MEMBER(type, member, offset, size)                                                        \
    _Static_assert(offsetof(type, member) == (offset) && sizeof(((type *)0)->member) == (size), \
                   "place of " #type "." #member)

STRUCT(factory_str, 16, 8);
MEMBER(factory_str, ptr, 0, 8);
MEMBER(factory_str, len, 8, 8);

STRUCT(factory_list_options, 56, 8);
MEMBER(factory_list_options, size, 0, 8);
MEMBER(factory_list_options, limit, 8, 4);
MEMBER(factory_list_options, cursor, 16, 8);
MEMBER(factory_list_options, computer_id, 24, 8);
MEMBER(factory_list_options, timeout_ms, 32, 8);
MEMBER(factory_list_options, cancel, 40, 8);
MEMBER(factory_list_options, discard_json, 48, 1);

STRUCT(factory_enum, 16, 8);
MEMBER(factory_enum, text, 0, 8);
MEMBER(factory_enum, text_len, 8, 4);
MEMBER(factory_enum, code, 12, 4);

STRUCT(factory_token_usage, 56, 8);
MEMBER(factory_token_usage, input_tokens, 0, 8);
MEMBER(factory_token_usage, output_tokens, 8, 8);
MEMBER(factory_token_usage, cache_creation_tokens, 16, 8);
MEMBER(factory_token_usage, cache_read_tokens, 24, 8);
MEMBER(factory_token_usage, thinking_tokens, 32, 8);
MEMBER(factory_token_usage, factory_credits, 40, 8);
MEMBER(factory_token_usage, has_factory_credits, 48, 1);

STRUCT(factory_child_usage, 72, 8);
MEMBER(factory_child_usage, session_id, 0, 16);
MEMBER(factory_child_usage, usage, 16, 56);

STRUCT(factory_metadata, 32, 8);
MEMBER(factory_metadata, key, 0, 16);
MEMBER(factory_metadata, value, 16, 16);

STRUCT(factory_tag, 32, 8);
MEMBER(factory_tag, name, 0, 16);
MEMBER(factory_tag, metadata, 16, 8);
MEMBER(factory_tag, metadata_count, 24, 8);

STRUCT(factory_session_settings, 272, 8);
MEMBER(factory_session_settings, model, 0, 16);
MEMBER(factory_session_settings, reasoning_effort, 16, 16);
MEMBER(factory_session_settings, interaction_mode, 32, 16);
MEMBER(factory_session_settings, autonomy_level, 48, 16);
MEMBER(factory_session_settings, autonomy_mode, 64, 16);
MEMBER(factory_session_settings, spec_mode_model, 80, 16);
MEMBER(factory_session_settings, spec_mode_reasoning_effort, 96, 16);
MEMBER(factory_session_settings, provider_lock, 112, 16);
MEMBER(factory_session_settings, provider_lock_timestamp, 128, 16);
MEMBER(factory_session_settings, api_provider_lock, 144, 16);
MEMBER(factory_session_settings, archived_at, 160, 16);
MEMBER(factory_session_settings, assistant_active_time_ms, 176, 8);
MEMBER(factory_session_settings, has_assistant_active_time_ms, 184, 1);
MEMBER(factory_session_settings, token_usage, 192, 8);
MEMBER(factory_session_settings, inclusive_token_usage, 200, 8);
MEMBER(factory_session_settings, child_usages, 208, 8);
MEMBER(factory_session_settings, child_usage_count, 216, 8);
MEMBER(factory_session_settings, tags, 224, 8);
MEMBER(factory_session_settings, tag_count, 232, 8);
MEMBER(factory_session_settings, enabled_tool_ids, 240, 8);
MEMBER(factory_session_settings, enabled_tool_id_count, 248, 8);
MEMBER(factory_session_settings, disabled_tool_ids, 256, 8);
MEMBER(factory_session_settings, disabled_tool_id_count, 264, 8);

#if FACTORY_VERSION_NUMBER >= 1000 && FACTORY_VERSION_NUMBER < 2000
STRUCT(factory_session, 120, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_session, 176, 8);
#endif
MEMBER(factory_session, session_id, 0, 16);
MEMBER(factory_session, title, 16, 16);
MEMBER(factory_session, computer_id, 32, 16);
MEMBER(factory_session, status, 48, 16);
MEMBER(factory_session, message_count, 64, 8);
MEMBER(factory_session, created_at_ms, 72, 8);
MEMBER(factory_session, updated_at_ms, 80, 8);
MEMBER(factory_session, completed_at_ms, 88, 8);
MEMBER(factory_session, has_completed_at, 96, 1);
MEMBER(factory_session, settings, 104, 8);
MEMBER(factory_session, json_offset, 112, 4);
MEMBER(factory_session, json_len, 116, 4);
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_session, factory_credits, 120, 8);
MEMBER(factory_session, has_factory_credits, 128, 1);
MEMBER(factory_session, parent_session_id, 136, 16);
MEMBER(factory_session, artifacts, 152, 8);
MEMBER(factory_session, artifact_count, 160, 8);
MEMBER(factory_session, artifact_stride, 168, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_artifact, 128, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_artifact, id, 0, 16);
MEMBER(factory_artifact, kind, 16, 16);
MEMBER(factory_artifact, url, 32, 16);
MEMBER(factory_artifact, title, 48, 16);
MEMBER(factory_artifact, provider, 64, 16);
MEMBER(factory_artifact, action, 80, 16);
MEMBER(factory_artifact, external_id, 96, 16);
MEMBER(factory_artifact, created_at, 112, 16);
#endif
