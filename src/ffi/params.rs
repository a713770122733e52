//! Made by `make generate` from contract/; do not edit.
//!
//! What typed calls are asked with, and how that is sent.

use std::ffi::c_char;
use std::mem::size_of;

use super::body::{Body, Encode, factory_text_entry};
use super::call::Argument;
use super::guard::Outcome;
use super::page::Params;
use super::sized::Sized;

/// What `factory_list_sessions_typed` is asked with. Begin with `{ .size = sizeof(factory_list_sessions_params) }`: all
/// else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ListSessionsParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Sessions a page, 1 to 100; the service chooses (20) where it is not set. 0: not sent.
    pub limit: u32,
    /// Where to go on: the cursor of the page before. From the start where it is not set. NULL: not sent.
    pub cursor: *const c_char,
    /// Only the sessions of this computer. NULL: not sent.
    pub computer_id: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for ListSessionsParams {
    const NAME: &'static str = "factory_list_sessions_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Params for ListSessionsParams {
    fn query(&self) -> Vec<Argument> {
        vec![
            Argument::Number(self.limit),
            Argument::Text(self.cursor),
            Argument::Text(self.computer_id),
        ]
    }
}

/// The contract's `Tag`. Begin with `{ .size = sizeof(factory_tag_params) }`: all else 0, which is not sent. Texts and
/// arrays are copied by the call. All elements of an array have the size of the first. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct TagParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// `name`, as the service takes it. Not NULL.
    pub name: *const c_char,
    /// `metadata`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as
    /// empty.
    pub metadata: *const factory_text_entry,
    /// Number of elements of `metadata`.
    pub metadata_count: usize,
}

// SAFETY: so it is declared.
unsafe impl Sized for TagParams {
    const NAME: &'static str = "factory_tag_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for TagParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("name", "name", true, self.name)?;
            body.entries("metadata", "metadata", self.metadata, self.metadata_count)?;
        }
        Ok(())
    }
}

/// The contract's `WritableSessionSettings`. Begin with `{ .size = sizeof(factory_writable_session_settings_params) }`:
/// all else 0, which is not sent. Texts and arrays are copied by the call. All elements of an array have the size of
/// the first. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct WritableSessionSettingsParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// The model to use. NULL: not sent.
    pub model: *const c_char,
    /// `reasoningEffort`, as the service takes it. NULL: not sent.
    pub reasoning_effort: *const c_char,
    /// `interactionMode`, as the service takes it. NULL: not sent.
    pub interaction_mode: *const c_char,
    /// `autonomyLevel`, as the service takes it. NULL: not sent.
    pub autonomy_level: *const c_char,
    /// The older form of `interactionMode` and `autonomyLevel` in one. NULL: not sent.
    pub autonomy_mode: *const c_char,
    /// The model to use in spec mode, if it is another. NULL: not sent.
    pub spec_mode_model: *const c_char,
    /// `specModeReasoningEffort`, as the service takes it. NULL: not sent.
    pub spec_mode_reasoning_effort: *const c_char,
    /// `providerLock`, as the service takes it. NULL: not sent.
    pub provider_lock: *const c_char,
    /// `providerLockTimestamp`, as the service takes it. NULL: not sent.
    pub provider_lock_timestamp: *const c_char,
    /// `apiProviderLock`, as the service takes it. NULL: not sent.
    pub api_provider_lock: *const c_char,
    /// `assistantActiveTimeMs`, as the service takes it. Sent when `has_assistant_active_time_ms` is true.
    pub assistant_active_time_ms: f64,
    /// Whether the service sent `assistantActiveTimeMs`.
    pub has_assistant_active_time_ms: bool,
    /// When it was archived, as text; that it is there archives the session. NULL: not sent.
    pub archived_at: *const c_char,
    /// `tags`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
    pub tags: *const TagParams,
    /// Number of elements of `tags`.
    pub tag_count: usize,
    /// `enabledToolIds`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as
    /// empty.
    pub enabled_tool_ids: *const *const c_char,
    /// Number of elements of `enabledToolIds`.
    pub enabled_tool_id_count: usize,
    /// `disabledToolIds`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent
    /// as empty.
    pub disabled_tool_ids: *const *const c_char,
    /// Number of elements of `disabledToolIds`.
    pub disabled_tool_id_count: usize,
}

