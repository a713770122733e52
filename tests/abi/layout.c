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

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_call_options, 32, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_call_options, size, 0, 8);
MEMBER(factory_call_options, timeout_ms, 8, 8);
MEMBER(factory_call_options, cancel, 16, 8);
MEMBER(factory_call_options, discard_json, 24, 1);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_follow_options, 64, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_follow_options, size, 0, 8);
MEMBER(factory_follow_options, from_message_id, 8, 8);
MEMBER(factory_follow_options, sign_of_life_ms, 16, 8);
MEMBER(factory_follow_options, settle_ms, 24, 8);
MEMBER(factory_follow_options, patience_ms, 32, 8);
MEMBER(factory_follow_options, timeout_ms, 40, 8);
MEMBER(factory_follow_options, cancel, 48, 8);
MEMBER(factory_follow_options, from_start, 56, 1);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_event, 64, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_event, kind, 0, 4);
MEMBER(factory_event, end, 4, 4);
MEMBER(factory_event, session, 8, 8);
MEMBER(factory_event, messages, 16, 8);
MEMBER(factory_event, message_count, 24, 8);
MEMBER(factory_event, answer, 32, 8);
MEMBER(factory_event, answer_text, 40, 16);
MEMBER(factory_event, error, 56, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_watch_options, 48, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_watch_options, size, 0, 8);
MEMBER(factory_watch_options, computer_id, 8, 8);
MEMBER(factory_watch_options, sign_of_life_ms, 16, 8);
MEMBER(factory_watch_options, patience_ms, 24, 8);
MEMBER(factory_watch_options, timeout_ms, 32, 8);
MEMBER(factory_watch_options, cancel, 40, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_watch_event, 40, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_watch_event, kind, 0, 4);
MEMBER(factory_watch_event, session, 8, 8);
MEMBER(factory_watch_event, session_id, 16, 16);
MEMBER(factory_watch_event, error, 32, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_run_options, 80, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_run_options, size, 0, 8);
MEMBER(factory_run_options, session_id, 8, 8);
MEMBER(factory_run_options, create, 16, 8);
MEMBER(factory_run_options, message, 24, 8);
MEMBER(factory_run_options, sign_of_life_ms, 32, 8);
MEMBER(factory_run_options, settle_ms, 40, 8);
MEMBER(factory_run_options, patience_ms, 48, 8);
MEMBER(factory_run_options, timeout_ms, 56, 8);
MEMBER(factory_run_options, cancel, 64, 8);
MEMBER(factory_run_options, interrupt_on_timeout, 72, 1);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_text_entry, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_text_entry, key, 0, 8);
MEMBER(factory_text_entry, value, 8, 8);
#endif

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

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_interrupted_session, 24, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_interrupted_session, status, 0, 16);
MEMBER(factory_interrupted_session, json_offset, 16, 4);
MEMBER(factory_interrupted_session, json_len, 20, 4);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_message, 376, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_message, id, 0, 16);
MEMBER(factory_message, role, 16, 16);
MEMBER(factory_message, content, 32, 8);
MEMBER(factory_message, content_count, 40, 8);
MEMBER(factory_message, content_stride, 48, 8);
MEMBER(factory_message, created_at_ms, 56, 8);
MEMBER(factory_message, updated_at_ms, 64, 8);
MEMBER(factory_message, parent_id, 72, 16);
MEMBER(factory_message, visibility, 88, 16);
MEMBER(factory_message, openai_message_id, 104, 16);
MEMBER(factory_message, openai_phase, 120, 16);
MEMBER(factory_message, openai_encrypted_content, 136, 16);
MEMBER(factory_message, openai_reasoning_id, 152, 16);
MEMBER(factory_message, openai_reasoning_summary, 168, 16);
MEMBER(factory_message, gemini_thought_signature, 184, 16);
MEMBER(factory_message, chat_completion_reasoning_field, 200, 16);
MEMBER(factory_message, chat_completion_reasoning_content, 216, 16);
MEMBER(factory_message, is_user_visible, 232, 1);
MEMBER(factory_message, has_is_user_visible, 233, 1);
MEMBER(factory_message, is_error, 234, 1);
MEMBER(factory_message, has_is_error, 235, 1);
MEMBER(factory_message, user_message_source, 240, 16);
MEMBER(factory_message, seq, 256, 8);
MEMBER(factory_message, has_seq, 264, 1);
MEMBER(factory_message, model_id, 272, 16);
MEMBER(factory_message, reasoning_effort, 288, 16);
MEMBER(factory_message, hidden_from_user_views, 304, 1);
MEMBER(factory_message, has_hidden_from_user_views, 305, 1);
MEMBER(factory_message, interaction_mode, 312, 16);
MEMBER(factory_message, router_id, 328, 16);
MEMBER(factory_message, is_parallel_execution, 344, 1);
MEMBER(factory_message, has_is_parallel_execution, 345, 1);
MEMBER(factory_message, parallel_group_id, 352, 16);
MEMBER(factory_message, json_offset, 368, 4);
MEMBER(factory_message, json_len, 372, 4);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_content_block, 88, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_content_block, kind, 0, 16);
MEMBER(factory_content_block, json, 16, 16);
MEMBER(factory_content_block, text, 32, 8);
MEMBER(factory_content_block, image, 40, 8);
MEMBER(factory_content_block, thinking, 48, 8);
MEMBER(factory_content_block, redacted_thinking, 56, 8);
MEMBER(factory_content_block, tool_use, 64, 8);
MEMBER(factory_content_block, tool_result, 72, 8);
MEMBER(factory_content_block, document, 80, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_text_block, 32, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_text_block, text, 0, 16);
MEMBER(factory_text_block, id, 16, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_image_block, 32, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_image_block, source, 0, 8);
MEMBER(factory_image_block, id, 8, 16);
MEMBER(factory_image_block, generated, 24, 1);
MEMBER(factory_image_block, has_generated, 25, 1);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_image_source, 48, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_image_source, encoding, 0, 16);
MEMBER(factory_image_source, data, 16, 16);
MEMBER(factory_image_source, media_type, 32, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_thinking_block, 80, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_thinking_block, signature, 0, 16);
MEMBER(factory_thinking_block, thinking, 16, 16);
MEMBER(factory_thinking_block, id, 32, 16);
MEMBER(factory_thinking_block, signature_provider, 48, 16);
MEMBER(factory_thinking_block, duration_ms, 64, 8);
MEMBER(factory_thinking_block, has_duration_ms, 72, 1);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_redacted_thinking_block, 32, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_redacted_thinking_block, data, 0, 16);
MEMBER(factory_redacted_thinking_block, id, 16, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_tool_use_block, 64, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_tool_use_block, id, 0, 16);
MEMBER(factory_tool_use_block, input, 16, 16);
MEMBER(factory_tool_use_block, name, 32, 16);
MEMBER(factory_tool_use_block, thought_signature, 48, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_tool_result_block, 80, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_tool_result_block, tool_use_id, 0, 16);
MEMBER(factory_tool_result_block, content, 16, 8);
MEMBER(factory_tool_result_block, content_text, 24, 16);
MEMBER(factory_tool_result_block, content_count, 40, 8);
MEMBER(factory_tool_result_block, content_stride, 48, 8);
MEMBER(factory_tool_result_block, is_error, 56, 1);
MEMBER(factory_tool_result_block, has_is_error, 57, 1);
MEMBER(factory_tool_result_block, id, 64, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_document_block, 24, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_document_block, source, 0, 8);
MEMBER(factory_document_block, id, 8, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_document_source, 48, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_document_source, kind, 0, 16);
MEMBER(factory_document_source, json, 16, 16);
MEMBER(factory_document_source, pdf, 32, 8);
MEMBER(factory_document_source, text_file, 40, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_pdf_source, 80, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_pdf_source, media_type, 0, 16);
MEMBER(factory_pdf_source, data, 16, 16);
MEMBER(factory_pdf_source, parsed_data, 32, 16);
MEMBER(factory_pdf_source, name, 48, 16);
MEMBER(factory_pdf_source, path, 64, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_text_file_source, 64, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_text_file_source, media_type, 0, 16);
MEMBER(factory_text_file_source, data, 16, 16);
MEMBER(factory_text_file_source, name, 32, 16);
MEMBER(factory_text_file_source, mime, 48, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_posted_message, 56, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_posted_message, message_id, 0, 16);
MEMBER(factory_posted_message, status, 16, 16);
MEMBER(factory_posted_message, recipient_droid_status, 32, 16);
MEMBER(factory_posted_message, json_offset, 48, 4);
MEMBER(factory_posted_message, json_len, 52, 4);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_computer, 248, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_computer, id, 0, 16);
MEMBER(factory_computer, name, 16, 16);
MEMBER(factory_computer, hostname, 32, 16);
MEMBER(factory_computer, host_id, 48, 16);
MEMBER(factory_computer, provider_type, 64, 16);
MEMBER(factory_computer, status, 80, 16);
MEMBER(factory_computer, created_at_ms, 96, 8);
MEMBER(factory_computer, provisioning_steps, 104, 8);
MEMBER(factory_computer, provisioning_step_count, 112, 8);
MEMBER(factory_computer, provisioning_step_stride, 120, 8);
MEMBER(factory_computer, relay_client_url, 128, 16);
MEMBER(factory_computer, relay_agent_url, 144, 16);
MEMBER(factory_computer, remote_user, 160, 16);
MEMBER(factory_computer, owner_principal_kind, 176, 16);
MEMBER(factory_computer, owner_id, 192, 16);
MEMBER(factory_computer, computer_source, 208, 8);
MEMBER(factory_computer, cloned_repo_directories, 216, 8);
MEMBER(factory_computer, cloned_repo_directory_count, 224, 8);
MEMBER(factory_computer, computer_identity, 232, 8);
MEMBER(factory_computer, json_offset, 240, 4);
MEMBER(factory_computer, json_len, 244, 4);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_provisioning_step, 112, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_provisioning_step, id, 0, 16);
MEMBER(factory_provisioning_step, name, 16, 16);
MEMBER(factory_provisioning_step, status, 32, 16);
MEMBER(factory_provisioning_step, error, 48, 16);
MEMBER(factory_provisioning_step, started_at_ms, 64, 8);
MEMBER(factory_provisioning_step, has_started_at, 72, 1);
MEMBER(factory_provisioning_step, completed_at_ms, 80, 8);
MEMBER(factory_provisioning_step, has_completed_at, 88, 1);
MEMBER(factory_provisioning_step, install_session_id, 96, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_computer_source, 48, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_computer_source, kind, 0, 16);
MEMBER(factory_computer_source, json, 16, 16);
MEMBER(factory_computer_source, from_template, 32, 8);
MEMBER(factory_computer_source, from_computer, 40, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_template_source, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_template_source, template_id, 0, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_copy_source, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_copy_source, computer_id, 0, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_computer_identity, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_computer_identity, public_key, 0, 16);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_restarted_computer, 12, 4);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_restarted_computer, was_restarted, 0, 1);
MEMBER(factory_restarted_computer, has_was_restarted, 1, 1);
MEMBER(factory_restarted_computer, json_offset, 4, 4);
MEMBER(factory_restarted_computer, json_len, 8, 4);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_refreshed_computer, 32, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_refreshed_computer, configured, 0, 8);
MEMBER(factory_refreshed_computer, secrets_configured, 8, 8);
MEMBER(factory_refreshed_computer, has_secrets_configured, 16, 1);
MEMBER(factory_refreshed_computer, json_offset, 20, 4);
MEMBER(factory_refreshed_computer, json_len, 24, 4);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_computer_metric, 72, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_computer_metric, timestamp, 0, 16);
MEMBER(factory_computer_metric, cpu_used_pct, 16, 8);
MEMBER(factory_computer_metric, cpu_count, 24, 8);
MEMBER(factory_computer_metric, mem_used, 32, 8);
MEMBER(factory_computer_metric, mem_total, 40, 8);
MEMBER(factory_computer_metric, disk_used, 48, 8);
MEMBER(factory_computer_metric, disk_total, 56, 8);
MEMBER(factory_computer_metric, json_offset, 64, 4);
MEMBER(factory_computer_metric, json_len, 68, 4);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_list_sessions_params, 32, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_list_sessions_params, size, 0, 8);
MEMBER(factory_list_sessions_params, limit, 8, 4);
MEMBER(factory_list_sessions_params, cursor, 16, 8);
MEMBER(factory_list_sessions_params, computer_id, 24, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_tag_params, 32, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_tag_params, size, 0, 8);
MEMBER(factory_tag_params, name, 8, 8);
MEMBER(factory_tag_params, metadata, 16, 8);
MEMBER(factory_tag_params, metadata_count, 24, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_writable_session_settings_params, 160, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_writable_session_settings_params, size, 0, 8);
MEMBER(factory_writable_session_settings_params, model, 8, 8);
MEMBER(factory_writable_session_settings_params, reasoning_effort, 16, 8);
MEMBER(factory_writable_session_settings_params, interaction_mode, 24, 8);
MEMBER(factory_writable_session_settings_params, autonomy_level, 32, 8);
MEMBER(factory_writable_session_settings_params, autonomy_mode, 40, 8);
MEMBER(factory_writable_session_settings_params, spec_mode_model, 48, 8);
MEMBER(factory_writable_session_settings_params, spec_mode_reasoning_effort, 56, 8);
MEMBER(factory_writable_session_settings_params, provider_lock, 64, 8);
MEMBER(factory_writable_session_settings_params, provider_lock_timestamp, 72, 8);
MEMBER(factory_writable_session_settings_params, api_provider_lock, 80, 8);
MEMBER(factory_writable_session_settings_params, assistant_active_time_ms, 88, 8);
MEMBER(factory_writable_session_settings_params, has_assistant_active_time_ms, 96, 1);
MEMBER(factory_writable_session_settings_params, archived_at, 104, 8);
MEMBER(factory_writable_session_settings_params, tags, 112, 8);
MEMBER(factory_writable_session_settings_params, tag_count, 120, 8);
MEMBER(factory_writable_session_settings_params, enabled_tool_ids, 128, 8);
MEMBER(factory_writable_session_settings_params, enabled_tool_id_count, 136, 8);
MEMBER(factory_writable_session_settings_params, disabled_tool_ids, 144, 8);
MEMBER(factory_writable_session_settings_params, disabled_tool_id_count, 152, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_create_session_params, 40, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_create_session_params, size, 0, 8);
MEMBER(factory_create_session_params, computer_id, 8, 8);
MEMBER(factory_create_session_params, settings, 16, 8);
MEMBER(factory_create_session_params, cwd, 24, 8);
MEMBER(factory_create_session_params, body_json, 32, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_get_session_params, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_get_session_params, size, 0, 8);
MEMBER(factory_get_session_params, computer_id, 8, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_updated_session_settings_params, 176, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_updated_session_settings_params, size, 0, 8);
MEMBER(factory_updated_session_settings_params, model, 8, 8);
MEMBER(factory_updated_session_settings_params, reasoning_effort, 16, 8);
MEMBER(factory_updated_session_settings_params, interaction_mode, 24, 8);
MEMBER(factory_updated_session_settings_params, autonomy_level, 32, 8);
MEMBER(factory_updated_session_settings_params, autonomy_mode, 40, 8);
MEMBER(factory_updated_session_settings_params, spec_mode_model, 48, 8);
MEMBER(factory_updated_session_settings_params, spec_mode_reasoning_effort, 56, 8);
MEMBER(factory_updated_session_settings_params, provider_lock, 64, 8);
MEMBER(factory_updated_session_settings_params, provider_lock_timestamp, 72, 8);
MEMBER(factory_updated_session_settings_params, api_provider_lock, 80, 8);
MEMBER(factory_updated_session_settings_params, assistant_active_time_ms, 88, 8);
MEMBER(factory_updated_session_settings_params, has_assistant_active_time_ms, 96, 1);
MEMBER(factory_updated_session_settings_params, archived_at, 104, 8);
MEMBER(factory_updated_session_settings_params, tags, 112, 8);
MEMBER(factory_updated_session_settings_params, tag_count, 120, 8);
MEMBER(factory_updated_session_settings_params, enabled_tool_ids, 128, 8);
MEMBER(factory_updated_session_settings_params, enabled_tool_id_count, 136, 8);
MEMBER(factory_updated_session_settings_params, disabled_tool_ids, 144, 8);
MEMBER(factory_updated_session_settings_params, disabled_tool_id_count, 152, 8);
MEMBER(factory_updated_session_settings_params, compaction_model, 160, 8);
MEMBER(factory_updated_session_settings_params, compaction_threshold_check_enabled, 168, 1);
MEMBER(factory_updated_session_settings_params, has_compaction_threshold_check_enabled, 169, 1);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_update_session_params, 24, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_update_session_params, size, 0, 8);
MEMBER(factory_update_session_params, settings, 8, 8);
MEMBER(factory_update_session_params, body_json, 16, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_delete_session_params, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_delete_session_params, size, 0, 8);
MEMBER(factory_delete_session_params, computer_id, 8, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_get_messages_params, 40, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_get_messages_params, size, 0, 8);
MEMBER(factory_get_messages_params, limit, 8, 4);
MEMBER(factory_get_messages_params, cursor, 16, 8);
MEMBER(factory_get_messages_params, computer_id, 24, 8);
MEMBER(factory_get_messages_params, role, 32, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_image_source_params, 24, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_image_source_params, size, 0, 8);
MEMBER(factory_image_source_params, data, 8, 8);
MEMBER(factory_image_source_params, media_type, 16, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_document_source_params, 64, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_document_source_params, size, 0, 8);
MEMBER(factory_document_source_params, kind, 8, 8);
MEMBER(factory_document_source_params, media_type, 16, 8);
MEMBER(factory_document_source_params, data, 24, 8);
MEMBER(factory_document_source_params, parsed_data, 32, 8);
MEMBER(factory_document_source_params, name, 40, 8);
MEMBER(factory_document_source_params, path, 48, 8);
MEMBER(factory_document_source_params, mime, 56, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_post_message_params, 64, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_post_message_params, size, 0, 8);
MEMBER(factory_post_message_params, text, 8, 8);
MEMBER(factory_post_message_params, images, 16, 8);
MEMBER(factory_post_message_params, image_count, 24, 8);
MEMBER(factory_post_message_params, files, 32, 8);
MEMBER(factory_post_message_params, file_count, 40, 8);
MEMBER(factory_post_message_params, computer_id, 48, 8);
MEMBER(factory_post_message_params, body_json, 56, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_get_message_params, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_get_message_params, size, 0, 8);
MEMBER(factory_get_message_params, computer_id, 8, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_list_session_children_params, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_list_session_children_params, size, 0, 8);
MEMBER(factory_list_session_children_params, include_artifacts, 8, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_list_computers_params, 24, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_list_computers_params, size, 0, 8);
MEMBER(factory_list_computers_params, host_id, 8, 8);
MEMBER(factory_list_computers_params, include_provisioning_steps, 16, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_computer_source_params, 32, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_computer_source_params, size, 0, 8);
MEMBER(factory_computer_source_params, kind, 8, 8);
MEMBER(factory_computer_source_params, template_id, 16, 8);
MEMBER(factory_computer_source_params, computer_id, 24, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_create_computer_params, 88, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_create_computer_params, size, 0, 8);
MEMBER(factory_create_computer_params, name, 8, 8);
MEMBER(factory_create_computer_params, remote_user, 16, 8);
MEMBER(factory_create_computer_params, provider, 24, 8);
MEMBER(factory_create_computer_params, host_id, 32, 8);
MEMBER(factory_create_computer_params, repos, 40, 8);
MEMBER(factory_create_computer_params, repo_count, 48, 8);
MEMBER(factory_create_computer_params, auto_install_deps, 56, 1);
MEMBER(factory_create_computer_params, has_auto_install_deps, 57, 1);
MEMBER(factory_create_computer_params, service_account_id, 64, 8);
MEMBER(factory_create_computer_params, source, 72, 8);
MEMBER(factory_create_computer_params, body_json, 80, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_get_computer_params, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_get_computer_params, size, 0, 8);
MEMBER(factory_get_computer_params, include_provisioning_steps, 8, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_update_computer_params, 40, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_update_computer_params, size, 0, 8);
MEMBER(factory_update_computer_params, name, 8, 8);
MEMBER(factory_update_computer_params, host_id, 16, 8);
MEMBER(factory_update_computer_params, remote_user, 24, 8);
MEMBER(factory_update_computer_params, body_json, 32, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_restart_computer_params, 24, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_restart_computer_params, size, 0, 8);
MEMBER(factory_restart_computer_params, mode, 8, 8);
MEMBER(factory_restart_computer_params, body_json, 16, 8);
#endif

#if FACTORY_VERSION_NUMBER >= 2000
STRUCT(factory_get_computer_metrics_params, 16, 8);
#endif
#if FACTORY_VERSION_NUMBER >= 2000
MEMBER(factory_get_computer_metrics_params, size, 0, 8);
MEMBER(factory_get_computer_metrics_params, start, 8, 8);
#endif