// SAFETY: so it is declared.
unsafe impl Sized for WritableSessionSettingsParams {
    const NAME: &'static str = "factory_writable_session_settings_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for WritableSessionSettingsParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("model", "model", false, self.model)?;
            body.string("reasoningEffort", "reasoning_effort", false, self.reasoning_effort)?;
            body.string("interactionMode", "interaction_mode", false, self.interaction_mode)?;
            body.string("autonomyLevel", "autonomy_level", false, self.autonomy_level)?;
            body.string("autonomyMode", "autonomy_mode", false, self.autonomy_mode)?;
            body.string("specModeModel", "spec_mode_model", false, self.spec_mode_model)?;
            body.string("specModeReasoningEffort", "spec_mode_reasoning_effort", false, self.spec_mode_reasoning_effort)?;
            body.string("providerLock", "provider_lock", false, self.provider_lock)?;
            body.string("providerLockTimestamp", "provider_lock_timestamp", false, self.provider_lock_timestamp)?;
            body.string("apiProviderLock", "api_provider_lock", false, self.api_provider_lock)?;
            body.number("assistantActiveTimeMs", "assistant_active_time_ms", self.has_assistant_active_time_ms, self.assistant_active_time_ms)?;
            body.string("archivedAt", "archived_at", false, self.archived_at)?;
            body.objects("tags", "tags", self.tags, self.tag_count)?;
            body.strings("enabledToolIds", "enabled_tool_ids", self.enabled_tool_ids, self.enabled_tool_id_count)?;
            body.strings("disabledToolIds", "disabled_tool_ids", self.disabled_tool_ids, self.disabled_tool_id_count)?;
        }
        Ok(())
    }
}

/// What `factory_create_session_typed` is asked with. Begin with `{ .size = sizeof(factory_create_session_params) }`:
/// all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct CreateSessionParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// The computer to run on. NULL: not sent.
    pub computer_id: *const c_char,
    /// How a session is to be set up. NULL: not sent.
    pub settings: *const WritableSessionSettingsParams,
    /// The folder to begin in, which the computer must have; the remote user's home when it is left out. Not confirmed
    /// by what is published. NULL: not sent.
    pub cwd: *const c_char,
    /// The whole body as JSON, in place of all members; NULL where they say it.
    pub body_json: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for CreateSessionParams {
    const NAME: &'static str = "factory_create_session_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for CreateSessionParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("computerId", "computer_id", false, self.computer_id)?;
            body.object("sessionSettings", "settings", false, self.settings)?;
            body.string("cwd", "cwd", false, self.cwd)?;
        }
        Ok(())
    }
}

impl Params for CreateSessionParams {
    unsafe fn body(&self) -> Outcome<Option<Vec<u8>>> {
        // SAFETY: the caller's promise.
        unsafe { Body::or_json(self, self.body_json) }.map(Some)
    }
}

/// What `factory_get_session_typed` is asked with. Begin with `{ .size = sizeof(factory_get_session_params) }`: all
/// else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct GetSessionParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Asks this one computer. NULL: not sent.
    pub computer_id: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for GetSessionParams {
    const NAME: &'static str = "factory_get_session_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Params for GetSessionParams {
    fn query(&self) -> Vec<Argument> {
        vec![
            Argument::Text(self.computer_id),
        ]
    }
}

/// The contract's `UpdatedSessionSettings`. Begin with `{ .size = sizeof(factory_updated_session_settings_params) }`:
/// all else 0, which is not sent. Texts and arrays are copied by the call. All elements of an array have the size of
/// the first. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct UpdatedSessionSettingsParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// The model to use. NULL: not sent.
    pub model: *const c_char,
    /// `reasoningEffort`, as the service takes it. NULL: not sent.
    pub reasoning_effort: *const c_char,
    /// `interactionMode`, as the service takes it. NULL: not sent.
    pub interaction_mode: *const c_char,
    /// `autonomyLevel`, as the service takes it. NULL: not sent.
    pub autonomy_level: *const c_char,
    /// The older form of `interactionMode` and `autonomyLevel` in one. NULL: not sent.
    pub autonomy_mode: *const c_char,
    /// The model to use in spec mode, if it is another. NULL: not sent.
    pub spec_mode_model: *const c_char,
    /// `specModeReasoningEffort`, as the service takes it. NULL: not sent.
    pub spec_mode_reasoning_effort: *const c_char,
    /// `providerLock`, as the service takes it. NULL: not sent.
    pub provider_lock: *const c_char,
    /// `providerLockTimestamp`, as the service takes it. NULL: not sent.
    pub provider_lock_timestamp: *const c_char,
    /// `apiProviderLock`, as the service takes it. NULL: not sent.
    pub api_provider_lock: *const c_char,
    /// `assistantActiveTimeMs`, as the service takes it. Sent when `has_assistant_active_time_ms` is true.
    pub assistant_active_time_ms: f64,
    /// Whether the service sent `assistantActiveTimeMs`.
    pub has_assistant_active_time_ms: bool,
    /// When it was archived, as text; that it is there archives the session. NULL: not sent.
    pub archived_at: *const c_char,
    /// `tags`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
    pub tags: *const TagParams,
    /// Number of elements of `tags`.
    pub tag_count: usize,
    /// `enabledToolIds`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as
    /// empty.
    pub enabled_tool_ids: *const *const c_char,
    /// Number of elements of `enabledToolIds`.
    pub enabled_tool_id_count: usize,
    /// `disabledToolIds`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent
    /// as empty.
    pub disabled_tool_ids: *const *const c_char,
    /// Number of elements of `disabledToolIds`.
    pub disabled_tool_id_count: usize,
    /// The text `current-model`, the id of a model, or `custom:` and an id. NULL: not sent.
    pub compaction_model: *const c_char,
    /// `compactionThresholdCheckEnabled`, as the service takes it. Sent when `has_compaction_threshold_check_enabled`
    /// is true.
    pub compaction_threshold_check_enabled: bool,
    /// Whether the service sent `compactionThresholdCheckEnabled`.
    pub has_compaction_threshold_check_enabled: bool,
}

// SAFETY: so it is declared.
unsafe impl Sized for UpdatedSessionSettingsParams {
    const NAME: &'static str = "factory_updated_session_settings_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for UpdatedSessionSettingsParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("model", "model", false, self.model)?;
            body.string("reasoningEffort", "reasoning_effort", false, self.reasoning_effort)?;
            body.string("interactionMode", "interaction_mode", false, self.interaction_mode)?;
            body.string("autonomyLevel", "autonomy_level", false, self.autonomy_level)?;
            body.string("autonomyMode", "autonomy_mode", false, self.autonomy_mode)?;
            body.string("specModeModel", "spec_mode_model", false, self.spec_mode_model)?;
            body.string("specModeReasoningEffort", "spec_mode_reasoning_effort", false, self.spec_mode_reasoning_effort)?;
            body.string("providerLock", "provider_lock", false, self.provider_lock)?;
            body.string("providerLockTimestamp", "provider_lock_timestamp", false, self.provider_lock_timestamp)?;
            body.string("apiProviderLock", "api_provider_lock", false, self.api_provider_lock)?;
            body.number("assistantActiveTimeMs", "assistant_active_time_ms", self.has_assistant_active_time_ms, self.assistant_active_time_ms)?;
            body.string("archivedAt", "archived_at", false, self.archived_at)?;
            body.objects("tags", "tags", self.tags, self.tag_count)?;
            body.strings("enabledToolIds", "enabled_tool_ids", self.enabled_tool_ids, self.enabled_tool_id_count)?;
            body.strings("disabledToolIds", "disabled_tool_ids", self.disabled_tool_ids, self.disabled_tool_id_count)?;
            body.string("compactionModel", "compaction_model", false, self.compaction_model)?;
            body.boolean("compactionThresholdCheckEnabled", self.has_compaction_threshold_check_enabled, self.compaction_threshold_check_enabled);
        }
        Ok(())
    }
}

/// What `factory_update_session_typed` is asked with. Begin with `{ .size = sizeof(factory_update_session_params) }`:
/// all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct UpdateSessionParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// How a session is to be set up from now on. NULL: not sent.
    pub settings: *const UpdatedSessionSettingsParams,
    /// The whole body as JSON, in place of all members; NULL where they say it.
    pub body_json: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for UpdateSessionParams {
    const NAME: &'static str = "factory_update_session_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for UpdateSessionParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.object("sessionSettings", "settings", false, self.settings)?;
        }
        Ok(())
    }
}

impl Params for UpdateSessionParams {
    unsafe fn body(&self) -> Outcome<Option<Vec<u8>>> {
        // SAFETY: the caller's promise.
        unsafe { Body::or_json(self, self.body_json) }.map(Some)
    }
}

/// What `factory_delete_session_typed` is asked with. Begin with `{ .size = sizeof(factory_delete_session_params) }`:
/// all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct DeleteSessionParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Asks this one computer. NULL: not sent.
    pub computer_id: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for DeleteSessionParams {
    const NAME: &'static str = "factory_delete_session_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Params for DeleteSessionParams {
    fn query(&self) -> Vec<Argument> {
        vec![
            Argument::Text(self.computer_id),
        ]
    }
}

/// What `factory_get_messages_typed` is asked with. Begin with `{ .size = sizeof(factory_get_messages_params) }`: all
/// else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct GetMessagesParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Messages a page, 1 to 100; the service chooses (20) where it is not set. 0: not sent.
    pub limit: u32,
    /// Where to go on: the cursor of the page before. From the start where it is not set. NULL: not sent.
    pub cursor: *const c_char,
    /// Asks this one computer. NULL: not sent.
    pub computer_id: *const c_char,
    /// Only the messages of this role. NULL: not sent.
    pub role: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for GetMessagesParams {
    const NAME: &'static str = "factory_get_messages_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Params for GetMessagesParams {
    fn query(&self) -> Vec<Argument> {
        vec![
            Argument::Number(self.limit),
            Argument::Text(self.cursor),
            Argument::Text(self.computer_id),
            Argument::Text(self.role),
        ]
    }
}

/// The contract's `ImageSource`. Begin with `{ .size = sizeof(factory_image_source_params) }`: all else 0, which is not
/// sent. Texts and arrays are copied by the call. All elements of an array have the size of the first. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ImageSourceParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Base64, RFC 4648 section 4. Not NULL.
    pub data: *const c_char,
    /// `mediaType`, as the service takes it. Not NULL.
    pub media_type: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for ImageSourceParams {
    const NAME: &'static str = "factory_image_source_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for ImageSourceParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.constant("type", "base64");
            body.string("data", "data", true, self.data)?;
            body.string("mediaType", "media_type", true, self.media_type)?;
        }
        Ok(())
    }
}

/// The contract's `DocumentSource`. Begin with `{ .size = sizeof(factory_document_source_params) }`: all else 0, which
/// is not sent. Texts and arrays are copied by the call. All elements of an array have the size of the first. Since
/// 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct DocumentSourceParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Which kind it is: `base64` or `text`. Not NULL.
    pub kind: *const c_char,
    /// `mediaType`, as the service takes it. NULL: not sent.
    pub media_type: *const c_char,
    /// Base64, RFC 4648 section 4. NULL: not sent.
    pub data: *const c_char,
    /// Its text. NULL: not sent.
    pub parsed_data: *const c_char,
    /// `name`, as the service takes it. NULL: not sent.
    pub name: *const c_char,
    /// `path`, as the service takes it. NULL: not sent.
    pub path: *const c_char,
    /// `mime`, as the service takes it. NULL: not sent.
    pub mime: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for DocumentSourceParams {
    const NAME: &'static str = "factory_document_source_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for DocumentSourceParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("type", "kind", true, self.kind)?;
            body.string("mediaType", "media_type", false, self.media_type)?;
            body.string("data", "data", false, self.data)?;
            body.string("parsedData", "parsed_data", false, self.parsed_data)?;
            body.string("name", "name", false, self.name)?;
            body.string("path", "path", false, self.path)?;
            body.string("mime", "mime", false, self.mime)?;
        }
        Ok(())
    }
}

/// What `factory_post_message_typed` is asked with. Begin with `{ .size = sizeof(factory_post_message_params) }`: all
/// else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct PostMessageParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// What is said to the agent. Not empty. Not NULL.
    pub text: *const c_char,
    /// `images`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
    pub images: *const ImageSourceParams,
    /// Number of elements of `images`.
    pub image_count: usize,
    /// `files`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
    pub files: *const DocumentSourceParams,
    /// Number of elements of `files`.
    pub file_count: usize,
    /// The computer to ask, when it is not the session's own. NULL: not sent.
    pub computer_id: *const c_char,
    /// The whole body as JSON, in place of all members; NULL where they say it.
    pub body_json: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for PostMessageParams {
    const NAME: &'static str = "factory_post_message_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for PostMessageParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("text", "text", true, self.text)?;
            body.objects("images", "images", self.images, self.image_count)?;
            body.objects("files", "files", self.files, self.file_count)?;
            body.string("computerId", "computer_id", false, self.computer_id)?;
        }
        Ok(())
    }
}

impl Params for PostMessageParams {
    unsafe fn body(&self) -> Outcome<Option<Vec<u8>>> {
        // SAFETY: the caller's promise.
        unsafe { Body::or_json(self, self.body_json) }.map(Some)
    }
}

/// What `factory_get_message_typed` is asked with. Begin with `{ .size = sizeof(factory_get_message_params) }`: all
/// else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct GetMessageParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Asks this one computer. NULL: not sent.
    pub computer_id: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for GetMessageParams {
    const NAME: &'static str = "factory_get_message_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Params for GetMessageParams {
    fn query(&self) -> Vec<Argument> {
        vec![
            Argument::Text(self.computer_id),
        ]
    }
}

/// What `factory_list_session_children_typed` is asked with. Begin with `{ .size =
/// sizeof(factory_list_session_children_params) }`: all else 0, which is not sent. Texts and arrays are copied by the
/// call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ListSessionChildrenParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Whether their artifacts come along. NULL: not sent.
    pub include_artifacts: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for ListSessionChildrenParams {
    const NAME: &'static str = "factory_list_session_children_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Params for ListSessionChildrenParams {
    fn query(&self) -> Vec<Argument> {
        vec![
            Argument::Text(self.include_artifacts),
        ]
    }
}

/// What `factory_list_computers_typed` is asked with. Begin with `{ .size = sizeof(factory_list_computers_params) }`:
/// all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ListComputersParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Only those of this host. NULL: not sent.
    pub host_id: *const c_char,
    /// Whether the steps of their provisioning come along. NULL: not sent.
    pub include_provisioning_steps: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for ListComputersParams {
    const NAME: &'static str = "factory_list_computers_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Params for ListComputersParams {
    fn query(&self) -> Vec<Argument> {
        vec![
            Argument::Text(self.host_id),
            Argument::Text(self.include_provisioning_steps),
        ]
    }
}

/// The contract's `ComputerSource`. Begin with `{ .size = sizeof(factory_computer_source_params) }`: all else 0, which
/// is not sent. Texts and arrays are copied by the call. All elements of an array have the size of the first. Since
/// 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ComputerSourceParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Which kind it is: `template` or `computer`. Not NULL.
    pub kind: *const c_char,
    /// `templateId`, as the service takes it. NULL: not sent.
    pub template_id: *const c_char,
    /// `computerId`, as the service takes it. NULL: not sent.
    pub computer_id: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for ComputerSourceParams {
    const NAME: &'static str = "factory_computer_source_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for ComputerSourceParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("kind", "kind", true, self.kind)?;
            body.string("templateId", "template_id", false, self.template_id)?;
            body.string("computerId", "computer_id", false, self.computer_id)?;
        }
        Ok(())
    }
}

/// What `factory_create_computer_typed` is asked with. Begin with `{ .size = sizeof(factory_create_computer_params) }`:
/// all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct CreateComputerParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Lower case letters, digits and hyphens. Not NULL.
    pub name: *const c_char,
    /// The user that sessions run as. Must be there when `source` is not. NULL: not sent.
    pub remote_user: *const c_char,
    /// `provider`, as the service takes it. NULL: not sent.
    pub provider: *const c_char,
    /// `hostId`, as the service takes it. NULL: not sent.
    pub host_id: *const c_char,
    /// `repos`, as the service takes it. The first of them; NULL: not sent. Not NULL and a count of 0: sent as empty.
    pub repos: *const *const c_char,
    /// Number of elements of `repos`.
    pub repo_count: usize,
    /// `autoInstallDeps`, as the service takes it. Sent when `has_auto_install_deps` is true.
    pub auto_install_deps: bool,
    /// Whether the service sent `autoInstallDeps`.
    pub has_auto_install_deps: bool,
    /// `serviceAccountId`, as the service takes it. Not confirmed by what is published. NULL: not sent.
    pub service_account_id: *const c_char,
    /// What a computer is made from. Known from traffic only: the published contract has not got it. NULL: not sent.
    pub source: *const ComputerSourceParams,
    /// The whole body as JSON, in place of all members; NULL where they say it.
    pub body_json: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for CreateComputerParams {
    const NAME: &'static str = "factory_create_computer_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for CreateComputerParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("name", "name", true, self.name)?;
            body.string("remoteUser", "remote_user", false, self.remote_user)?;
            body.string("provider", "provider", false, self.provider)?;
            body.string("hostId", "host_id", false, self.host_id)?;
            body.strings("repos", "repos", self.repos, self.repo_count)?;
            body.boolean("autoInstallDeps", self.has_auto_install_deps, self.auto_install_deps);
            body.string("serviceAccountId", "service_account_id", false, self.service_account_id)?;
            body.object("source", "source", false, self.source)?;
        }
        Ok(())
    }
}

impl Params for CreateComputerParams {
    unsafe fn body(&self) -> Outcome<Option<Vec<u8>>> {
        // SAFETY: the caller's promise.
        unsafe { Body::or_json(self, self.body_json) }.map(Some)
    }
}

/// What `factory_get_computer_typed` is asked with. Begin with `{ .size = sizeof(factory_get_computer_params) }`: all
/// else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct GetComputerParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// Whether the steps of its provisioning come along. NULL: not sent.
    pub include_provisioning_steps: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for GetComputerParams {
    const NAME: &'static str = "factory_get_computer_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Params for GetComputerParams {
    fn query(&self) -> Vec<Argument> {
        vec![
            Argument::Text(self.include_provisioning_steps),
        ]
    }
}

/// What `factory_update_computer_typed` is asked with. Begin with `{ .size = sizeof(factory_update_computer_params) }`:
/// all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct UpdateComputerParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// `name`, as the service takes it. NULL: not sent.
    pub name: *const c_char,
    /// `hostId`, as the service takes it. NULL: not sent.
    pub host_id: *const c_char,
    /// `remoteUser`, as the service takes it. NULL: not sent.
    pub remote_user: *const c_char,
    /// The whole body as JSON, in place of all members; NULL where they say it.
    pub body_json: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for UpdateComputerParams {
    const NAME: &'static str = "factory_update_computer_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for UpdateComputerParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("name", "name", false, self.name)?;
            body.string("hostId", "host_id", false, self.host_id)?;
            body.string("remoteUser", "remote_user", false, self.remote_user)?;
        }
        Ok(())
    }
}

impl Params for UpdateComputerParams {
    unsafe fn body(&self) -> Outcome<Option<Vec<u8>>> {
        // SAFETY: the caller's promise.
        unsafe { Body::or_json(self, self.body_json) }.map(Some)
    }
}

/// What `factory_restart_computer_typed` is asked with. Begin with `{ .size = sizeof(factory_restart_computer_params)
/// }`: all else 0, which is not sent. Texts and arrays are copied by the call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct RestartComputerParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// `mode`, as the service takes it. NULL: not sent.
    pub mode: *const c_char,
    /// The whole body as JSON, in place of all members; NULL where they say it.
    pub body_json: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for RestartComputerParams {
    const NAME: &'static str = "factory_restart_computer_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Encode for RestartComputerParams {
    unsafe fn encode(&self, body: &mut Body) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe {
            body.string("mode", "mode", false, self.mode)?;
        }
        Ok(())
    }
}

impl Params for RestartComputerParams {
    unsafe fn body(&self) -> Outcome<Option<Vec<u8>>> {
        // SAFETY: the caller's promise.
        unsafe { Body::or_json(self, self.body_json) }.map(Some)
    }
}

/// What `factory_get_computer_metrics_typed` is asked with. Begin with `{ .size =
/// sizeof(factory_get_computer_metrics_params) }`: all else 0, which is not sent. Texts and arrays are copied by the
/// call. Since 0.2.0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct GetComputerMetricsParams {
    /// `sizeof` this structure as the caller knows it.
    pub size: usize,
    /// The oldest sample that is wanted, as RFC 3339 writes a time. NULL: not sent.
    pub start: *const c_char,
}

// SAFETY: so it is declared.
unsafe impl Sized for GetComputerMetricsParams {
    const NAME: &'static str = "factory_get_computer_metrics_params";
    const OLDEST: usize = size_of::<Self>();
}

impl Params for GetComputerMetricsParams {
    fn query(&self) -> Vec<Argument> {
        vec![
            Argument::Text(self.start),
        ]
    }
}
